"""What findings weigh: looked up once, remembered in caches of bounded size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from newsseg.findings import SIDES, SPELLED, Finding, seen_from, spelled
from newsseg.packing import pack
from newsseg.reading import look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsseg.reading import Reading

WeighedLine: TypeAlias = "tuple[Reading, int, tuple[int, ...]]"
"""What a line says by itself, and what that weighs: for its own block, and for the blocks that see it from each of the sides."""
REMEMBERED = 20_000
"""Findings whose weights are remembered; when there are more, all are forgotten."""
LINES = 10_000
"""Distinct lines whose readings and weights are remembered; when there are more, all are forgotten."""
LONGEST = 1_000
"""Characters of the longest line that is remembered; longer ones seldom return."""


class Packed(dict[str, int]):
    """Packed weights by fact, packed when first looked up; a fact without weights weighs nothing."""

    def __init__(self, sparse: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self.sparse = sparse

    def __missing__(self, fact: str) -> int:
        if fact not in self.sparse:
            return 0
        listed = self.sparse[fact]
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


class _Seen(dict[tuple[Finding, ...], tuple[int, ...]]):
    """What the visible findings of a line weigh together for the blocks that see it, by side: four lines in five have those of another."""

    def __init__(self, packed: Mapping[str, int]) -> None:
        super().__init__()
        self.packed = packed

    def __missing__(self, findings: tuple[Finding, ...]) -> tuple[int, ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        facts = spelled(findings)
        weights = tuple(sum(map(self.packed.__getitem__, seen_from(side, facts))) for side in SIDES)
        self[findings] = weights
        return weights


class Weighing:
    """What lines and findings weigh by one set of weights.

    Args:
        facts: for each fact, state numbers and weights in turn.
    """

    def __init__(self, facts: Mapping[str, Sequence[int]]) -> None:
        self._known = facts.keys()
        self.packed = Packed(facts)
        self.findings: Mapping[Finding, int] = _Weighed(self.packed)
        self._seen = _Seen(self.packed)
        self._lines: dict[str, WeighedLine] = {}

    def line(self, text: str) -> WeighedLine:
        """Read a line, and weigh it: for its own block, and for the blocks that see it from each of the sides.

        Args:
            text: the words of a block.
        """
        found = self._lines.get(text)
        return found or self._weigh(text)

    def _weigh(self, text: str) -> WeighedLine:
        reading, findings, words = look(text)
        known = [word for word in words if word in self._known]
        own = sum(map(self.findings.__getitem__, findings)) + sum(map(self.packed.__getitem__, known))
        found = reading, own, self._seen[tuple([finding for finding in findings if finding[0].visible])]
        if len(text) <= LONGEST:
            if len(self._lines) >= LINES:
                self._lines.clear()
            self._lines[text] = found
        return found

    def forget_lines(self) -> None:
        """Forget what lines weigh, as if none had been seen."""
        self._lines.clear()


def readings_of(lines: Iterable[tuple[Reading, Any, Any]]) -> list[Reading]:
    """Return what lines say by themselves, without what that weighs, or what was found in them."""
    return [reading for reading, _, _ in lines]
