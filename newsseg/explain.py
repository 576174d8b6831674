"""Why a line got its label, or did not get another: the evidence, the transitions, and the margin.

What an explanation shows is what was added up, no more and no less.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import attrs

from newsseg import rendering
from newsseg.catalogue import description
from newsseg.decoding import label_by
from newsseg.document import Block, Span
from newsseg.errors import NewssegError, unknown
from newsseg.evidence import Evidence
from newsseg.labeling import UNSPOKEN, quantised
from newsseg.paths import best_path
from newsseg.reading import matched
from newsseg.rules import Vote
from newsseg.segments import Chrome
from newsseg.weights import UNIT, rule_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsseg.document import Line
    from newsseg.labeling import Labeling
    from newsseg.segments import Segment


@attrs.frozen
class Term:
    """One piece of evidence.

    Args:
        rule: the name of the rule.
        value: what it found, as the fact's value; empty for a caller's rule.
        label: the label it is weighed for.
        weight: what it adds to the score of that label, in log-odds.
        against: what it adds to the score of the runner-up.
        matched: the part of the text it rests on.
        description: the rule in a sentence.
    """

    rule: str
    value: str
    label: str
    weight: float
    against: float
    matched: str
    description: str


@attrs.frozen
class Explanation:
    """Why one block got its label.

    Args:
        line: the number of its first line, counted from 0, blank lines included.
        text: the text of the segment.
        label: its label.
        confidence: the probability that the label is right, 0 to 1.
        evidence: the terms, the heaviest first.
        transition: what the step from the label before adds, in log-odds.
        before: the label of the block before; None for the first.
        runner_up: the best other label; empty for a line that is not read.
        margin: by how much the best path with the runner-up falls short, in log-odds.
        is_read: whether the path runs through it. It does not through lines that are `Document.left_out`: such a line could have no other
            label, and has no margin, which is 0.
    """

    line: int
    text: str
    label: str
    confidence: float
    evidence: tuple[Term, ...]
    transition: float
    before: str | None
    runner_up: str
    margin: float
    is_read: bool = True

    @property
    def score(self) -> float:
        """What this block adds to the score of the whole path: evidence and transition, in log-odds."""
        return (sum(quantised(term.weight) for term in self.evidence) + quantised(self.transition)) / UNIT

    def __str__(self) -> str:
        return rendering.explanation_text(self)

    def _repr_html_(self) -> str:
        return rendering.explanation_html(self)


@attrs.frozen
class Change:
    """Another line whose label would have changed along.

    Args:
        line: the number of its first line, counted from 0.
        label: the label it got.
        wanted: the label it would have got.
    """

    line: int
    label: str
    wanted: str


@attrs.frozen
class WhyNot:
    """Why one block did not get a label: its best path against the best path that gives the block that label.

    ``shortfall`` is exactly what the terms add up to, each ``weight - against``, and ``around``.

    Args:
        line: the number of its first line, counted from 0, blank lines included.
        text: the text of the segment.
        label: the label it got.
        wanted: the label that was asked for.
        shortfall: by how much the best path with it falls short, in log-odds; 0 where the block has it.
        needed: what a rule for it would have had to weigh on this block to win, as tried on the text: mostly a thousandth more than the
            shortfall, but not where such a rule changes where articles begin; 0 where the block has it.
        around: what the labels around it add to the shortfall: the steps to them, and their own evidence where they would change.
        evidence: the terms of this block, ``weight`` for the label it got and ``against`` for the one asked for, those with the
            greatest difference first.
        changes: the other blocks whose labels would have changed along.
    """

    line: int
    text: str
    label: str
    wanted: str
    shortfall: float
    needed: float
    around: float
    evidence: tuple[Term, ...]
    changes: tuple[Change, ...]

    @property
    def for_it(self) -> tuple[Term, ...]:
        """The terms that speak for the label asked for rather than the one it got."""
        return tuple(term for term in self.evidence if term.against > term.weight)

    @property
    def against_it(self) -> tuple[Term, ...]:
        """The terms that speak for the label it got rather than the one asked for."""
        return tuple(term for term in self.evidence if term.against < term.weight)

    def __str__(self) -> str:
        return rendering.why_not_text(self)

    def _repr_html_(self) -> str:
        return rendering.why_not_html(self)


def explain(labeling: Labeling, block: int) -> Explanation:
    """Explain the label of one block.

    Args:
        labeling: a labelled document.
        block: the number of the block.
    """
    runner_up, margin = labeling.runner_up(block)
    line, text = _located(labeling, block)
    return Explanation(
        line=line,
        text=text,
        label=labeling.labels[block],
        confidence=labeling.confidence(block),
        evidence=_terms(labeling, block, _best_state(labeling, block, runner_up)),
        transition=labeling.transition(block) / UNIT,
        before=labeling.labels[block - 1] if block else None,
        runner_up=runner_up,
        margin=margin / UNIT,
    )


def explain_left_out(line: Line) -> Explanation:
    """Explain the label of a line that is not read: no path runs through it, so that it could have no other.

    Args:
        line: the line, one of those that the document has `left_out`.
    """
    return Explanation(line.index, line.text, Chrome.label, 1.0, (), 0.0, None, "", 0.0, is_read=False)


def explain_all(labeling: Labeling) -> Iterator[Explanation]:
    """Explain the label of every segment, in order.

    Args:
        labeling: a labelled document.
    """
    for part in labeling.document.parts:
        yield explain(labeling, part.index) if isinstance(part, Block) else explain_left_out(part)


def _located(labeling: Labeling, block: int) -> tuple[int, str]:
    """Return the number of a block's first line, and its text."""
    own = labeling.document.blocks[block]
    return own.lines[0].index, labeling.document.text[own.start : own.end]


