"""All looks at articles as a whole, in the order in which they are taken: each sees the labels as the ones before it left them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from newsseg.afterthoughts.bodies import body_facts
from newsseg.afterthoughts.contents import contents_facts
from newsseg.afterthoughts.entries import entry_facts
from newsseg.afterthoughts.furniture import furniture_facts
from newsseg.afterthoughts.headlines import headline_facts
from newsseg.afterthoughts.likeness import likeness_facts
from newsseg.afterthoughts.quotes import quote_facts
from newsseg.afterthoughts.sources import source_facts
from newsseg.afterthoughts.whole import whole_facts

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading

Look: TypeAlias = "Callable[[Labeling, Sequence[Reading]], tuple[tuple[int, str], ...]]"
"""Takes the labels of a text and what each of its blocks says by itself, and lists facts, each with the number of its block."""


def looks(possible: AbstractSet[int]) -> tuple[Look, ...]:
    """List the looks at the articles of a text.

    Args:
        possible: the numbers of blocks that nearly begin an article.
    """
    return (
        partial(whole_facts, look=body_facts),
        partial(whole_facts, look=entry_facts),
        partial(whole_facts, look=contents_facts),
        partial(headline_facts, possible=possible),
        furniture_facts,
        likeness_facts,
        partial(whole_facts, look=quote_facts),
        partial(whole_facts, look=source_facts),
    )
