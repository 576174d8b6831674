"""Articles as plain data, and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

import newsseg
from newsseg import Article, FormatError, NewsSegmenter
from newsseg.exports import to_json
from newsseg.segments import KINDS
from newsseg.serial import own_fields
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


@pytest.mark.parametrize("name", [{"start": 0, "end": 3, "text": "own"}, {"start": None, "end": 5, "text": "Hello"}])
def test_bug_fields_that_are_no_piece_of_the_text_were_read(name: object) -> None:
    with pytest.raises(FormatError, match="is not the text at that place"):
        Article.from_dict(changed(0, label="sponsor", name=name), kinds=(Sponsor,))
