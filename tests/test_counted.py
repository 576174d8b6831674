"""Numbers that count the articles of a text: where half of the articles were told, all begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.splitting.articles import Articles
from newsseg.splitting.counted import with_counted
from tests.splitting import labelled, outline

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT = ("paragraph", "The harbour board said on Monday that the swing bridge would stay shut until the ice had gone.")
TITLES = (
    "Swing bridge stays shut", "Divers wait for the thaw", "Council wants a ferry", "Ice breaks the old mole", "Fares to rise in May",
    "Islanders row to school", "Seals take the slipway", "Mayor opens a lock",
)  # fmt: skip
FORMS = ("{n})", "{n}", "[{n}]", "{n}/8", "3.{n}", "Cutting {n}", "No. {n}", "（{n}）")
STORY = 4
"""Lines of a story: its number, its title, and two paragraphs."""


def rows(numbers: Sequence[str], *, head: str = "chrome", title: str = "headline") -> list[tuple[str, str]]:
    """Write a story below each number."""
    stories = ([(head, number), (title, TITLES[place]), TEXT, TEXT] for place, number in enumerate(numbers))
    return [row for story in stories for row in story]


def articles(*starts: int, above: int = 1) -> Articles:
    """Say where articles were told to begin besides the first, each so many lines above its title."""
    return Articles((0, *starts), tuple(start + above for start in starts))


def told(text: Sequence[tuple[str, str]], found: Articles) -> tuple[int, ...]:
    """Number the blocks with which the articles of a text begin, given those that were told."""
    return with_counted(outline(labelled(*text)), found).starts


@given(st.sampled_from(FORMS), st.integers(2, 8), st.data())
def test_where_half_of_the_counted_articles_were_told_all_begin(form: str, count: int, data: st.DataObject) -> None:
    further = [STORY * place for place in range(1, count)]
    known = data.draw(st.sets(st.sampled_from(further)))
    starts = told(rows([form.format(n=n) for n in range(1, count + 1)]), articles(*sorted(known)))
    assert starts == ((0, *further) if len(known) * 2 >= len(further) else (0, *sorted(known)))


@given(st.sampled_from(FORMS), st.integers(3, 8), st.data())
def test_what_was_told_besides_says_that_numbers_count_something_else(form: str, count: int, data: st.DataObject) -> None:
    elsewhere = data.draw(st.sampled_from(range(count))) * STORY + 3
    known = sorted([*range(STORY, STORY * (count - 1), STORY), elsewhere])
    found = Articles((0, *known), tuple(start if start == elsewhere else start + 1 for start in known))
    text = rows([form.format(n=n) for n in range(1, count + 1)])
    assert told(text, found) == found.starts


def test_the_first_article_may_have_no_number() -> None:
    text = [("headline", "Bridge to be mended"), TEXT, *rows(["2)", "3)", "4)"])]
    assert told(text, articles(2, 10)) == (0, 2, 6, 10)
    assert told(text, articles(6)) == (0, 6)


def test_articles_begin_as_far_above_their_numbers_as_the_others() -> None:
    stories = [rows([f"{n}."]) for n in range(1, 4)]
    text = [row for story in stories for row in [("chrome", "From the files of the harbour board"), *story]]
    assert told(text, articles(5, above=2)) == (0, 5, 10)


def test_the_number_may_stand_in_front_of_the_title() -> None:
    text = [row for n in range(1, 4) for row in [("headline", f"{n}) {TITLES[n]}"), TEXT, TEXT]]
    found = with_counted(outline(labelled(*text)), articles(3, above=0))
    assert found == Articles((0, 3, 6), (3, 6))


def test_the_title_is_the_headline_below_the_number_or_the_first_words() -> None:
    text = rows(["1.", "2.", "3."], title="subheading")
    assert with_counted(outline(labelled(*text)), articles(STORY)).titles == (5, 9)
    dated = [row for story in (text[:4], text[4:8], text[8:]) for row in [story[0], ("timestamp", "3 March 2026"), *story[1:]]]
    assert with_counted(outline(labelled(*dated)), articles(5, above=2)).titles == (7, 12)
    bare = [row for place, row in enumerate(text) if place % STORY != 1]
    assert with_counted(outline(labelled(*bare)), articles(3, above=0)).titles == (3, 6)


@pytest.mark.parametrize(
    "numbers",
    [["1)", "2)", "4)"], ["1)", "2.", "3)"], ["1)", "3)", "2)"], ["3)", "4)", "5)"], ["1)", "2)", "2)"], ["2019", "2020", "2021"],
     ["1.5 m", "2.5 m", "3.5 m"], ["one", "two", "three"]],
)  # fmt: skip
def test_numbers_that_are_set_otherwise_or_do_not_count_up_tell_nothing(numbers: list[str]) -> None:
    assert told(rows(numbers), articles(STORY)) == (0, STORY)


def test_entries_of_a_list_have_no_text() -> None:
    contents = [("chrome", f"{n}) {title}") for n, title in enumerate(TITLES[:3], 1)]
    text = [*contents, *rows(["1)", "2)", "3)"])]
    assert told(contents, articles()) == (0,)
    assert told([*text, *contents], articles(3, 7)) == (0, 3, 7, 11)


def test_text_stands_not_far_below_a_number() -> None:
    menu = [("chrome", "Harbour news")] * 12
    text = rows(["1)", "2)", "3)"])
    assert told([*text[:9], *menu[:10], *text[9:]], articles(STORY)) == (0, 4, 8)
    assert told([*text[:9], *menu, *text[9:]], articles(STORY)) == (0, 4)
    assert told([*text[:9], *menu], articles(STORY)) == (0, 4)


def test_a_missed_article_begins_below_the_text_of_the_one_before() -> None:
    text = rows(["1.", "2.", "3."])
    files = [("chrome", "From the files"), ("chrome", "of the harbour board")]
    assert told([*text[:4], *files, *text[4:]], articles(4, above=3)) == (0, 4, 10)
