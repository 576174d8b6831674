"""What a browser prints above and below each sheet: the time and the title, the address, and which sheet of how many it is.

Whoever copies such a print has these lines between any two others, in the middle of paragraphs too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COUNT = r"(?<number>\d{1,3})(?:\s?/\s?|\s\p{L}{1,3}\s)(?<last>\d{1,3})"
_AT_END = regex.compile(rf"(?:^|\s)(?:\p{{L}}{{1,12}}\s)?{_COUNT}$")
_AT_START = regex.compile(rf"(?:\p{{L}}{{1,12}}\s)?{_COUNT}\s")
_NEAR = 32
"""Characters at the end of a line in which it may count, at most."""
_MAY_COUNT = regex.compile(rf"(?<!\S){_COUNT}(?!\S)")
_PRINTED = regex.compile(r"://|\d[:.]\d\d")
"""An address, or the time of the day: what tells a sheet from anything else that is counted."""
_STAMPED = regex.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}[:.]\d\d")
"""The date and time of the print, which open the head of a sheet."""
_HEAD = 2
"""Lines above the text of a sheet, at most."""


class _Foot(NamedTuple):
    """A line that may say which sheet it is the end of."""

    place: int
    number: int
    last: int
    rest: str


def printed(text: str, lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that a browser printed above and below the sheets of a text; most texts have none.

    Args:
        text: the text.
        lines: its lines that are not blank.

    >>> lines = ["7/2/26, 9:15 AM", "Rain", "x://y 1/2", "7/2/26, 9:15 AM", "fell.", "x://y 2/2"]
    >>> sorted(printed("\\n".join(lines), lines))
    [0, 2, 3, 5]
    """
    if not _MAY_COUNT.search(text):
        return set()
    feet = _feet(lines)
    above = _said_again(lines, [foot - 1 for foot in feet])
    found = {*feet, *above, *_heads(lines, feet)} if feet else set()
    return found if any(_PRINTED.search(lines[place]) for place in found) else set()


def _feet(lines: Sequence[str]) -> list[int]:
    """Return the numbers of the lines that count up to the same number, and are alike but for that."""
    alike: defaultdict[tuple[int, str], list[_Foot]] = defaultdict(list)
    for foot in (foot for place, line in enumerate(lines) for foot in _counted(place, line)):
        alike[foot.last, foot.rest].append(foot)
    pairs = (pair for listed in alike.values() for pair in pairwise(listed) if _follows(*pair))
    only = (foot.place for (last, rest), listed in alike.items() if "://" in rest for foot in listed if foot.number == last == 1)
    return sorted({*only, *(foot.place for pair in pairs for foot in pair)})


def _counted(place: int, line: str) -> Iterator[_Foot]:
    at_end = line[-1].isdecimal() and _AT_END.search(line, max(0, len(line) - _NEAR))
    found = at_end or _AT_START.match(line)
    if found:
        yield _Foot(place, int(found["number"]), int(found["last"]), (line[: found.start()] + line[found.end() :]).strip())


def _follows(one: _Foot, other: _Foot) -> bool:
    return one.number + 1 == other.number <= other.last


def _said_again(lines: Sequence[str], places: Sequence[int]) -> set[int]:
    """Keep the places of lines that stand at two of the places or more."""
    said = {place: lines[place] for place in places if 0 <= place < len(lines)}
    times = Counter(said.values())
    return {place for place, line in said.items() if times[line] > 1}


def _heads(lines: Sequence[str], feet: Sequence[int]) -> set[int]:
    """Return the numbers of lines that open several sheets, if all above them are such lines too, and of the head of an only sheet."""
    opening = {0} if len(feet) == 1 and _STAMPED.match(lines[0]) else set()
    for after in range(1, _HEAD + 1):
        again = _said_again(lines, [end + after for end in (-1, *feet)])
        opening |= {place for place in again if after == 1 or place - 1 in opening}
    return opening
