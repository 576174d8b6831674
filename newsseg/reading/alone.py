"""What makes up the whole of a line and is no part of an article: a rule, a player's clock, breadcrumbs, an address, a mail's closing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from newsseg import languages
from newsseg.reading.ends import STRETCHES, may_be_drawn

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

ALONE = "alone"
"""The rule that tells what a line is but for nothing else."""
_LONGEST = 100
"""Characters of such a line at most, but for a rule."""
_LONGEST_CLOSING = 40
"""Characters of the closing of a mail at most."""
_RULE = regex.compile(rf"(?:[[^\p{{L}}\p{{M}}\p{{N}}\s]{STRETCHES}]\s*+){{3,}}+", regex.V1)
_CLOCK = r"\d{1,2}(?::\d\d){1,2}"
_ALONE = (
    ("player", ".:×", rf"[-−]{_CLOCK}|0?0:00(?::00)?|0?\d:\d\d:\d\d|[-−]?{_CLOCK}\s?/\s?[-−]?{_CLOCK}|\d(?:\.\d{{1,2}})?\s?[x×]"),
    ("player", ":", r"\(?\d{1,3}:\d\d\s?(?i:min(?:uten)?|мин|хв|dk|perc|分|분)\.?\)?"),
    ("breadcrumbs", "›>»→", r"[^›>»→«.:,;!?/()]{2,40}+(?:(?<=\s)[›>»→](?=\s)[^›>»→«.:,;!?/()]{2,40}+)+"),
    ("address", "@", r"[\w.+-]++@[\w-]++(?:\.[\w-]++)+"),
)
"""What a line may be, the marks without one of which it is not, and its pattern."""
_PATTERNS = tuple((name, frozenset(marks), regex.compile(pattern)) for name, marks, pattern in _ALONE)


def alone(text: str, marks: str) -> str:
    """Name what a line is and nothing else; most lines are nothing of the kind.

    Args:
        text: the line, without blanks at its ends.
        marks: the marks in it, or more.

    >>> [alone(text, text) for text in ("* * *", "0:00 / 3:12", "News › Harbour", "desk@herald.example", "Best regards,", "Rain nears")]
    ['rule', 'player', 'breadcrumbs', 'address', 'closing', '']
    """
    if len(text) <= _LONGEST:
        for name, needed, pattern in _PATTERNS:
            if not needed.isdisjoint(marks) and pattern.fullmatch(text):
                return name
    if len(text) <= _LONGEST_CLOSING and text.rstrip(",،.! ").casefold() in _closings():
        return "closing"
    return "rule" if may_be_drawn(text) and _RULE.fullmatch(text) else ""


@cache
def _closings() -> AbstractSet[str]:
    return frozenset(map(str.casefold, languages.details(languages.SHARED)["closing"]))
