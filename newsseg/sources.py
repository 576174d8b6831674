"""Sources: the list of what an article rests on, which some houses set below it.

To a path of labels such a list looks like the links of a box, or like more of the body; only its heading tells. So that and the entries
below it are given facts that say so.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from newsseg import cues, shapes
from newsseg.whole import Facts, Whole, whole_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading

HEADING, ENTRY = "sources=heading", "sources=entry"
"""The facts of the heading of a list of sources at the end of an article, and of an entry of it."""
_PASSES_FOR = frozenset(("chrome", "subheading", "paragraph", "tagline"))
"""What such a list passes for, and what it is."""
_WORDS, _BELOW, _ENTRIES = 4, 25, 5
"""Words of a heading, blocks between it and the last paragraph, and entries below it, at most."""
_OTHER = frozenset(("chrome", "by", "rule", "photo", "field"))
"""The shapes of lines with which such a list has ended."""
_KINDS = frozenset(("via", "agency", "photo-agency"))
"""The kinds of cue that a source is known by; what is known by others is none."""


def source_facts(labeling: Labeling, readings: Sequence[Reading]) -> Facts:
    """List the facts that hang on where sources are listed, each with the number of its block.

    Args:
        labeling: the labels of a text.
        readings: what each block says by itself.
    """
    return whole_facts(labeling, readings, _lists)


def _lists(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the lists of sources in the second half of the body and below it."""
    paragraphs, stop = article.paragraphs, article.blocks.stop
    for place in range(paragraphs[len(paragraphs) // 2], min(paragraphs[-1] + _BELOW + 1, stop)) if paragraphs else ():
        if article.labels[place] in _PASSES_FOR and _heads(article.readings[place]):
            below = range(place + 1, min(place + 1 + _ENTRIES, stop))
            entries = list(takewhile(lambda entry: _is_entry(article.labels[entry], article.readings[entry]), below))
            if entries:
                yield place, HEADING
                yield from ((entry, ENTRY) for entry in entries)


def _is_entry(label: str, reading: Reading) -> bool:
    """Tell whether a block may name a source: by two words, an address, or what it passes for."""
    names_one = reading.units > 1 or "." in reading.text or label == "tagline"
    return names_one and label in _PASSES_FOR and reading.token not in _OTHER and _KINDS.issuperset(reading.kinds)


def _heads(reading: Reading) -> bool:
    """Tell whether a block is the heading of a list of sources and no more."""
    if "via" not in reading.kinds or reading.units > _WORDS:
        return False
    line = cues.words(reading.text)
    tree = cues.all_languages() if shapes.OTHER in shapes.shape(reading.text) else cues.scripts_with_capitals()
    return any(cue.kind == "via" and cue.last == len(line) for cue in cues.find(tree, line, [0]))
