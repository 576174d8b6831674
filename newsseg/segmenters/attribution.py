"""Bylines, datelines, timestamps, taglines and bios."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from newsseg import details
from newsseg.segmented import Segmented
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Bio, Byline, Dateline, Paragraph, Segment, Tagline, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsseg.details.spans import Person
    from newsseg.details.stamp import Stamp


class Attribution(Segmented):
    """Who wrote an article, where and when."""

    __slots__ = ()

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

    @property
    def authors(self) -> tuple[Person, ...]:
        """Everybody who worked on the article, by bylines and end matter: each person once, with the role first told.

        Where bylines at the head of an article name its authors, further names, in a sign-off or between the paragraphs, are those of
        contributors, and bylines after its end are those of other stories, unless they say what was done: "Edited by". In a text of
        several articles this holds for each.

        >>> import newsseg
        >>> line = newsseg.Tagline(0, 42, "Ann Roe and Jon Doe contributed reporting.")
        >>> [(author.text, author.role) for author in Attribution(line.text, (line,)).authors]
        [('Ann Roe', 'contributor'), ('Jon Doe', 'contributor')]
        """
        from newsseg.masthead import everybody  # noqa: PLC0415 - imported when it is asked for

        found: dict[str, Person] = {}
        for person in everybody(self.segments):
            found.setdefault(" ".join(person.clean_text.casefold().split()), person)
        return tuple(found.values())

    @property
    def published(self) -> str | None:
        """When the article came out, as an ISO 8601 date or date-time, or None.

        The first timestamp that says so tells it, else the date in a byline, else that of the dateline, where it has a year.

        >>> line = Byline(0, 24, "By Ann Roe | May 4, 2025")
        >>> Attribution(line.text, (line,)).published
        '2025-05-04'
        """
        stamps: Iterable[Timestamp | Stamp] = chain(self.timestamps, map(_stamp_in, self.bylines), self._stamps_in_datelines)
        return next((stamp.value for stamp in stamps if stamp.kind == details.stamp.PUBLISHED and stamp.value), None)

    @property
    def _stamps_in_datelines(self) -> Iterator[Stamp]:
        """The days in the datelines that stand alone, and in that which the first paragraph opens with."""
        openings = (paragraph.dateline for paragraph in self.of(Paragraph)[:1])
        days = (origin.date for origin in chain(self.datelines, openings) if origin)
        return (details.stamp.read_stamp(day.clean_text) for day in days if day)


def _stamp_in(byline: Byline) -> Stamp:
    return details.stamp.read_stamp(byline.clean_text, byline.language)


class AttributionSegmenter(Segmenter[Attribution]):
    """Finds bylines, datelines, timestamps, taglines and bios."""

    __slots__ = ()

    kinds: ClassVar[tuple[type[Segment], ...]] = (Byline, Dateline, Timestamp, Tagline, Bio)
    result: ClassVar[type[Segmented]] = Attribution
