"""Document to evidence."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given

import newsseg
from newsseg import Chrome, Document, Headline, RuleExecutionError, Segment, Span, catalogue, regex_rule
from newsseg import evidence as evidence_module
from newsseg.afterthoughts.headlines import LIKELIEST
from newsseg.context import page_facts
from newsseg.evidence import BEGINS, by_article, gather, reweighed
from newsseg.reading import look
from newsseg.weights import built_in, rule_of
from tests.house import shouted_line, stumbling
from tests.strategies import texts


@given(texts())
def test_each_fact_counts_once_and_has_a_description(text: str) -> None:
    evidence = gather(Document.from_text(text))
    for facts in evidence.facts:
        assert len(facts) == len(set(facts))
        assert all(catalogue.description(rule_of(fact)) for fact in facts)


@given(texts())
def test_evidence_is_as_long_as_the_document(text: str) -> None:
    document = Document.from_text(text)
    evidence = gather(document, [shouted_line])
    assert evidence.document is document
    assert len(document.blocks) == len(evidence.facts) == len(evidence.votes)


@attrs.frozen
class Size(Segment):
    """A kind with a field for a named group."""

    label = "size"
    unit: Span | None = None


def test_votes_carry_rule_kind_weight_and_place() -> None:
    rule = regex_rule("digits", r"\d+(?P<unit>px)", kind=Size, weight=2)
    [_, votes] = gather(Document.from_text("none\n\nis 12px wide"), [rule]).votes
    [vote] = votes
    assert (vote.rule, vote.kind, vote.weight, vote.description) == ("digits", Size, 2, r"matches \d+(?P<unit>px)")
    assert (vote.span.start, vote.span.end, vote.span.text) == (9, 13, "12px")
    assert vote.fields["unit"].text == "px"


def test_every_rule_may_vote_on_every_block() -> None:
    rules = [regex_rule("a", "a", kind=Chrome), regex_rule("b", "b", kind=Headline)]
    votes = gather(Document.from_text("ab\nb\nc"), rules).votes
    assert [[vote.rule for vote in own] for own in votes] == [["a", "b"], ["b"], []]


def test_a_rule_that_raises_is_not_swallowed() -> None:
    with pytest.raises(
        RuleExecutionError, match=r"'stumbles-over-x' failed on line 2: LookupError: 'no x, please'|LookupError: no x, please"
    ):
        gather(Document.from_text("a\n\nx"), [stumbling])


@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_afterthought_is_a_fact_of_its_block_and_of_no_other(place: int) -> None:
    weight = built_in().packed[LIKELIEST]
    assert weight
    totals = [3**200, -1, 7**100]
    expected = [*totals]
    expected[place] += weight
    afterthoughts = ((place, LIKELIEST),)
    assert reweighed(totals, afterthoughts, built_in()) == expected
    evidence = gather(Document.from_text("one\n\ntwo\n\nthree"))
    more = attrs.evolve(evidence, afterthoughts=afterthoughts)
    assert [own[-1] == LIKELIEST for own in more.facts] == [number == place for number in range(3)]
    assert more.weigh(built_in()) == reweighed(evidence.weigh(built_in()), afterthoughts, built_in())


@given(texts())
def test_blocks_weigh_what_their_facts_weigh(text: str) -> None:
    document = Document.from_text(text)
    for starts in ((0,), tuple(range(0, len(document.blocks), 2)) or (0,)):
        evidence = by_article(gather(document), starts)
        totals = [sum(map(built_in().packed.__getitem__, facts)) for facts in evidence.facts]
        assert evidence.weigh(built_in()) == totals


def test_a_document_is_one_article_unless_more_is_said() -> None:
    evidence = gather(Document.from_text("one\n\ntwo"))
    assert (evidence.starts, evidence.afterthoughts) == ((0,), ())
    assert by_article(evidence, [0, 1]).starts == (0, 1)


def test_the_title_by_which_an_article_was_told_says_so() -> None:
    parted = by_article(gather(Document.from_text("one\n\ntwo\n\nthree")), [0, 1], [2])
    assert [BEGINS in facts for facts in parted.facts] == [False, False, True]
    assert BEGINS.partition("=")[0] in catalogue.RULES


def test_an_article_sees_nothing_of_the_one_before_it() -> None:
    [first, second] = (
        "Storm nears the coast\n\nBy Ada Brook",
        "Ferry late again\n\nBy Tom Reed\n\nThe tide was to blame, said the company.",
    )
    both = by_article(gather(Document.from_text(f"{first}\n\n\n{second}")), [0, 2])
    alone = [gather(Document.from_text(text)) for text in (first, second)]
    assert both.facts[:2] == alone[0].facts
    assert both.weigh(built_in())[:2] == alone[0].weigh(built_in())
    # Of what the second one says only the blank lines above it differ.
    blanks = ("blanks", "set")
    told = [[fact for fact in facts if not fact.startswith(blanks)] for facts in (both.facts[2], alone[1].facts[0])]
    assert told[0] == told[1]
    assert both.facts[3:] == alone[1].facts[1:]


def test_neighbours_up_to_two_blocks_away_are_seen() -> None:
    words = ("one", "two three", "four five six", "seven eight nine ten")
    facts = gather(Document.from_text("\n\n".join(words))).facts
    seen = [{fact for fact in own if "length=" in fact and "-shape" not in fact} for own in facts]
    assert seen[0] == {"length=1", "after-length=2", "after-2-length=3"}
    assert seen[1] == {"length=2", "before-length=1", "after-length=3", "after-2-length=4"}
    assert seen[3] == {"length=4", "before-length=3", "before-2-length=2"}


def test_the_evidence_of_an_empty_document_is_empty() -> None:
    evidence = gather(Document.from_text(" \n"), [shouted_line])
    assert (evidence.facts, evidence.votes, evidence.weigh(built_in())) == ((), (), [])


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("cue-months", "it holds the name of a month"),
        ("before", "the shape of the block before"),
        ("after-3", "the shape of three blocks after"),
        ("before-length", "the block before: how many words the block has"),
        ("after-2-dates", "two blocks after: the share of its words that are dates and times"),
        ("before-2-cue-ad", "two blocks before holds words that mark advertising"),
        ("after-3-length", ""),
        ("before-3-cue-ad", ""),
        ("before-url", ""),
        ("no-such-rule", ""),
    ],
)
def test_rules_say_what_they_look_at_and_neighbours_are_seen_up_to_two_blocks_away(rule: str, says: str) -> None:
    assert catalogue.description(rule) == says
    assert (rule in catalogue.RULES) is bool(says)


def test_most_facts_of_a_page_have_fitted_weights() -> None:
    facts = gather(
        Document.from_text("Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said.")
    ).facts
    known = [fact in built_in().facts for own in facts for fact in own]
    assert sum(known) > len(known) / 2


def test_bug_each_line_was_looked_at_three_times_to_name_its_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document.from_text("Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said.")
    evidence, looked = gather(document), list[str]()

    def counted(text: str) -> object:
        looked.append(text)
        return look(text)

    monkeypatch.setattr(evidence_module, "look", counted)
    assert evidence.facts
    assert looked == [block.text for block in document.blocks]


def test_bug_to_explain_one_line_the_facts_of_all_were_named(monkeypatch: pytest.MonkeyPatch) -> None:
    article = newsseg.segment("Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said.")
    named: list[object] = []

    def counted(*found: Any) -> object:  # noqa: ANN401 - as page_facts has them
        named.append(found)
        return page_facts(*found)

    monkeypatch.setattr(evidence_module, "page_facts", counted)
    article.explain(2)
    assert len(named) == 1
