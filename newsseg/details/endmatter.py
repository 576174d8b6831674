"""What stands after a story: what kind of line it is, and whom it names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from newsseg.details import people, vocabulary
from newsseg.details.pattern import Pattern
from newsseg.details.spans import AUTHOR, CONTRIBUTOR, EDITOR, TRANSLATOR

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 600

CONTRIBUTORS, SIGN_OFF, CORRECTION, EDITORS_NOTE = "contributors", "sign-off", "correction", "editors-note"
SOURCES, FIRST_PUBLISHED, AGENCY_MARK = "sources", "first-published", "agency-mark"


def tagline_kind(text: str) -> str | None:
    """Name the kind of a line of end matter, or None.

    >>> tagline_kind("Jane Doe contributed reporting."), tagline_kind("(dpa)"), tagline_kind("Source: ANSA")
    ('contributors', 'agency-mark', 'sources')
    """
    text = text[:LONGEST]
    if _is_agency_mark(text):
        return AGENCY_MARK
    said = text.strip(" ()（）[]【】.").casefold()
    if said in vocabulary.cue_phrases("end-mark") or said in vocabulary.detail_words("end-word"):
        return SIGN_OFF
    for kind, pattern in _KINDS:
        if pattern.search(text):
            return kind
    return SIGN_OFF if len(text) < _SHORT and people.read_beside_date(text) else None


def tagline_people(text: str) -> tuple[people.Named, ...]:
    """Find the persons named in end matter.

    >>> line = "(Reporting by Ann Roe in Kyiv; Editing by Jon Doe)"
    >>> [(line[name.start:name.end], name.role) for name in tagline_people(line)]
    [('Ann Roe', 'author'), ('Jon Doe', 'editor')]
    """
    text = text[:LONGEST]
    if tagline_kind(text) not in (CONTRIBUTORS, SIGN_OFF):
        return ()
    found: list[people.Named] = []
    contributed = _CONTRIBUTED.search(text)
    done = contributed or _REPORTED.search(text)
    for start, end in _clauses(text):
        opening = _OPENING.match(text, start, end)
        first = opening.end() if opening else start
        last = done.start() if done and first < done.start() < end else end
        clause = text[first:last]
        told = opening is not None or last != end or contributed is not None
        for name in people.read_byline(clause).people if told else people.read_beside_date(clause):
            role = name.role if name.role != AUTHOR else _role(text[start:first], contributed is not None)
            found.append(people.Named(name.start + first, name.end + first, role, name.announced))
    return tuple(dict.fromkeys(found))


def bio_person(text: str) -> tuple[int, int] | None:
    """Find whom a biography is about.

    >>> line = "Jane Doe reports on rivers."
    >>> line[slice(*bio_person(line))]
    'Jane Doe'
    """
    return people.first_name(text)


_SHORT = 60


def _clause_pattern() -> str:
    starts = vocabulary.any_of("clause-start")
    ands = vocabulary.any_of("clause-joint")
    return rf"[;()（）【】\[\]\n]|\.\s(?=\p{{Lu}}\p{{Ll}}{{3}})|(?:,\s|\b(?:{ands})\s)(?=(?:{starts})\b)"


_CLAUSE = Pattern(_clause_pattern, regex.IGNORECASE)


@cache
def _openings() -> dict[str, str]:
    openings = dict.fromkeys(vocabulary.detail_words("author-opening"), AUTHOR)
    for role in (CONTRIBUTOR, EDITOR, TRANSLATOR):
        openings |= dict.fromkeys(vocabulary.detail_words(f"{role}-prefix"), role)
    return openings


def _at_start(phrases: Iterable[str]) -> str:
    return rf"^\W*+(?:{vocabulary.alternatives(phrase for phrase in phrases if len(phrase) > 1)})(?!\p{{Latin}})"


def _anywhere(phrases: Iterable[str]) -> str:
    listed = vocabulary.alternatives(phrase for phrase in phrases if " " in phrase or phrase == "contributed")
    return rf"(?<!\p{{Latin}})(?:{listed})(?!\p{{Latin}})"


def _contributed() -> frozenset[str]:
    listed = vocabulary.detail_words("contributor-prefix") | vocabulary.detail_words("contributed-after-name")
    return vocabulary.cue_phrases("contributed") | listed


_REPORTED_FROM = r"\breported\sfrom\b"
_REPORTED = Pattern(_REPORTED_FROM, regex.IGNORECASE)
_KINDS = (
    (FIRST_PUBLISHED, Pattern(lambda: _anywhere(vocabulary.detail_words("first-published")), regex.IGNORECASE)),
    (EDITORS_NOTE, Pattern(lambda: _at_start(vocabulary.cue_phrases("editors-note")), regex.IGNORECASE)),
    (
        CORRECTION,
        Pattern(lambda: _at_start(vocabulary.cue_phrases("correction") - vocabulary.detail_words("no-correction")), regex.IGNORECASE),
    ),
    (CONTRIBUTORS, Pattern(lambda: _anywhere(_contributed()), regex.IGNORECASE)),
    (
        SOURCES,
        Pattern(lambda: rf"^\W*+(?:{vocabulary.any_of('sources')})(?:\s?[:：]|\W*+$)", regex.IGNORECASE),
    ),
    (SIGN_OFF, Pattern(lambda: _at_start(vocabulary.cue_phrases("signoff") | frozenset(_openings())), regex.IGNORECASE)),
    (CONTRIBUTORS, Pattern(lambda: _at_start(_contributed()), regex.IGNORECASE)),
    (SIGN_OFF, Pattern(lambda: rf"(?:{_REPORTED_FROM})", regex.IGNORECASE)),
)
_OPENING = Pattern(lambda: rf"\W*+(?:{vocabulary.alternatives(_openings())})(?!\p{{Latin}})\s*+[:：]?\s*+", regex.IGNORECASE)


def _contributed_after_name() -> frozenset[str]:
    """Collect what follows upon the names of those who contributed."""
    listed = {phrase for phrase in _contributed() if "contribut" in phrase and "by" not in phrase and "with" not in phrase}
    return vocabulary.detail_words("contributed-after-name") | listed


_CONTRIBUTED = Pattern(lambda: _anywhere(_contributed_after_name()), regex.IGNORECASE)


def _clauses(text: str) -> list[tuple[int, int]]:
    bounds, last = [], 0
    for match in _CLAUSE.finditer(text):
        opening = _OPENING.match(text, last, match.start())
        if match[0] == "\n" and people.name_goes_on(text, opening.end() if opening else last, match.start(), match.end()):
            continue
        bounds.append((last, match.start()))
        last = match.end()
    return [*bounds, (last, len(text))]


def _role(opening: str, contributed: bool) -> str:  # noqa: FBT001 - one answer, asked for in one place
    said = " ".join(opening.strip(" \t\n:：-–—(").casefold().split())
    return CONTRIBUTOR if contributed and not said else _openings().get(said, CONTRIBUTOR if contributed else AUTHOR)


def _is_agency_mark(text: str) -> bool:
    if len(text) > _SHORT:
        return False
    marked = text.strip(" .\t\n").casefold()
    inside = marked.strip("()[]/©（）【】 ")
    agencies = vocabulary.cue_phrases("agency")
    parts = [part for part in regex.split(r"[/,\s]+", inside) if part] or [""]
    # An agency's desk and the number of its story, as in the mark of dpa-infocom.
    if text.lstrip()[:1] == "©" and parts[0].partition("-")[0] in agencies:
        return True
    return inside in agencies or ("/" in inside and parts[0] in agencies) or (marked != inside and any(part in agencies for part in parts))
