"""The best path, and how sure it is."""

from __future__ import annotations

import math
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsseg import Chrome, NewsSegmenter, Span, regex_rule
from newsseg.labeling import UNSPOKEN, States, kept, quantised, restored
from newsseg.paths import best_path
from newsseg.rules import Rule, Vote
from newsseg.segments import KINDS
from newsseg.weights import UNIT, built_in
from tests.checking import all_paths, path_score
from tests.house import SPONSOR_LINE, Sponsor
from tests.strategies import news_texts, raw_texts

SHORT = [
    "Storm nears the coast",
    "By Ada Brook",
    "Heavy rain is expected from Tuesday, forecasters said on Monday.",
    "Read more",
    "Home | News",
    "12",
]
short_texts = st.lists(st.sampled_from(SHORT), min_size=1, max_size=3).map("\n\n".join)


@pytest.mark.parametrize(("weight", "whole"), [(0.0004, 0), (1, 1000), (-4.0, -4000), (0.1234, 123), (100_000, 100_000_000)])
def test_log_odds_are_whole_thousandths(weight: float, whole: int) -> None:
    assert quantised(weight) == whole


@given(short_texts)
def test_the_margin_is_the_distance_to_the_best_path_with_another_label(text: str) -> None:
    labeling = NewsSegmenter().label(text)
    others: list[dict[str, int]] = [{} for _ in labeling.path]
    for path, score in all_paths(labeling.scores, labeling.states.transitions):
        for block, state in enumerate(path):
            label = labeling.states.labels[state]
            others[block][label] = max(score, others[block].get(label, score))
    for block, best in enumerate(others):
        own = best.pop(labeling.labels[block])
        label, margin = labeling.runner_up(block)
        assert own == labeling.score
        assert margin == own - max(best.values())
        assert best[label] == max(best.values())


@given(short_texts)
def test_the_confidence_is_the_share_of_all_paths_with_the_label(text: str) -> None:
    labeling = NewsSegmenter().label(text)
    states, scale = labeling.states, UNIT * labeling.states.weights.temperature
    shares = [(path, math.exp((score - labeling.score) / scale)) for path, score in all_paths(labeling.scores, states.transitions)]
    total = math.fsum(share for _, share in shares)
    for block, label in enumerate(labeling.labels):
        agreeing = math.fsum(share for path, share in shares if states.labels[path[block]] == label)
        assert labeling.confidence(block) == pytest.approx(agreeing / total, rel=1e-6)


@given(short_texts)
@example("\n\n".join(SHORT))
def test_the_score_is_what_blocks_and_steps_add(text: str) -> None:
    labeling = NewsSegmenter().label(text)
    assert labeling.transition(0) == 0
    blocks = range(len(labeling.path))
    assert labeling.score == sum(labeling.scores[block][labeling.path[block]] + labeling.transition(block) for block in blocks)


@given(short_texts, st.sampled_from(built_in().labels))
def test_the_score_through_a_label_is_that_of_the_best_path_there(text: str, label: str) -> None:
    labeling = NewsSegmenter().label(text)
    states = labeling.states
    paths = list(all_paths(labeling.scores, states.transitions))
    assert labeling.scores_through(label) == [
        max(score for path, score in paths if states.labels[path[block]] == label) for block in range(len(labeling.path))
    ]


@given(short_texts)
def test_the_score_is_that_of_the_path(text: str) -> None:
    labeling = NewsSegmenter().label(text)
    assert labeling.score == path_score(labeling.path, labeling.scores, labeling.states.transitions)
    assert labeling.path == tuple(best_path(labeling.scores, labeling.states.transitions))


@given(short_texts, st.data())
def test_the_score_through_a_label_within_some_blocks_is_that_of_the_best_path_whose_other_blocks_keep_their_states(
    text: str, data: st.DataObject
) -> None:
    labeling = NewsSegmenter().label(text)
    states, path, count = labeling.states, labeling.path, len(labeling.path)
    first = data.draw(st.integers(0, count - 1))
    blocks = range(first, data.draw(st.integers(first + 1, count)))
    label = data.draw(st.sampled_from(built_in().labels))
    inside = [(*path[:first], *own, *path[blocks.stop :]) for own in product(range(len(states.labels)), repeat=len(blocks))]
    scored = [(labeling.score_of(one), one) for one in inside]
    beyond = labeling.score - max(labeling.scores_through(states.labels[path[first]], blocks))
    assert labeling.scores_through(label, blocks) == [
        max(score for score, one in scored if states.labels[one[block]] == label) - beyond for block in blocks
    ]


@given(short_texts)
@example("\n\n".join(SHORT))
def test_the_lead_of_a_block_is_over_the_best_path_that_differs_in_its_label_alone(text: str) -> None:
    labeling = NewsSegmenter().label(text)
    states, path = labeling.states, labeling.path
    for block, own in enumerate(path):
        others = [state for state, label in enumerate(states.labels) if label != states.labels[own]]
        swapped = [labeling.score_of((*path[:block], state, *path[block + 1 :])) for state in others]
        assert labeling.lead(block) == labeling.score - max(swapped)


@given(raw_texts())
def test_confidence_is_a_probability_and_margins_are_not_negative(text: str) -> None:
    labeling = NewsSegmenter().label(text)
    for block in range(len(labeling.path)):
        assert 0 < labeling.confidence(block) <= 1
        other, margin = labeling.runner_up(block)
        assert other != labeling.labels[block]
        assert margin >= 0


