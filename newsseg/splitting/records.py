"""Records of an archive's export: each opens with a line that says which of how many it is, "2 of 3 DOCUMENTS"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages

if TYPE_CHECKING:
    from newsseg.splitting.outline import Outline


class _Count(NamedTuple):
    """A block that counts a record: its number, which record it is, and of how many."""

    place: int
    record: int
    records: int


def records(outline: Outline) -> list[int]:
    """Number the blocks with which records open, but for the first; none where they are not counted one after the other.

    Args:
        outline: the labels of the text as a whole.
    """
    counts = list(_counts(outline))
    return [one.place for one in counts[1:]] if all(_go_on(outline, *pair) for pair in pairwise(counts)) else []


def _counts(outline: Outline) -> list[_Count]:
    found = ((place, _pattern().fullmatch(one.text)) for place, one in enumerate(outline.readings))
    return [_Count(place, int(match["record"]), int(match["records"])) for place, match in found if match]


def _go_on(outline: Outline, one: _Count, other: _Count) -> bool:
    """Tell whether a count is the next of the same records, and body text stands between them."""
    return (other.record, other.records) == (one.record + 1, one.records) and outline.has_body(one.place, other.place)


@cache
def _pattern() -> regex.Pattern[str]:
    word = "|".join(map(regex.escape, languages.details(languages.SHARED)["record-word"]))
    count = r"(?<record>\d{1,4})\s?(?:/|\p{L}{1,3})\s?(?<records>\d{1,4})"
    return regex.compile(rf"(?i)\W*+(?:(?:{word})\s{count}|{count}\s(?:{word}))\W*+")
