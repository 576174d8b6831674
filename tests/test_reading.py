"""What one block says by itself."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsseg import catalogue
from newsseg.cues import words
from newsseg.reading import matched, read
from tests.readings import rules_of
from tests.strategies import raw_texts

SENTENCE = "The ferry had been late for nine days in a row when the harbour master wrote a letter."


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
    assert matched(text, [fact]) == [part]


@given(raw_texts())
def test_reading_is_total_and_names_only_rules_of_the_catalogue(text: str) -> None:
    assert rules_of(" ".join(text.split())) <= catalogue.RULES.keys()


_OF_WORDS = {"word", "word-inside", "first-word", "first-words", "last-word"}


@given(raw_texts())
def test_law_what_a_fact_rests_on_is_a_part_of_the_line(text: str) -> None:
    line = " ".join(text.split())
    facts = read(line).facts
    for fact, part in zip(facts, matched(line, facts), strict=True):
        rule, _, value = fact.partition("=")
        assert part in line
        assert bool(part) == (rule in _OF_WORDS or rule == "field" or rule.startswith(("cue-", "voice-")))
        assert rule not in _OF_WORDS or " ".join(words(part)) == value


@pytest.mark.parametrize(
    ("text", "fact", "part"),
    [
        ("Der Große Bär", "word=grosse", "Große"),
        ("İzmir limanı", "first-word=i̇zmir", "İzmir"),
        ("ΦΩΤΟ: ΑΠΕ", "last-word=απε", "ΑΠΕ"),
        ("«Ветер» усилился", "first-words=ветер усилился", "Ветер» усилился"),
        ("写真：共同", "last-word=同", "同"),
        ("Rain", "first-word=rain", "Rain"),
        ("Rain " * 120 + "ends", "last-word=ends", "ends"),
    ],
)
def test_bug_words_were_shown_in_small_letters_instead_of_as_they_stand_in_the_text(text: str, fact: str, part: str) -> None:
    assert fact in read(text).facts
    assert matched(text, [fact]) == [part]


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
    recurring = set(read(headline).content).intersection(read(story).content)
    assert len(recurring) > len(read(headline).content) // 2
