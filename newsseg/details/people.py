"""Who: the names of persons in a byline, a sign-off or a biography, with their roles and organizations."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import attrs
import regex

from newsseg import languages
from newsseg.details import vocabulary
from newsseg.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 600
"""Characters of a text that are read for names; more is no list of authors."""

AUTHOR, CONTRIBUTOR, EDITOR, TRANSLATOR = "author", "contributor", "editor", "translator"
OTHER = ""
"""The role of persons who did something else: styled, checked facts. They are left out."""

Place = tuple[int, int]
"""Where a part begins and ends in the text it was read from."""


@attrs.frozen
class Person(Span):
    """A named person: the span of the name, and what the person did for the article.

    Args:
        role: ``"author"``, ``"contributor"``, ``"editor"`` or ``"translator"``.

    >>> Person(3, 11, "Jane Doe", "author").text
    'Jane Doe'
    """

    role: str = AUTHOR


class Named(NamedTuple):
    """A name found in a text, and the role of who bears it."""

    start: int
    end: int
    role: str


class Credits(NamedTuple):
    """Who and what a byline names."""

    people: tuple[Named, ...] = ()
    role: Place | None = None
    organization: Place | None = None


def read_byline(text: str) -> Credits:
    """Read the names, the role and the organization in a byline.

    >>> line = "By JANE DOE and Rui de la Cruz, Staff Writers | Daily Planet News"
    >>> [line[name.start:name.end] for name in read_byline(line).people]
    ['JANE DOE', 'Rui de la Cruz']
    >>> read_byline("2 hours ago Jon Russell")
    Credits(people=(), role=None, organization=None)
    """
    text = text[:LONGEST]
    if _patterns().teaser.search(text):
        return Credits()
    people: list[Named] = []
    role = organization = None
    does = AUTHOR
    for first, end in _pieces(text):
        start, found = _past_prefix(text, first, end)
        does = does if found is None else found
        names, rest = _names(text, start, end)
        people += [Named(*place, does) for place in names if does]
        for place in (_stripped(text, *place) for place in rest):
            if role is None and _is_role(text[slice(*place)]):
                role = place
            elif organization is None and _is_organization(text[slice(*place)], alone=not people):
                organization = place
    return Credits(tuple(dict.fromkeys(people)), role, organization)


def first_name(text: str) -> Place | None:
    """Find the name that opens a sentence about a person.

    >>> line = "Jane van der Doe reports on rivers."
    >>> line[slice(*first_name(line))]
    'Jane van der Doe'
    """
    text = text[:LONGEST]
    start, _ = _past_prefix(text, 0, len(text))
    run = _patterns().run.match(text, start)
    names = _names(text, run.start(), run.end())[0] if run else []
    return names[0] if names else None


def read_beside_date(text: str) -> tuple[Named, ...]:
    """Read the names in a line that is about something else, where they are announced or begin with a known given name.

    >>> line = "Von Anna Roe, 28.04.2026"
    >>> [line[name.start:name.end] for name in read_beside_date(line)]
    ['Anna Roe']
    """
    if _patterns().prefix.match(text[:LONGEST]):
        return read_byline(text).people
    return tuple(
        name for name in read_byline(text).people if text[name.start : name.end].split(maxsplit=1)[0].casefold() in vocabulary.given_names()
    )


def announced_role(text: str) -> str:
    """Name the role of those whom a line of its own, such as "Translated by", announces; of an author by default.

    >>> announced_role("Translated by"), announced_role("Jane Doe")
    ('translator', 'author')
    """
    return _prefix_roles().get(" ".join(text[:_WIDEST_NAME].strip(" \t\n:：").casefold().split()), AUTHOR)


def looks_like_name(text: str) -> bool:
    """Tell whether a text is nothing but the name of one person.

    >>> looks_like_name("Jane O'Doe"), looks_like_name("Getty Images"), looks_like_name("the river")
    (True, False, False)
    """
    return _names(text, 0, len(text))[0] == [(0, len(text))] if 0 < len(text) <= LONGEST else False


def is_organization(text: str) -> bool:
    """Tell whether a text names an agency, a newsroom or another organization.

    >>> is_organization("Reuters"), is_organization("Jane Doe")
    (True, False)
    """
    return _is_organization(text, alone=True)


class _Patterns(NamedTuple):
    pieces: regex.Pattern[str]
    prefix: regex.Pattern[str]
    by: regex.Pattern[str]
    run: regex.Pattern[str]
    teaser: regex.Pattern[str]


_CASED_TOKEN = r"(?:\p{Lu}[\p{L}\p{M}’'‘ʼ`´-]*+\.?+|\p{Lu}\.(?:\s?-?\p{Lu}\.)*+)"
_DENSE = r"\p{Han}\p{Hiragana}\p{Katakana}ー"
_CASELESS = r"\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Georgian}"
_TOKEN = regex.compile(r"[\p{L}\p{M}’'‘ʼ`´.‐-]++")
_GLUED = regex.compile(r"(?<=\p{Ll}{2})(?=\p{Lu})|(?<=\p{Lu}{3})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{3})(?=STAFF|SENIOR)")
_INNER_CAPITAL = regex.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|D|L|Al|El|San|Da|Dal|Del|Vander|Ver|Ten|Ter)$")
_CAPITAL = regex.compile(r"['’]?\p{Lu}|['’]|d['’]\p{Lu}|(?:al|el)-\p{Lu}")
_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md"))
_TITLE = frozenset(("dr", "prof", "sir", "dame", "mr", "mrs", "ms", "rev", "pater", "father"))
_ROLE_AFTER_CJK = (
    r"(?:本?[报報社]?记者|記者|編集委員|論説委員|特派員|特派记者|通讯员|编辑|編輯|支局長|기자|특파원|논설위원|선임기자|인턴기자|객"
    r"원기자|칼럼니스트|摄影|攝影|撮影|摄|攝|さん|氏)"
)
_KOREAN = regex.compile(rf"(?<![\p{{Hangul}}])([\p{{Hangul}}]{{2,4}})(?:\s*+{_ROLE_AFTER_CJK}|$)")
_HAN = regex.compile(rf"([{_DENSE}]{{1,5}}(?:[\s・][{_DENSE}]{{1,7}})?)(?:\s?{_ROLE_AFTER_CJK})?\W*$")
_ROLE_BEFORE = regex.compile(r"(\p{Han}{0,6}+(?<=记者|記者|委員|特派員|评论员|通讯员))\s++(?=\S)")
_IS_DENSE = regex.compile(rf"[{_DENSE}]")
_IS_KOREAN = regex.compile(r"\p{Hangul}")
_IS_CASELESS = regex.compile(rf"[{_CASELESS}]")
_ACRONYM = regex.compile(r"\p{Lu}{2,6}$")
_DOMAIN = regex.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|de|ch|at|pl|fr|es|it|ru|cr|tv|info|uk)$", regex.I)
_WIDEST_NAME, _FEWEST, _MOST = 45, 2, 5
_SHORT_WORD = 4
"""Words no longer than this are too common to stand for a weekday."""
_DENSE_LENGTHS = range(2, 10)
_KOREAN_NAME = 3
_CASELESS_WORDS = range(2, 5)
_INITIALS = 2


@cache
def _patterns() -> _Patterns:
    and_words = {word for word in vocabulary.cue_phrases("and") if word.isalpha() and word.isascii() | (len(word) == 1)}
    ands = vocabulary.alternatives(word for word in and_words if not _IS_DENSE.search(word))
    months = vocabulary.alternatives(vocabulary.months())
    weekdays = vocabulary.alternatives(word for word in vocabulary.cue_phrases("weekdays") if len(word) > _SHORT_WORD and word.isalpha())
    cues = vocabulary.cue_phrases("timestamp-published") | vocabulary.cue_phrases("timestamp-updated")
    stamps = vocabulary.alternatives(word for word in cues if len(word) > 6 and word.isalpha() and word.isascii())  # noqa: PLR2004
    prefixes = _prefix_roles()
    return _Patterns(
        pieces=regex.compile(
            r"https?://\S++|[\w.+-]++@[\w-]++\.[\w.-]++|@\w*+|\([^()]*+\)|（[^（）]*+）|\[[^\[\]]*+\]|【[^【】]*+】"
            rf"|(?i:\b(?:{months})\b)\.?\s++\d++[\w:.,/-]*+|\d++\S{{0,3}}\s++(?:de\s++)?(?i:\b(?:{months})\b)(?:\s++de)?[\s\d.,]*+"
            rf"|(?i:\b(?:{weekdays})\b)|\d[\d:./,-]*+|(?i:{stamps})"
            r"|[|•·;/\n\t–—,、，；／｜►●:：=＝<>«»*…†]|\s-\s|-$|^-|\s{2,}"
            rf"|(?<=\s)(?:{ands})(?=\s)|(?<=\s)(?:AND|UND|ET|OG|OCH)(?=\s)|&|(?<=[{_DENSE}])[・と和与與](?=[{_DENSE}])"
        ),
        prefix=regex.compile(
            rf"\W*+(?:(?:{vocabulary.alternatives(prefixes)})(?![\p{{L}}\p{{M}}.])|(?-i:By|Von|Por|Par)(?=(?-i:\p{{Lu}}\p{{Ll}})))\s*+[:：/／＝=|｜.-]?+\s*+",
            regex.I,
        ),
        by=regex.compile(r"\s(?i:by)\s++(?=\p{Lu})"),
        run=regex.compile(rf"\W*+(?:{_CASED_TOKEN}|\b(?:{vocabulary.alternatives(vocabulary.detail_words('name-particle'))})\b|\s)++"),
        teaser=regex.compile(
            r"(?i)\b\d++\s*+(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s++ago\b|\b(?:hours?|minutes?|days?)\s++ago\b"
        ),
    )


@cache
def _prefix_roles() -> dict[str, str]:
    """Map each phrase that announces names to the role of those it announces."""
    roles = dict.fromkeys(vocabulary.cue_phrases("byline-prefix") | vocabulary.detail_words("by-word"), AUTHOR)
    roles |= {
        phrase.removeprefix("ein ").removeprefix("eine ").removeprefix("un ").removeprefix("una "): does for phrase, does in roles.items()
    }
    roles |= {
        f"{kicker.casefold()} {by}": AUTHOR
        for code in languages.codes()
        for kicker in languages.phrases(code).get("kicker", ())
        for by in languages.details(code).get("by-word", ())
    }
    # One character may as well begin a name: 文 is a surname.
    roles = {phrase: does for phrase, does in roles.items() if len(phrase) > 1}
    for does in (CONTRIBUTOR, EDITOR, TRANSLATOR):
        roles |= dict.fromkeys(vocabulary.detail_words(f"{does}-prefix"), does)
    for phrase in (
        "reviewed by",
        "fact checked by",
        "fact-checked by",
        "styled by",
        "photographs by",
        "photography by",
        "photos by",
        "illustrations by",
    ):
        roles[phrase] = OTHER
    return roles


def _pieces(text: str) -> Iterator[Place]:
    last = 0
    for match in _patterns().pieces.finditer(text):
        if match.start() > last:
            yield last, match.start()
        last = match.end()
    if last < len(text):
        yield last, len(text)


def _past_prefix(text: str, start: int, end: int) -> tuple[int, str | None]:
    """Return where the names begin after a phrase such as "By", and the role that it gives them; None where there is no such phrase."""
    found = _patterns().prefix.match(text, start, end)
    if found and found.end() > start:
        phrase = " ".join(found[0].strip(" \t\n:：/／＝=|｜.-\"'“„(").casefold().split())
        does = _prefix_roles().get(phrase, AUTHOR)
        again = _patterns().prefix.match(text, found.end(), end)
        return (again.end() if again else found.end()), does
    by = _patterns().by.search(text, start, min(end, start + 60))
    if by and not _names(text, start, by.start())[0]:
        lead = text[start : by.start()].casefold().split()
        made = (
            bool(lead)
            and lead[-1].endswith("ed")
            and lead[-1] not in ("posted", "published", "reported", "written", "submitted", "compiled")
        )
        return by.end(), OTHER if made else AUTHOR
    return start, None


def _names(text: str, start: int, end: int) -> tuple[list[Place], list[Place]]:
    """Find the name at the beginning of a piece, and what else the piece says."""
    start, end = _stripped(text, start, end)
    if start >= end:
        return [], []
    piece = text[start:end]
    if _IS_DENSE.search(piece):
        return _dense_name(piece, start, end)
    if _IS_KOREAN.search(piece):
        return _korean_name(piece, start, end)
    if _IS_CASELESS.search(piece):
        return _caseless_name(piece, start, end)
    return _cased_name(text, start, end)


def _stripped(text: str, start: int, end: int) -> Place:
    while start < end and not text[start].isalpha():
        start += 1
    while end > start and not (text[end - 1].isalpha() or text[end - 1] == "." or unicodedata.combining(text[end - 1])):
        end -= 1
    return start, end


def _dense_name(piece: str, start: int, end: int) -> tuple[list[Place], list[Place]]:
    before = _ROLE_BEFORE.match(piece)
    if before:
        names, rest = _dense_name(piece[before.end() :], start + before.end(), end)
        return names, [(start, start + before.end(1)), *rest]
    if piece.casefold() in vocabulary.organizations() or piece.endswith(
        ("社", "网", "網", "新聞", "报", "報", "部", "通信", "日报", "报道", "報導")
    ):
        return [], [(start, end)]
    both = piece.split()
    if len(both) == _FEWEST and all(2 <= len(name) <= 3 and name[0] in vocabulary.detail_words("surname") for name in both):  # noqa: PLR2004
        return [(start, start + len(both[0])), (end - len(both[1]), end)], []
    found = _HAN.match(piece)
    if (
        not found
        or found[1].casefold() in vocabulary.role_words()
        or len(found[1]) not in _DENSE_LENGTHS
        or found[1] in vocabulary.cue_phrases("byline-role")
    ):
        return [], [(start, end)]
    role = [(start + found.end(1), end)] if found.end(1) < len(piece) else []
    return [(start, start + found.end(1))], role


def _korean_name(piece: str, start: int, end: int) -> tuple[list[Place], list[Place]]:
    if piece in vocabulary.organizations():
        return [], [(start, end)]
    found = _KOREAN.search(piece)
    # Two syllables alone may be any word.
    if (
        not found
        or (found.end(1) == found.end() and len(found[1]) != _KOREAN_NAME)
        or found[1] in vocabulary.role_words()
        or found[1] in vocabulary.organizations()
    ):
        return [], [(start, end)]
    role = [(start + found.end(1), end)] if found.end(1) < len(piece) else []
    return [(start + found.start(1), start + found.end(1))], role


def _caseless_name(piece: str, start: int, end: int) -> tuple[list[Place], list[Place]]:
    tokens = piece.split()
    known = vocabulary.role_words() | vocabulary.organizations()
    if (
        len(tokens) in _CASELESS_WORDS
        and not known.intersection(tokens)
        and piece not in known
        and all(token.isalpha() or "-" in token for token in tokens)
    ):
        return [(start, end)], []
    return [], [(start, end)]


def _cased_name(text: str, start: int, end: int) -> tuple[list[Place], list[Place]]:
    words = list(_words(text, start, end))
    name = _without_title(_shortened(words, _run(words)))
    # Two words made of one, as in "DailyPlanet", are no name.
    if not name or (len(name) == _FEWEST and name[1].glued) or _is_organization(text[name[0].start : name[-1].end], alone=False):
        return [], [(start, end)]
    place = _without_stop(text, (name[0].start, name[-1].end))
    if not _FEWEST <= len(name) <= _MOST or not _full_words(text, name) or place[1] - place[0] > _WIDEST_NAME:
        return [], [(start, end)]
    after = name[-1].end
    return [place], [(after, end)] if after < end else []


class _Word(NamedTuple):
    start: int
    end: int
    small: str
    capital: bool
    glued: bool
    """Whether it follows the word before it without a blank, as "Staff" does in "DoeStaff"."""


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    for match in _TOKEN.finditer(text, start, end):
        first, glued = match.start(), False
        for joint in _GLUED.finditer(text, first, match.end()):
            if joint.start() > first + 1 and not _INNER_CAPITAL.search(text, first, joint.start()) and text[joint.start() - 1] not in "-'’":
                yield _word(text, first, joint.start(), glued=glued)
                first, glued = joint.start(), True
        yield _word(text, first, match.end(), glued=glued)


def _word(text: str, start: int, end: int, *, glued: bool) -> _Word:
    return _Word(start, end, text[start:end].casefold().strip("."), bool(_CAPITAL.match(text, start)), glued)


@cache
def _breaks() -> frozenset[str]:
    """Collect the words that end a name."""
    return vocabulary.role_words() | vocabulary.detail_words("clock-word")


@cache
def _small_words() -> frozenset[str]:
    listed = vocabulary.detail_words("function-words") - vocabulary.detail_words("name-particle")
    return frozenset(word for word in listed if len(word) > 1) - vocabulary.given_names()


def _is_small(word: _Word, count: int) -> bool:
    return word.small in _small_words() and (count > 0 or len(word.small) > _INITIALS)


def _run(words: list[_Word]) -> int:
    """Count the words, from the first on, that can be a name's."""
    full = 0
    for count, word in enumerate(words):
        if (word.glued and full >= _FEWEST) or word.small in _breaks() or _is_small(word, count):
            return count
        if full >= _FEWEST and words[0].small in vocabulary.given_names() and word.small in vocabulary.detail_words("organization-word"):
            return count
        if word.capital:
            full += word.small not in _TITLE
        elif not (full and word.small in _SUFFIX) and not (
            word.small in vocabulary.detail_words("name-particle") and count + 1 < len(words)
        ):
            return count
    return len(words)


