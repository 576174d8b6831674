"""All passes over a page: a column each."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from newsseg.context.authors import authors_again
from newsseg.context.fielded import fielded
from newsseg.context.folios import folios
from newsseg.context.items import items
from newsseg.context.neighbours import density, distances, echoes, neighbours
from newsseg.context.page import Page
from newsseg.context.placing import against_prose, manner, marked, place, rhythm, zones
from newsseg.context.recurrence import recurrence, said_elsewhere, topic, turns
from newsseg.findings import SPELLED, Finding, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


_PASSES = (
    place, manner, fielded, items, rhythm, marked, folios, neighbours, echoes, density, distances, against_prose, zones, recurrence,
    topic, turns, authors_again, said_elsewhere,
)  # fmt: skip


def page_columns(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Turn the findings of a page into columns, each as long as the page; one after the other, as all at once take much room.

    Args:
        page: the page.
        say: what findings are turned into.
    """
    return (column for look in _PASSES for column in look(page, say))


def page_facts(page: Page) -> list[list[str]]:
    """Gather the facts that the page adds to each block.

    Args:
        page: the page.
    """
    if not page.blocks:
        return []
    facts = [list(chain.from_iterable(row)) for row in zip(*page_columns(page, SPELLED), strict=True)]
    visible = [reading.visible for reading in page.readings]
    for distance, before, after in ((1, "before-", "after-"), (2, "before-2-", "after-2-")):
        for own, seen in zip(facts[distance:], visible, strict=False):
            own += [before + fact for fact in seen]
        for own, seen in zip(facts, visible[distance:], strict=False):
            own += [after + fact for fact in seen]
    return facts
