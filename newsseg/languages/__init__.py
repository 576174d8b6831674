"""Cue phrases, one JSON file per language: language knowledge is data.

A file maps a kind of cue ("byline-prefix", "months", "read-more" ...) to its phrases; ``und.json`` holds what all languages share.
The key ``fields`` maps what a field of a mail's head or an archive's record holds to the labels that introduce it; ``voices`` maps
in whose voice a line speaks to the words that show it; ``details`` maps further kinds to words that only the reading of typed details
needs. A new language is a new file; one that is not written in Latin letters belongs in ``beyond_latin``, whose files are read when a
line with other letters is met. What their phrases have in Latin letters alone stands in ``und.json``.
"""

from __future__ import annotations

import json
import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from newsseg import data
from newsseg.errors import unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARED = "und"
"""The code of the file whose phrases belong to every language (ISO 639-2: undetermined)."""
_FIELDS, _VOICES, _DETAILS = "fields", "voices", "details"
_LATIN, _OTHERS = "languages", "languages/beyond_latin"
_BEYOND_LATIN = re.compile("[^\0-\u036f\u1e00-\u1eff\u2000-\u2bff]")
"""A letter that is not Latin; what is left out are the blocks of Latin letters, punctuation and symbols."""

Alphabet: TypeAlias = Literal["latin", "any"]
"""Latin letters alone, or any."""


def alphabet(text: str) -> Alphabet:
    """Tell which letters a text has: of a text in Latin letters only the languages that are written in these say something.

    >>> alphabet("“Café” · 3 €"), alphabet("Café Москва")
    ('latin', 'any')
    """
    return "latin" if text.isascii() or not _BEYOND_LATIN.search(text) else "any"


@cache
def codes(alphabet: Alphabet = "any") -> tuple[str, ...]:
    """List the language codes that have data, in alphabetical order.

    Args:
        alphabet: what they are written in.

    >>> "de" in codes("latin"), "ru" in codes("latin"), "ru" in codes()
    (True, False, True)
    """
    return tuple(sorted((*_codes_in(_LATIN), *(_codes_in(_OTHERS) if alphabet == "any" else ()))))


@cache
def _codes_in(folder: str) -> tuple[str, ...]:
    return tuple(name.removesuffix(".json") for name in data.names(folder) if name.endswith(".json"))


def phrases(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return a language's cue phrases by kind.

    Args:
        code: a language code out of `codes`.

    Raises:
        ValueError: there is no such language.

    >>> phrases("en")["contributed"][0]
    'contributed reporting'
    """
    return _file(code)[0]


def fields(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the labels that introduce the fields of mails and archives, by what the field holds.

    Args:
        code: a language code out of `codes`.

    Raises:
        ValueError: there is no such language.

    >>> "Author" in fields("en")["byline"]
    True
    """
    return _file(code)[1]


def voices(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words that show in whose voice a line speaks, in small letters: ``speech``, ``story``, ``reader``, ``we``, ``medium``.

    Args:
        code: a language code out of `codes`.

    Raises:
        ValueError: there is no such language.

    >>> "said" in voices("en")["speech"]
    True
    """
    return _file(code)[2]


def details(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words that only the reading of typed details, and of broken lines, needs, by kind; they are no evidence for a label.

    ``months`` has one entry for each month, its forms set apart by blanks. ``given-names`` go on with the cue phrases of that kind, on
    which weights are fitted; where family names come first, as in Vietnamese and Hungarian, common ones are among them.

    Args:
        code: a language code out of `codes`.

    Raises:
        ValueError: there is no such language.

    >>> details("en")["months"][1]
    'February Feb'
    """
    return _file(code)[3]


_Phrases: TypeAlias = "Mapping[str, tuple[str, ...]]"


def any_of(kind: str) -> str:
    """Write the words of a kind of ``details`` that all languages share as alternatives of a pattern.

    Args:
        kind: the kind.

    >>> any_of("record-end").split("|")[0]
    'end\\\\ of\\\\ document'
    """
    return "|".join(map(re.escape, details(SHARED)[kind]))


@cache
def _file(code: str) -> tuple[_Phrases, _Phrases, _Phrases, _Phrases]:
    """Read a language's file, once for all of its parts."""
    if code not in codes():
        message = f"{unknown('language', code, codes())}; languages.codes() lists those that are there"
        raise ValueError(message)
    folder = _OTHERS if code in _codes_in(_OTHERS) else _LATIN
    found: dict[str, Any] = json.loads(data.read(folder, f"{code}.json"))
    fields, voices, details = (_frozen(found.pop(key, {})) for key in (_FIELDS, _VOICES, _DETAILS))
    return _frozen(found), fields, voices, details


def _frozen(listed: Mapping[str, list[str]]) -> _Phrases:
    return MappingProxyType({kind: tuple(phrases) for kind, phrases in listed.items()})
