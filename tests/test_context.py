"""What the page says about its blocks."""

from __future__ import annotations

from collections import Counter
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Block, Document, Line, catalogue
from newsseg.context import Page, authors, counting, densest_run, neighbours, page_facts, placing, recurrence, titles
from newsseg.findings import SPELLED
from newsseg.reading import Reading, read
from newsseg.weights import rule_of
from tests.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newsseg.findings import Finding

    Facts: TypeAlias = tuple[str, ...]
    Look: TypeAlias = Callable[[Page, Mapping[Finding, Facts]], Iterator[Sequence[Facts]]]

PROSE = "The ferry had been late for nine days in a row when the harbour master of the island wrote a letter to the company."
LONG = f"{PROSE[:-1]}, which answered that the tide was to blame, as the harbour master had expected it to do."


def facts_of(text: str) -> list[list[str]]:
    """Gather the page's facts on each block of a text."""
    blocks = Document.from_text(text).blocks
    return page_facts(blocks, [read(block.text) for block in blocks])


def value(facts: list[str], rule: str) -> str | None:
    """Return what a rule found, or None."""
    return next((fact.partition("=")[2] for fact in facts if rule_of(fact) == rule), None)


def test_no_blocks_no_facts() -> None:
    assert page_facts([], []) == []


def test_place_on_the_page() -> None:
    facts = facts_of("one\ntwo\nthree\nfour\nfive")
    assert [value(own, "from-top") for own in facts] == ["0/4-7", "1/4-7", "2/4-7", "3/4-7", "4-5/4-7"]
    assert [value(own, "from-end") for own in facts] == ["4-5/4-7", "3/4-7", "2/4-7", "1/4-7", "0/4-7"]
    assert [value(own, "place") for own in facts] == ["0/4-7", "2/4-7", "4/4-7", "6/4-7", "8/4-7"]


def test_blank_lines_before_and_after() -> None:
    facts = facts_of("one\n\ntwo\nthree")
    assert [value(own, "blanks") for own in facts] == ["0-1/mixed", "1-0/mixed", "0-3/mixed"]


def test_indent_and_quote_depth() -> None:
    facts = facts_of("one\ntwo\n    three\n>> four")
    assert [value(own, "indent") for own in facts] == [None, None, "more", None]
    assert [value(own, "quote-depth") for own in facts] == [None, None, None, "2"]


def test_neighbours_are_named_by_shape() -> None:
    facts = facts_of(f"Home\n{PROSE}\nHome")
    assert value(facts[1], "shape") == "prose-short"
    assert value(facts[0], "before") == "edge"
    assert value(facts[0], "after") == "prose-short"
    assert value(facts[2], "before") == "prose-short"


def test_repeated_lines_are_told_apart_as_first_and_again() -> None:
    facts = facts_of("Share\nother\nShare\nlast")
    assert [value(own, "repeated") for own in facts] == ["2/first/after", None, "2/again/after", None]


@pytest.mark.parametrize(
    ("lines", "run"),
    [
        ([], (0, 0)),
        (["Home"], (0, 0)),
        ([PROSE], (0, 1)),
        (["Home", PROSE, PROSE, "Menu"], (1, 3)),
        ([PROSE, "Home", PROSE], (0, 3)),
        ([PROSE, *["Home"] * 30, PROSE, PROSE], (31, 33)),
    ],
)
def test_densest_run_of_prose(lines: list[str], run: tuple[int, int]) -> None:
    assert densest_run([read(line) for line in lines]) == run


def test_before_inside_and_after_the_run() -> None:
    facts = facts_of(f"Home\n{PROSE}\n{PROSE}\nMenu")
    assert [value(own, "run") for own in facts] == ["before-1", "inside", "inside", "after-0"]


def test_the_line_whose_words_the_prose_takes_up_is_the_likely_title() -> None:
    facts = facts_of(f"Cookies and settings here\nHarbour master writes to ferry company\n{LONG}\n{LONG}")
    assert value(facts[1], "title-rank") is not None
    assert value(facts[0], "title-rank") is None
    assert value(facts[0], "from-title") == "before-1"


