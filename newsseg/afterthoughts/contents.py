"""The table of contents of an article: lines that are said again further down, each above its section.

To a path of labels the entries look like a list in the body, and the headings of the sections like captions or the site's own. But where
several lines in a row stand again below, in the same order and each with running text before the next, the former are entries of a
table of contents, and the latter the headings of sections; so they are given facts that say so.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

from newsseg.afterthoughts.whole import runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.afterthoughts.whole import Whole

LISTED = "contents=entry"
"""The fact of an entry of a table of contents."""
SECTION = "contents=section"
"""The fact of the heading of a section that a table of contents lists."""
_FEWEST_ENTRIES = 3
"""Entries of a table of contents, at least."""
_FEWEST_CHARACTERS = 6
"""Characters of an entry without its number, at least."""
_NUMBERS = "0123456789 "


def contents_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the entries of tables of contents and of the headings they list, each with the number of its block."""
    again = _said_again(article)
    for entries in _runs(article, again):
        if len(entries) >= _FEWEST_ENTRIES:
            yield from ((entry, LISTED) for entry in entries)
            yield from ((again[entry], SECTION) for entry in entries)


def _said_again(article: Whole) -> Mapping[int, int]:
    """Return the numbers of the lines that stand just once more further down, but for figures before them, each with that of the second."""
    places = defaultdict[str, list[int]](list)
    for place in article.blocks:
        reading = article.readings[place]
        if not reading.prose and len(said := reading.key.lstrip(_NUMBERS)) >= _FEWEST_CHARACTERS:
            places[said].append(place)
    return {found[0]: found[1] for found in places.values() if len(found) == 2}  # noqa: PLR2004 - a title of a menu stands often


def _runs(article: Whole, again: Mapping[int, int]) -> list[Sequence[int]]:
    """Part the lines that are said again into runs: those right below each other, with running text between the same lines further down."""
    first, end = article.blocks.start, article.blocks.stop
    prose = list(accumulate(bool(reading.prose) for reading in article.readings[first:end]))

    def follows(before: int, place: int) -> bool:
        return place == before + 1 and prose[again[place] - first] > prose[again[before] - first]

    return runs(sorted(again), follows)
