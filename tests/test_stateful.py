"""Segmenters changed in any order: what comes out depends on what was added and taken away, not on the way there."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import newsseg
from newsseg import Chrome, Headline, NewsSegmenter, Rule, RuleError, Segmented, Segmenter, UnknownRuleError, regex_rule
from newsseg.weights import Weights, built_in
from tests.house import SPONSOR_LINE, SponsorSegmenter, said_before, shouted_line

TEXT = "Home\n\nSHOUTED\n\nStorm nears the coast\n\nBy Ada Brook\n\nSponsored by Brook & Sons\n\nHome\n\nIt rained on Monday, at long last."
RULES: list[Rule] = [
    SPONSOR_LINE,
    shouted_line,
    said_before,
    regex_rule("any-digit", r"\d", kind=Headline),
    regex_rule("storms", "Storm", kind=Chrome, weight=2),
]
BUILT_IN = ["length", "shape", "cue-nav", "recurs", "before"]
SEGMENTERS: list[Segmenter[Segmented]] = [
    SponsorSegmenter(),
    newsseg.ChromeSegmenter(rules=[regex_rule("home", "^Home$", kind=Chrome)]),
    newsseg.ChromeSegmenter(),
    newsseg.HeadlineSegmenter(rules=[regex_rule("all-big", "^[A-Z]+$", kind=Headline, weight=-3)]),
]
WEIGHTS = [built_in(), built_in().without(frozenset({"length"}))]


class Building(RuleBasedStateMachine):
    """Builds a segmenter step by step, beside a plain record of what it should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.news = NewsSegmenter()
        self.held: list[Rule] = []
        self.omitted: set[str] = set()
        self.joined = list(self.news.segmenters)
        self.weights: Weights = built_in()
        self.earlier: list[tuple[NewsSegmenter, newsseg.Article]] = []

    def names(self) -> set[str]:
        """Name the caller's rules that it holds."""
        return {one.name for one in (*self.held, *(one for segmenter in self.joined for one in segmenter.rules))}

    @initialize()
    def first(self) -> None:
        """Keep the standard segmenter, which no copy may change."""
        self.keep()

    def keep(self) -> None:
        """Keep a segmenter and what it says, to ask it again at the end."""
        self.earlier.append((self.news, self.news.segment(TEXT)))

    @rule(one=st.sampled_from(RULES))
    def add_rule(self, one: Rule) -> None:
        """Add a rule, once."""
        if one.name in self.names():
            try:
                self.news.with_rules(one)
            except RuleError:
                return
            raise AssertionError(one.name)
        self.news = self.news.with_rules(one)
        self.held.append(one)

    @precondition(lambda self: self.names())
    @rule(data=st.data())
    def remove_rule(self, data: st.DataObject) -> None:
        """Take away a rule of the caller's, wherever it is."""
        name = data.draw(st.sampled_from(sorted(self.names())))
        self.news = self.news.without_rules(name)
        self.held = [one for one in self.held if one.name != name]
        self.joined = [type(one)(rules=[own for own in one.rules if own.name != name]) for one in self.joined]

    @rule(name=st.sampled_from(BUILT_IN))
    def omit(self, name: str) -> None:
        """Take away a built-in rule, also twice."""
        self.news = self.news.without_rules(name)
        self.omitted.add(name)

    @rule(name=st.sampled_from(["lenght", "", "any-digits"]))
    def refuse(self, name: str) -> None:
        """Take away a rule that is not there."""
        try:
            self.news.without_rules(name)
        except UnknownRuleError:
            return
        raise AssertionError(name)

    @rule(segmenter=st.sampled_from(SEGMENTERS))
    def join(self, segmenter: Segmenter[Segmented]) -> None:
        """Join a segmenter; one for the same kinds gives way."""
        labels = {kind.label for kind in segmenter.kinds}
        kept = [one for one in self.joined if labels.isdisjoint(kind.label for kind in one.kinds)]
        self.news = self.news.with_segmenter(segmenter)
        self.joined = [*kept, segmenter]

    @rule(weights=st.sampled_from(WEIGHTS))
    def weigh(self, weights: Weights) -> None:
        """Give it other weights."""
        self.news = self.news.with_weights(weights)
        self.weights = weights

    @invariant()
    def holds_what_it_should(self) -> None:
        """Ask for what a segmenter made at one stroke says."""
        made = NewsSegmenter(rules=self.held, omitted=self.omitted, segmenters=tuple(self.joined), weights=self.weights)
        assert {one.name for one in self.news.all_rules()} == self.names()
        assert set(self.news.all_kinds()) == set(made.all_kinds())
        one, other = self.news.segment(TEXT), made.segment(TEXT)
        assert one == other
        assert [segment.confidence for segment in one] == [segment.confidence for segment in other]

    def teardown(self) -> None:
        """See that no copy changed what it was made from."""
        self.keep()
        for news, article in self.earlier:
            assert news.segment(TEXT) == article


TestBuilding = Building.TestCase
TestBuilding.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
