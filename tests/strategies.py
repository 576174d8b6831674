"""Texts for Hypothesis, those that newsseg.testing offers to everyone, and what only these tests need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newsseg.article import Article
from newsseg.document import Document
from newsseg.segments import KINDS
from newsseg.testing import BREAKS, ODDITIES, PHRASES, news_texts, pages, raw_texts, sentences, texts

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = [
    "BREAKS", "ODDITIES", "PHRASES", "any_articles", "news_texts", "raw_texts", "sentences", "single_newline_texts", "tables", "texts",
]  # fmt: skip


def any_articles() -> SearchStrategy[Article]:
    """Articles that write news, and articles of hostile text whose lines have any labels at all."""
    return st.one_of(
        pages(),
        texts().flatmap(_labelled),
        st.text(st.sampled_from("# *_>-1.<&;~`[]!\\\t\n\ud83d\U0001f600a"), max_size=40).flatmap(_labelled),
    )


@st.composite
def _labelled(draw: DrawFn, text: str) -> Article:
    blocks = Document.from_text(text).blocks
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=len(blocks), max_size=len(blocks)))
    confidence = draw(st.floats(0, 1))
    made = (
        kind(block.start, block.end, text[block.start : block.end], confidence=confidence)
        for block, kind in zip(blocks, kinds, strict=True)
    )
    return Article(text, tuple(made))


def single_newline_texts() -> SearchStrategy[str]:
    r"""Any text whose lines end with ``\n`` alone."""
    return texts().map(lambda text: text.replace("\r\n", "\n").replace("\r", "\n"))


def tables(places: int = 5, states: int = 4, most: int = 4) -> SearchStrategy[tuple[list[list[int]], list[list[int]]]]:
    """Scores by place and state, and transitions; small numbers, so that many paths tie."""
    number = st.integers(-most, most)

    def of(count: int) -> SearchStrategy[tuple[list[list[int]], list[list[int]]]]:
        row = st.lists(number, min_size=count, max_size=count)
        return st.tuples(st.lists(row, max_size=places), st.lists(row, min_size=count, max_size=count))

    return st.integers(1, states).flatmap(of)
