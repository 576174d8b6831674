"""Entries of a live blog that are signed: each has a line with the time of day and the name of whoever wrote it.

To a path of labels such a line is a date, or the site's own, and pages often set no blank between the two ("20:01Ines Marrow"). But a name
that stands beside several times of the day in one body signs its entries; so these lines are given a fact that says so.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import regex

from newsseg.reading.words import count_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.afterthoughts.whole import Whole

SIGNS = "signs-entry=again"
"""The fact of a line of a body that is a time of day and a name, which stands beside another time as well."""
_CLOCK = r"\d{1,2}[:.h]\d{2}(?!\d)(?:\s?[ap]\.?m(?!\p{Ll})\.?)?"
_BETWEEN = r"[\s|·–—-]{0,3}+"
_LINE = regex.compile(rf"{_CLOCK}{_BETWEEN}(?P<name>\p{{Lu}}.{{2,50}})|(?P<name>\p{{Lu}}[^\d\n]{{2,50}}?){_BETWEEN}{_CLOCK}")
"""A time of day and what may be a name, in either order."""


def entry_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the lines of a body that sign an entry, each with the number of its block."""
    names = {place: name for place in article.body if (name := _signed(article.readings[place].text))}
    times = Counter(names.values())
    yield from ((place, SIGNS) for place, name in names.items() if times[name] > 1)


def _signed(line: str) -> str:
    """Return the name beside a time of day on a line that holds nothing else; words in capitals throughout are no name.

    >>> _signed("20:01Ines Marrow"), _signed("Ines Marrow · 20:01"), _signed("20:01 KEY EVENT"), _signed("20:01 Rain")
    ('Ines Marrow', 'Ines Marrow', '', '')
    """
    found = _LINE.fullmatch(line)
    name = found["name"] if found else ""
    return name if count_names(name) and not name.isupper() else ""
