"""What one block says by itself."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsseg import catalogue, cues
from newsseg.reading import ends, marks, matched, phrases, read, words
from newsseg.reading import line as line_module
from newsseg.weights import rule_of
from tests.strategies import raw_texts, texts

SENTENCE = "The ferry had been late for nine days in a row when the harbour master wrote a letter."


def rules_of(text: str) -> set[str]:
    """Name the rules that find something in a line."""
    return {rule_of(fact) for fact in read(text).facts}


def value_of(text: str, rule: str) -> str | None:
    """Return the first thing that a rule says about a line, or None."""
    return next((fact.partition("=")[2] for fact in read(text).facts if rule_of(fact) == rule), None)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("one two three", "length"),
        ("BREAKING NEWS", "all-capitals"),
        ("By Ada Brook", "cue-byline-prefix"),
        ("Advertisement", "cue-ad"),
        ("Visit https://example.org today", "url"),
        ("Write to desk@example.org", "e-mail"),
        ("Follow @desk", "handle"),
        ("#harbour", "hashtag"),
        ("Home | News | Sport", "separators"),
        ("“We shall see”", "quotes"),
        ("Is it over?", "question"),
        ("It costs $5", "money"),
        ("(archive)", "in-brackets"),
        ("GENEVA (Reuters) - Talks went on", "dateline-opening"),
        ("18.02.2026, 17:31", "dates"),
        ("BYLINE: Ada Brook", "field-label"),
        ("3. Take the ferry", "numbered"),
    ],
)
def test_facts_of_a_line(text: str, rule: str) -> None:
    assert rule in rules_of(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("one two three", "all-capitals"), ("one two three", "url"), ("a word", "e-mail"), ("plain", "quotes"), ("plain", "dates")],
)
def test_facts_that_a_line_has_not(text: str, rule: str) -> None:
    assert rule not in rules_of(text)


def test_prose_is_counted_and_other_lines_are_none() -> None:
    assert read(SENTENCE).prose == len(SENTENCE.split())
    assert read("Home").prose == 0
    assert read(SENTENCE.rstrip(".").replace("letter", "thing")).prose == 0


def test_scripts_without_spaces_count_as_words() -> None:
    assert 8 <= read("新しい橋が昨日ようやく完成した。").units <= 12


def test_dates_are_seen() -> None:
    assert read("18 February 2026").dated
    assert not read("the river rose").dated


@pytest.mark.parametrize(
    ("text", "fact", "part"),
    [
        ("Photograph by Ann Lee", "cue-photo-credit-prefix=starts/line", "Photograph by"),
        ("Storm nears", "word=nears", "nears"),
        ("Storm nears", "length=2", ""),
        ("Storm nears", "cue-ad=whole", ""),
    ],
)
def test_matched_shows_the_part_a_fact_rests_on(text: str, fact: str, part: str) -> None:
    assert matched(text, fact) == part


@given(raw_texts())
def test_reading_is_total_and_names_only_rules_of_the_catalogue(text: str) -> None:
    assert rules_of(" ".join(text.split())) <= catalogue.RULES.keys()


@given(texts())
def test_reading_does_not_depend_on_what_was_read_before(text: str) -> None:
    line = " ".join(text.split())
    before = read(line)
    read.cache_clear()
    after = read(line)
    assert (before.facts, before.units, before.prose, before.token, before.key) == (
        after.facts,
        after.units,
        after.prose,
        after.token,
        after.key,
    )


@given(texts())
def test_matched_is_a_part_of_the_line_or_one_of_its_words(text: str) -> None:
    line = " ".join(text.split())
    for fact in read(line).facts:
        found = matched(line, fact)
        assert found in line or found in line.casefold() or all(word in line.casefold() for word in found.split())


@given(texts())
def test_what_neighbours_see_are_facts_of_the_block(text: str) -> None:
    reading = read(" ".join(text.split()))
    assert set(reading.visible) <= set(reading.facts)


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("By Ruth Calloway and Piet van der Meer", "by"),
        ("Von Jan Meier", "by"),
        ("Von der Leyen will mehr", "short-open"),
        ("By the time he came, all was lost", "line-open"),
        ("Foto: dpa", "photo"),
        ("Mehr: Die Lage am Abend", "chrome"),
        ("* * *", "rule"),
    ],
)
def test_a_single_word_says_what_a_line_is_only_before_a_name_or_a_colon(text: str, token: str) -> None:
    assert read(text).token == token


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("ชาวบ้านริมคลองรวมตัวกันเมื่อเช้าวันเสาร์ เพื่อซ่อมสะพานไม้ที่พังลงหลังฝนตกหนักติดต่อกันสามวัน โดยไม่รองบประมาณจากเทศบาล", True),
        ("ชาวบ้านซ่อมสะพานไม้เอง ไม่รองบเทศบาล", False),
        ("မြို့ခံများက တံတားဟောင်းကို စနေနေ့ မနက်ပိုင်းတွင် စုပေါင်း ပြင်ဆင်ခဲ့ကြသည်။", True),
        ("အိမ် | သတင်း", False),
    ],
)
def test_prose_is_known_in_scripts_without_spaces_or_stops(text: str, *, prose: bool) -> None:
    assert bool(read(text).prose) == prose


def test_a_headline_without_spaces_recurs_in_its_story() -> None:
    headline, story = "สะพานไม้ริมคลองพัง", "เมื่อเช้าวันเสาร์ สะพานไม้ริมคลองแสนสุขทรุดตัวลง"
    assert len(read(headline).content & read(story).content) > len(read(headline).content) // 2


# How a line opens and closes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada", "capital"), ("ada", "small"), ("山", "letter"), ("3 March", "digit"), ("“Go", "quote"), ("(go", "bracket"),
        ("【東京】", "lenticular"), ("— go", "dash"), ("* * *", "bullet"), ("© Ada", "copyright"), ("~", "other"), ("", "other"),
    ],
)  # fmt: skip
def test_a_line_opens_with_its_first_character(text: str, name: str) -> None:
    assert ends.opening(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained.", "stop"), ("雨が降った。", "stop"), ("Go!", "exclamation"), ("Go?", "question"), ("Go:", "colon"),
        ("rain,", "comma"),
        ("wait…", "ellipsis"), ("wait...", "ellipsis"), ("He said “no.”", "stop-quote"), ("“No!”", "stop-quote"), ("“No?”", "stop-quote"),
        ("(It rained.)", "stop-bracket"), ("he said “no”", "quote"), ("he said “no,”", "quote"), ("(archive)", "bracket"),
        ("5 %", "percent"),
        ("Oslo", "letter"), ("3", "digit"), ("rain~", "other"), ("", "none"), (".", "none"), ("* * *", "none"), ("(5", "digit"),
        ("(~)5~", "other"),
    ],
)  # fmt: skip
def test_a_line_closes_with_its_last_character(text: str, name: str) -> None:
    assert ends.closing(text) == name


def test_a_line_that_begins_with_two_hundred_marks_is_a_rule_across_the_page() -> None:
    assert ends.closing(f"{'-' * 199}a.") == "stop"
    assert ends.closing(f"{'-' * 200}a.") == "none"


@pytest.mark.parametrize(
    ("text", "value"),
    [("“No”", "whole/few"), ("He said “no”", "2/few"), ("“No” he said", "2/few"), ("“No", "1/few"), ("“No” “yes”", "3/few"),
     ("“a” “b” “c”", "3/few")],
)  # fmt: skip
def test_quotation_marks_are_counted_or_stand_around_the_whole(text: str, value: str) -> None:
    assert value_of(text, "quotes") == value


# The marks a line holds


@pytest.mark.parametrize(
    ("rule", "held", "not_held"),
    [
        ("url", ["see news.example.org now", "www.example", "at https://a"], ["Rain. Org", "10:30", "rain:snow"]),
        ("e-mail", ["desk@example.org"], ["@desk", "desk @ example.org", "desk.example.org"]),
        ("handle", ["@desk", "by @desk"], ["@", "desk@example.org", "@a", "desk"]),
        ("hashtag", ["#rain", "on #rain today"], ["#", "a#rain", "#1", "rain"]),
        ("money", ["$5", "5 €", "5%", "300円", "5 USD", "500 Kč"], ["5", "$", "usd", "5 a €"]),
        ("slash", ["a/b", "a/b/c"], ["/ab", "ab/", "/", "ab"]),
        ("bar", ["a|b", "|", "a|"], ["ab", "a/b"]),
        ("ellipsis-inside", ["wait… and see", "wait... and see", "wait...abc", "wait…a", "…wait"],
         ["wait…", "wait...", "wait.....", "wait. and. see"]),
        ("in-brackets", ["(archive)", "(archive).", "[archive]", "【東京】"], ["(archive) photo", "archive)", "a (archive)", "(archive"]),
        ("bracket-at-end", ["Rain (archive)", "Rain [archive]"], ["(archive)", "Rain (archive).", "Rain"]),
        ("dateline-opening", ["OSLO (AP) — Rain", "Oslo, March 3 - Rain", "【東京】雨", "(Oslo) - Rain", "(Oslo=AP) Rain"],
         ["Rain in Oslo", "a — Rain", "rain OSLO (AP) — Rain"]),
        ("credit-inside", ["Rain in Oslo. Photo: Ada", "Rain in Oslo (c) Ada", "Rain © Ada", "Rain in Oslo REUTERS",
         "Rain in Oslo Getty Images.", "Rain in Oslo AP®&®"], ["Photo: Ada", "Photo of rain", "Rain in Oslo", "Reuters said it rained on"]),
        ("name-and-agency", ["Rain. Ada Brook/Reuters", "Ada Brook / Reuters"], ["rain/snow", "Rain/snow", "rain/Snow", "1/A"]),
        ("glued-words", ["rainFell", "rain.Fell", "rain!Fell", "rain?Fell", "12Rain fell", "rain12 fell", "rain1 fell"],
         ["Rain fell", "rain. Fell", "rain123 fell", "12rain", "RAIN", "rain.fell"]),
        ("field-label", ["BYLINE: Ada", "LOAD DATE: today", "BY  Ada"], ["Byline: Ada", "B: Ada", "BYLINE Ada", "the BYLINE: Ada"]),
        ("numbered", ["3. Rain", "12) Rain", "(3) Rain", "Q: Rain?", "A: Yes"],
         ["123. Rain", "3 Rain", "R: Rain", "q: rain", "Rain 3. Snow"]),
        ("question", ["Rain?", "Rain? No", "雨？", "مطر؟"], ["Rain", "Rain!"]),
    ],
)  # fmt: skip
def test_marks_that_a_line_holds_and_such_as_look_like_it(rule: str, held: list[str], not_held: list[str]) -> None:
    assert [text for text in held if rule not in rules_of(text)] == []
    assert [text for text in not_held if rule in rules_of(text)] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("a | b", "1/few"), ("a › b › c", "2/line"), ("a - b - c - d", "3/line"), ("a | b | c | d | e", "4+/line"), ("a|b|c|d|e|f", "4+/few")],
)
def test_separators_are_counted_to_four(text: str, value: str) -> None:
    assert value_of(text, "separators") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rain: snow", "1/few"), ("Rain and snow: hail: ice", "3/line"), (": rain", None), ("Rain", None),
        ("one two three four five six: rain", "6/line"), ("one two three four five six seven: rain", "6/line"),
        (f"{'a' * 59}: b", "1/few"), (f"{'a' * 60}: b", None), ("a:", "1/few"),
    ],
)  # fmt: skip
def test_the_words_before_a_colon_near_the_beginning_are_counted(text: str, value: str | None) -> None:
    assert value_of(text, "colon") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Snow fell. Ada Brook", "apart/line"), ("Snow fell.Ada Brook", "glued/few"), ("“Snow fell” Ada Brook/AP", "apart/line"),
        (".Ada Brook", "apart/few"), ("Snow fell in Oslo", None), ("Snow fell. Then it rained", None), ("Snow fell.", None),
        (f"Snow fell. {'A' * 38} {'B' * 39}", "apart/line"), (f"Snow fell. {'A' * 38} {'B' * 40}", None),
    ],
)  # fmt: skip
def test_names_after_the_last_sentence_stand_apart_or_glued(text: str, value: str | None) -> None:
    assert value_of(text, "name-at-end") == value


def test_a_line_without_marks_has_no_separators_and_no_colon() -> None:
    assert marks.find_marks("Rain in Oslo", "few", "Aaaa aa Aaaa", "", ["rain", "in", "oslo"]) == []


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
    found = cues.find(cues.all_languages(), line, range(len(line)))
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
    assert words.content("ฝabcdef", [], "") == {"ฝabcdef", "ฝabcd"}


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
    assert (kind in read(text).kinds) == known


def test_given_names_stand_among_the_first_six_words() -> None:
    assert phrases.given_names([cues.Cue("given-names", 5, 6), cues.Cue("given-names", 6, 7), cues.Cue("and", 0, 1)]) == [5]


@pytest.mark.parametrize(
    ("text", "fact", "part"),
    [
        ("Storm nears", "first-word=storm", "storm"), ("Storm nears", "last-word=nears", "nears"),
        ("Storm nears", "first-words=storm nears", "storm nears"),
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
    assert matched(text, fact) == part


# A line as a whole


@pytest.mark.parametrize(
    ("count", "length", "size"),
    [(0, "0", "none"), (1, "1", "few"), (2, "2", "few"), (3, "3", "few"), (4, "4", "line"), (5, "5-6", "line"), (6, "5-6", "line"),
    (7, "7-9", "line"),
     (9, "7-9", "line"), (10, "10-13", "long"), (13, "10-13", "long"), (14, "14-19", "long"), (19, "14-19", "long"),
     (20, "20-29", "paragraph"),
     (29, "20-29", "paragraph"), (30, "30-49", "paragraph"), (49, "30-49", "paragraph"), (50, "50-89", "paragraph"),
     (89, "50-89", "paragraph"), (90, "90+", "paragraph"), (500, "90+", "paragraph")],
)  # fmt: skip
def test_lengths_and_sizes_have_names(count: int, length: str, size: str) -> None:
    text = " ".join(["rain"] * count)
    assert (value_of(text, "length"), value_of(text, "digits")) == (length, f"none/{size}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", "0/none"), ("rain", "1/few"), ("Rain fell. Then snow.", "2/line"), ("It fell. (It rained.) “It snowed.”", "3/line"),
        ("Rain. Rain. Rain. Rain.", "4/line"),
        ("Rain. Rain. Rain. Rain. Rain.", "4/line"), ("Rain. then snow.", "1/few"), ("雨。雪。", "2/few"), ("雨。", "1/few"),
    ],
)  # fmt: skip
def test_sentences_are_counted_to_four(text: str, value: str) -> None:
    assert value_of(text, "sentences") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("雨雪山", "dense/few"), ("雨abc", "spaced/few"), ("雨ab", "spaced/few"), ("雨雪abc", "dense/few"), ("rain", "spaced/few")],
)
def test_a_third_of_a_text_without_spaces_is_dense(text: str, value: str) -> None:
    assert value_of(text, "script") == value


@pytest.mark.parametrize(
    ("text", "given_name", "given_names"),
    [
        ("Anna Roth", "0/names/few", "1/2"), ("Anna and Tom", "0/names/few", "2/3"), ("Anna went home", "0/words/few", "1/3"),
        ("rain on Anna", "2/words/few", "1/3"),
        ("of the rain on Anna", "3/words/line", "1/5-6"), ("of rain upon Anna", "3/words/line", "1/4"),
        ("Anna, Tom, Jan, Peter", "0/names/line", "3/4"),
        (f"Anna {'rain ' * 18}", "0/words/long", "1/14-19"), (f"Anna {'rain ' * 19}", None, None), ("rain", None, None),
    ],
)  # fmt: skip
def test_given_names_near_the_beginning_are_facts(text: str, given_name: str | None, given_names: str | None) -> None:
    assert (value_of(text, "given-name"), value_of(text, "given-names")) == (given_name, given_names)


def test_names_are_counted_to_five_in_lines_of_thirteen_words_at_most() -> None:
    assert value_of("Brook Lund Roth Maier", "names") == "4"
    assert value_of("Brook Lund Roth Maier Roe Doe", "names") == "5"
    assert value_of(" ".join(["Brook"] * 13), "names") == "5"
    assert value_of(" ".join(["Brook"] * 14), "names") is None
    assert value_of("雨 Brook Lund", "names") == "2"


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("one two three four five six seven eight nine ten.", 10), ("one two three four five six seven eight nine.", 0),
        ("one two three four five six seven eight nine ten", 0), ("One two three. Four five six seven eight nine ten", 10),
        (f"{'rain ' * 89}rain.", 90), (f"{'rain ' * 90}rain.", 90), ("“one two three four five six seven eight nine ten”", 10),
        ("ก" * 98, 22), ("ก" * 97, 0), ("山" * 60, 0), ("山" * 60 + "。", 31),
    ],
)  # fmt: skip
def test_prose_has_ten_words_and_ends_as_sentences_do(text: str, prose: int) -> None:
    assert read(text).prose == prose


@pytest.mark.parametrize(
    ("text", "token"),
    [
        (f"{'rain ' * 27}rain.", "prose-short"), (f"{'rain ' * 28}rain.", "prose-long"), ("—", "rule"), ("18 February 2026", "dated"),
        (f"18 February 2026{' rain' * 10}", "dated"), (f"18 February 2026{' rain' * 11}", "long-open"), ("Read more on rain", "chrome"),
        ("Photo: Ada", "photo"), ("By Ada Brook", "by"), ("Brook Lund", "names"), ("Brook Lund Roth Maier Roe", "names"),
        ("Brook Lund Roth Maier Roe Doe", "short-open"), ("Anna went home in rain", "names"),
        ("Anna went home in the rain", "short-open"),
        ("rain upon Anna", "short-open"), ("rain", "word-open"), ("rain fell", "word-open"), ("rain fell on", "short-open"),
        ("rain fell.", "word-stop"),
        ("a b c d e f", "short-open"), ("a b c d e f g", "line-open"), ("rain " * 13, "line-open"), ("rain " * 14, "long-open"),
        ("rain?", "word-stop"), ("rain!", "word-stop"), ("(rain.)", "word-stop"), ("“rain.”", "word-stop"), ("“rain”", "word-open"),
    ],
)  # fmt: skip
def test_the_shape_of_a_line_has_a_name(text: str, token: str) -> None:
    assert read(text).token == token


def test_long_lines_are_compared_by_how_they_begin() -> None:
    assert read(f"Rain, {'a ' * 38}").key == f"rain {'a ' * 38}".strip()
    assert read(f"Rain, {'a ' * 39}").key == f"Rain, {'a ' * 39}".strip()
    assert read(f"Rain, {'ab ' * 200}").key == f"Rain, {'ab ' * 98}"


def test_both_ends_of_a_long_line_are_read_and_the_middle_is_not() -> None:
    for before, held in ((254, True), (255, False), (358, False), (359, True)):
        text = f"{'x' * before} a@b.c{'x' * (500 - before - 6)}"
        assert len(text) == 500
        assert ("e-mail" in rules_of(text)) == held, before
    assert "e-mail" in rules_of(f"{'x' * 255} a@b.c{'x' * 139}"), "of 400 characters, all are read"


def test_what_is_not_seen_is_no_part_of_a_line() -> None:
    assert read("\u200b\ufeffRain\u200d").facts == read("Rain").facts
    assert read("\u200bRain").text == "\u200bRain"


@pytest.mark.parametrize(
    ("text", "dated"), [("18 February 2026", True), ("5 min read", True), ("Updated: rain", True), ("rain in May", False)]
)
def test_a_line_is_dated_by_a_date_or_by_what_introduces_one(text: str, *, dated: bool) -> None:
    assert read(text).dated == dated


def test_a_line_that_opens_with_a_quotation_mark_is_quoted() -> None:
    assert read("“Rain").quoted
    assert not read("Rain”").quoted


def test_readings_of_many_lines_are_kept() -> None:
    assert read.cache_info().maxsize == line_module.CACHED_READINGS == 20_000
