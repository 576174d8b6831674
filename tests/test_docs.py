"""The documentation tells the truth: its examples run, its links lead somewhere, its diagram is the code's."""

from __future__ import annotations

import doctest
import json
import runpy
import shlex
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import regex

import newsseg
from newsseg import cli, errors, exports, load_rules, testing
from newsseg.segments import KINDS
from newsseg.weights import built_in
from tests.house import Sponsor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted((ROOT / "docs").rglob("*.md"))
FENCE = regex.compile(r"(?ms)^```(?P<language>[^\n]*)\n(?P<code>.*?)^```$")
LINK = regex.compile(r"!?\[[^\]]*+\]\((?P<target>[^)#\s]++)[^)]*+\)")


class Fence(NamedTuple):
    """A piece of code on a page."""

    page: Path
    code: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}: {self.code.splitlines()[0] if self.code else ''}"


def fences(language: str) -> list[Fence]:
    found = ((page, match) for page in PAGES for match in FENCE.finditer(page.read_text(encoding="utf-8")))
    return [Fence(page, match["code"]) for page, match in found if match["language"] == language]


REFERENCE = "\n".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs" / "reference").glob("*.md")))


@pytest.mark.parametrize("module", [newsseg, exports, testing], ids=lambda module: module.__name__)
def test_every_public_name_stands_in_the_reference(module: ModuleType) -> None:
    listed = set(regex.findall(r"(?m)^\.\. (?:auto|py:)\w+:: (?:[\w.]+\.)?(\w+)$", REFERENCE))
    assert "automodule:: newsseg.errors" in REFERENCE
    whole = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert set(module.__all__) <= listed | whole


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_on_a_page_is_run_by_the_tests_and_shown_as_code(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not regex.search(r"(?m)^>>>", FENCE.sub("", text)), "an example outside of a fence is shown as a quotation"
    for found in FENCE.finditer(text):
        if found["language"] in {"python", "pycon"}:
            assert ">>>" in found["code"], f"an example that nothing runs: {found['code']}"
            assert found["code"].endswith("\n\n"), f"the fence would be taken for output: {found['code']}"


@pytest.mark.parametrize("fence", fences("console"), ids=str)
def test_commands_of_newsseg_print_what_the_page_says(
    fence: Fence, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for command, expected in _commands(fence.code):
        if command.startswith("newsseg "):
            assert cli.main(shlex.split(command, comments=True)[1:]) == 0
            printed = capsys.readouterr().out
            matches = doctest.OutputChecker().check_output(expected, printed, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            assert matches, f"{command} prints {printed}"


def _commands(code: str) -> Iterator[tuple[str, str]]:
    starts = [found.start() for found in regex.finditer(r"(?m)^\$ ", code)]
    for start, end in pairwise([*starts, len(code)]):
        command, _, printed = code[start + 2 : end].partition("\n")
        yield command.removeprefix(".venv/bin/"), printed if printed.rstrip().endswith("...") else f"{printed}...\n"


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
    for found in LINK.finditer(FENCE.sub("", page.read_text(encoding="utf-8"))):
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
