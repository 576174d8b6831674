"""Lists of sources at the end of an article: which lines are helped to be of one."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsseg import NewsSegmenter
from newsseg.afterthoughts.sources import ENTRY, HEADING, source_facts
from newsseg.decoding import decode
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.afterthoughts import OF_SOURCES, Labelled, labelled, looking_for
from tests.strategies import texts

NEWS = looking_for(*OF_SOURCES)
"""A segmenter that looks for sources alone of what hangs on an article as a whole."""
PROSE, TITLE, SITE = "The ferry went on sailing until the ice closed the bay.", "Annual report of the harbour board", "harbour.example"
HEADINGS = ("Sources", "Quellen:")
SHORT, LINK, BY = "Shopping", "Read more about ferries", "By Ines Marrow"


def _page(*rows: tuple[str, str]) -> Labelled:
    """Set lines with their labels below three paragraphs."""
    return labelled(source_facts, (*[("paragraph", PROSE)] * 3, *rows))


def _list(heading: str, *entries: str, label: str = "chrome") -> Labelled:
    return _page((label, heading), *((label, entry) for entry in entries))


lines = st.lists(
    st.tuples(
        st.sampled_from(["chrome", "chrome", "chrome", "paragraph", "tagline", "caption"]),
        st.sampled_from([*HEADINGS, TITLE, TITLE, SITE, SHORT, LINK, BY, PROSE]),
    ),
    max_size=14,
)


@given(lines)
@example([("chrome", "Sources"), ("tagline", "Sources"), ("chrome", TITLE)])  # a line of two lists has the fact once
def test_a_list_of_sources_is_a_heading_and_the_lines_right_below_it(rows: list[tuple[str, str]]) -> None:
    page = _page(*rows)
    labels = page.labels
    paragraphs = [place for place, label in enumerate(labels) if label == "paragraph"]
    like = [label != "caption" for label in labels]
    telling = [line not in {SHORT, "Sources"} or label == "tagline" for line, label in zip(page.lines, labels, strict=True)]
    entry = [fits and tells and line not in {LINK, BY, "Quellen:"} for fits, tells, line in zip(like, telling, page.lines, strict=True)]
    headings, entries = [], []
    for place, line in enumerate(page.lines):
        if place >= paragraphs[len(paragraphs) // 2] and line in HEADINGS and like[place]:
            below = [other for other in range(place + 1, min(place + 6, len(labels))) if all(entry[place + 1 : other + 1])]
            headings += [place] if below else []
            entries += below
    assert page.found(HEADING) == headings
    assert page.found(ENTRY) == list(dict.fromkeys(entries))


@pytest.mark.parametrize("label", ["chrome", "subheading", "paragraph", "tagline"])
@pytest.mark.parametrize(
    "heading", ["Sources", "SOURCES:", "Verwendete Quellen", "Références", "参考文献", "المراجع", "Sources and references"]
)
def test_headings_of_sources_in_several_languages(heading: str, label: str) -> None:
    page = _list(heading, TITLE, SITE, label=label)
    assert (page.found(HEADING), page.found(ENTRY)) == ([3], [4, 5])


@pytest.mark.parametrize("label", ["byline", "credit", "caption", "headline"])
def test_what_passes_for_something_else_is_left_alone(label: str) -> None:
    assert not _list("Sources", TITLE, label=label).found(HEADING)


@pytest.mark.parametrize("heading", ["Source: Reuters", "Sources close to the harbour", "The sources", "Harbour", "Read more"])
def test_what_says_more_or_something_else_is_no_heading(heading: str) -> None:
    assert not _list(heading, TITLE).found(HEADING)


@pytest.mark.parametrize(("heading", "found"), [("Read the original article", True), ("This article is republished from", False)])
def test_a_heading_has_four_words_at_most(heading: str, *, found: bool) -> None:
    assert bool(_list(heading, TITLE).found(HEADING)) == found


@pytest.mark.parametrize("below", [LINK, BY, SHORT, "Share this article", "Photo: Ines Marrow", "* * *", "12. https://harbour.example/a"])
def test_a_heading_without_a_source_below_it_is_none(below: str) -> None:
    page = _list("Sources", below, TITLE)
    assert (page.found(HEADING), page.found(ENTRY)) == ([], [])
    listed = _list("Sources", TITLE, below, TITLE)
    assert (listed.found(HEADING), listed.found(ENTRY)) == ([3], [4])


@pytest.mark.parametrize(("count", "found"), [(4, 4), (5, 5), (6, 5)])
def test_five_sources_are_helped_at_most(count: int, found: int) -> None:
    assert _list("Sources", *[TITLE] * count).found(ENTRY) == list(range(4, 4 + found))


@pytest.mark.parametrize(("gap", "found"), [(24, True), (25, False)])
def test_sources_stand_near_the_end_of_the_body(gap: int, *, found: bool) -> None:
    page = _page(*[("chrome", SHORT)] * gap, ("chrome", "Sources"), ("chrome", TITLE))
    assert page.found(HEADING) == ([3 + gap] if found else [])


def test_sources_stand_in_the_second_half_of_their_own_article() -> None:
    rows = [("chrome", "Sources"), ("chrome", TITLE)]
    page = _page(*rows, ("paragraph", PROSE), ("paragraph", PROSE))
    assert page.found(HEADING) == [3]
    assert _page(*rows, *[("paragraph", PROSE)] * 3).found(HEADING) == []
    assert attrs.evolve(page, starts=(0, 3)).found(HEADING) == []
    assert attrs.evolve(page, starts=(0, 4)).found(HEADING) == []
    assert labelled(source_facts, rows).found(HEADING) == []


@pytest.mark.parametrize("fact", OF_SOURCES)
def test_without_weight_sources_are_not_looked_for(fact: str) -> None:
    states = NewsSegmenter().without_rules(rule_of(fact)).states
    assert not attrs.evolve(_list("Sources", TITLE), states=states).found(fact)


@given(texts() | news_texts())
def test_sources_make_the_path_better_by_no_more_than_they_are_worth(text: str) -> None:
    after = NEWS.label(text)
    before = decode(attrs.evolve(after.evidence, afterthoughts=()), after.states)
    tagline = NEWS.weights.states.index("tagline")
    worth = sum(NEWS.weights.weight(fact, tagline) for _, fact in after.evidence.afterthoughts)
    assert before.score <= after.score <= before.score + worth
