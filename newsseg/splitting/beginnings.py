"""Where an article begins, once its title is known: with the title itself, or with the kicker, the date or the byline above it.

The labels of what stands there were given in the midst of a text, as the end of the article before, and are often wrong; a rule, a wider
gap, and how the article before begins tell more. What each of these weighs was fitted with the rest.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.splitting.outline import Outline

_UNITS, _ENDS = (1, 2, 4, 8), frozenset(".!?。”»:")
FARTHEST = 10
"""Blocks of a head that stand above its title at most."""
ABOVE_TITLE = frozenset(("kicker", "timestamp", "byline", "dateline"))
"""What may stand above the headline it belongs to."""


def beginning(outline: Outline, title: int, start: int) -> int:
    """Number the block at which an article begins: the likeliest of those above its title, or the title.

    Args:
        outline: the labels of the text as a whole.
        title: the number of the title.
        start: the number of the block at which the article before it begins.
    """
    weights = outline.labeling.states.weights.splits
    return max(possible_beginnings(outline, title, start), key=lambda one: (sum(weights.get(fact, 0) for fact in one[1]), one[0]))[0]


def possible_beginnings(outline: Outline, title: int, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the blocks at which an article might begin, with the facts of each.

    Args:
        outline: the labels of the text as a whole.
        title: the number of the title.
        start: the number of the block at which the article before it begins.
    """
    near = range(max(start + 1, title - FARTHEST), title + 1)
    parted = [place for place in near if outline.is_parted(place)]
    gaps = outline.gaps[near.start : near.stop]
    widest = max(gaps) if gaps.count(max(gaps)) == 1 else -1
    for place, gap in zip(near, gaps, strict=True):
        body = "yes" if outline.has_body(start, place) else "no"
        told = *_of_labels(outline.labels, place, title, start), *_of_line(outline, place, start), *_of_parts(parted, place)
        rule = "yes" if place - 1 in outline.rules else "no"
        gaps_told = f"begins-gap={min(3, gap)}", f"begins-widest={min(2, gap) if gap == widest else 'no'}"
        yield place, (*told, f"begins-body={body}", f"begins-rule={rule}", *gaps_told)


def _of_labels(labels: Sequence[str], place: int, title: int, start: int) -> Iterator[str]:
    label, above, between = labels[place], labels[place - 1], labels[place:title]
    yield f"begins-distance={min(6, title - place)}"
    yield f"begins-label={label}"
    yield f"begins-above={above}"
    yield f"begins-label={label}&{above}"
    yield f"begins-like-first={label if label == labels[start] else 'no'}"
    yield f"begins-paragraphs={min(3, between.count('paragraph'))}"
    yield f"begins-others={min(3, sum(one not in ABOVE_TITLE for one in between))}"


def _of_line(outline: Outline, place: int, start: int) -> Iterator[str]:
    """Yield what a line and the one above it are by themselves, and whether the article before begins with such a line."""
    one, above, first = (outline.readings[number] for number in (place, place - 1, start))
    refrains, label, end = outline.house.refrains, outline.labels[place], above.text[-1:]
    yield f"begins-token={one.token}"
    yield f"begins-kind={one.kinds[0] if one.kinds else 'none'}"
    yield f"begins-units={bisect_right(_UNITS, one.units)}/{label}"
    yield f"begins-above-ends={end if end in _ENDS else 'no'}"
    yield f"begins-above-prose={'yes' if above.prose else 'no'}/{label}"
    yield f"begins-again={'yes' if refrains[place] and refrains[place] == refrains[start] else 'no'}"
    yield f"begins-token-again={'yes' if first.token == one.token else 'no'}"


def _of_parts(parted: Sequence[int], place: int) -> Iterator[str]:
    here = "yes" if place in parted else "no"
    yield f"begins-parted={here}"
    yield f"begins-parted={here}&{'again' if parted and parted[-1] > place else 'last'}"
    yield f"begins-parted={here}&{'second' if parted and parted[0] < place else 'first'}"
