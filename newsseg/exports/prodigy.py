"""Prodigy: a text with spans, for its recipes that mark spans by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsseg.characters import encodable
from newsseg.exports.offsets import Offsets, OffsetUnit
from newsseg.segmented import as_segmented

if TYPE_CHECKING:
    from newsseg.segmented import Segmented


def to_prodigy(found: Segmented, *, offset_unit: OffsetUnit = "codepoint") -> dict[str, Any]:
    """Write a segmented text as a task of Prodigy.

    Args:
        found: the article, or the result of another segmenter.
        offset_unit: what offsets count: ``"codepoint"``, as Prodigy does, or ``"utf16"``.

    Raises:
        TypeError: it is no segmented text.
        ValueError: the unit is neither.

    >>> import newsseg
    >>> to_prodigy(newsseg.Article("Storm", (newsseg.Headline(0, 5, "Storm"),)))["spans"]
    [{'start': 0, 'end': 5, 'label': 'headline'}]
    """
    as_segmented(found)
    text = encodable(found.text)
    offsets = Offsets(text, offset_unit)
    return {
        "text": text,
        "spans": [{"start": offsets.write(one.start), "end": offsets.write(one.end), "label": one.label} for one in found],
    }
