"""Write the tables of docs/accuracy.md: ``python -m fit.tables scores.json``.

``scores.json`` is what ``python -m fit ... --scores scores.json`` wrote together with the weights; what the shipped weights reach on
the hand-written documents that are held out is measured here. No other page repeats these figures.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from fit import measure
from fit.corpus import read_all
from newsseg import NewsSegmenter
from newsseg.segments import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Scores: TypeAlias = "Mapping[str, Any]"

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- written by python -m fit.tables scores.json -->", "<!-- end of what it writes -->"
WRITTEN = "written"
HELD_OUT = "held out"
MISTAKES = 20
"""How many kinds of mistake are listed."""


def main() -> None:
    """Read the scores, and write the tables into the page."""
    parser = argparse.ArgumentParser(prog="python -m fit.tables", description=__doc__)
    parser.add_argument("scores", type=Path, help="what python -m fit --scores wrote")
    parser.add_argument("--page", type=Path, default=PAGE, help="the page to write into")
    args = parser.parse_args()
    scores = json.loads(args.scores.read_text(encoding="utf-8"))
    text = args.page.read_text(encoding="utf-8")
    args.page.write_text(between(text, tables(scores, shipped())), encoding="utf-8")


def shipped() -> list[measure.Scored]:
    """Score the shipped weights on the hand-written documents that are held out."""
    news = NewsSegmenter()
    documents = read_all([ROOT / "tests" / "written"], only_held_out=True)
    return [measure.score(document, news.label(document.text)) for document in documents]


def between(text: str, tables: str) -> str:
    """Put the tables between the two marks of a page.

    >>> between(f"A{BEGIN}old{END}B", "new").splitlines()[1:-1]
    ['', 'new', '']
    """
    before, _, rest = text.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        message = f"the page lacks the marks {BEGIN!r} and {END!r}"
        raise ValueError(message)
    return f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"


def tables(scores: Mapping[str, Scores], written: Sequence[measure.Scored]) -> str:
    """Make the tables: by collection, by shape, by label, by language, by mistake.

    Args:
        scores: the scores of the cross-validation, by ``sources`` and ``languages``.
        written: what the shipped weights say of the documents held out.
    """
    held = measure.summary(written)
    sources = scores["sources"]
    shapes = {source: row for source, row in sources.items() if source.startswith(WRITTEN)}
    pages = {source: row for source, row in sources.items() if source not in shapes}
    by_label = {**pages, **{source: row for source, row in shapes.items() if source == WRITTEN}, HELD_OUT: held}
    parts = {
        "By kind of text": _totals("collection", {**pages, HELD_OUT: held}),
        "By shape": _totals("shape (hand-written)", shapes),
        "By label and family": _by_label(by_label),
        "By language": _by_language(scores["languages"]),
        "By mistake": _by_mistake([verdict for one in written for verdict in one.verdicts]),
    }
    return "\n\n".join(f"### {heading}\n\n{table}" for heading, table in parts.items())


def _totals(name: str, rows: Mapping[str, Scores]) -> str:
    head = [name, "documents", "family macro-F1", "label macro-F1", "headline F1", "body F1", "every line right", "calibration error"]
    return _table(head, [[source, *_total(row)] for source, row in rows.items()])


def _total(row: Scores) -> list[str]:
    macro = [_figure(row[key] or None) for key in ("family_macro_f1", "label_macro_f1")]
    parts = [_figure(row["labels"].get("headline")), _figure(row["families"].get("body"))]
    return [str(row["documents"]), *macro, *parts, str(row["perfect"]), _figure(row["calibration_error"])]


def _by_label(rows: Mapping[str, Scores]) -> str:
    labels = [[kind.label, *(_figure(row["labels"].get(kind.label)) for row in rows.values())] for kind in KINDS]
    families = dict.fromkeys(kind.family for kind in KINDS)
    totals = [[f"*{family}*", *(_figure(row["families"].get(family)) for row in rows.values())] for family in families]
    return _table(["label, *family*", *rows], [*labels, *totals])


def _by_language(rows: Mapping[str, Scores]) -> str:
    head = ["language", "documents", "family macro-F1", "body F1"]
    listed = ([code, str(row["documents"]), row["family_macro_f1"] or None, row["families"].get("body")] for code, row in rows.items())
    return _table(head, [[code, count, _figure(family), _figure(body)] for code, count, family, body in listed])


def _by_mistake(verdicts: Sequence[measure.Verdict]) -> str:
    wrong = measure.mistakes(verdicts)
    rows = [[gold, given, str(count)] for gold, given, count in wrong[:MISTAKES]]
    others = sum(count for *_, count in wrong[MISTAKES:])
    head = f"Of {len(verdicts)} lines of the documents held out, {sum(count for *_, count in wrong)} are wrong:\n\n"
    return head + _table(["is", "was labelled", "lines"], [*rows, ["others", "", str(others)]])


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, rule, *rows])


if __name__ == "__main__":
    main()
