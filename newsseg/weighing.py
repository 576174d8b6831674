"""What findings weigh: looked up once, remembered in caches of bounded size."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from newsseg.findings import SIDES, SPELLED, Finding, seen_from
from newsseg.packing import divide, pack
from newsseg.reading import look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsseg.reading import Reading

Line: TypeAlias = "tuple[Reading, tuple[int, ...]]"
"""What a line says by itself, and what that weighs: for its own block, and for the blocks that see it from each of the sides."""
REMEMBERED = 50_000
"""Findings whose weights are remembered; when there are more, all are forgotten."""
LINES = 20_000
"""Distinct lines whose readings and weights are remembered; when there are more, all are forgotten."""
LONGEST = 1_000
"""Characters of the longest line that is remembered; longer ones seldom return."""


class Packed(dict[str, int]):
    """Packed weights by fact, packed when first looked up; a fact without weights weighs nothing."""

    def __init__(self, sparse: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self.sparse = sparse

    def __missing__(self, fact: str) -> int:
        listed = self.sparse.get(fact)
        if listed is None:
            return 0
        packed = pack(zip(listed[::2], listed[1::2], strict=True))
        self[fact] = packed
        return packed


class _Weighed(dict[Finding, int]):
    """Packed weights by finding: the sum over the facts it is spelled as."""

    def __init__(self, packed: Mapping[str, int]) -> None:
        super().__init__()
        self.packed = packed

    def __missing__(self, finding: Finding) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        weight = sum(map(self.packed.__getitem__, SPELLED[finding]))
        self[finding] = weight
        return weight


class _Around(dict[Finding, int]):
    """What a finding weighs for its own block and for the neighbours that see it, side by side in one integer."""

    def __init__(self, packed: Mapping[str, int], count: int) -> None:
        super().__init__()
        self.packed = packed
        self.count = count

    def __missing__(self, finding: Finding) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        facts = SPELLED[finding]
        views = [facts, *(seen_from(side, facts) for side in SIDES)] if finding[0].visible else [facts]
        weight = pack((self.count * place, sum(map(self.packed.__getitem__, seen))) for place, seen in enumerate(views))
        self[finding] = weight
        return weight


class Weighing:
    """What lines and findings weigh by one set of weights.

    Args:
        facts: for each fact, state numbers and weights in turn.
        count: the number of states.
    """

    def __init__(self, facts: Mapping[str, Sequence[int]], count: int) -> None:
        self._facts = facts
        self.packed = Packed(facts)
        self.findings: Mapping[Finding, int] = _Weighed(self.packed)
        self._around = _Around(self.packed, count)
        self._count = count
        self._lines: dict[str, Line] = {}

    def line(self, text: str) -> Line:
        """Read a line, and weigh it: for its own block, and for the blocks that see it from each of the sides.

        Args:
            text: the words of a block.
        """
        found = self._lines.get(text)
        return found or self._weigh(text)

    def _weigh(self, text: str) -> Line:
        reading, findings, words = look(text)
        known = [word for word in words if word in self._facts]
        whole = sum(map(self._around.__getitem__, findings)) + sum(map(self.packed.__getitem__, known))
        found = reading, divide(whole, self._count, 1 + len(SIDES))
        if len(text) <= LONGEST:
            if len(self._lines) >= LINES:
                self._lines.clear()
            self._lines[text] = found
        return found

    def forget_lines(self) -> None:
        """Forget what lines weigh, as if none had been seen."""
        self._lines.clear()
