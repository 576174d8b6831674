"""Bylines, piece by piece: who is named, with what role, and which organization."""

from __future__ import annotations

import pytest

from newsseg.details.people import announced_role, begins_with_given_name, first_name, is_announced, read_beside_date, read_byline


def people(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.role) for one in read_byline(text).people]


def names(text: str) -> list[str]:
    return [name for name, _ in people(text)]


def organization_in(text: str) -> str | None:
    place = read_byline(text).organization
    return text[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("By Ada Brook, Staff Writer, Daily Planet News", "Staff Writer", "Daily Planet News"),
        ("Daily Planet, Staff Writer, Ada Brook", "Staff Writer", "Daily Planet"),
        ("By Ada Brook, Staff Writer and Columnist", "Staff Writer", None),
        ("By Ada Brook, Reuters, AP", None, "Reuters"),
        ("By Ada Brook, XYZ", None, "XYZ"),
        ("XYZ, Ada Brook", None, None),
        ("By Ada Brook", None, None),
        ("Reuters", None, "Reuters"),
    ],
)
def test_a_byline_has_one_role_and_one_organization(text: str, role: str | None, organization: str | None) -> None:
    found = read_byline(text)
    assert [place and text[slice(*place)] for place in (found.role, found.organization)] == [role, organization]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By Ada Brook; Oda Hill", [("Ada Brook", "author"), ("Oda Hill", "author")]),
        ("Edited by Ada Brook and Oda Hill", [("Ada Brook", "editor"), ("Oda Hill", "editor")]),
        ("By Ada Brook; edited by Oda Hill", [("Ada Brook", "author"), ("Oda Hill", "editor")]),
        ("Translated by: Oda Hill; by Ada Brook", [("Oda Hill", "translator"), ("Ada Brook", "author")]),
        ("By Ada Brook; photos by Oda Hill, Jane Lund", [("Ada Brook", "author")]),
        ("By Ada Brook; photos by Oda Hill; text by Jane Lund", [("Ada Brook", "author"), ("Jane Lund", "author")]),
        ("Illustrated by Ada Brook", []),
        ("Built yesterday, decorated by Ada Brook", []),
        ("Story posted by Ada Brook", [("Ada Brook", "author")]),
        ("Red essay by Ada Brook", [("Ada Brook", "author")]),
        ("Oda Hill by Ada Brook", [("Oda Hill", "author")]),
        ("By By Ada Brook", [("Ada Brook", "author")]),
        ("By: by Ada Brook", [("Ada Brook", "author")]),
        ("ein Kommentar von Ada Brook", [("Ada Brook", "author")]),
        ("Kommentar von Ada Brook", [("Ada Brook", "author")]),
    ],
)
def test_the_words_before_a_name_say_what_those_did_who_follow(text: str, found: list[tuple[str, str]]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Von unserem Redaktionsmitglied Anna Bach", [("Anna Bach", "author")]),
        ("Von unseren Redaktionsmitgliedern Anna Bach und Jan Hill", [("Anna Bach", "author"), ("Jan Hill", "author")]),
        ("Ecrit par Luc Perrin", [("Luc Perrin", "author")]),
        ("Edité par Luc Perrin", [("Luc Perrin", "editor")]),
        ("BYLINE: Ada Brook", [("Ada Brook", "author")]),
    ],
)
def test_bug_words_before_a_name_hid_it(text: str, found: list[tuple[str, str]]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BYLINE: Quill, Nora", ["Quill, Nora"]),
        ("By Quill, Nora J.", ["Quill, Nora J."]),
        ("Quill, Nora; Ashdown, Tom", ["Quill, Nora", "Ashdown, Tom"]),
        ("von Quill, Nora; O’Hill-Ashdown, Tom.", ["Quill, Nora", "O’Hill-Ashdown, Tom"]),
        ("Edited by Quill, Nora", ["Quill, Nora"]),
        ("Photos by Quill, Nora", []),
        ("Quill, Nora", []),
        ("By Oslo, Nora", []),
        ("By Reuters, Nora", []),
        ("By Editor, Nora", []),
        ("By Quill, Nora; Ashdown", []),
        ("By Quill, Rain", []),
        ("By Quill, Nora Ashdown", ["Nora Ashdown"]),
    ],
)
def test_an_archive_sets_family_names_first(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("J. Marlow, Port Aldery", ["J. Marlow"]),
        ("Ada Brook, North Aldery", ["Ada Brook"]),
        ("Anna Bach, Bad Aldern", ["Anna Bach"]),
        ("Ada Brook, by West Marlow", ["Ada Brook", "West Marlow"]),
        ("West Marlow", ["West Marlow"]),
        ("J. Marlow, Oda Hill", ["J. Marlow", "Oda Hill"]),
    ],
)
def test_bug_where_somebody_writes_from_was_somebody_else(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_words_announce_the_names_that_follow_them() -> None:
    assert [one.announced for one in read_byline("Ada Brook, edited by Oda Hill, Jane Lund").people] == [False, True, True]


@pytest.mark.parametrize(("before", "found"), [(55, ["Ada Brook"]), (56, [])])
def test_by_stands_among_the_first_sixty_characters_of_a_piece(before: int, found: list[str]) -> None:
    assert names(f"{'x' * before} by Ada Brook") == found
    assert names(f"Reuters, {'x' * (before - 1)} by Ada Brook") == found


@pytest.mark.parametrize(
    "between",
    [", ", "; ", " & ", " and ", " AND ", " und ", " y ", " i ", " och ", " | ", " • ", " – ", " - ", "/", "  ", "\t", "\n", " (1) ",
     " [x] ", " May 5, 2026 ", " 5 de mayo de 2026 ", " Wednesday ", " 10:15 ", " https://example.com/a ", " a@example.com ", " @ada ",
     " actualizado el "],
)  # fmt: skip
def test_what_stands_between_names(between: str) -> None:
    assert names(f"Ada Brook{between}Oda Hill") == ["Ada Brook", "Oda Hill"]


@pytest.mark.parametrize("between", [" both ", " Mon ", " lun ", " και "])
def test_what_stands_between_no_names(between: str) -> None:
    assert names(f"Ada Brook{between}Oda Hill") != ["Ada Brook", "Oda Hill"]


def test_names_in_scripts_without_blanks_are_joined_by_marks() -> None:
    assert names("橋本花子・森田太郎") == names("橋本花子と森田太郎") == ["橋本花子", "森田太郎"]
    assert names("橋本花子和森田太郎、山田花子") == ["橋本花子", "森田太郎", "山田花子"]
    assert names("Анна Речная и Пётр Речной") == ["Анна Речная", "Пётр Речной"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("(Ada Brook)", ["Ada Brook"]), ("【Ada Brook】", ["Ada Brook"]), ("[Ada Brook] Oda Hill", ["Oda Hill"]),
     ("Ada Brook (Oda Hill)", ["Ada Brook"]), ("Ada Brook (Fotos)", []), ("Ada Brook, Oda Hill (Foto)", ["Ada Brook"]),
     ("Ada Brook-", ["Ada Brook"]), ("-Ada Brook", ["Ada Brook"])],
)  # fmt: skip
def test_brackets_hold_a_byline_or_what_is_said_of_it(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Institute of Rivers and Water Works", []),
        ("Institute of Rivers & Water Works", []),
        ("Institute of Rivers and Anna Bach", ["Anna Bach"]),
        ("Institute of Rivers, Water Works", ["Water Works"]),
        ("Anna Bach and Water Works", ["Anna Bach", "Water Works"]),
        ("Rivers and Water Works", ["Water Works"]),
        ("Institute of Rivers and Water Works, Oda Hill", ["Oda Hill"]),
    ],
)
def test_what_is_joined_to_an_organization_is_no_person_without_a_given_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize("colon", [":", "："])
@pytest.mark.parametrize(
    ("before", "found"),
    [("Jane Brook Hill", "Jane Brook"), ("Jane Brook Hill Moor", "Jane Brook Hill"), ("Jane Brook", "Jane Brook"),
     ("Oda Brook Hill", "Oda Brook Hill"), ("By  Jane Brook Hill", "Jane Brook"), ("By Jane Brook Hill", "Jane Brook")],
)  # fmt: skip
def test_the_word_before_a_colon_is_no_part_of_a_name_that_begins_with_a_given_name(before: str, found: str, colon: str) -> None:
    assert names(f"{before}{colon} rain")[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 hours ago Ada Brook", []),
        ("Published on 5 May, 2 hours ago, Ada Brook", ["Ada Brook"]),
        ("Ada Brook/Getty Images", []),
        ("Shutterstock / Ada Brook", []),
        ("Ada Brook on the bridge at Port Aldery on Monday / AFP", []),
        ("Ada Brook/example.com ", []),
        ("example.com/Ada Brook", ["Ada Brook"]),
        ("By Ada Brook/Reuters", ["Ada Brook"]),
        ("Ada Brook/Oda Hill", ["Ada Brook", "Oda Hill"]),
        ("Ada Brook/Oda Hill/AP", ["Ada Brook", "Oda Hill"]),
    ],
)
def test_teasers_and_credits_of_pictures_are_no_bylines(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_six_hundred_characters_are_read() -> None:
    for read in (names, lambda text: [text[slice(*(first_name(text) or (0, 0)))]]):
        assert read(f"{'Ada Brook':>600}, x") == ["Ada Brook"]
        assert read(f"{'Ada Brook':>601}") == ["Ada Broo"]
    assert is_announced(f"{'By':>600}")
    assert not is_announced(f"{'By':>601}")


@pytest.mark.parametrize(
    ("text", "place"),
    [("Ada Brook covers rivers", (0, 9)), (" Ada Brook, who", (1, 10)), ("By Ada Brook in", (3, 12)), ("J. K. Lund writes", (0, 10)),
     ("Jane van der Doe reports", (0, 16)), ("1 Ada Brook", None), ("covers rivers", None), ("he is Ada Brook", None), ("", None)],
)  # fmt: skip
def test_a_name_opens_a_sentence(text: str, place: tuple[int, int] | None) -> None:
    assert first_name(text) == place


@pytest.mark.parametrize(
    ("text", "role"),
    [("By", "author"), ("by:", "author"), ("Translated  by ：", "translator"), ("Edited by", "editor"),
     ("Contributions from", "contributor"), ("Photos by", ""), ("Opinion by", "author"), ("Gastbeitrag von", "author"),
     ("Ada", None), ("Translated by Ada", None), ("文", None),
     ("", None)],
)  # fmt: skip
def test_a_line_of_its_own_may_announce_a_role(text: str, role: str | None) -> None:
    assert announced_role(text) == role
    assert is_announced(text) is (role is not None or text == "Translated by Ada")


def test_words_that_announce_are_set_apart_from_the_name_or_the_name_begins_with_a_capital() -> None:
    assert [text for text in ("ByAda", "VonAda", "Byada", "Vonada", "by ada", "By.Ada", "Byron") if is_announced(text)] == [
        "ByAda", "VonAda", "by ada",
    ]  # fmt: skip


def test_beside_a_date_a_name_is_announced_or_begins_with_a_given_name() -> None:
    for text, found in (("By Oda Roe, 5 May", 1), ("Anna Roe, 5 May", 1), ("Oda Roe, 5 May", 0), ("Oda Anna Roe, 5 May", 0)):
        assert len(read_beside_date(text)) == found
    assert [begins_with_given_name(name) for name in ("Anna Roe", "ANNA", "Roe Anna")] == [True, True, False]


@pytest.mark.parametrize("dash", ["—", "–", "-", "|", ","])
@pytest.mark.parametrize("place", ["São Paulo", "New York", "Rio de Janeiro", "SAN FRANCISCO", "New Haven"])
def test_bug_a_place_after_a_dash_was_an_author(dash: str, place: str) -> None:
    assert names(f"{dash} {place}") == []
    assert names(f"Nora Quill {dash} {place}") == names(f"By Nora Quill {dash} {place}") == ["Nora Quill"]
    assert names(f"{dash} Nora Quill, {place}") == ["Nora Quill"]


def test_where_something_is_from_is_no_author() -> None:
    assert names("From New York") == []
    assert names("From Nora Quill in New York") == ["Nora Quill"]


@pytest.mark.parametrize(
    "text",
    ["Contact Nora Quill at nora@paper.example.", "CONTACT NORA QUILL at nora@paper.example", "E-mail Nora Quill: nora@paper.example",
     "Write to Nora Quill at nora@paper.example", "You can reach Nora Quill at nora@paper.example", "Questions? Contact Nora Quill.",
     "Contact reporter Nora Quill at nora@paper.example", "About the author: Nora Quill covers rivers.", "About Nora Quill",
     "Follow Nora Quill on the network", "Staff writer Nora Quill covers rivers.", "Kontakt: Nora Quill, nora@paper.example",
     "Sie erreichen Nora Quill unter nora@paper.example", "Contactez Nora Quill", "Escribe a Nora Quill"],
)  # fmt: skip
def test_bug_words_before_a_name_were_part_of_it_or_hid_it_in_a_biography(text: str) -> None:
    place = first_name(text)
    assert place is not None
    assert text[slice(*place)].casefold() == "nora quill"


@pytest.mark.parametrize(
    "text",
    ["Contact us at desk@paper.example", "Contact Us today", "Contact the writer: nora@paper.example", "Email The Gazette", "Contact"],
)
def test_an_invitation_to_write_that_names_nobody_is_about_nobody(text: str) -> None:
    assert first_name(text) is None


def test_a_name_may_begin_like_an_invitation() -> None:
    for name in ("Reach-Hill Brook", "Aboutir Brook"):
        assert first_name(f"{name} covers rivers.") == (0, len(name))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("作者：王明 编辑：李红", [("王明", "author"), ("李红", "editor")]),
        ("作者:王明 责任编辑:李红", [("王明", "author"), ("李红", "editor")]),
        ("作者：王明编辑：李红", [("王明", "author"), ("李红", "editor")]),
        ("撰文：王明  摄影：李红  编辑：张伟", [("王明", "author"), ("张伟", "editor")]),
        ("来源：新华社 作者：王明 责编：李红", [("王明", "author"), ("李红", "editor")]),
        ("翻译：王明 校对：李红", [("王明", "translator")]),
        ("文/王明 图/李红", [("王明", "author")]),
        ("文｜王明 摄影｜李红", [("王明", "author")]),
        ("文 王明 图 李红", [("王明", "author")]),
        ("文图/王明", [("王明", "author")]),
        ("文、图：王明", [("王明", "author")]),
        ("记者 王明 通讯员 李红", [("王明", "author"), ("李红", "contributor")]),
        ("通讯员 李红", [("李红", "author")]),
        ("滨江都市报记者 王明 通讯员 李红", [("王明", "author"), ("李红", "contributor")]),
        ("本报记者 王明 通讯员 李红 摄影报道", [("王明", "author"), ("李红", "contributor")]),
        ("记者王明 编辑李红", [("王明", "author"), ("李红", "editor")]),
        ("記者 王小明 攝影 李小紅", [("王小明", "author")]),
        ("文・佐藤花子 写真・鈴木太郎", [("佐藤花子", "author")]),
        ("文＝佐藤花子、写真＝鈴木太郎", [("佐藤花子", "author")]),
        ("取材・文／佐藤花子 撮影／鈴木太郎", [("佐藤花子", "author")]),
        ("編集 佐藤花子 文 鈴木太郎", [("佐藤花子", "editor"), ("鈴木太郎", "author")]),
        ("글 김민수 사진 이영희", [("김민수", "author")]),
        ("글=김민수 사진=이영희", [("김민수", "author")]),
        ("글·사진 김민수", [("김민수", "author")]),
        ("김민수 기자 사진 이영희", [("김민수", "author")]),
        ("이영 기자 사진 김민수", [("이영", "author")]),
        ("취재 김민수 기자 편집 이영희", [("김민수", "author"), ("이영희", "editor")]),
    ],
)
def test_bug_roles_of_dense_scripts_were_part_of_names_or_hid_them(text: str, found: list[tuple[str, str]]) -> None:
    assert people(text) == found


