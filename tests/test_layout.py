"""Quoting, wrapping, hyphenation."""

from __future__ import annotations

import textwrap
from unittest.mock import Mock, call

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Document, layout, segment
from tests.strategies import raw_texts, sentences

PROSE = (
    "The ferry had been late for nine days in a row when the harbour master lost his patience and wrote a letter to the company, "
    "which answered that the tide was to blame. Nobody on the island believed a word of it, because the tide had never been late."
)


def _bounds(lines: list[layout.Laid], *, underlined: bool = False) -> list[tuple[int, int]]:
    return [(group.first, group.last) for group in layout.group(lines, underlined=underlined)]


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
        (["新a", "新しい"], "新a 新しい"),
        (["新しい", "a新"], "新しい a新"),
        (["3-", "ter"], "3- ter"),
        (["in a-", "tEr"], "in atEr"),
        (["-", "ter"], "- ter"),
    ],
)
def test_unwrap_joins_what_was_broken(lines: list[str], joined: str) -> None:
    assert layout.unwrap(lines) == joined


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        (["Rain in Oslo", "============"], "============"),
        (["Rain", "---"], "---"),
        (["> Rain", "> ---"], "---"),
        (["Rain", "--"], ""),
        (["Rain", "-=-"], ""),
        (["Rain", "=== x"], ""),
        (["Rain"], ""),
        (["Rain", "in Oslo", "======="], ""),
    ],
)
def test_a_line_may_be_drawn_below_a_title(lines: list[str], mark: str) -> None:
    assert layout.underline(lines) == mark
    assert layout.unwrap(lines) == ("Rain" if mark == "---" else "Rain in Oslo" if mark else " ".join(lines))


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


@given(st.lists(raw_texts(6).map(lambda text: " ".join(text.split())), max_size=6))
def test_unwrap_keeps_every_letter_but_hyphens_and_quotes(lines: list[str]) -> None:
    def letters(text: str) -> list[str]:
        return [character for character in text if character.isalnum()]

    assert letters(layout.unwrap(lines)) == letters("".join(lines))


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


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("a\tb", 6), ("橋", 2), ("橋a", 3), ("", 0)])
def test_columns(text: str, columns: int) -> None:
    assert layout.columns(text) == columns


def test_clean_text_undoes_the_layout_of_a_segment() -> None:
    text = "\r\n".join(f"> {line}" for line in textwrap.wrap(PROSE, 60))
    [only] = segment(text)
    assert only.text == text
    assert only.clean_text == PROSE


def _of_columns(size: int, end: str = "") -> str:
    return "a" * (size - layout.columns(end)) + end


@pytest.mark.parametrize(
    ("before", "after", "full"),
    [
        (_of_columns(51), "four", True),
        (_of_columns(50), "four", False),
        (_of_columns(50), "five5 and more", True),
        (_of_columns(51), "> four", True),
        (_of_columns(50), "> four", False),
        (_of_columns(56, "."), "four", True),
        (_of_columns(55, "."), "four", False),
        (_of_columns(55), "", True),
        (_of_columns(54), "", False),
        (_of_columns(30, "-"), "ter", True),
        (_of_columns(29, "-"), "ter", False),
        (_of_columns(54), "新しい", True),
        (_of_columns(53), "新しい", False),
        (_of_columns(40), "新しい", False),
        (_of_columns(60), "新しい", True),
        (_of_columns(40), "four", False),
        (_of_columns(60), "four", True),
        (_of_columns(59, "。"), "新しい", True),
        (_of_columns(58, "。"), "新しい", False),
        (_of_columns(50), "a新新", True),
        (_of_columns(49), "a新新", False),
        (_of_columns(47), "ชาวบ้านริมคลองรวมตัวกัน", True),
        (_of_columns(43), "ชาวบ้านริมคลองรวมตัวกัน", False),
        (_of_columns(75), "four", True),
        (_of_columns(76), "four", False),
        (_of_columns(76, "-"), "four", False),
    ],
)
def test_a_line_is_full_where_the_next_word_had_no_room_in_60_columns(before: str, after: str, *, full: bool) -> None:
    assert layout._is_full(before, after, layout._about(60)) is full


FULL_SMALL, FULL_CAPITAL, FULL_DIGIT = (_of_columns(60), "go"), (_of_columns(60), "Go"), (_of_columns(60), "10")
MEANT, SHORT, STOPPED = (_of_columns(40), "go"), (_of_columns(29), "go"), (_of_columns(60, "."), "Go")


