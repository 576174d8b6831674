"""What an explanation shows is what was added up."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import newsseg
from newsseg import DECISIVE, Chrome, Explanation, NewssegError, NewsSegmenter, RuleError, regex_rule
from newsseg.labeling import quantised
from tests.checking import all_paths
from tests.house import SPONSOR_LINE, shouted_line
from tests.strategies import news_texts, texts

if TYPE_CHECKING:
    from newsseg import Article

PAGE = "Home | News\n\nStorm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said on Monday.\n"
OWN = NewsSegmenter().with_rules(
    SPONSOR_LINE,
    shouted_line,
    regex_rule("any-digit", r"\d+", kind=newsseg.Timestamp, weight=1.2345),
    regex_rule("not-by", "^By", kind=Chrome, weight=-3),
)


def all_of(article: Article) -> tuple[Explanation, ...]:
    """Explain every segment."""
    explained = article.explain()
    assert isinstance(explained, tuple)
    return explained


def one_of(article: Article, line: int) -> Explanation:
    """Explain one line."""
    explained = article.explain(line)
    assert isinstance(explained, Explanation)
    return explained


@given(texts())
def test_terms_and_transitions_add_up_to_the_score_of_the_path(text: str) -> None:
    for news in (NewsSegmenter(), OWN):
        explained = all_of(news.segment(text))
        thousandths = sum(quantised(term.weight) for one in explained for term in one.evidence) + sum(
            quantised(one.transition) for one in explained
        )
        assert thousandths == news.label(text).score
        assert sum(quantised(one.score) for one in explained) == thousandths


@given(news_texts())
def test_explanations_agree_with_the_segments(text: str) -> None:
    article = OWN.segment(text)
    for segment, one in zip(article, all_of(article), strict=True):
        assert (one.label, one.text, one.confidence) == (segment.label, segment.text, segment.confidence)
        assert all(term.label == one.label for term in one.evidence)


@given(news_texts())
def test_each_explanation_knows_the_label_before(text: str) -> None:
    article = NewsSegmenter().segment(text)
    explained = all_of(article)
    assert [one.before for one in explained] == [None, *(segment.label for segment in article)][: len(explained)]


def test_the_margin_is_what_the_best_path_is_ahead() -> None:
    text = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected."
    labeling = NewsSegmenter().label(text)
    for block, one in enumerate(all_of(newsseg.segment(text))):
        rest = max(
            score
            for path, score in all_paths(labeling.scores, labeling.states.transitions)
            if labeling.states.labels[path[block]] != one.label
        )
        assert quantised(one.margin) == labeling.score - rest


@given(news_texts())
def test_taking_a_term_away_takes_away_its_weight(text: str) -> None:
    explained = all_of(newsseg.segment(text))
    term = next((term for term in explained[0].evidence if term.rule == "length"), None)
    if term:
        before, after = NewsSegmenter().label(text), NewsSegmenter().without_rules("length").label(text)
        state = before.path[0]
        assert before.scores[0][state] - after.scores[0][state] == quantised(term.weight)


def test_a_line_is_explained_by_its_number() -> None:
    one = one_of(newsseg.segment(PAGE), 4)
    assert (one.line, one.text, one.before) == (4, "By Ada Brook", newsseg.segment(PAGE).segments[1].label)
    assert any(term.rule == "cue-byline-prefix" and term.matched == "By" for term in one.evidence)


@pytest.mark.parametrize("line", [1, 7, 8, 99, -1])
def test_a_blank_line_cannot_be_explained(line: int) -> None:
    with pytest.raises(NewssegError, match=f"line {line} is blank or not there: lines are counted from 0, and the last with text is 6"):
        newsseg.segment(PAGE).explain(line)


def test_bug_the_last_line_of_an_empty_text_was_called_minus_one() -> None:
    with pytest.raises(NewssegError, match="this text has none that is not blank"):
        newsseg.segment(" \n").explain(0)
    assert newsseg.segment(" \n").explain() == ()


def test_rules_of_the_caller_are_shown_with_name_weight_match_and_description() -> None:
    one = one_of(OWN.segment("Weather\n\nSponsored by Brook & Sons"), 2)
    [term] = [term for term in one.evidence if term.rule == "sponsor-line"]
    assert (one.label, term.weight, term.against, term.matched) == ("sponsor", DECISIVE, 0, "Sponsored by Brook & Sons")
    assert term.description == "matches ^Sponsored by (?P<name>.+)$"
    [line] = [term for term in one_of(OWN.segment("SHOUTED"), 0).evidence if term.rule == "shouted-line"]
    assert line.description == "Find lines in capitals."


def test_a_rule_that_speaks_for_the_runner_up_is_shown_as_against() -> None:
    rule = regex_rule("leans-to-kicker", "^Storm", kind=newsseg.Kicker, weight=0.001)
    for one in all_of(NewsSegmenter().with_rules(rule).segment(PAGE)):
        for term in one.evidence:
            if term.rule == "leans-to-kicker":
                assert (term.weight, term.against) == (
                    (0.001, 0) if one.label == "kicker" else (0, 0.001 if one.runner_up == "kicker" else 0)
                )


@given(news_texts())
def test_the_heaviest_terms_come_first_and_none_is_empty(text: str) -> None:
    for one in all_of(NewsSegmenter().segment(text)):
        sizes = [abs(term.weight - term.against) for term in one.evidence]
        assert sizes == sorted(sizes, reverse=True)
        assert all(term.weight or term.against for term in one.evidence)
        assert all(term.description for term in one.evidence)


def test_printed_explanations_show_line_label_margin_and_every_term() -> None:
    one = one_of(newsseg.segment(PAGE), 2)
    printed = str(one)
    assert printed.startswith(
        f"line 2: {one.label} ({one.confidence:.0%}), {one.margin:.2f} ahead of {one.runner_up}\n  'Storm nears the coast'\n"
    )
    assert len(printed.split("\n")) == 3 + len(one.evidence)
    assert "after the beginning" in str(one_of(newsseg.segment(PAGE), 0))
    assert "..." in str(one_of(newsseg.segment("word " * 100), 0)).split("\n")[1]


def test_omitted_rules_are_not_shown() -> None:
    article = NewsSegmenter().without_rules("length", "shape").segment(PAGE)
    assert not {"length", "shape"} & {term.rule for one in all_of(article) for term in one.evidence}


def test_an_article_read_back_cannot_be_explained_but_says_how() -> None:
    article = newsseg.Article.from_dict(newsseg.segment(PAGE).to_dict())
    with pytest.raises(NewssegError, match="segment its text again to explain it"):
        article.explain(0)


def test_an_article_explains_itself_after_pickling_and_without_keeping_its_segmenter() -> None:
    article = OWN.segment(PAGE)
    assert pickle.loads(pickle.dumps(article)).explain() == article.explain()


def test_a_rule_that_is_no_rule_is_refused() -> None:
    with pytest.raises(RuleError, match="a rule is made by regex_rule, line_rule, phrases_rule or page_rule, not str"):
        newsseg.segment(PAGE, rules=["weather"])  # type: ignore[list-item]
