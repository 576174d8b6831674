"""A line as a whole."""

from __future__ import annotations

import pytest

from newsseg.reading import read
from tests.readings import rules_of, value_of

SENTENCE = "The ferry had been late for nine days in a row when the harbour master wrote a letter."


# A line as a whole


@pytest.mark.parametrize(
    ("count", "length", "size"),
    [(0, "0", "none"), (1, "1", "few"), (2, "2", "few"), (3, "3", "few"), (4, "4", "line"), (5, "5-6", "line"), (6, "5-6", "line"),
    (7, "7-9", "line"),
     (9, "7-9", "line"), (10, "10-13", "long"), (13, "10-13", "long"), (14, "14-19", "long"), (19, "14-19", "long"),
     (20, "20-29", "paragraph"),
     (29, "20-29", "paragraph"), (30, "30-49", "paragraph"), (49, "30-49", "paragraph"), (50, "50-89", "paragraph"),
     (89, "50-89", "paragraph"), (90, "90+", "paragraph"), (500, "90+", "paragraph")],
)  # fmt: skip
def test_lengths_and_sizes_have_names(count: int, length: str, size: str) -> None:
    text = " ".join(["rain"] * count)
    assert (value_of(text, "length"), value_of(text, "digits")) == (length, f"none/{size}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", "0/none"), ("rain", "1/few"), ("Rain fell. Then snow.", "2/line"), ("It fell. (It rained.) “It snowed.”", "3/line"),
        ("Rain. Rain. Rain. Rain.", "4/line"),
        ("Rain. Rain. Rain. Rain. Rain.", "4/line"), ("Rain. then snow.", "1/few"), ("雨。雪。", "2/few"), ("雨。", "1/few"),
    ],
)  # fmt: skip
def test_sentences_are_counted_to_four(text: str, value: str) -> None:
    assert value_of(text, "sentences") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("雨雪山", "dense/few"), ("雨abc", "spaced/few"), ("雨ab", "spaced/few"), ("雨雪abc", "dense/few"), ("rain", "spaced/few")],
)
def test_a_third_of_a_text_without_spaces_is_dense(text: str, value: str) -> None:
    assert value_of(text, "script") == value


@pytest.mark.parametrize(
    ("text", "given_name", "given_names"),
    [
        ("Anna Roth", "0/names/few", "1/2"), ("Anna and Tom", "0/names/few", "2/3"), ("Anna went home", "0/words/few", "1/3"),
        ("rain on Anna", "2/words/few", "1/3"),
        ("of the rain on Anna", "3/words/line", "1/5-6"), ("of rain upon Anna", "3/words/line", "1/4"),
        ("Anna, Tom, Jan, Peter", "0/names/line", "3/4"),
        (f"Anna {'rain ' * 18}", "0/words/long", "1/14-19"), (f"Anna {'rain ' * 19}", None, None), ("rain", None, None),
    ],
)  # fmt: skip
def test_given_names_near_the_beginning_are_facts(text: str, given_name: str | None, given_names: str | None) -> None:
    assert (value_of(text, "given-name"), value_of(text, "given-names")) == (given_name, given_names)


def test_names_are_counted_to_five_in_lines_of_thirteen_words_at_most() -> None:
    assert value_of("Brook Lund Roth Maier", "names") == "4"
    assert value_of("Brook Lund Roth Maier Roe Doe", "names") == "5"
    assert value_of(" ".join(["Brook"] * 13), "names") == "5"
    assert value_of(" ".join(["Brook"] * 14), "names") is None
    assert value_of("雨 Brook Lund", "names") == "2"


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("one two three four five six seven eight nine ten.", 10), ("one two three four five six seven eight nine.", 0),
        ("one two three four five six seven eight nine ten", 0), ("One two three. Four five six seven eight nine ten", 10),
        (f"{'rain ' * 89}rain.", 90), (f"{'rain ' * 90}rain.", 90), ("“one two three four five six seven eight nine ten”", 10),
        ("ก" * 98, 22), ("ก" * 97, 0), ("山" * 60, 0), ("山" * 60 + "。", 31),
    ],
)  # fmt: skip
def test_prose_has_ten_words_and_ends_as_sentences_do(text: str, prose: int) -> None:
    assert read(text).prose == prose


@pytest.mark.parametrize(
    ("text", "token"),
    [
        (f"{'rain ' * 27}rain.", "prose-short"), (f"{'rain ' * 28}rain.", "prose-long"), ("—", "rule"), ("18 February 2026", "dated"),
        (f"18 February 2026{' rain' * 10}", "dated"), (f"18 February 2026{' rain' * 11}", "long-open"), ("Read more on rain", "chrome"),
        ("Photo: Ada", "photo"), ("By Ada Brook", "by"), ("Brook Lund", "names"), ("Brook Lund Roth Maier Roe", "names"),
        ("Brook Lund Roth Maier Roe Doe", "short-open"), ("Anna went home in rain", "names"),
        ("Anna went home in the rain", "short-open"),
        ("rain upon Anna", "short-open"), ("rain", "word-open"), ("rain fell", "word-open"), ("rain fell on", "short-open"),
        ("rain fell.", "word-stop"),
        ("a b c d e f", "short-open"), ("a b c d e f g", "line-open"), ("rain " * 13, "line-open"), ("rain " * 14, "long-open"),
        ("rain?", "word-stop"), ("rain!", "word-stop"), ("(rain.)", "word-stop"), ("“rain.”", "word-stop"), ("“rain”", "word-open"),
    ],
)  # fmt: skip
def test_the_shape_of_a_line_has_a_name(text: str, token: str) -> None:
    assert read(text).token == token


def test_long_lines_are_compared_by_how_they_begin() -> None:
    assert read(f"Rain, {'a ' * 38}").key == f"rain {'a ' * 38}".strip()
    assert read(f"Rain, {'a ' * 39}").key == f"Rain, {'a ' * 39}".strip()
    assert read(f"Rain, {'ab ' * 200}").key == f"Rain, {'ab ' * 98}"


def test_both_ends_of_a_long_line_are_read_and_the_middle_is_not() -> None:
    for before, held in ((254, True), (255, False), (358, False), (359, True)):
        text = f"{'x' * before} a@b.c{'x' * (500 - before - 6)}"
        assert len(text) == 500
        assert ("e-mail" in rules_of(text)) == held, before
    assert "e-mail" in rules_of(f"{'x' * 255} a@b.c{'x' * 139}"), "of 400 characters, all are read"


def test_what_is_not_seen_is_no_part_of_a_line() -> None:
    assert read("\u200b\ufeffRain\u200d") == read("Rain")


@pytest.mark.parametrize(
    ("text", "dated"), [("18 February 2026", True), ("5 min read", True), ("Updated: rain", True), ("rain in May", False)]
)
def test_a_line_is_dated_by_a_date_or_by_what_introduces_one(text: str, *, dated: bool) -> None:
    assert read(text).dated == dated


def test_a_line_that_opens_with_a_quotation_mark_is_quoted() -> None:
    assert read("“Rain").quoted
    assert not read("Rain”").quoted
