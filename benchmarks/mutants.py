"""Mutation testing: ``python benchmarks/mutants.py MODULE [COUNT]`` changes a module a little, and sees whether its tests notice.

The changes are those of cosmic-ray (``pip install cosmic-ray``), a random sample of them; annotations are left alone. Each is tried in a
process forked from this one, which has imported all but the package, so that a mutant takes a second or two.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import gc
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
from pathlib import Path
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

import hypothesis  # noqa: F401 - imported before forking
import pytest
from _pytest.main import pytest_runtestloop as runtestloop
from cosmic_ray.commands.init import init
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_db import WorkDB, use_db

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

_Cached = type(functools.cache(len))
ROOT = Path(__file__).parent.parent
SEED = 7
SECONDS = 60
"""Of processor time after which a mutant that runs on counts as noticed; whoever is not noticed takes a few."""
_RECORDED = "tests/test_recorded.py::test_a_page_says_what_it_said_when_it_was_recorded"
_PAGES = ("en-web-page", "ja-shimbun", "wrapped-and-quoted", "all-at-once")
_ALWAYS = ("tests/test_goldens.py", *(f"{_RECORDED}[{page}]" for page in _PAGES))
"""Pages with their labels, lines, blocks, facts and details, as they were recorded; tried after the tests of the module itself."""
_SLOW = (
    "killed", "taken_away", "decisive_always", "processes", "TestBuilding", "another_process", "test_a_process", "every_document",
    "written_documents",
)  # fmt: skip
_LEFT_OUT = " and ".join(f"not {one}" for one in _SLOW)
"""Tests that take long and notice little."""
_TESTS: dict[str, Sequence[str]] = {
    "decoding": ("test_labeling", "test_laws_of_scores"),
    "labeling": ("test_labeling", "test_laws_of_scores"),
    "paths": ("test_paths", "test_laws_of_scores", "test_labeling"),
    "splitting/outline": ("test_outline", "test_splitting", "test_beginnings", "test_second_look", "test_house"),
    "splitting/records": ("test_records",),
    "splitting/record_heads": ("test_records",),
    "splitting/posts": ("test_messages",),
    "splitting/source_lines": ("test_source_lines",),
    "splitting/counted": ("test_counted",),
    "splitting/between": ("test_records", "test_source_lines"),
    "splitting/contents": ("test_listed_articles",),
    "splitting/short_news": ("test_short_news",),
    "splitting/marked": ("test_listed_articles", "test_short_news", "test_source_lines"),
    "splitting/live": ("test_live", "test_splitting"),
    "splitting/so_far": ("test_splitting",),
    "splitting/first_look": ("test_splitting",),
    "splitting/second_look": ("test_second_look", "test_splitting"),
    "splitting/heads": ("test_heads", "test_second_look"),
    "splitting/heads_above": ("test_heads_above", "test_beginnings"),
    "splitting/breaks": ("test_breaks", "test_splitting"),
    "splitting/kinds": ("test_breaks",),
    "splitting/house": ("test_house", "test_splitting", "test_beginnings"),
    "splitting/beginnings": ("test_beginnings", "test_splitting"),
    "splitting/titles": ("test_splitting", "test_second_look"),
    "splitting/starts": ("test_second_look", "test_splitting"),
    "afterthoughts/headlines": ("test_headlines",),
    "afterthoughts/broken": ("test_broken", "test_headlines"),
    "afterthoughts/furniture": ("test_furniture",),
    "afterthoughts/deks": ("test_deks",),
    "afterthoughts/captions": ("test_captions",),
    "afterthoughts/kickers": ("test_kickers",),
    "afterthoughts/likeness": ("test_likeness",),
    "afterthoughts/bodies": ("test_bodies",),
    "afterthoughts/whole": ("test_bodies", "test_quotes", "test_furniture", "test_headlines"),
    "afterthoughts/contents": ("test_contents",),
    "afterthoughts/counters": ("test_counters",),
    "afterthoughts/entries": ("test_entries",),
    "afterthoughts/quotes": ("test_quotes",),
    "afterthoughts/sources": ("test_sources",),
    "setting": ("test_details_parts",),
    "document": ("test_document",),
    "layout": ("test_layout",),
    "wrapping": ("test_wrapping", "test_layout"),
    "sheets": ("test_sheets", "test_document"),
    "messages": ("test_messages",),
    "markup": ("test_markup", "test_segments"),
    "tags": ("test_tags", "test_markup"),
    "evidence": ("test_evidence",),
    "weighing": ("test_weighing",),
    "packing": ("test_weights",),
    "remembered": ("test_weighing", "test_shapes"),
    "weights": ("test_weights",),
    "cues": ("test_cues",),
    "context/folios": ("test_folios",),
    "context/messages": ("test_messages",),
    "context/contents": ("test_contents_list",),
    "context/items": ("test_items",),
    "context/fielded": ("test_fielded",),
    "context/tagged": ("test_tags",),
    "context/mailing": ("test_mailing",),
    "context": ("test_context", "test_context_passes", "test_context_words"),
    "reading": (
        "test_reading",
        "test_reading_marks",
        "test_reading_words",
        "test_reading_lines",
        "test_reading_alone",
        "test_reading_voices",
        "test_shapes",
    ),
    "reading/rights": ("test_reading_alone",),
    "fields": ("test_fields",),
    "finders": ("test_rules",),
    "details/people": ("test_details_byline", "test_details_people"),
    "details/names": ("test_details_names",),
    "details/cased_names": ("test_details_names",),
    "details/uncased_names": ("test_details_names",),
    "details/parties": ("test_details_names",),
    "details/endmatter": ("test_details_endmatter",),
    "details/credit": ("test_details_credit",),
    "details/dateline": ("test_details_dateline",),
    "details/stamp": ("test_details_stamp",),
    "details/chrome_kind": ("test_details_chrome",),
    "details/vocabulary": ("test_details_words",),
    "details/pattern": ("test_details_words",),
    "segmenters": ("test_segmenters", "test_segments"),
    "shapes": ("test_shapes",),
    "findings": ("test_evidence", "test_weighing"),
    "rules": ("test_rules",),
    "segments": ("test_segments", "test_details_parts"),
    "sharing": ("test_sharing",),
    "serial": ("test_serial",),
    "packs": ("test_packs",),
    "explain": ("test_explain",),
    "rendering": ("test_explain",),
    "segmented": ("test_segments", "test_explain"),
    "streams": ("test_streams",),
    "masthead": ("test_details_people",),
    "data": ("test_data",),
    "catalogue": ("test_evidence",),
    "languages/__init__": ("test_data",),
    "characters": ("test_data", "test_characters"),
    "encoding": ("test_data",),
    "batch/command": ("test_batch_parts",),
    "batch/interrupts": ("test_batch_parts",),
    "batch/meter": ("test_batch_parts",),
    "batch/outputs": ("test_batch_parts", "integration/test_batch_kinds"),
    "batch/reading": ("test_batch_parts", "integration/test_batch_kinds"),
    "batch/sources": ("test_batch_parts",),
    "batch/work": ("test_batch_parts",),
    "cli": ("test_cli",),
    "exports": ("test_exports_by_example",),
    "viewing": ("test_viewing",),
    "testing/laws": ("test_testing_laws",),
    "testing/texts": ("test_testing_texts",),
    "arrow": ("integration/test_arrow",),
}
"""The files of tests that matter to a module, beside its own examples and the recorded pages."""


def tests_of(name: str) -> Sequence[str]:
    """List the tests that matter to a module, its own examples first."""
    files = _TESTS.get(name) or _TESTS.get(name.partition("/")[0])
    if files is None:
        sys.exit(f"which tests matter to {name} is not said in _TESTS of {Path(__file__).name}")
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


def _codes(code: CodeType) -> dict[tuple[str, int], CodeType]:
    """Find the functions of a module, and those inside them, by name and line."""
    found = {}
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            found[inner.co_qualname, inner.co_firstlineno] = inner
            found |= _codes(inner)
    return found


def _statements(code: CodeType) -> object:
    """Tell what a module does when it is imported, whatever its functions do: its own code, and that of its classes."""
    classes = [inner for inner in code.co_consts if isinstance(inner, CodeType) and "__qualname__" in inner.co_names]
    plain = [const for const in code.co_consts if not isinstance(const, CodeType)]
    return code.co_code, code.co_names, repr(plain), [_statements(inner) for inner in classes]


def exchange(before: CodeType, after: CodeType) -> bool:
    """Give the functions of an imported module the code of a changed one; False where more was changed than functions."""
    if _statements(before) != _statements(after):
        return False
    new = _codes(after)
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename == before.co_filename:
            changed = new.get((one.__code__.co_qualname, one.__code__.co_firstlineno))
            if changed is None or changed.co_freevars != one.__code__.co_freevars:
                return False
            one.__code__ = changed
        elif isinstance(one, _Cached):
            one.cache_clear()
    return True


def _forked(run: Callable[[], bool]) -> bool:
    """Tell in a process of its own whether something is so; one that fails or goes on for too long counts as so."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    out = os.open(os.devnull, os.O_WRONLY)
    os.dup2(out, 1)
    os.dup2(out, 2)
    status = 1
    try:
        status = int(run())
    finally:
        os._exit(status)


