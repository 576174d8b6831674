"""Caution: few texts of one article are split, and that where most of several are parted by it."""

from __future__ import annotations

import math

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit.caution import MOST_SPLIT, Told, caution
from fit.corpus import Labelled
from fit.splits import Seen, Title, cautious, told
from newsseg.splitting.second_look import IN

WORTHS = st.integers(-3000, 3000)
TEXTS = st.lists(st.builds(Told, st.sampled_from(("brief", "page")), WORTHS, st.none() | WORTHS), max_size=40)
PAIR = Labelled("pair", "en", "example.org", "reshaped", "Rain\n\nSnow", {0: "headline", 2: "headline"}, begins=(2,))


@given(TEXTS)
def test_no_more_texts_of_one_article_are_split_than_may_be(texts: list[Told]) -> None:
    less = caution(texts)
    single = [text for text in texts if text.least is None]
    assert sum(not text.is_right(less[text.kind]) for text in single) <= MOST_SPLIT * len(single)


@given(TEXTS)
def test_each_kind_of_text_has_a_caution_of_its_own_that_helps_no_title(texts: list[Told]) -> None:
    less = caution(texts)
    assert set(less) == {text.kind for text in texts}
    assert all(sunk >= 0 for sunk in less.values())


@given(TEXTS)
def test_texts_parted_right_by_any_caution_that_splits_none_are_not_fewer(texts: list[Told]) -> None:
    several = [attrs.evolve(text, least=text.least or 0) for text in texts]
    less = caution(several)
    for kind in less:
        listed = [text for text in several if text.kind == kind]
        assert sum(text.is_right(less[kind]) for text in listed) == max(
            sum(text.is_right(level) for text in listed) for level in range(0, 6000, 100)
        )


def test_what_may_be_split_is_spent_where_it_parts_most() -> None:
    dear = [Told("brief", 1500, None), Told("brief", 0, 1000)]
    cheap = [Told("page", 1500, None), *[Told("page", 0, 1000)] * 9]
    rest = [Told("brief", -math.inf, None)] * round(1 / MOST_SPLIT - 2)
    less = caution([*dear, *cheap, *rest])
    assert [text.is_right(less[text.kind]) for text in (dear[0], cheap[0], cheap[1])] == [True, False, True]


@pytest.mark.parametrize(("count", "split", "less"), [(500, 1, 0), (500, 2, 1000), (1000, 2, 0), (499, 1, 5900)])
def test_no_kind_is_parted_more_carefully_than_one_text_in_five_hundred_asks_for(count: int, split: int, less: int) -> None:
    page = [Told("page", 1000 if number < split else -math.inf, None) for number in range(count)]
    assert caution(page) == {"page": less}


@pytest.mark.parametrize(("begins", "least"), [((True,), 500), ((), -math.inf), ((True, False), 500)])
def test_a_text_is_parted_where_every_beginning_is_among_its_titles(begins: tuple[bool, ...], least: float) -> None:
    titles = [Title(("title=any",), begins=one) for one in begins]
    found = told(Seen(PAIR, "tiny", titles), {"title=any": 500})
    assert found.least == least
    assert found.most == (500 if False in begins else -math.inf)


def test_a_text_of_one_article_has_no_beginning() -> None:
    assert told(Seen(attrs.evolve(PAIR, begins=()), "tiny", []), {}) == Told("tiny", -math.inf, None)


def test_texts_whose_parts_one_may_call_articles_are_not_asked() -> None:
    letter = attrs.evolve(PAIR, begins=(), source="newsletter")
    assert [Seen(one, "tiny", []).is_asked for one in (PAIR, letter, attrs.evolve(letter, source="paste"))] == [True, False, True]


def test_caution_sinks_what_the_kind_of_the_text_weighs() -> None:
    assert cautious({f"{IN}page": 300, f"{IN}tiny": 200}, {"page": 500, "brief": 100}) == {
        f"{IN}page": -200,
        f"{IN}tiny": 200,
        f"{IN}brief": -100,
    }


def test_texts_of_a_few_blocks_are_parted_with_care_whatever_is_learnt_of_them() -> None:
    assert caution([Told("tiny", -math.inf, 500), Told("page", -math.inf, 500)]) == {"tiny": 2400, "page": 400}
