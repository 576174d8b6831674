"""Records of an archive's export: a line says which of how many opens, "2 of 3 DOCUMENTS", or that one has ended, "End of Document"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages, tags
from newsseg.reading.alone import ACCESSION, record_count
from newsseg.reading.marks import opens_with_dateline
from newsseg.splitting.between import has_any
from newsseg.splitting.posts import posts
from newsseg.splitting.record_heads import record_heads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from newsseg.splitting.outline import Outline

_OPENS = frozenset("<wWzZT")
"""What a line opens with that opens a record."""
_MOST_CHARACTERS = 80
"""Characters of a line that counts records or ends one, at most."""
_OPENING = regex.compile(r"(?i)WARC/1\.\d|ZCZC.{0,30}|TY  - \p{L}{3,8}")
"""What opens a record in the forms of crawlers, wires and reference managers (RIS): its version, the code of a telegram, its type."""
_FOOT = r"(?:\p{L}+\s\d+\s\p{L}+\s\d+\s)?(?:©|\(c\))\s?\d{4}\sFactiva,\sInc\.(?:\s\p{L}+){1,5}\."
"""What Factiva prints below each page: "Page 1 of 2 © 2021 Factiva, Inc. All rights reserved."."""


class Records(NamedTuple):
    """The records of a text.

    Args:
        opened: the numbers of the blocks with which they open.
        outside: the numbers of the blocks that belong to none.
    """

    opened: Sequence[int] = ()
    outside: Iterable[int] = ()


class _Count(NamedTuple):
    """A block that counts a record.

    Args:
        place: its number.
        record: which record it counts.
        records: of how many.
    """

    place: int
    record: int
    records: int


def records(outline: Outline) -> Records:
    """Find the records of a text that holds several, or the single post of a chat; what stands above the first belongs to none.

    Records are those that are counted one after the other, or else those that end with a line that says so, that open with a tag or code,
    that are headed alike, the messages of a chat, or dispatches between rules. Each has running text, whatever it was taken for: where
    several papers print one story, all but the first pass for the site's own.

    Args:
        outline: the labels of the text as a whole.
    """
    short = [(place, one.text) for place, one in enumerate(outline.readings) if len(one.text) <= _MOST_CHARACTERS]
    counts = list(_counts(short))
    if counts:
        go_on = all(_go_on(outline.prose, *pair) for pair in pairwise(counts))
        return _below_cover([one.place for one in counts]) if go_on else Records()
    ends = dict.fromkeys(place for place, text in short if _end().fullmatch(text))
    ended = list(_after(outline, ends))
    if ended:
        return Records([0, *ended])
    if tagged := _tagged(outline):
        return _below_cover(tagged)
    if headed := record_heads(outline):
        return _below_cover(headed)
    if (posted := posts(outline)).opened:
        return Records(posted.opened, (*range(posted.opened[0]), *posted.talk))
    return _below_cover(_dispatches(outline))


def _below_cover(opened: Sequence[int]) -> Records:
    """Return records, to none of which belongs what stands above the first; no records where there is but one."""
    return Records(opened, range(opened[0])) if len(opened) > 1 else Records()


def _counts(lines: Iterable[tuple[int, str]]) -> Iterator[_Count]:
    """Yield the lines that count records."""
    for place, text in lines:
        found = record_count().fullmatch(text)
        if found:
            yield _Count(place, int(found["record"]), int(found["records"]))


def _go_on(prose: Sequence[int], one: _Count, other: _Count) -> bool:
    """Tell whether a count is the next of the same records, and running text stands between them."""
    return (other.record, other.records) == (one.record + 1, one.records) and has_any(prose, one.place, other.place)


def _after(outline: Outline, ends: Collection[int]) -> Iterator[int]:
    """Yield the numbers of the blocks below the ends of records and below any rules there, with running text on both sides."""
    count = len(outline.readings)
    before = 0
    others = [place for place in range(count) if place not in ends and place not in outline.drawn]
    for end in ends:
        place = bisect_left(others, end)
        below = others[place] if place < len(others) else count
        if has_any(outline.prose, before - 1, end) and has_any(outline.prose, below - 1, count):
            yield below
            before = below


def _tagged(outline: Outline) -> list[int]:
    """Find the blocks that open records by a tag or a code, from the first record with running text on; none where most have none."""
    lines = ((block.index, block.lines[0].text) for block in outline.labeling.document.blocks)
    found = [(place, name) for place, text in lines if text[0] in _OPENS and (name := _opened(text))]
    places = [place for place, name in found if name == found[0][1]]
    has_text = [has_any(outline.prose, *bounds) for bounds in pairwise((*places, len(outline.readings)))]
    first = has_text.index(True) if True in has_text else len(places)
    return places[first:] if sum(has_text) * 2 > len(places) - first else []


def _opened(text: str) -> str:
    """Return the name of the tag or code that opens a record; nothing where a line opens none."""
    code = _OPENING.fullmatch(text)
    return tags.opens_record(text) if code is None else code[0][:1]


def _dispatches(outline: Outline) -> list[int]:
    """Find the first blocks between rules that are all alike; none unless each opens with a dateline, as dispatches without titles do."""
    drawn = sorted(outline.drawn)
    if len({outline.readings[place].text for place in drawn}) != 1:
        return []
    firsts = [0, *(place + 1 for place in drawn if place + 1 < len(outline.readings))]
    opened = [outline.readings[place] for place in firsts]
    return firsts if all(one.prose and opens_with_dateline(one.text) for one in opened) else []


@cache
def _end() -> regex.Pattern[str]:
    return regex.compile(rf"\W*+(?:{ACCESSION}|{_FOOT}|(?i:{languages.any_of('record-end')}))\W*+")
