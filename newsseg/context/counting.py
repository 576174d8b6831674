"""Counting along a page, and counts, shares and distances by name."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STEPS = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_STEP_NAMES = ("0", "1", "2", "3", "4-5", "6-8", "9-13", "14-21", "22-39", "40+")
_NAMED_STEPS = tuple(_STEP_NAMES[bisect_right(_STEPS, count)] for count in range(_STEPS[-1]))
_FEW_NAMES = ("0", "1", "2", "3-5", "3-5", "3-5")
_RATIOS = (0.001, 0.1, 0.25, 0.45, 0.7, 0.95)
_RATIO_NAMES = ("none", "tenth", "quarter", "half", "most", "nearly", "all")


def steps_to(count: int) -> Sequence[str]:
    """Name all distances up to ``count``."""
    return [*_NAMED_STEPS, *["40+"] * (count - 39)]


@cache
def _steps_on(side: str) -> list[str]:
    return [f"{side}-{name}" for name in steps_to(_STEPS[-1])]


def steps_on(side: str, count: int) -> list[str]:
    """Name so many distances on one side of a place, from 0 on.

    >>> steps_on("after", 6)
    ['after-0', 'after-1', 'after-2', 'after-3', 'after-4-5', 'after-4-5']
    """
    named = _steps_on(side)
    return [*named[:count], *named[-1:] * (count - len(named))]


def few(count: int) -> str:
    """Name a small count."""
    return _FEW_NAMES[count] if count < 6 else "6+"  # noqa: PLR2004


def counts(values: Iterable[int]) -> list[str]:
    """Name small counts."""
    return [_FEW_NAMES[count] if count < 6 else "6+" for count in values]  # noqa: PLR2004


def ratio(part: float, whole: float) -> str:
    """Name the share that a part has in a whole."""
    return _RATIO_NAMES[bisect_right(_RATIOS, part / whole)] if part and whole else "none"


def ratios(parts: Sequence[int], whole: int) -> list[str]:
    """Name the shares that several parts have in one whole."""
    names = {part: ratio(part, whole) for part in set(parts)}
    return [names[part] for part in parts]


def shares_of(parts: Iterable[int], wholes: Iterable[int]) -> list[str]:
    """Name the share that each part has in a whole of its own."""
    return [
        _RATIO_NAMES[bisect_right(_RATIOS, part / whole)] if part and whole else "none" for part, whole in zip(parts, wholes, strict=True)
    ]


def within(values: Sequence[int], reach: int) -> list[int]:
    """Add up, for each block, its own value and those of the blocks within reach before and after it."""
    sums = [0, *accumulate(values)]
    count = len(values)
    ends = [*sums[reach + 1 :], *[sums[-1]] * min(reach, count)][:count]
    starts = [*[0] * min(reach, count), *sums][:count]
    return list(map(sub, ends, starts))


def blocks_since(marks: Sequence[object]) -> list[int]:
    """Count, for each block, the blocks since the last marked one: 0 on it, the number of blocks where there is none."""
    distance = most = len(marks)
    found = []
    for mark in marks:
        distance = 0 if mark else distance + 1 if distance < most else most
        found.append(distance)
    return found
