"""What parts the text above a block, as one sees it: a rule or a gap, and how rare the like of it is.

Whoever sets articles one below the other sets a rule or some blank lines between them that stand nowhere else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.reading import Reading

_COUNTS = (2, 3, 4, 6, 10)
"""How many of a kind there are, in steps."""
_ELSEWHERE = (1, 2, 4)
"""How many stand elsewhere in the text, in steps."""
_MOST_RARE = 4
"""How many there are of a kind that is rare, at most."""
_WIDEST_LINES = 3
"""Blank lines beyond the usual from which a gap is as wide as any."""
_BLOCKS_ABOVE = 3
"""Blocks above a title that its head may have, at most."""


@attrs.frozen(eq=False)
class Breaks:
    """The rules and gaps of a text.

    Args:
        readings: what each block says by itself.
        gaps: the blank lines before each.
    """

    readings: Sequence[Reading]
    gaps: Sequence[int]

    @cached_property
    def _widths(self) -> list[int]:
        return sorted(self.gaps[1:])

    @cached_property
    def _usual(self) -> int:
        """How many blank lines a gap has in the median."""
        return self._widths[len(self._widths) // 2] if self._widths else 0

    @cached_property
    def _rules(self) -> Counter[str]:
        return Counter(one.text for one in self.readings if one.is_drawn)

    def above(self, number: int) -> tuple[str, int]:
        """Name what stands above a block, a rule or a gap that is wider than most, and tell how many of the kind there are."""
        if not number:
            return "none", 0
        rule = self.readings[number - 1]
        if rule.is_drawn:
            return "rule", self._rules[rule.text]
        gap = self.gaps[number]
        if gap <= self._usual:
            return "none", 0
        return f"gap{min(_WIDEST_LINES, gap - self._usual)}", len(self._widths) - bisect_left(self._widths, gap)

    @cached_property
    def _handful(self) -> int:
        """How many blocks stand below a rule or a wide gap of a kind of which the text has but a handful."""
        return sum(0 < self.above(number)[1] < _COUNTS[-1] for number in range(1, len(self.gaps)))

    def named(self, number: int) -> str:
        """Name what stands above a block, and in steps how many of the kind there are; where it is nothing, how many stand elsewhere."""
        kind, count = self.above(number)
        return _named(kind, count) if count else self._nothing()

    def _nothing(self) -> str:
        """Name that nothing stands above a block, which tells much where a rule or a gap stands above others."""
        return f"none/{bisect_right(_ELSEWHERE, self._handful)}"

    def is_rare(self, number: int) -> bool:
        """Tell whether what stands above a block is a rule or a wide gap of which there are few."""
        return 0 < self.above(number)[1] <= _MOST_RARE

    def near(self, number: int) -> str:
        """Name the rarest rule or gap above a block or above one of the three before it, and tell how far up that is."""
        above = ((number - place, *self.above(place)) for place in range(max(1, number - _BLOCKS_ABOVE), number + 1))
        found = [(count, distance, kind) for distance, kind, count in above if count]
        if not found:
            return self._nothing()
        count, distance, kind = min(found)
        return f"{_named(kind, count)}/{distance}"


def _named(kind: str, count: int) -> str:
    return f"{kind}/{bisect_right(_COUNTS, count)}"
