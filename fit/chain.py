"""Fitting one chain: a linear-chain conditional random field by L-BFGS, and what it weighs as a weights file."""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pycrfsuite

from fit import not_learnt
from fit.examples import PARTS, Example
from newsseg.exports.corrected import UNSURE
from newsseg.weights import UNIT, Weights, rule_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence


SETTINGS = {"c1": 0.5, "c2": 0.2, "max_iterations": 45}
"""Strengths of the L1 and the L2 penalty, and how many steps of L-BFGS are taken: few, since later ones learn publishers by heart."""
LEAST = 20
"""Weights below this, in thousandths of log-odds, are left out."""
STEP = 10
"""Weights in a file are multiples of this, in thousandths of log-odds: that packs them in a sixth less room."""
OF_FOUND = frozenset(("dek", "headline", "kicker"))
"""States whose weights are told in part by the documents that were found as they are, alone: by them a title is told from those around."""
SHARE_OF_FOUND = 0.25
"""The share that they have in these."""
PUBLISHERS = 8
"""A fact must have been seen at this many publishers to be given weights."""


def shared_facts(examples: Iterable[Example], least: int = PUBLISHERS) -> frozenset[str]:
    """Name the facts that are no single publisher's.

    Args:
        examples: the documents.
        least: at how many publishers a fact must be seen.
    """
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for example in examples:
        for facts in example.facts:
            for fact in facts:
                if len(seen[fact]) < least:
                    seen[fact].add(example.publisher)
    return frozenset(fact for fact, publishers in seen.items() if len(publishers) >= least and rule_of(fact) not in not_learnt.RULES)


def learnable(examples: Iterable[Example]) -> list[Example]:
    """Leave out the facts that no chain is given, and let equal ones be one string: a line has a hundred, most of them said before."""
    listed = [attrs.evolve(one, facts=tuple(tuple(map(sys.intern, facts)) for facts in one.facts)) for one in examples]
    known = shared_facts(listed)
    return [attrs.evolve(one, facts=tuple(tuple(filter(known.__contains__, facts)) for facts in one.facts)) for one in listed]


def fit(examples: Sequence[Example]) -> dict[str, Any]:
    """Fit chains, average them, and return the average in the form of a weights file, without its record.

    There are several views of the examples: all of them, and some in which real pages outweigh those made by hand and by program, of which
    each has a part. What tells some states leans on a chain of real pages alone.
    """
    known, states = shared_facts(examples), sorted({state for one in examples for state in one.states} - {UNSURE})
    views = [examples, *([one for one in examples if one.part in {None, part}] for part in range(PARTS))]
    chain = averaged([_fitted(view, known, states) for view in views if view])
    found = [one for one in examples if one.part is None]
    return leaning(chain, _fitted(found, shared_facts(found), states), OF_FOUND, SHARE_OF_FOUND) if found else chain


def leaning(chain: Mapping[str, Any], other: Mapping[str, Any], labels: Container[str], share: float) -> dict[str, Any]:
    """Let what tells some states be told in part by another chain; all other weights stay as they are.

    Args:
        chain: a weights file without its record.
        other: the other chain, of the same states.
        labels: the states.
        share: the share of the other chain in these.

    >>> one, other = ({"states": ["dek", "headline"], "facts": {"length=1": row}} for row in ([0, 100, 1, 400], [0, 500, 1, 800]))
    >>> leaning({**one, "transitions": []}, other, {"headline"}, 0.25)["facts"]
    {'length=1': [0, 100, 1, 500]}
    """
    columns = {number for number, state in enumerate(chain["states"]) if state in labels}

    facts = {}
    for fact in sorted({*chain["facts"], *other["facts"]}):
        one, beside = (dict(_pairs(weights["facts"].get(fact, ()))) for weights in (chain, other))
        leant = {state: (1 - share) * one.get(state, 0) + share * beside.get(state, 0) for state in columns}
        facts[fact] = _sparse([round((one | leant).get(state, 0)) for state in range(len(chain["states"]))])
    return {**chain, "facts": {fact: listed for fact, listed in facts.items() if listed}}


