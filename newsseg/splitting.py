"""Where one article ends and the next begins, in a text that holds several: a paste, an export, a newsletter."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from newsseg.segments import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.labeling import Labeling

_BEFORE_HEADLINE = frozenset(("kicker", "timestamp", "byline", "dateline"))
"""What may stand above the headline it belongs to."""
_BODY = frozenset(kind.label for kind in KINDS if kind.family == "body")
LEAST_SURE = 0.5
"""How sure the label of a headline must be for an article to begin there."""
LEAST_WORDS = 20
"""Words of body text that an article has at least; in scripts without spaces, what would be words."""
LEAST_PARAGRAPHS = 2
"""Paragraphs that an article has at least which begins after another: a teaser has one."""


def article_starts(labeling: Labeling) -> tuple[int, ...]:
    """Number the blocks at which articles begin; the first begins at 0.

    An article begins with its headline, or with the kicker, date or byline right above it. It has paragraphs of its own, and stands
    after the body text of another; a headline that repeats one before it begins nothing.
    """
    labels = labeling.labels
    blocks = labeling.evidence.document.blocks
    if labels.count("headline") < 2:  # noqa: PLR2004 - one article at most
        return (0,)
    words = [0, *accumulate(labeling.reading(number).units if label in _BODY else 0 for number, label in enumerate(labels))]
    paragraphs = [0, *accumulate(label == "paragraph" for label in labels)]
    titles = [number for number, label in enumerate(labels) if label == "headline" and labels[number - 1 : number] != ("headline",)]
    starts, seen = [0], set[str]()
    for number, following in zip(titles, [*titles[1:], len(labels)], strict=True):
        title = blocks[number].text.casefold()
        enough = min(words[number] - words[starts[-1]], words[following] - words[number]) >= LEAST_WORDS
        enough = enough and paragraphs[following] - paragraphs[number] >= LEAST_PARAGRAPHS
        if enough and title not in seen and labeling.confidence(number) >= LEAST_SURE:
            starts.append(_first_of_head(labels, number))
        seen.add(title)
    return tuple(starts)


def _first_of_head(labels: Sequence[str], number: int) -> int:
    while labels[number - 1] in _BEFORE_HEADLINE:
        number -= 1
    return number
