"""What stands between two blocks: running text, or nothing but lines set close; and above several, the same lines."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsseg.splitting.outline import Outline

_MOST_LINES_ABOVE = 3
"""Lines above a block that are alike above all, at most."""


def has_any(places: Sequence[int], first: int, end: int) -> bool:
    """Tell whether one of some places, in order, is between ``first`` and ``end``."""
    place = bisect_right(places, first)
    return place < len(places) and places[place] < end


def line_below_gap(outline: Outline, place: int, first: int = 0) -> int:
    """Return the number of the topmost line, from the block ``first`` on, that no blank line and no running text parts from a block."""
    while place > first and not outline.gaps[place] and not outline.readings[place - 1].prose:
        place -= 1
    return place


def with_lines_above(places: Sequence[int], said: Callable[[int], str]) -> list[int]:
    """Return where the lines above some blocks begin that are alike above all of them, "Record 2"; where there are none, the blocks.

    Args:
        places: the numbers of the blocks.
        said: tells what a block says each time it comes again; nothing where it may not.
    """
    found = list(places)
    for _ in range(_MOST_LINES_ABOVE):
        above = {said(place - 1) if place else "" for place in found}
        if len(above) > 1 or "" in above:
            break
        found = [place - 1 for place in found]
    return found
