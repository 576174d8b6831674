"""Cue phrases of all languages, looked up word by word.

Every phrase is a path of words in one tree, so that the cost of a line does not depend on how many phrases there are.
Scripts written without spaces are read character by character; marks and case are looked past.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.shapes import spaced_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORDS = (
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー][\p{Mn}\p{Mc}]*+"
    r"|\p{Hangul}++"
    r"|[[\w]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ーـ]]++"
    r"|[©®&]"
)
_WORD = regex.compile(_WORDS, regex.V1)
_UNCASED = "\u0590-\u109f\u1100-\u139f\u1400-\u1c7f\u2e80-\ud7ff\uf900-\ufaff"
"""Blocks of Unicode that hold scripts without capitals alone."""
_NO_CAPITALS, _CAPITALS = re.compile(f"[{_UNCASED}]"), re.compile(f"^[^{_UNCASED}\n]+$", re.MULTILINE)
"""A character of such a script, and a line without one."""
_ENDS_HERE = ""
"""The key under which a node of the tree keeps the kinds of the phrase that ends there; no word is empty."""

_BREAK = "\n"

Node = dict[str, "Node | tuple[str, ...]"]
Tree = dict[str, "Node | list[str]"]


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


def spelled(text: str) -> str:
    """Spell a text as its words, each between blanks: what is found in that of another text is found there in whole words.

    >>> spelled("“Late again”") in spelled("The ferry is late again.")
    True
    """
    return f" {' '.join(words(text))} "


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the words of a text."""
    return [match.span() for match in _WORD.finditer(text)]


def tree_of(phrases: Iterable[tuple[str, str]]) -> Tree:
    """Build the look-up tree of ``(phrase, kind)`` pairs: a branch for each first word, grown when it is first needed."""
    return _tree((kind, [phrase.replace(_BREAK, " ")]) for phrase, kind in phrases)


def _tree(listed: Iterable[tuple[str, Sequence[str]]]) -> Tree:
    # Many phrases open alike: what they open with is split into words once, and the phrases themselves only when a line needs them.
    opened: dict[str, list[str]] = {}
    for kind, phrases in listed:
        for phrase in phrases:
            opening = phrase.partition(" ")[0]
            if opening in opened:
                opened[opening] += (phrase, kind)
            else:
                opened[opening] = [phrase, kind]
    branches: Tree = {}
    for opening, branch in opened.items():
        for first, own in _by_first_word(opening, branch):
            if first in branches:
                branches[first] += own  # type: ignore[operator]
            else:
                branches[first] = own
    return branches


def _by_first_word(opening: str, branch: list[str]) -> Iterable[tuple[str, list[str]]]:
    """Sort phrases that open alike by their first words, which are the same but where they open with marks alone."""
    first = opening.casefold() if _is_word(opening) else next(iter(words(opening)), "")
    if first:
        return ((first, branch),)
    pairs = zip(branch[::2], branch[1::2], strict=True)
    return ((path[0], [phrase, kind]) for phrase, kind in pairs if (path := words(phrase)))


def _is_word(text: str) -> bool:
    # Letters alone, of scripts before Thai, where those without spaces begin; the lengthening of Arabic letters is passed over.
    return text.isalpha() and (text.isascii() or (max(text) < "\u0e00" and "ـ" not in text))


def _grown(branch: Sequence[str]) -> Node:
    """Grow the node that stands for the first word of these phrases, each with its kind after it."""
    first: Node = {}
    for phrase, kind in zip(branch[::2], branch[1::2], strict=True):
        node = first
        for word in words(phrase)[1:]:
            node = node.setdefault(word, {})  # type: ignore[assignment]
        kinds = node.get(_ENDS_HERE, ())
        if kind not in kinds:
            node[_ENDS_HERE] = (*kinds, kind)
    return first


@cache
def all_languages() -> Tree:
    """Return the tree of the cue phrases of every language."""
    return _tree(_listed())


@cache
def scripts_with_capitals() -> Tree:
    """Return the tree of those phrases that can stand in a line of scripts with capitals; the others take long to be split into words."""
    return _tree((kind, _with_capitals(phrases)) for kind, phrases in _listed())


def _listed() -> Iterator[tuple[str, Sequence[str]]]:
    return (found for code in languages.codes() for found in languages.phrases(code).items())


def _with_capitals(phrases: Sequence[str]) -> Sequence[str]:
    joined = _BREAK.join(phrases)
    return _CAPITALS.findall(joined) if _NO_CAPITALS.search(joined) else phrases


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
