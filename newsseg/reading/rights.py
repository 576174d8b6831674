"""Notices of rights: "All rights reserved", "Nachdruck nur mit Genehmigung", wherever in a line such words stand.

Hardly anything but a notice says them, so that what has them is the site's own, however much it reads like a paragraph.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_LONGEST = 400
"""Characters of a notice at most."""
_DATED = regex.compile(r"(?i)(?:©|\(c\)|copyright)(?:\s?©|\s?\(c\))?\s?(?:by\s)?(?:19|20)\d\d(?!\d)")
_SIGNS = frozenset("©(Cc")


class _Notices(NamedTuple):
    """What notices say: the longest word of each phrase, phrases of scripts without spaces, and all phrases as a pattern."""

    longest: AbstractSet[str]
    dense: tuple[str, ...]
    phrases: regex.Pattern[str]


def is_notice(text: str, words: Sequence[str], *, cased: bool) -> bool:
    """Tell whether a line is a notice of rights.

    Args:
        text: the line, without blanks at its ends.
        words: its words, in small letters, of a long one those at both ends.
        cased: whether its script has capitals.

    >>> is_notice("© 2026 The Herald. All rights reserved.", ["2026", "the", "herald", "all", "rights", "reserved"], cased=True)
    True
    """
    if len(text) > _LONGEST:
        return False
    if text[0] in _SIGNS and _DATED.match(text):
        return True
    notices = _notices()
    if cased:
        return not notices.longest.isdisjoint(words) and notices.phrases.search(text.casefold()) is not None
    return any(phrase in text for phrase in notices.dense)


@cache
def _notices() -> _Notices:
    phrases = [phrase.casefold() for phrase in languages.details(languages.SHARED)["rights-notice"]]
    split = [phrase.replace("’", " ").replace("'", " ").split() for phrase in phrases]
    listed = "|".join(map(regex.escape, phrases))
    dense = (phrase for phrase in phrases if not any(one.lower() != one.upper() for one in phrase))
    return _Notices(frozenset(max(words, key=len).rstrip(",") for words in split), tuple(dense), regex.compile(listed))
