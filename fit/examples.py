"""Labelled documents to sequences of facts and states: what a chain is fitted on."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from fit.corpus import RESHAPED, Labelled, fold_of
from newsseg.document import Document
from newsseg.evidence import gather
from newsseg.exports.corrected import UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsseg.document import Block

PARTS = 2
"""Parts of the hand-written and reshaped documents; each is fitted beside all real pages in a view of its own."""


@attrs.frozen
class Example:
    """A document as the fitting sees it.

    Args:
        publisher: who published it.
        facts: the facts of each block.
        states: the right state of each block; `UNSURE` where nobody knows.
        part: the part of the documents made by hand or by program that it belongs to; None of a page as it was found.
    """

    publisher: str
    facts: tuple[tuple[str, ...], ...]
    states: tuple[str, ...]
    part: int | None = None


def example(document: Labelled) -> Example:
    """Read a labelled document."""
    evidence = gather(Document.from_text(document.text))
    made = document.by_hand or document.source == RESHAPED
    part = fold_of(document.name.partition("#")[0], PARTS) if made else None
    return Example(document.publisher, evidence.facts, tuple(states(document, evidence.document.blocks)), part)


def states(document: Labelled, blocks: Iterable[Block]) -> list[str]:
    """List the right state of each block of a document: that of most of its lines."""
    lines = [[document.labels.get(line.index, UNSURE) for line in block.lines] for block in blocks]
    return states_of([Counter(labels).most_common(1)[0][0] for labels in lines])


def states_of(labels: Sequence[str]) -> list[str]:
    """Split chrome by where it stands: before the article, between its head and its body, inside the body, or after it.

    >>> states_of(["chrome", "headline", "chrome", "paragraph", "chrome"])
    ['chrome-before', 'headline', 'chrome-head', 'paragraph', 'chrome-after']
    """
    outside = {"chrome", UNSURE}
    before = len(list(takewhile(outside.__contains__, labels)))
    after = len(labels) - len(list(takewhile(outside.__contains__, reversed(labels))))
    body = labels.index("paragraph") if "paragraph" in labels else 0

    def zone(place: int) -> str:
        if place < before < len(labels):
            return "before"
        return "after" if place >= after else "head" if place < body else "inside"

    return [f"chrome-{zone(place)}" if label == "chrome" else label for place, label in enumerate(labels)]
