"""Heads of messages in chats: the day and time at which somebody wrote, and the name, before the words or on a line above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.document import Block

_MARK = r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]*+"
"""Marks of direction, which programs set around numbers and names."""
_DAY = rf"\d{{1,4}}(?:{_MARK}[./-]{_MARK}\d{{1,2}}{_MARK}[./-]{_MARK}\d{{1,4}}|\.\s\d{{1,2}}\.\s\d{{1,2}}\.|년\s\d{{1,2}}월\s\d{{1,2}}일)"
_TIME = r"(?:(?:오전|오후|上午|下午|午前|午後)\s?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[\s\u202f]?(?:(?i:[ap]\.?\s?m\.?)|[صم]))?"
_STAMP = rf"{_DAY}[,،]?\s{_TIME}"
_IN_BRACKETS = rf"\[\s?[^\[\]\n]{{0,40}}?{_TIME}[^\[\]\n]{{0,6}}\]"
_NAME = rf"{_MARK}[^\s:\[\]][^:\n\[\]\t]{{0,39}}?{_MARK}"
_BEFORE_WORDS = regex.compile(
    rf"{_MARK}(?:(?:{_IN_BRACKETS}|{_STAMP}\s[-–])\s{_NAME}:|{_STAMP},\s{_NAME}\s:|\[{_NAME}\]\s\[{_TIME}\]|{_TIME}\t{_NAME}\t)\s*+{_MARK}(?=\S)"
)
"""As WhatsApp, KakaoTalk, Viber and LINE export them: "[12.03.25, 08:14:22] Ann: ", "12/03/2025, 08:14 - Ann: ", "[Ann] [오전 8:14] "."""
_ALONE = regex.compile(rf"{_MARK}(?:{_NAME}(?:,\s\[{_STAMP}\]|\s{{1,3}}\[(?:{_STAMP}|{_TIME})\]|\s—\s{_STAMP})|\[{_STAMP}\]\s?{_NAME}:?)")
"""As they are copied out of Telegram, Slack, Discord and Teams: "The Herald, [12.03.2025 15:30]", "Ann Roe  [09:14]"."""
_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_FIRST = frozenset(f"[{_DIGITS}\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LAST = frozenset(f"]:{_DIGITS}")
"""What lines open with that have the head of a message before their words, and what those end with that are but one."""
_LONGEST = 80
"""Characters of the head of a message at most."""


def head_of_message(text: str) -> int:
    """Tell how many characters of a line are the head of a message whose words follow on it; of most lines, none.

    >>> head_of_message("[12.03.25, 08:14:22] Ann Roe: Rain nears"), head_of_message("12 March: Rain nears")
    (30, 0)
    """
    found = _BEFORE_WORDS.match(text[:_LONGEST]) if may_head_message(text) else None
    return found.end() if found else 0


def may_head_message(text: str) -> bool:
    """Tell whether a line opens with a digit, a bracket or a mark of direction, as heads of messages do that stand before their words."""
    return text[:1] in _FIRST


def heads_of_messages(blocks: Sequence[Block]) -> dict[int, bool]:
    """Number the blocks with which messages open, and tell of each whether it is but the head; a text with a single one has none.

    Args:
        blocks: the blocks of a text.
    """
    texts = ((place, block.lines[0].text) for place, block in enumerate(blocks))
    may_head = [(place, text) for place, text in texts if text[0] in _FIRST or text[-1] in _LAST]
    found = {place: alone for place, text in may_head if (alone := _heads(text)) is not None}
    return found if len(found) > 1 else {}


def _heads(text: str) -> bool | None:
    if head_of_message(text):
        return False
    return True if len(text) <= _LONGEST and _ALONE.fullmatch(text) else None
