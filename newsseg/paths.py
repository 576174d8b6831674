"""Paths of states through scores: the one with the greatest sum (Viterbi), and the probability of each state (forward-backward).

Scores are integers, so that sums are exact: one for each place and state, and one for each state after another.
"""

from __future__ import annotations

import math
from array import array
from itertools import pairwise
from operator import add, mul
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Table: TypeAlias = "Sequence[Sequence[int]]"
Alive: TypeAlias = "Sequence[tuple[int, int]]"
"""The states at a place through which the best path may lead, each with what it lacks to the best of them."""


def best_path(scores: Iterable[Sequence[int]], transitions: Table, lead: Table | None = None) -> list[int]:
    """Find the path of states with the greatest score; of equal ones, that with the lowest states from the end.

    Args:
        scores: the score of each state at each place.
        transitions: the score of each state after each other.
        lead: what `leads` makes of the transitions, where it is known already.

    >>> best_path([[3, 0], [0, 1]], [[0, -5], [0, 0]])
    [0, 0]
    """
    return traced(list(survivors(scores, transitions, lead or leads(transitions))), transitions)


def survivors(scores: Iterable[Sequence[int]], transitions: Table, lead: Table, before: Alive = ()) -> Iterator[Alive]:
    """Walk along the places, and yield the states at each through which the best path may lead.

    A state is dropped as soon as another is so far ahead that no continuation could make up for it. Most often one is left.

    Args:
        scores: the score of each state at each place.
        transitions: the score of each state after each other.
        lead: what `leads` makes of the transitions.
        before: the states that are left at the place before the first; none where it is the first of all.
    """
    alone = [((state, 0),) for state in range(len(transitions))]
    alive = before
    for here in scores:
        reached = here
        if alive:
            rows = [map(behind.__add__, transitions[state]) if behind else transitions[state] for state, behind in alive]
            reached = list(map(add, map(max, *rows) if len(rows) > 1 else rows[0], here))
        best = max(reached)
        ahead = lead[reached.index(best)]
        alive = [(state, score - best) for state, score in enumerate(reached) if score + ahead[state] >= best]
        if len(alive) == 1:
            alive = alone[alive[0][0]]
        yield alive


def mended(
    kept: Sequence[Alive], changed: Iterable[int], score: Callable[[int], Sequence[int]], transitions: Table, lead: Table
) -> list[Alive]:
    """Walk again where scores have changed, from each such place on until the same states are left as before.

    Args:
        kept: the states that were left at each place.
        changed: the places whose scores have changed, in order.
        score: tells the score of each state at a place.
        transitions: the score of each state after each other.
        lead: what `leads` makes of the transitions.
    """
    found, done = list(kept), 0
    for first in changed:
        if first < done:
            continue
        onward = range(first, len(found))
        for place, alive in zip(onward, survivors(map(score, onward), transitions, lead, found[first - 1] if first else ()), strict=True):
            done = place + 1
            if alive == found[place]:
                break
            found[place] = alive
    return found


def traced(kept: Sequence[Alive], transitions: Table) -> list[int]:
    """Trace the best path from its end, through the states that were left at each place."""
    path: list[int] = []
    for alive in reversed(kept):
        if len(alive) == 1:
            path.append(alive[0][0])
        elif path:
            path.append(max(alive, key=lambda one: one[1] + transitions[one[0]][path[-1]])[0])
        else:
            path.append(next(state for state, behind in alive if not behind))
    return path[::-1]


def leads(transitions: Table) -> list[list[int]]:
    """For each pair of states, what the second can at most gain on the first by where it goes next."""
    return [[max(map(int.__sub__, other, own)) for other in transitions] for own in transitions]


def path_score(path: Sequence[int], scores: Iterable[Sequence[int]], transitions: Table) -> int:
    """Add up the scores of a path of states.

    >>> path_score([0, 1], [[3, 0], [0, 1]], [[0, -5], [0, 0]])
    -1
    """
    return sum(row[state] for row, state in zip(scores, path, strict=True)) + sum(transitions[one][two] for one, two in pairwise(path))


def best_ahead(scores: Iterable[Sequence[int]], transitions: Table) -> Iterator[tuple[list[int], list[int]]]:
    """Walk from one end: for each place and state, the greatest score of a path over the places passed, without and with its own."""
    ahead = [0] * len(transitions)
    for here in scores:
        arriving = list(map(add, here, ahead))
        yield ahead, arriving
        ahead = [max(map(add, row, arriving)) for row in transitions]


def marginals(scores: Iterable[Sequence[int]], transitions: Table, scale: float) -> list[Sequence[float]]:
    """Compute the probability of each state at each place (forward-backward).

    Args:
        scores: the score of each state at each place.
        transitions: the score of each state after each other.
        scale: what scores are divided by to make them log-probabilities.
    """
    top = max(map(max, transitions))
    steps = [[math.exp((score - top) / scale) for score in row] for row in transitions]
    odds = [_odds(row, scale) for row in scores]
    forward = _forward(odds, list(zip(*steps, strict=True)))
    onward: Sequence[float] = [1.0] * len(steps)
    for place, here in zip(range(len(odds) - 1, -1, -1), reversed(odds), strict=True):
        forward[place] = _normal(map(mul, forward[place], onward))
        arriving = list(map(mul, here, onward))
        onward = _normal([sum(map(mul, row, arriving)) for row in steps])
    return forward


def _odds(scores: Sequence[int], scale: float) -> Sequence[float]:
    best = max(scores)
    return array("d", [math.exp((score - best) / scale) for score in scores])


def _normal(row: Iterable[float]) -> Sequence[float]:
    shares = list(row)
    total = sum(shares)
    return array("d", [share / total for share in shares] if total else [1 / len(shares)] * len(shares))


def _forward(odds: Iterable[Sequence[float]], columns: Sequence[Sequence[float]]) -> list[Sequence[float]]:
    rows: list[Sequence[float]] = []
    for here in odds:
        arrived = [sum(map(mul, rows[-1], column)) for column in columns] if rows else [1.0] * len(here)
        rows.append(_normal(map(mul, arrived, here)))
    return rows
