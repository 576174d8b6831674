"""Where a block stands on its page, and how it is set: place, blank lines, indentation, the run of prose."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from newsseg.context.counting import few, steps_on, steps_to
from newsseg.findings import NOTHING, Finding, Form, Value
from newsseg.wrapping import quote_prefix

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page
    from newsseg.document import Block

_PAGES = (4, 8, 16, 32, 64, 128)
_PAGE_NAMES = ("1-3", "4-7", "8-15", "16-31", "32-63", "64-127", "128+")
_PLACE = Form("from-top={0}/{3}", "from-end={1}/{3}", "place={2}/{3}")
_TOP = Form("from-top-shape={0}/{1}")
_BLANKS = Form("blanks={0}-{1}/{2}", "blanks-shape={3}-{4}/{5}")
_LAID = Form("indent={0}", "wrapped-lines={1}", "quote-depth={2}")
_SET = Form("set={0}-{1}/{4}", "set-indent={2}/{4}", "set-all={0}-{1}/{2}/{3}/{5}")
_MANNER = Form("manner-top={0}/{1}", "manner={0}/{2}/{3}")
_FEWEST_WRAPPED = 3
"""Wrapped paragraphs of a text that is wrapped, at least."""
_ZONE = Form("run={0}", "run-shape={0}/{1}")
MARKED = "marked"
"""The rule that tells what marks of Markdown a block stands in."""
_MARKED = Form(f"{MARKED}={{0}}")


def place(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """How far a block stands from the top and from the end."""
    count = page.count
    size = _PAGE_NAMES[bisect_right(_PAGES, count)]
    steps = steps_to(count)[:count]
    yield [say[_PLACE, top, end, 10 * index // count, size] for index, (top, end) in enumerate(zip(steps, reversed(steps), strict=True))]
    yield [say[_TOP, top, token] for top, token in zip(steps, page.tokens, strict=True)]


def rhythm(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Blank lines, indentation, wrapping and quoting."""
    gaps = page.gaps
    airy = "airy" if sum(map(bool, gaps)) > 0.6 * len(gaps) else "mixed" if any(gaps[1:]) else "tight"
    yield [
        say[_BLANKS, before, after, airy, min(before, 1), min(after, 1), token]
        for before, after, token in zip(gaps, [*gaps[1:], 3], page.tokens, strict=True)
    ]
    usual = Counter(page.indents).most_common(1)[0][0]
    yield [say[_laid(block, usual)] for block in page.blocks]


def _laid(block: Block, usual: int) -> Finding:
    first = block.lines[0]
    depth = quote_prefix(first.text).count(">") if first.text[0] == ">" else 0
    if first.indent == usual and len(block.lines) == 1 and not depth:
        return NOTHING
    indent = None if first.indent == usual else "more" if first.indent > usual else "less"
    wrapped = few(len(block.lines)) if block.is_wrapped else "title" if block.broken_title else None
    return _LAID, indent, wrapped, min(depth, 3) or None


def marked(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """The marks of Markdown that all words of a block stand in, where a text has several."""
    markings = [block.marking for block in page.blocks]
    if sum(map(bool, markings)) > 1:
        several = markings.count("heading-1") > 1
        named = ("one-of-heading-1" if several and one == "heading-1" else one for one in markings)
        yield [say[_MARKED, one] if one else say[NOTHING] for one in named]


def against_prose(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Blank lines and indentation against those of the page's paragraphs: what is set differently is seldom one."""
    run = range(page.first, page.last)
    listed = [index for index in run if page.tokens[index] == "prose-long"] or [index for index in run if page.prose[index]]
    if not listed:
        return
    usual = Counter(page.gaps[index] for index in listed).most_common(1)[0][0]
    usual_indent = Counter(page.indents[index] for index in listed).most_common(1)[0][0]
    gaps = [_compared(gap, usual) for gap in (*page.gaps, 3)]
    indents = ["as" if indent == usual_indent else _compared(indent, usual_indent) for indent in page.indents]
    rows = zip(gaps, gaps[1:], indents, page.tokens, page.kinds, strict=False)
    yield [say[_SET, before, after, indent, min(usual, 2), token, kind] for before, after, indent, token, kind in rows]


def _compared(value: int, usual: int) -> str:
    return "as" if value == usual else "more" if value > usual else "less"


def zones(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Where a block stands relative to the densest run of prose."""
    before = steps_on("before", page.first + 1)[:0:-1]
    after = steps_on("after", page.count - page.last)
    zones = [*before, *["inside"] * (page.last - page.first), *after]
    yield [say[_ZONE, zone, token] for zone, token in zip(zones, page.tokens, strict=True)]


def manner(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Where a block stands in a mailing, in a text that has the fields of a mail or an archive, or in one that is wrapped."""
    wrapped = sum(block.is_wrapped for block in page.blocks) >= _FEWEST_WRAPPED
    if page.mailing or page.fielded or wrapped:
        kind = "mailing" if page.mailing else "text" if page.fielded else "wrapped"
        name = f"{kind}-{'fields' if page.fielded else 'plain'}"
        rows = zip(steps_to(page.count)[: page.count], page.sides, page.tokens, strict=True)
        yield [say[_MANNER, name, *row] for row in rows]
