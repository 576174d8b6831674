"""A second look at what might be the title of a further article: the blocks around it, labelled as if one began there.

In the midst of a text the head of an article is labelled as well as may be: its title as a subheading, its byline as chrome. Where an
article does begin, the same blocks make more sense as the end of one and the head of another.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newsseg.evidence import pages_totals
from newsseg.paths import best_path, path_score
from newsseg.splitting.heads import LONGEST_HEAD, Head, parts_below
from newsseg.splitting.heads_above import HeadAbove
from newsseg.splitting.outline import SIZES
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsseg.splitting.outline import Outline

EVERY = "parted=any"
"""The fact of every title that is looked at twice."""
IN = "parted-kind="
"""What the fact opens with that tells the kind of the text; what it weighs is lowered by the caution that is due in such texts."""
REACH = 25
"""Blocks before and after a beginning that are labelled anew: a look costs the same in a text of any length."""
_GLANCE_STEPS = tuple(half / 2 for half in range(-1, 11))
"""What the first look weighs, in steps of log-odds."""
_GAIN_STEPS = (-10, -8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8, 10)
"""How much better the blocks are labelled, in steps of log-odds."""
_LEAP_STEPS = (-4, -2, 0, 2, 4)
"""The same in fewer steps, for what is told beside other things."""
_COUNT_STEPS = (1, 2, 3, 5, 9)
"""How many blocks there are, in steps."""
_BLOCKS_NEAR = 3
"""Blocks before the beginning whose labels are told."""
_BLOCKS_AHEAD = 4
"""Blocks after the title whose labels are told."""
_HEAD_BLOCKS = 6
"""Blocks from the beginning on among which headlines are counted."""


def looked_twice(glance: int, look: Iterable[str]) -> tuple[str, ...]:
    """Return the facts by which it is decided whether an article begins.

    Args:
        glance: what the facts of the first look weigh, in thousandths of log-odds.
        look: the facts of the second look.

    >>> looked_twice(0, ["parted=any"])
    ('parted-glance=2', 'parted=any')
    """
    return f"parted-glance={bisect_right(_GLANCE_STEPS, glance / UNIT)}", *look


def second_look(outline: Outline, title: int, first: int, start: int, topics: Iterable[str]) -> Iterator[str]:
    """Yield what speaks for an article to begin once the blocks around are labelled as if it did.

    Args:
        outline: the labels of the text as a whole.
        title: the number of the block that might be its title.
        first: the number of the block at which it would begin.
        start: the number of the block at which the article before it begins.
        topics: what the first look tells of what the text around it is about.
    """
    readings = outline.readings
    states = outline.labeling.states
    begin = max(start, first - REACH)
    end = min(title + 1 + REACH, outline.part_end(title))
    path, gain = _path_and_gain(outline, begin, first, end)
    whole = states.names(outline.labeling.path[begin:end])
    yield from _Parted(gain, whole, states.names(path), first - begin, title - begin, _above(outline, first)).facts()
    before = Head.of(outline.labels[start : start + LONGEST_HEAD], readings[start : start + LONGEST_HEAD])
    parted = [states.labels[state] for state in path[first - begin :][:LONGEST_HEAD]]
    after = Head.of(parted, readings[first : first + len(parted)])
    leap = bisect_right(_LEAP_STEPS, gain / UNIT)
    yield from (f"{IN}{outline.kind}", f"{IN}{outline.kind}&gain{leap}")
    apart = outline.breaks.named(first)
    yield from (f"parted-break={apart}", f"parted-break={apart}&gain{leap}")
    order = "later" if start else "first"
    for fact in chain(topics, HeadAbove.of(outline, start, first).beside(outline, first, title)):
        yield from (f"parted-{fact}", f"parted-{fact}&{order}", f"parted-{fact}&gain{leap}")
    near = readings[start : min(first, start + SIZES[-1])]  # as many blocks as words tell a long article
    size = bisect_right(SIZES, sum(one.units for one in near))
    yield from _of_heads(before, after, order, f"{size}", f"{leap}")


def _path_and_gain(outline: Outline, begin: int, first: int, end: int) -> tuple[Sequence[int], int]:
    """Return the best path from one block to another if an article begins between them, and by how much better it scores."""
    labeling = outline.labeling
    states, evidence = labeling.states, labeling.evidence
    totals = pages_totals(evidence.document.blocks, outline.lines, (begin, first, end), states.weights, mailing=outline.is_mailing)
    votes = evidence.votes[begin:end]  # rows are made twice: those of fifty blocks, kept, take 35 KB
    path = best_path(map(states.row, totals, votes), states.transitions, states.leads)
    score = path_score(path, map(states.row, totals, votes), states.transitions)
    return path, score - labeling.score_between(begin, end)


def _above(outline: Outline, first: int) -> str:
    """Tell what stands above a block: a rule, or how many blank lines."""
    return "rule" if first - 1 in outline.drawn else str(min(3, outline.gaps[first]))


def _of_heads(before: Head, after: Head, order: str, size: str, gain: str) -> Iterator[str]:
    """Yield what the heads of both articles have in common: alone, and beside how much stands between them.

    Args:
        before: the head of the article before.
        after: what would be the head of the next.
        order: whether the article before is the first of the text.
        size: how long that article is.
        gain: by how much the second path scores better.
    """
    for fact in before.beside(after):
        yield from (f"parted-{fact}", f"parted-{fact}&{order}", f"parted-{fact}&{size}")
        if fact.startswith(("alike", "same-order")):
            yield from (f"parted-{fact}&gain{gain}", f"parted-{fact}&{order}&{size}")
    yield from (f"parted-order={value}" for value in (order, f"{order}/{size}", f"{order}/{size}/{gain}"))
    yield f"parted-size={size}/{gain}"


class _Parted(NamedTuple):
    """The states of some blocks as part of one text, and as the end of one article and the beginning of another.

    Args:
        gain: by how much the second path scores better, in thousandths of log-odds.
        whole: the first states.
        parted: the second ones.
        first: the place of the beginning among them.
        title: the place of the title.
        above: what stands above the beginning: "rule", or how many blank lines.
    """

    gain: int
    whole: Sequence[str]
    parted: Sequence[str]
    first: int
    title: int
    above: str

    def facts(self) -> Iterator[str]:
        """Yield the facts of the second look; by their names they are told apart from those of the first."""
        yield EVERY
        gain = bisect_right(_GAIN_STEPS, self.gain / UNIT)
        yield f"parted-gain={gain}"
        yield f"parted-gain={gain}&{self.parted[self.title]}"
        yield from self._of_head(gain)
        yield from self._of_neighbours()
        yield from self._of_sides()
        yield from self._of_changes()

    def _of_head(self, gain: int) -> Iterator[str]:
        """Yield what stands between the title and the first paragraph, and above the beginning, beside how much better the path is."""
        head = parts_below(self.parted, self.title)
        paragraphs = min(3, _count(self.parted[self.title :].count("paragraph")))
        state = self.whole[self.title]
        yield f"parted-head={head}"
        yield from (f"parted-head={head}/{value}" for value in (f"gain{gain}", state, paragraphs, f"{paragraphs}/gain{gain}"))
        yield from (f"parted-over={self.above}/{value}" for value in (f"gain{gain}", head, state))

    def _of_neighbours(self) -> Iterator[str]:
        for name, place in (("title", self.title), ("above", self.first - 1), ("below", self.title + 1)):
            if place < len(self.parted):
                yield f"parted-{name}={self.parted[place]}"
                yield f"parted-{name}={self.parted[place]}&{self.whole[place]}"
        near = self.parted[max(0, self.first - _BLOCKS_NEAR) : self.first]
        ahead = self.parted[self.title + 1 : self.title + 1 + _BLOCKS_AHEAD]
        yield from (f"parted-near={state}" for state in sorted(set(near)))
        yield from (f"parted-ahead={state}" for state in sorted(set(ahead)))

    def _of_sides(self) -> Iterator[str]:
        behind = self.parted[: self.first]
        ahead = self.parted[self.first :]
        yield f"parted-headlines-behind={min(2, behind.count('headline'))}"
        yield f"parted-headlines-ahead={min(2, ahead[:_HEAD_BLOCKS].count('headline'))}"
        yield f"parted-paragraphs-behind={_count(behind.count('paragraph'))}"
        yield f"parted-paragraphs-ahead={_count(ahead.count('paragraph'))}"
        yield f"parted-since-paragraph={_count(_until('paragraph', behind[::-1]))}"
        yield f"parted-to-paragraph={_count(_until('paragraph', self.parted[self.title :]))}"

    def _of_changes(self) -> Iterator[str]:
        changed = [one != other for one, other in zip(self.whole, self.parted, strict=True)]
        lost = sum(one == "paragraph" != other for one, other in zip(self.whole, self.parted, strict=True))
        won = max(0, self.parted.count("paragraph") - self.whole.count("paragraph"))
        yield f"parted-changed-behind={_count(sum(changed[: self.first]))}"
        yield f"parted-changed-ahead={_count(sum(changed[self.title + 1 :]))}"
        yield f"parted-paragraphs-lost={_count(lost)}"
        yield f"parted-paragraphs-won={_count(won)}"


def _count(number: int) -> int:
    return bisect_right(_COUNT_STEPS, number)


def _until(state: str, states: Sequence[str]) -> int:
    return states.index(state) if state in states else len(states)
