"""The words of a line, and its cue phrases."""

from __future__ import annotations

import pytest

from newsseg import cues
from newsseg.reading import line as line_module
from newsseg.reading import matched, phrases, read, words
from tests.readings import value_of

SENTENCE = "The ferry had been late for nine days in a row when the harbour master wrote a letter."


# The words of a line


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("one two three", 3), ("山" * 10, 5), ("山" * 11, 6), ("ก" * 100, 22), ("ก" * 10 + " abc def", 4), ("山山 abc def", 2),
        ("abc山", 1),
        ("カタカナ", 2), ("ひらがな", 2), ("", 0),
    ],
)  # fmt: skip
def test_words_are_counted_or_what_would_be_words(text: str, units: int) -> None:
    assert words.count_units(text, words.count_dense(text)) == units


@pytest.mark.parametrize(
    ("text", "unstopped"), [("ฝนตก", True), ("ຝົນ a", True), ("ຝົນ ab", False), ("ฝน ab", False), ("ฝน a", False), ("雨山", False)]
)
def test_half_of_a_text_without_stops_is_in_a_script_without_stops(text: str, *, unstopped: bool) -> None:
    assert words.is_unstopped(text) == unstopped


@pytest.mark.parametrize(
    ("part", "name"),
    [(0, "none"), (1, "little"), (149, "little"), (150, "some"), (349, "some"), (350, "half"), (599, "half"), (600, "most"),
    (849, "most"),
     (850, "nearly"), (998, "nearly"), (999, "all"), (1000, "all")],
)  # fmt: skip
def test_shares_of_a_line_have_names(part: int, name: str) -> None:
    assert words.share(part, 1000) == name


@pytest.mark.parametrize(
    ("text", "rule", "value"),
    [
        ("Rain fell", "capitals", "half/few"), ("rain fell", "capitals", "none/few"), ("Rain Fell", "capitals", "all/few"),
        ("5 %", "capitals", None), ("雨 Rain", "capitals", "half/few"), ("12", "digits", "all/few"), ("5", "digits", "all/few"),
        ("a1", "digits", "half/few"), ("雨1", "digits", "half/few"), ("", "digits", "none/none"),
        ("UN", "all-capitals", None), ("A", "all-capitals", None), ("A", "first-word-capitals", None), ("USA", "all-capitals", "few"),
        ("RAIN IN OSLO", "all-capitals", "few"),
        ("RAIN in", "all-capitals", None),
        ("雨 RAIN", "all-capitals", "few"), ("雨 A", "all-capitals", "few"), ("OSLO rain", "first-word-capitals", "few"),
        ("USA rain", "first-word-capitals", "few"), ("UN rain", "first-word-capitals", None), ("OSLO", "first-word-capitals", None),
        ("rain in OSLO", "first-word-capitals", None), ("RAIN in 雨", "first-word-capitals", "few"),
        ("UN in 雨", "first-word-capitals", None),
    ],
)  # fmt: skip
def test_capitals_and_digits_of_a_line(text: str, rule: str, value: str | None) -> None:
    assert value_of(text, rule) == value


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Brook", 2), ("Ada Brook, Tom Lund", 4), ("Ada & Tom", 2), ("Ada Brook/Tom Lund", 3), ("(Ada) Brook:", 2),
        ("Ada van Brook", 2),
        ("Ada von der Lund", 2), ("Ada", 0), ("ada tom", 0), ("Ada from Brook", 0), ("Ada with Lund", 0), ("Ada 33", 0),
        ("Ada B3 Lund", 2),
        ("Ada Brook3", 0), ("3 Ada Lund", 2), ("", 0),
    ],
)  # fmt: skip
def test_words_that_could_be_personal_names_only_are_counted(text: str, names: int) -> None:
    assert words.count_names(text) == names