@pytest.mark.parametrize("name", ["文在寅", "王宏图", "编辑部"])
def test_a_name_may_have_the_sign_of_a_role(name: str) -> None:
    assert names(f"作者：{name}") == ([name] if name != "编辑部" else [])


@pytest.mark.parametrize(
    "text",
    [
        "Words: Nora Quill / Pictures: Tom Ash",
        "Words by Nora Quill, pictures by Tom Ash",
        "Words by Nora Quill Photographs by Tom Ash",
        "Words Nora Quill Photography Tom Ash",
        "Words: Nora Quill",
        "Story: Nora Quill | Photos: Tom Ash",
        "Photos: Tom Ash; Text: Nora Quill",
        "Reporting: Nora Quill; Graphics: Tom Ash",
        "By Nora Quill; Pictures: Tom Ash",
        "Words and pictures: Nora Quill",
        "Text: Nora Quill, Fotos: Tom Ash",
        "Text: Nora Quill Bild: Tom Ash",
        "Text und Fotos: Nora Quill",
        "Texte : Nora Quill - Photos : Tom Ash",
        "Texte et photos : Nora Quill",
        "Texto: Nora Quill Fotos: Tom Ash",
        "Texto Nora Quill Fotos Tom Ash",
        "Testo: Nora Quill Foto: Tom Ash",
        "Testo di Nora Quill, foto di Tom Ash",
        "Tekst: Nora Quill Foto: Tom Ash",
        "Tekst: Nora Quill, beeld: Tom Ash",
        "Text: Nora Quill Foto: Tom Ash",
        "Tekst og foto: Nora Quill",
        "Teksti: Nora Quill Kuvat: Tom Ash",
        "Tekst: Nora Quill, zdjęcia: Tom Ash",
        "Text: Nora Quill Fotografie: Tom Ash",
        "Szöveg: Nora Quill Fotó: Tom Ash",
        "Metin: Nora Quill Fotoğraf: Tom Ash",
        "Teks: Nora Quill Foto: Tom Ash",
        "Bài: Nora Quill Ảnh: Tom Ash",
        "Κείμενο: Nora Quill, Φωτογραφίες: Tom Ash",
        "Текст: Nora Quill, фото: Tom Ash",
    ],
)
def test_bug_who_took_the_pictures_was_an_author_or_part_of_the_name(text: str) -> None:
    assert people(text) == [("Nora Quill", "author")]


