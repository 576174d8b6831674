# ruff: noqa: E501 - tables of characters
"""The compiled patterns of the package, found by walking its modules, and lines that are hard for them."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from functools import cache
from importlib import import_module
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import regex

import newsseg
from newsseg.details.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_SAMPLES = {
    "d": "1", "D": "a", "w": "a", "W": "!", "s": " ", "S": "a", "b": "", "B": "", "n": "\n", "t": "\t",
    "Lu": "A", "Ll": "a", "L": "a", "M": "\u0301", "Mn": "\u0301", "Mc": "\u0903", "N": "1", "Latin": "a", "Cyrillic": "ж", "Arabic": "ب", "Hebrew": "ש",
    "Devanagari": "क", "Bengali": "ক", "Georgian": "გ", "Han": "山", "Hiragana": "の", "Katakana": "カ", "Hangul": "가", "Thai": "ก", "Lao": "ກ",
    "Khmer": "ក", "Myanmar": "က", "East_Asian_Width=W": "山", "East_Asian_Width=F": "Ａ", "Cc": "\x01",
}  # fmt: skip
"""A character for each class that patterns are written with."""
_PIECE = regex.compile(
    r"\\p\{\^?(?P<property>[\w=]+)\}|\\P\{\w+\}|\\(?P<escape>.)|\(\?(?:P?<\w+>|[a-zA-Z-]*[:)]|<?[=!]|P=\w+\))|\{\d*,?\d*\}|(?P<meta>[()|*+?^$.])|(?P<literal>[^\\(){}|*+?^$.\[\]]+|.)",
    regex.DOTALL,
)
HARD = (
    "By ", "Jane Doe, ", "Jane ", "(", "[", "Foto: ", "© ", "A/", "Jan ", "2024 ", "1.1.", "12:30 ", "via ", "、", "山", "가 ", "Mc", "A.",
    "- ", "› ", "#a ", "published ", "de ", "and ", "March ", "Credit...", "Reporting by A B; ", "1 ", "[1", "=", "عمر ", "Aa-", "’", "aB",
)  # fmt: skip
"""What lists and repetitions in patterns could stumble over."""
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
_PATIENCE = 8.0
"""Seconds after which a pattern is stopped: far more than any linear one takes for the lines below."""
_MOST = 14
"""Pieces of one pattern that lines are made of; a list of a thousand phrases is sampled."""


def modules() -> Iterator[ModuleType]:
    """Import every module of the package."""
    yield newsseg
    for found in pkgutil.walk_packages(newsseg.__path__, "newsseg."):
        if not found.name.endswith("__main__"):
            try:
                yield import_module(found.name)
            except ImportError:  # what an extra would have to be installed for
                continue


class Used(NamedTuple):
    """A pattern, and how the package uses it."""

    pattern: regex.Pattern[str]
    methods: frozenset[str]

    def run(self, text: str) -> int:
        """Use it on a text as the package does, and count what it finds."""
        found = 0
        for method in sorted(self.methods):
            if method in {"match", "fullmatch", "search"}:
                found += getattr(self.pattern, method)(text, timeout=_PATIENCE) is not None
            else:
                found += sum(1 for _ in self.pattern.finditer(text, timeout=_PATIENCE))
        return found


@cache
def patterns() -> dict[str, Used]:
    """Find the compiled patterns: in the names of modules, in what their cached functions hold, and written where they are used."""
    found: dict[str, Used] = {}
    for module in modules():
        used = _uses(module)
        held = [(f"{name}{path}", pattern) for name, value in vars(module).items() for path, pattern in _held(_value(value, module))]
        labels = {name.rpartition(".")[2] for name, _ in held}
        elsewhere = frozenset[str]().union(*(methods for name, methods in used.items() if name not in labels))
        for name, pattern in held:
            if all(pattern is not other.pattern for other in found.values()):
                found[f"{module.__name__}.{name}"] = Used(pattern, used.get(name.rpartition(".")[2], elsewhere) or frozenset({"search"}))
        for line, method, written in _written_inline(module):
            found[f"{module.__name__}:{line}"] = Used(regex.compile(written), frozenset({method}))
    return found


def _value(value: object, module: ModuleType) -> object:
    """Call a cached function that takes nothing: it may hold patterns."""
    cached = hasattr(value, "cache_info") and getattr(value, "__module__", "") == module.__name__
    return value() if cached and not inspect.signature(value).parameters else value  # type: ignore[arg-type, operator]


def _held(value: object, path: str = "", depth: int = 3) -> Iterator[tuple[str, regex.Pattern[str]]]:
    if isinstance(value, (regex.Pattern, Pattern)):
        yield path, value if isinstance(value, regex.Pattern) else value.compiled
    elif depth and isinstance(value, (dict, tuple, list)):
        names = value.keys() if isinstance(value, dict) else getattr(value, "_fields", range(len(value)))
        for name, item in zip(names, value.values() if isinstance(value, dict) else value, strict=True):
            yield from _held(item, f"{path}.{name}", depth - 1)


def _uses(module: ModuleType) -> dict[str, frozenset[str]]:
    """Find which methods of patterns are called on which names of a module."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute) and node.attr in _METHODS:
            name = getattr(node.value, "attr", getattr(node.value, "id", "regex"))
            if name != "regex":
                found.setdefault(name, set()).add(node.attr)
    return {name: frozenset(methods) for name, methods in found.items()}


def _written_inline(module: ModuleType) -> Iterator[tuple[int, str, str]]:
    """Find the patterns that are written where they are used: ``regex.search(r"...", text)``."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="regex"), attr=method), args=[ast.Constant(value=str(written)), *_]):
                if method in _METHODS:
                    yield node.lineno, method, written


def pieces(pattern: regex.Pattern[str]) -> list[str]:
    """List what a pattern is made of: its literals, and a character of each of its classes."""
    found = dict.fromkeys(["a", "A", " ", "1"])
    for match in _PIECE.finditer(pattern.pattern):
        if match["property"]:
            found[_SAMPLES.get(match["property"], "a")] = None
        elif match["escape"]:
            found[_SAMPLES.get(match["escape"], match["escape"])] = None
        elif match["literal"]:
            found[match["literal"]] = None
            found.update(dict.fromkeys(match["literal"][:2]))
    listed = [piece for piece in found if piece]
    return listed[:_MOST] + listed[_MOST :: max(1, len(listed) // 6)][:6]


def hard_lines(pattern: regex.Pattern[str], size: int) -> Iterator[tuple[str, str]]:
    """Make lines of about ``size`` characters that a pattern could stumble over, each with the piece it repeats.

    One piece over and over, two in turn, and one over and over with something before or after it that nearly matches.
    """
    listed = pieces(pattern)
    for one, other in product(listed, listed):
        unit = one if one == other else one + other
        yield unit, unit * (size // len(unit))
    for one, edge in product(listed[:_MOST], (*listed[4:8], "!", "\n")):
        yield f"{one} ... {edge}", one * (size // len(one)) + edge