def dates_in(text: str) -> int:
    """Count the words of dates in a line."""
    line = cues.words(text)
    found = cues.find(cues.of_languages("any"), line, range(len(line)))
    return words.count_dates(line, found, text, line_module._cased_shape(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("18 February 2026", 3), ("May 5", 2), ("5 May", 2), ("5 of May", 2), ("May the 5th", 2), ("On Monday 12 came", 2),
        ("May and June 5", 3),
        ("17:31", 2), ("17.31", 2), ("18.02.2026", 3), ("2026-02-18", 3), ("5 p.m.", 1), ("8時", 1), ("3 月 3 日", 4), ("2月3日", 4),
        ("Published today", 2), ("5 min read", 2), ("1.2.3.4", 0), ("version 2", 0), ("rain in May", 0), ("5 rains of May", 0),
        ("May it be 12", 0), ("rain", 0), ("", 0),
    ],
)  # fmt: skip
def test_the_words_of_dates_are_counted(text: str, count: int) -> None:
    assert dates_in(text) == count


@pytest.mark.parametrize(
    ("text", "content", "keywords"),
    [
        ("Rain fell in Oslo", {"rain", "fell", "oslo"}, {"oslo"}),
        ("The Oslo-Bergen line, “North Sea” said Jo", {"oslo", "bergen", "line", "north", "said"}, {"oslo-bergen", "north", "sea"}),
        ("rain in it", {"rain"}, set()),
        ("Oslo", {"oslo"}, set()),
        ("東京の雨 Rain", {"東京", "rain"}, {"東京", "rain"}),
        ("ฝนตก", {"ฝนตก"}, set()), ("ฝนตกห", {"ฝนตกห"}, set()),
        ("ฝนตกหนัก ab", {"ฝนตกหนัก", "ฝนตกห", "นตกหน", "ตกหนั", "กหนัก"}, set()),
        ("서울시 비", set(), {"서울시"}),
        ("", set(), set()),
    ],
)  # fmt: skip
def test_the_words_of_some_length_and_those_that_could_be_names(text: str, content: set[str], keywords: set[str]) -> None:
    assert (set(read(text).content), set(read(text).keywords)) == (content, keywords)


def test_pieces_are_cut_of_the_beginning_of_a_very_long_text() -> None:
    assert "ฝนตกห" in words.content(f"{'ก' * 3995}ฝนตกห", [], "")
    assert "ฝนตกห" not in words.content(f"{'ก' * 3996}ฝนตกห", [], "")


def test_pieces_begin_with_a_character_of_a_script_without_spaces() -> None:
    assert words.content("ฝabcdef", [], "") == ("ฝabcdef", "ฝabcd")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("", set()),
        ("Rain", {"line=rain", "word=rain", "first-word=rain"}),
        ("Rain falls", {"line=rain falls", "word=rain", "word=falls", "first-word=rain", "first-words=rain falls", "last-word=falls"}),
        (
            "a b c d e f g h",
            {"line=a b c d e f", *(f"word={word}" for word in "abcdefgh"), "first-word=a", "first-words=a b", "last-word=h"},
        ),
        ("a b c d e f g h i", {"first-word=a", "first-words=a b", "last-word=i"}),
    ],
)
def test_the_words_of_a_short_line_are_facts_and_the_outermost_of_a_longer_one(text: str, facts: set[str]) -> None:
    line = cues.words(text)
    assert set(words.word_facts(line, len(line))) == facts


def test_twelve_words_of_a_line_are_facts_at_most() -> None:
    line = [f"w{number}" for number in range(20)]
    assert [fact for fact in words.word_facts(line, 8) if fact.startswith("word=")] == [f"word=w{number}" for number in range(12)]


# The cue phrases of a line


def test_cues_are_looked_for_in_all_of_a_short_line_and_at_both_ends_of_a_long_one() -> None:
    assert list(phrases.cue_starts(60)) == list(range(60))
    assert list(phrases.cue_starts(61)) == [*range(30), *range(36, 61)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Advertisement", ["cue-ad=whole"]),
        ("Share this", ["cue-share=whole"]),
        ("Read more on rain", ["cue-read-more=starts", "cue-read-more=starts/line"]),
        ("By Ada", ["cue-byline-prefix=word-name", "cue-byline-prefix=word-name/few"]),
        ("By: rain", ["cue-byline-prefix=word-colon", "cue-byline-prefix=word-colon/few"]),
        ("By rain", ["cue-byline-prefix=word", "cue-byline-prefix=word/few"]),
        ("Rain fell, contributed reporting", ["cue-contributed=ends", "cue-contributed=ends/line"]),
        ("Rain fell, contributed reporting to it", ["cue-contributed=inside/line"]),
        ("rain, Reuters said", ["cue-agency=word-inside/few"]),
        ("rain © Ada", ["cue-copyright-symbol=word-inside/few"]),
        ("rain by Ada", []),
    ],
)
def test_cues_tell_where_they_stand(text: str, facts: list[str]) -> None:
    kind = facts[0].partition("=")[0] if facts else "cue-byline-prefix"
    assert [fact for fact in read(text).facts if fact.startswith(f"{kind}=")] == facts


