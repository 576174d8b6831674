"""What hangs on an article as a whole, by the module that looks for it, and segmenters that look for some of it alone."""

from __future__ import annotations

from newsseg import NewsSegmenter
from newsseg.bodies import AMID, LOST, STRAYS
from newsseg.furniture import AGAIN, NAMED, NEAREST, SIGNED
from newsseg.headlines import ENDS, GOES_ON, LIKELIER, LIKELIEST, REPEATS
from newsseg.likeness import ALIKE
from newsseg.quotes import QUOTED, SPEAKER, UNSAID, WORDED
from newsseg.sources import ENTRY, HEADING
from newsseg.weights import rule_of

OF_BODIES = (STRAYS, LOST, AMID)
OF_HEADLINES = (LIKELIEST, LIKELIER, ENDS, REPEATS, GOES_ON)
OF_FURNITURE = (*NEAREST.values(), SIGNED, NAMED, AGAIN)
OF_LIKENESS = tuple(ALIKE.values())
OF_QUOTES = (QUOTED, UNSAID, SPEAKER, WORDED)
OF_SOURCES = (HEADING, ENTRY)
ALL = (*OF_SOURCES, *OF_BODIES, *OF_HEADLINES, *OF_FURNITURE, *OF_LIKENESS, *OF_QUOTES)


def looking_for(*facts: str) -> NewsSegmenter:
    """Make a segmenter that looks for these facts of articles as a whole, and for no others."""
    return NewsSegmenter().without_rules(*(rule_of(fact) for fact in ALL if fact not in facts))
