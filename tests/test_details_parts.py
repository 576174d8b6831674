"""Datelines, credits, times and kinds of chrome: the forms of many languages, and what is left alone."""

from __future__ import annotations

import pickle
import subprocess
import sys

import attrs
import pytest

import newsseg
from newsseg import Article, Byline, Caption, Chrome, Credit, Dateline, Headline, Paragraph, Timestamp, details
from newsseg.details import credit
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
        ("WASHINGTON, Aug. 5 — The bridge is open.", ["WASHINGTON", None, "Aug. 5"]),
        ("NEW YORK/ACCESSWIRE/May 5, 2025/ The bridge is open.", ["NEW YORK", "ACCESSWIRE", "May 5, 2025"]),
        ("TOKYO, May 5 (Kyodo) - The bridge is open.", ["TOKYO", "Kyodo", "May 5"]),
        ("Berlin/Bachheim (dpa/lby) - Die Brücke ist offen.", ["Berlin/Bachheim", "dpa/lby", None]),
        ("Bern (sda) Die Brücke ist offen.", ["Bern", "sda", None]),
        ("Wien (APA) – Die Brücke ist offen.", ["Wien", "APA", None]),
        ("Oslo (NTB): Broen er åpen.", ["Oslo", "NTB", None]),
        ("STOCKHOLM (TT) Bron är öppen.", ["STOCKHOLM", "TT", None]),
        ("Paris – Le pont est ouvert.", ["Paris", None, None]),
        ("Lisboa, 05 mai 2025 (Lusa) - A ponte está aberta.", ["Lisboa", "Lusa", "05 mai 2025"]),
        ("Warszawa (PAP) – Most jest otwarty.", ["Warszawa", "PAP", None]),
        ("МОСКВА, 5 мая — РИА Новости. Мост открыт.", ["МОСКВА", "РИА Новости", "5 мая"]),
        ("القاهرة 5 مايو (رويترز) - فتح الجسر.", ["القاهرة", "رويترز", "5 مايو"]),
        ("中新社上海5月1日电 大桥开放。", ["上海", "中新社", "5月1日"]),
        ("[서울=뉴시스] 김하늘 기자 = 다리가 열렸다.", ["서울", "뉴시스", None]),
        ("【ワシントン時事】橋が開いた。", ["ワシントン", "時事", None]),
        ("［東京　１８日　ロイター］ - 橋が開いた。", ["東京", "ロイター", "１８日"]),
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
     "The Port Authority (PA) said so.", "Yesterday - it rained.", "Inflation – Die Preise steigen.", "EXKLUSIV – Die Preise steigen.",
     "Bach (SPD) Die Brücke", "New Delhi: It rained."],
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
        ("Rain (Photo: Ada Brook/AP (left)) on Friday", "Rain", "Ada Brook/AP (left)", "Ada Brook", None),
        ("Rain (Foto: Anna Bach (Archiv)/dpa)", "Rain", "Anna Bach (Archiv)/dpa", None, "dpa"),
        ("아침의 다리 [사진=연합뉴스]", "아침의 다리", "연합뉴스", None, "연합뉴스"),
        ("清晨的大桥。新华社记者 李小桥 摄", "清晨的大桥。", "新华社记者 李小桥", "李小桥", "新华社"),
        ("El puente al alba. (Foto: Ana Ríos)", "El puente al alba.", "Ana Ríos", "Ana Ríos", None),
        ("El puente. EFE/Ana Ríos", "El puente.", "EFE/Ana Ríos", "Ana Ríos", "EFE"),
        ("The mayor waves, May 5, 2026. REUTERS/Ada Brook", "The mayor waves, May 5, 2026.", "REUTERS/Ada Brook", "Ada Brook", "REUTERS"),
        (
            "The mayor waves. (Ada Brook/The Daily Planet via AP)",
            "The mayor waves.",
            "Ada Brook/The Daily Planet via AP",
            "Ada Brook",
            "The Daily Planet",
        ),
        ("Image source, Ada Brook/PA", None, "Ada Brook/PA", "Ada Brook", "PA"),
        ("The cup.Credit: PA", "The cup.", "PA", None, "PA"),
        ("The museum. (Photo: Ada Brook / Reuters. Courtesy of the museum)", "The museum.", "Ada Brook / Reuters", "Ada Brook", "Reuters"),
        ("Londyn / autor: Pixabay, Twitter", "Londyn", "Pixabay, Twitter", None, "Pixabay"),
        ("Die Halle steht leer. FORESTA", "Die Halle steht leer.", "FORESTA", None, None),
        ("Le pont. (Photo Anne Rivière/AFP)", "Le pont.", "Anne Rivière/AFP", "Anne Rivière", "AFP"),
        ("Il ponte (Foto ANSA)", "Il ponte", "ANSA", None, "ANSA"),
        ("Мост утром. Фото: Анна Речная / ТАСС", "Мост утром.", "Анна Речная / ТАСС", "Анна Речная", "ТАСС"),
        ("Most rano. Fot. Anna Rzeczna / PAP", "Most rano.", "Anna Rzeczna / PAP", "Anna Rzeczna", "PAP"),
        ("朝の橋＝橋本花子撮影", "朝の橋", "橋本花子", "橋本花子", None),
        ("아침의 다리. 김하늘 기자", "아침의 다리.", "김하늘", "김하늘", None),
        ("清晨的大桥。图源：新华社", "清晨的大桥。", "新华社", None, "新华社"),
        ("清晨的大橋。（圖／中央社）", "清晨的大橋。", "中央社", None, "中央社"),
        ("الجسر صباحا (أ ف ب)", "الجسر صباحا", "أ ف ب", None, "أ ف ب"),
    ],
)
def test_a_caption_parts_into_description_and_credit(
    text: str, description: str | None, credit: str, photographer: str | None, agency: str | None
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


@pytest.mark.parametrize(
    ("text", "credit"),
    [("Foto:", None), ("FOTO:", None), ("Video: Ada Brook", "Ada Brook"), ("Symbolgrafik:© Anna Bach - stock.adobe.com",
      "Anna Bach - stock.adobe.com"), ("Screenshots: Instagram/ adabrook", "Instagram/ adabrook"), ("© Shutterstock", "Shutterstock")],
)  # fmt: skip
def test_a_credit_is_what_follows_the_word_for_it(text: str, credit: str | None) -> None:
    assert said(Credit(0, len(text), text).credit) == [credit]


def test_a_text_is_read_once_for_all_of_its_details(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    read = credit.read_caption

    def counted(text: str) -> credit.Picture:
        calls.append(text)
        return read(text)

    monkeypatch.setattr(credit, "read_caption", counted)
    caption = Caption(0, 31, "The mayor waves.Credit...Ada Brook")
    assert [getattr(caption, name) for name in Caption.detail_names]
    newsseg.Captions(caption.text, (caption,)).to_dict()
    assert len(calls) == 1


def test_what_was_read_is_no_part_of_a_segment() -> None:
    one, other = (Caption(0, 34, "The mayor waves.Credit...Ada Brook") for _ in range(2))
    assert one.credit is not None
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == other
    assert repr(one) == repr(other)


def test_kinds_made_from_built_in_ones_have_their_details() -> None:
    @attrs.frozen
    class Map(Caption):
        label = "map"

    assert said(Map(0, 34, "The mayor waves.Credit...Ada Brook").credit) == ["Ada Brook"]


def test_readers_and_patterns_of_details_wait_for_their_first_use() -> None:
    script = (
        "import sys, newsseg\n"
        "newsseg.segment('Rain in the valley\\n\\nBy Ann Roe\\n\\nIt rained in the valley for a week, and the bridge is closed.')\n"
        "readers = newsseg.details.__all__\n"
        "assert not any(f'newsseg.details.{name}' in sys.modules for name in readers)\n"
        "assert all(getattr(newsseg.details, name) for name in readers)\n"
        "from newsseg.details.pattern import Pattern\n"
        "found = [value for name, module in sys.modules.items() if name.startswith('newsseg') for value in vars(module).values()"
        " if isinstance(value, Pattern)]\n"
        "assert found and not any('compiled' in vars(pattern) for pattern in found)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_credit_stands_alone() -> None:
    credit = Credit(10, 29, "Foto: Anna Bach/dpa")
    assert said(credit.credit, credit.photographer, credit.agency) == ["Anna Bach/dpa", "Anna Bach", "dpa"]
    assert credit.credit == newsseg.Span(16, 29, "Anna Bach/dpa")


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Feb. 18, 2026", "2026-02-18", "published"),
        ("Published: December 3, 2025 at 9:02am EST", "2025-12-03T09:02-05:00", "published"),
        ("Updated 5 May 2025, 14:05 GMT+2", "2025-05-05T14:05+02:00", "updated"),
        ("18.02.2026, 17:31 Uhr MEZ", "2026-02-18T17:31+01:00", "published"),
        ("Feb. 18, 2026, 5:03 a.m. ET", "2026-02-18T05:03", "published"),
        ("North Lake 09:31 August 20, 2019", "2019-08-20T09:31", "published"),
        ("Updated 2010 GMT (0410 HKT) March 14, 2021", "2021-03-14T20:10+00:00", "updated"),
        ("10.12 .19", "2019-12-10", "published"),
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
        ("2026年13月40日", None, "published"),
        ("31 February 2026", None, "published"),
        ("3 May 2026 13:00 pm", "2026-05-03", "published"),
        ("3 May 2026 12:30 am", "2026-05-03T00:30", "published"),
        ("3 May 2026 0:30 pm", "2026-05-03", "published"),
        ("3 May 2026 24:00", "2026-05-03", "published"),
        ("3 May 2026 23:59:59", "2026-05-03T23:59:59", "published"),
        ("3 May 2026 23:60", "2026-05-03", "published"),
        ("05/13/2026", "2026-05-13", "published"),
        ("05/05/26", "2026-05-05", "published"),
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
        ("2026年3月8日 午後7時30分", "2026-03-08T19:30", "published"),
        ("2026年3月8日 午後0時30分", "2026-03-08T12:30", "published"),
        ("입력 2026.03.08. 오후 7:30", "2026-03-08T19:30", "published"),
        ("2026-03-08 下午9:15", "2026-03-08T21:15", "published"),
        ("2026-03-08 上午12:15", "2026-03-08T00:15", "published"),
        ("12 فبراير 2026 4:42 مساءً", "2026-02-12T16:42", "published"),
        ("12 فبراير 2026 - 4:42 م", "2026-02-12T16:42", "published"),
        ("12 فبراير 2026م 4:42", "2026-02-12T04:42", "published"),
        ("12 Φεβρουαρίου 2026, 4:42 μ.μ.", "2026-02-12T16:42", "published"),
        ("2026. február 12. du. 4:42", "2026-02-12T16:42", "published"),
        ("12 फरवरी 2026, शाम 4:42", "2026-02-12T16:42", "published"),
        ("12 de febrero de 2026 a las 4:42 de la tarde", "2026-02-12T16:42", "published"),
        ("12 de febrero de 2026, 16:42 de la tarde", "2026-02-12T16:42", "published"),
        ("12 февраля 2026, 4:42 вечера", "2026-02-12T16:42", "published"),
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


@pytest.mark.parametrize("language", ["en", "EN", "en-CA", "en_001", "eng", "English", "und"])
def test_bug_english_spelled_otherwise_put_the_day_first(language: str) -> None:
    assert Timestamp(0, 10, "03/04/2026", language=language).value is None


@pytest.mark.parametrize(
    ("language", "value"),
    [("en-GB", "2026-04-03"), ("EN_IE", "2026-04-03"), ("en-Latn-AU", "2026-04-03"), ("en-US", "2026-03-04"), ("en_us", "2026-03-04")],
)
def test_bug_a_country_did_not_settle_what_is_the_day_in_english(language: str, value: str) -> None:
    assert Timestamp(0, 10, "03/04/2026", language=language).value == value


@pytest.mark.parametrize(("language", "value"), [("de", "2026-04-03"), ("en-US", "2026-03-04"), ("en", None)])
def test_bug_a_language_did_not_settle_a_day_in_a_byline(language: str, value: str | None) -> None:
    line = "By Ann Roe | 03/04/2026"
    found = tuple(settle([Byline(0, len(line), line)], line, language))
    assert Article(line, found).published == value


def test_a_language_is_told_by_its_code() -> None:
    with pytest.raises(TypeError, match="a language is told by its code, such as 'en-GB', not 7"):
        newsseg.segment("Storm nears the coast", language=7)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Publié le 12/02/2026 à 16:42, mis à jour le 13/02/2026 à 09:10", "fr", "2026-02-12T16:42"),
        ("Publié le 12/02/2026 à 16:42 | Mis à jour le 13/02/2026", "fr", "2026-02-12T16:42"),
        ("Publié le 12/02/2026 à 16:42 | Mis à jour le 13/02/2026", None, "2026-02-13"),
        ("Published 03/04/2026 10:00. Updated 03/14/2026", "en", "2026-03-14"),
        ("16:42 13/02/2026", None, "2026-02-13T16:42"),
    ],
)
def test_bug_a_clear_day_beside_one_that_the_language_settles(text: str, language: str | None, value: str) -> None:
    [stamp] = settle([Timestamp(0, len(text), text)], "", language)
    assert isinstance(stamp, Timestamp)
    assert stamp.value == value


def test_the_first_paragraph_of_each_article_opens_it() -> None:
    kinds = (Chrome, Paragraph, Chrome, Paragraph, Headline, Chrome, Paragraph, Paragraph, Headline, Headline, Paragraph)
    found = list(settle([kind(2 * number, 2 * number + 1, "A") for number, kind in enumerate(kinds)], "A " * len(kinds)))
    assert [type(segment) for segment in found] == list(kinds)
    assert [number for number, segment in enumerate(found) if isinstance(segment, Paragraph) and segment.opens] == [1, 6, 10]


def test_a_date_in_a_paragraph_is_left_alone() -> None:
    [first, second] = settle([Paragraph(0, 1, "A"), Paragraph(2, 12, "03/04/2026")], "A 03/04/2026", "fr")
    assert (first, second) == (Paragraph(0, 1, "A", opens=True), Paragraph(2, 12, "03/04/2026"))


def test_a_clear_date_needs_no_language() -> None:
    clear = Timestamp(0, 11, "3 April 2026")
    assert list(settle([clear], "3 April 2026", "fr")) == [clear]
    assert clear.language is None


def test_bug_a_language_that_could_not_be_guessed_was_guessed_again_for_each_date(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(details.stamp, "guess_language", asked.append)
    dates = [Timestamp(11 * number, 11 * number + 10, "03/04/2026") for number in range(5)]
    assert list(settle(dates, "03/04/2026 " * 5)) == dates
    assert len(asked) == 1


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
        ("Already a subscriber?", "paywall"), ("Unmute", "player"), ("Lire aussi", "related"), ("人気記事", "most-read"),
        ("Startseite > Politik", "breadcrumb"), ("Teilen", "share"), ("Kommentare", "comments"), ("Wir verwenden Cookies", "cookie"),
        ("Topics: Rivers, Rain", "tags"), ("Video abspielen", "player"), ("All rights reserved", "copyright"), ("Menu", "navigation"),
    ],
)  # fmt: skip
def test_chrome_has_a_kind(text: str, kind: str) -> None:
    assert Chrome(0, len(text), text).kind == kind
