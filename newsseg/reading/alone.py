"""What makes up the whole of a line and is no part of an article: a rule, a player's clock, breadcrumbs, an address, a mail's closing.

So are what an archive says of an article, its length in words, its number, which of how many it is; and where a printed one goes on.
"""

from __future__ import annotations

import re
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
_LONGEST_CLOSING, _LONGEST_NUMBERED = 40, 60
"""Characters of the closing of a mail, and of a line with a number, at most."""
ACCESSION = r"(?:.{1,30}\s)?[\p{Lu}\d]{8}(?:19|20)\d{6}[a-z][a-z\d]{6,10}"
"""The number under which Factiva keeps an article: a code of eight places, the day, and what tells it apart."""
_DIGIT = re.compile(r"\d")
_NUMBER = rf"\W*+{ACCESSION}\W*+"
_NUMBERED = ("number", "count", "length", "jump")
_RULE = regex.compile(rf"(?:[[^\p{{L}}\p{{M}}\p{{N}}\s]{STRETCHES}]\s*+){{3,}}+", regex.V1)
_CLOCK = r"\d{1,2}(?::\d\d){1,2}"
_CUE = r"(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}"
"""When words are shown, in files of subtitles."""
_ALONE = (
    ("player", ".:×", rf"[-−]{_CLOCK}|0?0:00(?::00)?|0?\d:\d\d:\d\d|[-−]?{_CLOCK}\s?/\s?[-−]?{_CLOCK}|\d(?:\.\d{{1,2}})?\s?[x×]"),
    ("player", ":", r"\(?\d{1,3}:\d\d\s?(?i:min(?:uten)?|мин|хв|dk|perc|分|분)\.?\)?"),
    ("player", ">", rf"{_CUE}\s-->\s{_CUE}(?:\s.*)?"),
    ("breadcrumbs", "›>»→", r"[^›>»→«.:,;!?/()]{2,40}+(?:(?<=\s)[›>»→](?=\s)[^›>»→«.:,;!?/()]{2,40}+)+"),
    ("address", "@", r"[\w.+-]++@[\w-]++(?:\.[\w-]++)+"),
    ("attachment", "[", r"\[cid:[^\]]++\]"),
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
    if len(text) <= _LONGEST_NUMBERED and _DIGIT.search(text):
        found = _numbered().fullmatch(text)
        if found:
            return next(name for name in _NUMBERED if found[name])
    return "rule" if may_be_drawn(text) and _RULE.fullmatch(text) else ""


@cache
def _numbered() -> regex.Pattern[str]:
    """Match what archives and printers set beside an article, each with a number."""
    patterns = (_NUMBER, _count(), _length(), _jump())
    return regex.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in zip(_NUMBERED, patterns, strict=True)))


@cache
def record_count() -> regex.Pattern[str]:
    """Match which record of how many opens: "2 of 3 DOCUMENTS", "Document 2 of 3"."""
    return regex.compile(_count())


def _count() -> str:
    word = languages.any_of("record-word")
    count = r"(?<record>\d{1,4})\s?(?:/|\p{L}{1,3})\s?(?<records>\d{1,4})"
    return rf"(?i:\W*+(?:(?:{word})\s{count}|{count}\s(?:{word}))\W*+)"


def _length() -> str:
    """Match how long an article is: "412 words"."""
    return rf"(?i:\W*+(?:WC\s++)?\d{{1,5}}\s?(?:{languages.any_of('length-word')})\W*+)"


def _jump() -> str:
    """Match where an article goes on, or comes from: "Continued on page 6", "下转7版"."""
    page = r"\p{L}?\d{1,3}(?!\d)(?:\.\s\p{L}{1,8}|['’]\p{L}{1,4})?\W*+"
    words = rf"(?:{languages.any_of('jump')})(?!\p{{L}})[^\d\n]{{0,20}}?{page}"
    see = rf"see\s[^\d,]{{2,25}},\s(?:page|pg\.?|p\.)\s?{page}"
    dense = r"(?:(?:[下上][转轉接]第?|转第|轉第)\w?\d{1,3}\W*+版|\d{1,3}面(?:へ|に|から)続く|\d{1,3}면에(?:서)?\s계속)\W*+"
    return rf"(?i:\W*+(?:{words}|{see}|{dense}))"


@cache
def _closings() -> AbstractSet[str]:
    return frozenset(map(str.casefold, languages.details(languages.SHARED)["closing"]))
