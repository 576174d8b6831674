"""The words of all languages as the details look them up, and patterns made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import regex

from newsseg import Timestamp, languages
from newsseg.details import vocabulary
from newsseg.details.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable


def test_words_of_all_languages_are_collected_in_small_letters() -> None:
    assert {"translated by", "übersetzt von", "traduit par"} <= vocabulary.detail_words("translator-prefix")
    assert all(word == word.casefold() for word in vocabulary.cue_phrases("byline-role") | vocabulary.given_names())
    assert vocabulary.cue_phrases("no such kind") == vocabulary.detail_words("no such kind") == frozenset()


MONTHS = [
    (name, number)
    for code in languages.codes()
    for number, names in enumerate(languages.details(code).get("months", ()), 1)
    for name in names.split()
]


@pytest.mark.parametrize("case", [str, str.upper, str.lower, str.title, str.swapcase])
def test_bug_months_were_not_known_in_capitals_with_a_dot_or_small_letters_with_two_marks(case: Callable[[str], str]) -> None:
    dates = [(f"12 {case(name)} 2024", f"2024-{number:02}-12") for name, number in MONTHS]
    assert [(text, found) for text, value in dates if (found := Timestamp(0, len(text), text).value) != value] == []


def test_the_months_are_numbered_from_one_to_twelve() -> None:
    assert [vocabulary.months()[name] for name in ("january", "märz", "juin", "декабря")] == [1, 3, 6, 12]
    assert set(vocabulary.months().values()) == set(range(1, 13))


def test_given_names_are_those_of_both_lists_also_as_capitals_have_them() -> None:
    assert vocabulary.cue_phrases("given-names") | vocabulary.detail_words("given-names") < vocabulary.given_names()
    assert {name.upper().casefold() for name in vocabulary.given_names()} <= vocabulary.given_names()
    assert "kılıç" not in vocabulary.given_names()


@pytest.mark.parametrize(
    ("word", "is_one"), [("anna", True), ("anna-maria", True), ("anna‐maria", True), ("anna-bridge", False), ("bridge", False), ("", False)]
)
def test_given_names_may_be_joined(word: str, is_one: bool) -> None:  # noqa: FBT001 - a case
    assert vocabulary.is_given_name(word) is is_one


def test_roles_are_made_of_words_of_four_letters_at_least_and_of_no_given_names() -> None:
    words = vocabulary.role_words()
    assert {"writer", "korrespondentin", "chef", "記者"} <= words
    assert min(len(word) for word in words if regex.match(r"\p{Latin}", word)) == 4
    assert not words & vocabulary.given_names()


def test_organizations_are_agencies_desks_and_agencies_for_pictures() -> None:
    for kind in ("agency", "byline-desk", "photo-agency"):
        assert vocabulary.cue_phrases(kind) <= vocabulary.organizations()
    assert "writer" not in vocabulary.organizations()


def test_each_list_is_collected_once() -> None:
    for kind in ("agency", "months"):
        assert vocabulary.cue_phrases(kind) is vocabulary.cue_phrases(kind)
        assert vocabulary.detail_words(kind) is vocabulary.detail_words(kind)
    for collect in (
        vocabulary.months, vocabulary.given_names, vocabulary.role_words, vocabulary.organizations, vocabulary.organization_endings,
        vocabulary.time_zones,
    ):  # fmt: skip
        assert collect() is collect()


def test_alternatives_are_tried_from_the_longest_on() -> None:
    assert vocabulary.alternatives(["b", "a.", "by hand", "c"]) == r"by\s++hand|a\.|b|c"
    assert vocabulary.alternatives([]) == ""


def test_alternatives_by_letter_match_what_alternatives_match() -> None:
    for kind in ("byline-prefix", "timestamp-updated", "weekdays", "photo-credit-prefix"):
        phrases = vocabulary.cue_phrases(kind)
        patterns = [regex.compile(f"(?:{write(phrases)})") for write in (vocabulary.alternatives, vocabulary.by_letter)]
        for phrase in phrases:
            found = [pattern.match(f"{phrase} von Rain") for pattern in patterns]
            assert found[0] is not None
            assert found[1] is not None
            assert found[0][0] == found[1][0]
    assert vocabulary.by_letter([]) == ""


def test_a_pattern_is_matched_from_the_beginning_or_from_a_place_to_another() -> None:
    pattern = Pattern(r"\d")
    assert [bool(pattern.match("12")), bool(pattern.match("a1")), bool(pattern.match("a1", 1)), bool(pattern.match("1", 0, 0))] == [
        True, False, True, False,
    ]  # fmt: skip
    assert [match and match.span() for match in (pattern.search("1a2"), pattern.search("1a2", 1), pattern.search("1a2", 1, 2))] == [
        (0, 1), (2, 3), None,
    ]  # fmt: skip
    assert [match[0] for match in pattern.finditer("1a2b3")] == ["1", "2", "3"]
    assert [match[0] for match in pattern.finditer("1a2b3", 1, 4)] == ["2"]


def test_a_pattern_cuts_a_text_and_leaves_nothing_out() -> None:
    assert Pattern(",").split("a,b,,c") == ["a", "b", "", "c"]
    assert Pattern(",(x)?").split("a,b") == ["a", "", "b"]


def test_a_pattern_heeds_its_flags_and_is_written_once_when_it_is_first_needed() -> None:
    assert Pattern("a").match("A") is None
    assert Pattern("a", regex.IGNORECASE).match("A")
    written: list[str] = []

    def write() -> str:
        written.append("a")
        return "a"

    pattern = Pattern(write)
    assert written == []
    assert [bool(pattern.match(text)) for text in "aab"] == [True, True, False]
    assert written == ["a"]


@pytest.mark.parametrize("name", ["Ada", "Cordelia", "Edith", "Gethin", "Ida", "Mabel", "Nell", "Nora", "Otto", "Tabitha", "Winifred"])
def test_bug_given_names_of_english_were_not_known(name: str) -> None:
    assert vocabulary.is_given_name(name.casefold())
