"""Kinds of mistake: every wrong line is counted once, and the page tells of kinds that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit.corpus import Labelled
from fit.measure import Scored, Verdict
from fit.mistakes import KINDS, Mistake, by_kind, mistakes, table
from newsseg import segments

PAGE = Path(__file__).parent.parent / "docs" / "evaluation.md"
LABELS = [kind.label for kind in segments.KINDS]


@given(st.lists(st.builds(Mistake, st.sampled_from(LABELS), st.sampled_from(LABELS), st.floats(0, 1), st.text(), st.just(()))))
def test_every_mistake_is_counted_once(listed: list[Mistake]) -> None:
    kinds = by_kind(listed)
    assert sorted(map(id, (one for held in kinds.values() for one in held))) == sorted(map(id, listed))
    assert "others" not in kinds
    assert len(table(kinds).splitlines()) == 2 + len(kinds)


@pytest.mark.parametrize(
    ("gold", "given_label", "text", "around", "kind"),
    [
        ("timestamp", "chrome", "5 a.m. today", (), "times taken for the article's, or the article's not taken for one"),
        ("paragraph", "caption", "ovens, which they fetched with an ox-", ("cart.",), "lines of wrapped paragraphs"),
        ("paragraph", "dek", "The bridge is shut.", (), "first paragraphs and deks, each for the other"),
        ("paragraph", "chrome", "(4) Harbour Rowing Club  5:16.58", (), "rows of tables, results and lists in the body"),
        ("paragraph", "subheading", "And the river?", (), "questions, and words of a speaker"),
        ("paragraph", "chrome", "It was ours.", (), "other paragraphs"),
        ("chrome", "kicker", "Story saved", (), "buttons, menus and rubrics of the site"),
        ("chrome", "dek", "We send you news.", (), "pleas, notices, other stories"),
    ],
)
def test_a_mistake_is_of_the_first_kind_it_fits(gold: str, given_label: str, text: str, around: tuple[str, ...], kind: str) -> None:
    assert list(by_kind([Mistake(gold, given_label, 0.5, text, around)])) == [kind]


def test_mistakes_know_their_line() -> None:
    document = Labelled("a", "en", "b", "c", "Rain\n\nBy Ann Roe", {0: "headline", 2: "byline"})
    scored = Scored(document, (Verdict("headline", "headline", 0.9, 0), Verdict("byline", "chrome", 0.4, 2)))
    assert mistakes(scored) == [Mistake("byline", "chrome", 0.4, "By Ann Roe", ())]


def test_the_page_explains_kinds_that_are_counted() -> None:
    section = PAGE.read_text(encoding="utf-8").partition("## The commonest kinds of mistake")[2].partition("\n## ")[0]
    counted = re.findall(r"^\| \d+ \| \d+ \| ([^|]+) \|", section, flags=re.MULTILINE)
    explained = re.findall(r"^\| ([^|]+) \| `", section, flags=re.MULTILINE)
    assert counted
    assert set(counted) <= set(KINDS)
    assert explained == counted[:10]
