"""The words of all languages, in the form in which the readers of details look them up."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from newsseg import languages

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = regex.compile(r"\w++")
_HYPHEN = regex.compile(r"[-‐‑]")
_LATIN = regex.compile(r"\p{Latin}")
_SHORTEST_ROLE = 4
_DOT_ABOVE = "\u0307"


@cache
def cue_phrases(kind: str) -> frozenset[str]:
    """Collect the cue phrases of a kind in every language, casefolded.

    >>> "staff writer" in cue_phrases("byline-role")
    True
    """
    return frozenset(phrase.casefold() for code in languages.codes() for phrase in languages.phrases(code).get(kind, ()))


@cache
def detail_words(kind: str) -> frozenset[str]:
    """Collect the words that only the details need, of a kind and in every language, casefolded.

    >>> "übersetzt von" in detail_words("translator-prefix")
    True
    """
    return frozenset(phrase.casefold() for code in languages.codes() for phrase in languages.details(code).get(kind, ()))


@cache
def months() -> dict[str, int]:
    """Map the names of the months to their numbers, in every language, in small letters and as `folded`, by which they are looked up.

    >>> months()["märz"], months()["styczeń"]
    (3, 1)
    """
    listed = [
        (name, number)
        for code in languages.codes()
        for number, names in enumerate(languages.details(code).get("months", ()), 1)
        for name in names.split()
    ]
    return {spelt: number for name, number in listed for spelt in (folded(name.upper()), name.lower(), folded(name))}


def folded(word: str) -> str:
    """Return a word in small letters; the Turkish İ, a capital with a dot, becomes a plain i.

    >>> folded("NİSAN"), folded("ΜΑΐ́ΟΥ") == folded("μαΐ́ου")
    ('nisan', True)
    """
    return word.casefold().replace(_DOT_ABOVE, "")


@cache
def given_names() -> frozenset[str]:
    """Collect the given names of every language, casefolded: those that are evidence for labels, and those that only the details need.

    Where a language puts family names first, as Vietnamese and Hungarian do, the common ones are among them.
    """
    listed = cue_phrases("given-names") | detail_words("given-names")
    # The Turkish ı is I in capitals, which in any other language is the capital of i.
    return listed | frozenset(name.upper().casefold() for name in listed)


def is_given_name(word: str) -> bool:
    """Tell whether a word, casefolded, is a given name, or given names joined by hyphens.

    >>> is_given_name("anna"), is_given_name("anna-maria"), is_given_name("anna-bridge")
    (True, True, False)
    """
    return word in given_names() or all(part in given_names() for part in _HYPHEN.split(word))


@cache
def role_words() -> frozenset[str]:
    """Collect the words that roles are made of: "writer", "Korrespondentin"; short words and given names are none."""
    found = {word for phrase in cue_phrases("byline-role") for word in _WORD.findall(phrase)}
    found |= detail_words("role-word")
    return frozenset(word for word in found if len(word) >= _SHORTEST_ROLE or not _LATIN.match(word)) - given_names()


@cache
def role_nouns() -> frozenset[str]:
    """Collect the words that are a role by themselves: "reporter"; of others, such as "service", organizations are named as well.

    >>> "reporter" in role_nouns(), "service" in role_nouns()
    (True, False)
    """
    alone = {phrase for phrase in cue_phrases("byline-role") if " " not in phrase} - detail_words("organization-word")
    return role_words() & (alone | detail_words("role-word"))


@cache
def organizations() -> frozenset[str]:
    """Collect the names of agencies and desks, casefolded."""
    return picture_sources() | news_sources()


@cache
def news_sources() -> frozenset[str]:
    """Collect the names of agencies and desks from which news comes, casefolded."""
    return cue_phrases("agency") | cue_phrases("byline-desk")


@cache
def picture_sources() -> frozenset[str]:
    """Collect the names of agencies from which pictures come, casefolded."""
    return cue_phrases("agency") | cue_phrases("photo-agency")


@cache
def organization_endings() -> tuple[str, ...]:
    """Collect the ends of words that name organizations: "-zeitung"."""
    return tuple(sorted(detail_words("organization-ending")))


def letters_after_name() -> frozenset[str]:
    """Collect what may follow upon a name, and is no organization's acronym: "jr", "phd"."""
    return detail_words("letters-after-name")


@cache
def time_zones() -> dict[str, str]:
    """Map the names of time zones, casefolded, to their offsets: those of RFC 5322, and others that only one zone bears.

    >>> time_zones()["est"]
    '-05:00'
    """
    return dict(entry.split() for entry in detail_words("time-zones"))


def alternatives(phrases: Iterable[str]) -> str:
    """Write phrases as alternatives of a pattern, the longest first; a blank matches any white space.

    >>> alternatives(["by", "written by"])
    'written\\\\s++by|by'
    """
    return "|".join(map(_spelt, sorted(phrases, key=_longest_first)))


def any_of(kind: str) -> str:
    """Write the words of a kind that only the details need as alternatives of a pattern.

    >>> any_of("author-opening").startswith("reporting\\\\s++and\\\\s++editing\\\\s++by|")
    True
    """
    return alternatives(detail_words(kind))


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


def _spelt(phrase: str) -> str:
    return r"\s++".join(map(regex.escape, phrase.split()))


def by_letter(phrases: Iterable[str]) -> str:
    """Write phrases as alternatives, as above, parted by their first letter: where many are listed, most places are left sooner.

    >>> by_letter(["by", "a cura di", "written by", "words"])
    'a(?:\\\\s++cura\\\\s++di)|b(?:y)|w(?:ritten\\\\s++by|ords)'
    """
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=_longest_first):
        groups.setdefault(phrase[0], []).append(_spelt(phrase).removeprefix(regex.escape(phrase[0])))
    return "|".join(rf"{regex.escape(letter)}(?:{'|'.join(groups[letter])})" for letter in sorted(groups))
