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

_WRAPPED_SHARE = 0.25
"""The share of its blocks above which those of several lines make a text a wrapped one."""
_MOST_COLUMNS = 58
"""Columns of the lines of a text that was copied from print, at most."""
_SIZES = (9, 16, 31, 61)
"""Blocks from which a text is of the next size."""
_SIZE_NAMES = ("tiny", "brief", "short", "long", "page")
"""The names of the sizes."""
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
    if len(wrapped) > _WRAPPED_SHARE * len(blocks):
        widths = sorted(columns(line.text) for block in wrapped for line in block.lines[:-1])
        return "columns" if widths[len(widths) // 2] <= _MOST_COLUMNS else "wrapped"
    return _SIZE_NAMES[bisect_right(_SIZES, len(blocks))]
