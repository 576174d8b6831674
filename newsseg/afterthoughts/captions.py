"""Captions that passed for paragraphs: a paragraph ends with a stop, many a caption does not.

Where a block that passed for a paragraph ends with anything else, and is nearly as likely a caption, it is given a fact that says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg.reading.ends import ENDS_WELL, closing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.afterthoughts.whole import Whole

OPEN_ENDED = "open-ended=paragraph"
"""The fact of a block that passed for a paragraph, ends with no stop, and is nearly as likely a caption."""


def caption_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the blocks of an article that hang on how its paragraphs end, each with the number of its block."""
    worth = article.worth(OPEN_ENDED, "caption")
    for place in article.paragraphs if worth else ():
        is_open = closing(article.readings[place].text) not in ENDS_WELL
        if is_open and article.labeling.lacks(place, ("caption",))["caption"] < worth:
            yield place, OPEN_ENDED
