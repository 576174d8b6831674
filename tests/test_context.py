"""What the page says about its blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import catalogue
from newsseg.context import Page, counting, densest_run, page_findings
from newsseg.reading import read
from newsseg.weights import rule_of
from tests.readings import facts_of, value
from tests.strategies import texts

PROSE = "The ferry had been late for nine days in a row when the harbour master of the island wrote a letter to the company."
LONG = f"{PROSE[:-1]}, which answered that the tide was to blame, as the harbour master had expected it to do."


def test_no_blocks_no_facts() -> None:
    assert page_findings(Page([], [])) == []


def test_place_on_the_page() -> None:
    facts = facts_of("one\ntwo\nthree\nfour\nfive")
    assert [value(own, "from-top") for own in facts] == ["0/4-7", "1/4-7", "2/4-7", "3/4-7", "4-5/4-7"]
    assert [value(own, "from-end") for own in facts] == ["4-5/4-7", "3/4-7", "2/4-7", "1/4-7", "0/4-7"]
    assert [value(own, "place") for own in facts] == ["0/4-7", "2/4-7", "4/4-7", "6/4-7", "8/4-7"]


def test_blank_lines_before_and_after() -> None:
    facts = facts_of("one\n\ntwo\nthree")
    assert [value(own, "blanks") for own in facts] == ["0-1/mixed", "1-0/mixed", "0-3/mixed"]


def test_indent_and_quote_depth() -> None:
    facts = facts_of("one\ntwo\n    three\n>> four")
    assert [value(own, "indent") for own in facts] == [None, None, "more", None]
    assert [value(own, "quote-depth") for own in facts] == [None, None, None, "2"]


def test_neighbours_are_named_by_shape() -> None:
    facts = facts_of(f"Home\n{PROSE}\nHome")
    assert value(facts[1], "shape") == "prose-short"
    assert value(facts[0], "before") == "edge"
    assert value(facts[0], "after") == "prose-short"
    assert value(facts[2], "before") == "prose-short"


def test_repeated_lines_are_told_apart_as_first_and_again() -> None:
    facts = facts_of("Share\nother\nShare\nlast")
    assert [value(own, "repeated") for own in facts] == ["2/first/after", None, "2/again/after", None]


@pytest.mark.parametrize(
    ("lines", "run"),
    [
        ([], (0, 0)),
        (["Home"], (0, 0)),
        ([PROSE], (0, 1)),
        (["Home", PROSE, PROSE, "Menu"], (1, 3)),
        ([PROSE, "Home", PROSE], (0, 3)),
        ([PROSE, *["Home"] * 30, PROSE, PROSE], (31, 33)),
    ],
)
def test_densest_run_of_prose(lines: list[str], run: tuple[int, int]) -> None:
    assert densest_run([read(line) for line in lines]) == run


def test_before_inside_and_after_the_run() -> None:
    facts = facts_of(f"Home\n{PROSE}\n{PROSE}\nMenu")
    assert [value(own, "run") for own in facts] == ["before-1", "inside", "inside", "after-0"]


def test_the_line_whose_words_the_prose_takes_up_is_the_likely_title() -> None:
    facts = facts_of(f"Cookies and settings here\nHarbour master writes to ferry company\n{LONG}\n{LONG}")
    assert value(facts[1], "title-rank") is not None
    assert value(facts[0], "title-rank") is None
    assert value(facts[0], "from-title") == "before-1"


def test_a_repeated_title_is_noticed() -> None:
    title = "Harbour master writes to ferry company"
    facts = facts_of(f"{title}\n{title}\n{LONG}")
    assert value(facts[1], "repeats-title") == "after-1"
    assert value(facts[1], "echoes-before") == "all"


@given(st.lists(st.integers(0, 9), max_size=12), st.integers(0, 14))
def test_within_a_reach_are_the_blocks_on_both_sides(values: list[int], reach: int) -> None:
    assert counting.within(values, reach) == [sum(values[max(0, place - reach) : place + reach + 1]) for place in range(len(values))]


@given(st.lists(st.booleans(), max_size=12))
def test_blocks_since_a_mark_are_counted_from_the_last_one(marks: list[bool]) -> None:
    count = len(marks)
    since = [min((place - mark for mark in range(place + 1) if marks[mark]), default=count) for place in range(count)]
    assert counting.blocks_since(marks) == since


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("0", 0, 0), ("1", 1, 1), ("2", 2, 2), ("3", 3, 3), ("4-5", 4, 5), ("6-8", 6, 8), ("9-13", 9, 13), ("14-21", 14, 21),
     ("22-39", 22, 39), ("40+", 40, 99)],
)  # fmt: skip
def test_distances_have_names(name: str, first: int, last: int) -> None:
    assert set(counting.steps_to(100)[first : last + 1]) == {name}
    assert set(counting.steps_on("after", 101)[first : last + 1]) == {f"after-{name}"}


@given(st.integers(39, 200))
def test_every_distance_on_a_page_has_a_name(count: int) -> None:
    assert len(counting.steps_to(count)) == count + 1


@given(st.integers(0, 200))
def test_distances_on_a_side_are_as_many_as_are_asked_for(count: int) -> None:
    assert counting.steps_on("before", count) == [f"before-{name}" for name in counting.steps_to(200)[:count]]


@pytest.mark.parametrize(("count", "name"), [(0, "0"), (1, "1"), (2, "2"), (3, "3-5"), (5, "3-5"), (6, "6+"), (60, "6+")])
def test_small_counts_have_names(count: int, name: str) -> None:
    assert [counting.few(count)] == counting.counts([count]) == [name]


@pytest.mark.parametrize(
    ("part", "name"),
    [(0, "none"), (1, "tenth"), (99, "tenth"), (100, "quarter"), (249, "quarter"), (250, "half"), (449, "half"), (450, "most"),
     (699, "most"), (700, "nearly"), (949, "nearly"), (950, "all"), (1000, "all")],
)  # fmt: skip
def test_shares_have_names(part: int, name: str) -> None:
    assert [counting.ratio(part, 1000)] == counting.ratios([part], 1000) == counting.shares_of([part], [1000]) == [name]
    assert counting.ratio(part, 0) == counting.shares_of([part], [0])[0] == "none"


@given(texts())
def test_facts_bear_names_of_the_catalogue(text: str) -> None:
    assert {rule_of(fact) for own in facts_of(text) for fact in own} <= catalogue.RULES.keys()


@given(texts())
def test_a_rule_of_the_page_says_one_thing_about_a_block(text: str) -> None:
    seen_by_neighbours = tuple(f"{side}-" for side in ("before", "after"))
    for own in facts_of(text):
        names = [rule_of(fact) for fact in own if not fact.startswith(seen_by_neighbours)]
        assert len(names) == len(set(names))


@given(st.lists(st.sampled_from([PROSE, "Home", "By Ada Brook", "18 February 2026", "Read more"]), min_size=1, max_size=12))
def test_the_run_begins_and_ends_with_prose(lines: list[str]) -> None:
    first, last = densest_run([read(line) for line in lines])
    if PROSE in lines:
        assert lines[first] == lines[last - 1] == PROSE
    else:
        assert (first, last) == (0, 0)


def test_a_rule_between_lines_has_a_shape_of_its_own() -> None:
    facts = facts_of("Home\n* * *\nSport")
    assert value(facts[1], "shape") == "rule"


def test_a_crosshead_is_no_turn_and_another_story_is_one() -> None:
    ferry = "The ferry of Lantern Bay sailed on Thursday, and the Harbour Board of Lantern Bay said it would sail on Friday, too."
    owls = "A pair of owls moved into the Carrow Halt box, where Hilda Crane of the Carrow Railway had left a window open for them."
    [same] = [value(facts_of(f"{ferry}\nNext week\n{ferry}")[1], "turn")]
    [other] = [value(facts_of(f"{ferry}\nNext week\n{owls}")[1], "turn")]
    assert same == "all/word-open"
    assert other == "none/word-open"


def test_a_bio_opens_with_the_name_of_the_byline() -> None:
    facts = facts_of(f"Late again\nBy Ada Brook\n{LONG}\n{LONG}\n{LONG}\nAda Brook covers the harbour and its ships.")
    assert (value(facts[-1], "author-again") or "").startswith("opens/after/")
    assert value(facts[2], "author-again") is None


def test_a_pull_quote_says_what_a_paragraph_near_it_says() -> None:
    facts = facts_of(f"{LONG}\n{PROSE}\n“The harbour master of the island wrote”\n{LONG}")
    assert value(facts[2], "said-elsewhere") == "all/quote/3-5"
    assert value(facts_of(f"{LONG}\n“Nobody had expected any other answer”\n{LONG}")[1], "said-elsewhere") is None