def _shortened(words: list[_Word], count: int) -> list[_Word]:
    """Leave out what stands between a name and the word for its role: "Jane Doe Parliamentary | editor"."""
    particles = vocabulary.detail_words("name-particle")
    while count and words[count - 1].small in particles:
        count -= 1
    full = [number for number, word in enumerate(words[:count]) if len(word.small) > 1 and word.small not in particles | _TITLE | _SUFFIX]
    if len(full) > _FEWEST and any(word.small in vocabulary.role_words() for word in words[count:]) and not words[count].glued:
        # Without a given name there is no telling where the name ends and the role begins.
        return words[: full[1] + 1] if words[0].small in vocabulary.given_names() else []
    return words[:count]


def _without_title(name: list[_Word]) -> list[_Word]:
    return _without_title(name[1:]) if name and name[0].small in _TITLE else name


def _full_words(text: str, name: list[_Word]) -> bool:
    """Tell whether a name has words that are more than initials: one at its end, or two before an initial."""
    words = [text[word.start : word.end] for word in name]
    full = sum(len(word.strip(".")) > 1 for word in words)
    return (full >= _FEWEST or (full == 1 and len(words[-1].strip(".")) > 1)) and all(word.count(".") <= _INITIALS for word in words)


def _without_stop(text: str, place: Place) -> Place:
    start, end = place
    last = text[start:end].rsplit(maxsplit=1)[-1]
    if last.endswith(".") and last.casefold().strip(".") not in _SUFFIX and len(last) > _INITIALS:
        end -= 1
    return start, end


def _is_role(text: str) -> bool:
    words = text.casefold().replace(".", " ").split()
    return (
        any(word.rstrip("s") in vocabulary.role_words() or word in vocabulary.role_words() for word in words)
        or text in vocabulary.role_words()
    )


def _is_organization(text: str, *, alone: bool) -> bool:
    small = text.casefold().strip(" .")
    words = small.replace(".", " ").replace("-", " ").split()
    if small in vocabulary.organizations() or small.removeprefix("the ") in vocabulary.organizations() or _DOMAIN.match(text.strip()):
        return True
    if any(word in vocabulary.detail_words("organization-word") for word in words):
        return True
    return not alone and len(words) == 1 and small not in _SUFFIX and bool(_ACRONYM.match(text.strip()))
