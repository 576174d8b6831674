"""How a line opens and closes, and the marks it holds."""

from __future__ import annotations

import pytest

from newsseg.reading import ends, marks
from tests.readings import rules_of, value_of

SENTENCE = "The ferry had been late for nine days in a row when the harbour master wrote a letter."


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
        ("ــــــ", "none"), ("ーー", "none"), ("خبـ", "letter"), ("ـخـ", "letter"),
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
