"""doccano: a text with labelled spans, out and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsseg.characters import encodable
from newsseg.errors import FormatError
from newsseg.exports.corrected import about, corpus_row
from newsseg.exports.offsets import Offsets, OffsetUnit
from newsseg.segmented import as_segmented
from newsseg.segments import as_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsseg.exports.corrected import Place
    from newsseg.segmented import Segmented
    from newsseg.segments import Segment


def to_doccano(found: Segmented, *, offset_unit: OffsetUnit = "codepoint") -> dict[str, Any]:
    """Write a segmented text as a line of the JSONL that doccano imports for sequence labelling.

    Args:
        found: the article, or the result of another segmenter.
        offset_unit: what offsets count: ``"codepoint"``, or ``"utf16"`` where your doccano counts as browsers do.

    Raises:
        TypeError: it is no segmented text.
        ValueError: the unit is neither.

    >>> import newsseg
    >>> article = newsseg.Article("🌊 rises", (newsseg.Headline(0, 7, "🌊 rises"),))
    >>> to_doccano(article)["label"], to_doccano(article, offset_unit="utf16")["label"]
    ([[0, 7, 'headline']], [[0, 8, 'headline']])
    """
    as_segmented(found)
    text = encodable(found.text)
    offsets = Offsets(text, offset_unit)
    return {"text": text, "label": [[offsets.write(one.start), offsets.write(one.end), one.label] for one in found]}


def from_doccano(
    record: Mapping[str, Any], *, offset_unit: OffsetUnit = "codepoint", kinds: Iterable[type[Segment]] = ()
) -> dict[str, Any]:
    """Read a line of the JSONL that doccano exports into a row of a corpus, for fitting.

    Lines that nobody labelled become ``unsure``. ``id``, ``lang``, ``publisher`` and ``url`` are kept.

    Args:
        record: the line, read; with ``label`` (or ``labels``, or ``entities``).
        offset_unit: what its offsets count: ``"codepoint"`` or ``"utf16"``.
        kinds: the caller's own kinds of segment that may occur in it.

    Raises:
        FormatError: it is no such record, or has a label or an offset that cannot be.
        ValueError: the unit is neither.
        TypeError: ``kinds`` are not several kinds.

    >>> from_doccano({"id": 7, "text": "Storm\\n\\nRain fell.", "label": [[0, 5, "headline"], [7, 17, "paragraph"]]})["labels"]
    [[0, 'headline'], [2, 'paragraph']]
    """
    own = as_kinds(kinds)
    try:
        text = record["text"]
        offsets = Offsets(text, offset_unit)
        places: list[Place] = [(offsets.read(start), offsets.read(end), label) for start, end, label in _spans(record)]
        return corpus_row(text, places, about(record), own)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        message = f"no record as doccano exports it: {type(error).__name__}: {error}"
        raise FormatError(message) from error


def _spans(record: Mapping[str, Any]) -> Iterator[tuple[object, object, str]]:
    keys = [key for key in ("label", "labels", "entities") if key in record]
    if len(keys) > 1:
        message = f"a record has its labels in one place, not in {' and '.join(map(repr, keys))}: leave out what does not count"
        raise FormatError(message)
    labels = record[keys[0] if keys else "labels"]
    if not isinstance(labels, list):
        message = f"{keys[0]!r} must be a list, not {type(labels).__name__}"
        raise FormatError(message)
    if keys == ["entities"]:
        yield from ((one["start_offset"], one["end_offset"], one["label"]) for one in labels)
    else:
        yield from ((one[0], one[1], one[2]) for one in labels)
