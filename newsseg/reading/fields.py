"""The label before the colon that opens a line: a field of a mail's head, or of an archive's record."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from newsseg import languages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsseg.languages import Alphabet

_LONGEST = 40
"""Characters in which a label and its colon stand."""


def field_kinds(text: str) -> Sequence[str]:
    """Name what the field that a line opens with holds, in whatever language its label is; most lines open with none.

    >>> field_kinds("Betreff: Nur zwei Stunden")
    ('mail',)
    """
    label = label_of(text).casefold()
    return _labels(languages.alphabet(label)).get(label, ())


def label_of(text: str) -> str:
    """Return what stands before the first colon of a line, where that is short; else nothing.

    >>> label_of("件名：台風接近")
    '件名'
    """
    label, colon, _ = text[:_LONGEST].replace("：", ":").partition(":")
    return label.strip() if colon else ""


@cache
def _labels(alphabet: Alphabet) -> Mapping[str, Sequence[str]]:
    listed: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for code in languages.codes(alphabet):
        for kind, labels in languages.fields(code).items():
            for label in labels:
                listed[label.casefold()][kind] = None
    return {label: tuple(sorted(kinds)) for label, kinds in listed.items()}
