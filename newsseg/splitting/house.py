"""The ways of one house: lines that come again with each of its articles, numbers by which it counts them, and how it sets their titles.

The articles of one text mostly come from one house. What stands around the headline of an article, or at the end of the text, is said
again around the title of the next; a subheading is set in another way than the headline above it.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import attrs
import regex

from newsseg.fields import label_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.reading import Reading

Setting: TypeAlias = tuple[str, bool, str, bool, bool]
"""How a block is set: its shape, whether in capitals, what it opens with, and whether a blank line and running text follow."""
Counted: TypeAlias = tuple[str, int]
"""The number that opens a line, and what stands around it."""

_BLOCKS_AROUND = 5
"""Blocks above a title, and below it, that may come again around the next."""
_BLOCKS_AT_END = 4
"""Blocks at the end of the text that may stand above a title, too."""
_COUNTED_BLOCKS = 3
"""Blocks above a title that may hold the number of its article, as the title itself may."""
_FEWEST_CLOSED = 3
"""Articles that a line closes, at least."""
_MOST_CHARACTERS = 200
"""Characters of a line that may come again, or that may count, at most."""
_MOST_WORDS = 12
"""Words of a line that may come again, at most."""
_OPENING_CHARACTERS = 40
"""Characters among which the first word of a line stands."""
_WEB = ("http://", "https://")
"""What an address opens with."""
_WORDED = regex.compile(r"\p{L}\P{L}*\p{L}")
"""Two letters, whatever stands between them."""
_DIGIT = regex.compile(r"\d")
"""What a line has that may differ in its numbers alone."""
_DIGITS = regex.compile(r"\d+")
"""A number in the first word of a line."""
_NUMBERED = regex.compile(r"(?<![a-z\d])[a-z]*\d[a-z\d.,:/\-]*")
"""A number, with what is of one word with it: "3", "12.03.2026", "p4"."""
_HAN = {numeral: number for number, numeral in enumerate("〇一二三四五六七八九十")}
"""The numerals of Chinese, with what they stand for."""
_NUMBER = regex.compile(r"([^\W\d_]{0,12}\W{0,6})(\d{1,3}|[一二三四五六七八九十])(?!\d|[:.,]\d)(?:(\s?[^\w\s]{1,3}|$)|(?=\s))")
"""A number that opens a line, but for a word or a mark before it, and the marks behind it."""


@attrs.frozen(eq=False)
class House:
    """What is alike around the titles of a text.

    Args:
        readings: what each block says by itself.
        labels: the label of each.
        gaps: the blank lines before each.
    """

    readings: Sequence[Reading]
    labels: Sequence[str]
    gaps: Sequence[int]

    @cached_property
    def refrains(self) -> list[str]:
        """What each line says each time it comes again; nothing for long lines and running text."""
        return list(map(refrain, self.readings))

    @cached_property
    def said(self) -> Counter[str]:
        """How often each refrain is said."""
        return Counter(self.refrains)

    @cached_property
    def settings(self) -> list[Setting]:
        """How each block is set; most are set in one of a few ways, each of which is kept once."""
        gaps_below = (*self.gaps[1:], 0)
        prose_below = (*(one.prose for one in self.readings[1:]), 0)
        around = zip(self.readings, gaps_below, prose_below, strict=True)
        listed = ((one.token, one.text.isupper(), opening(one.text), gap > 0, words > 0) for one, gap, words in around)
        kept: dict[Setting, Setting] = {}
        return [kept.setdefault(one, one) for one in listed]

    @cached_property
    def alike(self) -> Counter[Setting]:
        """How many blocks are set in each way."""
        return Counter(self.settings)

    @cached_property
    def end(self) -> int:
        """The number of the last block that is not the site's own; that of the first where there is none."""
        return next((place for place in range(len(self.labels) - 1, 0, -1) if self.labels[place] != "chrome"), 0)

    @cached_property
    def closing(self) -> frozenset[str]:
        """The refrains with which articles close, "Read more": said several times, also below the last headline, never above the first."""
        headlines = [place for place, label in enumerate(self.labels) if label == "headline"]
        if not headlines:
            return frozenset()
        below = _said(self.refrains[headlines[-1] + 1 :]) - _said(self.refrains[: headlines[0] + 1])
        return frozenset(said for said in below if self.said[said] >= _FEWEST_CLOSED)

    def likeness(self, place: int, other: int) -> str:
        """Tell how a block is like another: in what it says, in its first word, in how it is set and labelled, or not at all.

        Args:
            place: the number of the block.
            other: the number of the other.
        """
        if place == other:
            return "same"
        one = self.readings[place]
        like = self.readings[other]
        said = self.refrains[place]
        if said and said == self.refrains[other]:
            return "said"
        if first_word(one) == first_word(like):
            return "word"
        has_shape = one.token == like.token
        has_label = self.labels[place] == self.labels[other]
        if has_shape and not one.prose and _edges(one) == _edges(like):
            return "edges"
        if has_shape:
            return "both" if has_label else "shape"
        return "label" if has_label else "other"

    def beside(self, headline: int, title: int) -> Iterator[str]:
        """Yield what is alike around the headline of an article and around what might be the title of the next.

        Args:
            headline: the number of the headline.
            title: the number of the title, which stands below it and above the last block.
        """
        yield from self._of_refrains(headline, title)
        yield from self._of_setting(headline, title)
        yield from self._of_numbers(headline, title)
        yield from self._of_ends(headline, title)

    def _of_refrains(self, headline: int, title: int) -> Iterator[str]:
        said = self.refrains
        below_title = _said(said[title + 1 : title + 1 + _BLOCKS_AROUND])
        below_headline = _said(said[headline + 1 : headline + 1 + _BLOCKS_AROUND])
        above_title = _said(said[max(headline + 1, title - _BLOCKS_AROUND) : title])
        above_headline = _said(said[max(0, headline - _BLOCKS_AROUND) : headline])
        at_end = _said(said[max(title + 1, len(said) - _BLOCKS_AT_END) :])
        yield f"both-below={min(3, len(below_title & below_headline))}/{min(3, len(below_headline))}"
        yield f"both-above={min(2, len(above_title & above_headline))}"
        yield f"above-at-end={min(2, len(above_title & at_end))}"
        yield f"above-again={max((min(4, self.said[one]) for one in above_title), default=0)}"

    def _of_setting(self, headline: int, title: int) -> Iterator[str]:
        readings, gaps = self.readings, self.gaps
        yield f"gaps-below={min(2, gaps[headline + 1])}/{min(2, gaps[title + 1])}"
        yield f"token-same={_same(readings[title], readings[headline])}"
        yield f"token-below-same={_same(readings[title + 1], readings[headline + 1])}"
        yield f"both-open={opening(readings[headline].text)}/{opening(readings[title].text)}"
        setting = self.settings[title]
        yield f"set-alike={min(5, self.alike[setting])}/{'first' if setting == self.settings[headline] else 'no'}"

    def _of_numbers(self, headline: int, title: int) -> Iterator[str]:
        at_title = self._counted(max(headline + 1, title - _COUNTED_BLOCKS), title)
        at_headline = self._counted(max(0, headline - _COUNTED_BLOCKS), headline)
        if at_title and at_headline:
            counts_up = any((around, number - 1) in at_headline for around, number in at_title)
            yield f"counts-up={yes_or_no(counts_up)}"
        else:
            yield f"counted={'first' if at_headline else 'this' if at_title else 'none'}"

    def _counted(self, first: int, last: int) -> list[Counted]:
        return [found for one in self.readings[first : last + 1] if (found := counted(one.text))]

    def _of_ends(self, headline: int, title: int) -> Iterator[str]:
        """Yield how the line above the title, which may end an article, is like the last one and like the one above the headline."""
        above_title = self.readings[title - 1]
        if self.end > title:
            last = self.readings[self.end]
            yield f"tails={self.labels[title - 1]}/{self.labels[self.end]}"
            yield f"tails-same-token={_same(above_title, last)}/{_kind(last)}"
        if headline:
            above_headline = self.readings[headline - 1]
            yield f"above-same-token={_same(above_title, above_headline)}/{_kind(above_headline)}"


