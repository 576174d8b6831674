"""The page that tells of the tests names every law, and none that is not there."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")


def listed() -> list[tuple[str, str]]:
    """Name the laws that the page lists, with their files."""
    inventory = re.findall(r"\*\*`(tests/\w+\.py)`\*\*\n\n((?:- .+\n)+)", PAGE.partition("## The laws by name")[2])
    return [(file, law.removeprefix("- ").replace(" ", "_")) for file, laws in inventory for law in laws.splitlines()]


def laws() -> Iterator[tuple[str, str]]:
    """Name the tests that hypothesis gives examples to, with their files."""
    for file in sorted((ROOT / "tests").glob("test_*.py")):
        nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for test in (node for node in nodes if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")):
            if any("given(" in ast.unparse(decorator) for decorator in test.decorator_list):
                yield f"tests/{file.name}", test.name.removeprefix("test_").removeprefix("law_")


def test_every_law_that_the_documentation_lists_is_a_test() -> None:
    for file, law in listed():
        assert re.search(rf"def test_(law_)?{law}\(", (ROOT / file).read_text(encoding="utf-8")), f"{file} has no law {law}"


def test_the_documentation_lists_every_law_and_counts_them() -> None:
    assert set(laws()) <= set(listed())
    assert f"There are {len(listed())} of them" in PAGE


def changed_on_purpose() -> set[str]:
    """Name the modules whose mutants the page counts, and those that the session of nox tries."""
    tried = re.search(r"MUTATED = \[(.+?)\]", (ROOT / "noxfile.py").read_text(encoding="utf-8"), re.DOTALL)
    assert tried
    return {*re.findall(r"(?m)^\| `([\w/]+)` \| \d+ of \d+ \|", PAGE), *ast.literal_eval(f"[{tried[1]}]")}


def test_modules_that_are_changed_on_purpose_are_there() -> None:
    assert {module for module in changed_on_purpose() if not (ROOT / "newsseg" / f"{module}.py").exists()} == set()
