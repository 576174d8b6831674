"""Labelled spans, as annotation tools hand them back, to a corpus row: a text with the label of each line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from newsseg.errors import FormatError, unknown
from newsseg.segments import KINDS, as_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsseg.segments import Segment

UNSURE = "unsure"
"""The label of lines that are neither fitted nor scored, since nobody labelled them, or two careful editors could disagree."""
Place = tuple[int, int, str]
"""Where a labelled span begins and ends, in code points, and its label."""


def corpus_row(text: str, places: Iterable[Place], about: Mapping[str, Any], kinds: Iterable[type[Segment]] = ()) -> dict[str, Any]:
    """Give every line that is not blank the label that most of its characters have, lines being ``text.split("\\n")``.

    Args:
        text: the text.
        places: the labelled spans.
        about: what else is known of the document: ``id``, ``lang``, ``publisher``, ``url``.
        kinds: the caller's own kinds of segment that may occur.

    Raises:
        FormatError: a label is not known, or ends before it holds a character.

    >>> corpus_row("Storm\\n\\nRain fell.", [(0, 5, "headline")], {"id": "1"})["labels"]
    [[0, 'headline'], [2, 'unsure']]
    """
    if not isinstance(text, str):
        message = f"text must be a str, not {type(text).__name__}"
        raise FormatError(message)
    known = {*(kind.label for kind in (*KINDS, *as_kinds(kinds))), UNSURE}
    ordered = sorted(places)
    for start, end, label in ordered:
        if not start < end:
            message = f"label {label!r} from {start} to {end} holds no character: its end must come after its start"
            raise FormatError(message)
        if label not in known:
            message = f"{unknown('label', str(label), known)}; pass a kind of your own with kinds=(...)"
            raise FormatError(message)
    return {**about, "text": text, "labels": _by_line(text, ordered)}


def _by_line(text: str, places: list[Place]) -> list[list[Any]]:
    labels: list[list[Any]] = []
    start, coming = 0, 0
    here: list[Place] = []
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        while coming < len(places) and places[coming][0] < end:
            here.append(places[coming])
            coming += 1
        here = [place for place in here if place[1] > start]
        if line.strip():
            labels.append([number, _most(text, start, end, here)])
        start = end + 1
    return labels


def _most(text: str, start: int, end: int, here: list[Place]) -> str:
    shares: Counter[str] = Counter()
    for begins, ends, label in here:
        shares[label] += len(text[max(begins, start) : min(ends, end)].strip())
    best = max(shares.values(), default=0)
    return next((label for label, share in shares.items() if share == best > 0), UNSURE)


def about(record: Mapping[str, Any]) -> dict[str, Any]:
    """Pick out of a record what a corpus says of a document: its ``id``, and ``lang``, ``publisher`` and ``url`` where it has them."""
    known = {key: record[key] for key in ("lang", "publisher", "url") if isinstance(record.get(key), str)}
    return {"id": str(record.get("id", "")), **known}
