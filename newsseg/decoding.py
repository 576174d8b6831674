"""Text to labels: the best path over its blocks, article by article, and once more where a look at an article as a whole tells more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsseg.afterthoughts import looks, whole_facts, wholes
from newsseg.document import Document
from newsseg.evidence import Evidence, by_article, gather, reweighed
from newsseg.labeling import Labeling, States
from newsseg.paths import Alive, mended, survivors, traced
from newsseg.splitting import Outline, articles
from newsseg.weighing import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsseg.afterthoughts.whole import Look
    from newsseg.reading import Reading
    from newsseg.rules import Rule
    from newsseg.splitting.articles import Articles
    from newsseg.weighing import WeighedLine


def label(text: str, rules: Sequence[Rule], states: States) -> Labeling:
    """Label the blocks of a text: the first three stages.

    Where it holds several articles, each is looked at by itself. What no path can see of an article as a whole is looked at last
    (`newsseg.afterthoughts`).

    Args:
        text: any ``str`` at all.
        rules: the caller's rules.
        states: the states a path may run through.

    Raises:
        TypeError: ``text`` is no ``str``.
        RuleExecutionError: a rule raised an error.
    """
    return label_by(gather(Document.from_text(text), rules), states)


def label_by(evidence: Evidence, states: States) -> Labeling:
    """Label the blocks of a document by what is known of it: the third stage.

    Args:
        evidence: its blocks and the votes on them; where its articles begin is yet to be told.
        states: the states a path may run through.
    """
    lines = evidence.lines(states.weights)  # once, since a long text has more of them than are remembered
    walk = _Walk.along(evidence, states, evidence.weigh(states.weights, lines))
    found, is_mailing = _articles(walk.labeling, lines)
    if len(found.starts) > 1 or found.outside:
        evidence = by_article(evidence, found.starts, found.titles, found.outside)
        walk = _Walk.along(evidence, states, evidence.weigh(states.weights, lines))
    return _looked_over(walk, looks(found.possible, is_mailing=is_mailing), readings_of(lines))


def _articles(labeling: Labeling, lines: Sequence[WeighedLine]) -> tuple[Articles, bool]:
    """Tell where articles begin, and whether the text is a mailing; what that rests on takes a tenth of all the room, and goes at once."""
    outline = Outline(labeling, lines)
    return articles(outline), outline.is_mailing


def _looked_over(walk: _Walk, looks: Iterable[Look], readings: Sequence[Reading]) -> Labeling:
    """Look at each article as a whole, once for each look, and return the labels that come of it."""
    labeling = walk.labeling
    evidence, states = labeling.evidence, labeling.states
    voted = any(evidence.votes)
    if voted:  # whatever the caller's rules say of headlines, so that what they weigh simply adds up
        walk = _Walk.along(attrs.evolve(evidence, votes=((),) * len(labeling.path)), states, labeling.totals)
    seen = wholes(walk.labeling, readings)
    for look in looks:
        facts = whole_facts(seen, look)
        if facts:
            walk = walk.again(facts)
            seen = wholes(walk.labeling, readings)
    thought = walk.labeling
    if not thought.evidence.afterthoughts:
        return labeling
    evidence = attrs.evolve(evidence, afterthoughts=thought.evidence.afterthoughts)
    return _Walk.along(evidence, states, thought.totals).labeling if voted else thought


@attrs.frozen(eq=False)
class _Walk:
    """A labelling, and the states that were left at each block on the way to it.

    Args:
        labeling: the labelling.
        kept: the states.
    """

    labeling: Labeling
    kept: Sequence[Alive]

    @classmethod
    def along(cls, evidence: Evidence, states: States, totals: Sequence[int]) -> _Walk:
        """Walk along all blocks of a document."""
        return cls._traced(evidence, states, totals, list(survivors(states.rows(totals, evidence.votes), states.transitions, states.leads)))

    def again(self, facts: tuple[tuple[int, str], ...]) -> _Walk:
        """Walk again with facts that hang on the labels: they are of a few blocks, and from these on no farther than they tell."""
        states, before = self.labeling.states, self.labeling.evidence
        evidence = attrs.evolve(before, afterthoughts=(*before.afterthoughts, *facts))
        totals = reweighed(self.labeling.totals, facts, states.weights)
        changed = sorted({place for place, _ in facts})
        kept = mended(self.kept, changed, lambda place: states.row(totals[place], evidence.votes[place]), states.transitions, states.leads)
        return self._traced(evidence, states, totals, kept)

    @classmethod
    def _traced(cls, evidence: Evidence, states: States, totals: Sequence[int], kept: Sequence[Alive]) -> _Walk:
        return cls(Labeling(evidence, states, totals, tuple(traced(kept, states.transitions))), kept)


def decode(evidence: Evidence, states: States, lines: Sequence[WeighedLine] | None = None) -> Labeling:
    """Label a document.

    Args:
        evidence: what is known of its blocks.
        states: the states a path may run through.
        lines: what each block says by itself, and what that weighs, where it is at hand.
    """
    return _Walk.along(evidence, states, evidence.weigh(states.weights, lines)).labeling
