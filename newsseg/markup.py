"""Markdown, in which converters hand on web pages, tags, and the heads of chat messages: the marks of a text, and its words without them.

Marks are known wherever they are beyond doubt, whatever the rest of the text: links, images, headings after number signs, emphasis,
backslashes before marks (of CommonMark 0.31). List markers, rules and quote marks are layout, as they are in plain text.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import tags
from newsseg.characters import HAN_AND_KANA
from newsseg.messages import head_of_message, may_head_message
from newsseg.wrapping import broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BYTE_ORDER_MARK = "\ufeff"
"""A character that some files begin with, and no word does."""
_SOFT_HYPHEN = "\u00ad"
_SOFT_HYPHENS = regex.compile(f"{_SOFT_HYPHEN}++")
_LINE_ENDS = regex.compile(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line for `str.splitlines`, and none of a text: there, only carriage return and newline do."""
_HEADING = regex.compile(r"(#{1,6})[ \t]++(?=\S)")
_CLOSING_SIGNS = regex.compile(r"(?<=\S)[ \t]++#++$")
_NUMBER = r"(?<!\S)\[\d{1,4}\](?=[\w\"“„«‘'¿¡])(?!https?:|www\.)"
"""The number that a browser in a terminal sets before the words of a link, whose addresses it lists at the end."""
_SIGN = regex.compile(rf"{_NUMBER}|\\[\[\]\\`*_()#+.!<>=~|&:-]|!?+\[|\]|\*++|_++")
_TARGET = regex.compile(
    r"\((?:(?:<[^<>\n]*+>|(?=[^\s():/#?]*+[:/#?])[^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)(?:\s++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?+\s*+)?+\)"
)
"""Where a link leads: an address, perhaps with a title."""
_LINK_END = regex.compile(rf"\]{_TARGET.pattern}")
_ELSEWHERE = regex.compile(r"\[\d{1,4}\]")
"""The number of an address that is given elsewhere."""
_LETTER, _WORD = regex.compile(r"\p{L}"), regex.compile(r"\w")
_UNSPACED = rf"{HAN_AND_KANA}\p{{Hangul}}\p{{Thai}}"
_INSIDE = r"(?=[^\s)\]}.,;:!?…])"
_OPENS = regex.compile(rf"(?<!\S)[*_]++(?=\S)|(?<=[(\[{{\"'“„«‘¿¡—–\-*_>|])[*_]++{_INSIDE}|(?<=[{_UNSPACED}])\*++{_INSIDE}")
_CLOSES = regex.compile(rf"(?<=\S)[*_]++(?![^\s.,;:!?…)\]}}\"'”»’—–\-*_|、。，])|(?<=\S)\*++(?=[{_UNSPACED}])")
"""Where emphasis opens and closes: inside a word, stars stand for letters that are left out, and underscores for blanks."""
_WORDY = 100
"""Characters in which the words of a link must have a letter, where it leads elsewhere by a number."""
_STRONGEST = 3
"""Stars or underscores of the strongest emphasis; more of them are a rule, or a gap to be filled in."""
_AROUND = ("image", "link", "strong", "emphasis")
_LIST_MARKER = regex.compile(r"(?:[-*+•]|\d{1,3}[.)])\s++")


class _Mark(NamedTuple):
    """What stands around words, or, where it has none, for itself: where it begins, where its words do, where they end, where it ends."""

    kind: str
    start: int
    first: int
    last: int
    end: int


