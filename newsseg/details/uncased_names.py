"""Names in scripts without capitals: Han, Kana, Hangul, Arabic, Hebrew and others."""

from __future__ import annotations

from functools import cache

from newsseg.characters import HAN_AND_KANA
from newsseg.details import vocabulary
from newsseg.details.pattern import Pattern
from newsseg.details.places import Found, Place

DENSE = rf"{HAN_AND_KANA}ー"
"""What names of Chinese and Japanese are written in."""
_CASELESS = r"\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Georgian}"


def _suffix() -> str:
    """Match what follows upon a name without a word of its own for it: the role, or "san"."""
    return rf"(?:{vocabulary.any_of('name-suffix')})"


def _role_before_pattern() -> str:
    endings = vocabulary.any_of("role-ending")
    # One character alone may end a name: 服部.
    offices = vocabulary.alternatives(word for word in vocabulary.organization_endings() if _IS_DENSE.search(word) and len(word) > 1)
    return rf"([{DENSE}]{{0,12}}+(?<={endings}|{offices}))\s++(?=\S)|(\p{{Han}}{{0,4}}?(?:{endings}))(?=\p{{Han}}{{2,5}}$)"


_KOREAN = Pattern(lambda: rf"(?<![\p{{Hangul}}])([\p{{Hangul}}]{{2,4}})(?:\s*+{_suffix()}|$)")
_HAN = Pattern(lambda: rf"([{DENSE}]{{1,5}}(?:[\s・·][{DENSE}]{{1,7}})?)(?:\s?{_suffix()})?\W*$")
_ROLE_BEFORE = Pattern(_role_before_pattern)
_IS_DENSE = Pattern(rf"[{DENSE}]")
_IS_KOREAN = Pattern(r"\p{Hangul}")
_IS_CASELESS = Pattern(rf"[{_CASELESS}]")
_LENGTHS, _HAN_NAME, _KOREAN_NAME, _WORDS = range(2, 10), range(2, 4), 3, range(2, 5)


def read_uncased(piece: str, start: int, end: int) -> Found | None:
    """Read a piece in a script without capitals; None where the script has them.

    >>> read_uncased("김하늘 기자", 0, 6)
    ([(0, 3)], [(3, 6)])
    >>> read_uncased("Jane Doe", 0, 8) is None
    True
    """
    if _IS_DENSE.search(piece):
        return _dense_name(piece, start, end)
    if _IS_KOREAN.search(piece):
        return _korean_name(piece, start, end)
    if _IS_CASELESS.search(piece):
        return _caseless_name(piece, start, end)
    return None


def _dense_name(piece: str, start: int, end: int) -> Found:
    before = _ROLE_BEFORE.match(piece)
    if before and before.end():
        names, rest = _dense_name(piece[before.end() :], start + before.end(), end)
        return names, [(start, start + len(before[1] or before[2])), *rest]
    if piece.casefold() in vocabulary.organizations() or piece.endswith(_no_endings()):
        return [], [(start, end)]
    several = piece.split()
    if len(several) > 1 and all(len(name) in _HAN_NAME and name[0] in vocabulary.detail_words("surname") for name in several):
        return _placed(piece, several, start), []
    found = _HAN.match(piece)
    if not found or len(found[1]) not in _LENGTHS or found[1] in vocabulary.cue_phrases("byline-role"):
        return [], [(start, end)]
    return [(start, start + found.end(1))], [(start + found.end(1), end)] if found.end(1) < len(piece) else []


@cache
def _no_endings() -> tuple[str, ...]:
    """Collect the ends of what is no name: of organizations, and of words for reports."""
    return (*vocabulary.organization_endings(), *sorted(vocabulary.detail_words("no-name-ending")))


def _placed(piece: str, names: list[str], start: int) -> list[Place]:
    places, last = [], 0
    for name in names:
        first = piece.index(name, last)
        last = first + len(name)
        places.append((start + first, start + last))
    return places


def _korean_name(piece: str, start: int, end: int) -> Found:
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


def _caseless_name(piece: str, start: int, end: int) -> Found:
    words = piece.split()
    known = vocabulary.role_words() | vocabulary.organizations()
    # The Arabic "and" is written as one with the word that it joins.
    joint = next((count for count in range(2, len(words) - 1) if words[count].startswith("و")), None)
    if joint is not None:
        whole = " ".join(words) == piece
        return (_placed(piece, [" ".join(words[:joint]), " ".join(words[joint:])[1:]], start), []) if whole else ([], [(start, end)])
    if (
        len(words) in _WORDS
        and not known.intersection(words)
        and piece not in known
        and all(word.isalpha() or "-" in word or any(not letter.isascii() for letter in word) for word in words)
    ):
        return [(start, end)], []
    return [], [(start, end)]
