"""Numbers by which articles are counted: no part of a head is but a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.afterthoughts.counters import COUNTED, COUNTER, counter_facts
from newsseg.segments import KINDS
from tests.afterthoughts import labelled
from tests.splitting import FERRY, OWLS


def _counters(*rows: tuple[str, str]) -> list[int]:
    return labelled(counter_facts, list(rows)).found(COUNTER)


@given(
    st.sampled_from([kind.label for kind in KINDS]), st.integers(0, 999), st.sampled_from(["{}", "{}.", "({})", "#{}", "[{}]", "— {} —"])
)
def test_law_what_passed_for_a_part_of_a_head_is_more_than_a_number(label: str, number: int, written: str) -> None:
    assert _counters((label, written.format(number)), ("paragraph", "It rains.")) == ([0] if label in COUNTED else [])


@pytest.mark.parametrize("text", ["2024", "2 boats", "No. 2", "2.5.", "II", "Rain", "…"])
def test_what_is_more_or_less_than_a_short_number_is_no_counter(text: str) -> None:
    assert _counters(("headline", text), ("paragraph", "It rains.")) == []


@pytest.mark.parametrize("written", ["{}.", "{})", "[{}]", "#{}"])
def test_bug_the_number_above_an_article_was_its_headline_or_its_date(written: str) -> None:
    article = newsseg.segment("\n\n\n".join(f"{written.format(number)}\n{story}" for number, story in enumerate((FERRY, OWLS), 1)))
    assert [one.label for one in article.segments if one.text in {written.format(1), written.format(2)}] == ["chrome"] * 2
