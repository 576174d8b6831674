"""Signed entries of live blogs: which lines are helped to be bylines."""

from __future__ import annotations

from collections import Counter

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsseg import NewsSegmenter
from newsseg.afterthoughts.entries import SIGNS, entry_facts
from newsseg.decoding import decode
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.afterthoughts import OF_ENTRIES, Labelled, labelled, looking_for
from tests.strategies import texts

NEWS = looking_for(*OF_ENTRIES)
"""A segmenter that looks for signed entries alone of what hangs on an article as a whole."""
PROSE = "The ferry went on sailing until the ice closed the bay."
NAMES = ("Ines Marrow", "Piet van der Meer", "Ann Lee")
CLOCKS = ("20:01", "9.15", "7h40", "11:05am", "3:30 p.m.")
OTHERS = ("20:01", "20:01 KEY EVENT", "20:01 Rain", "20:011 Ines Marrow", "20:01 Ines Marrow left at noon", PROSE)


def _body(*lines: str) -> Labelled:
    """Set lines between two paragraphs."""
    return labelled(entry_facts, [("paragraph", PROSE), *(("chrome", line) for line in lines), ("paragraph", PROSE)])


signatures = st.builds(
    lambda name, clock, between, first: (name, f"{clock}{between}{name}" if first else f"{name}{between or ' '}{clock}"),
    st.sampled_from(NAMES),
    st.sampled_from(CLOCKS),
    st.sampled_from(["", " ", " | ", " · ", " – "]),
    st.booleans(),
)


@given(st.lists(signatures | st.sampled_from(OTHERS).map(lambda line: ("", line)), max_size=8))
@example([("Ines Marrow", "20:01 Ines Marrow"), ("Ines Marrow", "11:05amInes Marrow")])
@example([("Ines Marrow", "20:01Ines Marrow"), ("", PROSE), ("Ines Marrow", "Ines Marrow 9.15")])
def test_a_name_beside_several_times_of_day_signs_entries(rows: list[tuple[str, str]]) -> None:
    times = Counter(name for name, _ in rows)
    signed = [place for place, (name, _) in enumerate(rows, 1) if name and times[name] > 1]
    assert _body(*(line for _, line in rows)).found(SIGNS) == signed


@pytest.mark.parametrize(("letters", "found"), [(45, [1, 2]), (46, [])])
@pytest.mark.parametrize("form", ["20:01 {}", "{} 20:01"])
def test_a_name_has_fifty_characters_after_its_capital_at_most(form: str, letters: int, found: list[int]) -> None:
    assert _body(*[form.format(f"Ines M{'a' * letters}")] * 2).found(SIGNS) == found


def test_entries_are_signed_in_the_body() -> None:
    line = ("chrome", "20:01 Ines Marrow")
    assert labelled(entry_facts, [line, line, ("paragraph", PROSE), line, line]).facts() == ()
    rows = [("paragraph", PROSE), line, ("paragraph", PROSE), line, ("paragraph", PROSE)]
    assert labelled(entry_facts, rows).found(SIGNS) == [1, 3]
    assert attrs.evolve(labelled(entry_facts, rows), starts=(0, 2)).facts() == ()


def test_without_weight_entries_are_not_looked_for() -> None:
    page = _body("20:01 Ines Marrow", PROSE, "20:05 Ines Marrow")
    assert page.found(SIGNS)
    assert attrs.evolve(page, states=NewsSegmenter().without_rules(rule_of(SIGNS)).states).facts() == ()


@given(texts() | news_texts())
def test_signed_entries_make_the_path_better_by_no_more_than_they_are_worth(text: str) -> None:
    after = NEWS.label(text)
    before = decode(attrs.evolve(after.evidence, afterthoughts=()), after.states)
    worth = NEWS.weights.weight(SIGNS, NEWS.weights.states.index("byline")) * len(after.evidence.afterthoughts)
    assert before.score <= after.score <= before.score + worth
