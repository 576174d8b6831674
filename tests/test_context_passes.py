"""Single passes over a page: places, neighbours and counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Block, Line
from newsseg.context import Page, counting, densest_run, neighbours, placing
from newsseg.findings import SPELLED
from tests.readings import page_of, prose_of, reading, said, words_of


@pytest.mark.parametrize(
    ("count", "name"),
    [(1, "1-3"), (3, "1-3"), (4, "4-7"), (7, "4-7"), (8, "8-15"), (15, "8-15"), (16, "16-31"), (31, "16-31"), (32, "32-63"),
    (63, "32-63"),
     (64, "64-127"), (127, "64-127"), (128, "128+")],
)  # fmt: skip
def test_pages_have_sizes(count: int, name: str) -> None:
    page = prose_of([0] * count)
    assert said(placing.place, page, "from-top")[0] == f"0/{name}"
    assert said(placing.place, page, "place")[-1] == f"{10 * (count - 1) // count}/{name}"
    assert said(placing.place, page, "from-top-shape")[0] == "0/word-open"


@pytest.mark.parametrize(
    ("gaps", "values"),
    [
        ([0, 0, 0], ["0-0/tight", "0-0/tight", "0-3/tight"]),
        ([2, 0, 0], ["2-0/tight", "0-0/tight", "0-3/tight"]),
        ([0, 1, 1, 1, 0], ["0-1/mixed", "1-1/mixed", "1-1/mixed", "1-0/mixed", "0-3/mixed"]),
        ([0, 1, 1, 9], ["0-1/airy", "1-1/airy", "1-3/airy", "3-3/airy"]),
    ],
)
def test_blank_lines_are_told_by_how_airy_the_page_is(gaps: list[int], values: list[str]) -> None:
    page = page_of([reading() for _ in gaps], gaps)
    assert said(placing.rhythm, page, "blanks") == values
    assert said(placing.rhythm, page, "blanks-shape")[-1] == f"{min(gaps[-1], 1)}-1/word-open"


@pytest.mark.parametrize(
    ("lines", "depth", "wrapped"),
    [(["x"], None, None), (["> x"], "1", None), ([">>> x"], "3", None), ([">>>> x"], "3", None), (["x > y"], None, None),
    (["x", "y"], None, "2"),
     (["x"] * 3, None, "3-5"), (["| x"], None, None), (["> | x"], "1", None)],
)  # fmt: skip
def test_quotes_and_wrapped_lines_of_a_block(lines: list[str], depth: str | None, wrapped: str | None) -> None:
    block = Block(0, tuple(Line(index, 0, 1, line) for index, line in enumerate(lines)))
    page = Page([block], [reading()])
    assert (said(placing.rhythm, page, "quote-depth"), said(placing.rhythm, page, "wrapped-lines")) == ([depth], [wrapped])


def test_the_lines_of_a_title_are_not_wrapped() -> None:
    title, paragraph = (Block(0, (Line(0, 0, 1, "x"), Line(1, 2, 3, "y")), broken_title=broken) for broken in (True, False))
    assert said(placing.rhythm, Page([title], [reading()]), "wrapped-lines") == ["title"]
    few = Page([paragraph, title, paragraph], [reading()] * 3)
    assert list(placing.manner(few, SPELLED)) == []
    assert all(said(placing.manner, Page([paragraph] * 3, [reading()] * 3), "manner"))


@pytest.mark.parametrize(
    ("tokens", "mailing", "manner"),
    [
        (["field", "field", "word-open"], False, "text-fields"), (["field", "word-open", "word-open"], False, None),
        (["field", "word-open", "word-open"], True, "mailing-plain"), (["field", "field", "field"], True, "mailing-fields"),
    ],
)  # fmt: skip
def test_mailings_and_texts_with_fields_are_told_from_others(tokens: list[str], manner: str | None, *, mailing: bool) -> None:
    page = page_of([*(reading(token=token) for token in tokens), reading(30), reading()], mailing=mailing)
    if manner is None:
        assert not list(placing.manner(page, SPELLED))
        return
    assert said(placing.manner, page, "manner-top") == [f"{manner}/{top}" for top in (0, 1, 2, 3, "4-5")]
    sides = ["before"] * 3 + ["inside", "after"]
    assert said(placing.manner, page, "manner") == [f"{manner}/{side}/{one.token}" for side, one in zip(sides, page.readings, strict=True)]


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (["# Rain", "It rains.", "## Snow"], ["heading-1", None, "heading-2"]),
        (["# Rain", "# Snow", "[Home](/)"], ["one-of-heading-1", "one-of-heading-1", "link"]),
        (["# Rain", "It rains."], []),
        (["It rains.", "It snows."], []),
    ],
)
def test_marks_are_told_where_a_text_has_several(lines: list[str], named: list[str | None]) -> None:
    page = Page([Block(index, (Line(index, 0, 1, line),)) for index, line in enumerate(lines)], [reading() for _ in lines])
    assert said(placing.marked, page, "marked") == named if named else not list(placing.marked(page, SPELLED))


def test_blank_lines_inside_paragraphs_do_not_count_around_them() -> None:
    def block(index: int, *blanks: int) -> Block:
        return Block(index, tuple(Line(place, 0, 1, "x", 0, count) for place, count in enumerate(blanks)))

    spaced = Page([block(0, 0), block(1, 2, 1), block(2, 1), block(3, 3, 1, 1)], [reading()] * 4)
    assert spaced.gaps == [0, 1, 0, 2]
    assert Page([block(0, 0), block(1, 2), block(2, 1, 0)], [reading()] * 3).gaps == [0, 2, 1]


def test_indentation_is_told_against_that_of_most_blocks() -> None:
    page = page_of([reading()] * 5, indents=[2, 2, 4, 0, 2])
    assert said(placing.rhythm, page, "indent") == [None, None, "more", "less", None]


def test_what_is_set_like_paragraphs_and_what_is_not() -> None:
    page = page_of([reading(), reading(30), reading(20), reading(30), reading()], gaps=[0, 1, 2, 1, 0], indents=[0, 2, 4, 2, 0])
    assert said(placing.against_prose, page, "set-all") == [
        "less-as/less/1/other", "as-more/as/1/prose", "more-as/more/1/prose", "as-less/as/1/prose", "less-more/less/1/other",
    ]  # fmt: skip
    assert said(placing.against_prose, page, "set")[1] == "as-more/prose-long"
    assert said(placing.against_prose, page, "set-indent")[0] == "less/word-open"


def test_short_prose_tells_how_paragraphs_are_set_where_there_is_no_long_one() -> None:
    page = page_of([reading(), reading(20), reading(), reading(20), reading()], gaps=[0, 3, 0, 3, 0])
    assert said(placing.against_prose, page, "set-all") == [
        "less-as/as/2/other", "as-less/as/2/prose", "less-as/as/2/other", "as-less/as/2/prose", "less-as/as/2/other",
    ]  # fmt: skip
    assert list(placing.against_prose(prose_of([0, 0]), SPELLED)) == []


def test_a_block_is_set_as_its_first_line_is() -> None:
    wrapped = Block(0, (Line(0, 0, 1, "x", 4, 2), Line(1, 2, 3, "y", 1, 0)))
    page = Page([wrapped], [reading()])
    assert (page.gaps, page.indents) == ([2], [4])


def test_places_before_inside_and_after_the_run_are_counted() -> None:
    page = prose_of([0] * 3 + [30, 0, 30] + [0] * 3)
    assert said(placing.zones, page, "run") == [
        "before-3",
        "before-2",
        "before-1",
        "inside",
        "inside",
        "inside",
        "after-0",
        "after-1",
        "after-2",
    ]
    assert said(placing.zones, page, "run-shape")[3] == "inside/prose-long"
    assert page.sides == ["before"] * 3 + ["inside"] * 3 + ["after"] * 3
    assert page.kinds == ["other"] * 3 + ["prose", "other", "prose"] + ["other"] * 3


@pytest.mark.parametrize(
    ("sizes", "run"),
    [([3, 0], (0, 1)), ([2, 0, 4], (2, 3)), ([4, 0, 4], (0, 3)), ([4, 0, 3], (0, 1)), ([4, 0, 0, 9], (3, 4)), ([30, 0, 0, 9], (0, 4))],
)
def test_a_block_that_is_no_prose_costs_two_words_more_than_it_has(sizes: list[int], run: tuple[int, int]) -> None:
    assert densest_run([reading(size) for size in sizes]) == run


def test_no_block_costs_more_than_nine_words() -> None:
    long = reading(units=50)
    assert densest_run([reading(10), long, reading(10)]) == (0, 3)
    assert densest_run([reading(10), long, reading(9)]) == (0, 1)
    assert densest_run([reading(9), long, reading(9)]) == (0, 1)
    assert densest_run([reading(9), long, reading(10)]) == (2, 3)


def test_three_blocks_before_and_after_are_known_by_their_shapes() -> None:
    page = page_of([reading(token=token) for token in "abcdefg"])
    expected = {"shape": "d", "before": "c", "after": "e", "before-here": "c/d", "here-after": "d/e", "between": "c/d/e", "before-2": "b",
                "after-2": "f", "before-3": "a", "after-3": "g"}  # fmt: skip
    assert {rule: said(neighbours.neighbours, page, rule)[3] for rule in expected} == expected
    assert said(neighbours.neighbours, page, "before-3")[:4] == ["edge", "edge", "edge", "a"]
    assert said(neighbours.neighbours, page, "after-2")[-2:] == ["edge", "edge"]


@pytest.mark.parametrize(
    ("tokens", "value"), [("abxcd", "0000/x"), ("xabxcd", "0010/x"), ("xbxcd", "1000/x"), ("abxcx", "0100/x"), ("abxcdx", "0001/x")]
)
def test_shapes_that_return_two_or_three_blocks_away(tokens: str, value: str) -> None:
    page = page_of([reading(token=token) for token in tokens])
    place = {"xabxcd": 3}.get(tokens, 2)
    assert said(neighbours.neighbours, page, "periodic")[place] == value


@pytest.mark.parametrize(
    ("own", "other", "share"),
    [
        ("abc", "abc", "all"),
        ("abcd", "abxy", "most"),
        ("abcd", "axyz", None),
        ("ab", "ab", None),
        ("abc", "abxyzuvw", "half"),
        ("abc", "xyz", None),
    ],
)
def test_lines_of_much_the_same_words_echo_each_other(own: str, other: str, share: str | None) -> None:
    page = page_of([words_of(*own), words_of(*other), words_of("q")])
    assert said(neighbours.echoes, page, "echoes-after") == [share, None, None]
    page = page_of([words_of("q"), words_of(*other), words_of(*own)])
    assert said(neighbours.echoes, page, "echoes-before") == [None, None, share]


prose_sizes = st.lists(st.sampled_from([0, 0, 12, 30, 60]), min_size=1, max_size=50)


@given(prose_sizes)
def test_density_is_the_prose_within_reach_against_the_densest_place(sizes: list[int]) -> None:
    for reach in (2, 4, 10):
        around = [sum(sizes[max(0, place - reach) : place + reach + 1]) for place in range(len(sizes))]
        kinds = ["prose" if size else "other" for size in sizes]
        expected = [f"{counting.ratio(one, max(around))}/{kind}" for one, kind in zip(around, kinds, strict=True)]
        assert said(neighbours.density, prose_of(sizes), f"density-{reach}") == expected


@given(prose_sizes)
def test_prose_is_counted_before_and_after_each_block(sizes: list[int]) -> None:
    page = prose_of(sizes)
    before = [sizes[:place] for place in range(len(sizes))]
    after = [sizes[place + 1 :] for place in range(len(sizes))]
    told = {
        "prose-so-far": [counting.ratio(sum(listed), sum(sizes)) for listed in before],
        "prose-before": [counting.few(len(list(filter(None, listed)))) for listed in before],
        "prose-after": [counting.few(len(list(filter(None, listed)))) for listed in after],
    }
    for rule, expected in told.items():
        assert said(neighbours.density, page, rule) == [f"{name}/{token}" for name, token in zip(expected, page.tokens, strict=True)]


def test_lengths_are_told_against_the_usual_paragraph() -> None:
    page = page_of([reading(units=1), reading(10), reading(20), reading(40), reading(units=80)])
    assert said(neighbours.density, page, "against-usual-paragraph") == [
        "tenth/word-open", "half/prose-short", "most/prose-short", "all/prose-long", "all/word-open",
    ]  # fmt: skip
    page = page_of([reading(10), reading(40)])
    assert said(neighbours.density, page, "against-usual-paragraph") == ["quarter/prose-short", "most/prose-long"]
    assert said(neighbours.density, prose_of([0]), "against-usual-paragraph") == [None]


def test_distances_to_the_prose_around_a_block() -> None:
    page = prose_of([0, 0, 12, 0, 0, 0, 30, 0])
    assert said(neighbours.distances, page, "gap") == ["6-8-2", "6-8-1", None, "1-3", "2-2", "3-1", None, "1-6-8"]
    assert said(neighbours.distances, page, "gap-size") == [
        "6-8/word-open", "6-8/word-open", None, "3/word-open", "3/word-open", "3/word-open", None, "6-8/word-open",
    ]  # fmt: skip
    assert said(neighbours.distances, page, "gap-prose") == [None, None, "9-13", None, None, None, "4-5", None]
    assert said(neighbours.distances, page, "to-prose")[1:3] == ["1/word-open", "0/prose-short"]
    assert said(neighbours.distances, page, "since-prose")[2:4] == ["9-13/prose-short", "1/word-open"]
    assert said(neighbours.distances, page, "to-paragraph") == [
        "6-8/6-8",
        "4-5/9-13",
        "4-5/9-13",
        "3/9-13",
        "2/9-13",
        "1/9-13",
        "0/9-13",
        "6-8/1",
    ]


def test_prose_that_opens_a_page_is_as_far_from_other_prose_as_the_page_is_long() -> None:
    assert said(neighbours.distances, prose_of([30, 0]), "gap-prose") == ["2", None]
    assert said(neighbours.distances, prose_of([30]), "to-paragraph") == ["0/1"]


def test_blocks_are_counted_since_boxes_comments_and_dates() -> None:
    related, comments = frozenset({"related-heading"}), frozenset({"comments"})
    page = page_of([reading(), reading(cue_kinds=related), reading(cue_kinds=comments), reading(dated=True), reading(20, dated=True)])
    assert said(neighbours.distances, page, "since-related") == [None, "0/word-open", "1/word-open", "2/word-open", "3/prose-short"]
    assert said(neighbours.distances, page, "since-comments") == [None, None, "0/word-open", "1/word-open", "2/prose-short"]
    assert said(neighbours.distances, page, "since-date") == [None, None, None, "0/word-open", "1/prose-short"]
    assert said(neighbours.distances, prose_of([0, 20]), "since-date") == [None, None]
