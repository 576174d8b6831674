"""Who is named at the head of a page, and named again elsewhere on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg.findings import NOTHING, Finding, Form, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsseg.context.page import Page

_NAME_LINE = 8
"""Words of a line of names at most."""
_NEAR = 20
"""Words at the beginning of a block among which names are looked for."""
_AUTHOR = Form("author-again={0}/{1}/{2}")


def authors_again(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether a block opens with, or holds, the name of someone who stands alone on a line at the head: an author's bio does."""
    head = [reading for reading in page.readings[: page.first + 3] if reading.token in {"by", "names"} and reading.units <= _NAME_LINE]
    names = [frozenset(word for word in reading.key.split() if len(word) > 2) for reading in head]  # noqa: PLR2004 - no particles
    names = [name for name in dict.fromkeys(names) if len(name) > 1]
    if not names:
        return
    words = frozenset[str]().union(*names)
    column = [say[NOTHING]] * page.count
    for index, reading in enumerate(page.readings):
        own = reading.key.casefold().split()[:_NEAR]
        if len(words.intersection(own)) > 1:
            how = _named(own, names, whole=reading.units <= 3)  # noqa: PLR2004 - the name itself
            if how:
                column[index] = say[_AUTHOR, how, "after" if index >= page.last else "before", reading.token]
    yield column


def _named(words: Sequence[str], names: Iterable[frozenset[str]], *, whole: bool) -> str | None:
    opening, rest = frozenset(words[:4]), frozenset(words[4:])
    if not whole and any(len(name & opening) > 1 for name in names):
        return "opens"
    return "holds" if any(len(name & rest) > 1 for name in names) else None
