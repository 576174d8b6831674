"""A line of a page, read by itself: what it is known by to the page, and what was found in it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import regex

from newsseg import cues, shapes
from newsseg.findings import SPELLED, VISIBLE, Finding, Form
from newsseg.reading.ends import ENDS_WELL, closing, opening
from newsseg.reading.marks import find_marks
from newsseg.reading.phrases import cue_findings, cue_starts, given_names, telling_kinds
from newsseg.reading.words import (
    NO_WORDS,
    STAMP_KINDS,
    content,
    count_dates,
    count_dense,
    count_names,
    count_units,
    is_unstopped,
    keywords,
    letters,
    set_of,
    share,
    word_facts,
)

CACHED_READINGS = 20_000
"""Readings of distinct lines kept in memory."""
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\ufeff\u2060\u00ad\t "
_HEAD, _TAIL = 260, 140
"""Characters read at the beginning and at the end of a long block; cues stand there, the middle is prose."""
_LENGTHS = (1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 50, 90)
_LENGTH_NAMES = ("0", "1", "2", "3", "4", "5-6", "7-9", "10-13", "14-19", "20-29", "30-49", "50-89", "90+")
_SIZES = (1, 4, 10, 20)
_SIZE_NAMES = ("none", "few", "line", "long", "paragraph")
_UNSTOPPED_PROSE = 22
"""Words from which a line of such a script is prose: headlines are shorter."""
_SENTENCE_END = regex.compile(r"[.!?…][\"”’»)\]]*+\s+[\"“„«(\[]*+\p{Lu}|[。！？।۔؟။។።](?=.)")
_SENTENCE_STOPS = frozenset(".!?…")
_CHROME_KINDS = frozenset(
    ["related-heading", "read-more", "comments", "newsletter", "paywall", "cookie", "copyright", "ad", "share", "nav", "tags-heading"]
)
_PHOTO_KINDS = frozenset(("photo-credit-prefix", "media-credit-prefix", "photo-agency", "caption-ui"))
_BY_KINDS = frozenset(("byline-prefix", "byline-role", "byline-desk", "reporting-from", "contributed", "signoff"))
_FORM = Form("length={0}", "ends={1}/{2}", "opens={3}/{2}", "ends-opens={1}/{3}", "sentences={4}/{2}", "script={5}/{2}")
_DATES = Form("dates={0}/{1}")
_NAMES = Form("names={0}")
_GIVEN = Form("given-name={0}/{1}/{2}", "given-names={3}/{4}")
_NO_PLACES: list[int] = []


class Reading(NamedTuple):
    """What a block says by itself.

    Args:
        text: its words on one line.
        units: its length in words; in scripts without spaces, what would be words.
        prose: its length if it reads like running text, else 0.
        token: a short name of its shape, which its neighbours see.
        content: its words of some length, casefolded.
        keywords: those of its words that could be names or terms: in capitals where the script has them.
        key: the text as it is compared with other lines.
        kinds: the kinds of cue at its beginning or over the whole of it.
        dated: whether it holds a date, a time or a reading time.
        quoted: whether it opens with a quotation mark.
        named: whether it could be a list of personal names.
    """

    text: str
    units: int
    prose: int
    token: str
    content: frozenset[str]
    keywords: frozenset[str]
    key: str
    kinds: frozenset[str]
    dated: bool
    quoted: bool
    named: bool

    @property
    def facts(self) -> tuple[str, ...]:
        """Its facts, each ``name=value``; they are looked for anew."""
        _, findings, words = look(self.text)
        return (*chain.from_iterable(SPELLED[finding] for finding in findings), *words)

    @property
    def visible(self) -> tuple[str, ...]:
        """Those of its facts that its neighbours see."""
        return tuple(fact for fact in self.facts if fact.startswith(VISIBLE))


@lru_cache(maxsize=CACHED_READINGS)
def read(text: str) -> Reading:
    """Read one block.

    Args:
        text: its words on one line, as `Block.text` gives them.
    """
    return look(text)[0]


def look(source: str) -> tuple[Reading, tuple[Finding, ...], tuple[str, ...]]:
    """Read one block, and tell what was found in it, and the facts of its words, each ``name=word``.

    Args:
        source: its words on one line, as `Block.text` gives them.
    """
    text = source.strip(_UNSEEN)
    whole = len(text) <= _HEAD + _TAIL
    probe = text if whole else f"{text[:_HEAD]}\n{text[-_TAIL:]}"
    shape = _cased_shape(text)
    if shape and not whole:
        shape = f"{shape[:_HEAD]} {shape[-_TAIL:]}"
    marks = shapes.marks(shape) if shape else probe
    line = shapes.spaced_words(probe) if shape else cues.words(probe)
    dense = 0 if shape else count_dense(text)
    units = count_units(text, dense)
    length = _LENGTH_NAMES[bisect_right(_LENGTHS, units)]
    size = _SIZE_NAMES[bisect_right(_SIZES, units)]
    stops = units and not (shape and whole and _SENTENCE_STOPS.isdisjoint(marks))
    sentences = 1 + len(_SENTENCE_END.findall(text)) if stops else min(units, 1)
    open_, close = opening(text), closing(text)
    found = cues.find(cues.all_languages(), line, cue_starts(len(line)))
    dates = count_dates(line, found, probe, shape)
    names = count_names(probe) if units < 14 and (not shape or "A" in shape) else 0  # noqa: PLR2004 - longer lines are no list of names
    findings: list[Finding] = [
        (_FORM, length, close, size, open_, min(sentences, 4), "dense" if dense > len(text) / 3 else "spaced"),
        letters(probe, size, shape),
        *find_marks(probe, size, shape, marks, line),
    ]
    given, kinds = _NO_PLACES, NO_WORDS
    if found:
        findings += cue_findings(line, found, probe, size)
        given, kinds = given_names(found), set_of(telling_kinds(found, len(line), probe, names))
    if given and units < 20:  # noqa: PLR2004 - a sentence may well begin with a name
        findings.append((_GIVEN, min(given[0], 3), "names" if names else "words", size, min(len(given), 3), length))
    if dates:
        findings.append((_DATES, share(dates, len(line)), size))
    if names:
        findings.append((_NAMES, min(names, 5)))
    name_first = bool(given) and given[0] == 0 and units < 7  # noqa: PLR2004 - a name and a role
    ends = sentences > 1 or close in ENDS_WELL or (dense > 0 and units >= _UNSTOPPED_PROSE and is_unstopped(text))
    prose = min(units, 90) if units >= 10 and ends else 0  # noqa: PLR2004 - a sentence of ten words
    reading = Reading(
        source,
        units,
        prose,
        _token(units, close, prose=prose, kinds=kinds, dated=bool(dates), names=2 if name_first else names),
        content(text, line if whole or not shape else shapes.spaced_words(text), shape),
        keywords(text, shape if whole else ""),
        " ".join(line) if len(line) < 40 else text[:300],  # noqa: PLR2004 - long lines repeat verbatim or not at all
        kinds,
        bool(dates) or not STAMP_KINDS.isdisjoint(kinds),
        open_ == "quote",
        bool(names) or bool(given),
    )
    return reading, tuple(dict.fromkeys(findings)), word_facts(line, units)


def _cased_shape(text: str) -> str:
    """Return the shape of a text in scripts that have capitals; of others, nothing: their words and marks are looked up in the text."""
    shape = shapes.shape(text)
    return "" if shapes.OTHER in shape else shape


def _token(units: int, close: str, *, prose: int, kinds: frozenset[str], dated: bool, names: int) -> str:
    if prose:
        return "prose-long" if prose > 28 else "prose-short"  # noqa: PLR2004 - two lines of print or more
    if close == "none":
        return "rule"
    if dated and units < 14:  # noqa: PLR2004
        return "dated"
    for name, group in (("photo", _PHOTO_KINDS), ("by", _BY_KINDS), ("chrome", _CHROME_KINDS)):
        if not group.isdisjoint(kinds):
            return name
    if names and units < 6:  # noqa: PLR2004
        return "names"
    length = "word" if units < 3 else "short" if units < 7 else "line" if units < 14 else "long"  # noqa: PLR2004
    return f"{length}-{'stop' if close in {'stop', 'stop-quote', 'stop-bracket', 'question', 'exclamation'} else 'open'}"
