"""Measure where real articles begin that are pasted one below the other: ``python benchmarks/stacks.py CORPUS...``.

Each corpus is a JSON Lines file of pastes (fit/corpus.py describes it). Short ones of one language and of several publishers are set one
below the other, by twos to fours, with something between them, as people do: a rule, a wide gap, a number, one blank line, or nothing,
in a text without any blank line. In two texts of five they keep what was copied around the articles. Counts, for each way, the texts of
which every beginning was found, and no other. With ``--one-subject`` all but the first of a text say names of the first in place of
their own, as the stories of several papers about one event do. ``--fold-weights`` takes the folder that ``python -m fit --fold-weights``
wrote; the publishers of a text are of one fold of four.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import attrs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.splitting import finder, known_starts
from fit.corpus import Labelled, Row, fold_of, read
from fit.reshape import article_of, labelled, rows_of
from fit.subjects import on_one_subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOST = 80
"""Lines of the pastes that are set below each other."""
_FOLDS, _PASSES = 4, 6
"""Folds of publishers, and how often each paste is used."""
_WHOLE = 0.4
"""The share of texts in which the pastes keep what was copied around the article."""
_CRAMMED, _NUMBERED = "no blank line", "number"
_BETWEEN: dict[str, Sequence[Sequence[str]]] = {
    "rule": (["", "---", ""], ["", "* * *", ""], ["", "=" * 40, ""]),
    "wide gap": ([""] * 3, [""] * 4),
    _NUMBERED: ([""],),
    "one blank line": ([""],),
    _CRAMMED: ([],),
}
"""The lines that are set between pastes, in each way."""


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="JSON Lines file of pastes")
    parser.add_argument("--fold-weights", type=Path, help="folder of weights by fold")
    parser.add_argument("--one-subject", action="store_true", help="articles about one subject")
    args = parser.parse_args()
    found, count, exact = finder(args.fold_weights), Counter[str](), Counter[str]()
    for way, text in stacks(chain.from_iterable(map(read, args.corpus)), are_on_one_subject=args.one_subject):
        count[way] += 1
        exact[way] += found(text) == known_starts(text)
    for way in _BETWEEN:
        print(f"{way:<16}{count[way]:>6}{exact[way]:>6} exact  {exact[way] / max(1, count[way]):.3f}")


def stacks(documents: Iterable[Labelled], *, are_on_one_subject: bool = False) -> Iterator[tuple[str, Labelled]]:
    """Set short pastes one below the other, and yield each text with the way that was done."""
    by_kind: defaultdict[tuple[int, str], list[Labelled]] = defaultdict(list)
    for document in documents:
        if len(document.labels) <= _MOST and {"headline", "paragraph"} <= set(document.labels.values()):
            by_kind[fold_of(document.publisher, _FOLDS), document.lang].append(document)
    random = Random(5)  # noqa: S311 - the same texts each time
    for _, listed in sorted(by_kind.items()):
        for way in list(_BETWEEN) * _PASSES:
            random.shuffle(listed)
            for some in _parted(listed, random):
                if len({one.publisher for one in some}) > 1:
                    yield way, _stacked(on_one_subject(some, random) if are_on_one_subject else some, way, random)


def _parted(documents: Sequence[Labelled], random: Random) -> Iterator[Sequence[Labelled]]:
    first = 0
    while first < len(documents):
        count = random.choice((2, 2, 3, 4))
        yield documents[first : first + count]
        first += count


def _stacked(documents: Sequence[Labelled], way: str, random: Random) -> Labelled:
    between, is_whole = random.choice(_BETWEEN[way]), random.random() < _WHOLE
    rows, begins = list[Row](), list[int]()
    for number, document in enumerate(documents, 1):
        rows += [(line, "chrome" if line else "") for line in between] if rows else []
        begins.append(len(rows))
        if way == _NUMBERED:
            rows.append((f"{number}.", "chrome"))
        own = rows_of(document) if is_whole else article_of(rows_of(document), random, slack=0)
        rows += [row for row in own if row[0].strip()] if way == _CRAMMED else _trimmed(own)
    return attrs.evolve(labelled(documents[0], rows, "+".join(one.name for one in documents)), begins=tuple(begins[1:]))


def _trimmed(rows: Sequence[Row]) -> Sequence[Row]:
    """Take the blank lines off both ends."""
    said = [place for place, (line, _) in enumerate(rows) if line.strip()]
    return rows[said[0] : said[-1] + 1]


if __name__ == "__main__":
    main()
