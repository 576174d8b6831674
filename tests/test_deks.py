"""The signs of a dek: what each of them hangs on, and that they decide together whether the nearest block is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.afterthoughts.deks import AGAINST, FOR, SIGN, signs
from newsseg.afterthoughts.furniture import NEAREST, furniture_facts
from newsseg.afterthoughts.whole import Whole
from newsseg.reading import read
from newsseg.segments import KINDS
from newsseg.testing import news_texts
from tests.afterthoughts import OF_DEKS, Labelled, Lacking, labelled, looking_for
from tests.checking import written_text
from tests.strategies import texts

if TYPE_CHECKING:
    from newsseg.labeling import Labeling

PARAGRAPH = "The ferry Marguerite ran aground near the harbour on Monday, with forty children on board."
OTHER = "Nobody in the village could say who had paid for the lighthouse, or when it would be lit."
NEWS, WITHOUT = looking_for(NEAREST["dek"], *OF_DEKS), looking_for()
"""A segmenter that looks for a dek alone of what hangs on an article as a whole, and one that looks for nothing."""


def _signs(*rows: tuple[str, str], place: int) -> set[str]:
    """Name the signs of a block among lines with their labels."""
    one: Labelled = labelled(lambda _: (), rows)
    article = Whole(one, list(map(read, one.lines)), range(len(rows)))  # type: ignore[arg-type]
    return {fact.removeprefix(f"{SIGN}=") for fact in signs(article, place)}


def _dek(
    line: str = PARAGRAPH, label: str = "paragraph", *, above: tuple[str, ...] = (), below: str = "kicker", text: str = OTHER
) -> set[str]:
    rows = [("headline", "Ferry aground"), *((one, "Share") for one in above), (label, line), (below, "Share"), *[("paragraph", text)] * 3]
    return _signs(*rows, place=len(above) + 1)


label = st.sampled_from([kind.label for kind in KINDS])


@given(st.lists(st.tuples(label, st.sampled_from([PARAGRAPH, OTHER, "Share", "Ines Marrow"])), min_size=1, max_size=20), st.data())
def test_no_sign_speaks_for_a_dek_and_against_it_in_one_respect(rows: list[tuple[str, str]], data: st.DataObject) -> None:
    listed = [("headline", "Ferry aground"), *rows]
    found = _signs(*listed, place=data.draw(st.integers(1, len(listed) - 1)))
    assert found <= {*FOR, *AGAINST}
    for pair in ("above-pictures", "above-text"), ("below-pictures", "picture-missing"), ("said-again", "not-said-again"):
        assert not found.issuperset(pair)
    assert not found.issuperset(("shorter-than-text", "longer-than-text"))


@pytest.mark.parametrize("below", [kind.label for kind in KINDS])
def test_a_dek_stands_above_pictures_and_the_site_s_own_rather_than_above_text(below: str) -> None:
    apart, text = below in {"caption", "credit", "alt_text", "chrome"}, below in {"paragraph", "byline", "timestamp", "headline"}
    found = _dek(below=below)
    assert ("above-pictures" in found, "above-text" in found) == (apart, text)


def test_the_last_block_of_an_article_stands_above_nothing() -> None:
    assert _signs(("headline", "Ferry aground"), ("paragraph", PARAGRAPH), place=1).isdisjoint(("above-pictures", "above-text"))


@pytest.mark.parametrize(
    ("above", "passed_for", "sign"),
    [
        (("caption",), "paragraph", "below-pictures"),
        (("byline", "credit", "timestamp"), "paragraph", "below-pictures"),
        (("caption",), "caption", None),
        (("alt_text",), "caption", "picture-missing"),
        ((), "caption", "picture-missing"),
        ((), "paragraph", None),
        (("caption",), "headline", None),
    ],
)
def test_below_pictures_a_paragraph_is_rather_a_dek_and_without_one_a_caption_is_rather_that(
    above: tuple[str, ...], passed_for: str, sign: str | None
) -> None:
    found = _dek(label=passed_for, above=above) & {"below-pictures", "picture-missing"}
    assert found == ({sign} if sign else set())


def test_pictures_above_the_headline_do_not_count() -> None:
    rows = (("caption", "Share"), ("headline", "Ferry aground"), ("paragraph", PARAGRAPH), ("paragraph", OTHER))
    assert "below-pictures" not in _signs(*rows, place=2)


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("Ferry Marguerite, harbour: village lighthouse trombone", "said-again"),  # three words of six
        ("Ferry Marguerite: village lighthouse trombone", None),  # two of five
        ("Trombone tuba bassoon oboe cello viola violin ferry", None),  # one of eight
        ("Trombone tuba bassoon oboe cello viola violin drum", "not-said-again"),
        ("§", "not-said-again"),
    ],
)
def test_a_dek_says_what_the_paragraphs_say_again(line: str, sign: str | None) -> None:
    found = _dek(line, text="The ferry Marguerite left the harbour.")
    assert found & {"said-again", "not-said-again"} == ({sign} if sign else set())


def test_what_a_paragraph_says_itself_is_not_said_again() -> None:
    assert "not-said-again" in _dek(PARAGRAPH, text="Nothing.")
    assert "said-again" in _dek(PARAGRAPH, text=PARAGRAPH)


@pytest.mark.parametrize(
    ("words", "sign"), [(9, None), (10, "shorter-than-text"), (20, "shorter-than-text"), (21, None), (30, None), (31, "longer-than-text")]
)
def test_a_dek_is_between_half_as_long_and_as_long_as_the_next_three_paragraphs(words: int, sign: str | None) -> None:
    def text(count: int) -> str:
        return " ".join(["row"] * count)

    rows = [("paragraph", text(90)), ("headline", "Ferry aground"), ("caption", text(words))]
    rows += [("paragraph", text(10)), ("chrome", text(90)), ("paragraph", text(20)), ("paragraph", text(30)), ("paragraph", text(90))]
    assert _signs(*rows, place=2) & {"shorter-than-text", "longer-than-text"} == ({sign} if sign else set())


def test_what_no_paragraph_follows_is_long() -> None:
    assert "longer-than-text" in _signs(("headline", "Ferry aground"), ("caption", "Two words"), place=1)


@pytest.mark.parametrize(("between", "far"), [(3, False), (4, True)])
def test_few_deks_are_five_blocks_below_their_headline(between: int, *, far: bool) -> None:
    assert ("far-below-headline" in _dek(above=("chrome",) * between)) == far


def _without(found: Labeling) -> Labeling:
    return WITHOUT.label(found.evidence.document.text)


WITH_ONE_HELPED = [
    written_text(name) for name in ("pt-newsletter-boletim-clima", "en-archive-export-hn-web-clip-tool", "fr-opinion-editorial-anonyme")
]


def test_in_some_texts_a_dek_is_helped() -> None:
    assert all(NEAREST["dek"] in {fact for _, fact in NEWS.label(text).evidence.afterthoughts} for text in WITH_ONE_HELPED)


@given(st.sampled_from(WITH_ONE_HELPED) | texts() | news_texts())
def test_the_nearest_is_helped_by_as_much_as_its_signs_add_up_to_if_that_tips_it(text: str) -> None:
    found = NEWS.label(text)
    facts, weights = [one for one in found.evidence.afterthoughts if one[1] in (NEAREST["dek"], *OF_DEKS)], NEWS.weights
    if facts:
        [place] = {place for place, _ in facts}
        worth = sum(weights.weight(fact, weights.states.index("dek")) for _, fact in facts)
        assert facts[0] == (place, NEAREST["dek"])
        assert worth > 0
        assert _without(found).lacks(place, ["dek"])["dek"] < worth
        assert found.labels[place] == "dek"


@pytest.mark.parametrize(("lack", "helped"), [(2999, True), (3000, False)])
def test_one_sign_more_for_a_dek_than_against_it_is_worth_one(lack: int, *, helped: bool) -> None:
    labels = ("headline", "paragraph", "chrome", "paragraph", "paragraph")
    lines = ("Ferry aground", PARAGRAPH, "Share", OTHER, OTHER)  # above what is the site's own, as long as others, but not said again
    one = Lacking(furniture_facts, labels, lines, lacking={1: {"dek": lack}})
    expected = [NEAREST["dek"], "dek-sign=above-pictures", "dek-sign=not-said-again", "dek-sign=shorter-than-text"]
    assert [fact for _, fact in one.facts()] == (expected if helped else [])
