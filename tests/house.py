"""Kinds, segmenters and rules such as a caller would write, at the top of a module so that pickle finds them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

import attrs

import newsseg

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen
class Sponsor(newsseg.Segment):
    """Who paid for the page."""

    label = "sponsor"
    name: newsseg.Span | None = None


SPONSOR_LINE = newsseg.regex_rule("sponsor-line", r"^Sponsored by (?P<name>.+)$", kind=Sponsor, weight=newsseg.DECISIVE)


@attrs.frozen(kw_only=True)
class SponsorSegmenter(newsseg.Segmenter[newsseg.Segmented]):
    """Finds sponsors."""

    kinds: ClassVar[tuple[type[newsseg.Segment], ...]] = (Sponsor,)


def sponsors() -> SponsorSegmenter:
    """Make a segmenter of sponsors with its rule."""
    return SponsorSegmenter(rules=[SPONSOR_LINE])


@newsseg.line_rule(kind=newsseg.Kicker, weight=newsseg.DECISIVE)
def shouted_line(line: newsseg.Line, document: newsseg.Document) -> bool:
    """Find lines in capitals.

    Only the first line of this is shown.
    """
    del document
    return line.text.isupper()


@newsseg.line_rule(kind=newsseg.Chrome, name="stumbles-over-x")
def stumbling(line: newsseg.Line, document: newsseg.Document) -> bool:
    """Raise on a line that says x."""
    del document
    if line.text == "x":
        message = "no x, please"
        raise LookupError(message)
    return False


@newsseg.line_rule(kind=newsseg.Chrome, name="leaves-at-x")
def leaving(line: newsseg.Line, document: newsseg.Document) -> bool:
    """End the process on a line that says x."""
    del document
    if line.text == "x":
        os._exit(3)
    return False


@newsseg.page_rule(kind=newsseg.Chrome, weight=newsseg.DECISIVE)
def said_before(document: newsseg.Document) -> Iterator[newsseg.Line]:
    """Find lines that repeat an earlier one."""
    seen = set[str]()
    for line in document.lines:
        if line.text in seen:
            yield line
        seen.add(line.text)
