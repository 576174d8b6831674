"""The vocabulary: one class per label.

The class of a segment is its label, so that users can ``match`` on it and add classes of their own. Offsets count code points of
the source text. Classes that add nothing for attrs to do, no field and no cached property, are plain subclasses: each that attrs makes
takes time on import.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

import attrs

from newsseg import details as _details
from newsseg.details.spans import AUTHOR as _AUTHOR
from newsseg.details.spans import Origin, Person
from newsseg.document import Span
from newsseg.document import on_one_line as _on_one_line
from newsseg.errors import meant as _meant
from newsseg.errors import nearest as _nearest
from newsseg.fields import value_in_field as _value_in_field
from newsseg.markup import Bare as _Bare
from newsseg.markup import bare_lines as _bare

if TYPE_CHECKING:
    from collections.abc import Callable


@attrs.frozen(weakref_slot=False)
class Segment:
    """A labelled piece of the text: one line, or the lines of one hard-wrapped paragraph.

    A class of your own names its ``label``; its further fields, with ``None`` for a default, are filled by the named groups of the
    rules that speak for it, a private ``_note`` by the group ``note``. ``like`` names the built-in kind that lines of your kind would
    otherwise pass for.

    Args:
        start: offset of the first character, in code points of the source.
        end: offset after the last character.
        text: ``source[start:end]``.
        confidence: the probability, 0 to 1, that the label is right; it plays no part in comparing segments.

    >>> headline = Headline(0, 11, "Hello World", 0.9)
    >>> headline.label, headline.family, headline == Headline(0, 11, "Hello World", 0.4)
    ('headline', 'headline', True)
    """

    label: ClassVar[str] = "segment"
    family: ClassVar[str] = "chrome"
    like: ClassVar[str] = "chrome"
    detail_names: ClassVar[tuple[str, ...]] = ()
    """The properties that are read out of the text when they are asked for; `to_dict` writes them too."""

    start: int
    end: int
    text: str
    _belief: Belief = attrs.field(default=1.0, eq=False, repr=False, alias="confidence")
    _block: int = attrs.field(default=0, eq=False, repr=False, kw_only=True, alias="_block")
    """What the belief is asked for: a number alone, since an object for each segment would make it larger by half."""

    @property
    def confidence(self) -> float:
        """The probability, 0 to 1, that the label is right."""
        return self._belief if isinstance(self._belief, (int, float)) else self._belief(self._block)

    @property
    def clean_text(self) -> str:
        """The words on one line: quotes, marks of Markdown, tags and soft hyphens taken off, wrapped lines joined, hyphenated ends too.

        Of an archive's record, the labels of headline, dek and text are left out, "Title:"; of a line that is but a label nothing is left.
        """
        words = _on_one_line(self.text)
        return _value_in_field(words, self._fills) if self._fills else words

    @property
    def _fills(self) -> str:
        """What the field of a record holds whose words these are; nothing where its label counts among them."""
        return ""

    def span(self, start: int, end: int) -> Span:
        """Cut a span out of this segment by offsets into its own text."""
        return Span(self.start + start, self.start + end, self.text[start:end])

    @cached_property
    def _words(self) -> _Bare:
        """What details are read in; their offsets count its characters."""
        return _bare(self.text)

    def _part(self, place: tuple[int, int] | None) -> Span | None:
        return self._named(*place) if place else None

    def _named(self, start: int, end: int) -> Span:
        return self.span(*self._words.in_source(start, end))

    def _origin(self, parts: _details.dateline.Parts | None) -> Origin | None:
        if parts is None:
            return None
        whole = self._named(0, len(self._words.text[: parts.end].rstrip()))
        return Origin(whole.start, whole.end, whole.text, self._part(parts.place), self._part(parts.agency), self._part(parts.date))

    def _persons(self, names: Iterable[_details.people.Named]) -> tuple[Person, ...]:
        found = ((self._named(name.start, name.end), name.role) for name in names)
        return tuple(Person(span.start, span.end, span.text, role) for span, role in found)

    def __reduce__(self) -> tuple[object, ...]:
        values = [getattr(self, name) for name in given_fields(type(self)).values() if name not in _UNSHOWN]
        return _restore, (type(self), values, self.confidence)


_UNSHOWN = frozenset(("_belief", "_block"))
"""Fields that stand for the confidence."""


def _restore(kind: type[Segment], values: list[object], confidence: float) -> Segment:
    names = [given for given, name in given_fields(kind).items() if name not in _UNSHOWN]
    given: dict[str, Any] = dict(zip(names, values, strict=True))
    return kind(**given, confidence=confidence)


def given_fields(kind: type[Segment]) -> dict[str, str]:
    """Map what the fields of a kind are given as to their names: a private ``_note`` is given as ``note``, what is worked out not at all.

    >>> given_fields(Segment)
    {'start': 'start', 'end': 'end', 'text': 'text', 'confidence': '_belief', '_block': '_block'}
    """
    return {field.alias or field.name: field.name for field in attrs.fields(kind) if field.init}


class Headline(Segment):
    """The article's main headline.

    >>> Headline(0, 21, "Title: Ferry Returns!").clean_text
    'Ferry Returns!'
    """

    __slots__ = ()

    label = family = like = _fills = "headline"


class Kicker(Segment):
    """An eyebrow, rubric or section tag right at the headline."""

    __slots__ = ()

    label = like = "kicker"
    family = "headline"


class Dek(Segment):
    """A standfirst, a summary, key points and their heading, before the body (NITF: abstract)."""

    __slots__ = ()

    label = like = _fills = "dek"
    family = "headline"


@attrs.frozen(weakref_slot=False)
class _Credited(Segment):
    """A line that may say whose a picture is; the whole of it is the credit, where a kind does not read it otherwise."""

    @cached_property
    def _read(self) -> _details.credit.Picture:
        return _details.credit.read_credit(self._words.text)

    @property
    def credit(self) -> Span | None:
        """Whose picture it is, without the word that says so; None where no credit is clearly there."""
        return self._part(self._read.credit)

    @property
    def photographer(self) -> Span | None:
        """The person named in the credit."""
        return self._part(self._read.photographer)

    @property
    def agency(self) -> Span | None:
        """The agency or newsroom named in the credit."""
        return self._part(self._read.agency)


@attrs.frozen(weakref_slot=False)
class Caption(_Credited):
    """The caption of a photo, video or graphic; it may end in a credit."""

    label = family = like = "caption"
    detail_names = ("description", "credit", "photographer", "agency")

    @cached_property
    def _read(self) -> _details.credit.Picture:
        return _details.credit.read_caption(self._words.text)

    @property
    def description(self) -> Span | None:
        """What the picture shows: the caption without its credit.

        >>> Caption(0, 29, "Rain in Oslo. Foto: Ann Roe/X").description.text
        'Rain in Oslo.'
        """
        return self._part(self._read.description)


class Credit(_Credited):
    """A photographer, agency or source standing alone at a picture or chart (NITF: media-producer)."""

    __slots__ = ()

    label = like = "credit"
    family = "caption"
    detail_names = ("credit", "photographer", "agency")


class AltText(Segment):
    """The description of an image that is not its caption (IPTC: Alt Text)."""

    __slots__ = ()

    label = like = "alt_text"
    family = "caption"


@attrs.frozen(weakref_slot=False)
class Paragraph(Segment):
    """Body text: paragraphs, quotations, list items, questions and answers, rows of tables.

    Args:
        opens: whether it is the first paragraph of its article, which alone may begin with a dateline.

    >>> Paragraph(0, 35, "OSLO (AP) — Rain fell over the city", opens=True).dateline.agency.text
    'AP'
    """

    label = like = "paragraph"
    family = "body"
    detail_names = ("dateline",)

    opens: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))

    @property
    def _fills(self) -> str:
        return "text" if self.opens else "more text"

    @property
    def dateline(self) -> Origin | None:
        """The dateline that the paragraph begins with; the text keeps it."""
        return self._origin(_details.dateline.read_opening(self._words.text)) if self.opens else None


class Subheading(Segment):
    """A crosshead inside the body (NITF: hl2)."""

    __slots__ = ()

    label = like = "subheading"
    family = "body"


class PullQuote(Segment):
    """A set-apart quotation that repeats body text, with its speaker."""

    __slots__ = ()

    label = like = "pull_quote"
    family = "body"


@attrs.frozen(weakref_slot=False)
class Byline(Segment):
    """Who wrote the article.

    Args:
        language: the code of the page's language, where a date beside the names needs it, as in `Timestamp`.
    """

    label = like = "byline"
    family = "attribution"
    detail_names = ("authors", "people", "role", "organization")

    language: str | None = attrs.field(default=None, validator=attrs.validators.optional(attrs.validators.instance_of(str)))

    @cached_property
    def _read(self) -> _details.people.Credits:
        return _details.people.read_byline(self._words.text)

    @property
    def authors(self) -> tuple[Span, ...]:
        """The names of those who wrote the article, one span for each person.

        >>> [author.text for author in Byline(0, 25, "By ANN ROE and J. van Doe").authors]
        ['ANN ROE', 'J. van Doe']
        """
        return tuple(self._named(name.start, name.end) for name in self._read.people if name.role == _AUTHOR)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody named: authors, contributors, editors and translators."""
        return self._persons(self._read.people)

    @property
    def role(self) -> Span | None:
        """What is said of the author's work: "Senior correspondent"."""
        return self._part(self._read.role)

    @property
    def organization(self) -> Span | None:
        """The agency, newsroom or other organization."""
        return self._part(self._read.organization)


