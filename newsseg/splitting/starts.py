"""Where the articles of a text begin: at each title for which more speaks than against it, or above it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsseg.reading.alone import record_count
from newsseg.splitting.beginnings import beginning
from newsseg.splitting.between import has_any
from newsseg.splitting.records import records
from newsseg.splitting.second_look import looked_twice, second_look
from newsseg.splitting.source_lines import source_lines
from newsseg.splitting.titles import titles
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsseg.splitting.first_look import FirstLook
    from newsseg.splitting.outline import Outline

LEAST_GLANCE = -2 * UNIT
"""Titles for which no more than this speaks at first, in thousandths of log-odds, are not looked at twice; hardly any begins one."""
_POSSIBLE = -UNIT
"""Titles for which more than this speaks at the second look nearly begin an article, in thousandths of log-odds."""


_ITEM = 10 * UNIT
"""What speaks for it that an article begins with a further item of a letter, in thousandths of log-odds; that needs no look."""


class Articles(NamedTuple):
    """The articles of a text.

    Args:
        starts: the numbers of the blocks at which they begin; the first begins at 0.
        titles: the numbers of the titles by which all but the first were told.
        possible: the numbers of the titles for which it speaks as much that one begins as that none does, nearly or more.
    """

    starts: tuple[int, ...] = (0,)
    titles: tuple[int, ...] = ()
    possible: frozenset[int] = frozenset()


def articles(outline: Outline) -> Articles:
    """Tell where articles begin, or nearly do: with a title, or with the kicker, date or byline above it.

    Args:
        outline: the labels of the text as a whole.
    """
    states, starts, told_by, possible = outline.labeling.states, [0], list[int](), set[int]()
    weights = states.weights.splits
    if not weights or "headline" not in states.by_label:
        return Articles()

    if counted := records(outline):
        below = (place + (record_count().fullmatch(outline.readings[place].text) is not None) for place in counted)
        heads = map(outline.headline_between, below, (*counted[1:], len(outline.labels)))
        return Articles((0, *counted), tuple(head for head in heads if head is not None))

    def weigh(facts: Iterable[str]) -> int:
        return sum(weights.get(fact, 0) for fact in facts)

    def worth(number: int, look: FirstLook) -> int:
        if number in outline.items:
            return _ITEM
        glance = weigh(look.facts)
        if glance <= LEAST_GLANCE:
            return glance
        return weigh(looked_twice(glance, second_look_at(outline, number, starts[-1], look.topics)))

    for title in titles(outline, worth):
        if title.begins:
            starts.append(beginning(outline, title.number, starts[-1]))
            told_by.append(title.number)
        if title.begins or _POSSIBLE < title.worth <= 0:
            possible.add(title.number)
    found = Articles(tuple(starts), tuple(told_by), frozenset(possible))
    marked = source_lines(outline)[1:]
    return _with_marked(outline, found, marked) if marked else found


def _with_marked(outline: Outline, found: Articles, marked: Sequence[int]) -> Articles:
    """Let articles begin where lines mark it, and where it was told besides, with running text on both sides."""
    bounds = (*marked, len(outline.labels))
    headed = {place: outline.headline_between(place, end) for place, end in pairwise(bounds)}
    for start, told_by in zip(found.starts[1:], found.titles, strict=True):
        place = bisect_right(marked, start)
        if has_any(outline.prose, marked[place - 1] if place else -1, start) and has_any(outline.prose, start, bounds[place]):
            headed[start] = told_by
    starts = sorted(headed)
    return Articles((0, *starts), tuple(title for start in starts if (title := headed[start]) is not None), found.possible)


def second_look_at(outline: Outline, number: int, start: int, topics: Iterable[str]) -> Iterator[str]:
    """Yield the facts of the second look at a title.

    Args:
        outline: the labels of the text as a whole.
        number: the number of the block.
        start: the number of the block at which the article before it begins.
        topics: what the first look tells of what the text around it is about.
    """
    return second_look(outline, number, beginning(outline, number, start), start, topics)
