"""The cue phrases of a line: where they stand in it, and what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsseg import cues
from newsseg.findings import Finding, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INSIDE = frozenset([
    "bio", "contributed", "signoff", "correction", "editors-note", "caption-deictic", "agency", "photo-agency", "photo-credit-prefix",
    "paywall", "newsletter", "cookie", "copyright", "copyright-symbol", "comments", "read-more", "reading-time", "relative-time",
    "timestamp-published", "timestamp-updated", "share", "byline-role", "byline-desk", "credit-qualifier", "via", "ad", "share-network",
    "related-heading", "mailing",
])  # fmt: skip
"""Kinds of cue that tell something wherever they stand in a line."""
_SILENT = frozenset(("given-names", "and"))
"""Kinds of cue that are no facts by themselves."""
_CUE = Form("cue-{0}={1}")
_CUE_SIZED = Form("cue-{0}={1}", "cue-{0}={1}/{2}")
_AFTER_WORD = regex.compile(r"\W*+\w++\s*+([:：—–/|]|\p{Lu})?")


def cue_starts(count: int) -> Sequence[int]:
    """Return the numbers of the words at which cues are looked for: all of a short line, both ends of a long one."""
    return range(count) if count <= 60 else (*range(30), *range(count - 25, count))  # noqa: PLR2004 - about three lines of print


def cue_findings(words: Sequence[str], found: Sequence[cues.Cue], probe: str, size: str) -> Iterator[tuple[cues.Cue, Finding]]:
    """Tell where in a line each cue stands, if it tells something there.

    Args:
        words: the words of the line.
        found: the cues in it.
        probe: the line, or both ends of a long one.
        size: its length by name.
    """
    count = len(words)
    for cue in found:
        if cue.kind in _SILENT:
            continue
        opens, ends = not cue.first, cue.last == count
        if opens and ends:
            yield cue, (_CUE, cue.kind, "whole")
        elif opens:
            yield cue, (_CUE_SIZED, cue.kind, _opening(cue, probe), size)
        elif ends:
            yield cue, (_CUE_SIZED, cue.kind, "ends", size)
        elif cue.kind in _INSIDE and cue.last - cue.first > 1:
            yield cue, (_CUE, cue.kind, f"inside/{size}")
        elif cue.kind in {"agency", "photo-agency", "copyright-symbol"}:
            yield cue, (_CUE, cue.kind, f"word-inside/{size}")


def telling_kinds(found: Sequence[cues.Cue], count: int, probe: str, names: int) -> list[str]:
    """List the kinds of the cues by which a line is known: those at its beginning, or over the whole of it.

    Args:
        found: the cues in it.
        count: the number of its words.
        probe: the line, or both ends of a long one.
        names: how many of its words could be names.
    """
    return [cue.kind for cue in found if not cue.first and _says_what_it_is(cue, count, probe, names)]


def given_names(found: Sequence[cues.Cue]) -> list[int]:
    """Return the numbers of the words near the beginning of a line that are given names."""
    return [cue.first for cue in found if cue.kind == "given-names" and cue.first < 6]  # noqa: PLR2004 - names stand early


def _says_what_it_is(cue: cues.Cue, count: int, probe: str, names: int) -> bool:
    """Tell whether the cue that opens a line is enough to know the line by; a single word is not, unless a colon or a name follows."""
    if cue.kind in _SILENT:
        return False
    if cue.last > 1 or cue.last == count:
        return True
    opening = _opening(cue, probe)
    return opening == "word-colon" or (opening == "word-name" and cue.kind == "byline-prefix" and names > 0)


def _opening(cue: cues.Cue, probe: str) -> str:
    """Tell how a cue opens its line: several words, or one that a colon, a name or other words follow."""
    if cue.last > 1:
        return "starts"
    after = _AFTER_WORD.match(probe)
    mark = after[1] if after else None
    if mark is None:
        return "word"
    return "word-name" if mark.isalpha() else "word-colon"
