"""Folios, as printers call the numbers of pages, and the running heads beside them: what a copy of printed pages has between its lines."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import regex

from newsseg.findings import Finding, Form, Value, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

FOLIO = "folio"
"""The rule that finds folios and running heads."""
_FORM = Form(f"{FOLIO}={{0}}")
_NUMBER = regex.compile(r"(?<!\d)\d{1,4}(?!\d)")
"""What may be the number of a page."""
_FEWEST_WRAPPED = 3
"""Wrapped paragraphs of a text in which folios are looked for, at least: numbers count up in other lists, too."""
_FEWEST_LINES = 3
"""Lines of each of these paragraphs, at least."""
_MOST_CHARACTERS = 90
"""Characters of a line with a folio, or of a running head, at most."""
_MOST_WORDS = 10
"""Words of a line with a folio, or of a running head, at most."""
_FEWEST_BLOCKS_APART = 3
"""Blocks from one folio to the next, at least."""


def folios(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Which blocks are folios or running heads."""
    if sum(len(block.lines) >= _FEWEST_LINES for block in page.blocks) < _FEWEST_WRAPPED:
        return
    texts = [_spaced(reading.text) for reading in page.readings]
    numbered = _counting_up(texts)
    if numbered:
        named = {**dict.fromkeys(_beside(texts, numbered), "beside"), **dict.fromkeys(numbered, "number")}
        yield column_of(named, _FORM, page.count, say)


def _spaced(text: str) -> str:
    """Return a short line in small letters with single blanks; of a long one, nothing."""
    words = text.casefold().split() if len(text) <= _MOST_CHARACTERS else ()
    return " ".join(words) if len(words) <= _MOST_WORDS else ""


def _counting_up(texts: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that are alike but for a number, which goes up by one from each to the next."""
    alike: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for place, text in enumerate(texts):
        for number in _NUMBER.finditer(text):
            alike[text[: number.start()], text[number.end() :]].append((place, int(number[0])))
    found: set[int] = set()
    for (one, low), (other, high) in chain.from_iterable(map(pairwise, alike.values())):
        if high == low + 1 and other - one >= _FEWEST_BLOCKS_APART:
            found |= {one, other}
    return found


def _beside(texts: Sequence[str], numbered: set[int]) -> set[int]:
    """Return the numbers of the lines right above or below folios that stand beside several of them."""
    near = {place for folio in numbered for place in (folio - 1, folio + 1) if 0 <= place < len(texts)} - numbered
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for place in near:
        alike[texts[place]].append(place)
    return {place for text, places in alike.items() if text and len(places) > 1 for place in places}
