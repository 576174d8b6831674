"""How the lines of a text were broken: quoting, wrapping, hyphenation.

Mail programs, archive exports and PDF viewers break paragraphs into lines of about the same width.
A break is theirs, not the author's, where the next word would not have fitted on the line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeAlias

import regex

from newsseg import languages, tags
from newsseg.characters import SPELT_OUT
from newsseg.messages import head_of_message

Laid: TypeAlias = tuple[str, int, int]
"""A line's text, its indent in columns, and the blank lines before it."""

_QUOTE = regex.compile(r"(?:>\s?)++\s*+")
UNSPACED = regex.compile(rf"[{SPELT_OUT}]")
_LONG_WORD = 10
"""Columns of a long word in scripts that set no spaces between words."""
_WIDE = regex.compile(r"[\p{East_Asian_Width=W}\p{East_Asian_Width=F}]")
_STARTS_ANEW = regex.compile(
    r"[-*•·▪●◦‣▶►■□–—]\s|\(?\d{1,3}[.)]\s|[A-Z]{2,3}\s{2,}\S|[A-Z][A-Z-]{2,}:|\p{Lu}\w{0,9}:\s|(?:\[\d+\])?https?://|\[\d+\]\s|[-=_*~#]{3}"
)
_APART = regex.compile(
    r"\S\s{3,}+\S|^[\W_]*+$|^\W*+\d{1,4}\W*+$|^[-=_*~]{3}.*[-=_*~]{3}$|^[^\s@]++@\S++$|^(?:https?://|www\.|(?:\p{Ll}[\w-]*+\.)++\p{Ll}{2,}+(?:/|$))\S*+$"
)
"""Columns of a table or a running head, a rule, a page number, an address: nothing that runs on."""
UNDERLINE = regex.compile(r"={3,}+|-{3,}+")
_LINE = regex.compile(r"[^\r\n]++")
_FIRST_WORD = regex.compile(r"\S+")
STOPS = tuple('.!?…。！？"”»」』)：:؟۔।')
_HYPHENS = ("-", "\u00ad", "\u2010")
_WRITTEN_HYPHENS = ("-", "\u2010")
_FIRST_WORDS = regex.compile(r"(\p{Ll}{1,9}+\.?)\s++(\S*+)")
_COMPOUND = regex.compile(r"\p{Ll}{2,9}+(?![\w-])")
"""A word that may be the second part of one that is written with a hyphen."""
_LAST_WORD = regex.compile(r"\p{L}++[-\u2010]$")
_AFTER_COUNT = regex.compile(r"\d[-\u2010]\p{L}++[-\u2010]$")
"""The first parts of a word that counts: "10-year-"."""
_ABBREVIATED = regex.compile(r"\p{L}\.\p{L}\.[-\u2010]$")
_COMPOUND_CHARACTERS = 20
"""Characters at the end of a line in which these are looked for."""
_SYLLABLE = 2
"""Letters of a word that may as well be the last syllable of another."""

_ENOUGH = 5
"""Lines that go on in a small letter from which it can be told whether a program broke them."""
_MOST, _SOME = 0.6, 0.1
"""The share of lines that go on in a small letter which a column has, and the share of all lines that they are, at least."""
NARROWEST, WIDEST = 28, 100
"""Wrap widths looked for, in columns; a wide character takes two."""


def columns(text: str) -> int:
    """Count the columns a text takes on a typewriter: wide characters two, tabs four."""
    if text.isascii():
        return len(text) + 3 * text.count("\t")
    return len(text) + 3 * text.count("\t") + len(_WIDE.findall(text))


def quote_prefix(text: str) -> str:
    """Return the ``>`` marks that open a quoted line of mail, with the blanks around them.

    >>> quote_prefix("> > She said no.")
    '> > '
    """
    if not text.startswith(">"):
        return ""
    found = _QUOTE.match(text)
    return found[0] if found else ""


def unquoted(text: str) -> str:
    """Take the ``>`` marks off a line that is quoted."""
    return text[len(quote_prefix(text)) :] if text.startswith(">") else text


def unwrap(lines: Sequence[str]) -> str:
    """Join the lines of one paragraph: unquoted, a hyphenated word put together again, blank lines and one that underlines it left out.

    >>> unwrap(["> The minis-", "> ter left."])
    'The minister left.'
    """
    pieces: list[str] = []
    for words in filter(None, map(unquoted, lines[:-1] if underline(lines) else lines)):
        if pieces:
            pieces[-1:] = _joint(pieces[-1], words)
        pieces.append(words)
    return "".join(pieces)


