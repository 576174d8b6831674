"""What one block says by itself, whatever surrounds it: the facts of its shape and its words.

A fact is a name and a value, ``"length=10-13"``; what it weighs for each label stands in the fitted weights. Readings depend on
the text alone, so that equal lines are read once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import cues, shapes
from newsseg.findings import SPELLED, VISIBLE, Finding, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

CACHED_READINGS = 20_000
"""Readings of distinct lines kept in memory."""
_HEAD, _TAIL = 260, 140
"""Characters read at the beginning and at the end of a long block; cues stand there, the middle is prose."""

_LENGTHS = (1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 50, 90)
_LENGTH_NAMES = ("0", "1", "2", "3", "4", "5-6", "7-9", "10-13", "14-19", "20-29", "30-49", "50-89", "90+")
_SIZES = (1, 4, 10, 20)
_SIZE_NAMES = ("none", "few", "line", "long", "paragraph")
_SHARES = (0.001, 0.15, 0.35, 0.6, 0.85, 0.999)
_SHARE_NAMES = ("none", "little", "some", "half", "most", "nearly", "all")
_COUNTS = ("0", "1", "2", "3", "4+")

_DENSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_SPELLED_DENSE = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
"""Scripts without spaces between words that are written sound by sound: a word takes more characters than in Han or Kana."""
_UNSTOPPED = regex.compile(r"[\p{Thai}\p{Lao}]")
"""Scripts that end sentences without a mark."""
_UNSTOPPED_PROSE = 22
"""Words from which a line of such a script is prose: headlines are shorter."""
_PIECE = 5
"""Characters of the pieces in which texts are compared that have no words."""
_CUT = 4_000
"""Characters that are cut into pieces."""
_FIRST_DENSE = "\u0e00"
"""Where Thai begins; scripts with spaces come before it."""
_LATIN_WORD = regex.compile(r"[^\W\d_][\w'’.-]*+")
_SHAPED_WORD = re.compile(r"[aA][aA0_'’.-]*")
_CONTENT = regex.compile(r"[\p{Han}\p{Katakana}]{2}|(?:(?![\p{Han}\p{Hiragana}\p{Katakana}])\w){4,}+")
_KEYWORD = regex.compile(
    r"(?<=\w[,;:]?\s[\"“„«‘(]?)\p{Lu}[\w-]{2,}+|[\p{Han}\p{Katakana}]{2}|[\p{Hangul}]{2,4}|[\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}]{5,}+"
)
_LATER_CAPITAL = re.compile(r"\s[\"“„«‘(]?A[aA0_-]{2}")
"""In the shape of a line, what every keyword begins with."""
_SENTENCE_END = regex.compile(r"[.!?…][\"”’»)\]]*+\s+[\"“„«(\[]*+\p{Lu}|[。！？।۔؟။។።](?=.)")
_SEPARATOR = regex.compile(r"\s[|/›»>·•–—-]\s|[|›•·»>]")
_URL = regex.compile(r"(?<=\w-*)\.(?:com|org|net|de|co\.uk|fr|es|it|pl|ru|jp|info)\b|https?://|www\.")
_EMAIL = regex.compile(r"[\w.+-]@[\w-]++\.\w")
_HANDLE = regex.compile(r"(?<!\w)@\w{2,}")
_HASHTAG = regex.compile(r"(?<!\w)#\w{2,}")
_TIME = regex.compile(r"\b\d{1,2}[:h.]\d{2}\b(?!\.\d)|\b\d{1,2}\s?[ap]\.?m\b|\d{1,2}[時点시]")
_DAY = regex.compile(
    r"\b\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)?\d{2}\b|\b(?:19|20)\d{2}[./-]\s?\d{1,2}[./-]\s?\d{1,2}\b|\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]"
)
_MONEY = regex.compile(r"[$€£¥₽₹]\s?\d|\d\s?[€$£₽₹¥円元원%]|\b(?:USD|EUR|GBP|Kč|zł|kr)\b")
_DATELINE = regex.compile(
    r"\p{Lu}[\p{L}\s.,'’/-]{2,40}(?:\([^)]{2,40}\)|,\s[^—–-]{3,25})?\s?(?:[—–]|--?)\s|\(\p{Lu}[^)]{1,20}\)\s*[-—–]|【[^】]{2,20}】|（[^）]{2,30}[電电]）|\([^)=]{2,20}=[^)]{2,12}\)"
)
_CREDIT_INSIDE = regex.compile(
    r"(?i)(?<=.)(?:\b(?:foto|fotos|fotó|fot|photo|photos|photograph|picture|image|credit|crédit|bild|kuva|zdroj|источник|фото|фотография|صورة|תמונה|צילום)\b\.{0,4}[.:]|\(c\)|©|写真|사진|[摄攝][）)]?$)"
    r"|\b(?:AP|AFP|EPA|EFE|dpa|PAP|ČTK|MTI|NTB|TT|TASS|REUTERS|Reuters|Getty Images|Shutterstock|IMAGO|imago|AAP|PA)\b\W{0,3}$"
)
_NAME_AT_END = regex.compile(r"[.!?…\"»”)]\s?+(?:\p{Lu}[\p{L}.'’-]*+[\s/,|]{0,3}){1,6}+$")
_NAME_SLASH = regex.compile(r"/(?<=\p{Lu}[\p{L}.’'-]+\s?/)\s?\p{Lu}\p{L}")
_GLUED = regex.compile(r"\p{Ll}[.!?]?+\p{Lu}\p{L}|\d\p{Lu}\p{Ll}|\p{Ll}\d{1,2}\s")
_FIELD = regex.compile(r"\p{Lu}{2,}[\p{Lu} -]{0,14}+:\s|\p{Lu}{2,3}\s{2,}\S")
_NUMBERED = regex.compile(r"\(?\d{1,2}[.)]\s|[A-Q]:\s")
_OPENS = {
    '"': "quote", "“": "quote", "„": "quote", "«": "quote", "»": "quote", "「": "quote", "『": "quote", "‘": "quote", "'": "quote", "”": "quote",
    "(": "bracket", "[": "bracket", "（": "bracket", "【": "lenticular", "［": "bracket", "<": "angle", "＜": "angle", "{": "bracket",
    "-": "dash", "–": "dash", "—": "dash", "―": "dash", "*": "bullet", "•": "bullet", "·": "bullet", "▪": "bullet", "●": "bullet",
    "◆": "bullet", "■": "bullet", "▶": "bullet", "►": "bullet", "▲": "triangle", "△": "triangle", "▼": "triangle", "©": "copyright",
    "#": "hash", "@": "at", "→": "arrow", "←": "arrow", "+": "plus", "|": "bar", "/": "bar", "&": "and", "$": "money", "€": "money", "£": "money",
}  # fmt: skip
_CLOSES = {
    ".": "stop", "。": "stop", "।": "stop", "॥": "stop", "۔": "stop", "။": "stop", "។": "stop", "៕": "stop", "።": "stop", "།": "stop", "։": "stop", "!": "exclamation", "！": "exclamation", "?": "question", "？": "question",
    "؟": "question", "…": "ellipsis", ":": "colon", "：": "colon", ",": "comma", ";": "comma", "،": "comma", "、": "comma", "，": "comma", "؛": "comma", "၊": "comma", '"': "quote", "”": "quote", "“": "quote",
    "»": "quote", "«": "quote", "」": "quote", "』": "quote", "’": "quote", "'": "quote", ")": "bracket", "]": "bracket", "）": "bracket", "】": "bracket",
    "-": "dash", "–": "dash", "—": "dash", "/": "bar", "|": "bar", "›": "arrow", ">": "arrow", "→": "arrow", "%": "percent",
}  # fmt: skip
_INSIDE = frozenset(
    [
        "bio",
        "contributed",
        "signoff",
        "correction",
        "editors-note",
        "caption-deictic",
        "agency",
        "photo-agency",
        "photo-credit-prefix",
        "paywall",
        "newsletter",
        "cookie",
        "copyright",
        "copyright-symbol",
        "comments",
        "read-more",
        "reading-time",
        "relative-time",
        "timestamp-published",
        "timestamp-updated",
        "share",
        "byline-role",
        "byline-desk",
        "credit-qualifier",
        "via",
        "ad",
        "share-network",
        "related-heading",
    ]
)
"""Kinds of cue that tell something wherever they stand in a line."""
_SILENT = frozenset(("given-names", "and"))
"""Kinds of cue that are no facts by themselves."""
_WEEKDAYS_AND_MONTHS = frozenset(("months", "weekdays"))
_STAMP_KINDS = frozenset(("timestamp-published", "timestamp-updated", "relative-time", "reading-time"))
_RELATED = frozenset(("related-heading", "read-more"))
_CHROME_KINDS = frozenset(
    ["related-heading", "comments", "newsletter", "paywall", "cookie", "copyright", "ad", "share", "nav", "tags-heading"]
)


_CURRENCIES = frozenset(("usd", "eur", "gbp", "kč", "zł", "kr"))
_PICTURE_WORDS = frozenset(
    [
        "foto",
        "fotos",
        "fotó",
        "fot",
        "photo",
        "photos",
        "photograph",
        "picture",
        "image",
        "credit",
        "crédit",
        "bild",
        "kuva",
        "zdroj",
        "источник",
        "фото",
        "фотография",
    ]
)
_SIGNED = frozenset(
    ["ap", "afp", "epa", "efe", "dpa", "pap", "čtk", "mti", "ntb", "tt", "tass", "reuters", "images", "shutterstock", "imago", "aap", "pa"]
)
"""Words without which a line has no sum of money, no picture's credit, and no agency at its end."""
_SENTENCE_STOPS = frozenset(".!?…")
_SEPARATING = frozenset("|/›»>·•–—-")
_NAME_STOPS = frozenset('.!?…"»”)')

