"""What hangs on an article as a whole, by the module that looks for it, and segmenters that look for some of it alone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import attrs

from newsseg import NewsSegmenter
from newsseg.afterthoughts.bodies import AMID, LOST, STRAYS, body_facts
from newsseg.afterthoughts.captions import OPEN_ENDED, caption_facts
from newsseg.afterthoughts.contents import LISTED, SECTION, contents_facts
from newsseg.afterthoughts.counters import COUNTER, counter_facts
from newsseg.afterthoughts.deks import AGAINST, FOR, SIGN
from newsseg.afterthoughts.entries import SIGNS, entry_facts
from newsseg.afterthoughts.furniture import AGAIN, NAMED, NEAREST, SIGNED, furniture_facts
from newsseg.afterthoughts.headlines import ENDS, GOES_ON, LIKELIER, LIKELIEST, REPEATS
from newsseg.afterthoughts.kickers import ELSEWHERE, kicker_facts
from newsseg.afterthoughts.likeness import ALIKE, likeness_facts
from newsseg.afterthoughts.quotes import LONE, QUOTED, SPEAKER, UNSAID, WORDED, quote_facts
from newsseg.afterthoughts.sources import ENTRY, HEADING, source_facts
from newsseg.afterthoughts.whole import whole_facts, wholes
from newsseg.evidence import BEGINS
from newsseg.reading import read
from newsseg.weights import rule_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsseg.afterthoughts.whole import Look
    from newsseg.labeling import States

OF_BODIES = (STRAYS, LOST, AMID)
OF_CONTENTS = (LISTED, SECTION)
OF_COUNTERS = (COUNTER,)
OF_ENTRIES = (SIGNS,)
OF_HEADLINES = (LIKELIEST, LIKELIER, ENDS, REPEATS, GOES_ON)
OF_DEKS = tuple(f"{SIGN}={sign}" for sign in (*FOR, *AGAINST))
OF_FURNITURE = (*NEAREST.values(), *OF_DEKS, SIGNED, NAMED, AGAIN)
OF_LIKENESS = tuple(ALIKE.values())
OF_QUOTES = (QUOTED, UNSAID, SPEAKER, WORDED, LONE)
OF_SOURCES = (HEADING, ENTRY)
OF_CAPTIONS = (OPEN_ENDED,)
OF_KICKERS = (ELSEWHERE,)
OF_LOOKS: Mapping[Look, tuple[str, ...]] = {
    likeness_facts: OF_LIKENESS, furniture_facts: OF_FURNITURE,
    body_facts: OF_BODIES, contents_facts: OF_CONTENTS, entry_facts: OF_ENTRIES, quote_facts: OF_QUOTES, source_facts: OF_SOURCES,
    caption_facts: OF_CAPTIONS, kicker_facts: OF_KICKERS,
    counter_facts: OF_COUNTERS,
}  # fmt: skip
"""What each look at an article finds."""
ALL = (
    BEGINS,
    *OF_SOURCES,
    *OF_BODIES,
    *OF_CONTENTS,
    *OF_COUNTERS,
    *OF_ENTRIES,
    *OF_HEADLINES,
    *OF_FURNITURE,
    *OF_LIKENESS,
    *OF_QUOTES,
    *OF_CAPTIONS,
    *OF_KICKERS,
)


def looking_for(*facts: str) -> NewsSegmenter:
    """Make a segmenter that looks for these facts of articles as a whole, and for no others."""
    return NewsSegmenter().without_rules(*(rule_of(fact) for fact in ALL if fact not in facts))


@attrs.frozen
class Labelled:
    """A labelling of which all is known that a look at whole articles asks for."""

    look: Look
    labels: tuple[str, ...]
    lines: tuple[str, ...]
    starts: tuple[int, ...] = (0,)
    blanks: tuple[int, ...] = ()
    states: States = NewsSegmenter().states

    @property
    def document(self) -> SimpleNamespace:
        """How many blank lines stand before each block."""
        counts = self.blanks or (0,) * len(self.lines)
        return SimpleNamespace(blocks=[SimpleNamespace(lines=[SimpleNamespace(blanks_before=count)], is_wrapped=False) for count in counts])

    @property
    def evidence(self) -> SimpleNamespace:
        """Where articles begin."""
        return SimpleNamespace(starts=self.starts)

    def facts(self) -> tuple[tuple[int, str], ...]:
        """Find the facts that the look finds."""
        return self.found_by(self.look)

    def found_by(self, look: Look) -> tuple[tuple[int, str], ...]:
        """Find the facts that any look finds; of each block is known what it says by itself."""
        return whole_facts(wholes(self, list(map(read, self.lines))), look)  # type: ignore[arg-type]

    def found(self, wanted: str) -> list[int]:
        """Number the blocks of which a fact is known."""
        facts = self.facts()
        assert {fact for _, fact in facts} <= set(OF_LOOKS[self.look])
        return [place for place, fact in facts if fact == wanted]


@attrs.frozen
class Lacking(Labelled):
    """A labelling of which it is also known what the labels of some blocks lack."""

    lacking: Mapping[int, Mapping[str, int]] = attrs.field(factory=dict)

    def lacks(self, block: int, labels: Iterable[str]) -> dict[str, int]:
        """What labels lack; much, where it is not said."""
        return {label: self.lacking.get(block, {}).get(label, 99_000) for label in labels}


def labelled(look: Look, rows: Iterable[tuple[str, str]]) -> Labelled:
    """Set lines with their labels, one below the other, to be looked at."""
    listed = tuple(rows)
    return Labelled(look, tuple(label for label, _ in listed), tuple(line for _, line in listed))
