"""Articles whose titles a list of contents at the head of the text says before."""

from __future__ import annotations

import pytest

import newsseg
from newsseg import split_articles
from newsseg.splitting.articles import Articles
from newsseg.splitting.contents import Contents, contents, with_contents
from tests.splitting import labelled, outline

BODY = (
    "The harbour board said on Monday that the swing bridge would stay shut until the ice had gone, "
    "and that no diver would be sent into such water before April."
)
HEADS = ("Swing bridge stays shut", "Divers wait for the thaw", "Council wants a ferry")
STORIES = (
    "The swing bridge at Skerry stays shut until the ice has gone, the harbour board said on Monday after four hours with its engineers.",
    "Volunteers counted four chicks of the barn owl in the signal box at Carrow Halt, and the railway will leave it alone until autumn.",
    "Bay Lines has ordered a new ferry from a yard in Gdansk for the islanders of Lantern Bay, but it will not be ready before next year.",
)


def dossier(*entries: str) -> str:
    """Write three stories below a list of contents."""
    stories = "\n\n".join(f"{head}\n{story}" for head, story in zip(HEADS, STORIES, strict=True))
    return "\n".join(["Press review", *entries]) + f"\n\n{stories}"


@pytest.mark.parametrize(
    "entries",
    [
        HEADS,
        [f"{n}. {head}" for n, head in enumerate(HEADS, 1)],
        [f"{head} ........ {n}" for n, head in enumerate(HEADS, 1)],
        [f"The Skerry Post - {head.upper()} (p. {n})" for n, head in enumerate(HEADS, 1)],
        [part for head in HEADS for part in (head, "The Skerry Post, p. 4")],
    ],
)
def test_articles_begin_with_the_titles_that_are_listed(entries: list[str]) -> None:
    text = dossier(*entries)
    spans = split_articles(text)
    assert [span.text.split("\n")[0] for span in spans] == ["Press review", *HEADS[1:]]
    segments = newsseg.segment(text).segments
    assert {segment.label for segment in segments[: len(entries) + 1]} == {"chrome"}
    assert [segment.text for segment in segments if segment.label == "headline"] == list(HEADS)


ROWS = [("headline", head) for head in HEADS]
TEXT = ("paragraph", BODY)


def found(*rows: tuple[str, str]) -> Contents | None:
    """Find the list of contents of a text that is labelled as told."""
    listed = contents(outline(labelled(*rows)))
    return None if listed is None else Contents(listed.last, list(listed.titles))


def entry(title: str, after: str = "") -> tuple[str, str]:
    """Write an entry of a list."""
    return "chrome", f"1. {title}{after}"


FIRST, SECOND, THIRD = ROWS
LISTED = [entry(head) for head in HEADS]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([*LISTED, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], Contents(2, [3, 5, 7])),
        ([*LISTED[:2], FIRST, TEXT, SECOND, TEXT], Contents(1, [2, 4])),
        ([*LISTED[:2], FIRST, TEXT, ("subheading", HEADS[1]), TEXT], None),
        ([*LISTED, FIRST, TEXT, ("subheading", HEADS[1]), TEXT, ("chrome", HEADS[2]), TEXT], Contents(2, [3, 5, 7])),
        ([*LISTED, FIRST, TEXT, ("byline", HEADS[1]), TEXT, THIRD, TEXT], None),
        ([*LISTED, ("subheading", HEADS[0]), TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([*LISTED, FIRST, TEXT, SECOND, THIRD, TEXT], None),
        ([*LISTED, FIRST, TEXT, SECOND, TEXT, THIRD], None),
        ([TEXT, *LISTED, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([LISTED[0], FIRST, TEXT, SECOND, TEXT], None),
        ([LISTED[0], *[("chrome", "The Skerry Post")] * 3, *LISTED[1:], FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], Contents(5, [6, 8, 10])),
        ([LISTED[0], *[("chrome", "The Skerry Post")] * 4, *LISTED[1:], FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([*LISTED, *[("chrome", "Menu")] * 9, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], Contents(2, [12, 14, 16])),
        ([*LISTED, *[("chrome", "Menu")] * 12, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([*[("chrome", "Menu")] * 77, *LISTED, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], Contents(79, [80, 82, 84])),
        ([*[("chrome", "Menu")] * 78, *LISTED, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([entry(HEADS[0], " " * 3 + "x" * 74), *LISTED[1:], FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], Contents(2, [3, 5, 7])),
        ([entry(HEADS[0], " " * 3 + "x" * 80), *LISTED[1:], FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([entry("Rain near"), *LISTED[1:], ("headline", "Rain near"), TEXT, SECOND, TEXT, THIRD, TEXT], Contents(2, [3, 5, 7])),
        ([entry("Rainnear"), *LISTED[1:], ("headline", "Rainnear"), TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([("paragraph", f"{'Rain nears ' * 12}us."), *LISTED, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], Contents(3, [4, 6, 8])),
        ([("paragraph", f"{'Rain nears ' * 12}us all."), *LISTED, FIRST, TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([entry("rain " * 30), *LISTED[1:], ("headline", "rain " * 30), TEXT, SECOND, TEXT, THIRD, TEXT], Contents(2, [3, 5, 7])),
        ([entry("rain " * 31), *LISTED[1:], ("headline", "rain " * 31), TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([("chrome", "-" * 20), *LISTED[1:], ("headline", "-" * 20), TEXT, SECOND, TEXT, THIRD, TEXT], None),
        ([], None),
    ],
)  # fmt: skip
def test_what_a_list_of_contents_is(rows: list[tuple[str, str]], expected: Contents | None) -> None:
    assert found(*rows) == expected


def test_what_begins_between_listed_titles_stays_and_what_begins_at_one_gives_way() -> None:
    dek, weather = ("dek", "No diver goes in"), ("headline", "Weather")
    rows = [*LISTED, FIRST, TEXT, SECOND, dek, TEXT, weather, TEXT, THIRD, TEXT]
    told = with_contents(outline(labelled(*rows)), Articles((0, 3, 6, 8), (3, 6, 8), frozenset((6, 8))))
    assert told == Articles((0, 5, 8, 10), (5, 8, 10), frozenset((6, 8)), frozenset((0, 1, 2)))


def test_bug_the_second_article_began_above_the_title_of_the_first() -> None:
    signed = ("byline", "By Nora Quill")
    rows = [signed, *LISTED, ("chrome", "-----"), signed, FIRST, TEXT, SECOND, TEXT, ("chrome", "Share"), THIRD, TEXT]
    assert with_contents(outline(labelled(*rows)), Articles()).starts[1] > 6


def test_without_a_list_all_stays() -> None:
    rows = [FIRST, TEXT, SECOND, TEXT]
    told = Articles((0, 2), (2,))
    assert with_contents(outline(labelled(*rows)), told) == told


@pytest.mark.parametrize("crossheads", [2, 3])
def test_the_entries_of_a_single_article_are_crossheads(crossheads: int) -> None:
    listed = [f"What the {word} says about the bridge" for word in ("board", "council", "diver")[:crossheads]]
    sections = "\n\n".join(f"{head}\n\n{STORIES[0]}\n\n{BODY}" for head in listed)
    text = "\n\n".join(["Swing bridge stays shut until April", "By Nora Quill", "In this article", *listed, BODY, sections])
    assert len(split_articles(text)) == 1
