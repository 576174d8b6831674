"""What parts the text above a block, and how rare it is; and the kind of a text."""

from __future__ import annotations

import textwrap
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Document
from newsseg.splitting.breaks import Breaks
from newsseg.splitting.kinds import TEXT_KINDS, kind_of
from tests.splitting import FERRY, TEN, labelled, outline, outline_of
from tests.strategies import texts

if TYPE_CHECKING:
    from newsseg.document import Block

COUNT = 12
PROSE = f"{TEN.capitalize()}, and {TEN}. "


def _breaks(*rules: int, gaps: dict[int, int] | None = None, rule: str = "* * *") -> Breaks:
    rows = [("chrome", rule if number in rules else f"Share {number}") for number in range(COUNT)]
    return outline(labelled(*rows, gaps=gaps or {})).breaks


@pytest.mark.parametrize(
    ("gaps", "above"),
    [({}, ("none", 0)), ({4: 0}, ("none", 0)), ({4: 2}, ("gap1", 1)), ({4: 3}, ("gap2", 1)), ({4: 9}, ("gap3", 1)),
     ({4: 2, 7: 2}, ("gap1", 2)), ({4: 2, 7: 3}, ("gap1", 2)), ({4: 3, 7: 2}, ("gap2", 1)),
     (dict.fromkeys(range(3, COUNT), 2), ("none", 0))],
)  # fmt: skip
def test_a_gap_is_told_by_how_much_wider_it_is_than_most_and_how_many_are_as_wide(gaps: dict[int, int], above: tuple[str, int]) -> None:
    assert _breaks(gaps=gaps).above(4) == above


def test_a_rule_is_told_by_how_many_are_drawn_alike() -> None:
    assert [_breaks(*rules).above(4) for rules in ((3,), (3, 8), (8,))] == [("rule", 1), ("rule", 2), ("none", 0)]
    rows = [("chrome", "---"), ("chrome", "Share"), ("chrome", "* * *"), ("chrome", "Print")]
    assert outline(labelled(*rows)).breaks.above(3) == ("rule", 1)


@pytest.mark.parametrize(("wide", "above"), [(5, ("gap1", 5)), (6, ("none", 0))])
def test_most_gaps_are_as_wide_as_the_middle_one(wide: int, above: tuple[str, int]) -> None:
    assert _breaks(gaps=dict.fromkeys(range(COUNT - wide, COUNT), 2)).above(COUNT - 1) == above


@pytest.mark.parametrize(("count", "step"), [(1, 0), (2, 1), (3, 2), (4, 3), (5, 3), (6, 4), (9, 4), (10, 5), (11, 5)])
def test_how_many_breaks_there_are_is_told_in_steps(count: int, step: int) -> None:
    rows = [row for number in range(count) for row in (("chrome", "* * *"), ("chrome", f"Share {number}"))]
    assert outline(labelled(*rows)).breaks.named(1) == f"rule/{step}"


def test_nothing_stands_above_the_first_block() -> None:
    assert _breaks(0, gaps={0: 5}).above(0) == ("none", 0)


@pytest.mark.parametrize("count", range(1, 6))
def test_a_break_of_which_there_are_few_is_rare(count: int) -> None:
    places = range(1, 1 + 2 * count, 2)
    assert _breaks(*places).is_rare(2) is (count <= 4)
    assert not _breaks(*places).is_rare(1)


@pytest.mark.parametrize(
    ("rules", "gaps", "near"),
    [((), {}, "none/0"), ((3,), {}, "rule/0/0"), ((1,), {}, "rule/0/2"), ((0,), {}, "rule/0/3"), ((4,), {}, "none/1"),
     ((), {4: 2}, "gap1/0/0"), ((1, 3), {}, "rule/1/0"), ((2, 8), {4: 2}, "gap1/0/0"), ((2,), {4: 2, 8: 2}, "rule/0/1")],
)  # fmt: skip
def test_the_rarest_break_above_a_title_is_looked_for_near_it(rules: tuple[int, ...], gaps: dict[int, int], near: str) -> None:
    assert _breaks(*rules, gaps=gaps).near(4) == near


@pytest.mark.parametrize(("count", "step"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (9, 3), (10, 0)])
def test_where_nothing_stands_above_a_block_it_is_told_whether_something_does_elsewhere(count: int, step: int) -> None:
    rows = [("chrome", "Print"), *[row for number in range(count) for row in (("chrome", "* * *"), ("chrome", f"Share {number}"))]]
    breaks = outline(labelled(*rows, ("chrome", "Mail"))).breaks
    assert breaks.named(len(rows)) == breaks.near(0) == f"none/{step}"


@given(st.sampled_from(["---", "=" * 40, "_" * 30]), st.integers(1, COUNT - 1))
def test_a_rule_between_two_blocks_is_seen_below_it_alone(rule: str, place: int) -> None:
    breaks = _breaks(place - 1, rule=rule)
    assert [number for number in range(COUNT) if breaks.above(number)[1]] == [place]


@given(texts())
def test_every_text_is_of_some_kind_and_has_breaks_all_over(text: str) -> None:
    seen = outline_of(text)
    assert seen.kind in TEXT_KINDS
    assert all(seen.breaks.near(number) for number in range(len(seen.labels)))


@pytest.mark.parametrize(
    ("count", "kind"), [(8, "tiny"), (9, "brief"), (15, "brief"), (16, "short"), (30, "short"), (31, "long"), (60, "long"), (61, "page")]
)
def test_texts_that_are_not_wrapped_differ_by_how_many_blocks_they_have(count: int, kind: str) -> None:
    assert kind_of(Document.from_text("\n\n".join([FERRY[:50]] * count)).blocks, mailing=False) == kind


@pytest.mark.parametrize(("width", "kind"), [(40, "columns"), (57, "columns"), (72, "wrapped"), (80, "wrapped")])
def test_texts_that_are_wrapped_differ_by_how_wide_they_are(width: int, kind: str) -> None:
    blocks = Document.from_text("\n\n".join([textwrap.fill(PROSE * 6, width)] * 4)).blocks
    assert kind_of(blocks, mailing=False) == kind
    assert kind_of(blocks, mailing=True) == "mailing"


def test_a_text_of_which_a_few_blocks_are_wrapped_is_of_its_size() -> None:
    blocks = Document.from_text("\n\n".join([textwrap.fill(PROSE * 6, 40), *["A storm is near."] * 9])).blocks
    assert kind_of(blocks, mailing=False) == "brief"
    assert kind_of([], mailing=False) == "tiny"


def _block(*widths: int) -> Block:
    """Make a block of lines of such widths."""
    return cast("Block", SimpleNamespace(is_wrapped=len(widths) > 1, lines=[SimpleNamespace(text="a" * width) for width in widths]))


@pytest.mark.parametrize(
    ("widths", "kind"),
    [
        ((58, 10), "columns"),
        ((59, 10), "wrapped"),
        ((40, 90), "columns"),
        ((40, 70, 10), "wrapped"),
        ((40, 40, 40, 70, 70, 10), "columns"),
        ((40, 40, 70, 70, 70, 10), "wrapped"),
    ],
)
def test_the_middle_width_of_all_but_last_lines_tells_columns(widths: tuple[int, ...], kind: str) -> None:
    assert kind_of([_block(*widths)], mailing=False) == kind


@pytest.mark.parametrize(("count", "kind"), [(3, "columns"), (4, "tiny")])
def test_one_block_in_four_that_is_wrapped_is_too_few(count: int, kind: str) -> None:
    assert kind_of([_block(40, 40), *[_block(40)] * (count - 1)], mailing=False) == kind
