"""Which blocks are messages of a chat, and where the blocks of longer ones stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg.findings import Finding, Form, Value, column_of
from newsseg.messages import messages_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

MESSAGE = "message"
"""The rule that finds messages."""
_FORM = Form(f"{MESSAGE}={{0}}")


def messages(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Which blocks are messages, open longer ones, are but the head of one, stand first below such a head, or further down."""
    found = dict[int, str]()
    for first, words, end in messages_of(page.blocks):
        found |= dict.fromkeys(range(first, words), "head")
        found |= dict.fromkeys(range(words, end), "inside")
        if words < end:
            found[words] = "first" if words > first else "whole" if end == first + 1 else "opens"
    if found:
        yield column_of(found, _FORM, page.count, say)
