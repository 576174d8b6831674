"""Bylines, datelines, timestamps, taglines and bios."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from newsseg.details.people import AUTHOR, Person, announced_role
from newsseg.segmented import Segmented
from newsseg.segmenters.base import Segmenter
from newsseg.segments import Bio, Byline, Dateline, Segment, Tagline, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator


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

    @property
    def authors(self) -> tuple[Person, ...]:
        """Everybody who worked on the article, by bylines and end matter: each person once, with the role first told.

        >>> import newsseg
        >>> line = newsseg.Tagline(0, 40, "Ann Roe and Jon Doe contributed reporting.")
        >>> [(author.text, author.role) for author in Attribution(line.text, (line,)).authors]
        [('Ann Roe', 'contributor'), ('Jon Doe', 'contributor')]
        """
        found: dict[str, Person] = {}
        for person in self._everybody():
            found.setdefault(" ".join(person.text.casefold().split()), person)
        return tuple(found.values())

    def _everybody(self) -> Iterator[Person]:
        announced = AUTHOR
        for segment in self.segments:
            if not isinstance(segment, (Byline, Timestamp, Tagline)):
                continue
            for person in segment.people:
                # "Translated by" may stand on a line of its own, the name on the next.
                if person.role != AUTHOR:
                    yield person
                elif announced:
                    yield attrs.evolve(person, role=announced)
            announced = announced_role(segment.text)


@attrs.frozen(kw_only=True)
class AttributionSegmenter(Segmenter[Attribution]):
    """Finds bylines, datelines, timestamps, taglines and bios."""

    kinds: ClassVar[tuple[type[Segment], ...]] = (Byline, Dateline, Timestamp, Tagline, Bio)
    result: ClassVar[type[Segmented]] = Attribution
