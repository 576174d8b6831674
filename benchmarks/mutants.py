"""Mutation testing: ``python benchmarks/mutants.py MODULE [COUNT]`` changes a module a little, and sees whether its tests notice.

The changes are those of cosmic-ray (``pip install cosmic-ray``), a random sample of them; annotations are left alone. Each is tried in a
process forked from this one, which has imported all but the package, so that a mutant takes a second or two.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis  # noqa: F401 - imported before forking
import pytest
from cosmic_ray.commands.init import init
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_db import WorkDB, use_db

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

ROOT = Path(__file__).parent.parent
SEED = 7
SECONDS = 60
"""Of processor time after which a mutant that runs on counts as noticed; whoever is not noticed takes a few."""
_ALWAYS = ("tests/test_goldens.py", "tests/test_recorded.py")
"""Pages with their labels, lines, blocks, facts and details, as they were recorded; tried after the tests of the module itself."""
_LEFT_OUT = "not taken_away and not decisive_always and not processes and not TestBuilding and not another_process and not every_document"
"""Tests that take long and notice little."""
_DETAILS = ("test_details_parts", "test_details_people", "test_details_laws")
_SEGMENTERS = ("test_segmenters", "test_segments")
_TESTS: dict[str, Sequence[str]] = {
    "labeling": ("test_labeling", "test_laws_of_scores"),
    "splitting": ("test_splitting",),
    "headless": ("test_headless",),
    "setting": ("test_segmenters", "test_details_parts"),
    "document": ("test_document",),
    "layout": ("test_layout",),
    "evidence": ("test_evidence",),
    "weighing": ("test_weighing", "test_concurrency"),
    "packing": ("test_weights",),
    "weights": ("test_weights",),
    "cues": ("test_cues",),
    "context": ("test_context",),
    "reading": ("test_reading",),
    "shapes": ("test_shapes",),
    "findings": ("test_evidence", "test_weighing"),
    "rules": ("test_rules",),
    "serial": ("test_serial",),
    "packs": ("test_packs",),
    "explain": ("test_explain",),
    "rendering": ("test_explain",),
    "segmented": ("test_segments", "test_explain"),
    "streams": ("test_streams",),
    "masthead": ("test_details_people",),
}
"""The files of tests that matter to a module, beside its own examples and the recorded pages."""


def tests_of(name: str) -> Sequence[str]:
    """List the tests that matter to a module, its own examples first."""
    family, _, part = name.rpartition("/")
    of_family = {"details": _DETAILS, "segmenters": _SEGMENTERS}.get(family, ())
    files = _TESTS.get(part if not family else family, of_family)
    return [f"newsseg/{name}.py", *(f"tests/{file}.py" for file in files), *_ALWAYS]


class _Loader(importlib.machinery.SourceFileLoader):
    """Loads a module from a changed source."""

    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.source = source

    def get_code(self, fullname: str) -> Any:  # noqa: ANN401, ARG002
        return compile(self.source, self.path, "exec")


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the changed module before the one on disk."""

    def __init__(self, name: str, path: str, source: str) -> None:
        self.name, self.path, self.source = name, path, source

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path, loader=_Loader(fullname, self.path, self.source))


def mutants(path: Path) -> list[Any]:
    """List what cosmic-ray would change in a module, without annotations and what is there for the type checker alone."""
    with use_db(":memory:", WorkDB.Mode.create) as database:
        init([str(path)], database, {})
        listed = [item.mutations[0] for item in database.work_items]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typed = [getattr(node, name) for node in ast.walk(tree) for name in ("annotation", "returns") if getattr(node, name, None)]
    typed += [node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    spans = [((node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)) for node in typed]
    found = [one for one in listed if not any(start <= tuple(one.start_pos) < end for start, end in spans)]
    return sorted(found, key=lambda one: (one.operator_name, one.occurrence))


def is_noticed(module: str, path: Path, source: str, tests: Sequence[str]) -> bool:
    """Run the tests on a changed module, in a process of its own."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    out = os.open(os.devnull, os.O_WRONLY)
    os.dup2(out, 1)
    os.dup2(out, 2)
    sys.meta_path.insert(0, _Finder(module, str(path), source))
    sys.dont_write_bytecode = False
    status = 1
    try:
        importlib.import_module(module)  # before pytest would find the file by its name
        status = int(
            pytest.main(
                ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=", "-o", "filterwarnings=", "--doctest-modules", "--hypothesis-profile=few", *tests]
            )
        )
    finally:
        os._exit(status)


def main() -> None:
    """Try a sample of the mutants of one module, and print those that no test noticed."""
    name, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 40  # noqa: PLR2004 - the count comes second
    path = ROOT / "newsseg" / f"{name}.py"
    module = f"newsseg.{name.replace('/', '.')}"
    tests = [*tests_of(name), "-k", _LEFT_OUT]
    source = path.read_text(encoding="utf-8")
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    if is_noticed(module, path, source, tests):
        sys.exit(f"the tests of {name} fail without any change")
    listed = mutants(path)
    sample = random.Random(SEED).sample(listed, len(listed))[:count]  # noqa: S311 - no secret; a greater count takes the same, and more
    noticed = 0
    for number, one in enumerate(sample, 1):
        changed = mutate_code(source, get_operator(one.operator_name)(**one.operator_args), one.occurrence)
        kept = not is_noticed(module, path, changed, tests)
        noticed += not kept
        if kept:
            line = source.splitlines()[one.start_pos[0] - 1].strip()
            print(f"{name}:{one.start_pos[0]} {one.operator_name.rpartition('/')[2]}: {line}", flush=True)
        print(f"# {name}: {noticed} of {number} noticed; {len(listed)} in all", flush=True)


if __name__ == "__main__":
    main()
