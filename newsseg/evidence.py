"""Document to evidence: the second stage.

Evidence are the facts of each block, whose weights were fitted, and the votes of the caller's rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsseg.context import page_facts
from newsseg.document import Block, Document
from newsseg.reading import read
from newsseg.rules import Rule, Vote

if TYPE_CHECKING:
    from collections.abc import Sequence


@attrs.frozen(eq=False)
class Evidence:
    """What is known of each block of a document.

    Args:
        document: the document.
        facts: for each block its facts, ``rule=value``; each counts once.
        votes: for each block the votes of the caller's rules.
    """

    document: Document
    facts: tuple[tuple[str, ...], ...]
    votes: tuple[tuple[Vote, ...], ...]


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
    return Evidence(document, _facts(document.blocks), _votes(document, rules))


def by_article(evidence: Evidence, starts: Sequence[int]) -> Evidence:
    """Gather the facts again, those of the page from each article by itself.

    Args:
        evidence: what is known of a document that holds several articles.
        starts: the numbers of the blocks at which they begin.
    """
    blocks = evidence.document.blocks
    bounds = zip(starts, [*starts[1:], len(blocks)], strict=True)
    return attrs.evolve(evidence, facts=tuple(facts for first, last in bounds for facts in _facts(blocks[first:last])))


def _facts(blocks: Sequence[Block]) -> tuple[tuple[str, ...], ...]:
    readings = [read(block.text) for block in blocks]
    of_page = page_facts(blocks, readings)
    return tuple(tuple(dict.fromkeys((*reading.facts, *added))) for reading, added in zip(readings, of_page, strict=True))


def _votes(document: Document, rules: Sequence[Rule]) -> tuple[tuple[Vote, ...], ...]:
    by_rule = [rule.votes_by_block(document) for rule in rules]
    return tuple(tuple(vote for votes in by_rule for vote in votes[block.index]) for block in document.blocks)