@pytest.mark.parametrize("role", ["Photo editor", "Photo Editor", "Video journalist", "Photography editor"])
def test_a_role_may_begin_with_a_word_for_pictures(role: str) -> None:
    assert names(f"Nora Quill, {role}") == names(f"{role} Nora Quill") == ["Nora Quill"]


@pytest.mark.parametrize(
    "text", ["Recipes and photos: Nora Quill", "Reseptit ja kuvat: Nora Quill", "Text – Fotos: Nora Quill", "Story and photo by Nora Quill"]
)
def test_who_wrote_and_took_the_pictures_is_an_author(text: str) -> None:
    assert people(text) == [("Nora Quill", "author")]


@pytest.mark.parametrize("text", ["Nora Quill and photos by Tom Ash", "By Nora Quill, with photos by Tom Ash"])
def test_who_took_the_pictures_beside_an_author_is_none(text: str) -> None:
    assert people(text) == [("Nora Quill", "author")]


def test_who_took_the_pictures_is_no_role_of_the_author() -> None:
    assert read_byline("Texto Nora Quill Fotos Tom Ash").role is None


def test_bug_a_line_that_says_when_it_came_out_in_devanagari_passed_for_a_teaser() -> None:
    line = "प्रकाशित 4 दिन पहले | सौरभ दहिया"
    assert [line[name.start : name.end] for name in read_beside_date(line)] == ["सौरभ दहिया"]


