"""The vocabulary: one class per label.

The class of a segment is its label, so that users can ``match`` on it and add classes of their own. Offsets count code points of
the source text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeAlias

import attrs

from newsseg.document import NEWLINE as _NEWLINE
from newsseg.document import Span
from newsseg.layout import unwrap

if TYPE_CHECKING:
    from collections.abc import Callable


def _known(belief: Belief) -> float:
    return belief if isinstance(belief, (int, float)) else belief()


@attrs.frozen
class Segment:
    """A labelled piece of the text: one line, or the lines of one hard-wrapped paragraph.

    A class of your own names its ``label``; its further fields, with ``None`` for a default, are filled by the named groups of the
    rules that speak for it. ``like`` names the built-in kind that lines of your kind would otherwise pass for.

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

    start: int
    end: int
    text: str
    _belief: Belief = attrs.field(default=1.0, eq=False, repr=False, alias="confidence")

    @property
    def confidence(self) -> float:
        """The probability, 0 to 1, that the label is right."""
        return _known(self._belief)

    @property
    def clean_text(self) -> str:
        """The words on one line: mail quotes taken off, hard-wrapped lines joined, hyphenated line ends put together."""
        return unwrap([line.strip() for line in _NEWLINE.split(self.text)])

    def span(self, start: int, end: int) -> Span:
        """Cut a span out of this segment by offsets into its own text."""
        return Span(self.start + start, self.start + end, self.text[start:end])

    def __reduce__(self) -> tuple[object, ...]:
        values = [getattr(self, field.name) for field in attrs.fields(type(self)) if field.name != "_belief"]
        return _restore, (type(self), values, self.confidence)


def _restore(kind: type[Segment], values: list[object], confidence: float) -> Segment:
    names = [field.name for field in attrs.fields(kind) if field.name != "_belief"]
    return kind(**dict(zip(names, values, strict=True)), confidence=confidence)


@attrs.frozen
class Headline(Segment):
    """The article's main headline."""

    label = family = like = "headline"


@attrs.frozen
class Kicker(Segment):
    """An eyebrow, rubric or section tag right at the headline."""

    label = like = "kicker"
    family = "headline"


@attrs.frozen
class Dek(Segment):
    """A standfirst, a summary, key points and their heading, before the body (NITF: abstract)."""

    label = like = "dek"
    family = "headline"


@attrs.frozen
class Caption(Segment):
    """The caption of a photo, video or graphic; it may end in a credit."""

    label = family = like = "caption"


@attrs.frozen
class Credit(Segment):
    """A photographer, agency or source standing alone at a picture or chart (NITF: media-producer)."""

    label = like = "credit"
    family = "caption"


@attrs.frozen
class AltText(Segment):
    """The description of an image that is not its caption (IPTC: Alt Text)."""

    label = like = "alt_text"
    family = "caption"


@attrs.frozen
class Paragraph(Segment):
    """Body text: paragraphs, quotations, list items, questions and answers, rows of tables."""

    label = like = "paragraph"
    family = "body"


@attrs.frozen
class Subheading(Segment):
    """A crosshead inside the body (NITF: hl2)."""

    label = like = "subheading"
    family = "body"


@attrs.frozen
class PullQuote(Segment):
    """A set-apart quotation that repeats body text, with its speaker."""

    label = like = "pull_quote"
    family = "body"


@attrs.frozen
class Byline(Segment):
    """Who wrote the article."""

    label = like = "byline"
    family = "attribution"


@attrs.frozen
class Dateline(Segment):
    """Place, and perhaps agency and date, on a line of its own before the body."""

    label = like = "dateline"
    family = "attribution"


@attrs.frozen
class Timestamp(Segment):
    """When this article was published or updated, or how long it takes to read."""

    label = like = "timestamp"
    family = "attribution"


@attrs.frozen
class Tagline(Segment):
    """End matter: contributors, sign-off, agency mark, correction, editor's note (NITF: tagline)."""

    label = like = "tagline"
    family = "attribution"


@attrs.frozen
class Bio(Segment):
    """A sentence or more about the author."""

    label = like = "bio"
    family = "attribution"


@attrs.frozen
class Chrome(Segment):
    """The site's, not the article's: menus, share bars, related stories, comments, footers."""

    label = family = like = "chrome"


Belief: TypeAlias = "float | Callable[[], float]"
"""A confidence, or what computes it when it is first asked for."""

KINDS: tuple[type[Segment], ...] = (
    Headline, Kicker, Dek, Caption, Credit, AltText, Paragraph, Subheading, PullQuote, Byline, Dateline, Timestamp, Tagline, Bio, Chrome,
)  # fmt: skip
"""The built-in kinds, by family."""
