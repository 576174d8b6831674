"""Texts that hold several articles."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given

import newsseg
from newsseg import Document, NewsSegmenter
from newsseg.reading import read
from newsseg.splitting import article_starts
from tests.strategies import texts

FERRY = """Ferry returns to Lantern Bay after nine weeks in dry dock

By Marion Tulley

The Lantern Bay ferry sailed again on Thursday for the first time since January, when engineers found cracks in its main shaft.

About 200 islanders waited on the pier in the rain to see it come in. A return ticket will cost 12 pounds from April, up from 9 pounds 50.

Bay Lines has ordered a new ferry from a yard in Gdansk, but it will not be ready before the end of next year."""
OWLS = """Owls move into the old signal box at Carrow Halt

By Piet Sander

A pair of barn owls has nested in the disused signal box at Carrow Halt, and the railway has agreed to leave it alone until autumn.

Volunteers counted four chicks on Sunday. "They scream all night, and nobody minds," said the stationmaster, Hilda Crane, who keeps the key.

The line itself reopened two years ago and carries mostly walkers at weekends."""


@given(texts())
def test_the_spans_cover_the_text_in_order(text: str) -> None:
    spans = newsseg.split_articles(text)
    assert all(text[span.start : span.end] == span.text == span.text.strip() for span in spans)
    assert all(not text[before.end : after.start].strip() for before, after in pairwise(spans))
    covered = "".join(span.text for span in spans)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", " \n\r\n\t", "\x0b"])
def test_a_blank_text_holds_no_article(text: str) -> None:
    assert newsseg.split_articles(text) == ()


@pytest.mark.parametrize("text", [FERRY, OWLS, "One line.", "Two\n\nlines."])
def test_a_single_article_is_not_split(text: str) -> None:
    assert [span.text for span in newsseg.split_articles(text)] == [text]


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n\n", "\n\n* * *\n\n", "\n\n------------------------------\n\n"])
def test_two_articles_one_after_the_other_are_told_apart(between: str) -> None:
    spans = newsseg.split_articles(FERRY + between + OWLS)
    assert [span.start for span in spans] == [0, len(FERRY + between)]


def test_each_article_is_labelled_by_its_own_parts() -> None:
    both = newsseg.segment(f"{FERRY}\n\n* * *\n\n{OWLS}")
    assert len(both.of(newsseg.Headline)) == len(both.bylines) == 2
    assert len(both.explain()) == len(both)


def test_a_headline_said_twice_begins_nothing() -> None:
    title = FERRY.split("\n", 1)[0]
    assert len(newsseg.split_articles(f"{FERRY}\n\n{title}\n\n{OWLS.split(chr(10), 4)[4]}")) == 1


def test_starts_are_numbers_of_blocks() -> None:
    labeling = NewsSegmenter().label(f"{FERRY}\n\n{OWLS}")
    assert all(0 <= start < len(labeling.labels) for start in article_starts(labeling))


def test_no_text_is_an_error() -> None:
    with pytest.raises(TypeError, match="bytes"):
        newsseg.split_articles(b"x")  # type: ignore[arg-type]


TEN = "one two three four five six seven eight nine ten"


def _starts(*rows: tuple[str, str], sure: float = 1.0) -> tuple[int, ...]:
    """Find the starts in a text whose lines have these labels; the draft has all that is looked at."""
    text = "\n\n".join(line for _, line in rows)
    evidence = SimpleNamespace(document=Document.from_text(text))
    labels = tuple(label for label, _ in rows)
    draft = SimpleNamespace(labels=labels, evidence=evidence, confidence=lambda _: sure, reading=lambda number: read(rows[number][1]))
    return article_starts(draft)  # type: ignore[arg-type]


def _article(title: str, *bodies: str) -> tuple[tuple[str, str], ...]:
    return ("headline", title), *(("paragraph", body) for body in bodies)


def test_an_article_begins_with_the_head_that_stands_over_its_headline() -> None:
    first, second = _article("Ferry returns", TEN, TEN), _article("Owls move in", TEN, TEN)
    assert _starts(*first, *second) == (0, 3)
    assert _starts(*first, ("kicker", "Nature"), ("byline", "By Ada Brook"), *second) == (0, 3)
    assert _starts(*first, ("kicker", "Nature"), ("chrome", "Share"), *second) == (0, 5)
    assert _starts(*first, *second, *_article("Frost holds", TEN, TEN)) == (0, 3, 6)
    assert _starts(*first, ("headline", "Owls move"), *second) == (0, 3)


def test_an_article_has_words_and_paragraphs_enough() -> None:
    first, nine = _article("Ferry returns", TEN, TEN), TEN.removesuffix(" ten")
    assert _starts(*first, *_article("Owls move in", TEN, nine)) == (0,)
    assert _starts(*_article("Ferry returns", TEN, nine), *_article("Owls move in", TEN, TEN)) == (0,)
    assert _starts(*first, *_article("Owls move in", f"{TEN} {TEN}")) == (0,)
    assert _starts(*first, ("headline", "Owls move in"), ("subheading", TEN), ("paragraph", TEN)) == (0,)
    assert _starts(*first, ("headline", "Owls move in"), ("chrome", TEN), ("paragraph", TEN), ("paragraph", nine)) == (0,)


def test_an_article_begins_where_its_headline_is_sure_and_new() -> None:
    rows = (*_article("Ferry returns", TEN, TEN), *_article("Owls move in", TEN, TEN))
    assert _starts(*rows, sure=0.5) == (0, 3)
    assert _starts(*rows, sure=0.499) == (0,)
    assert _starts(*_article("Ferry returns", TEN, TEN), *_article("FERRY RETURNS", TEN, TEN)) == (0,)
    assert _starts(("headline", "Ferry returns"), ("chrome", "Share"), *_article("Ferry returns", TEN, TEN), *rows[3:]) == (0, 5)
