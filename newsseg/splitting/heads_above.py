"""What stands above the headline of an article, and comes again above that of the next, where both are of one house.

A record of an archive is headed like the one before it, a paste by its path of menus or by its source: the line that opens the one
opens the other, but for numbers and names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsseg.splitting.heads import LONGEST_HEAD
from newsseg.splitting.house import Counted, counted, first_word, yes_or_no

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.splitting.outline import Outline


class HeadAbove(NamedTuple):
    """The blocks from the first of an article to its headline, the first thirteen of them if there are more.

    Args:
        first: the number of the first.
        size: how many stand above the headline; None where there is none.
        refrains: what each says when it comes again.
        words: the first word of each.
        counts: the numbers they open with.
    """

    first: int
    size: int | None
    refrains: tuple[str, ...]
    words: tuple[str, ...]
    counts: frozenset[Counted]

    @classmethod
    def of(cls, outline: Outline, start: int, end: int) -> HeadAbove:
        """Look at the head of an article.

        Args:
            outline: the labels of the text as a whole.
            start: the number of the block at which the article begins.
            end: the number of a block below it, above which its headline stands if it has one.
        """
        headline = outline.title_of(start, end)
        last = start if headline is None else headline
        looked_at = slice(start, min(last, start + LONGEST_HEAD) + 1)  # a menu may have thousands of lines, and each title asks anew
        head = outline.readings[looked_at]
        refrains = tuple(outline.house.refrains[looked_at])
        counts = frozenset(found for one in head if (found := counted(one.text)))
        size = None if headline is None else headline - start
        return cls(start, size, refrains, tuple(map(first_word, head)), counts)

    def beside(self, outline: Outline, place: int, title: int) -> Iterator[str]:
        """Yield how a block that might open the next article, and the one above it, are like those above the headline of this one.

        The lines of an archive above its first record are not said again; those of the record are, in the same order.

        Args:
            outline: the labels of the text as a whole.
            place: the number of the block.
            title: the number of the title below it.
        """
        one = outline.readings[place]
        said = outline.house.refrains[place]
        above = title - place
        word = first_word(one)
        level = self._at_level(outline, place, title)
        over = self._at_level(outline, place - 1, title)
        depth = self._depth(above)
        yield f"depth={depth}/{min(3, above)}"
        yield f"depth={depth}/{yes_or_no(word == self.words[0])}"
        yield f"word-again={_again(word, self.words)}/{yes_or_no(self.size is not None)}"
        again = _again(said, self.refrains) if said else "no"
        yield f"again={again}/{min(2, above)}"
        yield f"again={again}/{level}"
        yield f"counts={self._next_count(counted(one.text))}"
        yield f"level={level}/{over}"

    def _depth(self, above: int) -> str:
        """Tell whether as many blocks as stand above a title stand above the headline, or whether they are less or more than that."""
        if self.size is None:
            return "none"
        if above == self.size:
            return "same"
        return "less" if above < self.size else "more"

    def _next_count(self, count: Counted | None) -> str:
        """Tell whether a number is the next after one with which a block of this head opens."""
        if count is None:
            return "none"
        around, number = count
        return "up" if (around, number - 1) in self.counts else "no"

    def _at_level(self, outline: Outline, place: int, title: int) -> str:
        """Tell how a block is like that block of this head which stands as far above the headline as it above the title."""
        if self.size is None:
            return "none"
        level = self.size - (title - place)
        return outline.house.likeness(place, self.first + level) if 0 <= level < len(self.words) else "beyond"


def _again(said: str, before: tuple[str, ...]) -> str:
    """Tell whether the first block of a head said something, a later one, or none."""
    return "first" if said == before[0] else "later" if said in before else "no"
