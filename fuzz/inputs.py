# ruff: noqa: E501 - tables of words
"""Bytes to inputs: texts byte by byte, texts made of cue phrases, and files made of their own words."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from newsseg.testing import BREAKS, DATES, NAMES, ODDITIES, PHRASES, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENCODINGS = (("utf-8", "surrogateescape"), ("utf-16-le", "surrogatepass"), ("latin-1", "strict"))
_MARKS: Sequence[str] = (" ", *BREAKS, *ODDITIES)
_WORDS: Sequence[str] = (
    *DATES,
    *(name for listed in NAMES.values() for name in listed),
    *sorted({word for listed in WORDS.values() for word in listed}),
    *PHRASES,
)
_MARK_BELOW = 96
"""Of the 256 values of a pair's first byte, those that stand for a mark; the others stand for a word."""
_VALUES: Sequence[object] = (
    None, True, False, 0, 1, -1, 2, 7, 10**20, 0.5, -0.0, 1e308, float("inf"), float("nan"), "", "x", "chrome", "timestamp", "paragraph",
    "a-b", "\ud800", "\0", "9" * 30, [], {}, [0, 1], [[0, 0], [0, 0]], {"x": [0, 1]}, {"start": 0, "end": 1, "text": "S"}, ["a", "b"],
)  # fmt: skip
"""What stands in a file where something else should."""
_PACK = (
    "name", " = ", '"house"', "\n", "[[rules]]", "\n", "name", " = ", '"boxes"', "\n", "kind", " = ", '"chrome"', "\n", "phrases", " = ",
    "[", '"Get the app"', ",", '"Join"', "]", "\n", "weight", " = ", '"decisive"', "\n", "[[rules]]", "\n", "name", " = ", '"two"', "\n",
    "kind", " = ", '"byline"', "\n", "pattern", " = ", "'^By .+'", "\n", "ignore_case", " = ", "true", "\n",
)  # fmt: skip
_PACK_WORDS = (
    *dict.fromkeys(_PACK), " ", "[rules]", "rules", "description", "whole_line", "'", '"', '"""', "'''", "{", "}", "false", "1", "-4.5", "1e400", "nan",
    "0x", "-strong", "strongg", "chrom", "length", "\\", "\\u0000", "#", "(", "'(?P<x>.)'", "'\\p{'", "2026-01-01", "\ufeff", "\0", "é", "\r", "\udcff",
)  # fmt: skip


def byte_text(data: bytes) -> str:
    r"""Decode bytes, the first of which chooses how; lone surrogates come of it, too.

    >>> byte_text(b"\x00By Ada"), byte_text(b"\x01\x00\xd8")
    ('By Ada', '\ud800')
    """
    encoding, errors = _ENCODINGS[data[0] % len(_ENCODINGS)] if data else _ENCODINGS[0]
    body = data[1:]
    return body[: len(body) - len(body) % 2 if encoding == "utf-16-le" else None].decode(encoding, errors)


def cue_text(data: bytes) -> str:
    r"""Read bytes in pairs: each stands for a mark, or for a phrase or word with a blank after it.

    >>> cue_text(b"\x00\x01\x00\x00")
    '\n '
    """
    pieces = []
    for first, second in zip(data[::2], data[1::2], strict=False):
        if first < _MARK_BELOW:
            pieces.append(_MARKS[second % len(_MARKS)])
        else:
            pieces.append(f"{_WORDS[((first - _MARK_BELOW) << 8 | second) % len(_WORDS)]} ")
    return "".join(pieces)


def text(data: bytes) -> str:
    """Make a text of bytes, by one way or the other."""
    return cue_text(data[1:]) if data[:1] > b"\x7f" else byte_text(data)


def edited(data: bytes, template: object) -> str:
    """Write plain data as JSON after edits that bytes tell: three for each, a place, what to do there, and a value.

    The last byte may cut the file short.

    >>> edited(b"", {"a": 1}), edited(bytes([1, 1, 4]), {"a": 1}), edited(b"\\x85", {"a": 1})
    ('{"a": 1}', '{"a": 1}', '{"a":')
    """
    root = [deepcopy(template)]
    for place, deed, value in zip(data[::3], data[1::3], data[2::3], strict=False):
        places = list(_places(root))
        holder, key = places[place % len(places)]
        if deed % 4 == 0 and len(root) < len(places):
            del holder[key]
        elif deed % 4 == 1 and isinstance(holder, dict):
            holder[str(_VALUES[value % len(_VALUES)])] = holder.pop(key)
        else:
            holder[key] = deepcopy(_VALUES[value % len(_VALUES)])
        if not root:
            break
    written = json.dumps(root[0] if root else None)
    return written[: data[-1] & 127] if data and len(data) % 3 == 1 and data[-1] > 127 else written  # noqa: PLR2004


def _places(node: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - plain data of any form
    for key in list(node) if isinstance(node, dict) else range(len(node)):
        yield node, key
        if isinstance(node[key], (dict, list)):
            yield from _places(node[key])


def pack_file(data: bytes) -> str:
    """Write a pack of rules after edits that bytes tell: three for each, a place, what to do there, and a word."""
    words = list(_PACK)
    for place, deed, word in zip(data[::3], data[1::3], data[2::3], strict=False):
        at, put = place % (len(words) + 1), _PACK_WORDS[word % len(_PACK_WORDS)]
        words[at : at + deed % 3] = [put] * (deed % 5 > 0)
    return "".join(words)
