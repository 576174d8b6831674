"""brat: a text and, standing off from it, its annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import regex

from newsseg.characters import REPLACEMENT, encodable
from newsseg.exports.offsets import Offsets, OffsetUnit
from newsseg.segmented import as_segmented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.segmented import Segmented
    from newsseg.segments import Segment

_BREAKING = regex.compile(r"[\t\r\v\f\x1c-\x1f\x85\u2028\u2029]")
"""What readers of lines may take for the end of one, or of a column."""
_CONTROL = regex.compile(r"[^\P{Cc}\n]")
_NO_NAME = regex.compile(r"[^\w-]")


@attrs.frozen
class Standoff:
    """The two files of a brat document.

    Args:
        text: the ``.txt`` file.
        annotations: the ``.ann`` file.
    """

    text: str
    annotations: str


def to_brat(found: Segmented, *, offset_unit: OffsetUnit = "codepoint") -> Standoff:
    """Write a segmented text as brat's two files; a segment of several lines is an annotation of several fragments.

    Tabs and separators, which would break brat's lines, are written as blanks, control characters as U+FFFD; offsets stay as they are.

    Args:
        found: the article, or the result of another segmenter.
        offset_unit: what offsets count: ``"codepoint"``, as brat does, or ``"utf16"``.

    Raises:
        TypeError: it is no segmented text.
        ValueError: the unit is neither.

    >>> import newsseg
    >>> to_brat(newsseg.Article("Storm", (newsseg.Headline(0, 5, "Storm"),))).annotations
    'T1\\theadline 0 5\\tStorm\\n'
    """
    as_segmented(found)
    text = _CONTROL.sub(REPLACEMENT, _BREAKING.sub(" ", encodable(found.text)))
    offsets = Offsets(text, offset_unit)
    rows = (_row(number, one, text, offsets) for number, one in enumerate(found, 1))
    return Standoff(text, "".join(rows))


def _row(number: int, segment: Segment, text: str, offsets: Offsets) -> str:
    places = list(_fragments(segment, text))
    where = ";".join(f"{offsets.write(start)} {offsets.write(end)}" for start, end in places)
    return f"T{number}\t{_NO_NAME.sub('_', segment.label)} {where}\t{' '.join(text[start:end] for start, end in places)}\n"


def _fragments(segment: Segment, text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the segment's lines, without the blanks around them."""
    start = segment.start
    for line in text[segment.start : segment.end].split("\n"):
        if words := line.strip():
            first = start + line.index(words)
            yield first, first + len(words)
        start += len(line) + 1
