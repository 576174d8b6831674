"""Cue phrases of all languages, looked up word by word.

Every phrase is a path of words in one tree, so that the cost of a line does not depend on how many phrases there are.
Scripts written without spaces are read character by character; marks and case are looked past.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.characters import WITHOUT_BLANKS
from newsseg.shapes import spaced_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsseg.languages import Alphabet

_WORDS = (
    rf"[{WITHOUT_BLANKS}ー][\p{{Mn}}\p{{Mc}}]*+"
    r"|\p{Hangul}++"
    rf"|[[\w]--[{WITHOUT_BLANKS}ーـ]]++"
    r"|[©®&]"
)
_WORD = regex.compile(_WORDS, regex.V1)
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
    """Return the offsets of the words of a text, as `words` gives them.

    >>> word_spans("Maß: 3 ©")
    [(0, 3), (5, 6), (7, 8)]
    """
    folded = text.casefold()
    spans: list[tuple[int, int]] = [match.span() for match in _WORD.finditer(folded)]
    if len(folded) == len(text):  # every character is folded into one at least
        return spans
    places = [place for place, character in enumerate(text) for _ in character.casefold()]
    return [(places[start], places[end - 1] + 1) for start, end in spans]


def tree_of(phrases: Iterable[tuple[str, str]]) -> Tree:
    """Build the look-up tree of ``(phrase, kind)`` pairs: a branch for each first word, grown when it is first needed."""
    return _tree((kind, [phrase.replace(_BREAK, " ")]) for phrase, kind in phrases)


def _tree(listed: Iterable[tuple[str, Sequence[str]]]) -> Tree:
    # Many phrases open alike: what they open with is split into words once, and the phrases themselves only when a line needs them.
    branches: dict[str, list[str]] = {}
    opened: dict[str, list[str]] = {}
    for kind, phrases in listed:
        for phrase in phrases:
            opening = phrase.partition(" ")[0]
            branch = opened.get(opening)
            if branch is None:
                branch = opened[opening] = branches.setdefault(_first_word(opening), [])
            branch += (phrase, kind)
    for phrase, kind in _pairs(branches.pop("", ())):
        branches.setdefault(_first_word(phrase), []).extend((phrase, kind))
    branches.pop("", None)
    return branches  # type: ignore[return-value]


def _first_word(text: str) -> str:
    return text.casefold() if _is_word(text) else next(iter(words(text)), "")


def _is_word(text: str) -> bool:
    # Letters alone, of scripts before Thai, where those without spaces begin; the lengthening of Arabic letters is passed over.
    return text.isalpha() and (text.isascii() or (max(text) < "\u0e00" and "ـ" not in text))


def _pairs(branch: Sequence[str]) -> Iterable[tuple[str, str]]:
    return zip(branch[::2], branch[1::2], strict=True)


def _grown(branch: Sequence[str]) -> Node:
    """Grow the node that stands for the first word of these phrases, each with its kind after it."""
    first: Node = {}
    for phrase, kind in _pairs(branch):
        node = first
        for word in words(phrase)[1:]:
            node = node.setdefault(word, {})  # type: ignore[assignment]
        kinds = node.get(_ENDS_HERE, ())
        if kind not in kinds:
            node[_ENDS_HERE] = (*kinds, kind)
    return first


@cache
def of_languages(alphabet: Alphabet) -> Tree:
    """Return the tree of the cue phrases of all languages that are written in this alphabet."""
    return _tree(found for code in languages.codes(alphabet) for found in languages.phrases(code).items())


def find(tree: Tree, words: Sequence[str], starts: Sequence[int]) -> list[Cue]:
    """Find the longest phrase of each kind that begins at one of the words numbered ``starts``."""
    found: list[Cue] = []
    count = len(words)
    branches = map(tree.get, map(words.__getitem__, starts))
    for first, branch in [(first, branch) for first, branch in zip(starts, branches, strict=True) if branch is not None]:
        node = branch if isinstance(branch, dict) else _grown(branch)
        if node is not branch:
            tree[words[first]] = node
        # Most words that open a phrase stand alone: none of the words that go on with one follows.
        if first + 1 < count and words[first + 1] in node:
            found += [_cue((kind, first, last)) for kind, last in _longest(node, words, first + 1).items()]
        elif _ENDS_HERE in node:
            found += [_cue((kind, first, first + 1)) for kind in node[_ENDS_HERE]]
    return found


def _longest(node: Node, words: Sequence[str], last: int) -> dict[str, int]:
    """Follow the words of a line from ``last`` on; return where the longest phrase of each kind ends."""
    longest: dict[str, int] = {}
    while True:
        if _ENDS_HERE in node:
            for kind in node[_ENDS_HERE]:
                longest[kind] = last
        after = node.get(words[last]) if last < len(words) else None
        if after is None:
            return longest
        node = after  # type: ignore[assignment]
        last += 1
