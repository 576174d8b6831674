"""What stands between two blocks: running text, or nothing but lines set close."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.splitting.outline import Outline


def has_any(places: Sequence[int], first: int, end: int) -> bool:
    """Tell whether one of some places, in order, is between ``first`` and ``end``."""
    place = bisect_right(places, first)
    return place < len(places) and places[place] < end


def line_below_gap(outline: Outline, place: int) -> int:
    """Number the first of the blocks above one with no blank line and no running text between."""
    while place and not outline.gaps[place] and not outline.readings[place - 1].prose:
        place -= 1
    return place
