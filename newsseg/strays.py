"""What strays from the body of an article: lists of the site's, of months, tags or titles, that passed for some of it.

A list in the body is set like one in a page's footer, and a path of labels does not see how far it is to the body. So lines of a body that
stand apart from the rest of it, and have no running text among them, are given a fact that says so.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading

STRAYS = "strays-from-body=yes"
"""The fact of a block that passed for body, and stands apart from the body among others that have no running text."""
_APART = 4
"""Blocks that are no body between two runs of it, at least."""
_FAR = 8
"""Blocks between what strays and the longest run of body, at least."""


def stray_facts(labeling: Labeling, readings: Sequence[Reading]) -> tuple[tuple[int, str], ...]:
    """List the facts of what passed for body and stands apart from it, each with the number of its block.

    Args:
        labeling: the labels of a text.
        readings: what each block says by itself.
    """
    if not labeling.states.weights.packed[STRAYS]:
        return ()
    bounds = pairwise((*labeling.evidence.starts, len(readings)))
    bodies = ([place for place in range(first, end) if labeling.labels[place] in BODY] for first, end in bounds)
    return tuple((place, STRAYS) for body in bodies for place in _strays(_runs(body), readings))


def _runs(body: Sequence[int]) -> list[Sequence[int]]:
    """Part the numbers of blocks where enough others stand between two of them."""
    firsts = [place for place, (before, here) in enumerate(pairwise(body), 1) if here - before > _APART]
    return [body[first:end] for first, end in pairwise((0, *firsts, len(body)))]


def _strays(runs: Sequence[Sequence[int]], readings: Sequence[Reading]) -> Iterator[int]:
    """Number the blocks of the runs without running text that are far from the longest one."""
    if len(runs) > 1:
        longest = max(runs, key=lambda run: sum(readings[place].units for place in run))
        for run in runs:
            far = run[0] - longest[-1] > _FAR or longest[0] - run[-1] > _FAR
            if far and not any(readings[place].prose for place in run):
                yield from run
