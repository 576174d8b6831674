"""Sources: the list of what an article rests on, which some houses set below it.

To a path of labels such a list looks like the links of a box, or like more of the body; only its heading tells. So that and the entries
below it are given facts that say so.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.afterthoughts.whole import Whole
    from newsseg.reading import Reading

HEADING = "sources=heading"
"""The fact of the heading of a list of sources at the end of an article."""
ENTRY = "sources=entry"
"""The fact of an entry of such a list."""
_PASSES_FOR = frozenset(("chrome", "subheading", "paragraph", "tagline"))
"""What such a list passes for, and what it is."""
_CUE = "cue-via=whole"
"""The fact of a line that is such a heading and no more."""
_MOST_HEADING_WORDS = 4
"""Words of a heading, at most."""
_MOST_BLOCKS_BELOW = 25
"""Blocks from the last paragraph to a heading below it, at most."""
_MOST_ENTRIES = 5
"""Entries below a heading, at most."""
_OTHER = frozenset(("chrome", "by", "rule", "photo", "field"))
"""The shapes of lines with which such a list has ended."""
_KINDS = frozenset(("via", "agency", "photo-agency"))
"""The kinds of cue that a source is known by; what is known by others is none."""
_LINK = regex.compile(r"\d{1,4}[.)]\s++https?://\S++")
"""A link of a page, as a browser in a terminal lists them at the end."""


def source_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the lists of sources in the second half of a body and below it, each with the number of its block."""
    paragraphs, stop = article.paragraphs, article.blocks.stop
    if not paragraphs:
        return
    middle = paragraphs[len(paragraphs) // 2]
    for place in range(middle, min(paragraphs[-1] + _MOST_BLOCKS_BELOW + 1, stop)):
        if article.labels[place] in _PASSES_FOR and _heads(article.readings[place]):
            below = range(place + 1, min(place + 1 + _MOST_ENTRIES, stop))
            entries = list(takewhile(lambda entry: _is_entry(article.labels[entry], article.readings[entry]), below))
            if entries:
                yield place, HEADING
                yield from ((entry, ENTRY) for entry in entries)


def _is_entry(label: str, reading: Reading) -> bool:
    """Tell whether a block may name a source: by two words, an address, or what it passes for."""
    names_one = (reading.units > 1 or "." in reading.text or label == "tagline") and not _LINK.fullmatch(reading.text)
    return names_one and label in _PASSES_FOR and reading.token not in _OTHER and _KINDS.issuperset(reading.cue_kinds)


def _heads(reading: Reading) -> bool:
    """Tell whether a block is the heading of a list of sources and no more."""
    return "via" in reading.cue_kinds and reading.units <= _MOST_HEADING_WORDS and _CUE in reading.facts
