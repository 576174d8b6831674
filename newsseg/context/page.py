"""A page: its blocks, what each says by itself, and what several passes want to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.document import Block
    from newsseg.reading import Reading

_GAP_WORDS = 9
"""What a block that is no prose costs a run of prose, in words."""
_FEWEST_FIELDS = 2
"""Fields of a mail or an archive on a page that has some, at least."""


class Page:
    """The blocks of a page, what each says by itself, and what several passes want to know.

    Args:
        blocks: the blocks, in order; one at least.
        readings: what each says by itself.
        mailing: whether they are those of a mailing.
    """

    def __init__(self, blocks: Sequence[Block], readings: Sequence[Reading], *, mailing: bool = False) -> None:
        self.blocks = blocks
        self.readings = readings
        self.mailing = mailing
        self.count = len(blocks)
        self.tokens = [reading.token for reading in readings]
        self.fielded = self.tokens.count("field") >= _FEWEST_FIELDS
        self.prose = [reading.prose for reading in readings]
        self.kinds = ["prose" if prose else "other" for prose in self.prose]
        self.first, self.last = densest_run(readings)
        self.sides = [*["before"] * self.first, *["inside"] * (self.last - self.first), *["after"] * (self.count - self.last)]
        apart = max((block.lines[1].blanks_before for block in blocks if len(block.lines) > 1), default=0)  # where it is double-spaced
        self.gaps = [min(max(0, block.lines[0].blanks_before - apart), 3) for block in blocks]
        self.indents = [block.lines[0].indent for block in blocks]


def densest_run(readings: Sequence[Reading]) -> tuple[int, int]:
    """Find the stretch of blocks with the most prose: ``(first, last)``, ``last`` excluded; other blocks inside it count against it."""
    best = total = 0
    best_run = first = 0, 0
    start = 0
    for index, reading in enumerate(readings):
        total += reading.prose or -min(_GAP_WORDS, 2 + reading.units)
        if total <= 0:
            total, start = 0, index + 1
        elif total > best:
            best, best_run = total, (start, index + 1)
    return best_run if best else first
