"""The list of contents at the head of a letter or a dossier: a heading that says so, and the lines below it down to a blank one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsseg import languages
from newsseg.findings import Finding, Form, Value, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newsseg.context.page import Page

IN_CONTENTS = "in-contents"
"""The rule that finds lists of contents."""
LISTED = f"{IN_CONTENTS}=yes"
"""The fact of the heading of one and of what it lists."""
_FORM = Form(f"{IN_CONTENTS}={{0}}")
_HEAD_BLOCKS = 60
"""Blocks in which such a list begins."""
_MOST_CHARACTERS = 30
"""Characters of such a heading at most."""
_AROUND = " \t*#=~_-–—:：·•◆◇■□●○▼▽【】[]<>《》"
"""What may stand around such a heading."""
_FEWEST_ENTRIES = 2
"""Entries of a list, at least."""
_MOST_ENTRIES = 15
"""Entries of a list, at most."""
_MOST_WORDS = 22
"""Words of an entry, at most."""


def contents(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Which blocks are entries of a list of contents, its heading among them."""
    headings = (place for place, one in enumerate(page.readings[:_HEAD_BLOCKS]) if _is_heading(one.text))
    found = {entry: "yes" for heading in headings for entry in _listed(page, heading)}
    if found:
        yield column_of(found, _FORM, page.count, say)


def _is_heading(text: str) -> bool:
    return len(text) <= _MOST_CHARACTERS and text.strip(_AROUND).casefold() in _headings()


def _listed(page: Page, heading: int) -> range:
    """Return the numbers of a heading and of what it lists; none where no blank line ends the list, or running text stands in it."""
    end = next((place for place in range(heading + 2, page.count) if page.blocks[place].lines[0].blanks_before), 0)
    entries = page.readings[heading + 1 : end]
    if not _FEWEST_ENTRIES <= len(entries) <= _MOST_ENTRIES:
        return range(0)
    is_text = any(one.prose or one.units > _MOST_WORDS for one in entries)
    return range(0) if is_text else range(heading, end)


@cache
def _headings() -> AbstractSet[str]:
    return frozenset(languages.details(languages.SHARED)["contents-heading"])