class _QuickFirst:
    """A plugin of pytest that has plain tests run before laws, and pages last: most mutants are noticed by the first few."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        def cost(item: pytest.Item) -> int:
            page = item.nodeid.startswith(("tests/test_goldens", "tests/test_recorded"))
            return 2 if page else int(getattr(getattr(item, "function", None), "is_hypothesis_test", False))

        items.sort(key=cost)


def _pytest(tests: Sequence[str], *plugins: object) -> bool:
    options = ["-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=", "-o", "filterwarnings=", "--doctest-modules", "-k", _LEFT_OUT]
    return pytest.main([*options, "--hypothesis-profile=few", *tests], plugins=[_QuickFirst(), *plugins]) != 0


def is_noticed(module: str, path: Path, source: str, tests: Sequence[str]) -> bool:
    """Run the tests on a changed module, imported anew."""

    def run() -> bool:
        for name in [name for name in sys.modules if name.partition(".")[0] in {"newsseg", "tests", "fit"}]:
            del sys.modules[name]
        sys.meta_path.insert(0, _Finder(module, str(path), source))
        importlib.import_module(module)  # before pytest would find the file by its name
        return _pytest(tests)

    return _forked(run)


class _Collected:
    """A plugin of pytest that has the tests collected, and tries on them what it is given, instead of running them."""

    def __init__(self, run: Callable[[Callable[[str], bool]], None], path: Path) -> None:
        self.run, self.path = run, path
        self.before = compile(path.read_text(encoding="utf-8"), str(path), "exec")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        def notices(source: str) -> bool:
            def run() -> bool:
                exchanged = exchange(self.before, compile(source, str(self.path), "exec"))
                if exchanged:
                    with contextlib.suppress(session.Failed):
                        runtestloop(session)
                return exchanged and session.testsfailed > 0

            return _forked(run)

        self.run(notices)
        return True


def main() -> None:
    """Try a sample of the mutants of one module, and print those that no test noticed."""
    name, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 40  # noqa: PLR2004 - the count comes second
    path = ROOT / "newsseg" / f"{name}.py"
    module = f"newsseg.{name.replace('/', '.').removesuffix('.__init__')}"
    source = path.read_text(encoding="utf-8")
    tests = tests_of(name)
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    listed = mutants(path)
    sample = random.Random(SEED).sample(listed, len(listed))[:count]  # noqa: S311 - no secret; a greater count takes the same, and more

    def try_all(notices: Callable[[str], bool]) -> None:
        if notices(source) or is_noticed(module, path, source, tests):
            sys.exit(f"the tests of {name} fail without any change")
        noticed = 0
        for number, one in enumerate(sample, 1):
            changed = mutate_code(source, get_operator(one.operator_name)(**one.operator_args), one.occurrence)
            # Most are noticed quickly, by tests that were collected once; what is not noticed so is tried with all that is imported.
            if notices(changed) or is_noticed(module, path, changed, tests):
                noticed += 1
            else:
                line = source.splitlines()[one.start_pos[0] - 1].strip()
                sys.stderr.write(f"{name}:{one.start_pos[0]} {one.operator_name.rpartition('/')[2]}: {line}\n")
            sys.stderr.write(f"# {name}: {noticed} of {number} noticed; {len(listed)} in all\n")

    _pytest(["--capture=no", *tests], _Collected(try_all, path))


if __name__ == "__main__":
    main()
