"""One headline to an article: texts in which none was found at first, and texts in which several were."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsseg
from newsseg import NewsSegmenter
from newsseg.afterthoughts.headlines import ENDS, GOES_ON, LIKELIER, LIKELIEST, REPEATS, headline_facts
from newsseg.afterthoughts.whole import whole_facts, wholes
from newsseg.context import is_mailing
from newsseg.decoding import decode
from newsseg.evidence import BEGINS
from newsseg.reading import read
from newsseg.testing import news_texts
from tests.afterthoughts import OF_HEADLINES, Labelled, looking_for
from tests.checking import written_text
from tests.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

NEWS, WITHOUT = looking_for(*OF_HEADLINES), looking_for()
"""A segmenter that looks for headlines alone of what hangs on an article as a whole, and one that looks for nothing of it."""


@given(texts() | news_texts())
def test_a_text_with_one_headline_is_left_alone(text: str) -> None:
    before, after = WITHOUT.label(text), NEWS.label(text)
    bounds = pairwise((*before.evidence.starts, len(before.labels)))
    articles = [before.labels[first:end] for first, end in bounds]
    if all("paragraph" not in labels or "headline" in labels for labels in articles) and all(map(_has_one_at_most, articles)):
        assert {fact for _, fact in after.evidence.afterthoughts} <= {ENDS, REPEATS, GOES_ON, BEGINS}
        assert after.evidence.afterthoughts or after.labels == before.labels


def _has_one_at_most(labels: tuple[str, ...]) -> bool:
    return labels.count("headline") < 2


def _only_paragraph(labels: tuple[str, ...]) -> int | None:
    return labels.index("paragraph") if labels.count("paragraph") == 1 else None


WITH_ONE_HELPED = [
    written_text(name)
    for name in ("de-short-hn-warnung-wetterdienst", "en-brief-hn-no-headline-chrome-jersey", "en-paste-no-headline-market-mail")
]


def test_in_some_texts_one_headline_is_helped() -> None:
    assert [[fact for _, fact in NEWS.label(text).evidence.afterthoughts] for text in WITH_ONE_HELPED] == [[LIKELIEST]] * 3


@given(st.sampled_from(WITH_ONE_HELPED) | texts() | news_texts())
def test_the_likeliest_headline_is_the_one_that_costs_least(text: str) -> None:
    found = NEWS.label(text)
    if [fact for _, fact in found.evidence.afterthoughts] != [LIKELIEST] or len(found.evidence.starts) > 1:
        return
    [(place, _)] = found.evidence.afterthoughts
    before = WITHOUT.label(text)
    through = before.scores_through("headline")
    worth = NEWS.weights.weight(LIKELIEST, NEWS.weights.states.index("headline"))
    assert found.evidence.facts[place][-1] == LIKELIEST
    readings = [read(block.text) for block in found.evidence.document.blocks]
    never = [bool(reading.prose) or reading.is_drawn for reading in readings]
    assert not never[place]
    assert through[place] == max(
        through[other] for other, left_out in enumerate(never) if not left_out and other != _only_paragraph(before.labels)
    )
    assert found.score == max(before.score, through[place] + worth)


@given(texts() | news_texts())
def test_a_second_headline_costs_what_speaks_against_it(text: str) -> None:
    found = NEWS.label(text)
    outdone = {place for place, fact in found.evidence.afterthoughts if fact == LIKELIER}
    if not outdone:
        return
    before = decode(attrs.evolve(found.evidence, afterthoughts=()), found.states)
    weights, state = found.states.weights, found.states.weights.states.index("headline")
    worth, helped = weights.weight(LIKELIER, state), {ENDS, REPEATS, GOES_ON}
    gained = sum(weights.weight(fact, state) for _, fact in found.evidence.afterthoughts if fact in helped)
    assert worth < 0
    assert all(found.evidence.facts[place][-1] == LIKELIER for place in outdone)
    assert {place for place, label in enumerate(before.labels) if label == "headline"} - outdone
    extra = sum(before.labels[place] == "headline" for place in outdone)
    assert before.score + extra * worth <= found.score <= before.score + gained


@attrs.frozen
class Headed(Labelled):
    """A labelling of which it is also known what a headline costs at each block, and by how much each label is the best."""

    through: Sequence[int] = ()
    leads: tuple[int, ...] = ()

    def lead(self, block: int) -> int:
        """By how much a label is the best."""
        return self.leads[block]

    def scores_through(self, label: str, blocks: range) -> Sequence[int]:
        """Answer for headlines alone."""
        return {"headline": self.through}[label][blocks.start : blocks.stop]

    def facts(self, *possible: int) -> tuple[tuple[int, str], ...]:
        """Find the facts that hang on headlines; of each block is known what it says by itself, and nothing else."""
        mailing = is_mailing([*map(read, self.lines)])
        return self.found_by(partial(headline_facts, possible=frozenset(possible), is_mailing=mailing))

    def outdone(self, *possible: int) -> list[int]:
        """Number the blocks for which another is the likelier headline."""
        assert {fact for _, fact in self.facts(*possible)} <= {LIKELIER}
        return [place for place, _ in self.facts(*possible)]


def _set(
    labels: tuple[str, ...],
    through: Sequence[int],
    lines: tuple[str, ...],
    leads: tuple[int, ...] = (),
    starts: tuple[int, ...] = (0,),
    blanks: tuple[int, ...] = (),
) -> Headed:
    """Set lines with their labels, what a headline costs at each, and by how much each label is the best."""
    return Headed(headline_facts, labels, lines, starts, blanks, through=through, leads=leads)  # type: ignore[arg-type]


PROSE, RULE, SHORT = "Rain fell on the hills above the town for a week.", "___", "Rain falls on the hills"
rows = st.lists(
    st.tuples(st.sampled_from(["paragraph", "chrome", "byline"]), st.integers(0, 4), st.sampled_from([PROSE, RULE, SHORT])), max_size=8
)


@given(rows)
@example([("paragraph", 2, SHORT), ("paragraph", 2, PROSE), ("paragraph", 4, SHORT)])
def test_the_likeliest_headline_is_the_first_that_costs_least_of_short_lines_above_the_second_paragraph(
    rows: list[tuple[str, int, str]],
) -> None:
    labels = [label for label, _, _ in rows]
    paragraphs = [place for place, label in enumerate(labels) if label == "paragraph"]
    above = rows[: paragraphs[:2][-1]] if paragraphs else []
    can_be = [(-worth, place) for place, (_, worth, line) in enumerate(above) if line == SHORT]
    expected = ((min(can_be)[1], LIKELIEST),) if can_be else ()
    assert _set(tuple(labels), [worth for _, worth, _ in rows], tuple(line for _, _, line in rows)).facts() == expected


def test_the_only_paragraph_of_a_long_page_is_no_headline() -> None:
    labels = ["chrome"] * 500
    labels[400] = "paragraph"
    worth = [int(place == 7) for place in range(500)]
    worth[400] = 2
    assert _set(tuple(labels), worth, (SHORT,) * 500).facts() == ((7, LIKELIEST),)


def test_each_article_without_a_headline_is_helped_to_its_own() -> None:
    labels = ("chrome", "paragraph", "paragraph", "chrome", "chrome", "paragraph", "paragraph")
    lines = (SHORT, PROSE, PROSE, SHORT, SHORT, PROSE, PROSE)
    found = _set(labels, [1, 0, 0, 1, 2, 0, 0], lines, starts=(0, 3)).facts()
    assert found == ((0, LIKELIEST), (4, LIKELIEST))


HEAD, BODY = "headline", "paragraph"
OWLS, FERRY, FROST = "Owls move into the signal box", "Ferry returns after nine weeks", "Frost holds"


def _two(leads: tuple[int, int], labels: tuple[str, ...] = (HEAD, BODY, HEAD, BODY), lines: tuple[str, ...] = ()) -> Headed:
    lines = lines or (OWLS, PROSE * 5, FERRY, PROSE * 5)
    worth = iter(leads)
    return _set(labels, [], lines, tuple(next(worth) if label == HEAD else 0 for label in labels))


def test_all_blocks_but_the_likeliest_of_two_headlines_are_outdone() -> None:
    assert _two((5000, 2000)).outdone() == [1, 2, 3]
    assert _two((2000, 5000)).outdone() == [0, 1, 3]


def test_a_headline_above_the_body_is_likelier_than_one_inside_it() -> None:
    assert _two((3001, 5000)).outdone() == [1, 2, 3]
    assert _two((2999, 5000)).outdone() == [0, 1, 3]
    assert _two((2999, 5000), (HEAD, "chrome", HEAD, BODY)).outdone() == [0, 1, 3]
    assert _two((3001, 5000), (HEAD, "chrome", HEAD, BODY)).outdone() == [0, 1, 3]


def test_the_lines_of_one_headline_stand_together_and_are_as_likely_as_the_likeliest_of_them() -> None:
    lines = (OWLS, FROST, "Share", FERRY, PROSE)
    labels = (HEAD, HEAD, "chrome", HEAD, BODY)
    assert _set(labels, [], lines, (1, 9, 0, 8, 0)).outdone() == [2, 3, 4]
    assert _set(labels, [], lines, (1, 7, 0, 8, 0)).outdone() == [0, 1, 2, 4]
    assert _set((HEAD, HEAD, BODY), [], (*lines[:2], PROSE), (1, 2, 0)).facts() == ()


LONG = "Ferry returns after nine weeks"  # thirty characters


@pytest.mark.parametrize(
    ("first", "second", "gap", "two"),
    [
        (f"{OWLS}!", LONG, 0, True),
        (OWLS, LONG, 0, False),
        (LONG, OWLS, 0, False),
        (OWLS, FROST, 1, True),
        (OWLS, f"at {FROST}", 1, False),
        (LONG, "Ferry returns after a storm and a strike", 0, False),
        (LONG, "Ferry waits for the tide and a new pier", 0, True),
    ],
)
def test_titles_next_to_each_other_of_other_words_are_two(first: str, second: str, gap: int, *, two: bool) -> None:
    told = _set((HEAD, HEAD, BODY), [], (first, second, PROSE), (5, 2, 0), blanks=(0, gap, 1))
    assert told.outdone() == ([1, 2] if two else [])


def test_bug_a_dek_below_the_headline_passed_for_another() -> None:
    assert len(LONG) == 30
    lines = ("Nine weeks without a ferry on the river", "A letter to the company did not help; the tide was to blame", PROSE)
    assert _set((HEAD, HEAD, BODY), [], lines, (5000, 1000, 0), blanks=(0, 1, 1)).outdone() == [1, 2]


def test_what_stands_above_the_body_is_told_by_paragraphs_alone() -> None:
    labels, lines = ("timestamp", HEAD, BODY, HEAD, BODY), ("9 May 2024", OWLS, PROSE, FERRY, PROSE)
    assert _set(labels, [], lines, (0, 3001, 0, 5000, 0)).outdone() == [0, 2, 3, 4]


def test_headlines_of_two_articles_that_meet_are_two() -> None:
    one = _set((BODY, HEAD, HEAD, BODY), [], (PROSE, OWLS, FERRY, PROSE), starts=(0, 2))
    assert one.facts() == ()


@pytest.mark.parametrize("again", [OWLS, OWLS.upper(), f"{OWLS} at Carrow Halt", "Owls move"])
def test_a_headline_that_repeats_the_likeliest_is_left_alone(again: str) -> None:
    assert _two((5000, 2000), lines=(OWLS, PROSE * 5, again, PROSE * 5)).outdone() == [1, 3]


@pytest.mark.parametrize(("same", "outdone"), [(6, [7, 15]), (5, [7, *range(8, 16)])])
def test_headlines_are_compared_by_their_first_six_lines(same: int, outdone: list[int]) -> None:
    titles = [f"Title {number}" for number in range(7)]
    again = [*titles[:same], *(f"Other {number}" for number in range(same, 7))]
    labels = (*[HEAD] * 7, BODY, *[HEAD] * 7, BODY)
    lines = (*titles, PROSE * 5, *again, PROSE * 5)
    assert _set(labels, [], lines, (*[9] * 7, 0, *[1] * 7, 0)).outdone() == outdone


def test_a_headline_that_stands_inside_a_word_of_the_likeliest_repeats_nothing() -> None:
    assert _two((5000, 2000), lines=(OWLS, PROSE * 5, "Owl", PROSE * 5)).outdone() == [1, 2, 3]


def test_a_headline_that_may_begin_an_article_is_left_alone() -> None:
    assert _two((5000, 2000)).outdone(2) == [1, 3]
    assert _two((5000, 2000)).outdone(1) == [1, 2, 3]


@pytest.mark.parametrize(("below", "outdone"), [((PROSE,), [1, 3]), ((PROSE,) * 4, [1, 2, 3, 4, 5, 6]), ((), [1, 2])])
def test_a_headline_above_few_words_is_left_alone_among_other_articles_and_one_above_any_in_a_mailing(
    below: tuple[str, ...], outdone: list[int]
) -> None:
    labels = (HEAD, BODY, HEAD, *[BODY] * len(below))
    lines = (OWLS, PROSE * 5, FERRY, *below)
    one = _set(labels, [], lines, (9, 0, 1, *[0] * len(below)))
    assert one.outdone() == [place for place in range(len(labels)) if place]
    several = attrs.evolve(one, labels=(*labels, HEAD), lines=(*lines, FROST), leads=(*one.leads, 3), starts=(0, len(labels)))
    assert several.outdone() == outdone
    mailing = attrs.evolve(one, labels=("chrome", *labels), lines=("View this email in your browser", *lines), leads=(0, *one.leads))
    assert mailing.outdone() == [0, *[place for place in range(2, len(labels) + 1) if place != 3 or not below]]


@pytest.mark.parametrize(("words", "outdone"), [(39, [1, 3]), (40, [1, 2, 3])])
def test_a_brief_has_fewer_than_forty_words(words: int, outdone: list[int]) -> None:
    several = _set((HEAD, BODY, HEAD, BODY, HEAD), [], (OWLS, PROSE, FERRY, "so " * words, FROST), (9, 0, 1, 0, 3), (0, 4))
    assert several.outdone() == outdone


def test_a_text_without_a_headline_is_left_alone_where_the_likeliest_is_not_looked_for() -> None:
    news = NEWS.without_rules("likeliest-headline")
    assert news.label(f"{PROSE}\n\n{PROSE}").evidence.afterthoughts == ()


def test_a_rule_is_no_headline_of_a_story_that_was_copied_without_one() -> None:
    text = "EASTVALE, Ohio (AP) — The mayor resigned on Monday after a report on the dam.\n\n___\n\nAnna Holm in Columbus contributed."
    assert WITHOUT.label(text).labels[1] != "headline" != NewsSegmenter().label(text).labels[1]


def test_a_text_that_has_a_headline_needs_none() -> None:
    assert _set(("headline", "paragraph", "chrome"), [3, 2, 1], (SHORT, PROSE, "Share")).facts() == ()


@given(news_texts())
def test_without_weight_nothing_is_looked_for(text: str) -> None:
    labeling = decode(WITHOUT.label(text).evidence, WITHOUT.states)
    readings = [read(block.text) for block in labeling.evidence.document.blocks]
    assert whole_facts(wholes(labeling, readings), partial(headline_facts, possible=frozenset(), is_mailing=False)) == ()


def test_the_only_paragraph_is_no_headline() -> None:
    article = newsseg.segment("The bridge over the Lenn will be closed from Monday until the end of the month, the council said on Friday.")
    assert [segment.label for segment in article.segments] == ["paragraph"]


def test_a_body_copied_without_its_headline_stays_a_body() -> None:
    body = """The ferry to Lantern Bay sailed again on Thursday for the first time since January, when cracks were found in its main shaft.

