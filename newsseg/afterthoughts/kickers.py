"""Kickers that stand elsewhere than above a headline: a kicker is set right above it, while a page has rubrics in many places.

So what passed for a kicker below the first paragraph of an article is given a fact that says so; and where there are several, those that do
not stand close above a headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.afterthoughts.whole import Whole

ELSEWHERE = "kicker-elsewhere=yes"
"""The fact of a block that passed for a kicker below the first paragraph, or for one of several, close above no headline."""
_BLOCKS_CLOSE = 2
"""Blocks from a kicker to its headline, at most."""


def kicker_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the kickers of an article that hang on where they stand, each with the number of its block."""
    kickers, labels = article.labelled("kicker"), article.labels
    text = article.paragraphs[0] if article.paragraphs else article.blocks.stop
    for place in kickers:
        below = labels[place + 1 : min(place + 1 + _BLOCKS_CLOSE, article.blocks.stop)]
        if place > text or (len(kickers) > 1 and "headline" not in below):
            yield place, ELSEWHERE
