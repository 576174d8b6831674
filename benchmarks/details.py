"""Measure the typed details: ``python benchmarks/details.py --metadata METADATA CORPUS...``.

Each corpus is a JSON Lines file of labelled pages, plain or gzipped; the metadata file maps the same ids to what the publishers say
themselves: ``authors``, ``published`` and ``images`` with their ``authors``. Only what occurs in a page's text is scored. Precision
and recall stand apart, for a wrong value is worse than none. ``--labels`` reads the details from the corpus' own labels instead of
the labels that newsseg finds; ``--errors`` prints what went wrong.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import newsseg
from fit.corpus import rows
from newsseg.details import vocabulary
from newsseg.setting import settle

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = {kind.label: kind for kind in newsseg.segments.KINDS}
NOISE = frozenset(
    (
        "photo",
        "photos",
        "foto",
        "fotos",
        "picture",
        "image",
        "bild",
        "by",
        "via",
        "von",
        "de",
        "credit",
        "courtesy",
        "the",
        "for",
        "of",
        "und",
    )
)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="JSON Lines file of labelled pages")
    parser.add_argument("--metadata", type=Path, required=True, help="JSON Lines file of what the publishers say")
    parser.add_argument("--labels", action="store_true", help="take the corpus' own labels")
    parser.add_argument("--errors", action="store_true", help="print what is wrong or missing")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    args = parser.parse_args()
    told = {row["id"]: row for row in rows(args.metadata)}
    pages = [(page, told[page["id"]], args.labels) for path in args.corpus for page in rows(path) if page["id"] in told]
    with ProcessPoolExecutor(args.jobs) as pool:
        scores = list(pool.map(_score, pages, chunksize=8))
    report(scores)
    if args.errors:
        for _, errors in scores:
            print(*errors, sep="\n", end="\n" if errors else "")


def report(scores: Iterable[tuple[Counter[str], list[str]]]) -> None:
    """Print right, wrong and missing values, with precision and recall."""
    counts: Counter[str] = sum((counted for counted, _ in scores), Counter())
    print(f"{'detail':<12}{'right':>7}{'wrong':>7}{'missing':>9}{'precision':>11}{'recall':>8}{'F1':>7}")
    for detail in ("authors", "day", "credits"):
        right, wrong, missing = (counts[f"{detail} {verdict}"] for verdict in ("right", "wrong", "missing"))
        precision, recall = right / max(1, right + wrong), right / max(1, right + missing)
        f1 = 2 * right / max(1, 2 * right + wrong + missing)
        print(f"{detail:<12}{right:>7}{wrong:>7}{missing:>9}{precision:>11.3f}{recall:>8.3f}{f1:>7.3f}")


def _score(job: tuple[dict[str, Any], dict[str, Any], bool]) -> tuple[Counter[str], list[str]]:
    page, told, given = job
    article = _as_labelled(page) if given else newsseg.segment(page["text"], language=page["lang"])
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for detail, right, wrong, missing in (_authors(article, told), _day(article, page, told), _credits(article, told)):
        counts.update({f"{detail} right": len(right), f"{detail} wrong": len(wrong), f"{detail} missing": len(missing)})
        if wrong or missing:
            errors.append(f"{page['id']} {detail}: wrong {wrong}, missing {missing}, right {right}")
    return counts, errors


def _as_labelled(page: dict[str, Any]) -> newsseg.Article:
    text, labels, start = page["text"], dict(page["labels"]), 0
    segments = []
    for number, line in enumerate(text.split("\n")):
        if line.strip() and labels.get(number) in KINDS:
            first = start + len(line) - len(line.lstrip())
            segments.append(KINDS[labels[number]](first, first + len(line.strip()), line.strip()))
        start += len(line) + 1
    return newsseg.Article(text, tuple(settle(segments, text, page["lang"])))


Verdict = tuple[str, list[str], list[str], list[str]]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _authors(article: newsseg.Article, told: dict[str, Any]) -> Verdict:
    shown = _plain(article.text)
    true = {name for name in map(_plain, told["authors"] or ()) if name and name in shown}
    persons = {name for name in true if not vocabulary.organizations() & {name}}
    if not persons:
        return "authors", [], [], []
    found = {_plain(author.text) for author in article.authors if author.role == "author"}
    return "authors", sorted(found & true), sorted(found - true), sorted(true - found)


def _day(article: newsseg.Article, page: dict[str, Any], told: dict[str, Any]) -> Verdict:
    if not told["published"]:
        return "day", [], [], []
    day = told["published"][:10]
    lines = page["text"].split("\n")
    if not any(_shows(lines[number], date.fromisoformat(day)) for number, label in page["labels"] if label in ("timestamp", "byline")):
        return "day", [], [], []
    stamps = [stamp for stamp in article.timestamps if stamp.value]
    first = next((stamp for stamp in stamps if stamp.kind == "published"), stamps[0] if stamps else None)
    if first is None or first.value is None:
        return "day", [], [], [day]
    return ("day", [day], [], []) if first.value[:10] == day else ("day", [], [f"{first.value} {first.text!r}"], [day])


def _shows(line: str, day: date) -> bool:
    numbers = {int(number) for number in re.findall(r"\d{1,2}(?!\d)|\d{4}", line)} | {
        int(number) for number in re.findall(r"(?:19|20)\d\d", line)
    }
    months = {vocabulary.months().get(word.casefold()) for word in re.findall(r"[^\W\d_]+", line)}
    return day.day in numbers and bool({day.year, day.year % 100} & numbers) and (day.month in numbers or day.month in months)


def _credits(article: newsseg.Article, told: dict[str, Any]) -> Verdict:
    images = [{_plain(name) for name in image["authors"] or () if _plain(name)} for image in told["images"] or ()]
    right, wrong, missing = [], [], []
    pictures: list[newsseg.Caption | newsseg.Credit] = [*article.captions, *article.credits]
    for segment in pictures:
        shown = _plain(segment.text)
        true = [
            (names, {word for name in names for word in name.split()} - NOISE)
            for names in images
            if any(f" {name} " in f" {shown} " for name in names)
        ]
        if not true:
            continue
        credit = segment.credit
        said = set(_plain(credit.text).split()) - NOISE if credit else set()
        if any(said and said <= words and any(set(name.split()) - NOISE <= said for name in names) for names, words in true):
            right.append(str(credit))
        else:
            missing.append(str(sorted(true[0][0])))
            if credit:
                wrong.append(f"{credit} IN {segment.text[-120:]!r}")
            else:
                missing[-1] += f" IN {segment.text[-120:]!r}"
    return "credits", right, wrong, missing


if __name__ == "__main__":
    main()