_FORM = Form("length={0}", "ends={1}/{2}", "opens={3}/{2}", "ends-opens={1}/{3}", "sentences={4}/{2}", "script={5}/{2}")
_LETTERS = Form("capitals={0}/{3}", "all-capitals={1}", "first-word-capitals={2}", "digits={4}/{3}")
_DATES = Form("dates={0}/{1}")
_NAMES = Form("names={0}")
_GIVEN = Form("given-name={0}/{1}/{2}", "given-names={3}/{4}")
_MARK = Form("{0}={1}")
_SEPARATORS = Form("separators={0}/{1}")
_CUE = Form("cue-{0}={1}")
_CUE_SIZED = Form("cue-{0}={1}", "cue-{0}={1}/{2}")


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


_NO_WORDS: frozenset[str] = frozenset()


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
    text = source.strip("\u200b\u200c\u200d\u200e\u200f\ufeff\u2060\u00ad\t ")
    whole = len(text) <= _HEAD + _TAIL
    probe = text if whole else f"{text[:_HEAD]}\n{text[-_TAIL:]}"
    shape = _cased_shape(probe if whole else text)
    if shape and not whole:
        shape = f"{shape[:_HEAD]} {shape[-_TAIL:]}"
    marks = shapes.marks(shape) if shape else probe
    line = shapes.spaced_words(probe) if shape else cues.words(probe)
    dense = 0 if shape else len(_DENSE.findall(text))
    units = _units(text, dense)
    length = _LENGTH_NAMES[bisect_right(_LENGTHS, units)]
    size = _SIZE_NAMES[bisect_right(_SIZES, units)]
    stops = units and not (shape and whole and _SENTENCE_STOPS.isdisjoint(marks))
    sentences = 1 + len(_SENTENCE_END.findall(text)) if stops else min(units, 1)
    close, open_ = _close(text), _open(text)
    found = cues.find(cues.all_languages(), line, _cue_starts(len(line)))
    dates = _date_words(line, found, probe, shape)
    names = _name_words(probe) if units < 14 and (not shape or "A" in shape) else 0  # noqa: PLR2004 - longer lines are no list of names
    findings: list[Finding] = [
        (_FORM, length, close, size, open_, min(sentences, 4), "dense" if dense > len(text) / 3 else "spaced"),
        _letters(probe, size, shape),
        *_marks(probe, size, shape, marks, line),
    ]
    given = _NO_PLACES
    kinds = _NO_WORDS
    if found:
        findings += _cues(line, found, probe, size)
        given = [cue.first for cue in found if cue.kind == "given-names" and cue.first < 6]  # noqa: PLR2004 - names stand early
        kinds = _set([cue.kind for cue in found if cue.first == 0 and _says_what_it_is(cue, len(line), probe, names)])
    if given and units < 20:  # noqa: PLR2004 - a sentence may well begin with a name
        findings.append((_GIVEN, min(given[0], 3), "names" if names else "words", size, min(len(given), 3), length))
    if dates:
        findings.append((_DATES, _SHARE_NAMES[bisect_right(_SHARES, min(1.0, dates / max(1, len(line))))], size))
    if names:
        findings.append((_NAMES, min(names, 5)))
    name_first = bool(given) and given[0] == 0 and units < 7  # noqa: PLR2004 - a name and a role
    ends = sentences > 1 or close in _ENDS_WELL or (dense > 0 and units >= _UNSTOPPED_PROSE and _unstopped(text))
    prose = min(units, 90) if units >= 10 and ends else 0  # noqa: PLR2004 - a sentence of ten words
    reading = Reading(
        source,
        units,
        prose,
        _token(units, close, prose=prose, kinds=kinds, dated=bool(dates), names=2 if name_first else names),
        _content(text, line if whole or not shape else shapes.spaced_words(text), shape),
        _NO_WORDS if shape and whole and not _LATER_CAPITAL.search(shape) else _set([word.casefold() for word in _KEYWORD.findall(text)]),
        " ".join(line) if len(line) < 40 else text[:300],  # noqa: PLR2004 - long lines repeat verbatim or not at all
        kinds,
        bool(dates) or not _STAMP_KINDS.isdisjoint(kinds),
        open_ == "quote",
        bool(names) or bool(given),
    )
    return reading, tuple(dict.fromkeys(findings)), _word_facts(line, units)


