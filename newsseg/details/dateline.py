"""Where from: the place, the agency and the day that open a story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.details import stamp, vocabulary
from newsseg.details.names import looks_like_name
from newsseg.details.parties import is_organization
from newsseg.details.pattern import Pattern
from newsseg.details.places import Place
from newsseg.fields import value_in_field

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 160
"""Characters of a paragraph in which a dateline must end."""


class Parts(NamedTuple):
    """Where a dateline ends, and where its parts are."""

    end: int
    place: Place | None = None
    agency: Place | None = None
    date: Place | None = None


def read_opening(text: str) -> Parts | None:
    """Read the dateline that opens a paragraph.

    >>> line = "KYIV, Feb 26 (Reuters) - The bridge is open again."
    >>> [line[slice(*part)] for part in read_opening(line)[1:]]
    ['KYIV', 'Reuters', 'Feb 26']
    >>> read_opening("The bridge (built in 1902) is open again.") is None
    True
    """
    head = text[:LONGEST]
    for form in _FORMS:
        found = form.match(head)
        if found:
            parts = _parts(head, found)
            if parts:
                return parts if parts.agency else _with_agency_after(head, parts)
    return None


def read_line(text: str) -> Parts:
    """Read a dateline that stands alone, or in a field of an archive's record.

    >>> for line in ("Berlin, 28.10.2021", "DATELINE: PORT ALDERY"):
    ...     print([line[slice(*part)] for part in read_line(line)[1:] if part])
    ['Berlin', '28.10.2021']
    ['PORT ALDERY']
    """
    past = len(text.rstrip()) - len(value_in_field(text, "record").rstrip())
    found = _read_value(text[past:])
    place, agency, date = ((part[0] + past, part[1] + past) if part else None for part in (found.place, found.agency, found.date))
    return Parts(len(text), place, agency, date)


def _read_value(text: str) -> Parts:
    head = text[:LONGEST]
    opened = read_opening(f"{head.rstrip(' .–—-:')} — ")
    if opened and (opened.place or opened.agency):
        return opened._replace(end=len(text))
    days = stamp.places_of_days(head)
    day = days[0] if days else None
    before = _without_word(head, *_trimmed(head, 0, day[0] if day else len(head)))
    if is_organization(head[slice(*before)]):
        return Parts(len(text), agency=before, date=day)
    return Parts(len(text), place=before if _is_place(head[slice(*before)]) else None, date=day)


_DASH = r"\s*+(?:--+|[-–—―]|\.\s?[-–—])(?:\s++|(?=\S))"
_WORD = r"\p{Lu}[\p{L}\p{M}.’'-]*+"
_BEFORE_DAY = r"(?:\p{Ll}{1,3}\s)?"
"""A small word before a day: "Paris, le 3 mars"."""
_MONTH_FIRST = r"\p{L}+\.?\s\d{1,2},\s\d{4}"
_BARE_DAY = r"(?:,\s(?:(?P<date>[^()—–]{3,24}?)|\d{1,2}))?"


def _small() -> str:
    """Match a small word inside the name of a place: "Frankfurt am Main"."""
    return rf"(?:{vocabulary.any_of('place-particle')})(?=\s)"


def _place() -> str:
    return rf"{_WORD}(?:(?:\s?[/,]\s?|\s)(?:{_WORD}|{_small()}|\d{{1,2}}(?!\d))){{0,6}}+"


def _name() -> str:
    return rf"{_WORD}(?:\s?/\s?{_WORD}|\s{_WORD}|\s{_small()}){{0,5}}+"


def _dense_agency() -> str:
    """Match an agency as the datelines of scripts without blanks name it."""
    return rf"(?i:{vocabulary.any_of('dateline-agency')})"


def _han_place() -> str:
    return rf"(?:(?P<agency>{_dense_agency()})(?P<place>\p{{Han}}{{2,6}}?)??|(?!{_dense_agency()})(?P<place>\p{{Han}}{{2,6}}?))"


def _known_agencies() -> str:
    names = (name for code in languages.codes() for kind in ("agency", "byline-desk") for name in languages.phrases(code).get(kind, ()))
    return f"(?:{vocabulary.alternatives(names)})"


_WRITTEN: tuple[str | Callable[[], str], ...] = (
    lambda: rf"(?P<place>{_place()})(?:,?\s*+(?P<date>[^()—–]{{3,24}}?))?\s*+\((?P<agency>[^()]{{2,40}})\)\.?(?:{_DASH}|\.\s)",
    r"\((?P<agency>[^()]{2,30})\)\s?[-–—]\s?(?P<place>\p{Lu}[\p{Lu}\s'’./-]*+)(?:,\s(?P<date>\d{1,2}\.?\s\p{L}+))?\s?[-–—]\s",
    r"\((?P<agency>[\p{Lu}][^()\d]{1,30})\)\s?[-–—]\s",
    lambda: (
        rf"(?P<place>{_WORD}(?:[\s,]{{1,2}}(?:{_WORD}|{_small()})){{0,5}}),\s(?P<date>[^/()—–]{{3,24}}?)\s?/(?P<agency>[^/]{{2,30}})/(?:{_DASH}|\s)"
    ),
    lambda: rf"(?P<place>{_place()})(?:,?\s(?P<date>(?:\d{{1,2}}\s)?\p{{Ll}}+))?\.?\s?/(?P<agency>[^/]{{2,30}})/\.?",
    lambda: (
        rf"(?P<place>{_name()}),\s{_BEFORE_DAY}(?P<date>\d{{1,2}}(?:\.|er|º)?\s(?:de\s)?\p{{L}}+(?:(?:\sde)?\s\d{{4}})?|\p{{L}}+\.?\s\d{{1,2}}(?:,\s\d{{4}})?){_DASH}"
    ),
    rf"(?P<place>{_WORD}(?:\s{_WORD}){{0,3}})\s?/\s?(?P<agency>\p{{Lu}}[\p{{L}} ]{{2,20}})\s?/\s?(?P<date>{_MONTH_FIRST})\s?/",
    lambda: _han_place() + r"(?P<date>(?:\d{1,2}月)?\d{1,2}日)[电電](?:\s|[（(][^（）()]*+[)）]|(?=\S))",
    lambda: (
        rf"[（(](?P<agency>{_dense_agency()})(?:記者|记者)?(?:[^（）]{{0,20}}?)(?P<place>\p{{Han}}{{2}})(?P<date>\d{{1,2}}日)(?:綜合|專|外)?[电電][)）]"
    ),
    r"[\[(（](?P<place>[\p{Hangul}]{2,10})=(?P<agency>[\p{Hangul}\p{Lu}\d]{2,10})[\])）](?:\s?[\p{Hangul}\s·,]{2,20}=)?\s?",
    lambda: rf"【(?P<place>[\p{{Katakana}}\p{{Han}}ー・]{{2,12}}?)(?P<agency>{_dense_agency()}|AFP)】",
    r"【(?P<place>[\p{Katakana}\p{Han}ー・]{2,12})[＝=](?P<reporter>[^】]{2,20})】",
    lambda: (
        rf"[［\[](?P<place>[\p{{Han}}\p{{Katakana}}ー]{{2,10}})\s+(?P<date>\d{{1,2}}日)\s+(?P<agency>{_dense_agency()}|AFP)\s*[］\]](?:\s?[-–—―]\s)?"
    ),
    r"【(?P<date>\d{1,2}月\d{1,2}日)\s?(?P<agency>[^】]{2,12})】",
    r"(?P<place>\p{Arabic}[\p{Arabic}\s،]{2,40}?)(?:\s(?P<date>\d{1,2}\s\p{Arabic}+))?\s?\((?P<agency>[^()]{2,20})\)\s?(?:--?|[–—])\s?",
    lambda: rf"(?P<place>{_place()})(?:\s\([^()]{{2,25}}\))?\s?(?:(?:--+|[—–]|\s-)\s++(?=[\"“„«'‘]?\p{{Lu}}|\d)|—(?=[\"“„«'‘]?\p{{Lu}}))",
    lambda: rf"(?P<place>{_place()}):\s++(?=[\"“„«'‘]?\p{{Lu}}|\d)",
    lambda: rf"(?P<place>{_place()})\s?\((?P<agency>[\p{{L}}/ ]{{2,20}})\)(?=[\p{{Lu}}])",
    lambda: rf"(?P<place>{_name()}){_BARE_DAY}\s?\((?P<agency>[\p{{L}}/ ]{{2,20}})\)(?P<bare>:?\s)(?=\p{{Lu}})",
    lambda: rf"(?P<place>\p{{Arabic}}{{2,15}}(?:\s\p{{Arabic}}{{2,15}})?)\s?[-–—]\s?(?P<agency>{_known_agencies()})\s?[:：]\s",
)
_FORMS = tuple(map(Pattern, _WRITTEN))
"""The forms of datelines, in the order in which they are tried."""
_AGENCY_AFTER = Pattern(lambda: rf"(?P<agency>{_known_agencies()})\.\s++")
"""An agency between the dash and the story: "КАЗАНЬ, 3 мар — РИА Новости. "."""


_BY = Pattern(lambda: rf"(?:{vocabulary.any_of('by-word')})\s++(?=\p{{Lu}})", regex.IGNORECASE)
_LEAD = Pattern(lambda: rf"(?:{vocabulary.any_of('dateline-lead')})\s++(?-i:(?=\p{{Lu}}))", regex.IGNORECASE)
_DAY_WORD = Pattern(r",\s++\p{Ll}{1,3}$")
_LOWER = Pattern(r"\p{Ll}{3}")
_MOST_WORDS = 6
_AFTER_DAY = 2
"""Characters, such as a stop, that may follow a day."""
_ACRONYM, _INITIALS = range(2, 9), range(2, 5)
_LONGEST_INITIALS = 3
"""Letters in capitals that are no word, where they are no known place."""
_NO_PLACES = ("kicker", "correction", "editors-note", "factbox", "key-points-heading", "timestamp-updated", "ad", "weekdays")
"""Kinds of cues that capitals before a dash may be instead of a place."""


def _parts(head: str, found: regex.Match[str]) -> Parts | None:
    groups = found.groupdict()
    agency = found.span("agency") if groups.get("agency") else None
    if agency and not _is_agency(head[slice(*agency)]):
        return None
    place, date = _place_and_date(head, *(found.span(name) if groups.get(name) else None for name in ("place", "date")))
    place = _without_author(head, place)
    place = _without_lead(head, place) if place else None
    if (groups.get("date") and not date) or (place and not _is_place(head[slice(*place)])) or not (place or agency or date):
        return None
    if place and not (agency or date or "reporter" in groups) and not _is_sure_place(head[slice(*place)], head[place[1] : found.end()]):
        return None
    # "Week of 23 Feb: " is none, "KOCHI, March 3: " is.
    if place and date and found[0].rstrip().endswith(":") and not agency and "," not in head[place[1] : date[0]]:
        return None
    # Brackets without a dash hold the agency only where all is well known: "Bern (sda) It rained."
    if "bare" in groups and not (place and agency and _is_well_known(head[slice(*place)], head[slice(*agency)], dated=date is not None)):
        return None
    return Parts(found.end(), place, agency, date)


def _with_agency_after(head: str, parts: Parts) -> Parts:
    found = _AGENCY_AFTER.match(head, parts.end)
    return parts._replace(end=found.end(), agency=found.span("agency")) if found else parts


def _place_and_date(head: str, place: Place | None, date: Place | None) -> tuple[Place | None, Place | None]:
    """Part a place from the day that follows it, which in "KYIV, Feb 26" looks like one more word of the place."""
    whole = [bound for span in (place, date) if span for bound in span]
    if not whole:
        return None, None
    start, end = min(whole), max(whole)
    days = [day for day in stamp.places_of_days(head[start:end]) if start + day[1] >= end - _AFTER_DAY]
    if not days:
        return _trimmed(head, *place) if place else None, None
    day = (start + days[0][0], start + days[0][1])
    if not place:
        return None, day
    before = _without_word(head, *_trimmed(head, place[0], min(place[1], day[0])))
    return (before if before[0] < before[1] else None), day


def _without_author(head: str, place: Place | None) -> Place | None:
    """Leave out whom words such as "By" announce before the place: "By ADA BROOK, LONDON"; None where nothing is left."""
    by = _BY.match(head, *place) if place else None
    name, comma, _ = head[by.end() : place[1]].partition(",") if by and place else ("", "", "")
    if not by or not place or not looks_like_name(name):
        return place
    return _trimmed(head, by.end() + len(name), place[1]) if comma else None


def _without_lead(head: str, place: Place) -> Place:
    """Leave out the small word before a known place: "In Bern, 3. Mai"; there are places such as "In Amenas"."""
    lead = _LEAD.match(head, *place)
    return (lead.end(), place[1]) if lead and head[lead.end() : place[1]].casefold() in vocabulary.detail_words("place") else place


def _is_agency(text: str) -> bool:
    small = text.casefold().strip()
    words = regex.split(r"[/\s,.]+", small)
    letters = text.replace(" ", "").replace("/", "").replace(".", "")
    known = vocabulary.news_sources()
    return (
        small in known
        or any(word in known for word in words)
        or (letters.isupper() and len(letters) in _ACRONYM)
        or "." in small
        or (small.isalpha() and len(small) in _INITIALS)
        or small in vocabulary.detail_words("dateline-agency")
        or small in vocabulary.detail_words("wire")
    )


def _is_well_known(place: str, agency: str, *, dated: bool) -> bool:
    known = vocabulary.news_sources()
    return agency.casefold().strip() in known and (dated or place.isupper() or place.casefold() in vocabulary.detail_words("place"))


def _is_place(text: str) -> bool:
    words = text.split()
    return bool(words) and len(words) <= _MOST_WORDS and not any(mark in text for mark in '"“”„«»?!;:@©') and not text[0].isdigit()


def _is_sure_place(text: str, dash: str) -> bool:
    """Tell whether a name and a dash are a dateline with neither agency nor day: a known place, or capitals before a long dash.

    "Inflation – " opens a paragraph as well, and "New Delhi: " more than one.
    """
    known = vocabulary.detail_words("place")
    if any(place.strip().casefold() in known for place in regex.split(r"[/,]", text)):
        return ":" not in dash or text.isupper()
    capitals = not _LOWER.search(text) and any(letter.isupper() for letter in text) and not any(map(str.isdigit, text))
    return capitals and any(mark in dash for mark in ("—", "―", "--")) and not _is_no_place(text)


def _is_no_place(text: str) -> bool:
    """Tell whether capitals are initials, such as "EU", or known to stand for something else: a rubric, an agency, a day."""
    known = (*map(vocabulary.cue_phrases, _NO_PLACES), vocabulary.organizations(), vocabulary.months(), vocabulary.detail_words("no-place"))
    return sum(map(str.isalpha, text)) <= _LONGEST_INITIALS or any(text.casefold() in listed for listed in known)


def _without_word(text: str, start: int, end: int) -> Place:
    """Leave out a small word that belongs to the day after it, as in "Paris, le 3 mars"."""
    found = _DAY_WORD.search(text, start, end)
    return _trimmed(text, start, found.start()) if found else (start, end)


def _trimmed(text: str, start: int, end: int) -> Place:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")."):
        end -= 1
    return start, end
