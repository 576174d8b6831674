"""The wheel, built and installed in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from email import message_from_bytes
from typing import TYPE_CHECKING

import pytest

import newsseg
from tests.integration.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE = ROOT / "examples" / "harbour.txt"
USE = """
import importlib.util, newsseg, sys
from newsseg import exports, viewing
assert "site-packages" in newsseg.__file__, newsseg.__file__
article = newsseg.segment(sys.stdin.read())
assert article.headline.text == "Harbour Town Votes to Keep Its Night Ferry"
assert exports.schema()["title"]
assert viewing.page(article).startswith("<!doctype html>")
assert importlib.util.find_spec("fit") is None and importlib.util.find_spec("tests") is None
for name in ("newsseg.arrow", "newsseg.spacy_pipe"):
    try:
        __import__(name)
    except newsseg.MissingExtraError as error:
        assert "pip install 'newsseg[" in str(error)
    else:
        raise AssertionError(name)
"""


def run(*command: object, stdin: str | None = None, cwd: Path | None = None) -> str:
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([str(part) for part in command], input=stdin, capture_output=True, text=True, check=False, cwd=cwd, env=alone)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    [built] = folder.glob("newsseg-*.whl")
    return built


def test_the_wheel_holds_the_package_with_its_data_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as held:
        names = set(held.namelist())
    missing = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "newsseg").rglob("*")
        if path.is_file() and path.suffix not in {".pyc", ".pyo"}
    } - names
    assert missing == set()
    assert {name.partition("/")[0] for name in names} == {"newsseg", f"newsseg-{newsseg.__version__}.dist-info"}


def test_its_metadata_are_those_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as held:
        told = message_from_bytes(held.read(f"newsseg-{newsseg.__version__}.dist-info/METADATA"))
        points = held.read(f"newsseg-{newsseg.__version__}.dist-info/entry_points.txt").decode()
    assert (told["Name"], told["Version"], told["License-Expression"]) == ("newsseg", newsseg.__version__, "MIT")
    needed = [one.partition(">")[0] for one in told.get_all("Requires-Dist", []) if "extra ==" not in one]
    assert sorted(needed) == ["attrs", "regex"]
    assert {"arrow", "batch", "spacy", "all"} <= set(told.get_all("Provides-Extra", []))
    assert "newsseg = newsseg.spacy_pipe:make" in points


def test_it_works_in_an_environment_of_its_own(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "clean")
    programs = tmp_path / "clean" / "bin"
    run(programs / "pip", "install", "--quiet", wheel)
    run(programs / "python", "-W", "error", "-c", USE, stdin=EXAMPLE.read_text(encoding="utf-8"), cwd=tmp_path)
    assert run(programs / "newsseg", "--version") == f"newsseg {newsseg.__version__}\n"
    assert run(programs / "newsseg", EXAMPLE, cwd=tmp_path) == run(sys.executable, "-m", "newsseg", EXAMPLE, cwd=ROOT)
    run(programs / "newsseg", "batch", "--out", tmp_path / "out.jsonl", EXAMPLE, cwd=tmp_path)
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_the_first_command_of_the_readme_works_in_a_clone(tmp_path: Path) -> None:
    unwanted = shutil.ignore_patterns(".*", "build", "dist", "__pycache__", "written")
    clone = shutil.copytree(ROOT, tmp_path / "clone", ignore=unwanted)
    [command] = [line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if "install --quiet . &&" in line]
    assert "Harbour Town Votes to Keep Its Night Ferry" in run("bash", "-c", command, cwd=clone)


def test_all_extras_resolve(wheel: Path) -> None:
    found = run(sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--report", "-", "--ignore-installed", f"{wheel}[all]")
    for package in ("pyarrow", "spacy", "warcio", "zstandard", "hypothesis"):
        assert f'"name": "{package}"' in found