def _cased_shape(text: str) -> str:
    """Return the shape of a text in scripts that have capitals; of others, nothing: their words and marks are looked up in the text."""
    shape = shapes.shape(text)
    return "" if shapes.OTHER in shape else shape


_NO_PLACES: list[int] = []
_NO_NUMBERS: set[int] = set()
_ENDS_WELL = frozenset(("stop", "exclamation", "question", "quote", "ellipsis"))


def _content(text: str, line: Sequence[str], shape: str) -> frozenset[str]:
    if shape:
        return _set([word for word in line if len(word) > 3])  # noqa: PLR2004 - shorter ones stand everywhere
    found = _set(_CONTENT.findall(text.casefold()))
    return found | _pieces(text) if _SPELLED_DENSE.search(text) else found


def _pieces(text: str) -> frozenset[str]:
    """Cut what stands between blanks into overlapping pieces; of a very long text, the beginning."""
    runs = text[:_CUT].split()
    return frozenset([run[place : place + _PIECE] for run in runs for place in range(len(run) - _PIECE + 1) if run[place] >= _FIRST_DENSE])


def _unstopped(text: str) -> bool:
    """Tell whether half of a text is in a script that ends sentences without a mark."""
    return 2 * len(_UNSTOPPED.findall(text)) > len(text)


