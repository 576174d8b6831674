"""Segmenters, and copies of them with other rules."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from fit.corpus import Labelled, read
from newsseg import (
    DECISIVE,
    AttributionSegmenter,
    BodySegmenter,
    CaptionSegmenter,
    Chrome,
    ChromeSegmenter,
    HeadlineSegmenter,
    NewsSegmenter,
    RuleError,
    Segmented,
    Segmenter,
    UnknownRuleError,
    Weights,
    catalogue,
    regex_rule,
)
from newsseg.segments import KINDS
from newsseg.weights import built_in
from tests.checking import complaints, labels
from tests.house import SPONSOR_LINE, Sponsor, SponsorSegmenter, shouted_line, sponsors
from tests.strategies import news_texts

if TYPE_CHECKING:
    from collections.abc import Callable

FAMILIES: list[Segmenter[Segmented]] = [HeadlineSegmenter(), CaptionSegmenter(), BodySegmenter(), AttributionSegmenter(), ChromeSegmenter()]
WRITTEN = read(Path(__file__).parent / "written")
PAGE = (
    "Home | News\n\nStorm nears the coast\n\nBy Ada Brook\n\n"
    "Heavy rain is expected from Tuesday, forecasters said.\n\nSponsored by Brook & Sons"
)


def test_the_five_families_share_out_all_kinds() -> None:
    assert sorted(kind.label for segmenter in FAMILIES for kind in segmenter.kinds) == sorted(kind.label for kind in KINDS)


@pytest.mark.parametrize(
    ("segmenter", "result"),
    list(zip(FAMILIES, [newsseg.Headlines, newsseg.Captions, newsseg.Body, newsseg.Attribution, newsseg.ChromeParts], strict=True)),
)
def test_each_family_has_its_own_result(segmenter: Segmenter[Segmented], result: type[Segmented]) -> None:
    found = segmenter.segment(PAGE)
    assert type(found) is result
    assert isinstance(newsseg.segment(PAGE), result)
    assert {type(segment) for segment in found} <= set(segmenter.kinds)


def test_a_family_explains_its_lines() -> None:
    found = ChromeSegmenter().segment(PAGE)
    assert found.explain(0) == newsseg.segment(PAGE).explain(0)


# Rules


def test_copies_leave_the_original_alone() -> None:
    news = NewsSegmenter()
    more = news.with_rules(shouted_line).with_segmenter(sponsors()).without_rules("length")
    assert news == NewsSegmenter() != more
    assert (news.rules, news.omitted) == ((), frozenset())
    assert (more.rules, more.omitted) == ((shouted_line,), frozenset({"length"}))


def test_rules_are_taken_from_any_iterable() -> None:
    assert NewsSegmenter(rules=(rule for rule in [shouted_line])).rules == (shouted_line,)
    assert labels(newsseg.segment("SHOUTED", rules=iter([shouted_line]))) == ["kicker"]


def test_with_rules_adds_to_those_there_are() -> None:
    assert NewsSegmenter().with_rules(shouted_line).with_rules(SPONSOR_LINE).rules == (shouted_line, SPONSOR_LINE)


def test_without_rules_takes_away_one_s_own() -> None:
    news = NewsSegmenter().with_rules(shouted_line, SPONSOR_LINE).without_rules("shouted-line")
    assert (news.rules, news.omitted) == ((SPONSOR_LINE,), frozenset())


def test_bug_rules_of_joined_segmenters_could_not_be_taken_away() -> None:
    news = NewsSegmenter().with_segmenter(sponsors())
    assert labels(news.segment(PAGE))[-1] == "sponsor"
    less = news.without_rules("sponsor-line", "length")
    assert less.all_rules() == ()
    assert less.omitted == {"length"}
    assert "sponsor" not in labels(less.segment(PAGE))


@given(news_texts(), st.sampled_from(sorted(catalogue.RULES)))
def test_a_built_in_rule_taken_away_weighs_nothing(text: str, name: str) -> None:
    less = NewsSegmenter().without_rules(name).label(text)
    plain = NewsSegmenter(weights=built_in().without(frozenset({name}))).label(text)
    assert (less.labels, less.scores) == (plain.labels, plain.scores)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("lenght", "did you mean 'length'"),
        ("byline-prefix", "'cue-byline-prefix'"),
        ("shouted-lin", "'shouted-line'"),
        ("qqqq", "unknown rule 'qqqq'"),
    ],
)
def test_an_unknown_rule_is_answered_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UnknownRuleError) as caught:
        NewsSegmenter().with_rules(shouted_line).without_rules(name)
    assert hint in str(caught.value)


def test_bug_which_of_several_unknown_rules_was_named_was_chance() -> None:
    with pytest.raises(UnknownRuleError, match="unknown rule 'qa'"):
        NewsSegmenter().without_rules("qc", "qb", "qa", "qd")


@pytest.mark.parametrize("name", ["length", "cue-ad", "before-cue-ad"])
def test_the_names_of_built_in_rules_are_taken(name: str) -> None:
    with pytest.raises(RuleError, match=f"rule '{name}' is a built-in one: give yours another name"):
        NewsSegmenter().with_rules(regex_rule(name, "x", kind=Chrome))


def test_no_two_rules_may_bear_one_name() -> None:
    with pytest.raises(
        RuleError, match="rule 'shouted-line' is there already: give it another name, or take the other away with without_rules"
    ):
        NewsSegmenter().with_rules(shouted_line, shouted_line)
    with pytest.raises(RuleError, match="rule 'sponsor-line' is there already"):
        NewsSegmenter().with_rules(SPONSOR_LINE).with_segmenter(sponsors())


# Kinds of one's own


def test_a_segmenter_of_one_s_own_works_alone() -> None:
    found = sponsors().segment(PAGE)
    assert found.segments == (
        Sponsor(PAGE.index("Sponsored"), len(PAGE), "Sponsored by Brook & Sons", name=newsseg.Span.of(PAGE, len(PAGE) - 12, len(PAGE))),
    )
    assert type(found) is Segmented


def test_a_segmenter_of_one_s_own_joins_the_others() -> None:
    article = NewsSegmenter().with_segmenter(sponsors()).segment(PAGE)
    assert labels(article)[:-1] == labels(newsseg.segment(PAGE))[:-1]
    assert [sponsor.name and sponsor.name.text for sponsor in article.of(Sponsor)] == ["Brook & Sons"]
    assert not list(complaints(article))


def test_a_segmenter_for_the_same_kinds_takes_the_place_of_the_other() -> None:
    loud = BodySegmenter(rules=[regex_rule("all-body", "", kind=newsseg.Paragraph, weight=DECISIVE)])
    news = NewsSegmenter().with_segmenter(sponsors()).with_segmenter(loud)
    assert len(news.segmenters) == 6
    assert news.segmenters[-1] == loud
    assert set(labels(news.segment(PAGE))) == {"paragraph", "sponsor"} or labels(news.segment(PAGE))[0] == "paragraph"
    assert len(news.with_segmenter(BodySegmenter()).segmenters) == 6
    assert news.with_segmenter(BodySegmenter()).all_rules() == (SPONSOR_LINE,)


def test_a_kind_without_a_rule_that_finds_it_changes_no_label() -> None:
    assert NewsSegmenter().with_segmenter(SponsorSegmenter()).segment(PAGE) == newsseg.segment(PAGE)


def test_a_kind_like_a_built_in_one_takes_its_lines_when_a_rule_speaks_for_it() -> None:
    @attrs.frozen
    class Correspondent(newsseg.Segment):
        label = "correspondent"
        like = "byline"

    rule = regex_rule("by-brook", "^By Ada", kind=Correspondent, weight=0.001)
    plain, own = newsseg.segment(PAGE), newsseg.segment(PAGE, rules=[rule])
    assert [(segment.start, segment.end) for segment in own] == [(segment.start, segment.end) for segment in plain]
    replaced = [(before.label, after.label) for before, after in zip(plain, own, strict=True) if before.label != after.label]
    assert set(replaced) <= {("byline", "correspondent")}


def test_bug_a_kind_like_no_built_in_one_never_won_and_nobody_said_why() -> None:
    @attrs.frozen
    class Odd(newsseg.Segment):
        label = "odd"
        like = "paragraf"

    with pytest.raises(RuleError, match=r"Odd\.like names no built-in kind: unknown label 'paragraf': did you mean 'paragraph'"):
        NewsSegmenter().with_rules(regex_rule("odd", "x", kind=Odd))


def test_bug_a_subclass_of_a_built_in_kind_did_not_take_its_place() -> None:
    @attrs.frozen
    class Standfirst(newsseg.Dek):
        pass

    [found] = newsseg.segment("A line", rules=[regex_rule("dek", "line", kind=Standfirst, weight=DECISIVE)])
    assert (type(found), found.label) == (Standfirst, "dek")


# Weights


def test_other_weights_give_other_labels() -> None:
    only = Weights(("chrome", "paragraph"), {"length=1": [0, 5000, 1, -5000]}, ((0, 0), (0, 0)))
    assert labels(NewsSegmenter().with_weights(only).segment("word\n\ntwo words")) == ["chrome", "chrome"]
    assert labels(NewsSegmenter().with_weights(attrs.evolve(only, facts={"length=1": [1, 1]})).segment("word")) == ["paragraph"]
    assert NewsSegmenter().with_weights(built_in()).segment(PAGE) == newsseg.segment(PAGE)


def _starting_at(start: int) -> Callable[[newsseg.Line, newsseg.Document], bool]:
    return lambda line, _: line.start == start


@pytest.mark.parametrize("document", WRITTEN[::4], ids=lambda document: document.name)
def test_decisive_always_wins(document: Labelled) -> None:
    plain = newsseg.segment(document.text)
    for number in range(0, len(plain), 1 + len(plain) // 12):
        segment = plain.segments[number]
        kind = KINDS[(number + len(document.name)) % len(KINDS)]
        rule = newsseg.line_rule(kind=kind, weight=DECISIVE, name="this-line")(_starting_at(segment.start))
        assert newsseg.segment(document.text, rules=[rule]).segments[number].label == kind.label


@pytest.mark.parametrize("document", WRITTEN, ids=lambda document: document.name)
def test_written_documents_add_up(document: Labelled) -> None:
    assert not list(complaints(newsseg.segment(document.text)))


# Pickling


@pytest.mark.parametrize(
    "segmenter", [NewsSegmenter(), *FAMILIES, sponsors(), NewsSegmenter().with_segmenter(sponsors()).with_rules(shouted_line)]
)
def test_segmenters_can_be_pickled(segmenter: Segmenter[Segmented]) -> None:
    for stage in ("new", "used"):
        again = pickle.loads(pickle.dumps(segmenter))
        assert type(again) is type(segmenter)
        assert again.segment(PAGE) == segmenter.segment(PAGE), stage


def test_segmenters_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        NewsSegmenter().rules = ()  # type: ignore[misc]
