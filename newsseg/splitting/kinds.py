"""The kind of a text, by how it is broken and how long it is.

What a title looks like, and how often a text holds several articles, is not the same in a letter of news, in the columns of a paper, in a
paste of a dozen lines, and in a page of a hundred.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsseg.wrapping import columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.document import Block

_WRAPPED, _NARROW = 0.25, 58
"""The share of blocks of several lines from which a text is wrapped; columns of the lines of one that was copied from print, at most."""
_SIZES, _SIZE_NAMES = (9, 16, 31, 61), ("tiny", "brief", "short", "long", "page")
"""Blocks from which a text is of the next size."""
TEXT_KINDS = ("mailing", "columns", "wrapped", *_SIZE_NAMES)
"""All kinds of texts."""


def kind_of(blocks: Sequence[Block], *, mailing: bool) -> str:
    """Name the kind of a text.

    Args:
        blocks: its blocks.
        mailing: whether it is a mailing.

    Returns:
        One of `TEXT_KINDS`.
    """
    if mailing:
        return "mailing"
    wrapped = [block for block in blocks if block.is_wrapped]
    if len(wrapped) > _WRAPPED * len(blocks):
        widths = sorted(columns(line.text) for block in wrapped for line in block.lines[:-1])
        return "columns" if widths[len(widths) // 2] <= _NARROW else "wrapped"
    return _SIZE_NAMES[bisect_right(_SIZES, len(blocks))]
