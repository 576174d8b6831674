"""Names in scripts with capitals: Latin, Cyrillic, Greek and others."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg.details import vocabulary
from newsseg.details.parties import is_organization
from newsseg.details.pattern import Pattern
from newsseg.details.places import Found, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = Pattern(r"[\p{L}\p{M}’'‘ʼ`´.‐-]++")


def _joint_pattern() -> str:
    roles = vocabulary.alternatives(word.upper() for word in vocabulary.detail_words("glued-role"))
    return rf"(?<=\p{{Ll}}{{2}})(?=\p{{Lu}})|(?<=\p{{Lu}}{{3}})(?=\p{{Lu}}\p{{Ll}})|(?<=\p{{Lu}}{{3}})(?={roles})"


def _before_capital_pattern() -> str:
    return rf"(?:{vocabulary.alternatives(word.capitalize() for word in vocabulary.detail_words('name-start'))})$"


_JOINT = Pattern(_joint_pattern)
_BEFORE_CAPITAL = Pattern(_before_capital_pattern)
_CAPITAL = Pattern(r"['’]?\p{Lu}|['’]|d['’]\p{Lu}|(?:al|el)-\p{Lu}")
_POSSESSIVE = Pattern(r"['’]s$|(?<=s)['’]$", regex.IGNORECASE)
_THREE_INITIALS = Pattern(r"(?:\p{Lu}\.){3}$")
WIDEST = 45
"""Characters in a name at most."""
_FEWEST, _MOST, _MOST_IN_ROW = 2, 5, 4
_INITIALS = 2
_ROLE_WITHIN = 5
"""Words within which a role stands before a name: "our senior political correspondent Ada"."""


class _Word(NamedTuple):
    start: int
    end: int
    small: str
    capital: bool
    glued: bool
    """Whether it follows the word before it without a blank, as "Staff" does in "DoeStaff"."""


def read_cased(text: str, start: int, end: int, *, announced: bool = False) -> Found:
    """Read the name that a piece begins with, or that follows upon a role at its beginning, and what else it says.

    Args:
        text: the text.
        start: where the piece begins.
        end: where it ends.
        announced: whether a word such as "By" stands before it; then a given name alone will do.

    >>> read_cased("Ada Brook Staff Writer", 0, 22)
    ([(0, 9)], [(9, 22)])
    >>> read_cased("staff writer Anna Roe", 0, 21)
    ([(13, 21)], [(0, 12)])
    """
    found = _first_name(text, start, end, announced=announced)
    return found if found[0] else _after_role(text, start, end) or found


def read_after_role(text: str, start: int, end: int) -> list[Place]:
    """Read the name that follows upon a role at the beginning of a text, where it begins with a known given name.

    >>> read_after_role("Staff writer Anna Roe reports on rivers.", 0, 40)
    [(13, 21)]
    """
    found = _after_role(text, start, end)
    return found[0] if found else []


def _after_role(text: str, start: int, end: int) -> Found | None:
    words = list(islice(_words(text, start, end), _ROLE_WITHIN))
    last = max((count for count, word in enumerate(words) if word.small in vocabulary.role_words()), default=None)
    if last is None or last + 1 >= len(words) or not vocabulary.is_given_name(words[last + 1].small):
        return None
    names, rest = _first_name(text, words[last + 1].start, end, announced=False)
    role = next((word.start for word in words[:last] if word.small not in vocabulary.detail_words("no-name-start")), words[last].start)
    return (names, [(role, words[last].end), *rest]) if names else None


def _first_name(text: str, start: int, end: int, *, announced: bool) -> Found:
    words = list(_words(text, start, end))
    run = _shortened(words, _run(words, text))
    name = _without_title(run)
    if len(name) > _MOST:
        return _row(name, end)
    owned = _possessive(name, text) if name else 0
    if owned and len(words) > len(run) and words[len(run)].capital and not vocabulary.is_given_name(name[0].small):
        return _owned(text, (name[0].start, name[-1].end - owned), words[len(run)], end)
    # Nobody is called "El Congreso"; and two words made of one, as in "DailyPlanet", are no name.
    if (
        not name
        or name[0].small in vocabulary.detail_words("no-name-start")
        or (len(name) == _FEWEST and name[1].glued)
        or is_organization(text[name[0].start : name[-1].end], acronym=True)
    ):
        return [], [(start, end)]
    place = _without_stop(text, (name[0].start, name[-1].end - owned))
    if not _is_whole(text, name, announced=announced) or place[1] - place[0] > WIDEST:
        return [], [(start, end)]
    after = name[-1].end
    return [place], [(after, end)] if after < end else []


def _owned(text: str, owner: Place, first: _Word, end: int) -> Found:
    """Read whom a paper names as its own, by a known given name: "Aldery Herald's Anna Roe"."""
    names, rest = _first_name(text, first.start, end, announced=False) if vocabulary.is_given_name(first.small) else ([], [])
    return (names, [owner, *rest]) if names else ([], [(owner[0], end)])


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    for match in _WORD.finditer(text, start, end):
        first, glued = match.start(), False
        for joint in _JOINT.finditer(text, first, match.end()):
            if joint.start() > first and not _BEFORE_CAPITAL.search(text, first, joint.start()):
                yield _word(text, first, joint.start(), glued=glued)
                first, glued = joint.start(), True
        yield _word(text, first, match.end(), glued=glued)


def _word(text: str, start: int, end: int, *, glued: bool) -> _Word:
    return _Word(start, end, text[start:end].casefold().strip("."), bool(_CAPITAL.match(text, start)), glued)


@cache
def _breaks() -> frozenset[str]:
    """Collect the words that end a name: those of a role, a clock, a label, and those of buttons, as "Follow" is."""
    return vocabulary.role_words().union(*map(vocabulary.detail_words, ("clock-word", "label-word", "button-word")))


@cache
def _small_words() -> frozenset[str]:
    listed = vocabulary.detail_words("function-words") - vocabulary.detail_words("name-particle")
    return frozenset(word for word in listed if len(word) > 1) - vocabulary.given_names()


def _is_small(word: _Word, count: int) -> bool:
    return word.small in _small_words() and (count > 0 or len(word.small) > _INITIALS)


def _run(words: Sequence[_Word], text: str) -> int:
    """Count the words, from the first on, that can be a name's."""
    full = 0
    titles = vocabulary.detail_words("title")
    for count, word in enumerate(words):
        if word.glued and full >= _FEWEST:
            return count - _is_brand(words, count, text)
        if _ends_before(words, count, text):
            return count
        if full >= _FEWEST and vocabulary.is_given_name(words[0].small) and word.small in vocabulary.detail_words("organization-word"):
            return count
        if word.capital:
            full += word.small not in titles
        elif not (full and word.small in vocabulary.letters_after_name()) and word.small not in vocabulary.detail_words("name-particle"):
            return count
    return len(words)


