"""Heads of messages in chats: the day and time at which somebody wrote, and the name, before the words or on a line above them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.document import Block

_MARK = r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]*+"
"""Marks of direction, which programs set around numbers and names."""
_DAY = rf"\d{{1,4}}(?:{_MARK}[./-]{_MARK}\d{{1,2}}{_MARK}[./-]{_MARK}\d{{1,4}}|\.\s\d{{1,2}}\.\s\d{{1,2}}\.|년\s\d{{1,2}}월\s\d{{1,2}}일)"
_TIME = r"(?:(?:오전|오후|上午|下午|午前|午後)\s?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[\s\u202f]?(?:(?i:[ap]\.?\s?m\.?)|[صم]))?"
_CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?:\s[AP]M)?"
_STAMP = rf"{_DAY}[,،]?\s{_TIME}"
_SHORT_DAY = r"\d{1,2}[./-]\d{1,2}[./-]?"
_IN_BRACKETS = rf"\[\s?[^\[\]\n]{{0,40}}?{_TIME}(?:,\s{_DAY}|[^\[\]\n]{{0,6}})\]"
_NAME = rf"{_MARK}[^\s:\[\]][^:\n\[\]\t]{{0,39}}?{_MARK}"
_BEFORE_WORDS = regex.compile(
    rf"{_MARK}(?:(?:{_IN_BRACKETS}|{_STAMP}\s[-–])\s{_NAME}:|{_STAMP},\s{_NAME}\s:|\[{_NAME}\]\s\[{_TIME}\]|{_TIME}\t{_NAME}\t)\s*+{_MARK}(?=\S)"
)
"""As WhatsApp, KakaoTalk, Viber and LINE export them: "[12.03.25, 08:14:22] Ann: ", "12/03/2025, 08:14 - Ann: ", "[Ann] [오전 8:14] "."""
_AT = rf"(?:{_STAMP}|\p{{L}}[\p{{L}}\s’']{{0,16}}\s{_TIME})"
"""When somebody wrote, as Discord says it: a day and a time, or "Today at 9:14"."""
_ALONE = regex.compile(
    rf"{_MARK}(?:{_NAME}(?:,\s\[{_STAMP}\]|\s{{1,3}}\[(?:{_STAMP}|{_TIME})\]|\s—\s{_AT})|\[(?:{_STAMP}|{_SHORT_DAY},?\s{_TIME})\]\s?{_NAME}:?"
    rf"|\d\d:\d\d:\d\d\s\p{{L}}{{1,6}}\s{_NAME}:"
    rf"|(?![A-Z]{{1,3}}\s)(?:\d{{1,5}}\s?)?[^\W\d_](?:[^\s:]|\s(?!\s)){{0,39}}\s\s(?:\d{{1,2}}[月/]\d{{1,2}}日?\s)?{_CLOCK})"
)
"""As they are copied out of Telegram, Slack, Discord, Teams, Zoom and WeChat: "The Herald, [12.03.2025 15:30]", "Ann Roe  [09:14]",
"Ann Roe — Today at 9:14", "[12.03. 09:14] Ann Roe", "09:14:07 From Ann Roe:", "Ann Roe  09:14"."""
_BELOW_NAME = regex.compile(rf"—\s{_AT}|(?P<indented>{_CLOCK})")
"""As those of Discord and Slack are copied below the name: "— Today at 9:14", or the time alone, which Slack indents."""
_SHORT_NAME = regex.compile(r"[^\W\d_][^:*\"“„«\n]{1,39}")
_ROLE = regex.compile(r"Role icon, .*|\p{Lu}{3,4}")
"""What Discord says between the name and the time: "APP"."""
_ABOVE_NAME = regex.compile(r"\p{L}{3,9}\s\d{1,2},\s\d{4}\s\s\d{1,2}:\d\d:\d\d\s[AP]M(?:\s\(.*\))?")
"""When somebody wrote, above the name, as programs print what iMessage keeps: "Jan 14, 2025  7:02:48 AM"."""
_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_FIRST = frozenset(f"[{_DIGITS}\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The characters that lines open with which may have the head of a message before their words."""
_LAST = frozenset(f"]:){_DIGITS}mM.صم")
"""The characters that lines end with which may be but the head of a message."""
_HAS_TIME = re.compile(r"\d[:.]\d\d")
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


class Message(NamedTuple):
    """The blocks of a message.

    Args:
        first: the number of the first.
        words: the number of the first that is not but its head: that of the first, where the head stands before words.
        end: the number after the last.
    """

    first: int
    words: int
    end: int


def messages_of(blocks: Sequence[Block]) -> list[Message]:
    """Find the messages of a chat; a text with a single one has none.

    Args:
        blocks: the blocks of a text.
    """
    heads = heads_of_messages(blocks)
    bounds = pairwise((*heads, len(blocks))) if heads else ()
    return [Message(first, first + heads[first], end) for first, end in bounds]


def heads_of_messages(blocks: Sequence[Block]) -> dict[int, int]:
    """Map the number of the block with which each message opens to how many blocks are but its head.

    A text with a single message has none, nor has one in which half of them have no words: the rows of a timetable.

    Args:
        blocks: the blocks of a text.
    """
    texts = ((place, block.lines[0].text) for place, block in enumerate(blocks))
    may_head = [(place, text) for place, text in texts if text[0] in _FIRST or (text[-1] in _LAST and _HAS_TIME.search(text))]
    found = dict(sorted(head for place, text in may_head if (head := _head(blocks, place, text))))
    wordless = sum(place + alone == below for (place, alone), below in zip(found.items(), [*found, len(blocks)][1:], strict=True))
    return found if len(found) > 1 and wordless * 2 < len(found) else {}


def _head(blocks: Sequence[Block], place: int, text: str) -> tuple[int, int] | None:
    """Return the number of the block with which the message opens whose day and time a block has, and how many are but its head."""
    if head_of_message(text):
        return place, 0
    if len(text) > _LONGEST:
        return None
    if place + 1 < len(blocks) and _ABOVE_NAME.fullmatch(text):
        return place, 2
    if _ALONE.fullmatch(text):
        return place, 1
    below = _BELOW_NAME.fullmatch(text) if place else None
    return _below_name(blocks, place, indented=below["indented"] is not None) if below else None


def _below_name(blocks: Sequence[Block], place: int, *, indented: bool) -> tuple[int, int] | None:
    """Return the number of the name above a line with a day and time, a role between them or not; None where none stands there."""
    above = place - 1 - (place > 1 and _ROLE.fullmatch(blocks[place - 1].lines[0].text) is not None)
    name, time = blocks[above].lines[0], blocks[place].lines[0]
    if _SHORT_NAME.fullmatch(name.text) is None or (indented and time.indent <= name.indent):
        return None
    return above, place + 1 - above
