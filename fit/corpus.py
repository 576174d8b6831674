"""Labelled documents: how they are read.

Two forms: JSON Lines, plain or gzipped, one object per document with ``id``, ``lang``, ``publisher``, ``text`` and ``labels``
(``[[line, label], ...]``, lines being ``text.split("\\n")``), and ``begins``, the lines at which further articles begin, if there are any;
and folders of hand-written ``.txt`` files, a header, a line ``---``, and then each line as ``label|text``, or ``label+|text`` where a
further article begins.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SHORT = 3
"""Letters of what stands before a country in an address: co, com, org."""
RESHAPED = "reshaped"
"""The collection of documents that were made of others by program."""
BODIES = "bodies"
"""The collection of pages of which only the article text was known, and whose labels were made by program."""
MADE = frozenset((RESHAPED, BODIES))
"""Collections whose labels were made by program: fitted, and not scored."""
OF_PICTURES = frozenset(("caption", "credit", "alt_text"))
"""The labels of what stands at a picture."""
BEGINS = "+"
"""What follows upon the label of a line at which a further article begins."""
Row: TypeAlias = "tuple[str, str]"
"""A line and its label; blank lines have none."""


@attrs.frozen
class Labelled:
    """A document with the right label of every line that is not blank.

    Args:
        name: its identifier.
        lang: its language.
        publisher: who published it; folds never split a publisher.
        source: the collection it comes from.
        text: the text.
        labels: labels by line number, lines being ``text.split("\\n")``.
        by_hand: whether it was written by hand, for this purpose.
        begins: the numbers of the lines at which further articles begin, where that is known.
    """

    name: str
    lang: str
    publisher: str
    source: str
    text: str = attrs.field(repr=False)
    labels: Mapping[int, str] = attrs.field(repr=False)
    by_hand: bool = False
    begins: tuple[int, ...] = ()


def read(path: Path) -> list[Labelled]:
    """Read a JSON Lines file, or all documents under a folder of hand-written ones."""
    if path.is_dir():
        return [written(file) for file in sorted(path.rglob("*.txt"))]
    return [_labelled(row, path.name.partition(".")[0]) for row in rows(path)]


def read_all(paths: Iterable[Path], *, only_held_out: bool = False) -> list[Labelled]:
    """Read several corpora.

    Args:
        paths: JSON Lines files, and folders of hand-written documents.
        only_held_out: whether to leave out the hand-written documents that are fitted on; those that were found never are left out.
    """
    found = [document for path in paths for document in read(path)]
    return [document for document in found if held_out(document) or not document.by_hand] if only_held_out else found


def rows(path: Path) -> list[dict[str, Any]]:
    """Read the objects of a JSON Lines file, plain or gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _labelled(row: Mapping[str, Any], source: str) -> Labelled:
    labels = {int(line): str(label) for line, label in row["labels"]}
    begins = tuple(row.get("begins", ()))
    return Labelled(row["id"], row.get("lang", "und"), publisher_of(row), source, row["text"], labels, begins=begins)


def publisher_of(row: Mapping[str, Any]) -> str:
    """Name the publisher of a page: the site in its address, so that a publisher bears one name in all collections.

    >>> publisher_of({"id": "1", "url": "https://www.example.co.uk/news/1", "publisher": "The Example"})
    'example.co.uk'
    """
    host = (urlsplit(row.get("url") or "").hostname or "").removeprefix("www.")
    if not host:
        return str(row.get("publisher", row["id"]))
    parts = host.split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= _SHORT else parts[-2:])  # noqa: PLR2004 - a site and its country


def written(file: Path) -> Labelled:
    """Read one hand-written document."""
    head, _, body = file.read_text(encoding="utf-8").partition("\n---\n")
    header = dict(line.split(": ", 1) for line in head.split("\n"))
    texts, labels, begins = [], {}, []
    for number, line in enumerate(body.removesuffix("\n").split("\n")):
        label, bar, text = line.partition("|")
        if bar:
            labels[number] = label.removesuffix(BEGINS)
        if label.endswith(BEGINS):
            begins.append(number)
        texts.append(text if bar else "")
    text = ("\r\n" if header.get("newline") == "crlf" else "\n").join(texts)
    publisher = f"{header['publisher']} ({file.stem})"
    return Labelled(file.stem, header["lang"], publisher, header["shape"], text, labels, by_hand=True, begins=tuple(begins))


def fold_of(publisher: str, folds: int) -> int:
    """Assign a publisher to a fold, the same one on every machine."""
    return int(hashlib.sha1(publisher.encode()).hexdigest(), 16) % folds  # noqa: S324 - no secret, a stable shuffle


HELD_OUT = 3
"""One hand-written document in this many is never fitted on."""


def held_out(document: Labelled) -> bool:
    """Tell whether a document is kept for the accuracy gate and never fitted on: a third of the hand-written ones are."""
    return document.by_hand and fold_of(document.name, HELD_OUT) == 0


def digest(documents: Iterable[Labelled]) -> str:
    """Return a hash of the documents and their labels, for the record."""
    total = hashlib.sha256()
    for document in documents:
        total.update(json.dumps([document.name, document.text, sorted(document.labels.items()), document.begins]).encode())
    return total.hexdigest()[:16]
