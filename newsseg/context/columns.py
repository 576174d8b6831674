"""All passes over a page: a column each."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from newsseg.context.authors import authors_again
from newsseg.context.contents import contents
from newsseg.context.fielded import fielded
from newsseg.context.folios import folios
from newsseg.context.items import items
from newsseg.context.messages import messages
from newsseg.context.neighbours import density, distances, echoes, neighbours
from newsseg.context.page import Page
from newsseg.context.placing import against_prose, manner, marked, place, rhythm, zones
from newsseg.context.recurrence import recurrence, said_elsewhere, topic, turns
from newsseg.context.tagged import tagged
from newsseg.findings import FOUND, Finding, Value, seen_from, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


_PASSES = (
    place, manner, fielded, tagged, items, contents, messages, rhythm, marked, folios, neighbours, echoes, density, distances,
    against_prose, zones, recurrence, topic, turns, authors_again, said_elsewhere,
)  # fmt: skip


def page_columns(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Turn the findings of a page into columns, each as long as the page; one after the other, as all at once take much room.

    Args:
        page: the page.
        say: what findings are turned into.
    """
    return (column for look in _PASSES for column in look(page, say))


def page_findings(page: Page) -> list[tuple[Finding, ...]]:
    """Gather what the page finds of each block.

    Args:
        page: the page.
    """
    return list(zip(*page_columns(page, FOUND), strict=True)) if page.blocks else []


def page_facts(found: Iterable[Finding], around: Mapping[str, Iterable[Finding]]) -> tuple[str, ...]:
    """Name the facts that the page adds to a block.

    Args:
        found: what the page finds of it.
        around: what the blocks around it say by themselves, by the side on which they stand.
    """
    seen = (seen_from(side, spelled(findings)) for side, findings in around.items())
    return (*spelled(found), *chain.from_iterable(seen))
