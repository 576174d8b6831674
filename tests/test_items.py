"""Items of a letter or a list of news: which are their titles, and which lines are addresses alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.context.items import further_items, items
from newsseg.reading import read
from tests.readings import found_by, page_of_texts

URL = "https://herald.example/ferry"
STORY = "The ferry had been late for nine days in a row when the harbour master lost his patience."
TITLES = ("Ferry late again today", "Gulls steal the post", "Baker wins a prize", "Bridge opens next week")


def further(*texts: str) -> list[int]:
    """Number the titles of the items but the first."""
    return further_items([read(text) for text in texts])


def found(*texts: str) -> dict[int, str]:
    """Tell what is found of blocks, by their numbers."""
    return found_by(items, page_of_texts(*texts), "item")


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        ((STORY, URL, TITLES[0], STORY, URL, TITLES[1], STORY), [2, 5]),
        ((STORY, f"Read more: {URL}", TITLES[0], STORY, f"Link: <{URL}>", TITLES[1], STORY), [2, 5]),
        ((STORY, f"a b c d e f {URL}", TITLES[0], STORY, URL, TITLES[1], STORY), [2, 5]),
        ((STORY, f"a b c d e f g {URL}", TITLES[0], STORY, URL, TITLES[1], STORY), []),
        ((STORY, URL, "-----", TITLES[0], "=====", STORY, URL, TITLES[1], STORY), [3, 7]),
        ((f"{STORY} [1]", TITLES[0], f"{STORY} [2]", TITLES[1], f"{STORY} [3]", f"[1] {URL}", f"[2]: {URL}"), [1, 3]),
        ((f"{STORY} [1]", TITLES[0], f"{STORY} [2]", TITLES[1], f"{STORY} [3]", f"[1] {URL}"), []),
        ((f"{STORY} [101]", TITLES[0], f"{STORY} [102]", TITLES[1], STORY, f"[101] {URL}", f"[102] {URL}"), [1, 3]),
        (("Short [1]", TITLES[0], f"{STORY} [2]", TITLES[1], f"{STORY} [3]", f"[1] {URL}", f"[2] {URL}"), []),
        ((STORY, URL, TITLES[0], STORY), []),
        ((STORY, URL, TITLES[0], STORY, URL, TITLES[1], TITLES[2]), []),
        ((STORY, URL, TITLES[0], STORY, URL, f"{TITLES[1]}.", STORY), []),
        ((STORY, URL, TITLES[0], STORY, URL, f"{TITLES[1]} [4]", STORY), []),
        ((STORY, URL, TITLES[0], STORY, URL, "Ada Brook", STORY), []),
        ((STORY, URL, TITLES[0], STORY, URL, "Ada Brook wins", STORY), [2, 5]),
        ((STORY, STORY, URL, "-----", TITLES[0], STORY, STORY, URL, "-----", TITLES[1], STORY), [4, 9]),
        ((STORY, URL, TITLES[0], STORY, URL, TITLES[1], STORY, URL, TITLES[2], "-----"), [2, 5]),
        ((STORY, URL, TITLES[0], STORY, URL, " ".join(["word"] * 25), STORY), [2, 5]),
        ((STORY, URL, TITLES[0], STORY, URL, " ".join(["word"] * 26), STORY), []),
        ((STORY, URL, TITLES[0], " ".join(["word"] * 10), URL, TITLES[1], STORY), [2, 5]),
        ((STORY, URL, TITLES[0], " ".join(["word"] * 9), URL, TITLES[1], STORY), []),
        ((STORY, URL, TITLES[0], STORY, URL, TITLES[1]), []),
        ((STORY, URL, TITLES[0], STORY, URL, "-----"), []),
        ((STORY, URL), []),
        ((STORY, TITLES[0], STORY, TITLES[1], STORY), []),
        ((), []),
    ],
)
def test_a_title_is_below_a_link_and_above_text_and_not_the_only_one(texts: tuple[str, ...], places: list[int]) -> None:
    assert further(*texts) == places


def test_the_first_item_has_no_link_above_it() -> None:
    rest = (STORY, URL, TITLES[1], STORY, URL, TITLES[2], STORY, URL)
    titles = dict.fromkeys((1, 4, 7), "title") | dict.fromkeys((3, 6, 9), "address")
    assert found("Good morning", TITLES[0], *rest) == titles
    assert found(TITLES[0], *rest) == {place - 1: value for place, value in titles.items()}
    assert found("Good morning", "Menu", *rest) == {place: value for place, value in titles.items() if place != 1}
    assert found(TITLES[0], STORY, "Ada Brook", *rest[1:]) == {3: "address", 4: "title", 6: "address", 7: "title", 9: "address"}


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        (URL, True),
        (f"<{URL}>", True),
        (f"[1] {URL}", True),
        (f"[12]: {URL}", True),
        (f"[2]: {URL} (image)", True),
        (f"{URL} (a link)", False),
        (f"See {URL}", False),
        (f"{URL} here", False),
        ("a://b", False),
    ],
)
def test_an_address_stands_alone(line: str, *, alone: bool) -> None:
    assert found("Ferry late", line) == ({1: "address"} if alone else {})


@given(count=st.integers(3, 6), ruled=st.booleans(), noted=st.booleans())
def test_law_every_item_of_a_letter_is_an_article(count: int, *, ruled: bool, noted: bool) -> None:
    blocks: list[str] = []
    for number in range(count):
        title, text = f"{TITLES[number % 4]}, part {number}", f"{STORY} It was day {number}."
        link = [] if noted else [f"Read more: {URL}/{number}"]
        blocks += [title, f"{text} [{number + 1}]" if noted else text, *link, *(["-----"] if ruled else [])]
    notes = [f"[{number + 1}] {URL}/{number}" for number in range(count)] if noted else []
    spans = newsseg.split_articles("\n\n".join(["Good morning.", *blocks, *notes]))
    assert [span.text.lstrip("-\n").split("\n")[0] for span in spans[1:]] == [
        f"{TITLES[number % 4]}, part {number}" for number in range(1, count)
    ]


def test_bug_titles_of_a_letter_with_an_address_below_each_item_passed_for_crossheads() -> None:
    more = (
        "Nobody on the island believed a word of it, because the tide had never been late before.",
        "It took the mayor a year to find the money.",
    )
    text = "\n\n".join(
        ["The Morning Tide", "Good morning.", TITLES[0], STORY, URL, TITLES[1], more[0], f"{URL}/2", TITLES[2], *more, f"{URL}/3"]
    )
    article = newsseg.segment(text)
    assert [segment.text for segment in article if segment.label == "headline"] == list(TITLES[:3])
    assert [segment.label for segment in article if "://" in segment.text] == ["chrome"] * 3


LETTER = """\
THE TIDE LETTER
Weekly briefing for islanders | Issue 312 | 4 May 2026
View in browser: https://tide.example/312

