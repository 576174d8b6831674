"""The words of a line: how many they are, which could be names or dates, which it may share with other lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import regex

from newsseg.characters import HAN_AND_KANA, WITHOUT_BLANKS
from newsseg.findings import Finding, Form
from newsseg.wrapping import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.cues import Cue

_DENSE = regex.compile(rf"[{WITHOUT_BLANKS}]")
_UNSTOPPED = regex.compile(r"[\p{Thai}\p{Lao}]")
"""Scripts that end sentences without a mark."""
_PIECE = 5
"""Characters of the pieces in which texts are compared that have no words."""
_CUT = 4_000
"""Characters that are cut into pieces."""
_FIRST_DENSE = "\u0e00"
"""Where Thai begins; scripts with spaces come before it."""
_LATIN_WORD = regex.compile(r"[^\W\d_][\w'’.-]*+")
_SHAPED_WORD = re.compile(r"[aA][aA0_'’.-]*")
_CONTENT = regex.compile(rf"[\p{{Han}}\p{{Katakana}}]{{2}}|(?:(?![{HAN_AND_KANA}])\w){{4,}}+")
_KEYWORD = regex.compile(
    r"(?<=\w[,;:]?\s[\"“„«‘(]?)\p{Lu}[\w-]{2,}+|[\p{Han}\p{Katakana}]{2}|[\p{Hangul}]{2,4}|[\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}]{5,}+"
)
_LATER_CAPITAL = re.compile(r"\s[\"“„«‘(]?A[aA0_-]{2}")
"""In the shape of a line, what every keyword begins with."""
_TIME = regex.compile(r"\b\d{1,2}[:h.]\d{2}\b(?!\.\d)|\b\d{1,2}\s?[ap]\.?m\b|\d{1,2}[時点시]")
_DAY = regex.compile(
    r"\b\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)?\d{2}\b|\b(?:19|20)\d{2}[./-]\s?\d{1,2}[./-]\s?\d{1,2}\b|\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]"
    r"|\b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b"
)
_SHARES = (0.001, 0.15, 0.35, 0.6, 0.85, 0.999)
_SHARE_NAMES = ("none", "little", "some", "half", "most", "nearly", "all")
_LETTERS = Form("capitals={0}/{3}", "all-capitals={1}", "first-word-capitals={2}", "digits={4}/{3}")
_WEEKDAYS_AND_MONTHS = frozenset(("months", "weekdays"))
STAMP_KINDS = frozenset(("timestamp-published", "timestamp-updated", "relative-time", "reading-time"))
"""Kinds of cue that say when an article came out, or how long it takes to read."""
_NO_NUMBERS: set[int] = set()
SHARED_WORDS = 40_000
"""Words that lines share; when there are more, they are forgotten, and later lines share others."""
_SHARING = 1_000
"""Characters of the longest line that shares its words; longer ones are not remembered, and may be one word."""
_WORDS: dict[str, str] = {}


def count_dense(text: str) -> int:
    """Count the characters of scripts that set no spaces between words."""
    return len(_DENSE.findall(text))


def count_units(text: str, dense: int) -> int:
    """Count words; in scripts without spaces, what would be words.

    Args:
        text: the text.
        dense: how many of its characters are of such a script.
    """
    if not dense:
        return len(text.split())
    spaced = len(_DENSE.sub(" ", text).split())
    spelled = len(UNSPACED.findall(text))
    return int((dense - spelled) * 0.5 + spelled * 0.22 + spaced * 0.7 + 0.5)


def is_unstopped(text: str) -> bool:
    """Tell whether half of a text is in a script that ends sentences without a mark."""
    return 2 * len(_UNSTOPPED.findall(text)) > len(text)


def letters(probe: str, size: str, shape: str) -> Finding:
    """Look at capitals and digits.

    Args:
        probe: the line, or both ends of a long one.
        size: its length by name.
        shape: its shape, in scripts that have capitals.
    """
    listed: list[str] = _SHAPED_WORD.findall(shape) if shape else _LATIN_WORD.findall(probe)
    capitals = whole = first = None
    if listed:
        initials = sum([word[0].isupper() for word in listed])
        capitals = _SHARE_NAMES[bisect_right(_SHARES, initials / len(listed))]
        if len(probe) > 2 and probe.isupper():  # noqa: PLR2004 - initials are no shouting
            whole = size
        elif listed[0].isupper() and len(listed[0]) > 2:  # noqa: PLR2004
            first = size
    digits = shape.count("0") if shape else sum(map(str.isdigit, probe))
    return _LETTERS, capitals, whole, first, size, _SHARE_NAMES[bisect_right(_SHARES, digits / max(1, len(probe)))]


def share(part: int, whole: int) -> str:
    """Name a share of the words of a line, which has some."""
    return _SHARE_NAMES[bisect_right(_SHARES, part / whole)]


def count_names(probe: str) -> int:
    """Count the words of a line that could be personal names only; 0 where one could not."""
    listed = probe.replace(",", " ").replace("&", " ").split()
    names = 0
    for word in listed:
        letters = word.strip("().:-|/")
        if letters[:1].isupper() and not any(map(str.isdigit, letters)):
            names += 1
        elif len(letters) > 3:  # noqa: PLR2004 - particles and "and" are short
            return 0
    return names if names > 1 else 0


def count_dates(words: Sequence[str], found: Sequence[Cue], probe: str, shape: str) -> int:
    """Count the words that make up dates and times; 0 where there is no date.

    Args:
        words: the words of the line.
        found: the cues in it.
        probe: the line, or both ends of a long one.
        shape: its shape, in scripts that have capitals.
    """
    named = {cue.first for cue in found if cue.kind in _WEEKDAYS_AND_MONTHS and cue.last == cue.first + 1} if found else _NO_NUMBERS
    stamped = {cue.first for cue in found if cue.kind in STAMP_KINDS} if found else _NO_NUMBERS
    if shape and not stamped and "0" not in shape:
        return 0
    numbers = [number for number, word in enumerate(words) if word[0].isdigit()]
    near = [number for number in numbers if named & {number - 2, number - 1, number + 1, number + 2}]
    if not (near or stamped or _DAY.search(probe) or _TIME.search(probe)):
        return 0
    return len(named) + len(stamped) + len(numbers)


def content(text: str, words: Sequence[str], shape: str) -> tuple[str, ...]:
    """Gather the words of some length, casefolded, each once; in scripts without words, pieces of the text.

    Args:
        text: the whole text.
        words: the words of the line.
        shape: its shape, or a part of it, in scripts that have capitals.
    """
    if shape:
        return _shared(text, [word for word in words if len(word) > 3])  # noqa: PLR2004 - shorter ones stand everywhere
    found: list[str] = _CONTENT.findall(text.casefold())
    return _shared(text, [*found, *_pieces(text)] if UNSPACED.search(text) else found)


def keywords(text: str, shape: str) -> tuple[str, ...]:
    """Gather the words that could be names or terms, casefolded, each once.

    Args:
        text: the text.
        shape: the shape of the whole of it, in scripts that have capitals; where it is not known, none.
    """
    if shape and not _LATER_CAPITAL.search(shape):
        return ()
    return _shared(text, [word.casefold() for word in _KEYWORD.findall(text)])


def _pieces(text: str) -> list[str]:
    """Cut what stands between blanks into overlapping pieces; of a very long text, the beginning."""
    runs = text[:_CUT].split()
    return [run[place : place + _PIECE] for run in runs for place in range(len(run) - _PIECE + 1) if run[place] >= _FIRST_DENSE]


def _shared(text: str, words: list[str]) -> tuple[str, ...]:
    """Name each word of a text once, and share it with other lines, in which four words of five stand as well."""
    once = distinct(words)
    if len(text) > _SHARING:
        return once
    if len(_WORDS) >= SHARED_WORDS:
        _WORDS.clear()
    return tuple(map(_WORDS.setdefault, once, once))


def distinct(words: list[str]) -> tuple[str, ...]:
    """Name each word once, in a tuple: a set takes five times the room, and every line keeps its words."""
    return tuple(dict.fromkeys(words))


def word_facts(words: Sequence[str], units: int) -> tuple[str, ...]:
    """The words themselves: those of a short line told apart from those of a longer one, and the outermost ones."""
    if not words:
        return ()
    if units <= 8:  # noqa: PLR2004 - no sentence
        inside = [f"line={' '.join(words[:6])}", *[f"word={word}" for word in dict.fromkeys(words[:12])]]
    else:
        inside = [f"word-inside={word}" for word in dict.fromkeys(words) if len(word) > 1 and not word[0].isdigit()]
    if len(words) == 1:
        return (*inside, f"first-word={words[0]}")
    return (*inside, f"first-word={words[0]}", f"first-words={words[0]} {words[1]}", f"last-word={words[-1]}")
