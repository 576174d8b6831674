"""How lines were broken: quoting, wrapping, hyphenation."""

from __future__ import annotations

import textwrap
from unittest.mock import Mock, call

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import segment, wrapping
from tests.strategies import raw_texts
from tests.wrapped import PROSE, of_columns


@pytest.mark.parametrize(
    ("text", "prefix"),
    [("> a", "> "), (">a", ">"), (">> a", ">> "), ("> > > a", "> > > "), ("a > b", ""), ("", ""), (">", ">"), ("| a", "")],
)
def test_quote_prefix(text: str, prefix: str) -> None:
    assert wrapping.quote_prefix(text) == prefix


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ([], ""),
        (["one"], "one"),
        (["one", "two"], "one two"),
        (["minis-", "ter"], "minister"),
        (["minis\xad", "ter"], "minister"),
        (["Rhine-", "Ruhr"], "Rhine-Ruhr"),
        (["pages 3-", "4"], "pages 3-4"),
        (["Covid-", "19"], "Covid-19"),
        (["Rhine -", "Ruhr"], "Rhine - Ruhr"),
        (["(AP)-", "Rain"], "(AP)- Rain"),
        (["Rhine\xad", "Ruhr"], "Rhine\xad Ruhr"),
        (["新しい橋が", "架かった"], "新しい橋が架かった"),
        (["新しい", "bridge"], "新しい bridge"),
        (["> one", "> two"], "one two"),
        (["> minis-", "> ter"], "minister"),
        ([">", "> two"], "two"),
        (["新a", "新しい"], "新a 新しい"),
        (["新しい", "a新"], "新しい a新"),
        (["in a-", "tEr"], "in atEr"),
        (["-", "ter"], "- ter"),
        (["minis-", "", "ter", "", ""], "minister"),
        (["新しい橋が", "", "架かった"], "新しい橋が架かった"),
        (["> minis-", ">", "> ter"], "minister"),
    ],
)
def test_unwrap_joins_what_was_broken(lines: list[str], joined: str) -> None:
    assert wrapping.unwrap(lines) == joined


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the pre-", "and post-war years"], "the pre- and post-war years"),
        (["> Vor-", "> und Nachteile"], "Vor- und Nachteile"),
        (["zwei-", "bis dreimal"], "zwei- bis dreimal"),
        (["short-", "or long-term"], "short- or long-term"),
        (["two-", "to three-year"], "two- to three-year"),
        (["in-", "en uit-", "voer"], "inen uitvoer"),
        (["sail-", "or came"], "sailor came"),
        (["pho-", "to shows"], "photo shows"),
        (["kirjo-", "ja luettiin"], "kirjoja luettiin"),
        (["Vor\xad", "und Nachteile"], "Vorund Nachteile"),
        (["the thous-", "and"], "the thousand"),
    ],
)
def test_bug_a_hyphen_before_a_word_such_as_and_was_taken_away(lines: list[str], joined: str) -> None:
    assert wrapping.unwrap(lines) == joined


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["a 10-", "year-old boy"], "a 10-year-old boy"),
        (["a 5-", "to-4 vote"], "a 5-to-4 vote"),
        (["10-", "to 15-year terms"], "10- to 15-year terms"),
        (["the U.S.-", "led talks"], "the U.S.-led talks"),
        (["seine 50-", "jährige Ehe"], "seine 50-jährige Ehe"),
        (["50-", "und 60-Jährige"], "50- und 60-Jährige"),
        (["the Oslo-", "based firm"], "the Oslo-based firm"),
        (["> Oslo-", "> based"], "Oslo-based"),
        (["a year-", "old"], "a year-old"),
        (["peut-", "être"], "peut-être"),
        (["dit-", "elle."], "dit-elle."),
        (["the house-", "holder"], "the householder"),
        (["nou-", "velle"], "nouvelle"),
        (["it is de-", "based on"], "it is de-based on"),
        (["Oslo\xad", "based"], "Oslobased"),
        (["he left. -", "and came"], "he left. - and came"),
        (["(1.-", "ter)"], "(1.- ter)"),
        (["the end.-", "and so on"], "the end.- and so on"),
        (["a 10-year-", "old boy"], "a 10-year-old boy"),
        (["a state-", "owned bank"], "a state-owned bank"),
        (["un-", "related"], "unrelated"),
        (["thresh-", "old"], "threshold"),
        (["Har-", "old"], "Harold"),
        (["dis-", "owned"], "disowned"),
    ],
)
def test_bug_hyphens_of_numbers_and_compounds_were_parted_or_taken_away(lines: list[str], joined: str) -> None:
    assert wrapping.unwrap(lines) == joined


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
    assert wrapping.underline(lines) == mark
    assert wrapping.unwrap(lines) == ("Rain" if mark == "---" else "Rain in Oslo" if mark else " ".join(lines))


@given(st.lists(raw_texts(6).map(lambda text: " ".join(text.split())), max_size=6))
def test_unwrap_keeps_every_letter_but_hyphens_and_quotes(lines: list[str]) -> None:
    def letters(text: str) -> list[str]:
        return [character for character in text if character.isalnum()]

    assert letters(wrapping.unwrap(lines)) == letters("".join(lines))


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("a\tb", 6), ("橋", 2), ("橋a", 3), ("", 0)])
def test_columns(text: str, columns: int) -> None:
    assert wrapping.columns(text) == columns


def test_clean_text_undoes_the_layout_of_a_segment() -> None:
    text = "\r\n".join(f"> {line}" for line in textwrap.wrap(PROSE, 60))
    [only] = segment(text)
    assert only.text == text
    assert only.clean_text == PROSE


