"""Text to lines and blocks."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsseg import Article, Block, Document, Span, segment, split_articles
from newsseg.document import Line
from newsseg.testing import complaints
from tests.strategies import BREAKS, texts


def test_lines_end_at_newlines_and_carriage_returns_only() -> None:
    document = Document.from_text("one\ntwo\r\nthree\rfour\u2028five\x85six\x0bseven\x0ceight\x1cnine")
    assert [(line.index, line.text) for line in document.lines] == [
        (0, "one"),
        (1, "two"),
        (2, "three"),
        (3, "four\u2028five\x85six\x0bseven\x0ceight\x1cnine"),
    ]


@pytest.mark.parametrize("other", BREAKS[4:])
def test_other_separators_are_white_space_at_the_edges_of_a_line(other: str) -> None:
    [line] = Document.from_text(f"{other}words{other}").lines
    assert (line.start, line.end, line.text) == (1, 6, "words")


def test_carriage_return_then_newline_is_one_line_end() -> None:
    document = Document.from_text("one\r\n\r\ntwo\n\rthree\r\rfour")
    assert [(line.index, line.blanks_before) for line in document.lines] == [(0, 0), (2, 1), (4, 1), (6, 1)]


def test_blank_lines_count_and_lead_is_measured_in_columns() -> None:
    document = Document.from_text("\n \t \n  two\n\tfour\n\u3000wide")
    assert [(line.index, line.indent, line.blanks_before) for line in document.lines] == [(2, 2, 2), (3, 4, 0), (4, 2, 0)]


@pytest.mark.parametrize(
    ("text", "lines", "blanks"),
    [
        ("> a\n>\n> b", [(0, 0), (2, 1)], [1]),
        ("> a\n> \n>\n\n> b", [(0, 0), (4, 3)], [1, 2]),
        (">\n> > a\n> >", [(1, 1)], [0, 2]),
        ("\n> a\r\n>>\r\nb", [(1, 1), (3, 1)], [2]),
        ("Home\n>\nNews", [(0, 0), (1, 0), (2, 0)], []),
        ("> a\n\n>\n\n> b", [(0, 0), (2, 1), (4, 1)], []),
        (">\n>", [(0, 0), (1, 0)], []),
        ("> a\n|\n> b", [(0, 0), (1, 0), (2, 0)], []),
    ],
)
def test_lines_of_quote_marks_alone_among_quoted_lines_are_blank(text: str, lines: list[tuple[int, int]], blanks: list[int]) -> None:
    document = Document.from_text(text)
    assert [(line.index, line.blanks_before) for line in document.lines] == lines
    assert [line.index for line in document.left_out] == blanks
    assert [part.start for part in document.parts] == sorted(line.start for line in (*document.lines, *document.left_out))


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Ferry late\n==========\nThe tide.", [1]),
        ("Ferry late\n\n==========\nThe tide.", []),
        ("Ferry late\n==========\n[More](https://herald.example)", []),
        ("==========\nFerry late", []),
        ("===\n===", []),
    ],
)
def test_a_line_drawn_below_a_title_is_left_out_where_it_makes_no_heading(text: str, left_out: list[int]) -> None:
    assert [line.index for line in Document.from_text(text).left_out] == left_out


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("<TEXT>\n<P>\nThe tide.\n</P>\n</TEXT>", [0, 1, 3, 4]),
        ("<DOC>\n<HEADLINE>\nFerry late\n</HEADLINE>\n</DOC>", [4]),
        ("<p>The tide.</p>\n<ferry>", []),
        ("<P>\n</P>", []),
    ],
)
def test_tags_alone_between_paragraphs_are_blank(text: str, left_out: list[int]) -> None:
    assert [line.index for line in Document.from_text(text).left_out] == left_out


def test_bug_an_underlined_title_passed_for_the_site_s_own() -> None:
    head = "Harbour\n\nLate ferries\n============\n\nA letter to the company did not help; the tide, it says, was to blame"
    story = "The ferry had been late for nine days in a row when the harbour master lost his patience, and wrote a letter to the company."
    more = "Nobody on the island believed a word of the answer, because the tide had never been late before."
    assert [one.label for one in segment(f"{head}\n\n{story}\n\n{more}")][1:4] == ["headline", "chrome", "dek"]


def test_blank_lines_of_quoted_mail_are_the_site_s_own_and_within_its_articles() -> None:
    text = ">\n> Storm nears the coast\n>\n> Heavy rain is expected from Tuesday, forecasters said on Monday.\n>"
    blanks = [one for one in segment(text) if one.text == ">"]
    assert [(one.start, one.label, one.confidence) for one in blanks] == [(0, "chrome", 1), (26, "chrome", 1), (95, "chrome", 1)]
    assert split_articles(text) == (Span(0, len(text), text),)


DOUBLE_SPACED = """\
The harbour board said on Monday that the new swing bridge would not be
opened before the spring, because the ice had done more harm to its pi-
ers than the engineers had seen when they looked at them in the autumn,
and because the firm that is to mend them has no divers before March.

