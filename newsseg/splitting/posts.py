"""Messages of a chat, or posts of a channel, that hold an article each: a title and running text, or much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsseg.messages import messages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.splitting.outline import Outline

_FEWEST_WORDS = 12
"""Words of the longest paragraph of an article that has further blocks, at least."""
_FEWEST_WORDS_ALONE = 40
"""Words of the paragraph of an article that is a single block, at least."""


class Posts(NamedTuple):
    """The messages of a text.

    Args:
        opened: the numbers of the blocks with which those messages open that hold an article.
        talk: the numbers of all blocks of the other messages.
    """

    opened: Sequence[int] = ()
    talk: Sequence[int] = ()


def posts(outline: Outline) -> Posts:
    """Find the messages that hold an article; none where the text has no messages.

    Args:
        outline: the labels of the text as a whole.
    """
    opened: list[int] = []
    talk: list[int] = []
    for first, words, end in messages_of(outline.labeling.document.blocks):
        if _holds_an_article(outline, words, end):
            opened.append(first)
        else:
            talk += range(first, end)
    return Posts(opened, talk) if opened else Posts()


def _holds_an_article(outline: Outline, words: int, end: int) -> bool:
    longest = max((one.units for one in outline.readings[words:end] if one.prose), default=0)
    return longest >= (_FEWEST_WORDS if end > words + 1 else _FEWEST_WORDS_ALONE)
