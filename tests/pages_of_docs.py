"""The pages of the documentation, and the code on them."""

from __future__ import annotations

import textwrap
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = regex.compile(r"(?ms)^(?P<indent> *)```(?P<language>[^\n]*)\n(?P<code>.*?)^(?P=indent)```$")
SPAN = regex.compile(r"`([^`\n]++)`")


class Fence(NamedTuple):
    """A piece of code on a page."""

    page: Path
    language: str
    code: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}: {self.code.splitlines()[0] if self.code else ''}"


def all_fences() -> list[Fence]:
    """List the pieces of code on all pages."""
    found = ((page, match) for page in PAGES for match in FENCE.finditer(page.read_text(encoding="utf-8")))
    return [Fence(page, match["language"], textwrap.dedent(match["code"])) for page, match in found]


def fences(*languages: str) -> list[Fence]:
    """List the pieces of code in some languages."""
    return [fence for fence in all_fences() if fence.language in languages]


def without_fences(page: Path) -> str:
    """Read the prose of a page."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def spans() -> Iterator[tuple[Path, str]]:
    """Yield what is set as code within the prose, with its page."""
    for page in PAGES:
        yield from ((page, match[1]) for match in SPAN.finditer(without_fences(page)))


def commands(fence: Fence) -> Iterator[tuple[str, str]]:
    """Yield the commands of a fence, without the folder of programs, and what they print: after a ``$``, or one a line."""
    if fence.language == "sh":
        yield from ((line.replace(".venv/bin/", ""), "...") for line in fence.code.splitlines() if line)
        return
    starts = [found.start() for found in regex.finditer(r"(?m)^\$ ", fence.code)]
    for start, end in pairwise([*starts, len(fence.code)]):
        command, _, printed = fence.code[start + 2 : end].partition("\n")
        yield command.replace(".venv/bin/", ""), f"{printed.rstrip().removesuffix('...')}..."
