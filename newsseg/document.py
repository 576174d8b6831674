"""Text to lines and blocks: the first stage.

A line ends at ``\\n``, ``\\r\\n`` or ``\\r`` and nowhere else; form feeds, the Unicode separators and their like are text.
A block is what one segment will span: one line, or the several lines of a hard-wrapped paragraph or of a broken title.
All offsets count code points of the source, which is never changed.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs
import regex

from newsseg import layout, markup, sheets, tags, wrapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NEWLINE = regex.compile(r"\r\n|\n|\r")


def on_one_line(text: str) -> str:
    """Join the lines of a text: quotes of mail, marks of Markdown and tags are taken off, hyphens of broken words and soft ones, too.

    >>> on_one_line("Ada Love-\\n> lace")
    'Ada Lovelace'
    """
    return markup.words(wrapping.unwrap([line.strip() for line in NEWLINE.split(text.lstrip(markup.BYTE_ORDER_MARK))]))


@attrs.frozen
class Span:
    """A piece of the source text, located.

    Args:
        start: offset of its first character, in code points.
        end: offset after its last character.
        text: the characters themselves: ``source[start:end]``.

    >>> Span.of("By Ada Lovelace", 3, 15)
    Span(start=3, end=15, text='Ada Lovelace')
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Span:
        """Cut the span ``start:end`` out of ``source``."""
        return cls(start, end, source[start:end])

    @property
    def clean_text(self) -> str:
        """The words on one line: quotes of mail, marks of Markdown, tags and soft hyphens taken off, broken lines joined.

        >>> Span(3, 20, "Ada Love-\\n> lace").clean_text
        'Ada Lovelace'
        """
        return on_one_line(self.text)

    def __str__(self) -> str:
        return self.text


@attrs.frozen(weakref_slot=False)  # a page has hundreds
class Line:
    """A line that is not blank, without its newline and without white space at its ends.

    Args:
        index: its number in the document, counted from 0 over all lines, blank ones included.
        start: offset of its first visible character, in code points.
        end: offset after its last visible character.
        text: ``source[start:end]``.
        indent: columns of white space before it.
        blanks_before: blank lines directly before it.
    """

    index: int
    start: int
    end: int
    text: str
    indent: int = 0
    blanks_before: int = 0


