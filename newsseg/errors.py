"""The library's own errors: each says what to do.

A text that is no ``str`` is answered with the built-in `TypeError`; a number or a word that an argument cannot be, with `ValueError`;
everything else that can go wrong is a `NewssegError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class NewssegError(Exception):
    """What every error of this library is."""


class RuleError(NewssegError, ValueError):
    """A rule cannot be built: its pattern, its name, its kind or its weight is no good."""


class PackError(RuleError):
    """A pack of rules cannot be read.

    Args:
        path: the file, or the package that publishes the pack.
        line: the number of the line, counted from 1, where it is known.
        key: the key that is wrong, where it is one.
        problem: what is wrong with it, and what to do.
    """

    def __init__(self, path: str, line: int | None, key: str | None, problem: str) -> None:
        super().__init__(path, line, key, problem)
        self.path, self.line, self.key, self.problem = path, line, key, problem

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return ": ".join(filter(None, (where, self.key, self.problem)))


class UnknownRuleError(NewssegError, KeyError):
    """A rule is named that no segmenter has."""

    def __str__(self) -> str:
        return str(self.args[0])


class RuleExecutionError(NewssegError, RuntimeError):
    """A caller's rule raised an error while it read a text; the error itself is the ``__cause__``.

    It stays so when this error comes from another process, unless pickle cannot write or read it; then its kind and words are in the
    message alone.

    Args:
        rule: the rule's name.
        line: the number of the line it read, counted from 0, or None for a rule that reads whole pages.
        cause: what it raised.
    """

    def __init__(self, rule: str, line: int | None, cause: BaseException) -> None:
        where = "the page" if line is None else f"line {line}"
        super().__init__(f"rule {rule!r} failed on {where}: {type(cause).__name__}: {cause}")
        self.rule, self.line = rule, line

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.args, self.__dict__, _sendable(self.__cause__))


class FormatError(NewssegError, ValueError):
    """A serialised article cannot be read back."""


class MissingExtraError(NewssegError, ImportError):
    """A part of the library is used whose optional dependencies are not installed.

    Args:
        user: what needs them.
        extra: the extra of newsseg that has them.
    """

    def __init__(self, user: str, extra: str) -> None:
        super().__init__(user, extra)
        self.user, self.extra = user, extra

    def __str__(self) -> str:
        return f"{self.user} needs further packages: pip install 'newsseg[{self.extra}]'"


class ColumnError(NewssegError, ValueError):
    """A table lacks the column that is asked for, or has one where the results should go."""


class WeightsError(NewssegError, ValueError):
    """Weights cannot be read, or do not fit the labels they are used for."""


def _restore(
    kind: type[RuleExecutionError], args: tuple[object, ...], state: dict[str, object], cause: BaseException | None
) -> RuleExecutionError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


def _sendable(cause: BaseException | None) -> BaseException | None:
    """Return the cause if pickle can write it and make it again, which copying does in the same way; else nothing."""
    import copy  # noqa: PLC0415 - seldom wanted
    import pickle  # noqa: PLC0415

    try:
        pickle.dumps(copy.deepcopy(cause))
    except Exception:  # noqa: BLE001 - an error of the caller's may hold anything
        return None
    return cause


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """Word the complaint about an unknown name, with the nearest known ones.

    >>> unknown("rule", "bylin-name", ["byline-name", "length"])
    "unknown rule 'bylin-name': did you mean 'byline-name'?"
    """
    return f"unknown {what} {name!r}{meant(map(repr, nearest(name, known, 3, alike=0.5)))}"


def nearest(name: str, known: Iterable[str], most: int = 1, *, alike: float = 0.6) -> list[str]:
    """List the known names that are spelled much like one, the nearest first.

    Args:
        name: the name that was given.
        known: those that are known.
        most: how many are listed at most.
        alike: the share of letters, 0 to 1, in which they agree at least.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - wanted for complaints alone

    return get_close_matches(name, list(known), n=most, cutoff=alike)


def meant(names: Iterable[str]) -> str:
    """Word the question whether one of some names was meant; empty where there are none.

    >>> meant(["newsseg.Caption"])
    ': did you mean newsseg.Caption?'
    """
    listed = ", ".join(names)
    return f": did you mean {listed}?" if listed else ""