@attrs.frozen(weakref_slot=False)
class Dateline(Segment):
    """Place, and perhaps agency and date, on a line of its own before the body."""

    label = like = "dateline"
    family = "attribution"
    detail_names = ("place", "agency", "date")

    @cached_property
    def _read(self) -> _details.dateline.Parts:
        return _details.dateline.read_line(self._words.text)

    @property
    def place(self) -> Span | None:
        """Where the story was reported from."""
        return self._part(self._read.place)

    @property
    def agency(self) -> Span | None:
        """The agency that reported it."""
        return self._part(self._read.agency)

    @property
    def date(self) -> Span | None:
        """When it was reported."""
        return self._part(self._read.date)


@attrs.frozen(weakref_slot=False)
class Timestamp(Segment):
    """When this article was published or updated, or how long it takes to read.

    Args:
        language: the code of the page's language, where a date such as 03/04/2026 needs it.

    >>> Timestamp(0, 10, "03/04/2026").value, Timestamp(0, 10, "03/04/2026", language="es").value
    (None, '2026-04-03')
    """

    label = like = "timestamp"
    family = "attribution"
    detail_names = ("value", "kind", "people")

    language: str | None = attrs.field(default=None, validator=attrs.validators.optional(attrs.validators.instance_of(str)))

    @cached_property
    def _read(self) -> _details.stamp.Stamp:
        return _details.stamp.read_stamp(self._words.text, self.language)

    @property
    def value(self) -> str | None:
        """The ISO 8601 date or date-time, with an offset only where the text states it; None where it is not clear."""
        return self._read.value

    @property
    def kind(self) -> str:
        """``"published"``, ``"updated"`` or ``"reading-time"``."""
        return self._read.kind

    @property
    def people(self) -> tuple[Person, ...]:
        """Whom a line names beside the date, where it clearly does."""
        return self._persons(_details.people.read_beside_date(self._words.text))


