"""Days and times of day: how they are written, and what they are the times of."""

from __future__ import annotations

import pytest

import newsseg
from newsseg.details.stamp import guess_language, is_ambiguous, places_of_days, read_stamp


@pytest.mark.parametrize(
    "text",
    ["3 May 2026", "May 3, 2026", "2026 May 3", "3 May 26", "3 May '26", "3rd of May 2026", "3 de mayo de 2026", "3 mai/May 2026",
     "3.5.2026", "3.5.26", "2026-5-3", "2026/5/3", "2026.5.3", "2026年5月3日", "2026년 5월 3일", "32 May 2026, 3 May 2026",
     "13/13/2026 3.5.26", "2026年13月1日 3.5.26", "Rain 3 May 2026 and 2 May 2026", "2026年5月3日 and 2 May 2026", "3 May 2026, 2.5.2026",
     "20260503", "PD 20260503"],
)  # fmt: skip
def test_a_day_may_be_written_in_many_ways(text: str) -> None:
    assert read_stamp(text) == ("2026-05-03", "published")


@pytest.mark.parametrize(
    "text",
    ["32 May 2026", "0.5.2026", "5.0.2026", "3.5.199", "2026/13/1", "13/13/2026", "3 May 26:10", "3 May 26.10", "2026年5月32日", "3/5",
     "May 2026", "20261303", "No. A20260503", "202605031", ""],
)  # fmt: skip
def test_what_is_no_day(text: str) -> None:
    assert read_stamp(text) == (None, "published")


@pytest.mark.parametrize(
    ("text", "value"),
    [("13/1/2026", "2026-01-13"), ("1/13/2026", "2026-01-13"), ("12/12/2026", "2026-12-12"), ("12/13/2026", "2026-12-13"),
     ("13/12/2026", "2026-12-13"), ("3.5.1999", "1999-05-03"), ("31 August 20, 2019", "2019-08-20")],
)  # fmt: skip
def test_numbers_tell_the_day_from_the_month_where_one_is_no_month(text: str, value: str) -> None:
    assert read_stamp(text).value == value


@pytest.mark.parametrize(
    "text",
    ["Born 4 May 1940, Grey Point; died 2 January 2026", "Edda Voss (born in Grey Point on 4 May 1940)", "* 4. Mai 1940 † 2. Januar 2026",
     "Née le 4 mai 1940", "geb. 4.5.1940, gest. 2.1.2026", "Nacida el 4 de mayo de 1940", "родилась 4 мая 1940"],
)  # fmt: skip
def test_bug_a_day_of_birth_or_death_was_the_day_of_publication(text: str) -> None:
    assert read_stamp(text) == (None, "published")
    assert read_stamp(f"{text}. Published 3 March 2026, 9:05").value == "2026-03-03T09:05"


@pytest.mark.parametrize(
    "text",
    ["By Max Born 3 May 2026", "Born in Oslo | 3 May 2026", "Two have died. 3 May 2026", "* 3 May 2026", "Stillborn 3 May 2026",
     "Born 4 May 1940, 3 May 2026"],
)  # fmt: skip
def test_a_day_near_a_word_of_birth_or_death_may_be_that_of_publication(text: str) -> None:
    assert read_stamp(text).value == "2026-05-03"