About 200 islanders waited on the pier in the rain to see it come in, and a band of schoolchildren played until the ropes were fast.

Bay Lines has ordered a new ferry from a yard in Gdansk, but it will not be ready before the end of next year, the company said."""
    assert {segment.label for segment in newsseg.segment(body).segments} == {"paragraph"}


PATH = f"Home > Rivers > {OWLS}"


def test_a_line_with_the_whole_of_which_a_headline_near_it_ends_is_helped() -> None:
    assert _set((HEAD, "dek", BODY), [], (PATH, OWLS, PROSE)).facts() == ((1, ENDS),)
    assert _set(("kicker", HEAD, BODY), [], (OWLS, PATH, PROSE)).facts() == ((0, ENDS),)
    assert _set((HEAD, "dek", BODY), [], (PATH, OWLS.upper(), PROSE)).facts() == ((1, ENDS),)
    assert _set((HEAD, "dek", BODY), [], (OWLS, PATH, PROSE)).facts() == ()
    assert _set((HEAD, "dek", BODY), [], (f"Meadowls {OWLS}", f"Owls {OWLS}", PROSE)).facts() == ()


@pytest.mark.parametrize(("apart", "helped"), [(11, True), (12, False)])
def test_what_a_headline_ends_with_stands_within_twelve_blocks_of_it(apart: int, *, helped: bool) -> None:
    labels = ("dek", *["chrome"] * apart, HEAD, *["chrome"] * apart, "dek", BODY)
    lines = (OWLS, *["Share"] * apart, PATH, *["Share"] * apart, OWLS, PROSE)
    assert _set(labels, [], lines).facts() == (((0, ENDS), (2 * apart + 2, ENDS)) if helped else ())


@pytest.mark.parametrize(("line", "helped"), [("In the signal box", True), ("The signal box", False)])
def test_three_words_are_too_few_to_be_what_a_headline_ends_with(line: str, *, helped: bool) -> None:
    assert bool(_set((HEAD, "dek", BODY), [], ("Owls move in the signal box", line, PROSE)).facts()) == helped


def test_what_ends_a_headline_is_not_outdone_by_it_and_stands_in_its_article() -> None:
    two = _set((HEAD, "dek", BODY, HEAD, BODY), [], (PATH, OWLS, PROSE * 5, FERRY, PROSE * 5), (9, 0, 0, 1, 0))
    assert two.facts() == ((1, ENDS), (2, LIKELIER), (3, LIKELIER), (4, LIKELIER))
    assert attrs.evolve(two, leads=(1, 0, 0, 9000, 0)).facts() == tuple((place, LIKELIER) for place in (0, 1, 2, 4))
    assert _set((HEAD, "dek", BODY), [0] * 3, (PATH, OWLS, PROSE), starts=(0, 1)).facts() == ((1, LIKELIEST),)


@given(words=st.permutations(OWLS.split()), gap=st.sampled_from([" ", " - ", ": "]), capitals=st.booleans())
def test_a_line_with_the_words_of_a_headline_in_any_order_and_dress_is_helped(words: list[str], gap: str, *, capitals: bool) -> None:
    line = gap.join(words).upper() if capitals else gap.join(words)
    assert dict(_set((HEAD, "dek", BODY), [], (f"The {OWLS}", line, PROSE)).facts())[1] in {REPEATS, ENDS}
    assert _set(("chrome", HEAD, BODY), [], (f"* {line}", OWLS, PROSE)).facts() == ((0, REPEATS),)


@pytest.mark.parametrize(
    ("line", "label"), [(f"{OWLS} again", "dek"), ("Owls move into the box", "dek"), (OWLS, "subheading"), (OWLS, HEAD)]
)
def test_a_line_with_other_words_and_one_of_the_body_repeat_no_headline(line: str, label: str) -> None:
    assert _set((HEAD, label, BODY), [], (OWLS, line, PROSE)).facts() == ()


@pytest.mark.parametrize(("line", "helped"), [("Ferry returns today", True), ("The ferry returns", False)])
def test_two_longer_words_are_too_few_to_repeat_a_headline(line: str, *, helped: bool) -> None:
    assert _set((HEAD, "dek", BODY), [], (line, f"{line}!", PROSE)).facts() == (((1, REPEATS),) if helped else ())


@pytest.mark.parametrize(("above", "below"), [(3, 12), (4, 12), (3, 13)])
def test_what_repeats_a_headline_stands_within_three_blocks_above_and_twelve_below(above: int, below: int) -> None:
    labels = ("dek", *["chrome"] * (above - 1), HEAD, *["chrome"] * (below - 1), "dek", BODY)
    lines = (OWLS, *["Share"] * (above - 1), f"{OWLS}!", *["Share"] * (below - 1), OWLS, PROSE)
    places = [place for place, near in ((0, above <= 3), (above + below, below <= 12)) if near]
    assert _set(labels, [], lines).facts() == tuple((place, REPEATS) for place in places)
    assert _set((HEAD, "dek", BODY), [0] * 3, (OWLS, OWLS, PROSE), starts=(0, 1)).facts() == ((1, LIKELIEST),)


BROKEN = (
    "Owls that had nested",
    "in the old signal box",
    "for a hundred years",
    "are to be moved",
    "before the winter",
    "or so",
    "they hope",
)


@given(st.integers(0, len(BROKEN) - 1), st.integers(1, len(BROKEN)), st.integers(0, 300))
def test_three_lines_above_and_below_a_headline_that_are_one_sentence_with_it_are_helped_with_it(first: int, end: int, above: int) -> None:
    headline = range(first, max(first + 1, end))
    labels = [HEAD if place in headline else "chrome" for place in range(len(BROKEN))]
    found = _set((*["chrome"] * above, *labels, BODY), [], (*["Share"] * above, *BROKEN, PROSE)).facts()
    reach = [place + 3 for place in headline if place <= 3]  # from further below, the capital is not seen
    near = range(min(max(reach, default=-1) + 1, len(BROKEN)))
    assert found == tuple((above + place, GOES_ON) for place in near)


@pytest.mark.parametrize(
    ("first", "second", "helped"),
    [
        ("Owls that had nested", "in the signal box", True),
        ("Owls that had nested", "in the signal box move.", True),
        ("Owls that had nested", "In the signal box", False),
        ("Owls have moved.", "in the signal box", False),
        ("owls that had nested", "in the signal box", False),
        ("Owls that had nested", "in 1923: 4 May 2024", False),
        ("Photo: Owls that had nested", "in the signal box", False),
        ("Owls that had nested", PROSE.lower(), False),
        ("ბუები გადავიდნენ", "ძველ კოშკში", False),
    ],
)
def test_a_sentence_opens_in_a_capital_and_goes_on_in_a_small_letter(first: str, second: str, *, helped: bool) -> None:
    assert _set((HEAD, "chrome", BODY), [], (first, second, PROSE)).facts() == (((0, GOES_ON), (1, GOES_ON)) if helped else ())
    assert _set(("chrome", HEAD, BODY), [], (first, second, PROSE)).facts() == (((0, GOES_ON), (1, GOES_ON)) if helped else ())


def test_a_sentence_does_not_go_on_after_a_blank_line_or_in_another_article() -> None:
    lines = (*BROKEN[:2], PROSE)
    assert _set((HEAD, "chrome", BODY), [], lines, blanks=(0, 1, 0)).facts() == ()
    assert _set((HEAD, "chrome", BODY), [0] * 3, lines, starts=(0, 1)).facts() == ((1, LIKELIEST),)
    assert _set(("chrome", HEAD, BODY), [0] * 3, lines, starts=(0, 1)).facts() == ()


def test_what_goes_on_with_a_headline_is_not_outdone_by_it() -> None:
    two = _set((HEAD, "dek", BODY, HEAD, BODY), [], (*BROKEN[:2], PROSE * 5, FERRY, PROSE * 5), (9, 0, 0, 1, 0))
    assert two.facts() == ((0, GOES_ON), (1, GOES_ON), (2, LIKELIER), (3, LIKELIER), (4, LIKELIER))
