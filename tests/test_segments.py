"""The vocabulary, and what can be asked of a segmented text."""

from __future__ import annotations

import pickle

import attrs
import pytest
from hypothesis import given

import newsseg
from newsseg import Caption, Chrome, Headline, Paragraph, Segment, Span
from newsseg.segments import KINDS
from tests.house import Sponsor
from tests.strategies import news_texts, texts

FAMILIES = {
    "headline": {"headline", "kicker", "dek"},
    "caption": {"caption", "credit", "alt_text"},
    "body": {"paragraph", "subheading", "pull_quote"},
    "attribution": {"byline", "dateline", "timestamp", "tagline", "bio"},
    "chrome": {"chrome"},
}


def test_there_is_one_class_per_label_and_five_families() -> None:
    assert {kind.label: kind.family for kind in KINDS} == {label: family for family, listed in FAMILIES.items() for label in listed}
    assert all(kind.like == kind.label for kind in KINDS)


@pytest.mark.parametrize("kind", [*KINDS, Sponsor])
def test_segments_are_frozen_and_compare_without_their_confidence(kind: type[Segment]) -> None:
    one, same, other = kind(0, 3, "abc", confidence=0.9), kind(0, 3, "abc", confidence=0.1), kind(1, 4, "abc")
    assert one == same != other
    assert hash(one) == hash(same)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.start = 5  # type: ignore[misc]


def test_segments_of_different_kinds_differ() -> None:
    one: Segment = Headline(0, 3, "abc")
    assert one != Chrome(0, 3, "abc")


def test_segments_can_be_matched_on() -> None:
    match newsseg.segments.Headline(0, 3, "abc"):
        case Chrome():
            found = "chrome"
        case Headline(start=0, text=text):
            found = text
    assert found == "abc"


def test_a_confidence_may_be_known_or_computed_when_asked_for() -> None:
    answers = [0.25]
    later = Paragraph(0, 1, "a", confidence=answers.pop)
    assert answers == [0.25]
    assert (later.confidence, Paragraph(0, 1, "a", confidence=0.5).confidence, Paragraph(0, 1, "a").confidence) == (0.25, 0.5, 1.0)


def test_span_cuts_by_offsets_into_the_segment() -> None:
    assert Caption(10, 22, "Photo: Brook").span(7, 12) == Span(17, 22, "Brook")


def test_clean_text_is_the_words_on_one_line() -> None:
    assert Paragraph(0, 0, "> The minis-\r\n>  ter left\r> at noon.").clean_text == "The minister left at noon."


@given(texts())
def test_clean_text_is_on_one_line(text: str) -> None:
    for segment in newsseg.segment(text):
        assert "\n" not in segment.clean_text
        assert "\r" not in segment.clean_text


@given(news_texts())
def test_segments_of_a_kind_are_those_of_its_class_in_order(text: str) -> None:
    article = newsseg.segment(text)
    assert article.of(Segment) == article.segments == tuple(article)
    assert len(article) == len(article.segments)
    for kind in KINDS:
        assert article.of(kind) == tuple(segment for segment in article.segments if segment.label == kind.label)


@given(news_texts())
def test_the_article_s_names_are_its_kinds(text: str) -> None:
    article = newsseg.segment(text)
    assert article.headline == next(iter(article.of(Headline)), None)
    assert article.kicker == next(iter(article.of(newsseg.Kicker)), None)
    assert article.dek == next(iter(article.of(newsseg.Dek)), None)
    assert (article.captions, article.credits, article.alt_texts) == (
        article.of(Caption),
        article.of(newsseg.Credit),
        article.of(newsseg.AltText),
    )
    assert article.paragraphs == article.of(Paragraph)
    assert article.subheadings == article.of(newsseg.Subheading)
    assert article.pull_quotes == article.of(newsseg.PullQuote)
    assert article.bylines == article.of(newsseg.Byline)
    assert article.datelines == article.of(newsseg.Dateline)
    assert article.timestamps == article.of(newsseg.Timestamp)
    assert article.taglines == article.of(newsseg.Tagline)
    assert article.bios == article.of(newsseg.Bio)
    assert article.chrome == article.of(Chrome)


@given(news_texts())
def test_the_body_is_paragraphs_and_subheadings_clean_and_apart(text: str) -> None:
    article = newsseg.segment(text)
    parts = [segment.clean_text for segment in article if segment.label in {"paragraph", "subheading"}]
    assert article.body == "\n\n".join(parts)


def test_articles_are_frozen_and_compare_by_text_and_segments() -> None:
    article = newsseg.segment("One.\n\nTwo.")
    assert article == newsseg.segment("One.\n\nTwo.") != newsseg.segment("One.\n\nTwo!")
    assert hash(article) == hash(newsseg.segment("One.\n\nTwo."))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.text = "x"  # type: ignore[misc]


@pytest.mark.parametrize("kind", [*KINDS, Sponsor])
def test_segments_can_be_pickled_with_their_confidence(kind: type[Segment]) -> None:
    segment = kind(2, 5, "abc", confidence=lambda: 0.75)
    again = pickle.loads(pickle.dumps(segment))
    assert type(again) is kind
    assert (again, again.confidence) == (segment, 0.75)


def test_a_field_of_one_s_own_survives_pickling() -> None:
    sponsor = Sponsor(0, 14, "Sponsored by A", name=Span(13, 14, "A"))
    assert pickle.loads(pickle.dumps(sponsor)) == sponsor
