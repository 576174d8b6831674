"""The body as a whole: which lines have to be surer that they are of it, and which are helped to be."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import NewsSegmenter
from newsseg.afterthoughts.bodies import AMID, LOST, NOT_AMID, STRAYS, body_facts
from newsseg.afterthoughts.whole import Whole
from newsseg.decoding import decode
from newsseg.reading import read
from newsseg.segments import BODY
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.afterthoughts import OF_BODIES, Labelled, labelled, looking_for
from tests.strategies import texts

ALONE, WITHOUT = looking_for(*OF_BODIES), looking_for()
"""A segmenter that looks for the body alone of what hangs on an article as a whole, and one that looks for nothing of it."""
PROSE, MONTH = "The ferry went on sailing until the ice closed the bay.", "March 2019 (44)"
STORY = (
    "The ferry went on sailing until the ice closed the bay, and the men who had rung its bell for forty years went home to mend the nets."
)
TALE = "The ferry went on sailing until the ice closed the bay, and nobody minded it."
"""A line of running text, one of none, and two that are longer, of 28 and of 15 words."""


def _story(*runs: int | tuple[str, str, int]) -> Labelled:
    """Set runs, each of a label, a line and how often it stands, between numbers of buttons."""
    rows = [row for run in runs for row in ([("chrome", "Share")] * run if isinstance(run, int) else [run[:2]] * run[2])]
    return labelled(body_facts, rows)


def _of(*runs: int | tuple[str, int]) -> Labelled:
    """Set runs of body, each of a line and how often it stands, between numbers of other blocks."""
    return _story(*(run if isinstance(run, int) else ("paragraph", *run) for run in runs))


def _names(*labels: str) -> Labelled:
    """Set a name once for each label."""
    return labelled(body_facts, [(label, "Ines Marrow") for label in labels])


def _page(rows: list[tuple[int, str, str]]) -> Labelled:
    """Set lines, each below so many buttons, with their labels."""
    return _story(*(run for gap, line, label in rows for run in (gap, (label, line, 1))))


def _runs_of(places: list[int], apart: int) -> list[list[int]]:
    """For each place, list those that can be reached from it by no longer steps than that."""

    def together(one: int, other: int) -> bool:
        low, high = sorted((one, other))
        return all(any(place < near <= place + apart for near in places) for place in places if low <= place < high)

    return [[other for other in places if together(place, other)] for place in places]


pages = st.lists(
    st.tuples(st.integers(0, 12) | st.integers(39, 41), st.sampled_from([PROSE, MONTH]), st.sampled_from(sorted(BODY))), max_size=12
)


@given(pages)
def test_what_strays_is_apart_from_the_longest_run_and_has_no_prose_or_comes_long_after(rows: list[tuple[int, str, str]]) -> None:
    page = _page(rows)
    body, lines = [place for place, label in enumerate(page.labels) if label in BODY], page.lines
    runs = _runs_of(body, 4)
    longest = max(runs, key=lambda run: sum(read(lines[place]).units for place in run), default=[])

    def strays(run: list[int]) -> bool:
        above = [place for place in body if place < run[0]]
        late = bool(above) and run[0] > longest[-1] and run[0] - above[-1] > 40
        apart = all(abs(one - other) > 8 for one in run for other in longest)
        return late or (apart and not any(lines[one] == PROSE for one in run))

    assert page.found(STRAYS) == [place for place, run in zip(body, runs, strict=True) if strays(run)]


@pytest.mark.parametrize(("apart", "strays"), [(8, True), (7, False), (3, False)])
def test_a_list_strays_with_eight_blocks_between_it_and_the_body(apart: int, *, strays: bool) -> None:
    assert _of((PROSE, 3), apart, (MONTH, 2)).found(STRAYS) == ([3 + apart, 4 + apart] if strays else [])
    assert _of((MONTH, 2), apart, (PROSE, 3)).found(STRAYS) == ([0, 1] if strays else [])


@pytest.mark.parametrize(("gap", "strays"), [(3, False), (4, True)])
def test_a_list_is_of_one_piece_where_fewer_than_four_blocks_part_it(gap: int, *, strays: bool) -> None:
    assert bool(_of((PROSE, 9), 4, (MONTH, 1), gap, (MONTH, 1)).found(STRAYS)) == strays


def test_a_list_with_running_text_does_not_stray_and_the_longest_one_is_the_body() -> None:
    assert _of((PROSE, 3), 20, (MONTH, 2), 1, (PROSE, 1)).found(STRAYS) == []
    assert _of((MONTH, 3), 20, (MONTH, 2)).found(STRAYS) == [23, 24]
    assert _of((MONTH, 2), 20, (MONTH, 2)).found(STRAYS) == [22, 23]


@pytest.mark.parametrize(("gap", "strays"), [(39, False), (40, True)])
def test_nothing_below_the_longest_run_is_body_after_forty_other_blocks(gap: int, *, strays: bool) -> None:
    assert _of((PROSE, 3), gap, (PROSE, 1), 4, (PROSE, 1)).found(STRAYS) == ([3 + gap] if strays else [])
    assert _of((PROSE, 1), gap, (PROSE, 3)).found(STRAYS) == []


def test_each_article_has_a_body_of_its_own() -> None:
    two = _of((PROSE, 3), 20, (MONTH, 2))
    assert two.found(STRAYS) == [23, 24]
    assert attrs.evolve(two, starts=(0, 10)).found(STRAYS) == []


stories = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from([STORY, STORY, TALE, PROSE]),
        st.sampled_from(["chrome", "chrome", "chrome", "paragraph", "caption"]),
    ),
    max_size=14,
)


@given(stories)
def test_what_is_lost_is_long_running_text_that_goes_on_with_the_body_or_outdoes_it(rows: list[tuple[int, str, str]]) -> None:
    page = _page(rows)
    labels, lines = page.labels, page.lines
    words = {STORY: 28, TALE: 15, PROSE: 11, "Share": 0}
    own = [place for place, label in enumerate(labels) if label == "chrome" and words[lines[place]] >= 15]
    runs = [run for run in _runs_of(own, 3) if len(run) >= 3 and sum(words[lines[one]] for one in run) >= 25 * len(run)]
    longest = max(runs, key=lambda run: sum(words[lines[one]] for one in run), default=[])
    body = sum(words[line] for line, label in zip(lines, labels, strict=True) if label == "paragraph")
    outdoes = sum(words[lines[one]] for one in longest) >= 1.5 * body
    lost = {one for run in runs if "paragraph" in labels[max(0, run[0] - 3) : run[0]] or (outdoes and run == longest) for one in run}
    assert page.found(LOST) == sorted(lost)


@pytest.mark.parametrize(("gap", "lost"), [(0, True), (2, True), (3, False)])
def test_running_text_is_lost_with_two_blocks_between_it_and_the_body(gap: int, *, lost: bool) -> None:
    assert bool(_story(("paragraph", STORY, 9), gap, ("chrome", STORY, 3)).found(LOST)) == lost


@pytest.mark.parametrize(("own", "lost"), [(5, False), (6, True)])
def test_running_text_that_is_half_as_much_again_is_the_body(own: int, *, lost: bool) -> None:
    assert bool(_story(("paragraph", STORY, 4), 20, ("chrome", STORY, own)).found(LOST)) == lost
    assert bool(_story(("chrome", STORY, own), 20, ("paragraph", STORY, 4)).found(LOST)) == lost


@pytest.mark.parametrize(("line", "times", "lost"), [(STORY, 3, True), (STORY, 2, False), (TALE, 9, False), (PROSE, 9, False)])
def test_little_running_text_and_short_comments_are_not_lost(line: str, times: int, *, lost: bool) -> None:
    assert bool(_story(("paragraph", STORY, 9), ("chrome", line, times)).found(LOST)) == lost


def _line(words: int) -> str:
    """Write running text of so many words."""
    line = " ".join(["The ferry went on sailing", *["still"] * (words - 5)]) + "."
    assert read(line).prose == words
    return line


@pytest.mark.parametrize(("words", "lost"), [(14, False), (15, True), (16, True)])
def test_a_block_of_running_text_has_fifteen_words(words: int, *, lost: bool) -> None:
    assert (13 in _story(("paragraph", STORY, 9), ("chrome", STORY, 4), ("chrome", _line(words), 1)).found(LOST)) == lost


@pytest.mark.parametrize(("words", "lost"), [(24, False), (25, True)])
def test_blocks_of_running_text_have_twenty_five_words_in_the_mean(words: int, *, lost: bool) -> None:
    run = _story(("paragraph", STORY, 9), ("chrome", _line(25), 1), ("chrome", _line(words), 1), ("chrome", _line(25), 1))
    assert run.found(LOST) == ([9, 10, 11] if lost else [])


def test_of_two_runs_elsewhere_only_the_longer_one_is_the_body() -> None:
    assert _story(("chrome", STORY, 3), 9, ("chrome", STORY, 4), 9, ("chrome", STORY, 4)).found(LOST) == [12, 13, 14, 15]


def test_a_run_is_of_one_article() -> None:
    one = _story(("paragraph", STORY, 9), ("chrome", STORY, 4))
    assert one.found(LOST) == [9, 10, 11, 12]
    assert attrs.evolve(one, starts=(0, 11)).found(LOST) == []
    assert attrs.evolve(one, starts=(0, 9)).found(LOST) == [9, 10, 11, 12]


@given(st.lists(st.sampled_from(["paragraph", "paragraph", "chrome", "timestamp", "byline", "dek", "credit"]), max_size=24))
def test_what_is_amid_a_body_is_furniture_of_the_head_of_which_it_has_little(labels: list[str]) -> None:
    body = [place for place, label in enumerate(labels) if label == "paragraph"]
    inside = [place for place, label in enumerate(labels) if body and body[0] < place < body[-1] and label in NOT_AMID]
    few = [place for place in inside if sum(labels[other] == labels[place] for other in inside) < 3]
    found = _names(*labels).found(AMID)
    assert sorted(found) == [place for place in few if place - body[0] > 4]


@pytest.mark.parametrize("kind", NOT_AMID)
def test_one_or_two_are_amid_a_body_from_the_fifth_block_on_and_three_make_a_live_blog(kind: str) -> None:
    def page(*places: int) -> list[int]:
        labels = tuple(kind if place in places else "paragraph" for place in range(12))
        return _names(*labels).found(AMID)

    assert (page(4), page(5), page(4, 9), page(6, 9), page(5, 7, 9)) == ([], [5], [9], [6, 9], [])
    assert (page(11), page(0)) == ([], [])


def test_the_middle_of_a_body_lies_between_its_first_and_last_paragraphs() -> None:
    labels = ("timestamp", "subheading", *["paragraph"] * 3, "byline", "paragraph", "byline", "paragraph", "timestamp", "subheading")
    assert _names(*labels).found(AMID) == [7]


def test_a_body_is_of_one_article_and_has_furniture_in_its_middle_alone() -> None:
    labels = ("byline", *["paragraph"] * 6, "byline", "paragraph", "timestamp")
    one = _names(*labels)
    assert one.found(AMID) == [7]
    assert attrs.evolve(one, starts=(0, 7)).found(AMID) == []


@pytest.mark.parametrize("fact", [STRAYS, LOST, AMID])
def test_without_weight_a_fact_is_not_looked_for(fact: str) -> None:
    page = _story(
        ("paragraph", STORY, 9), ("byline", "Ines Marrow", 1), ("paragraph", STORY, 1), ("chrome", STORY, 3), 20, ("paragraph", MONTH, 2)
    )
    without = attrs.evolve(page, states=NewsSegmenter().without_rules(rule_of(fact)).states)
    for other in OF_BODIES:
        assert page.found(other)
        assert without.found(other) == ([] if other == fact else page.found(other))
        assert not attrs.evolve(page, states=WITHOUT.states).found(other)


@given(texts() | news_texts())
def test_what_is_known_of_the_body_moves_the_score_by_no_more_than_it_weighs(text: str) -> None:
    found = ALONE.label(text)
    before = decode(attrs.evolve(found.evidence, afterthoughts=()), found.states)
    kinds = {STRAYS: BODY, LOST: {"chrome"}, AMID: set(NOT_AMID)}
    assert all(before.labels[place] in kinds[fact] for place, fact in found.evidence.afterthoughts)
    weights, states = ALONE.weights, range(len(ALONE.weights.states))
    worst = sum(min(weights.weight(fact, state) for state in states) for _, fact in found.evidence.afterthoughts)
    best = sum(max(weights.weight(fact, state) for state in states) for _, fact in found.evidence.afterthoughts)
    assert before.score + worst <= found.score <= before.score + best


def test_an_article_without_a_paragraph_has_no_body() -> None:
    page = labelled(body_facts, [("headline", "Rain"), ("subheading", "Wind")])
    assert list(Whole(page, [], range(2)).body) == []  # type: ignore[arg-type]