class Bare(NamedTuple):
    """The words of a text without its marks, and where they stand in it.

    Args:
        text: the words.
        kept: the pieces of the text that they are: where each begins among the words, where in the text; none where nothing is left out.
    """

    text: str
    kept: tuple[tuple[int, int], ...] = ()

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Tell where words stand in the text with its marks.

        Args:
            start: the offset of their first character among the words, in code points.
            end: the offset after their last.

        >>> bare("By [Ann Roe](https://paper.example/roe)").in_source(3, 10)
        (4, 11)
        """
        first = self._place(start)
        return first, self._place(end - 1) + 1 if start < end else first

    def between(self, start: int, end: int) -> str:
        """Return the words that stand between two offsets of the text.

        >>> bare("By [Ann Roe](https://paper.example/roe) in Oslo").between(4, 42)
        'Ann Roe in'
        """
        return self.text[self._among_words(start) : self._among_words(end)]

    def inside(self, outer: Bare) -> Bare:
        """Tell where these words stand in the text that others are the words of, where these are the words of those.

        Args:
            outer: the others.

        >>> bare("*Rain* in Oslo").inside(Bare("*Rain* in Oslo", ((0, 2),)))
        Bare(text='Rain in Oslo', kept=((0, 3), (4, 8)))
        """
        if not outer.kept:
            return self
        begins = {begin for begin, _ in self.kept or ((0, 0),)} | {self._among_words(begin) for begin, _ in outer.kept}
        inner = ((begin, self.in_source(begin, begin)[0]) for begin in sorted(begins) if begin < len(self.text))
        return Bare(self.text, tuple((begin, outer.in_source(place, place)[0]) for begin, place in inner))

    def _place(self, offset: int) -> int:
        if not self.kept:
            return offset
        word, source = self.kept[bisect_right(self.kept, offset, key=itemgetter(0)) - 1]
        return source + offset - word

    def _among_words(self, offset: int) -> int:
        if not self.kept:
            return offset
        piece = bisect_right(self.kept, offset, key=itemgetter(1)) - 1
        if piece < 0:
            return 0
        word, source = self.kept[piece]
        after = next((other for other, _ in self.kept[piece + 1 : piece + 2]), len(self.text))
        return min(word + offset - source, after)


def words(text: str) -> str:
    """Return the words of a text without its marks, on one line: other line ends than those of lines become blanks.

    >>> words("## **Rain** in [Oslo](https://paper.example/oslo)")
    'Rain in Oslo'
    """
    if not text.isprintable():  # hardly any is not, and to ask costs next to nothing
        text = _LINE_ENDS.sub(" ", text)
    return bare(text).text if _may_be_marked(text) or _may_be_tagged(text) else text


def bare(text: str) -> Bare:
    """Leave out the marks of a text, and keep where its words stand; one that holds nothing else is left as it is.

    Args:
        text: the words of a block, or its lines.

    >>> bare("**Rain** in Oslo")
    Bare(text='Rain in Oslo', kept=((0, 2), (4, 8)))
    """
    untagged = _untagged(text)
    if not _may_be_marked(untagged.text):
        return untagged
    return _without(chain.from_iterable(map(_signs, _marks(untagged.text))), untagged.text).inside(untagged)


def bare_lines(text: str) -> Bare:
    """Leave out the marks of a text of several lines, those of quoting, the hyphens of broken words and a file's first mark as well.

    Line ends stay.

    >>> words = bare_lines("> By **Ruth Cal-\\n> loway**")
    >>> words.text, words.in_source(3, 16)
    ('By Ruth Calloway', (7, 24))
    """
    if text.startswith(BYTE_ORDER_MARK):
        rest = text.lstrip(BYTE_ORDER_MARK)
        return bare_lines(rest).inside(Bare(rest, ((0, len(text) - len(rest)),)))
    if "\n" not in text and "\r" not in text and not text.startswith(">"):
        return bare(text)
    lines = _without(broken(text), text)
    return bare(lines.text).inside(lines)


def _without(cuts: Iterable[tuple[int, int]], text: str) -> Bare:
    """Cut pieces out of a text, unless nothing is left of it."""
    pieces = list(_outside(cuts, len(text)))
    kept = "".join(text[start:end] for start, end in pieces)
    if not kept.strip() or len(kept) == len(text):
        return Bare(text)
    begins = accumulate((end - start for start, end in pieces), initial=0)
    return Bare(kept, tuple((begin, start) for begin, (start, _) in zip(begins, pieces, strict=False)))


def has_links(text: str) -> bool:
    """Tell whether a text holds a link, as hardly any text does that is not in Markdown."""
    return "](" in text and _LINK_END.search(text) is not None


def marking(text: str, underline: str = "") -> str:
    """Name the marks that all words of a text stand in.

    Args:
        text: the words of a block, with its marks.
        underline: the line that is drawn below it, if there is one.

    Returns:
        ``"heading-1"`` to ``"heading-6"``, ``"linked-heading"``, ``"image"``, ``"link"``, ``"links"``, ``"strong"``, ``"emphasis"``,
        or nothing; of several the first of these.

    >>> marking("# Rain in Oslo"), marking("* [Weather](/weather)"), marking("By [Ann Roe](/roe)")
    ('heading-1', 'link', '')
    """
    text = _untagged(text).text
    if not (underline or _may_be_marked(text)):
        return ""
    marks = list(_marks(text))
    around = next((kind for kind in _AROUND if _holds_all(kind, marks, text)), "")
    ranks = (mark.kind for mark in marks if mark.kind.startswith("heading"))
    if heading := next(ranks, underline and f"heading-{1 if underline[0] == '=' else 2}"):
        return "linked-heading" if around == "link" else heading
    return "links" if around == "link" and sum(mark.kind == "link" for mark in marks) > 1 else around


def _may_be_marked(text: str) -> bool:
    """Tell whether a text holds a sign of a mark, a star that opens it aside; most lines hold none, and need not be looked at."""
    return "[" in text or text.find("*", 1) > 0 or "_" in text or "\\" in text or text[:1] == "#" or may_head_message(text)


def _may_be_tagged(text: str) -> bool:
    return tags.may_hold(text) or _SOFT_HYPHEN in text


def _untagged(text: str) -> Bare:
    """Leave out the tags of a text, the blanks inside of them, and soft hyphens, which say where a word may be broken."""
    if not _may_be_tagged(text):
        return Bare(text)
    hyphens = (found.span() for found in _SOFT_HYPHENS.finditer(text))
    return _without(chain((tags.with_blanks(tag, text) for tag in tags.tags(text)), hyphens), text)


def _marks(text: str) -> Iterator[_Mark]:
    """Find the marks of a text, each once it is closed."""
    if message := head_of_message(text):
        yield _Mark("message", 0, message, len(text), len(text))
    if heading := _HEADING.match(text):
        yield _Mark(f"heading-{len(heading[1])}", 0, heading.end(), *_closing_signs(text))
    opened: list[tuple[int, int]] = []
    stars: dict[str, tuple[int, int]] = {}
    place = 0
    while found := _SIGN.search(text, place):
        sign, place = found[0], found.end()
        mark = None
        if sign.startswith("\\"):
            mark = _Mark("escape", found.start(), found.start() + 1, place, place)
        elif sign[-1] == "]" != sign:
            mark = _Mark("number", found.start(), place, place, place)
        elif sign.endswith("["):
            opened.append(found.span())
        elif sign == "]":
            mark = _link(text, opened.pop(), found) if opened else None
        elif len(sign) <= _STRONGEST:
            mark = _emphasis(text, stars, found)
        if mark:
            yield mark
            place = mark.end


def _closing_signs(text: str) -> tuple[int, int]:
    found = _CLOSING_SIGNS.search(text)
    return (found.start(), found.end()) if found else (len(text), len(text))


def _link(text: str, opened: tuple[int, int], closing: regex.Match[str]) -> _Mark | None:
    start, first = opened
    last, end = closing.span()
    target = _TARGET.match(text, end)
    if not target and _LETTER.search(text, first, min(last, first + _WORDY)):  # a note's number is followed by others, not by a target
        target = _ELSEWHERE.match(text, end)
    return _Mark("image" if text[start] == "!" else "link", start, first, last, target.end()) if target else None


def _emphasis(text: str, stars: dict[str, tuple[int, int]], found: regex.Match[str]) -> _Mark | None:
    """Close the emphasis that is open by the same sign, or else open it."""
    sign, start, end = found[0], *found.span()
    if sign in stars and _CLOSES.match(text, start):
        opened = stars.pop(sign)
        named = sign[0] == "_" and "_" in text[opened[1] : start]  # a variable's name
        return None if named else _Mark("emphasis" if len(sign) == 1 else "strong", *opened, start, end)
    if _OPENS.match(text, start):
        stars[sign] = start, end
    return None


def _signs(mark: _Mark) -> tuple[tuple[int, int], tuple[int, int]]:
    return (mark.start, mark.first), (mark.last, mark.end)


def _holds_all(kind: str, marks: Iterable[_Mark], text: str) -> bool:
    """Tell whether there are marks of a kind, and no words outside of them."""
    marker = _LIST_MARKER.match(text)
    cuts = [(0, marker.end() if marker else 0)]
    for mark in marks:
        cuts += [(mark.start, mark.end)] if mark.kind == kind else _signs(mark)
    return any(mark.kind == kind for mark in marks) and not any(_WORD.search(text, *piece) for piece in _outside(cuts, len(text)))


def _outside(cuts: Iterable[tuple[int, int]], size: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a text that none of some pieces cover."""
    place = 0
    for start, end in sorted(cuts):
        if place < start:
            yield place, start
        place = max(place, end)
    if place < size:
        yield place, size
