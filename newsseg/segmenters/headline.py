"""Headline, kicker and dek."""

from __future__ import annotations

from typing import ClassVar

from newsseg.segmented import Segmented, first
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Dek, Headline, Kicker, Segment


class Headlines(Segmented):
    """What stands at the head of an article."""

    __slots__ = ()

    @property
    def headline(self) -> Headline | None:
        """The headline; the first where several lines are one."""
        return first(self.of(Headline))

    @property
    def kicker(self) -> Kicker | None:
        """The kicker."""
        return first(self.of(Kicker))

    @property
    def dek(self) -> Dek | None:
        """The dek; the first line of several."""
        return first(self.of(Dek))


class HeadlineSegmenter(Segmenter[Headlines]):
    """Finds headline, kicker and dek."""

    __slots__ = ()

    kinds: ClassVar[tuple[type[Segment], ...]] = (Headline, Kicker, Dek)
    result: ClassVar[type[Segmented]] = Headlines
