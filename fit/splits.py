"""Fitting where articles begin: what each fact of a title weighs for one, by logistic regression (a chain of one place)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pycrfsuite

from fit.chain import trained
from newsseg.document import Document
from newsseg.evidence import gather
from newsseg.labeling import States, decode
from newsseg.splitting import EVERY, Outline, titles
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fit.corpus import Labelled
    from fit.examples import Example
    from newsseg.weights import Weights

PENALTY = {"c1": 0.0, "c2": 15.0, "max_iterations": 500}
LEAST = 40
"""Weights below this, in thousandths of log-odds, are left out."""
MOST_SPLIT = 0.01
"""The share of texts of one article that may be split."""
_BEGINS, _GOES_ON = "begins", "goes-on"


@attrs.frozen
class Title:
    """A block that might be the title of another article.

    Args:
        publisher: who published the text.
        facts: what is known of it.
        begins: whether an article begins there.
    """

    publisher: str
    facts: tuple[str, ...]
    begins: bool


def titles_of(document: Labelled, example: Example, weights: Weights) -> list[Title]:
    """List the possible titles in a document, labelled by weights that have not seen its publisher."""
    begins = beginnings(example.states)
    evidence = gather(Document.from_text(document.text))
    lines = evidence.lines(weights)
    outline = Outline(decode(evidence, States(weights), lines), [reading for reading, _ in lines])
    found = titles(outline, lambda number, _: number in begins)
    return [Title(document.publisher, tuple(facts), begun) for _, facts, begun in found]


def beginnings(labels: Sequence[str]) -> frozenset[int]:
    """Number the headlines that follow the body of another article.

    >>> sorted(beginnings(["headline", "headline", "paragraph", "headline", "headline", "paragraph"]))
    [3]
    """
    found, has_body = set[int](), False
    for number, label in enumerate(labels):
        if label == "headline":
            if has_body:
                found.add(number)
            has_body = False
        has_body = has_body or label == "paragraph"
    return frozenset(found)


def fit_splits(found: Sequence[Title]) -> dict[str, int]:
    """Fit what each fact weighs for an article to begin, in thousandths of log-odds."""
    if len({title.begins for title in found}) < 2:  # noqa: PLR2004 - nothing to tell apart
        return {}
    trainer = pycrfsuite.Trainer(verbose=False)
    for title in found:
        trainer.append([list(title.facts)], [_BEGINS if title.begins else _GOES_ON])
    trainer.set_params({**PENALTY, "feature.possible_states": True})
    weights = trained(trainer).state_features
    facts = sorted({fact for fact, _ in weights})
    fitted = {fact: round((weights.get((fact, _BEGINS), 0.0) - weights.get((fact, _GOES_ON), 0.0)) * UNIT) for fact in facts}
    return {fact: weight for fact, weight in fitted.items() if abs(weight) >= LEAST}


def score(title: Title, splits: Mapping[str, int]) -> int:
    """Add up what speaks for an article to begin, in thousandths of log-odds."""
    return sum(splits.get(fact, 0) for fact in title.facts)


def caution(single: Sequence[Sequence[int]]) -> int:
    """Tell by how much all scores must sink so that few texts of one article are split.

    Args:
        single: for each text of one article, the scores of its titles.

    >>> caution([[900, -200], *[[-300]] * 99])
    0
    >>> caution([[900], [800], *[[-300]] * 98])
    800
    """
    greatest = sorted((max(scores, default=0) for scores in single), reverse=True)
    return max(0, greatest[int(MOST_SPLIT * len(greatest))]) if greatest else 0


def cautious(splits: Mapping[str, int], less: int) -> dict[str, int]:
    """Let every title begin an article by so much less."""
    return {**splits, EVERY: splits.get(EVERY, 0) - less}
