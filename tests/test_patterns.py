"""The package's patterns are found and come to an end on lines that are hard for them; what would tell a slow one works."""

from __future__ import annotations

import ast
import inspect

import pytest
import regex

from benchmarks import hard_lines as measuring
from tests.patterns import hard_lines, modules, patterns, pieces

SIZE = 2_000
MILLISECOND = 1e-3


@pytest.mark.parametrize("name", list(patterns()))
def test_a_pattern_comes_to_an_end_on_hard_lines(name: str) -> None:
    for _, line in hard_lines(patterns()[name].pattern, SIZE):
        assert patterns()[name].run(line) >= 0


@pytest.mark.parametrize(
    ("power", "slow"), [(0, []), (1, []), (1.3, []), (1.4, [("a", pytest.approx(2**1.4))]), (2, [("a", pytest.approx(4))])]
)
def test_what_takes_more_than_its_length_explains_is_told_by_ratios(power: float, slow: list[object]) -> None:
    found = measuring.slow_lines(
        len, lambda size: iter([("a", "a" * size)]), lambda work, line: MILLISECOND * (int(str(work(line))) / 2_000) ** power
    )
    assert list(found) == slow


def test_what_is_too_fast_for_a_clock_is_not_measured() -> None:
    assert not list(measuring.slow_lines(len, lambda size: iter([("a", "a" * size)]), lambda _, line: len(line) ** 2 * 1e-12))


def test_every_pattern_and_every_kind_with_details_is_measured() -> None:
    names = [name for name, _, _ in measuring.works()]
    assert set(patterns()) < set(names)
    assert {"details of byline", "details of caption", "details of timestamp"} < set(names)


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
