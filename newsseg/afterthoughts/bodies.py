"""The body of an article as a whole: what passed for some of it and is none, and what is some of it and passed for the site's own.

A list in the body is set like one in a page's footer, and a path of labels does not see how far it is to the body; so lines of a body that
stand apart from the rest of it and have no running text among them, or come long after it, are given a fact that says so. And a box in the
middle of an article may look like its end, after which a path sees another story, a comment or a notice in whatever comes; so running text
that goes on where the body stopped, or is much more than the body that was found, is given a fact that says so. So are the few bylines,
timestamps and deks in the middle of a body.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from newsseg.afterthoughts.whole import runs
from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsseg.afterthoughts.whole import Whole

STRAYS = "strays-from-body=yes"
"""The fact of a block that passed for body, and stands apart from the body among others that have no running text, or long after it."""
LOST = "lost-from-body=yes"
"""The fact of a block of running text that passed for the site's own, and goes on where the body stopped, or is of much more than that."""
AMID = "amid-body=few"
"""The fact of a block that passed for furniture of the head, deep in a body that has little of its kind."""
NOT_AMID = ("byline", "dek", "timestamp")
"""The kinds of furniture that a body seldom has in its middle, unless it has many, as a live blog does."""
_MOST_BLOCKS_AMID = 2
"""Blocks of such a kind in the middle of a body, at most."""
_BLOCKS_DEEP = 5
"""Blocks from the first paragraph of a body to one in its middle, at least."""
_BLOCKS_APART = 4
"""Blocks that are no body between two runs of it, at least."""
_BLOCKS_FAR = 8
"""Blocks between what strays and the longest run of body, at least."""
_BLOCKS_LATE = 40
"""Blocks that are no body after which, below the longest run of it, there is no more."""
_BLOCKS_CLOSE = 3
"""Blocks from running text to that before it in a run, and to the body it goes on with, at most."""
_FEWEST_WORDS = 15
"""Words of a block of running text, at least."""
_FEWEST_BLOCKS = 3
"""Blocks of a run of running text, at least."""
_FEWEST_WORDS_IN_MEAN = 25
"""Words of each block of a run of running text, in the mean, at least."""
_MORE = 1.5
"""How many times the words of the body that was found running text has, at least, that is the body itself."""


def body_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts that hang on where the body of an article was found, each with the number of its block."""
    for fact, find in ((STRAYS, _strays), (LOST, _lost), (AMID, _amid)):
        yield from ((place, fact) for place in find(article))


def _amid(article: Whole) -> Iterator[int]:
    """Yield the numbers of the blocks that passed for furniture in the middle of the body, where there are few of their kind."""
    for kind in NOT_AMID:
        inside = [place for place in article.body if article.labels[place] == kind]
        if len(inside) <= _MOST_BLOCKS_AMID:
            yield from (place for place in inside if place - article.body.start >= _BLOCKS_DEEP)


def _strays(article: Whole) -> Iterator[int]:
    """Yield the numbers of the blocks in runs of body that have no running text and are far from the longest run, or come long after."""
    found = runs(article.labelled(*BODY), _near(_BLOCKS_APART))
    if len(found) > 1:
        longest = max(found, key=lambda run: sum(article.readings[place].units for place in run))
        for before, run in pairwise((found[0], *found)):
            far = run[0] - longest[-1] > _BLOCKS_FAR or longest[0] - run[-1] > _BLOCKS_FAR
            late = run[0] > longest[-1] and run[0] - before[-1] > _BLOCKS_LATE
            if late or (far and not _prose(article, run)):
                yield from run


def _lost(article: Whole) -> Iterator[int]:
    """Yield the numbers of the blocks in runs of running text that passed for the site's own, but go on with the body or outdo it."""
    prose = [place for place in article.labelled("chrome") if article.readings[place].prose >= _FEWEST_WORDS]
    lost = runs(prose, _near(_BLOCKS_CLOSE))
    dense = [run for run in lost if len(run) >= _FEWEST_BLOCKS and _prose(article, run) >= _FEWEST_WORDS_IN_MEAN * len(run)]
    if dense:
        found = _prose(article, article.paragraphs)
        longest = max(dense, key=partial(_prose, article))
        for run in dense:
            if _goes_on(article, run[0]) or (run is longest and _prose(article, run) >= _MORE * found):
                yield from run


def _goes_on(article: Whole, first: int) -> bool:
    """Tell whether a paragraph stands close above a block."""
    return "paragraph" in article.labels[max(article.blocks.start, first - _BLOCKS_CLOSE) : first]


def _prose(article: Whole, places: Sequence[int]) -> int:
    return sum(article.readings[place].prose for place in places)


def _near(most: int) -> Callable[[int, int], bool]:
    """Return what tells whether one block is no more than so many below another."""
    return lambda before, here: here - before <= most
