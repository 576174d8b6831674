"""What is measured: line labels against the right ones, and how honest the confidences are."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import attrs

from fit.corpus import Labelled
from newsseg.document import Block
from newsseg.exports.corrected import UNSURE
from newsseg.segments import KINDS, Chrome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsseg.document import Line
    from newsseg.labeling import Labeling

FAMILY = {kind.label: kind.family for kind in KINDS}
FEWEST = 10
"""Labels with fewer lines are left out of averages."""


@attrs.frozen
class Verdict:
    """One scored line: the right label, the one given, how sure it was, and the number of the line."""

    gold: str
    given: str
    confidence: float
    line: int = 0


@attrs.frozen
class Scored:
    """One scored document."""

    document: Labelled
    verdicts: tuple[Verdict, ...]

    @property
    def perfect(self) -> bool:
        """Whether every line is right."""
        return all(verdict.gold == verdict.given for verdict in self.verdicts)


def score(document: Labelled, labeling: Labeling) -> Scored:
    """Hold a labelling against the right labels, line by line.

    A line is what stands between two ``\\n``; it is given the label of the part of the text that covers most of it.
    """
    parts = labeling.evidence.document.parts
    verdicts = []
    for number, place in enumerate(_parts_of_lines(document.text, [(part.start, part.end) for part in parts])):
        gold = document.labels.get(number, UNSURE)
        if gold != UNSURE and place is not None:
            verdicts.append(Verdict(gold, *_given(labeling, parts[place]), number))
    return Scored(document, tuple(verdicts))


def _given(labeling: Labeling, part: Block | Line) -> tuple[str, float]:
    """Return the label of a part of a text, and how sure it is."""
    return (labeling.labels[part.index], labeling.confidence(part.index)) if isinstance(part, Block) else (Chrome.label, 1.0)


def _parts_of_lines(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[int | None]:
    """Yield for each line the number of the span that covers most of it."""
    start = first = 0
    for line in text.split("\n"):
        end = start + len(line)
        while first < len(spans) and spans[first][1] <= start:
            first += 1
        touching = list(takewhile(lambda number: spans[number][0] < end, range(first, len(spans))))  # noqa: B023 - used at once
        yield max(touching, key=lambda number: min(end, spans[number][1]) - max(start, spans[number][0]), default=None)
        start = end + 1


def f1_by(verdicts: Iterable[Verdict], name: Callable[[str], str]) -> dict[str, float]:
    """Return the F1 of each name that has lines enough, names being labels or families."""
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for verdict in verdicts:
        gold[name(verdict.gold)] += 1
        given[name(verdict.given)] += 1
        right[name(verdict.gold)] += name(verdict.gold) == name(verdict.given)
    return {key: 2 * right[key] / (count + given[key]) for key, count in gold.items() if count >= FEWEST}


def mistakes(verdicts: Iterable[Verdict]) -> list[tuple[str, str, int]]:
    """Count mistakes by the right label and the one given, the commonest first.

    >>> mistakes([Verdict("dek", "paragraph", 0.5), Verdict("dek", "dek", 0.5)])
    [('dek', 'paragraph', 1)]
    """
    counted = Counter((verdict.gold, verdict.given) for verdict in verdicts if verdict.gold != verdict.given)
    return [(gold, given, count) for (gold, given), count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]


def mean(values: Iterable[float]) -> float:
    """Average; 0 of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def family(label: str) -> str:
    """Name the family of a label."""
    return FAMILY[label]


def label(label: str) -> str:
    """Name the label itself."""
    return label


def calibration_error(verdicts: Iterable[Verdict], bins: int = 10) -> float:
    """Return the expected calibration error: the mean distance of accuracy and confidence, in equal-width bins."""
    cells = _by_confidence(verdicts, bins)
    total = sum(map(len, cells))
    gaps = (abs(sum(v.confidence for v in cell) - sum(v.gold == v.given for v in cell)) for cell in cells)
    return sum(gaps) / total if total else 0.0


