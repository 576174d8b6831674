"""Which lines are of one block."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Document, layout, wrapping
from newsseg.wrapping import Laid
from tests.strategies import raw_texts, sentences
from tests.wrapped import PROSE, of_columns


def _bounds(lines: list[Laid], *, underlined: bool = False) -> list[tuple[int, int]]:
    return [(group.first, group.last) for group in layout.group(lines, underlined=underlined)]


@pytest.mark.parametrize(
    ("lines", "groups"),
    [
        ([("Rain in Oslo", 0), ("------", 0), ("It rains.", 0)], [(0, 2), (2, 3)]),
        ([("Rain in Oslo", 0), ("-----", 0)], [(0, 1), (1, 2)]),
        ([("Rain in Oslo", 0), ("======", 1)], [(0, 1), (1, 2)]),
        ([("=======", 0), ("=======", 0)], [(0, 1), (1, 2)]),
        ([("Rain", 0), ("====", 0), ("====", 0)], [(0, 2), (2, 3)]),
        ([("====", 0), ("Rain", 0)], [(0, 1), (1, 2)]),
        ([("| Rain", 0), ("====", 0)], [(0, 2)]),
        ([("Rain     Oslo", 0), ("==========", 0)], [(0, 1), (1, 2)]),
    ],
)
def test_a_line_below_a_title_is_of_one_block_with_it_where_texts_have_such(
    lines: list[tuple[str, int]], groups: list[tuple[int, int]]
) -> None:
    laid = [(text, 0, blanks) for text, blanks in lines]
    assert _bounds(laid, underlined=True) == groups
    assert _bounds(laid) == [(place, place + 1) for place in range(len(lines))]


@given(st.lists(raw_texts(6), min_size=1, max_size=8))
def test_groups_cover_all_lines_once(texts: list[str]) -> None:
    lines = [(text.strip() or "x", 0, 0) for text in texts]
    groups = layout.group(lines)
    assert [number for first, last, _ in groups for number in range(first, last)] == list(range(len(lines)))


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


@pytest.mark.parametrize(
    ("broken", "apart"),
    [
        ([60] * 6, True),
        ([60] * 3, False),
        ([60, 59, 60, 58, 60, 60], True),
        ([60] * 6 + [51], False),
        ([59] * 6, False),
        ([61] * 6, True),
    ],
)
def test_a_title_is_no_part_of_lines_that_a_program_broke_where_it_left_room(broken: list[int], *, apart: bool) -> None:
    title, first = (f"T{of_columns(56)}", 0, 0), ("Go by", 0, 0)
    lines = [title, first, *((of_columns(size), 0, 0) for size in broken), ("four", 0, 0)]
    assert (_bounds(lines)[0] == (0, 1)) == apart


@pytest.mark.parametrize(("size", "end", "joined"), [(62, "", True), (63, "", False), (63, "-", True), (76, "-", False)])
def test_what_is_longer_than_the_column_of_a_program_was_not_broken_by_it(size: int, end: str, *, joined: bool) -> None:
    broken = [(f"Go {of_columns(57)}", 0, 0), *[(f"go {of_columns(57)}", 0, 0)] * 6]
    assert _bounds([(of_columns(size, end), 0, 0), *broken]) == ([(0, 8)] if joined else [(0, 1), (1, 8)])


@pytest.mark.parametrize(
    "title", ["Harbour", "The ferry had been late for nine days in a row when the master lost patience", "No. 12 / 3 May"]
)
def test_a_column_is_found_beside_what_is_longer(title: str) -> None:
    story = textwrap.wrap(PROSE, 40)
    lines = [(text, 0, 0) for text in (title, *story, *[of_columns(130, ".")] * 9)]
    assert (wrapping.wrap_width(lines), wrapping.wrap_of(lines)) == (0, wrapping.Wrap(40, 3, 40))
    assert _bounds(lines)[:2] == [(0, 1), (1, 1 + len(story))]


@given(st.lists(sentences("en", 30, 60), min_size=3, max_size=6), st.integers(34, 60))
def test_a_column_between_long_lines_is_put_together(paragraphs: list[str], width: int) -> None:
    around = PROSE[:150]
    text = "\n".join(line for paragraph in paragraphs for line in (around, textwrap.fill(paragraph, width)))
    assert [block.text for block in Document.from_text(text).blocks] == [text for paragraph in paragraphs for text in (around, paragraph)]


def test_a_text_with_a_blank_line_between_all_lines_is_put_together_as_one_without() -> None:
    wrapped = [(of_columns(60), 0, blanks) for blanks in (0, 1, 1, 1, 2, 1)]
    solid = [(text, indent, max(0, blanks - 1)) for text, indent, blanks in wrapped]
    assert _bounds(wrapped) == _bounds(solid) == [(0, 4), (4, 6)]
    assert _bounds([*wrapped, ("a", 0, 0)]) == [(place, place + 1) for place in range(7)]
    evenly = [(text, indent, min(blanks, 1)) for text, indent, blanks in wrapped]
    assert _bounds(evenly) == [(place, place + 1) for place in range(6)]
    assert _bounds([(text, 4 if place == 3 else 0, blanks) for place, (text, _, blanks) in enumerate(evenly)])[0] == (0, 6)


@pytest.mark.parametrize(
    ("before", "after", "drawn"),
    [
        ("Ferry late", "==========", True),
        ("Ferry late", "---------", True),
        ("Ferry late", "~~~~~~~~~~~", True),
        ("Ferry late", "--------", False),
        ("Ferry late", "------------", False),
        ("Ferry late", "=========-", False),
        ("Ferry late", "..........", False),
        ("> Ferry late", "> ==========", True),
        ("雨", "==", False),
        ("雨だ", "====", True),
        ("Ab", "--", False),
        ("Abc", "---", True),
        ("=====", "-----", False),
        ("1234", "----", False),
    ],
)
def test_a_line_is_drawn_as_long_as_the_title_above_it(before: str, after: str, *, drawn: bool) -> None:
    assert layout.drawn_below(before, after) is drawn


LINE = "b" * 58


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ((LINE, 0, 0), (LINE, 0, 0), True),
        ((LINE, 0, 0), (LINE, 0, 1), False),
        ((LINE, 0, 3), (LINE, 0, 0), True),
        (("b" * 75, 0, 0), ("b" * 100, 0, 0), True),
        (("b" * 76, 0, 0), (LINE, 0, 0), False),
        ((LINE, 0, 0), ("b" * 101, 0, 0), False),
        ((f"> {LINE}", 0, 0), (f"> {LINE}", 0, 0), True),
        ((f"> {LINE}", 0, 0), (LINE, 0, 0), False),
        ((LINE, 0, 0), (f"> {LINE}", 0, 0), False),
        ((f"> {LINE}", 0, 0), (">", 0, 0), False),
        (("> " * 40, 0, 0), ("> " * 39 + ">" + LINE, 0, 0), False),
        ((LINE, 0, 0), ("- " + LINE, 0, 0), False),
        ((LINE, 0, 0), ("b    " + LINE, 0, 0), False),
        (("b    " + LINE, 0, 0), (LINE, 0, 0), False),
        ((LINE, 0, 0), ("12", 0, 0), False),
        ((LINE, 0, 0), (LINE.upper(), 0, 0), False),
        ((LINE.upper(), 0, 0), (LINE.upper(), 0, 0), True),
        ((LINE.upper(), 0, 0), (LINE, 0, 0), True),
        ((LINE.upper(), 0, 0), ("B" + LINE, 0, 0), False),
        ((LINE.upper(), 0, 0), ("B" + LINE.upper(), 0, 0), True),
        ((LINE, 0, 0), ("_" * 58, 0, 0), False),
        (("_" * 58, 0, 0), (LINE, 0, 0), False),
        (("----- Forwarded message " + "-" * 34, 0, 0), (LINE, 0, 0), False),
        ((LINE, 0, 0), ("ada.brook@herald.example", 0, 0), False),
        ((LINE, 0, 0), ("mail ada.brook@herald.example", 0, 0), True),
        ((LINE, 0, 0), ("www.herald.example/tides", 0, 0), False),
        ((LINE, 0, 0), ("herald.example", 0, 0), False),
        ((LINE, 0, 0), ("a.m.", 0, 0), True),
        (("herald.example/" + "b" * 45, 0, 0), (LINE, 0, 0), False),
        ((LINE, 0, 0), ("B" + LINE, 1, 0), True),
        ((LINE, 0, 0), ("B" + LINE, 2, 0), False),
        ((LINE, 4, 0), ("B" + LINE, 5, 0), True),
        ((LINE, 4, 0), ("B" + LINE, 6, 0), False),
        ((LINE, 0, 0), (LINE, 8, 0), True),
        ((LINE, 0, 0), ("B" + LINE, 0, 0), True),
        (("b" * 20, 0, 0), ("go on", 0, 0), False),
    ],
)
def test_a_line_goes_on_with_a_paragraph_of_its_kind(before: Laid, after: Laid, *, joined: bool) -> None:
    assert layout._continues(before, after, wrapping._about(60)) is joined


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        (("Bridge closed", 0, 0), ("until Christmas", 0, 0), True),
        (("Bridge closed", 0, 0), ("until Christmas", 0, 1), False),
        (("Bridge closed", 4, 2), ("until Christmas", 9, 0), True),
        (("Bridge closed", 0, 0), ("Until Christmas", 0, 0), False),
        (("Bridge closed", 0, 0), ("- until Christmas", 0, 0), False),
        (("> Bridge closed", 0, 0), ("> until Christmas", 0, 0), True),
        (("> Bridge closed", 0, 0), ("until Christmas", 0, 0), False),
        (("> ", 0, 0), ("> until Christmas", 0, 0), False),
        (("Bridge closed.", 0, 0), ("until Christmas", 0, 0), False),
        (("Estavayer :", 0, 0), ("le port sera", 0, 0), True),
        (("Bridge closed,", 0, 0), ("mayor silent", 0, 0), True),
        (("BRIDGE CLOSED", 0, 0), ("until Christmas", 0, 0), False),
        (("Bridge closed", 0, 0), ("until Christmas.", 0, 0), False),
        (("Page 12", 0, 0), ("until Christmas", 0, 0), False),
        (("12 Valley News", 0, 0), ("until Christmas", 0, 0), False),
        (("Court fines 12 boats", 0, 0), ("for fishing by night", 0, 0), True),
        (("Valley | News", 0, 0), ("until Christmas", 0, 0), False),
        (("Bridge closed", 0, 0), ("until 8 December", 0, 0), True),
        (("Bridge closed", 0, 0), ("until 8. December", 0, 0), False),
        (("Bridge closed", 0, 0), ("until May 2031", 0, 0), False),
        (("Bridge closed", 0, 0), ("news / valley", 0, 0), False),
        (("Bridge closed", 0, 0), ("by Ada Brook", 0, 0), False),
        (("Bridge closed", 0, 0), ("in Oslo", 0, 0), True),
        (("Bridge closed", 0, 0), ("valley      news", 0, 0), False),
        (("valley      news", 0, 0), ("until Christmas", 0, 0), False),
    ],
)
def test_a_title_goes_on_in_a_small_letter(before: Laid, after: Laid, *, joined: bool) -> None:
    assert layout._title_goes_on(before, after) is joined


def test_the_lines_of_a_title_are_one_block_where_a_text_is_wrapped() -> None:
    title = ["Bridge closed", "until Christmas", "at least"]
    story = textwrap.wrap(PROSE, 40)
    laid = [(line, 0, 0) for line in [*title, *story]]
    assert layout.group(laid) == [(0, 3, True), (3, len(laid), False)]
    assert _bounds([(line, 0, 0) for line in [*title, PROSE]]) == [(0, 1), (1, 2), (2, 3), (3, 4)]
    head, body = Document.from_text("\n".join([*title, *story])).blocks
    assert (head.text, head.broken_title, head.is_wrapped) == ("Bridge closed until Christmas at least", True, False)
    assert (body.broken_title, body.is_wrapped) == (False, True)


def test_a_wrapped_paragraph_goes_on_with_no_title() -> None:
    story = textwrap.wrap(PROSE, 40)
    lowered = [story[0][0].lower() + story[0][1:], *story[1:]]
    laid = [(line, 0, 0) for line in ["Bridge closed", *lowered, "until Christmas"]]
    assert _bounds(laid) == [(0, 1), (1, len(laid) - 1), (len(laid) - 1, len(laid))]


def test_bug_lines_in_scripts_without_spaces_seemed_full_since_the_next_phrase_had_no_room() -> None:
    lines = ["สะพานไม้ริมคลองพังหลังฝนตกหนัก", "เรื่องโดย สมชาย ใจดี", "3 พฤศจิกายน 2568"]
    story = "ชาวบ้านริมคลองรวมตัวกันเมื่อเช้าวันเสาร์เพื่อซ่อมสะพานไม้ที่พังลงหลังฝนตกหนักติดต่อกันสามวัน"
    laid = [(line, 0, 0) for line in [*lines, story, "อ่านเพิ่มเติม: สะพานเก่าของเมือง", "ภาพ: วิชัย ทองดี"]]
    assert _bounds(laid) == [(place, place + 1) for place in range(6)]