def broken(text: str) -> list[tuple[int, int]]:
    """Find what stands in a text only since it was broken into lines: marks of quoting, and hyphens with the line ends after them.

    >>> broken("> Ruth Cal-\\n> loway")
    [(0, 2), (10, 14)]
    """
    cuts: list[tuple[int, int]] = []
    before: tuple[str, int] | None = None
    for line in _LINE.finditer(text):
        indent = len(line[0]) - len(line[0].lstrip())
        mark = len(quote_prefix(line[0].lstrip()))
        first = line.start() + (indent + mark if mark else 0)
        words = text[first : line.end()].strip()
        start = before[1] - 1 if before and _joint(before[0], words) == (before[0][:-1], "") else line.start()
        if start < first:
            cuts.append((start, first))
        if words:
            before = words, first + len(text[first : line.end()].rstrip())
    return cuts


def underline(lines: Sequence[str]) -> str:
    """Return the line that is drawn right below a title, if the lines of a block are no more than these two.

    >>> underline(["Rain in Oslo", "============"])
    '============'
    """
    mark = unquoted(lines[1]) if len(lines) == 2 else ""  # noqa: PLR2004 - a title and a line
    return mark if UNDERLINE.fullmatch(mark) else ""


def _joint(before: str, after: str) -> tuple[str, str]:
    """Return what stands of a line before its next one: a hyphen goes, a blank comes; wide characters need none.

    A hyphen stays where it joins what is written with one: before a capital or a digit, "Rhine-Ruhr", "2024-25"; after a digit or an
    abbreviation, "10-year-old", "U.S.-led"; beside words that are no syllables, "Oslo-based"; and with a blank before a word such as
    "and": "pre- and post-war".
    """
    if before.endswith(_WRITTEN_HYPHENS) and before[-2:-1].isalnum() and _joins(after):
        return before, " "
    if before.endswith(_WRITTEN_HYPHENS) and _is_written_with_hyphen(before, after):
        return before, ""
    if before.endswith(_HYPHENS) and before[-2:-1].isalpha() and after[:1].islower():
        return before[:-1], ""
    if _WIDE.match(before[-1:]) and _WIDE.match(after[:1]):
        return before, ""
    return before, " "


def _joins(after: str) -> bool:
    """Tell whether a line begins with a word that joins parts of words; a short one may be a syllable, where no hyphen comes after it."""
    found = _FIRST_WORDS.match(after)
    if not found or found[1] not in _words_of("after-hyphen", languages.alphabet(found[1])):
        return False
    return len(found[1]) > _SYLLABLE or "-" in found[2].rstrip("-")


def _is_written_with_hyphen(before: str, after: str) -> bool:
    """Tell whether the hyphen at the end of a line is one of the word's own, whatever the width of the line."""
    last, first = before[-2:-1], after[:1]
    if not first.islower():
        return last.isalnum() and (first.isupper() or first.isdigit())
    end = before[-_COMPOUND_CHARACTERS:]
    if last.isdigit() or _AFTER_COUNT.search(end) or _ABBREVIATED.search(end):
        return True
    one, other = _LAST_WORD.search(end), _COMPOUND.match(after)
    if not one or not other:
        return False
    known = _words_of("keeps-hyphen", languages.alphabet(other[0]))
    return other[0] in known or f"{one[0].casefold()}{other[0]}" in known


@cache
def _words_of(kind: str, alphabet: languages.Alphabet) -> frozenset[str]:
    return frozenset(word for code in languages.codes(alphabet) for word in languages.details(code).get(kind, ()))


class Wrap(NamedTuple):
    """How the lines of paragraphs were broken.

    Args:
        width: the column at which they were.
        slack: how many columns a full line may lack.
        longest: columns beyond which a line is none of theirs.
    """

    width: int
    slack: int
    longest: int


def wrap_of(lines: Sequence[Laid]) -> Wrap | None:
    """Find how the lines of a text were broken, or None where they were not."""
    width = wrap_width(lines)
    if not width:
        column = _column(lines)
        return _about(column)._replace(longest=column) if column else None
    return _exactly(lines, width) or _about(width)


