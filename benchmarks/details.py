"""Measure the typed details: ``python benchmarks/details.py --metadata METADATA CORPUS...``.

Each corpus is a JSON Lines file of labelled pages, plain or gzipped; the metadata file maps the same ids to what is true of them:
``authors``, ``published``, and either ``images`` with their ``authors``, as publishers' own page data have it, or, in rows with
``by_hand``, ``credits`` by line number (null where the line has none), as somebody read them. Only what occurs in a page's text is
scored, and of authors only persons: not the site itself. Precision and recall stand apart, for a wrong value is worse than none. What a
reader by hand left open (``authors`` null, names under ``also``, lines not named) is not scored; an empty list of authors says that any
name found is wrong.

``--labels`` reads the details from the corpus' own labels instead of the labels that newsseg finds. ``--fold-weights`` takes the
folder that ``python -m fit --fold-weights`` wrote: each page is then labelled by weights that have not seen its publisher.
``--half`` takes one half of the publishers: 0 to look at errors and mend, 1 to report. ``--errors`` prints what went wrong.
"""

from __future__ import annotations

import argparse
import re
import sys
from bisect import bisect_right
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import newsseg
from fit.corpus import fold_of, publisher_of, rows
from fit.folds import unseen
from newsseg.details import vocabulary
from newsseg.setting import settle

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = {kind.label: kind for kind in newsseg.segments.KINDS}
NOISE = frozenset("photo photos foto fotos picture image bild by via von de credit courtesy the for of und".split())  # noqa: SIM905
"""Words of a credit that are no names."""


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="JSON Lines file of labelled pages")
    parser.add_argument("--metadata", type=Path, required=True, help="JSON Lines file of what is true of them")
    parser.add_argument("--labels", action="store_true", help="take the corpus' own labels")
    parser.add_argument("--fold-weights", type=Path, help="folder of weights by fold")
    parser.add_argument("--half", type=int, choices=(0, 1), help="take only one half of the publishers")
    parser.add_argument("--errors", action="store_true", help="print what is wrong or missing")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    args = parser.parse_args()
    told = {row["id"]: row for row in rows(args.metadata)}
    pages = [
        (page, told[page["id"]], args.labels, args.fold_weights)
        for path in args.corpus
        for page in rows(path)
        if page["id"] in told and args.half in (None, fold_of(publisher_of(page), 2))
    ]
    print(f"{len(pages)} pages of {len({publisher_of(page) for page, *_ in pages})} publishers")
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


def _score(job: tuple[dict[str, Any], dict[str, Any], bool, Path | None]) -> tuple[Counter[str], list[str]]:
    page, told, given, folds = job
    article = _as_labelled(page) if given else _segmenter(folds, publisher_of(page)).segment(page["text"], language=page["lang"])
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for detail, right, wrong, missing in (_authors(article, page, told), _day(article, page, told), _credits(article, page, told)):
        counts.update({f"{detail} right": len(right), f"{detail} wrong": len(wrong), f"{detail} missing": len(missing)})
        if wrong or missing:
            errors.append(f"{page['id']} {detail}: wrong {wrong}, missing {missing}, right {right}")
    return counts, errors


@cache
def _segmenter(folder: Path | None, publisher: str) -> newsseg.NewsSegmenter:
    if folder is None:
        return newsseg.NewsSegmenter()
    return newsseg.NewsSegmenter(weights=unseen(folder, publisher))


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


def _authors(article: newsseg.Article, page: dict[str, Any], told: dict[str, Any]) -> Verdict:
    shown = _plain(article.text)
    true = {name for name in map(_plain, told["authors"] or ()) if name and name in shown and not _is_publisher(name, page)}
    persons = true - vocabulary.organizations()
    if told["authors"] is None or not (persons or told.get("by_hand")):
        return "authors", [], [], []
    found = {_plain(author.text) for author in article.authors if author.role == "author"} - set(map(_plain, told.get("also", ())))
    return "authors", sorted(found & persons), sorted(found - persons), sorted(persons - found)


def _is_publisher(name: str, page: dict[str, Any]) -> bool:
    """Tell whether an author is the site itself, which `authors` leaves out: it names persons."""
    own = {publisher_of(page).partition(".")[0].replace("-", ""), _plain(str(page.get("publisher", ""))).replace(" ", "")}
    return any(len(one) > 2 and (one in name.replace(" ", "") or name.replace(" ", "") in one) for one in own)  # noqa: PLR2004


def _day(article: newsseg.Article, page: dict[str, Any], told: dict[str, Any]) -> Verdict:
    if not told["published"]:
        return "day", [], [], []
    day = told["published"][:10]
    lines = page["text"].split("\n")
    if not any(_shows(lines[number], date.fromisoformat(day)) for number, label in page["labels"] if label in ("timestamp", "byline")):
        return "day", [], [], []
    found = article.published
    if found is None:
        return "day", [], [], [day]
    return ("day", [day], [], []) if found[:10] == day else ("day", [], [found], [day])


def _shows(line: str, day: date) -> bool:
    numbers = {int(number) for number in re.findall(r"\d{1,2}(?!\d)|\d{4}", line)} | {
        int(number) for number in re.findall(r"(?:19|20)\d\d", line)
    }
    months = {vocabulary.months().get(word.casefold()) for word in re.findall(r"[^\W\d_]+", line)}
    return day.day in numbers and bool({day.year, day.year % 100} & numbers) and (day.month in numbers or day.month in months)


def _credits(article: newsseg.Article, page: dict[str, Any], told: dict[str, Any]) -> Verdict:
    lines = page["text"].split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    pictures: list[newsseg.Caption | newsseg.Credit] = [*article.captions, *article.credits]
    found = {bisect_right(starts, segment.start) - 1: segment.credit for segment in pictures}
    right, wrong, missing = [], [], []
    for number, true in _true_credits(lines, page, told):
        credit = found.get(number)
        said = _names_in(credit.text) if credit else set()
        where = f" IN {lines[number][-120:]!r}"
        if true and any(said == names for names in true):
            right.append(str(credit))
        else:
            missing += [str(sorted(true[0])) + where] if true else []
            wrong += [str(credit) + where] if credit else []
    return "credits", right, wrong, missing


def _true_credits(lines: list[str], page: dict[str, Any], told: dict[str, Any]) -> Iterable[tuple[int, list[set[str]]]]:
    """Yield the lines whose credit is known, with the names in it, in each of the ways in which they may be given."""
    if told.get("by_hand"):
        for number, credit in told["credits"].items():
            yield int(number), [_names_in(credit)] if credit else []
        return
    images = [{_plain(name) for name in image["authors"] or () if _plain(name)} for image in told["images"] or ()]
    for number, label in page["labels"]:
        if label not in ("caption", "credit"):
            continue
        shown = f" {_plain(lines[number])} "
        for names in images:
            here = [_names_in(name) for name in names if f" {name} " in shown]
            if here:
                yield number, [*here, set.union(*here)]
                break


def _names_in(text: str) -> set[str]:
    return set(_plain(text).split()) - NOISE


if __name__ == "__main__":
    main()
