"""The heads of two articles side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.reading import read
from newsseg.segments import KINDS
from newsseg.splitting.heads import Head, paragraph_opening
from tests.strategies import texts

LABELS = [kind.label for kind in KINDS]
HEADS = st.builds(Head, st.lists(st.sampled_from(LABELS), max_size=6).map(tuple), st.sampled_from(["", ".", "none"]), st.just("plain"))


def _head(*rows: tuple[str, str]) -> Head:
    return Head.of([label for label, _ in rows], [read(text) for _, text in rows])


def test_a_head_ends_with_the_first_paragraph() -> None:
    head = _head(
        ("kicker", "Harbours"), ("headline", "Will the ferry sail?"), ("byline", "By Ada Brook"), ("paragraph", "STRANRAER It will."),
        ("headline", "Owls"),
    )  # fmt: skip
    assert head == Head(("kicker", "headline", "byline"), "?", "capitals")


def test_a_head_may_lack_a_headline_and_a_paragraph() -> None:
    assert _head(("byline", "By Ada Brook"), ("chrome", "Share")) == Head(("byline", "chrome"), "none", "none")
    assert Head.of([], []) == Head((), "none", "none")


@pytest.mark.parametrize(
    ("title", "mark"), [("It sails", ""), ("It sails.", "."), ("Sails it?", "?"), ("It sails!", "!"), ("船出港。", "。"), ("“Sail”", "")]
)
def test_the_mark_at_the_end_of_a_headline_is_told(title: str, mark: str) -> None:
    assert _head(("headline", title), ("headline", "and never returns!")).ends == mark


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("The ferry sails", "plain"), ("LONDON The ferry sails", "capitals"), ("USA The ferry", "plain"), ("LAIS The ferry", "capitals"),
        ("London — The ferry", "dash"), ("London, 3 May – The ferry", "dash"), ("Oban - The ferry", "dash"), ("Oban -- The ferry", "dash"),
        ("Oban. The ferry", "stop"), ("Oban: The ferry", "stop"), ("Oban, the ferry", "comma"), ("oban, the ferry", "small"),
        ("Ely. The", "stop"), ("In. The ferry", "plain"), ("(AP) The ferry", "bracket"), ("【本報訊】渡輪", "bracket"), ("", "none"),
        ("   ", "none"),
        (f"{'A ferry sails ' * 3}— at last", "plain"), (f"A{'b' * 36} — at last", "dash"), (f"A{'b' * 37} — at last", "plain"),
        ("“Oban is", "plain"), ("चंदनपुर। कोयली नदी", "stop"), ("चंदनपुर, 12 मार्च को", "comma"), ("चंदनपुर में", "plain"),
        ("القاهرة - قال", "dash"), ("आगरा (एजेंसी) नदी", "aside"), ("渡輪今日復航，", "comma"), ("港町通信社10日電（記者王明）渡輪", "aside"),
        ("渡輪在修理九週之後今天上午終於再次駛入燈籠灣，島民們在碼頭迎接，", "plain"),
    ],
)  # fmt: skip
def test_how_a_paragraph_opens(paragraph: str, told: str) -> None:
    assert paragraph_opening(paragraph) == told


def test_what_two_heads_have_in_common() -> None:
    first = Head(("kicker", "headline", "byline", "timestamp"), "", "dash")
    assert list(first.beside(Head(("headline", "dek", "byline", "timestamp"), ".", "plain"))) == [
        "both=byline", "both=timestamp", "lost=kicker", "new=dek", "alike=2/2", "same-order=no/4", "opens=dash/plain", "ends=/.",
    ]  # fmt: skip


def test_what_is_alike_and_what_differs_is_counted_to_three() -> None:
    full = Head(("kicker", "dek", "byline", "timestamp", "caption", "credit"), "", "plain")
    assert {"alike=3/0", "same-order=yes/4"} <= set(full.beside(full))
    assert "alike=0/3" in set(full.beside(Head((), "", "plain")))
    assert {"alike=0/0", "same-order=yes/0"} <= set(Head((), "", "plain").beside(Head((), "", "plain")))


@given(HEADS, HEADS)
def test_law_what_one_lacks_the_other_has(one: Head, other: Head) -> None:
    there, back = list(one.beside(other)), list(other.beside(one))
    assert len(set(there)) == len(there)
    swapped = {fact.replace("lost=", "old=").replace("new=", "lost=").replace("old=", "new=") for fact in back}
    assert {fact for fact in there if fact.startswith(("both=", "lost=", "new=", "alike="))} <= swapped


@given(texts())
def test_law_every_text_opens_in_some_way(text: str) -> None:
    assert paragraph_opening(text) in {"none", "capitals", "dash", "comma", "stop", "bracket", "plain", "small"}
