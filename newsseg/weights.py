"""Fitted weights: what each fact weighs for each label, and each label after another.

Weights are log-odds in whole thousandths, so that sums are exact, whatever the order.
"""

from __future__ import annotations

import json
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import attrs

from newsseg import data
from newsseg.errors import WeightsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsseg.weighing import Weighing

UNIT = 1000
"""Weights are integers: log-odds times this."""
LIMIT = 100_000
"""The greatest weight a rule may have, in log-odds."""


class Facts(dict[str, Any]):
    """For each fact, state numbers and weights in turn, as they stand in a weights file: ``"0 -1500 2 250"``; split when asked for."""

    def __getitem__(self, fact: str) -> Sequence[int]:
        return _listed(super().__getitem__(fact))

    def get(self, fact: str, default: Any = None) -> Any:  # noqa: ANN401 - as dict has it
        """Return the state numbers and weights of a fact."""
        found = super().get(fact)
        return default if found is None else _listed(found)

    def values(self) -> Any:  # noqa: ANN401
        """List the state numbers and weights of all facts."""
        return [_listed(found) for found in super().values()]

    def items(self) -> Any:  # noqa: ANN401
        """List the facts with their state numbers and weights."""
        return [(fact, _listed(found)) for fact, found in super().items()]


def _listed(found: Any) -> Sequence[int]:  # noqa: ANN401 - lists are what a file may have as well
    return tuple(map(int, found.split())) if isinstance(found, str) else found


@attrs.frozen(eq=False)
class Weights:
    """All that was fitted.

    A state is a label, or one of the places where a label behaves in its own way (``chrome-before`` the article, ``chrome-inside``,
    ``chrome-after``).

    Args:
        states: the names of the states.
        facts: for each fact, state numbers and weights in turn: ``[state, weight, state, weight ...]``, in thousandths of log-odds.
        transitions: the weight of each state after each other: ``transitions[before][after]``.
        temperature: what scores are divided by before they are taken for log-probabilities; fitted for calibration.
        record: how they were fitted: corpus, date, settings, scores of the folds.
    """

    states: tuple[str, ...]
    facts: Mapping[str, Sequence[int]] = attrs.field(repr=False)
    transitions: tuple[tuple[int, ...], ...] = attrs.field(repr=False)
    temperature: float = 1.0
    record: Mapping[str, Any] = attrs.field(factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        if any(len(row) != len(self.states) for row in self.transitions) or len(self.transitions) != len(self.states):
            message = f"transitions must be a square of {len(self.states)} states"
            raise WeightsError(message)
        if len(set(self.labels)) < 2:  # noqa: PLR2004 - with one label there is nothing to choose
            message = f"the states must stand for two labels at least: {', '.join(self.states) or 'there is none'}"
            raise WeightsError(message)
        if not self.temperature > 0:
            message = f"temperature must be above 0, not {self.temperature!r}"
            raise WeightsError(message)

    @cached_property
    def weighing(self) -> Weighing:
        """What lines and findings weigh; shared by all who use these weights."""
        from newsseg.weighing import Weighing  # noqa: PLC0415 - imported with the first text

        return Weighing(self.facts, len(self.states))

    @property
    def packed(self) -> Mapping[str, int]:
        """For each fact its weights for all states, packed into one integer."""
        return self.weighing.packed

    def __reduce__(self) -> tuple[object, ...]:
        if built_in.cache_info().currsize and self is built_in():
            return built_in, ()
        return Weights, (self.states, self.facts, self.transitions, self.temperature, self.record)

    @classmethod
    def read(cls, text: str) -> Weights:
        """Read weights from the JSON text of a weights file.

        Raises:
            WeightsError: the text is no weights file.
        """
        try:
            read = cls._of(text)
            _check_facts(read.facts, len(read.states))
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            message = f"no weights file: {type(error).__name__}: {error}; see docs/fitting.md for its form"
            raise WeightsError(message) from error
        return read

    @classmethod
    def _of(cls, text: str) -> Weights:
        file = json.loads(text)
        return cls(tuple(file["states"]), Facts(file["facts"]), tuple(map(tuple, file["transitions"])), file["temperature"], file["record"])

    @property
    def labels(self) -> tuple[str, ...]:
        """The label of each state."""
        return tuple(state.partition("-")[0] for state in self.states)

    def rules(self) -> frozenset[str]:
        """Name the rules whose facts have weights."""
        return frozenset(map(rule_of, self.facts))

    def without(self, rules: frozenset[str]) -> Weights:
        """Return weights in which the facts of ``rules`` weigh nothing."""
        if not rules:
            return self
        return attrs.evolve(self, facts={fact: weights for fact, weights in self.facts.items() if rule_of(fact) not in rules})

    def weight(self, fact: str, state: int) -> int:
        """Return what a fact weighs for one state."""
        listed = self.facts.get(fact, ())
        return dict(zip(listed[::2], listed[1::2], strict=True)).get(state, 0)


def _check_facts(facts: Mapping[str, Sequence[int]], count: int) -> None:
    for fact, listed in facts.items():
        if len(listed) % 2 or not all(0 <= state < count for state in listed[::2]):
            message = f"fact {fact!r} must list states below {count} and their weights in turn, not {listed!r}"
            raise WeightsError(message)


def rule_of(fact: str) -> str:
    """Name the rule that a fact belongs to.

    >>> rule_of("length=10-13")
    'length'
    """
    return fact.partition("=")[0]


@cache
def built_in() -> Weights:
    """Return the weights that newsseg ships; the tests have checked them."""
    return Weights._of(data.read("", "weights.json"))  # noqa: SLF001