@pytest.mark.parametrize(
    ("text", "kind", "known"),
    [
        ("Advertisement", "ad", True), ("Read more on rain", "read-more", True), ("Read more", "read-more", True),
        ("By Ada Brook", "byline-prefix", True),
        ("By: rain", "byline-prefix", True), ("By Ada the writer of rain", "byline-prefix", False), ("By rain", "byline-prefix", False),
        ("Advertisement for rain", "ad", False), ("Advertisement Rain Fell", "ad", False), ("rain, read more", "read-more", False),
        ("Ada", "given-names", False),
        ("Anna", "given-names", False), ("Photo Ada Brook", "photo-credit-prefix", False),
        ("By de Brook Lund", "byline-prefix", False), ("and", "and", False),
    ],
)  # fmt: skip
def test_a_line_is_known_by_what_it_opens_with(text: str, kind: str, *, known: bool) -> None:
    assert (kind in read(text).cue_kinds) == known


def test_given_names_stand_among_the_first_six_words() -> None:
    assert phrases.given_names([cues.Cue("given-names", 5, 6), cues.Cue("given-names", 6, 7), cues.Cue("and", 0, 1)]) == [5]


@pytest.mark.parametrize(
    ("text", "fact", "part"),
    [
        ("Storm nears", "first-word=storm", "Storm"), ("Storm nears", "last-word=nears", "nears"),
        ("Storm nears", "first-words=storm nears", "Storm nears"),
        ("Advertisement", "cue-ad=whole", "Advertisement"), ("Advertisement now", "cue-ad=whole", ""),
        ("Now Advertisement", "cue-ad=whole", ""),
        ("Rain, read more", "cue-read-more=ends/few", "read more"), ("Rain, read more now", "cue-read-more=ends/line", ""),
        ("Rain, read more now", "cue-read-more=inside/line", "read more"), ("Read more now", "cue-read-more=starts", "Read more"),
        ("Now read more", "cue-read-more=starts", ""), ("Rain, Reuters said", "cue-agency=word-inside/few", "Reuters"),
        ("By rain", "cue-byline-prefix=word", "By"), ("Now by rain", "cue-byline-prefix=word", ""), ("Rain", "url=few", ""),
        ("Read more", "cue-nav=ends/few", "more"),
    ],
)  # fmt: skip
def test_matched_finds_a_cue_where_the_fact_says_that_it_stands(text: str, fact: str, part: str) -> None:
    assert matched(text, [fact]) == [part]


def test_lines_share_the_words_they_have_in_common() -> None:
    one, other = read("Ferries wait for the Harbour"), read("The harbour waits for Ferries")
    assert next(word for word in one.content if word == "ferries") is next(word for word in other.content if word == "ferries")
    assert one.keywords[0] is next(word for word in one.content if word == "harbour")


def test_words_are_shared_by_so_many_and_then_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(words, "_WORDS", kept)
    monkeypatch.setattr(words, "SHARED_WORDS", 6)
    for line, left in (("ferry harbour", 2), ("ferry pilot sailor anchor", 5), ("mooring", 6), ("sailor", 1)):
        assert words.content(line, line.split(), "aaaaa") == tuple(line.split())
        assert len(kept) == left


@pytest.mark.parametrize(("size", "left"), [(1000, 1), (1001, 0), (5_000_000, 0)])
def test_words_of_lines_that_are_not_remembered_are_not_shared(size: int, left: int, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(words, "_WORDS", kept)
    word = "x" * size
    assert words.content(word, [word], "a" * size) == (word,)
    assert words.keywords(f"a {word.upper()}"[: size + 2], "") == (word,)
    assert len(kept) == left