@pytest.mark.parametrize(
    ("language", "value"),
    [(None, None), ("", None), ("en", None), ("en-CA", None), ("und", None), ("fr", "2026-04-03"), ("fr-CA", "2026-04-03")],
)
@pytest.mark.parametrize("text", ["03/04/2026", "3-4-26"])
def test_else_the_language_tells_them_apart(text: str, language: str | None, value: str | None) -> None:
    assert read_stamp(text, language).value == value


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:05", "09:05"), ("at 09:05", "09:05"), ("9h05", "09:05"), ("9.05 Uhr", "09:05"), ("9.05", None), ("9am", "09:00"),
        ("9 p.m.", "21:00"), ("9:05 pm", "21:05"), ("9:05 A.M.", "09:05"), ("12:00 am", "00:00"), ("12:00 pm", "12:00"),
        ("1:00 am", "01:00"), ("0:30 am", None), ("13:00 pm", None), ("0:00", "00:00"), ("23:59", "23:59"), ("24:00", None), ("9:60", None),
        ("9:05:00", "09:05:00"), ("9:05:59", "09:05:59"), ("9:05:60", "09:05"), ("9:05:61", "09:05"),
        ("25:00", None), ("9:61", None), ("9:05:07.123", "09:05:07"), ("0905 GMT", "09:05+00:00"),
        ("9:05 Z", "09:05+00:00"), ("9:05 UTC", "09:05+00:00"), ("9:05 CEST", "09:05+02:00"), ("9:05 (EST)", "09:05-05:00"),
        ("9:05 ET", "09:05"), ("9:05 +2", "09:05+02:00"), ("9:05 +0130", "09:05+01:30"), ("9:05 GMT-11", "09:05-11:00"),
        ("9:05 +23:59", "09:05+23:59"), ("9:05 +24:00", "09:05"), ("9:05 +02:60", "09:05"),
        ("9:05 +25:00", "09:05"), ("9:05 +02:61", "09:05"), ("9:05 UTC +2:30", "09:05+02:30"),
        ("9.05 EDT", "09:05-04:00"), ("22.15 BST", "22:15"), ("9.05 (MEZ)", "09:05+01:00"), ("9.05 ET", "09:05"), ("9.05 et 9.25", None),
        ("9.05 ETC", None),
    ],
)  # fmt: skip
def test_a_time_of_day_belongs_to_the_day_before_it(text: str, time: str | None) -> None:
    value = f"2026-05-03T{time}" if time else "2026-05-03"
    assert read_stamp(f"3 May 2026 {text}").value == value
    assert read_stamp(f"Rain: 3 May 2026 {text}, 4 May 2026 8:00").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9:05 3 May 2026", "2026-05-03T09:05"),
        ("9:05, 3 May 2026: it rained for a long time and then it stopped", "2026-05-03T09:05"),
        ("10:00 9:05 3 May 2026", "2026-05-03T09:05"),
        ("0905 GMT, 3 May 2026", "2026-05-03T09:05+00:00"),
        ("8:00 3 May 2026 9:05", "2026-05-03T09:05"),
        ("3 May 2026, 4 May 2026 9:05", "2026-05-03"),
        (f"9:05{' ' * 28}3 May 2026", "2026-05-03T09:05"),
        (f"9:05{' ' * 29}3 May 2026", "2026-05-03"),
        (f"3 May 2026{' ' * 28}9:05", "2026-05-03T09:05"),
        (f"3 May 2026{' ' * 29}9:05", "2026-05-03"),
    ],
)
def test_else_the_last_time_of_day_before_it_counts_where_it_is_near(text: str, value: str) -> None:
    assert read_stamp(text).value == value


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Updated 4 May 2026", "2026-05-04", "updated"),
        ("Rain. Updated 4 May 2026", "2026-05-04", "updated"),
        ("4 May 2026, updated", "2026-05-04", "published"),
        ("Updated 4 May 2026, published 3 May 2026", "2026-05-03", "published"),
        ("Updated 4 May 2026, 10:00; published 3 May 2026, 9:00", "2026-05-03T09:00", "published"),
        ("Published 3 May 2026, updated 4 May 2026", "2026-05-03", "published"),
        ("Updated 4 May 2026, 5 May 2026", "2026-05-04", "updated"),
        ("Published, updated 4 May 2026", "2026-05-04", "updated"),
        ("Updated, published 3 May 2026", "2026-05-03", "published"),
        ("Aktualisiert vom 4. Mai 2026", "2026-05-04", "updated"),
        ("Act. 4 May 2026", "2026-05-04", "updated"),
        ("Updated", None, "updated"),
        ("2 min read", None, "reading-time"),
        ("Reading time", None, "reading-time"),
        ("Updated, 2 min read", None, "reading-time"),
        ("2 min read, 3 May 2026", "2026-05-03", "published"),
    ],
)
def test_the_word_before_a_day_says_what_it_is_the_day_of(text: str, value: str | None, kind: str) -> None:
    assert read_stamp(text) == (value, kind)


def test_four_hundred_characters_are_read() -> None:
    assert read_stamp(f"{'3 May 2026':>400}").value == "2026-05-03"
    assert read_stamp(f"{'3 May 2026':>401}").value is None
    assert places_of_days(f"{'3 May':>400}") == [(395, 400)]
    assert places_of_days(f"{'3 May':>401}") == []
    assert is_ambiguous(f"{'03/04/2026':>400}")
    assert not is_ambiguous(f"{'03/04/2026':>403}")


@pytest.mark.parametrize(
    ("text", "is_open"),
    [("03/04/2026", True), ("3-4-26", True), ("03.04.2026", False), ("30/04/2026", False), ("04/04/2026", False), ("1/2", False),
     ("31/31/2026", False), ("2026/03/04", False), ("3/4/26 and 30/6/26", True), ("3/4/26, 5 May 2026", True), ("3/4/26, 5/6/26", True)],
)  # fmt: skip
def test_a_date_is_ambiguous_where_the_language_alone_settles_it(text: str, is_open: bool) -> None:  # noqa: FBT001 - a case
    assert is_ambiguous(text) is is_open


@pytest.mark.parametrize(
    ("text", "days"),
    [("26 Feb", ["26 Feb"]), ("OSLO, Feb 26", ["Feb 26"]), ("26. Februar, 2025", ["26. Februar, 2025"]), ("5.5.", ["5.5."]),
     ("5/5/26", ["5/5/26"]), ("1日", ["1日"]), ("5月1日", ["5月1日"]), ("Feb 26, 2025 and 3 May", ["Feb 26, 2025", "3 May"]), ("May", []),
     ("2026", [])],
)  # fmt: skip
def test_days_may_lack_their_year(text: str, days: list[str]) -> None:
    assert [text[slice(*place)] for place in places_of_days(text)] == days


