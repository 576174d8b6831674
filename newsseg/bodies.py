"""The body of an article as a whole: what passed for some of it and is none, and what is some of it and passed for the site's own.

A list in the body is set like one in a page's footer, and a path of labels does not see how far it is to the body; so lines of a body that
stand apart from the rest of it and have no running text among them, or come long after it, are given a fact that says so. And a box in the
middle of an article may look like its end, after which a path sees another story, a comment or a notice in whatever comes; so running text
that goes on where the body stopped, or is much more than the body that was found, is given a fact that says so. So are the few bylines,
timestamps and deks in the middle of a body.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from newsseg.evidence import article_blocks
from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading

STRAYS = "strays-from-body=yes"
"""The fact of a block that passed for body, and stands apart from the body among others that have no running text, or long after it."""
LOST = "lost-from-body=yes"
"""The fact of a block of running text that passed for the site's own, and goes on where the body stopped, or is of much more than that."""
AMID = "amid-body=few"
"""The fact of a block that passed for furniture of the head, deep in a body that has little of its kind."""
NOT_AMID = ("byline", "dek", "timestamp")
"""The kinds of furniture that a body seldom has in its middle, unless it has many, as a live blog does."""
_FEW, _DEEP = 2, 5
"""Blocks of such a kind in the middle of a body, at most, and how far they are from its first paragraph, at least."""
_APART = 4
"""Blocks that are no body between two runs of it, at least."""
_FAR = 8
"""Blocks between what strays and the longest run of body, at least."""
_LATE = 40
"""Blocks that are no body after which, below the longest run of it, there is no more."""
_CLOSE = 3
"""How many blocks running text is from that before it in a run, at most, and from the body it goes on with."""
_LONG = 15
"""Words of a block of running text, at least."""
_BLOCKS, _WORDS = 3, 25
"""Blocks of a run of running text, and words of each in the mean, at least."""
_MORE = 1.5
"""How many times the words of the body that was found running text has, at least, that is the body itself."""


def body_facts(labeling: Labeling, readings: Sequence[Reading]) -> tuple[tuple[int, str], ...]:
    """List the facts that hang on where the body of each article was found, each with the number of its block.

    Args:
        labeling: the labels of a text.
        readings: what each block says by itself.
    """
    articles = (_Article(labeling.labels, readings, blocks) for blocks in article_blocks(labeling.evidence.starts, len(readings)))
    weights = labeling.states.weights.packed
    return tuple((place, fact) for article in articles for fact, find in article.looks() if weights[fact] for place in find())


@attrs.frozen
class _Article:
    """An article among the blocks of a text.

    Args:
        labels: the label of each block of the text.
        readings: what each block of the text says by itself.
        blocks: the numbers of its own blocks.
    """

    labels: Sequence[str]
    readings: Sequence[Reading]
    blocks: range

    def looks(self) -> tuple[tuple[str, Callable[[], Iterator[int]]], ...]:
        """Give, for each fact that hangs on where its body was found, what numbers the blocks it is known of."""
        return (STRAYS, self._strays), (LOST, self._lost), (AMID, self._amid)

    def _amid(self) -> Iterator[int]:
        """Number the blocks that passed for furniture in the middle of the body, where there are few of their kind."""
        body = [place for place in self.blocks if self.labels[place] == "paragraph"]
        for kind in NOT_AMID if body else ():
            inside = [place for place in range(body[0], body[-1]) if self.labels[place] == kind]
            if len(inside) <= _FEW:
                yield from (place for place in inside if place - body[0] >= _DEEP)

    def _strays(self) -> Iterator[int]:
        """Number the blocks of the runs of body that are far from the longest one and have no running text, or come long after."""
        runs = _runs([place for place in self.blocks if self.labels[place] in BODY], _APART)
        if len(runs) > 1:
            longest = max(runs, key=lambda run: sum(self.readings[place].units for place in run))
            for before, run in pairwise((runs[0], *runs)):
                far = run[0] - longest[-1] > _FAR or longest[0] - run[-1] > _FAR
                late = run[0] > longest[-1] and run[0] - before[-1] > _LATE
                if late or (far and not self._prose(run)):
                    yield from run

    def _lost(self) -> Iterator[int]:
        """Number the blocks of the runs of running text that passed for the site's own, and go on with the body or outdo it."""
        runs = _runs([place for place in self.blocks if self.labels[place] == "chrome" and self.readings[place].prose >= _LONG], _CLOSE)
        dense = [run for run in runs if len(run) >= _BLOCKS and self._prose(run) >= _WORDS * len(run)]
        if dense:
            found = self._prose([place for place in self.blocks if self.labels[place] == "paragraph"])
            longest = max(dense, key=self._prose)
            for run in dense:
                if self._goes_on(run[0]) or (run is longest and self._prose(run) >= _MORE * found):
                    yield from run

    def _goes_on(self, first: int) -> bool:
        """Tell whether a paragraph stands close above a block."""
        return "paragraph" in self.labels[max(self.blocks.start, first - _CLOSE) : first]

    def _prose(self, places: Sequence[int]) -> int:
        return sum(self.readings[place].prose for place in places)


def _runs(places: Sequence[int], apart: int) -> list[Sequence[int]]:
    """Part numbers of blocks where more than so many lie between one and the next."""
    firsts = [at for at, (before, here) in enumerate(pairwise(places), 1) if here - before > apart]
    return [places[first:end] for first, end in pairwise((0, *firsts, len(places)))] if places else []