def test_a_repeated_title_is_noticed() -> None:
    title = "Harbour master writes to ferry company"
    facts = facts_of(f"{title}\n{title}\n{LONG}")
    assert value(facts[1], "repeats-title") == "after-1"
    assert value(facts[1], "echoes-before") == "all"


@given(st.lists(st.integers(0, 9), max_size=12), st.integers(0, 14))
def test_within_a_reach_are_the_blocks_on_both_sides(values: list[int], reach: int) -> None:
    assert counting.within(values, reach) == [sum(values[max(0, place - reach) : place + reach + 1]) for place in range(len(values))]


@given(st.lists(st.booleans(), max_size=12))
def test_blocks_since_a_mark_are_counted_from_the_last_one(marks: list[bool]) -> None:
    count = len(marks)
    since = [min((place - mark for mark in range(place + 1) if marks[mark]), default=count) for place in range(count)]
    assert counting.blocks_since(marks) == since


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("0", 0, 0), ("1", 1, 1), ("2", 2, 2), ("3", 3, 3), ("4-5", 4, 5), ("6-8", 6, 8), ("9-13", 9, 13), ("14-21", 14, 21),
     ("22-39", 22, 39), ("40+", 40, 99)],
)  # fmt: skip
def test_distances_have_names(name: str, first: int, last: int) -> None:
    assert {counting.step(count) for count in range(first, last + 1)} == {name}
    assert set(counting.steps_to(100)[first : last + 1]) == {name}


@given(st.integers(39, 200))
def test_every_distance_on_a_page_has_a_name(count: int) -> None:
    assert len(counting.steps_to(count)) == count + 1


@pytest.mark.parametrize(("count", "name"), [(0, "0"), (1, "1"), (2, "2"), (3, "3-5"), (5, "3-5"), (6, "6+"), (60, "6+")])
def test_small_counts_have_names(count: int, name: str) -> None:
    assert [counting.few(count)] == counting.counts([count]) == [name]


@pytest.mark.parametrize(
    ("part", "name"),
    [(0, "none"), (1, "tenth"), (99, "tenth"), (100, "quarter"), (249, "quarter"), (250, "half"), (449, "half"), (450, "most"),
     (699, "most"), (700, "nearly"), (949, "nearly"), (950, "all"), (1000, "all")],
)  # fmt: skip
def test_shares_have_names(part: int, name: str) -> None:
    assert [counting.ratio(part, 1000)] == counting.ratios([part], 1000) == counting.shares_of([part], [1000]) == [name]
    assert counting.ratio(part, 0) == counting.shares_of([part], [0])[0] == "none"


@given(texts())
def test_facts_bear_names_of_the_catalogue(text: str) -> None:
    assert {rule_of(fact) for own in facts_of(text) for fact in own} <= catalogue.RULES.keys()


@given(texts())
def test_a_rule_of_the_page_says_one_thing_about_a_block(text: str) -> None:
    seen_by_neighbours = tuple(f"{side}-" for side in ("before", "after"))
    for own in facts_of(text):
        names = [rule_of(fact) for fact in own if not fact.startswith(seen_by_neighbours)]
        assert len(names) == len(set(names))


@given(st.lists(st.sampled_from([PROSE, "Home", "By Ada Brook", "18 February 2026", "Read more"]), min_size=1, max_size=12))
def test_the_run_begins_and_ends_with_prose(lines: list[str]) -> None:
    first, last = densest_run([read(line) for line in lines])
    if PROSE in lines:
        assert lines[first] == lines[last - 1] == PROSE
    else:
        assert (first, last) == (0, 0)


def test_a_rule_between_lines_has_a_shape_of_its_own() -> None:
    facts = facts_of("Home\n* * *\nSport")
    assert value(facts[1], "shape") == "rule"


