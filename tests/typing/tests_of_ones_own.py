"""How a user tests a rule, a segmenter, and what is made of articles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.testing import articles, check_rule, check_segmenter, messy, pages, texts
from tests.typing.rules import SponsorSegmenter, paid, weather


def weather_keeps_to_the_laws() -> None:
    """Check a rule."""
    check_rule(weather, texts=["21°C in Oslo"], examples=5)


def sponsors_keep_to_the_laws() -> None:
    """Check a segmenter."""
    check_segmenter(SponsorSegmenter(rules=[paid]), texts=["Sponsored by Brook & Sons"], examples=5)


@given(st.one_of(articles("de"), pages()))
def gold_is_typed(article: newsseg.Article) -> None:
    """Draw a text with the right answer."""
    assert article.headline is not None


@given(pages().flatmap(lambda page: messy(page.text)), texts())
def any_text_is_segmented(shaped: str, anything: str) -> None:
    """Draw texts."""
    assert newsseg.segment(shaped).text == shaped
    assert newsseg.segment(anything).text == anything
