"""Where the head of an article begins whose title is known: what is learnt of it from texts of several articles."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from fit.examples import states
from newsseg.splitting.beginnings import ABOVE_TITLE, possible_beginnings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fit.corpus import Labelled
    from newsseg.document import Block
    from newsseg.splitting import Outline


@attrs.frozen
class Choice:
    """A block of which is to be told whether an article begins there.

    Args:
        facts: what is known of it.
        begins: whether an article begins.
    """

    facts: tuple[str, ...]
    begins: bool


def choices(document: Labelled, outline: Outline) -> Iterator[Choice]:
    """Yield the blocks at which the articles of a document might begin, given their titles.

    Args:
        document: the document.
        outline: the labels it was given.
    """
    start = 0
    for title, first in sorted(first_blocks(document, outline.labeling.evidence.document.blocks).items()):
        near = dict(possible_beginnings(outline, title, start))
        if first in near:
            yield from (Choice(facts, begins=place == first) for place, facts in near.items())
            start = first


def first_blocks(document: Labelled, blocks: Sequence[Block]) -> dict[int, int]:
    """Number the titles of a document's further articles, and the block at which each article begins.

    Where that is not known from how the document was made, the labels above the title tell.

    Args:
        document: the document.
        blocks: its blocks.
    """
    labels, chained = states(document, blocks), chained_blocks(document, blocks)
    signed = are_signed(labels)

    def first(title: int) -> int:
        above = [block for block in chained if block <= title]
        return above[-1] if above else first_above(labels, title, signed=signed)

    return {title: first(title) for title in beginnings(labels)}


def chained_blocks(document: Labelled, blocks: Sequence[Block]) -> list[int]:
    """Number the blocks at which further articles begin, where a document was chained."""
    return [next(block.index for block in blocks if block.lines[0].index >= line) for line in document.begins]


def beginnings(labels: Sequence[str]) -> frozenset[int]:
    """Number the headlines that follow the body of another article.

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


def first_above(labels: Sequence[str], number: int, *, signed: bool) -> int:
    """Number the first of the blocks that stand above a title and belong to it by their labels; there is body text before them.

    Args:
        labels: the label of each block.
        number: the number of the title.
        signed: whether bylines that follow upon body text are signatures, as `are_signed` tells.

    >>> labels = ["headline", "paragraph", "byline", "kicker", "headline"]
    >>> first_above(labels, 4, signed=False), first_above(labels, 4, signed=True)
    (2, 3)
    """
    first = number
    while labels[first - 1] in ABOVE_TITLE:
        first -= 1
    while signed and first < number and labels[first] == "byline":
        first += 1
    return first


def are_signed(labels: Iterable[str]) -> bool:
    """Tell whether a byline below body text is the signature of what stands above it, as with the letters to an editor.

    It opens the head of the next article only where the first article has one above its own headline.

    Args:
        labels: the label of each block.

    >>> are_signed(["headline", "paragraph", "byline", "headline"]), are_signed(["byline", "headline", "paragraph", "byline", "headline"])
    (True, False)
    """
    return "byline" not in takewhile(lambda label: label not in {"headline", "paragraph"}, labels)
