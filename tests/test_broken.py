"""Titles that are broken to fit a narrow column: which lines next to a headline are of it."""

from __future__ import annotations

from types import SimpleNamespace

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import NewsSegmenter
from newsseg.afterthoughts.broken import of_titles
from newsseg.afterthoughts.headlines import GOES_ON, headline_facts
from newsseg.afterthoughts.whole import Whole, wholes
from newsseg.reading import read
from tests.afterthoughts import Labelled

WRAPPED = ("The ferry Marguerite ran aground", "near the harbour on Monday, with", "forty children on board.")
"""A paragraph as it is broken to fit a column."""


@attrs.frozen
class Column(Labelled):
    """Lines with their labels, the last of which is a paragraph of several lines."""

    paragraph: tuple[str, ...] = WRAPPED

    @property
    def document(self) -> SimpleNamespace:
        """The lines of each block."""
        blanks = self.blanks or (0,) * len(self.lines)
        lines = [[SimpleNamespace(blanks_before=blank, text=text)] for blank, text in zip(blanks, self.lines, strict=True)]
        lines[-1] = [SimpleNamespace(blanks_before=blanks[-1], text=text) for text in self.paragraph]
        blocks = [SimpleNamespace(lines=listed, is_wrapped=len(listed) > 1) for listed in lines]
        return SimpleNamespace(blocks=blocks)


def _column(*lines: str, headlines: tuple[int, ...], paragraph: tuple[str, ...] = WRAPPED, blanks: tuple[int, ...] = ()) -> Whole:
    labels = tuple("headline" if place in headlines else "chrome" for place in range(len(lines)))
    one = Column(lambda _: (), (*labels, "paragraph"), (*lines, " ".join(paragraph)), blanks=blanks, paragraph=paragraph)
    return wholes(one, list(map(read, one.lines)))[0]  # type: ignore[arg-type]


def _lines(*lines: str, headlines: tuple[int, ...], paragraph: tuple[str, ...] = WRAPPED, blanks: tuple[int, ...] = ()) -> list[int]:
    return sorted(of_titles(_column(*lines, headlines=headlines, paragraph=paragraph, blanks=blanks), frozenset(headlines)))


@given(st.sets(st.integers(0, 6)), st.lists(st.integers(0, 1), min_size=8, max_size=8))
def test_three_lines_close_above_and_below_a_headline_that_are_set_like_it_are_of_it(headlines: set[int], blanks: list[int]) -> None:
    lines = ("Kreis verdoppelt", "Prämie für Ärzte", "Bahnhof gesperrt", "Usines ab Juli zu", "Rümelingen sucht", "Most zu", "Eis taut")

    def title(headline: int) -> set[int]:
        close = [place for place in range(7) if not any(blanks[min(place, headline) + 1 : max(place, headline) + 1])]
        return {place for place in close if abs(place - headline) <= 3}

    titles = [lines for lines in map(title, headlines) if len(lines) > 1]
    assert _lines(*lines, headlines=tuple(sorted(headlines)), blanks=tuple(blanks)) == sorted(set[int]().union(*titles))


@pytest.mark.parametrize(
    ("second", "alike"),
    [
        ("Prämie für Ärzte", True),
        ("PRÄMIE FÜR ÄRZTE", False),
        ("Von den Ärzten im ganzen Kreis", True),  # thirty characters
        ("Von den Ärzten in ganz Kärnten,", False),
        ("12. Mai 2025", False),
        ("Es regnet in Rümelingen.", False),
    ],
)
def test_what_is_set_like_a_headline(second: str, *, alike: bool) -> None:
    assert _lines("Kreis verdoppelt", second, headlines=(0,)) == ([0, 1] if alike else [])
    assert _lines(second, "Kreis verdoppelt", headlines=(1,)) == ([0, 1] if alike else [])


@pytest.mark.parametrize(("width", "narrow"), [(60, True), (61, False)])
def test_a_column_is_sixty_wide_at_most(width: int, *, narrow: bool) -> None:
    paragraph = ("x" * width, "rained.")
    assert _lines("Kreis verdoppelt", "Prämie für Ärzte", headlines=(0,), paragraph=paragraph) == ([0, 1] if narrow else [])


def test_where_no_paragraph_is_broken_titles_are_not_either() -> None:
    assert _lines("Kreis verdoppelt", "Prämie für Ärzte", headlines=(0,), paragraph=(" ".join(WRAPPED),)) == []


def test_the_first_line_of_an_article_has_none_of_its_title_above_it() -> None:
    article = _column("Kreis verdoppelt", "Prämie für Ärzte", headlines=(1,))
    assert of_titles(attrs.evolve(article, blocks=article.blocks[1:]), frozenset((1,))) == frozenset()


PAGE = """\
Kirby Quay Courier
Page 3
HARBOUR TO SHUT
ITS FERRY PIER
UNTIL THE SPRING
The harbour authority will close
the pier from the first Monday of
November until the end of March,
its chairman told councillors who
had asked for the ferry to be kept
running through the winter.
"""


def test_a_title_broken_to_fit_a_column_is_a_headline_as_a_whole() -> None:
    def headlines(segmenter: NewsSegmenter) -> list[str]:
        return [one.text for one in segmenter.segment(PAGE).segments if one.label == "headline"]

    assert headlines(NewsSegmenter()) == PAGE.splitlines()[2:5]
    assert len(headlines(NewsSegmenter().without_rules("goes-on-headline"))) == 1


def test_what_is_of_a_title_is_given_the_fact_that_says_so() -> None:
    article = _column("Kreis verdoppelt", "Prämie für Ärzte", headlines=(0,))
    assert list(headline_facts(article, frozenset(), is_mailing=False)) == [(0, GOES_ON), (1, GOES_ON)]
