"""Texts for Hypothesis, and checks of a rule or a segmenter of one's own: the laws that newsseg's own tests rest on.

It needs the extra ``newsseg[testing]``. Every name, word and line is made up.

>>> import newsseg
>>> weather = newsseg.regex_rule("weather-strip", r"^-?\\d+°[CF]\\b", kind=newsseg.Chrome, weight=newsseg.DECISIVE)
>>> check_rule(weather, texts=["21°C in Oslo"], examples=5)
"""

from __future__ import annotations

from newsseg.errors import MissingExtraError

try:
    import hypothesis as _  # noqa: F401 - what follows needs it
except ImportError as error:
    raise MissingExtraError(user=__name__, extra="testing") from error

from newsseg.testing.laws import check_rule, check_segmenter, complaints
from newsseg.testing.texts import (
    BREAKS,
    DATES,
    LAYOUTS,
    NAMES,
    ODDITIES,
    PHRASES,
    SPACELESS,
    WORDS,
    articles,
    indented,
    messy,
    news_texts,
    pages,
    phrases,
    quoted,
    raw_texts,
    sentences,
    spaced,
    texts,
    tight,
    with_returns,
    wrapped,
)

__all__ = [
    "BREAKS", "DATES", "LAYOUTS", "NAMES", "ODDITIES", "PHRASES", "SPACELESS", "WORDS", "articles", "check_rule", "check_segmenter",
    "complaints", "indented", "messy", "news_texts", "pages", "phrases", "quoted", "raw_texts", "sentences", "spaced", "texts", "tight",
    "with_returns", "wrapped",
]  # fmt: skip
