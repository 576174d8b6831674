"""Measure where articles begin: ``python benchmarks/splitting.py CORPUS... [--held-out]``.

Each corpus is a JSON Lines file, or a folder of hand-written documents (fit/corpus.py describes both). Counts texts of several
articles of which every beginning was found exactly, texts of one article that were split, and pairs of articles that were chained
by program, in one language and in any two. ``--fold-weights`` takes the folder that ``python -m fit --fold-weights`` wrote.
``--errors`` names the texts that went wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fit.beginnings import first_blocks, known_blocks
from fit.corpus import Labelled, read_all
from fit.folds import unseen
from fit.reshape import chained
from newsseg import Document, NewsSegmenter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_NO_PAIRS = frozenset(("live-blog", "newsletter", "mixed", "several-articles"))
_FEWEST, _MOST = 6, 80
"""Lines of the documents that are chained."""


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="JSON Lines file, or folder of hand-written documents")
    parser.add_argument("--held-out", action="store_true", help="of hand-written documents, only those never fitted on")
    parser.add_argument("--fold-weights", type=Path, help="folder of weights by fold")
    parser.add_argument("--errors", action="store_true", help="name the texts that went wrong")
    args = parser.parse_args()
    documents = read_all(args.corpus, only_held_out=args.held_out)
    known = [(document, gold) for document in documents if (gold := starts_of(document))]
    of_one = chain.from_iterable(pairs(listed) for _, listed in sorted(by_language(documents).items()))
    collections: dict[str, list[tuple[Labelled, tuple[int, ...]]]] = {
        "one article": [(document, gold) for document, gold in known if len(gold) == 1],
        "several articles": [(document, gold) for document, gold in known if len(gold) > 1],
        "pairs in one language": list(of_one),
        "pairs in any language": list(pairs(documents)),
    }
    found = finder(args.fold_weights)
    for name, listed in collections.items():
        wrong = [document.name for document, gold in listed if found(document) != gold]
        print(f"{name:<24}{len(listed):>6}{len(listed) - len(wrong):>6} exact  {1 - len(wrong) / max(1, len(listed)):.3f}")
        if args.errors:
            print("\n".join(f"    {one}" for one in wrong))


def finder(fold_weights: Path | None) -> Callable[[Labelled], tuple[int, ...]]:
    """Return what numbers the blocks at which articles are found to begin.

    Args:
        fold_weights: folder of weights by fold, of which each text gets those that have not seen its publisher; None for those shipped.
    """
    if fold_weights is None:
        segmenter = NewsSegmenter()
        return lambda document: segmenter.label(document.text).evidence.starts
    of_fold = cache(lambda weights: NewsSegmenter(weights=weights))  # one for each fold, not for each document
    return lambda document: of_fold(unseen(fold_weights, document.publisher)).label(document.text).evidence.starts


def starts_of(document: Labelled) -> tuple[int, ...]:
    """Return the numbers of the blocks at which the articles of a document begin, by its labels."""
    blocks = Document.from_text(document.text).blocks
    return tuple(sorted({0, *first_blocks(document, blocks).values()})) if blocks else ()


def known_starts(document: Labelled) -> tuple[int, ...]:
    """Return the numbers of the blocks at which the articles of a document begin that was set together of several."""
    return 0, *known_blocks(document, Document.from_text(document.text).blocks)


def by_language(documents: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    """Sort documents by their language."""
    found: defaultdict[str, list[Labelled]] = defaultdict(list)
    for document in documents:
        found[document.lang].append(document)
    return found


def pairs(documents: Sequence[Labelled]) -> Iterator[tuple[Labelled, tuple[int, ...]]]:
    """Chain documents of one article, two by two, and number the blocks at which they begin."""
    short = [one for one in documents if one.source not in _NO_PAIRS and _FEWEST <= len(one.labels) <= _MOST and len(starts_of(one)) == 1]
    short = [one for one in short if "headline" in one.labels.values()]
    Random(7).shuffle(short)  # noqa: S311 - a stable shuffle
    for number in range(0, len(short) - 1, 2):
        first, second = short[number : number + 2]
        both = chained([first, second], Random(number))  # noqa: S311
        yield both, known_starts(both)


if __name__ == "__main__":
    main()
