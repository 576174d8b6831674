"""Headline, kicker and dek."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from newsseg.fields import is_label
from newsseg.segmented import Kind, Segmented, first, said_once
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Dek, Headline, Kicker, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Headlines(Segmented):
    """What stands at the head of an article."""

    __slots__ = ()

    @property
    def headline(self) -> Headline | None:
        """The headline; the first where several lines are one, not counting the label of a record's field on a line of its own."""
        return _first_value(self.of(Headline), "headline")

    @property
    def title(self) -> str:
        """The words of the headline on one line, all of its lines together; empty where there is none.

        Repetitions, and the labels of a record's field, are left out. Of a text that holds several articles it is that of the first.

        >>> from newsseg import Headline
        >>> text = "Council Backs Bridge\\nAfter Decade of Argument"
        >>> Headlines(text, (Headline(0, 20, text[:20]), Headline(21, 45, text[21:]))).title
        'Council Backs Bridge After Decade of Argument'
        """
        lines = list(_together(self.text, self.of(Headline)))
        values = [line for line in lines if not is_label(line.text, "headline")]
        return " ".join(said_once(values or lines))

    @property
    def kicker(self) -> Kicker | None:
        """The kicker."""
        return first(self.of(Kicker))

    @property
    def dek(self) -> Dek | None:
        """The dek; the first line of several."""
        return _first_value(self.of(Dek), "dek")


def _together(text: str, lines: Iterable[Headline]) -> Iterator[Headline]:
    """Yield the first lines, down to one that is not right below the line before it."""
    end = None
    for line in lines:
        if end is not None and text[end : line.start].strip():
            return
        yield line
        end = line.end


def _first_value(found: tuple[Kind, ...], kind: str) -> Kind | None:
    return next((one for one in found if not is_label(one.text, kind)), first(found))


class HeadlineSegmenter(Segmenter[Headlines]):
    """Finds headline, kicker and dek."""

    __slots__ = ()

    kinds: ClassVar[tuple[type[Segment], ...]] = (Headline, Kicker, Dek)
    result: ClassVar[type[Segmented]] = Headlines