The council will meet on Thursday and talk about the costs of the work,
which are said to be higher than what was thought when the plans of the
bridge were made, though nobody would name a sum before the meeting.
"""


@pytest.mark.parametrize("mark", ["", "> "])
def test_bug_blank_lines_inside_a_paragraph_of_double_spaced_mail_were_segments_too(mark: str) -> None:
    text = "\n".join(f"{mark}{row}".strip() for row in DOUBLE_SPACED.replace("\n\n", "\n\n\n").replace("\n", "\n\n").split("\n"))
    article, document = segment(text), Document.from_text(text)
    assert [len(block.lines) for block in document.blocks] == [4, 3]
    assert list(complaints(article)) == []
    assert [found.clean_text for found in article if found.label != "chrome"] == [block.text for block in document.blocks]
    assert Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize(
    ("text", "start", "end", "indent"),
    [("one", 0, 3, 0), ("one \t", 0, 3, 0), (" one", 1, 4, 1), ("\t one  ", 2, 5, 5), ("\u3000one", 1, 4, 2), ("\none\u2028", 1, 4, 0)],
)
def test_a_line_is_located_without_the_blanks_around_it(text: str, start: int, end: int, indent: int) -> None:
    [line] = Document.from_text(text).lines
    assert (line.start, line.end, line.indent, line.text) == (start, end, indent, "one")


def test_blank_lines_are_counted_anew_after_each_line() -> None:
    for end in ("\n", "\r\n", "\r"):
        lines = Document.from_text(end.join(("", "one", "two", "", "", "three", "", "four", ""))).lines
        assert [(line.index, line.blanks_before) for line in lines] == [(1, 1), (2, 0), (5, 2), (7, 1)]


def test_a_block_spans_its_lines_and_is_found_by_each_of_them() -> None:
    first = "The council met until late on Monday and could not agree on\nwhere the new bridge should stand, nor on who should pay for\n"
    text = f"{first}it, which came as a surprise to the people who live on the\nnorth bank.\n\n  > One more line.\n"
    document = Document.from_text(text)
    whole, single = document.blocks
    assert (whole.start, whole.end, single.start, single.end) == (0, text.index("\n\n"), text.index(">"), len(text) - 1)
    assert single.text == "One more line."
    assert [document.block_of_line(number) for number in range(-1, 8)] == [
        None, whole, whole, whole, whole, None, single, None, None,
    ]  # fmt: skip


def test_hard_wrapped_lines_make_one_block() -> None:
    text = (
        "The council met until late on Monday and could not agree on\n"
        "where the new bridge should stand, nor on who should pay for\n"
        "it, which came as a surprise to the people who live on the\n"
        "north bank.\n"
        "\n"
        "A second vote is planned for the spring, when the river will\n"
        "be high again."
    )
    blocks = Document.from_text(text).blocks
    assert [len(block.lines) for block in blocks] == [4, 2]
    assert blocks[1].text == "A second vote is planned for the spring, when the river will be high again."
    assert text[blocks[0].start : blocks[0].end].count("\n") == 3


def test_block_of_line_finds_the_block_or_nothing() -> None:
    document = Document.from_text("\none\n\ntwo\n")
    assert [document.block_of_line(number) and document.block_of_line(number).index for number in range(-1, 7)] == [  # type: ignore[union-attr]
        None, None, 0, None, 1, None, None, None,
    ]  # fmt: skip


def test_empty_text_has_no_lines() -> None:
    assert Document.from_text("") == Document("", (), ())
    assert Document.from_text("").block_of_line(0) is None


def test_a_line_of_which_no_more_is_said_stands_at_the_left_under_another() -> None:
    assert Line(0, 0, 3, "one") == Line(0, 0, 3, "one", indent=0, blanks_before=0)


@pytest.mark.parametrize("junk", [None, 3, b"bytes", ["a"], bytearray(b"a")])
def test_anything_but_text_is_refused_by_its_type(junk: object) -> None:
    with pytest.raises(TypeError, match=f"not {type(junk).__name__}: decode"):
        Document.from_text(junk)  # type: ignore[arg-type]


def test_a_subclass_of_str_is_text() -> None:
    class Title(str):
        __slots__ = ()

    assert Document.from_text(Title("a\nb")).lines == Document.from_text("a\nb").lines


def test_span_is_cut_and_prints_its_text() -> None:
    span = Span.of("By Ada Brook", 3, 12)
    assert (span.start, span.end, str(span)) == (3, 12, "Ada Brook")


@given(texts())
def test_lines_carry_their_own_places(text: str) -> None:
    for line in Document.from_text(text).lines:
        assert text[line.start : line.end] == line.text == line.text.strip() != ""
        assert "\n" not in line.text
        assert "\r" not in line.text


@given(texts())
def test_indices_are_those_of_lines_split_at_line_ends(text: str) -> None:
    split = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    document = Document.from_text(text)
    assert {line.index: line.text for line in (*document.lines, *document.left_out)} == {
        index: line.strip() for index, line in enumerate(split) if line.strip()
    }


@given(texts())
def test_blocks_are_the_lines_in_order(text: str) -> None:
    document = Document.from_text(text)
    assert tuple(line for block in document.blocks for line in block.lines) == document.lines
    assert [block.index for block in document.blocks] == list(range(len(document.blocks)))


@given(texts())
def test_every_line_leads_back_to_its_block(text: str) -> None:
    document = Document.from_text(text)
    for block in document.blocks:
        assert all(document.block_of_line(line.index) is block for line in block.lines)


def test_a_block_of_a_title_and_a_line_below_it_is_a_heading() -> None:
    drawn = [(Line(0, 0, 1, "Rain"), Line(1, 0, 1, mark)) for mark in ("====", "----")]
    linked = Line(0, 0, 1, "[Snow](/snow)"), Line(1, 0, 1, "-------------")
    assert [Block(0, lines).marking for lines in (*drawn, linked)] == ["heading-1", "heading-2", "linked-heading"]