def _set(words: list[str]) -> frozenset[str]:
    """Make a set; all empty ones are the same one, since most lines have some and each takes 200 bytes."""
    return frozenset(words) if words else _NO_WORDS


def _units(text: str, dense: int) -> int:
    if not dense:
        return len(text.split())
    spaced = len(_DENSE.sub(" ", text).split())
    spelled = len(_SPELLED_DENSE.findall(text))
    return int((dense - spelled) * 0.5 + spelled * 0.22 + spaced * 0.7 + 0.5)


def _cue_starts(count: int) -> Sequence[int]:
    """Number the words at which cues are looked for: all of a short line, both ends of a long one."""
    return range(count) if count <= 60 else (*range(30), *range(count - 25, count))  # noqa: PLR2004 - about three lines of print


def _open(text: str) -> str:
    first = text[:1]
    if first.isalpha():
        return "capital" if first.isupper() else "small" if first.islower() else "letter"
    if first.isdigit():
        return "digit"
    return _OPENS.get(first, "other")


def _close(text: str) -> str:
    last = text[-1:]
    if not (text[:1].isalnum() or any(map(str.isalnum, text[:200]))):
        return "none"
    if last in _CLOSES:
        close = _CLOSES[last]
        if close in {"quote", "bracket"} and text[-2:-1] in _CLOSES and _CLOSES[text[-2:-1]] in {"stop", "exclamation", "question"}:
            return f"stop-{close}"
        if text.endswith("..."):
            return "ellipsis"
        return close
    if last.isalpha():
        return "letter"
    return "digit" if last.isdigit() else "other"


