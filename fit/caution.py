"""How much has to speak for an article to begin, so that few texts of one article are split: for each kind of text.

A page of a hundred lines is pasted after another as a brief of a dozen is, but a dozen lines of a brief hold more that looks like a
title. So the few texts of one article that may be split are spent where most texts of several are parted by it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MOST_SPLIT = 0.006
"""The share of texts of one article that may be split."""
SPARED = 0.002
"""The share of texts of one article of a kind that may be split in any case: no kind needs to be parted more carefully."""
_AT_LEAST = {"tiny": 2400}
"""By how much scores sink at least, set by hand: of 429 real stories cut to two paragraphs above and two below a crosshead, 5 are
split instead of 7, and none of those that the tests tell."""
_LEVELS = tuple(range(0, 6 * UNIT, UNIT // 10))
"""By how much scores may sink, in thousandths of log-odds; none rises, since of some kinds there are few texts of one article."""

_Table: TypeAlias = "Sequence[tuple[float, int]]"
"""For each level how much the texts of several articles count that are parted, and how many of one are split."""


@attrs.frozen
class Told:
    """What speaks for the possible titles of a text, in thousandths of log-odds.

    Args:
        kind: the kind of the text.
        most: what speaks for a title with which no article begins, the most of them.
        least: what speaks for one with which a further article begins, the least of them; None where the text is one article.
        counts: how much it counts that the text is parted.
    """

    kind: str
    most: float
    least: float | None
    counts: float = 1.0

    def is_right(self, less: int) -> bool:
        """Tell whether every beginning is told, and no other, once all scores have sunk."""
        return self.most <= less < (math.inf if self.least is None else self.least)


def caution(texts: Iterable[Told]) -> dict[str, int]:
    """Tell for each kind of text by how much all scores must sink so that few texts of one article are split.

    Each step down is where most is gained for each text that it splits, as long as no more are split than may be. No kind is parted
    more carefully in the end than one text in five hundred asks for.

    Args:
        texts: what speaks for the titles of each.

    >>> single = [Told("brief", 900, None), *[Told("brief", -300, None)] * 169]
    >>> caution([*single, Told("brief", 0, 800)])
    {'brief': 700}
    >>> caution([*single, Told("brief", 0, 800), Told("page", 100, 3000), Told("page", 0, None)])
    {'brief': 700, 'page': 2900}
    """
    by_kind = defaultdict[str, list[Told]](list)
    for text in texts:
        by_kind[text.kind].append(text)
    tables = {kind: [_outcome(listed, less) for less in _LEVELS] for kind, listed in sorted(by_kind.items())}
    chosen = dict.fromkeys(tables, len(_LEVELS) - 1)
    may_split = MOST_SPLIT * sum(text.least is None for listed in by_kind.values() for text in listed)
    while step := max(_steps(tables, chosen, may_split), default=None):
        _, kind, level = step
        chosen[kind] = level
    spared = {kind: _LEVELS[min(level, _spared(by_kind[kind], tables[kind]))] for kind, level in chosen.items()}
    return {kind: max(less, _AT_LEAST.get(kind, 0)) for kind, less in spared.items()}


def _spared(texts: Iterable[Told], table: _Table) -> int:
    """Return the level from which on next to none of the texts of one article of a kind are split; the last where there are too few."""
    most = math.floor(SPARED * sum(text.least is None for text in texts))
    return next((level for level, (_, split) in enumerate(table) if split <= most), 0) if most else len(table) - 1


def _outcome(texts: Iterable[Told], less: int) -> tuple[float, int]:
    parted, split = 0.0, 0
    for text in texts:
        if text.least is None:
            split += not text.is_right(less)
        elif text.is_right(less):
            parted += text.counts
    return parted, split


def _steps(tables: Mapping[str, _Table], chosen: Mapping[str, int], may_split: float) -> Iterator[tuple[float, str, int]]:
    """Yield the steps that gain something: how much for each text that is split, and the level of which kind."""
    split = sum(tables[kind][level][1] for kind, level in chosen.items())
    for kind, table in tables.items():
        parted, wrong = table[chosen[kind]]
        for level in range(chosen[kind]):
            gained, more = table[level][0] - parted, table[level][1] - wrong
            if gained > 0 and split + more <= may_split:
                yield gained / (more + 0.5), kind, level
