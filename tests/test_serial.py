"""Articles as plain data, and back."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given

import newsseg
from newsseg import Article, FormatError, NewsSegmenter
from newsseg.exports import to_json
from newsseg.segments import KINDS
from newsseg.serial import own_fields, to_dict
from tests.house import Sponsor, sponsors
from tests.strategies import texts

OWN = NewsSegmenter().with_segmenter(sponsors())
PLAIN: dict[str, Any] = {
    "schema_version": 1,
    "text": "Hello\n\nworld",
    "segments": [
        {"label": "headline", "start": 0, "end": 5, "text": "Hello", "confidence": 0.5},
        {"label": "paragraph", "start": 7, "end": 12, "text": "world", "confidence": 1},
    ],
}


def changed(number: int, **values: object) -> dict[str, Any]:
    """Change one segment of the plain data."""
    segments = [dict(segment) for segment in PLAIN["segments"]]
    segments[number] |= values
    return PLAIN | {"segments": segments}


def lacking(key: str) -> dict[str, Any]:
    """Leave a key out of the first segment of the plain data."""
    first, second = PLAIN["segments"]
    return PLAIN | {"segments": [{name: value for name, value in first.items() if name != key}, second]}


@given(texts())
def test_what_is_written_is_read_back(text: str) -> None:
    article = OWN.segment(text)
    again = Article.from_dict(article.to_dict(), kinds=(Sponsor,))
    assert again == article
    assert [segment.confidence for segment in again] == [segment.confidence for segment in article]
    assert again.to_dict() == article.to_dict()


def test_bug_the_roles_of_those_whom_a_byline_names_were_not_written() -> None:
    text = "By Ann Roe, translated by Jon Doe"
    [plain] = Article(text, (newsseg.Byline(0, len(text), text),)).to_dict()["segments"]
    assert [(one["text"], one["role"]) for one in plain["people"]] == [("Ann Roe", "author"), ("Jon Doe", "translator")]


def test_a_byline_that_was_written_without_people_or_language_is_read_back() -> None:
    old = changed(1, label="byline", authors=[], role=None, organization=None)
    assert Article.from_dict(old).segments[1:] == (newsseg.Byline(7, 12, "world"),)


@given(texts())
def test_plain_data_pass_through_json_with_lone_surrogates(text: str) -> None:
    article = newsseg.segment(text)
    for ascii_only in (True, False):
        assert Article.from_dict(json.loads(json.dumps(article.to_dict(), ensure_ascii=ascii_only))) == article


def test_surrogates_that_json_would_join_are_replaced_by_the_export_and_told_of_elsewhere() -> None:
    article = newsseg.segment("\ud83d\udfff nears")
    assert Article.from_dict(article.to_dict()) == article
    with pytest.raises(FormatError, match="is not the text at that place"):
        Article.from_dict(json.loads(json.dumps(article.to_dict())))
    assert Article.from_dict(json.loads(to_json(article))).segments[0].text == "\ufffd\ufffd nears"


def test_a_segment_that_ends_after_its_text_is_refused() -> None:
    beyond = {"label": "headline", "start": 0, "end": 9, "text": "Hello", "confidence": 0.5}
    with pytest.raises(FormatError, match="segment 0:9 is not the text at that place"):
        Article.from_dict({"schema_version": 1, "text": "Hello", "segments": [beyond]})


def test_the_keys_are_those_promised() -> None:
    plain = newsseg.segment("Hello world").to_dict()
    assert list(plain) == ["schema_version", "text", "segments"]
    assert {"label", "start", "end", "text", "confidence"} <= plain["segments"][0].keys()


def test_fields_of_one_s_own_kind_are_written_and_read() -> None:
    article = OWN.segment("Sponsored by Brook & Sons")
    [plain] = article.to_dict()["segments"]
    assert plain["name"] == {"start": 13, "end": 25, "text": "Brook & Sons"}
    assert Article.from_dict(article.to_dict(), kinds=(Sponsor,)).segments == article.segments


def test_an_own_kind_must_be_passed_to_be_read() -> None:
    with pytest.raises(FormatError, match=r"label 'sponsor' is unknown: pass your own class with kinds="):
        Article.from_dict(OWN.segment("Sponsored by A").to_dict())


@pytest.mark.parametrize(
    ("kinds", "says"),
    [
        (Sponsor, "kinds are several: pass (Sponsor,), not the class alone"),
        ("sponsor", "kind must be a class of segments such as newsseg.Chrome, not 's'"),
        (("captoin",), "not 'captoin': did you mean newsseg.Caption?"),
        (None, "kinds are several: pass a tuple of classes, not None"),
    ],
)
def test_bug_kinds_that_are_none_were_answered_with_python_s_own_words(kinds: Any, says: str) -> None:  # noqa: ANN401 - anything
    with pytest.raises(TypeError) as caught:
        Article.from_dict(newsseg.segment("Rain.").to_dict(), kinds=kinds)
    assert says in str(caught.value)


def test_own_fields_are_those_beyond_every_segment_s() -> None:
    assert own_fields(Sponsor) == ["name"]
    assert own_fields(newsseg.Segment) == []
    assert all("start" not in own_fields(kind) for kind in KINDS)


def test_a_family_s_result_is_read_as_itself() -> None:
    body = newsseg.BodySegmenter().segment("Heavy rain is expected from Tuesday, forecasters said on Monday.")
    again = newsseg.Body.from_dict(body.to_dict())
    assert type(again) is newsseg.Body
    assert again == body


def test_plain_data_written_by_hand_are_read() -> None:
    assert Article.from_dict(PLAIN).segments == (newsseg.Headline(0, 5, "Hello"), newsseg.Paragraph(7, 12, "world"))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "no article as to_dict writes it"),
        ([], "no article as to_dict writes it"),
        ("text", "no article as to_dict writes it"),
        ({}, "no article as to_dict writes it: KeyError: 'schema_version'"),
        (PLAIN | {"schema_version": 2}, "schema_version 2 is not 1: written by another version of newsseg"),
        (PLAIN | {"text": 5}, "text must be a str, not int"),
        (PLAIN | {"text": "Hello world!"}, "segment 7:12 is not the text at that place: was the text changed?"),
        (PLAIN | {"segments": None}, "no article as to_dict writes it"),
        (PLAIN | {"segments": [5]}, "no article as to_dict writes it"),
        (changed(0, label="hedline"), "label 'hedline' is unknown"),
        (changed(0, label=[]), "no article as to_dict writes it"),
        (changed(0, start="0"), "segment 0:5 is not the text at that place"),
        (changed(0, start=False), "segment False:5 is not the text at that place"),
        (changed(0, end=None), "segment 0:None is not the text at that place"),
        (changed(0, text="hello"), "segment 0:5 is not the text at that place"),
        (changed(0, text=None), "segment 0:5 is not the text at that place"),
        (changed(0, start=-12), "segment -12:5 is not the text at that place"),
        (changed(0, end=0, text=""), "segment 0:0 is empty"),
        (changed(1, start=0, end=5, text="Hello"), "segment 0:5 is empty or does not come after the one before it"),
        (changed(1, opens="yes"), "segments[1]: TypeError: "),
        (changed(0, label="timestamp", language=5), "segments[0]: TypeError: "),
        (changed(0, confidence=float("nan")), "segments[0]: confidence nan is no number from 0 to 1"),
        (changed(0, confidence="high"), "confidence 'high' is no number from 0 to 1"),
        (changed(0, confidence=1.5), "confidence 1.5 is no number from 0 to 1"),
        (changed(0, confidence=True), "confidence True is no number from 0 to 1"),
        *((lacking(key), f"KeyError: '{key}'") for key in PLAIN["segments"][0]),
    ],
)
def test_bug_faulty_data_were_read_or_failed_with_errors_of_another_kind(data: Any, says: str) -> None:  # noqa: ANN401 - any JSON
    with pytest.raises(FormatError) as caught:
        Article.from_dict(data)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        {"start": 0, "end": 3, "text": "own"},
        {"start": None, "end": 5, "text": "Hello"},
        {"start": -1, "end": 12, "text": "d"},
        {"start": 12, "end": 13, "text": ""},
        {"start": 5, "end": 0, "text": ""},
    ],
)
def test_bug_fields_that_are_no_piece_of_the_text_were_read(name: object) -> None:
    with pytest.raises(FormatError, match="is not the text at that place"):
        Article.from_dict(changed(0, label="sponsor", name=name), kinds=(Sponsor,))


def segment_at(start: int, end: int) -> dict[str, Any]:
    """Write a paragraph at a place of the plain data."""
    return {"label": "paragraph", "start": start, "end": end, "text": PLAIN["text"][start:end], "confidence": 0.5}


@pytest.mark.parametrize("places", [[(0, 5), (5, 12)], [(0, 1), (1, 2), (11, 12)], [(0, 12)], []])
def test_segments_may_touch_and_reach_from_end_to_end(places: list[tuple[int, int]]) -> None:
    article = Article.from_dict(PLAIN | {"segments": [segment_at(*place) for place in places]})
    assert [(one.start, one.end) for one in article] == places


@pytest.mark.parametrize("places", [[(0, 5), (4, 12)], [(5, 12), (0, 5)], [(3, 3)], [(0, 5), (0, 5)], [(0, 12), (11, 12)]])
def test_segments_that_overlap_are_empty_or_out_of_order_are_refused(places: list[tuple[int, int]]) -> None:
    start, end = places[-1]
    with pytest.raises(FormatError, match=f"^segment {start}:{end} is empty or does not come after the one before it$"):
        Article.from_dict(PLAIN | {"segments": [segment_at(*place) for place in places]})


@pytest.mark.parametrize("confidence", [0, 0.0, 1e-9, 0.5, 1, 1.0])
def test_a_confidence_is_a_number_from_0_to_1(confidence: float) -> None:
    assert Article.from_dict(changed(0, confidence=confidence)).segments[0].confidence == confidence


@pytest.mark.parametrize("confidence", [-1e-9, -1, 1.0000001, 2, None, "0.5", False, float("inf")])
def test_any_other_confidence_is_refused(confidence: object) -> None:
    with pytest.raises(FormatError, match=r"^segments\[0\]: confidence .* is no number from 0 to 1$"):
        Article.from_dict(changed(0, confidence=confidence))


def test_the_faulty_segment_is_told_by_its_number() -> None:
    for number in (0, 1):
        with pytest.raises(FormatError, match=rf"segments\[{number}\]: label 'x' is unknown"):
            Article.from_dict(changed(number, label="x"))
        with pytest.raises(FormatError, match=rf"no article as to_dict writes it: segments\[{number}\]: TypeError"):
            Article.from_dict(changed(number, label=[]))


def test_details_are_written_as_plain_data_all_the_way_down() -> None:
    text = "By Ada Brook and Tom Oak"
    names = [{"start": 3, "end": 12, "text": "Ada Brook"}, {"start": 17, "end": 24, "text": "Tom Oak"}]
    [plain] = to_dict(text, [newsseg.Byline(0, 24, text, confidence=0.5)])["segments"]
    assert plain == {
        "label": "byline",
        "start": 0,
        "end": 24,
        "text": text,
        "confidence": 0.5,
        "language": None,
        "authors": names,
        "people": [name | {"role": "author"} for name in names],
        "role": None,
        "organization": None,
    }


def test_a_field_that_only_looks_like_a_span_is_read_as_it_is() -> None:
    for name in ({"start": 0, "end": 5}, {"start": 0, "end": 5, "text": "Hello", "more": 1}, "Hello", None):
        [sponsor, _] = Article.from_dict(changed(0, label="sponsor", name=name), kinds=(Sponsor,)).segments
        assert isinstance(sponsor, Sponsor)
        assert attrs.asdict(sponsor, recurse=False)["name"] == name
    [sponsor, _] = Article.from_dict(changed(0, label="sponsor", name={"start": 0, "end": 5, "text": "Hello"}), kinds=(Sponsor,)).segments
    assert isinstance(sponsor, Sponsor)
    assert sponsor.name == newsseg.Span(0, 5, "Hello")


def test_the_version_is_told_that_another_newsseg_wrote() -> None:
    assert to_dict("", []) == {"schema_version": 1, "text": "", "segments": []}
    for version in (0, 2, None, "1"):
        with pytest.raises(FormatError, match=f"schema_version {version!r} is not 1: written by another version of newsseg"):
            Article.from_dict(PLAIN | {"schema_version": version})
