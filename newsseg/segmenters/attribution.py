"""Bylines, datelines, timestamps, taglines and bios."""

from __future__ import annotations

from typing import ClassVar

import attrs

from newsseg.segmented import Segmented
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Bio, Byline, Dateline, Segment, Tagline, Timestamp


@attrs.frozen
class Attribution(Segmented):
    """Who wrote an article, where and when."""

    @property
    def bylines(self) -> tuple[Byline, ...]:
        """The bylines."""
        return self.of(Byline)

    @property
    def datelines(self) -> tuple[Dateline, ...]:
        """The datelines that stand alone."""
        return self.of(Dateline)

    @property
    def timestamps(self) -> tuple[Timestamp, ...]:
        """The dates and times of publication, and reading times."""
        return self.of(Timestamp)

    @property
    def taglines(self) -> tuple[Tagline, ...]:
        """The end matter."""
        return self.of(Tagline)

    @property
    def bios(self) -> tuple[Bio, ...]:
        """The sentences about the authors."""
        return self.of(Bio)


@attrs.frozen(kw_only=True)
class AttributionSegmenter(Segmenter[Attribution]):
    """Finds bylines, datelines, timestamps, taglines and bios."""

    kinds: ClassVar[tuple[type[Segment], ...]] = (Byline, Dateline, Timestamp, Tagline, Bio)
    result: ClassVar[type[Segmented]] = Attribution
