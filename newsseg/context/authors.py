"""Who is named at the head of a page, and named again elsewhere on it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from newsseg.findings import NOTHING, Finding, Form, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newsseg.context.page import Page

_MOST_LINE_WORDS = 8
"""Words of a line of names at most."""
_OPENING_WORDS = 20
"""Words at the beginning of a block among which names are looked for."""
_AUTHOR = Form("author-again={0}/{1}/{2}")


def authors_again(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether a block opens with, or holds, the name of someone who stands alone on a line at the head: an author's bio does."""
    head = page.readings[: page.first + 3]
    named = [reading for reading in head if reading.token in {"by", "names"} and reading.units <= _MOST_LINE_WORDS]
    names = {frozenset(word for word in reading.key.split() if len(word) > 2) for reading in named}  # noqa: PLR2004 - no particles
    pairs = frozenset(pair for name in names for pair in combinations(sorted(name), 2))  # so that a block is not compared with each name
    if not pairs:
        return
    words = frozenset(word for pair in pairs for word in pair)
    column = [say[NOTHING]] * page.count
    for index, reading in enumerate(page.readings):
        own = reading.key.casefold().split()[:_OPENING_WORDS]
        if len(words.intersection(own)) > 1:
            how = _named(own, words, pairs, whole=reading.units <= 3)  # noqa: PLR2004 - the name itself
            if how:
                column[index] = say[_AUTHOR, how, "after" if index >= page.last else "before", reading.token]
    yield column


def _named(own: Sequence[str], words: frozenset[str], pairs: AbstractSet[tuple[str, str]], *, whole: bool) -> str | None:
    """Tell where two words of one name stand in a block: among its first four words, or later; None where they do not."""
    opening = sorted(words.intersection(own[:4]))
    rest = sorted(words.intersection(own[4:]))
    if not whole and not pairs.isdisjoint(combinations(opening, 2)):
        return "opens"
    return None if pairs.isdisjoint(combinations(rest, 2)) else "holds"