def test_a_crosshead_is_no_turn_and_another_story_is_one() -> None:
    ferry = "The ferry of Lantern Bay sailed on Thursday, and the Harbour Board of Lantern Bay said it would sail on Friday, too."
    owls = "A pair of owls moved into the Carrow Halt box, where Hilda Crane of the Carrow Railway had left a window open for them."
    [same] = [value(facts_of(f"{ferry}\nNext week\n{ferry}")[1], "turn")]
    [other] = [value(facts_of(f"{ferry}\nNext week\n{owls}")[1], "turn")]
    assert same == "all/word-open"
    assert other == "none/word-open"


def test_a_bio_opens_with_the_name_of_the_byline() -> None:
    facts = facts_of(f"Late again\nBy Ada Brook\n{LONG}\n{LONG}\n{LONG}\nAda Brook covers the harbour and its ships.")
    assert (value(facts[-1], "author-again") or "").startswith("opens/after/")
    assert value(facts[2], "author-again") is None


def test_a_pull_quote_says_what_a_paragraph_near_it_says() -> None:
    facts = facts_of(f"{LONG}\n{PROSE}\n“The harbour master of the island wrote”\n{LONG}")
    assert value(facts[2], "said-elsewhere") == "all/quote/3-5"
    assert value(facts_of(f"{LONG}\n“Nobody had expected any other answer”\n{LONG}")[1], "said-elsewhere") is None


# Single passes, over pages made of readings