def _by_confidence(verdicts: Iterable[Verdict], bins: int = 10) -> list[list[Verdict]]:
    """Sort verdicts by how sure they were, into bins of equal width; those without any are left out."""
    cells: defaultdict[int, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        cells[min(bins - 1, int(verdict.confidence * bins))].append(verdict)
    return [cell for _, cell in sorted(cells.items())]


def mean_calibration_error(scored: Iterable[Scored]) -> float:
    """Return the calibration error of a collection, the mean over all: hand-written documents, most of the lines, are one of them."""
    listed: defaultdict[str, list[Verdict]] = defaultdict(list)
    for one in scored:
        listed[_collection(one)] += one.verdicts
    return mean(map(calibration_error, listed.values()))


def summary(scored: Sequence[Scored]) -> dict[str, Any]:
    """Sum up the scores of a collection."""
    verdicts = [verdict for document in scored for verdict in document.verdicts]
    labels, families = f1_by(verdicts, label), f1_by(verdicts, family)
    return {
        "documents": len(scored),
        "lines": len(verdicts),
        "family_macro_f1": round(mean(families.values()), 4),
        "label_macro_f1": round(mean(labels.values()), 4),
        "perfect": sum(document.perfect for document in scored),
        "calibration_error": round(calibration_error(verdicts), 4),
        "families": {key: round(value, 3) for key, value in sorted(families.items())},
        "labels": {key: round(value, 3) for key, value in sorted(labels.items())},
    }


def by_language(scored: Iterable[Scored]) -> dict[str, dict[str, Any]]:
    """Sum up the scores of each language, those with most documents first."""
    listed: defaultdict[str, list[Scored]] = defaultdict(list)
    for one in scored:
        listed[one.document.lang].append(one)
    return {language: summary(documents) for language, documents in sorted(listed.items(), key=lambda item: (-len(item[1]), item[0]))}


def by_source(scored: Iterable[Scored]) -> dict[str, dict[str, Any]]:
    """Sum up the scores of each collection; of hand-written documents, of all and of each shape."""
    listed: defaultdict[str, list[Scored]] = defaultdict(list)
    for one in scored:
        listed[_collection(one)].append(one)
        if one.document.by_hand:
            listed[f"{_collection(one)}, {one.document.source}"].append(one)
    return {source: summary(documents) for source, documents in sorted(listed.items())}


def _collection(scored: Scored) -> str:
    return "written" if scored.document.by_hand else scored.document.source


def report(scores: Mapping[str, Mapping[str, Any]]) -> None:
    """Print a row per collection; of the hand-written documents, one for all and one per shape."""
    print(f"{'collection':<26}{'docs':>6}{'family':>9}{'label':>9}{'headline':>10}{'body':>8}{'perfect':>9}{'ece':>8}")
    for source, row in scores.items():
        headline, body = row["labels"].get("headline", 0.0), row["families"].get("body", 0.0)
        figures = f"{row['documents']:>6}{row['family_macro_f1']:>9}{row['label_macro_f1']:>9}{headline:>10}{body:>8}"
        print(f"{source:<26}{figures}{row['perfect']:>9}{row['calibration_error']:>8}")


def plot(verdicts: Iterable[Verdict], path: Path) -> None:
    """Draw confidence against accuracy, in ten bins."""
    from matplotlib import pyplot as plt  # noqa: PLC0415 - wanted for this alone

    points = [(mean(v.confidence for v in cell), mean(v.gold == v.given for v in cell)) for cell in _by_confidence(verdicts)]
    figure, axes = plt.subplots(figsize=(4, 4))
    axes.plot([0, 1], [0, 1], color="0.7")
    axes.plot(*zip(*points, strict=True), marker="o")
    axes.set_xlabel("confidence")
    axes.set_ylabel("share of lines right")
    figure.tight_layout()
    figure.savefig(path)
