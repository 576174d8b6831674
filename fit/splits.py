"""Fitting where articles begin: what each fact weighs for one, by logistic regression (a chain of one place).

What tells where above its title an article begins comes first (`fit.beginnings`); then what speaks for a title at first sight; and, of
the titles for which that is not too little, what speaks for it at the second.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import pycrfsuite

from fit.beginnings import LEAST, Above, Choice, first_blocks, fit_beginnings, lines_above
from fit.caution import Told, caution
from fit.chain import as_weights, stepped, trained
from fit.corpus import MADE, Labelled
from newsseg.decoding import decode
from newsseg.document import Document
from newsseg.evidence import gather
from newsseg.labeling import States
from newsseg.splitting import Outline
from newsseg.splitting.beginnings import beginning
from newsseg.splitting.second_look import IN, looked_twice
from newsseg.splitting.starts import LEAST_GLANCE, second_look_at
from newsseg.splitting.titles import titles
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from concurrent.futures import Executor

    from newsseg.weights import Weights

PENALTY, PENALTY_OF_LOOK = 40.0, 20.0
"""Strengths of the L2 penalty: on what is seen of a title at first sight, and at the second."""
SEVERAL_PARTS = frozenset(("newsletter", "mixed"))
"""Shapes whose parts one may call articles, even where only one has a headline."""
_BEGINS, _GOES_ON = "begins", "goes-on"

One = TypeVar("One")


@attrs.frozen
class Title(Choice):
    """A block that might be the title of another article.

    Args:
        facts: what is known of it at first sight.
        begins: whether an article begins there.
        look: what a second look says.
    """

    look: tuple[str, ...] = ()


@attrs.frozen
class Seen:
    """The possible titles of a text.

    Args:
        document: the text.
        kind: its kind.
        titles: the titles.
    """

    document: Labelled
    kind: str
    titles: Sequence[Title]

    @property
    def is_asked(self) -> bool:
        """Whether it may tell how much caution is due."""
        return bool(self.document.begins) or self.document.source not in MADE | SEVERAL_PARTS


def splits_of_all(pool: Executor, chains: Sequence[dict[str, Any]], folds: Sequence[Sequence[Labelled]]) -> dict[str, int]:
    """Give each chain the weights of splits fitted on the other folds, and return those fitted on all.

    Args:
        pool: shares the work out to processes.
        chains: what was fitted without each fold.
        folds: the documents of each fold.
    """
    above = list(pool.map(_lines_above, folds, chains))
    of_lines = _without_each(above, fit_beginnings)
    found = list(pool.map(_titles, folds, ({**chain, "splits": weights} for chain, weights in zip(chains, of_lines, strict=True))))
    first = _without_each([_all(of_fold) for of_fold in found], fit_splits)
    looks = [[looked_at(seen, splits) for seen in of_fold] for of_fold, splits in zip(found, first, strict=True)]
    second = _without_each([_all(of_fold) for of_fold in looks], _of_looks)
    less = caution(_told(looks, second))
    for chain, of_line, glance, look in zip(chains, of_lines, first, second, strict=True):
        chain["splits"] = of_line | glance | cautious(look, less)
    of_line, glance = fit_beginnings(_together(above)), fit_splits(_together(map(_all, found)))
    return of_line | glance | cautious(_of_looks(_together(map(_all, looks))), less)


def _of_looks(found: Sequence[Choice]) -> dict[str, int]:
    return fit_splits(found, PENALTY_OF_LOOK)


def _together(folds: Iterable[Iterable[One]]) -> list[One]:
    return [one for listed in folds for one in listed]


def _all(of_fold: Iterable[Seen]) -> list[Title]:
    return [title for seen in of_fold for title in seen.titles]


def _without_each(folds: Sequence[Sequence[One]], fit: Callable[[Sequence[One]], dict[str, int]]) -> list[dict[str, int]]:
    """For each fold, fit on what the others hold."""
    return [fit(_together([*folds[:fold], *folds[fold + 1 :]])) for fold in range(len(folds))]


def _lines_above(documents: Sequence[Labelled], chain: Mapping[str, Any]) -> list[Above]:
    weights = as_weights(chain)
    return [one for document in documents if document.begins for one in lines_above(document, outline(document, weights))]


def _titles(documents: Sequence[Labelled], chain: Mapping[str, Any]) -> list[Seen]:
    weights = as_weights(chain)
    return [titles_of(document, weights) for document in documents]


def outline(document: Labelled, weights: Weights) -> Outline:
    """Label a document by weights that have not seen its publisher."""
    evidence = gather(Document.from_text(document.text))
    lines = evidence.lines(weights)
    return Outline(decode(evidence, States(weights), lines), lines)


def titles_of(document: Labelled, weights: Weights) -> Seen:
    """List the possible titles in a document, labelled by weights that have not seen its publisher.

    Other lines that lead to the right beginning, such as a dek below the title, say neither that one is there nor that none is.
    """
    seen = outline(document, weights)
    firsts = first_blocks(document, seen.labeling.evidence.document.blocks)
    start, found = 0, list[Title]()
    for title in titles(seen, lambda number, _: int(number in firsts)):
        if title.begins or beginning(seen, title.number, start) not in firsts.values():
            again = second_look_at(seen, title.number, start, title.look.topics)
            found.append(Title(title.look.facts, title.begins, tuple(again)))
        start = firsts[title.number] if title.begins else start
    return Seen(document, seen.kind, found)


def fit_splits(found: Sequence[Choice], penalty: float = PENALTY) -> dict[str, int]:
    """Fit what each fact weighs for an article to begin, in thousandths of log-odds.

    Args:
        found: the blocks.
        penalty: the strength of the L2 penalty.
    """
    if len({one.begins for one in found}) < 2:  # noqa: PLR2004 - nothing to tell apart
        return {}
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in found:
        trainer.append([list(one.facts)], [_BEGINS if one.begins else _GOES_ON])
    trainer.set_params({"c1": 0.0, "c2": penalty, "max_iterations": 500, "feature.possible_states": True})
    weights = trained(trainer).state_features
    facts = sorted({fact for fact, _ in weights})
    fitted = {fact: stepped((weights.get((fact, _BEGINS), 0.0) - weights.get((fact, _GOES_ON), 0.0)) * UNIT) for fact in facts}
    return {fact: weight for fact, weight in fitted.items() if abs(weight) >= LEAST}


def looked_at(seen: Seen, splits: Mapping[str, int]) -> Seen:
    """Leave the titles that are looked at twice, with the facts by which it is decided whether an article begins.

    Args:
        seen: the titles of a text.
        splits: what each fact weighs at first sight, fitted on other publishers.
    """
    scored = ((title, score(title, splits)) for title in seen.titles)
    twice = [attrs.evolve(title, facts=looked_twice(glance, title.look)) for title, glance in scored if glance > LEAST_GLANCE]
    return attrs.evolve(seen, titles=twice)


def score(title: Title, splits: Mapping[str, int]) -> int:
    """Add up what speaks for an article to begin, in thousandths of log-odds."""
    return sum(splits.get(fact, 0) for fact in title.facts)


def cautious(splits: Mapping[str, int], less: Mapping[str, int]) -> dict[str, int]:
    """Let every title in a text of some kind begin an article by so much less."""
    return {**splits, **{f"{IN}{kind}": splits.get(f"{IN}{kind}", 0) - sunk for kind, sunk in less.items()}}


def _told(looks: Sequence[Sequence[Seen]], second: Sequence[Mapping[str, int]]) -> list[Told]:
    """Sum up what speaks for the titles of each text; written texts of several articles count as much as chained ones."""
    texts = [(seen, splits) for of_fold, splits in zip(looks, second, strict=True) for seen in of_fold if seen.is_asked]
    many = Counter(seen.document.source in MADE for seen, _ in texts if seen.document.begins)
    return [told(seen, splits, counts=1 / max(1, many[seen.document.source in MADE])) for seen, splits in texts]


def told(seen: Seen, splits: Mapping[str, int], counts: float = 1.0) -> Told:
    """Sum up what speaks for the titles of a text; a beginning that is not among them is never told.

    Args:
        seen: the titles that are looked at twice.
        splits: what each fact weighs at the second look.
        counts: how much the text counts.
    """
    begins = [score(title, splits) for title in seen.titles if title.begins]
    most = max((score(title, splits) for title in seen.titles if not title.begins), default=-math.inf)
    if not seen.document.begins:
        return Told(seen.kind, most, None, counts)
    return Told(seen.kind, most, min(begins) if len(begins) == len(seen.document.begins) else -math.inf, counts)
