"""Who worked on an article: the persons that its segments name, with what each of them did.

Labels err: teasers of other stories, captions and speakers pass for bylines. So names that no word such as "By" announces are weighed
against their place: whether they stand at the head of the article, and whether the article speaks of them.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import attrs
import regex

from newsseg.details.pattern import Pattern
from newsseg.details.people import announced_role, begins_with_given_name, is_announced, is_signed_for_agency
from newsseg.details.spans import AUTHOR, CONTRIBUTOR, Person
from newsseg.segments import Bio, Byline, Chrome, Credit, Dek, Headline, Kicker, Paragraph, Segment, Tagline, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD = 2
"""Paragraphs that may stand before a byline, such as a dek that passes for one."""
_REACH = 12
"""Segments before the body in which a byline may hide among what is the site's own."""
_CLOSE = 3
"""Segments from one name of a list of authors to the next, at most."""
_MOST = 200
"""Names that are weighed in one article; pages with more are lists, and weighing them all would cost their number times their length."""
_LONGEST_LIST = 6
"""Names in a line that passes for the site's own and is a byline all the same; a line with more lists the staff."""
_MENTIONS = 2
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_SHORTEST = 4
"""Letters of a word at least that tells a name from a phrase; "van" and "del" stand in names."""
_LONGEST_SIGNATURE = 200
_SIGNED = Pattern(r"[(（【\[][^()（）【】\[\]]*+[)）】\]]\W*$")
_HIDING = (Chrome, Kicker, Credit)
_NAMING = (Byline, Timestamp, Tagline, Bio)


@attrs.frozen
class _Claim:
    """A name that a segment puts forward: where, and whether a word such as "By" announces it."""

    number: int
    person: Person
    announced: bool


def everybody(segments: Sequence[Segment]) -> Iterator[Person]:
    """Yield the persons that the segments of a text name, those of one article after those of the other.

    >>> lines = (Byline(0, 10, "By Ann Roe"), Paragraph(11, 14, "It."), Tagline(15, 34, "(Editing by Jo Doe)"))
    >>> [(person.text, person.role) for person in everybody(lines)]
    [('Ann Roe', 'author'), ('Jo Doe', 'editor')]
    """
    for article in _articles(segments):
        yield from _of_article(article)


