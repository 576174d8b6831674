"""Laws of the typed details: they lie inside their segment, raise on nothing, and survive being written and read."""

from __future__ import annotations

import json
import pickle
from datetime import date, datetime

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import newsseg
from newsseg import Article, Byline, Caption, Paragraph, Segment, Span, Timestamp
from newsseg.details import vocabulary
from newsseg.details.stamp import read_stamp
from newsseg.segments import KINDS
from newsseg.setting import settle
from tests.patterns import HARD
from tests.strategies import PHRASES, raw_texts, texts

DETAILED = [kind for kind in KINDS if kind.detail_names]
BEFORE = 7
"""Where the segments of these tests begin."""


def made(kind: type[Segment], text: str) -> Segment:
    more = {"opens": True} if issubclass(kind, Paragraph) else {}
    return kind(BEFORE, BEFORE + len(text), text, **more)


def spans(value: object) -> list[Span]:
    if isinstance(value, tuple):
        return [span for item in value for span in spans(item)]
    if not isinstance(value, Span):
        return []
    parts = (getattr(value, name, None) for name in ("place", "agency", "date"))
    return [value, *(part for part in parts if isinstance(part, Span))]


def detail_spans(segment: Segment) -> list[Span]:
    return [span for name in segment.detail_names for span in spans(getattr(segment, name))]


def line_texts() -> st.SearchStrategy[str]:
    pieces = st.sampled_from(
        (*HARD, "Ada Brook", "ADA BROOK", "Reuters", "dpa", "3. Mai 2026", "03/04/2026", "OSLO (AP) — ", "\n", "／", "摄")
    )
    return st.one_of(raw_texts(8), st.lists(st.one_of(pieces, st.sampled_from(PHRASES)), max_size=8).map(" ".join))


@pytest.mark.parametrize("kind", DETAILED, ids=lambda kind: kind.label)
@given(text=line_texts())
def test_spans_lie_inside_their_segment(kind: type[Segment], text: str) -> None:
    segment = made(kind, text)
    for span in detail_spans(segment):
        assert segment.start <= span.start < span.end <= segment.end
        assert text[span.start - BEFORE : span.end - BEFORE] == span.text


def plain_details(segment: Segment, shift: int) -> list[object]:
    """Return what a segment says, its offsets moved back."""
    told = [getattr(segment, name) for name in segment.detail_names]
    found = [[(span.start - shift, span.end - shift, span.text) for span in spans(value)] for value in told]
    return [*found, *(value for value in told if value is None or isinstance(value, str)), segment.clean_text]


@pytest.mark.parametrize("kind", DETAILED, ids=lambda kind: kind.label)
@given(text=line_texts())
def test_law_a_byte_order_mark_changes_no_detail_but_its_place(kind: type[Segment], text: str) -> None:
    assert plain_details(made(kind, f"\ufeff{text}"), 1) == plain_details(made(kind, text), 0)


@given(words=line_texts(), name=st.sampled_from(["Ada Brook", "Ada Brook/Reuters", "dpa"]))
@example(words="The mayor on the bridge.", name="Ada Brook")
def test_description_and_credit_do_not_overlap(words: str, name: str) -> None:
    text = f"{words} Photo: {name}"
    caption = Caption(0, len(text), text)
    assume(caption.description and caption.credit)
    assert caption.description
    assert caption.credit
    first, last = sorted((caption.description, caption.credit), key=lambda part: part.start)
    assert first.end <= last.start


@given(text=line_texts(), language=st.sampled_from([None, "en", "en-US", "fr", "xx"]))
def test_a_value_is_iso_8601(text: str, language: str | None) -> None:
    value = Timestamp(0, len(text), text, language=language).value
    assert value is None or datetime.fromisoformat(value)


@pytest.mark.parametrize("zone", sorted(vocabulary.time_zones()))
@given(hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_law_a_clock_with_a_point_before_a_time_zone_is_that_with_a_colon(zone: str, hour: int, minute: int) -> None:
    pointed, usual = (read_stamp(f"3 May 2026, {hour}{mark}{minute:02} {zone.upper()}") for mark in ".:")
    assert pointed == usual
    assert usual.value == f"2026-05-03T{hour:02}:{minute:02}{vocabulary.time_zones()[zone]}"


@given(day=st.dates(date(2001, 1, 1), date(2026, 12, 31)), language=st.sampled_from(["de", "en", "en-GB", "en-US", "en-CA", "fr-CA"]))
def test_law_a_date_in_a_byline_is_settled_like_a_timestamp(day: date, language: str) -> None:
    for written in (f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}"):
        line = f"By Ada Brook | {written}"
        [byline] = settle([Byline(0, len(line), line)], line, language)
        [stamp] = settle([Timestamp(0, len(written), written)], written, language)
        assert isinstance(stamp, Timestamp)
        assert Article(line, (byline,)).published == stamp.value
        assert stamp.value in (None, f"{day:%Y-%m-%d}", f"{day:%Y-%d-%m}")


@given(
    names=st.lists(
        st.tuples(
            st.sampled_from(["Quill", "Ashdown", "Hill-Roe", "O’Dell", "QUILL"]), st.sampled_from(["Nora", "Tom", "Anna-Maria", "Ada B."])
        ),
        min_size=1,
        max_size=9,
        unique=True,
    ),
    before=st.sampled_from(["By ", "BYLINE: ", "von "]),
)
def test_law_names_with_the_family_name_first_are_read_one_by_one(names: list[tuple[str, str]], before: str) -> None:
    set_so = [", ".join(name) for name in names]
    line = before + "; ".join(set_so)
    assert [author.text for author in Byline(0, len(line), line).authors] == set_so


@given(text=texts())
def test_details_are_written_and_read_back(text: str) -> None:
    article = newsseg.segment(text)
    again = Article.from_dict(json.loads(json.dumps(article.to_dict())))
    assert again == article
    assert again.to_dict() == article.to_dict()
    assert again.authors == article.authors
    assert pickle.loads(pickle.dumps(article)).to_dict() == article.to_dict()


def test_details_are_named_in_the_plain_data() -> None:
    for kind in DETAILED:
        article = Article("Hello", (kind(0, 5, "Hello"),))
        assert set(kind.detail_names) <= article.to_dict()["segments"][0].keys()
