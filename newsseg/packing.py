"""Many small integers side by side in a large one, so that one addition adds all of them.

Each has a field of 32 bits; a field that is below zero borrows from the next, which unpacking gives back.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIELD = 32
_SIGN = 1 << (_FIELD - 1)


def pack(weights: Iterable[tuple[int, int]]) -> int:
    """Pack ``(field, weight)`` pairs into one integer.

    >>> unpack(pack([(0, -5), (2, 7)]) + pack([(0, 3)]), 3)
    (-2, 0, 7)
    """
    return sum(weight << (_FIELD * field) for field, weight in weights)


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


def divide(packed: int, count: int, parts: int) -> tuple[int, ...]:
    """Take a packed integer apart, into ``parts`` of ``count`` fields each.

    >>> divide(pack([(0, -5), (1, 7), (2, -1)]), 1, 3)
    (-5, 7, -1)
    """
    size, bias = _FIELD * count, _bias(count)
    shifted = packed + _bias(count * parts)
    mask = (1 << size) - 1
    return tuple([((shifted >> place) & mask) - bias for place in range(0, size * parts, size)])
