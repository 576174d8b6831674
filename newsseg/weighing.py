"""What findings weigh: looked up once, remembered in caches of bounded size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from newsseg.findings import SIDES, SPELLED, Finding, seen_from
from newsseg.packing import pack
from newsseg.reading import look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newsseg.reading import Reading

WeighedLine: TypeAlias = "tuple[Reading, int, tuple[int, ...]]"
"""What a line says by itself, and what that weighs: for its own block, and for the blocks that see it from each of the sides."""
Key = TypeVar("Key")
Value = TypeVar("Value")
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


class _Remembered(dict[Key, Value]):
    """What findings weigh, told when it is asked for first; when much is remembered, all is forgotten.

    Args:
        tell: tells it.
    """

    def __init__(self, tell: Callable[[Key], Value]) -> None:
        super().__init__()
        self.tell = tell

    def __missing__(self, findings: Key) -> Value:
        if len(self) >= REMEMBERED:
            self.clear()
        weight = self[findings] = self.tell(findings)
        return weight


class Weighing:
    """What lines and findings weigh by one set of weights.

    Args:
        facts: for each fact, state numbers and weights in turn.
    """

    def __init__(self, facts: Mapping[str, Sequence[int]]) -> None:
        self._known = facts.keys()
        self.packed = Packed(facts)
        self.findings: Mapping[Finding, int] = _Remembered(self._own)
        self._seen_of = _Remembered(self._sides)
        self._seen = _Remembered(self._all_sides)
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
        own = sum(map(self.findings.__getitem__, findings)) + sum(map(self.packed.__getitem__, self._known & frozenset(words)))
        found = reading, own, self._seen[tuple([finding for finding in findings if finding[0].visible])]
        if len(text) <= LONGEST:
            if len(self._lines) >= LINES:
                self._lines.clear()
            self._lines[text] = found
        return found

    def _own(self, finding: Finding) -> int:
        """Add up what the facts of a finding weigh for its own block."""
        return sum(map(self.packed.__getitem__, SPELLED[finding]))

    def _sides(self, finding: Finding) -> tuple[int, ...]:
        """Add up what they weigh for the blocks that see it, by side."""
        facts = SPELLED[finding]
        return tuple(sum(map(self.packed.__getitem__, seen_from(side, facts))) for side in SIDES)

    def _all_sides(self, findings: tuple[Finding, ...]) -> tuple[int, ...]:
        """Add up the same of all visible findings of a line, of which it has one at least; four lines in five have those of another."""
        return tuple(map(sum, zip(*map(self._seen_of.__getitem__, findings), strict=True)))

    def forget_lines(self) -> None:
        """Forget what lines weigh, as if none had been seen."""
        self._lines.clear()


def readings_of(lines: Iterable[tuple[Reading, Any, Any]]) -> list[Reading]:
    """Return what lines say by themselves, without what that weighs, or what was found in them."""
    return [reading for reading, _, _ in lines]
