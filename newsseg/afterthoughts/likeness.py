"""What is set alike in the body of an article: the entries of a list, the rows of a table, crossheads, credits.

A house sets what is of one kind in one way, but a path of labels sees a line and its neighbours. So where half or more of the lines of a
body that are set alike are of one kind, those of them that passed for another are given a fact that says so.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsseg.reading.ends import closing, opening

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from newsseg.afterthoughts.whole import Whole

_PASS_FOR = {"paragraph": ("chrome",), "subheading": ("chrome", "paragraph"), "credit": ("chrome",)}
"""For each kind that is helped, what it passes for."""
ALIKE: Mapping[str, str] = {label: f"alike-{label}=most" for label in _PASS_FOR}
"""For each of these kinds, the fact of a block that is set like others that are of it."""
_FEWEST_BLOCKS = 3
"""Blocks that are set alike, at least."""
_MOST_BLANK_LINES = 2
"""Blank lines from which there is no difference."""


def likeness_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the lines of a body that pass for something else than those that are set like them."""
    labels = article.labels
    for places in _alike(article):
        own = [labels[place] for place in places]
        kind = next((kind for kind in _PASS_FOR if 2 * own.count(kind) >= len(own)), None)
        if kind:
            yield from ((place, ALIKE[kind]) for place in places if labels[place] in _PASS_FOR[kind])


def _alike(article: Whole) -> Iterator[list[int]]:
    """Yield the numbers of blocks of a body that are set alike, in the order of the first of each."""
    body, readings = article.body, article.readings
    if len(set(article.labels[body.start : body.stop])) > 1:
        blocks = article.labeling.document.blocks[body.start : body.stop + 1]
        gaps = [min(block.lines[0].blanks_before, _MOST_BLANK_LINES) for block in blocks]
        groups: defaultdict[Hashable, list[int]] = defaultdict(list)
        for place, before, after in zip(body, gaps, [*gaps[1:], _MOST_BLANK_LINES], strict=False):
            text = readings[place].text
            groups[readings[place].token, before, after, opening(text), closing(text), text.isupper()].append(place)
        yield from (places for places in groups.values() if len(places) >= _FEWEST_BLOCKS)
