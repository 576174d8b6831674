"""What lines and findings weigh: looked up once, and remembered up to a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from newsseg.findings import SIDES, SPELLED, Finding, seen_from
from newsseg.packing import Packed
from newsseg.reading import look
from newsseg.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsseg.reading import Reading

WeighedLine: TypeAlias = "tuple[Reading, int, tuple[int, ...]]"
"""What a line says by itself, and what that weighs: for its own block, and for the blocks that see it from each of the sides."""
REMEMBERED = 20_000
"""Findings whose weights are remembered; when there are more, all are forgotten."""
LINES = 10_000
"""Distinct lines whose readings and weights are remembered; when there are more, all are forgotten."""
LONGEST = 1_000
"""Characters of the longest line that is remembered; longer ones seldom return."""


class Weighing:
    """What lines and findings weigh by one set of weights.

    Args:
        packed: what facts weigh.
    """

    def __init__(self, packed: Packed) -> None:
        self.packed = packed
        self._known = packed.facts.keys()
        self.findings: Mapping[Finding, int] = Remembered(self._own, REMEMBERED)
        self._seen_of = Remembered(self._sides, REMEMBERED)
        self._seen = Remembered(self._all_sides, REMEMBERED)
        self._lines = Remembered(self._weigh, LINES)

    def line(self, text: str) -> WeighedLine:
        """Read a line, and weigh it: for its own block, and for the blocks that see it from each of the sides.

        Args:
            text: the words of a block.
        """
        return self._lines[text] if len(text) <= LONGEST else self._weigh(text)

    def _weigh(self, text: str) -> WeighedLine:
        reading, findings, words = look(text)
        own = sum(map(self.findings.__getitem__, findings)) + sum(map(self.packed.__getitem__, self._known & frozenset(words)))
        return reading, own, self._seen[tuple([finding for finding in findings if finding[0].visible])]

    def _own(self, finding: Finding) -> int:
        """Add up what the facts of a finding weigh for its own block."""
        return sum(map(self.packed.__getitem__, SPELLED[finding]))

    def _sides(self, finding: Finding) -> tuple[int, ...]:
        """Add up what they weigh for the blocks that see it, by side."""
        facts = SPELLED[finding]
        return tuple(sum(map(self.packed.__getitem__, seen_from(side, facts))) for side in SIDES)

    def _all_sides(self, findings: tuple[Finding, ...]) -> tuple[int, ...]:
        """Add up the same, side by side, for all visible findings of a line: it has one at least, and mostly the same as another line."""
        return tuple(map(sum, zip(*map(self._seen_of.__getitem__, findings), strict=True)))

    def forget_lines(self) -> None:
        """Forget what lines weigh, as if none had been seen."""
        self._lines.clear()


def readings_of(lines: Iterable[tuple[Reading, Any, Any]]) -> list[Reading]:
    """Return what lines say by themselves, without what that weighs, or what was found in them."""
    return [reading for reading, _, _ in lines]