@pytest.mark.parametrize(
    ("before", "after", "full"),
    [
        (of_columns(51), "four", True),
        (of_columns(50), "four", False),
        (of_columns(50), "five5 and more", True),
        (of_columns(51), "> four", True),
        (of_columns(50), "> four", False),
        (of_columns(56, "."), "four", True),
        (of_columns(55, "."), "four", False),
        (of_columns(55), "", True),
        (of_columns(54), "", False),
        (of_columns(30, "-"), "ter", True),
        (of_columns(29, "-"), "ter", False),
        (of_columns(54), "新しい", True),
        (of_columns(53), "新しい", False),
        (of_columns(40), "新しい", False),
        (of_columns(60), "新しい", True),
        (of_columns(40), "four", False),
        (of_columns(60), "four", True),
        (of_columns(59, "。"), "新しい", True),
        (of_columns(58, "。"), "新しい", False),
        (of_columns(50), "a新新", True),
        (of_columns(49), "a新新", False),
        (of_columns(47), "ชาวบ้านริมคลองรวมตัวกัน", True),
        (of_columns(43), "ชาวบ้านริมคลองรวมตัวกัน", False),
        (of_columns(75), "four", True),
        (of_columns(76), "four", False),
        (of_columns(76, "-"), "four", False),
    ],
)
def test_a_line_is_full_where_the_next_word_had_no_room_in_60_columns(before: str, after: str, *, full: bool) -> None:
    assert wrapping.is_full(before, after, wrapping._about(60)) is full


FULL_SMALL, FULL_CAPITAL, FULL_DIGIT = (of_columns(60), "go"), (of_columns(60), "Go"), (of_columns(60), "10")


MEANT, SHORT, STOPPED = (of_columns(40), "go"), (of_columns(29), "go"), (of_columns(60, "."), "Go")


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
        ([FULL_SMALL] * 3 + [(of_columns(30), "go")] * 2, False),
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
    assert wrapping._mostly_full(breaks, 60) is wrapped


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
    assert wrapping.wrap_width([(of_columns(size), 0, 0) for size in sizes]) == width


def test_lines_that_a_blank_line_follows_tell_no_width() -> None:
    wrapped = [(of_columns(60), 0, 0)] * 4
    apart = [(of_columns(75), 0, 1)] * 9
    assert wrapping.wrap_width(apart) == 0
    assert wrapping.wrap_width([*apart, *wrapped]) == wrapping.wrap_width([*wrapped, *apart]) == 60
    assert wrapping.wrap_width([(of_columns(120), 0, 0), (of_columns(60), 0, 0), *apart]) == 0


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
        ([40] * 5, [of_columns(120, ".")] * 40, 40),
    ],
)
def test_a_column_has_most_lines_that_go_on_in_a_small_letter(broken: list[int], others: list[str], width: int) -> None:
    pairs = [line for size in broken for line in ((of_columns(size), 0, 1), ("four", 0, 0))]
    assert wrapping._column([*pairs, *[(text, 0, 1) for text in others]]) == width


@pytest.mark.parametrize(
    ("before", "after", "widths"),
    [
        (of_columns(40), "four", range(40, 49)),
        (of_columns(41), "four", range(41, 50)),
        (of_columns(40, "-"), "four", range(40, 81)),
        (of_columns(20), "four", range(28, 27)),
        (of_columns(26), "four", range(28, 33)),
        (of_columns(98), "four", range(98, 101)),
        (of_columns(60, "-"), "four", range(60, 101)),
    ],
)
def test_the_widths_in_which_a_word_had_no_room(before: str, after: str, widths: range) -> None:
    assert wrapping._widths(before, after) == widths
    about = [width for width in range(28, 101) if wrapping.is_full(before, after, wrapping._about(width)) and width >= len(before)]
    assert list(widths) == about


@pytest.mark.parametrize("entry", ["https://paper.example/a", "12. https://paper.example/a", "112. Rain in Oslo", "* Rain", "> 3) Rain"])
def test_entries_of_a_list_tell_no_width(entry: str) -> None:
    wrapped = [(of_columns(60), 0, 0)] * 4
    assert wrapping.wrap_width([*wrapped, *[(entry, 0, 0)] * 40]) == 60


@pytest.mark.parametrize(("longer", "width"), [(75, 60), (76, 0)])
def test_a_text_is_not_wrapped_at_a_width_that_much_of_it_passes(longer: int, width: int) -> None:
    wrapped = [(of_columns(60), 0, 0)] * 6
    assert wrapping.wrap_width([*wrapped, *[(of_columns(longer), 0, 1)] * 3]) == width


@pytest.mark.parametrize(("width", "slack"), [(48, 4), (59, 4), (60, 5), (66, 5), (71, 5), (72, 6), (100, 8)])
def test_a_full_line_may_lack_a_twelfth_of_the_width(width: int, slack: int) -> None:
    least = width - slack - 4  # a blank and a word of four letters would have passed the width less the slack
    assert wrapping.is_full(of_columns(least), "four", wrapping._about(width))
    assert not wrapping.is_full(of_columns(least - 1), "four", wrapping._about(width))


def test_bug_unwrapping_a_paragraph_of_many_lines_copied_it_once_per_line(monkeypatch: pytest.MonkeyPatch) -> None:
    joint = Mock(wraps=wrapping._joint)
    monkeypatch.setattr(wrapping, "_joint", joint)
    assert wrapping.unwrap(["> one two"] * 5) == " ".join(["one two"] * 5)
    assert joint.call_args_list == [call("one two", "one two")] * 4
