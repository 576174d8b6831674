"""What is alike around the titles of one text: lines said again, numbers that count up, and how titles are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg.reading import read
from newsseg.splitting.house import counted, refrain
from tests.splitting import AS_ELSEWHERE, TEN, labelled, outline, outline_of
from tests.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

Rows = tuple[tuple[str, str], ...]
PROSE = f"{TEN.capitalize()}, and {TEN}."
SWANS: Rows = (("headline", "Swans return"), ("paragraph", PROSE))
GEESE: Rows = (("headline", "Geese return"), ("paragraph", PROSE))


def _told(fact: str, *rows: tuple[str, str], headline: int, title: int, gaps: Mapping[int, int] = AS_ELSEWHERE) -> list[str]:
    """List the values of one fact of a headline and a title."""
    found = outline(labelled(*rows, gaps=gaps)).house.beside(headline, title)
    return [one.removeprefix(f"{fact}=") for one in found if one.startswith(f"{fact}=")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Page 2 of 14", "page 0 of 0"), ("Document ABCDE00020190820x8l0", "document 0"), ("Source: The Harbour Post", "source:"),
        ("© Harbour Post", "© harbour post"), ("Share  This", "share this"), ("2/2", ""), ("* * *", ""), (PROSE, ""),
        (" ".join(["Ferry"] * 12), " ".join(["ferry"] * 12)), (" ".join(["Ferry"] * 13), ""), ("第2頁／共14頁", "第0頁／共0頁"),
        ("X", ""), ("Xi", "xi"), ("a" * 200, "a" * 200), ("a" * 201, ""),
    ],
)  # fmt: skip
def test_what_a_line_says_each_time_it_comes_again(line: str, said: str) -> None:
    assert refrain(read(line)) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. Pack light", ("0.", 1)), ("[3]", ("[0]", 3)), ("--- 4 ---", ("--- 0 ---", 4)), ("■ 2 Rain", ("■ 0", 2)),
        ("三、水位", ("0、", 3)), ("No. 4: Rain", ("no. 0:", 4)),
        ("Part 12", ("part 0", 12)), ("10:45 Gates open", None), ("2.5 metres", None), ("1,200 sheep", None), ("2026", None), ("", None),
        (f"1. {'a' * 197}", ("0.", 1)), (f"1. {'a' * 198}", None),
    ],
)  # fmt: skip
def test_the_number_that_opens_a_line(text: str, found: tuple[str, int] | None) -> None:
    assert counted(text) == found


@given(st.integers(0, 999), st.sampled_from(["{}. Rain", "({}) Rain", "Part {}", "No. {}: Rain", "[{}]"]))
def test_a_number_is_read_whatever_stands_around_it(number: int, line: str) -> None:
    one, next_one = counted(line.format(number)), counted(line.format(number + 1))
    assert one is not None
    assert one[1] == number
    assert next_one == (None if number == 999 else (one[0], number + 1))


def test_lines_that_come_again_below_a_title_are_counted_to_three() -> None:
    fields = (("chrome", "Harbour Post"), ("timestamp", "Page 3"), ("chrome", "Section: Sea"), ("chrome", "61 words"))
    again = (("chrome", "Harbour Post"), ("timestamp", "Page 9"), ("chrome", "Section: Land"), ("chrome", "88 words"))
    far = (SWANS[1],) * 5  # the title is none of the five blocks below the headline
    for count, told in ((0, "0/0"), (1, "1/1"), (2, "2/2"), (3, "3/3"), (4, "3/3")):
        rows = (SWANS[0], *fields[:count], *far, GEESE[0], *again[:count], GEESE[1])
        assert _told("both-below", *rows, headline=0, title=6 + count) == [told]
    assert _told("both-below", SWANS[0], fields[0], *far, *GEESE, headline=0, title=7) == ["0/1"]


def test_lines_that_come_again_above_a_title_are_counted_to_two() -> None:
    above, again = (
        (("chrome", "Page 1"), ("kicker", "News"), ("chrome", "Sea")),
        (("chrome", "Page 2"), ("kicker", "News"), ("chrome", "Sea")),
    )
    for count, told in ((0, "0"), (1, "1"), (2, "2"), (3, "2")):
        rows = (*above[:count], *SWANS, *again[:count], *GEESE)
        assert _told("both-above", *rows, headline=count, title=2 + 2 * count) == [told]


def test_lines_above_a_title_that_end_the_text_are_counted_to_two() -> None:
    end = (("tagline", "(Ed Roe)"), ("chrome", "© Harbour Post"), ("chrome", "End of item 1"))
    for count, told in ((0, "0"), (1, "1"), (2, "2"), (3, "2")):
        assert _told("above-at-end", *SWANS, *end[:count], *GEESE, *end[:count], headline=0, title=2 + count) == [told]
    assert _told("above-at-end", *SWANS, end[0], *GEESE, end[0], *[GEESE[1]] * 4, headline=0, title=3) == ["0"]


@pytest.mark.parametrize(("times", "told"), [(0, "0"), (1, "1"), (2, "2"), (4, "4"), (5, "4")])
def test_how_often_the_lines_above_a_title_are_said_is_counted_to_four(times: int, told: str) -> None:
    rows = (*SWANS, *[("chrome", "Share this")] * times, *GEESE)
    assert _told("above-again", *rows, headline=0, title=2 + times) == [told]


def test_no_line_above_the_headline_is_above_the_title() -> None:
    assert _told("above-again", ("chrome", "Share this"), *SWANS, *GEESE, headline=1, title=3) == ["0"]


@pytest.mark.parametrize(("gaps", "told"), [({}, "1/1"), ({1: 0}, "0/1"), ({3: 0}, "1/0"), ({1: 2, 3: 3}, "2/2")])
def test_blank_lines_below_both_titles_are_counted_to_two(gaps: dict[int, int], told: str) -> None:
    assert _told("gaps-below", *SWANS, *GEESE, headline=0, title=2, gaps=gaps) == [told]


def test_titles_are_held_beside_each_other_by_their_shape_and_what_stands_below() -> None:
    assert [_told(name, *SWANS, *GEESE, headline=0, title=2) for name in ("token-same", "token-below-same")] == [["yes"], ["yes"]]
    rows = (*SWANS, ("headline", "* * *"), ("byline", "By Ada Brook"), GEESE[1])
    assert [_told(name, *rows, headline=0, title=2) for name in ("token-same", "token-below-same")] == [["no"], ["no"]]
    assert _told("both-open", SWANS[0], SWANS[1], ("headline", "1. Geese"), GEESE[1], headline=0, title=2) == ["letter/digit"]


@pytest.mark.parametrize(("count", "told"), [(1, "2/first"), (2, "3/first"), (4, "5/first"), (5, "5/first")])
def test_blocks_that_are_set_like_a_title_are_counted_to_five(count: int, told: str) -> None:
    rows = (*SWANS, *[row for number in range(count) for row in (("headline", f"Geese flee{'e' * number}"), GEESE[1])])
    assert _told("set-alike", *rows, headline=0, title=2) == [told]
    assert _told("set-alike", *rows, ("subheading", "RAIN"), SWANS[1], headline=0, title=len(rows)) == ["1/no"]


@pytest.mark.parametrize(
    ("first", "next_one", "told"),
    [
        (("headline", "1. Swans return"), ("headline", "2. Geese return"), ["counts-up=yes"]),
        (("headline", "1. Swans return"), ("headline", "3. Geese return"), ["counts-up=no"]),
        (("headline", "1. Swans return"), ("headline", "2) Geese return"), ["counts-up=no"]),
        (("headline", "1. Swans return"), ("headline", "Geese return"), ["counted=first"]),
        (("headline", "Swans return"), ("headline", "1. Geese move in"), ["counted=this"]),
        (("headline", "Swans return"), ("headline", "Geese return"), ["counted=none"]),
    ],
)
def test_titles_that_count_up_are_told(first: tuple[str, str], next_one: tuple[str, str], told: list[str]) -> None:
    found = outline(labelled(first, SWANS[1], next_one, GEESE[1])).house.beside(0, 2)
    assert [one for one in found if one.startswith("count")] == told


@pytest.mark.parametrize(("between", "told"), [(0, ["yes"]), (2, ["yes"]), (3, [])])
def test_an_article_is_counted_above_its_title_too(between: int, told: list[str]) -> None:
    kickers = [("kicker", "News")] * between
    rows = (("chrome", "--- 1 ---"), SWANS[0], SWANS[1], ("chrome", "--- 2 ---"), *kickers, *GEESE)
    assert _told("counts-up", *rows, headline=1, title=4 + between) == told


def test_what_ends_an_article_is_held_beside_the_end_of_the_text() -> None:
    end = ("byline", "Ada Brook")
    assert _told("tails", *SWANS, end, *GEESE, ("byline", "Piet Sander"), ("chrome", "Share"), headline=0, title=3) == ["byline/byline"]
    assert _told("tails-same-token", *SWANS, end, *GEESE, ("byline", "Piet Sander"), headline=0, title=3) == ["yes/other"]
    assert _told("tails-same-token", *SWANS, end, *GEESE, headline=0, title=3) == ["no/prose"]
    assert _told("tails", *SWANS, ("headline", "Geese"), ("chrome", PROSE), headline=0, title=2) == []


def test_what_stands_above_both_titles_is_held_beside_each_other() -> None:
    assert _told("above-same-token", *SWANS, *GEESE, headline=0, title=2) == []
    assert _told("above-same-token", ("kicker", "Sea"), *SWANS, ("kicker", "Land"), *GEESE, headline=1, title=4) == ["yes/other"]
    assert _told("above-same-token", ("paragraph", PROSE), *SWANS, ("kicker", "Land"), *GEESE, headline=1, title=4) == ["no/prose"]


@given(texts(), st.data())
def test_what_is_alike_is_told_once_of_any_text(text: str, data: st.DataObject) -> None:
    lines = [("headline", line) for line in text.split("\n") if line.strip()]
    seen = outline(labelled(*SWANS, *lines, *GEESE))
    title = data.draw(st.integers(1, len(seen.readings) - 2))
    facts = list(seen.house.beside(data.draw(st.integers(0, title - 1)), title))
    assert len({fact.partition("=")[0] for fact in facts}) == len(facts)


@pytest.mark.parametrize(("between", "below", "above"), [(4, "1/1", "1"), (5, "0/0", "0")])
def test_five_blocks_below_and_above_a_title_may_come_again(between: int, below: str, above: str) -> None:
    far, again = (SWANS[1],) * between, ("chrome", "Harbour Post")
    assert _told("both-below", SWANS[0], *far, again, *[SWANS[1]] * 5, GEESE[0], *far, again, headline=0, title=between + 7) == [below]
    rows = (again, *far, *SWANS, again, *far, *GEESE)
    assert _told("both-above", *rows, headline=between + 1, title=2 * between + 4) == [above]


@pytest.mark.parametrize(("after", "told"), [(3, "1"), (4, "0")])
def test_four_blocks_at_the_end_of_a_text_may_come_again(after: int, told: str) -> None:
    end = ("chrome", "© Harbour Post")
    rows = (*SWANS, end, *GEESE, end, *[GEESE[1]] * after)
    assert _told("above-at-end", *rows, headline=0, title=3) == [told]
    alone = (*SWANS, ("chrome", "Geese return"), *GEESE)  # the title is no end of the text
    assert _told("above-at-end", *alone, headline=0, title=3) == ["0"]


@pytest.mark.parametrize(("above", "told"), [(3, ["yes"]), (4, [])])
def test_the_number_of_the_first_article_stands_near_its_headline(above: int, told: list[str]) -> None:
    rows = (("chrome", "--- 1 ---"), *[("kicker", "News")] * (above - 1), *SWANS, ("chrome", "--- 2 ---"), *GEESE)
    assert _told("counts-up", *rows, headline=above, title=above + 3) == told


def test_a_headline_counts_for_its_own_article_alone() -> None:
    assert _told("counted", ("headline", "1. Swans"), GEESE[0], GEESE[1], headline=0, title=1) == ["first"]


@pytest.mark.parametrize(("gap", "told"), [(0, "1/no"), (1, "2/first"), (2, "2/first")])
def test_a_title_is_set_like_another_if_a_blank_line_is_below_both(gap: int, told: str) -> None:
    assert _told("set-alike", *SWANS, *GEESE, headline=0, title=2, gaps={3: gap}) == [told]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("tagline", "(Jo Poe)"), "edges"), (("byline", "(ed roe)"), "said"), (("byline", "(Ed and Ada Roe, Oslo)"), "word"),
        (("byline", "(Ana Li)"), "edges"), (("byline", "[Ana Li]"), "both"), (("kicker", "[Ana Li]"), "shape"),
        (("byline", "Skerry Lines said."), "label"), (("paragraph", PROSE), "other"),
    ],
)  # fmt: skip
def test_a_line_is_like_another_in_what_it_says_its_first_word_how_it_is_set_or_its_label(row: tuple[str, str], told: str) -> None:
    house = outline(labelled(row, ("byline", "(Ed Roe)"))).house
    assert house.likeness(0, 1) == house.likeness(1, 0) == told
    assert house.likeness(1, 1) == "same"


def test_running_text_is_never_told_to_be_set_alike_by_its_marks() -> None:
    rows = (("paragraph", PROSE), ("paragraph", PROSE.replace("One", "Two")))
    assert outline(labelled(*rows)).house.likeness(0, 1) == "both"


@given(texts(), texts())
def test_likeness_is_mutual(one: str, other: str) -> None:
    house = outline_of(f"{one}\n\n{other}").house
    for place in range(1, len(house.readings)):
        assert house.likeness(place - 1, place) == house.likeness(place, place - 1)
