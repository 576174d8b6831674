"""Articles that the setting of a text marks, beside those told by their titles: which of both begin."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsseg.splitting.between import has_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsseg.splitting.articles import Articles
    from newsseg.splitting.outline import Outline


NO_TITLES = frozenset(("byline", "timestamp", "credit", "caption", "alt_text", "tagline"))
"""What no title of an article passes for."""


class Marked(NamedTuple):
    """An article that is marked.

    Args:
        start: the number of the block with which it opens.
        title: the number of its title, or of what may be its title.
    """

    start: int
    title: int


def with_marked(outline: Outline, found: Articles, marked: Sequence[Marked], *, outside: Iterable[int] = ()) -> Articles:
    """Let articles begin where it is marked, and where it was told besides, below the first that is marked, with running text between.

    Args:
        outline: the labels of the text as a whole.
        found: what was told without the marks.
        marked: the articles that are marked, in order.
        outside: the numbers of the blocks that belong to none.
    """
    first, *others = marked
    titles = [one.title for one in marked]
    told = {start: title for start, title in found.further if start > first.title and _stands_apart(outline, start, titles)}
    return found.beginning_at(told | {one.start: one.title for one in others}, outside=outside)


def told_above(outline: Outline, found: Articles, place: int) -> int | None:
    """Return where an article was told to begin, at a block or above it with no running text between; None where none was.

    Args:
        outline: the labels of the text as a whole.
        found: what was told.
        place: the number of the other block.
    """
    start = found.starts[bisect_right(found.starts, place) - 1]
    return start if start and not _is_apart(outline, start, place) else None


def _stands_apart(outline: Outline, start: int, titles: Sequence[int]) -> bool:
    """Tell whether running text stands between a block and the titles above and below it, which are in order."""
    place = bisect_right(titles, start)
    return all(_is_apart(outline, start, title) for title in titles[max(0, place - 1) : place + 1])


def _is_apart(outline: Outline, start: int, title: int) -> bool:
    return has_any(outline.prose, min(start, title) - 1, max(start, title))
