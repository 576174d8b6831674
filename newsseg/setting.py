"""What the page settles for its segments: which paragraph opens an article, and how its dates are to be read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import attrs
import regex

from newsseg import details
from newsseg.segments import Byline, Headline, Paragraph, Segment, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def settle(segments: Iterable[Segment], text: str, language: str | None = None) -> Iterator[Segment]:
    """Tell each segment what it cannot know from its own text.

    Args:
        segments: the segments, in order.
        text: the page they are of.
        language: the code of the page's language, where the caller knows it; it is guessed where a date needs it.

    Raises:
        TypeError: the language is no ``str``.

    >>> [segment.opens for segment in settle([Paragraph(0, 1, "A"), Paragraph(2, 3, "B")], "A B")]
    [True, False]
    """
    check_language(language)
    opens, guess = True, cache(lambda: details.stamp.guess_language(text))
    for segment in segments:
        if isinstance(segment, Paragraph) and opens:
            opening = attrs.evolve(segment, opens=True)
            opens = not opening.clean_text  # it is but the label of the text below
            yield opening
        elif isinstance(segment, (Timestamp, Byline)) and _is_ambiguous(segment):
            yield attrs.evolve(segment, language=language or guess())
        else:
            opens = opens or isinstance(segment, Headline)
            yield segment


def check_language(language: str | None) -> None:
    """See that a language is told by its code, if at all.

    Raises:
        TypeError: it is no ``str``.
    """
    if not (language is None or isinstance(language, str)):
        message = f"a language is told by its code, such as 'en-GB', not {language!r}"
        raise TypeError(message)


_DIGIT = regex.compile(r"\d")


def _is_ambiguous(segment: Segment) -> bool:
    # Most bylines have no date: what reads dates is not imported for them.
    return _DIGIT.search(segment.text) is not None and details.stamp.is_ambiguous(segment.clean_text)
