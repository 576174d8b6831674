"""All families at once, decoded jointly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from typing import ClassVar

import attrs

from newsseg.article import Article
from newsseg.document import Span
from newsseg.rules import Rule, names_of
from newsseg.segmented import Segmented
from newsseg.segmenters.attribution import AttributionSegmenter
from newsseg.segmenters.base import Segmenter, as_segmenter, joined_kinds
from newsseg.segmenters.body import BodySegmenter
from newsseg.segmenters.caption import CaptionSegmenter
from newsseg.segmenters.chrome import ChromeSegmenter
from newsseg.segmenters.headline import HeadlineSegmenter
from newsseg.segments import Segment


def _families() -> tuple[Segmenter[Segmented], ...]:
    return HeadlineSegmenter(), CaptionSegmenter(), BodySegmenter(), AttributionSegmenter(), ChromeSegmenter()


def _as_segmenters(given: Iterable[Segmenter[Segmented]]) -> tuple[Segmenter[Segmented], ...]:
    if isinstance(given, type) or not isinstance(given, Iterable):
        message = f"segmenters are several: pass a list of them, not {given!r}"
        raise TypeError(message)
    return tuple(map(as_segmenter, given))


def _without(segmenter: Segmenter[Segmented], names: set[str]) -> Segmenter[Segmented]:
    return attrs.evolve(segmenter, rules=tuple(rule for rule in segmenter.rules if rule.name not in names))


@attrs.frozen(kw_only=True)
class NewsSegmenter(Segmenter[Article]):
    """Joins segmenters and labels every line of a text, jointly.

    Args:
        segmenters: the segmenters it joins: one per family, and the caller's own.

    Raises:
        TypeError: the segmenters are not several, or one is none.

    >>> NewsSegmenter().segment("21°C\\n\\nStorm nears the coast").text
    '21°C\\n\\nStorm nears the coast'
    """

    result: ClassVar[type[Segmented]] = Article

    segmenters: tuple[Segmenter[Segmented], ...] = attrs.field(factory=_families, converter=_as_segmenters, repr=False)

    def all_rules(self) -> tuple[Rule, ...]:
        """Return the caller's rules of this segmenter and of those it joins."""
        return (*self.rules, *(rule for segmenter in self.segmenters for rule in segmenter.rules))

    def all_kinds(self) -> tuple[type[Segment], ...]:
        """Return the kinds that lines may be labelled with."""
        joined = (kind for segmenter in self.segmenters for kind in segmenter.kinds)
        return joined_kinds((*(rule.kind for rule in self.all_rules()), *joined))

    def without_rules(self, *rules: str | Rule) -> NewsSegmenter:
        """Return a copy without some rules, built-in ones or the caller's, of this segmenter or of those it joins.

        Args:
            rules: their names; a rule of the caller's may also be passed itself.

        Raises:
            UnknownRuleError: there is no such rule.
            RuleError: something is neither a name nor a rule.
        """
        names = names_of(rules)
        joined = {rule.name for segmenter in self.segmenters for rule in segmenter.rules}.intersection(names)
        segmenters = tuple(_without(segmenter, joined) for segmenter in self.segmenters)
        own = attrs.evolve(self, segmenters=segmenters)
        return super(NewsSegmenter, own).without_rules(*(name for name in names if name not in joined))

    def with_segmenter(self, segmenter: Segmenter[Segmented]) -> NewsSegmenter:
        """Return a copy with one more segmenter; one for the same kinds is replaced.

        Args:
            segmenter: a segmenter of the caller's own, or a built-in one with more rules; of both only kinds and rules count. Weights, and
                built-in rules that shall weigh nothing, are those of the whole: `with_weights`, `without_rules`.

        Raises:
            TypeError: it is no segmenter.
        """
        labels = {kind.label for kind in as_segmenter(segmenter).kinds}
        kept = (other for other in self.segmenters if labels.isdisjoint(kind.label for kind in other.kinds))
        return attrs.evolve(self, segmenters=(*kept, segmenter))

    def split_articles(self, text: str) -> tuple[Span, ...]:
        """Find the articles in a text that holds several, as `newsseg.split_articles` does, with this segmenter's rules and weights.

        Args:
            text: any ``str`` at all.

        Returns:
            One span per article, in order; a single one where there are not several, none where the text is blank.

        Raises:
            TypeError: ``text`` is no ``str``.
            RuleExecutionError: a rule raised an error.

        >>> NewsSegmenter().split_articles("Storm nears the coast")
        (Span(start=0, end=21, text='Storm nears the coast'),)
        """
        labeling = self.label(text)
        document = labeling.document
        if not document.blocks:
            return ()
        parts = document.parts
        places = [part.start for part in parts]
        firsts = [0, *(bisect_left(places, document.blocks[first].start) for first in labeling.evidence.starts[1:])]
        return tuple(Span.of(text, parts[first].start, parts[end - 1].end) for first, end in pairwise((*firsts, len(parts))))
