"""Inputs that break readers of text: huge, empty, deep, repeated, malformed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import newsseg
from newsseg import NewsSegmenter, cues, phrases_rule, regex_rule
from newsseg.weights import built_in
from tests.checking import complaints, labels
from tests.house import shouted_line
from tests.strategies import BREAKS, ODDITIES, PHRASES

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

OF_WORDS = [phrase for phrase in PHRASES if cues.words(phrase)]
PROSE = "The ferry had been late for nine days in a row when the harbour master of the island wrote a letter to the company."


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\r", "\r\n\r\n", "\t\n \x0b\n", "\u3000", "\u2028\u2029", "\x1c\x1d\x1e\x85", "\n" * 10_000, " " * 100_000]
)
def test_nothing_but_blanks_is_an_article_without_segments(text: str) -> None:
    article = newsseg.segment(text)
    assert (article.text, article.segments) == (text, ())
    assert (article.headline, article.kicker, article.dek, article.body) == (None, None, None, "")
    assert article.explain() == ()
    assert newsseg.Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize(
    "character", ["\x00", "\ufeff", "\u200b", "\u200d", "\u202e", "\u0301", chr(0xD800), chr(0xDFFF), "\U0010ffff", "\xad", ">", "|", "."]
)
@pytest.mark.parametrize("times", [1, 2, 1000])
def test_one_character_over_and_over(character: str, times: int) -> None:
    for text in (character * times, f"{character}\n" * times, f"\n{character} " * times):
        assert not list(complaints(newsseg.segment(text)))


@pytest.mark.parametrize("oddity", [*ODDITIES, *BREAKS], ids=repr)
def test_prose_with_an_oddity_after_every_word(oddity: str) -> None:
    article = newsseg.segment(oddity.join(PROSE.split()))
    assert not list(complaints(article))
    assert len(article.explain()) == len(article)


def test_half_of_a_surrogate_pair_stays_half() -> None:
    text = "Storm \ud83d nears\n\n\ude00 the coast"
    article = newsseg.segment(text)
    assert "".join(segment.text for segment in article) == text.replace("\n", "")


@pytest.mark.parametrize("piece", ["word ", "橋", "word. Word ", "> ", "12 ", "\u0301", "Photo: "])
def test_one_line_of_five_million_characters(piece: str) -> None:
    text = piece * (5_000_000 // len(piece))
    [segment] = newsseg.segment(text)
    assert segment.text == text.strip()
    assert 0 < segment.confidence <= 1


def test_a_million_labels_before_a_subject() -> None:
    text = f"From: Ada Brook\nTo: Bo Lund\n{'Re: ' * 1_000_000}Ferry late again\n\nFerry late again"
    assert len(newsseg.segment(text)) == 4


def test_two_hundred_thousand_short_lines() -> None:
    line = "Read more"
    article = newsseg.segment(f"{line}\n" * 200_000)
    assert len(article) == 200_000
    assert [article.segments[number].start for number in (0, 1, 199_999)] == [0, len(line) + 1, 199_999 * (len(line) + 1)]


def test_quotes_fifty_deep() -> None:
    text = "\n".join("> " * depth + PROSE for depth in range(51))
    article = newsseg.segment(text)
    assert not list(complaints(article))
    assert [segment.clean_text for segment in article] == [PROSE] * 51


def test_text_wrapped_to_a_width_of_one() -> None:
    text = "\n".join(PROSE * 20)
    article = newsseg.segment(text)
    assert not list(complaints(article))
    assert len(article) == sum(not character.isspace() for character in text)


def test_a_paragraph_wrapped_over_fifty_thousand_lines() -> None:
    line = "the minister said that he would not leave the government before"
    [segment] = newsseg.segment("\n".join([line] * 50_000))
    assert segment.clean_text == " ".join([line] * 50_000)


def test_a_table_of_ten_thousand_rows() -> None:
    article = newsseg.segment("\n".join(f"Team {row}\t{row * 3}\t{row % 7}" for row in range(10_000)))
    assert len(article) == 10_000
    assert not list(complaints(article))


def test_a_cue_phrase_fifty_thousand_times() -> None:
    [one] = newsseg.segment("Read more " * 50_000)
    assert one.text == ("Read more " * 50_000).strip()
    assert labels(newsseg.segment("Read more\n" * 50_000)) == ["chrome"] * 50_000


def test_every_cue_phrase_on_a_line_of_its_own() -> None:
    article = newsseg.segment("\n".join(PHRASES))
    assert not list(complaints(article))
    assert len(article) >= len(PHRASES) / 2


def test_every_cue_phrase_on_one_line() -> None:
    assert len(newsseg.segment(" ".join(PHRASES))) == 1


@pytest.mark.parametrize("opening", ["(", "[", '"', "“", "«", "- ", "http://", "@", "#", "A.", "A. ", "a/", "12:", "写真"])
def test_marks_that_open_and_never_close(opening: str) -> None:
    assert not list(complaints(newsseg.segment(opening * 50_000)))
    assert not list(complaints(newsseg.segment(f"{opening * 20}\n" * 200)))


# Growth, counted in calls of functions: no clock is looked at.


def calls(work: Callable[[], object]) -> int:
    """Count the calls, of Python's functions and of C's, that some work takes."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        del frame, argument
        counted += event in {"call", "c_call"}

    built_in().weighing.forget_lines()
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def spelled(number: int) -> str:
    """Spell a number in letters, for names."""
    return str(number).translate(str.maketrans("0123456789", "abcdefghij"))


