"""What the fields of a mail or an archive say: the subject, of the title below; a label, of what it holds, or of what is below it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import regex

from newsseg.fields import code_kind, field_kinds, is_label
from newsseg.findings import Finding, Form, Value, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

FIELDED = "fielded"
"""The rule that finds what fields say."""
SUBJECT = f"{FIELDED}=subject"
"""The fact of a line that says what the subject of a mail above it says."""
TEXT = f"{FIELDED}=text"
"""The fact of a line that is but the label of the text below."""
_FORM = Form(f"{FIELDED}={{0}}")
PARTS = ("headline", "dek", "byline")
"""Fields whose labels leave no doubt in an archive's record."""
DATE = f"{FIELDED}=date"
"""The fact of a line that holds a record's date."""
RECORD = f"{FIELDED}=record"
"""The fact of a line of a record that holds what is no part of its article."""
_TITLE_CODE = "HD"
"""Factiva's code of a title."""
_CODES_ENOUGH = 4
"""Codes from which a text is one that has such codes."""
_BLOCKS_BELOW = 30
"""Blocks below a subject in which its title is looked for."""
_MOST_FIELDS = 8
"""Fields of a mail's head that are looked at, the last ones: the subject is not the last of them everywhere."""
_FEWEST_WORDS = 3
"""Words of a subject or title, at least."""
_MOST_WORDS = 40
"""Words of a title, at most."""
_MOST_LABEL_WORDS = 3
"""Words of a label, at most."""
_FEWEST_CHARACTERS = 25
"""Characters of a subject that may have been cut off, at least."""
_READ_CHARACTERS = 500
"""Characters of a field that are read."""
_WORD = regex.compile(r"\w++")


def fielded(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Which lines say what a mail's subject says, which hold what field of a record, and which are but the label of the text below."""
    found = dict(_coded(page))
    if page.fielded:
        kinds = [field_kinds(reading.text) for reading in page.readings]
        found |= {**_values(kinds), **dict.fromkeys(_texts(page), "text"), **dict.fromkeys(_titles(page, kinds), "subject")}
    if found:
        yield column_of(found, _FORM, page.count, say)


def _coded(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the lines of a record with Factiva's codes, each with what it holds; a code may stand above its value."""
    if not any(one.text[:2] == _TITLE_CODE for one in page.readings):
        return
    coded = [code_kind(one.text) for one in page.readings]
    codes = {one.text[:2] for one, kind in zip(page.readings, coded, strict=True) if kind}
    if len(codes) < _CODES_ENOUGH or "text" not in coded:
        return
    above = ""
    for place, kind in enumerate(coded):
        named = kind or above
        if named and named != "text":
            yield place, named
        elif kind and is_label(page.readings[place].text, "text"):
            yield place, "text"
        above = kind if page.readings[place].units == 1 else ""


def _values(kinds: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return the numbers of the fields that hold a part of the article and nothing else, each with what part that is."""
    return {place: own[0] for place, own in enumerate(kinds) if len(own) == 1 and own[0] in PARTS}


def _titles(page: Page, kinds: Sequence[Sequence[str]]) -> Iterator[int]:
    """Yield the numbers of the lines that say what a field of a mail's head above them says: all of it, its end, or what it cuts off."""
    said: deque[tuple[int, str]] = deque(maxlen=_MOST_FIELDS)
    for place, (reading, own) in enumerate(zip(page.readings, kinds, strict=True)):
        if "mail" in own:
            said.append((place, _words(_value(reading.text[:_READ_CHARACTERS]))))
        elif reading.units <= _MOST_WORDS and said and place <= said[-1][0] + _BLOCKS_BELOW:
            title = _words(reading.text)
            if any(_says(title, value) for at, value in said if place <= at + _BLOCKS_BELOW):
                yield place


def _says(title: str, value: str) -> bool:
    """Tell whether a title says what a field says; mail programs cut long ones off, and houses set their names before them."""
    if min(title.count(" "), value.count(" ")) < _FEWEST_WORDS - 1:
        return False
    return f" {value}".endswith(f" {title}") or (len(value) >= _FEWEST_CHARACTERS and title.startswith(value))


def _value(text: str) -> str:
    """Return what stands behind the labels of a field: "Subject:", "Fwd:", "Re:"."""
    while field_kinds(text):
        text = text.replace("：", ":").partition(":")[2].strip()
    return text


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _texts(page: Page) -> Iterator[int]:
    """Yield the numbers of the lines that are but the label of the text, right above running text."""
    for place, (reading, prose_below) in enumerate(zip(page.readings, page.prose[1:], strict=False)):
        if prose_below and reading.units <= _MOST_LABEL_WORDS and is_label(reading.text, "text"):
            yield place
