"""The weights of each fold, as ``python -m fit --fold-weights`` keeps them: for measuring on publishers they have not seen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from fit.corpus import fold_of
from newsseg.weights import Weights

if TYPE_CHECKING:
    from pathlib import Path


def unseen(folder: Path, publisher: str) -> Weights:
    """Return the weights that have not seen a publisher.

    Args:
        folder: what ``--fold-weights`` named: a file for each fold, by its number.
        publisher: the publisher.
    """
    return _loaded(folder / f"{fold_of(publisher, len(list(folder.glob('*.json'))))}.json")


@cache
def _loaded(file: Path) -> Weights:
    return Weights.load(file)
