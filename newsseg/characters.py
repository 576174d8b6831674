"""Characters that files cannot hold, replaced one by one, so that no offset moves."""

from __future__ import annotations

from typing import Any

import regex

_LONE = regex.compile(r"[\ud800-\udfff]")
_NOT_XML = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\ufffd"
"""What stands in for a character that cannot be written."""


def encodable(text: str) -> str:
    """Replace lone surrogates, which no encoding of Unicode can hold.

    >>> encodable("a\\ud800b") == "a\\ufffdb"
    True
    """
    return _LONE.sub(REPLACEMENT, text)


def encodable_data(data: Any) -> Any:  # noqa: ANN401 - plain data are anything JSON can hold
    """Replace lone surrogates in all strings of plain data."""
    if isinstance(data, str):
        return encodable(data)
    if isinstance(data, list):
        return [encodable_data(item) for item in data]
    if isinstance(data, dict):
        return {encodable(key): encodable_data(value) for key, value in data.items()}
    return data


def xml_text(text: str) -> str:
    """Replace what XML does not allow: lone surrogates and most control characters.

    >>> xml_text("a\\x00b") == "a\\ufffdb"
    True
    """
    return _NOT_XML.sub(REPLACEMENT, text)
