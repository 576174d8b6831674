"""Short news below each other: each item of a text that holds nothing else is an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import NewsSegmenter, split_articles
from newsseg.splitting.articles import Articles
from newsseg.splitting.short_news import items, with_items
from tests.splitting import labelled, outline

ITEMS = (
    ("Swing bridge stays shut", "The swing bridge at Skerry stays shut until the ice has gone, the harbour board said on Monday."),
    ("Owls move in", "A pair of barn owls has nested in the signal box at Carrow Halt, and the railway will let it be."),
    ("Ferry on order", "Bay Lines has ordered a ferry from a yard in Gdansk, but it will not be ready before next year."),
    ("A banquet", "Forty guests dined at the town hall on Tuesday in honour of the retiring stationmaster, Hilda Crane."),
)


def column(*items_of_it: tuple[str, ...], rubric: str = "IN BRIEF") -> str:
    """Write a column of short news."""
    return "\n\n".join([rubric, *("\n".join(item) for item in items_of_it)])


def test_each_item_of_a_column_is_an_article() -> None:
    assert [span.text.split("\n")[0] for span in split_articles(column(*ITEMS))] == ["IN BRIEF", *(title for title, _ in ITEMS[1:])]


@given(st.permutations(ITEMS), st.integers(3, 4))
def test_law_items_are_articles_in_any_order(listed: list[tuple[str, str]], count: int) -> None:
    found = items(outline(NewsSegmenter().label(column(*listed[:count]))))
    assert [one.start for one in found] in ([], [*range(1, 2 * count, 2)])


TEXT = ("paragraph", ITEMS[0][1])
HEADS = [("headline", title) for title, _ in ITEMS]


def found(*stanzas: list[tuple[str, str]]) -> list[int]:
    """Number the blocks with which items open, of a text whose stanzas are labelled as told."""
    rows: list[tuple[str, str]] = []
    gaps: dict[int, int] = {}
    for stanza in stanzas:
        gaps[len(rows)] = 1
        rows += stanza
    return [one.start for one in items(outline(labelled(*rows, blanks=0, gaps=gaps)))]


def item(head: tuple[str, str], *others: tuple[str, str], text: tuple[str, str] = TEXT) -> list[tuple[str, str]]:
    """Write an item: its title, other lines of its head, and its text."""
    return [head, *others, text]


FIRST, SECOND, THIRD, FOURTH = HEADS
BYLINE, DATE = ("byline", "By Nora Quill"), ("timestamp", "3 March 2026")
LISTED = [item(head) for head in HEADS[:3]]


@pytest.mark.parametrize(
    ("stanzas", "starts"),
    [
        (LISTED, [0, 2, 4]),
        ([*LISTED, item(FOURTH)], [0, 2, 4, 6]),
        (LISTED[:2], []),
        ([[("kicker", "In brief")], *LISTED], [1, 3, 5]),
        ([[("headline", "In brief from the islands")], *LISTED], []),
        ([[TEXT], *LISTED], []),
        ([*LISTED, [TEXT]], []),
        ([*LISTED, [("chrome", "Subscribe to us")]], [0, 2, 4]),
        ([*LISTED, [("chrome", "See you all next week")]], [0, 2, 4]),
        ([item(FIRST), item(("subheading", "Owls move in")), item(("chrome", "Ferry on order"))], [0, 2, 4]),
        ([item(("kicker", "Good morning")), *LISTED], [2, 4, 6]),
        ([item(("subheading", title)) for _, title in HEADS], []),
        ([*LISTED, item(BYLINE)], [0, 2, 4]),
        ([item(FIRST), item(SECOND), item(BYLINE)], []),
        ([*LISTED, item(("headline", "1/8"))], [0, 2, 4]),
        ([*LISTED, item(FIRST)], []),
        ([item(FIRST), item(("headline", "Rat")), item(("headline", "Ox"))], []),
        ([item(FIRST), item(SECOND), item(("headline", "Ox"))], [0, 2, 4]),
        ([item(("headline", f"0{n}:15 Rain nears us")) for n in (7, 8, 9)], []),
        ([item(head, DATE, BYLINE) for head in HEADS[:3]], [0, 4, 8]),
        ([item(head, DATE, BYLINE, BYLINE) for head in HEADS[:3]], []),
        ([item(DATE, head) for head in HEADS[:3]], [0, 3, 6]),
        ([item(head, text=("paragraph", "Rain nears the islands, and the ferry stays at home.")) for head in HEADS[:3]], [0, 2, 4]),
        ([item(head, text=("paragraph", "Rain nears the islands, and the ferry stays home.")) for head in HEADS[:3]], []),
        ([item(FIRST), item(SECOND), item(("headline", "Ox")), item(("headline", "Rat"))], [0, 2, 4, 6]),
        ([item(FIRST), item(("headline", "Hen")), item(("headline", "Ox")), item(("headline", "Rat"))], []),
        ([item(head, text=("paragraph", f"0{n}:15 {TEXT[1]}")) for n, head in enumerate(HEADS[:3], 7)], []),
        ([item(head, ("dek", "rain " * 18)) for head in HEADS[:3]], [0, 3, 6]),
        ([item(head, ("dek", "rain " * 19)) for head in HEADS[:3]], []),
        ([item(("chrome", "-----"), head) for head in HEADS[:3]], [1, 4, 7]),
        ([], []),
    ],
)
def test_what_items_are(stanzas: list[list[tuple[str, str]]], starts: list[int]) -> None:
    assert found(*stanzas) == starts


def test_what_begins_inside_an_item_stays_and_what_begins_in_its_head_gives_way() -> None:
    rows = [FIRST, TEXT, DATE, SECOND, BYLINE, TEXT, FOURTH, TEXT, THIRD, TEXT]
    text = outline(labelled(*rows, blanks=0, gaps={0: 0, 2: 1, 8: 1}))
    assert [one.start for one in items(text)] == [0, 2, 8]
    told = with_items(text, Articles((0, 4, 6), (4, 6), frozenset((6,))))
    assert told == Articles((0, 2, 6, 8), (3, 6, 8), frozenset((6,)))


def test_where_an_article_was_told_to_begin_above_an_item_it_does() -> None:
    rows = [FIRST, TEXT, ("chrome", "Record 2"), SECOND, TEXT, THIRD, TEXT]
    text = outline(labelled(*rows, blanks=0, gaps={2: 1, 3: 1, 5: 1}))
    assert with_items(text, Articles((0, 2), (3,))) == Articles((0, 2, 5), (3, 5))
    assert with_items(text, Articles()) == Articles((0, 3, 5), (3, 5))


def test_bug_an_article_above_the_items_took_the_first_of_them() -> None:
    rows = [("kicker", "Good morning all"), TEXT, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT]
    text = outline(labelled(*rows, blanks=0, gaps={2: 1, 4: 1, 6: 1}))
    assert with_items(text, Articles((0, 2, 4), (2, 4))) == Articles((0, 2, 4, 6), (2, 4, 6))


def test_without_items_all_stays() -> None:
    text = outline(labelled(FIRST, TEXT, SECOND, TEXT))
    assert with_items(text, Articles((0, 2), (2,))) == Articles((0, 2), (2,))
