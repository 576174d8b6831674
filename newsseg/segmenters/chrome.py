"""What is the site's, not the article's."""

from __future__ import annotations

from typing import ClassVar

import attrs

from newsseg.segmented import Segmented
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Chrome, Segment


@attrs.frozen
class ChromeParts(Segmented):
    """What a site puts around its articles."""

    @property
    def chrome(self) -> tuple[Chrome, ...]:
        """The site's lines, in order."""
        return self.of(Chrome)


@attrs.frozen
class ChromeSegmenter(Segmenter[ChromeParts]):
    """Finds what is the site's, not the article's."""

    kinds: ClassVar[tuple[type[Segment], ...]] = (Chrome,)
    result: ClassVar[type[Segmented]] = ChromeParts
