"""Laws of lines, blocks and layout: what a text is made of, and which of its marks say nothing."""

from __future__ import annotations

import re
from itertools import pairwise

import regex
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import cues, markup, reading, wrapping
from newsseg.document import Block, Document
from newsseg.testing import PHRASES
from tests.checking import labels
from tests.strategies import BREAKS, news_texts, raw_texts, single_newline_texts, texts

NEWLINES = ("\n", "\r\n", "\r", "\n\n")


def rows(document: Document) -> list[tuple[int, str, int]]:
    """List the lines of a document, blank lines of quoted mail among them: number, text, indentation."""
    lines = sorted((*document.lines, *document.left_out), key=lambda line: line.index)
    return [(line.index, line.text, line.indent) for line in lines]


def unmarked(text: str) -> list[Block]:
    """List the blocks of a text that bear no marks of Markdown."""
    blocks = Document.from_text(text).blocks
    return [block for block in blocks if not (block.marking or markup.bare(text[block.start : block.end]).kept)]


@given(texts())
def test_law_lines_are_the_pieces_between_line_ends_without_their_blanks(text: str) -> None:
    pieces = [piece.strip() for piece in re.split(r"\r\n|\n|\r", text)]
    assert [(index, line) for index, line, _ in rows(Document.from_text(text))] == [(n, piece) for n, piece in enumerate(pieces) if piece]


@given(st.lists(st.text("abc \t", max_size=5), max_size=8), st.sampled_from([one for one in BREAKS if one not in NEWLINES]))
def test_law_nothing_but_line_ends_ends_a_line(pieces: list[str], separator: str) -> None:
    assert len(Document.from_text(separator.join(["x", *pieces, "y"])).lines) == 1


@given(texts(), st.integers(0, 400))
def test_law_the_lines_before_a_line_end_do_not_depend_on_what_follows(text: str, place: int) -> None:
    cut = text[:place]
    whole, prefix = Document.from_text(f"{cut}\n{text[place:]}"), Document.from_text(cut)
    if not cut.endswith("\r"):
        assert rows(whole)[: len(rows(prefix))] == rows(prefix)


@given(texts())
def test_law_blanks_and_lines_add_up_to_the_number_of_lines(text: str) -> None:
    lines = Document.from_text(text).lines
    assert all(after.index == before.index + 1 + after.blanks_before for before, after in pairwise(lines))
    assert not lines or lines[0].index == lines[0].blanks_before


@given(texts())
def test_law_only_lines_without_a_blank_line_between_them_are_joined(text: str) -> None:
    for block in Document.from_text(text).blocks:
        assert not any(line.blanks_before for line in block.lines[1:])


@given(texts())
def test_law_joined_lines_lose_nothing_but_quote_marks_and_hyphens(text: str) -> None:
    for block in unmarked(text):
        source = text[block.start : block.end]
        gone = regex.sub(r"[\s>|\-\u00ad\u2010\ufeff]", "", source)
        assert regex.sub(r"[\s>|\-\u00ad\u2010\ufeff]", "", block.text) == gone


@given(texts())
def test_law_clean_text_is_that_of_the_block(text: str) -> None:
    parts = Document.from_text(text).parts
    assert [segment.clean_text for segment in newsseg.segment(text)] == [part.text if isinstance(part, Block) else "" for part in parts]


@given(texts())
def test_law_a_line_by_itself_is_cleaned_only_of_quote_marks(text: str) -> None:
    for block in unmarked(text):
        if len(block.lines) == 1:
            assert block.lines[0].text.endswith(block.text)


@given(single_newline_texts(), st.integers(3, 9))
def test_law_more_than_three_blank_lines_say_no_more_than_three(text: str, count: int) -> None:
    three, more = (regex.sub(r"\n(?:[^\S\n]*\n){3,}", "\n" * lines, text) for lines in (4, count + 1))
    one, other = newsseg.segment(three), newsseg.segment(more)
    assert labels(other) == labels(one)
    assert [segment.confidence for segment in other] == [segment.confidence for segment in one]


@given(single_newline_texts())
def test_law_a_tab_indents_like_four_blanks(text: str) -> None:
    indented = regex.sub(r"(?m)^(?=[^\s])", "\t", text)
    one, other = newsseg.segment(indented), newsseg.segment(regex.sub(r"(?m)^\t+", lambda tabs: "    " * len(tabs[0]), indented))
    assert labels(other) == labels(one)


@given(news_texts())
def test_law_blank_lines_may_hold_blanks(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert labels(newsseg.segment(regex.sub(r"\n(?=\n)", "\n \t\xa0", plain))) == labels(newsseg.segment(plain))


@given(raw_texts())
def test_law_a_column_is_a_character_or_two(text: str) -> None:
    plain = text.replace("\t", "")
    assert len(plain) <= wrapping.columns(plain) <= 2 * len(plain)


@given(st.lists(raw_texts(6).map(lambda text: regex.sub(r"\r|\n", "", text).strip()), max_size=8))
def test_law_unwrapping_what_was_unwrapped_changes_nothing(lines: list[str]) -> None:
    once = wrapping.unwrap(lines)
    assert wrapping.quote_prefix(once) or wrapping.unwrap([once]) == once


@given(texts())
def test_law_what_a_line_says_by_itself_is_said_on_every_page(text: str) -> None:
    evidence = newsseg.NewsSegmenter().label(text).evidence
    for block, facts in zip(evidence.document.blocks, evidence.facts, strict=True):
        assert facts[: len(own := reading.read(block.text).facts)] == tuple(dict.fromkeys(own)) or set(own) <= set(facts)


@given(
    st.sampled_from([phrase for phrase in PHRASES if cues.words(phrase)]), st.sampled_from([str.upper, str.lower, str.title, str.swapcase])
)
def test_law_cue_phrases_are_found_in_any_case(phrase: str, change: object) -> None:
    tree, changed = cues.of_languages("any"), change(phrase)  # type: ignore[operator]
    if changed.casefold() == phrase.casefold():
        assert cues.find(tree, cues.words(changed), [0]) == cues.find(tree, cues.words(phrase), [0])


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4), st.sampled_from(["  ", "\t", "\xa0", " - ", " … ", ": "]))
def test_law_marks_and_blanks_between_words_hide_no_cue(phrases: list[str], between: str) -> None:
    line = cues.words(" ".join(phrases))
    assert cues.words(between.join(phrases)) == line


@given(texts())
def test_law_words_are_not_empty_and_stand_where_they_are_said_to(text: str) -> None:
    folded = [text[start:end].casefold() for start, end in cues.word_spans(text)]
    assert all(folded)
    assert all(after[0] >= before[1] for before, after in pairwise(cues.word_spans(text)))
