"""Where an article begins, once its title is known: with the title itself, or with the kicker, the date or the byline above it.

The labels of what stands there were given in the midst of a text, as the end of the article before, and are often wrong; a rule, a wider
gap, and how the article before begins tell more. What each of these weighs was fitted with the rest.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsseg.splitting.heads import parts_below
from newsseg.splitting.heads_above import HeadAbove

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.reading import Reading
    from newsseg.splitting.outline import Outline

_UNITS = (1, 2, 4, 8)
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
    before, below = HeadAbove.of(outline, start, title), parts_below(outline.labels, title)
    for place, gap, gap_below in zip(near, gaps, [*outline.gaps[near.start + 1 : near.stop + 1], 0], strict=False):
        facts = [*_of_labels(outline.labels, place, title, start), *_of_lines(outline, place), *_of_parts(parted, place)]
        facts += (f"begins-{fact}" for fact in before.beside(outline, place, title))
        facts += (f"begins-{fact}/{outline.labels[place]}" for fact in (f"below={below}", f"below-first={before.below}"))
        facts.append(f"begins-body={'yes' if outline.has_body(start, place) else 'no'}")
        facts.append(f"begins-break={outline.breaks.named(place)}")
        facts.append(f"begins-rule={'yes' if place - 1 in outline.rules else 'no'}")
        facts += (f"begins-gap={min(3, gap)}", f"begins-widest={min(2, gap) if gap == widest else 'no'}")
        facts.append(f"begins-gaps={min(2, gap)}/{min(2, gap_below)}")
        yield place, tuple(facts)


def _of_labels(labels: Sequence[str], place: int, title: int, start: int) -> Iterator[str]:
    label, above, between = labels[place], labels[place - 1], labels[place:title]
    yield f"begins-distance={min(6, title - place)}"
    yield f"begins-label={label}"
    yield f"begins-above={above}"
    yield f"begins-label={label}&{above}"
    yield f"begins-like-first={label if label == labels[start] else 'no'}"
    yield f"begins-others={min(3, sum(one not in ABOVE_TITLE for one in between))}"


def _of_lines(outline: Outline, place: int) -> Iterator[str]:
    """Yield what a line and the one above it are by themselves, and how it is like the last of the text, which may be a signature."""
    one, end = outline.readings[place], outline.house.end
    alike = "yes" if outline.readings[end].token == one.token else "no"
    yield f"begins-token={one.token}"
    yield f"begins-as-end={outline.labels[end]}/{outline.labels[place]}/{alike}"
    yield from (f"begins-is-{fact}" for fact in _of_line(one))
    yield from (f"begins-over-{fact}" for fact in _of_line(outline.readings[place - 1]))


def _of_line(one: Reading) -> Iterator[str]:
    yield from (f"kind={kind}" for kind in one.kinds)
    yield f"dated={'yes' if one.dated else 'no'}"
    yield f"opens={_edge(one.text[:1])}"
    yield f"ends={_edge(one.text[-1:])}"
    yield f"units={bisect_right(_UNITS, one.units)}"


def _edge(character: str) -> str:
    """Name what a line opens or ends with: a mark is its own name."""
    if character.isdigit():
        return "digit"
    return "small" if character.islower() else "letter" if character.isalpha() else character


def _of_parts(parted: Sequence[int], place: int) -> Iterator[str]:
    here = "yes" if place in parted else "no"
    yield f"begins-parted={here}"
    yield f"begins-parted={here}&{'again' if parted and parted[-1] > place else 'last'}"
    yield f"begins-parted={here}&{'second' if parted and parted[0] < place else 'first'}"
