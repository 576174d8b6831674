"""Whether the encoding of a text file is known, and what is said where it is not."""

from __future__ import annotations


def is_encoding(name: str) -> bool:
    """Tell whether bytes can be decoded by an encoding of this name.

    >>> is_encoding("utf-8"), is_encoding("rot13")
    (True, False)
    """
    try:
        b" ".decode(name)  # not codecs.lookup: that knows rot13 and base64, too
    except UnicodeDecodeError:
        return True
    except (LookupError, ValueError):
        return False
    return True


def unknown_encoding(name: str) -> str:
    """Say that there is no encoding of this name."""
    return f"unknown encoding {name!r}: try utf-8, utf-16, latin-1 or cp1252"
