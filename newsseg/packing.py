"""Many small integers side by side in a large one, so that one addition adds all of them.

Each has a field of 32 bits; a field that is below zero borrows from the next, which unpacking gives back.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FIELD = 32
_SIGN = 1 << (_FIELD - 1)


def pack(weights: Iterable[tuple[int, int]]) -> int:
    """Pack ``(field, weight)`` pairs into one integer.

    >>> unpack(pack([(0, -5), (2, 7)]) + pack([(0, 3)]), 3)
    (-2, 0, 7)
    """
    return sum(weight << (_FIELD * field) for field, weight in weights)


class Packed(dict[str, int]):
    """What facts weigh for all states, packed when it is first asked for; a fact without weights weighs nothing.

    Args:
        facts: for each fact, state numbers and weights in turn.
    """

    def __init__(self, facts: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self.facts = facts

    def __missing__(self, fact: str) -> int:
        if fact not in self.facts:
            return 0
        listed = self.facts[fact]
        packed = self[fact] = pack(zip(listed[::2], listed[1::2], strict=True))
        return packed


@cache
def _bias(count: int) -> int:
    return sum(_SIGN << (_FIELD * field) for field in range(count))


@cache
def _fields(count: int) -> struct.Struct:
    return struct.Struct(f"<{count}i")


def unpack(packed: int, count: int) -> tuple[int, ...]:
    """Take ``count`` fields out of a packed integer."""
    bias = _bias(count)
    return _fields(count).unpack(((packed + bias) ^ bias).to_bytes(4 * count, "little"))
