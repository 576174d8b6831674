"""Patterns that are compiled when they are first looked for, so that who asks for no details never pays for them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Pattern:
    """A regular expression that is compiled on first use.

    Args:
        text: the expression, or what writes it, where it is made of the words of all languages.
        flags: flags of the ``regex`` package.

    >>> Pattern(r"\\d+").search("in 1902")[0]
    '1902'
    """

    def __init__(self, text: str | Callable[[], str], flags: int = 0) -> None:
        self._text, self._flags = text, flags

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled expression."""
        return regex.compile(self._text if isinstance(self._text, str) else self._text(), self._flags)

    def match(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """Match at ``start``."""
        return self.compiled.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """Find the first match between ``start`` and ``end``."""
        return self.compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
        """Find all matches between ``start`` and ``end``."""
        return self.compiled.finditer(text, start, end)

    def split(self, text: str) -> list[str]:
        """Cut a text at the matches."""
        return [piece or "" for piece in self.compiled.split(text)]
