"""Fitted weights: what each fact weighs for each label, and each label after another.

Weights are log-odds in whole thousandths, so that sums are exact, whatever the order.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import attrs

from newsseg import data
from newsseg.errors import WeightsError
from newsseg.packing import Packed

if TYPE_CHECKING:
    from os import PathLike

    from newsseg.weighing import Weighing

UNIT = 1000
"""Weights are integers: log-odds times this."""
LIMIT = 100_000
"""The greatest weight a rule may have, in log-odds."""
GREATEST = 2_000_000
"""The greatest fitted weight, in thousandths: a thousand facts of a block must add up within 32 bits."""

NEXT = ";"
"""What stands between two facts, and between what they weigh; no fact has it in its name."""


class Facts(Mapping[str, Any]):
    """For each fact, state numbers and weights in turn, as they stand in a weights file, ``"0 -1500 2 250"``; split when asked for.

    Args:
        written: the facts, each with a string, or with numbers that are split already.

    >>> Facts({"length=1": "0 -1500 2 250"})["length=1"]
    (0, -1500, 2, 250)
    """

    __slots__ = ("written",)

    def __init__(self, written: Mapping[str, Any] | Iterable[tuple[str, Any]] = ()) -> None:
        self.written = dict(written)

    def __getitem__(self, fact: str) -> Sequence[int]:
        return _listed(self.written[fact])

    def __iter__(self) -> Iterator[str]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.written)

    def __contains__(self, fact: object) -> bool:
        return fact in self.written

    def keys(self) -> KeysView[str]:
        """Return the facts; whether one is among them is looked up faster here."""
        return self.written.keys()

    def __repr__(self) -> str:
        return f"Facts({self.written!r})"


def _as_facts(given: Mapping[str, Any]) -> Facts:
    return given if isinstance(given, Facts) else Facts(given)


def _listed(found: Any) -> Sequence[int]:  # noqa: ANN401 - lists are what a file may have as well
    return tuple(map(int, found.split())) if isinstance(found, str) else found


@attrs.frozen(eq=False)
class Weights:
    """All that was fitted.

    A state is a label, or one of the places where a label behaves in its own way (``chrome-before`` the article, ``chrome-head`` between
    its head and its body, ``chrome-inside`` the body, ``chrome-after`` it).

    Args:
        states: the names of the states.
        facts: for each fact, state numbers and weights in turn: ``[state, weight, state, weight ...]``, in thousandths of log-odds.
        transitions: the weight of each state after each other: ``transitions[before][after]``.
        temperature: what scores are divided by before they are taken for log-probabilities; fitted for calibration.
        record: how they were fitted: corpus, date, settings, scores of the folds.
        splits: what each fact weighs for a title to begin another article, in thousandths of log-odds; without them, a text is one article.
    """

    states: tuple[str, ...]
    facts: Mapping[str, Sequence[int]] = attrs.field(repr=False, converter=_as_facts)
    transitions: tuple[tuple[int, ...], ...] = attrs.field(repr=False)
    temperature: float = 1.0
    record: Mapping[str, Any] = attrs.field(factory=dict, repr=False)
    splits: Mapping[str, int] = attrs.field(factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        for number, state in enumerate(self.states):
            if not isinstance(state, str):
                message = f"states[{number}] must be the name of a state, not {state!r}"
                raise WeightsError(message)
        if any(len(row) != len(self.states) for row in self.transitions) or len(self.transitions) != len(self.states):
            message = f"transitions must be a square of {len(self.states)} states"
            raise WeightsError(message)
        if len(set(self.labels)) < 2:  # noqa: PLR2004 - with one label there is nothing to choose
            message = f"the states must stand for two labels at least: {', '.join(self.states) or 'there is none'}"
            raise WeightsError(message)
        if not 0 < self.temperature < math.inf:
            message = f"temperature must be above 0, not {self.temperature!r}"
            raise WeightsError(message)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Weights):
            return NotImplemented
        return self is other or self._content() == other._content()

    def __hash__(self) -> int:
        return hash((tuple(self.states), self.temperature))  # that is quickly told, and hardly two weights have it alike

    def _content(self) -> tuple[object, ...]:
        facts = {fact: tuple(listed) for fact, listed in self.facts.items()}
        transitions = tuple(map(tuple, self.transitions))
        return tuple(self.states), transitions, self.temperature, self.record, self.splits, facts

    @cached_property
    def weighing(self) -> Weighing:
        """What lines and findings weigh; shared by all who use these weights."""
        from newsseg.weighing import Weighing  # noqa: PLC0415 - imported with the first text

        return Weighing(self.packed)

    @cached_property
    def packed(self) -> Packed:
        """For each fact its weights for all states, packed into one integer."""
        return Packed(self.facts)

    def __reduce__(self) -> tuple[object, ...]:
        if built_in.cache_info().currsize and self is built_in():
            return built_in, ()
        return Weights, (self.states, self.facts, self.transitions, self.temperature, self.record, self.splits)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Weights:
        """Read a weights file.

        Args:
            path: the file; one whose name ends in ``.gz`` is unpacked.

        Raises:
            WeightsError: the file cannot be read, or is no weights file; the message names it, and what is wrong where.
        """
        from pathlib import Path  # noqa: PLC0415 - slow to import, and seldom wanted

        try:
            text = data.text_of(Path(path).read_bytes(), str(path))
        except (OSError, UnicodeDecodeError, zlib.error) as error:
            message = f"{path}: cannot be read: {error}"
            raise WeightsError(message) from error
        return cls.read(text, str(path))

    @classmethod
    def read(cls, text: str, path: str = "weights") -> Weights:
        """Read weights from the JSON text of a weights file.

        Args:
            text: the text.
            path: where it comes from, for the message of an error.

        Raises:
            WeightsError: the text is no weights file; the message says what is wrong where.
        """
        try:
            read = cls._of(text)
            _check(read)
        except WeightsError as error:
            message = f"{path}: {error}"
            raise WeightsError(message) from error
        except (LookupError, TypeError, AttributeError, ValueError, RecursionError) as error:
            message = f"{path}: no weights file: {type(error).__name__}: {error}; see docs/fitting.md for its form"
            raise WeightsError(message) from error
        return read

    @classmethod
    def _of(cls, text: str) -> Weights:
        file = json.loads(text)
        transitions = tuple(map(tuple, file["transitions"]))
        record, splits = dict(file["record"]), dict(file.get("splits", {}))
        return cls(tuple(file["states"]), Facts(_facts_of(file)), transitions, file["temperature"], record, splits)

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

    def weights_of(self, fact: str) -> dict[int, int]:
        """Return what a fact weighs, by state; for all others it weighs nothing."""
        listed = self.facts.get(fact, ())
        return dict(zip(listed[::2], listed[1::2], strict=True))

    def weight(self, fact: str, state: int) -> int:
        """Return what a fact weighs for one state."""
        return self.weights_of(fact).get(state, 0)


def _facts_of(file: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever the file has
    """Return the facts with what they weigh: an object, or two lists, each of which may be one string, which is read faster."""
    if "weights" not in file:
        return file["facts"]
    facts, weights = (listed.split(NEXT) if isinstance(listed, str) else listed for listed in (file["facts"], file["weights"]))
    return zip(facts, weights, strict=True)


def _check(weights: Weights) -> None:
    """See that weights can be added up: every number of theirs is whole, and none is too great."""
    for before, row in enumerate(weights.transitions):
        for after, weight in enumerate(row):
            if not _is_weight(weight):
                message = f"transitions[{before}][{after}] must be a whole number up to {GREATEST}, not {weight!r}"
                raise WeightsError(message)
    for fact, weight in weights.splits.items():
        if not _is_weight(weight):
            message = f"splits[{fact!r}] must be a whole number up to {GREATEST}, not {weight!r}"
            raise WeightsError(message)
    facts = _as_facts(weights.facts)
    for fact in facts:
        _check_fact(fact, facts, len(weights.states))


def _check_fact(fact: str, facts: Facts, count: int) -> None:
    try:
        listed = facts[fact]
        states, weights = listed[::2], listed[1::2]
        sound = len(set(states)) == len(states) == len(weights) and all(map(_is_weight, weights))
        sound = sound and all(type(state) is int and 0 <= state < count for state in states)
    except (TypeError, ValueError):
        sound = False
    if not sound:
        listed = facts.written[fact]
        wanted = f"states below {count}, each once, and their weights in turn, in whole numbers up to {GREATEST}"
        message = f"fact {fact!r} must list {wanted}, not {listed!r}"
        raise WeightsError(message)


def _is_weight(weight: object) -> bool:
    return type(weight) is int and abs(weight) <= GREATEST


def rule_of(fact: str) -> str:
    """Name the rule that a fact belongs to.

    >>> rule_of("length=10-13")
    'length'
    """
    return fact.partition("=")[0]


@cache
def built_in() -> Weights:
    """Return the weights that newsseg ships; the tests have checked them."""
    return Weights._of(data.read("", "weights.json.gz"))  # noqa: SLF001
