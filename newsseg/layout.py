"""How the lines of a text were laid out: which of them are of one paragraph, or of one title, and so of one block."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import tags
from newsseg.wrapping import STOPS, UNDERLINE, WIDEST, columns, is_apart, is_full, may_go_on, quote_prefix, unquoted, wrap_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.wrapping import Laid, Wrap

_DRAWN = "=-~_*^"
"""What lines are drawn with below titles."""
_NUMBERED = regex.compile(r"^\d|\d$|[|•/@]")
"""What a title's line is not: one that opens or ends with a number, or has marks of a running head."""
_DATED = regex.compile(r"\d{4}|\d\.|[|•/@]|\.$")
"""What goes on with no title: a date, a running head, the end of a paragraph."""
_NAMED = regex.compile(r"\p{Ll}[\w’']*\s+\p{Lu}\S*\s+\p{Lu}")
"""A word in small letters before names: a byline more often than the rest of a title."""
_ENDS = tuple(stop for stop in STOPS if stop != ":")
"""What a title's line does not end with where the title goes on."""


class Group(NamedTuple):
    """The lines of one block.

    Args:
        first: the index of the first.
        last: the index after the last.
        broken_title: whether they are those of a title that was broken by hand, and not by the program that wrapped the text.
    """

    first: int
    last: int
    broken_title: bool = False


def group(lines: Sequence[Laid], *, underlined: bool = False) -> list[Group]:
    """Group lines into blocks.

    Lines without a blank line between them are looked at together; where they were wrapped, the lines of a paragraph form one
    block, and so do those of a title that goes on in a small letter. Every other line is a block by itself.

    Args:
        lines: the lines.
        underlined: whether a line that is drawn right below a title is of one block with it.
    """
    solid = _set_solid(lines)
    wrap = wrap_of(solid)
    starts = [index for index in range(len(lines)) if not (index and wrap and _continues(solid[index - 1], solid[index], wrap))]
    broken = _broken_titles(solid, starts) if wrap else frozenset()
    if broken:
        starts = [index for index in starts if index not in broken]
    if underlined:
        titles = {index + 1 for index in starts}
        starts = [index for index in starts if not (index in titles and _underlines(lines[index - 1], lines[index]))]
    return [Group(first, last, first + 1 in broken) for first, last in pairwise([*starts, len(lines)])]


def _continues(before: Laid, after: Laid, wrap: Wrap) -> bool:
    """Tell whether ``after`` goes on with the paragraph that ``before`` belongs to."""
    text, indent, _ = after
    if not may_go_on(after) or columns(before[0]) > WIDEST or columns(text) > WIDEST:
        return False
    prefix, lead = quote_prefix(text), quote_prefix(before[0])
    content, words = text[len(prefix) :], before[0][len(lead) :]
    if lead.count(">") != prefix.count(">") or not content or not words:
        return False
    if is_apart(content) or is_apart(words) or tags.closes(words) or content.isupper() > words.isupper():
        return False
    if words.isupper() and content[:1].isupper() and not content.isupper():
        return False
    if indent > before[1] + 1 and not content[:1].islower():
        return False
    return is_full(before[0], text, wrap)


def _broken_titles(lines: Sequence[Laid], starts: Sequence[int]) -> frozenset[int]:
    """Return the numbers of the lines that go on with a title in the line above them; neither is one of a wrapped paragraph."""
    alone = {first for first, last in pairwise([*starts, len(lines)]) if last - first == 1}
    return frozenset(index for index in alone if index - 1 in alone and _title_goes_on(lines[index - 1], lines[index]))


def _title_goes_on(before: Laid, after: Laid) -> bool:
    """Tell whether a line goes on with a title in the line before it, though it had room for more: in a small letter, and as no byline."""
    lead, prefix = quote_prefix(before[0]), quote_prefix(after[0])
    words, content = before[0][len(lead) :], after[0][len(prefix) :]
    if not may_go_on(after) or not words or len(lead) != len(prefix) or not content[:1].islower():
        return False
    if words.isupper() or words.endswith(_ENDS) or _NUMBERED.search(words) or _DATED.search(content) or _NAMED.match(content):
        return False
    return not (is_apart(content) or is_apart(words))


def _set_solid(lines: Sequence[Laid]) -> Sequence[Laid]:
    """Leave out the blank lines between any two lines of a text that is double-spaced, and sets paragraphs apart by more or by indents."""
    gaps, indents = {blanks for _, _, blanks in lines[1:]}, {indent for _, indent, _ in lines}
    apart = min(gaps, default=0)
    if not apart or len(gaps) == len(indents) == 1:
        return lines
    return [(text, indent, max(0, blanks - apart)) for text, indent, blanks in lines]


def drawn_below(before: str, after: str) -> bool:
    """Tell whether a line is one mark over and over, drawn as long as the title above it.

    >>> drawn_below("Rain in Oslo", "============"), drawn_below("Rain in Oslo", "=====")
    (True, False)
    """
    mark = unquoted(after)
    if len(mark) < 3 or mark[0] not in _DRAWN or mark.count(mark[0]) != len(mark):  # noqa: PLR2004 - fewer are no line
        return False
    title = unquoted(before)
    return abs(columns(title) - len(mark)) <= 1 and not is_apart(title)


def _underlines(before: Laid, after: Laid) -> bool:
    """Tell whether a line is drawn below a title: half as long at least, since shorter ones close lists of fields."""
    title, mark = unquoted(before[0]), unquoted(after[0])
    return not after[2] and len(title) <= 2 * len(mark) and UNDERLINE.fullmatch(mark) is not None and not is_apart(title)
