"""Lines that are one thing and nothing else: rules, players' clocks, breadcrumbs, addresses, closings of mails, what archives add."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.reading.alone import alone
from tests.readings import value_of

STORY = """Ferry stuck for nine days

By Ada Brook

The ferry to Grey Point has been stuck since the first of March, and nobody on the island knows when it will run again.

{}

The harbour master said that a new engine was on its way from Bergen, where it had been waiting for a lorry since Monday.
"""


@pytest.mark.parametrize(
    ("name", "lines", "others"),
    [
        ("rule", ["---", "* * *", "=-=-=-=-", "•••", "###", "- - - -", "-" * 300, "ــــــــ", "ー ー ー"],
         ["--", "*", "- a -", "", "-- 1 --", "- -", "خبـــر", "ـــخ", "スーー"]),
        ("player", ["0:00", "00:00", "00:00:00", "0:00:00", "01:02:03", "-3:12", "−03:12", "0:12 / 3:45", "1:02:03 / 2:00:00", "1.5x", "2×",
                    "00:00:01,000 --> 00:00:04,200", "00:01.000 --> 00:04.200 align:start",
                    "1.25 x", "04:16 min", "(3:20 Min.)", "12:30 мин", "3:20分"],
         ["10:00", "3:45", "14:05:33", "10:30 Uhr", "10:15 am", "1x", "0:00 Uhr", "12.5x2", "3:2"]),
        ("breadcrumbs", ["News › Harbour", "News > Harbour > Ferries", "Ticker » Sport", "कारोबार > बाजार", "Home → News"],
         ["News ›", "› News", "News›Harbour", "He bought « the » boat", "14.03.2026 » 12:05", "a (b) > c", "Harbour",
          "News > A ferry, a lorry and an engine"]),
        ("address", ["desk@herald.example", "ada.brook+news@mail.herald.example"], ["desk@herald", "Mail desk@herald.example", "@desk"]),
        ("closing", ["Best regards", "Kind regards,", "Mit freundlichen Grüßen", "CORDIALEMENT,", "Un abrazo.", "С уважением,",
                     "مع التحية،", "敬具"],
         ["Best regards from the harbour", "Regarding the harbour", "Grüße", "Yours?"]),
        ("attachment", ["[cid:image003.jpg@01DB9324]"], ["[cid]", "cid:image003.jpg", "[cid:a] b"]),
        ("number", ["Document SKRP000020260312em3c0001x", "SKRP000020260312em3c0001x"], ["SKRP20260312em3c0001x", "Order SKRP2026"]),
        ("count", ["2 of 3 DOCUMENTS", "Document 2 of 3", "Artikel 2/3"], ["2 of 3", "3 articles", "Page 2 of 3"]),
        ("length", ["412 words", "(298 mots)", "WC 87 palabras", "46 Wörter", "1200字"],
         ["412 words later", "four words", "412", "words 4"]),
        ("jump", ["Continued on Page A3", "See FERRY, Page A6", "Fortsetzung auf Seite 5", "SUITE PAGE 7", "Devamı 8’de", "☞8면에 계속",
                  "Folytatás a 4. oldalon", "下转7版", "（6面へ続く）", "VIENE DE LA PÁG. B5", "Продолжение на стр. 4"],
         ["Continued tomorrow", "Suite 5", "viene de 3 victorias", "See page one", "7版", "He continued on page 6 of the book, he said"]),
    ],
)  # fmt: skip
def test_lines_that_are_nothing_else_and_such_as_look_like_it(name: str, lines: list[str], others: list[str]) -> None:
    assert [value_of(line, "alone") for line in lines] == [name] * len(lines)
    assert [line for line in others if value_of(line, "alone")] == []


@pytest.mark.parametrize(
    "line",
    ["© 2023 The Skerry Post.", "(c) 2022 Skerry Newspapers Ltd, its owners and those who write for it", "Copyright 2025",
     "Copyright (c) 2021 Post", "The Skerry Post. All rights reserved.", "Alle Rechte vorbehalten", "Všechna práva vyhrazena.",
     "Ce document est réservé à l’usage exclusif de l’utilisateur désigné par la bibliothèque et ne peut être diffusé.",
     "本サービスに関する知的財産権その他一切の権利は、海北新聞社または情報提供者に帰属します。",
     "저작권자 ⓒ 새벽일보, 무단전재 및 재배포 금지", "جميع الحقوق محفوظة"],
)  # fmt: skip
def test_a_notice_of_rights_is_the_sites_own_wherever_it_says_so(line: str) -> None:
    assert value_of(line, "alone") == "rights"
    assert [one.label for one in newsseg.segment(STORY.format(line)).segments if one.text == line] == ["chrome"]


@pytest.mark.parametrize(
    "line",
    ["Copyright law of 2023 changes", "© Ada Brook", "(c) Ada Brook 2022", "The board reserved a room for the press", "",
     f"All rights reserved. {'x' * 400}", "Die Rechte vorbehalten sie sich nicht", "Rights and wrongs of the harbour"],
)  # fmt: skip
def test_lines_that_are_no_notices_of_rights(line: str) -> None:
    assert value_of(line, "alone") != "rights"


def test_such_a_line_is_no_longer_than_a_hundred_characters_unless_it_is_a_rule() -> None:
    path = f"{'a' * 38} > {'b' * 38} > {'c' * 18}"
    assert (len(path), alone(path, ">"), alone(f"{path}c", ">")) == (100, "breadcrumbs", "")
    assert alone("-" * 101, "-") == "rule"


@pytest.mark.parametrize("line", ["* * *", "00:00", "0:12 / 3:45", "News › Harbour", "desk@herald.example", "Best regards,"])
def test_such_a_line_amid_a_story_is_the_sites_own(line: str) -> None:
    article = newsseg.segment(STORY.format(line))
    assert [one.label for one in article.segments if one.text == line] == ["chrome"]
    assert [one.rule for one in article.explain(line=6).evidence].count("alone") == 1


@given(st.lists(st.sampled_from([*"-=_*#~•·+–—|/\\:.<>", " "]), min_size=3).map("".join).map(str.strip))
def test_law_marks_alone_are_a_rule_from_three_on(text: str) -> None:
    marks = len(text) - text.count(" ")
    assert (alone(text, text) == "rule") == (marks > 2)


@given(st.text("ab1 :.@›>-×", max_size=30).map(str.strip))
def test_law_what_a_line_is_hangs_on_no_more_than_its_marks(text: str) -> None:
    assert alone(text, text) == alone(text, "".join(sorted({one for one in text if not one.isalnum() and one != " "})))


def test_bug_whoever_passed_an_article_on_signed_as_its_author_below_a_headline() -> None:
    mail = """Hallo Petra,

hier der Artikel von heute:

Molkerei streicht jede dritte Stelle
Von Katharina Huber
Die Molkerei Sonnleiten, seit 1926 größter Arbeitgeber im Tal, streicht 140 ihrer 410 Stellen.

Die Gewerkschaft kündigte Widerstand an.

Mit freundlichen Grüßen
Hans Moser
"""
    article = newsseg.segment(mail)
    assert [one.label for one in article.segments][-2:] == ["chrome", "chrome"]
    assert [one.text for one in article.authors] == ["Katharina Huber"]
    assert len(newsseg.split_articles(mail)) == 1