def _letters(probe: str, size: str, shape: str) -> Finding:
    """Look at capitals and digits."""
    listed: list[str] = _SHAPED_WORD.findall(shape) if shape else _LATIN_WORD.findall(probe)
    capitals = whole = first = None
    if listed:
        initials = sum([word[0].isupper() for word in listed])
        capitals = _SHARE_NAMES[bisect_right(_SHARES, initials / len(listed))]
        if len(probe) > 2 and probe.isupper():  # noqa: PLR2004 - initials are no shouting
            whole = size
        elif listed[0].isupper() and len(listed[0]) > 2:  # noqa: PLR2004
            first = size
    digits = shape.count("0") if shape else sum(map(str.isdigit, probe))
    return _LETTERS, capitals, whole, first, size, _SHARE_NAMES[bisect_right(_SHARES, digits / max(1, len(probe)))]


_MARKS: tuple[tuple[str, str, Callable[[str], object]], ...] = (
    ("url", ".:", lambda probe: ("." in probe and _URL.search(probe)) or "://" in probe),
    ("e-mail", "@", lambda probe: "@" in probe and _EMAIL.search(probe)),
    ("handle", "@", lambda probe: "@" in probe and _HANDLE.search(probe)),
    ("hashtag", "#", lambda probe: "#" in probe and _HASHTAG.search(probe)),
    ("money", "$%€£¥₽₹", _MONEY.search),
    ("slash", "/", lambda probe: "/" in probe[1:-1]),
    ("bar", "|", lambda probe: "|" in probe),
    ("ellipsis-inside", ".…", lambda probe: "..." in probe[:-3] or "…" in probe[:-1]),
    ("in-brackets", "([（［【", lambda probe: probe[:1] in "([（［【" and probe[-1:] in ")]）］】."),
    ("bracket-at-end", ")]）］】", lambda probe: probe[-1:] in ")]）］】" and probe[:1] not in "([（［【"),
    ("dateline-opening", "-=—–【", _DATELINE.match),
    ("credit-inside", "(©", _CREDIT_INSIDE.search),
    ("name-and-agency", "/", lambda probe: "/" in probe and _NAME_SLASH.search(probe)),
    ("glued-words", "", _GLUED.search),
    ("field-label", "", _FIELD.match),
    ("numbered", ".):", _NUMBERED.match),
    ("question", "?？؟", lambda probe: "?" in probe or "？" in probe or "؟" in probe),
)
"""Marks that a line holds or does not: addresses, brackets, datelines, credits. In the middle, the characters without one of which no
line in a script with capitals can hold them; `_possible` tells of those that need none."""
_HOLDS = {name: holds for name, _, holds in _MARKS}
_NEEDING = {mark: tuple(name for name, needed, _ in _MARKS if mark in needed) for mark in "".join(needed for _, needed, _ in _MARKS)}


