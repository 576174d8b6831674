"""Articles whose titles a list of contents at the head of the text says before."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from newsseg.splitting.beginnings import beginning
from newsseg.splitting.between import has_any
from newsseg.splitting.marked import NO_TITLES, Marked, told_above, with_marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.reading import Reading
    from newsseg.splitting.articles import Articles
    from newsseg.splitting.outline import Outline

_COVER_BLOCKS = 80
"""Blocks in which such a list stands."""
_TITLE_PROSE_WORDS = 25
"""Words of running text that may be a title's, at most."""
_MOST_WORDS = 30
"""Words of a title, at most."""
_FEWEST_TITLES = 2
"""Titles that are listed, at least."""
_FEWEST_CHARACTERS = 9
"""Characters of a title, at least."""
_MOST_BLOCKS_APART = 4
"""Blocks from one entry to the next, at most."""
_MOST_BLOCKS_BELOW = 12
"""Blocks from the last entry to the first title, at most."""
_MARGIN_CHARACTERS = 80
"""Characters that an entry has beside its title, at most: its number, its page, its paper."""


class Contents(NamedTuple):
    """A list of contents.

    Args:
        last: the number of its last entry.
        titles: the numbers of the titles that it lists, in order.
    """

    last: int
    titles: Sequence[int]


def with_contents(outline: Outline, found: Articles) -> Articles:
    """Let articles begin with the titles that a list of contents says, and where it was told besides, with running text between.

    Args:
        outline: the labels of the text as a whole.
        found: what was told without the list.
    """
    listed = contents(outline)
    if listed is None:
        return found
    marked = [Marked(listed.last + 1, listed.titles[0])]
    for title in listed.titles[1:]:
        before = marked[-1]
        told = told_above(outline, found, title)
        start = max(beginning(outline, title, before.start), before.title + 1) if told is None else told
        marked.append(Marked(start, title))
    return with_marked(outline, found, marked, outside=range(listed.last + 1))


def contents(outline: Outline) -> Contents | None:
    """Find the list of contents of a text that holds several articles; None where there is none.

    The first title that it lists was taken for a headline: on the page of a single article, the entries are crossheads.

    Args:
        outline: the labels of the text as a whole.
    """
    end = next((place for place in outline.prose if outline.readings[place].units > _TITLE_PROSE_WORDS), 0)
    for title in takewhile(min(end, _COVER_BLOCKS).__ge__, outline.headlines):
        key = _title(outline.readings[title])
        entry = next((place for place in range(title) if _says(outline.readings[place].key, key)), None)
        if entry is not None:
            return _listing(outline, entry, title)
    return None


def _listing(outline: Outline, entry: int, title: int) -> Contents | None:
    """Follow a list of contents from its first entry to its last; None where what it says are not the titles of articles."""
    readings = outline.readings
    titles = list(map(_title, readings))
    found = [title]
    last = entry
    for place in range(entry + 1, title):
        if place - last > _MOST_BLOCKS_APART:
            break
        key = readings[place].key
        again = next((later for later in range(found[-1] + 1, len(titles)) if _says(key, titles[later])), None)
        if again is not None:
            found.append(again)
            last = place
    are_articles = all(has_any(outline.prose, *bounds) for bounds in pairwise((*found, len(readings))))
    are_titles = _are_titles([outline.labels[place] for place in found])
    is_near = title - last <= _MOST_BLOCKS_BELOW
    return Contents(last, found) if are_articles and are_titles and is_near else None


def _are_titles(labels: Sequence[str]) -> bool:
    """Tell by their labels whether the blocks that a list names may be titles; where it names but two, both are headlines."""
    return NO_TITLES.isdisjoint(labels) and (len(labels) > _FEWEST_TITLES or labels.count("headline") == _FEWEST_TITLES)


def _title(one: Reading) -> str:
    """Return the words by which a list may name a block as a title; nothing where the block is none."""
    may_be_title = not one.is_drawn and one.units <= _MOST_WORDS and len(one.key) >= _FEWEST_CHARACTERS
    return one.key if may_be_title else ""


def _says(entry: str, title: str) -> bool:
    return bool(title) and title in entry and len(entry) <= len(title) + _MARGIN_CHARACTERS