Dear reader,

Fares are rising and a pier is closing.

IN THIS ISSUE
1. Ferry fares to rise for the third summer
2. Skerry pier to shut for eleven days in June
3. Harbour board orders two pilot boats from Bergen

=====
1. FERRY FARES TO RISE FOR THE THIRD SUMMER

A crossing will cost 14 euros from June, two more than last year, because the price of fuel has not fallen as the company had hoped.

Full story: https://tide.example/312/1

=====
2. SKERRY PIER TO SHUT FOR ELEVEN DAYS IN JUNE

The planks are to be replaced before the regatta. Boats will land at the slipway, which is dry for five hours a day at spring tide.

Full story: https://tide.example/312/2

=====
3. HARBOUR BOARD ORDERS TWO PILOT BOATS FROM BERGEN

Both will be driven by batteries, and have to be delivered before the old ones lose their papers in the autumn of next year.

Full story: https://tide.example/312/3

=====
To unsubscribe: https://tide.example/leave
"""


def test_bug_items_that_the_contents_of_a_letter_list_were_no_articles_of_their_own() -> None:
    opened = [span.text.split("\n")[0] for span in newsseg.split_articles(LETTER)]
    assert opened[1:] == ["2. SKERRY PIER TO SHUT FOR ELEVEN DAYS IN JUNE", "3. HARBOUR BOARD ORDERS TWO PILOT BOATS FROM BERGEN"]