def _ends_before(words: Sequence[_Word], count: int, text: str) -> bool:
    """Tell whether a name ends before a word, by what that is or by what stands before it; "Paul Nurse" is a name as a whole."""
    is_name = len(words) == _FEWEST and vocabulary.is_given_name(words[0].small)
    ends = _parts_names(words, count) or (_breaks_off(words, count) and not is_name)
    return ends or _is_small(words[count], count) or _ends_name(words[:count], text)


def _breaks_off(words: Sequence[_Word], count: int) -> bool:
    """Tell whether a word ends a name, by itself or with the next: "Ada Brook Read more"."""
    return any(" ".join(word.small for word in words[count:end]) in _breaks() for end in (count + 1, count + 2))


def _parts_names(words: Sequence[_Word], count: int) -> bool:
    """Tell whether a word stands between a name and that of somebody who did something else: "Jane Doe Photography Ann Roe"."""
    after = words[count + 1 : count + 1 + _FEWEST]
    return count >= _FEWEST and words[count].small in _other_words() and len(after) == _FEWEST and all(word.capital for word in after)


@cache
def _other_words() -> frozenset[str]:
    return frozenset(word for word in vocabulary.detail_words("other-prefix") if " " not in word) - vocabulary.given_names()


def _ends_name(words: Sequence[_Word], text: str) -> bool:
    return _ends_sentence(words, text) or _possessive(words, text) > 0


