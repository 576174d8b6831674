"""Cue phrases, one JSON file per language: language knowledge is data.

A file maps a kind of cue ("byline-prefix", "months", "read-more" ...) to its phrases; ``und.json`` holds what all languages share.
The key ``fields`` maps what a field of a mail's head or an archive's record holds to the labels that introduce it; ``voices`` maps
in whose voice a line speaks to the words that show it; ``details`` maps further kinds to words that only the reading of typed details
needs. A new language is a new file.
"""

from __future__ import annotations

import json
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from newsseg import data

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARED = "und"
"""The code of the file whose phrases belong to every language (ISO 639-2: undetermined)."""
_FIELDS, _VOICES, _DETAILS = "fields", "voices", "details"


@cache
def codes() -> tuple[str, ...]:
    """List the language codes that have data, in alphabetical order.

    >>> "de" in codes()
    True
    """
    return tuple(name.removesuffix(".json") for name in data.names("languages") if name.endswith(".json"))


def phrases(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return a language's cue phrases by kind.

    Args:
        code: a language code out of `codes`.

    >>> phrases("en")["contributed"][0]
    'contributed reporting'
    """
    return _file(code)[0]


def fields(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the labels that introduce the fields of mails and archives, by what the field holds.

    Args:
        code: a language code out of `codes`.

    >>> "Author" in fields("en")["byline"]
    True
    """
    return _file(code)[1]


def voices(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words that show in whose voice a line speaks, in small letters: ``speech``, ``story``, ``reader``, ``we``, ``medium``.

    Args:
        code: a language code out of `codes`.

    >>> "said" in voices("en")["speech"]
    True
    """
    return _file(code)[2]


def details(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words that only the reading of typed details needs, by kind; they are no evidence for a label.

    ``months`` has one entry for each month, its forms set apart by blanks. ``given-names`` go on with the cue phrases of that kind, on
    which weights are fitted; where family names come first, as in Vietnamese and Hungarian, common ones are among them.

    Args:
        code: a language code out of `codes`.

    >>> details("en")["months"][1]
    'February Feb'
    """
    return _file(code)[3]


_Phrases: TypeAlias = "Mapping[str, tuple[str, ...]]"


@cache
def _file(code: str) -> tuple[_Phrases, _Phrases, _Phrases, _Phrases]:
    """Read a language's file, once for all of its parts."""
    found: dict[str, Any] = json.loads(data.read("languages", f"{code}.json"))
    fields, voices, details = (_frozen(found.pop(key, {})) for key in (_FIELDS, _VOICES, _DETAILS))
    return _frozen(found), fields, voices, details


def _frozen(listed: Mapping[str, list[str]]) -> _Phrases:
    return MappingProxyType({kind: tuple(phrases) for kind, phrases in listed.items()})