SHAPES: dict[str, Callable[[int], str]] = {
    "prose": lambda size: "\n\n".join(f"{number} {PROSE}" for number in range(size)),
    "the same line": lambda size: "Read more\n" * size,
    "short lines": lambda size: "\n".join(f"line {number}" for number in range(size)),
    "menus and prose": lambda size: "\n".join(f"Home\nNews {number}\n{number} {PROSE}" for number in range(size)),
    "captions": lambda size: "\n\n".join(f"The ferry on day {number}. Photo: Ada Brook" for number in range(size)),
    "wrapped": lambda size: "\n".join([PROSE[:60]] * size),
    "quoted": lambda size: "\n".join([f"> {PROSE[:60]}"] * size),
    "deeper and deeper": lambda size: "\n".join("> " * (number % 50) + "x" for number in range(size)),
    "authors, each named beside another": lambda size: "\n".join(
        [f"By Ada{spelled(number)} Brook{spelled(number)}\nAda{spelled(number)} met Brook{spelled(number + 1)}" for number in range(size)]
        + [PROSE]
    ),
    "ends of records without text": lambda size: "\n".join([PROSE, *["Storm", "End of Document"] * size, PROSE]),
    "ends of records below the text": lambda size: "\n".join([PROSE, *["End of Document"] * size]),
    "tables": lambda size: "\n".join(f"Team {row}\t{row * 3}\t{row % 7}" for row in range(size)),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_lines_take_about_twice_the_calls(shape: str) -> None:
    small, large = SHAPES[shape](400), SHAPES[shape](800)
    newsseg.segment(small)
    assert calls(lambda: newsseg.segment(large)) < 2.4 * calls(lambda: newsseg.segment(small))


def test_twice_the_lines_take_about_twice_the_calls_with_rules() -> None:
    news = NewsSegmenter().with_rules(
        shouted_line, regex_rule("a-digit", r"\d", kind=newsseg.Chrome), phrases_rule("p", OF_WORDS, kind=newsseg.Chrome)
    )
    small, large = SHAPES["menus and prose"](100), SHAPES["menus and prose"](200)
    news.segment(small)
    assert calls(lambda: news.segment(large)) < 2.4 * calls(lambda: news.segment(small))


def test_twice_the_lines_take_about_twice_the_calls_to_explain_and_serialise() -> None:
    small, large, other = (newsseg.segment(SHAPES["captions"](size)) for size in (60, 120, 30))
    other.to_dict()  # the words that details need are read once
    assert calls(large.explain) < 2.4 * calls(small.explain)
    assert calls(large.to_dict) < 2.4 * calls(small.to_dict)


def test_bug_the_labels_were_listed_anew_for_each_line_explained() -> None:
    labeling = NewsSegmenter().label(SHAPES["short lines"](50))
    assert labeling.labels is labeling.labels


def test_more_phrases_take_no_more_calls_for_each_line() -> None:
    text = SHAPES["captions"](100)
    few, many = (NewsSegmenter().with_rules(phrases_rule("p", OF_WORDS[:size], kind=newsseg.Chrome)) for size in (10, 5_000))
    few.segment(text)
    many.segment(text)
    assert calls(lambda: many.segment(text)) < 1.3 * calls(lambda: few.segment(text))