def _articles(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Cut where a headline follows upon a body."""
    articles: list[list[Segment]] = [[]]
    has_body = False
    for segment in segments:
        if isinstance(segment, Headline) and has_body:
            articles.append([])
            has_body = False
        has_body = has_body or isinstance(segment, Paragraph)
        articles[-1].append(segment)
    return articles


def _of_article(segments: Sequence[Segment]) -> Iterator[Person]:
    body = [number for number, segment in enumerate(segments) if isinstance(segment, Paragraph)]
    first, last = (body[0], body[-1]) if body else (len(segments), len(segments))
    head = body[_HEAD] if len(body) > _HEAD else first
    story = _Story.of(segments)
    claims = [claim for claim in _claims(segments)[:_MOST] if claim.announced or not story.uses(claim.person.clean_text)]
    authors = [claim for claim in claims if claim.person.role == AUTHOR]
    at_head = _nearest([claim for claim in authors if claim.number < head], segments, first) or _hidden(segments, first, story)
    beyond = [claim for claim in authors if claim.number > last]
    chosen = at_head or beyond or [claim for claim in authors if claim.announced]
    for claim in (*at_head, *claims) if at_head and at_head[0] not in claims else claims:
        if claim in chosen or claim.person.role != AUTHOR:
            yield claim.person
        elif isinstance(segments[claim.number], Tagline):
            yield attrs.evolve(claim.person, role=CONTRIBUTOR)


def _claims(segments: Sequence[Segment]) -> list[_Claim]:
    found: list[_Claim] = []
    heading: str | None = None
    for number, segment in enumerate(segments):
        if isinstance(segment, Chrome):
            continue
        if not isinstance(segment, _NAMING):
            heading = None
            continue
        words = segment.clean_text
        announced = is_announced(words)
        for person in _named(segment, announced=announced):
            # "Translated by" may stand on a line of its own, the names on the next.
            if person.role != AUTHOR or heading is None or announced:
                found.append(_Claim(number, person, announced or heading is not None or not isinstance(segment, Byline)))
            elif heading:
                found.append(_Claim(number, attrs.evolve(person, role=heading), announced=True))
        own = announced_role(words)
        heading = own if own is not None else None if announced else heading
    return found


def _named(segment: Byline | Timestamp | Tagline | Bio, *, announced: bool) -> tuple[Person, ...]:
    if not isinstance(segment, Bio):
        return segment.people
    name = segment.person if announced else None
    return (Person(name.start, name.end, name.text),) if name else ()


def _nearest(claims: list[_Claim], segments: Sequence[Segment], first: int) -> list[_Claim]:
    """Keep the claims after the last headline, if there are any, from the first announced one on, as long as they follow closely."""
    headlines = [number for number, segment in enumerate(segments[:first]) if isinstance(segment, Headline)]
    below = [claim for claim in claims if headlines and claim.number > headlines[-1]] or claims
    # A photographer's name stands beside that of an agency, too, and may have passed for a byline.
    below = [claim for claim in below if not is_signed_for_agency(segments[claim.number].clean_text)] or below
    announced = [claim.number for claim in below if claim.announced]
    kept: list[_Claim] = []
    for claim in below:
        if announced and (claim.number < announced[0] or not (claim.announced or begins_with_given_name(claim.person.clean_text))):
            continue
        if not kept or claim.announced or claim.number - kept[-1].number <= _CLOSE:
            kept.append(claim)
    return kept


def _hidden(segments: Sequence[Segment], first: int, story: _Story) -> list[_Claim]:
    """Find the byline among other lines before the body: the nearest that begins with a word such as "By", or else is a name alone."""
    start = max(0, first - _REACH, *(number for number, segment in enumerate(segments[:first]) if isinstance(segment, Headline)))
    lines = [(number, segments[number]) for number in range(first - 1, start - 1, -1) if isinstance(segments[number], _HIDING)]
    for is_byline in (_is_announced_byline, _is_name_alone):
        for number, segment in lines:
            named = [person for person in Byline(segment.start, segment.end, segment.text).people if person.role == AUTHOR]
            if (
                0 < len(named) <= _LONGEST_LIST
                and is_byline(segment, named)
                and not any(story.speaks_of(person.clean_text) for person in named)
            ):
                return [_Claim(number, person, announced=True) for person in named]
    return []


def _is_announced_byline(segment: Segment, _: list[Person]) -> bool:
    return is_announced(segment.clean_text)


def _is_name_alone(segment: Segment, named: list[Person]) -> bool:
    words = segment.clean_text
    return not isinstance(segment, Credit) and named[0].clean_text == words and begins_with_given_name(words)


@attrs.frozen
class _Story:
    """What an article says: its headlines and deks, and its paragraphs."""

    tops: tuple[str, ...]
    paragraphs: tuple[str, ...]

    def uses(self, name: str) -> bool:
        """Tell whether the article speaks of somebody, or has a word of the name in small letters, as in "Social Links"."""
        return self.speaks_of(name) or (not begins_with_given_name(name) and not self._small_words.isdisjoint(name.casefold().split()))

    @cached_property
    def _small_words(self) -> frozenset[str]:
        """Words of the paragraphs that have no capital; scripts without capitals have none."""
        words = chain.from_iterable(map(_WORD.findall, self.paragraphs))
        return frozenset(word for word in words if len(word) >= _SHORTEST and word.islower())

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> _Story:
        tops = tuple(segment.clean_text for segment in segments if isinstance(segment, (Headline, Dek)))
        return cls(tops, tuple(_unsigned(segment.clean_text) for segment in segments if isinstance(segment, Paragraph)))

    def speaks_of(self, name: str) -> bool:
        """Tell whether the article speaks of somebody: in its headline, or in two paragraphs."""
        return any(name in top for top in self.tops) or sum(name in paragraph for paragraph in self.paragraphs) >= _MENTIONS


def _unsigned(text: str) -> str:
    """Leave out the first letter, since a paragraph that begins with a name may be a biography, and a sign-off in brackets at the end."""
    signed = _SIGNED.search(text, max(0, len(text) - _LONGEST_SIGNATURE))
    return text[1 : signed.start()] if signed else text[1:]
