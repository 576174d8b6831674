"""Articles as plain data, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsseg.document import Span
from newsseg.errors import FormatError
from newsseg.segments import KINDS, Segment, as_kinds, given_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SCHEMA_VERSION = 1
"""The version of the form that `to_dict` writes."""


def to_dict(text: str, segments: Iterable[Segment]) -> dict[str, Any]:
    """Write a text and its segments as plain data."""
    return {"schema_version": SCHEMA_VERSION, "text": text, "segments": [_plain(segment) for segment in segments]}


def own_fields(kind: type[Segment]) -> list[str]:
    """Name the fields that a kind is given beyond those of every segment."""
    of_all = given_fields(Segment)
    return [name for name in given_fields(kind) if name not in of_all]


def _own_values(segment: Segment) -> dict[str, Any]:
    names = given_fields(type(segment))
    return {own: getattr(segment, names[own]) for own in own_fields(type(segment))}


def _plain(segment: Segment) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "label": segment.label,
        "start": segment.start,
        "end": segment.end,
        "text": segment.text,
        "confidence": segment.confidence,
    }
    for name, value in _own_values(segment).items():
        plain[name] = {"start": value.start, "end": value.end, "text": value.text} if isinstance(value, Span) else value
    for name in segment.detail_names:
        plain[name] = _plain_detail(getattr(segment, name))
    return plain


def _plain_detail(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain_detail(item) for item in value]
    if isinstance(value, Span):
        return {field.name: _plain_detail(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return value


def from_dict(data: Mapping[str, Any], kinds: Iterable[type[Segment]] = ()) -> tuple[str, tuple[Segment, ...]]:
    """Read back what `to_dict` wrote.

    Raises:
        FormatError: the data are none that `to_dict` wrote.
        TypeError: ``kinds`` are not several kinds.
    """
    by_label = {kind.label: kind for kind in (*KINDS, *as_kinds(kinds))}
    try:
        text = _text(data)
        segments = tuple(_at(f"segments[{number}]", plain, by_label) for number, plain in enumerate(data["segments"]))
        _check_places(text, segments)
    except FormatError:
        raise
    except _MALFORMED as error:
        message = f"no article as to_dict writes it: {type(error).__name__}: {error}"
        raise FormatError(message) from error
    return text, segments


def _text(data: Mapping[str, Any]) -> str:
    if data["schema_version"] != SCHEMA_VERSION:
        message = f"schema_version {data['schema_version']!r} is not {SCHEMA_VERSION}: written by another version of newsseg"
        raise FormatError(message)
    text = data["text"]
    if not isinstance(text, str):
        message = f"text must be a str, not {type(text).__name__}"
        raise FormatError(message)
    return text


_MALFORMED = (LookupError, TypeError, ValueError, AttributeError)
"""What comes of reading data of another form."""


def _at(place: str, plain: Mapping[str, Any], by_label: Mapping[str, type[Segment]]) -> Segment:
    try:
        return _segment(plain, by_label)
    except FormatError as error:
        message = f"{place}: {error}"
        raise FormatError(message) from error
    except _MALFORMED as error:
        message = f"no article as to_dict writes it: {place}: {type(error).__name__}: {error}"
        raise FormatError(message) from error


def _check_places(text: str, segments: Iterable[Segment]) -> None:
    last = 0
    for segment in segments:
        parts: list[Segment | Span] = [segment, *_parts(segment)]
        for part in parts:
            within = type(part.start) is type(part.end) is int and 0 <= part.start <= part.end <= len(text)
            if not within or text[part.start : part.end] != part.text:
                message = f"segment {part.start}:{part.end} is not the text at that place: was the text changed?"
                raise FormatError(message)
        if not last <= segment.start < segment.end:
            message = f"segment {segment.start}:{segment.end} is empty or does not come after the one before it"
            raise FormatError(message)
        last = segment.end


def _parts(segment: Segment) -> list[Span]:
    """List the spans among a segment's own fields."""
    return [value for value in _own_values(segment).values() if isinstance(value, Span)]


def _segment(plain: Mapping[str, Any], by_label: Mapping[str, type[Segment]]) -> Segment:
    label = plain["label"]
    if label not in by_label:
        message = f"label {label!r} is unknown: pass your own class with kinds=(...)"
        raise FormatError(message)
    kind = by_label[label]
    fields = {name: _value(plain[name]) for name in own_fields(kind) if name in plain}
    confidence = plain["confidence"]
    if isinstance(confidence, bool) or not isinstance(confidence, (int, float)) or not 0 <= confidence <= 1:
        message = f"confidence {confidence!r} is no number from 0 to 1"
        raise FormatError(message)
    return kind(plain["start"], plain["end"], plain["text"], confidence=confidence, **fields)


def _value(plain: Any) -> Any:  # noqa: ANN401 - a field of the caller's may hold anything
    if isinstance(plain, dict) and plain.keys() == {"start", "end", "text"}:
        return Span(plain["start"], plain["end"], plain["text"])
    return plain
