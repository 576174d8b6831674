"""Labels, with the evidence they rest on: a joint best path over the blocks, and how sure it is.

The labels of a page are decoded together: a score for each block and state, a score for each state after another, and the path
with the greatest sum (Viterbi). Scores are integers, so that the sum of what ``explain`` shows is exactly the path's score.
"""

from __future__ import annotations

from functools import cached_property
from itertools import repeat
from operator import add
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsseg.document import Document
from newsseg.evidence import Evidence
from newsseg.packing import unpack
from newsseg.paths import best_ahead, leads, marginals, path_score
from newsseg.weights import UNIT, Weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsseg.rules import Vote
    from newsseg.segments import Segment

UNSPOKEN = 100 * UNIT
"""What a block lacks for a kind of the caller's own that no rule speaks for: else it would share the confidence of the kind it is like."""


@attrs.frozen(eq=False)
class States:
    """The states a path runs through: those of the weights, and a twin of them for each kind of the caller's own.

    A kind of the caller's own behaves like the kind it is like, until a rule speaks for it.

    Args:
        weights: the fitted weights.
        kinds: the caller's own kinds.
    """

    weights: Weights
    kinds: tuple[type[Segment], ...] = ()

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of each state."""
        return (*self.weights.labels, *(kind.label for kind, _ in self._twins))

    @cached_property
    def by_label(self) -> dict[str, tuple[int, ...]]:
        """The states of each label."""
        return {label: tuple(state for state, own in enumerate(self.labels) if own == label) for label in self.labels}

    @cached_property
    def _twins(self) -> tuple[tuple[type[Segment], int], ...]:
        return tuple((kind, state) for kind in self.kinds for state, label in enumerate(self.weights.labels) if label == kind.like)

    @cached_property
    def origins(self) -> tuple[int, ...]:
        """The fitted state that each state behaves like."""
        return (*range(len(self.weights.states)), *(state for _, state in self._twins))

    def names(self, path: Iterable[int]) -> list[str]:
        """Name the fitted state that each state of a path behaves like."""
        return [self.weights.states[self.origins[state]] for state in path]

    @cached_property
    def transitions(self) -> tuple[tuple[int, ...], ...]:
        """The score of each state after each other."""
        fitted = self.weights.transitions
        return tuple(tuple(fitted[before][after] for after in self.origins) for before in self.origins)

    @cached_property
    def leads(self) -> list[list[int]]:
        """What each state can at most gain on each other by where it goes next."""
        return leads(self.transitions)

    def scores(self, facts: Iterable[str], votes: Sequence[Vote]) -> Sequence[int]:
        """Add up the evidence of one block for each state, in thousandths of log-odds."""
        return self.row(sum(map(self.weights.packed.__getitem__, facts)), votes)

    def row(self, packed: int, votes: Sequence[Vote]) -> Sequence[int]:
        """Add votes to what the facts of one block weigh: a score for each state, in thousandths of log-odds."""
        fitted = unpack(packed, len(self.weights.states))
        if not (votes or self._twins):
            return fitted
        total = list(fitted)
        if self._twins:
            twins = [total[state] - (UNSPOKEN if self.unspoken(kind.label, votes) else 0) for kind, state in self._twins]
            total = [*total, *twins]
        for vote in votes:
            for state in self.by_label.get(vote.kind.label, ()):
                total[state] += quantised(vote.weight)
        return total

    def rows(self, totals: Iterable[int], votes: Iterable[Sequence[Vote]]) -> Iterator[Sequence[int]]:
        """Add the votes on blocks to what their facts weigh: for each block what `row` gives."""
        return map(self.row, totals, votes)

    def unspoken(self, label: str, votes: Sequence[Vote]) -> bool:
        """Tell whether a label is that of a kind of the caller's own, and none of these votes speaks for it."""
        own = any(kind.label == label for kind in self.kinds)
        return own and not any(vote.weight > 0 and vote.kind.label == label for vote in votes)


def quantised(weight: float) -> int:
    """Turn log-odds into the integers that are added up."""
    return round(weight * UNIT)


