"""Labels of pages that are not in this repository, kept apart from their texts: ``python -m fit.annotations PAGES --out FOLDER``.

``PAGES`` is a JSON Lines file with the texts; those whose labels are known are written into the folder as a corpus, and once more as
pastes. Of each page ``annotations.jsonl.gz`` has its ``id``, a ``digest`` of its text, and ``labels``: the first and the last line of each
run of lines, blank ones not counted, and their label.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fit.corpus import Labelled, publisher_of, rows
from fit.reshape import pasted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ANNOTATIONS = Path(__file__).with_name("annotations.jsonl.gz")
"""The labels of 386 English pages of which only the article text had been known: made by program, then read and corrected."""


def main() -> None:
    """Read the arguments, and write the corpora."""
    parser = argparse.ArgumentParser(prog="python -m fit.annotations", description=__doc__)
    parser.add_argument("pages", type=Path, help="JSON Lines file with id, url or publisher, lang and text")
    parser.add_argument("--labels", type=Path, default=ANNOTATIONS, help="the labels, kept apart; by default those of this repository")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write english2_page and english2_paste into")
    args = parser.parse_args()
    documents = list(joined(rows(args.pages), rows(args.labels)))
    args.out.mkdir(parents=True, exist_ok=True)
    _write(args.out / "english2_page.jsonl.gz", documents)
    _write(args.out / "english2_paste.jsonl.gz", filter(None, map(pasted, documents)))


def apart(document: Labelled) -> dict[str, Any]:
    """Return the labels of a page apart from its text.

    >>> apart(Labelled("storm", "en", "The Gazette", "pages", "Storm nears\\n\\nIt rained.", {0: "headline", 2: "paragraph"}))
    {'id': 'storm', 'digest': '483884aa', 'labels': [[0, 0, 'headline'], [2, 2, 'paragraph']]}
    """
    runs = [(label, [line for line, _ in run]) for label, run in groupby(sorted(document.labels.items()), key=lambda one: one[1])]
    return {"id": document.name, "digest": _digest(document.text), "labels": [[lines[0], lines[-1], label] for label, lines in runs]}


def joined(pages: Iterable[Mapping[str, Any]], annotations: Iterable[Mapping[str, Any]]) -> Iterator[Labelled]:
    """Join pages with their labels; those without are left out.

    Args:
        pages: rows with the texts.
        annotations: rows as `apart` returns them.

    Raises:
        ValueError: the text of a page is not that which was labelled.
    """
    known = {one["id"]: one for one in annotations}
    for page in pages:
        if page["id"] in known:
            yield _joined(page, known[page["id"]])


def _joined(page: Mapping[str, Any], annotation: Mapping[str, Any]) -> Labelled:
    text: str = page["text"]
    if _digest(text) != annotation["digest"]:
        message = f"page {page['id']} is not the text that was labelled"
        raise ValueError(message)
    lines = text.split("\n")
    labels = {number: label for first, last, label in annotation["labels"] for number in range(first, last + 1) if lines[number].strip()}
    return Labelled(page["id"], page["lang"], publisher_of(page), "english2_page", text, labels)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _write(file: Path, documents: Iterable[Labelled]) -> None:
    listed = (
        {"id": one.name, "lang": one.lang, "publisher": one.publisher, "text": one.text, "labels": sorted(one.labels.items())}
        for one in documents
    )
    file.write_bytes(gzip.compress("".join(f"{json.dumps(one)}\n" for one in listed).encode(), mtime=0))


if __name__ == "__main__":
    main()
