"""Whether a text is a mailing: a newsletter, a letter to readers.

No mailing need say that it is one. Several things at its head and its end speak for it, such as a greeting, the number of the issue, and
words by which to leave the list; fields of a mail's head and menus speak for something that only looks like one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsseg.reading import Reading

_BLOCKS_NEAR = 6
"""Blocks at the head of a text, and at its end, where a mailing says what it is."""
_FEWEST_BLOCKS = 15
"""Blocks of most mailings, at least."""
_TOO_MANY_BLOCKS = 75
"""Blocks from which a text is longer than most mailings."""
_FEWEST_RULES = 2
"""Rules that speak for a mailing, at least."""
_FEWEST_FIELDS = 2
"""Fields that speak against one, at least."""
_MOST_CHARACTERS = 100
"""Characters of a line with the number of an issue, at most."""
_ISSUE = regex.compile(r"[#№]\s?\d|\b(?i:n[ro]?|num|vol)(?:[.º°]{1,2}\s?|\s)\d|第\s?\d+\s?[期號号回]|제\s?\d+\s?호")
_POINTS_ENOUGH = 3
"""Points that make a text a mailing."""


def _has_cue(kind: str, near: Sequence[Reading]) -> bool:
    return any(kind in one.mail_cues for one in near)


def _has_issue(near: Sequence[Reading]) -> bool:
    return any(len(one.text) <= _MOST_CHARACTERS and _ISSUE.search(one.text) for one in near)


def _has_menu(near: Sequence[Reading]) -> bool:
    return any("nav" in one.cue_kinds for one in near)


AT_HEAD: Mapping[str, tuple[int, Callable[[Sequence[Reading]], bool]]] = {
    "words of mailings": (4, partial(_has_cue, "mailing")),
    "greeting": (3, partial(_has_cue, "greeting")),
    "words of newsletters": (2, partial(_has_cue, "newsletter")),
    "number of an issue": (2, _has_issue),
    "menu": (-2, _has_menu),
}
"""What speaks at the head of a text for it that it is a mailing, and against it, with points: those of a regression, rounded."""
AT_END = 4
"""Points for words of mailings at the end."""
RULES = 1
"""Points for rules."""
FIELDS = -4
"""Points for fields."""
TOO_SHORT = -1
"""Points for fewer blocks than most mailings have."""
TOO_LONG = -2
"""Points for more blocks than most mailings have."""


def is_mailing(readings: Sequence[Reading]) -> bool:
    """Tell whether a text is a mailing.

    Args:
        readings: what each of its blocks says by itself.
    """
    return _points(readings) >= _POINTS_ENOUGH


def _points(readings: Sequence[Reading]) -> int:
    head = readings[:_BLOCKS_NEAR]
    end = readings[-_BLOCKS_NEAR:]
    tokens = [one.token for one in readings]
    points = sum(worth for worth, speaks in AT_HEAD.values() if speaks(head))
    points += AT_END * _has_cue("mailing", end)
    points += RULES * (tokens.count("rule") >= _FEWEST_RULES)
    points += FIELDS * (tokens.count("field") >= _FEWEST_FIELDS)
    points += TOO_SHORT * (len(readings) < _FEWEST_BLOCKS)
    return points + TOO_LONG * (len(readings) >= _TOO_MANY_BLOCKS)
