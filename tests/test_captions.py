"""Captions that passed for paragraphs: what ends with no stop, and is nearly as likely a caption, is helped to be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import NewsSegmenter, Weights
from newsseg.afterthoughts.captions import OPEN_ENDED, caption_facts
from newsseg.labeling import States
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.afterthoughts import OF_CAPTIONS, Lacking, looking_for
from tests.checking import written_text
from tests.strategies import texts

NEWS, WITHOUT = looking_for(*OF_CAPTIONS), looking_for()
"""A segmenter that looks for captions alone of what hangs on an article as a whole, and one that looks for nothing."""
WORTH = NEWS.weights.weight(OPEN_ENDED, NEWS.weights.states.index("caption"))
"""What it is worth, in thousandths of log-odds."""


def _found(line: str, label: str = "paragraph", lack: int = 0, states: States = NEWS.states) -> bool:
    return Lacking(caption_facts, (label,), (line,), lacking={0: {"caption": lack}}, states=states).facts() == ((0, OPEN_ENDED),)


WITH_ONE_HELPED = [written_text(name) for name in ("ja-wire-kyodo-ryoshi", "ja-sports-tables-kouya-ekimae", "hi-listicle-kisan-yojana")]


def test_in_some_texts_a_caption_is_helped() -> None:
    assert all(OPEN_ENDED in {fact for _, fact in NEWS.label(text).evidence.afterthoughts} for text in WITH_ONE_HELPED)


@given(st.sampled_from(WITH_ONE_HELPED) | texts() | news_texts())
def test_what_is_helped_passed_for_a_paragraph_and_lacks_little(text: str) -> None:
    before, after = WITHOUT.label(text), NEWS.label(text)
    helped = [place for place, fact in after.evidence.afterthoughts if fact == OPEN_ENDED]
    for place in helped:
        assert before.labels[place] == "paragraph"
        assert before.lacks(place, ["caption"])["caption"] < WORTH
    if not helped:
        assert (after.labels, after.score) == (before.labels, before.score)


@pytest.mark.parametrize(
    ("line", "open_ended"),
    [
        ("Cranes above the new pier in Kirby Quay", True),
        ("Cranes above the new pier in Kirby Quay.", False),
        ("“We never sailed on a Sunday”", False),
        ("Who paid for the pier?", False),
        ("新埠头的吊车", True),
        ("新埠头的吊车。", False),
        ("Cranes above the new pier:", True),
        ("§", True),
    ],
)
def test_a_paragraph_ends_with_a_stop(line: str, *, open_ended: bool) -> None:
    assert _found(line) == open_ended
    assert not _found(line, "dek")
    assert not _found(line, "caption")


def test_what_lacks_as_much_as_it_is_worth_is_not_helped() -> None:
    assert WORTH > 0
    assert _found("Cranes", lack=WORTH - 1)
    assert not _found("Cranes", lack=WORTH)


def test_without_weight_or_captions_nothing_is_looked_for() -> None:
    assert not _found("Cranes", states=NewsSegmenter().without_rules(rule_of(OPEN_ENDED)).states)
    assert not _found("Cranes", states=States(Weights(("paragraph", "chrome"), {OPEN_ENDED: [0, 5000]}, ((0, 0),) * 2)))
