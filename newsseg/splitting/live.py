"""Live blogs, which are one article, however many titles and times of day their entries have."""

from __future__ import annotations

from functools import cache

import regex

from newsseg import languages

_MOST_CHARACTERS = 200
"""Characters of a line that is looked at, at most."""


def says_live(text: str) -> bool:
    """Tell whether a headline, or what stands above one, says that it is kept up to date: before a mark, or after one at its end.

    >>> says_live("Storm Nearing – LIVE: First Ferries Stopped"), says_live("Where Owls Live Now")
    (True, False)
    """
    return len(text) <= _MOST_CHARACTERS and _pattern().search(text) is not None


@cache
def _pattern() -> regex.Pattern[str]:
    words = languages.any_of("live-word")
    return regex.compile(rf"(?i)(?<!\w)(?:{words})(?=\s*+[:：|•·—–\-\])】])|(?:^|[:：|•·—–\-\[(【】,，、])\s*+(?:{words})\W*+$")