def _about(width: int) -> Wrap:
    """Return how lines were broken at about a width."""
    return Wrap(width, width // 12, _longest(width))


def wrap_width(lines: Sequence[Laid]) -> int:
    """Find the column at which a text was wrapped, or 0 where it was not.

    A text counts as wrapped when little of it stands in much longer lines, and most lines directly followed by one that is no entry
    of a list had no room for its first word; where the script has small letters, many lines must go on with one, elsewhere such lines
    must follow each other.
    """
    sizes = [columns(text) for text, _, _ in lines]
    if _is_mostly_longer(sizes, WIDEST):
        return 0
    going_on = [may_go_on(after) for after in lines[1:]]
    fitting = sorted(size for size, goes_on in zip(sizes, going_on, strict=False) if goes_on and size <= WIDEST)
    if not fitting:
        return 0
    width = fitting[int(0.97 * (len(fitting) - 1))]
    pairs = ((before[0], after[0]) for (before, after), goes_on in zip(pairwise(lines), going_on, strict=True) if goes_on)
    return width if width >= NARROWEST and not _is_mostly_longer(sizes, width) and _mostly_full(pairs, width) else 0


def _is_mostly_longer(sizes: Sequence[int], width: int) -> bool:
    """Tell whether much of a text stands in lines that a text wrapped at a width would not have."""
    longest = _longest(width)
    return sum(size for size in sizes if size > longest) > 0.3 * sum(sizes)


def _longest(width: int) -> int:
    """Return the columns beyond which a line was not broken at about a width."""
    return 5 * width // 4


def may_go_on(after: Laid) -> bool:
    """Tell whether a line may go on with the one before it: no list's entry does, however long the list, and no message of a chat."""
    return not (after[2] or _STARTS_ANEW.match(unquoted(after[0])) or head_of_message(after[0]) or tags.opens(after[0]))


def _mostly_full(pairs: Iterable[tuple[str, str]], width: int) -> bool:
    """Weigh the breaks that look forced against those that look meant."""
    forced = meant = small = cased = streaks = 0
    last_forced, wrap = False, _about(width)
    for before, after in pairs:
        if columns(before) < width / 2 or before.endswith(STOPS):
            last_forced = False
            continue
        content = unquoted(after)[:1]
        full = is_full(before, after, wrap)
        streaks += full and last_forced
        last_forced = full
        if full:
            forced += 1
            small += content.islower()
            cased += content.islower() or content.isupper()
        else:
            meant += 1
    habit = forced >= 3 and forced > 2 * meant  # noqa: PLR2004 - the least that shows a habit
    return habit and (small > 0.4 * cased if cased > 0.3 * forced else streaks > 0.3 * forced)


def is_full(before: str, after: str, wrap: Wrap) -> bool:
    """Tell whether the first word of ``after`` had no room on ``before``; a line that ends a sentence must be really full.

    A line that is far too long was not broken at this width.
    """
    size = columns(before)
    if before.endswith(_HYPHENS):
        return wrap.width / 2 <= size <= _longest(wrap.width)
    return size <= wrap.longest and _with_next_word(before, after) > wrap.width - (0 if before.endswith(STOPS) else wrap.slack)


def _with_next_word(before: str, after: str) -> int:
    """Count the columns that a line would take with the first word of the next one."""
    content, size = unquoted(after), columns(before)
    if _WIDE.match(content):
        return size + 2
    word = _FIRST_WORD.match(content)
    length = columns(word[0]) if word else 0
    return size + 1 + (min(length, _LONG_WORD) if UNSPACED.match(content) else length)


def _exactly(lines: Sequence[Laid], width: int) -> Wrap | None:
    """Find the column at which a program broke all lines that go on in a small letter, or None where no single one explains them.

    It may have been one a little wider, at which the next words had no room either.
    """
    wrap = _about(width)
    broken = [pair for pair in _broken_sentences(lines) if not pair[0].endswith(_HYPHENS) and is_full(*pair, wrap)]
    if len(broken) < _ENOUGH:
        return None
    longest, too_long = max(columns(before) for before, _ in broken), min(_with_next_word(*pair) for pair in broken)
    return Wrap(longest, 0, too_long - 1) if longest < too_long else None


def _column(lines: Sequence[Laid]) -> int:
    """Find the width of the column in which most lines were set that go on in a small letter, or 0 where there is none.

    It is seen where much else stands beside it, such as titles across several columns, lists and tables, so that the lines of the text
    as a whole have no width.
    """
    pairs = [pair for pair in _broken_sentences(lines) if not any(map(is_apart, map(unquoted, pair)))]
    enough = max(_ENOUGH, _SOME * len(lines))
    if len(pairs) < enough:
        return 0
    widths = [found for pair in pairs if (found := _widths(*pair))]
    edges = Counter(found.start for found in widths)
    edges.subtract(found.stop for found in widths)
    fitting = list(accumulate(edges[width] for width in range(NARROWEST, WIDEST + 1)))
    most = max(fitting)
    return NARROWEST + fitting.index(most) if most >= max(enough, _MOST * len(pairs)) else 0


def _broken_sentences(lines: Sequence[Laid]) -> list[tuple[str, str]]:
    """List the lines that go on in a small letter, each after the one before it."""
    small = (place for place, (text, _, _) in enumerate(lines) if unquoted(text)[:1].islower())
    pairs = ((lines[place - 1][0], lines[place][0]) for place in small if place and may_go_on(lines[place]))
    return [pair for pair in pairs if not pair[0].endswith(STOPS)]


def is_apart(words: str) -> bool:
    """Tell whether a line, without marks of quoting, is nothing that runs on."""
    return _APART.search(words) is not None


def _widths(before: str, after: str) -> range:
    """List the widths of columns in which the first word of a line had no room on the line before it."""
    size, end = columns(before), _with_next_word(before, after)
    widest = 2 * size if before.endswith(_HYPHENS) else 12 * (end - 1) // 11  # the slack is a twelfth of the width
    return range(max(size, NARROWEST), min(widest, WIDEST) + 1)
