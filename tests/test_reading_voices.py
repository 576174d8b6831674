"""In whose voice a line speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import cues, languages
from newsseg.reading import matched, read
from newsseg.reading.voices import _words, voice_findings, voiced
from tests.readings import rules_of, value_of
from tests.strategies import texts

SPEECH = "The mayor said on Monday that the bridge would open again"


def test_the_voices_of_a_line_are_counted_and_listed() -> None:
    facts = read("She said our newsletter told you what the mayor said").facts
    assert {"voice-speech=3", "voice-story=1", "voice-we=1", "voice-reader=1", "voice-medium=1"} <= set(facts)
    assert "voices=medium+reader+speech+story+we/long" in facts


def test_many_words_of_a_voice_are_told_apart_from_few_up_to_three() -> None:
    assert [value_of(f"{'said ' * count}and then it rained all day", "voice-speech") for count in (1, 2, 3, 4)] == ["1", "2", "3", "3"]


def test_a_longer_line_in_no_voice_says_so_and_a_short_one_says_nothing() -> None:
    assert value_of("Bridge across the upper harbour opens again", "voices") == "none/line"
    assert not {"voices", "voice-speech"} & rules_of("She said so then")
    assert "voices" in rules_of("She said so then to him there")


def test_the_words_of_a_longer_line_are_facts_of_their_own() -> None:
    facts = set(read(f"{SPEECH} 7").facts)
    assert {"word-inside=mayor", "word-inside=said"} <= facts
    assert not {"word-inside=7", "word=mayor"} & facts
    assert not {fact for fact in read("The mayor said so").facts if fact.startswith("word-inside")}


def test_what_a_fact_of_a_voice_rests_on_is_its_first_word() -> None:
    assert matched(SPEECH, ["voice-speech=1/long", "word-inside=mayor", "voice-site=1"]) == ["said", "mayor", ""]
    assert voiced(["nobody"], "latin") == {}


def test_no_word_speaks_in_two_voices() -> None:
    told = {(word, voice) for code in languages.codes() for voice, listed in languages.voices(code).items() for word in listed}
    assert sorted(told) == sorted(_words("any").items())


@pytest.mark.parametrize("code", languages.codes())
def test_words_of_voices_are_single_words_as_lines_are_split(code: str) -> None:
    voices = languages.voices(code)
    assert voices.keys() <= {"speech", "story", "reader", "we", "medium"}
    for voice, listed in voices.items():
        assert len(set(listed)) == len(listed), f"{voice} has a word twice"
        assert [word for word in listed if cues.words(word) != [word]] == []


@given(st.lists(st.sampled_from(sorted(_words("any"))) | texts().map(str.casefold), max_size=20))
def test_law_the_voices_of_a_line_are_those_of_its_words(line: list[str]) -> None:
    *each, whole = voice_findings(line, "line", languages.alphabet(" ".join(line)))
    expected = sorted({_words("any")[word] for word in line if word in _words("any")})
    assert [finding[1:][0] for finding in each] == expected
    assert whole[1:][0] == ("+".join(expected) or "none")
