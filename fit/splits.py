"""Fitting where articles begin: what each fact of a title weighs for one, by logistic regression (a chain of one place).

Twice: what speaks for it at first sight, and, of the titles for which that is not too little, what speaks for it at the second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pycrfsuite

from fit.chain import trained
from newsseg.document import Document
from newsseg.evidence import gather
from newsseg.labeling import States, decode
from newsseg.parting import EVERY, looked_twice
from newsseg.splitting import LEAST_GLANCE, Outline, first_of_head, second_look_at, titles
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from fit.corpus import Labelled
    from fit.examples import Example
    from newsseg.weights import Weights

PENALTY, PENALTY_OF_LOOK = 15.0, 8.0
"""Strengths of the L2 penalty: on what is seen at first sight, and at the second, of which there are fewer facts."""
LEAST = 40
"""Weights below this, in thousandths of log-odds, are left out."""
MOST_SPLIT = 0.007
"""The share of texts of one article that may be split."""
_BEGINS, _GOES_ON = "begins", "goes-on"


@attrs.frozen
class Title:
    """A block that might be the title of another article.

    Args:
        publisher: who published the text.
        facts: what is known of it.
        begins: whether an article begins there.
        look: what a second look says.
    """

    publisher: str
    facts: tuple[str, ...]
    begins: bool
    look: tuple[str, ...] = ()


def titles_of(document: Labelled, example: Example, weights: Weights) -> list[Title]:
    """List the possible titles in a document, labelled by weights that have not seen its publisher."""
    begins = beginnings(example.states)
    evidence = gather(Document.from_text(document.text))
    lines = evidence.lines(weights)
    outline, start, found = Outline(decode(evidence, States(weights), lines), lines), 0, list[Title]()
    for number, facts, begun in titles(outline, lambda number, _: number in begins):
        found.append(Title(document.publisher, tuple(facts), begun, tuple(second_look_at(outline, number, start))))
        start = first_of_head(outline, number, start) if begun else start
    return found


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


def fit_splits(found: Sequence[Title], penalty: float = PENALTY) -> dict[str, int]:
    """Fit what each fact weighs for an article to begin, in thousandths of log-odds.

    Args:
        found: the titles.
        penalty: the strength of the L2 penalty.
    """
    if len({title.begins for title in found}) < 2:  # noqa: PLR2004 - nothing to tell apart
        return {}
    trainer = pycrfsuite.Trainer(verbose=False)
    for title in found:
        trainer.append([list(title.facts)], [_BEGINS if title.begins else _GOES_ON])
    trainer.set_params({"c1": 0.0, "c2": penalty, "max_iterations": 500, "feature.possible_states": True})
    weights = trained(trainer).state_features
    facts = sorted({fact for fact, _ in weights})
    fitted = {fact: round((weights.get((fact, _BEGINS), 0.0) - weights.get((fact, _GOES_ON), 0.0)) * UNIT) for fact in facts}
    return {fact: weight for fact, weight in fitted.items() if abs(weight) >= LEAST}


def looked_at(found: Iterable[Title], splits: Mapping[str, int]) -> list[Title]:
    """List the titles that are looked at twice, with the facts by which it is decided whether an article begins.

    Args:
        found: the titles.
        splits: what each fact weighs at first sight, fitted on other publishers.
    """
    scored = ((title, score(title, splits)) for title in found)
    return [attrs.evolve(title, facts=looked_twice(glance, title.look)) for title, glance in scored if glance > LEAST_GLANCE]


def score(title: Title, splits: Mapping[str, int]) -> int:
    """Add up what speaks for an article to begin, in thousandths of log-odds."""
    return sum(splits.get(fact, 0) for fact in title.facts)


def caution(single: Sequence[Sequence[int]]) -> int:
    """Tell by how much all scores must sink so that few texts of one article are split.

    Args:
        single: for each text of one article, the scores of its titles.

    >>> caution([[900, -200], *[[-300]] * 142])
    0
    >>> caution([[900], [800], *[[-300]] * 141])
    800
    """
    greatest = sorted((max(scores, default=0) for scores in single), reverse=True)
    return max(0, greatest[int(MOST_SPLIT * len(greatest))]) if greatest else 0


def cautious(splits: Mapping[str, int], less: int) -> dict[str, int]:
    """Let every title begin an article by so much less."""
    return {**splits, EVERY: splits.get(EVERY, 0) - less}
