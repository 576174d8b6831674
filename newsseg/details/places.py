"""Where things stand in a text: the terms that the readers of details share."""

from __future__ import annotations

from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
"""Where a part begins and ends in the text it was read from."""
Found: TypeAlias = tuple[list[Place], list[Place]]
"""Names, and what else is there."""
