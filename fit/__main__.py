"""Fit the weights: ``python -m fit CORPUS... --out newsseg/weights.json.gz``.

Every corpus is a JSON Lines file or a folder of hand-written documents. Cross-validation is by publisher; the weights that are
written are the average of those fitted without each fold, and carry the folds' scores with them; without folds, those of all documents.
"""

from __future__ import annotations

import argparse
import gzip
import json
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from fit import bodies, measure
from fit.chain import LEAST, PUBLISHERS, SETTINGS, SHARE_OF_FOUND, as_weights, averaged, fit, learnable, rounded
from fit.corpus import BODIES, MADE, Labelled, digest, fold_of, held_out, read_all, rows
from fit.examples import Example, example
from fit.folds import keep
from fit.pastes import chains, pastes
from fit.reshape import brief, is_paste, section, variants
from fit.splits import splits_of_all
from newsseg import NewsSegmenter
from newsseg.weights import NEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsseg.labeling import Labeling

FOLDS = 5
"""Folds of the cross-validation, by default."""
TEMPERATURES = (0.8, 1.0, 1.2, 1.25, 1.3, 1.35, 1.4, 1.5, 1.6, 1.8, 2.0)


def main() -> None:
    """Read the arguments, cross-validate, fit, and write the weights."""
    args = _parser().parse_args()
    documents = _documents(args)
    with ProcessPoolExecutor(args.jobs) as pool:
        examples = learnable(pool.map(example, documents, chunksize=16))
    done = cross_validate(documents, examples, args.folds, args.jobs, args.fold_weights) if args.folds else Validated()
    scores = measure.by_source(done.scored)
    measure.report(scores)
    if args.scores:
        kept = {"sources": scores, "languages": measure.by_language(done.scored)}
        args.scores.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    if args.plot:
        measure.plot([verdict for one in done.scored for verdict in one.verdicts], args.plot)
    if args.out:
        chain = {**(averaged(done.chains) if done.chains else fit(examples)), "splits": done.splits}
        text = _file(chain, done.temperature, documents, scores).encode()
        args.out.write_bytes(gzip.compress(text, mtime=0) if args.out.suffix == ".gz" else text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m fit", description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="JSON Lines file, or folder of hand-written documents")
    parser.add_argument("--bodies", nargs="*", default=[], type=Path, help="JSON Lines files with article_body instead of labels")
    parser.add_argument("--out", type=Path, help="the weights file to write, packed if it ends in .gz; without it, only cross-validate")
    parser.add_argument("--variants", type=int, default=1, help="other shapes in which each hand-written document is fitted, too")
    parser.add_argument("--folds", type=int, default=FOLDS, help="folds of the cross-validation; 0 leaves it out")
    parser.add_argument("--fold-weights", type=Path, help="folder for the weights of each fold, which have not seen its publishers")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--plot", type=Path, help="where to draw the cross-validation's confidence against accuracy, as SVG or PNG")
    parser.add_argument("--scores", type=Path, help="where to write the cross-validation's scores, as JSON")
    return parser


def _documents(args: argparse.Namespace) -> list[Labelled]:
    """Read the corpora, complete the pages of which only the article text is known, and add the other shapes of documents."""
    documents = [document for document in read_all(args.corpus) if not held_out(document)]
    with ProcessPoolExecutor(args.jobs) as pool:
        documents += pool.map(bodies.completed, [row for path in args.bodies for row in rows(path)], chunksize=8)
    shapes = [variant for document in documents if document.by_hand for variant in variants(document, args.variants)]
    documents += [*shapes, *map(brief, _found_pastes(documents))]
    return documents + chains(documents, args.folds or FOLDS)


def _found_pastes(documents: Iterable[Labelled]) -> list[Labelled]:
    """List the documents that were found as they are, neither written nor made by program, and are mostly the article."""
    return [document for document in documents if not document.by_hand and document.source not in MADE and is_paste(document)]


@attrs.frozen
class Validated:
    """What a cross-validation gave.

    Args:
        chains: what was fitted without each fold.
        splits: what facts of titles weigh, fitted on labels by chains that had not seen the publisher.
        temperature: the temperature at which confidences were most honest.
        scored: each document, scored by weights that had not seen its publisher.
    """

    chains: tuple[dict[str, Any], ...] = ()
    splits: dict[str, int] = attrs.field(factory=dict)
    temperature: float = 1.0
    scored: tuple[measure.Scored, ...] = ()


def cross_validate(
    documents: Sequence[Labelled], examples: Sequence[Example], folds: int, jobs: int, folder: Path | None = None
) -> Validated:
    """Fit on all publishers but a fold's, score on the fold's.

    Args:
        documents: the documents.
        examples: what is fitted of each of them.
        folds: how many folds there are.
        jobs: how many processes share the work.
        folder: where each fold's weights are kept: as soon as they are fitted, and again with those by which articles are parted.
    """
    of_fold = [[place for place, one in enumerate(examples) if fold_of(one.publisher, folds) == fold] for fold in range(folds)]
    held_out = [[documents[place] for place in places if documents[place].source not in MADE] for places in of_fold]
    with ProcessPoolExecutor(jobs) as pool:
        others = [[one for one in examples if fold_of(one.publisher, folds) != fold] for fold in range(folds)]
        chains = list(pool.map(partial(_fitted, folds, folder), range(folds), others))
        splits = splits_of_all(pool, chains, _parted(documents, folds))
        _keep_all(chains, folder)
        scored_at = list(pool.map(_scored, held_out, chains))
    temperature = _most_honest(scored_at)
    return Validated(tuple(chains), splits, temperature, tuple(scored for fold in scored_at for scored in fold[temperature]))


def _fitted(folds: int, folder: Path | None, fold: int, others: Sequence[Example]) -> dict[str, Any]:
    chain = fit(others)
    if folder:  # at once, in the process that fitted it: other folds may take hours
        keep(folder, fold, folds, chain)
    return chain


def _keep_all(chains: Sequence[dict[str, Any]], folder: Path | None) -> None:
    if folder:
        for fold, chain in enumerate(chains):
            keep(folder, fold, len(chains), chain)


def _most_honest(scored_at: Sequence[Mapping[float, Sequence[measure.Scored]]]) -> float:
    """Return the temperature at which confidences err least, all collections counting alike."""
    return min(TEMPERATURES, key=lambda heat: measure.mean_calibration_error(one for fold in scored_at for one in fold[heat]))


def _parted(documents: Sequence[Labelled], folds: int) -> list[list[Labelled]]:
    """List by folds the documents from which it is learnt where articles begin."""
    known = [document for document in documents if document.source != BODIES]
    sections = list(filter(None, map(section, _found_pastes(known))))
    known += [*pastes([*known, *sections], folds), *sections]
    return [[document for document in known if fold_of(document.publisher, folds) == fold] for fold in range(folds)]


def _scored(held_out: Sequence[Labelled], chain: dict[str, Any]) -> dict[float, list[measure.Scored]]:
    segmenter = NewsSegmenter(weights=as_weights(chain))
    labelings = [(document, segmenter.label(document.text)) for document in held_out]
    return {heat: [measure.score(document, _heated(labeling, heat)) for document, labeling in labelings] for heat in TEMPERATURES}


def _heated(labeling: Labeling, temperature: float) -> Labeling:
    """Return the labeling with the confidences of another temperature."""
    states = attrs.evolve(labeling.states, weights=attrs.evolve(labeling.states.weights, temperature=temperature))
    return attrs.evolve(labeling, states=states)


def _file(chain: dict[str, Any], temperature: float, documents: Sequence[Labelled], scores: dict[str, Any]) -> str:
    record = {
        "corpus": digest(documents),
        "documents": len(documents),
        "settings": {**SETTINGS, "least_weight": LEAST, "publishers": PUBLISHERS, "share_of_found": SHARE_OF_FOUND},
        "folds": {
            source: {key: row[key] for key in ("family_macro_f1", "label_macro_f1", "calibration_error")} for source, row in scores.items()
        },
    }
    head = {"record": record, "temperature": temperature, **{key: chain[key] for key in ("states", "transitions", "splits")}}
    facts = rounded(chain["facts"])
    weights = (" ".join(map(str, listed)) for listed in facts.values())
    return json.dumps({**head, "facts": NEXT.join(facts), "weights": NEXT.join(weights)}, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    main()
