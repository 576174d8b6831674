"""Messages of a chat, or posts of a channel, that hold an article each: a title and running text, or much of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsseg.messages import heads_of_messages

if TYPE_CHECKING:
    from newsseg.splitting.outline import Outline

_FEWEST, _MUCH = 12, 40
"""Words of the running text of an article that has further blocks, and of one that is a single block, at least."""


def posts(outline: Outline) -> list[int]:
    """Number the blocks with which messages open that hold an article; none where the text has no messages.

    Args:
        outline: the labels of the text as a whole.
    """
    heads = heads_of_messages(outline.labeling.evidence.document.blocks)
    bounds = pairwise((*heads, len(outline.readings))) if heads else ()
    return [place for place, end in bounds if _holds_an_article(outline, place + heads[place], end)]


def _holds_an_article(outline: Outline, first: int, end: int) -> bool:
    longest = max((one.units for one in outline.readings[first:end] if one.prose), default=0)
    return longest >= (_FEWEST if end > first + 1 else _MUCH)
