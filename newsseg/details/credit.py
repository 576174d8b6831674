"""Whose picture: the credit in a caption, with photographer and agency apart."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newsseg.details import vocabulary
from newsseg.details.names import looks_like_name
from newsseg.details.parties import is_organization
from newsseg.details.pattern import Pattern
from newsseg.details.people import begins_with_given_name
from newsseg.details.places import Place

LONGEST = 200
"""Characters at the end of a caption in which its credit must stand."""


class Picture(NamedTuple):
    """Where the parts of a caption are: what it describes, and whom it credits."""

    description: Place | None = None
    credit: Place | None = None
    photographer: Place | None = None
    agency: Place | None = None


def read_caption(text: str) -> Picture:
    """Read the description and the credit of a caption.

    >>> line = "The mayor on Monday.Credit...Jane Doe/Reuters"
    >>> [line[slice(*part)] for part in read_caption(line)]
    ['The mayor on Monday.', 'Jane Doe/Reuters', 'Jane Doe', 'Reuters']
    >>> read_caption("The AP office. A clerk of Reuters waits.").credit is None
    True
    """
    first = max(0, len(text) - LONGEST)
    for form in (_above, _after_word, _wholly, _in_brackets, _after_sign, _at_end):
        found = form(text, first)
        if found:
            described, credit = found
            credit = _trimmed(text, *credit)
            if credit[0] < credit[1] and len(text[slice(*credit)]) <= _WIDEST:
                return Picture(_described(text, described) or _after(text, credit[1]), credit, *_parties(text, *credit))
    return Picture(_described(text, len(text)))


def read_credit(text: str) -> Picture:
    """Read a credit that stands alone, which needs no word to announce it.

    >>> line = "Foto: Jan Maier/dpa"
    >>> [line[slice(*part)] for part in read_credit(line) if part]
    ['Jan Maier/dpa', 'Jan Maier', 'dpa']
    """
    if len(text) > LONGEST:
        return Picture()
    caption = read_caption(text)
    if _is_captioned(text, caption):
        return caption._replace(description=None)
    opening = _OPENING.match(text)
    credit = _trimmed(text, opening.end() if opening else 0, len(text))
    if credit[0] >= credit[1] or _is_label_alone(text[slice(*credit)]):
        return Picture()
    return Picture(None, credit, *_parties(text, *credit))


_WIDEST = 110
_SENTENCE = 5
"""Words of what is said of a picture, and credits nobody, at least."""
_GAP, _FEW_WORDS = 5, 3
_COMMAS = (",", "，", "、", "،")
_FULL_NAME = 2
"""Words of a name at least; one of more may begin with a word of what the picture shows: "Rain Ada Brook/AP"."""
_SHORT_WORD = 3


def _ui_pattern() -> str:
    """Match what a page sets behind a caption: a button, or which picture of how many this is."""
    return rf"\s*+(?:(?i:{vocabulary.any_of('picture-button')})|\d{{1,2}}\s?/\s?\d{{1,2}})\W*$"


def _split_pattern() -> str:
    return (
        rf"\s*/\s*|\s*\|\s*|\s*[,;、，]\s*|\s[-–—]\s|\s+(?:{vocabulary.any_of('credit-joint')})\s+|(?<=社)[记記]者\s?"
        rf"|\s\p{{Ll}}{{2,3}}\s(?=(?i:{vocabulary.any_of('picture-stock')})\W*$)"
    )


_UI = Pattern(_ui_pattern)
_SPLIT = Pattern(_split_pattern)
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"), ("［", "］"))
_TOOK = Pattern(lambda: rf"(?<=\p{{Han}})\s?(?:{vocabulary.any_of('took-picture')})$")
"""Took the picture: stands after the name in Chinese and Japanese."""
_CLOSING = Pattern(r"[)\]）】］]\W*$")
_SENTENCE_END = Pattern(r"[.!?…。][\"”’»)]?\s{0,3}$")
_NAME = r"(?:\p{Lu}[\p{L}\p{M}\p{N}.’'‘&+_-]*+)"
_JOIN = r"(?:\s?/\s?|\s?\|\s?|,\s|\s)"
_AFTER = r"(?:(?<=[\p{Ll}\d][.!?…][\"”’»)]?)\s*+|(?<=\)\.)\s*+|(?<=[.!?…\"”’»)\]])\s++|(?<=\p{Ll})(?=\p{Lu})|\s{2,}|\s[/|]\s|[＝=])"


def _small() -> str:
    """Match a small word inside a credit: "Jane Doe for the Planet"."""
    return rf"(?:{vocabulary.any_of('credit-particle')})(?=[\s/])"


def _slashed_pattern() -> str:
    names = rf"(?:{_NAME}\s){{0,3}}+{_NAME}\s?[/|]\s?{_NAME}(?:{_JOIN}(?:{_NAME}|{_small()}))*+"
    return rf"(?<=[\p{{L}}\d.,)\"”’»])\s++(?P<credit>{names})\W*$"


_TAIL = Pattern(lambda: rf"{_AFTER}(?P<credit>{_NAME}(?:{_JOIN}(?:{_NAME}|{_small()}))*+)[\s.]*+$")
_SLASHED = Pattern(_slashed_pattern)
_MARK = Pattern(r"(?<=[\p{Ll}\d)][.!?…][\"”’»)]?\s{1,2})(?P<credit>\p{Lu}{4,20}|[\w-]{3,30}\.(?:com|net|org|de|at|ch))\s*+$")


def _east_pattern() -> str:
    agencies = vocabulary.alternatives(name for name in vocabulary.organizations() if _HANGUL.match(name))
    return (
        r"(?:^|[。．.\s＝=（(])(?P<credit>(?:[新本][华報报]社?)?(?:社)?(?:记者|記者)?\s?\p{Han}{1,4}\s?\p{Han}{0,4}?)"
        rf"\s?(?:{vocabulary.any_of('took-picture')})[)）]?\W*$"
        r"|[=＝](?P<credit>[\p{Han}\p{Katakana}\p{L}ー]{2,12})\W*$"
        r"|[（(](?P<credit>[\p{Han}\p{Katakana}ー]{2,16})提供[)）]\W*$"
        rf"|[.。다]\s++(?P<credit>{agencies}|\p{{Hangul}}{{2,4}}(?=\s(?:{vocabulary.any_of('name-suffix')})))(?:\s\p{{Hangul}}++)?\W*$"
    )


_HANGUL = Pattern(r"\p{Hangul}")
_EAST = Pattern(_east_pattern)
_SIGN = Pattern(r"(?:©|\(c\)|ⓒ|℗)\s*+", regex.IGNORECASE)


def _by() -> str:
    """Match what may follow upon a word for pictures: "Photo by", "Picture courtesy of"."""
    return rf"(?:\s++(?:{vocabulary.any_of('credit-by')})(?=\s))?"


def _compound() -> str:
    """Match a word for pictures that others may be made with: "Symbolgrafik:"."""
    return rf"\p{{L}}{{0,20}}(?:{vocabulary.any_of('picture-word')})s?\s?[:：]"


@cache
def _words() -> frozenset[str]:
    """Collect the words that announce a credit."""
    listed = (
        vocabulary.cue_phrases("photo-credit-prefix")
        | vocabulary.cue_phrases("media-credit-prefix")
        | vocabulary.detail_words("credit-word")
    )
    known = {phrase.strip(" .:=＝/|[(（©") for phrase in listed}
    return frozenset(phrase for phrase in known if len(phrase) >= _SHORT_WORD or not phrase.isascii()) - vocabulary.detail_words(
        "no-credit-word"
    )


def _word_pattern() -> str:
    words = vocabulary.alternatives(_words())
    ends = tuple(f" {word}" for kind in ("credit-by", "credit-end") for word in vocabulary.detail_words(kind))
    spoken = vocabulary.alternatives({phrase for phrase in _words() if phrase.endswith(ends)} | {"ap photo"})
    return (
        r"(?:(?<![\p{Latin}\p{Cyrillic}])|(?-i:(?<=\p{Lu}\p{Lu}|\p{Ll})(?=\p{Lu}\p{Ll})))"
        rf"(?:(?:{words}){_by()}(?:\s?[:：＝=|]|\.{{2,3}}|…|\s?[/／](?=\p{{Han}}))|{_compound()}|(?:{spoken})(?=\s\S)"
        rf"|(?:{vocabulary.any_of('credit-dot')})\.(?=\s?\S)|(?<=/\s)autor:|(?:{vocabulary.any_of('picture-label')}),)\s*+"
    )


def _opening_pattern() -> str:
    words = vocabulary.alternatives(_words() | {"video"})
    return (
        rf"\W*+(?:\d++\s?/\s?\d++\s(?:photos?)?\W*+)?"
        rf"(?:(?:{words}){_by()}(?:\s?[:：＝=|]++|\s?[.,]++(?=\W)|(?=\W))|{_compound()}|care\sof(?=\s))?[\s:©ⓒ(]*+(?:\(?c\)\s)?"
    )


def _agency_pattern() -> str:
    listed = vocabulary.picture_sources()
    names = {name for name in listed if len(name) >= _SHORT_WORD or not name.isascii()} | {"ap", "tt"}
    return rf"(?<=[\s.,\"”/|＝=])(?:{vocabulary.alternatives(names)})\W*$"


def _wire_pattern() -> str:
    known = vocabulary.alternatives(vocabulary.picture_sources())
    name = rf"{_NAME}(?:\s(?:{_NAME}|{_small()})){{0,3}}+"
    return rf"(?<=[\s.])(?P<credit>(?=\p{{Lu}})(?i:{known})\s?/\s?{name}(?:\s?/{{1,2}}\s?\p{{L}}++(?:\s\p{{L}}++){{0,2}}+)?)[\s.]*+$"


def _label_pattern() -> str:
    words = vocabulary.alternatives(_words())
    return rf"(?:{words}){_by()}(?:\s?[.:：]\s*+|\s++)(?-i:(?=\p{{Lu}}))"


def _described_pattern() -> str:
    """Match what a description does not say: "Image caption,", "View image in fullscreen", "GRAPHIC:"."""
    ui = vocabulary.cue_phrases("caption-ui")
    several = vocabulary.alternatives(phrase for phrase in ui if " " in phrase)
    pictures = vocabulary.alternatives(word for word in vocabulary.detail_words("other-prefix") if " " not in word)
    return (
        rf"(?:\s*+(?:(?:{vocabulary.alternatives(ui)})\s?[,:：]\s*+|(?:{several})\s++(?-i:(?=\p{{Lu}}))"
        rf"|(?:{pictures})\s?[:：]\s*+(?=\S++\s)))++"
    )


_LABEL = Pattern(_label_pattern, regex.IGNORECASE)
_LABEL_BEFORE = Pattern(lambda: rf"(?<=[.!?…\"”’»)]\s)(?:{vocabulary.alternatives(_words())})\s*+$", regex.IGNORECASE)
_WIDEST_LABEL = 30
"""Characters of a word for pictures that stands before a credit, at most."""
_STROKES = ("/", "|")
_JOINT = Pattern(
    lambda: rf"\s++(?:{vocabulary.alternatives(word for word in vocabulary.cue_phrases('and') if word.isalpha() or word == '&')})\s++",
    regex.IGNORECASE,
)
_CAPTION_LABEL = Pattern(lambda: rf"\s++(?:{vocabulary.alternatives(vocabulary.cue_phrases('caption-ui'))})\s?[,:：]\s*+", regex.IGNORECASE)
_DESCRIBED = Pattern(_described_pattern, regex.IGNORECASE)
_WIRE = Pattern(_wire_pattern)
"""An agency before a stroke, a name, and what else is said of the picture: "REUTERS/Jane Doe/File Photo"."""
_WORD = Pattern(_word_pattern, regex.IGNORECASE)
_SAID = Pattern(lambda: rf"(?:{vocabulary.alternatives(_words())})\s++(?=\p{{Lu}})", regex.IGNORECASE)
_OPENING = Pattern(_opening_pattern, regex.IGNORECASE)
_AGENCY = Pattern(_agency_pattern, regex.IGNORECASE)


def _above(text: str, _: int) -> tuple[int, Place] | None:
    """Find a credit that stands before the caption, which a label announces: "Image source, Reuters Image caption, The bridge"."""
    word = _WORD.match(text)
    caption = _CAPTION_LABEL.search(text, word.end(), word.end() + _WIDEST) if word else None
    return (0, (word.end(), caption.start())) if word and caption else None


def _after_word(text: str, first: int) -> tuple[int, Place] | None:
    matches = [match for match in _WORD.finditer(text, first) if match.end() < len(text) and not _is_label(text, match)]
    if not matches:
        return None
    found = matches[-1]
    if _describes(text, found):
        return None
    start, end = found.start(), len(text)
    for match in reversed(matches[:-1]):
        between = text[match.end() : start].strip(" ([©/.|")
        # "Symbolfoto: Foto: X": what stands between two such words is no description.
        if not between:
            start = match.start()
        # "Photo: Ada Brook / Reuters. Courtesy of the museum": it may be the credit already.
        elif _is_credit(between):
            # "Source: PAP / Fot. Jan Maier" is one credit.
            found, start, end = match, match.start(), end if text[:start].rstrip().endswith(_STROKES) else start
    return start, (found.end(), min(end, _end_of_bracket(text, found.end(), start)))


def _wholly(text: str, first: int) -> tuple[int, Place] | None:
    """Tell whether a caption is but a credit, of names and agencies of which one at least is known: "AFP via Getty Images"."""
    if first or len(text) > _WIDEST:
        return None
    label = _LABEL.match(text)
    start = label.end() if label else 0
    parts = [part.strip(" .") for part in _SPLIT.split(text[start:])]
    known = [part.casefold() in _sources() for part in parts]
    if not known[0] and any(comma in text for comma in _COMMAS):  # "King Charles, Reuters" says who is to be seen
        return None
    if label and len(parts) == 1:
        return (0, (start, len(text))) if known[0] or _is_name(parts[0], sure=True) else None
    whole = len(parts) > 1 and any(known) and all(agency or _is_name(part) for agency, part in zip(known, parts, strict=True))
    return (0, (start, len(text))) if whole else None


def _is_name(text: str, *, sure: bool = False) -> bool:
    """Tell whether a text is a name that begins with a known given name, or, where that need not be sure, has two words."""
    return looks_like_name(text) and (begins_with_given_name(text) or (not sure and len(text.split()) == _FULL_NAME))


def _is_label(text: str, found: regex.Match[str]) -> bool:
    """Tell whether words after a credit say what kind of picture it is: "Reuters/Jane Doe/Foto de archivo"."""
    return text[found.end() :].casefold().strip(" .)") in vocabulary.detail_words("no-credit-word") and text[: found.start()].endswith("/")


def _describes(text: str, found: regex.Match[str]) -> bool:
    """Tell whether a word such as "File photo" opens the description of a picture, and not its credit."""
    said = text[found.end() :]
    if text[: found.start()].strip() or len(said.split()) < _SENTENCE:
        return False
    if _WIRE.search(said):
        return True
    if _is_credit(said):
        return False
    kind = found[0].casefold().strip(" :：")
    return kind in vocabulary.cue_phrases("credit-qualifier") or any(form(text, found.end()) for form in (_in_brackets, _at_end))


def _is_captioned(text: str, caption: Picture) -> bool:
    """Tell whether what passes for a credit describes its picture at length before it says whose that is."""
    if not caption.description or not (caption.photographer or caption.agency):
        return False
    first = caption.description[0] if _LABEL.match(text) else 0  # words such as "View image in fullscreen" tell of a caption
    return len(text[first : caption.description[1]].split()) >= _SENTENCE


def _end_of_bracket(text: str, start: int, word: int) -> int:
    """Find where the bracket closes that stands open before a word; the end of the text where there is none."""
    opened = text[max(0, word - 2) : word].strip()[-1:]
    for left, right in _BRACKETS:
        if opened == left:
            depth = 1
            for place in range(start, len(text)):
                depth += (text[place] == left) - (text[place] == right)
                if not depth:
                    return place
    return len(text)


def _after_sign(text: str, first: int) -> tuple[int, Place] | None:
    found = next(_SIGN.finditer(text, first), None)
    return (found.start(), (found.end(), _end_of_bracket(text, found.end(), found.start()))) if found and found.end() < len(text) else None


def _in_brackets(text: str, first: int) -> tuple[int, Place] | None:
    closing = _CLOSING.search(text, first)
    if not closing:
        return None
    for left, right in _BRACKETS:
        if text[closing.start()] == right:
            opening = text.rfind(left, first, closing.start())
            said = _SAID.match(text, opening + 1, closing.start())
            start = said.end() if said else opening + 1
            inside = text[start : closing.start()]
            if opening != -1 and (_is_credit(inside) or _is_source(inside, text[max(first, opening - _GAP) : opening])):
                return opening, (start, closing.start())
    return None


def _at_end(text: str, first: int) -> tuple[int, Place] | None:
    ui = _UI.search(text, first)
    end = ui.start() if ui else len(text)
    for form in (_EAST, _WIRE, _TAIL, _SLASHED, _MARK):
        found = form.search(text, first, end)
        if found and (form in (_EAST, _MARK) or _is_credit(found["credit"])):
            return _beside_label(text, first, *found.span("credit"))
    agency = _AGENCY.search(text, first, end)
    if agency and _signs(text, first, agency.start()):
        return agency.start(), (agency.start(), end)
    return None


def _beside_label(text: str, first: int, start: int, end: int) -> tuple[int, Place]:
    """Part a credit from a word for pictures that it begins with, or that stands before it, at the end of a sentence: "Beeld ANP"."""
    label = _LABEL.match(text, start, end)
    if label and label.end() < end:
        return start, (label.end(), end)
    before = _LABEL_BEFORE.search(text, max(first, start - _WIDEST_LABEL), start)
    return before.start() if before else start, (start, end)


def _signs(text: str, first: int, start: int) -> bool:
    """Tell whether an agency's name stands for itself: with a capital, and after the end of a sentence or a stroke."""
    letter = text[start]
    if not start or not (letter.isupper() or not letter.isascii()) or text[start - 1] not in " \t/|＝=.":
        return False
    return text[first:start].rstrip().endswith((".", "/", "|", "!", "?", '"', "”", "＝", "=", "via", "AFP", "AP"))


