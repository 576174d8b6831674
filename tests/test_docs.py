"""The documentation tells the truth: its examples run, its links lead somewhere, its diagram is the code's."""

from __future__ import annotations

import json
import pkgutil
import runpy
import tomllib
from typing import TYPE_CHECKING

import pytest
import regex

import newsseg
from newsseg import errors, exports, load_rules, testing
from newsseg.segments import KINDS
from newsseg.weights import built_in
from tests.house import Sponsor
from tests.pages_of_docs import FENCE, PAGES, ROOT, Fence, fences, spans, without_fences

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

LINK = regex.compile(r"!?\[[^\]]*+\]\((?P<target>[^)#\s]++)[^)]*+\)")
LANGUAGES = {"python", "console", "sh", "toml", "json", "text"}
"""Languages of code on the pages: what is in them is run, read as data, or no example."""

REFERENCE = "\n".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs" / "reference").glob("*.md")))


@pytest.mark.parametrize("module", [newsseg, exports, testing], ids=lambda module: module.__name__)
def test_every_public_name_stands_in_the_reference(module: ModuleType) -> None:
    listed = set(regex.findall(r"(?m)^\.\. (?:auto|py:)\w+:: (?:[\w.]+\.)?(\w+)$", REFERENCE))
    assert "automodule:: newsseg.errors" in REFERENCE
    whole = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert set(module.__all__) <= listed | whole


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_on_a_page_is_run_by_the_tests_and_shown_as_code(page: Path) -> None:
    prose = without_fences(page)
    assert not regex.search(r"(?m)^>>>", prose), "an example outside of a fence is shown as a quotation"
    assert not regex.search(r"(?m)^ {4}", prose), "code stands in fences, which say what it is"
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        assert found["language"] in LANGUAGES or found["language"].startswith("{"), f"no language of examples: {found['language']}"
        if found["language"] == "python":
            assert ">>>" in found["code"], f"an example that nothing runs: {found['code']}"
            assert found["code"].endswith("\n\n"), f"the fence would be taken for output: {found['code']}"


def test_every_page_with_examples_in_python_is_among_those_that_are_run() -> None:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    run = [ROOT / path for path in options["testpaths"]]
    for fence in fences("python"):
        assert any(fence.page.is_relative_to(path) for path in run), f"{fence} is not run"


NAME = regex.compile(r"\bnewsseg((?:\.[A-Za-z_]\w*+)++)(?![\w/])")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_names_on_a_page_are_there(page: Path) -> None:
    for _, code in ((one, code) for one, code in spans() if one == page):
        for found in NAME.finditer(code):
            module = ROOT / "newsseg" / found[1][1:].replace(".", "/")  # what needs an extra cannot be imported everywhere
            assert module.with_suffix(".py").exists() or pkgutil.resolve_name(f"newsseg{found[1]}") is not None


FILE = regex.compile(r"(?:newsseg|fit|tests|benchmarks|docs|fuzz|examples)/[\w./*-]*+|\w+\.(?:py|cff)|\w+/")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_on_a_page_are_there(page: Path) -> None:
    for _, code in ((one, code) for one, code in spans() if one == page):
        if FILE.fullmatch(code) and not {"CODE", "FOLDER"} & set(regex.split(r"\W", code)):
            places = [folder / code for folder in (ROOT, ROOT / "newsseg", page.parent)]
            assert any(list(place.parent.glob(place.name)) for place in places), f"{page.name} names {code}, which is not there"


def test_the_version_is_cited() -> None:
    assert f"version: {newsseg.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


@pytest.mark.parametrize("fence", fences("toml"), ids=str)
def test_settings_on_a_page_are_read(fence: Fence, tmp_path: Path) -> None:
    if "rules" in tomllib.loads(fence.code):
        file = tmp_path / "pack.toml"
        file.write_text(fence.code, encoding="utf-8")
        assert len(load_rules(file, kinds=[Sponsor])) > 0


@pytest.mark.parametrize("fence", fences("json"), ids=str)
def test_data_on_a_page_are_data(fence: Fence) -> None:
    json.loads(fence.code)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    for found in LINK.finditer(without_fences(page)):
        target = found["target"]
        assert "://" in target or (page.parent / target).exists(), f"{page.name} links to {target}, which is not there"


def test_every_label_has_its_row() -> None:
    table = (ROOT / "docs" / "labels.md").read_text(encoding="utf-8")
    rows = regex.findall(r"(?m)^\| (\w+) \| `(\w+)` \| `(\w+)` \|", table)
    assert rows == [(kind.family, kind.label, kind.__name__) for kind in KINDS]


def test_the_drawn_imports_are_the_codes_own() -> None:
    drawing = runpy.run_path(str(ROOT / "docs" / "pictures" / "draw_imports.py"))
    assert drawing["PICTURE"].read_text(encoding="utf-8") == drawing["drawn"](), "run python docs/pictures/draw_imports.py"


def test_no_import_points_up() -> None:
    drawing = runpy.run_path(str(ROOT / "docs" / "pictures" / "draw_imports.py"))
    band_of = {module: number for number, listed in enumerate(drawing["bands"]()) for module in listed}
    assert band_of.keys() == drawing["modules"]().keys()
    for user, used in drawing["imports"]():
        assert band_of[user] <= band_of[used], f"{user} imports {used}, which stands above it"


def _rows_of(table: str) -> dict[str, list[str]]:
    """Read the rows of a table of the page on accuracy, by their first cell."""
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    section = page.partition(f"### {table}\n")[2].partition("\n### ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("|")]
    return {first: rest for first, *rest in rows[2:]}


@pytest.mark.parametrize("table", ["By kind of text", "By shape"])
def test_the_figures_published_are_those_recorded_with_the_weights(table: str) -> None:
    recorded = built_in().record["folds"]
    rows = _rows_of(table)
    assert rows
    for source, (_, family, label, *_, error) in rows.items():
        if source in recorded:
            known = recorded[source]
            for shown, key in ((family, "family_macro_f1"), (label, "label_macro_f1"), (error, "calibration_error")):
                near = shown == "–" or float(shown) == pytest.approx(known[key], abs=0.00051)
                assert near, f"{source}: {shown} is not {known[key]}: run python -m fit.tables scores.json"


def test_the_readme_says_what_was_measured_on_the_documents_held_out() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    documents, *_, body, _, _ = _rows_of("By kind of text")["held out"]
    assert f"on the {documents} documents" in readme
    shown = regex.search(r"(?m)^\| newsseg \|.* (\d\.\d\d) \|$", readme)
    assert shown, "README.md should say what newsseg reaches"
    assert float(shown[1]) == pytest.approx(float(body), abs=0.011)
