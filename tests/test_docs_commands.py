"""Commands on the pages of the documentation: those of newsseg, and short ones of Python, are run; all others name what is there."""

from __future__ import annotations

import doctest
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import regex

from newsseg import cli
from tests.pages_of_docs import ROOT, Fence, commands, fences, spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEED = '{"id": "tides", "text": "Storm nears the coast\\n\\nBy Ada Brook"}\n{"id": "gulls", "text": "Rain'
LENIENT = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
TOOLS = {"pip", "pre-commit", "ruff", "mypy", "sphinx-build", "git"}
MODULES_OF_OTHERS = {"venv", "pytest", "coverage", "build"}
OPTIONS_OF_PYTEST = {"--hypothesis-profile=deep"}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out what the commands read, where they may write: the example, a folder of pages, and the project's own documents."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copytree(ROOT / "examples", tmp_path / "pages")
    (tmp_path / "pages" / "feed.jsonl").write_text(FEED, encoding="utf-8")
    for folder in ("tests", "benchmarks"):
        (tmp_path / folder).symlink_to(ROOT / folder, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _told(words: Sequence[str], capfd: pytest.CaptureFixture[str]) -> str:
    """Run a command, and return what it prints; what is sent to a file goes there."""
    if words[0] == "newsseg":
        cli.main(words[1 : words.index(">")] if ">" in words else words[1:])
    else:
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, *words[1:]], env=environment, check=True)
    told = capfd.readouterr()
    if ">" in words:
        Path(words[-1]).write_text(told.out, encoding="utf-8")
        return told.err
    return told.out + told.err


def _is_run(command: str, language: str) -> bool:
    return command.startswith("newsseg ") or (language == "console" and command.startswith("python "))


@pytest.mark.parametrize("fence", fences("console", "sh"), ids=str)
@pytest.mark.usefixtures("desk")
def test_commands_print_what_the_page_says(fence: Fence, capfd: pytest.CaptureFixture[str]) -> None:
    for command, expected in commands(fence):
        if _is_run(command, fence.language):
            printed = _told(shlex.split(command, comments=True), capfd)
            assert doctest.OutputChecker().check_output(expected, printed, LENIENT), f"{command} prints {printed}"
            assert "newsseg: " in expected or "newsseg: " not in printed, f"{command} fails: {printed}"


def test_a_language_is_added_as_the_page_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "newsseg", tmp_path / "newsseg")
    [phrases] = [fence.code for fence in fences("json") if fence.page.name == "CONTRIBUTING.md"]
    (tmp_path / "newsseg" / "languages" / "hr.json").write_text(phrases, encoding="utf-8")
    [command] = [line for fence in fences("sh") for line, _ in commands(fence) if "Pročitajte" in line]
    found = subprocess.run([sys.executable, *shlex.split(command)[1:]], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert found.stdout.startswith("[Cue(kind='read-more'")


def _all_commands() -> Iterator[tuple[str, str]]:
    """Yield every command on the pages, in fences and within the prose, with the name of its page."""
    for fence in fences("console", "sh"):
        yield from ((fence.page.name, command) for command, _ in commands(fence))
    for page, code in spans():
        if regex.match(r"(?:\.venv/bin/|python |newsseg (?!FILE)|nox |\./)", code):
            yield page.name, code.replace(".venv/bin/", "")


@pytest.mark.parametrize(("page", "command"), sorted(set(_all_commands())))
def test_commands_name_what_is_there(page: str, command: str) -> None:
    for part in regex.split(r"\s&&\s", command):
        program, *rest = shlex.split(part, comments=True)
        complaint = f"{page} names what is not there: {part}"
        if program in {"python", "python3"}:
            _check_python(rest, complaint)
        elif program == "newsseg":
            _check_options(rest, [ROOT / "newsseg" / name for name in ("cli.py", "options.py", "batch/command.py")], complaint)
        elif program == "nox":
            assert {word.split("-")[0] for word in rest[1:] if rest[0] == "-s" and "." not in word} <= _sessions() | {""}, complaint
        else:
            assert program in TOOLS, complaint
            assert set(regex.findall(r"\.\[([\w,]+)\]", part)) <= _extras(), complaint


def _check_python(words: Sequence[str], complaint: str) -> None:
    if words[0] == "-c":
        return
    if words[0] != "-m":
        assert (ROOT / words[0]).exists(), complaint
        _check_options(words[1:], [ROOT / words[0]], complaint)
    elif words[1] not in MODULES_OF_OTHERS:
        spec = find_spec(words[1])
        assert spec, complaint
        main = find_spec(f"{words[1]}.__main__") if spec.submodule_search_locations else spec
        assert main, complaint
        assert main.origin, complaint
        _check_options(words[2:], [Path(main.origin)], complaint)
    elif words[1] == "pytest":
        named = [word for word in words[2:] if not word.startswith("-")]
        assert all((ROOT / word).exists() for word in named), complaint
        assert {word for word in words if word.startswith("--")} <= OPTIONS_OF_PYTEST, complaint


def _check_options(words: Sequence[str], sources: Sequence[Path], complaint: str) -> None:
    known = {option for source in sources for option in regex.findall(r'"(--?[a-z][\w-]*)"', source.read_text(encoding="utf-8"))}
    used = {word.partition("=")[0] for word in words if regex.match(r"--?[a-z]", word)}
    assert used <= known | {"--help", "-runs", "-max_len"}, complaint


@cache
def _sessions() -> frozenset[str]:
    """Name the sessions of nox."""
    return frozenset(regex.findall(r"(?m)^def (\w+)\(session", (ROOT / "noxfile.py").read_text(encoding="utf-8")))


@cache
def _extras() -> frozenset[str]:
    """Name the extras, alone and as they are installed together."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    return frozenset(extras) | {f"{one},{other}" for one in extras for other in extras}