def _is_credit(text: str) -> bool:
    """Tell whether a text is made of names and agencies alone."""
    parts = [part for part in _SPLIT.split(text) if part.strip()]
    if not parts or len(text) > _WIDEST:
        return False
    known = [_is_agency(part) for part in parts]
    named = [looks_like_name(part.strip(" .")) or _joined(part, 0, len(part)) is not None for part in parts]
    if any(known):
        return all(agency or name or len(part.split()) <= _FEW_WORDS for part, agency, name in zip(parts, known, named, strict=True))
    return all(named) and (len(parts) > 1 or len(text.split()) <= 4)  # noqa: PLR2004


def _is_source(inside: str, before: str) -> bool:
    """Tell whether brackets after the end of a sentence hold one name, and nothing that is said of pictures."""
    words = inside.split()
    return (
        _SENTENCE_END.search(before) is not None
        and len(words) <= _FEW_WORDS
        and all(word[0].isupper() for word in words)
        and inside.casefold().strip(" .") not in _said_of_pictures()
    )


@cache
def _said_of_pictures() -> frozenset[str]:
    listed = vocabulary.cue_phrases("credit-qualifier") | vocabulary.cue_phrases("caption-deictic") | vocabulary.cue_phrases("caption-ui")
    return frozenset(phrase.strip("()[] ") for phrase in listed) | _words() | vocabulary.detail_words("no-credit-word")


