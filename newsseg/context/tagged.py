"""What part of an article the tags around a line say that it is, in texts of corpora and feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg import tags
from newsseg.findings import Finding, Form, Value, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

TAGGED = "tagged"
"""The rule that finds what tags say."""
_FORM = Form(f"{TAGGED}={{0}}")
"""What tags say: one of their parts; or that a line is the site's own, "chrome", or tags and nothing else, "nothing"."""
_MOST_BLOCKS = 4
"""Blocks from the tag that opens a part to the one that closes it, at most: more are what holds the parts."""


def tagged(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Which lines are of a part that tags name, and which are tags alone."""
    marked = [place for place, block in enumerate(page.blocks) if any(tags.may_hold(line.text) for line in block.lines)]
    if found := parts(page, marked):
        yield column_of(found, _FORM, page.count, say)


def parts(page: Page, marked: Sequence[int]) -> dict[int, str]:
    """Name the parts of blocks by the tags around them.

    Args:
        page: the page.
        marked: the numbers of the blocks that may have tags.
    """
    found: dict[int, str] = {}
    opened: dict[str, int] = {}
    for place in marked:
        text = "\n".join(line.text for line in page.blocks[place].lines)
        if tags.are_alone(text):
            found[place] = "nothing"
        opening, closing = _around(text)
        opened |= dict.fromkeys((tag.name for tag in opening), place)
        for tag in closing:
            first = opened.pop(tag.name, place - _MOST_BLOCKS)
            for within in range(first, place + 1) if place - first < _MOST_BLOCKS else ():
                found.setdefault(within, tag.part)
    return found


def _around(text: str) -> tuple[list[tags.Tag], list[tags.Tag]]:
    """List the tags of parts that open before the first word of a text, and those that close."""
    opening: list[tags.Tag] = []
    closing: list[tags.Tag] = []
    end = 0
    has_words = False
    for tag in tags.tags(text):
        has_words = has_words or bool(text[end : tag.start].strip())
        end = tag.end
        if tag.part and tag.closes:
            closing.append(tag)
        elif tag.part and not has_words:
            opening.append(tag)
    return opening, closing
