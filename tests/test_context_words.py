"""Passes over the words of a page: what recurs, which line is the title, who is named."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.context import authors, recurrence, titles
from newsseg.reading import Reading
from tests.readings import facts_of, page_of, reading, said, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.readings import Look


# Words that recur


def test_words_of_a_line_that_recur_in_the_prose() -> None:
    page = page_of([words_of("a", "b"), words_of("a", "c", prose=30), words_of("a", "d", prose=30), words_of(), words_of("c", "x", "y")])
    assert said(recurrence.recurrence, page, "recurs") == [
        "most/2/before",
        "most/2/inside",
        "most/2/inside",
        "none/0/after",
        "half/3-5/after",
    ]
    assert said(recurrence.recurrence, page, "recurs-shape")[0] == "most/word-open"
    assert said(recurrence.topic, page, "topic") == ["most/2/other", "most/2/prose", "most/2/prose", "none/0/other", "half/3-5/other"]
    assert said(recurrence.topic, page, "topic-side") == [
        "1/before/other",
        "1/inside/prose",
        "1/inside/prose",
        "0/after/other",
        "1/after/other",
    ]


def test_blocks_around_speak_of_the_topic() -> None:
    page = page_of(
        [words_of("a", "x"), words_of("a", "b", prose=30), words_of("a", "b", prose=30), words_of("q"), words_of("a"), words_of("r")]
    )
    assert said(recurrence.topic, page, "topic-2") == [
        "all/3-5/other",
        "most/3-5/prose",
        "most/3-5/prose",
        "nearly/3-5/other",
        "most/2/other",
        "most/1/other",
    ]
    assert said(recurrence.topic, page, "topic-2-side")[0] == "all/before/other"
    assert said(recurrence.topic, page, "topic-7") == [
        "nearly/3-5/other",
        "most/3-5/prose",
        "most/3-5/prose",
        "nearly/6+/other",
        "most/3-5/other",
        "nearly/6+/other",
    ]
    assert said(recurrence.topic, page, "topic-7-side")[-1] == "nearly/after/other"


def test_seven_blocks_away_is_the_end_of_what_is_around() -> None:
    far = page_of([words_of("a", prose=30), words_of("a", prose=30), *[words_of()] * 8])
    assert said(recurrence.topic, far, "topic-7")[8] == "all/1/other"
    assert said(recurrence.topic, far, "topic-7")[9] == "none/0/other"
    assert said(recurrence.topic, far, "topic-2")[3] == "all/1/other"
    assert said(recurrence.topic, far, "topic-2")[4] == "none/0/other"


def test_how_often_a_line_stands_on_its_page() -> None:
    page = page_of([reading(key=key) for key in "abcaba"])
    assert said(recurrence.recurrence, page, "repeated") == [
        "3-5/first/after", "2/first/after", None, "3-5/again/after", "2/again/after", "3-5/again/after",
    ]  # fmt: skip


def test_a_line_is_repeated_alone_or_among_others_that_are() -> None:
    page = page_of([reading(key=key) for key in "xyzhxywhv"])
    told = [None if one is None else one.rpartition("/")[0] for one in said(recurrence.recurrence, page, "repeated-shape")]
    assert told == ["among/first", "among/first", None, "among/first", "among/again", "among/again", None, "alone/again", None]


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [(["abcd"], ["abcd"], "all"), (["abcd"], ["abxy"], "most"), (["abcd"], ["ab"], "all"), (["abcd"], ["wxyz"], "none"),
     (["ab", "", "", "", ""], ["ab"], "all"), (["ab", "", "", "", "", ""], ["ab"], "none"), (["ab"], ["", "", "", "", "ab"], "all"),
     (["ab"], ["", "", "", "", "", "ab"], "none")],
)  # fmt: skip
def test_the_names_of_five_blocks_of_prose_on_both_sides_are_compared(before: list[str], after: list[str], share: str) -> None:
    page = page_of([*(words_of(*own, prose=20) for own in before), reading(), *(words_of(*own, prose=20) for own in after)])
    expected = f"{share}/word-open"
    assert said(recurrence.turns, page, "turn") == [None] * len(before) + [expected] + [None] * len(after)


def test_a_turn_is_told_within_five_blocks_of_prose() -> None:
    page = page_of([words_of("a", prose=20), *[reading()] * 12, words_of("a", prose=20)])
    near = ["all/word-open"] * 5
    assert said(recurrence.turns, page, "turn") == [None, *[None] * 12, None]
    page = page_of([words_of("a", prose=20), *[reading()] * 5, words_of("a", prose=20)])
    assert said(recurrence.turns, page, "turn") == [None, *near, None]


@pytest.mark.parametrize(
    ("own", "said_there", "told"),
    [("abc", "abcd", "all/other/3-5"), ("abcd", "abxy", "most/other/3-5"), ("abcd", "axyz", None), ("ab", "abc", None),
     ("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx", "all/other/6+"),
     ("abcdefghijklmnopqrstuvwxy", "abcdefghijklmnopqrstuvwxy", None)],
)  # fmt: skip
def test_most_words_of_a_short_block_stand_in_one_paragraph(own: str, said_there: str, told: str | None) -> None:
    page = page_of([words_of(*own), words_of(*said_there, prose=30)])
    assert said(recurrence.said_elsewhere, page, "said-elsewhere")[0] == told


def test_words_scattered_over_paragraphs_are_said_in_none() -> None:
    page = page_of([words_of(*"abcd"), words_of("a", prose=30), words_of("b", prose=30), words_of("c", prose=30)])
    assert said(recurrence.said_elsewhere, page, "said-elsewhere") == [None] * 4
    quoted = page_of([words_of(*"abc", quoted=True), words_of(*"abc", prose=30)])
    assert said(recurrence.said_elsewhere, quoted, "said-elsewhere") == ["all/quote/3-5", None]


@pytest.mark.parametrize("distance", [1, 11, 12])
def test_a_paragraph_twelve_blocks_away_is_near(distance: int) -> None:
    line, prose, between = words_of(*"abc"), words_of(*"abc", prose=30), [reading()] * (distance - 1)
    assert said(recurrence.said_elsewhere, page_of([line, *between, prose]), "said-elsewhere")[0] == "all/other/3-5"
    assert said(recurrence.said_elsewhere, page_of([prose, *between, line]), "said-elsewhere")[-1] == "all/other/3-5"
    far = [*between, *[reading()] * (13 - distance)]
    assert said(recurrence.said_elsewhere, page_of([line, *far, prose]), "said-elsewhere")[0] is None
    assert said(recurrence.said_elsewhere, page_of([prose, *far, line]), "said-elsewhere")[-1] is None


# Titles


def line_of(letters: str, units: int = 5, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading of a line that could be a title, a word for each letter."""
    return words_of(*letters, units=units, **known)


