"""The parts of an article as editors name them, which the forms of the trade share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsseg.details.stamp import UPDATED
from newsseg.segmented import said_once, words_of
from newsseg.segments import AltText, Caption, Credit, Dateline, Dek, Kicker, Paragraph, Segment, Tagline, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsseg.article import Article
    from newsseg.details.spans import Origin


@attrs.frozen
class Picture:
    """What the lines at one picture say.

    Args:
        alt: what the image shows, for those who do not see it.
        caption: its caption.
        credit: whose it is, on a line of its own.
    """

    alt: AltText | None = None
    caption: Caption | None = None
    credit: Credit | None = None

    @property
    def described(self) -> str:
        """What its caption says, without the credit; empty where it has none."""
        span = self.caption.description if self.caption else None
        return words_of(span) if span else ""

    @property
    def shown(self) -> str:
        """The words of its alternative text; empty where it has none."""
        return words_of(self.alt) if self.alt else ""

    @property
    def creditor(self) -> str:
        """Whose picture it is; empty where nothing says so."""
        held = (one.credit for one in (self.credit, self.caption) if one)
        return next((words_of(span) for span in held if span), words_of(self.credit) if self.credit else "")

    @property
    def photographer(self) -> str:
        """Who took it; empty where nothing says so."""
        held = (one.photographer for one in (self.credit, self.caption) if one)
        return next((words_of(span) for span in held if span), "")


def gist(article: Article) -> dict[str, Any]:
    """Give what most readers of many articles want of each, by name; None stands for a headline or a day that it does not have.

    >>> import newsseg
    >>> gist(newsseg.segment("By Ada Brook"))
    {'headline': None, 'body': '', 'authors': ['Ada Brook'], 'published': None}
    """
    return {
        "headline": article.title or None,
        "body": article.body,
        "authors": [person.clean_text for person in article.authors],
        "published": article.published,
    }


def kicker(article: Article) -> str:
    """Give the kicker."""
    return ", ".join(said_once(article.of(Kicker)))


def deks(article: Article) -> tuple[str, ...]:
    """Give the lines of the dek."""
    return tuple(said_once(article.of(Dek)))


def updated(article: Article) -> str | None:
    """Give the first date at which the article was updated, as ISO 8601."""
    return next((one.value for one in article.of(Timestamp) if one.kind == UPDATED and one.value), None)


def origin(article: Article) -> Dateline | Origin | None:
    """Find the dateline: a line of its own, or what the first paragraph opens with."""
    standing = (one for one in article.of(Dateline) if one.place)
    opening = (one.dateline for one in article.of(Paragraph) if one.dateline)
    return next(standing, None) or next(opening, None)


def place(article: Article) -> str:
    """Give the place of the dateline; empty where it has none."""
    where = origin(article)
    return words_of(where.place) if where and where.place else ""


def notes(article: Article, *kinds: str) -> str:
    """Give the end matter of some kinds, such as ``"correction"``."""
    return " ".join(said_once(one for one in article.of(Tagline) if one.kind in kinds))


def people(article: Article, role: str) -> list[str]:
    """Name those who had a role: ``"author"``, ``"contributor"``, ``"editor"`` or ``"translator"``."""
    return [words_of(person) for person in article.authors if person.role == role]


def organizations(article: Article) -> list[str]:
    """Name the newsrooms and agencies of the bylines, each once."""
    return list(dict.fromkeys(words_of(one.organization) for one in article.bylines if one.organization))


def pictures(article: Article) -> tuple[Picture, ...]:
    """Put together the lines that belong to one picture each, in the order of the text."""
    return tuple(part for part in in_order(article) if isinstance(part, Picture))


def in_order(article: Article) -> Iterator[Segment | Picture]:
    """Yield the segments, those of the same picture as one."""
    picture = None
    for segment in article:
        joined = _joined_to(picture or Picture(), segment)
        if picture and not joined:
            yield picture
        picture = joined or _joined_to(Picture(), segment)
        if not picture:
            yield segment
    if picture:
        yield picture


def _joined_to(picture: Picture, segment: Segment) -> Picture | None:
    """Add a line to a picture; None where it cannot belong to it: lines stand in the order alt text, caption, credit."""
    match segment:
        case AltText() if picture == Picture():
            return Picture(alt=segment)
        case Caption() if not (picture.caption or picture.credit):
            return attrs.evolve(picture, caption=segment)
        case Credit() if not picture.credit:
            return attrs.evolve(picture, credit=segment)
        case _:
            return None


def stated(parts: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out the properties of which the text says nothing."""
    return {name: value for name, value in parts.items() if value}
