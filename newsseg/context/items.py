"""Items of a letter or a list of news: titles, each with running text and a link, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsseg.findings import Finding, Form, Value, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page
    from newsseg.reading import Reading

ITEM = "item"
"""The rule that finds the titles of items, and addresses that stand alone."""
TITLE = f"{ITEM}=title"
"""The fact of the title of an item."""
ADDRESS = f"{ITEM}=address"
"""The fact of an address that stands alone."""
_FORM = Form(f"{ITEM}={{0}}")
_ADDRESS = regex.compile(r"(?:\[\d{1,3}\]:?\s?)?[<(\[]?https?://\S++(?:\s\(\p{L}{1,12}\))?")
_LINK = regex.compile(r"(?:\S++\s){0,6}[<(\[]?https?://\S++")
_NOTE = regex.compile(r"\[\d{1,3}\]:?\s?<?https?://")
"""What a link in a list of notes opens with."""
_NOTED = regex.compile(r"\[\d{1,3}\]$")
"""The number of a note, at the end of a paragraph."""
_NOTED_CHARACTERS = 5
"""Characters at the end of a paragraph in which it has the number of a note."""
_FEWEST_NOTES = 2
"""Links in a list of notes, at least."""
_FEWEST_TITLES = 2
"""Titles below links, at least: one may be a crosshead below an embedded post."""
_FEWEST_TITLE_WORDS = 3
"""Words of a title, at least."""
_MOST_TITLE_WORDS = 25
"""Words of a title, at most."""
_FEWEST_TEXT_WORDS = 10
"""Words of the text below a title, at least."""
_STOPS = (".", "。", "।", "۔", ":", "]")
"""What no title of an item ends with: the number of a note is none's."""


def items(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Which blocks are titles of items, and which are addresses alone."""
    found = {place: "address" for place, one in enumerate(page.readings) if "://" in one.text and _ADDRESS.fullmatch(one.text)}
    further = further_items(page.readings)
    if further:
        found |= dict.fromkeys((*_first(page.readings, further[0]), *further), "title")
    if found:
        yield column_of(found, _FORM, page.count, say)


def further_items(readings: Sequence[Reading]) -> list[int]:
    """Find the titles right below the link of the item before and right above running text; none where there is but one.

    Args:
        readings: what each block says by itself.
    """
    if not any("://" in one.text for one in readings):
        return []
    found = [place for place in _below_links(readings) if _is_title(readings, place)]
    return found if len(found) >= _FEWEST_TITLES else []


def _below_links(readings: Sequence[Reading]) -> Iterator[int]:
    """Yield the numbers of the blocks right below a link, or a paragraph that ends with the number of one; a rule may stand between."""
    noted = sum(_NOTE.match(one.text) is not None for one in readings) >= _FEWEST_NOTES
    for place, one in enumerate(readings[:-1]):
        if _is_link(one) or (noted and _is_text(one) and _NOTED.search(one.text[-_NOTED_CHARACTERS:])):
            yield _past_rule(readings, place + 1)


def _first(readings: Sequence[Reading], second: int) -> Iterator[int]:
    """Yield the number of the title of the first item: no link stands above it, and only text, links and rules down to the second."""
    place = next((place for place in range(second - 1, -1, -1) if _is_title(readings, place)), second)
    if all(_is_text(one) or "://" in one.text or one.is_drawn for one in readings[place + 1 : second]):
        yield place


def _is_title(readings: Sequence[Reading], place: int) -> bool:
    """Tell whether a block is like a title, and right above running text; a rule may stand between."""
    one = readings[place]
    if not _FEWEST_TITLE_WORDS <= one.units <= _MOST_TITLE_WORDS or one.text.endswith(_STOPS) or "://" in one.text:
        return False
    return place + 1 < len(readings) and _is_text(readings[_past_rule(readings, place + 1)])


def _is_text(one: Reading) -> bool:
    return one.units >= _FEWEST_TEXT_WORDS


def _is_link(one: Reading) -> bool:
    return "://" in one.text and _LINK.fullmatch(one.text) is not None


def _past_rule(readings: Sequence[Reading], place: int) -> int:
    """Return the number of a block, or where it is a rule, of the block below it."""
    return place + (readings[place].is_drawn and place + 1 < len(readings))
