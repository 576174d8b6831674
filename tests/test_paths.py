"""Paths of states: the one with the greatest sum, and the share of each state."""

from __future__ import annotations

import math
from collections import defaultdict
from operator import add
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.paths import best_path, leads, marginals, mended, survivors, traced
from newsseg.weights import UNIT, built_in
from tests.checking import all_paths
from tests.strategies import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.paths import Table

fitted_scores = st.lists(
    st.lists(st.integers(-30_000, 30_000), min_size=len(built_in().states), max_size=len(built_in().states)), min_size=1, max_size=12
)


def brute(scores: Table, transitions: Table) -> list[int]:
    """Try every path; of equal ones take that with the lowest states from the end."""
    path, _ = min(all_paths(scores, transitions), key=lambda scored: (-scored[1], scored[0][::-1]))
    return list(path)


def exhaustive(scores: Table, transitions: Table) -> list[int]:
    """Decode from the end, place by place, without dropping any state."""
    reached = [list(scores[0])]
    for here in scores[1:]:
        arrived = (max(before + row[state] for before, row in zip(reached[-1], transitions, strict=True)) for state in range(len(here)))
        reached.append([best + score for best, score in zip(arrived, here, strict=True)])
    path: list[int] = []
    for row in reversed(reached):
        onward = [score + (transitions[state][path[-1]] if path else 0) for state, score in enumerate(row)]
        path.append(onward.index(max(onward)))
    return path[::-1]


@given(tables())
def test_the_best_path_is_that_of_trying_every_path(table: tuple[Table, Table]) -> None:
    scores, transitions = table
    assert best_path(scores, transitions) == brute(scores, transitions)


@given(tables(places=5, states=4, most=1))
def test_ties_go_to_the_lowest_states_from_the_end(table: tuple[Table, Table]) -> None:
    scores, transitions = table
    assert best_path(scores, transitions) == brute(scores, transitions)


@given(tables(places=20, states=8, most=1000))
def test_dropping_states_never_changes_the_path(table: tuple[Table, Table]) -> None:
    scores, transitions = table
    if scores:
        assert best_path(scores, transitions) == exhaustive(scores, transitions)


@given(fitted_scores)
def test_dropping_states_never_changes_the_path_with_the_fitted_transitions(scores: Table) -> None:
    transitions = built_in().transitions
    assert best_path(scores, transitions) == exhaustive(scores, transitions)


@given(tables(places=12, states=6, most=50))
def test_leads_may_be_known_already(table: tuple[Table, Table]) -> None:
    scores, transitions = table
    assert best_path(scores, transitions, leads(transitions)) == best_path(scores, transitions)


@given(tables(places=20, states=6, most=300), st.data())
def test_a_walk_is_mended_where_scores_have_changed(table: tuple[Table, Table], data: st.DataObject) -> None:
    scores, transitions = table
    changed = sorted(data.draw(st.sets(st.sampled_from(range(len(scores))))) if scores else ())
    gains = st.lists(st.integers(-300, 300), min_size=len(transitions), max_size=len(transitions))
    later = [[*map(add, row, data.draw(gains))] if place in changed else row for place, row in enumerate(scores)]
    lead = leads(transitions)
    found = mended(list(survivors(scores, transitions, lead)), changed, later.__getitem__, transitions, lead)
    assert found == list(survivors(later, transitions, lead))
    assert traced(found, transitions) == best_path(later, transitions)


def test_a_walk_is_mended_no_farther_than_until_the_same_states_are_left() -> None:
    scores = [[0, 0], [0, 9], [0, 0], [0, 0], [9, 0], [0, 0], [0, 0]]
    lead = leads(steps := [[2, 0], [0, 2]])
    kept = list(survivors(scores, steps, lead))
    asked: list[int] = []

    def score(place: int) -> Sequence[int]:
        asked.append(place)
        return later[place]

    later = scores
    assert mended(kept, [2, 6], score, steps, lead) == kept
    assert asked == [2, 6]
    asked.clear()
    later = [[9, 0], *scores[1:]]
    assert mended(kept, [0], score, steps, lead)[0] == ((0, 0),)
    assert asked == [0, 1]
    asked.clear()
    assert mended(kept, [], score, steps, lead) == kept
    assert asked == []


def test_a_lead_is_what_a_state_can_gain_by_where_it_goes_next() -> None:
    assert leads([[0, -5], [2, 7]]) == [[0, 12], [-2, 0]]


def test_no_places_no_path() -> None:
    assert best_path([], [[0]]) == []


@given(tables(places=4, states=4, most=3000), st.floats(200, 5000))
def test_marginals_are_the_shares_of_all_paths(table: tuple[Table, Table], scale: float) -> None:
    scores, transitions = table
    shares = [defaultdict[int, float](float) for _ in scores]
    for path, score in all_paths(scores, transitions):
        for place, state in enumerate(path):
            shares[place][state] += math.exp(score / scale)
    for row, share in zip(marginals(scores, transitions, scale), shares, strict=True):
        total = sum(share.values())
        assert row == pytest.approx([share[state] / total for state in range(len(transitions))], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("size", [10**5, 10**7, 10**9])
def test_bug_marginals_of_great_weights_overflowed(size: int) -> None:
    rows = marginals([[size, -size], [-size, size], [0, 0]], [[size, -size], [size, size]], float(UNIT))
    assert all(sum(row) == pytest.approx(1) for row in rows)
