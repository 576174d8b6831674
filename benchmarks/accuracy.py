"""Measure the accuracy of the shipped weights, or of others: ``python benchmarks/accuracy.py CORPUS... [--weights FILE]``.

Each corpus is a JSON Lines file, or a folder of hand-written documents (fit/corpus.py describes both). Prints label and family F1,
accuracy by language, calibration, and how many documents have every line right. ``--plot`` draws confidence against accuracy.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fit import measure
from fit.corpus import Labelled, read_all
from newsseg import NewsSegmenter, Weights


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="JSON Lines file, or folder of hand-written documents")
    parser.add_argument("--weights", type=Path, metavar="FILE", help="the weights file to measure; the shipped one by default")
    parser.add_argument("--held-out", action="store_true", help="of hand-written documents, only those never fitted on")
    parser.add_argument("--by-source", action="store_true", help="one summary per collection or shape")
    parser.add_argument("--mistakes", type=int, default=0, metavar="N", help="list the N commonest mistakes")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--plot", type=Path, help="where to draw confidence against accuracy, as SVG or PNG")
    args = parser.parse_args()
    documents = read_all(args.corpus, only_held_out=args.held_out)
    with ProcessPoolExecutor(args.jobs) as pool:
        scored = list(pool.map(partial(_score, args.weights), documents, chunksize=8))
    report(scored)
    by_language(scored)
    if args.by_source:
        measure.report(measure.by_source(scored))
    verdicts = [verdict for one in scored for verdict in one.verdicts]
    for gold, given, count in measure.mistakes(verdicts)[: args.mistakes]:
        print(f"{gold:<12} labelled {given:<12}{count:>6}")
    if args.plot:
        measure.plot(verdicts, args.plot)


def _score(weights: Path | None, document: Labelled) -> measure.Scored:
    return measure.score(document, _segmenter(weights).label(document.text))


@cache
def _segmenter(weights: Path | None) -> NewsSegmenter:
    return NewsSegmenter(weights=Weights.load(weights)) if weights else NewsSegmenter()


def report(scored: list[measure.Scored]) -> None:
    """Print the figures over all documents."""
    summed = measure.summary(scored)
    print(f"{summed['documents']} documents, {summed['lines']} scored lines, {summed['perfect']} documents with every line right")
    for name in ("labels", "families"):
        for label, value in summed[name].items():
            print(f"  {label:<14}{value:6.3f}")
    for name in ("label_macro_f1", "family_macro_f1", "calibration_error"):
        print(f"{name.replace('_', ' ')} {summed[name]}")


def by_language(scored: list[measure.Scored]) -> None:
    """Print one row per language."""
    print(f"{'lang':<6}{'docs':>6}{'family':>9}{'body':>9}")
    for language, row in measure.by_language(scored).items():
        print(f"{language:<6}{row['documents']:>6}{row['family_macro_f1']:>9}{row['families'].get('body', 0):>9}")


if __name__ == "__main__":
    main()
