"""The vocabulary, and what can be asked of a segmented text."""

from __future__ import annotations

import pickle
from typing import Any

import attrs
import pytest
from hypothesis import example, given

import newsseg
from newsseg import Byline, Caption, Chrome, Headline, Paragraph, Segment, Span, Timestamp
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
    assert list(newsseg.segments.FAMILIES) == list(FAMILIES)
    assert all(kind.like == kind.label for kind in KINDS)


@pytest.mark.parametrize("kind", [*KINDS, Sponsor])
def test_segments_are_frozen_and_compare_without_their_confidence(kind: type[Segment]) -> None:
    one, same, other = kind(0, 3, "abc", confidence=0.9), kind(0, 3, "abc", confidence=0.1), kind(1, 4, "abc")
    assert one == same != other
    assert hash(one) == hash(same)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.start = 5  # type: ignore[misc]


@pytest.mark.parametrize("kind", KINDS)
def test_a_segment_has_no_room_for_what_is_no_part_of_its_kind(kind: type[Segment]) -> None:
    # A corpus holds millions of them: each keeps its fields and nothing else, not even an empty dictionary.
    assert not hasattr(kind(0, 4, "Rain"), "__dict__")


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


@pytest.mark.parametrize("change", [{"start": 1}, {"end": 9}, {"text": "Rain"}, {"start": 500, "end": 504, "text": "Rain"}])
def test_bug_a_changed_copy_had_the_confidence_of_another_segment_or_none(change: dict[str, Any]) -> None:
    text = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said."
    expected = [one.confidence for one in newsseg.segment(text)]
    for one, confidence in zip(newsseg.segment(text), expected, strict=True):  # anew: nobody asked these for theirs
        copy = attrs.evolve(one, **change)
        assert copy.confidence == confidence
        assert pickle.loads(pickle.dumps(copy)).confidence == confidence


def test_a_confidence_may_be_known_or_computed_when_asked_for() -> None:
    answers = [0.25]
    later = Paragraph(0, 1, "a", confidence=answers.pop)
    assert answers == [0.25]
    assert (later.confidence, Paragraph(0, 1, "a", confidence=0.5).confidence, Paragraph(0, 1, "a").confidence) == (0.25, 0.5, 1.0)


def test_span_cuts_by_offsets_into_the_segment() -> None:
    assert Caption(10, 22, "Photo: Brook").span(7, 12) == Span(17, 22, "Brook")


def test_clean_text_is_the_words_on_one_line() -> None:
    assert Paragraph(0, 0, "> The minis-\r\n>  ter left\r> at noon.").clean_text == "The minister left at noon."


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("## Rain in [Oslo](https://paper.example/oslo)", "Rain in Oslo"),
        ("> **Rain\n> in Oslo**", "Rain in Oslo"),
        ("[Rain\nin Oslo](/oslo)", "Rain in Oslo"),
        ("Rain in Oslo\n============", "Rain in Oslo"),
    ],
)
def test_clean_text_has_no_marks_of_markdown(text: str, clean: str) -> None:
    assert Headline(0, len(text), text).clean_text == clean


def test_parts_are_found_between_marks_of_markdown() -> None:
    byline = Byline(100, 190, "By [**Ann Roe**](https://paper.example/ann_roe), [Tom O'Hara](/tom) and *Jon Doe*, _staff reporters_")
    assert [author.text for author in byline.authors] == ["Ann Roe", "Tom O'Hara", "Jon Doe"]
    assert [byline.text[author.start - 100 : author.end - 100] for author in byline.authors] == ["Ann Roe", "Tom O'Hara", "Jon Doe"]
    assert [person.text for person in byline.people] == ["Ann Roe", "Tom O'Hara", "Jon Doe"]


def test_a_date_is_read_between_marks_of_markdown() -> None:
    assert Timestamp(0, 45, "[18\\. Februar 2026](https://paper.example/2024-01-02)").value == "2026-02-18"