@pytest.mark.parametrize(
    ("breaks", "wrapped"),
    [
        ([FULL_SMALL] * 2, False),
        ([FULL_SMALL] * 3, True),
        ([FULL_SMALL] * 4 + [MEANT] * 2, False),
        ([FULL_SMALL] * 5 + [MEANT] * 2, True),
        ([FULL_SMALL] * 6 + [MEANT] * 3, False),
        ([FULL_SMALL] * 7 + [MEANT] * 3, True),
        ([FULL_SMALL] * 3 + [SHORT] * 9, True),
        ([FULL_SMALL] * 3 + [STOPPED] * 9, True),
        ([FULL_SMALL] * 3 + [(_of_columns(30), "go")] * 2, False),
        ([FULL_SMALL] * 2 + [FULL_CAPITAL] * 3, False),
        ([FULL_SMALL] * 3 + [FULL_CAPITAL] * 4, True),
        ([FULL_CAPITAL] * 9, False),
        ([FULL_DIGIT] * 3, True),
        ([FULL_DIGIT, SHORT] * 9, False),
        ([FULL_DIGIT, STOPPED] * 9, False),
        ([FULL_DIGIT, MEANT] * 9, False),
        ([FULL_CAPITAL] * 3 + [FULL_DIGIT] * 7, True),
        ([FULL_SMALL, SHORT] * 3 + [FULL_DIGIT, SHORT] * 7, False),
        ([FULL_SMALL, SHORT] * 4 + [FULL_DIGIT, SHORT] * 6, True),
        ([FULL_DIGIT] * 4 + [SHORT, FULL_DIGIT] * 6, False),
        ([FULL_DIGIT] * 5 + [SHORT, FULL_DIGIT] * 5, True),
    ],
)
def test_a_text_is_wrapped_where_most_breaks_are_forced(breaks: list[tuple[str, str]], *, wrapped: bool) -> None:
    assert layout._mostly_full(breaks, 60) is wrapped


@pytest.mark.parametrize(
    ("sizes", "width"),
    [
        ([], 0),
        ([60], 0),
        ([60] * 3, 0),
        ([120, 120], 0),
        ([60] * 4, 60),
        ([28] * 4, 28),
        ([27] * 4, 0),
        ([100] * 5, 100),
        ([101] * 5, 0),
        ([60] * 98 + [70] * 4, 60),
        ([60] * 97 + [70] * 5, 70),
        ([60] * 9 + [200], 60),
        ([60] * 7 + [180], 60),
        ([60] * 7 + [181], 0),
    ],
)
def test_the_width_is_that_of_nearly_all_lines(sizes: list[int], width: int) -> None:
    assert layout.wrap_width([(_of_columns(size), 0, 0) for size in sizes]) == width


def test_lines_that_a_blank_line_follows_tell_no_width() -> None:
    wrapped = [(_of_columns(60), 0, 0)] * 4
    apart = [(_of_columns(75), 0, 1)] * 9
    assert layout.wrap_width(apart) == 0
    assert layout.wrap_width([*apart, *wrapped]) == layout.wrap_width([*wrapped, *apart]) == 60
    assert layout.wrap_width([(_of_columns(120), 0, 0), (_of_columns(60), 0, 0), *apart]) == 0


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
    title, first = (f"T{_of_columns(56)}", 0, 0), ("Go by", 0, 0)
    lines = [title, first, *((_of_columns(size), 0, 0) for size in broken), ("four", 0, 0)]
    assert (_bounds(lines)[0] == (0, 1)) == apart


@pytest.mark.parametrize(("size", "end", "joined"), [(62, "", True), (63, "", False), (63, "-", True), (76, "-", False)])
def test_what_is_longer_than_the_column_of_a_program_was_not_broken_by_it(size: int, end: str, *, joined: bool) -> None:
    broken = [(f"Go {_of_columns(57)}", 0, 0), *[(f"go {_of_columns(57)}", 0, 0)] * 6]
    assert _bounds([(_of_columns(size, end), 0, 0), *broken]) == ([(0, 8)] if joined else [(0, 1), (1, 8)])


@pytest.mark.parametrize(
    ("broken", "others", "width"),
    [
        ([40] * 5, [], 40),
        ([40] * 4, [], 0),
        ([40, 38, 40, 39, 37], [], 40),
        ([28] * 5, [], 28),
        ([27] * 5, [], 28),
        ([100] * 5, [], 100),
        ([101] * 5, [], 0),
        ([40] * 6 + [20] * 4, [], 40),
        ([40] * 6 + [20] * 5, [], 0),
        ([40] * 5, ["Rain"] * 40, 40),
        ([40] * 5, ["Rain"] * 41, 0),
        ([40] * 5, [_of_columns(120, ".")] * 40, 40),
    ],
)
def test_a_column_has_most_lines_that_go_on_in_a_small_letter(broken: list[int], others: list[str], width: int) -> None:
    pairs = [line for size in broken for line in ((_of_columns(size), 0, 1), ("four", 0, 0))]
    assert layout._column([*pairs, *[(text, 0, 1) for text in others]]) == width