def _is_label_alone(text: str) -> bool:
    """Tell whether a credit is but the word for one: "Photo"."""
    small = text.casefold().strip(" .")
    return small in _words() and small not in _sources() and small not in vocabulary.cue_phrases("credit-qualifier")


@cache
def _sources() -> frozenset[str]:
    """Collect the agencies, and other sources of pictures, that are known by name."""
    return vocabulary.picture_sources() | vocabulary.detail_words("picture-stock")


def _is_agency(text: str) -> bool:
    small = text.casefold().strip(" .")
    return small in _sources() or small.removesuffix(" images") in _sources() or is_organization(text)


def _parties(text: str, start: int, end: int) -> tuple[Place | None, Place | None]:
    """Tell photographer and agency in a credit apart."""
    agency, names = None, []
    last = start
    bounds = []
    for match in _SPLIT.finditer(text, start, end):
        bounds.append((last, match.start()))
        last = match.end()
    bounds.append((last, end))
    for place in (_trimmed(text, *bound) for bound in bounds):
        part = text[slice(*place)]
        if agency is None and part and _is_agency(part) and not _named_beside_label(text, *place):
            agency = place
        elif name := _photographer(text, *place):
            names.append(name)
    # "Le Courrier/Ada Brook": the name of a newspaper passes for one where there is no other.
    persons = [name for name in names if not _begins_with_article(text[slice(*name)])]
    return next(iter(persons or names), None), agency


