"""What a browser prints above and below each sheet, in a copy of the print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import Document
from newsseg.sheets import printed
from tests.strategies import raw_texts

STAMP, TITLE, ADDRESS = "7/2/26, 9:15 AM", "Ferry late again | The Herald", "https://herald.example/ferry"


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        ((f"{STAMP}\t{TITLE}", "a", f"{ADDRESS}\t1/2", f"{STAMP}\t{TITLE}", "b", f"{ADDRESS}\t2/2"), [0, 2, 3, 5]),
        ((STAMP, TITLE, "a", ADDRESS, "1/2", STAMP, TITLE, "b", ADDRESS, "2/2"), [0, 1, 3, 4, 5, 6, 8, 9]),
        ((f"{TITLE} {ADDRESS}", "a", f"1 of 2 {STAMP}", f"{TITLE} {ADDRESS}", "b", f"2 of 2 {STAMP}"), [0, 2, 3, 5]),
        ((TITLE, STAMP, "a", f"{ADDRESS} Page 1 of 2", TITLE, STAMP, "b", f"{ADDRESS} Page 2 of 2"), [0, 1, 3, 4, 5, 7]),
        (("a", f"{ADDRESS}\t2/9", f"{STAMP}\t{TITLE}", "b", f"{ADDRESS}\t3/9", f"{STAMP}\t{TITLE}", "c"), [1, 2, 4, 5]),
        ((f"{STAMP}\t{TITLE}", "a", f"{ADDRESS}\t1/1"), [0, 2]),
        ((TITLE, "a", f"{ADDRESS} 1/1", "Comments"), [2]),
        (("a", f"{ADDRESS}\t1/2", "A reader gave it 3 of 5", "b", f"{ADDRESS}\t2/2"), [1, 4]),
        (("a", f"{ADDRESS}\t1/3", "b", f"{ADDRESS}\t3/3"), []),
        (("a", f"{ADDRESS}\t1/2", "b", f"{ADDRESS}/x\t2/2"), []),
        (("a", f"{ADDRESS}\t1/2", "b", f"{ADDRESS}\t2/3"), []),
        (("a", f"{ADDRESS}\t2/1", "b", f"{ADDRESS}\t3/1"), []),
        (("a", f"{ADDRESS}\t2/9", "b", f"{ADDRESS}\t2/9"), []),
        ((STAMP, TITLE, "Ad", "a", f"{ADDRESS}\t1/2", STAMP, TITLE, "Ad", "b", f"{ADDRESS}\t2/2"), [0, 1, 4, 5, 6, 9]),
        (("1/3", "A boat", "2/3", "A quay", "3/3", "A crane"), []),
        (("1 of 2", "Getty", "A boat", "2 of 2", "Getty", "A quay"), []),
        ((f"{STAMP}\t{TITLE}", "a", "Rovers 1/1"), []),
        ((ADDRESS, "a", "b"), []),
        ((), []),
    ],
)
def test_sheets_are_told_by_their_count(lines: tuple[str, ...], places: list[int]) -> None:
    assert sorted(printed("\n".join(lines), lines)) == places


def test_what_opens_a_sheet_only_after_other_words_is_no_head() -> None:
    lines = ["a", TITLE, f"{ADDRESS} 1/2", "b", TITLE, f"{ADDRESS} 2/2"]
    assert sorted(printed("\n".join(lines), lines)) == [1, 2, 4, 5]  # above the foot, twice
    lines = ["a", TITLE, "c", f"{ADDRESS} 1/2", "b", TITLE, "d", f"{ADDRESS} 2/2"]
    assert sorted(printed("\n".join(lines), lines)) == [3, 7]


@given(
    words=st.lists(st.sets(st.text("abc ", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=4), min_size=2, max_size=5),
    apart=st.booleans(),
)
def test_law_a_print_is_read_like_the_pages_it_was_made_of(words: list[set[str]], *, apart: bool) -> None:
    sheets = [[f"{line} {number}" for line in sorted(lines)] for number, lines in enumerate(words)]
    head, address = ([STAMP, TITLE], [ADDRESS, ""]) if apart else ([f"{STAMP}\t{TITLE}"], [f"{ADDRESS}\t"])
    told = [[*head, *lines, *address[:-1], f"{address[-1]}{number}/{len(sheets)}"] for number, lines in enumerate(sheets, 1)]
    document = Document.from_text("\n".join(line for sheet in told for line in sheet))
    assert [line.text for line in document.lines] == [line for lines in sheets for line in lines]
    assert len(document.left_out) == len(sheets) * (len(head) + len(address))


@given(text=raw_texts())
def test_law_something_is_read_wherever_there_is_something(text: str) -> None:
    document = Document.from_text(f"{text}\n{ADDRESS} 1/1")
    assert document.lines
    assert len(document.lines) + len(document.left_out) == len(document.parts) + sum(len(block.lines) - 1 for block in document.blocks)


def test_bug_a_title_printed_on_each_sheet_passed_for_the_headline() -> None:
    title, first = (
        "Ferry late for the ninth day",
        "The ferry had been late for nine days in a row when the harbour master lost his patience.",
    )
    more = "He wrote a letter to the company, which answered that the tide was to blame, as it had been the year before."
    head = f"{STAMP}\t{TITLE}"
    text = "\n".join([head, title, "", first, f"{ADDRESS}\t1/2", head, more, f"{ADDRESS}\t2/2"])
    article = newsseg.segment(text)
    assert [segment.label for segment in article] == ["chrome", "headline", "paragraph", "chrome", "chrome", "paragraph", "chrome"]
    assert article.body == f"{first}\n\n{more}"
    assert "browser" in str(article.explain(0))
