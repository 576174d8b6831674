"""When: the day, and perhaps the time, in a line that says when an article came out."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.characters import composed
from newsseg.details import vocabulary
from newsseg.details.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST = 400
"""Characters of a line that are read for dates."""

PUBLISHED, UPDATED, READING_TIME = "published", "updated", "reading-time"


class Stamp(NamedTuple):
    """What a timestamp says: an ISO 8601 date or date-time, or None, and what it is the time of."""

    value: str | None
    kind: str


def read_stamp(text: str, language: str | None = None) -> Stamp:
    """Read the first day in a text, with its time of day; the day of publication where an update is named as well.

    ``03/04/2026`` has no value unless the language settles what is the day: English does not, unless its country is told.

    Args:
        text: the text.
        language: the code of its language, such as ``fr`` or ``en-GB``.

    >>> read_stamp("Updated Feb. 18, 2026, 5:03 p.m. ET")
    Stamp(value='2026-02-18T17:03', kind='updated')
    >>> read_stamp("03/04/2026").value, read_stamp("03/04/2026", "fr").value, read_stamp("5 min read").kind
    (None, '2026-04-03', 'reading-time')
    """
    text = composed(text[:LONGEST])
    found = [(_kind_at(text, day.start), day) for day in _days(text, language) if not _is_of_a_life(text, day.start)]
    if not found:
        return Stamp(None, _kind_without_day(text))
    kind, day = next((one for one in found if one[0] == PUBLISHED), found[0])
    others = [other for other in _days(text, _ONE_ORDER) if other.start != day.start]
    return Stamp(day.value + _time(text, day, others), kind)


def is_ambiguous(text: str) -> bool:
    """Tell whether a text has a date such as 03/04/2026, whose day only the page's language can settle.

    >>> is_ambiguous("03/04/2026"), is_ambiguous("30/04/2026")
    (True, False)
    """
    text = text[:LONGEST]
    if not _OPEN.search(text):
        return False
    return len([*_days(text, None)]) < len([*_days(text, _ONE_ORDER)])


def guess_language(text: str) -> str | None:
    """Name the language that most of a text's small words belong to, or None.

    >>> guess_language("Der Regen hat das Tal erreicht, und die Brücke ist nicht mehr frei.")
    'de'
    """
    words = [match[0] for match in islice(_WORDS.finditer(text.casefold()), _MOST_WORDS)]
    counts = {code: sum(word in listed for word in words) for code, listed in _function_words().items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= _FEWEST_WORDS else None


def places_of_days(text: str) -> list[tuple[int, int]]:
    """Return where a text names days; the year may be left out.

    >>> places_of_days("BERLIN, Feb 26")
    [(8, 14)]
    """
    return [match.span() for match in _PARTIAL.finditer(text[:LONGEST])]


_MOST_WORDS, _FEWEST_WORDS = 1500, 3
_WORDS = Pattern(r"\w++")
_NUMERIC = Pattern(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d{2})\s?(?P<s>[-/.])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})(?!\d)"
    r"|(?P<a>\d{1,2})(?P<t>[-/.])\s?(?P<b>\d{1,2})\s?(?P=t)\s?(?P<c>(?:19|20)\d{2}|\d{2}(?!\d)))"
)
_DAY_FIRST, _MONTH_FIRST = "day-first", "month-first"
_ONE_ORDER = "de"
"""A language in which all dates are clear."""
_OPEN_CODES = ("en", "eng", "english", "und")
"""Languages in which either may come first."""
_OPEN = Pattern(r"\d([-/])\s?\d{1,2}\1")
_YEAR_FIRST = Pattern(
    r"(?P<y>(?:19|20)\d{2})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]?"
    r"|(?<!\w)(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?!\w)"
)
"""As East Asia writes days, and records of archives: 20260312."""
_NEAR = 32
"""Characters between a day and its time of day at most."""
_CENTURY = 2000
_THAI_CENTURY, _BUDDHIST = 2500, 543
_THAI = Pattern(r"\p{Thai}")
_MONTHS, _HALF_DAY, _HOURS, _MINUTES = 12, 12, 24, 60


class _Day(NamedTuple):
    start: int
    end: int
    value: str


def _month() -> str:
    return rf"(?P<month>{vocabulary.alternatives(vocabulary.months())})(?!\p{{L}})\.?"


_DAY = r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-?го)?(?!\d)"
_YEAR = r"(?P<year>(?:19|20|25|١٩|٢٠|๒๐|๒๕)\d{2})"


def _named_pattern() -> str:
    month = _month()
    other, second_name = r"(?:\p{L}++\s?/\s?)?(?:\p{L}++\s)?", r"(?:\s?/\s?\p{L}++)?"
    # A short year is no year where the full one follows: "31 August 20, 2019".
    short = rf"(?:{_YEAR}|'?(?P<short>\d{{2}})(?![\d:.]|,?\s(?:19|20)\d\d))"
    era = vocabulary.any_of("era")
    after = r"[\s,.]*+(?:de\s|del\s|г\.?\s)?\s*"
    return (
        rf"(?<![\d:]){_DAY}\s*-?\s*(?:de\s|of\s|d[’'])?\s*{other}{month}{second_name}[\s,.-]*+(?:de\s|del\s|{era})?\s*{short}"
        rf"|(?<!\p{{L}}){month}\s*{_DAY}{after}{_YEAR}"
        rf"|{_YEAR}\.?\s++{month}\s*{_DAY}"
    )


def _numbered() -> str:
    """Match a day whose month is told by its number and a word before it: "12 tháng 2"."""
    return rf"(?P<day>\d{{1,2}})\s++(?:{vocabulary.any_of('month-word')})\s++(?P<number>\d{{1,2}})(?!\d)"


def _numbered_pattern() -> str:
    return rf"(?<!\d){_numbered()}[\s,]*+(?:(?:{vocabulary.any_of('year-word')})\s++)?{_YEAR}"


def _partial_pattern() -> str:
    month = _month()
    return (
        rf"(?<!\d){_DAY}\s*+(?:de\s)?\s*{month}(?:[\s,]*+(?:de\s)?{_YEAR})?|(?<!\p{{L}}){month}\s*{_DAY}(?:[\s,]*+{_YEAR})?"
        rf"|{_numbered_pattern()}|(?<!\d){_numbered()}"
        r"|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})?|(?<=\D|^)\d{1,2}日"
    )


def _cue(kind: str) -> str:
    phrases = (phrase for phrase in vocabulary.cue_phrases(kind) if len(phrase) > 3 or not phrase.isascii())  # noqa: PLR2004
    return rf"(?<![\p{{Latin}}\p{{Cyrillic}}])(?:{vocabulary.alternatives(phrases)})"


def _ago_pattern() -> str:
    before, after, joined, alone = (vocabulary.any_of(f"ago-{place}") for place in ("before", "after", "joined", "alone"))
    return (
        rf"(?<!\p{{L}})(?:{before})\s++\d++\s++[\p{{L}}\p{{M}}]++|\d++\s*+[\p{{L}}\p{{M}}]++\.?\s++(?:{after})(?!\p{{L}})"
        rf"|\b(?:{alone})\b|\d\s*+(?:{joined})"
    )


def _clock_pattern() -> str:
    zones = vocabulary.alternatives(vocabulary.time_zones())
    # In capitals only: "et" joins what may be sums.
    capitals = vocabulary.alternatives(
        zone.upper() for zone in vocabulary.time_zones().keys() | vocabulary.detail_words("time-zone-of-many")
    )
    halves = vocabulary.detail_words("forenoon") | vocabulary.detail_words("afternoon")
    before = _standing(word for word in halves if len(word) > 1)  # a letter after a year may stand for the era
    told, hours = _standing(vocabulary.detail_words("clock-before")), _standing(vocabulary.detail_words("clock-after"))
    return (
        rf"(?<![\d:.])(?:(?P<before>{before})\s?)?(?:(?P<told>{told})[.:]{{0,2}}\s*+|(?<![\d:.]))"
        r"(?:(?P<hour>\d{1,2})(?:\s?[:：h時时點点시]\s?(?P<minute>\d{2})|(?=\s?[ap]\.?\s?m\b)"
        rf"|\.(?P<dotted>\d{{2}})(?=\s?(?:{hours}|[ap]\.?m|\(?(?-i:{capitals})(?!\p{{L}})))|(?(told)(?:\.(?P<dotted>\d{{2}}))?(?![.:/]?\d)|(?=\s?(?:{hours})(?![間间간]|\.?\s?\d))))"
        r"(?::(?P<second>\d{2}))?(?:\.\d+)?|(?P<hours>\d{2})(?P<minutes>\d{2})(?=\s(?:GMT|UTC)\b))"
        rf"\s*(?:(?P<half>[ap]\.?\s?m\b\.?)|(?P<after>{_standing(halves)})|(?:{hours})\.?|分)?"
        rf"\s*\(?(?P<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d{{1,2}}(?::?\d{{2}})?(?!\d)|(?:{zones})(?!\p{{L}}))?"
    )


def _life_pattern() -> str:
    """Match a word such as "born", or a sign, and what stands between it and a day; a name has a capital after another: "Max Born"."""
    words = vocabulary.detail_words("born-or-died")
    small, large = vocabulary.alternatives(words), vocabulary.alternatives(word.capitalize() for word in words)
    return rf"(?:(?<!\p{{L}})(?:{small}|(?<!\p{{Lu}}[\p{{L}}.]*\s)(?:{large}))(?!\p{{L}})|[†*])[^\d|;,.!?\n•·–—†*]*+$"


def _standing(listed: Iterable[str]) -> str:
    """Match words beside a number; those of scripts that set spaces stand by themselves."""
    words = set(listed)
    dense = {word for word in words if _DENSE_WORD.match(word)}
    spaced = rf"(?<!\p{{L}})(?:{vocabulary.alternatives(words - dense)})(?!\p{{L}})"
    return rf"{vocabulary.alternatives(dense)}|{spaced}" if dense else spaced


_DENSE_WORD = Pattern(r"[\p{Han}\p{Hangul}]")
_NAMED = Pattern(_named_pattern, regex.IGNORECASE)
_NUMBERED = Pattern(_numbered_pattern, regex.IGNORECASE)
_PARTIAL = Pattern(_partial_pattern, regex.IGNORECASE)
AGO = Pattern(_ago_pattern, regex.IGNORECASE)
"""How long ago something was: "5 minutes ago"."""
_CLOCK = Pattern(_clock_pattern, regex.IGNORECASE)
_LIFE = Pattern(_life_pattern)
_LONGEST_LIFE = 80
"""Characters from a word such as "born" to the end of what stands between it and a day, at most."""
_UPDATED = Pattern(lambda: _cue("timestamp-updated"), regex.IGNORECASE)
_PUBLISHED = Pattern(lambda: _cue("timestamp-published"), regex.IGNORECASE)
_READING = Pattern(lambda: rf"\d\s*+(?:-\s?)?(?:min\b|minute)|{_cue('reading-time')}", regex.IGNORECASE)
_OFFSET = Pattern(r"([+-])(\d{1,2}):?(\d{2})?$")


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(listed) for code in languages.codes() if (listed := languages.details(code).get("function-words"))}


def _days(text: str, language: str | None) -> Iterator[_Day]:
    found = [*_named_days(text), *_numeric_days(text, language)]
    yield from sorted(found)


def _named_days(text: str) -> Iterator[_Day]:
    for match in _NAMED.finditer(text):
        value = _iso(_year(match), vocabulary.months()[" ".join(vocabulary.folded(match["month"]).split())], int(match["day"]))
        if value:
            yield _Day(match.start(), match.end(), value)
    for match in _NUMBERED.finditer(text):
        if value := _iso(int(match["year"]), int(match["number"]), int(match["day"])):
            yield _Day(match.start(), match.end(), value)


def _year(match: regex.Match[str]) -> int:
    """Return the year of a day: that of the Buddhist era, which Thailand counts by, is 543 years ahead."""
    century = _THAI_CENTURY if _THAI.match(match["month"]) else _CENTURY
    year = int(match["year"] or century + int(match["short"]))
    return year - _BUDDHIST if year >= _THAI_CENTURY else year


def _numeric_days(text: str, language: str | None) -> Iterator[_Day]:
    for match in _YEAR_FIRST.finditer(text):
        if value := _iso(int(match["y"]), int(match["m"]), int(match["d"])):
            yield _Day(match.start(), match.end(), value)
    for match in _NUMERIC.finditer(text):
        if value := _numeric(match, language):
            yield _Day(match.start(), match.end(), value)


def _numeric(match: regex.Match[str], language: str | None) -> str | None:
    if match["y"]:
        return _iso(int(match["y"]), int(match["m"]), int(match["d"]))
    first, second, year = int(match["a"]), int(match["b"]), int(match["c"])
    year += _CENTURY if year < 100 else 0  # noqa: PLR2004
    # A point between day and month is written where the day comes first.
    if match["t"] == "." or first > _MONTHS or first == second:
        return _iso(year, second, first)
    if second > _MONTHS:
        return _iso(year, first, second)
    order = _order(language)
    return _iso(year, *((first, second) if order == _MONTH_FIRST else (second, first))) if order else None


def _order(language: str | None) -> str | None:
    """Tell what comes first in a language, the day or the month: of English only its countries tell."""
    code, *parts = (language or "").casefold().replace("_", "-").split("-")
    if code not in _OPEN_CODES:
        return _DAY_FIRST if code else None
    return next((order for order in (_DAY_FIRST, _MONTH_FIRST) if not vocabulary.detail_words(order).isdisjoint(parts)), None)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _kind_at(text: str, start: int) -> str:
    updated = max((match.start() for match in _UPDATED.finditer(text, 0, start)), default=-1)
    published = max((match.start() for match in _PUBLISHED.finditer(text, 0, start)), default=-1)
    return UPDATED if updated > published else PUBLISHED


def _is_of_a_life(text: str, start: int) -> bool:
    """Tell whether a day is that of a birth or a death, which obituaries name where others have the day of publication."""
    found = _LIFE.search(text, max(0, start - _LONGEST_LIFE), start)
    return found is not None and (found[0][0] != "*" or "†" in text)


def _kind_without_day(text: str) -> str:
    if _READING.search(" ".join(AGO.split(text))):
        return READING_TIME
    return UPDATED if _UPDATED.search(text) else PUBLISHED


def _time(text: str, day: _Day, others: Sequence[_Day]) -> str:
    following = min((other.start for other in others if other.start > day.start), default=len(text))
    # Cut out, so that a clock may follow upon the year without a blank.
    near = min(following, day.end + _NEAR)
    clock = _CLOCK.search(text[day.end : near])
    if clock and near < following and clock.end() == near - day.end and not (clock["minute"] or clock["dotted"] or clock["minutes"]):
        clock = None  # "21 h" may go on: "21 h 05"
    if not clock and following == min((other.start for other in others), default=len(text)):  # else it is the other day's
        clock = _last_clock(text, day.start)
    if not clock:
        return ""
    hour, minute = _hour(clock), int(clock["minute"] or clock["dotted"] or clock["minutes"] or 0)
    if hour is None or hour >= _HOURS or minute >= _MINUTES:
        return ""
    second = f":{int(clock['second']):02}" if clock["second"] and int(clock["second"]) < _MINUTES else ""
    return f"T{hour:02}:{minute:02}{second}{_offset(clock['zone'])}"


def _hour(clock: regex.Match[str]) -> int | None:
    """Return the hour of a clock out of 24; None where it says a.m. or p.m. of an hour that has neither."""
    hour, half = int(clock["hour"] or clock["hours"]), clock["before"] or clock["after"]
    if clock["half"]:
        return hour % _HALF_DAY + _HALF_DAY * (clock["half"][0] in "pP") if 1 <= hour <= _HALF_DAY else None
    if half and hour <= _HALF_DAY:
        return hour % _HALF_DAY + _HALF_DAY * (" ".join(half.casefold().split()) in vocabulary.detail_words("afternoon"))
    return hour


def _last_clock(text: str, end: int) -> regex.Match[str] | None:
    found = None
    for match in _CLOCK.finditer(text, max(0, end - _NEAR), end):
        found = match
    return found


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    digits = _OFFSET.search(zone)
    if not digits:
        return vocabulary.time_zones().get(zone.casefold().strip(), "+00:00")
    hours, minutes = int(digits[2]), int(digits[3] or 0)
    return f"{digits[1]}{hours:02}:{minutes:02}" if hours < _HOURS and minutes < _MINUTES else ""
