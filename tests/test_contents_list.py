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