def _possessive(words: Sequence[_Word], text: str) -> int:
    """Count the characters by which a name of two words or more says that it owns what follows: "Ada Brook's columns"."""
    found = _POSSESSIVE.search(text, words[-1].start, words[-1].end) if len(words) >= _FEWEST else None
    return len(found[0]) if found else 0


def _ends_sentence(words: Sequence[_Word], text: str) -> bool:
    """Tell whether a name of two words or more ends with a stop, and is no initial, title or suffix: "Ada Brook. Photos"."""
    if len(words) < _FEWEST or text[words[-1].end - 1] != ".":
        return False
    last = words[-1].small
    return (
        len(last) > _INITIALS
        and "." not in last
        and last not in vocabulary.letters_after_name()
        and last not in vocabulary.detail_words("title")
    )


def _is_brand(words: Sequence[_Word], count: int, text: str) -> bool:
    """Tell whether the word before this one is part of a brand, as the first half of "ABCBusiness" is."""
    before, first = (text[word.start : word.end] for word in (words[count - 1], words[0]))
    return before.isupper() and not first.isupper()


def _shortened(words: list[_Word], count: int) -> list[_Word]:
    """Leave out what stands between a name and the word for its role: "Jane Doe Parliamentary | editor"."""
    particles = vocabulary.detail_words("name-particle")
    while count and words[count - 1].small in particles:
        count -= 1
    others = particles | vocabulary.detail_words("title") | vocabulary.letters_after_name()
    full = [number for number, word in enumerate(words[:count]) if len(word.small) > 1 and word.small not in others]
    if len(full) > _FEWEST and any(word.small in vocabulary.role_words() for word in words[count:]) and not words[count].glued:
        # Without a given name there is no telling where the name ends and the role begins.
        return words[: full[1] + 1] if vocabulary.is_given_name(words[0].small) else []
    return words[:count]


def _without_title(name: list[_Word]) -> list[_Word]:
    titles = vocabulary.detail_words("title")
    count = 0
    while count < len(name) and name[count].small in titles:
        count += 1
    return name[count:]


def _row(words: list[_Word], end: int) -> Found:
    """Part a row of names that nothing sets apart, where each of them begins with a known given name."""
    given = [vocabulary.is_given_name(word.small) for word in words]
    firsts = [0]
    for count in range(1, len(words)):
        if given[count] and not given[count - 1] and count - firsts[-1] >= _FEWEST:
            firsts.append(count)
    names = [words[first:last] for first, last in zip(firsts, [*firsts[1:], len(words)], strict=True)]
    if all(_FEWEST <= len(name) <= _MOST_IN_ROW and vocabulary.is_given_name(name[0].small) for name in names):
        return [(name[0].start, name[-1].end) for name in names], [(words[-1].end, end)] if words[-1].end < end else []
    return [], [(words[0].start, end)]


def _is_whole(text: str, name: list[_Word], *, announced: bool) -> bool:
    """Tell whether a name has words that are more than initials: one at its end, or two before an initial."""
    words = [text[word.start : word.end] for word in name]
    full = sum(len(word.strip(".")) > 1 for word in words)
    if any(word.count(".") > _INITIALS and not _THREE_INITIALS.match(word) for word in words):
        return False
    if announced and full == 1 and vocabulary.is_given_name(name[0].small):
        return True
    return len(name) >= _FEWEST and (full >= _FEWEST or (full == 1 and len(words[-1].strip(".")) > 1))


def _without_stop(text: str, place: Place) -> Place:
    start, end = place
    last = text[start:end].rsplit(maxsplit=1)[-1]
    if last.endswith(".") and last.casefold().strip(".") not in vocabulary.letters_after_name() and len(last) > _INITIALS:
        end -= 1
    return start, end