def _photographer(text: str, start: int, end: int) -> Place | None:
    """Find the name in a part of a credit: without the word before it, as in "Fot. Jan Maier", and the first of several."""
    if _LABEL.match(text, start, end):
        return _named_beside_label(text, start, end)
    if looks_like_name(text[start:end]):
        return start, end
    return _joined(text, start, end)


def _joined(text: str, start: int, end: int) -> Place | None:
    """Find the first of two names that a word such as "and" joins."""
    joint = _JOINT.search(text, start, end)
    both = joint and all(_is_name(part.strip(" ."), sure=True) for part in (text[start : joint.start()], text[joint.end() : end]))
    return (start, joint.start()) if joint and both else None


def _begins_with_article(text: str) -> bool:
    """Tell whether a text begins as the names of newspapers do: "Le Courrier"; "Per" and "Dan" are given names as well."""
    first = text.split(maxsplit=1)[0].casefold()
    return first in vocabulary.detail_words("function-words") and first not in vocabulary.given_names()


def _named_beside_label(text: str, start: int, end: int) -> Place | None:
    """Find the name after a word for pictures; a colon stands before what is no person as well: "Quelle: Panelkontor"."""
    label = _LABEL.match(text, start, end)
    name = text[label.end() : end] if label else ""
    if not label or not name or _begins_with_article(name):
        return None
    return (label.end(), end) if _is_name(name, sure=":" in label[0] or "：" in label[0]) else None


def _after(text: str, end: int) -> Place | None:
    """Find what a label announces as the caption after the credit."""
    label = _CAPTION_LABEL.match(text, end)
    return _described(text, len(text), label.end()) if label else None


def _described(text: str, end: int, start: int = 0) -> Place | None:
    label = _DESCRIBED.match(text, start, end)
    start = label.end() if label and label.end() < end else start
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "([（【|/-–—＝=·•"):
        end -= 1
    return (start, end) if start < end else None


def _trimmed(text: str, start: int, end: int) -> Place:
    ui = _UI.search(text, start, end)
    if ui and ui.start() > start:
        end = ui.start()
    while start < end and (text[start].isspace() or text[start] in "([（©ⓒ:：/|=＝.,-–—@"):
        start += 1
    while end > start and (
        text[end - 1].isspace() or text[end - 1] in "([|/.,;:-–—*]）】" or (text[end - 1] == ")" and "(" not in text[start:end])
    ):
        end -= 1
    took = _TOOK.search(text, start, end)
    return start, took.start() if took else end
