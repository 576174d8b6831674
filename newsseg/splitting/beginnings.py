"""Where an article begins, once its title is known: with the title itself, or with the kicker, the date or the byline above it.

The lines above a title are first those with which the article before ends, then those of the head. Their labels were given in the midst
of a text, as the end of the article before, and are often wrong; a rule, a wider gap, and how the article before begins tell more. What
each of these weighs, for a line to be one of the end, or that with which the head begins, was fitted with the rest.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsseg.splitting.heads_above import HeadAbove
from newsseg.splitting.house import edge, yes_or_no

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.reading import Reading
    from newsseg.splitting.outline import Outline

_WORD_STEPS = (1, 2, 4, 8)
"""How many words a line has, in steps."""
FARTHEST = 10
"""Blocks of a head that stand above its title at most."""
ABOVE_TITLE = frozenset(("kicker", "timestamp", "byline", "dateline"))
"""What may stand above the headline it belongs to."""
BEGINS = "begins-"
"""What the facts of a line open with where they tell whether an article begins with it."""
ENDS = "ends-"
"""What they open with where they tell whether the line is still one of the article before."""
DISTANCE = "distance="
"""What the fact opens with that tells how far below a line its title stands."""


def beginning(outline: Outline, title: int, start: int) -> int:
    """Return the number of the block at which an article begins: the likeliest of those above its title, or the title.

    Args:
        outline: the labels of the text as a whole.
        title: the number of the title.
        start: the number of the block at which the article before it begins.
    """
    weights = outline.labeling.states.weights.splits
    ended = 0
    found: list[tuple[int, int]] = []
    for place, facts in possible_beginnings(outline, title, start):
        found.append((ended + sum(weights.get(BEGINS + fact, 0) for fact in facts), place))
        ended += sum(weights.get(ENDS + fact, 0) for fact in facts)
    return max(found)[1]


def possible_beginnings(outline: Outline, title: int, start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the blocks at which an article might begin, with the facts of each.

    Args:
        outline: the labels of the text as a whole.
        title: the number of the title.
        start: the number of the block at which the article before it begins.
    """
    house = outline.house
    first = max(start + 1, title - FARTHEST)
    closed = (place + 1 for place in range(title - 1, first - 1, -1) if house.refrains[place] in house.closing)
    near = range(next(closed, first), title + 1)
    gaps = outline.gaps[near.start : near.stop]
    gaps_below = [*outline.gaps[near.start + 1 : near.stop + 1], 0]
    widest = max(gaps) if gaps.count(max(gaps)) == 1 else -1
    before = HeadAbove.of(outline, start, title)
    for place, gap, gap_below in zip(near, gaps, gaps_below, strict=False):
        facts = [f"{DISTANCE}{min(6, title - place)}", *_of_labels(outline.labels, place), *_of_lines(outline, place)]
        facts += before.beside(outline, place, title)
        facts += _of_text_above(outline, start, place)
        facts += (f"gap={min(3, gap)}", f"widest={min(2, gap) if gap == widest else 'no'}", f"gaps={min(2, gap)}/{min(2, gap_below)}")
        yield place, tuple(facts)


def _of_labels(labels: Sequence[str], place: int) -> Iterator[str]:
    yield f"label={labels[place]}"
    yield f"label={labels[place]}&{labels[place - 1]}"


def _of_lines(outline: Outline, place: int) -> Iterator[str]:
    """Yield what a line and the one above it are by themselves, and how they are like the last of the text, which may be a signature."""
    house = outline.house
    yield f"token={outline.readings[place].token}"
    yield f"end={house.likeness(place - 1, house.end)}/{house.likeness(place, house.end)}"
    yield from (f"is-{fact}" for fact in _of_line(outline.readings[place]))
    yield from (f"over-{fact}" for fact in _of_line(outline.readings[place - 1]))


def _of_text_above(outline: Outline, start: int, place: int) -> Iterator[str]:
    """Yield whether the article before has body text above a line, and what parts the line from that."""
    yield f"body={yes_or_no(outline.has_body(start, place))}"
    yield f"parted={yes_or_no(outline.is_parted(place))}"
    yield f"break={outline.breaks.named(place)}"
    yield f"rule={yes_or_no(place - 1 in outline.drawn)}"


def _of_line(one: Reading) -> Iterator[str]:
    yield from (f"kind={kind}" for kind in one.cue_kinds)
    yield f"dated={yes_or_no(one.dated)}"
    yield f"opens={edge(one.text[:1])}"
    yield f"ends={edge(one.text[-1:])}"
    yield f"units={bisect_right(_WORD_STEPS, one.units)}"
