"""Segment the plain text of a news page, or of a pasted article, into typed, located segments.

>>> import newsseg
>>> article = newsseg.segment("Storm nears the coast\\n\\nBy Jane Doe\\n\\nHeavy rain is expected from Tuesday, forecasters said.")
>>> "".join(line for line in article.text.split("\\n")) == "".join(segment.text for segment in article)
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newsseg.article import Article
from newsseg.details.spans import Origin, Person
from newsseg.document import Block, Document, Line, Span
from newsseg.errors import (
    ColumnError,
    FormatError,
    MissingExtraError,
    NewssegError,
    PackError,
    RuleError,
    RuleExecutionError,
    UnknownRuleError,
    WeightsError,
)
from newsseg.rules import DECISIVE, STRONG, WEAK, Rule, line_rule, page_rule, phrases_rule, regex_rule
from newsseg.segmented import Segmented
from newsseg.segmenters.attribution import Attribution, AttributionSegmenter
from newsseg.segmenters.base import Segmenter
from newsseg.segmenters.body import Body, BodySegmenter
from newsseg.segmenters.caption import Captions, CaptionSegmenter
from newsseg.segmenters.chrome import ChromeParts, ChromeSegmenter
from newsseg.segmenters.headline import Headlines, HeadlineSegmenter
from newsseg.segmenters.news import NewsSegmenter
from newsseg.segments import (
    AltText,
    Bio,
    Byline,
    Caption,
    Chrome,
    Credit,
    Dateline,
    Dek,
    Headline,
    Kicker,
    Paragraph,
    PullQuote,
    Segment,
    Subheading,
    Tagline,
    Timestamp,
)
from newsseg.streams import Failure, segment, segment_many, split_articles
from newsseg.weights import Weights

if TYPE_CHECKING:
    from newsseg.explain import Change, Explanation, Term, WhyNot
    from newsseg.packs import RulePack, installed_packs, load_rules

__version__ = "0.1.0"

__all__ = [
    "DECISIVE", "STRONG", "WEAK", "AltText", "Article", "Attribution", "AttributionSegmenter", "Bio", "Block", "Body",
    "BodySegmenter", "Byline", "Caption", "CaptionSegmenter", "Captions", "Change", "Chrome", "ChromeParts", "ChromeSegmenter",
    "ColumnError", "Credit", "Dateline", "Dek", "Document", "Explanation", "Failure", "FormatError", "Headline", "HeadlineSegmenter",
    "Headlines", "Kicker", "Line", "MissingExtraError", "NewsSegmenter", "NewssegError", "Origin", "PackError", "Paragraph", "Person", "PullQuote",
    "Rule", "RuleError", "RuleExecutionError", "RulePack", "Segment", "Segmented", "Segmenter", "Span", "Subheading", "Tagline",
    "Term", "Timestamp", "UnknownRuleError", "Weights", "WeightsError", "WhyNot", "installed_packs", "line_rule", "load_rules",
    "page_rule", "phrases_rule", "regex_rule", "segment", "segment_many", "split_articles",
]  # fmt: skip

_LATER = {
    "explain": ("Change", "Explanation", "Term", "WhyNot"),
    "packs": ("RulePack", "installed_packs", "load_rules"),
}
"""Names by the module they are imported from when they are first asked for."""


def __getattr__(name: str) -> object:
    for module, names in _LATER.items():
        if name in names:
            value = getattr(import_module(f"newsseg.{module}"), name)
            globals()[name] = value
            return value
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
