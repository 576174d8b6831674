"""Where the articles of a text begin: at each title for which more speaks than against it, or above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg.reading.alone import record_count
from newsseg.splitting.articles import Articles
from newsseg.splitting.beginnings import beginning
from newsseg.splitting.contents import with_contents
from newsseg.splitting.counted import with_counted
from newsseg.splitting.records import records
from newsseg.splitting.second_look import looked_twice, second_look
from newsseg.splitting.short_news import with_items
from newsseg.splitting.source_lines import with_source_lines
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


def articles(outline: Outline) -> Articles:
    """Tell where articles begin, or nearly do: with a title, or with the kicker, date or byline above it.

    Args:
        outline: the labels of the text as a whole.
    """
    states = outline.labeling.states
    if not states.weights.splits or "headline" not in states.by_label:
        return Articles()
    opened, outside = records(outline)
    told = _of_records(outline, opened) if len(opened) > 1 else _by_titles_and_setting(outline)
    found = with_contents(outline, told)
    return found._replace(outside=found.outside.union(outside))


def _of_records(outline: Outline, opened: Sequence[int]) -> Articles:
    """Return the articles of records, each with its first headline as its title."""
    below = (place + (record_count().fullmatch(outline.readings[place].text) is not None) for place in opened[1:])
    heads = map(outline.headline_between, below, (*opened[2:], len(outline.labels)))
    return Articles((0, *opened[1:]), tuple(heads))


def _by_titles_and_setting(outline: Outline) -> Articles:
    """Tell where articles begin by their titles, and by how the text sets them: as items, with lines on their source, or counted."""
    items = with_items(outline, _by_titles(outline))
    return with_counted(outline, with_source_lines(outline, items))


def _by_titles(outline: Outline) -> Articles:
    """Tell where articles begin by what speaks for their titles."""
    weights = outline.labeling.states.weights.splits
    starts = [0]
    told_by: list[int] = []
    possible: set[int] = set()

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
    return Articles(tuple(starts), tuple(told_by), frozenset(possible))


def second_look_at(outline: Outline, number: int, start: int, topics: Iterable[str]) -> Iterator[str]:
    """Yield the facts of the second look at a title.

    Args:
        outline: the labels of the text as a whole.
        number: the number of the block.
        start: the number of the block at which the article before it begins.
        topics: what the first look tells of what the text around it is about.
    """
    return second_look(outline, number, beginning(outline, number, start), start, topics)
