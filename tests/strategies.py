"""Texts for Hypothesis, those that newsseg.testing offers to everyone, and what only these tests need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newsseg.testing import BREAKS, ODDITIES, PHRASES, news_texts, raw_texts, sentences, texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["BREAKS", "ODDITIES", "PHRASES", "news_texts", "raw_texts", "sentences", "single_newline_texts", "tables", "texts"]


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