def candidates(*lines: Reading, body: str = "aabbcd") -> list[int]:
    """Rank the lines before a paragraph of these words."""
    return titles.title_candidates(page_of([*lines, words_of(*body, prose=60)]), Counter(body))


def test_lines_are_ranked_by_the_words_that_the_prose_takes_up() -> None:
    assert candidates(line_of("x"), line_of("a"), line_of("ab"), line_of("c")) == [2, 1, 3]
    assert candidates(line_of("c"), line_of("d")) == [0, 1], "of equals, the first comes first"
    assert candidates(line_of("cd"), line_of("a")) == [1, 0], "a word that comes back counts twice"
    assert candidates(line_of("cx"), line_of("cxyz"), line_of("ax")) == [2, 0, 1]
    assert candidates(line_of("a"), line_of("b"), line_of("ab"), line_of("c")) == [2, 0, 1]


@pytest.mark.parametrize(("units", "is_one"), [(2, False), (3, True), (30, True), (31, False)])
def test_titles_have_three_to_thirty_words(units: int, *, is_one: bool) -> None:
    assert candidates(line_of("ab", units)) == [0] * is_one


def test_a_date_is_no_title_and_neither_is_a_line_of_other_words() -> None:
    assert candidates(line_of("ab", dated=True)) == []
    assert candidates(line_of("xy")) == []


def test_a_title_stands_above_the_prose_or_within_its_first_four_blocks() -> None:
    prose, title = words_of("q", prose=30, units=60), line_of("q")
    lines = [prose, prose, prose, title, prose]
    assert titles.title_candidates(page_of(lines), Counter("qq")) == [3]
    assert titles.title_candidates(page_of([prose, *lines]), Counter("qq")) == []
    assert titles.title_candidates(page_of([prose, title]), Counter("qq")) == []
    assert titles.title_candidates(page_of([reading(), *lines]), Counter("qq")) == [4]


def test_lines_are_told_by_their_distance_from_the_title() -> None:
    page = page_of([line_of("xy"), line_of("ab"), line_of("abz"), line_of("ax"), words_of(*"aabb", prose=30)])
    assert said(title_pass([1, 3, 0]), page, "from-title") == ["before-1", None, "after-1", "after-2", "after-3"]
    assert said(title_pass([1, 3, 0]), page, "from-title-shape")[0] == "before-1/word-open"
    assert said(title_pass([1, 3, 0]), page, "title-words") == [
        "0/before/word-open",
        None,
        "2/before/word-open",
        "1/before/word-open",
        "2/inside/prose-long",
    ]
    assert said(title_pass([1, 3, 0]), page, "title-rank") == ["3/word-open", "1/word-open", None, "2/word-open", None]
    assert said(title_pass([1, 3, 0]), page, "repeats-title") == [None, None, "after-1", None, "after-3"]
    assert said(title_pass([3]), page, "from-title") == ["before-3", "before-2", "before-1", None, "after-1"]


