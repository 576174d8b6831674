"""Who: the persons named in a byline, a sign-off or a biography, with their roles and organizations."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg import languages
from newsseg.details import vocabulary
from newsseg.details.cased_names import WIDEST, read_after_role
from newsseg.details.names import LONGEST, read_piece, stripped
from newsseg.details.parties import is_organization, is_role
from newsseg.details.pattern import Pattern
from newsseg.details.places import Place
from newsseg.details.spans import AUTHOR, CONTRIBUTOR, EDITOR, TRANSLATOR
from newsseg.details.stamp import AGO
from newsseg.details.uncased_names import DENSE

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER = ""
"""The role of persons who did something else: styled, checked facts. They are left out."""


class Named(NamedTuple):
    """A name found in a text, the role of who bears it, and whether words such as "By" announce it."""

    start: int
    end: int
    role: str
    announced: bool = False


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
    if _is_teaser(text) or _is_picture_credit(text):
        return Credits()
    people: list[Named] = []
    role = organization = None
    for named, rest in _named_and_rest(text):
        people += named
        for place in (_past_lead(text, *place) for place in rest):
            said = text[slice(*place)]
            # "Fotos Jane Doe" is what somebody else did.
            if _past_prefix(said, 0, len(said))[1] == OTHER:
                continue
            if role is None and (named or said.casefold() not in vocabulary.organizations()) and is_role(said):
                role = place
            elif organization is None and is_organization(said, acronym=bool(people)) and not _is_no_organization(said):
                organization = place
    return Credits(tuple(dict.fromkeys(people)) or _family_first(text), role, organization)


def _past_lead(text: str, start: int, end: int) -> Place:
    """Leave out what leads to an organization or a role: "for the Daily Planet", "is a reporter"; "for The Mail" leads to "The Mail"."""
    lead = _LEAD_IN.match(text, start, end)
    if not lead:
        return start, end
    *first, last = lead[0].split()
    own = first and last[0].isupper() and not text[start:end].isupper()
    return (lead.start() + lead[0].rindex(last) if own else lead.end()), end


def _is_no_organization(said: str) -> bool:
    """Tell whether a word for organizations names none: it says that somebody "reports from Kyiv", or is "News" alone."""
    return said.casefold() in vocabulary.detail_words("no-organization") or _REPORTS.match(said) is not None


def _family_first(text: str) -> tuple[Named, ...]:
    """Read names as archives set them, "Quill, Nora; Ashdown, Tom"; none where a line says anything else, or one alone without "By"."""
    start, does = _past_prefix(text, 0, len(text))
    found = [_FAMILY_FIRST.match(text, *entry) for entry in _between(text, start, ";") if text[slice(*entry)].strip(" .")]
    names = [match.span("name") for match in found if match and _is_family_first(match["family"], match["given"])]
    if does == OTHER or len(names) < len(found) or (does is None and len(names) == 1):
        return ()
    return tuple(Named(*place, does or AUTHOR, does is not None) for place in names)


def _is_family_first(family: str, given: str) -> bool:
    small = family.casefold()
    known = (vocabulary.organizations(), vocabulary.role_words(), vocabulary.detail_words("place"))
    return vocabulary.is_given_name(given.casefold()) and not (vocabulary.is_given_name(small) or any(small in listed for listed in known))


def _between(text: str, start: int, mark: str) -> Iterator[Place]:
    """Yield the pieces of a text between marks of one kind, from an offset on."""
    for piece in text[start:].split(mark):
        yield start, start + len(piece)
        start += len(piece) + len(mark)


def _named_and_rest(text: str) -> Iterator[tuple[list[Named], list[Place]]]:
    """Yield the names in each piece of a byline, and what else the piece says; what "By" announces goes on to the pieces after it."""
    does, announced, institutional, written, before, last = AUTHOR, False, False, False, None, 0
    for first, end in _pieces(text):
        listed = text[last:first].strip() in _COMMAS
        start, found = _past_prefix(text, first, end)
        start = _past_place(text, first, start, end)
        if found == OTHER and before is not None and _is_joined(text, before, first):
            found = AUTHOR
        # Who is a reporter by his role, and stands beside none, wrote it alone.
        if (
            found == CONTRIBUTOR
            and not written
            and "".join(filter(str.isalpha, text[first:start])) in vocabulary.cue_phrases("byline-role")
        ):
            found = AUTHOR
        does, announced = (does, announced) if found is None else (found, True)
        names, rest = read_piece(text, start, end, announced=found is not None)
        # "Institute of Rivers and Water Works": what "and" joins to an organization is no person, unless it is clearly named.
        names = [place for place in names if not institutional or begins_with_given_name(text[slice(*place)])]
        names = [place for place in names if not _is_place(text[slice(*place)], beside=written and listed and found is None)]
        names = [] if _PICTURED.match(text, end) else [_without_label(text, place, end) for place in names]
        yield [Named(*place, does, announced) for place in names if does], [stripped(text, *place) for place in rest]
        institutional = not names and is_organization(text[start:end]) and bool(_AND.match(text, end))
        before = (start, end) if does == AUTHOR and not names and text[first:end].strip() else None
        written, last = written or (does == AUTHOR and bool(names)), end


_COMMAS = (",", "،", "、")


def _past_place(text: str, start: int, name: int, end: int) -> int:
    """Return where the names begin after words for where somebody writes from: "Aus Berlin Anna Bach", "dal nostro inviato a Kiev Ugo Re".

    Where the place is not known, they begin with a known given name.
    """
    whence = _FROM_PLACE.match(text, start, end)
    announced = whence or _at_place(text, start, name, end)
    if not announced:
        return name
    place = _KNOWN_PLACE.match(text, announced.end(), end)
    first = place.end() if place else announced.end()
    words = list(_LETTERS.finditer(text, first, end))
    given = (word.start() for word in words[:-1] if vocabulary.is_given_name(word[0].casefold()))  # the last one is no whole name
    return next(given, first if place else end if whence else name)


def _at_place(text: str, start: int, name: int, end: int) -> regex.Match[str] | None:
    """Find the small word before a place, after words such as "dal nostro inviato", but not after "By" alone."""
    said = text[start:name].strip()
    found = _AT_PLACE.match(text, name, end) if " " in said else None
    return found if found and (text[name].islower() or said.isupper()) else None


def _is_place(name: str, *, beside: bool) -> bool:
    """Tell whether a name is that of a known place; after that of an author and a comma, words such as "Port" are enough."""
    small = name.casefold()
    return small in vocabulary.detail_words("place") or (beside and small.split()[0] in vocabulary.detail_words("place-word"))


def _is_joined(text: str, before: Place, start: int) -> bool:
    """Tell whether words before a word for pictures say what the same person did: "Recipes and photos", "Text – Fotos"."""
    joint = text[before[1] : start].strip().casefold()
    return not text[slice(*before)].strip() or joint in vocabulary.cue_phrases("and") or joint == "&"


def first_name(text: str) -> Place | None:
    """Find the name that opens a sentence about a person.

    >>> line = "Jane van der Doe reports on rivers."
    >>> line[slice(*first_name(line))]
    'Jane van der Doe'
    >>> line = "Contact Jane van der Doe at jane@paper.example."
    >>> line[slice(*first_name(line))]
    'Jane van der Doe'
    """
    text = text[:LONGEST]
    lead = _BIO_LEAD.match(text)
    start, _ = _past_prefix(text, lead.end() if lead else 0, len(text))
    run = _RUN.match(text, start)
    names = (read_piece(text, run.start(), run.end())[0] if run else []) or read_after_role(text, start, min(len(text), start + _LEAD))
    return names[0] if names else None


def is_announced(text: str) -> bool:
    """Tell whether a text begins with words such as "By".

    >>> is_announced("By Jane Doe"), is_announced("Jane Doe")
    (True, False)
    """
    return _PREFIX.match(text[:LONGEST]) is not None


def is_signed_for_agency(text: str) -> bool:
    """Tell whether a line is a name and that of an agency of news, as writers sign, and photographers do: "Jane Doe/Reuters".

    >>> is_signed_for_agency("Jane Doe/Reuters"), is_signed_for_agency("By Jane Doe/Reuters")
    (True, False)
    """
    return any(side in vocabulary.cue_phrases("agency") for side in _sides(text))


def begins_with_given_name(name: str) -> bool:
    """Tell whether the first word of a name is a known given name.

    >>> begins_with_given_name("Anna Roe"), begins_with_given_name("Plus Icon")
    (True, False)
    """
    return vocabulary.is_given_name(name.split(maxsplit=1)[0].casefold())


def read_beside_date(text: str) -> tuple[Named, ...]:
    """Read the names in a line that is about something else, where they are announced or begin with a known given name.

    >>> line = "Von Anna Roe, 28.04.2026"
    >>> [line[name.start:name.end] for name in read_beside_date(line)]
    ['Anna Roe']
    """
    return tuple(name for name in read_byline(text).people if name.announced or begins_with_given_name(text[name.start : name.end]))


def name_goes_on(text: str, start: int, end: int, after: int) -> bool:
    """Tell whether a name that a line ends with goes on in the next line.

    Args:
        text: the text.
        start: where the name may begin.
        end: where the line ends.
        after: where the next line begins.

    >>> name_goes_on("By Jane\\nDoe", 3, 7, 8), name_goes_on("By Jane Doe\\nAnn Roe", 3, 11, 12)
    (True, False)
    """
    words = text[start:end].split()
    following = _LETTERS.match(text, after)
    if "\n" not in text[end:after] or not words or not following or is_organization(text[start:end]):
        return False
    particles, word = vocabulary.detail_words("name-particle"), following[0].casefold()
    if words[-1].casefold() in particles or following[0] in particles:
        return True
    if not following[0][0].isupper() or any(
        word in listed for listed in (vocabulary.role_words(), vocabulary.organizations(), _prefix_roles())
    ):
        return False
    # What are all given names or initials lacks a family name.
    given = all(known[1:] == "." or vocabulary.is_given_name(known.casefold()) for known in words)
    return (len(words) == 1 and words[0][0].isupper()) or (given and not vocabulary.is_given_name(word))


def announced_role(text: str) -> str | None:
    """Name the role of those whom a line of its own, such as "Translated by", announces; None where it announces nobody.

    >>> announced_role("Translated by"), announced_role("By"), announced_role("Jane Doe")
    ('translator', 'author', None)
    """
    return _prefix_roles().get(" ".join(text[:WIDEST].strip(" \t\n:：").casefold().split()))


_SHORT_WORD = 4
"""Words no longer than this are too common to stand for a weekday."""
_LONG_CUE = 6
"""Words longer than this may stand for a date, wherever they are."""
_SIGNATURE = 8
"""Words of a line that is signed with a name and an agency, at most; one with more describes a picture."""
_LEAD = 60
"""Characters before "by", at most, in "Essay by Jane Doe"."""
_LANGUAGE_WORDS = 3
"""Words for the language that something was translated from, at most: "the Brazilian Portuguese"."""
_WITH_LABEL = 3
"""Words of a piece before a colon, at least, of which the last is a label and no name."""


@cache
def _stamp_cues() -> frozenset[str]:
    cues = vocabulary.cue_phrases("timestamp-published") | vocabulary.cue_phrases("timestamp-updated")
    return frozenset(cue for cue in cues if len(cue) > _LONG_CUE and not _NO_LETTER.search(cue))


def _pieces_pattern() -> str:
    and_words = {word for word in vocabulary.cue_phrases("and") if word.isalpha() and (word.isascii() or len(word) == 1)}
    ands = vocabulary.by_letter(word for word in and_words if not regex.search(rf"[{DENSE}]", word))
    months = vocabulary.by_letter(vocabulary.months())
    weekdays = vocabulary.by_letter(word for word in vocabulary.cue_phrases("weekdays") if len(word) > _SHORT_WORD and word.isalpha())
    stamps = vocabulary.by_letter(_stamp_cues())
    large = vocabulary.alternatives(word.upper() for word in vocabulary.detail_words("and-in-capitals"))
    return (
        r"https?://\S++|[\w.+-]++@[\w-]++\.[\w.-]++|@\w*+|\([^()]*+\)|（[^（）]*+）|\[[^\[\]]*+\]|【[^【】]*+】"
        rf"|(?i:\b(?:{months})\b)\.?\s++\d++[\w:.,/-]*+|\d++\S{{0,3}}\s++(?:de\s++)?(?i:\b(?:{months})\b)(?:\s++de)?[\s\d.,]*+"
        rf"|(?i:\b(?:{weekdays})\b)|\d[\d:./,-]*+|(?i:{stamps})"
        r"|[|•·;/\n\t–—,、，；／｜►●:：=＝<>«»*…†]|\s-\s|-$|^-|\s{2,}"
        rf"|{_before_role()}|(?<=\s)(?:{ands})(?=\s)|(?<=\s)(?:{large})(?=\s)|&|{_dense_and()}"
    )


def _dense_and() -> str:
    """Match a character that joins names in scripts without blanks, but no part of one: "王明和李红", not "長田和樹" or "石原さとみ"."""
    words = {word for word in vocabulary.cue_phrases("and") if len(word) == 1}
    han, kana = ("".join(sorted(word for word in words if regex.match(script, word))) for script in (r"\p{Han}", r"\p{Hiragana}"))
    return (
        rf"(?<=[{DENSE}])・(?=[{DENSE}])|(?<=[{DENSE}])[{han}](?=[{_surnames()}]\p{{Han}}{{1,2}}(?!\p{{Han}}))|(?<=\p{{Han}}{{3}})[{han}](?=\p{{Han}}{{3}})"
        rf"|(?<=[\p{{Han}}\p{{Katakana}}ー])[{kana}](?=[\p{{Han}}\p{{Katakana}}])"
    )


def _before_role() -> str:
    """Match what parts a name from the role of the next one: "Text: Jane Doe Fotos: Ann Roe", "文/王明 图/李红"."""
    roles = [role for role in _announcing() if len(role) > 1]
    spaced = [role for role in roles if not _is_dense(role)]
    several = vocabulary.by_letter(role for role in spaced if " " in role)
    after = vocabulary.detail_words("role-after-name")
    dense = [role for role in _announcing() if _is_dense(role) and role not in after]
    long = vocabulary.by_letter(role for role in dense if len(role) > 1)
    reports = vocabulary.by_letter(role for role in dense if len(role) > _SHORT_ROLE and role in vocabulary.detail_words("other-prefix"))
    return (
        rf"\s++(?=(?i:{vocabulary.by_letter(spaced)})\s?+[:：]|(?i:{several})\s++\p{{Lu}}|(?i:{_translated_pattern()})"
        rf"|(?:{vocabulary.by_letter(dense)})(?:\s?+[{_MARKS}]|\s++\S)|(?:{reports})\s*+$|(?:{long})(?=[{_surnames()}]\p{{Han}}{{1,2}}(?:\s|$)))"
        rf"|(?<=[{DENSE}\p{{Hangul}}])(?=(?:{long})\s?+[{_MARKS}])"
    )


def _glued_pattern() -> str:
    """Match a role of a dense script that has no blank before the name, or is one character alone: "文/", "摄影李红"."""
    dense = [role for role in _announcing() if _is_dense(role)]
    reporters = vocabulary.cue_phrases("byline-role") - vocabulary.detail_words("editor-prefix")  # these are roles beside the name
    long = vocabulary.by_letter(role for role in dense if len(role) > 1 and role not in reporters)
    return (
        rf"\W*+(?:(?P<role>{vocabulary.by_letter(dense)})(?:\s?+[{_MARKS}]\s*+|\s++(?=\S{{2}}))"
        rf"|(?P<role>{long})(?=[{_surnames()}]\p{{Han}}{{1,2}}\W*+$))"
    )


def _is_dense(role: str) -> bool:
    return _DENSE_ROLE.match(role) is not None


def _surnames() -> str:
    return "".join(sorted(name for name in vocabulary.detail_words("surname") if len(name) == 1))


def _prefix_pattern() -> str:
    glued = vocabulary.alternatives(word.capitalize() for word in vocabulary.detail_words("glued-by"))
    return (
        rf"\W*+(?:(?P<said>{vocabulary.by_letter(_prefix_roles())})(?![\p{{L}}\p{{M}}.])|(?P<said>(?-i:{glued}))(?=(?-i:\p{{Lu}}[\p{{Ll}}.])))"
        r"\s*+[:：/／＝=|｜.-]?+\s*+"
    )


def _translated_pattern() -> str:
    """Match what announces a translator and names a language: "Translated from the French by"."""
    words = vocabulary.any_of("translated-from")
    by = vocabulary.alternatives(vocabulary.detail_words("by-word") | vocabulary.detail_words("translated-by"))
    return rf"(?:{words})(?:\s++[\p{{L}}-]++){{0,{_LANGUAGE_WORDS}}}?\s++(?:{by})\s++(?-i:(?=\p{{Lu}}))"


def _run_pattern() -> str:
    particles = vocabulary.any_of("name-particle")
    return rf"\W*+(?:\p{{Lu}}[\p{{L}}\p{{M}}’'‘ʼ`´-]*+\.?+|\p{{Lu}}\.(?:\s?-?\p{{Lu}}\.)*+|\b(?:{particles})\b|\s)++"


_PIECES = Pattern(_pieces_pattern)
_MARKS = ":：/／｜|丨＝=・·"
"""What stands between a role and a name in dense scripts."""
_SHORT_ROLE = 3
_DENSE_ROLE = Pattern(rf"[{DENSE}\p{{Hangul}}]++$")
_GLUED = Pattern(_glued_pattern)
_PREFIX = Pattern(_prefix_pattern, regex.IGNORECASE)
_TRANSLATED = Pattern(lambda: rf"\W*+{_translated_pattern()}", regex.IGNORECASE)
_RUN = Pattern(_run_pattern)
_BIO_LEAD = Pattern(lambda: rf"\W*+(?:{vocabulary.any_of('bio-lead')})(?![\p{{L}}\p{{M}}'’-])[\s:：–—]*+", regex.IGNORECASE)
_STAMP = Pattern(lambda: vocabulary.alternatives(_stamp_cues()), regex.IGNORECASE)
_FAMILY_FIRST = Pattern(
    r"\s*+(?P<name>(?P<family>\p{Lu}[\p{L}\p{M}’'-]++),\s(?P<given>\p{Lu}[\p{L}\p{M}’'-]++)(?:\s\p{Lu}(?:\.|(?!\S)))*+)[\s.]*$"
)
_PICTURED = Pattern(lambda: rf"\s*+[(（](?:{vocabulary.by_letter(vocabulary.detail_words('other-prefix'))})[)）]", regex.IGNORECASE)
_LEAD_IN = Pattern(lambda: rf"(?:{vocabulary.any_of('lead-in')})\s++(?=\S)", regex.IGNORECASE)
_REPORTS = Pattern(lambda: rf"(?:{vocabulary.any_of('reports-word')})\s")
_FROM_PLACE = Pattern(lambda: rf"\W*+(?:{vocabulary.any_of('place-prefix')})\s++(?-i:(?=\p{{Lu}}))", regex.IGNORECASE)
_AT_PLACE = Pattern(lambda: rf"(?:{vocabulary.any_of('at-place')})\s++(?-i:(?=\p{{Lu}}))", regex.IGNORECASE)
_KNOWN_PLACE = Pattern(lambda: rf"(?:{vocabulary.by_letter(vocabulary.detail_words('place'))})(?![\p{{L}}\p{{M}}-])\s*+", regex.IGNORECASE)
_WHOLLY = Pattern(r"\s*+[【（(\[]([^【】（）()\[\]]*+)[】）)\]]\s*$")
_NO_LETTER = Pattern(r"[^\p{L}\p{M}\s]")
_LETTERS = Pattern(r"[\p{L}\p{M}]++")
_BY = Pattern(r"\s(?i:by)\s++(?=\p{Lu})")
_AND = Pattern(lambda: rf"\s*+(?:{vocabulary.alternatives(vocabulary.cue_phrases('and'))})\s", regex.IGNORECASE)


@cache
def _prefix_roles() -> dict[str, str]:
    """Map each phrase that announces names to the role of those it announces."""
    roles = dict.fromkeys(vocabulary.cue_phrases("byline-prefix") | vocabulary.detail_words("by-word"), AUTHOR)
    articles = vocabulary.detail_words("indefinite-article")
    roles |= {phrase.partition(" ")[2]: does for phrase, does in roles.items() if phrase.partition(" ")[0] in articles}
    roles |= {
        f"{kicker.casefold()} {by}": AUTHOR
        for code in languages.codes()
        for kicker in languages.phrases(code).get("kicker", ())
        for by in languages.details(code).get("by-word", ())
    }
    # One character may as well begin a name: 文 is a surname.
    roles = {phrase: does for phrase, does in roles.items() if len(phrase) > 1}
    return roles | {phrase: does for phrase, does in _announcing().items() if len(phrase) > 1 or does != AUTHOR}


@cache
def _announcing() -> dict[str, str]:
    """Map the phrases that announce names, and are not made of others, to the role of those they announce."""
    roles = dict.fromkeys(vocabulary.cue_phrases("byline-prefix"), AUTHOR)
    for does in (AUTHOR, CONTRIBUTOR, EDITOR, TRANSLATOR):
        roles |= dict.fromkeys(vocabulary.detail_words(f"{does}-prefix"), does)
    return roles | dict.fromkeys(vocabulary.detail_words("other-prefix"), OTHER)


def _is_teaser(text: str) -> bool:
    """Tell whether a line says how long ago something was, but not that this is when the article came out."""
    return AGO.search(text) is not None and _STAMP.search(text) is None


def _is_picture_credit(text: str) -> bool:
    """Tell whether a line is the credit of a picture that passed for a byline: "Jane Doe/Getty Images", or one after a description."""
    sides = _sides(text)
    news = vocabulary.cue_phrases("agency")
    if any(side in news for side in sides):
        return len(text.split()) > _SIGNATURE
    return any(side in vocabulary.cue_phrases("photo-agency") for side in sides) or (bool(sides) and sides[1].endswith(".com"))


def _sides(text: str) -> list[str]:
    """Cut a line at its only stroke; nothing where it has none or several, or words such as "By" announce a name."""
    sides = text.casefold().split("/")
    return [side.strip() for side in sides] if len(sides) == 2 and not is_announced(text) else []  # noqa: PLR2004 - two sides of a stroke


def _pieces(text: str) -> Iterator[Place]:
    whole = _WHOLLY.match(text)
    last, end = whole.span(1) if whole else (0, len(text))
    said = _end_of_prefix(text, last, end)
    for match in _PIECES.finditer(text, last, end):
        # "Text und Fotos: Jane Doe" is one phrase, though "und" joins names elsewhere.
        if match.start() < said or (match[0].isspace() and name_goes_on(text, max(last, said), match.start(), match.end())):
            continue
        if match.start() > last:
            yield last, match.start()
        last = match.end()
        said = _end_of_prefix(text, last, end)
    if last < end:
        yield last, end


def _end_of_prefix(text: str, start: int, end: int) -> int:
    found = _PREFIX.match(text, start, end) or _GLUED.match(text, start, end)
    if not found:
        return start
    at_place = _at_place(text, start, found.end(), end)
    return at_place.end() if at_place else found.end()


def _past_prefix(text: str, start: int, end: int) -> tuple[int, str | None]:
    """Return where the names begin after a phrase such as "By", and the role that it gives them; None where there is no such phrase."""
    translated = _TRANSLATED.match(text, start, end)
    if translated:
        return translated.end(), TRANSLATOR
    found = _PREFIX.match(text, start, end)
    if found and found.end() > start:
        does = _prefix_roles().get(" ".join(found["said"].casefold().split()), AUTHOR)
        if does == OTHER and _is_part_of_role(text, found):
            return start, None
        again = _PREFIX.match(text, found.end(), end)
        return (again.end() if again else found.end()), does
    glued = _GLUED.match(text, start, end)
    if glued:
        return glued.end(), _announcing()[glued["role"]]
    by = _BY.search(text, start, min(end, start + _LEAD))
    if by and not read_piece(text, start, by.start())[0]:
        lead = text[start : by.start()].casefold().split()
        made = bool(lead) and lead[-1].endswith("ed") and lead[-1] not in vocabulary.detail_words("author-verb")
        return by.end(), OTHER if made else AUTHOR
    return start, None


def _is_part_of_role(text: str, found: regex.Match[str]) -> bool:
    """Tell whether a word for pictures is a role by itself, or the first of one: "Fotograf", "Photo editor"."""
    word = _LETTERS.match(text, found.end())
    if not word:
        return found["said"].casefold() in vocabulary.cue_phrases("byline-role") and not text[found.end() :].strip()
    return not found[0].rstrip().endswith((":", "：", "/", "=", "|")) and word[0].casefold() in vocabulary.role_words()


def _without_label(text: str, place: Place, end: int) -> Place:
    """Leave out the last word before a colon, as in "Jane Doe Category: Rivers"."""
    start, last = place
    words = text[start:last].split()
    if text[end : end + 1] not in (":", "：") or last < end or len(words) < _WITH_LABEL or not begins_with_given_name(text[slice(*place)]):
        return place
    return start, last - len(words[-1]) - 1