@given(news_texts())
def test_scores_are_the_sums_of_what_each_fact_weighs(text: str) -> None:
    labeling = NewsSegmenter().label(text)
    weights = labeling.states.weights
    for facts, row in zip(labeling.evidence.facts, labeling.scores, strict=True):
        assert list(row) == [sum(weights.weight(fact, state) for fact in facts) for state in range(len(weights.states))]


def test_a_kind_of_one_s_own_is_a_twin_of_the_states_it_is_like() -> None:
    states = States(built_in(), (Sponsor,))
    chrome = [state for state, label in enumerate(built_in().labels) if label == "chrome"]
    count = len(built_in().states)
    assert states.labels[count:] == ("sponsor",) * len(chrome)
    assert list(states.origins[count:]) == chrome
    for twin, origin in enumerate(chrome, count):
        assert states.transitions[twin] == states.transitions[origin]
        assert [row[twin] for row in states.transitions] == [row[origin] for row in states.transitions]


def test_a_twin_is_worth_what_its_rules_say_and_nothing_without_them() -> None:
    states = States(built_in(), (Sponsor,))
    spoken = Vote("sponsor-line", Sponsor, 2.5, Span(0, 1, "x"))
    count, origins = len(built_in().states), states.origins
    silent, voted = states.scores(["length=1"], []), states.scores(["length=1"], [spoken])
    assert all(silent[twin] == silent[origins[twin]] - UNSPOKEN for twin in range(count, len(origins)))
    assert all(voted[twin] == voted[origins[twin]] + 2500 for twin in range(count, len(origins)))
    assert silent[:count] == voted[:count]


@pytest.mark.parametrize(("weight", "speaks"), [(-1, False), (0, False), (0.001, True), (1, True), (100, True)])
def test_a_rule_speaks_for_a_kind_of_one_s_own_with_any_weight_above_nothing(weight: float, *, speaks: bool) -> None:
    states = States(built_in(), (Sponsor,))
    vote = Vote("sponsor-line", Sponsor, weight, Span(0, 1, "x"))
    assert states.unspoken("sponsor", [vote]) is not speaks
    assert states.unspoken("sponsor", [])
    assert not states.unspoken("chrome", [])
    twin = states.labels.index("sponsor")
    lacks = 0 if speaks else UNSPOKEN
    assert states.scores([], [vote])[twin] == states.scores([], [])[states.origins[twin]] + quantised(weight) - lacks


def test_a_vote_is_added_to_every_state_of_its_label_and_to_no_other() -> None:
    states = States(built_in())
    plain = states.scores(["length=1"], [])
    for label in ("chrome", "byline"):
        kind = {one.label: one for one in KINDS}[label]
        votes = [Vote("a", kind, 2, Span(0, 1, "x")), Vote("b", kind, -0.5, Span(0, 1, "x"))]
        added = [after - before for before, after in zip(plain, states.scores(["length=1"], votes), strict=True)]
        assert added == [1500 if own == label else 0 for own in states.labels]


@pytest.mark.parametrize("rules", [[], [SPONSOR_LINE], [regex_rule("by", "^By", kind=Sponsor, weight=1)]])
def test_a_labelling_is_restored_as_it_was(rules: list[Rule]) -> None:
    text = "\n\n".join(SHORT)
    news = NewsSegmenter().with_rules(*rules)
    labeling = news.label(text)
    again = restored(text, news.states, kept(labeling))
    assert (again.path, again.scores, again.evidence.votes) == (labeling.path, labeling.scores, labeling.evidence.votes)
    assert (again.evidence.starts, again.evidence.afterthoughts) == (labeling.evidence.starts, labeling.evidence.afterthoughts)
    assert (kept(labeling)[0] is None) is not any(labeling.evidence.votes)


def test_rules_do_not_change_which_line_is_the_likeliest_headline() -> None:
    text = "Storm nears\n\n" + "\n\n".join(["Heavy rain is expected from Tuesday, forecasters said on Monday."] * 3)
    rule = regex_rule("storms", "^Storm", kind=Chrome, weight=50)
    plain, voted = NewsSegmenter().label(text), NewsSegmenter().with_rules(rule).label(text)
    assert voted.evidence.afterthoughts == plain.evidence.afterthoughts
    assert any(voted.evidence.votes)


def test_bug_a_kind_of_one_s_own_took_half_the_confidence_of_the_kind_it_is_like() -> None:
    text = "Home\nNews\nSport\nRead more\n\nShare this"
    plain, more = NewsSegmenter().label(text), NewsSegmenter().with_rules(SPONSOR_LINE).label(text)
    assert more.labels == plain.labels
    for block in range(len(plain.path)):
        assert more.confidence(block) == pytest.approx(plain.confidence(block))
        assert more.runner_up(block) == plain.runner_up(block)


@given(news_texts())
def test_a_rule_that_finds_nothing_changes_nothing(text: str) -> None:
    plain = NewsSegmenter().label(text)
    more = NewsSegmenter().with_rules(SPONSOR_LINE, regex_rule("never", r"(?!)", kind=Sponsor)).label(text)
    assert (more.labels, more.score) == (plain.labels, plain.score)
