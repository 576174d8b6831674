"""Numbers that count the articles of a text, "2)", "2/4" or "3.2", above each title or in front of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from statistics import mode
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg.splitting.between import has_any
from newsseg.splitting.house import Counted, counted
from newsseg.splitting.marked import NO_TITLES, told_above

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.splitting.articles import Articles
    from newsseg.splitting.outline import Outline

_OPENS = (1, 2)
"""With what a series may open: somebody who sets articles together may give the first none."""
_FEWEST = 2
"""Numbers of a series, at least."""
_MOST_LINES = 12
"""Lines from a number to the text of its article, at most."""
_FEWEST_TITLE_WORDS = 2
"""Words of what is taken for a title where no line is labelled one, at least."""
_OF_SECTION = regex.compile(r"(\d{1,2}\.)(\d{1,2})\.?")
"""The number of a section, alone on its line: "3.2"."""


class _Item(NamedTuple):
    """An article that is counted.

    Args:
        number: the number of the block with its number.
        title: that of its title.
        told: that with which it was told to begin; None where it was not.
    """

    number: int
    title: int
    told: int | None


def with_counted(outline: Outline, found: Articles) -> Articles:
    """Let each article begin that is counted, where half of them were told to begin, and none besides.

    Args:
        outline: the labels of the text as a whole.
        found: what was told without the numbers.
    """
    if not found.titles:  # as in most texts: none was told, let alone half of them
        return found
    for first, places in _series(outline):
        items = [_item(outline, found, *bounds) for bounds in pairwise((*places, len(outline.labels)))]
        told = {one.told: one.number for one in items if one.told is not None}
        missed = [one for one in items[first == 1 :] if one.told is None]
        if told and 0 < len(missed) <= len(told) and told.keys() >= set(found.starts[1:]):
            above = mode(number - start for start, number in told.items())
            return found.beginning_at(dict(found.further) | {_start(outline, one.number, above): one.title for one in missed})
    return found


def _item(outline: Outline, found: Articles, number: int, end: int) -> _Item:
    """Return the article whose number is a block's, and that ends above another."""
    text = outline.prose[bisect_left(outline.prose, number)]
    title = outline.headline_between(number, min(text, end))
    if title is None:
        title = next((place for place in range(number, text) if _may_be_title(outline, place)), number)
    return _Item(number, title, told_above(outline, found, title))


def _may_be_title(outline: Outline, place: int) -> bool:
    one = outline.readings[place]
    return place not in outline.drawn and outline.labels[place] not in NO_TITLES and one.units >= _FEWEST_TITLE_WORDS


def _start(outline: Outline, number: int, above: int) -> int:
    """Return the block that stands so far above a number, or the last below the text of the article before."""
    text = outline.prose[bisect_left(outline.prose, number) - 1]
    return max(text + 1, number - above)


def _series(outline: Outline) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield the numbers that are set alike and count up: with what each series opens, and the blocks of its numbers."""
    alike = defaultdict[str, list[tuple[int, int]]](list)
    for place, one in enumerate(outline.readings):
        if not one.prose and (found := _counted(one.text)):
            around, number = found
            alike[around].append((number, place))
    for listed in alike.values():
        first, places = max(_runs(outline.prose, listed), key=lambda run: len(run[1]), default=(0, ()))
        if len(places) >= _FEWEST and all(_has_text(outline, *bounds) for bounds in pairwise((*places, len(outline.labels)))):
            yield first, places


def _counted(text: str) -> Counted | None:
    section = _OF_SECTION.fullmatch(text)
    return (f"{section[1]}0", int(section[2])) if section else counted(text)


def _runs(prose: Sequence[int], listed: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield the runs of numbers that count up with running text between: what each opens with, and its blocks."""
    places = list[int]()
    first = 0
    for number, place in listed:
        if places and number == first + len(places) and has_any(prose, places[-1], place):
            places.append(place)
        elif number in _OPENS:
            yield first, places
            first, places = number, [place]
    yield first, places


def _has_text(outline: Outline, number: int, end: int) -> bool:
    """Tell whether running text stands not far below a number, and above the next."""
    return has_any(outline.prose, number, min(end, number + _MOST_LINES + 1))
