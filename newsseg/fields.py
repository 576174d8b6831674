"""The label before the colon that opens a line: a field of a mail's head, or of an archive's record."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from newsseg import languages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsseg.languages import Alphabet

_LONGEST = 40
"""Characters in which a label and its colon stand."""
_AROUND = ' \t\xa0-*•"'
"""What may stand around a label: blanks, the mark of a list's entry, quotes of data."""
_TITLES = ("headline", "dek")
_COLON = re.compile("[:：]")
_CODES = {
    kind: re.compile(rf"(?:{codes})(?:(?:\t| {{2,}}(?!-)|\xa0|\s\|\s)\s*|$)|(?:{tags})  - ?")
    for kind, codes, tags in (("headline", "HD", "TI|T1"), ("text", "LP|TD", "AB|N2"), ("more text", "TD", "N2"))
}
"""Labels that Factiva sets before a part of the article, or on a line above it, in any language; before one blank
they are words like others. And those of the files of reference managers (RIS), before "  - "."""
_CODE = re.compile(r"([A-Z]{2,3})(?:\s*\||\s|$)")
_OF_CODES = {
    "HD": "headline", "BY": "byline", "PD": "date", "ET": "date", "LP": "text", "TD": "text",
    **dict.fromkeys(
        ["SE", "CR", "WC", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "CT", "RF", "CX", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"],
        "record",
    ),
}  # fmt: skip
"""What Factiva's codes stand before."""


def code_kind(text: str) -> str:
    """Name what a line holds that opens with one of Factiva's codes, or is but one; elsewhere such letters are words like others.

    >>> code_kind("HD  Ferry Returns"), code_kind("WC"), code_kind("HDTV")
    ('headline', 'record', '')
    """
    found = _CODE.match(text)
    return _OF_CODES.get(found[1], "") if found else ""


def field_kinds(text: str) -> Sequence[str]:
    """Name what the field that a line opens with holds, in whatever language its label is; most lines open with none.

    >>> field_kinds("Betreff: Nur zwei Stunden")
    ('mail',)
    """
    label = label_of(text).casefold()
    return _labels(languages.alphabet(label)).get(label, ()) if label else ()


def label_of(text: str) -> str:
    """Return what stands before the first colon of a line, where that is short; else nothing.

    >>> label_of("件名：台風接近")
    '件名'
    """
    label, *value = _COLON.split(text[:_LONGEST], maxsplit=1)
    return label.strip(_AROUND) if value else ""


def value_in_field(text: str, kind: str) -> str:
    """Return what a line says without the label of a field that holds one kind of thing, where it opens with one.

    Of a line that is but the label of what is below, nothing is left; a headline and a dek keep their words, which are all they have.

    >>> value_in_field("Headline: Ferry Returns", "headline"), value_in_field("LP\tRain fell.", "text"), value_in_field("Body", "text")
    ('Ferry Returns', 'Rain fell.', '')
    """
    if kind in field_kinds(text):
        value = _COLON.split(text, maxsplit=1)[1].strip()
        return text if not value and kind in _TITLES else value
    if kind == "text" and kind in field_kinds(f"{text}:"):
        return ""
    code = _CODES[kind].match(text) if kind in _CODES else None
    return text if code is None or (kind in _TITLES and code.end() == len(text)) else text[code.end() :]


def is_label(text: str, kind: str) -> bool:
    """Tell whether a line is but the label of a field that holds one kind of thing, which then stands below it.

    >>> is_label("Headline:", "headline"), is_label("HD", "headline"), is_label("HD radio returns", "headline")
    (True, True, False)
    """
    label = text.rstrip(":： ")
    code = _CODES[kind].fullmatch(label) if kind in _CODES else None
    return bool(code) or (label_of(f"{label}:") == label and kind in field_kinds(f"{label}:"))


def field_labels() -> Mapping[str, Sequence[str]]:
    """Return what fields hold by their labels, casefolded, in languages that are written in Latin letters."""
    return _labels(languages.alphabet("a"))


@cache
def _labels(alphabet: Alphabet) -> Mapping[str, Sequence[str]]:
    listed: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for code in languages.codes(alphabet):
        for kind, labels in languages.fields(code).items():
            for label in labels:
                listed[label.casefold()][kind] = None
    return {label: tuple(sorted(kinds)) for label, kinds in listed.items()}
