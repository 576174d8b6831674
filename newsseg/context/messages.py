"""Which blocks are messages of a chat, and where the blocks of longer ones stand."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsseg.findings import Finding, Form, Value, column_of
from newsseg.messages import heads_of_messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

MESSAGE = "message"
"""The rule that finds messages."""
_FORM = Form(f"{MESSAGE}={{0}}")


def messages(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Which blocks are messages, open longer ones, are but the head of one, stand first below such a head, or further down."""
    heads = heads_of_messages(page.blocks)
    found = dict[int, str]()
    for place, end in pairwise((*heads, page.count)) if heads else ():
        first = place + heads[place]
        found |= dict.fromkeys(range(place, first), "head")
        found |= dict.fromkeys(range(first, end), "inside")
        if first < end:
            found[first] = "first" if heads[place] else "whole" if end == place + 1 else "opens"
    if found:
        yield column_of(found, _FORM, page.count, say)
