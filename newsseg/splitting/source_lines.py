"""Lines that say where an article was printed, and when, set alike above or below the title of each: "The Herald | 12.03.2026 | page 4"."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg.fields import label_of
from newsseg.splitting.between import has_any, line_below_gap, with_lines_above
from newsseg.splitting.marked import Marked, with_marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.splitting.articles import Articles
    from newsseg.splitting.outline import Outline

_MOST_CHARACTERS = 160
"""Characters of such a line at most."""
_COVER_BLOCKS = 60
"""Blocks in which the first is looked for."""
_FEWEST_LINES = 2
"""Such lines of a text, at least."""
_FEWEST_PARTS = 3
"""Parts of such a line, at least."""
_MOST_TITLE_WORDS = 25
"""Words of a title, at most."""
_SEPARATORS = {
    name: regex.compile(pattern)
    for name, pattern in (("bar", r"\s?\|\s?"), ("dot", r"\s?[•·]\s?"), ("blanks", r"\t+|\s{2,}|\u3000+"), ("slash", r"\s/\s"),
                          ("dash", r"\s[-–—]\s"), ("comma", r",\s"))
}  # fmt: skip
"""What stands between the parts of such a line, by name."""
_PAGE = regex.compile(r"\p{L}{1,6}\.?\s\d{1,3}")
"""The number of a page, "p. 4", which tells such a line of two parts."""
_LETTER = regex.compile(r"\p{L}")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = regex.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")
"""The time of day, which no such line has."""


class _Setting(NamedTuple):
    """How such a line is set.

    Args:
        separator: the name of what stands between its parts.
        day: which part the day is in: the "first", the "last", or one "between".
        label: the label of a field with which it opens.
    """

    separator: str
    day: str
    label: str


def with_source_lines(outline: Outline, found: Articles) -> Articles:
    """Let articles begin where such lines mark it, and where it was told besides, with running text on both sides.

    Args:
        outline: the labels of the text as a whole.
        found: what was told without these lines.
    """
    marked = source_lines(outline)
    if not marked:
        return found
    return with_marked(outline, found, [_with_headline(outline, one) for one in marked], outside=range(marked[0].start))


def _with_headline(outline: Outline, one: Marked) -> Marked:
    """Return an article with the first headline above its text as its title, where there is one."""
    place = bisect_right(outline.prose, one.title)
    headline = outline.headline_between(one.start, outline.prose[place] if place < len(outline.prose) else len(outline.labels))
    return one if headline is None else one._replace(title=headline)


def source_lines(outline: Outline) -> list[Marked]:
    """Find the articles that have such lines; none where they are not set alike.

    Lines at the head of the text that have no running text before the next one are entries of a list of contents.

    Args:
        outline: the labels of the text as a whole.
    """
    texts = [place for place in outline.prose if outline.readings[place].units > _MOST_TITLE_WORDS] or outline.prose
    found = list(_found(outline, min(texts[0], _COVER_BLOCKS))) if texts else []
    if not found:
        return []
    first, setting = next((one for one, below in pairwise(found) if has_any(outline.prose, one[0], below[0])), found[-1])
    places = [place for place, other in _found(outline, len(outline.labels)) if place >= first and other == setting]
    have_texts = all(has_any(outline.prose, *bounds) for bounds in pairwise((*places, len(outline.labels))))
    if len(places) < _FEWEST_LINES or not have_texts:
        return []
    if first and outline.labels[first - 1] == "headline":
        return _below_titles(outline, places)
    if not all(_stands_above_title(outline, place) for place in places):
        return []
    tops = with_lines_above(places, outline.house.refrains.__getitem__)
    return [Marked(top, place + 1) for top, place in zip(tops, places, strict=True)]


def _below_titles(outline: Outline, places: Sequence[int]) -> list[Marked]:
    """Find the articles of lines that stand right below titles; none where one has no title above it."""
    has_gaps = any(outline.gaps)
    bounds = pairwise((-1, *places))
    tops = [line_below_gap(outline, place, before + 1) if has_gaps else place - 1 for before, place in bounds]
    are_titled = all(top < place and not outline.readings[place - 1].prose for top, place in zip(tops, places, strict=True))
    return [Marked(top, place - 1) for top, place in zip(tops, places, strict=True)] if are_titled else []


def _stands_above_title(outline: Outline, place: int) -> bool:
    """Tell whether a line stands below a blank line and above what may be a title."""
    below = outline.readings[place + 1]
    return bool(outline.gaps[place] or not place) and not below.prose and below.units <= _MOST_TITLE_WORDS


def _found(outline: Outline, end: int) -> Iterator[tuple[int, _Setting]]:
    """Yield the numbers of such lines above a block, each with how it is set."""
    for place, one in enumerate(outline.readings[:end]):
        if one.dated and not one.prose and len(one.text) <= _MOST_CHARACTERS and (setting := _setting(one.text)):
            yield place, setting


def _setting(text: str) -> _Setting | None:
    """Tell how a line is set that says where and when; None where it does not."""
    if not _YEAR.search(text) or _CLOCK.search(text):
        return None
    for name, separator in _SEPARATORS.items():
        parts = separator.split(text)
        if (len(parts) >= _FEWEST_PARTS or _PAGE.fullmatch(parts[-1])) and any(map(_LETTER.search, parts)):
            return _Setting(name, _day(parts), label_of(parts[0]).casefold())
    return None


def _day(parts: Sequence[str]) -> str:
    """Tell which part of a line the day is in: the first, the last, or one between."""
    day = next((number for number, part in enumerate(parts) if _YEAR.search(part)), 0)
    if not day:
        return "first"
    return "last" if day == len(parts) - 1 else "between"
