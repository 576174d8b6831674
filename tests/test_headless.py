"""Texts in which no headline was found at first."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import NewsSegmenter
from newsseg.evidence import LIKELIEST_HEADLINE
from newsseg.headless import likeliest_headline
from newsseg.labeling import States, decode
from newsseg.reading import read
from newsseg.testing import news_texts
from tests.strategies import texts

WITHOUT = NewsSegmenter().without_rules("likeliest-headline")


@given(texts() | news_texts())
def test_a_text_with_a_headline_is_left_alone(text: str) -> None:
    before, after = WITHOUT.label(text), NewsSegmenter().label(text)
    if "headline" in before.labels or "paragraph" not in before.labels:
        assert after.labels == before.labels
        assert after.evidence.likeliest_headline is None


def _only_paragraph(labels: tuple[str, ...]) -> int | None:
    return labels.index("paragraph") if labels.count("paragraph") == 1 else None


@given(texts() | news_texts())
def test_the_likeliest_headline_is_the_one_that_costs_least(text: str) -> None:
    segmenter = NewsSegmenter()
    found = segmenter.label(text)
    place = found.evidence.likeliest_headline
    if place is None:
        return
    before = WITHOUT.label(text)
    through = before.scores_through("headline")
    worth = segmenter.weights.weight(LIKELIEST_HEADLINE, segmenter.weights.states.index("headline"))
    assert found.evidence.facts[place][-1] == LIKELIEST_HEADLINE
    readings = [read(block.text) for block in found.evidence.document.blocks]
    never = [bool(reading.prose) or reading.token == "rule" for reading in readings]
    assert not never[place]
    assert through[place] == max(
        through[other] for other, left_out in enumerate(never) if not left_out and other != _only_paragraph(before.labels)
    )
    assert found.score == max(before.score, through[place] + worth)


@attrs.frozen
class Labelled:
    """A labelling of which all is known that is asked for."""

    labels: tuple[str, ...]
    through: list[int]
    lines: tuple[str, ...]
    states: States = NewsSegmenter().states

    def scores_through(self, label: str) -> list[int]:
        """Answer for headlines alone."""
        return {"headline": self.through}[label]

    def likeliest(self) -> int | None:
        """Look for the likeliest headline; of each block is known what it says by itself, and nothing else."""
        return likeliest_headline(self, list(map(read, self.lines)))  # type: ignore[arg-type]


PROSE, RULE, SHORT = "Rain fell on the hills above the town for a week.", "___", "Rain falls on the hills"
rows = st.lists(
    st.tuples(st.sampled_from(["paragraph", "chrome", "byline"]), st.integers(0, 4), st.sampled_from([PROSE, RULE, SHORT])), max_size=8
)


@given(rows)
def test_the_likeliest_headline_is_the_first_that_costs_least_of_short_lines(rows: list[tuple[str, int, str]]) -> None:
    labels = [label for label, _, _ in rows]
    can_be = [
        (-worth, place)
        for place, (label, worth, line) in enumerate(rows)
        if line == SHORT and (label != "paragraph" or labels.count("paragraph") > 1)
    ]
    expected = min(can_be)[1] if can_be and "paragraph" in labels else None
    assert Labelled(tuple(labels), [worth for _, worth, _ in rows], tuple(line for _, _, line in rows)).likeliest() == expected


def test_the_only_paragraph_of_a_long_page_is_no_headline() -> None:
    labels = ["chrome"] * 500
    labels[400] = "paragraph"
    worth = [int(place == 7) for place in range(500)]
    worth[400] = 2
    assert Labelled(tuple(labels), worth, (SHORT,) * 500).likeliest() == 7


def test_a_rule_is_no_headline_of_a_story_that_was_copied_without_one() -> None:
    text = "EASTVALE, Ohio (AP) — The mayor resigned on Monday after a report on the dam.\n\n___\n\nAnna Holm in Columbus contributed."
    assert WITHOUT.label(text).labels[1] != "headline" != NewsSegmenter().label(text).labels[1]


def test_a_text_that_has_a_headline_needs_none() -> None:
    assert Labelled(("headline", "paragraph", "chrome"), [3, 2, 1], (SHORT,) * 3).likeliest() is None


@given(news_texts())
def test_without_weight_nothing_is_looked_for(text: str) -> None:
    labeling = decode(WITHOUT.label(text).evidence, WITHOUT.states)
    assert likeliest_headline(labeling, [read(block.text) for block in labeling.evidence.document.blocks]) is None


def test_the_only_paragraph_is_no_headline() -> None:
    article = newsseg.segment("The bridge over the Lenn will be closed from Monday until the end of the month, the council said on Friday.")
    assert [segment.label for segment in article.segments] == ["paragraph"]


def test_a_body_copied_without_its_headline_stays_a_body() -> None:
    body = """The ferry to Lantern Bay sailed again on Thursday for the first time since January, when cracks were found in its main shaft.

About 200 islanders waited on the pier in the rain to see it come in, and a band of schoolchildren played until the ropes were fast.

Bay Lines has ordered a new ferry from a yard in Gdansk, but it will not be ready before the end of next year, the company said."""
    assert {segment.label for segment in newsseg.segment(body).segments} == {"paragraph"}
