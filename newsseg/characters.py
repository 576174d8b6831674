"""Characters that files cannot hold, replaced one by one; letters that stand apart from their marks; scripts without blanks."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import regex

HAN_AND_KANA = r"\p{Han}\p{Hiragana}\p{Katakana}"
"""The scripts of Chinese and Japanese, as properties in a class of a pattern."""
SPELT_OUT = r"\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Scripts that spell words out, and set no blanks between them; a word takes more characters than in Han or Kana."""
WITHOUT_BLANKS = HAN_AND_KANA + SPELT_OUT
"""All scripts without blanks between words."""
_LONE = regex.compile(r"[\ud800-\udfff]")
_NOT_XML = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = "\u0300-\u036f\u0653-\u0655\u3099\u309a"
_APART = re.compile(f"[{_MARKS}\u1161-\u1175]")
_DECOMPOSED = regex.compile(rf"\p{{L}}[{_MARKS}]{{1,3}}+(?![{_MARKS}])|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?+")
"""A letter and its marks, three at most, as no language has more on one; the parts of a syllable of Korean."""
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


def composed(text: str) -> str:
    """Put letters together that stand apart from their marks, as files and printed pages of some systems give them (NFD of Unicode).

    Nothing else is changed, unlike by NFC, which takes letters apart in other scripts.

    >>> composed("Mu\u0308ller") == "Müller"
    True
    """
    if text.isascii() or _APART.search(text) is None:
        return text
    return _DECOMPOSED.sub(_as_one, text)


def _as_one(found: regex.Match[str]) -> str:
    one = unicodedata.normalize("NFC", found[0])
    return one if len(one) == 1 else found[0]