@attrs.frozen(eq=False)
class Labeling:
    """The best path over a document, and how sure it is.

    Args:
        evidence: what it rests on.
        states: the states a path may run through.
        totals: what the facts of each block weigh, packed.
        path: the best state of each block.
    """

    evidence: Evidence
    states: States
    totals: Sequence[int]
    path: tuple[int, ...]

    @property
    def document(self) -> Document:
        """The document that was labelled."""
        return self.evidence.document

    @cached_property
    def scores(self) -> tuple[tuple[int, ...], ...]:
        """The evidence added up, for each block and state, in thousandths of log-odds."""
        return tuple(map(tuple, self.states.rows(self.totals, self.evidence.votes)))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of each block."""
        return tuple(self.states.labels[state] for state in self.path)

    @cached_property
    def score(self) -> int:
        """The path's score: its evidence and transitions, in thousandths of log-odds."""
        return self.score_of(self.path)

    def score_of(self, path: Sequence[int]) -> int:
        """Return the score of any path: its evidence and transitions, in thousandths of log-odds."""
        return path_score(path, self.scores, self.states.transitions)

    def score_between(self, first: int, end: int) -> int:
        """Return the score of the path over some of the blocks, in thousandths of log-odds."""
        rows = self.states.rows(self.totals[first:end], self.evidence.votes[first:end])
        return path_score(self.path[first:end], rows, self.states.transitions)

    def transition(self, block: int) -> int:
        """Return what the step to a block from the one before it adds to the path's score."""
        return self.states.transitions[self.path[block - 1]][self.path[block]] if block else 0

    def lead(self, block: int) -> int:
        """Return by how much a block's state is better than the best one of another label, all other blocks keeping theirs."""
        return min(self.lacks(block, [label for label in self.states.by_label if label != self.labels[block]]).values())

    def lacks(self, block: int, labels: Iterable[str]) -> dict[str, int]:
        """Return what the best states of some labels lack to that of a block, all other blocks keeping theirs.

        Args:
            block: the number of the block.
            labels: the labels, each of which has a state.
        """
        row, by_label = self._row_within(range(block, block + 1), block), self.states.by_label
        own = row[self.path[block]]
        return {label: own - max([row[state] for state in by_label[label]]) for label in labels}

    def confidence(self, block: int) -> float:
        """Return the probability of a block's label over all paths (forward-backward), calibrated."""
        row = self._marginals[block]
        return min(1.0, sum(row[state] for state in self.states.by_label[self.labels[block]]))

    def runner_up(self, block: int) -> tuple[str, int]:
        """Return the best other label of a block and by how much the best path with it falls short."""
        own = self.states.labels[self.path[block]]
        through = self._best_through[block]
        best, state = max((score, -state) for state, score in enumerate(through) if self.states.labels[state] != own)
        return self.states.labels[-state], self.score - best

    def scores_through(self, label: str, blocks: range | None = None) -> list[int]:
        """Return for each block the score of the best path that gives it a label; one of the fitted labels.

        Args:
            label: the label.
            blocks: some blocks that follow upon each other; those before and after keep their states, and what they add is left out.
        """
        return list(map(max, self._through(self.states.by_label[label], blocks)))

    @cached_property
    def _marginals(self) -> list[Sequence[float]]:
        return marginals(
            self.states.rows(self.totals, self.evidence.votes), self.states.transitions, UNIT * self.states.weights.temperature
        )

    @cached_property
    def _best_through(self) -> list[list[int]]:
        return self._through(range(len(self.states.labels)))

    def _through(self, states: Sequence[int], blocks: range | None = None) -> list[list[int]]:
        """For each block, the scores of the best paths through some of the states; no table of all of them is kept."""
        blocks = blocks or range(len(self.path))
        transitions = self.states.transitions
        ahead = best_ahead(map(self._row_within, repeat(blocks), reversed(blocks)), transitions)
        after = [[gains[state] for state in states] for gains, _ in ahead][::-1]
        behind = best_ahead(map(self._row_within, repeat(blocks), blocks), list(zip(*transitions, strict=True)))
        return [
            [row[state] + gain for state, gain in zip(states, gains, strict=True)] for (_, row), gains in zip(behind, after, strict=True)
        ]

    def _row_within(self, blocks: range, block: int) -> Sequence[int]:
        """Return the scores of one of some blocks, with the steps from the block before them and to the block after them."""
        row, steps = self.states.row(self.totals[block], self.evidence.votes[block]), self.states.transitions
        if block == blocks.start > 0:
            row = list(map(add, row, steps[self.path[block - 1]]))
        if block == blocks.stop - 1 < len(self.path) - 1:
            row = [score + onward[self.path[block + 1]] for score, onward in zip(row, steps, strict=True)]
        return row


Kept: TypeAlias = "tuple[tuple[tuple[Vote, ...], ...] | None, tuple[int, ...], tuple[tuple[int, str], ...], Sequence[int], tuple[int, ...]]"
"""A labelling without its text and its states: the votes if there are any, the starts, the afterthoughts, totals and path."""


def kept(labeling: Labeling) -> Kept:
    """Return what a labelling needs to be restored, in a form that is quickly pickled."""
    evidence = labeling.evidence
    return evidence.votes if any(evidence.votes) else None, evidence.starts, evidence.afterthoughts, labeling.totals, labeling.path


def restored(text: str, states: States, found: Kept) -> Labeling:
    """Restore a labelling of a text from what `kept` returned."""
    votes, starts, afterthoughts, totals, path = found
    document = Document.from_text(text)
    return Labeling(Evidence(document, votes or ((),) * len(document.blocks), starts, afterthoughts), states, totals, path)
