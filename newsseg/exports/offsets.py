"""Offsets in the unit that a tool counts in: code points, as Python does, or UTF-16, as browsers do."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

import attrs

from newsseg.errors import FormatError

OffsetUnit = Literal["codepoint", "utf16"]
"""What an offset counts: code points, or UTF-16 code units, of which an emoji takes two."""
_UNITS = ("codepoint", "utf16")
_LAST_SMALL = "\uffff"


@attrs.frozen
class Offsets:
    """Offsets into one text, in one unit.

    Args:
        text: the text.
        unit: what its offsets count.

    Raises:
        ValueError: the unit is not known.

    >>> Offsets("🌊 rises", "utf16").write(2)
    3
    """

    text: str = attrs.field(repr=False)
    unit: OffsetUnit
    _wide: list[int] = attrs.field(init=False, repr=False)
    """The places, in code points, of the characters that take two units of UTF-16."""

    def __attrs_post_init__(self) -> None:
        if self.unit not in _UNITS:
            message = f"offset_unit must be 'codepoint' or 'utf16', not {self.unit!r}"
            raise ValueError(message)
        wide = [place for place, character in enumerate(self.text) if character > _LAST_SMALL] if self.unit == "utf16" else []
        object.__setattr__(self, "_wide", wide)

    def write(self, offset: int) -> int:
        """Turn an offset in code points into one in the tool's unit."""
        return offset + bisect_left(self._wide, offset)

    def read(self, offset: object) -> int:
        """Turn an offset in the tool's unit into one in code points.

        Raises:
            FormatError: the offset is no place in the text.
        """
        if isinstance(offset, bool) or not isinstance(offset, int) or not 0 <= offset <= self.write(len(self.text)):
            message = f"offset {offset!r} is no place in a text of {self.write(len(self.text))}: is the text, or the offset unit, another?"
            raise FormatError(message)
        before = bisect_left(range(len(self._wide)), offset, key=lambda number: self._wide[number] + number + 1)
        found = offset - before
        if self.write(found) != offset:
            message = f"offset {offset} splits a character: are the offsets counted in code points?"
            raise FormatError(message)
        return found
