"""Messages of a chat, or posts of a channel, that hold an article each: a title and running text, or much of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsseg.messages import heads_of_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.splitting.outline import Outline

_FEWEST, _MUCH = 12, 40
"""Words of the running text of an article that has further blocks, and of one that is a single block, at least."""


class _Message(NamedTuple):
    """A message: the numbers of its first block and of the one before which it ends, and whether it holds an article."""

    first: int
    end: int
    holds: bool


def posts(outline: Outline) -> list[int]:
    """Number the blocks with which messages open that hold an article; none where the text has no messages.

    Args:
        outline: the labels of the text as a whole.
    """
    return [one.first for one in _messages(outline) if one.holds]


def talk(outline: Outline) -> Iterator[int]:
    """Number the blocks of messages that hold no article, where others do; none where the text has no messages.

    Args:
        outline: the labels of the text as a whole.
    """
    messages = list(_messages(outline))
    if any(one.holds for one in messages):
        yield from (place for one in messages if not one.holds for place in range(one.first, one.end))


def _messages(outline: Outline) -> Iterator[_Message]:
    heads = heads_of_messages(outline.labeling.evidence.document.blocks)
    for first, end in pairwise((*heads, len(outline.readings))) if heads else ():
        yield _Message(first, end, _holds_an_article(outline, first + heads[first], end))


def _holds_an_article(outline: Outline, first: int, end: int) -> bool:
    longest = max((one.units for one in outline.readings[first:end] if one.prose), default=0)
    return longest >= (_FEWEST if end > first + 1 else _MUCH)