def test_a_dateline_is_told_between_marks_of_markdown() -> None:
    found = Paragraph(5, 60, "**OSLO** ([AP](/ap)) — Rain fell over the city on Monday night.", opens=True).dateline
    assert found is not None
    assert (found.start, found.end, found.text) == (7, 27, "OSLO** ([AP](/ap)) —")
    assert (found.place and found.place.text, found.agency and found.agency.text) == ("OSLO", "AP")


@given(texts())
@example("The harbour\u2028opened\x0bagain on\x85Monday, the council said.")
def test_clean_text_is_on_one_line(text: str) -> None:
    assert all(len(segment.clean_text.splitlines()) <= 1 for segment in newsseg.segment(text))


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
    segment = kind(2, 5, "abc", confidence=lambda _: 0.75)
    again = pickle.loads(pickle.dumps(segment))
    assert type(again) is kind
    assert (again, again.confidence) == (segment, 0.75)


def test_a_field_of_one_s_own_survives_pickling() -> None:
    sponsor = Sponsor(0, 14, "Sponsored by A", name=Span(13, 14, "A"))
    assert pickle.loads(pickle.dumps(sponsor)) == sponsor


@pytest.mark.parametrize("kind", KINDS)
def test_a_segment_is_plain_data_until_it_is_asked(kind: type[Segment]) -> None:
    assert repr(kind(2, 5, "abc", confidence=0.5)).startswith(f"{kind.__name__}(start=2, end=5, text='abc'")
    assert "0.5" not in repr(kind(2, 5, "abc", confidence=0.5))
    assert kind(2, 5, "abc").confidence == 1.0


def test_parts_are_told_by_their_place_in_the_source() -> None:
    origin = Paragraph(10, 0, "OSLO (AP) — Rain fell over the city", opens=True).dateline
    assert origin is not None
    assert (origin.start, origin.end, origin.text) == (10, 21, "OSLO (AP) —")
    assert (origin.place, origin.agency, origin.date) == (Span(10, 14, "OSLO"), Span(16, 18, "AP"), None)
    assert Paragraph(10, 0, "OSLO (AP) — Rain fell over the city").dateline is None
    assert Paragraph(10, 0, "Rain fell over the city", opens=True).dateline is None
    byline = newsseg.Byline(10, 0, "By Ann Roe, translated by Jon Doe")
    assert [(person.start, person.end, person.text, person.role) for person in byline.people] == [
        (13, 20, "Ann Roe", "author"), (36, 43, "Jon Doe", "translator"),
    ]  # fmt: skip
    assert byline.authors == (Span(13, 20, "Ann Roe"),)
    assert newsseg.Caption(10, 0, "").credit is None


@pytest.mark.parametrize(("kind", "field"), [(Paragraph, "opens"), (newsseg.Timestamp, "language")])
def test_fields_of_a_kind_are_checked(kind: type[Segment], field: str) -> None:
    with pytest.raises(TypeError, match=field):
        kind(0, 1, "a", **{field: 3})


def test_the_end_of_nothing_is_told_from_none() -> None:
    assert newsseg.segmented.first(()) is None
    assert newsseg.segmented.first((Headline(0, 1, "a"), Headline(2, 3, "b"))) == Headline(0, 1, "a")


def test_what_was_segmented_shows_its_segments_and_compares_by_them() -> None:
    assert repr(newsseg.Segmented("ab", ())) == "Segmented(segments=())"
    assert newsseg.Segmented("ab", (), label=lambda: pytest.fail("asked")) == newsseg.Segmented("ab", ())
    assert newsseg.Segmented("ab", ()) != newsseg.Segmented("abc", ())


def test_the_evidence_is_made_once_and_only_when_it_is_wanted() -> None:
    labelings = [newsseg.NewsSegmenter().label("Storm nears")]
    found = newsseg.Segmented("Storm nears", (Headline(0, 11, "Storm nears"),), label=labelings.pop)
    assert labelings
    assert found.explain(0) == found.explain()[0]
    assert labelings == []


