"""What every segmented text must keep to, put so that goldens, laws and hard inputs can ask for it."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING

from fit.corpus import written
from newsseg.testing import complaints

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg import Segmented

__all__ = ["all_paths", "complaints", "labels", "path_score", "written_text"]


def written_text(name: str) -> str:
    """Return the text of a document under ``tests/written``."""
    [file] = (Path(__file__).parent / "written").rglob(f"{name}.txt")
    return written(file).text


def labels(found: Segmented) -> list[str]:
    """List the labels in order."""
    return [segment.label for segment in found]


def path_score(path: Sequence[int], scores: Sequence[Sequence[int]], transitions: Sequence[Sequence[int]]) -> int:
    """Add up the score of a path."""
    steps = sum(transitions[before][after] for before, after in pairwise(path))
    return steps + sum(row[state] for row, state in zip(scores, path, strict=True))


def all_paths(scores: Sequence[Sequence[int]], transitions: Sequence[Sequence[int]]) -> Iterator[tuple[tuple[int, ...], int]]:
    """Yield every path with its score."""
    for path in product(range(len(transitions)), repeat=len(scores)):
        yield path, path_score(path, scores, transitions)