def title_pass(ranked: Sequence[int]) -> Look:
    """Make a pass of titles that are known."""
    return lambda page, say: titles.titles_of(page, ranked, say)


# Authors


def byline(key: str, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading of a line of names."""
    plain: dict[str, Any] = {"token": "by", "units": 3}
    return reading(key=key, **plain | known)


def again(*lines: Reading) -> list[str | None]:
    """Tell who is named again on a page that opens with these lines and one of prose."""
    page = page_of([*lines[:1], reading(30), *lines[1:]])
    told = said(authors.authors_again, page, "author-again")
    return told[:1] + told[2:] if told else []


def test_who_stands_at_the_head_is_named_again() -> None:
    head = byline("by ada brook")
    assert again(head, reading(units=5, key="ada brook covers the harbour")) == [None, "opens/after/word-open"]
    assert again(head, reading(units=5, key="more was told by ada brook")) == [None, "holds/after/word-open"]
    assert again(head, reading(units=5, key="one two three four ada brook")) == [None, "holds/after/word-open"]
    assert again(head, reading(units=5, key="one two ada brook")) == [None, "opens/after/word-open"]
    assert again(head, reading(units=5, key="one two three ada brook")) == [None, None], "half of the name opens it, half does not"
    assert again(head, reading(units=5, key="ada covers the harbour")) == [None, None]
    assert again(head, reading(units=3, key="ada brook")) == [None, None], "the name itself"
    assert again(head, reading(units=4, key="ada brook")) == [None, "opens/after/word-open"]
    assert again(head, reading(units=9, key=f"{'x ' * 18}ada brook")) == [None, "holds/after/word-open"]
    assert again(head, reading(units=9, key=f"{'x ' * 19}ada brook")) == [None, None]


def test_names_stand_on_short_lines_at_the_head() -> None:
    bio = reading(units=5, key="ada brook covers the harbour")
    assert again(byline("ada brook", token="names"), bio) == [None, "opens/after/word-open"]
    assert again(byline("ada brook", token="word-open"), bio) == []
    assert again(byline("ada brook", units=8), bio)[1:] == ["opens/after/word-open"]
    assert again(byline("ada brook", units=9), bio) == []
    assert again(byline("brook"), bio) == [], "a single name is too common"
    assert again(byline("by jo le brook"), bio) == [], "particles are no names"


name_words = st.lists(st.sampled_from(["ada", "tom", "brook", "reed", "le"]), min_size=1, max_size=6).map(" ".join)


def two_of_a_name(words: Sequence[str], names: Sequence[str]) -> bool:
    """Tell whether two words stand among some, name by name."""
    return any(len({word for word in name.split() if len(word) > 2} & set(words)) > 1 for name in names)


@given(st.lists(name_words, min_size=1, max_size=4), name_words)
def test_names_are_found_as_by_trying_each(names: list[str], said_again: str) -> None:
    opening, rest = said_again.split()[:4], said_again.split()[4:]
    told = again(*map(byline, names), reading(units=5, key=said_again))
    expected = "opens" if two_of_a_name(opening, names[:3]) else "holds" if two_of_a_name(rest, names[:3]) else None
    assert (told[-1] if told else None) == (f"{expected}/after/word-open" if expected else None)


def test_who_is_named_above_the_prose_is_named_before_it() -> None:
    page = page_of([byline("by ada brook"), byline("ada brook reports again", units=9, token="line-open"), reading(30)])
    assert said(authors.authors_again, page, "author-again") == [None, "opens/before/line-open", None]


def test_the_head_ends_with_the_second_block_of_the_prose() -> None:
    line, bio = byline("by ada brook"), reading(units=5, key="ada brook covers the harbour")
    prose = reading(30)
    assert said(authors.authors_again, page_of([prose, prose, line, bio]), "author-again")[-1] == "opens/after/word-open"
    assert said(authors.authors_again, page_of([prose, prose, prose, line, bio]), "author-again") == []


# All passes at once


def test_blocks_see_what_stands_within_two_blocks_of_them() -> None:
    facts = facts_of("one\ntwo words\nand three words\nand then four words")
    lengths = [[fact for fact in own if "length=" in fact] for own in facts]
    assert lengths == [
        ["after-length=2", "after-2-length=3"],
        ["before-length=1", "after-length=3", "after-2-length=4"],
        ["before-length=2", "after-length=4", "before-2-length=1"],
        ["before-length=3", "before-2-length=2"],
    ]
