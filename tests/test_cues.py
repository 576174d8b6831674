"""Cue phrases, found word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import catalogue, cues, languages
from tests.strategies import PHRASES, texts

FEW = cues.tree_of([("Read more", "read-more"), ("read more about", "topic"), ("Read", "verb"), ("read more", "twice"), ("写真", "photo")])


def test_words_look_past_case_marks_and_blanks() -> None:
    assert cues.words("  READ\xa0more—about: It’s ") == ["read", "more", "about", "it", "s"]


def test_scripts_without_spaces_are_read_by_character() -> None:
    assert cues.words("写真:AP通信") == ["写", "真", "ap", "通", "信"]


def test_signs_that_are_cues_are_words() -> None:
    assert cues.words("© AP & Co.") == ["©", "ap", "&", "co"]


def test_the_longest_phrase_of_each_kind_is_found() -> None:
    line = cues.words("Read more about it, read more")
    assert cues.find(FEW, line, range(len(line))) == [
        ("verb", 0, 1), ("read-more", 0, 2), ("twice", 0, 2), ("topic", 0, 3), ("verb", 4, 5), ("read-more", 4, 6), ("twice", 4, 6),
    ]  # fmt: skip


PIECES = [("Read more", "a"), ("read more about", "b"), ("Read", "c"), ("more", "a"), ("about it", "d"), ("it", "d"), ("read read", "e")]


@given(st.lists(st.sampled_from(["read", "more", "about", "it", "now"]), max_size=8))
def test_cues_are_those_found_by_trying_every_phrase(line: list[str]) -> None:
    longest: dict[tuple[int, str], int] = {}
    for phrase, kind in PIECES:
        path = cues.words(phrase)
        for first in range(len(line)):
            if line[first : first + len(path)] == path:
                longest[first, kind] = max(longest.get((first, kind), 0), first + len(path))
    found = cues.find(cues.tree_of(PIECES), line, range(len(line)))
    assert {(cue.first, cue.kind): cue.last for cue in found} == longest
    assert len(found) == len(longest)
    assert all(isinstance(cue, cues.Cue) for cue in found)


def test_only_the_starts_asked_for_are_looked_at() -> None:
    line = cues.words("please read more")
    assert cues.find(FEW, line, [0]) == []
    assert {cue.kind for cue in cues.find(FEW, line, [1])} == {"verb", "read-more", "twice"}


def test_a_phrase_cut_short_is_no_cue() -> None:
    assert cues.find(cues.tree_of([("Read more", "x")]), cues.words("read"), [0]) == []


def test_phrases_without_words_are_left_out() -> None:
    assert cues.tree_of([("--", "x"), ("", "y")]) == {}


@given(st.sampled_from([phrase for phrase in PHRASES if cues.words(phrase)]))
def test_every_phrase_with_a_word_in_it_is_found_as_a_whole_line(phrase: str) -> None:
    line = cues.words(phrase)
    assert any(cue.last == len(line) for cue in cues.find(cues.of_languages("any"), line, [0]))


@given(texts() | st.text(st.sampled_from("ẞßİŉΐﬃaΣ写 -1©")))
def test_words_and_their_places_agree(text: str) -> None:
    assert [text[start:end].casefold() for start, end in cues.word_spans(text)] == cues.words(text)


@given(texts())
def test_what_is_found_stands_in_the_line(text: str) -> None:
    line = cues.words(text)
    for kind, first, last in cues.find(cues.of_languages("any"), line, range(len(line))):
        assert kind
        assert 0 <= first < last <= len(line)


@pytest.mark.parametrize("code", languages.codes())
def test_language_files_hold_lists_of_distinct_phrases(code: str) -> None:
    for kind, listed in languages.phrases(code).items():
        assert len(listed) == len(set(listed)), f"{kind} has a phrase twice"
        assert all(phrase == phrase.strip() != "" for phrase in listed), f"{kind} has a phrase with blank edges"


def test_every_kind_of_cue_is_a_rule_with_a_description() -> None:
    kinds = {kind for code in languages.codes() for kind in languages.phrases(code)}
    silent = {"given-names"}
    assert {f"cue-{kind}" for kind in kinds - silent} <= catalogue.RULES.keys()


@pytest.mark.parametrize(
    ("phrase", "path"),
    [
        ("Read more", ["read", "more"]), ("ÄRGER", ["ärger"]), ("Straße", ["strasse"]), ("Über uns", ["über", "uns"]),
        ("写真", ["写", "真"]),
        ("ข่าว", ["ข่", "า", "ว"]), ("ก", ["ก"]), ("صـورة", ["ص", "ورة"]), ("صورة", ["صورة"]), ("© AP", ["©", "ap"]),
        ("über\nuns", ["über", "uns"]),
        ("read\nmore", ["read", "more"]), ("사진", ["사진"]), ("12.", ["12"]), ("–", []), ("", []),
    ],
)  # fmt: skip
def test_phrases_are_split_into_words_as_lines_are(phrase: str, path: list[str]) -> None:
    assert cues.words(phrase) == path
    tree = cues.tree_of([(phrase, "x"), ("über uns", "y"), (phrase, "z")])
    assert list(tree) == list(dict.fromkeys([*path[:1], "über"]))
    assert [cue for cue in cues.find(tree, path, [0] if path else []) if cue.kind != "y"] == [(kind, 0, len(path)) for kind in "xz" if path]


@given(st.lists(st.sampled_from(PHRASES) | texts().map(lambda text: text.replace("\n", " ")), max_size=9))
def test_every_phrase_stands_in_the_branch_of_its_first_word(phrases: list[str]) -> None:
    branches: dict[str, list[str]] = {}
    for number, phrase in enumerate(phrases):
        for first in cues.words(phrase)[:1]:
            branches.setdefault(first, []).append(f"{number}")
    tree = cues.tree_of([(phrase, f"{number}") for number, phrase in enumerate(phrases)])
    assert {first: sorted(list(branch)[1::2]) for first, branch in tree.items()} == {first: sorted(own) for first, own in branches.items()}


def test_a_phrase_listed_twice_is_found_once_for_each_kind() -> None:
    tree = cues.tree_of([("read more", "x"), ("Read More", "x"), ("read more", "y"), ("read", "x")])
    assert cues.find(tree, ["read", "more"], [0]) == [("x", 0, 2), ("y", 0, 2)]
    assert cues.find(tree, ["read"], [0]) == [("x", 0, 1)]


def test_a_branch_of_the_tree_is_grown_once_when_a_line_needs_it() -> None:
    tree = cues.tree_of([("read more", "x"), ("share this", "y")])
    assert [type(branch) for branch in tree.values()] == [list, list]
    cues.find(tree, ["read"], [0])
    grown = tree["read"]
    assert (type(grown), type(tree["share"])) == (dict, list)
    assert cues.find(tree, ["read", "more"], [0]) == [("x", 0, 2)]
    assert tree["read"] is grown


def test_the_trees_are_made_once() -> None:
    assert cues.of_languages("any") is cues.of_languages("any")
    assert cues.of_languages("latin") is cues.of_languages("latin")


@given(st.lists(st.sampled_from(PHRASES), max_size=3).map(" ".join) | texts())
def test_law_in_latin_letters_the_phrases_of_languages_written_in_them_are_all_there_are(text: str) -> None:
    if languages.alphabet(text) == "latin":
        line = cues.words(text)
        starts = range(len(line))
        assert cues.find(cues.of_languages("latin"), line, starts) == cues.find(cues.of_languages("any"), line, starts)


def test_phrases_beyond_latin_letters_are_in_the_tree_of_all_languages_alone() -> None:
    line = cues.words("写真 เปิดอ่าน Читайте также")
    assert not cues.find(cues.of_languages("latin"), line, range(len(line)))
    assert {"photo-credit-prefix", "read-more"} <= {cue.kind for cue in cues.find(cues.of_languages("any"), line, range(len(line)))}


def test_bug_a_language_that_is_not_there_was_answered_with_the_path_of_a_file() -> None:
    for read in (languages.phrases, languages.fields, languages.voices, languages.details):
        with pytest.raises(ValueError, match=r"unknown language 'xx'; languages\.codes\(\) lists"):
            read("xx")
