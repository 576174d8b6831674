"""Quoting, wrapping, hyphenation."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Document, layout, segment
from tests.strategies import raw_texts, sentences

PROSE = (
    "The ferry had been late for nine days in a row when the harbour master lost his patience and wrote a letter to the company, "
    "which answered that the tide was to blame. Nobody on the island believed a word of it, because the tide had never been late."
)


@pytest.mark.parametrize(
    ("text", "prefix"),
    [("> a", "> "), (">a", ">"), (">> a", ">> "), ("> > > a", "> > > "), ("a > b", ""), ("", ""), (">", ">"), ("| a", "")],
)
def test_quote_prefix(text: str, prefix: str) -> None:
    assert layout.quote_prefix(text) == prefix


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ([], ""),
        (["one"], "one"),
        (["one", "two"], "one two"),
        (["minis-", "ter"], "minister"),
        (["minis\xad", "ter"], "minister"),
        (["Rhine-", "Ruhr"], "Rhine- Ruhr"),
        (["pages 3-", "4"], "pages 3- 4"),
        (["新しい橋が", "架かった"], "新しい橋が架かった"),
        (["新しい", "bridge"], "新しい bridge"),
        (["> one", "> two"], "one two"),
        (["> minis-", "> ter"], "minister"),
        ([">", "> two"], "two"),
    ],
)
def test_unwrap_joins_what_was_broken(lines: list[str], joined: str) -> None:
    assert layout.unwrap(lines) == joined


@given(st.lists(raw_texts(6).map(lambda text: " ".join(text.split())), max_size=6))
def test_unwrap_keeps_every_letter_but_hyphens_and_quotes(lines: list[str]) -> None:
    def letters(text: str) -> list[str]:
        return [character for character in text if character.isalnum()]

    assert letters(layout.unwrap(lines)) == letters("".join(lines))


@given(st.lists(raw_texts(6), min_size=1, max_size=8))
def test_groups_cover_all_lines_once(texts: list[str]) -> None:
    lines = [(text.strip() or "x", 0, 0) for text in texts]
    groups = layout.group(lines)
    assert [number for first, last in groups for number in range(first, last)] == list(range(len(lines)))


@given(st.lists(sentences("en", 30, 60), min_size=3, max_size=6), st.integers(50, 90))
def test_wrapping_with_blank_lines_between_is_undone(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert [block.text for block in Document.from_text(text).blocks] == paragraphs


@pytest.mark.parametrize("width", [40, 55, 64, 72])
@pytest.mark.parametrize("prefix", ["", "> ", ">> ", "    "])
def test_wrapped_and_quoted_prose_is_one_block(width: int, prefix: str) -> None:
    lines = textwrap.wrap(PROSE, width)
    [block] = Document.from_text("\n".join(prefix + line for line in lines)).blocks
    assert block.text == PROSE


def test_lines_of_a_list_stay_apart() -> None:
    text = "Milk\nBread and butter\nTwo lemons\nA bag of flour\nEggs\nSome salt"
    assert [block.text for block in Document.from_text(text).blocks] == text.split("\n")


def test_long_lines_are_never_joined() -> None:
    assert len(Document.from_text("\n".join([PROSE] * 5)).blocks) == 5


def test_a_deeper_quote_starts_a_block() -> None:
    lines = [f"> {line}" for line in textwrap.wrap(PROSE, 60)] + [f"> > {line}" for line in textwrap.wrap(PROSE, 60)]
    assert [block.text for block in Document.from_text("\n".join(lines)).blocks] == [PROSE, PROSE]


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("a\tb", 6), ("橋", 2), ("橋a", 3), ("", 0)])
def test_columns(text: str, columns: int) -> None:
    assert layout.columns(text) == columns


def test_clean_text_undoes_the_layout_of_a_segment() -> None:
    text = "\r\n".join(f"> {line}" for line in textwrap.wrap(PROSE, 60))
    [only] = segment(text)
    assert only.text == text
    assert only.clean_text == PROSE


def _seconds(count: int) -> float:
    lines = [f"> {PROSE[:60]}"] * count
    started = time.process_time()
    layout.unwrap(lines)
    return time.process_time() - started


def test_bug_unwrapping_a_paragraph_of_many_lines_copied_it_once_per_line() -> None:
    # Sixteen times the lines: about 16 times the work, or 256 times if each line copies all before it. Half-way is far from both.
    few, many = min(_seconds(5_000) for _ in range(5)), min(_seconds(80_000) for _ in range(3))
    assert many < 64 * few
