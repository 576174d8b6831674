"""Numbers of pages and running heads between the lines of a copy of printed pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import Block, Document, Line
from newsseg.context import Page
from newsseg.context.folios import folios
from newsseg.reading import read
from tests.readings import found_by

PROSE = "The ferry had been late for nine days in a row."


def page(*texts: str, wrapped: int = 3, lines: int = 3) -> Page:
    """Make a page of lines; ``~`` stands for a paragraph, of which the first are wrapped."""
    blocks, left = [], wrapped
    for number, text in enumerate(texts):
        words = PROSE if text == "~" else text
        rows = [words, *[PROSE] * (lines - 1)] if text == "~" and left > 0 else [words]
        left -= text == "~"
        blocks.append(Block(number, tuple(Line(place, 0, 1, row) for place, row in enumerate(rows))))
    return Page(blocks, [read(block.text) for block in blocks])


def found(*texts: str, wrapped: int = 3, lines: int = 3) -> list[int]:
    """Number the blocks that are folios or running heads."""
    return list(found_by(folios, page(*texts, wrapped=wrapped, lines=lines), "folio"))


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        (("~", "4", "~", "~", "5"), [1, 4]),
        (("~", "4", "~", "5", "~"), []),
        (("~", "4", "~", "~", "6"), []),
        (("~", "5", "~", "~", "4"), []),
        (("~", "Page 9 of 12", "~", "~", "PAGE  10 of 12"), [1, 4]),
        (("~", "The Herald  4", "~", "~", "The Courier  5"), []),
        (("~", "4", "~", "~", "5", "~", "~", "6", "~", "~", "9"), [1, 4, 7]),
        (("~", "The Herald", "4", "~", "~", "The Herald", "5"), [1, 2, 5, 6]),
        (("~", "The Herald", "4", "~", "~", "The Courier", "5"), [2, 6]),
        (("4", "~", "The Herald", "~", "The Herald", "~", "5"), [0, 6]),
        (("The Herald", "4", "~", "~", "~", "The Herald", "5"), [0, 1, 5, 6]),
        (("4", "The Herald", "~", "~", "~", "5", "The Herald"), [0, 1, 5, 6]),
        (("~", "The Herald", "x", "4", "~", "~", "The Herald", "y", "5"), [3, 8]),
        (("~", "4", "x", "The Herald", "~", "~", "5", "y", "The Herald"), [1, 6]),
        (("~", "The Herald", "4", "~", "~", "5", "The Herald"), [1, 2, 5, 6]),
        (("4", "~", "~", "~", "5", "~"), [0, 4]),
        (("~", "4", "~", "~", "~", "5"), [1, 5]),
        (("~", "300", "~", "~", "301"), [1, 4]),
        (("~", "a b c d e f g h i 4", "~", "~", "a b c d e f g h i 5"), [1, 4]),
        (("~", "a b c d e f g h i j 4", "~", "~", "a b c d e f g h i j 5"), []),
        (("~", f"{'a' * 89}4", "~", "~", f"{'a' * 89}5"), [1, 4]),
        (("~", f"{'a' * 90}4", "~", "~", f"{'a' * 90}5"), []),
        (("~", "12345", "~", "~", "12346"), []),
        (("~", "page ९", "~", "~", "page १०"), [1, 4]),
    ],
)
def test_folios_count_up_and_running_heads_stand_beside_them(texts: tuple[str, ...], places: list[int]) -> None:
    assert found(*texts) == places


@pytest.mark.parametrize(("wrapped", "lines", "places"), [(3, 3, [1, 4]), (2, 3, []), (3, 2, []), (4, 9, [1, 4])])
def test_folios_are_looked_for_among_three_wrapped_paragraphs(wrapped: int, lines: int, places: list[int]) -> None:
    assert found("~", "4", "~", "~", "5", "~", wrapped=wrapped, lines=lines) == places


def test_folios_are_the_site_s_own() -> None:
    row = f"{PROSE} The harbour master lost his pa-\ntience, and wrote a letter to the company, which blamed the tide for all of it,"
    paragraph = "\n".join([row] * 3)
    text = f"Late ferry\n\n{paragraph}\n\nTHE HERALD   4\n\n{paragraph}\n\n{paragraph}\n\nTHE HERALD   5\n\n{paragraph}"
    assert [one.label for one in newsseg.segment(text) if one.text.startswith("THE HERALD")] == ["chrome"] * 2


@given(st.lists(st.sampled_from(["~", "~", "4", "5", "6", "The Herald", "The Herald 7", "The Herald 8", "x"]), max_size=30))
def test_law_a_folio_has_another_that_is_one_more_or_less(texts: list[str]) -> None:
    numbers = {place: int(texts[place].split()[-1]) for place in found(*texts) if texts[place][-1].isdigit()}
    for place, number in numbers.items():
        like = texts[place].rpartition(str(number))[0]
        assert any(texts[other] in {f"{like}{number - 1}", f"{like}{number + 1}"} and abs(place - other) >= 3 for other in numbers)


@given(st.lists(st.sampled_from([PROSE, "4", "5", "The Herald 7", "The Herald 8", ""]), max_size=30))
def test_law_lines_that_are_not_wrapped_have_no_folios(lines: list[str]) -> None:
    labelled = newsseg.NewsSegmenter().label("\n".join(lines))
    assert not any(fact.startswith("folio=") for facts in labelled.evidence.facts for fact in facts)
    assert Document.from_text("\n".join(lines)) == labelled.evidence.document
