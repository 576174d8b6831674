"""What lines and findings weigh, and what is remembered of them."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import newsseg
from newsseg import Document, NewsSegmenter, Weights, weighing
from newsseg.context import Page, page_columns
from newsseg.evidence import gather
from newsseg.findings import NOTHING, SIDES, SPELLED, Finding, Form, seen_from
from newsseg.labeling import kept, restored
from newsseg.packing import Packed, unpack
from newsseg.reading import look
from newsseg.weighing import Weighing
from newsseg.weights import built_in
from tests.house import sponsors
from tests.strategies import news_texts, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

COUNT = len(built_in().states)


OWN = Weighing(built_in().packed)


@cache
def listed(fact: str) -> list[int]:
    """List what a fact weighs for each state, looked up by itself."""
    return [built_in().weight(fact, state) for state in range(COUNT)]


def total(facts: Sequence[str]) -> list[int]:
    """Add up facts one by one."""
    return [sum(weights) for weights in zip([0] * COUNT, *map(listed, facts), strict=True)]


def test_a_form_leaves_out_facts_without_a_value() -> None:
    form = Form("a={0}/{1}", "b={1}", "c={2}")
    assert SPELLED[form, "x", None, 3] == ("c=3",)
    assert SPELLED[form, "x", "y", None] == ("a=x/y", "b=y")
    assert SPELLED[NOTHING] == ()


@given(news_texts())
def test_a_line_weighs_what_its_facts_weigh_for_itself_and_its_neighbours(text: str) -> None:
    for block in Document.from_text(text).blocks:
        reading, own, views = OWN.line(block.text)
        facts = tuple(dict.fromkeys(reading.facts))
        seen = [facts, *(seen_from(side, facts) for side in SIDES)]
        assert [list(unpack(weight, COUNT)) for weight in (own, *views)] == [total(side) for side in seen]


@given(texts())
def test_a_page_s_findings_weigh_what_the_facts_they_are_spelled_as_weigh(text: str) -> None:
    blocks = Document.from_text(text).blocks
    if blocks:
        page = Page(blocks, [look(block.text)[0] for block in blocks])
        names, weights = page_columns(page, SPELLED), page_columns(page, OWN.findings)
        for facts, packed in zip(zip(*names, strict=True), zip(*weights, strict=True), strict=True):
            assert list(unpack(sum(packed), COUNT)) == total([fact for own in facts for fact in own])


@given(texts())
def test_what_was_remembered_changes_nothing(text: str) -> None:
    evidence = gather(Document.from_text(text))
    first = evidence.weigh(built_in())
    built_in().weighing.forget_lines()
    assert evidence.weigh(built_in()) == first == evidence.weigh(Weights(built_in().states, built_in().facts, built_in().transitions))


def test_no_more_is_remembered_than_the_limits_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "REMEMBERED", 50)
    monkeypatch.setattr(weighing, "LINES", 7)
    text = "\n".join(f"Line {number} of {number % 7}" + "!" * (number % 5) + " more" * (number % 11) for number in range(300))
    own = Weights(built_in().states, built_in().facts, built_in().transitions)
    evidence = gather(Document.from_text(text))
    assert evidence.weigh(own) == evidence.weigh(built_in())
    assert len(own.weighing._lines) <= 7
    assert len(own.weighing.findings) <= 50
    assert len(own.weighing._seen) <= 50


def test_as_much_is_remembered_as_the_limits_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "LINES", 300)
    own = Weighing(built_in().packed)
    for number in range(300):
        own.line(f"line {number}")
    assert len(own._lines) == 300
    own.line("one more")
    assert list(own._lines) == ["one more"]
    own.forget_lines()
    assert not own._lines


def test_as_many_findings_are_remembered_as_the_limit_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "REMEMBERED", 300)
    own, form = Weighing(built_in().packed), Form("length={0}")
    findings: list[Finding] = [(form, number) for number in range(301)]
    for finding in findings[:300]:
        assert isinstance(own.findings[finding], int)
        assert len(own._seen[finding,]) == len(SIDES)
    assert len(own.findings) == len(own._seen) == 300
    assert own.findings[findings[300]] is own.findings[findings[300]]
    assert own._seen[findings[300],] is own._seen[findings[300],]
    assert list(own.findings) == findings[300:]
    assert list(own._seen) == [(findings[300],)]


def test_the_limits_are_those_that_are_documented() -> None:
    told = (Path(__file__).parent.parent / "docs" / "performance.md").read_text(encoding="utf-8")
    lines, longest, findings = weighing.LINES, weighing.LONGEST, weighing.REMEMBERED
    assert f"at most {lines:,} lines of up to {longest:,} characters and {findings:,} findings" in told


def test_a_finding_that_neighbours_do_not_see_weighs_nothing_for_them() -> None:
    assert (Form("length={0}").visible, Form("url={0}").visible) == (True, False)
    own = Weighing(
        Packed({"length=1": (0, 5), "before-length=1": (1, -7), "after-2-length=1": (0, 3), "url=few": (1, 9), "before-url=few": (0, 4)})
    )
    _, weight, views = own.line("a.org")
    assert unpack(weight, 2) == (5, 9)
    assert [unpack(view, 2) for view in views] == [(0, -7), (0, 0), (0, 0), (3, 0)]


def test_long_lines_are_not_remembered() -> None:
    own = Weighing(built_in().packed)
    own.line("w" * (weighing.LONGEST + 1))
    own.line("w" * weighing.LONGEST)
    assert list(own._lines) == ["w" * weighing.LONGEST]


def test_what_was_remembered_is_looked_up() -> None:
    own = Weighing(built_in().packed)
    assert own.line("Storm nears") is own.line("Storm nears")
    finding: Finding = (Form("length={0}"), "1")
    assert own.findings[finding] is own.findings[finding]
    assert finding in own.findings
    assert own.packed["length=1"] is own.packed["length=1"]
    assert own.packed["no-such-rule=x"] == 0


@settings(max_examples=5)
@given(st.lists(texts(), min_size=4, max_size=8))
def test_threads_may_forget_while_others_weigh(drawn: list[str]) -> None:
    own = Weights(built_in().states, built_in().facts, built_in().transitions)
    evidences = [gather(Document.from_text(text)) for text in drawn] * 3

    def weigh(evidence: object) -> object:
        own.weighing.forget_lines()
        return evidence.weigh(own)  # type: ignore[attr-defined]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(weigh, evidences)) == [evidence.weigh(built_in()) for evidence in evidences]


def test_findings_without_weights_weigh_nothing() -> None:
    finding: Finding = (Form("no-such-rule={0}"), "x")
    assert OWN.findings[finding] == 0


def test_bug_a_pickled_segmenter_carried_all_weights_and_was_no_longer_equal() -> None:
    news = NewsSegmenter()
    pickled = pickle.dumps(news)
    assert len(pickled) < 3_000
    assert pickle.loads(pickled) == news
    assert pickle.loads(pickled).weights is built_in()
    assert pickle.loads(pickle.dumps(newsseg.segment("Storm nears the coast"))).explain(0).label


@given(texts())
def test_a_labelling_is_restored_from_what_is_kept(text: str) -> None:
    for news in (NewsSegmenter(), NewsSegmenter().with_segmenter(sponsors())):
        labeling = news.label(text)
        again = restored(text, news.states, pickle.loads(pickle.dumps(kept(labeling))))
        assert (again.labels, again.scores, again.evidence.facts) == (labeling.labels, labeling.scores, labeling.evidence.facts)
        assert [again.confidence(block) for block in range(len(again.path))] == [
            labeling.confidence(block) for block in range(len(labeling.path))
        ]


@given(texts(), st.integers(0, 5))
def test_confidence_is_the_same_early_late_or_in_any_order(text: str, seed: int) -> None:
    early = [segment.confidence for segment in newsseg.segment(text)]
    late = newsseg.segment(text)
    late.explain()
    order = sorted(range(len(late)), key=lambda number: (number * 7919 + seed) % 13)
    asked = {number: late.segments[number].confidence for number in order}
    assert [asked[number] for number in range(len(late))] == early
    assert [segment.label for segment in late] == [segment.label for segment in newsseg.segment(text)]
