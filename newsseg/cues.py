"""Cue phrases of all languages, looked up word by word.

Every phrase is a path of words in one tree, so that the cost of a line does not depend on how many phrases there are.
Scripts written without spaces are read character by character; marks and case are looked past.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー][\p{Mn}\p{Mc}]*+"
    r"|\p{Hangul}++"
    r"|[[\w]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ーـ]]++"
    r"|[©®&]",
    regex.V1,
)
_ASCII = {code: chr(code).lower() if chr(code).isalnum() or chr(code) in "_&" else " " for code in range(128)}
"""To the words of an ASCII text, with blanks between them."""
_ENDS_HERE = ""
"""The key under which a node of the tree keeps the kinds of the phrase that ends there; no word is empty."""

Tree = dict[str, "Tree | tuple[str, ...]"]


class Cue(NamedTuple):
    """A cue phrase found in a line: its kind, and the words it spans (``first`` up to ``last``, excluded)."""

    kind: str
    first: int
    last: int


def words(text: str) -> list[str]:
    """Split a text into casefolded words; in scripts without spaces every character is one.

    >>> words("Editor’s Note: 写真")
    ['editor', 's', 'note', '写', '真']
    """
    if text.isascii():
        return (text.replace("&", " & ") if "&" in text else text).translate(_ASCII).split()
    found: list[str] = _WORD.findall(text.casefold())
    return found


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the words of a text."""
    return [match.span() for match in _WORD.finditer(text)]


def tree_of(phrases: Iterable[tuple[str, str]]) -> Tree:
    """Build the look-up tree of ``(phrase, kind)`` pairs."""
    tree: Tree = {}
    for phrase, kind in phrases:
        path = words(phrase)
        if path:
            _grow(tree, path, kind)
    return tree


def _grow(tree: Tree, path: Sequence[str], kind: str) -> None:
    node = tree
    for word in path:
        node = node.setdefault(word, {})  # type: ignore[assignment]
    kinds = node.get(_ENDS_HERE, ())
    if kind not in kinds:
        node[_ENDS_HERE] = (*kinds, kind)


@cache
def all_languages() -> Tree:
    """Return the tree of the cue phrases of every language."""
    return tree_of((phrase, kind) for code in languages.codes() for kind, listed in languages.phrases(code).items() for phrase in listed)


def find(tree: Tree, line: Sequence[str], starts: Iterable[int]) -> list[Cue]:
    """Find the longest phrase of each kind that begins at one of the words numbered ``starts``."""
    found: list[Cue] = []
    for first in starts:
        if line[first] in tree:
            found.extend(_longest(tree, line, first))
    return found


def _longest(tree: Tree, line: Sequence[str], first: int) -> Iterator[Cue]:
    node = tree
    longest: dict[str, int] = {}
    for last in range(first, len(line)):
        after = node.get(line[last])
        if after is None:
            break
        node = after  # type: ignore[assignment]
        if _ENDS_HERE in node:
            longest.update(dict.fromkeys(node[_ENDS_HERE], last + 1))
    return (Cue(kind, first, last) for kind, last in longest.items())