@pytest.mark.parametrize(
    "text",
    ["By Ada Brook Follow", "Ada Brook View profile", "Ada Brook's columns", "Ada Brook’s columns", "Ada Brook Author",
     "Ada Brook Read more",
     "Ada Brook Folgen", "Ada Brook Contact @ada"],
)  # fmt: skip
def test_bug_words_of_buttons_and_links_were_part_of_a_name(text: str) -> None:
    assert names(text) == ["Ada Brook"]


def test_bug_the_paper_that_somebody_is_of_was_part_of_the_name() -> None:
    assert names("By Aldery Herald's Ada Brook") == ["Ada Brook"]
    assert names("By Ada Brook's, Oda Hill") == ["Ada Brook", "Oda Hill"]
    assert first_name("Jane Lund's Rain on Stone is published by Oda Books.") == (0, 9)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aus Washington Anna Bach", ["Anna Bach"]),
        ("Aus Berlin Anna Bach und Jan Hill", ["Anna Bach", "Jan Hill"]),
        ("Aus New York Xaver Zwiesel", ["Xaver Zwiesel"]),
        ("Aus Aldern berichtet Anna Bach", ["Anna Bach"]),
        ("Aus Bad Aldern", []),
        ("Von Anna Bach aus Berlin", ["Anna Bach"]),
        ("dal nostro inviato a Kiev Marco Rossi", ["Marco Rossi"]),
        ("Dal nostro corrispondente da Port Aldery Marco Rossi", ["Marco Rossi"]),
        ("dalla nostra inviata Anna Rossi", ["Anna Rossi"]),
        ("नई दिल्ली, राहुल शर्मा", ["राहुल शर्मा"]),
        ("יוסי כהן, תל אביב", ["יוסי כהן"]),
    ],
)
def test_bug_a_place_was_somebody_or_part_of_a_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    ["Translated from the French by Ada Brook", "Przełożył Ada Brook", "Przełożyła Ada Brook", "Tłumaczył Ada Brook",
     "Aus dem Englischen von Ada Brook", "Traduit du russe par Ada Brook", "Tradotto dal francese da Ada Brook"],
)  # fmt: skip
def test_bug_who_translated_from_a_language_was_the_author(text: str) -> None:
    assert people(text) == [("Ada Brook", "translator")]
    assert people(f"Oda Hill, {text}")[-1] == ("Ada Brook", "translator")


