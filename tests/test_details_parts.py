"""Datelines, credits, times and kinds of chrome: the forms of many languages, and what is left alone."""

from __future__ import annotations

import pytest

import newsseg
from newsseg import Caption, Chrome, Credit, Dateline, Headline, Paragraph, Timestamp
from newsseg.setting import settle


def said(*spans: newsseg.Span | None) -> list[str | None]:
    return [None if span is None else span.text for span in spans]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("OSLO (AP) — The bridge is open.", ["OSLO", "AP", None]),
        ("KYIV, Feb 26 (Reuters) - The bridge is open.", ["KYIV", "Reuters", "Feb 26"]),
        ("SEOUL, Aug. 20 (Yonhap) -- The bridge is open.", ["SEOUL", "Yonhap", "Aug. 20"]),
        ("Berlin (dpa) - Die Brücke ist offen.", ["Berlin", "dpa", None]),
        ("(ANSA) - ROMA, 12 GEN - Il ponte è aperto.", ["ROMA", "ANSA", "12 GEN"]),
        ("Madrid, 5 may (EFE).- El puente se abre.", ["Madrid", "EFE", "5 may"]),
        ("МОСКВА, 5 мая. /ТАСС/. Мост открыт.", ["МОСКВА", "ТАСС", "5 мая"]),
        ("新华社北京5月1日电 大桥开放。", ["北京", "新华社", "5月1日"]),
        ("（中央社記者王小橋台北1日電）大橋開放。", ["台北", "中央社", "1日"]),
        ("(서울=연합뉴스) 김하늘 기자 = 다리가 열렸다.", ["서울", "연합뉴스", None]),
        ("【ワシントン共同】橋が開いた。", ["ワシントン", "共同", None]),
        ("【6月18日 AFP】橋が開いた。", [None, "AFP", "6月18日"]),
        ("LAKE TOWN — The bridge is open.", ["LAKE TOWN", None, None]),
    ],
)
def test_a_dateline_opens_the_first_paragraph(text: str, parts: list[str | None]) -> None:
    origin = Paragraph(0, len(text), text, opens=True).dateline
    assert origin is not None
    assert said(origin.place, origin.agency, origin.date) == parts
    assert text.startswith(origin.text)
    assert Paragraph(0, len(text), text).dateline is None


@pytest.mark.parametrize(
    "text",
    ["The bridge (built in 1902) is open.", "It rained.", "Ada Brook — a mayor for years — is gone.", "",
     "The Port Authority (PA) said so.", "Yesterday - it rained."],
)  # fmt: skip
def test_prose_has_no_dateline(text: str) -> None:
    assert Paragraph(0, len(text), text, opens=True).dateline is None


def test_only_the_first_paragraph_of_an_article_opens_it() -> None:
    text = "A\nB\nC\nD"
    kinds = (Paragraph, Paragraph, Headline, Paragraph)
    segments = [kind(2 * place, 2 * place + 1, text[2 * place]) for place, kind in enumerate(kinds)]
    assert [getattr(segment, "opens", None) for segment in settle(segments, text)] == [True, False, None, True]


@pytest.mark.parametrize(
    ("text", "parts"),
    [("Berlin, 28.10.2025", ["Berlin", None, "28.10.2025"]), ("OSLO —", ["OSLO", None, None]), ("Reuters", [None, "Reuters", None])],
)
def test_a_line_can_be_a_dateline(text: str, parts: list[str | None]) -> None:
    line = Dateline(0, len(text), text)
    assert said(line.place, line.agency, line.date) == parts


@pytest.mark.parametrize(
    ("text", "description", "credit", "photographer", "agency"),
    [
        ("The mayor on Tuesday.Credit...Ada Brook/Reuters", "The mayor on Tuesday.", "Ada Brook/Reuters", "Ada Brook", "Reuters"),
        ("The mayor waves. (AP Photo/Ada Brook)", "The mayor waves.", "AP Photo/Ada Brook", "Ada Brook", "AP Photo"),
        ("The mayor waves. Photograph: Ada Brook/AFP", "The mayor waves.", "Ada Brook/AFP", "Ada Brook", "AFP"),
        ("Die Brücke am Morgen. Foto: Anna Bach/dpa", "Die Brücke am Morgen.", "Anna Bach/dpa", "Anna Bach", "dpa"),
        ("Die Brücke. © Anna Bach / dpa", "Die Brücke.", "Anna Bach / dpa", "Anna Bach", "dpa"),
        ("Le pont au matin. ANNE RIVIERE / AFP", "Le pont au matin.", "ANNE RIVIERE / AFP", "ANNE RIVIERE", "AFP"),
        ("ÅPENT: Broen er åpen. Foto: Anna Bro / NTB Vis mer", "ÅPENT: Broen er åpen.", "Anna Bro / NTB", "Anna Bro", "NTB"),
        ("A market at dusk.ADA BROOK", "A market at dusk.", "ADA BROOK", "ADA BROOK", None),
        ("朝の橋（写真＝共同）", "朝の橋", "共同", None, "共同"),
        ("아침의 다리 [사진=연합뉴스]", "아침의 다리", "연합뉴스", None, "연합뉴스"),
        ("清晨的大桥。新华社记者 李小桥 摄", "清晨的大桥。", "新华社记者 李小桥", "李小桥", "新华社"),
        ("El puente al alba. (Foto: Ana Ríos)", "El puente al alba.", "Ana Ríos", "Ana Ríos", None),
    ],
)
def test_a_caption_parts_into_description_and_credit(
    text: str, description: str, credit: str, photographer: str | None, agency: str | None
) -> None:
    caption = Caption(0, len(text), text)
    assert said(caption.description, caption.credit, caption.photographer) == [description, credit, photographer]
    assert caption.agency is None if agency is None else str(caption.agency) == agency


