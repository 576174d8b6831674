"""What every segmented text must keep to, put so that goldens, laws and hard inputs can ask for it."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg import Segmented


def complaints(found: Segmented) -> Iterator[str]:
    """Yield what keeps segments from adding up to their text: wrong offsets, overlaps, characters in no segment, blank edges."""
    for segment in found:
        if found.text[segment.start : segment.end] != segment.text:
            yield f"{segment.start}:{segment.end} is not its text"
        if segment.text != segment.text.strip() or not segment.text:
            yield f"{segment.start}:{segment.end} is empty or has blank edges"
    for before, after in pairwise(found):
        if before.end > after.start:
            yield f"{after.start}:{after.end} overlaps {before.start}:{before.end}"
    edges = [0, *(edge for segment in found for edge in (segment.start, segment.end)), len(found.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if found.text[start:end].strip():
            yield f"{start}:{end} is in no segment"


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
