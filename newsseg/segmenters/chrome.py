"""What is the site's, not the article's."""

from __future__ import annotations

from typing import ClassVar

from newsseg.segmented import Segmented
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Chrome, Segment


class ChromeParts(Segmented):
    """What a site puts around its articles."""

    __slots__ = ()

    @property
    def chrome(self) -> tuple[Chrome, ...]:
        """The site's lines, in order."""
        return self.of(Chrome)


class ChromeSegmenter(Segmenter[ChromeParts]):
    """Finds what is the site's, not the article's."""

    __slots__ = ()

    kinds: ClassVar[tuple[type[Segment], ...]] = (Chrome,)
    result: ClassVar[type[Segmented]] = ChromeParts
