"""Short news below each other: between blank lines, each title stands right above its text, and no text stands without one."""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from newsseg.splitting.between import has_any
from newsseg.splitting.marked import NO_TITLES, Marked, told_above, with_marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.splitting.articles import Articles
    from newsseg.splitting.outline import Outline

_FEWEST_ITEMS = 3
"""Items of such a text, at least."""
_FEWEST_TEXT_WORDS = 10
"""Words of the text of an item, at least."""
_MOST_LINES_ABOVE = 3
"""Lines above the text of an item, at most."""
_MOST_WORDS_ABOVE = 18
"""Words of each line above the text of an item, at most."""
_FEWEST_TITLE_WORDS = 2
"""Words that half of the titles have, at least."""
_WORDED = re.compile(r"[^\W\d_]{2}")


def with_items(outline: Outline, found: Articles) -> Articles:
    """Let articles begin with each item of a text that holds nothing else, and where it was told besides.

    Where an article was told to begin right above an item, the item begins there.

    Args:
        outline: the labels of the text as a whole.
        found: what was told without the items.
    """
    listed = items(outline)
    told = [told_above(outline, found, one.start) for one in listed]
    marked = [one if start is None else one._replace(start=start) for one, start in zip(listed, told, strict=True)]
    if told and told[0] is not None and has_any(outline.prose, -1, told[0]):  # another article stands above the first item
        marked.insert(0, Marked(0, -1))
    return with_marked(outline, found, marked) if marked else found


def items(outline: Outline) -> list[Marked]:
    """Find the items of a text that holds nothing else; none where it does, or where they open with the time of day.

    Args:
        outline: the labels of the text as a whole.
    """
    opens = [place for place, gap in enumerate(outline.gaps) if gap or not place]
    found = []
    for first, end in pairwise((*opens, len(outline.labels))):
        text = next((place for place in range(first, end) if outline.readings[place].prose >= _FEWEST_TEXT_WORDS), None)
        if text is None:
            continue
        item = _item(outline, first, text)
        if item is None:
            return []
        found.append(item)
    below = dropwhile(lambda one: outline.labels[one.title] != "headline", found)
    titled = [one for one in below if _is_titled(outline, one)]
    return titled if _are_items(outline, titled) else []


def _is_titled(outline: Outline, item: Marked) -> bool:
    """Tell whether what stands above the text of an item is in words, and passes for nothing that no title passes for."""
    return outline.labels[item.title] not in NO_TITLES and _WORDED.search(outline.readings[item.title].text) is not None


def _are_items(outline: Outline, found: Sequence[Marked]) -> bool:
    """Tell whether items are enough, with no headline above them, no time of day, no title twice, and most titles of several words."""
    if len(found) < _FEWEST_ITEMS or outline.headline_between(0, found[0].start) is not None:
        return False
    titles = [outline.readings[one.title] for one in found]
    worded = sum(one.units >= _FEWEST_TITLE_WORDS for one in titles)
    different = len({one.key for one in titles})
    if worded * 2 < len(found) or different < len(found):
        return False
    timed = set(outline.clocks)
    return all(timed.isdisjoint(range(one.start, one.title + 2)) for one in found)


def _item(outline: Outline, first: int, text: int) -> Marked | None:
    """Return the item of a text that stands below a blank line; None where there is no title above it, or too much."""
    first = next(place for place in range(first, text + 1) if place not in outline.drawn)
    head = outline.readings[first:text]
    if not 1 <= len(head) <= _MOST_LINES_ABOVE or any(one.units > _MOST_WORDS_ABOVE for one in head):
        return None
    title = outline.headline_between(first, text)
    return Marked(first, first if title is None else title)
