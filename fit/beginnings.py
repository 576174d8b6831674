"""Where the head of an article begins whose title is known: what is learnt of it from texts of several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from fit.examples import states
from newsseg.splitting.beginnings import ABOVE_TITLE, possible_beginnings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    """Number the blocks at which further articles are known to begin."""
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


def first_above(labels: Sequence[str], number: int) -> int:
    """Number the first of the blocks that stand above a title and belong to it by their labels; there is body text before them.

    Args:
        labels: the label of each block.
        number: the number of the title.

    >>> first_above(["headline", "paragraph", "byline", "kicker", "headline"], 4)
    2
    """
    while labels[number - 1] in ABOVE_TITLE:
        number -= 1
    return number
