"""Cue phrases of all languages, looked up word by word.

Every phrase is a path of words in one tree, so that the cost of a line does not depend on how many phrases there are.
Scripts written without spaces are read character by character; marks and case are looked past.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.shapes import spaced_lines, spaced_words

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
_NO_CAPITALS = re.compile("[\u0590-\u109f\u1100-\u139f\u1400-\u1c7f\u2e80-\ud7ff\uf900-\ufaff]")
"""Blocks of Unicode that hold scripts without capitals alone."""
_ENDS_HERE = ""
"""The key under which a node of the tree keeps the kinds of the phrase that ends there; no word is empty."""

_BREAK = "\n"

Node = dict[str, "Node | tuple[str, ...]"]
Tree = dict[str, "Node | list[tuple[str, str]]"]


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
    return _tree(_paths([phrase for phrase, _ in listed]), [kind for _, kind in listed])


def _tree(paths: Iterable[str], kinds: Iterable[str]) -> Tree:
    """Build a tree of phrases whose words are set apart by blanks."""
    branches: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, kind in zip(paths, kinds, strict=True):
        branches[path.lstrip().partition(" ")[0]].append((path, kind))
    branches.pop("", None)  # of phrases that are marks only
    return dict(branches)


def _paths(phrases: Sequence[str]) -> Iterator[str]:
    """Set the words of phrases apart by blanks: of those in ASCII, of those that are one word at a glance, and of all others at once."""
    phrases = [phrase.replace(_BREAK, " ") for phrase in phrases]
    plain = iter(spaced_lines(_BREAK.join([phrase for phrase in phrases if phrase.isascii()])))
    others = _BREAK.join([phrase for phrase in phrases if not (phrase.isascii() or _is_word(phrase))])
    spaced = iter(" ".join(_WORD_OR_BREAK.findall(others.casefold())).split(_BREAK))
    return (next(plain) if phrase.isascii() else phrase.casefold() if _is_word(phrase) else next(spaced) for phrase in phrases)


def _is_word(phrase: str) -> bool:
    # Letters alone, of scripts before Thai, where those without spaces begin; the lengthening of Arabic letters is passed over.
    return phrase.isalpha() and max(phrase) < "\u0e00" and "ـ" not in phrase


def _grown(branch: Sequence[tuple[str, str]]) -> Node:
    """Grow the node that stands for the first word of these phrases."""
    first: Node = {}
    for path, kind in branch:
        node = first
        for word in path.split()[1:]:
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
    listed = [(phrase, kind) for kind, found in _listed() for phrase in _with_capitals(found)]
    plain, others = (iter(spaced_lines(_BREAK.join([one for one, _ in listed if one.isascii() is quick]))) for quick in (True, False))
    return _tree((next(plain if phrase.isascii() else others) for phrase, _ in listed), (kind for _, kind in listed))


def _listed() -> Iterator[tuple[str, Sequence[str]]]:
    return (found for code in languages.codes() for found in languages.phrases(code).items())


def _with_capitals(phrases: Sequence[str]) -> Sequence[str]:
    if not _NO_CAPITALS.search("".join(phrases)):
        return phrases
    return [phrase for phrase in phrases if not _NO_CAPITALS.search(phrase)]


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
