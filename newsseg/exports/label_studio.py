"""Label Studio: a task with the segments as predictions, out and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr  # only written here, never parsed

from newsseg.characters import encodable, xml_text
from newsseg.colours import colour_of
from newsseg.errors import FormatError
from newsseg.exports.corrected import about, corpus_row
from newsseg.exports.offsets import Offsets, OffsetUnit
from newsseg.segmented import as_segmented
from newsseg.segments import KINDS, as_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsseg.exports.corrected import Place
    from newsseg.segmented import Segmented
    from newsseg.segments import Segment

_FROM, _TO = "label", "text"


def to_label_studio(found: Segmented, *, offset_unit: OffsetUnit = "codepoint") -> dict[str, Any]:
    """Write a segmented text as a task that Label Studio imports, the segments as predictions to be corrected.

    Args:
        found: the article, or the result of another segmenter.
        offset_unit: what offsets count: ``"codepoint"``, or ``"utf16"`` where your Label Studio counts as browsers do.

    Raises:
        TypeError: it is no segmented text.
        ValueError: the unit is neither.

    >>> import newsseg
    >>> article = newsseg.Article("🌊 rises", (newsseg.Headline(0, 7, "🌊 rises"),))
    >>> to_label_studio(article, offset_unit="utf16")["predictions"][0]["result"][0]["value"]
    {'start': 0, 'end': 8, 'text': '🌊 rises', 'labels': ['headline']}
    """
    from newsseg import __version__  # noqa: PLC0415 - the package imports its modules first

    as_segmented(found)
    text = encodable(found.text)
    offsets = Offsets(text, offset_unit)
    results = [_result(number, one, text, offsets) for number, one in enumerate(found)]
    return {"data": {"text": text}, "predictions": [{"model_version": f"newsseg {__version__}", "result": results}]}


def _result(number: int, segment: Segment, text: str, offsets: Offsets) -> dict[str, Any]:
    start, end = segment.start, segment.end
    value = {"start": offsets.write(start), "end": offsets.write(end), "text": text[start:end], "labels": [segment.label]}
    return {"id": f"s{number}", "from_name": _FROM, "to_name": _TO, "type": "labels", "score": segment.confidence, "value": value}


def label_studio_config(kinds: Iterable[type[Segment]] = ()) -> str:
    """Write the labelling interface that the tasks of `to_label_studio` belong to.

    Args:
        kinds: the caller's own kinds of segment, beside the built-in ones.

    >>> label_studio_config().count("<Label ")
    15
    """
    labels = "\n".join(
        f"    <Label value={quoteattr(xml_text(kind.label))} background={quoteattr(colour_of(kind.family).web)}/>"
        for kind in (*KINDS, *as_kinds(kinds))
    )
    return f'<View>\n  <Labels name="{_FROM}" toName="{_TO}">\n{labels}\n  </Labels>\n  <Text name="{_TO}" value="$text"/>\n</View>\n'


def from_label_studio(
    task: Mapping[str, Any], *, offset_unit: OffsetUnit = "codepoint", kinds: Iterable[type[Segment]] = ()
) -> dict[str, Any]:
    """Read a task that Label Studio exports (JSON or JSON-MIN) into a row of a corpus, for fitting.

    Of several annotations the last that was not cancelled counts; predictions do not. Lines that nobody labelled become ``unsure``.
    ``id``, and ``lang``, ``publisher`` and ``url`` of the task's data, are kept.

    Args:
        task: the task, read.
        offset_unit: what its offsets count: ``"codepoint"`` or ``"utf16"``.
        kinds: the caller's own kinds of segment that may occur in it.

    Raises:
        FormatError: it is no such task, nobody has annotated it, or it has a label or an offset that cannot be.
        ValueError: the unit is neither.

    >>> from_label_studio({"id": 7, "text": "Storm", "label": [{"start": 0, "end": 5, "labels": ["headline"]}]})["labels"]
    [[0, 'headline']]
    """
    own = as_kinds(kinds)
    if isinstance(task, list):
        message = "no task as Label Studio exports it: pass one at a time, not list"
        raise FormatError(message)
    try:
        data = {"id": task.get("id", ""), **task["data"]} if "data" in task else task
        text = data["text"]
        offsets = Offsets(text, offset_unit)
        places: list[Place] = [
            (offsets.read(value["start"]), offsets.read(value["end"]), label) for value in _values(task) for label in value["labels"]
        ]
        return corpus_row(text, places, about(data), own)
    except (KeyError, TypeError, AttributeError) as error:
        message = f"no task as Label Studio exports it: {type(error).__name__}: {error}"
        raise FormatError(message) from error


def _values(task: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    if "data" not in task:
        values: Sequence[Mapping[str, Any]] = task[_FROM]
        return values
    done = [one for one in task.get("annotations", ()) if not one.get("was_cancelled")]
    if not done:
        message = f"task {task.get('id')!r} has no annotation that was not cancelled: annotate it first"
        raise FormatError(message)
    return [result["value"] for result in done[-1]["result"] if result.get("type") == "labels"]
