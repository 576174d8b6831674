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

_NEAR = 6
"""Blocks at the head of a text, and at its end, where a mailing says what it is."""
_SHORT, _LONG = 15, 75
"""Blocks of which most mailings have more, and of which they have fewer."""
_FEWEST = 2
"""Rules, and fields, at least."""
_LONGEST = 100
"""Characters of a line with the number of an issue, at most."""
_ISSUE = regex.compile(r"[#№]\s?\d|\b(?i:n[ro]?|num|vol)(?:[.º°]{1,2}\s?|\s)\d|第\s?\d+\s?[期號号回]|제\s?\d+\s?호")
_ENOUGH = 3
"""Points that make a text a mailing."""


def _has_cue(kind: str, near: Sequence[Reading]) -> bool:
    return any(kind in one.mail_cues for one in near)


def _has_issue(near: Sequence[Reading]) -> bool:
    return any(len(one.text) <= _LONGEST and _ISSUE.search(one.text) for one in near)


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
AT_END, RULES, FIELDS, TOO_SHORT, TOO_LONG = 4, 1, -4, -1, -2
"""Points for words of mailings at the end, for rules, for fields, and for a length that few mailings have."""


def is_mailing(readings: Sequence[Reading]) -> bool:
    """Tell whether a text is a mailing.

    Args:
        readings: what each of its blocks says by itself.
    """
    return _points(readings) >= _ENOUGH


def _points(readings: Sequence[Reading]) -> int:
    head, end, tokens = readings[:_NEAR], readings[-_NEAR:], [one.token for one in readings]
    points = sum(worth for worth, speaks in AT_HEAD.values() if speaks(head))
    points += AT_END * _has_cue("mailing", end)
    points += RULES * (tokens.count("rule") >= _FEWEST) + FIELDS * (tokens.count("field") >= _FEWEST)
    return points + (TOO_SHORT if len(tokens) < _SHORT else TOO_LONG if len(tokens) >= _LONG else 0)
