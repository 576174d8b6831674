"""The blocks that might be titles of further articles.

Several lines near each other may look like the title of the same article: the one for which most speaks is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsseg.reading.alone import alone
from newsseg.splitting.first_look import FirstLook, first_look
from newsseg.splitting.outline import LEAST_WORDS
from newsseg.splitting.so_far import SoFar
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from newsseg.splitting.outline import Outline

_MOST_PROSE_WORDS = 30
"""Words of the longest title that reads like prose."""
_LAG = -3 * UNIT
"""What the evidence of a title may lack for a headline at most, where it was labelled otherwise."""
_LAG_WITH_SIGNS = -6 * UNIT
"""The same, below a rule or a wide gap of which there are few, or near a byline or a date."""
_RIVAL_BLOCKS = 8
"""Blocks after a title, before any body text, that might be the title instead."""

Worth: TypeAlias = Callable[[int, FirstLook], int]
"""Tells by its number and a first look how much speaks for a block to be the title of a new article: it is one where that is above zero."""


class Title(NamedTuple):
    """A block that might be the title of a further article.

    Args:
        number: its number.
        look: what is known of it at first sight.
        worth: how much speaks for it.
        begins: whether an article begins with it.
    """

    number: int
    look: FirstLook
    worth: int
    begins: bool = False


def titles(outline: Outline, worth: Worth) -> Iterator[Title]:
    """Yield the blocks that might be titles of further articles.

    Of several near each other, which might head the same article, the chosen one comes last.

    Args:
        outline: the labels of the text as a whole.
        worth: decides; later titles are compared with what follows upon the last one with which an article begins.
    """
    so_far = SoFar(0)
    places = _places(outline, 0)
    while places:
        title = _title(outline, places[0], so_far, worth)
        places = places[1:]
        if title is None:
            continue
        if title.worth <= 0:
            yield title
            continue
        rivals = (_title(outline, place, so_far, worth) for place in _rivals(outline, title.number, places))
        near = [title, *filter(None, rivals)]
        best = max(near, key=lambda one: one.worth)
        yield from (one for one in near if one is not best)
        yield best._replace(begins=True)
        so_far = SoFar(best.number)
        places = _places(outline, best.number)


def _places(outline: Outline, start: int) -> range:
    """Return the numbers of the blocks that stand below enough body text of the article before, and above the last text there is."""
    return range(bisect_left(outline.words, outline.words[start] + LEAST_WORDS), outline.last)


def _title(outline: Outline, number: int, so_far: SoFar, worth: Worth) -> Title | None:
    if not _may_be_title(outline, number, so_far):
        return None
    look = first_look(outline, number, so_far)
    return Title(number, look, worth(number, look))


def _may_be_title(outline: Outline, number: int, so_far: SoFar) -> bool:
    """Tell whether a block by itself could be the title of an article: much like a headline, short, in words, and not said before."""
    if number in outline.items:  # though the contents above said it
        return True
    one = outline.readings[number]
    if one.prose and one.units > _MOST_PROSE_WORDS:
        return False
    if outline.labels[number] != "headline" and _lags(outline, number):
        return False
    so_far.reach(number, outline)
    return not _is_said(outline, number, so_far) and not alone(one.text, one.text)


def _is_said(outline: Outline, number: int, so_far: SoFar) -> bool:
    """Tell whether the article before has the same line; its links and contents may say a headline, and in a mailing any title."""
    key = outline.readings[number].key
    return key in so_far.keys or (key in so_far.teased and outline.labels[number] != "headline" and not outline.is_mailing)


def _lags(outline: Outline, number: int) -> bool:
    """Tell whether the evidence of a block lacks too much for a headline."""
    lag = outline.lag(number)
    return lag < _LAG and (lag < _LAG_WITH_SIGNS or not (outline.breaks.is_rare(number) or outline.is_near_sign(number)))


def _rivals(outline: Outline, number: int, after: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the blocks after a title, before any body text, that might be the title instead."""
    return takewhile(lambda place: not outline.has_body(number + 1, place), after[:_RIVAL_BLOCKS])
