"""Where the head of an article begins whose title is known: what is learnt of it from texts of several articles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs
import pycrfsuite

from fit.chain import stepped, trained
from fit.examples import states
from newsseg.splitting.beginnings import ABOVE_TITLE, BEGINS, DISTANCE, ENDS, possible_beginnings
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fit.corpus import Labelled
    from newsseg.document import Block
    from newsseg.splitting import Outline


PENALTY = 6.0
"""The strength of the L2 penalty."""
LEAST = 40
"""Weights below this, in thousandths of log-odds, are left out."""
FEWEST = 8
"""Lines of which a fact must be known to be fitted."""
_END, _FIRST, _HEAD = "end", "first", "head"


@attrs.frozen
class Above:
    """The lines above the title of a further article, and the title.

    Args:
        lines: what is known of each.
        first: with which of them the article begins.
    """

    lines: tuple[tuple[str, ...], ...]
    first: int

    @property
    def parts(self) -> list[str]:
        """The part of each line: of the end of the article before, the first of the head, or another of it."""
        return [_END] * self.first + [_FIRST] + [_HEAD] * (len(self.lines) - self.first - 1)


@attrs.frozen
class Choice:
    """A block of which is to be told whether an article begins there.

    Args:
        facts: what is known of it.
        begins: whether an article begins.
    """

    facts: tuple[str, ...]
    begins: bool


def lines_above(document: Labelled, outline: Outline) -> Iterator[Above]:
    """Yield the lines above the titles of a document, given these.

    Args:
        document: the document.
        outline: the labels it was given.
    """
    start = 0
    for title, first in sorted(first_blocks(document, outline.labeling.evidence.document.blocks).items()):
        near = dict(possible_beginnings(outline, title, start))
        if first in near:
            yield Above(tuple(near.values()), list(near).index(first))
            start = first


def fit_beginnings(found: Sequence[Above]) -> dict[str, int]:
    """Fit what each fact of a line weighs for an article to begin with it, or for the one before to go on, in thousandths of log-odds.

    A chain runs from the lines of the end to those of the head. As one path differs from another only in where the head begins, what a
    line weighs as one of the head is taken off its other weights, and so is what the steps weigh.

    Args:
        found: the lines above each title.
    """
    if not found:
        return {}
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in found:
        trainer.append(list(map(list, one.lines)), one.parts)
    trainer.set_params({"c1": 0.0, "c2": PENALTY, "max_iterations": 500, "feature.possible_states": True, "feature.minfreq": FEWEST})
    info = trained(trainer)
    weights, steps = Counter(info.state_features), Counter(info.transitions)
    facts = sorted({fact for fact, _ in weights})
    for fact in facts:
        if fact.startswith(DISTANCE):  # each line has one
            weights[fact, _END] += steps[_END, _END] - steps[_HEAD, _HEAD]
    weights[f"{DISTANCE}0", _FIRST] += steps[_HEAD, _HEAD] - steps[_FIRST, _HEAD]  # no line of the head follows on the title
    beside = {
        name + fact: stepped((weights[fact, part] - weights[fact, _HEAD]) * UNIT)
        for name, part in ((BEGINS, _FIRST), (ENDS, _END))
        for fact in facts
    }
    return {fact: weight for fact, weight in beside.items() if abs(weight) >= LEAST}


def first_blocks(document: Labelled, blocks: Sequence[Block]) -> dict[int, int]:
    """Map the numbers of the titles of a document's further articles to the block at which each article begins.

    Where that is not known, the labels above the title tell.

    Args:
        document: the document.
        blocks: its blocks.
    """
    labels, known = states(document, blocks), known_blocks(document, blocks)

    def first(title: int) -> int:
        above = [block for block in known if block <= title]
        return above[-1] if above else first_above(labels, title)

    return {title: first(title) for title in beginnings(labels)}


def known_blocks(document: Labelled, blocks: Sequence[Block]) -> list[int]:
    """Return the numbers of the blocks at which further articles are known to begin."""
    return [next(block.index for block in blocks if block.lines[0].index >= line) for line in document.begins]


def beginnings(labels: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the headlines that follow the body of another article.

    >>> sorted(beginnings(["headline", "headline", "paragraph", "headline", "headline", "paragraph"]))
    [3]
    """
    found, has_body = set[int](), False
    for number, label in enumerate(labels):
        if label == "headline":
            if has_body:
                found.add(number)
            has_body = False
        has_body = has_body or label == "paragraph"
    return frozenset(found)


def first_above(labels: Sequence[str], number: int) -> int:
    """Return the number of the first block above a title that belongs to it by the labels; there is body text before it.

    Args:
        labels: the label of each block.
        number: the number of the title.

    >>> first_above(["headline", "paragraph", "byline", "kicker", "headline"], 4)
    2
    """
    while labels[number - 1] in ABOVE_TITLE:
        number -= 1
    return number
