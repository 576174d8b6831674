"""Paragraphs, subheadings and pull quotes."""

from __future__ import annotations

from typing import ClassVar

from newsseg.segmented import Segmented
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Paragraph, PullQuote, Segment, Subheading


class Body(Segmented):
    """The text of an article."""

    __slots__ = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs."""
        return self.of(Paragraph)

    @property
    def subheadings(self) -> tuple[Subheading, ...]:
        """The subheadings."""
        return self.of(Subheading)

    @property
    def pull_quotes(self) -> tuple[PullQuote, ...]:
        """The quotations set apart."""
        return self.of(PullQuote)

    @property
    def body(self) -> str:
        """The clean body: paragraphs and subheadings, unwrapped, joined by blank lines."""
        return "\n\n".join(filter(None, (part.clean_text for part in self.segments if isinstance(part, (Paragraph, Subheading)))))


class BodySegmenter(Segmenter[Body]):
    """Finds the paragraphs, subheadings and pull quotes of the body."""

    __slots__ = ()

    kinds: ClassVar[tuple[type[Segment], ...]] = (Paragraph, Subheading, PullQuote)
    result: ClassVar[type[Segmented]] = Body
