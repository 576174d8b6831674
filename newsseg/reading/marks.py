"""The marks that a line holds: separators, addresses, quotes, datelines, credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsseg.findings import Finding, Form
from newsseg.reading.ends import is_quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_SEPARATOR = regex.compile(r"\s[|/›»>·•–—-]\s|[|›•·»>]")
_URL = regex.compile(r"(?<=\w-*)\.(?:com|org|net|de|co\.uk|fr|es|it|pl|ru|jp|info)\b|https?://|www\.")
_EMAIL = regex.compile(r"[\w.+-]@[\w-]++\.\w")
_HANDLE = regex.compile(r"(?<!\w)@\w{2,}")
_HASHTAG = regex.compile(r"(?<!\w)#\w{2,}")
_MONEY = regex.compile(r"[$€£¥₽₹]\s?\d|\d\s?[€$£₽₹¥円元원%]|\b(?:USD|EUR|GBP|Kč|zł|kr)\b")
_DATELINE = regex.compile(
    r"\p{Lu}[\p{L}\s.,'’/-]{2,40}(?:\([^)]{2,40}\)|,\s[^—–-]{3,25})?\s?(?:[—–]|--?)\s|\(\p{Lu}[^)]{1,20}\)\s*[-—–]|【[^】]{2,20}】|（[^）]{2,30}[電电]）|\([^)=]{2,20}=[^)]{2,12}\)"
)
_PICTURE_WORDS = (
    "foto", "fotos", "fotó", "fot", "photo", "photos", "photograph", "picture", "image", "credit", "crédit", "bild", "kuva", "zdroj",
    "источник", "фото", "фотография",
)  # fmt: skip
_UNCASED_PICTURE_WORDS = ("صورة", "תמונה", "צילום")
"""The same in scripts without capitals, whose lines are tried on all patterns."""
_AGENCIES = (
    "AP", "AFP", "EPA", "EFE", "dpa", "PAP", "ČTK", "MTI", "NTB", "TT", "TASS", "Reuters", "Getty Images", "Shutterstock", "IMAGO", "AAP", "PA",
)  # fmt: skip
_CREDIT_INSIDE = regex.compile(
    rf"(?i)(?<=.)(?:\b(?:{'|'.join((*_PICTURE_WORDS, *_UNCASED_PICTURE_WORDS))})\b\.{{0,4}}[.:]|\(c\)|©|写真|사진|[摄攝][）)]?$)"
    rf"|\b(?:{'|'.join(_AGENCIES)})\b\W{{0,3}}$"
)
"""Words that introduce a picture's credit, and agencies at the end, in letters of any size."""
_NAME_AT_END = regex.compile(r"[.!?…\"»”)]\s?+(?:\p{Lu}[\p{L}.'’-]*+[\s/,|]{0,3}){1,6}+$")
_NAME_SLASH = regex.compile(r"/(?<=\p{Lu}[\p{L}.’'-]+\s?/)\s?\p{Lu}\p{L}")
_GLUED = regex.compile(r"\p{Ll}[.!?]?+\p{Lu}\p{L}|\d\p{Lu}\p{Ll}|\p{Ll}\d{1,2}\s")
_FIELD = regex.compile(r"\p{Lu}{2,}[\p{Lu} -]{0,14}+:\s|\p{Lu}{2,3}\s{2,}\S")
_NUMBERED = regex.compile(r"\(?\d{1,2}[.)]\s|[A-Q]:\s")
_CURRENCIES = frozenset(("usd", "eur", "gbp", "kč", "zł", "kr"))
_INTRODUCING_PICTURE = frozenset(_PICTURE_WORDS)
_SIGNING = frozenset(agency.casefold().split()[-1] for agency in _AGENCIES)
"""Words without which a line has no sum of money, no picture's credit, and no agency at its end."""
_SEPARATING = frozenset("|/›»>·•–—-")
_NAME_STOPS = frozenset('.!?…"»”)')
_COUNTS = ("0", "1", "2", "3", "4+")
_MARK = Form("{0}={1}")
_SEPARATORS = Form("separators={0}/{1}")


def opens_with_dateline(text: str) -> bool:
    """Tell whether a line opens with the place, and perhaps the agency, from which it was reported."""
    return _DATELINE.match(text) is not None


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
line in a script with capitals can hold them; `possible` tells of those that need none."""
HOLDS = {name: holds for name, _, holds in _MARKS}
"""What tells whether a line holds a mark, by its name."""
_NEEDING = {mark: tuple(name for name, needed, _ in _MARKS if mark in needed) for mark in "".join(needed for _, needed, _ in _MARKS)}


def find_marks(probe: str, size: str, shape: str, marks: str, words: Sequence[str]) -> list[Finding]:
    """Look for separators, addresses, quotes, datelines and other marks.

    Args:
        probe: the line, or both ends of a long one.
        size: its length by name.
        shape: its shape, in scripts that have capitals.
        marks: the marks in it, if its shape is known, or else all of it.
        words: the words of the line.
    """
    found: list[Finding] = [(_MARK, name, size) for name in (possible(shape, marks, words) if shape else HOLDS) if HOLDS[name](probe)]
    if not marks:
        return found
    separators = 0 if shape and _SEPARATING.isdisjoint(marks) else len(_SEPARATOR.findall(probe))
    if separators:
        found.append((_SEPARATORS, _COUNTS[min(separators, 4)], size))
    if ":" in probe[1:60]:
        found.append((_MARK, "colon", f"{min(len(probe.partition(':')[0].split()), 6)}/{size}"))
    quotes = sum(map(marks.count, '"“”„«»「」'))
    if quotes:
        found.append((_MARK, "quotes", f"{'whole' if is_quoted(probe, quotes) else min(quotes, 3)}/{size}"))
    tail = None if shape and _NAME_STOPS.isdisjoint(marks) else _NAME_AT_END.search(probe[-80:])
    if tail:
        found.append((_MARK, "name-at-end", f"{'glued' if tail.start() and not tail[0][1:2].isspace() else 'apart'}/{size}"))
    return found


def possible(shape: str, marks: str, words: Sequence[str]) -> Iterable[str]:
    """Name the marks that a line in a script with capitals may hold, by what is cheap to see."""
    names = dict.fromkeys([name for mark in marks for name in _NEEDING.get(mark, ())])
    if "aA" in shape or "a0" in shape or "0A" in shape or (marks and (".A" in shape or "!A" in shape or "?A" in shape)):
        names["glued-words"] = None
    if shape.startswith("AA"):
        names["field-label"] = None
    if not _CURRENCIES.isdisjoint(words):
        names["money"] = None
    if not (_INTRODUCING_PICTURE.isdisjoint(words) and _SIGNING.isdisjoint(words[-4:])):
        names["credit-inside"] = None
    return names
