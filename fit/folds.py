"""The weights of each fold, as ``python -m fit --fold-weights`` keeps them: for measuring on publishers they have not seen.

A file is named by its fold and by how many there are, ``0-of-4.json``: a folder that is not complete is not taken for another one.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from fit.chain import as_file
from fit.corpus import fold_of
from newsseg.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def keep(folder: Path, fold: int, folds: int, chain: Mapping[str, Any]) -> None:
    """Write what was fitted without a fold.

    Args:
        folder: the folder, which is made if need be.
        fold: the number of the fold.
        folds: how many folds there are.
        chain: what was fitted.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _file(folder, fold, folds).write_text(as_file(chain), encoding="utf-8")


def unseen(folder: Path, publisher: str) -> Weights:
    """Return the weights that have not seen a publisher.

    Args:
        folder: what ``--fold-weights`` named.
        publisher: the publisher.

    Raises:
        ValueError: the folder does not hold the weights of one cross-validation.
        WeightsError: those of this publisher's fold are not there.
    """
    counts = {int(file.stem.partition("-of-")[2]) for file in folder.glob("*-of-*.json")}
    if len(counts) != 1:
        message = f"{folder} must hold the weights of one cross-validation, named 0-of-4.json and so on: python -m fit --fold-weights"
        raise ValueError(message)
    [folds] = counts
    return _loaded(_file(folder, fold_of(publisher, folds), folds))


def _file(folder: Path, fold: int, folds: int) -> Path:
    return folder / f"{fold}-of-{folds}.json"


@cache
def _loaded(file: Path) -> Weights:
    return Weights.load(file)