@pytest.mark.parametrize(
    ("text", "language"),
    [("Der Regen und das Tal", "de"), ("und und und", "de"), ("und und", None), ("the rain and the sea of all, und", "en"), ("", None),
     (f"{'x ' * 1499}und und und", None), (f"{'x ' * 1497}und und und", "de")],
)  # fmt: skip
def test_three_small_words_are_enough_to_guess_a_language(text: str, language: str | None) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12. februar 2024 kl. 16.42", "2024-02-12T16:42"), ("12. februar 2024 kl.16.42", "2024-02-12T16:42"),
        ("12 februari 2024 klockan 16.42", "2024-02-12T16:42"), ("kl. 16.42 den 12. februar 2024", "2024-02-12T16:42"),
        ("12.02.2024 kl. 16", "2024-02-12T16:00"), ("12. helmikuuta 2024 kello 16.42", "2024-02-12T16:42"),
        ("12.2.2024 klo 16.42", "2024-02-12T16:42"), ("12 febbraio 2024, ore 16.42", "2024-02-12T16:42"),
        ("12 febbraio 2024 alle 16.42", "2024-02-12T16:42"), ("12 febbraio 2024 alle ore 16:42", "2024-02-12T16:42"),
        ("12. Februar 2024, 16 Uhr", "2024-02-12T16:00"), ("12. Februar 2024 um 16.42 Uhr", "2024-02-12T16:42"),
        ("12 februari 2024 om 16.42 uur", "2024-02-12T16:42"), ("12 février 2024 à 16h42", "2024-02-12T16:42"),
        ("12 février 2024 à 16 h 42", "2024-02-12T16:42"), ("12 février 2024 à 16h", "2024-02-12T16:00"),
        ("12 de febrero de 2024, 16.42 h", "2024-02-12T16:42"), ("12 lutego 2024, godz. 16.42", "2024-02-12T16:42"),
        ("12 Februari 2024 pukul 16.42 WIB", "2024-02-12T16:42+07:00"), ("12 Şubat 2024 saat 16.42", "2024-02-12T16:42"),
        ("2024年2月12日 午後4時", "2024-02-12T16:00"), ("2024년 2월 12일 오후 4시", "2024-02-12T16:00"),
        ("2024年2月12日 3時間", "2024-02-12"),
        ("12. februar 2024 kl. 16.60", "2024-02-12"), ("12. februar 2024 kl. 12.2.2023", "2024-02-12"), ("12.2.2024 16.42", "2024-02-12"),
        ("12. Februar 2024, 16 Uhrwerke", "2024-02-12"),
        ("12 février 2024 — une nouvelle mise à jour à 21 h 05", "2024-02-12"),
    ],
)  # fmt: skip
def test_bug_a_time_with_a_stop_or_of_a_full_hour_was_missed_beside_its_word(text: str, value: str) -> None:
    assert read_stamp(text) == (value, "published")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ngày 12 tháng 2 năm 2024", "2024-02-12"), ("Thứ Hai, ngày 12 Tháng 2, 2024 16:42", "2024-02-12T16:42"),
        ("12 tháng 13 năm 2024", None), ("12 tháng 2", None), ("12 กุมภาพันธ์ 2567", "2024-02-12"), ("12 ก.พ. 2567", "2024-02-12"),
        ("12 ก.พ. 67", "2024-02-12"), ("12 กุมภาพันธ์ พ.ศ. 2567", "2024-02-12"), ("๑๒ กุมภาพันธ์ ๒๕๖๗", "2024-02-12"),
        ("12 กุมภาพันธ์ 2024", "2024-02-12"), ("วันที่ 12 กุมภาพันธ์ 2567 เวลา 16.42 น.", "2024-02-12T16:42"),
    ],
)  # fmt: skip
def test_bug_days_of_vietnamese_and_thai_had_no_value(text: str, value: str | None) -> None:
    assert read_stamp(text).value == value


def test_a_day_of_vietnamese_may_lack_its_year() -> None:
    for day in ("12 tháng 2", "12 tháng 2 năm 2024"):
        assert places_of_days(f"HÀ NỘI, {day}") == [(8, 8 + len(day))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5 minutes ago", "published"), ("5 min. ago", "published"), ("vor 5 Minuten", "published"), ("il y a 5 min", "published"),
        ("5 minuten geleden", "published"), ("för 5 minuter sedan", "published"), ("5分钟前", "published"),
        ("przed 5 minutami", "published"),
        ("Updated 5 minutes ago", "updated"), ("5 min read", "reading-time"), ("5 min read, 2 minutes ago", "reading-time"),
        ("Lesezeit: 5 Minuten", "reading-time"),
    ],
)  # fmt: skip
def test_bug_how_long_ago_something_was_passed_for_the_time_to_read_it(text: str, kind: str) -> None:
    assert read_stamp(text) == (None, kind)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Died Friday, published 3 March 2026", "2026-03-03"), ("Ann Roe, born in Paris, 3 March 2026", "2026-03-03"),
        ("Born 4 May 1940 in Paris", None),
    ],
)  # fmt: skip
def test_bug_a_day_after_a_comma_was_that_of_a_birth_or_a_death(line: str, value: str | None) -> None:
    assert newsseg.Timestamp(0, len(line), line).value == value
