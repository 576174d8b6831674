"""Details that are more than a span: a person with a role, a dateline with its parts."""

from __future__ import annotations

import attrs

from newsseg.document import Span

AUTHOR, CONTRIBUTOR, EDITOR, TRANSLATOR = "author", "contributor", "editor", "translator"


@attrs.frozen
class Person(Span):
    """A named person: the span of the name, and what the person did for the article.

    Args:
        role: ``"author"``, ``"contributor"``, ``"editor"`` or ``"translator"``.

    >>> Person(3, 11, "Jane Doe", "author").text
    'Jane Doe'
    """

    role: str = AUTHOR


@attrs.frozen
class Origin(Span):
    """A dateline: the whole of it, and its parts.

    Args:
        place: where the story was reported from.
        agency: who reported it.
        date: when.
    """

    place: Span | None = None
    agency: Span | None = None
    date: Span | None = None