@pytest.mark.parametrize(
    "title", ["Harbour", "The ferry had been late for nine days in a row when the master lost patience", "No. 12 / 3 May"]
)
def test_a_column_is_found_beside_what_is_longer(title: str) -> None:
    story = textwrap.wrap(PROSE, 40)
    lines = [(text, 0, 0) for text in (title, *story, *[_of_columns(130, ".")] * 9)]
    assert (layout.wrap_width(lines), layout._wrap(lines)) == (0, layout.Wrap(40, 3, 40))
    assert _bounds(lines)[:2] == [(0, 1), (1, 1 + len(story))]


@pytest.mark.parametrize(
    ("before", "after", "widths"),
    [
        (_of_columns(40), "four", range(40, 49)),
        (_of_columns(41), "four", range(41, 50)),
        (_of_columns(40, "-"), "four", range(40, 81)),
        (_of_columns(20), "four", range(28, 27)),
        (_of_columns(26), "four", range(28, 33)),
        (_of_columns(98), "four", range(98, 101)),
        (_of_columns(60, "-"), "four", range(60, 101)),
    ],
)
def test_the_widths_in_which_a_word_had_no_room(before: str, after: str, widths: range) -> None:
    assert layout._widths(before, after) == widths
    about = [width for width in range(28, 101) if layout._is_full(before, after, layout._about(width)) and width >= len(before)]
    assert list(widths) == about


@given(st.lists(sentences("en", 30, 60), min_size=3, max_size=6), st.integers(34, 60))
def test_a_column_between_long_lines_is_put_together(paragraphs: list[str], width: int) -> None:
    around = PROSE[:150]
    text = "\n".join(line for paragraph in paragraphs for line in (around, textwrap.fill(paragraph, width)))
    assert [block.text for block in Document.from_text(text).blocks] == [text for paragraph in paragraphs for text in (around, paragraph)]


@pytest.mark.parametrize("entry", ["https://paper.example/a", "12. https://paper.example/a", "112. Rain in Oslo", "* Rain", "> 3) Rain"])
def test_entries_of_a_list_tell_no_width(entry: str) -> None:
    wrapped = [(_of_columns(60), 0, 0)] * 4
    assert layout.wrap_width([*wrapped, *[(entry, 0, 0)] * 40]) == 60


def test_a_text_with_a_blank_line_between_all_lines_is_put_together_as_one_without() -> None:
    wrapped = [(_of_columns(60), 0, blanks) for blanks in (0, 1, 1, 1, 2, 1)]
    solid = [(text, indent, max(0, blanks - 1)) for text, indent, blanks in wrapped]
    assert _bounds(wrapped) == _bounds(solid) == [(0, 4), (4, 6)]
    assert _bounds([*wrapped, ("a", 0, 0)]) == [(place, place + 1) for place in range(7)]
    evenly = [(text, indent, min(blanks, 1)) for text, indent, blanks in wrapped]
    assert _bounds(evenly) == [(place, place + 1) for place in range(6)]
    assert _bounds([(text, 4 if place == 3 else 0, blanks) for place, (text, _, blanks) in enumerate(evenly)])[0] == (0, 6)


@pytest.mark.parametrize(("longer", "width"), [(75, 60), (76, 0)])
def test_a_text_is_not_wrapped_at_a_width_that_much_of_it_passes(longer: int, width: int) -> None:
    wrapped = [(_of_columns(60), 0, 0)] * 6
    assert layout.wrap_width([*wrapped, *[(_of_columns(longer), 0, 1)] * 3]) == width


@pytest.mark.parametrize(("width", "slack"), [(48, 4), (59, 4), (60, 5), (66, 5), (71, 5), (72, 6), (100, 8)])
def test_a_full_line_may_lack_a_twelfth_of_the_width(width: int, slack: int) -> None:
    least = width - slack - 4  # a blank and a word of four letters would have passed the width less the slack
    assert layout._is_full(_of_columns(least), "four", layout._about(width))
    assert not layout._is_full(_of_columns(least - 1), "four", layout._about(width))


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
def test_a_line_goes_on_with_a_paragraph_of_its_kind(before: layout.Laid, after: layout.Laid, *, joined: bool) -> None:
    assert layout._continues(before, after, layout._about(60)) is joined


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
def test_a_title_goes_on_in_a_small_letter(before: layout.Laid, after: layout.Laid, *, joined: bool) -> None:
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


def test_bug_unwrapping_a_paragraph_of_many_lines_copied_it_once_per_line(monkeypatch: pytest.MonkeyPatch) -> None:
    joint = Mock(wraps=layout._joint)
    monkeypatch.setattr(layout, "_joint", joint)
    assert layout.unwrap(["> one two"] * 5) == " ".join(["one two"] * 5)
    assert joint.call_args_list == [call("one two", "one two")] * 4