def refrain(one: Reading) -> str:
    """Return what a line says each time it comes again: its words but for numbers, or the label of its field; nothing for running text."""
    if one.prose or one.units > _MOST_WORDS or len(one.text) > _MOST_CHARACTERS:
        return ""
    said = _in_general(one.text.casefold())
    is_worded = (said[:1].isalpha() and said[1:2].isalpha()) or _WORDED.search(said)
    return " ".join(said.split()) if is_worded else ""


def _in_general(text: str) -> str:
    """Return what a line says whatever its numbers, and whatever the value of its field."""
    label = label_of(text) if ":" in text or "：" in text else ""
    if label:
        return f"{label}:"
    return _NUMBERED.sub("0", text) if _DIGIT.search(text) else text


def counted(text: str) -> Counted | None:
    """Return the number that opens a line, in digits or the numerals of Chinese, and what stands around it.

    >>> counted("2 | Tolls to rise"), counted("Article 3"), counted("（二）猝死"), counted("3.5 million"), counted("Rain")
    (('0 |', 2), ('article 0', 3), ('（0）', 2), None, None)
    """
    found = _NUMBER.match(text) if len(text) <= _MOST_CHARACTERS else None
    if found is None:
        return None
    around = f"{found[1].casefold()}0{found[3] or ''}"
    number = _HAN[found[2]] if found[2] in _HAN else int(found[2])
    return around, number


def opening(text: str) -> str:
    """Name what a title opens with.

    >>> opening("1. Pack light"), opening("“Pack light”"), opening("Pack light")
    ('digit', 'mark', 'letter')
    """
    first = text[:1]
    return "digit" if first.isdigit() else "letter" if first.isalpha() else "mark"


def edge(character: str) -> str:
    """Name what a line opens or ends with: a mark is its own name.

    >>> edge("7"), edge("a"), edge("A"), edge("«")
    ('digit', 'small', 'letter', '«')
    """
    if character.isdigit():
        return "digit"
    return "small" if character.islower() else "letter" if character.isalpha() else character


def yes_or_no(holds: object) -> str:
    """Name whether something holds.

    >>> yes_or_no("a name"), yes_or_no("")
    ('yes', 'no')
    """
    return "yes" if holds else "no"


def first_word(one: Reading) -> str:
    """Return the first word of a line, of an address that of its site; numbers count for nothing."""
    word = _DIGITS.sub("0", one.text[:_OPENING_CHARACTERS].casefold()).partition(" ")[0]
    return word.partition("/")[0] if word.startswith(_WEB) else word


def _edges(one: Reading) -> tuple[str, str]:
    return edge(one.text[:1]), edge(one.text[-1:])


def _said(refrains: Sequence[str]) -> frozenset[str]:
    return frozenset(refrains) - {""}


def _same(one: Reading, other: Reading) -> str:
    return yes_or_no(one.token == other.token)


def _kind(one: Reading) -> str:
    return "prose" if one.prose else "other"
