"""Laws of rules: what their evidence may do to a text, and what it may not."""

from __future__ import annotations

import multiprocessing
from bisect import bisect
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import newsseg
from fit.corpus import Labelled, read
from newsseg import DECISIVE, STRONG, WEAK, Chrome, Headline, NewsSegmenter, Rule, RulePack, Segment, catalogue, phrases_rule, regex_rule
from newsseg.segments import KINDS
from newsseg.testing import articles, news_texts, pages
from newsseg.weights import UNIT, built_in, rule_of
from tests.house import SPONSOR_LINE, said_before, shouted_line, sponsors

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsseg import Article, Document, Line

WRITTEN = read(Path(__file__).parent / "written")
NEWS = NewsSegmenter()
MANY: list[Rule] = [
    SPONSOR_LINE,
    shouted_line,
    said_before,
    phrases_rule("home-or-by", ["Home", "By"], kind=Chrome),
    regex_rule("any-digit", r"\d", kind=Headline),
    regex_rule("never-chrome", "", kind=Chrome, weight=-WEAK),
]


def on_block(kind: type[Segment], number: int, weight: float) -> Rule:
    """Make a rule that speaks of one block."""
    return newsseg.page_rule(kind=kind, weight=weight, name="this-block")(lambda document: document.blocks[number : number + 1])


def sure(article: Article) -> list[float]:
    """List the confidences."""
    return [segment.confidence for segment in article]


@given(news_texts(), st.permutations(MANY))
def test_law_the_order_of_rules_never_matters(text: str, ordered: list[Rule]) -> None:
    one, other = NEWS.with_rules(*ordered).segment(text), NEWS.with_rules(*MANY).segment(text)
    assert one == other
    assert sure(one) == sure(other)


@given(news_texts(), st.sampled_from(KINDS))
def test_law_a_rule_that_weighs_nothing_changes_nothing(text: str, kind: type[Segment]) -> None:
    plain, silent = NEWS.segment(text), NEWS.with_rules(regex_rule("silent", "", kind=kind, weight=0)).segment(text)
    assert silent == plain
    assert sure(silent) == sure(plain)


@given(news_texts(), st.data())
def test_law_more_evidence_for_the_winner_never_unseats_it(text: str, data: st.DataObject) -> None:
    plain = NEWS.label(text)
    number = data.draw(st.integers(0, len(plain.labels) - 1))
    kind = next(kind for kind in KINDS if kind.label == plain.labels[number])
    weight = data.draw(st.sampled_from([0.001, WEAK, STRONG, DECISIVE]))
    more = NEWS.with_rules(on_block(kind, number, weight)).label(text)
    if more.evidence.facts == plain.evidence.facts:  # a surer headline may part a text into articles
        assert more.path == plain.path
        assert more.confidence(number) >= plain.confidence(number) - 1e-9


@given(news_texts(), st.data())
def test_law_more_evidence_against_a_loser_changes_nothing(text: str, data: st.DataObject) -> None:
    plain = NEWS.label(text)
    number = data.draw(st.integers(0, len(plain.labels) - 1))
    kind = data.draw(st.sampled_from([kind for kind in KINDS if kind.label != plain.labels[number]]))
    less = NEWS.with_rules(on_block(kind, number, -data.draw(st.sampled_from([0.001, WEAK, DECISIVE])))).label(text)
    if less.evidence.facts == plain.evidence.facts:
        assert less.path == plain.path


@given(news_texts(), st.sampled_from(KINDS))
def test_law_removing_a_rule_that_did_not_fire_changes_nothing(text: str, kind: type[Segment]) -> None:
    with_it = NEWS.with_rules(shouted_line, regex_rule("never-fires", r"(?!)", kind=kind, weight=DECISIVE))
    without = with_it.without_rules("never-fires")
    assert with_it.segment(text) == without.segment(text)
    assert sure(with_it.segment(text)) == sure(without.segment(text))


