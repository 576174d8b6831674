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


def _rows(*rules: int) -> list[tuple[str, str]]:
    return [("chrome", "* * *" if number in rules else f"Share {number}") for number in range(COUNT)]


@pytest.mark.parametrize("rule", range(COUNT - 1))
def test_a_rule_parts_the_block_below_it_alone(rule: int) -> None:
    seen = outline(labelled(*_rows(rule)))
    assert seen.rules == {rule}
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
