"""A name: where the name of one person begins and ends, in any script."""

from __future__ import annotations

import unicodedata

from newsseg.details.cased_names import read_cased
from newsseg.details.places import Found, Place
from newsseg.details.uncased_names import read_uncased

LONGEST = 600
"""Characters of a text that are read for names; more is no list of authors."""


def read_piece(text: str, start: int, end: int, *, announced: bool = False) -> Found:
    """Find the names at the beginning of a piece of text, mostly one, and what else the piece says.

    Args:
        text: the text.
        start: where the piece begins.
        end: where it ends.
        announced: whether a word such as "By" stands before it.

    >>> read_piece("Jane Doe, reporter", 0, 8)
    ([(0, 8)], [])
    """
    start, end = stripped(text, start, end)
    if start >= end:
        return [], []
    return read_uncased(text[start:end], start, end) or read_cased(text, start, end, announced=announced)


def looks_like_name(text: str) -> bool:
    """Tell whether a text is nothing but the name of one person.

    >>> looks_like_name("Jane O'Doe"), looks_like_name("Getty Images"), looks_like_name("the river")
    (True, False, False)
    """
    return len(text) <= LONGEST and read_piece(text, 0, len(text))[0] == [(0, len(text))]


def stripped(text: str, start: int, end: int) -> Place:
    """Leave out what is no letter at both ends; a full stop may end a name.

    >>> stripped("(Jane Doe)", 0, 10)
    (1, 9)
    """
    while start < end and not text[start].isalpha():
        start += 1
    while end > start and text[end - 1] != ".":
        base = _before_marks(text, end)
        if text[base - 1].isalpha():
            break
        end = base if base < end else end - 1
    return start, end


def _before_marks(text: str, end: int) -> int:
    """Go back before the marks that stand at the end, such as vowel signs and accents; a letter stands before them."""
    while unicodedata.category(text[end - 1]).startswith("M"):
        end -= 1
    return end
