"""Pages whose article text is known, but not the label of each line: the rest is filled in by the weights there are.

A block whose words stand in the article text is nudged towards the body, every other one away from it, and a block that is the title
towards the headline; the best path under these nudges gives the labels. Fitting on them again is a step of expectation-maximisation.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import regex

from fit.corpus import BODIES, Labelled, publisher_of
from fit.measure import FAMILY
from newsseg import NewsSegmenter
from newsseg.paths import best_path
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsseg import Block

Shingles: TypeAlias = "frozenset[tuple[str, ...]]"

NUDGE = 8 * UNIT
"""How strongly the known text speaks, in thousandths of log-odds: more than most evidence, less than a line that says what it is."""
_SIZE = 4
_MOST, _FEWEST = 0.8, 0.2
_LONG = 80
"""Characters of a block that can only be prose."""
_TOKEN = regex.compile(r"\w+")


@cache
def _segmenter() -> NewsSegmenter:
    return NewsSegmenter()


def completed(row: Mapping[str, Any]) -> Labelled:
    """Label a page whose article text is known: ``id``, ``lang``, ``url``, ``title``, ``text`` and ``article_body``."""
    labeling = _segmenter().label(row["text"])
    states, blocks = labeling.states.labels, labeling.evidence.document.blocks
    inside = _inside(blocks, row["article_body"])
    title = tuple(_words(row.get("title") or ""))
    scores = []
    for block, known, scored in zip(blocks, inside, labeling.scores, strict=True):
        titled = bool(title) and tuple(_words(block.text)) == title
        scores.append([score + _nudge(state, known, titled=titled) for score, state in zip(scored, states, strict=True)])
    path = best_path(scores, labeling.states.transitions)
    labels = {line.index: states[state] for block, state in zip(blocks, path, strict=True) for line in block.lines}
    return Labelled(row["id"], row["lang"], publisher_of(row), BODIES, row["text"], labels)


def _nudge(label: str, known: bool | None, *, titled: bool) -> int:  # noqa: FBT001 - three values: yes, no, nobody knows
    if titled and label == "headline":
        return NUDGE
    return NUDGE if known is not None and known == (FAMILY[label] == "body") else 0


def _words(text: str) -> list[str]:
    found: list[str] = _TOKEN.findall(text.casefold())
    return found


def _shingles(words: Sequence[str]) -> Shingles:
    return frozenset(zip(*(words[first:] for first in range(_SIZE)), strict=False))


def _inside(blocks: Sequence[Block], body: str) -> list[bool | None]:
    """Tell for each block whether its words stand in the article text; None where that is unclear."""
    known = _shingles(_words(body))
    lines = frozenset(tuple(_words(line)) for line in body.split("\n"))
    found = [_stands_in(_words(block.text), known, lines) for block in blocks]
    sure = [place for place, inside in enumerate(found) if inside and len(blocks[place].text) > _LONG]
    first, last = (sure[0], sure[-1]) if sure else (0, 0)
    return [inside and first <= place <= last for place, inside in enumerate(found)]


def _stands_in(words: Sequence[str], known: Shingles, lines: frozenset[tuple[str, ...]]) -> bool | None:
    own = _shingles(words)
    if not own:
        return tuple(words) in lines
    share = len(own & known) / len(own)
    return True if share >= _MOST else False if share <= _FEWEST else None
