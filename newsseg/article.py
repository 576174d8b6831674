"""All of a text, segmented: what the five families of segments have to say, in one object."""

from __future__ import annotations

import attrs

from newsseg.segmented import as_given
from newsseg.segmenters.attribution import Attribution
from newsseg.segmenters.body import Body
from newsseg.segmenters.caption import Captions
from newsseg.segmenters.chrome import ChromeParts
from newsseg.segmenters.headline import Headlines


@attrs.frozen
class Article(Headlines, Captions, Body, Attribution, ChromeParts):
    """All of a text, segmented.

    The segments are in document order, disjoint, and cover every character that is not blank.

    >>> import newsseg
    >>> article = newsseg.segment("Rain ends the drought\\n\\nBy Jane Doe\\n\\nIt rained all over the valley on Monday, at long last.")
    >>> article.text[article.segments[1].start:article.segments[1].end]
    'By Jane Doe'
    """


def as_article(given: object) -> Article:
    """Return an article as it is.

    Raises:
        TypeError: it is none.
    """
    return as_given(given, Article, "an article")
