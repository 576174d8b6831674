"""Lists of contents at the head of letters and dossiers."""

from __future__ import annotations

import pytest

import newsseg
from newsseg.context.contents import contents
from tests.readings import found_by, page_of_texts

ENTRIES = ("1 Ferry late again", "2 Gulls steal the post ..... 4", "3 Baker wins a prize")
STORY = "The ferry had been late for nine days in a row when the harbour master lost his patience."


def found(text: str) -> list[int]:
    """Number the blocks of a text that are entries of a list of contents."""
    blocks = newsseg.Document.from_text(text).blocks
    page = page_of_texts(*(block.text for block in blocks))
    page.blocks = blocks
    return sorted(found_by(contents, page, "in-contents"))


@pytest.mark.parametrize("heading", ["Contents", "IN THIS ISSUE:", "Inhalt", "◆今週の目次◆", "Sommaire", "=== Obsah ===", "المحتويات"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_list_has_a_heading_that_says_so_and_ends_with_a_blank_line(heading: str, gap: str) -> None:
    listed = "\n".join(ENTRIES)
    assert found(f"The Herald\n\n{heading}{gap}{listed}\n\nFerry late again\n\n{STORY}") == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "Contents\n" + "\n".join(ENTRIES),
        f"Contents\n{ENTRIES[0]}\n\n{STORY}",
        f"Contents\n{ENTRIES[0]}\n{STORY}\n\n{STORY}",
        "Contents\n" + "\n".join(ENTRIES * 6) + f"\n\n{STORY}",
        f"Contents of the hold\n{ENTRIES[0]}\n{ENTRIES[1]}\n\n{STORY}",
        f"Contents\n{ENTRIES[0]}\n{'word ' * 23}\n\n{STORY}",
        "\n\n".join(["Menu"] * 60) + f"\n\nContents\n{ENTRIES[0]}\n{ENTRIES[1]}\n\n{STORY}",
        "",
    ],
)
def test_what_is_no_list_of_contents(text: str) -> None:
    assert found(text) == []


def test_what_is_listed_is_the_sites_own_and_no_title() -> None:
    stories = "\n\n".join(f"{title.split(' ', 1)[1].split(' .')[0]}\nBy Ada Brook\n\n{STORY}" for title in ENTRIES)
    article = newsseg.segment("The Herald\n\nContents\n" + "\n".join(ENTRIES) + f"\n\n{stories}")
    assert [one.label for one in article.segments[1:5]] == ["chrome"] * 4


@pytest.mark.parametrize(("count", "is_list"), [(1, False), (2, True), (15, True), (16, False)])
def test_how_many_entries_a_list_has(count: int, *, is_list: bool) -> None:
    listed = [f"{number} Ferry late again" for number in range(count)]
    assert found("\n".join(["Contents", *listed]) + f"\n\n{STORY}") == (list(range(count + 1)) if is_list else [])


@pytest.mark.parametrize(("words", "is_list"), [(22, True), (23, False)])
def test_how_long_an_entry_is(words: int, *, is_list: bool) -> None:
    assert found(f"Contents\n{ENTRIES[0]}\n{' '.join(['word'] * words)}\n\n{STORY}") == ([0, 1, 2] if is_list else [])


@pytest.mark.parametrize(("above", "is_list"), [(59, True), (60, False)])
def test_a_list_begins_at_the_head(above: int, *, is_list: bool) -> None:
    text = "\n\n".join([*["Menu"] * above, f"Contents\n{ENTRIES[0]}\n{ENTRIES[1]}", STORY])
    assert found(text) == (list(range(above, above + 3)) if is_list else [])


@pytest.mark.parametrize(("marks", "is_list"), [(11, True), (12, False)])
def test_marks_around_a_heading_are_few(marks: int, *, is_list: bool) -> None:
    text = f"{'=' * marks}Contents{'=' * 11}\n{ENTRIES[0]}\n{ENTRIES[1]}\n\n{STORY}"
    assert found(text) == ([0, 1, 2] if is_list else [])
