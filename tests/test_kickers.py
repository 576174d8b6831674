"""Kickers that stand elsewhere than above a headline: below the text, or apart from it where there are several."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.afterthoughts.kickers import ELSEWHERE, kicker_facts
from newsseg.segments import KINDS
from newsseg.testing import news_texts
from tests.afterthoughts import OF_KICKERS, labelled, looking_for
from tests.strategies import texts

NEWS, WITHOUT = looking_for(*OF_KICKERS), looking_for()
"""A segmenter that looks for kickers alone of what hangs on an article as a whole, and one that looks for nothing."""


def _elsewhere(labels: str | list[str]) -> list[int]:
    """Number the kickers that stand elsewhere, among lines with these labels."""
    listed = labels.split() if isinstance(labels, str) else labels
    return labelled(kicker_facts, [(label, "Share") for label in listed]).found(ELSEWHERE)


@given(st.lists(st.sampled_from(["kicker", "kicker", *(kind.label for kind in KINDS)]), max_size=20))
def test_a_kicker_stands_above_the_text_and_one_of_several_close_above_a_headline(labels: list[str]) -> None:
    kickers = [place for place, label in enumerate(labels) if label == "kicker"]
    apart = [place for place in kickers if len(kickers) > 1 and "headline" not in labels[place + 1 : place + 3]]
    below = [place for place in kickers if "paragraph" in labels[:place]]
    assert _elsewhere(labels) == sorted({*apart, *below})


@pytest.mark.parametrize(
    ("labels", "elsewhere"),
    [
        ("kicker headline paragraph", []),
        ("kicker chrome headline paragraph", []),
        ("kicker chrome chrome headline paragraph", []),  # the only one
        ("kicker kicker chrome headline paragraph", [0]),
        ("kicker headline kicker paragraph", [2]),
        ("headline paragraph kicker", [2]),
        ("headline paragraph kicker headline paragraph", [2]),
        ("kicker", []),
        ("kicker kicker", [0, 1]),
    ],
)
def test_where_kickers_stand(labels: str, elsewhere: list[int]) -> None:
    assert _elsewhere(labels) == elsewhere


def test_an_article_has_kickers_of_its_own() -> None:
    page = labelled(kicker_facts, [(label, "Share") for label in ("kicker", "chrome", "paragraph", "kicker", "chrome", "headline")])
    assert page.found(ELSEWHERE) == [0, 3]
    assert attrs.evolve(page, starts=(0, 3)).found(ELSEWHERE) == []
    assert attrs.evolve(page, starts=(0, 5)).found(ELSEWHERE) == [0, 3]


@given(texts() | news_texts())
def test_where_no_kicker_stands_elsewhere_nothing_changes(text: str) -> None:
    before, after = WITHOUT.label(text), NEWS.label(text)
    elsewhere = [place for place, fact in after.evidence.afterthoughts if fact == ELSEWHERE]
    assert all(before.labels[place] == "kicker" for place in elsewhere)
    if not elsewhere:
        assert (after.labels, after.score) == (before.labels, before.score)
