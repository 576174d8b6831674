"""What strays from a body: which lines have to be surer that they are of it."""

from __future__ import annotations

from types import SimpleNamespace

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import NewsSegmenter
from newsseg.furniture import NEAREST
from newsseg.headlines import ENDS, GOES_ON, LIKELIER, LIKELIEST, REPEATS
from newsseg.labeling import States, decode
from newsseg.likeness import ALIKE
from newsseg.reading import read
from newsseg.segments import BODY
from newsseg.strays import STRAYS, stray_facts
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.strategies import texts

WITHOUT = NewsSegmenter().without_rules(rule_of(STRAYS))
ALONE = NewsSegmenter().without_rules(*map(rule_of, (LIKELIEST, LIKELIER, ENDS, REPEATS, GOES_ON, *NEAREST.values(), *ALIKE.values())))
"""A segmenter without strays, and one that looks for nothing else in an article as a whole."""
PROSE, MONTH = "The ferry went on sailing until the ice closed the bay.", "March 2019 (44)"


@attrs.frozen
class Labelled:
    """A labelling of which all is known that is asked for."""

    labels: tuple[str, ...]
    lines: tuple[str, ...]
    starts: tuple[int, ...] = (0,)
    states: States = NewsSegmenter().states

    @property
    def evidence(self) -> SimpleNamespace:
        """Where articles begin."""
        return SimpleNamespace(starts=self.starts)

    def strays(self) -> list[int]:
        """Number the blocks that stray from the body."""
        facts = stray_facts(self, list(map(read, self.lines)))  # type: ignore[arg-type]
        assert {fact for _, fact in facts} <= {STRAYS}
        return [place for place, _ in facts]


def _of(*runs: int | tuple[str, int]) -> Labelled:
    """Set runs of body, each of a line and how often it stands, between numbers of other blocks."""
    rows = [row for run in runs for row in ([("chrome", "Share")] * run if isinstance(run, int) else [("paragraph", run[0])] * run[1])]
    return Labelled(tuple(label for label, _ in rows), tuple(line for _, line in rows))


pages = st.lists(st.tuples(st.integers(0, 12), st.sampled_from([PROSE, MONTH]), st.sampled_from(sorted(BODY))), max_size=12)


@given(pages)
def test_what_strays_is_apart_from_the_longest_run_and_has_no_prose(rows: list[tuple[int, str, str]]) -> None:
    labels, lines = [], []
    for gap, line, label in rows:
        labels += [*["chrome"] * gap, label]
        lines += [*["Share"] * gap, line]
    body = [place for place, label in enumerate(labels) if label in BODY]

    def together(one: int, other: int) -> bool:
        low, high = sorted((one, other))
        return all(any(place < near <= place + 4 for near in body) for place in body if low <= place < high)

    runs = [[other for other in body if together(place, other)] for place in body]
    longest = max(runs, key=lambda run: sum(read(lines[place]).units for place in run), default=[])
    strays = [
        place
        for place, run in zip(body, runs, strict=True)
        if all(abs(one - other) > 8 for one in run for other in longest) and not any(lines[one] == PROSE for one in run)
    ]
    assert Labelled(tuple(labels), tuple(lines)).strays() == strays


@pytest.mark.parametrize(("apart", "strays"), [(8, True), (7, False), (3, False)])
def test_a_list_strays_with_eight_blocks_between_it_and_the_body(apart: int, *, strays: bool) -> None:
    assert _of((PROSE, 3), apart, (MONTH, 2)).strays() == ([3 + apart, 4 + apart] if strays else [])
    assert _of((MONTH, 2), apart, (PROSE, 3)).strays() == ([0, 1] if strays else [])


@pytest.mark.parametrize(("gap", "strays"), [(3, False), (4, True)])
def test_a_list_is_of_one_piece_where_fewer_than_four_blocks_part_it(gap: int, *, strays: bool) -> None:
    assert bool(_of((PROSE, 9), 4, (MONTH, 1), gap, (MONTH, 1)).strays()) == strays


def test_a_list_with_running_text_does_not_stray_and_the_longest_one_is_the_body() -> None:
    assert _of((PROSE, 3), 20, (MONTH, 2), 1, (PROSE, 1)).strays() == []
    assert _of((MONTH, 3), 20, (MONTH, 2)).strays() == [23, 24]
    assert _of((MONTH, 2), 20, (MONTH, 2)).strays() == [22, 23]


def test_each_article_has_a_body_of_its_own() -> None:
    two = _of((PROSE, 3), 20, (MONTH, 2))
    assert two.strays() == [23, 24]
    assert attrs.evolve(two, starts=(0, 10)).strays() == []


def test_without_weight_nothing_strays() -> None:
    assert attrs.evolve(_of((PROSE, 3), 20, (MONTH, 2)), states=WITHOUT.states).strays() == []


@given(texts() | news_texts())
def test_what_strays_makes_the_path_worse_by_no_more_than_it_weighs(text: str) -> None:
    found = ALONE.label(text)
    before = decode(attrs.evolve(found.evidence, afterthoughts=()), found.states)
    strays = [place for place, fact in found.evidence.afterthoughts if fact == STRAYS]
    assert all(before.labels[place] in BODY for place in strays)
    worst = min(ALONE.weights.weight(STRAYS, state) for state in range(len(ALONE.weights.states)))
    assert before.score + len(strays) * worst <= found.score <= before.score
