"""Heads of records: fields one below the other, "Medium: ... / Date: ... / Page: ...", that come again above the title of each article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from newsseg.fields import field_kinds, label_of
from newsseg.splitting.between import has_any, line_below_gap, with_lines_above

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsseg.reading import Reading
    from newsseg.splitting.outline import Outline

_OF_RECORDS = frozenset(("date", "record", "byline", "headline", "dek"))
"""What the fields of such a head hold; those of a mail alone open no article."""
_FEWEST_FIELDS = 2
"""Fields of a head, at least."""
_FEWEST_HEADS = 2
"""Heads that are headed alike, at least."""
_MOST_BLOCKS_APART = 2
"""Blocks from one field to the next, at most: a label may stand on a line of its own, its value below it."""
_COVER_BLOCKS = 60
"""Blocks in which the first head is looked for."""
_MOST_LINES_BETWEEN = 3
"""Lines between a head and the title above it, at most."""
_FRONT = "---"
"""The line that opens and closes front matter."""
_COUNTER_CHARACTERS = 12
"""Characters of a counter alone, at most."""
_DIGITS = re.compile(r"\d+")
"""A number in such a counter."""
_COUNTS = re.compile(r"\d|^[\[{(<]$")
"""What a line has that counts: a digit, or an opening bracket and nothing else."""


class _Field(NamedTuple):
    """A field.

    Args:
        place: the number of its block.
        label: its label.
        kinds: what it may hold.
    """

    place: int
    label: str
    kinds: Sequence[str]


_place = attrgetter("place")


def record_heads(outline: Outline) -> list[int]:
    """Find the blocks with which the heads of records open; none where these are not headed alike.

    Each opens with the same field, or with a title right above it.

    Args:
        outline: the labels of the text as a whole.
    """
    prose = outline.prose
    first = _first_head(outline) if prose else None
    if not first:
        return []
    fields = list(_fields(outline, len(outline.labels)))
    texts = sorted({*prose, *(place for place, one in enumerate(outline.readings) if "text" in field_kinds(one.text))})
    top = line_below_gap(outline, first[0].place)
    if "headline" in outline.labels[top : first[0].place] and any(outline.gaps):
        return _with_title_above(outline, fields, texts, {one.label for one in first})
    places = _headed_by(outline, fields, texts, first[0].label)
    above = with_lines_above(places, lambda place: _said(outline, texts, place))
    marked = [title for place in above if (title := _marked_title(outline, texts, place)) is not None]
    if len(marked) == len(places):
        return marked
    return above if all(_is_titled(outline, fields, texts, place) for place in places) else []


def _first_head(outline: Outline) -> Sequence[_Field] | None:
    """Return the first head that is not a mail's, down to the first text that is not the site's own; None where there is none."""
    text = next((place for place in outline.prose if outline.labels[place] != "chrome"), outline.prose[0])
    heads = _heads(list(_fields(outline, min(text + 1, _COVER_BLOCKS))))
    return next((head for head in heads if "mail" not in head[0].kinds), None)


def _headed_by(outline: Outline, fields: Sequence[_Field], texts: Sequence[int], label: str) -> list[int]:
    """Find the fields with a label that have another right below them; none where there is but one, or one has no text below it."""
    places = [one.place for one, below in pairwise(fields) if one.label == label and below.place - one.place <= _MOST_BLOCKS_APART]
    has_text = all(has_any(texts, *bounds) for bounds in pairwise((*places, len(outline.labels))))
    return places if len(places) >= _FEWEST_HEADS and has_text else []


def _with_title_above(outline: Outline, fields: Sequence[_Field], texts: Sequence[int], labels: Iterable[str]) -> list[int]:
    """Find the titles right above the heads, which are told by the label that most of them have; none where one has no title.

    A title is the first of the lines above a head that no blank line parts from it.
    """
    places = max((_headed_by(outline, fields, texts, label) for label in sorted(labels)), key=len)
    above = [line_below_gap(outline, place, before + 1) for before, place in pairwise((-1, *places))]
    are_titled = all(place < head and (outline.gaps[place] or not place) for place, head in zip(above, places, strict=True))
    return above if are_titled else []


def _marked_title(outline: Outline, texts: Sequence[int], place: int) -> int | None:
    """Return the number of the title that Markdown marks right above a head, but for a picture and the like; None where there is none."""
    blocks = outline.labeling.document.blocks
    text = texts[bisect_left(texts, place) - 1] if texts[0] < place else -1
    near = range(place - 1, max(text, place - 1 - _MOST_LINES_BETWEEN), -1)
    return next((title for title in near if blocks[title].marking == "heading-1"), None)


def _said(outline: Outline, texts: Sequence[int], place: int) -> str:
    """Return what a line says each time it comes again: its words, a number or bracket alone, or the mark that opens front matter."""
    text = outline.readings[place].text
    if text == _FRONT:
        below = outline.readings[place + 1 : texts[bisect_right(texts, place)]]
        return text if text in (one.text for one in below) else ""
    is_counter = len(text) <= _COUNTER_CHARACTERS and _COUNTS.search(text)
    return outline.house.refrains[place] or (_DIGITS.sub("0", text) if is_counter else "")


def _is_titled(outline: Outline, fields: Sequence[_Field], texts: Sequence[int], place: int) -> bool:
    """Tell whether the head that opens at a block has a title in one of its fields or below it, above the text, and none right above."""
    if place and outline.labels[place - 1] == "headline":
        return False
    below = texts[bisect_right(texts, place)]
    head = fields[bisect_left(fields, place, key=_place) : bisect_left(fields, below, key=_place)]
    return below > head[-1].place + 1 or any("headline" in one.kinds for one in head)


def _fields(outline: Outline, end: int) -> Iterator[_Field]:
    for place, one in enumerate(outline.readings[:end]):
        label = _label(one)
        kinds = field_kinds(f"{label}:") if label else ()
        if not _OF_RECORDS.isdisjoint(kinds):
            yield _Field(place, label.casefold(), kinds)


def _label(one: Reading) -> str:
    """Return the label with which a block opens, or which it is, its value below it; nothing where there is none."""
    if ":" in one.text or "：" in one.text:
        return label_of(one.text)
    return "" if one.prose else label_of(f"{one.text}:")


def _heads(fields: Sequence[_Field]) -> Iterator[Sequence[_Field]]:
    """Yield the fields that stand one below the other, where there are enough of them."""
    ends = [number for number, (one, other) in enumerate(pairwise(fields), 1) if other.place > one.place + _MOST_BLOCKS_APART]
    for first, end in pairwise((0, *ends, len(fields))):
        if len({one.label for one in fields[first:end]}) >= _FEWEST_FIELDS:
            yield fields[first:end]
