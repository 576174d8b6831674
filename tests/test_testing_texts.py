"""Texts that are drawn: how long they are, and what stands in them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import newsseg
from newsseg import Segment
from newsseg.testing import DATES, NAMES, PHRASES, articles, phrases, raw_texts, sentences
from newsseg.testing.texts import LAYOUTS, _line, indented, quoted, spaced, tight, with_returns, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = settings(max_examples=100, database=None, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


DRAWN = settings(MANY, phases=[Phase.generate])


def some(strategy: st.SearchStrategy[str], says: Callable[[str], bool] = bool) -> str:
    """Draw something of which something is so; it need not be simple."""
    return find(strategy, says, settings=settings(DRAWN, max_examples=1000))


def counted(strategy: st.SearchStrategy[str], count: Callable[[str], int]) -> tuple[int, int]:
    """Tell the least and the greatest count of what is drawn."""
    counts: Counter[int] = Counter()

    @MANY
    @given(strategy)
    def draw(drawn: str) -> None:
        counts[count(drawn)] += 1

    draw()
    return min(counts), max(counts)


def number_of_words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize(
    ("strategy", "least", "most"),
    [
        (sentences("en"), 8, 25),
        (sentences("de", 2, 4), 2, 4),
        (sentences("en", 1, 1), 1, 1),
        (_line(newsseg.Headline, "en"), 3, 9),
        (_line(newsseg.Dek, "en"), 6, 16),
        (_line(newsseg.Subheading, "en"), 2, 5),
    ],
)
def test_lines_have_as_many_words_as_their_kind_wants(strategy: st.SearchStrategy[str], least: int, most: int) -> None:
    assert counted(strategy, number_of_words) == (least, most)


def test_sentences_begin_with_a_capital_and_end_with_a_stop() -> None:
    assert some(sentences("en", 2, 2), lambda text: text.startswith("The")).endswith(".")
    assert some(sentences("en", 2, 2), lambda text: text.startswith("Again"))[1:6] == "gain "
    assert some(sentences("ja", 3, 3))[3:] == "。"
    assert counted(sentences("zh", 3, 5), len) == (4, 6)


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (newsseg.Kicker, str.isupper), (newsseg.Byline, lambda line: "J. K. Lund" in line), (newsseg.Timestamp, lambda line: line in DATES),
        (newsseg.Dateline, lambda line: line.endswith(", 18.02.2026 —")), (newsseg.Credit, lambda line: line.endswith("Ada Brook")),
        (newsseg.Caption, lambda line: not line.endswith(".")), (newsseg.Caption, lambda line: line.endswith(".")),
        (newsseg.Tagline, lambda line: line.endswith("Tom O'Hara")), (newsseg.Chrome, lambda line: line.count(" | ") == 4),
        (newsseg.Paragraph, lambda line: line.count(". ") == 2), (newsseg.Bio, lambda line: line.startswith("Ada Brook ")),
    ],
)  # fmt: skip
def test_lines_say_what_lines_of_their_kind_say(kind: type[Segment], says: Callable[[str], bool]) -> None:
    assert says(some(_line(kind, "en"), says))


def test_languages_without_phrases_or_names_of_their_own_have_english_ones() -> None:
    assert some(_line(newsseg.Byline, "und"), lambda line: line in NAMES["en"])
    assert some(_line(newsseg.Byline, "ja"), lambda line: line == "橋本花子")
    assert "." not in counted_set(_line(newsseg.Headline, "en"))
    assert "。" not in counted_set(_line(newsseg.Headline, "ja"))


def counted_set(strategy: st.SearchStrategy[str]) -> set[str]:
    """Tell which characters are drawn."""
    seen: set[str] = set()

    @settings(MANY, max_examples=10)
    @given(strategy)
    def draw(drawn: str) -> None:
        seen.update(drawn)

    draw()
    return seen


def test_segments_stand_where_their_lines_stand() -> None:
    @settings(MANY, max_examples=10)
    @given(articles("en"))
    def check(article: newsseg.Article) -> None:
        assert [article.text[one.start : one.end] for one in article] == [one.text for one in article]
        gaps = {article.text[one.end : other.start] for one, other in zip(article, list(article)[1:], strict=False)}
        assert gaps <= {"\n"} or gaps <= {"\n\n"}

    check()


def test_raw_texts_are_made_of_pieces() -> None:
    assert "\ud800" in some(raw_texts(), lambda text: "\ud800" in text)
    assert phrases() == sorted(set(PHRASES))


def test_layouts() -> None:
    rows = ["a" * 40 + " " + "b" * 40, "c"]
    assert [layout(rows) for layout in LAYOUTS] == [
        f"{rows[0]}\n\nc",
        f"{rows[0]}\nc",
        f"{'a' * 40}\n{'b' * 40}\n\nc",
        f"> {'a' * 40}\n> {'b' * 40}\n>\n> c",
        f"    {rows[0]}\n    c",
        f"{rows[0]}\r\n\r\nc",
    ]
    assert (spaced, tight, wrapped, quoted, indented, with_returns) == LAYOUTS
    words = "x " * 40
    assert (max(map(len, wrapped([words]).split("\n"))), max(map(len, quoted([words]).split("\n")))) == (63, 61)
