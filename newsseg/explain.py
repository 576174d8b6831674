"""Why a line got its label: the evidence, the transition, and the margin to the runner-up.

What an explanation shows is what was added up, no more and no less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsseg.catalogue import description
from newsseg.labeling import quantised
from newsseg.reading import matched
from newsseg.weights import UNIT, rule_of

if TYPE_CHECKING:
    from newsseg.labeling import Labeling


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
        runner_up: the best other label.
        margin: by how much the best path with the runner-up falls short, in log-odds.
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

    @property
    def score(self) -> float:
        """What this block adds to the score of the whole path: evidence and transition, in log-odds."""
        return round(sum(quantised(term.weight) for term in self.evidence) / UNIT + self.transition, 3)

    def __str__(self) -> str:
        words = self.text if len(self.text) < 70 else f"{self.text[:67]}..."  # noqa: PLR2004 - one line of a terminal
        head = f"line {self.line}: {self.label} ({self.confidence:.0%}), {self.margin:.2f} ahead of {self.runner_up}\n  {words!r}"
        step = f"  {self.transition:+7.2f}           after {self.before or 'the beginning'}"
        return "\n".join([head, step, *map(_row, self.evidence)])


def _row(term: Term) -> str:
    name = f"{term.rule}={term.value}" if term.value else term.rule
    part = f"  [{term.matched}]" if term.matched else ""
    return f"  {term.weight:+7.2f} ({term.against:+7.2f}) {name}{part}"


def explain(labeling: Labeling, block: int) -> Explanation:
    """Explain the label of one block.

    Args:
        labeling: a labelled document.
        block: the number of the block.
    """
    state = labeling.path[block]
    states = labeling.states
    runner_up, margin = labeling.runner_up(block)
    rival = max((score, -other) for other, score in enumerate(labeling.scores[block]) if states.labels[other] == runner_up)[1]
    own = labeling.evidence.document.blocks[block]
    terms = [*_facts(labeling, block, state, -rival), *_votes(labeling, block, state, -rival)]
    return Explanation(
        line=own.lines[0].index,
        text=labeling.evidence.document.text[own.start : own.end],
        label=states.labels[state],
        confidence=labeling.confidence(block),
        evidence=tuple(sorted(terms, key=lambda term: (-abs(term.weight - term.against), term.rule, term.value))),
        transition=labeling.transition(block) / UNIT,
        before=labeling.labels[block - 1] if block else None,
        runner_up=runner_up,
        margin=margin / UNIT,
    )


def _facts(labeling: Labeling, block: int, state: int, rival: int) -> list[Term]:
    weights, origins = labeling.states.weights, labeling.states.origins
    text = labeling.evidence.document.blocks[block].text
    terms = []
    for fact in labeling.evidence.facts[block]:
        weight, against = weights.weight(fact, origins[state]) / UNIT, weights.weight(fact, origins[rival]) / UNIT
        if weight or against:
            rule, _, value = fact.partition("=")
            label = labeling.states.labels[state]
            terms.append(Term(rule, value, label, weight, against, matched(text, fact), description(rule_of(fact))))
    return terms


def _votes(labeling: Labeling, block: int, state: int, rival: int) -> list[Term]:
    labels = labeling.states.labels
    terms = []
    for vote in labeling.evidence.votes[block]:
        weight = quantised(vote.weight) / UNIT
        own, other = (weight if labels[which] == vote.kind.label else 0.0 for which in (state, rival))
        terms.append(Term(vote.rule, "", labels[state], own, other, vote.span.text, vote.description))
    return terms