def _marks(probe: str, size: str, shape: str, marks: str, line: Sequence[str]) -> list[Finding]:
    """Look for separators, addresses, quotes, datelines and other marks."""
    found: list[Finding] = [(_MARK, name, size) for name in (_possible(shape, marks, line) if shape else _HOLDS) if _HOLDS[name](probe)]
    if not marks:
        return found
    separators = 0 if shape and _SEPARATING.isdisjoint(marks) else len(_SEPARATOR.findall(probe))
    if separators:
        found.append((_SEPARATORS, _COUNTS[min(separators, 4)], size))
    if ":" in probe[1:60]:
        found.append((_MARK, "colon", f"{min(len(probe.split(':', 1)[0].split()), 6)}/{size}"))
    quotes = sum(map(marks.count, '"“”„«»「」'))
    if quotes:
        whole = _OPENS.get(probe[0]) == "quote" and _CLOSES.get(probe[-1]) == "quote" and quotes == 2  # noqa: PLR2004
        found.append((_MARK, "quotes", f"{'whole' if whole else min(quotes, 3)}/{size}"))
    tail = None if shape and _NAME_STOPS.isdisjoint(marks) else _NAME_AT_END.search(probe[-80:])
    if tail:
        found.append((_MARK, "name-at-end", f"{'glued' if tail.start() and not tail[0][1:2].isspace() else 'apart'}/{size}"))
    return found


def _possible(shape: str, marks: str, line: Sequence[str]) -> Iterable[str]:
    """Name the marks that a line in a script with capitals may hold, by what is cheap to see."""
    names = dict.fromkeys([name for mark in marks for name in _NEEDING.get(mark, ())])
    if "aA" in shape or "a0" in shape or "0A" in shape or (marks and (".A" in shape or "!A" in shape or "?A" in shape)):
        names["glued-words"] = None
    if shape.startswith("AA"):
        names["field-label"] = None
    if not _CURRENCIES.isdisjoint(line):
        names["money"] = None
    if not (_PICTURE_WORDS.isdisjoint(line) and _SIGNED.isdisjoint(line[-4:])):
        names["credit-inside"] = None
    return names


def _date_words(line: Sequence[str], found: Sequence[cues.Cue], probe: str, shape: str) -> int:
    """Count the words that make up dates and times; 0 where there is no date."""
    named = {cue.first for cue in found if cue.kind in _WEEKDAYS_AND_MONTHS and cue.last == cue.first + 1} if found else _NO_NUMBERS
    stamped = {cue.first for cue in found if cue.kind in _STAMP_KINDS} if found else _NO_NUMBERS
    if shape and not stamped and "0" not in shape:
        return 0
    numbers = [number for number, word in enumerate(line) if word[0].isdigit()]
    near = [number for number in numbers if named & {number - 2, number - 1, number + 1, number + 2}]
    if not (near or stamped or _DAY.search(probe) or _TIME.search(probe)):
        return 0
    return len(named) + len(stamped) + len(numbers)


def _name_words(probe: str) -> int:
    """Count the words of a line that could be personal names only; 0 where one could not."""
    listed = probe.replace(",", " ").replace("&", " ").split()
    names = 0
    for word in listed:
        letters = word.strip("().:-|/")
        if letters[:1].isupper() and not any(map(str.isdigit, letters)):
            names += 1
        elif len(letters) > 3:  # noqa: PLR2004 - particles and "and" are short
            return 0
    return names if names > 1 else 0


def _cues(line: Sequence[str], found: Sequence[cues.Cue], probe: str, size: str) -> Iterator[Finding]:
    count = len(line)
    for cue in found:
        if cue.kind in _SILENT:
            continue
        if cue.first == 0 and cue.last == count:
            yield _CUE, cue.kind, "whole"
        elif cue.first == 0:
            yield _CUE_SIZED, cue.kind, _opening(cue, probe), size
        elif cue.last == count:
            yield _CUE_SIZED, cue.kind, "ends", size
        elif cue.kind in _INSIDE and cue.last - cue.first > 1:
            yield _CUE, cue.kind, f"inside/{size}"
        elif cue.kind in {"agency", "photo-agency", "copyright-symbol"}:
            yield _CUE, cue.kind, f"word-inside/{size}"


