"""What is set alike in a body: which lines are helped to be what most of their like are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Chrome, Document, NewsSegmenter, Weights, regex_rule
from newsseg.afterthoughts.likeness import ALIKE, likeness_facts
from newsseg.labeling import States
from newsseg.reading import read
from newsseg.testing import news_texts
from tests.afterthoughts import OF_LIKENESS, Labelled, looking_for
from tests.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

ALONE, WITHOUT = looking_for(*OF_LIKENESS), looking_for()
"""A segmenter that looks for likeness alone of what hangs on an article as a whole, and one that looks for nothing of it."""
PASSED_FOR = {"paragraph": ["chrome"], "subheading": ["chrome", "paragraph"], "credit": ["chrome"]}
LINES = {
    "entry": ("Soft wheat, two bags", "Rolled oats, one bag", "Green lentils, nine bags"),
    "small": ("soft wheat, two bags", "rolled oats, one bag", "green lentils, nine bags"),
    "question": ("Who pays for the bridge?", "Who sails in the winter?", "Who rings the bell?"),
    "shout": ("THE BRIDGE AND THE FERRY", "THE ROAD AND THE RAILS", "THE MILL AND THE WEIR"),
    "prose": ("The bridge was built in a year and paid for in forty.", "The ferry went on sailing until the ice closed the bay."),
}
"""Lines by how they are set."""


def _set(labels: Sequence[str], lines: Sequence[str], blanks: Sequence[int], starts: tuple[int, ...] = (0,)) -> Labelled:
    """Set lines with their labels, with so many blank lines before each."""
    return Labelled(likeness_facts, tuple(labels), tuple(lines), starts, tuple(blanks))


rows = st.lists(
    st.tuples(
        st.sampled_from(["paragraph", "paragraph", "subheading", "credit", "chrome", "caption"]),
        st.sampled_from([(kind, line) for kind, lines in LINES.items() for line in lines]),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=16,
)


same_lines = st.lists(st.tuples(st.sampled_from(["paragraph", "chrome", "subheading"]), st.just(("small", LINES["small"][0])), st.just(0)))


@given(rows | same_lines)
def test_what_passes_for_something_else_than_half_of_its_like_is_helped(rows: list[tuple[str, tuple[str, str], int]]) -> None:
    labels = [label for label, _, _ in rows]
    gaps = [min(blanks, 2) for _, _, blanks in rows] + [2]
    set_so = [(kind, gaps[place], gaps[place + 1]) for place, (_, (kind, _), _) in enumerate(rows)]
    body = [place for place in range(len(rows)) if "paragraph" in labels[: place + 1] and "paragraph" in labels[place:]]
    expected = set()
    for place in body:
        like = [labels[other] for other in body if set_so[other] == set_so[place]]
        kinds = [kind for kind in PASSED_FOR if 2 * like.count(kind) >= len(like) >= 3]
        expected |= {(place, ALIKE[kind]) for kind in kinds[:1] if labels[place] in PASSED_FOR[kind]}
    found = _set(labels, [line for _, (_, line), _ in rows], [blanks for _, _, blanks in rows]).facts()
    assert len(found) == len(set(found))
    assert set(found) == expected


def _list(*labels: str, lines: tuple[str, ...] = LINES["entry"]) -> Labelled:
    return _set(("paragraph", *labels, "paragraph"), (LINES["prose"][0], *lines, LINES["prose"][1]), (0, 1, *[0] * (len(lines) - 1), 1))


@pytest.mark.parametrize(
    ("labels", "helped"),
    [
        (("paragraph", "paragraph", "chrome"), "paragraph"),
        (("subheading", "chrome", "subheading"), "subheading"),
        (("subheading", "paragraph", "subheading"), "subheading"),
        (("credit", "credit", "chrome"), "credit"),
        (("paragraph", "paragraph", "subheading"), None),
        (("credit", "credit", "paragraph"), None),
        (("chrome", "chrome", "paragraph"), None),
        (("caption", "caption", "chrome"), None),
        (("paragraph", "chrome", "caption"), None),
    ],
)
def test_what_is_helped_and_what_it_passes_for(labels: tuple[str, ...], helped: str | None) -> None:
    facts = attrs.evolve(_list(*labels), blanks=(1,) * 5).facts()
    assert [fact for _, fact in facts] == ([ALIKE[helped]] if helped else [])
    assert all(labels[place - 1] != helped for place, _ in facts)


def test_two_lines_are_too_few() -> None:
    lines = LINES["entry"][:2]
    assert attrs.evolve(_list("paragraph", "chrome", lines=lines), blanks=(1,) * 4).facts() == ()


@pytest.mark.parametrize(
    ("labels", "helped"),
    [
        (("paragraph", "chrome", "paragraph", "chrome"), True),  # the last paragraph counts, what follows it does not
        (("chrome", "paragraph", "chrome", "paragraph", "chrome"), True),
        (("paragraph", "chrome", "paragraph"), True),
        (("paragraph", "chrome", "chrome", "paragraph"), True),  # half is enough
        (("paragraph", "chrome", "chrome", "chrome", "paragraph"), False),
        (("paragraph",) * 3, False),
    ],
)
def test_a_body_reaches_from_its_first_to_its_last_paragraph(labels: tuple[str, ...], *, helped: bool) -> None:
    facts = _set(labels, (LINES["small"] * 2)[: len(labels)], (2,) * len(labels)).facts()
    body = range(labels.index("paragraph"), len(labels) - labels[::-1].index("paragraph"))
    assert [place for place, _ in facts] == [place for place in body if labels[place] == "chrome" and helped]


@pytest.mark.parametrize(
    ("blanks", "helped"),
    [
        ((2, 2, 2, 2), True),
        ((2, 3, 5, 9), True),
        ((2, 1, 2, 2), False),
        ((1, 1, 1, 1), True),
        ((1, 1, 1, 2), False),
        ((0, 0, 0, 0), True),
        ((0, 0, 0, 1), False),
    ],
)
def test_two_blank_lines_are_as_good_as_more_and_those_below_the_last_line_count(blanks: tuple[int, ...], *, helped: bool) -> None:
    labels = ("paragraph", "chrome", "paragraph", "chrome")
    assert bool(_set(labels, (*LINES["small"], "Share"), blanks).facts()) == helped


def test_a_body_at_the_end_of_a_text_has_room_below_it() -> None:
    labels = ("paragraph", "chrome", "paragraph")
    assert _set(labels, LINES["small"], (2, 2, 2)).facts() == ((1, ALIKE["paragraph"]),)
    assert _set(labels, LINES["small"], (1, 1, 1)).facts() == ()


def test_lines_of_another_article_and_outside_the_body_are_not_alike() -> None:
    labels, lines = ("paragraph", "paragraph", "paragraph", "chrome", "paragraph"), (LINES["small"] * 2)[:5]
    assert _set(labels, lines, (2,) * 5).facts() == ((3, ALIKE["paragraph"]),)
    assert _set(labels, lines, (2,) * 5, starts=(0, 3)).facts() == ()
    assert _set(labels[:4], lines[:4], (2,) * 4).facts() == ()


def test_without_weight_nothing_is_looked_for() -> None:
    found = _list("paragraph", "paragraph", "chrome")
    assert attrs.evolve(found, blanks=(1,) * 5).facts() != ()
    assert attrs.evolve(found, blanks=(1,) * 5, states=WITHOUT.states).facts() == ()
    some = NewsSegmenter().without_rules("alike-paragraph").states
    assert attrs.evolve(found, blanks=(1,) * 5, states=some).facts() == ()
    assert attrs.evolve(_list("credit", "credit", "chrome"), blanks=(1,) * 5, states=some).facts() != ()


def test_a_row_that_lacks_little_becomes_what_the_other_rows_are() -> None:
    facts = {"length=4": [0, 500], "first-word=rolled": [1, 1000], "alike-paragraph=most": [0, 501]}
    text = "\n".join(LINES["entry"] + LINES["entry"][:1])
    states = States(Weights(("paragraph", "chrome"), facts, ((0, 0), (0, 0))))
    labels = [NewsSegmenter(weights=attrs.evolve(states.weights, facts=facts | {"alike-paragraph=most": [0, worth]})).label(text).labels
              for worth in (499, 501)]  # fmt: skip
    assert labels == [("paragraph", "chrome", "paragraph", "paragraph"), ("paragraph",) * 4]


@given(texts() | news_texts())
def test_likeness_makes_the_path_better_by_no_more_than_it_is_worth(text: str) -> None:
    before, after = WITHOUT.label(text), ALONE.label(text)
    weights = after.states.weights
    kinds = {fact: kind for kind, fact in ALIKE.items()}
    helped = [(place, kinds[fact]) for place, fact in after.evidence.afterthoughts if fact in kinds]
    worth = sum(weights.weight(ALIKE[kind], weights.states.index(kind)) for _, kind in helped)
    assert before.score <= after.score <= before.score + worth
    assert all(before.labels[place] in PASSED_FOR[kind] for place, kind in helped)
    assert helped or after.labels == before.labels


@given(texts() | news_texts())
def test_rules_do_not_change_what_is_alike(text: str) -> None:
    quiet = regex_rule("all", "", kind=Chrome, weight=0.001)
    plain, voted = NewsSegmenter().label(text), NewsSegmenter().with_rules(quiet).label(text)
    if plain.evidence.starts == voted.evidence.starts:
        assert plain.evidence.afterthoughts == voted.evidence.afterthoughts


@pytest.mark.parametrize("kind", LINES)
def test_the_lines_of_these_tests_are_set_as_they_say(kind: str) -> None:
    assert len({read(line).token for line in LINES[kind]}) == 1
    assert len(Document.from_text("\n".join(LINES[kind])).blocks) == len(LINES[kind])