class Tagline(Segment):
    """End matter: contributors, sign-off, agency mark, correction, editor's note (NITF: tagline)."""

    __slots__ = ()

    label = like = "tagline"
    family = "attribution"
    detail_names = ("kind", "people")

    @property
    def kind(self) -> str | None:
        """Its kind: ``"contributors"``, ``"sign-off"``, ``"correction"``, ``"editors-note"``, ``"sources"``, ``"first-published"``,
        ``"agency-mark"``, or None.
        """
        return _details.endmatter.tagline_kind(self._words.text)

    @property
    def people(self) -> tuple[Person, ...]:
        """Whom it names, with their roles."""
        return self._persons(_details.endmatter.tagline_people(self._words.text))


class Bio(Segment):
    """A sentence or more about the author."""

    __slots__ = ()

    label = like = "bio"
    family = "attribution"
    detail_names = ("person",)

    @property
    def person(self) -> Span | None:
        """The name of whom it is about."""
        return self._part(_details.endmatter.bio_person(self._words.text))


class Chrome(Segment):
    """The site's, not the article's: menus, share bars, related stories, comments, footers."""

    __slots__ = ()

    label = family = like = "chrome"
    detail_names = ("kind",)

    @property
    def kind(self) -> str:
        """What the line is for: ``"navigation"``, ``"breadcrumb"``, ``"share"``, ``"related"``, ``"most-read"``, ``"comments"``,
        ``"newsletter"``, ``"paywall"``, ``"ad"``, ``"cookie"``, ``"copyright"``, ``"tags"``, ``"player"`` or ``"other"``.
        """
        return _details.chrome_kind.chrome_kind(self._words.text)


