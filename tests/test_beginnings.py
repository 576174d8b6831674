"""Where an article begins, once its title is known."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.labeling import States
from newsseg.segments import BODY
from newsseg.splitting import Outline
from newsseg.splitting.beginnings import FARTHEST, beginning, possible_beginnings
from newsseg.splitting.outline import LEAST_WORDS
from newsseg.weights import built_in
from tests.splitting import AS_ELSEWHERE, TEN, labelled, outline

if TYPE_CHECKING:
    from collections.abc import Mapping

ARTICLE = (("headline", "Ferry returns"), ("paragraph", TEN))
TITLE = (("headline", "Owls move in"), ("paragraph", TEN))
LABELS = ("kicker", "byline", "timestamp", "chrome", "paragraph", "tagline", "headline", "caption")
NONE: Mapping[str, int] = MappingProxyType({})


def _outline(*rows: tuple[str, str], gaps: Mapping[int, int] = AS_ELSEWHERE, weights: Mapping[str, int] = NONE) -> Outline:
    """Label the lines of a text as told, with one blank line between them, or as many as told before a line."""
    return outline(labelled(*rows, states=States(attrs.evolve(built_in(), splits=weights)), gaps=gaps))


def _begins(weights: Mapping[str, int], *rows: tuple[str, str], gaps: Mapping[int, int] = AS_ELSEWHERE) -> int:
    title = max(number for number, (label, _) in enumerate(rows) if label == "headline")
    return beginning(_outline(*rows, gaps=gaps, weights=weights), title, 0)


def _told(fact: str, *rows: tuple[str, str], place: int, title: int, start: int = 0, gaps: Mapping[int, int] = AS_ELSEWHERE) -> list[str]:
    facts = dict(possible_beginnings(_outline(*rows, gaps=gaps), title, start))[place]
    return [one.removeprefix(f"{fact}=") for one in facts if one.startswith(f"{fact}=")]


def test_an_article_begins_where_most_speaks_for_it() -> None:
    rows = (*ARTICLE, ("tagline", "(Photos: Ed Roe)"), ("kicker", "Nature"), ("byline", "By Ada Brook"), *TITLE)
    assert _begins({"begins-label=kicker": 1}, *rows) == 3
    assert _begins({"begins-label=kicker": 1, "begins-distance=1": 2}, *rows) == 4
    assert _begins({"begins-label=headline": 1}, *rows) == 5


def test_what_speaks_for_lines_to_end_the_article_before_is_added_up_down_to_the_next() -> None:
    rows = (*ARTICLE, ("tagline", "(Photos: Ed Roe)"), ("byline", "By Ada Brook"), ("kicker", "Nature"), *TITLE)
    assert _begins({"ends-label=tagline": 1, "begins-label=byline": 1}, *rows) == 3
    assert _begins({"ends-label=tagline": 1, "ends-label=byline": 2, "begins-label=byline": 1}, *rows) == 5
    assert _begins({"ends-label=tagline": 1, "ends-label=kicker": -2, "begins-label=byline": -1}, *rows) == 4
    assert _begins({"ends-label=tagline": -1, "begins-label=tagline": 1}, *rows) == 2


def test_an_article_begins_with_its_title_where_nothing_is_known_of_beginnings() -> None:
    assert _begins({}, *ARTICLE, ("kicker", "Nature"), *TITLE) == 3
    assert _begins({"begins-label=kicker": 1, "begins-label=headline": 1}, *ARTICLE, ("kicker", "Nature"), *TITLE) == 3


def test_an_article_begins_after_a_rule_or_a_wide_gap_if_these_weigh_enough() -> None:
    rows = (*ARTICLE, ("chrome", "* * *"), ("chrome", "Nature"), ("alt_text", "An owl"), *TITLE)
    assert _begins({"begins-rule=yes": 1}, *rows) == 3
    assert _begins({"begins-widest=2": 1}, *rows, gaps={4: 2}) == 4


def test_a_head_reaches_no_further_than_ten_blocks_and_not_into_the_head_before() -> None:
    rows = (*ARTICLE, *[("kicker", f"Part {number}") for number in range(20)], *TITLE)
    assert [place for place, _ in possible_beginnings(_outline(*rows), 22, 0)] == [*range(12, 23)]
    assert [place for place, _ in possible_beginnings(_outline(*rows), 5, 3)] == [4, 5]


def test_what_is_known_of_a_beginning() -> None:
    rows = (("kicker", "Sea"), *ARTICLE, ("tagline", "(Ed Roe)"), ("kicker", "Nature"), ("chrome", "Share"), *TITLE)
    assert dict(possible_beginnings(_outline(*rows, gaps={4: 2}), 6, 0))[4] == (
        "distance=2",
        "label=kicker",
        "label=kicker&tagline",
        "token=word-open",
        "end=other/other",
        "is-dated=no",
        "is-opens=letter",
        "is-ends=small",
        "is-units=1",
        "over-dated=no",
        "over-opens=(",
        "over-ends=)",
        "over-units=2",
        "depth=more/2",
        "depth=more/no",
        "word-again=no/yes",
        "again=no/2",
        "again=no/beyond",
        "counts=none",
        "level=beyond/beyond",
        "body=yes",
        "parted=yes",
        "break=gap1/0",
        "rule=no",
        "gap=2",
        "widest=2",
        "gaps=2/1",
    )


@pytest.mark.parametrize(("above", "distance"), [(0, "0"), (1, "1"), (5, "5"), (6, "6"), (9, "6")])
def test_the_distance_to_the_title_is_counted_to_six(above: int, distance: str) -> None:
    rows = (*ARTICLE, *[("kicker", f"Part {number}") for number in range(above)], *TITLE)
    assert _told("distance", *rows, place=2, title=2 + above) == [distance]


def test_a_beginning_is_held_beside_the_head_of_the_article_before() -> None:
    rows = (("chrome", "Article 1 of 2"), *ARTICLE, ("chrome", "Article 2 of 2"), ("kicker", "Nature"), *TITLE)
    facts = ("depth", "word-again", "again", "counts")
    assert [_told(fact, *rows, place=3, title=5) for fact in facts] == [
        ["more/2", "more/yes"],
        ["first/yes"],
        ["first/2", "first/beyond"],
        ["up"],
    ]
    assert [_told(fact, *rows, place=4, title=5) for fact in facts] == [["same/1", "same/no"], ["no/yes"], ["no/1", "no/other"], ["none"]]
    assert _told("depth", *rows[:4], ("kicker", "Nature"), ("kicker", "Owls"), *rows[5:], place=4, title=6) == ["more/2", "more/no"]
    assert [_told(fact, *rows, place=3, title=5, start=1) for fact in facts] == [
        ["more/2", "more/no"],
        ["no/yes"],
        ["no/2", "no/beyond"],
        ["no"],
    ]


def test_a_beginning_is_held_beside_the_last_line_of_the_text_which_may_be_a_signature() -> None:
    rows = (*ARTICLE, ("byline", "Ada Brook"), *TITLE)
    assert _told("end", *rows, place=2, title=3) == ["said/other"]
    assert _told("end", *rows, ("byline", "Ed Roe"), place=2, title=3) == ["other/edges"]
    assert _told("end", *rows, ("byline", "Ed Roe"), ("chrome", "Share"), place=3, title=3) == ["edges/other"]
    assert _told("end", *rows, ("byline", "Ada Brook"), place=2, title=3) == ["other/said"]


@pytest.mark.parametrize(("words", "step"), [(1, 1), (2, 2), (3, 2), (4, 3), (7, 3), (8, 4)])
def test_the_words_of_a_beginning_and_of_the_line_above_are_told_in_steps(words: int, step: int) -> None:
    rows = (*ARTICLE, ("kicker", " ".join(["Sea"] * words)), *TITLE)
    assert _told("is-units", *rows, place=2, title=3) == _told("over-units", *rows, place=3, title=3) == [f"{step}"]


@pytest.mark.parametrize(
    ("line", "opens", "ends"),
    [
        ("Is it rain?", "letter", "?"),
        ("» more", "»", "small"),
        ("3 May", "digit", "small"),
        ("[2]", "[", "]"),
        ("雨が降る。", "letter", "。"),
    ],
)
def test_what_a_beginning_and_the_line_above_open_and_end_with_is_told(line: str, opens: str, ends: str) -> None:
    rows = (*ARTICLE, ("kicker", line), *TITLE)
    for edge, told in (("opens", opens), ("ends", ends)):
        assert _told(f"is-{edge}", *rows, place=2, title=3) == _told(f"over-{edge}", *rows, place=3, title=3) == [told]


def test_what_a_beginning_and_the_line_above_are_known_by_is_told() -> None:
    rows = (*ARTICLE, ("byline", "By Ada Brook"), ("timestamp", "3 May 2026"), *TITLE)
    assert [_told("is-kind", *rows, place=place, title=4) for place in (2, 3, 4)] == [["byline-prefix"], [], []]
    assert [_told("over-kind", *rows, place=place, title=4) for place in (2, 3, 4)] == [[], ["byline-prefix"], []]
    assert [_told("is-dated", *rows, place=place, title=4) for place in (2, 3, 4)] == [["no"], ["yes"], ["no"]]


@pytest.mark.parametrize(
    ("gaps", "told"),
    [
        ({}, {2: "no", 3: "no"}),
        ({2: 2}, {2: "yes", 3: "no"}),
        ({3: 2}, {2: "no", 3: "yes"}),
        ({2: 2, 4: 2}, {2: "yes", 3: "no", 4: "yes"}),
    ],
)
def test_gaps_before_and_after_a_beginning_are_told(gaps: dict[int, int], told: dict[int, str]) -> None:
    rows = (*ARTICLE, ("kicker", "Nature"), ("byline", "By Ada Brook"), *TITLE)
    assert {place: _told("parted", *rows, place=place, title=4, gaps=gaps) for place in told} == {
        place: [one] for place, one in told.items()
    }


@pytest.mark.parametrize(
    ("gaps", "gap", "widest"),
    [({2: 1}, "1", "no"), ({2: 2}, "2", "2"), ({2: 3}, "3", "2"), ({2: 4}, "3", "2"), ({2: 2, 3: 2}, "2", "no"), ({2: 2, 3: 3}, "2", "no")],
)
def test_blank_lines_before_a_beginning_are_counted_and_the_widest_gap_is_told_if_there_is_but_one(
    gaps: dict[int, int], gap: str, widest: str
) -> None:
    rows = (*ARTICLE, ("kicker", "Nature"), *TITLE)
    assert _told("gap", *rows, place=2, title=3, gaps=gaps) == [gap]
    assert _told("widest", *rows, place=2, title=3, gaps=gaps) == [widest]


def test_blank_lines_before_and_after_a_beginning_are_told_together() -> None:
    rows = (*ARTICLE, ("kicker", "Nature"), *TITLE)
    assert [_told("gaps", *rows, place=place, title=3, gaps={2: 3, 3: 0}) for place in (2, 3)] == [["2/0"], ["0/1"]]
    assert _told("gaps", *rows, place=2, title=3, gaps={2: 2, 3: 3}) == ["2/2"]
    assert _told("gaps", *rows[:4], place=3, title=3) == ["1/0"]


@pytest.mark.parametrize(("words", "told"), [(LEAST_WORDS - 1, "no"), (LEAST_WORDS, "yes")])
def test_body_text_above_a_beginning_is_told(words: int, told: str) -> None:
    rows = (("headline", "Ferry returns"), ("paragraph", " ".join(["rain"] * words)), ("kicker", "Nature"), *TITLE)
    assert _told("body", *rows, place=2, title=3) == [told]


def test_a_rule_above_a_beginning_is_told() -> None:
    rows = (*ARTICLE, ("chrome", "* * *"), ("kicker", "Nature"), *TITLE)
    assert _told("rule", *rows, place=3, title=4) == ["yes"]
    assert _told("rule", *rows, place=2, title=4) == ["no"]
    later = (*ARTICLE, ("tagline", "(Ed Roe)"), ("chrome", "* * *"), ("kicker", "Nature"), *TITLE)
    assert [_told("rule", *later, place=place, title=5) for place in (2, 3, 4, 5)] == [["no"], ["no"], ["yes"], ["no"]]


@given(st.lists(st.sampled_from(LABELS), min_size=2, max_size=30), st.data())
def test_an_article_begins_between_the_one_before_and_its_title(labels: list[str], data: st.DataObject) -> None:
    title = data.draw(st.integers(1, len(labels) - 1))
    start = data.draw(st.integers(0, title - 1))
    seen = _outline(*[(label, TEN if label in BODY else f"{label} {number}") for number, label in enumerate(labels)])
    found = dict(possible_beginnings(seen, title, start))
    assert max(start + 1, title - FARTHEST) <= min(found) <= max(found) == title
    assert start < beginning(seen, title, start) <= title
    assert all(len(set(facts)) == len(facts) for facts in found.values())


def test_a_line_that_closes_each_article_opens_none() -> None:
    end = (("chrome", "VISIT WEBSITE"),)
    stories = ((("headline", name), ("paragraph", f"{name} {TEN}")) for name in ("Ferry", "Owls", "Tolls"))
    rows = [row for story in stories for row in (*story, *end)]
    assert [place for place, _ in possible_beginnings(_outline(*rows), 3, 0)] == [3]
    assert [place for place, _ in possible_beginnings(_outline(*end, *rows), 4, 0)] == [1, 2, 3, 4]
    assert [place for place, _ in possible_beginnings(_outline(*rows[:5]), 3, 0)] == [1, 2, 3]
