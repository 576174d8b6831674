"""An article as a whole: what the looks for facts share that no path of labels sees, since it sees a block and its neighbours."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsseg.evidence import article_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading


@attrs.frozen(eq=False)
class Whole:
    """An article among the labelled blocks of a text.

    Args:
        labeling: the labels of the text.
        readings: what each block of the text says by itself.
        blocks: the numbers of its own blocks.
    """

    labeling: Labeling
    readings: Sequence[Reading]
    blocks: range

    @property
    def labels(self) -> Sequence[str]:
        """The label of each block of the text."""
        return self.labeling.labels

    @property
    def is_alone(self) -> bool:
        """Whether the text holds no other article."""
        return len(self.labeling.evidence.starts) == 1

    @cached_property
    def paragraphs(self) -> Sequence[int]:
        """The numbers of its paragraphs."""
        return self.labelled("paragraph")

    def worth(self, fact: str, label: str) -> int:
        """Return what a fact weighs for a label, in thousandths of log-odds; nothing where no state has that label."""
        states = self.labeling.states
        return next((states.weights.weight(fact, state) for state in states.by_label.get(label, ())), 0)

    def is_close(self, place: int) -> bool:
        """Tell whether no blank line stands between a block and the one before it."""
        return not self.labeling.document.blocks[place].lines[0].blanks_before

    @property
    def body(self) -> range:
        """The numbers of its blocks from its first paragraph to its last."""
        return range(self.paragraphs[0], self.paragraphs[-1] + 1) if self.paragraphs else range(0)

    def labelled(self, *labels: str) -> Sequence[int]:
        """Return the numbers of its blocks with one of some labels."""
        found = [places for label in labels if (places := self._places.get(label))]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found))

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        """The numbers of its blocks with each label."""
        places = defaultdict[str, list[int]](list)
        for place, label in zip(self.blocks, self.labels[self.blocks.start : self.blocks.stop], strict=True):
            places[label].append(place)
        return places


Look: TypeAlias = "Callable[[Whole], Iterable[tuple[int, str]]]"
"""Takes an article, and yields facts of its blocks, each with the number of its block."""


def wholes(labeling: Labeling, readings: Sequence[Reading]) -> list[Whole]:
    """List the articles of a text.

    Args:
        labeling: the labels of the text.
        readings: what each block says by itself.
    """
    return [Whole(labeling, readings, blocks) for blocks in article_blocks(labeling.evidence.starts, len(readings))]


def whole_facts(articles: Iterable[Whole], look: Look) -> tuple[tuple[int, str], ...]:
    """List what a look at each article of a text finds, each fact of a block once, and only those that weigh something.

    Args:
        articles: the articles of the text.
        look: the look.
    """
    found = ((place, fact) for one in articles for place, fact in look(one) if one.labeling.states.weights.packed[fact])
    return tuple(dict.fromkeys(found))


def runs(places: Sequence[int], follows: Callable[[int, int], bool]) -> list[Sequence[int]]:
    """Part the numbers of blocks into runs, wherever one does not follow upon the one before it.

    Args:
        places: the numbers, in order.
        follows: tells so of each two neighbours.

    >>> runs([2, 3, 7], lambda before, here: here == before + 1)
    [[2, 3], [7]]
    """
    firsts = [at for at, (before, here) in enumerate(pairwise(places), 1) if not follows(before, here)]
    return [places[first:end] for first, end in pairwise((0, *firsts, len(places)))] if places else []