def _fitted(view: Sequence[Example], known: frozenset[str], states: Sequence[str]) -> dict[str, Any]:
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in view:
        rows = [(facts, state) for facts, state in zip(example.facts, example.states, strict=True) if state != UNSURE]
        trainer.append([[fact for fact in facts if fact in known] for facts, _ in rows], [state for _, state in rows])
    trainer.set_params({**SETTINGS, "feature.possible_transitions": True})
    return _chain(trained(trainer), states)


def trained(trainer: pycrfsuite.Trainer) -> Any:  # noqa: ANN401 - the trainer's own, untyped
    """Train, and return what was learnt."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "chain.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return tagger.info()


def _chain(info: Any, states: Sequence[str]) -> dict[str, Any]:  # noqa: ANN401 - the trainer's own, untyped
    number = {state: index for index, state in enumerate(states)}
    facts: defaultdict[str, list[int]] = defaultdict(list)
    for (fact, state), weight in sorted(info.state_features.items()):
        if abs(weight) * UNIT >= LEAST:
            facts[fact] += [number[state], round(weight * UNIT)]
    for fact, label, worth in not_learnt.worths():
        if label in number:
            facts[fact] += [number[label], round(worth * UNIT)]
    transitions = [[round(info.transitions.get((before, after), 0.0) * UNIT) for after in states] for before in states]
    return {"states": list(states), "facts": dict(facts), "transitions": transitions}


def averaged(chains: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Average chains fitted on parts of a corpus or in other ways: what only one of them says loses weight.

    A state that a chain has never seen weighs nothing in it.

    Args:
        chains: weights files without their records.
    """
    states, count = sorted({state for chain in chains for state in chain["states"]}), len(chains)
    totals: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(states))
    steps = [[0] * len(states) for _ in states]
    for chain in chains:
        _add(chain, [states.index(state) for state in chain["states"]], totals, steps)
    facts = {fact: _sparse([round(total / count) for total in row]) for fact, row in sorted(totals.items())}
    transitions = [[round(total / count) for total in row] for row in steps]
    return {"states": states, "facts": {fact: listed for fact, listed in facts.items() if listed}, "transitions": transitions}


def _add(chain: Mapping[str, Any], places: Sequence[int], totals: Mapping[str, list[int]], steps: Sequence[list[int]]) -> None:
    """Add up what a chain weighs; ``places`` tells where each of its states stands among those of all."""
    for fact, listed in chain["facts"].items():
        for state, weight in _pairs(listed):
            totals[fact][places[state]] += weight
    for before, row in zip(places, chain["transitions"], strict=True):
        for after, weight in zip(places, row, strict=True):
            steps[before][after] += weight


def _pairs(listed: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the states of a fact that are listed, each with what the fact weighs for it."""
    return zip(listed[::2], listed[1::2], strict=True)


def _sparse(row: Sequence[int]) -> list[int]:
    return [number for state, weight in enumerate(row) if abs(weight) >= LEAST for number in (state, weight)]


def rounded(facts: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Round what facts weigh for the states that are numbered before it.

    >>> rounded({"length=1": [0, 404, 2, -1996]})
    {'length=1': [0, 400, 2, -2000]}
    """
    return {fact: [number for state, weight in _pairs(listed) for number in (state, stepped(weight))] for fact, listed in facts.items()}


def stepped(weight: float) -> int:
    """Round a weight, in thousandths of log-odds, to what is kept of it.

    >>> stepped(404.6), stepped(-1996)
    (400, -2000)
    """
    return round(weight / STEP) * STEP


def as_file(chain: Mapping[str, Any]) -> str:
    """Write a fitted chain as a weights file without a record."""
    return json.dumps({**chain, "temperature": 1.0, "record": {}})


def as_weights(chain: Mapping[str, Any]) -> Weights:
    """Turn a fitted chain into weights the library can use at once."""
    return Weights.read(as_file(chain))
