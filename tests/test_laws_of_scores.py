"""Laws of scores: what sums, paths and probabilities do when the numbers that go in are changed."""

from __future__ import annotations

import math

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import newsseg
from newsseg import Chrome, NewsSegmenter, Weights, regex_rule
from newsseg.paths import best_path, leads, marginals
from newsseg.segments import KINDS
from newsseg.weights import built_in
from tests.checking import labels, path_score
from tests.strategies import news_texts, tables

NEWS = NewsSegmenter()
Tables = tuple[list[list[int]], list[list[int]]]
THOUSANDTHS = st.integers(-4000, 4000).map(lambda count: count / 1000)


@given(tables(), st.integers(1, 50))
def test_law_the_best_path_does_not_depend_on_the_unit_of_scores(drawn: Tables, factor: int) -> None:
    scores, transitions = drawn
    larger = [[factor * score for score in row] for row in scores], [[factor * score for score in row] for row in transitions]
    assert best_path(*larger) == best_path(scores, transitions)


@given(tables(), st.integers(-9, 9), st.integers(-9, 9))
def test_law_what_is_added_to_every_state_alike_changes_no_path(drawn: Tables, more: int, step: int) -> None:
    scores, transitions = drawn
    raised = [[score + place * more for score in row] for place, row in enumerate(scores)]
    assert best_path(raised, [[score + step for score in row] for row in transitions]) == best_path(scores, transitions)


@given(tables())
def test_law_the_best_path_backwards_is_worth_as_much(drawn: Tables) -> None:
    scores, transitions = drawn
    turned = [list(column) for column in zip(*transitions, strict=True)]
    forward, backward = best_path(scores, transitions), best_path(scores[::-1], turned)
    assert path_score(forward, scores, transitions) == path_score(backward, scores[::-1], turned)


@given(tables(), st.data())
def test_law_more_for_the_best_path_keeps_it_best(drawn: Tables, data: st.DataObject) -> None:
    scores, transitions = drawn
    assume(scores)
    path = best_path(scores, transitions)
    place = data.draw(st.integers(0, len(scores) - 1))
    scores[place][path[place]] += data.draw(st.integers(0, 9))
    assert path_score(best_path(scores, transitions), scores, transitions) == path_score(path, scores, transitions)


@given(tables(), st.floats(0.1, 50))
def test_law_probabilities_of_a_place_add_up_to_one(drawn: Tables, scale: float) -> None:
    scores, transitions = drawn
    for row in marginals(scores, transitions, scale):
        assert math.isclose(sum(row), 1)
        assert all(0 <= share <= 1 for share in row)


@given(tables(), st.integers(2, 9))
def test_law_probabilities_do_not_depend_on_the_unit_of_scores(drawn: Tables, factor: int) -> None:
    scores, transitions = drawn
    larger = [[factor * score for score in row] for row in scores], [[factor * score for score in row] for row in transitions]
    for one, other in zip(marginals(scores, transitions, 1.0), marginals(*larger, float(factor)), strict=True):
        assert all(math.isclose(a, b, abs_tol=1e-12) for a, b in zip(one, other, strict=True))


@given(tables())
def test_law_a_lead_over_oneself_is_nothing(drawn: Tables) -> None:
    found = leads(drawn[1])
    assert all(found[state][state] == 0 for state in range(len(found)))


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_law_enormous_scores_stay_exact(low: int, more: int) -> None:
    huge = 10**15
    assert best_path([[huge + low, huge + low + more]], [[0, 0], [0, 0]]) == [1]
    assert sum(marginals([[huge + low, huge + low + more], [0, 0]], [[0, -huge], [-huge, 0]], 1000.0)[1]) == 1


@given(news_texts(), st.sampled_from(KINDS), THOUSANDTHS, THOUSANDTHS)
def test_law_two_rules_weigh_as_one_that_weighs_both(text: str, kind: type[newsseg.Segment], one: float, other: float) -> None:
    apart = NEWS.with_rules(regex_rule("one", r"\d", kind=kind, weight=one), regex_rule("other", r"\d", kind=kind, weight=other))
    joined = NEWS.with_rules(regex_rule("both", r"\d", kind=kind, weight=round(one + other, 3)))
    assert apart.label(text).scores == joined.label(text).scores
    assert apart.segment(text) == joined.segment(text)


@given(news_texts(), st.sampled_from(KINDS), THOUSANDTHS)
def test_law_a_rule_and_its_contrary_weigh_nothing(text: str, kind: type[newsseg.Segment], weight: float) -> None:
    both = NEWS.with_rules(regex_rule("for", "e", kind=kind, weight=weight), regex_rule("against", "e", kind=kind, weight=-weight))
    assert both.label(text).scores == NEWS.label(text).scores


@given(news_texts(), st.integers(2, 5))
def test_law_weights_in_another_unit_give_the_same_labels(text: str, factor: int) -> None:
    fitted = built_in()
    facts = {
        fact: [number * (factor if place % 2 else 1) for place, number in enumerate(fitted.facts[fact])]
        for fact in {fact for facts in NEWS.label(text).evidence.facts for fact in facts} & set(fitted.facts)
    }
    transitions = tuple(tuple(factor * step for step in row) for row in fitted.transitions)
    other = Weights(fitted.states, facts, transitions, fitted.temperature * factor)
    scaled = NEWS.with_weights(other)
    one, found = NEWS.label(text), scaled.label(text)
    if one.evidence.facts == found.evidence.facts:  # how sure a headline is may part a text into articles, and sums of floats differ
        assert found.labels == one.labels
        assert all(math.isclose(one.confidence(block), found.confidence(block), abs_tol=1e-6) for block in range(len(one.labels)))


@given(news_texts())
def test_law_confidences_of_all_labels_of_a_line_add_up_to_one(text: str) -> None:
    labeling = NEWS.label(text)
    for block, row in enumerate(labeling._marginals):
        by_label = dict.fromkeys(labeling.states.labels, 0.0)
        for share, label in zip(row, labeling.states.labels, strict=True):
            by_label[label] += share
        assert math.isclose(sum(by_label.values()), 1)
        assert math.isclose(by_label[labeling.labels[block]], labeling.confidence(block))


@given(news_texts())
def test_law_facts_without_weights_can_be_left_out(text: str) -> None:
    fitted = attrs.evolve(built_in(), splits={})  # where a text is split, its facts are others
    whole = NEWS.with_weights(fitted)
    fired = {fact for facts in whole.label(text).evidence.facts for fact in facts}
    fewer = Weights(fitted.states, {fact: fitted.facts[fact] for fact in fired & set(fitted.facts)}, fitted.transitions, fitted.temperature)
    assert labels(NEWS.with_weights(fewer).segment(text)) == labels(whole.segment(text))


@given(news_texts(), st.permutations(range(4)))
def test_law_rules_of_joined_segmenters_weigh_as_rules_of_the_whole(text: str, order: list[int]) -> None:
    rules = [regex_rule(f"rule-{number}", pattern, kind=Chrome, weight=1.5) for number, pattern in enumerate(("a", r"\d", "^[A-Z]", "!"))]
    whole = NEWS.with_rules(*rules)
    joined = NEWS.with_rules(*(rules[number] for number in order[:2]))
    for number in order[2:]:
        joined = joined.with_segmenter(newsseg.ChromeSegmenter(rules=[rules[number], *joined.segmenters[-1].rules]))
    assert joined.segment(text) == whole.segment(text)
