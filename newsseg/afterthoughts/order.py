"""All looks at articles as a whole, in the order in which they are taken: each sees the labels as the ones before it left them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsseg.afterthoughts.bodies import body_facts
from newsseg.afterthoughts.captions import caption_facts
from newsseg.afterthoughts.contents import contents_facts
from newsseg.afterthoughts.counters import counter_facts
from newsseg.afterthoughts.entries import entry_facts
from newsseg.afterthoughts.furniture import furniture_facts
from newsseg.afterthoughts.headlines import headline_facts
from newsseg.afterthoughts.kickers import kicker_facts
from newsseg.afterthoughts.likeness import likeness_facts
from newsseg.afterthoughts.quotes import quote_facts
from newsseg.afterthoughts.sources import source_facts

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsseg.afterthoughts.whole import Look


def looks(possible: AbstractSet[int], *, is_mailing: bool) -> tuple[Look, ...]:
    """List the looks at the articles of a text.

    Args:
        possible: the numbers of blocks that nearly begin an article.
        is_mailing: whether the text is a mailing.
    """
    return (
        body_facts,
        entry_facts,
        contents_facts,
        counter_facts,
        partial(headline_facts, possible=possible, is_mailing=is_mailing),
        furniture_facts,
        likeness_facts,
        quote_facts,
        source_facts,
        caption_facts,
        kicker_facts,
    )