Belief: TypeAlias = "float | Callable[[int], float]"
"""A confidence, or what computes that of a block, by its number, when it is first asked for."""

KINDS: tuple[type[Segment], ...] = (
    Headline, Kicker, Dek, Caption, Credit, AltText, Paragraph, Subheading, PullQuote, Byline, Dateline, Timestamp, Tagline, Bio, Chrome,
)  # fmt: skip
"""The built-in kinds, by family."""

FAMILIES = tuple(dict.fromkeys(kind.family for kind in KINDS))
"""The families of the built-in kinds."""

BODY = frozenset(kind.label for kind in KINDS if kind.family == "body")
"""The labels of the body."""


def not_a_kind(given: object) -> str:
    """Word the complaint about something that is no kind of segment, with the class that was likely meant.

    >>> not_a_kind("captoin")
    "kind must be a class of segments such as newsseg.Chrome, not 'captoin': did you mean newsseg.Caption?"
    """
    by_label = {kind.label: f"newsseg.{kind.__name__}" for kind in KINDS}
    near = _nearest(given.casefold(), by_label) if isinstance(given, str) else ()
    return f"kind must be a class of segments such as newsseg.Chrome, not {given!r}{_meant(by_label[label] for label in near)}"


def unfit(kind: type[Segment]) -> str | None:
    """Say why no segment can be of a kind, and what to do; None where one can.

    >>> unfit(Segment)
    'newsseg.Segment is what all kinds are made from: pass one, such as newsseg.Chrome, or a class of your own with a label'
    >>> unfit(Chrome)
    """
    if kind is Segment:
        return "newsseg.Segment is what all kinds are made from: pass one, such as newsseg.Chrome, or a class of your own with a label"
    if not (isinstance(kind.label, str) and kind.label.strip()) or kind.label == Segment.label:
        return f"{kind.__name__} has no label of its own: name it in the class, as in label = 'sponsor'"
    return None if kind in KINDS else _why_not_made(kind)


def _why_not_made(kind: type[Segment]) -> str | None:
    from inspect import signature  # noqa: PLC0415 - wanted for kinds of the caller's own alone

    try:
        signature(kind).bind(0, 1, "", confidence=1.0, _block=0)  # as the library makes one
    except (TypeError, ValueError) as error:
        advice = "decorate it with @attrs.frozen, not as a dataclass, and give each field of its own a default, such as None"
        return f"{kind.__name__} cannot be made of a place in a text ({error}): {advice}"
    return None


def as_kinds(given: Iterable[type[Segment]]) -> tuple[type[Segment], ...]:
    """Return kinds of segments as a tuple.

    Raises:
        TypeError: it is a class alone, holds something that is no kind, or could hold none.

    >>> as_kinds([])
    ()
    """
    if isinstance(given, type) or not isinstance(given, Iterable):
        one = f"({given.__name__},), not the class alone" if isinstance(given, type) else f"a tuple of classes, not {given!r}"
        message = f"kinds are several: pass {one}"
        raise TypeError(message)
    kinds = tuple(given)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Segment)):
            raise TypeError(not_a_kind(kind))
    return kinds