@pytest.mark.parametrize("said", ["pictures", "photos", "photography", "фото", "vídeo"])
def test_bug_who_took_the_pictures_was_an_author(said: str) -> None:
    assert names(f"Ada Brook (words), Oda Hill ({said})") == ["Ada Brook"]


@pytest.mark.parametrize(
    ("text", "organization"),
    [("Ada Brook/dpa", "dpa"), ("Ada Brook/TT", "TT"), ("EFE / Ada Brook", "EFE"), ("Ada Brook/AFP", "AFP")],
)
def test_bug_who_signs_for_an_agency_was_nobody(text: str, organization: str) -> None:
    assert names(text) == ["Ada Brook"]
    assert organization_in(text) == organization


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("By NBC News", None, "NBC News"),
        ("By a Staff Reporter", "Staff Reporter", None),
        ("By Mail Foreign Service", None, "Mail Foreign Service"),
        ("Ada Brook reports from Kyiv", None, None),
        ("By Ada Brook for the Daily Planet", None, "Daily Planet"),
        ("By Ada Brook, Aldery staff", None, "Aldery staff"),
        ("Compiled by Ada Brook from wire reports", None, None),
        ("Reporting from Grey Point, Ore.", None, None),
        ("Jan de Vries is verslaggever", "verslaggever", None),
        ("By Ada Brook, online", None, None),
        ("About the Author", None, None),
    ],
)
def test_bug_other_words_were_a_role_or_an_organization(text: str, role: str | None, organization: str | None) -> None:
    found = read_byline(text)
    assert [place and text[slice(*place)] for place in (found.role, found.organization)] == [role, organization]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By Paul Nurse", ["Paul Nurse"]),
        ("By Rebecca Nurse and Tom Hill", ["Rebecca Nurse", "Tom Hill"]),
        ("By James Follow", ["James Follow"]),
        ("By Ada Brook, Software Engineer", ["Ada Brook"]),
        ("Text and photos by Da Chen", ["Da Chen"]),
        ("Written by In Kim", ["In Kim"]),
        ("DAL NOSTRO INVIATO A KIEV UGO RE", ["UGO RE"]),
    ],
)
def test_bug_surnames_that_are_words_for_roles_and_given_names_that_are_small_words_were_lost(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("By Ada Brook for The Times", "The Times"),
        ("By Ada Brook for the Daily Planet", "Daily Planet"),
        ("Ada Brook, The Times", "The Times"),
    ],
)
def test_bug_a_paper_lost_the_article_of_its_name(text: str, organization: str) -> None:
    assert organization_in(text) == organization


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("取材・文／片山ひとみ", ["片山ひとみ"]),
        ("長田和樹、大島瑠花", ["長田和樹", "大島瑠花"]),
        ("长田与志", ["长田与志"]),
        ("王明和李红", ["王明", "李红"]),
        ("山田太郎と鈴木一郎", ["山田太郎", "鈴木一郎"]),
    ],
)
def test_bug_characters_that_mean_and_parted_names_that_hold_them(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found", "organization"),
    [
        ("大町支局　宮下理沙", ["宮下理沙"], "大町支局"),
        ("（大町支局・宮下理沙）", ["宮下理沙"], "大町支局"),
        ("来源：云溪日报", [], "云溪日报"),
        ("记者王明／台北報導", ["王明"], None),
        ("服部 半蔵", ["服部 半蔵"], None),
        ("AA ve Akdeniz Postası", [], "AA"),
    ],
)
def test_bug_papers_and_offices_in_scripts_without_blanks_were_persons_or_nothing(
    text: str, found: list[str], organization: str | None
) -> None:
    assert (names(text), organization_in(text)) == (found, organization)


@pytest.mark.parametrize(
    ("text", "found", "organization"),
    [
        ("By Aldery Herald's Anna Roe and Tom Hill", ["Anna Roe", "Tom Hill"], "Aldery Herald"),
        ("Cable Northeast's Anna Roe", ["Anna Roe"], None),
        ("Aldery Herald's Review of Books", [], "Aldery Herald's Review of Books"),
    ],
)
def test_bug_whom_a_paper_names_as_its_own_was_nobody(text: str, found: list[str], organization: str | None) -> None:
    assert (names(text), organization_in(text)) == (found, organization)
