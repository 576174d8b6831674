"""Errors say what to do, and can be caught by what they are."""

from __future__ import annotations

import copy
import pickle

import pytest

from newsseg import FormatError, NewssegError, RuleError, RuleExecutionError, UnknownRuleError, WeightsError
from newsseg.errors import unknown


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (RuleError, ValueError),
        (UnknownRuleError, KeyError),
        (RuleExecutionError, RuntimeError),
        (FormatError, ValueError),
        (WeightsError, ValueError),
    ],
)
def test_each_error_is_newsseg_s_and_one_python_knows(kind: type[NewssegError], builtin: type[Exception]) -> None:
    assert issubclass(kind, NewssegError)
    assert issubclass(kind, builtin)


@pytest.mark.parametrize(
    ("name", "known", "says"),
    [
        ("bylin-name", ["byline-name", "length"], "unknown rule 'bylin-name': did you mean 'byline-name'?"),
        ("zzz", ["byline-name"], "unknown rule 'zzz'"),
        ("a", [], "unknown rule 'a'"),
        ("ab", ["abc", "abd", "abe", "abf"], "unknown rule 'ab': did you mean 'abf', 'abe', 'abd'?"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest_ones(name: str, known: list[str], says: str) -> None:
    assert unknown("rule", name, known) == unknown("rule", name, reversed(known)) == says


def test_an_unknown_rule_prints_without_the_quotes_of_a_key_error() -> None:
    assert str(UnknownRuleError("unknown rule 'x'")) == "unknown rule 'x'"


@pytest.mark.parametrize(("line", "where"), [(3, "line 3"), (0, "line 0"), (None, "the page")])
def test_an_error_of_a_rule_says_where(line: int | None, where: str) -> None:
    error = RuleExecutionError("weather", line, ValueError("no digits"))
    assert str(error) == f"rule 'weather' failed on {where}: ValueError: no digits"


@pytest.mark.parametrize(
    "error",
    [RuleError("a"), UnknownRuleError("b"), FormatError("c"), WeightsError("d"), RuleExecutionError("weather", 3, ValueError("no digits"))],
)
def test_errors_can_be_pickled(error: NewssegError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.__dict__) == (type(error), str(error), error.__dict__)


class Unfit(Exception):  # noqa: N818 - made to be unfit
    """Cannot be read back: pickle hands over one argument."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one)
        self.other = other


def caused(cause: Exception) -> RuleExecutionError:
    """Make an error with its cause, as ``raise ... from`` does."""
    error = RuleExecutionError("weather", 3, cause)
    error.__cause__ = cause
    return error


def test_bug_the_cause_of_an_error_was_lost_by_pickling() -> None:
    again = pickle.loads(pickle.dumps(caused(ValueError("no digits"))))
    assert repr(again.__cause__) == "ValueError('no digits')"
    assert repr(copy.copy(again).__cause__) == "ValueError('no digits')"


@pytest.mark.parametrize("cause", [Unfit("no", "digits"), ValueError(lambda: None)], ids=["cannot be read back", "cannot be written"])
def test_a_cause_that_cannot_be_pickled_is_told_in_the_message_alone(cause: Exception) -> None:
    again = pickle.loads(pickle.dumps(caused(cause)))
    assert (again.__cause__, str(again)) == (None, str(caused(cause)))