def reading(prose: int = 0, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading of so many words of prose, or of what is given."""
    token = "prose-long" if prose > 28 else "prose-short" if prose else "word-open"
    plain: dict[str, Any] = {"units": prose or 1, "prose": prose, "token": token}
    return read("")._replace(**plain | known)


def words_of(*listed: str, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading with these words, which could be names, too."""
    return reading(content=frozenset(listed), keywords=frozenset(listed), **known)


def page_of(readings: Sequence[Reading], gaps: Sequence[int] = (), indents: Sequence[int] = ()) -> Page:
    """Make a page of readings, with the blank lines before each, and the indentation of each."""
    set_as = zip_longest(range(len(readings)), gaps, indents, fillvalue=0)
    return Page([Block(index, (Line(index, 0, 1, "x", indent, gap),)) for index, gap, indent in set_as], readings)


def said(look: Look, page: Page, rule: str) -> list[str | None]:
    """Tell what a pass says about each block by one rule."""
    rows = zip(*look(page, SPELLED), strict=True)
    return [value(list(chain.from_iterable(row)), rule) for row in rows]


def prose_of(sizes: Iterable[int]) -> Page:
    """Make a page of blocks with so much prose each."""
    return page_of([reading(size) for size in sizes])


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
    page = page_of([reading(), reading(kinds=related), reading(kinds=comments), reading(dated=True), reading(20, dated=True)])
    assert said(neighbours.distances, page, "since-related") == [None, "0/word-open", "1/word-open", "2/word-open", "3/prose-short"]
    assert said(neighbours.distances, page, "since-comments") == [None, None, "0/word-open", "1/word-open", "2/prose-short"]
    assert said(neighbours.distances, page, "since-date") == [None, None, None, "0/word-open", "1/prose-short"]
    assert said(neighbours.distances, prose_of([0, 20]), "since-date") == [None, None]


# Words that recur


def test_words_of_a_line_that_recur_in_the_prose() -> None:
    page = page_of([words_of("a", "b"), words_of("a", "c", prose=30), words_of("a", "d", prose=30), words_of(), words_of("c", "x", "y")])
    assert said(recurrence.recurrence, page, "recurs") == [
        "most/2/before",
        "most/2/inside",
        "most/2/inside",
        "none/0/after",
        "half/3-5/after",
    ]
    assert said(recurrence.recurrence, page, "recurs-shape")[0] == "most/word-open"
    assert said(recurrence.topic, page, "topic") == ["most/2/other", "most/2/prose", "most/2/prose", "none/0/other", "half/3-5/other"]
    assert said(recurrence.topic, page, "topic-side") == [
        "1/before/other",
        "1/inside/prose",
        "1/inside/prose",
        "0/after/other",
        "1/after/other",
    ]


def test_blocks_around_speak_of_the_topic() -> None:
    page = page_of(
        [words_of("a", "x"), words_of("a", "b", prose=30), words_of("a", "b", prose=30), words_of("q"), words_of("a"), words_of("r")]
    )
    assert said(recurrence.topic, page, "topic-2") == [
        "all/3-5/other",
        "most/3-5/prose",
        "most/3-5/prose",
        "nearly/3-5/other",
        "most/2/other",
        "most/1/other",
    ]
    assert said(recurrence.topic, page, "topic-2-side")[0] == "all/before/other"
    assert said(recurrence.topic, page, "topic-7") == [
        "nearly/3-5/other",
        "most/3-5/prose",
        "most/3-5/prose",
        "nearly/6+/other",
        "most/3-5/other",
        "nearly/6+/other",
    ]
    assert said(recurrence.topic, page, "topic-7-side")[-1] == "nearly/after/other"


def test_seven_blocks_away_is_the_end_of_what_is_around() -> None:
    far = page_of([words_of("a", prose=30), words_of("a", prose=30), *[words_of()] * 8])
    assert said(recurrence.topic, far, "topic-7")[8] == "all/1/other"
    assert said(recurrence.topic, far, "topic-7")[9] == "none/0/other"
    assert said(recurrence.topic, far, "topic-2")[3] == "all/1/other"
    assert said(recurrence.topic, far, "topic-2")[4] == "none/0/other"


def test_how_often_a_line_stands_on_its_page() -> None:
    page = page_of([reading(key=key) for key in "abcaba"])
    assert said(recurrence.recurrence, page, "repeated") == [
        "3-5/first/after", "2/first/after", None, "3-5/again/after", "2/again/after", "3-5/again/after",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [(["abcd"], ["abcd"], "all"), (["abcd"], ["abxy"], "most"), (["abcd"], ["ab"], "all"), (["abcd"], ["wxyz"], "none"),
     (["ab", "", "", "", ""], ["ab"], "all"), (["ab", "", "", "", "", ""], ["ab"], "none"), (["ab"], ["", "", "", "", "ab"], "all"),
     (["ab"], ["", "", "", "", "", "ab"], "none")],
)  # fmt: skip
def test_the_names_of_five_blocks_of_prose_on_both_sides_are_compared(before: list[str], after: list[str], share: str) -> None:
    page = page_of([*(words_of(*own, prose=20) for own in before), reading(), *(words_of(*own, prose=20) for own in after)])
    expected = f"{share}/word-open"
    assert said(recurrence.turns, page, "turn") == [None] * len(before) + [expected] + [None] * len(after)


def test_a_turn_is_told_within_five_blocks_of_prose() -> None:
    page = page_of([words_of("a", prose=20), *[reading()] * 12, words_of("a", prose=20)])
    near = ["all/word-open"] * 5
    assert said(recurrence.turns, page, "turn") == [None, *[None] * 12, None]
    page = page_of([words_of("a", prose=20), *[reading()] * 5, words_of("a", prose=20)])
    assert said(recurrence.turns, page, "turn") == [None, *near, None]


@pytest.mark.parametrize(
    ("own", "said_there", "told"),
    [("abc", "abcd", "all/other/3-5"), ("abcd", "abxy", "most/other/3-5"), ("abcd", "axyz", None), ("ab", "abc", None),
     ("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx", "all/other/6+"),
     ("abcdefghijklmnopqrstuvwxy", "abcdefghijklmnopqrstuvwxy", None)],
)  # fmt: skip
def test_most_words_of_a_short_block_stand_in_one_paragraph(own: str, said_there: str, told: str | None) -> None:
    page = page_of([words_of(*own), words_of(*said_there, prose=30)])
    assert said(recurrence.said_elsewhere, page, "said-elsewhere")[0] == told


def test_words_scattered_over_paragraphs_are_said_in_none() -> None:
    page = page_of([words_of(*"abcd"), words_of("a", prose=30), words_of("b", prose=30), words_of("c", prose=30)])
    assert said(recurrence.said_elsewhere, page, "said-elsewhere") == [None] * 4
    quoted = page_of([words_of(*"abc", quoted=True), words_of(*"abc", prose=30)])
    assert said(recurrence.said_elsewhere, quoted, "said-elsewhere") == ["all/quote/3-5", None]


@pytest.mark.parametrize("distance", [1, 11, 12])
def test_a_paragraph_twelve_blocks_away_is_near(distance: int) -> None:
    line, prose, between = words_of(*"abc"), words_of(*"abc", prose=30), [reading()] * (distance - 1)
    assert said(recurrence.said_elsewhere, page_of([line, *between, prose]), "said-elsewhere")[0] == "all/other/3-5"
    assert said(recurrence.said_elsewhere, page_of([prose, *between, line]), "said-elsewhere")[-1] == "all/other/3-5"
    far = [*between, *[reading()] * (13 - distance)]
    assert said(recurrence.said_elsewhere, page_of([line, *far, prose]), "said-elsewhere")[0] is None
    assert said(recurrence.said_elsewhere, page_of([prose, *far, line]), "said-elsewhere")[-1] is None


# Titles


def line_of(letters: str, units: int = 5, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading of a line that could be a title, a word for each letter."""
    return words_of(*letters, units=units, **known)


def candidates(*lines: Reading, body: str = "aabbcd") -> list[int]:
    """Rank the lines before a paragraph of these words."""
    return titles.title_candidates(page_of([*lines, words_of(*body, prose=60)]), Counter(body))


def test_lines_are_ranked_by_the_words_that_the_prose_takes_up() -> None:
    assert candidates(line_of("x"), line_of("a"), line_of("ab"), line_of("c")) == [2, 1, 3]
    assert candidates(line_of("c"), line_of("d")) == [0, 1], "of equals, the first comes first"
    assert candidates(line_of("cd"), line_of("a")) == [1, 0], "a word that comes back counts twice"
    assert candidates(line_of("cx"), line_of("cxyz"), line_of("ax")) == [2, 0, 1]
    assert candidates(line_of("a"), line_of("b"), line_of("ab"), line_of("c")) == [2, 0, 1]


@pytest.mark.parametrize(("units", "is_one"), [(2, False), (3, True), (30, True), (31, False)])
def test_titles_have_three_to_thirty_words(units: int, *, is_one: bool) -> None:
    assert candidates(line_of("ab", units)) == [0] * is_one


def test_a_date_is_no_title_and_neither_is_a_line_of_other_words() -> None:
    assert candidates(line_of("ab", dated=True)) == []
    assert candidates(line_of("xy")) == []


def test_a_title_stands_above_the_prose_or_within_its_first_four_blocks() -> None:
    prose, title = words_of("q", prose=30, units=60), line_of("q")
    lines = [prose, prose, prose, title, prose]
    assert titles.title_candidates(page_of(lines), Counter("qq")) == [3]
    assert titles.title_candidates(page_of([prose, *lines]), Counter("qq")) == []
    assert titles.title_candidates(page_of([prose, title]), Counter("qq")) == []
    assert titles.title_candidates(page_of([reading(), *lines]), Counter("qq")) == [4]


def test_lines_are_told_by_their_distance_from_the_title() -> None:
    page = page_of([line_of("xy"), line_of("ab"), line_of("abz"), line_of("ax"), words_of(*"aabb", prose=30)])
    assert said(title_pass([1, 3, 0]), page, "from-title") == ["before-1", None, "after-1", "after-2", "after-3"]
    assert said(title_pass([1, 3, 0]), page, "from-title-shape")[0] == "before-1/word-open"
    assert said(title_pass([1, 3, 0]), page, "title-words") == [
        "0/before/word-open",
        None,
        "2/before/word-open",
        "1/before/word-open",
        "2/inside/prose-long",
    ]
    assert said(title_pass([1, 3, 0]), page, "title-rank") == ["3/word-open", "1/word-open", None, "2/word-open", None]
    assert said(title_pass([1, 3, 0]), page, "repeats-title") == [None, None, "after-1", None, "after-3"]
    assert said(title_pass([3]), page, "from-title") == ["before-3", "before-2", "before-1", None, "after-1"]


def title_pass(ranked: Sequence[int]) -> Look:
    """Make a pass of titles that are known."""
    return lambda page, say: titles.titles_of(page, ranked, say)


# Authors


def byline(key: str, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading of a line of names."""
    plain: dict[str, Any] = {"token": "by", "units": 3}
    return reading(key=key, **plain | known)


def again(*lines: Reading) -> list[str | None]:
    """Tell who is named again on a page that opens with these lines and one of prose."""
    page = page_of([*lines[:1], reading(30), *lines[1:]])
    told = said(authors.authors_again, page, "author-again")
    return told[:1] + told[2:] if told else []


def test_who_stands_at_the_head_is_named_again() -> None:
    head = byline("by ada brook")
    assert again(head, reading(units=5, key="ada brook covers the harbour")) == [None, "opens/after/word-open"]
    assert again(head, reading(units=5, key="more was told by ada brook")) == [None, "holds/after/word-open"]
    assert again(head, reading(units=5, key="one two three four ada brook")) == [None, "holds/after/word-open"]
    assert again(head, reading(units=5, key="one two ada brook")) == [None, "opens/after/word-open"]
    assert again(head, reading(units=5, key="one two three ada brook")) == [None, None], "half of the name opens it, half does not"
    assert again(head, reading(units=5, key="ada covers the harbour")) == [None, None]
    assert again(head, reading(units=3, key="ada brook")) == [None, None], "the name itself"
    assert again(head, reading(units=4, key="ada brook")) == [None, "opens/after/word-open"]
    assert again(head, reading(units=9, key=f"{'x ' * 18}ada brook")) == [None, "holds/after/word-open"]
    assert again(head, reading(units=9, key=f"{'x ' * 19}ada brook")) == [None, None]


def test_names_stand_on_short_lines_at_the_head() -> None:
    bio = reading(units=5, key="ada brook covers the harbour")
    assert again(byline("ada brook", token="names"), bio) == [None, "opens/after/word-open"]
    assert again(byline("ada brook", token="word-open"), bio) == []
    assert again(byline("ada brook", units=8), bio)[1:] == ["opens/after/word-open"]
    assert again(byline("ada brook", units=9), bio) == []
    assert again(byline("brook"), bio) == [], "a single name is too common"
    assert again(byline("by jo le brook"), bio) == [], "particles are no names"


def test_who_is_named_above_the_prose_is_named_before_it() -> None:
    page = page_of([byline("by ada brook"), byline("ada brook reports again", units=9, token="line-open"), reading(30)])
    assert said(authors.authors_again, page, "author-again") == [None, "opens/before/line-open", None]


def test_the_head_ends_with_the_second_block_of_the_prose() -> None:
    line, bio = byline("by ada brook"), reading(units=5, key="ada brook covers the harbour")
    prose = reading(30)
    assert said(authors.authors_again, page_of([prose, prose, line, bio]), "author-again")[-1] == "opens/after/word-open"
    assert said(authors.authors_again, page_of([prose, prose, prose, line, bio]), "author-again") == []


# All passes at once


def test_blocks_see_what_stands_within_two_blocks_of_them() -> None:
    facts = facts_of("one\ntwo words\nand three words\nand then four words")
    lengths = [[fact for fact in own if "length=" in fact] for own in facts]
    assert lengths == [
        ["after-length=2", "after-2-length=3"],
        ["before-length=1", "after-length=3", "after-2-length=4"],
        ["before-length=2", "after-length=4", "before-2-length=1"],
        ["before-length=3", "before-2-length=2"],
    ]