def _best_state(labeling: Labeling, block: int, label: str) -> int:
    """Return the state of a label that a block's evidence speaks for most; of equal ones the lowest."""
    row = labeling.scores[block]
    return max(labeling.states.by_label[label], key=row.__getitem__)


def why_not(labeling: Labeling, block: int, kind: type[Segment]) -> WhyNot:
    """Explain why a block did not get the label of a kind.

    Args:
        labeling: a labelled document.
        block: the number of the block.
        kind: the kind of segment it might have been.

    Raises:
        NewssegError: no path gives that label.
    """
    label = kind.label
    if label not in labeling.states.labels:
        problem = unknown("label", label, labeling.states.labels)
        message = f"{problem}; no rule of this segmenter speaks for it, so that no line can have it"
        raise NewssegError(message)
    path = _path_through(labeling, block, label)
    shortfall = _shortfall(labeling, path)
    terms = _terms(labeling, block, path[block])
    line, text = _located(labeling, block)
    return WhyNot(
        line=line,
        text=text,
        label=labeling.labels[block],
        wanted=label,
        shortfall=shortfall / UNIT,
        needed=_needed(labeling, block, kind) / UNIT,
        around=(shortfall - _difference(terms)) / UNIT,
        evidence=terms,
        changes=tuple(_changes(labeling, path, block)),
    )


def _difference(terms: Iterable[Term]) -> int:
    return sum(quantised(term.weight) - quantised(term.against) for term in terms)


def _changes(labeling: Labeling, path: Sequence[int], block: int) -> Iterator[Change]:
    """Yield the other blocks to which a path gives another label."""
    for number, (state, label) in enumerate(zip(path, labeling.labels, strict=True)):
        wanted = labeling.states.labels[state]
        if wanted != label and number != block:
            yield Change(_located(labeling, number)[0], label, wanted)


def _path_through(labeling: Labeling, block: int, label: str) -> list[int]:
    # No path goes through a state that is worth less than any sum of weights.
    scores: list[Sequence[Any]] = list(labeling.scores)
    rows = zip(scores[block], labeling.states.labels, strict=True)
    scores[block] = [score if other == label else -math.inf for score, other in rows]
    return best_path(scores, labeling.states.transitions, labeling.states.leads)


def _shortfall(labeling: Labeling, path: Sequence[int]) -> int:
    return labeling.score - labeling.score_of(path)


def _needed(labeling: Labeling, block: int, kind: type[Segment]) -> int:
    """Tell the weight of a vote that wins, in thousandths of log-odds.

    A vote takes part in where articles begin, and with that changes what the page says of its blocks. So it is tried on the text, and
    given what it still lacks: that differs from one parting to another alone, so that each is met once at most.
    """
    weight, found = 0, labeling
    while found.labels[block] != kind.label:
        silence = UNSPOKEN if found.states.unspoken(kind.label, found.evidence.votes[block]) else 0
        weight += max(1, _shortfall(found, _path_through(found, block, kind.label)) + 1 - silence)
        found = _with_vote(labeling, block, kind, weight)
    return weight


def _with_vote(labeling: Labeling, block: int, kind: type[Segment], weight: int) -> Labeling:
    """Label a document again, with one more vote on a block, of so many thousandths of log-odds."""
    document, votes = labeling.document, list(labeling.evidence.votes)
    own = document.blocks[block]
    votes[block] = (*votes[block], Vote("", kind, weight / UNIT, Span.of(document.text, own.start, own.end)))
    return label_by(Evidence(document, tuple(votes)), labeling.states)


def _terms(labeling: Labeling, block: int, rival: int) -> tuple[Term, ...]:
    state = labeling.path[block]
    terms = [*_facts(labeling, block, state, rival), *_votes(labeling, block, state, rival), *_silence(labeling, block, state, rival)]
    return tuple(sorted(terms, key=lambda term: (-abs(quantised(term.weight) - quantised(term.against)), term.rule, term.value)))


def _silence(labeling: Labeling, block: int, state: int, rival: int) -> list[Term]:
    states, votes = labeling.states, labeling.evidence.votes[block]
    own, other = (-UNSPOKEN / UNIT if states.unspoken(states.labels[which], votes) else 0.0 for which in (state, rival))
    if not (own or other):
        return []
    return [Term("no-rule-speaks", "", states.labels[state], own, other, "", "no rule speaks for this kind of the caller's own")]


def _facts(labeling: Labeling, block: int, state: int, rival: int) -> list[Term]:
    weights, label, origins = labeling.states.weights, labeling.states.labels[state], labeling.states.origins
    listed = {fact: weights.weights_of(fact) for fact in labeling.evidence.facts_of(block)}
    both = {fact: (own.get(origins[state], 0) / UNIT, own.get(origins[rival], 0) / UNIT) for fact, own in listed.items()}
    telling = [fact for fact, pair in both.items() if any(pair)]
    parts = matched(labeling.document.blocks[block].text, telling)
    return [
        Term(rule_of(fact), fact.partition("=")[2], label, *both[fact], part, description(rule_of(fact)))
        for fact, part in zip(telling, parts, strict=True)
    ]


def _votes(labeling: Labeling, block: int, state: int, rival: int) -> list[Term]:
    labels = labeling.states.labels
    terms = []
    for vote in labeling.evidence.votes[block]:
        weight = quantised(vote.weight) / UNIT
        own, other = (weight if labels[which] == vote.kind.label else 0.0 for which in (state, rival))
        terms.append(Term(vote.rule, "", labels[state], own, other, vote.span.text, vote.description))
    return terms
