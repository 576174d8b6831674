"""No built-in pattern is super-linear: on lines made to be hard for it, twice the length takes about twice the time.

Only ratios of processor time within one run are looked at, never a time itself.
"""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from statistics import median
from time import thread_time
from typing import TYPE_CHECKING

import pytest
import regex

from newsseg import Paragraph
from newsseg.segments import KINDS
from tests.patterns import Used, hard_lines, modules, patterns, pieces

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT, LONG = 2_000, 8_000
SUSPICIOUS = 6.0
"""How much longer a line four times as long may take before it is looked at closely; a linear pattern takes 4."""
DOUBLING = 2.5
SIZES = (8_000, 16_000, 32_000, 64_000)
MEASURABLE = 1e-3
"""Seconds below which a clock tells nothing; whoever is that fast on a long line is no danger."""
OF_DETAILS = "newsseg.details."


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """Take the median of the processor time that some work takes."""
    taken = []
    for _ in range(times):
        start = thread_time()
        work()
        taken.append(thread_time() - start)
    return median(taken)


def worst_doubling(work: Callable[[str], object], lines: list[str]) -> float:
    """Take the least of three looks at the greatest ratio between a line and one twice as long, since others use the machine, too."""
    looks = []
    for _ in range(3):
        taken = [seconds(lambda line=line: work(line), 3) for line in lines]  # type: ignore[misc]
        looks.append(max(longer / shorter for shorter, longer in pairwise(taken) if longer > MEASURABLE))
        if looks[-1] <= DOUBLING:
            break
    return min(looks)


def check(name: str, work: Callable[[str], object], pattern: regex.Pattern[str], most: int) -> None:
    """Look for a hard line that takes more than its length explains."""
    lines = list(zip(hard_lines(pattern, SHORT), hard_lines(pattern, LONG), strict=True))
    for (unit, short), (_, long) in lines[:: max(1, len(lines) // most)]:
        taken = seconds(lambda long=long: work(long))  # type: ignore[misc]
        if taken > MEASURABLE and taken > SUSPICIOUS * seconds(lambda short=short: work(short)):  # type: ignore[misc]
            sized = [next(line for repeated, line in hard_lines(pattern, size) if repeated == unit) for size in SIZES]
            assert worst_doubling(work, sized) <= DOUBLING, f"{name} takes more than its length explains on {unit!r} over and over"


@pytest.mark.parametrize("name", [name for name in patterns() if not name.startswith(OF_DETAILS)])
def test_twice_the_line_takes_about_twice_the_time(name: str) -> None:
    check(name, patterns()[name].run, patterns()[name].pattern, 150)


def read_details(text: str) -> None:
    """Read all details that a text could have."""
    for kind in KINDS:
        segment = kind(0, len(text), text, **({"opens": True} if kind is Paragraph else {}))
        for detail in kind.detail_names:
            getattr(segment, detail)


@pytest.mark.parametrize("name", [name for name in patterns() if name.startswith(OF_DETAILS)])
def test_twice_the_line_takes_no_more_than_twice_the_time_to_read_details(name: str) -> None:
    # Their readers cut a text before they look at it, so that it is not the pattern alone that keeps the time in bounds.
    check(name, read_details, patterns()[name].pattern, 12)


def test_a_pattern_that_is_not_linear_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"SHORT": 500, "LONG": 2_000, "SIZES": (1_000, 2_000, 4_000)}.items():
        monkeypatch.setattr(f"tests.test_patterns.{name}", value)
    slow = Used(regex.compile(r"\s*(?:mer|Zoom)\W*$"), frozenset({"search"}))
    with pytest.raises(AssertionError, match="slow takes more than its length explains"):
        check("slow", slow.run, slow.pattern, 400)


def test_every_pattern_that_a_module_writes_is_found() -> None:
    found = {used.pattern.pattern for used in patterns().values()}
    for module in modules():
        for statement in ast.parse(inspect.getsource(module)).body:
            for node in ast.walk(statement) if isinstance(statement, (ast.Assign, ast.AnnAssign)) else ():
                if isinstance(node, ast.Call) and ast.unparse(node.func) in {"regex.compile", "Pattern"}:
                    written = node.args[0]
                    assert not isinstance(written, ast.Constant) or written.value in found, module.__name__


def test_hard_lines_are_made_of_the_pattern_s_own_words() -> None:
    found = pieces(regex.compile(r"(?:Foto|Bild)\s?:\p{Han}++[.!]"))
    assert {"Foto", "Bild", " ", ":", "山", "!"} <= set(found)
