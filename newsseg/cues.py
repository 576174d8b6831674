"""Cue phrases of all languages, looked up word by word.

Every phrase is a path of words in one tree, so that the cost of a line does not depend on how many phrases there are.
Scripts written without spaces are read character by character; marks and case are looked past.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.shapes import OTHER, shape, spaced_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORDS = (
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー][\p{Mn}\p{Mc}]*+"
    r"|\p{Hangul}++"
    r"|[[\w]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ーـ]]++"
    r"|[©®&]"
)
_WORD = regex.compile(_WORDS, regex.V1)
_WORD_OR_BREAK = regex.compile(rf"{_WORDS}|\n", regex.V1)
_ENDS_HERE = ""
"""The key under which a node of the tree keeps the kinds of the phrase that ends there; no word is empty."""

_BREAK = "\n"

Node = dict[str, "Node | tuple[str, ...]"]
Tree = dict[str, "Node | list[tuple[Sequence[str], str]]"]


class Cue(NamedTuple):
    """A cue phrase found in a line: its kind, and the words it spans (``first`` up to ``last``, excluded)."""

    kind: str
    first: int
    last: int


_cue = partial(tuple.__new__, Cue)  # what Cue._make does, in one call less


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
    """Build the look-up tree of ``(phrase, kind)`` pairs: a branch for each first word, grown when it is first needed."""
    listed = list(phrases)
    return _tree(zip(_paths([phrase for phrase, _ in listed]), (kind for _, kind in listed), strict=True))


def _tree(paths: Iterable[tuple[Sequence[str], str]]) -> Tree:
    tree: Tree = {}
    for path, kind in paths:
        if path:
            branch = tree.get(path[0])
            if branch is None:
                tree[path[0]] = [(path, kind)]
            else:
                branch.append((path, kind))  # type: ignore[union-attr]
    return tree


def _paths(phrases: Sequence[str]) -> Iterator[Sequence[str]]:
    """Split phrases into words: those that are one word at a glance, those in ASCII, and all others at once."""
    quick = [_quick_path(phrase) for phrase in phrases]
    others = [phrase.replace(_BREAK, " ") for phrase, path in zip(phrases, quick, strict=True) if path is None]
    tokens = iter(_WORD_OR_BREAK.findall("".join([f"{phrase}{_BREAK}" for phrase in others]).casefold()))
    return (list(iter(tokens.__next__, _BREAK)) if path is None else path for path in quick)


def _quick_path(phrase: str) -> Sequence[str] | None:
    if phrase.isascii():
        return spaced_words(phrase)
    # Letters alone, of scripts before Thai, where those without spaces begin; the lengthening of Arabic letters is passed over.
    return (phrase.casefold(),) if phrase.isalpha() and max(phrase) < "\u0e00" and "ـ" not in phrase else None


def _grown(branch: Sequence[tuple[Sequence[str], str]]) -> Node:
    """Grow the node that stands for the first word of these phrases."""
    first: Node = {}
    for path, kind in branch:
        node = first
        for word in path[1:]:
            node = node.setdefault(word, {})  # type: ignore[assignment]
        kinds = node.get(_ENDS_HERE, ())
        if kind not in kinds:
            node[_ENDS_HERE] = (*kinds, kind)
    return first


@cache
def all_languages() -> Tree:
    """Return the tree of the cue phrases of every language."""
    return tree_of((phrase, kind) for kind, listed in _listed() for phrase in listed)


@cache
def scripts_with_capitals() -> Tree:
    """Return the tree of those phrases that can stand in a line of scripts with capitals; the others take long to be split into words."""
    return _tree((spaced_words(phrase), kind) for kind, listed in _listed() for phrase in _with_capitals(listed))


def _listed() -> Iterator[tuple[str, Sequence[str]]]:
    return (found for code in languages.codes() for found in languages.phrases(code).items())


def _with_capitals(phrases: Sequence[str]) -> Sequence[str]:
    if not _has_other_scripts("".join(phrases)):
        return phrases
    return [phrase for phrase in phrases if not _has_other_scripts(phrase)]


def _has_other_scripts(text: str) -> bool:
    return not text.isascii() and OTHER in shape(text)


def find(tree: Tree, line: Sequence[str], starts: Sequence[int]) -> list[Cue]:
    """Find the longest phrase of each kind that begins at one of the words numbered ``starts``."""
    found: list[Cue] = []
    count = len(line)
    branches = map(tree.get, map(line.__getitem__, starts))
    for first, branch in [(first, branch) for first, branch in zip(starts, branches, strict=True) if branch is not None]:
        node = branch if isinstance(branch, dict) else _grown(branch)
        if node is not branch:
            tree[line[first]] = node
        # Most words that open a phrase stand alone: none of the words that go on with one follows.
        if first + 1 < count and line[first + 1] in node:
            found += [_cue((kind, first, last)) for kind, last in _longest(node, line, first + 1).items()]
        elif _ENDS_HERE in node:
            found += [_cue((kind, first, first + 1)) for kind in node[_ENDS_HERE]]
    return found


def _longest(node: Node, line: Sequence[str], last: int) -> dict[str, int]:
    """Follow the words of a line from ``last`` on; return where the longest phrase of each kind ends."""
    longest: dict[str, int] = {}
    while True:
        if _ENDS_HERE in node:
            for kind in node[_ENDS_HERE]:
                longest[kind] = last
        after = node.get(line[last]) if last < len(line) else None
        if after is None:
            return longest
        node = after  # type: ignore[assignment]
        last += 1
