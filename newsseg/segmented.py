"""The typed pieces of a text, and what can be asked of them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

import attrs

from newsseg import serial
from newsseg.document import NEWLINE
from newsseg.errors import NewssegError
from newsseg.segments import Segment, not_a_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsseg.document import Line, Span
    from newsseg.explain import Explanation, WhyNot
    from newsseg.labeling import Labeling

Kind = TypeVar("Kind", bound=Segment)
Wanted = TypeVar("Wanted", bound="Segmented")


@attrs.frozen
class Segmented:
    """A text and its typed segments, in document order.

    The segments are disjoint and cover every character that is not blank; ``text[s.start:s.end] == s.text`` for each.

    Args:
        text: the source, unchanged.
        segments: the segments.
    """

    text: str = attrs.field(repr=False)
    segments: tuple[Segment, ...]
    _label: Callable[[], Labeling] | None = attrs.field(default=None, eq=False, repr=False, alias="label")

    def __iter__(self) -> Iterator[Segment]:
        return iter(self.segments)

    def __len__(self) -> int:
        return len(self.segments)

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return the segments of one kind.

        Raises:
            NewssegError: it is no kind of segment.

        >>> import newsseg
        >>> newsseg.segment("").of(newsseg.Caption)
        ()
        """
        if not (isinstance(kind, type) and issubclass(kind, Segment)):
            raise NewssegError(not_a_kind(kind))
        return tuple(segment for segment in self.segments if isinstance(segment, kind))

    def line_of(self, part: Segment | Span) -> int:
        """Return the number of the line on which a segment or a detail of one begins, as `explain` and `why_not` number lines.

        Args:
            part: the segment, or a span of the text.

        Returns:
            Its number, counted from 0 over all lines, blank ones included.

        >>> import newsseg
        >>> article = newsseg.segment("Storm nears the coast\\n\\nBy Nora Quill")
        >>> article.line_of(article.bylines[0].authors[0])
        2
        """
        return bisect_right(self._line_ends, part.start)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [end.end() for end in NEWLINE.finditer(self.text)]

    @overload
    def explain(self, line: int) -> Explanation: ...

    @overload
    def explain(self, line: None = None) -> tuple[Explanation, ...]: ...

    def explain(self, line: int | None = None) -> Explanation | tuple[Explanation, ...]:
        """Explain the label of a line, or of every segment.

        Args:
            line: the line's number, counted from 0 over all lines, blank ones included; None for all.

        Raises:
            NewssegError: the line is blank, there is no such line, or the article was read back from a file, without its evidence.
            TypeError: ``line`` is no number.
        """
        from newsseg.explain import explain, explain_all, explain_left_out  # noqa: PLC0415 - seldom wanted

        labeling = self._labeling
        if line is None:
            return tuple(explain_all(labeling))
        left_out = _left_out(labeling, line)
        return explain_left_out(left_out) if left_out else explain(labeling, _block_of(labeling, line))

    def why_not(self, line: int, kind: type[Segment]) -> WhyNot:
        """Tell why a line is not of a kind: what it falls short by, and what a rule has to weigh that tips it, as tried on the text.

        Args:
            line: the line's number, counted from 0 over all lines, blank ones included.
            kind: the kind of segment it might have been.

        Raises:
            NewssegError: the line is blank or not read, there is no such line or kind, or the article was read back from a file.
            TypeError: ``line`` is no number.

        >>> import newsseg
        >>> answer = newsseg.segment("Storm nears the coast").why_not(0, newsseg.Chrome)
        >>> rule = newsseg.regex_rule("storms", "^Storm", kind=newsseg.Chrome, weight=answer.needed)
        >>> newsseg.segment("Storm nears the coast", rules=[rule]).segments[0].label
        'chrome'
        """
        from newsseg.explain import why_not  # noqa: PLC0415 - seldom wanted

        if not (isinstance(kind, type) and issubclass(kind, Segment)):
            raise NewssegError(not_a_kind(kind))
        return why_not(self._labeling, _block_of(self._labeling, line), kind)

    def _repr_html_(self) -> str:
        from newsseg import rendering  # noqa: PLC0415 - seldom wanted

        return rendering.segmented_html(self)

    def __rich__(self) -> object:
        from newsseg import rendering  # noqa: PLC0415 - seldom wanted

        return rendering.segmented_rich(self)

    @cached_property
    def _labeling(self) -> Labeling:
        if self._label is None:
            message = "this article was read back without its evidence: segment its text again to explain it"
            raise NewssegError(message)
        return self._label()

    def to_dict(self) -> dict[str, Any]:
        """Return the text and its segments as plain data: strings, numbers, lists and dictionaries.

        The keys are ``schema_version``, ``text`` and ``segments``; each segment has ``label``, ``start``, ``end``, ``text``,
        ``confidence``, and the fields of its kind. As JSON they come back unchanged, but for a high and a low surrogate side by side,
        which JSON joins; `newsseg.exports.to_json` replaces both.
        """
        return serial.to_dict(self.text, self.segments)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], kinds: tuple[type[Segment], ...] = ()) -> Segmented:
        """Read back what `to_dict` wrote.

        Args:
            data: the plain data.
            kinds: the caller's own kinds of segment that may occur in it.

        Raises:
            FormatError: the data are none that `to_dict` wrote.
        """
        return cls(*serial.from_dict(data, kinds))


def as_segmented(given: object) -> Segmented:
    """Return a segmented text as it is.

    Raises:
        TypeError: it is none.
    """
    return as_given(given, Segmented, "what a segmenter gives back")


def as_given(given: object, wanted: type[Wanted], words: str) -> Wanted:
    """Return what is given as it is.

    Args:
        given: it.
        wanted: what it must be.
        words: what that is called.

    Raises:
        TypeError: it is none.
    """
    if isinstance(given, wanted):
        return given
    message = f"this takes {words}, such as newsseg.segment(text), not {type(given).__name__}"
    raise TypeError(message)


def words_of(part: Segment | Span) -> str:
    """Give the words of a segment, or of a detail of one, with single blanks between them."""
    return " ".join(part.clean_text.split())


def said_once(parts: Iterable[Segment | Span]) -> Iterator[str]:
    """Yield the words of each part that has any, but for those that say the same as one before."""
    yield from dict.fromkeys(filter(None, map(words_of, parts)))


def _left_out(labeling: Labeling, line: int) -> Line | None:
    return next((one for one in labeling.document.left_out if one.index == line), None)


def _block_of(labeling: Labeling, line: int) -> int:
    if not isinstance(line, SupportsIndex):
        message = f"lines are told by their numbers, counted from 0, not by {line!r}; explain() explains all segments"
        raise TypeError(message)
    block = labeling.document.block_of_line(line)
    if block is None:
        if _left_out(labeling, line):
            message = f"line {line} is not read, and can be nothing but the site's own: explain({line}) says more"
            raise NewssegError(message)
        lines = labeling.document.lines
        last = f"the last with text is {lines[-1].index}" if lines else "this text has none that is not blank"
        message = f"line {line} is blank or not there: lines are counted from 0, and {last}"
        raise NewssegError(message)
    return block.index


def first(found: tuple[Kind, ...]) -> Kind | None:
    """Return the first of the segments found, or None."""
    return found[0] if found else None
