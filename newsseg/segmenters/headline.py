"""Headline, kicker and dek."""

from __future__ import annotations

from typing import ClassVar

from newsseg.fields import is_label
from newsseg.segmented import Kind, Segmented, first
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Dek, Headline, Kicker, Segment


class Headlines(Segmented):
    """What stands at the head of an article."""

    __slots__ = ()

    @property
    def headline(self) -> Headline | None:
        """The headline; the first where several lines are one, not counting the label of a record's field on a line of its own."""
        return _first_value(self.of(Headline), "headline")

    @property
    def kicker(self) -> Kicker | None:
        """The kicker."""
        return first(self.of(Kicker))

    @property
    def dek(self) -> Dek | None:
        """The dek; the first line of several."""
        return _first_value(self.of(Dek), "dek")


def _first_value(found: tuple[Kind, ...], kind: str) -> Kind | None:
    return next((one for one in found if not is_label(one.text, kind)), first(found))


class HeadlineSegmenter(Segmenter[Headlines]):
    """Finds headline, kicker and dek."""

    __slots__ = ()

    kinds: ClassVar[tuple[type[Segment], ...]] = (Headline, Kicker, Dek)
    result: ClassVar[type[Segmented]] = Headlines