@given(news_texts())
def test_law_removing_a_built_in_rule_that_did_not_fire_changes_nothing(text: str) -> None:
    plain = NEWS.label(text).evidence
    fired = {rule_of(fact) for facts in plain.facts for fact in facts}
    fewer = NEWS.without_rules(*(catalogue.RULES.keys() - fired))
    assume(fewer.label(text).evidence.starts == plain.starts)  # it may have spoken when the articles were not yet told apart
    assert fewer.segment(text) == NEWS.segment(text)
    assert sure(fewer.segment(text)) == sure(NEWS.segment(text))


@pytest.mark.parametrize(
    "change",
    [
        lambda news: news.with_rules(*MANY),
        lambda news: news.without_rules("length"),
        lambda news: news.with_segmenter(sponsors()),
        lambda news: news.with_weights(built_in().without(frozenset({"length"}))),
    ],
)
@settings(max_examples=5)
@given(text=news_texts())
def test_law_copies_never_change_the_original(change: Callable[[NewsSegmenter], NewsSegmenter], text: str) -> None:
    news = NewsSegmenter()
    before = news.segment(text)
    changed = change(news)
    changed.segment(text)
    assert news == NewsSegmenter() != changed
    assert news.segment(text) == before


# Other processes

TEXT = "Home\n\nSHOUTED\n\nStorm nears the coast\n\nBy Ada Brook\n\nSponsored by Brook & Sons\n\nHome"
PACK = RulePack("many", MANY)


def labels_with(thing: Rule | RulePack | NewsSegmenter, text: str) -> list[tuple[int, int, str, float]]:
    """Segment with a rule, a pack or a segmenter."""
    news = thing if isinstance(thing, NewsSegmenter) else NEWS.with_rules(*([thing] if isinstance(thing, Rule) else thing))
    return [(segment.start, segment.end, segment.label, segment.confidence) for segment in news.segment(text)]


def test_law_every_object_segments_alike_in_another_process() -> None:
    things: list[Rule | RulePack | NewsSegmenter] = [
        *MANY,
        PACK,
        NEWS,
        NEWS.with_rules(*PACK),
        NEWS.with_segmenter(sponsors()).without_rules("length"),
    ]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        elsewhere = list(pool.map(labels_with, things, [TEXT] * len(things)))
    assert elsewhere == [labels_with(thing, TEXT) for thing in things]


# Weights by name


def every_fifteenth(number: int) -> Rule:
    """Make a decisive rule for one of the kinds that speaks of every fifteenth block."""

    def chosen(document: Document) -> list[Line]:
        return [block.lines[0] for block in document.blocks[number :: len(KINDS)]]

    return newsseg.page_rule(kind=KINDS[number], weight=DECISIVE, name=f"decided-{number}")(chosen)


DECIDED = NEWS.with_rules(*map(every_fifteenth, range(len(KINDS))))


@pytest.mark.parametrize("document", WRITTEN[::40], ids=lambda document: document.name)
def test_decisive_rules_decide_every_line_of_written_documents(document: Labelled) -> None:
    labels = DECIDED.label(document.text).labels
    assert labels == tuple(KINDS[number % len(KINDS)].label for number in range(len(labels)))


@given(st.one_of(articles(), pages()).map(lambda article: article.text))
def test_decisive_rules_decide_every_line_of_any_article(text: str) -> None:
    labels = DECIDED.label(text).labels
    assert labels == tuple(KINDS[number % len(KINDS)].label for number in range(len(labels)))


def test_strong_is_as_much_as_the_strongest_cues() -> None:
    fitted = sorted(abs(weight) / UNIT for listed in built_in().facts.values() for weight in listed[1::2])
    assert [bisect(fitted, weight) / len(fitted) for weight in (WEAK, STRONG)] == [
        pytest.approx(0.992, abs=0.004),
        pytest.approx(0.9993, abs=0.0006),
    ]
