"""How much memory a document takes, in times its size: ``python benchmarks/memory.py [CORPUS...]``.

Without a corpus, one large text of each shape, in a process of its own: what the system gave the process beyond the start-up.
With corpora, single pages, after so many others that what is remembered of them has come to its usual size: what Python asked for.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tracemalloc
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import newsseg
from fit.corpus import read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

BEFORE = 300
"""Pages that are segmented before any is measured."""
_ASKED = 30
"""Times its size that a page may take."""
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


def of_pages(others: Sequence[str], pages: Sequence[str]) -> list[float]:
    """Tell what the segments of each page took at most, in times its size in UTF-8.

    Args:
        others: pages that are segmented before.
        pages: the pages.
    """
    for text in others:
        newsseg.segment(text)
    tracemalloc.start()
    return [_of_page(text) / len(text.encode()) for text in pages]


def _of_page(text: str) -> int:
    before, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    newsseg.segment(text)
    return tracemalloc.get_traced_memory()[1] - before


def shapes(megabytes: float) -> None:
    """Measure every shape in a process of its own, and print a row for each."""
    for shape in SHAPES:
        command = [sys.executable, __file__, "--megabytes", str(megabytes), "--shape", shape]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - this very file
        print(f"{shape:>15} {found} x")


def corpora(paths: Sequence[Path], seed: int) -> None:
    """Measure pages drawn from corpora, and print what they take."""
    texts = [document.text for path in paths for document in read(path)]
    random.Random(seed).shuffle(texts)  # noqa: S311 - a draw, no secret
    if len(texts) <= BEFORE:
        message = f"{len(texts)} pages are too few: {BEFORE} are segmented before any is measured"
        raise SystemExit(message)
    found = of_pages(texts[:BEFORE], texts[BEFORE:])
    print(f"{len(found)} pages: {median(found):.1f} x, the median; {sum(one <= _ASKED for one in found)} of them {_ASKED} x at most")


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="*", type=Path, help="JSON Lines file, or folder of hand-written documents")
    parser.add_argument("--megabytes", type=float, default=10, help="size of the texts of each shape")
    parser.add_argument("--shape", choices=SHAPES, help="the only shape to measure, in this very process")
    parser.add_argument("--seed", type=int, default=0, help="of the draw of pages that are measured")
    args = parser.parse_args()
    if args.corpus:
        corpora(args.corpus, args.seed)
    elif args.shape:
        print(f"{factor(args.shape, int(args.megabytes * 1_000_000)):.1f}")
    else:
        shapes(args.megabytes)


if __name__ == "__main__":
    main()
