"""Captions, credits and descriptions of images."""

from __future__ import annotations

from typing import ClassVar

from newsseg.segmented import Segmented
from newsseg.segmenters.base import Segmenter
from newsseg.segments import AltText, Caption, Credit, Segment


class Captions(Segmented):
    """What stands at the pictures of an article."""

    __slots__ = ()

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions."""
        return self.of(Caption)

    @property
    def credits(self) -> tuple[Credit, ...]:
        """The credits that stand alone."""
        return self.of(Credit)

    @property
    def alt_texts(self) -> tuple[AltText, ...]:
        """The descriptions of images."""
        return self.of(AltText)


class CaptionSegmenter(Segmenter[Captions]):
    """Finds captions, credits and alternative texts."""

    __slots__ = ()

    kinds: ClassVar[tuple[type[Segment], ...]] = (Caption, Credit, AltText)
    result: ClassVar[type[Segmented]] = Captions
