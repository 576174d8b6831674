"""The furniture of an article: what is helped where none was found, and which blocks can be it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsseg import Chrome, NewsSegmenter, Weights, regex_rule
from newsseg.afterthoughts.deks import SIGN
from newsseg.afterthoughts.furniture import AGAIN, NAMED, NEAREST, SIGNED, furniture_facts, places_of_furniture
from newsseg.afterthoughts.whole import whole_facts, wholes
from newsseg.decoding import decode
from newsseg.labeling import States
from newsseg.reading import read
from newsseg.segments import KINDS
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.afterthoughts import Lacking, looking_for
from tests.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsseg.labeling import Labeling

NEWS, WITHOUT = looking_for(*NEAREST.values()), looking_for()
"""A segmenter that looks for what comes nearest to furniture alone, and one that looks for nothing that hangs on an article as a whole."""
UNSIGNED = NewsSegmenter().without_rules(SIGN)
"""One that looks for furniture, and for no signs of a dek."""
KIND_OF = {fact: label for label, fact in NEAREST.items()}


def helped(labeling: Labeling) -> dict[str, int]:
    """Give the block that was helped to each kind of furniture."""
    return {KIND_OF[fact]: place for place, fact in labeling.evidence.afterthoughts if fact in KIND_OF}


@given(texts() | news_texts())
def test_only_what_was_not_found_is_helped_where_it_can_stand_and_if_that_tips_it(text: str) -> None:
    before, after = WITHOUT.label(text), NEWS.label(text)
    found, places = helped(after), places_of_furniture(before.labels)
    for label, place in found.items():
        assert label not in before.labels
        assert place in places[label]
        lacks = [before.lacks(other, [label])[label] for other in places[label]]
        assert lacks[list(places[label]).index(place)] == min(lacks)
        assert min(lacks) < after.states.weights.weight(NEAREST[label], after.states.weights.states.index(label))
    if not found:
        assert (after.labels, after.score) == (before.labels, before.score)


@given(texts() | news_texts())
def test_what_is_helped_makes_the_path_better_by_no_more_than_it_is_worth(text: str) -> None:
    before, after = WITHOUT.label(text), NEWS.label(text)
    weights = after.states.weights
    worth = sum(weights.weight(NEAREST[label], weights.states.index(label)) for label in helped(after))
    assert before.score + bool(worth) <= after.score <= before.score + worth


labels = st.lists(st.sampled_from([kind.label for kind in KINDS]), max_size=40)


@given(labels)
@example(["paragraph", "headline"])
def test_furniture_stands_in_the_head_or_at_the_end(labels: list[str]) -> None:
    places = places_of_furniture(labels)
    assert bool(places) == ("paragraph" in labels)
    assert ("dek" in places) == ("paragraph" in labels and "headline" in labels)
    for numbers in places.values():
        assert list(numbers) == sorted(set(numbers))
        assert set(numbers) <= set(range(len(labels)))
        assert labels.index("headline") not in numbers if "headline" in labels else True
        assert len(numbers) <= 50


def _page(**spans: int) -> list[str]:
    """List labels: so many of each, dashes for underlines."""
    return [label.rstrip("_") for label, count in spans.items() for _ in range(count)]


def _spans(labels: list[str]) -> dict[str, tuple[int, int]]:
    """Give the first and the last place of each kind of furniture."""
    return {label: (places[0], places[-1]) for label, places in places_of_furniture(labels).items() if places}


def test_the_furniture_of_a_plain_article() -> None:
    assert _spans(_page(chrome=9, headline=1, byline=1, paragraph=9, chrome_=20)) == {
        "kicker": (4, 8),
        "dek": (11, 14),
        "byline": (10, 31),
        "timestamp": (4, 14),
        "tagline": (17, 31),
    }


def test_the_furniture_of_the_shortest_article() -> None:
    assert places_of_furniture(["headline", "paragraph"])["dek"] == [1]
    assert _spans(["headline", "paragraph"]) == {"dek": (1, 1), "timestamp": (1, 1)}
    assert _spans(["paragraph"]) == {}
    assert _spans(["paragraph", "chrome"]) == {"tagline": (1, 1)}


def test_what_stands_far_below_the_headline_is_no_furniture_of_the_head() -> None:
    page = _page(chrome=4, headline=1, caption=30, paragraph=2)
    found = _spans(page)
    assert (found["byline"], found["dek"], found["timestamp"]) == ((5, 36), (5, 28), (0, 28))
    assert places_of_furniture(page)["byline"] == [*range(5, 25), 36]


def test_a_body_that_goes_on_below_its_headline_is_the_one_that_counts() -> None:
    found = _spans(["paragraph", "headline", "byline", "paragraph", "paragraph"])
    assert (found["byline"], found["dek"], found["tagline"]) == ((2, 4), (3, 4), (2, 4))
    turned = places_of_furniture(["paragraph", "chrome", "headline", "byline"])
    assert (turned["byline"], turned["tagline"]) == ([3], [1, 3])


def test_only_a_paragraph_or_a_caption_is_a_dek() -> None:
    labels = ["headline", "headline", *(kind.label for kind in KINDS if kind.label != "headline"), "paragraph"]
    assert [labels[place] for place in places_of_furniture(labels)["dek"]] == ["caption", "paragraph"]


def _set(labels: Sequence[str], lacking: Mapping[int, Mapping[str, int]] | None = None, lines: Sequence[str] = ()) -> Lacking:
    """Set lines with their labels, and what these lack."""
    return Lacking(furniture_facts, tuple(labels), tuple(lines or ("Share",) * len(labels)), lacking=lacking or {}, states=UNSIGNED.states)


ARTICLE = ("chrome", "headline", "caption", "paragraph", "paragraph", "chrome")


def test_the_nearest_is_helped_and_the_first_of_equals() -> None:
    assert _set(ARTICLE, {2: {"dek": 700}, 3: {"dek": 500}}).facts() == ((3, NEAREST["dek"]),)
    assert _set(ARTICLE, {2: {"dek": 500}, 3: {"dek": 500}}).facts() == ((2, NEAREST["dek"]),)


def test_several_kinds_are_helped_each_by_itself() -> None:
    found = _set(ARTICLE, {0: {"kicker": 100, "timestamp": 200}, 5: {"byline": 300, "tagline": 400}}).facts()
    assert sorted(found) == [(0, NEAREST["kicker"]), (0, NEAREST["timestamp"]), (5, NEAREST["byline"]), (5, NEAREST["tagline"])]


@pytest.mark.parametrize("label", NEAREST)
def test_what_lacks_as_much_as_furniture_is_worth_is_not_helped(label: str) -> None:
    weights = NewsSegmenter().weights
    worth = weights.weight(NEAREST[label], weights.states.index(label))
    [place, *_] = places_of_furniture(ARTICLE)[label]
    assert worth > 0
    assert _set(ARTICLE, {place: {label: worth}}).facts() == ()
    assert _set(ARTICLE, {place: {label: worth - 1}}).facts() == ((place, NEAREST[label]),)
    assert attrs.evolve(_set(ARTICLE, {place: {label: 0}}), states=WITHOUT.states).facts() == ()


def test_what_the_weights_have_no_label_for_is_not_helped() -> None:
    states = States(Weights(("headline", "paragraph", "chrome"), {fact: [0, 5000] for fact in KIND_OF}, ((0, 0, 0),) * 3))
    assert attrs.evolve(_set(ARTICLE, {place: dict.fromkeys(NEAREST, 0) for place in range(6)}), states=states).facts() == ()


def test_what_was_found_once_is_helped_nowhere_else() -> None:
    assert _set((*ARTICLE, "byline"), {2: {"byline": 0}, 5: {"tagline": 0}}).facts() == ((5, NEAREST["tagline"]),)


def test_texts_of_several_articles_are_left_alone() -> None:
    two = attrs.evolve(_set((*ARTICLE, *ARTICLE), {3: {"dek": 0}}), starts=(0, 6))
    assert two.facts() == ()
    assert attrs.evolve(two, starts=(0,)).facts() != ()


@given(texts())
def test_rules_do_not_change_what_is_helped(text: str) -> None:
    quiet = regex_rule("all", "", kind=Chrome, weight=0.001)
    plain, voted = NewsSegmenter().label(text), NewsSegmenter().with_rules(quiet).label(text)
    if plain.evidence.starts == voted.evidence.starts:
        assert helped(voted) == helped(plain)


@given(news_texts())
def test_without_weight_no_furniture_is_looked_for(text: str) -> None:
    found = WITHOUT.label(text)
    readings = [read(block.text) for block in found.evidence.document.blocks]
    assert whole_facts(wholes(decode(found.evidence, WITHOUT.states), readings), furniture_facts) == ()


@pytest.mark.parametrize(
    ("labels", "dek"),
    [
        ("headline paragraph byline paragraph paragraph", 1),
        ("chrome headline kicker paragraph caption byline timestamp paragraph paragraph", 3),
        ("headline byline paragraph byline paragraph paragraph", 2),
        ("headline paragraph byline paragraph", None),
        ("headline paragraph timestamp paragraph paragraph", None),
        ("headline paragraph paragraph byline paragraph", None),
        ("paragraph byline headline paragraph paragraph", None),
        ("paragraph headline byline paragraph paragraph", None),
        ("headline paragraph headline byline paragraph paragraph", None),
        ("headline dek paragraph byline paragraph paragraph", None),
        ("headline paragraph byline paragraph paragraph dek", None),
        ("headline paragraph byline", None),
        ("headline byline", None),
    ],
)
def test_the_only_paragraph_between_headline_and_byline_is_a_dek(labels: str, dek: int | None) -> None:
    one = _set(labels.split())
    signed = [place for place, fact in one.facts() if fact == SIGNED]
    assert signed == ([] if dek is None else [dek])
    without = attrs.evolve(one, states=NewsSegmenter().without_rules(rule_of(SIGNED)).states)
    assert SIGNED not in {fact for _, fact in without.facts()}


def test_where_the_only_paragraph_is_a_dek_no_other_block_is_helped_to_be_one() -> None:
    labels = ("headline", "caption", "paragraph", "byline", "paragraph", "paragraph")
    near = _set(labels, {1: {"dek": 5}, 5: {"tagline": 5}})
    assert dict(near.facts()) == {2: SIGNED, 5: NEAREST["tagline"]}


@given(labels)
def test_at_most_one_block_is_taken_for_a_dek(labels: list[str]) -> None:
    near = {place: dict.fromkeys(NEAREST, place) for place in range(len(labels))}
    facts = [fact for _, fact in _set(tuple(labels), near).facts()]
    assert len(facts) == len(set(facts))
    assert not {SIGNED, NEAREST["dek"]} <= set(facts)


BIO = "Ines Marrow has written about the ferry of the island for forty years."


def _signed(*rows: tuple[str, str], byline: str = "By Ines Marrow", end: str = "paragraph") -> list[int]:
    listed = (("headline", "The ferry is late"), ("byline", byline), ("paragraph", "It rained."), *rows[:-1], (end, rows[-1][1]))
    one = _set([label for label, _ in listed], lines=[line for _, line in listed])
    found = [place for place, fact in one.facts() if fact == NAMED]
    without = attrs.evolve(one, states=NewsSegmenter().without_rules(rule_of(NAMED)).states)
    assert NAMED not in {fact for _, fact in without.facts()}
    assert not attrs.evolve(one, starts=(0, 1)).facts()
    return found


@pytest.mark.parametrize(
    ("line", "bio"),
    [
        (BIO, True),
        ("INES MARROW is the editor of the island\u2019s only paper.", True),
        ("Dr. Ines Marrow sails a boat of her own, too.", True),
        ("Marrow, Ines: she has written of ferries for forty years.", True),
        ("Since 1984 Ines Marrow has written about the ferry.", False),  # the second word of her name is the fourth
        ("Ines sails a boat of her own, and writes.", False),
        ("Ines Marrow writes about the ferry, always.", False),  # seven words
        ("Ines Marrow always writes about the old ferry.", True),
        ("Hugo Marrow has written about the ferry for years.", False),
    ],
)
def test_what_opens_with_the_name_on_a_byline_at_the_end_is_a_bio(line: str, *, bio: bool) -> None:
    for end in ("chrome", "paragraph"):
        assert _signed(("paragraph", "It went on raining."), ("", line), end=end) == ([4] if bio else [])
    assert _signed(("paragraph", "It went on raining."), ("", line), end="tagline") == []


def test_a_bio_stands_at_the_end_and_has_the_name_of_one_author() -> None:
    assert _signed(("paragraph", BIO), ("", "It went on raining.")) == []
    assert _signed(("chrome", BIO), ("chrome", BIO), ("", "It went on raining."), end="chrome") == [3, 4]
    assert _signed(("chrome", BIO), ("", "It went on raining.")) == []
    assert _signed(("", BIO)) == [3]
    assert _signed(("paragraph", "It went on raining."), ("", BIO), byline="By Ines Brook and Hugo Marrow") == [4]
    assert _signed(("paragraph", "It went on raining."), ("", "Ada Fox has written of ferries for forty years."), byline="By Ada Fox") == [
        4
    ]
    assert _signed(("paragraph", "It went on raining."), ("", "By al-Din is a man of few words and writes them."), byline="By al Din") == []


def test_an_article_of_one_paragraph_has_no_bio() -> None:
    lines = ("By Ines Marrow", BIO)
    assert NAMED not in dict(_set(("byline", "paragraph"), lines=lines).facts()).values()
    assert NAMED not in dict(_set(("byline", "chrome"), lines=lines).facts()).values()


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Ines Marrow", True),
        ("by Ines Marrow", True),
        ("INES MARROW", True),
        ("Ines", False),
        ("Ines Brook", False),
        ("Marrow Ines", False),
        ("Ines Marr", False),
        ("Ines Marrow, Editor", False),
    ],
)
def test_the_name_on_a_byline_is_one_again_at_the_end(line: str, *, byline: bool) -> None:
    def again(gap: int, end: str = "chrome") -> list[int]:
        labels = ("byline", "chrome", "paragraph", *["chrome"] * gap, end)
        lines = ("By Ines Marrow", line, "It rained.", *["Share"] * gap, line)
        one = _set(labels, lines=lines)
        without = attrs.evolve(one, states=NewsSegmenter().without_rules(rule_of(AGAIN)).states)
        assert AGAIN not in {fact for _, fact in without.facts()}
        return [place for place, fact in one.facts() if fact == AGAIN]

    assert [again(0), again(11), again(12), again(0, "credit")] == [[3] if byline else [], [14] if byline else [], [], []]


@pytest.mark.parametrize(("words", "byline"), [(5, True), (6, False)])
def test_a_name_has_five_words_at_most(words: int, *, byline: bool) -> None:
    name = " ".join(["Ines", "Maria", "Anna", "Luisa", "Marrow", "Brook"][:words])
    found = _set(("byline", "paragraph", "chrome"), lines=(f"By {name}", "It rained.", name)).facts()
    assert (AGAIN in dict(found).values()) == byline
