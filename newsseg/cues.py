"""Cue phrases of all languages, looked up word by word.

Every phrase is a path of words in one tree, so that the cost of a line does not depend on how many phrases there are.
Scripts written without spaces are read character by character; marks and case are looked past.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.shapes import spaced_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー][\p{Mn}\p{Mc}]*+"
    r"|\p{Hangul}++"
    r"|[[\w]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ーـ]]++"
    r"|[©®&]",
    regex.V1,
)
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
        return spaced_words(text)
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
    count = len(line)
    for first in starts:
        node = tree.get(line[first])
        if node is None:
            continue
        longest: dict[str, int] | None = None
        last = first + 1
        while True:
            if _ENDS_HERE in node:
                if longest is None:
                    longest = {}
                for kind in node[_ENDS_HERE]:
                    longest[kind] = last
            if last == count:
                break
            node = node.get(line[last])  # type: ignore[union-attr]
            if node is None:
                break
            last += 1
        if longest:
            found += [Cue(kind, first, end) for kind, end in longest.items()]
    return found
