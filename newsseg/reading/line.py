"""A line of a page, read by itself: what it is known by to the page, and what was found in it."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import cues, languages, shapes
from newsseg.characters import composed
from newsseg.fields import field_kinds
from newsseg.findings import Finding, Form, spelled
from newsseg.reading.alone import ALONE, alone
from newsseg.reading.ends import ENDS_WELL, QUOTES, closing, opening
from newsseg.reading.marks import find_marks
from newsseg.reading.phrases import cue_findings, cue_starts, given_names, telling_kinds
from newsseg.reading.rights import is_notice
from newsseg.reading.voices import voice_findings
from newsseg.reading.words import (
    STAMP_KINDS,
    content,
    count_dates,
    count_dense,
    count_names,
    count_units,
    distinct,
    is_unstopped,
    keywords,
    letters,
    share,
    word_facts,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\ufeff\u2060\u00ad\x07\t "
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
_CHROME_KINDS = frozenset([
    "related-heading", "read-more", "comments", "newsletter", "mailing", "paywall", "cookie", "copyright", "ad", "share", "nav",
    "tags-heading",
])  # fmt: skip
_PHOTO_KINDS = frozenset(("photo-credit-prefix", "media-credit-prefix", "photo-agency", "caption-ui"))
_BY_KINDS = frozenset(("byline-prefix", "byline-role", "byline-desk", "reporting-from", "contributed", "signoff"))
_MAIL_CUES = frozenset(("mailing", "greeting", "newsletter"))
_KNOWN_BY = (("photo", _PHOTO_KINDS), ("by", _BY_KINDS), ("chrome", _CHROME_KINDS))
_FORM = Form("length={0}", "ends={1}/{2}", "opens={3}/{2}", "ends-opens={1}/{3}", "sentences={4}/{2}", "script={5}/{2}")
_DATES = Form("dates={0}/{1}")
_NAMES = Form("names={0}")
_FIELD = Form("field={0}", "field={0}/{1}")
_ALONE = Form(f"{ALONE}={{0}}")
_GIVEN = Form("given-name={0}/{1}/{2}", "given-names={3}/{4}")
_AT_ONCE = [0]
"""The first place of a given name in a line that opens with one."""
_STOPS = frozenset(("stop", "stop-quote", "stop-bracket", "question", "exclamation"))


class Reading(NamedTuple):
    """What a block says by itself.

    Args:
        text: its words on one line, without what is not seen at their ends.
        units: its length in words; in scripts without spaces, what would be words.
        prose: its length if it reads like running text, else 0.
        token: a short name of its shape, which its neighbours see: ``"prose-long"`` or ``"prose-short"``; ``"rule"``, which is drawn of
            marks; ``"dated"``; ``"photo"``, ``"by"`` or ``"chrome"``, by the words that it opens with; ``"field"``; ``"names"``; or its
            length, and whether it ends with a stop, from ``"word-open"`` to ``"long-stop"``.
        content: its words of some length, casefolded, each once.
        keywords: those of its words that could be names or terms: in capitals where the script has them; each once.
        key: the text as it is compared with other lines.
        cue_kinds: the kinds of cue at its beginning or over the whole of it, each once.
        mail_cues: the kinds of cue in it, wherever they stand, by which mailings are known.
        dated: whether it holds a date, a time or a reading time.
        quoted: whether it opens with a quotation mark.
    """

    text: str
    units: int
    prose: int
    token: str
    content: tuple[str, ...]
    keywords: tuple[str, ...]
    key: str
    cue_kinds: tuple[str, ...]
    mail_cues: tuple[str, ...]
    dated: bool
    quoted: bool

    @property
    def is_drawn(self) -> bool:
        """Whether it is a rule: a line that is drawn of marks."""
        return self.token == "rule"

    @property
    def facts(self) -> tuple[str, ...]:
        """Its facts, each ``name=value``; they are looked for anew."""
        _, findings, words = look(self.text)
        return (*spelled(findings), *words)


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
    seen = see(source)
    return _reading(seen), tuple(dict.fromkeys(_findings(seen))), word_facts(seen.words, seen.units)


class Seen(NamedTuple):
    """What is seen of a line at first: its findings and its reading rest on it.

    Args:
        text: the line, without what is not seen at its ends.
        probe: the same, or both ends of a long one.
        shape: the shape of the probe, in scripts that have capitals.
        marks: the marks in it, if its shape is known, or else all of it.
        words: its words.
        alphabet: what its letters are.
        found: the cues in it.
        units: its length in words.
        dense: how many of its characters are of a script that sets no spaces between words.
        sentences: how many it has.
        close: what it ends with.
        names: how many words it has that could be names, where it has no others.
        dates: how many of its words are dates and times.
        fields: what the field holds that it opens with, if it is one.
    """

    text: str
    probe: str
    shape: str
    marks: str
    words: Sequence[str]
    alphabet: languages.Alphabet
    found: Sequence[cues.Cue]
    units: int
    dense: int
    sentences: int
    close: str
    names: int
    dates: int
    fields: Sequence[str]


_seen = partial(tuple.__new__, Seen)  # what Seen._make does, in one call less


def see(source: str) -> Seen:
    """See what stands in a block, before it is told what that says.

    Args:
        source: its words on one line, as `Block.text` gives them.
    """
    text = composed(source.strip(_UNSEEN))
    whole = len(text) <= _HEAD + _TAIL
    probe = text if whole else f"{text[:_HEAD]}\n{text[-_TAIL:]}"
    shape = _cased_shape(text)
    if shape and not whole:
        shape = f"{shape[:_HEAD]} {shape[-_TAIL:]}"
    marks, words = (shapes.marks(shape), shapes.spaced_words(probe)) if shape else (probe, cues.words(probe))
    alphabet = languages.alphabet(probe)
    dense = 0 if shape else count_dense(text)
    units = count_units(text, dense)
    stops = units and not (shape and whole and _SENTENCE_STOPS.isdisjoint(marks))
    sentences = 1 + len(_SENTENCE_END.findall(text)) if stops else min(units, 1)
    found = cues.find(cues.of_languages(alphabet), words, cue_starts(len(words)))
    names = count_names(probe) if units < 14 and (not shape or "A" in shape) else 0  # noqa: PLR2004 - longer lines are no list of names
    dates = count_dates(words, found, probe, shape)
    fields = field_kinds(text) if ":" in marks or "：" in marks else ()
    return _seen((text, probe, shape, marks, words, alphabet, found, units, dense, sentences, closing(text), names, dates, fields))


def size_of(units: int) -> str:
    """Name the length of a line.

    Args:
        units: its length in words.
    """
    return _SIZE_NAMES[bisect_right(_SIZES, units)]


def source_place(seen: Seen, place: int) -> int:
    """Tell where in a line a place in its probe is."""
    return place if place <= _HEAD or seen.probe is seen.text else place - len(seen.probe) + len(seen.text)


def _findings(seen: Seen) -> list[Finding]:
    text, probe, shape, marks, words, alphabet, found, units, dense, sentences, close, names, dates, fields = seen
    length = _LENGTH_NAMES[bisect_right(_LENGTHS, units)]
    size = size_of(units)
    script = "dense" if 3 * dense > len(text) else "spaced"
    form = _FORM, length, close, size, opening(text), min(sentences, 4), script
    findings: list[Finding] = [form, letters(probe, size, shape), *find_marks(probe, size, shape, marks, words)]
    if found:
        findings += [finding for _, finding in cue_findings(words, found, probe, size)]
        given = given_names(found)
        if given and units < 20:  # noqa: PLR2004 - a sentence may well begin with a name
            findings.append((_GIVEN, min(given[0], 3), "names" if names else "words", size, min(len(given), 3), length))
    if units > 5:  # noqa: PLR2004 - a menu's entry speaks in no voice
        findings += voice_findings(words, size, alphabet)
    if dates:
        findings.append((_DATES, share(dates, len(words)), size))
    if names:
        findings.append((_NAMES, min(names, 5)))
    if units < 10 and (whole := alone(text, marks)):  # noqa: PLR2004 - breadcrumbs of so many words
        findings.append((_ALONE, whole))
    elif text and is_notice(text, words, cased=bool(shape)):
        findings.append((_ALONE, "rights"))
    if fields:
        findings += [(_FIELD, kind, size) for kind in fields]
    return findings


def _reading(seen: Seen) -> Reading:
    text, probe, shape, _, words, _, found, units, _, _, _, names, dates, _ = seen
    kinds = distinct(telling_kinds(found, len(words), probe, names)) if found else ()
    prose = min(units, 90) if units >= 10 and _ends_well(seen) else 0  # noqa: PLR2004 - a sentence of ten words
    return Reading(
        text,
        units,
        prose,
        "prose-long" if prose > 28 else "prose-short" if prose else _token(seen, kinds),  # noqa: PLR2004 - two lines of print or more
        content(text, words if text is probe or not shape else shapes.spaced_words(text), shape),
        keywords(text, shape if text is probe else ""),
        " ".join(words) if len(words) < 40 else text[:300],  # noqa: PLR2004 - long lines repeat verbatim or not at all
        kinds,
        distinct([cue.kind for cue in found if cue.kind in _MAIL_CUES]) if found else (),
        bool(dates) or not STAMP_KINDS.isdisjoint(kinds),
        text[:1] in QUOTES,
    )


def _ends_well(seen: Seen) -> bool:
    """Tell whether a line has several sentences, or ends as one does."""
    if seen.sentences > 1 or seen.close in ENDS_WELL:
        return True
    return not seen.shape and seen.units >= _UNSTOPPED_PROSE and is_unstopped(seen.text)


def _cased_shape(text: str) -> str:
    """Return the shape of a text in scripts that have capitals; of others, nothing: their words and marks are looked up in the text."""
    shape = shapes.shape(text)
    return "" if shapes.OTHER in shape else shape


def _token(seen: Seen, kinds: Sequence[str]) -> str:
    """Name the shape of a line that is no prose."""
    if seen.close == "none":
        return "rule"
    if seen.dates and seen.units < 14:  # noqa: PLR2004
        return "dated"
    for name, group in _KNOWN_BY if kinds else ():
        if not group.isdisjoint(kinds):
            return name
    if seen.fields:
        return "field"
    if seen.units < 6 and (seen.names or given_names(seen.found)[:1] == _AT_ONCE):  # noqa: PLR2004
        return "names"
    length = "word" if seen.units < 3 else "short" if seen.units < 7 else "line" if seen.units < 14 else "long"  # noqa: PLR2004
    return f"{length}-{'stop' if seen.close in _STOPS else 'open'}"
