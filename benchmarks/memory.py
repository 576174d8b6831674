"""How much memory a document takes, in times its size: ``python benchmarks/memory.py [MEGABYTES]``; each shape in a process of its own."""

from __future__ import annotations

import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import newsseg

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PROSE = "The ferry had been late for nine days in a row when the harbour master of the island wrote a letter to the company."
SHAPES: Mapping[str, Callable[[int], str]] = {
    "prose": lambda size: "\n\n".join(f"{number} {_PROSE}" for number in range(size // 120)),
    "short lines": lambda size: "\n".join(f"line {number}" for number in range(size // 11)),
    "one line": lambda size: _PROSE * (size // len(_PROSE)),
    "the same line": lambda size: "Read more\n" * (size // 10),
    "wrapped": lambda size: "\n".join([_PROSE[:60]] * (size // 61)),
}
"""Texts of a size in characters; all are ASCII, so that a character is a byte."""


def peak() -> int:
    """Return the greatest memory this process has had, in bytes."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes if sys.platform == "darwin" else 1024 * kilobytes


def factor(shape: str, size: int) -> float:
    """Segment a text of a shape, and tell what that took beyond the text and the start-up, in times the text's size."""
    newsseg.segment(SHAPES[shape](10_000))
    text = SHAPES[shape](size)
    before = peak()
    newsseg.segment(text)
    return (peak() - before) / len(text)


def main() -> None:
    """Measure every shape in a process of its own, or the one that is named."""
    size = int(float(sys.argv[1]) * 1_000_000) if len(sys.argv) > 1 else 10_000_000
    if len(sys.argv) > 2:  # noqa: PLR2004 - the shape comes second
        print(f"{factor(sys.argv[2], size):.1f}")
        return
    for shape in SHAPES:
        command = [sys.executable, __file__, str(size / 1_000_000), shape]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - this very file
        print(f"{shape:>15} {found} x")


if __name__ == "__main__":
    main()