_AFTER_WORD = regex.compile(r"\W*+\w++\s*+([:：—–/|]|\p{Lu})?")


def _says_what_it_is(cue: cues.Cue, count: int, probe: str, names: int) -> bool:
    """Tell whether the cue that opens a line is enough to know the line by; a single word is not, unless a colon or a name follows."""
    if cue.kind in _SILENT:
        return False
    if cue.last > 1 or cue.last == count:
        return True
    opening = _opening(cue, probe)
    return opening == "word-colon" or (opening == "word-name" and cue.kind == "byline-prefix" and names > 0)


def _opening(cue: cues.Cue, probe: str) -> str:
    """Tell how a cue opens its line: several words, or one that a colon, a name or other words follow."""
    if cue.last > 1:
        return "starts"
    after = _AFTER_WORD.match(probe)
    mark = after[1] if after else None
    if mark is None:
        return "word"
    return "word-name" if mark.isalpha() else "word-colon"


def _word_facts(line: Sequence[str], units: int) -> tuple[str, ...]:
    """The words themselves: all of a short line, the outermost ones of a longer one."""
    if not line:
        return ()
    inside = [f"line={' '.join(line[:6])}", *[f"word={word}" for word in dict.fromkeys(line[:12])]] if units <= 8 else []  # noqa: PLR2004 - no sentence
    if len(line) == 1:
        return (*inside, f"first-word={line[0]}")
    return (*inside, f"first-word={line[0]}", f"first-words={line[0]} {line[1]}", f"last-word={line[-1]}")


def _token(units: int, close: str, *, prose: int, kinds: frozenset[str], dated: bool, names: int) -> str:
    if prose:
        return "prose-long" if prose > 28 else "prose-short"  # noqa: PLR2004 - two lines of print or more
    if close == "none":
        return "rule"
    if dated and units < 14:  # noqa: PLR2004
        return "dated"
    for name, group in (("photo", _PHOTO_KINDS), ("by", _BY_KINDS), ("chrome", _CHROME_KINDS | _RELATED)):
        if not group.isdisjoint(kinds):
            return name
    if names and units < 6:  # noqa: PLR2004
        return "names"
    length = "word" if units < 3 else "short" if units < 7 else "line" if units < 14 else "long"  # noqa: PLR2004
    return f"{length}-{'stop' if close in {'stop', 'stop-quote', 'stop-bracket', 'question', 'exclamation'} else 'open'}"


_PHOTO_KINDS = frozenset(("photo-credit-prefix", "media-credit-prefix", "photo-agency", "caption-ui"))
_BY_KINDS = frozenset(("byline-prefix", "byline-role", "byline-desk", "reporting-from", "contributed", "signoff"))


def matched(text: str, fact: str) -> str:
    """Return the part of a block's text that a fact rests on; empty where that is the block as a whole.

    >>> matched("Photograph by Ann Lee", "cue-photo-credit-prefix=starts/line")
    'Photograph by'
    """
    rule, _, value = fact.partition("=")
    if rule in {"word", "first-word", "last-word", "first-words"}:
        return value
    if not rule.startswith("cue-"):
        return ""
    kind = rule.removeprefix("cue-")
    places = cues.word_spans(text)
    line = [text[start:end].casefold() for start, end in places]
    for cue in cues.find(cues.all_languages(), line, range(len(line))):
        if cue.kind == kind and _agrees(cue, value, len(line)):
            return text[places[cue.first][0] : places[cue.last - 1][1]]
    return ""


def _agrees(cue: cues.Cue, value: str, count: int) -> bool:
    """Tell whether a cue stands where the fact says."""
    if value == "whole":
        return cue.first == 0 and cue.last == count
    if value.startswith("ends"):
        return cue.last == count
    return "inside" in value or cue.first == 0
