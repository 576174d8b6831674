"""The environment of the processes that engines start, and the texts that all engines are given."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import newsseg
from newsseg import NewsSegmenter
from tests.house import stumbling

ROOT = Path(newsseg.__file__).parent.parent
STUMBLES = NewsSegmenter().with_rules(stumbling)
"""A segmenter that fails on a line that says x."""


@pytest.fixture(scope="session", autouse=True)
def _importable() -> None:
    """Let worker processes find the rules of the tests."""
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))


@pytest.fixture(scope="session")
def texts() -> list[str | None]:
    """Texts with nulls, empty ones, emoji, many languages, and one on which `STUMBLES` fails."""
    pages = [(ROOT / "examples" / "harbour.txt").read_text(encoding="utf-8")]
    pages += [path.read_text(encoding="utf-8").partition("\n---\n")[0] for path in sorted((ROOT / "tests" / "golden").glob("*.txt"))]
    few: list[str | None] = [None, "", " \n\t", "🌊🌊 Storm nears\n\nBy Ada Brook 🖋", "x", "a\0b\r\nc", None]
    return [*pages[:4], *few, *pages[4:], "Rain ends the drought", None]