@attrs.frozen(weakref_slot=False)
class Block:
    """What one segment spans: consecutive lines that make up one paragraph or one title, most often a single line.

    Args:
        index: its number in the document, counted from 0.
        lines: its lines, at least one.
        broken_title: whether they are those of a title that was broken by hand, in a text that is wrapped.
    """

    index: int
    lines: tuple[Line, ...]
    broken_title: bool = False

    @property
    def start(self) -> int:
        """Offset of the first character, in code points."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.lines[-1].end

    @property
    def is_wrapped(self) -> bool:
        """Whether it is a paragraph of several lines."""
        return len(self.lines) > 1 and not self.broken_title

    @cached_property
    def text(self) -> str:
        """The words of the block: unquoted, unwrapped, hyphenated line ends joined, without marks of Markdown, tags and soft hyphens."""
        return markup.words(self._marked.lstrip(markup.BYTE_ORDER_MARK))

    @property
    def marking(self) -> str:
        """The marks of Markdown that all its words stand in, as `markup.marking` names them."""
        if len(self.lines) == 1 and self.text is self.lines[0].text:  # nothing was left out
            return ""
        return markup.marking(self._marked, wrapping.underline([line.text for line in self.lines]))

    @property
    def _marked(self) -> str:
        return wrapping.unwrap([line.text for line in self.lines]) if len(self.lines) > 1 else wrapping.unquoted(self.lines[0].text)


@attrs.frozen
class Document:
    """A text with its lines and blocks.

    Args:
        text: the source, unchanged.
        lines: its lines that are not blank, in order.
        blocks: the same lines, grouped.
        left_out: lines that are not read, and count as blank: those that hold quote marks alone, directly above or below quoted words,
            which are blank lines of the mail that is quoted; those that a browser printed above and below each sheet; those that are
            tags alone between paragraphs; and, where a text has no links of Markdown, which would make it a heading, a line that is drawn
            below a title, as long as that.

    >>> document = Document.from_text("A headline\\n\\nA first paragraph.\\r\\nA second one.")
    >>> [(line.index, line.text) for line in document.lines]
    [(0, 'A headline'), (2, 'A first paragraph.'), (3, 'A second one.')]
    """

    text: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    left_out: tuple[Line, ...] = ()

    @classmethod
    def from_text(cls, text: str) -> Document:
        """Read a text.

        Args:
            text: any ``str`` at all.

        Raises:
            TypeError: ``text`` is no ``str``; the message names the type.
        """
        if not isinstance(text, str):
            message = f"newsseg reads text (str), not {type(text).__name__}: decode bytes first, and pass one text at a time"
            raise TypeError(message)
        linked = markup.has_links(text)
        lines, left_out = _read(text, _lines(text), linked=linked)
        laid = [(line.text, line.indent, line.blanks_before) for line in lines]
        groups = layout.group(laid, underlined=linked)
        blocks = tuple(Block(number, tuple(lines[first:last]), broken_title) for number, (first, last, broken_title) in enumerate(groups))
        return cls(text, tuple(lines), blocks, tuple(line for line in left_out if not _is_inside(line, blocks)))

    @property
    def parts(self) -> list[Block | Line]:
        """What segments span: the blocks, and the lines that are left out, in order."""
        return sorted([*self.blocks, *self.left_out], key=attrgetter("start"))

    def block_of_line(self, index: int) -> Block | None:
        """Return the block that holds line number ``index`` (blank lines counted), or None where that line is blank."""
        number = bisect_right(self.blocks, index, key=lambda block: block.lines[0].index) - 1
        if number < 0 or all(line.index != index for line in self.blocks[number].lines):
            return None
        return self.blocks[number]


def _is_inside(line: Line, blocks: Sequence[Block]) -> bool:
    """Tell whether a line lies between the first and the last of a block, as blank lines of quoted mail do that is double-spaced."""
    number = bisect_right(blocks, line.start, key=attrgetter("start")) - 1
    return number >= 0 and line.start < blocks[number].end


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    blanks = 0
    for index, (start, raw) in enumerate(_raw_lines(text)):
        stripped = raw.strip()
        if not stripped:
            blanks += 1
            continue
        size = len(stripped)
        if size == len(raw):
            found.append(Line(index, start, start + size, raw, 0, blanks))
        else:
            lead = len(raw) - len(raw.lstrip())
            found.append(Line(index, start + lead, start + lead + size, stripped, wrapping.columns(raw[:lead]) if lead else 0, blanks))
        blanks = 0
    return found


def _read(text: str, lines: list[Line], *, linked: bool) -> tuple[list[Line], list[Line]]:
    """Part the lines that are read from those that are left out, which count as blank."""
    drawn = () if linked else (place for place in range(1, len(lines)) if _is_drawn_below(lines[place - 1], lines[place]))
    tagged = (place for place, line in enumerate(lines) if line.text[0] in tags.FIRST and tags.stand_between(line.text))
    places = {*sheets.printed(text, [line.text for line in lines]), *drawn, *tagged}
    left_out = {line.index for line in _quoted_blanks(lines)} | {lines[place].index for place in places}
    kept = [line for line in lines if line.index not in left_out]
    if not left_out or not kept:
        return lines, []
    lasts = [-1, *(line.index for line in kept)]
    spaced = [attrs.evolve(line, blanks_before=line.index - last - 1) for line, last in zip(kept, lasts, strict=False)]
    return spaced, [line for line in lines if line.index in left_out]


def _is_drawn_below(before: Line, after: Line) -> bool:
    return not after.blanks_before and layout.drawn_below(before.text, after.text)


def _quoted_blanks(lines: list[Line]) -> list[Line]:
    """List the lines that hold quote marks alone and stand among quoted lines."""
    hollow = {line.index for line in lines if line.text[0] == ">" and wrapping.quote_prefix(line.text) == line.text}
    return [line for run in _runs(lines) if any(map(_is_quoted, run)) for line in run if line.index in hollow] if hollow else []


def _is_quoted(line: Line) -> bool:
    return 0 < len(wrapping.quote_prefix(line.text)) < len(line.text)


def _runs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines between blank lines."""
    run: list[Line] = []
    for line in lines:
        if line.blanks_before and run:
            yield run
            run = []
        run.append(line)
    yield run


def _raw_lines(text: str) -> Iterator[tuple[int, str]]:
    if "\r" in text:
        ends = [(match.start(), match.end()) for match in NEWLINE.finditer(text)]
        starts = (0, *(after for _, after in ends))
        return ((start, text[start:end]) for start, end in zip(starts, (*(before for before, _ in ends), len(text)), strict=True))
    lines = text.split("\n")
    return zip(accumulate((len(line) + 1 for line in lines[:-1]), initial=0), lines, strict=True)
