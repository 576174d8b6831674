"""What an article said up to some block, and how much of what follows on a title stood there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Collection, KeysView

    from newsseg.splitting.outline import Outline

_COMPARED = 6
"""Blocks of body text after a title whose words are compared with those before it."""
_SHARES = (0.01, 0.05, 0.1, 0.2, 0.4, 0.6)
_FEWEST_KEYWORDS = 4


@attrs.frozen
class Following:
    """The words of the body text after a title, and which share of them, and of the names among them, stood before it.

    Args:
        place: how many blocks of body text stand before the title, and before what follows it; the number of the block where that ends.
        content: the words.
        words_known: the share of the words that stood before.
        names_known: the share of the names that stood before.
        dated: whether the first block has a date.
    """

    place: tuple[int, int, int]
    content: KeysView[str]
    words_known: str
    names_known: str
    dated: bool


@attrs.define
class SoFar:
    """What an article said up to some block; read no further than is asked for.

    Args:
        first: the number of the block with which it begins.
        reached: the number of the block up to which it is read.
        content: the words of its body text.
        keywords: the names among them.
        keys: its lines, but for what a mailing says of itself.
        headlines: how many headlines it has.
        followed: what followed on the title that was asked about last.
    """

    first: int
    reached: int = attrs.field(default=attrs.Factory(lambda self: self.first, takes_self=True))
    content: dict[str, None] = attrs.field(factory=dict)  # dicts, since a set of as many words takes twice the room
    keywords: dict[str, None] = attrs.field(factory=dict)
    keys: set[str] = attrs.field(factory=set)
    headlines: int = 0
    followed: Following | None = None

    def reach(self, number: int, outline: Outline) -> None:
        """Take in the blocks before ``number``."""
        for place in range(self.reached, number):
            label, reading = outline.labels[place], outline.readings[place]
            if label != "chrome" or not outline.is_mailing:  # the contents of a mailing say its titles before
                self.keys.add(reading.key)
            self.headlines += label == "headline"
            if label in BODY:
                self.content |= dict.fromkeys(reading.content)
                self.keywords |= dict.fromkeys(reading.keywords)
        self.reached = number

    def following(self, number: int, outline: Outline) -> Following:
        """Compare the body text after a title with what was said before it."""
        place = bisect_left(outline.body, number), bisect_left(outline.body, number + 1), outline.end(number)
        if self.followed is None or self.followed.place != place:  # many a title may stand before the same long text
            self.followed = self._compared(place, outline)
        return self.followed

    def _compared(self, place: tuple[int, int, int], outline: Outline) -> Following:
        _, first, end = place
        readings = [outline.readings[number] for number in outline.body[first : first + _COMPARED] if number < end]
        content = dict.fromkeys(chain.from_iterable(one.content for one in readings)).keys()
        keywords = dict.fromkeys(chain.from_iterable(one.keywords for one in readings)).keys()
        known = share(content, self.content.keys()), share(keywords, self.keywords.keys(), _FEWEST_KEYWORDS)
        return Following(place, content, *known, dated=bool(readings) and readings[0].dated)


def share(words: Collection[str], among: KeysView[str], fewest: int = 1) -> str:
    """Tell in steps which share of some words is among others; "none" where they are fewer than asked for."""
    if len(words) < fewest:
        return "none"
    return str(bisect_right(_SHARES, len(among & words) / len(words)))
