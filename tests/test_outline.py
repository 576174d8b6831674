"""The labels of a text, with sums over them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.segments import BODY
from newsseg.splitting.outline import LEAST_WORDS
from tests.splitting import FERRY, TEN, labelled, outline, outline_of

LABELS = ("headline", "paragraph", "subheading", "chrome", "byline")
COUNT = 9
SWANS = (("headline", "Swans return"), ("paragraph", TEN))
GEESE = (("headline", "Geese return"), ("paragraph", TEN))


def _rows(*rules: int) -> list[tuple[str, str]]:
    return [("chrome", "* * *" if number in rules else f"Share {number}") for number in range(COUNT)]


@pytest.mark.parametrize("rule", range(COUNT - 1))
def test_a_rule_parts_the_block_below_it_alone(rule: int) -> None:
    seen = outline(labelled(*_rows(rule)))
    assert seen.drawn == {rule}
    assert [place for place in range(1, COUNT) if seen.is_parted(place)] == [rule + 1]


@pytest.mark.parametrize(
    ("gaps", "parted"),
    [
        ({}, []), ({4: 2}, [4]), ({4: 0}, []), ({1: 2}, [1]), ({COUNT - 1: 2}, [COUNT - 1]), ({4: 2, 5: 2}, []), ({1: 2, 2: 2}, []),
        ({4: 2, 5: 3}, [5]), ({4: 2, 6: 2}, [4, 6]), ({COUNT - 2: 2, COUNT - 1: 2}, []),
    ],
)  # fmt: skip
def test_a_wider_gap_than_above_and_below_parts_a_block(gaps: dict[int, int], parted: list[int]) -> None:
    seen = outline(labelled(*_rows(), gaps=gaps))
    assert [place for place in range(1, COUNT) if seen.is_parted(place)] == parted


def test_a_gap_is_from_the_last_line_of_a_block_to_the_first_of_the_next() -> None:
    seen = outline_of("\n\n\n".join(textwrap.fill(paragraph, 60) for paragraph in FERRY.split("\n\n")))
    assert [len(block.lines) for block in seen.labeling.evidence.document.blocks] == [1, 1, 3, 3, 2]
    assert [seen.gaps[place] for place in (1, 2, 3, 4)] == [2] * 4


def test_body_text_enough_for_an_article_is_told_by_its_words() -> None:
    seen = outline(labelled(("paragraph", "rain " * (LEAST_WORDS - 1)), ("subheading", "Rain"), ("chrome", TEN)))
    assert [seen.has_body(*span) for span in ((0, 1), (0, 2), (1, 3), (0, 3))] == [False, True, False, True]


@given(st.lists(st.sampled_from(LABELS), min_size=1, max_size=20))
def test_sums_are_what_is_counted_block_by_block(labels: list[str]) -> None:
    seen = outline(labelled(*[(label, f"{TEN} {number}") for number, label in enumerate(labels)]))
    for place in range(len(labels) + 1):
        assert seen.paragraphs[place] == labels[:place].count("paragraph")
        assert seen.words[place] == sum(one.units for one, label in zip(seen.readings, labels[:place], strict=False) if label in BODY)
    for place, label in enumerate(labels):
        assert seen.counts[label] == labels.count(label)
        assert (place in seen.body, place in seen.headlines) == (label in BODY, label == "headline")
        assert seen.end(place) == next((later for later in seen.headlines if later > place + 1), len(labels))


@pytest.mark.parametrize(("between", "last"), [(0, 2), (7, 9), (8, 1)])
def test_text_near_below_the_last_paragraph_may_be_that_of_an_article(between: int, last: int) -> None:
    seen = outline(labelled(("headline", "Rain"), ("paragraph", "Rain"), *[("chrome", "Share")] * between, ("chrome", "rain " * 8)))
    assert seen.last == last
    assert outline(labelled(("paragraph", "Rain"), ("chrome", "rain " * 7))).last == 0
    assert outline(labelled(("chrome", "Share"), ("chrome", "Print"))).last == 0


@pytest.mark.parametrize(("above", "last"), [("Share", 0), ("* * *", 12)])
def test_running_text_further_below_is_that_of_an_article_if_a_rare_break_parts_it(above: str, last: int) -> None:
    rows = [
        ("paragraph", "Rain"),
        *[("chrome", "Share")] * 9,
        ("chrome", above),
        ("chrome", "Owls"),
        ("chrome", f"{f'{TEN} ' * 3}."),
        ("chrome", "Print"),
    ]
    assert outline(labelled(*rows)).last == last


def test_a_byline_or_a_date_near_a_block_is_seen() -> None:
    seen = outline(labelled(*[("timestamp" if place == 4 else "chrome", f"Share {place}") for place in range(10)]))
    assert [place for place in range(10) if seen.is_near_sign(place)] == [1, 2, 3, 4, 5, 6]


def test_the_headline_of_an_article_is_the_last_one_above_its_first_paragraph() -> None:
    labels = ("headline", "timestamp", "headline", "paragraph", "headline", "paragraph")
    seen = outline(labelled(*[(label, f"{TEN} {number}") for number, label in enumerate(labels)]))
    assert [seen.title_of(*span) for span in ((0, 6), (0, 2), (3, 6), (0, 4), (3, 4), (5, 6))] == [2, 0, 4, 2, None, None]


def test_a_title_without_a_byline_is_told_where_others_have_one() -> None:
    signed = (SWANS[0], ("byline", "By Ada Brook"), SWANS[1])
    rows = (*signed, ("subheading", "Nests"), GEESE[1], *signed, ("subheading", "Eggs"), GEESE[1], *signed, *signed)
    seen = outline(labelled(*rows))
    assert [seen.signs(number) for number in (0, 3, 5, 8, 10, 13)] == ["yes/0/2", "no/1/2", "yes/1/2", "no/2/2", "yes/2/1", "yes/2/0"]
    assert [outline(labelled(*SWANS, *GEESE)).signs(number) for number in range(4)] == ["no/0/0"] * 4


def test_a_date_tells_as_much_and_one_below_a_title_that_passed_for_a_paragraph_is_its_own() -> None:
    rows = (*SWANS, ("paragraph", "Geese return"), ("timestamp", "3 May 2026"), GEESE[1])
    assert [outline(labelled(*rows)).signs(number) for number in (0, 2)] == ["no/0/1", "yes/0/0"]
    assert outline(labelled(("kicker", "Birds"), *rows)).signs(3) == "yes/0/0"


@pytest.mark.parametrize(
    ("blanks", "gaps", "told"),
    [
        (1, {}, "1/1/airy"),
        (0, {}, "0/0/tight"),
        (0, {3: 1}, "1/0/tight"),
        (0, {2: 1}, "0/0/airy"),
        (1, {3: 4}, "2/1/airy"),
        (1, {4: 3}, "1/1/airy"),
        (0, {4: 1}, "0/1/tight"),
    ],
)
def test_blank_lines_around_a_title_are_told_beside_those_between_paragraphs(blanks: int, gaps: dict[int, int], told: str) -> None:
    rows = (("headline", "Rain"), ("paragraph", TEN), ("paragraph", TEN), ("chrome", "Snow"), ("paragraph", TEN))
    assert outline(labelled(*rows, blanks=blanks, gaps=gaps)).air(3) == told


@pytest.mark.parametrize(("labels", "within"), [(("paragraph",) * 4, "mixed"), (("paragraph", "chrome") * 2, "none")])
def test_some_paragraphs_may_stand_below_a_blank_line_and_some_follow_at_once(labels: tuple[str, ...], within: str) -> None:
    assert outline(labelled(*[(label, TEN) for label in labels], gaps={2: 0})).air(1).endswith(f"/{within}")


def test_a_gap_above_what_heads_a_title_is_one_above_the_title() -> None:
    rows = (("headline", "Rain"), ("paragraph", TEN), ("chrome", "News"), ("headline", "Snow"))
    assert outline(labelled(*rows, blanks=0, gaps={2: 2})).air(3) == "2/0/none"


def test_how_the_first_paragraph_below_a_block_opens() -> None:
    seen = outline(
        labelled(
            ("headline", "Rain"), ("byline", "By Ed Roe"), ("paragraph", "OBAN The rain"), ("paragraph", "fell again"), ("chrome", "Share")
        )
    )
    assert [seen.opens(place) for place in range(5)] == ["capitals", "capitals", "small", "none", "none"]
