"""Document to evidence: the second stage.

Evidence are the facts of each block, whose weights were fitted, and the votes of the caller's rules. Labels need the sum of the
weights alone, so that facts are only named where they are asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

import attrs

from newsseg.context import Page, is_mailing, page_columns, page_facts, page_findings
from newsseg.document import Block, Document
from newsseg.findings import STEPS, spelled
from newsseg.reading import look
from newsseg.rules import Rule, Vote
from newsseg.weighing import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsseg.findings import Finding
    from newsseg.reading import Reading
    from newsseg.weighing import WeighedLine
    from newsseg.weights import Weights


_AT_ONCE = 64
"""Blocks whose sums are replaced together: old and new ones of a whole page would take as much room as all that its lines say."""


def article_blocks(starts: Sequence[int], count: int) -> list[range]:
    """Give the numbers of the blocks of each article.

    Args:
        starts: the numbers of the blocks at which they begin.
        count: how many blocks there are.

    >>> article_blocks((0, 3), 5)
    [range(0, 3), range(3, 5)]
    """
    return [range(first, end) for first, end in pairwise((*starts, count))]


BEGINS = "begins-article=title"
"""The fact of a title by which it was told that a further article begins."""
OUTSIDE = "outside-articles=yes"
"""The fact of what belongs to no article of a text that holds some."""


@attrs.frozen(eq=False)
class Evidence:
    """What is known of each block of a document.

    Args:
        document: the document.
        votes: for each block the votes of the caller's rules.
        starts: the numbers of the blocks at which its articles begin; each is a page of its own to the facts.
        afterthoughts: facts that hang on what the rest of the evidence was labelled as, each with the number of its block.
    """

    document: Document
    votes: tuple[tuple[Vote, ...], ...]
    starts: tuple[int, ...] = (0,)
    afterthoughts: tuple[tuple[int, str], ...] = ()

    @cached_property
    def facts(self) -> tuple[tuple[str, ...], ...]:
        """For each block its facts, ``rule=value``; each counts once."""
        return tuple(map(self.facts_of, range(len(self.document.blocks))))

    def facts_of(self, block: int) -> tuple[str, ...]:
        """Name the facts of one block; those of the others are not spelled.

        Args:
            block: the number of the block.
        """
        _, findings, words = self._looked[block]
        page = self._articles[bisect_right(self.starts, block) - 1]
        around = {side: self._looked[block + step][1] for side, step in STEPS.items() if block + step in page}
        known = dict.fromkeys((*spelled(findings), *words, *page_facts(self._found[block], around)))
        return (*known, *self._thoughts[block])

    @cached_property
    def _looked(self) -> list[tuple[Reading, tuple[Finding, ...], tuple[str, ...]]]:
        """What each block says by itself."""
        return [look(block.text) for block in self.document.blocks]

    @cached_property
    def _articles(self) -> list[range]:
        return article_blocks(self.starts, len(self.document.blocks))

    @cached_property
    def _found(self) -> list[tuple[Finding, ...]]:
        """What the page finds of each block."""
        blocks, readings = self.document.blocks, readings_of(self._looked)
        mailing = is_mailing(readings)
        pages = (Page(blocks[own.start : own.stop], readings[own.start : own.stop], mailing=mailing) for own in self._articles)
        return [found for page in pages for found in page_findings(page)]

    @cached_property
    def _thoughts(self) -> Mapping[int, list[str]]:
        found = defaultdict[int, list[str]](list)
        for place, fact in self.afterthoughts:
            found[place].append(fact)
        return found

    def lines(self, weights: Weights) -> list[WeighedLine]:
        """Read and weigh what each block says by itself.

        Args:
            weights: the fitted weights.
        """
        return [weights.weighing.line(block.text) for block in self.document.blocks]

    def weigh(self, weights: Weights, lines: Sequence[WeighedLine] | None = None) -> list[int]:
        """Add up what the facts of each block weigh: a packed integer per block.

        Args:
            weights: the fitted weights.
            lines: what `lines` returned for these weights, where it is at hand.
        """
        lines = lines or self.lines(weights)
        bounds = (*self.starts, len(self.document.blocks))
        totals = pages_totals(self.document.blocks, lines, bounds, weights, mailing=is_mailing(readings_of(lines)))
        return reweighed(totals, self.afterthoughts, weights)


def reweighed(totals: Sequence[int], afterthoughts: Iterable[tuple[int, str]], weights: Weights) -> list[int]:
    """Add what afterthoughts weigh to what the other facts weigh.

    Args:
        totals: a packed integer per block.
        afterthoughts: further facts, each with the number of its block.
        weights: the fitted weights.
    """
    found = list(totals)
    for place, fact in afterthoughts:
        found[place] += weights.packed[fact]
    return found


def gather(document: Document, rules: Sequence[Rule] = ()) -> Evidence:
    """Gather the evidence of a document.

    Args:
        document: the document.
        rules: the caller's rules.

    Raises:
        RuleExecutionError: a rule raised an error; it names the rule and the line.

    >>> gather(Document.from_text("By Jane Doe")).facts[0][0]
    'length=3'
    """
    return Evidence(document, _votes(document, rules))


def by_article(evidence: Evidence, starts: Sequence[int], titles: Iterable[int | None] = (), outside: Iterable[int] = ()) -> Evidence:
    """Gather the facts again, those of the page from each article by itself.

    Args:
        evidence: what is known of a document that holds several articles.
        starts: the numbers of the blocks at which they begin.
        titles: the numbers of the titles by which that was told, where one is known.
        outside: the numbers of the blocks that belong to none.
    """
    told = (*((title, BEGINS) for title in titles if title is not None), *((place, OUTSIDE) for place in sorted(outside)))
    return attrs.evolve(evidence, starts=tuple(starts), afterthoughts=(*evidence.afterthoughts, *told))


def pages_totals(
    blocks: Sequence[Block], lines: Sequence[WeighedLine], bounds: Sequence[int], weights: Weights, *, mailing: bool
) -> list[int]:
    """Weigh the blocks of pages that follow upon each other, each page by itself: a packed integer per block.

    Args:
        blocks: the blocks of a document.
        lines: what each of them says by itself, and what that weighs.
        bounds: the number of the block at which each page begins, and that of the one before which the last ends.
        weights: the fitted weights.
        mailing: whether the document is a mailing.
    """
    pages = (slice(first, end) for first, end in pairwise(bounds))
    return [total for page in pages for total in page_totals(blocks[page], lines[page], weights, mailing=mailing)]


def page_totals(blocks: Sequence[Block], lines: Sequence[WeighedLine], weights: Weights, *, mailing: bool) -> list[int]:
    """Weigh the blocks of a page: each by itself, as its neighbours see it, and what the page says about it."""
    if not blocks:
        return []
    totals = [0] * (len(blocks) + 4)  # with two places before the first and after the last, for what they would see
    for place, (_, own, (before, after, before2, after2)) in enumerate(lines):
        totals[place] += after2
        totals[place + 1] += after
        totals[place + 2] += own
        totals[place + 3] += before
        totals[place + 4] += before2
    totals = totals[2:-2]
    for column in page_columns(Page(blocks, readings_of(lines), mailing=mailing), weights.weighing.findings):
        for first in range(0, len(totals), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            totals[some] = map(add, totals[some], column[some])
    return totals


def _votes(document: Document, rules: Sequence[Rule]) -> tuple[tuple[Vote, ...], ...]:
    if not rules:
        return ((),) * len(document.blocks)
    by_rule = [rule.votes_by_block(document) for rule in rules]
    return tuple(tuple(vote for votes in by_rule for vote in votes[block.index]) for block in document.blocks)