@pytest.mark.parametrize(
    "text",
    ["The mayor opens the bridge on Tuesday.", "The office of Reuters burned. A clerk of the AP waits.", "Ada Brook", "(Symbolbild)",
     "The bridge (left) and the mill."],
)  # fmt: skip
def test_a_caption_without_credit_has_none(text: str) -> None:
    caption = Caption(0, len(text), text)
    assert said(caption.description, caption.credit) == [text, None]


def test_a_credit_stands_alone() -> None:
    credit = Credit(10, 29, "Foto: Anna Bach/dpa")
    assert said(credit.credit, credit.photographer, credit.agency) == ["Anna Bach/dpa", "Anna Bach", "dpa"]
    assert credit.credit == newsseg.Span(16, 29, "Anna Bach/dpa")


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Feb. 18, 2026", "2026-02-18", "published"),
        ("Published: December 3, 2025 at 9:02am EST", "2025-12-03T09:02", "published"),
        ("Updated 5 May 2025, 14:05 GMT+2", "2025-05-05T14:05+02:00", "updated"),
        ("2026-02-18T07:30Z", "2026-02-18T07:30+00:00", "published"),
        ("18.02.2026, 17:31 Uhr", "2026-02-18T17:31", "published"),
        ("3. März 2026 um 08.15 Uhr", "2026-03-03T08:15", "published"),
        ("Le 1er août 2025 à 10h46", "2025-08-01T10:46", "published"),
        ("6 de mayo de 2025", "2025-05-06", "published"),
        ("5 gennaio 2025 (modificato il 6 gennaio 2025)", "2025-01-05", "published"),
        ("05 MAJA 2025", "2025-05-05", "published"),
        ("18 февраля 2026 г., 12:00", "2026-02-18T12:00", "published"),
        ("2026年2月18日 19时05分", "2026-02-18T19:05", "published"),
        ("입력 2026.07.12 22:09", "2026-07-12T22:09", "published"),
        ("2026년 2월 18일", "2026-02-18", "published"),
        ("١٨ فبراير ٢٠٢٦", "2026-02-18", "published"),
        ("18 فبراير 2026", "2026-02-18", "published"),
        ("18 Şubat 2026", "2026-02-18", "published"),
        ("2026. május 5.", "2026-05-05", "published"),
        ("March 7, 20257:55 AM UTC", "2025-03-07T07:55+00:00", "published"),
        ("03/04/2026", None, "published"),
        ("30/04/2026", "2026-04-30", "published"),
        ("31.02.2026", None, "published"),
        ("2 hours ago", None, "published"),
        ("5 min read", None, "reading-time"),
        ("Lesezeit: 3 Minuten", None, "reading-time"),
        ("18:04", None, "published"),
    ],
)
def test_a_timestamp_has_a_value_where_it_is_clear(text: str, value: str | None, kind: str) -> None:
    stamp = Timestamp(0, len(text), text)
    assert (stamp.value, stamp.kind) == (value, kind)


@pytest.mark.parametrize(("language", "value"), [("fr", "2026-04-03"), ("en", None), (None, None)])
def test_a_language_settles_what_is_the_day(language: str | None, value: str | None) -> None:
    [stamp] = settle([Timestamp(0, 10, "03/04/2026")], "03/04/2026", language)
    assert isinstance(stamp, Timestamp)
    assert stamp.value == value


def test_the_language_is_guessed_where_a_date_needs_it() -> None:
    text = "03/04/2026 Le pont est ouvert pour les piétons et la ville dans une semaine."
    [stamp] = settle([Timestamp(0, 10, "03/04/2026")], text)
    assert isinstance(stamp, Timestamp)
    assert (stamp.language, stamp.value) == ("fr", "2026-04-03")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Share on Facebook", "share"), ("Home › News › Rivers", "breadcrumb"), ("Related articles", "related"), ("Most read", "most-read"),
        ("Leave a comment", "comments"), ("Sign up for our newsletter", "newsletter"), ("Accept all cookies", "cookie"),
        ("© 2026 The Daily Planet", "copyright"), ("Advertisement", "ad"), ("#rivers #rain", "tags"), ("Anzeige", "ad"),
        ("Meistgelesene Artikel", "most-read"), ("Le pont est ouvert", "other"), ("", "other"), ("Skip to content", "navigation"),
        ("Already a subscriber?", "paywall"), ("Unmute", "player"),
    ],
)  # fmt: skip
def test_chrome_has_a_kind(text: str, kind: str) -> None:
    assert Chrome(0, len(text), text).kind == kind
