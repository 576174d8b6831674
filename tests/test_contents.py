"""Tables of contents: which lines are helped to be entries of one, and which to head the sections it lists."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsseg import NewsSegmenter
from newsseg.afterthoughts.contents import LISTED, SECTION, contents_facts
from newsseg.decoding import decode
from newsseg.reading import read
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.afterthoughts import OF_CONTENTS, Labelled, labelled, looking_for
from tests.strategies import texts

NEWS = looking_for(*OF_CONTENTS)
"""A segmenter that looks for tables of contents alone of what hangs on an article as a whole."""
PROSE = "The ferry went on sailing until the ice closed the bay."
TITLES = ("How the harbour froze", "Who pays for the ferry", "What comes next", "Where to complain")


def _page(*lines: str) -> Labelled:
    return labelled(contents_facts, (("paragraph" if line == PROSE else "chrome", line) for line in lines))


def _sections(*titles: str) -> list[str]:
    return [line for title in titles for line in (title, PROSE)]


@given(st.lists(st.sampled_from([*TITLES, PROSE]), max_size=16))
@example([*TITLES, *_sections(*TITLES)])
@example([TITLES[3], *TITLES[:3], *_sections(*TITLES[:3]), TITLES[3]])
@example([*TITLES[:2], *_sections(*TITLES[:2])])
@example([*TITLES[:3], *TITLES[:3], PROSE])
@example([*TITLES[:3], TITLES[0], PROSE, *TITLES[1:3], PROSE])
@example([*TITLES, *_sections(*TITLES), TITLES[0]])
def test_a_table_of_contents_is_said_again_line_by_line_above_its_sections(lines: list[str]) -> None:
    twice = {line: lines.index(line) for line in TITLES if lines.count(line) == 2}
    second = {first: len(lines) - 1 - lines[::-1].index(line) for line, first in twice.items()}

    def goes_on(place: int) -> bool:
        return place in second and place + 1 in second and PROSE in lines[second[place] : second[place + 1]]

    entries = set[int]()
    for first, section in second.items():
        if not goes_on(first - 1):
            run = [first]
            while goes_on(run[-1]):
                run.append(run[-1] + 1)
            assert section > run[-1]
            entries |= set(run) if len(run) >= 3 else set()
    page = _page(*lines)
    assert page.found(LISTED) == sorted(entries)
    assert sorted(page.found(SECTION)) == sorted(second[entry] for entry in entries)


def test_entries_have_numbers_that_their_sections_lack_or_not() -> None:
    numbered = [f"{number}. {title}" for number, title in enumerate(TITLES[:3], 1)]
    for listed, sections in ((numbered, TITLES[:3]), (TITLES[:3], numbered), (numbered, numbered)):
        page = _page(*listed, *_sections(*sections))
        assert (page.found(LISTED), page.found(SECTION)) == ([0, 1, 2], [3, 5, 7])


@pytest.mark.parametrize(("shortest", "found"), [("Floods", [0, 1, 2]), ("Flood", [])])
def test_entries_have_six_letters(shortest: str, found: list[int]) -> None:
    entries = (TITLES[0], shortest, TITLES[1])
    assert _page(*entries, *_sections(*entries)).found(LISTED) == found


def test_running_text_that_is_repeated_is_no_table_of_contents() -> None:
    notices = [f"This notice of the harbour board says number {number} once and then again." for number in ("one", "two", "three")]
    assert all(read(notice).prose for notice in notices)
    assert _page(*notices, *_sections(*notices)).facts() == ()


def test_a_table_of_contents_lists_the_sections_of_its_own_article() -> None:
    page = _page(*TITLES, *_sections(*TITLES))
    assert attrs.evolve(page, starts=(0, 4)).facts() == ()
    for before in range(1, 8):
        listed = attrs.evolve(_page(*[PROSE] * before, *page.lines), starts=(0, before))
        assert listed.found(SECTION) == [before + place for place in (4, 6, 8, 10)]
        assert attrs.evolve(_page(*[PROSE] * before, *TITLES, *TITLES), starts=(0, before)).facts() == ()


@pytest.mark.parametrize("fact", OF_CONTENTS)
def test_without_weight_tables_of_contents_are_not_looked_for(fact: str) -> None:
    page = _page(*TITLES, *_sections(*TITLES))
    assert page.found(fact)
    assert not attrs.evolve(page, states=NewsSegmenter().without_rules(rule_of(fact)).states).found(fact)


@given(texts() | news_texts())
def test_tables_of_contents_make_the_path_better_by_no_more_than_they_are_worth(text: str) -> None:
    after = NEWS.label(text)
    before = decode(attrs.evolve(after.evidence, afterthoughts=()), after.states)
    weights = NEWS.weights
    worth = sum(max(weights.weight(fact, state) for state in range(len(weights.states))) for _, fact in after.evidence.afterthoughts)
    assert before.score <= after.score <= before.score + worth
