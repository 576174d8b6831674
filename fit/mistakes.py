"""Count the kinds of mistake of the shipped weights: ``python -m fit.mistakes CORPUS... [--held-out] [--examples N]``.

Each corpus is a JSON Lines file, or a folder of hand-written documents (fit/corpus.py describes both). A wrong line is counted under
the first kind it fits, so that the counts add up; prints the table of docs/evaluation.md. ``--examples`` shows lines of each kind.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from fit import measure
from fit.corpus import OF_PICTURES, Labelled, read_all
from newsseg import NewsSegmenter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_SPEAKER = re.compile(r"^[^:：]{1,30}[:：]\s")
_STOPS = tuple('.!?…。！？।؟”"»」)')
_ASKS = ("?", "？", "؟", "?”", "?»", '?"')
_ROW_WORDS = 12
"""Words of a row of a table, or of an item of a list, at most."""
_SURE, _UNSURE = 0.9, 0.6


@attrs.frozen
class Mistake:
    """A wrong line, and those around it.

    Args:
        gold: the right label.
        given: the label given.
        confidence: how sure it was.
        text: the line.
        around: the lines right above and below it that have the same right label.
    """

    gold: str
    given: str
    confidence: float
    text: str
    around: tuple[str, ...]

    @property
    def is_prose(self) -> bool:
        """Whether it is long, or ends like a sentence."""
        return len(self.text.split()) > _ROW_WORDS or self.text.rstrip().endswith(_STOPS)

    @property
    def is_spoken(self) -> bool:
        """Whether it asks, or opens with what may be a speaker's name."""
        return self.text.rstrip().endswith(_ASKS) or _SPEAKER.match(self.text) is not None

    @property
    def is_wrapped(self) -> bool:
        """Whether it is a line of a paragraph that was broken into lines: it, or a line beside it, ends with a hyphen or begins small."""
        lines = [self.text, *self.around]
        return bool(self.around) and any(line.rstrip().endswith("-") or line.lstrip()[:1].islower() for line in lines)


KINDS: Mapping[str, Callable[[Mistake], bool]] = {
    "times taken for the article's, or the article's not taken for one": lambda one: "timestamp" in {one.gold, one.given},
    "lines of wrapped paragraphs": lambda one: one.gold == "paragraph" and one.is_wrapped,
    "first paragraphs and deks, each for the other": lambda one: {one.gold, one.given} == {"dek", "paragraph"},
    "rows of tables, results and lists in the body": lambda one: one.gold == "paragraph" and not one.is_prose,
    "questions, and words of a speaker": lambda one: one.gold == "paragraph" and one.is_spoken,
    "other paragraphs": lambda one: one.gold == "paragraph",
    "pleas, notices, other stories": lambda one: one.gold == "chrome" and one.is_prose,
    "buttons, menus and rubrics of the site": lambda one: one.gold == "chrome",
    "crossheads, headings of lists and boxes": lambda one: one.gold == "subheading",
    "captions, credits, alternative texts": lambda one: one.gold in OF_PICTURES,
    "end matter and biographies": lambda one: one.gold in {"tagline", "bio"},
    "names, rubrics and places at the head": lambda one: one.gold in {"byline", "kicker", "dateline"},
    "headlines": lambda one: one.gold == "headline",
    "deks": lambda one: one.gold == "dek",
    "pull quotes": lambda one: one.gold == "pull_quote",
}
"""Kinds of mistake, and what tells whether a mistake is of them; the first that fits has it."""


def mistakes(scored: measure.Scored) -> list[Mistake]:
    """List the wrong lines of a document."""
    lines = scored.document.text.split("\n")
    labels = scored.document.labels
    return [
        Mistake(
            one.gold,
            one.given,
            one.confidence,
            lines[one.line],
            tuple(lines[number] for number in (one.line - 1, one.line + 1) if labels.get(number) == one.gold),
        )
        for one in scored.verdicts
        if one.gold != one.given
    ]


def by_kind(listed: Sequence[Mistake]) -> dict[str, list[Mistake]]:
    """Sort mistakes by kind, the commonest kind first."""
    found: dict[str, list[Mistake]] = defaultdict(list)
    for one in listed:
        found[next((name for name, fits in KINDS.items() if fits(one)), "others")].append(one)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def table(kinds: Mapping[str, Sequence[Mistake]]) -> str:
    """Write the counts as a table of Markdown."""
    rows = ["| | lines | kind | called | sure | unsure |", "| ---: | ---: | --- | --- | ---: | ---: |"]
    for number, (name, listed) in enumerate(kinds.items(), 1):
        called: dict[str, int] = defaultdict(int)
        for one in listed:
            called[one.given] += 1
        most = ", ".join(sorted(called, key=lambda label: -called[label])[:3])
        sure = sum(one.confidence > _SURE for one in listed)
        rows.append(f"| {number} | {len(listed)} | {name} | {most} | {sure} | {sum(one.confidence < _UNSURE for one in listed)} |")
    return "\n".join(rows)


def _summary(scored: Sequence[measure.Scored]) -> str:
    lines = [one for document in scored for one in document.verdicts]
    confidences = [one.confidence for one in lines if one.gold != one.given]
    sure, unsure = sum(one > _SURE for one in confidences), sum(one < _UNSURE for one in confidences)
    return f"{len(confidences)} of {len(lines)} lines wrong, in {len(scored)} documents; {sure} of them sure, {unsure} unsure."


def _score(document: Labelled) -> measure.Scored:
    return measure.score(document, NewsSegmenter().label(document.text))


def main() -> None:
    """Read the arguments, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="JSON Lines file, or folder of hand-written documents")
    parser.add_argument("--held-out", action="store_true", help="of hand-written documents, only those never fitted on")
    parser.add_argument("--examples", type=int, default=0, metavar="N", help="show N lines of each kind")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    args = parser.parse_args()
    documents = read_all(args.corpus, only_held_out=args.held_out)
    with ProcessPoolExecutor(args.jobs) as pool:
        scored = list(pool.map(_score, documents, chunksize=8))
    kinds = by_kind([mistake for one in scored for mistake in mistakes(one)])
    print(f"{_summary(scored)}\n\n{table(kinds)}")
    for name, listed in kinds.items() if args.examples else ():
        print(f"\n{name}")
        for one in listed[:: max(1, len(listed) // args.examples)][: args.examples]:
            print(f"  {one.gold} as {one.given}: {one.text[:100]!r}")


if __name__ == "__main__":
    main()