def test_an_article_that_was_read_back_has_no_evidence() -> None:
    again = newsseg.Article.from_dict(newsseg.segment("Storm nears").to_dict())
    for ask in (again.explain, lambda: again.why_not(0, Chrome)):
        with pytest.raises(newsseg.NewssegError, match="read back without its evidence: segment its text again to explain it"):
            ask()


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [("a\n\nb", 1, "line 1 is blank or not there: lines are counted from 0, and the last with text is 2"),
     ("a\n\nb\n", 3, "and the last with text is 2"), ("a", -1, "line -1 is blank"), ("", 0, "and this text has none that is not blank")],
)  # fmt: skip
def test_a_line_that_is_not_there_is_told_with_the_last_one(text: str, line: int, says: str) -> None:
    with pytest.raises(newsseg.NewssegError, match=says):
        newsseg.segment(text).explain(line)
    with pytest.raises(newsseg.NewssegError, match=says):
        newsseg.segment(text).why_not(line, Chrome)


@pytest.mark.parametrize("kind", ["chrome", int, None])
def test_only_a_kind_of_segment_can_be_asked_for(kind: object) -> None:
    with pytest.raises(newsseg.NewssegError, match=r"kind must be a class of segments such as newsseg\.Chrome, not"):
        newsseg.segment("a").why_not(0, kind)  # type: ignore[arg-type]


def test_a_kind_of_one_s_own_is_read_back_when_it_is_named() -> None:
    data = newsseg.Segmented("abc", (Sponsor(0, 3, "abc"),)).to_dict()
    assert newsseg.Segmented.from_dict(data, (Sponsor,)).segments == (Sponsor(0, 3, "abc"),)
    with pytest.raises(newsseg.NewssegError, match="sponsor"):
        newsseg.Segmented.from_dict(data)


def test_bug_the_byte_order_mark_of_a_file_was_a_word_of_its_headline() -> None:
    text = "\ufeffStorm nears the coast\n\nHeavy rain is expected from Tuesday, forecasters said."
    article = newsseg.segment(text)
    assert article.headline is not None
    assert (article.headline.clean_text, article.headline.text) == ("Storm nears the coast", "\ufeffStorm nears the coast")


def test_bug_the_byte_order_mark_of_a_file_hid_the_dateline_that_it_stood_before() -> None:
    article = newsseg.segment("\ufeffOSLO (AP) — Rain fell over the city on Monday, forecasters said, and the river rose again.")
    dateline = article.paragraphs[0].dateline
    assert dateline is not None
    assert dateline.place == newsseg.Span(1, 5, "OSLO")
    assert newsseg.Tagline(0, 6, "\ufeff(dpa)").kind == "agency-mark"
    assert newsseg.Caption(0, 6, "\ufeffRain.").description == newsseg.Span(1, 6, "Rain.")
    assert newsseg.Span(0, 5, "\ufeffOslo").clean_text == "Oslo"


RECORD = """Title: Bakers fear flour prices
Author: Liv Sand
Date: 2025-11-02
Highlight: A survey of their guild
Body:

OSLO (AP) — Bakers along the coast expect the price of flour to rise by a fifth before Christmas, a survey by their guild shows.

"We bake or we close," said Per Aas, who runs three shops near the harbour of Sandvik.
"""


def test_labels_of_a_record_s_fields_are_no_part_of_headline_dek_and_body() -> None:
    article = newsseg.segment(RECORD)
    assert article.headline is not None
    assert article.headline.clean_text == "Bakers fear flour prices"
    assert [one.clean_text for one in article.of(newsseg.Dek)] == ["A survey of their guild"]
    assert article.body.startswith("OSLO (AP) — Bakers along")
    assert next(one.text for one in article.of(newsseg.Paragraph)) == "Body:"


def test_bug_the_label_of_the_text_was_the_paragraph_that_may_have_a_dateline() -> None:
    datelines = [one.dateline for one in newsseg.segment(RECORD).of(newsseg.Paragraph)]
    assert [one and one.text for one in datelines] == [None, "OSLO (AP) —", None]


@pytest.mark.parametrize("kind", ["captoin", int, (newsseg.Headline,)])
def test_bug_what_is_no_kind_was_asked_for_without_a_complaint(kind: Any) -> None:  # noqa: ANN401 - whatever a caller passes
    with pytest.raises(newsseg.NewssegError, match="kind must be a class of segments"):
        newsseg.segment("").of(kind)
