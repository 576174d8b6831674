"""What is said of a text file whose encoding is not known, and of a file that holds no text."""

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


_UNPACK = "unpack it first"
_NO_TEXT = {
    b"\x1f\x8b": f"packed by gzip: {_UNPACK}, or give newsseg batch a file whose name ends in .gz",
    b"\x28\xb5\x2f\xfd": f"packed by zstandard: {_UNPACK}, or give newsseg batch a file whose name ends in .zst",
    b"\xfd7zXZ\0": f"packed by xz: {_UNPACK}",
    **{b"BZh%d1AY&SY" % size: f"packed by bzip2: {_UNPACK}" for size in range(1, 10)},
    b"PK\x03\x04": f"a zip file, as .docx, .odt and .epub are: export its text, or {_UNPACK}",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an office file, such as .doc: export its text",
    b"%PDF-": "a PDF: extract its text first, as pdftotext does",
}
"""What files are, and what to do about them, by their first bytes, with which no news begins."""


def no_text(content: bytes) -> str | None:
    """Say what a file is that holds no text, and what to do; None where it may be a text.

    >>> no_text(b"%PDF-1.7")
    'a PDF: extract its text first, as pdftotext does'
    >>> no_text(b"PDF files of the council were lost")
    """
    return next((words for start, words in _NO_TEXT.items() if content.startswith(start)), None)
