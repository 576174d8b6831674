"""The second look at a title: the blocks around it, labelled as if an article began there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsseg import evidence
from newsseg.decoding import decode
from newsseg.evidence import page_totals
from newsseg.labeling import States
from newsseg.splitting import Outline, articles, starts
from newsseg.splitting.heads import Head
from newsseg.splitting.second_look import REACH, _above, _of_heads, _Parted, looked_twice, second_look
from newsseg.splitting.starts import second_look_at
from newsseg.splitting.titles import titles
from newsseg.weights import UNIT, Weights, built_in
from tests.checking import path_score
from tests.splitting import AS_ELSEWHERE, FERRY, OWLS, STATES, TEN, labelled, outline_of
from tests.splitting import outline as _outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.document import Block
    from newsseg.weighing import WeighedLine


def _facts(whole: str, parted: str, first: int, title: int, gain: int = 0, above: str = "1") -> list[str]:
    return list(_Parted(gain, whole.split(), parted.split(), first, title, above).facts())


def test_what_a_second_look_tells() -> None:
    whole = "headline bio paragraph paragraph tagline credit chrome-inside subheading chrome-inside caption dek alt_text paragraph"
    parted = "headline bio paragraph paragraph tagline credit kicker headline byline caption dek alt_text paragraph"
    assert _facts(whole, parted, 6, 7, 5500) == [
        "parted=any",
        "parted-gain=14",
        "parted-gain=14&headline",
        "parted-head=dek+byline",
        "parted-head=dek+byline/gain14",
        "parted-head=dek+byline/subheading",
        "parted-head=dek+byline/1",
        "parted-head=dek+byline/1/gain14",
        "parted-over=1/gain14",
        "parted-over=1/dek+byline",
        "parted-over=1/subheading",
        "parted-title=headline",
        "parted-title=headline&subheading",
        "parted-above=credit",
        "parted-above=credit&credit",
        "parted-below=byline",
        "parted-below=byline&chrome-inside",
        "parted-near=credit",
        "parted-near=paragraph",
        "parted-near=tagline",
        "parted-ahead=alt_text",
        "parted-ahead=byline",
        "parted-ahead=caption",
        "parted-ahead=dek",
        "parted-headlines-behind=1",
        "parted-headlines-ahead=1",
        "parted-paragraphs-behind=2",
        "parted-paragraphs-ahead=1",
        "parted-since-paragraph=2",
        "parted-to-paragraph=4",
        "parted-changed-behind=0",
        "parted-changed-ahead=1",
        "parted-paragraphs-lost=0",
        "parted-paragraphs-won=0",
    ]


@pytest.mark.parametrize("above", range(4, 12))
def test_the_states_of_three_blocks_above_a_beginning_are_told(above: int) -> None:
    states = " ".join(["paragraph"] * (above - 3) + ["bio", "tagline", "credit", "headline"])
    near = {fact for fact in _facts(states, states, above, above) if fact.startswith("parted-near")}
    assert near == {"parted-near=bio", "parted-near=tagline", "parted-near=credit"}


def test_a_title_without_anything_below_it_has_no_fact_of_what_stands_there() -> None:
    assert not [
        fact for fact in _facts("paragraph chrome", "paragraph headline", 1, 1) if fact.startswith(("parted-below", "parted-ahead"))
    ]


@pytest.mark.parametrize(
    ("below", "head"),
    [
        ("paragraph byline", ""), ("byline chrome-head timestamp paragraph dek", "byline+timestamp"), ("caption dek", "dek"),
        ("chrome-head " * 11 + "byline", "byline"), ("chrome-head " * 12 + "byline", ""),
    ],
)  # fmt: skip
def test_what_stands_between_a_title_and_the_first_paragraph_is_told(below: str, head: str) -> None:
    states = f"byline headline {below}"
    facts = _facts(states, states, 1, 1)
    assert f"parted-head={head}" in facts
    assert {fact for fact in facts if fact.startswith("parted-over")} == {f"parted-over=1/{one}" for one in ("gain9", head, "headline")}


@pytest.mark.parametrize(("count", "told"), [(0, 0), (1, 1), (2, 2), (4, 3), (30, 3)])
def test_paragraphs_after_a_title_are_told_in_steps(count: int, told: int) -> None:
    states = "paragraph paragraph headline dek" + " paragraph" * count
    assert {f"parted-head=dek/{told}", f"parted-head=dek/{told}/gain9"} <= set(_facts(states, states, 2, 2))


@pytest.mark.parametrize(
    ("between", "above"), [("\n", "0"), ("\n\n", "1"), ("\n\n\n", "2"), ("\n" * 4, "3"), ("\n" * 5, "3"), ("\n\n* * *\n\n", "rule")]
)
def test_a_rule_or_blank_lines_above_a_beginning_are_told(between: str, above: str) -> None:
    outline = outline_of(f"{FERRY}{between}{OWLS}")
    first = next(number for number, one in enumerate(outline.readings) if one.text.startswith("Owls"))
    assert _above(outline, first) == above


def test_paragraphs_that_are_lost_and_won_are_counted() -> None:
    facts = _facts("paragraph chrome chrome chrome chrome", "chrome headline paragraph paragraph paragraph", 1, 1)
    assert {"parted-paragraphs-lost=1", "parted-paragraphs-won=2", "parted-changed-behind=1", "parted-changed-ahead=3"} <= set(facts)


@pytest.mark.parametrize(("step", "gain"), list(enumerate((-10, -8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8, 10))))
def test_the_gain_is_told_in_steps(step: int, gain: int) -> None:
    assert f"parted-gain={step}" in _facts("paragraph headline", "paragraph headline", 1, 1, gain * UNIT - 1)
    assert f"parted-gain={step + 1}" in _facts("paragraph headline", "paragraph headline", 1, 1, gain * UNIT)


@pytest.mark.parametrize(("count", "told"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 2)])
def test_headlines_on_both_sides_are_counted_to_two(count: int, told: int) -> None:
    states = " ".join(["headline"] * count + ["paragraph", "kicker"] + ["headline"] * count + ["chrome-head"] * 6 + ["headline"])
    facts = _facts(states, states, count + 1, count + 1)
    assert {f"parted-headlines-behind={told}", f"parted-headlines-ahead={told}"} <= set(facts)


@pytest.mark.parametrize(("glance", "step"), [(-501, 0), (-500, 1), (-1, 1), (0, 2), (499, 2), (500, 3), (5000, 12), (10**6, 12)])
def test_the_first_look_is_told_in_steps(glance: int, step: int) -> None:
    assert looked_twice(glance, ["parted=any"]) == (f"parted-glance={step}", "parted=any")


def test_what_heads_have_in_common_is_told_alone_and_beside_what_stands_between_them() -> None:
    one = Head(("headline", "byline"), "", "plain")
    facts = list(_of_heads(one, one, "later", "1", "3"))
    assert len(set(facts)) == len(facts)
    assert {"parted-both=byline", "parted-both=byline&later", "parted-both=byline&1", "parted-alike=1/0&gain3"} <= set(facts)
    assert {"parted-alike=1/0&later&1", "parted-same-order=yes/2&gain3", "parted-same-order=yes/2&later&1"} <= set(facts)
    assert "parted-both=byline&gain3" not in facts
    assert facts[-4:] == ["parted-order=later", "parted-order=later/1", "parted-order=later/1/3", "parted-size=1/3"]


@pytest.mark.parametrize(("words", "size"), [(9, 0), (19, 0), (20, 1), (79, 1), (80, 2), (200, 2)])
def test_the_length_of_the_article_before_is_told_in_steps(words: int, size: int) -> None:
    outline = outline_of(f"Ferry sails again\n\n{' '.join(['rain'] * (words - 3))}\n\n{OWLS}")
    title = next(number for number, one in enumerate(outline.readings) if one.text.startswith("Owls"))
    facts = list(second_look(outline, title, title, 0, ()))
    assert f"parted-order=first/{size}" in facts


def test_a_second_look_compares_the_heads_of_both_articles() -> None:
    outline = outline_of(f"{FERRY}\n\n{OWLS}")
    facts = set(second_look(outline, 5, 5, 0, ()))
    assert {"parted-both=byline", "parted-same-order=yes/2", "parted-opens=plain/plain", "parted-order=first"} <= facts


def test_a_second_look_holds_the_first_line_beside_those_above_the_headline_before() -> None:
    outline = outline_of(f"Article 1 of 2\n\n{FERRY}\n\nArticle 2 of 2\n\n{OWLS}")
    title = next(number for number, one in enumerate(outline.readings) if one.text.startswith("Owls"))
    facts = list(second_look(outline, title, title - 1, 0, ()))
    assert {"parted-depth=same/1", "parted-again=first/1", "parted-counts=up", "parted-counts=up&first"} <= set(facts)
    assert any(fact.startswith("parted-counts=up&gain") for fact in facts)
    assert "parted-counts=none" in set(second_look(outline, title, title, 0, ()))


def test_what_the_articles_are_about_is_told_again_beside_the_gain_and_whether_the_first_is_the_first_of_the_text() -> None:
    outline = outline_of(f"{FERRY}\n\n{OWLS}")
    facts = {fact for fact in second_look(outline, 5, 5, 0, ["topic=0/0/none"]) if "topic" in fact}
    assert {fact for fact in facts if "gain" not in fact} == {"parted-topic=0/0/none", "parted-topic=0/0/none&first"}
    assert len(facts) == 3


def test_an_article_after_another_gains_by_being_looked_at_alone() -> None:
    outline = outline_of(f"{FERRY}\n\n{OWLS}")
    facts = set(second_look(outline, 5, 5, 0, ()))
    assert {"parted-title=headline", "parted-headlines-behind=1", "parted-headlines-ahead=1"} <= {fact.partition("&")[0] for fact in facts}


@given(st.lists(st.sampled_from([*FERRY.split("\n\n"), *OWLS.split("\n\n"), "* * *", "Share"]), min_size=2, max_size=12), st.data())
def test_the_gain_is_that_of_labelling_both_parts_anew(lines: list[str], data: st.DataObject) -> None:
    outline = outline_of("\n\n".join(lines))
    labeling, count = outline.labeling, len(outline.lines)
    first = data.draw(st.integers(1, count - 1))
    assume(outline.part_end(first) == count)
    anew = decode(attrs.evolve(labeling.evidence, starts=(0, first)), STATES)
    gain = anew.score - labeling.score
    expected = _Parted(
        gain,
        STATES.names(labeling.path),
        STATES.names(anew.path),
        first,
        first,
        _above(outline, first),
    )
    facts, look = list(expected.facts()), list(second_look(outline, first, first, 0, ()))
    assert look[: len(facts)] == facts
    leap = sum(gain >= step * UNIT for step in (-4, -2, 0, 2, 4))
    assert look[-1].startswith("parted-size=")
    assert look[-1].endswith(f"/{leap}")


def _ends(*rows: tuple[str, str], gaps: Mapping[int, int] = AS_ELSEWHERE) -> int:
    return _outline(labelled(("headline", "Ferry returns"), ("paragraph", TEN), ("headline", "Owls move in"), *rows, gaps=gaps)).part_end(2)


def test_a_look_ends_where_the_next_head_stands_below_body_text() -> None:
    owls, rain = ("paragraph", TEN), (("headline", "Rain at last"), ("paragraph", TEN))
    assert _ends(owls, owls) == 5
    assert _ends(("paragraph", "At last"), *rain) == 6
    assert _ends(owls, *rain) == 4
    assert _ends(owls, ("subheading", "Rain at last"), owls) == 6
    assert _ends(owls, owls, owls, gaps={5: 3}) == 5
    assert _ends(owls, ("chrome", "* * *"), owls) == 5
    assert _ends(("headline", "After ten years"), ("byline", "By Ada Brook"), owls, *rain) == 6


def test_bug_a_crosshead_was_looked_at_along_with_the_head_of_the_next_article() -> None:
    crosshead = "\n\n".join([FERRY, "Nine weeks in dock", *[f"{TEN.capitalize()}, and {TEN}."] * 2])
    outline = outline_of(f"{crosshead}\n\n{OWLS}")
    number = next(number for number, one in enumerate(outline.readings) if one.text.startswith("Nine"))
    assert not {fact for fact in second_look(outline, number, number, 0, ()) if fact == "parted-ahead=byline"}


@given(st.data())
def test_the_score_between_two_blocks_is_that_of_the_path_there(data: st.DataObject) -> None:
    labeling = outline_of(f"{FERRY}\n\n{OWLS}").labeling
    first = data.draw(st.integers(0, len(labeling.path) - 1))
    end = data.draw(st.integers(first + 1, len(labeling.path)))
    expected = path_score(labeling.path[first:end], labeling.scores[first:end], STATES.transitions)
    assert labeling.score_between(first, end) == expected
    assert labeling.score_between(0, len(labeling.path)) == labeling.score


def test_a_look_reaches_so_far_and_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def counted(blocks: Sequence[Block], lines: Sequence[WeighedLine], weights: Weights, *, mailing: bool) -> list[int]:
        seen.append(len(blocks))
        return page_totals(blocks, lines, weights, mailing=mailing)

    outline = outline_of(
        "\n\n".join([FERRY, *["The line itself reopened two years ago."] * 200, OWLS, *["It carries walkers at weekends."] * 200])
    )
    title = next(number for number, one in enumerate(outline.readings) if one.text.startswith("Owls"))
    monkeypatch.setattr(evidence, "page_totals", counted)
    list(second_look(outline, title, title - 1, 0, ()))
    assert seen == [REACH, REACH + 2]


@pytest.mark.parametrize(("score", "twice"), [(-2000, False), (-1999, True)])
def test_only_titles_for_which_something_speaks_are_looked_at_twice(score: int, twice: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    looked: list[int] = []

    def counted(_: Outline, title: int, *__: object) -> Iterator[str]:
        looked.append(title)
        return iter(())

    monkeypatch.setattr(starts, "second_look", counted)
    outline = outline_of(f"{FERRY}\n\n{OWLS}", States(attrs.evolve(built_in(), splits={"title=any": score})))
    assert articles(outline).starts == (0,)
    assert bool(looked) == twice


@pytest.mark.parametrize(("weight", "starts"), [(0, (0,)), (1, (0, 5))])
def test_an_article_begins_where_more_speaks_for_it_than_against_it_at_the_second_look(weight: int, starts: tuple[int, ...]) -> None:
    states = States(attrs.evolve(built_in(), splits={"title=any": -4000, "title-label=headline": 4001, "parted=any": weight}))
    assert articles(outline_of(f"{FERRY}\n\n{OWLS}", states)).starts == starts


def test_the_facts_of_both_looks_and_of_places_have_names_of_their_own() -> None:
    outline = outline_of(f"{FERRY}\n\n{OWLS}")
    title = next(titles(outline, lambda *_: 0))
    assert not any(fact.startswith(("parted", "begins-", "ends-")) for fact in title.look.facts)
    assert all(fact.startswith("parted") for fact in looked_twice(UNIT, second_look_at(outline, title.number, 0, title.look.topics)))
