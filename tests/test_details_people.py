"""Names in bylines and end matter: forms of many languages, and what is no name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import (
    Bio,
    Byline,
    Chrome,
    Credit,
    Dek,
    Headline,
    Kicker,
    Paragraph,
    Segment,
    Subheading,
    Tagline,
    Timestamp,
    languages,
)  # fmt: skip
from newsseg.details import vocabulary
from newsseg.details.people import begins_with_given_name


def byline(text: str) -> Byline:
    return Byline(0, len(text), text)


def tagline(text: str) -> Tagline:
    return Tagline(0, len(text), text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ada Brook", ["Ada Brook"]),
        ("By ADA BROOK and TOM O'HARA", ["ADA BROOK", "TOM O'HARA"]),
        ("ABBY BYRONSON", ["ABBY BYRONSON"]),
        ("ByTilda Marsh", ["Tilda Marsh"]),
        ("by J. K. Lund", ["J. K. Lund"]),
        ("By J.K. Lund", ["J.K. Lund"]),
        ("By Ian McBride, Ruth van der Zee & Paul de la Mare", ["Ian McBride", "Ruth van der Zee", "Paul de la Mare"]),
        ("By Dr. Ruth Moor and Henry Vale Jr.", ["Ruth Moor", "Henry Vale Jr."]),
        ("Ada Brook | abrook@example.com | The Daily Planet", ["Ada Brook"]),
        ("Ada BrookStaff WriterMay 4, 2025, 10:15 PM", ["Ada Brook"]),
        ("ADA M. BROOKSTAFF WRITER", ["ADA M. BROOK"]),
        ("19:15Sophie Hill", ["Sophie Hill"]),
        ("By Sharon Hill@sharonhill", ["Sharon Hill"]),
        ("By SARAH HILLPUBLISHED: OCT 16, 2025", ["SARAH HILL"]),
        ("Von Anna Bach und Peter Graf", ["Anna Bach", "Peter Graf"]),
        ("Kommentar von Anna Bach", ["Anna Bach"]),
        ("Christoph von Bach", ["Christoph von Bach"]),
        ("Par Anne Rivière et Luc du Pont", ["Anne Rivière", "Luc du Pont"]),
        ("Por Ana Ríos y Juan de la Vega", ["Ana Ríos", "Juan de la Vega"]),
        ("Di Anna Fiume", ["Anna Fiume"]),
        ("Por Ana Ribeiro e João da Ponte", ["Ana Ribeiro", "João da Ponte"]),
        ("Door Anna de Beek", ["Anna de Beek"]),
        ("Av Anna Å. Bäck", ["Anna Å. Bäck"]),
        ("Af Søren Bæk og Anna Bro", ["Søren Bæk", "Anna Bro"]),
        ("Autor: Anna Rzeczna", ["Anna Rzeczna"]),
        ("Автор: Анна Речная", ["Анна Речная"]),
        ("Анна Речная, корреспондент", ["Анна Речная"]),
        ("文・橋本花子", ["橋本花子"]),
        ("森田 花子", ["森田 花子"]),
        ("記者 山田太郎", ["山田太郎"]),
        ("作者：李小桥", ["李小桥"]),
        ("作者：李明 王小桥", ["李明", "王小桥"]),
        ("編集委員　森田花子", ["森田花子"]),
        ("大河周刊记者 李小桥", ["李小桥"]),
        ("Ana Ríos M.", ["Ana Ríos M."]),
        ("김하늘 기자", ["김하늘"]),
        ("(서울=연합뉴스) 김하늘 기자", ["김하늘"]),
        ("بقلم: ليلى الحداد", ["ليلى الحداد"]),
        ("Άννα Ποταμού", ["Άννα Ποταμού"]),
        ("संजय नदी", ["संजय नदी"]),
        ("By Ada Brook ✉\ufe0f", ["Ada Brook"]),
        ("By Ada Brook.\u0301\ufe0f", ["Ada Brook"]),
        ("Της Άννας Ποταμού", ["Άννας Ποταμού"]),
        ("מאת: רות נחל", ["רות נחל"]),
        ("ليلى الحداد ومحمد النهر", ["ليلى الحداد", "محمد النهر"]),
        ("記者橋本花子", ["橋本花子"]),
        ("【橋本花子】", ["橋本花子"]),
        ("本报记者 李小桥 王明", ["李小桥", "王明"]),
        ("김하늘·이바다 기자", ["김하늘", "이바다"]),
        ("ByJ.R. Brook", ["J.R. Brook"]),
        ("Autor: Rechtsanwalt Sebastian Bach", ["Sebastian Bach"]),
        ("By Alejandro Ríos Last updated Nov 8, 2025", ["Alejandro Ríos"]),
        ("Von Katharina Bach Kategorien: Mode 6. November 2025", ["Katharina Bach"]),
        ("By Danielle Hill ABCBusiness", ["Danielle Hill"]),
        ("Birgit Bach Anna Giulia Graf Jan Michael Moor", ["Birgit Bach", "Anna Giulia Graf", "Jan Michael Moor"]),
        ("By Thomas Hill, U.S. Institute of Rivers and Open Waters", ["Thomas Hill"]),
        ("Anna Bach (Text) und Tom Hill (Fotos)", ["Anna Bach"]),
        ("By Anna", ["Anna"]),
        ("By Jane Brook Rivers: Category", ["Jane Brook"]),
        ("By Jane Brook: Category", ["Jane Brook"]),
        ("By Oda Brook Rivers: Category", ["Oda Brook Rivers"]),
        ("Published 4 months ago | By Ada Brook", ["Ada Brook"]),
    ],
)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert [author.text for author in byline(text).authors] == names


@pytest.mark.parametrize(
    "text",
    ["By", "Von", "Staff", "The Associated Press", "Reuters", "dpa", "By Daily Planet staff", "2 hours ago Jon Marsh", "Redaktion",
     "Senior correspondent", "in Berlin", "5 min read",
     "연합뉴스", "新华社", "وكالات", "www.example.com", "@handle", "-", "Deputy Content Editor",
     "By AFP", "DailyPlanet", "The Editorial Board", "Tom Hill vor 2 Stunden", "Par Anne Moor, il y a 3 heures", "Anna Bach/imago",
     "Von Sportredaktion", "Bachheimer Nachrichten", "El Congreso", "By Oda"],
)  # fmt: skip
def test_what_is_no_person_is_absent(text: str) -> None:
    assert byline(text).authors == ()


def test_role_and_organization_stand_apart() -> None:
    line = byline("By Ada Brook, Senior Correspondent, Daily Planet News")
    assert [str(line.authors[0]), str(line.role), str(line.organization)] == ["Ada Brook", "Senior Correspondent", "Daily Planet News"]


@pytest.mark.parametrize(
    ("text", "role"),
    [("Edited by Ada Brook", "editor"), ("Übersetzt von: Anna Bach", "translator"), ("Traduit par Anne Rivière", "translator"),
     ("With contributions from Ada Brook", "contributor")],
)  # fmt: skip
def test_others_than_authors_bear_their_role(text: str, role: str) -> None:
    line = byline(text)
    assert [person.role for person in line.people] == [role]
    assert line.authors == ()


def test_offsets_are_of_the_source() -> None:
    line = Byline(100, 112, "By Ada Brook")
    assert line.authors == (newsseg.Span(103, 112, "Ada Brook"),)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("(Reporting by Ada Brook in Oslo; Editing by Tom Hill)", [("Ada Brook", "author"), ("Tom Hill", "editor")]),
        ("Ada Brook and Tom Hill contributed reporting.", [("Ada Brook", "contributor"), ("Tom Hill", "contributor")]),
        ("Übersetzung: Anna Bach", [("Anna Bach", "translator")]),
        ("（编辑：严小桥 王明）", [("严小桥", "editor"), ("王明", "editor")]),
        ("Ada Brook reported from Oslo.", [("Ada Brook", "author")]),
        ("Reporting was contributed by Ada Brook in Oslo and Tom Hill.", [("Ada Brook", "contributor"), ("Tom Hill", "contributor")]),
        ("Source: Daily Planet", []),
        ("Correction: The river is the Moor.", []),
    ],
)
def test_end_matter_names_people(text: str, people: list[tuple[str, str]]) -> None:
    assert [(person.text, person.role) for person in tagline(text).people] == people


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Brook contributed to this report.", "contributors"),
        ("Editing by Tom Hill", "sign-off"),
        ("Correction: The river is the Moor.", "correction"),
        ("Editor’s note: Names were changed.", "editors-note"),
        ("Quelle: Stadt Bachheim", "sources"),
        ("This story was originally published by the Daily Planet.", "first-published"),
        ("Anmerkung der Redaktion: Namen geändert.", "editors-note"),
        ("An earlier version of this article misspelled the river.", "correction"),
        ("Ada Brook reported from Oslo.", "sign-off"),
        ("【编辑:李小桥】", "sign-off"),
        ("（完）", "sign-off"),
        ("(끝)", "sign-off"),
        ("© dpa-infocom, dpa:260101-99-1/1", "agency-mark"),
        ("(©NTB)", "agency-mark"),
        ("dpa/tmn", "agency-mark"),
        ("(dpa)", "agency-mark"),
        ("/ritzau/", "agency-mark"),
        ("Hm", None),
    ],
)
def test_end_matter_has_a_kind(text: str, kind: str | None) -> None:
    assert tagline(text).kind == kind


def test_a_biography_is_about_somebody() -> None:
    text = "Ada van der Brook covers rivers for the Daily Planet."
    person = Bio(0, len(text), text).person
    assert person is not None
    assert person.text == "Ada van der Brook"
    assert Bio(0, 5, "Covers rivers.").person is None


def test_an_article_unites_its_people() -> None:
    text = "By Ada Brook\n\nÜbersetzt von\nAnna Bach\n\nAda Brook and Tom Hill contributed reporting."
    lines = (
        Byline(0, 12, "By Ada Brook"),
        Byline(14, 27, "Übersetzt von"),
        Byline(28, 37, "Anna Bach"),
        Tagline(39, len(text), text[39:]),
    )
    article = newsseg.Article(text, lines)
    assert [(person.text, person.role) for person in article.authors] == [
        ("Ada Brook", "author"), ("Anna Bach", "translator"), ("Tom Hill", "contributor"),
    ]  # fmt: skip
    assert all(text[person.start : person.end] == person.text for person in article.authors)


def page(*lines: tuple[type[newsseg.Segment], str]) -> newsseg.Article:
    segments, start = [], 0
    for kind, text in lines:
        segments.append(kind(start, start + len(text), text))
        start += len(text) + 1
    return newsseg.Article("\n".join(text for _, text in lines), tuple(segments))


def authors(article: newsseg.Article) -> list[tuple[str, str]]:
    return [(person.text, person.role) for person in article.authors]


BODY = tuple((Paragraph, f"It rained on day {day}.") for day in range(4))


def test_bylines_after_the_article_are_those_of_other_stories() -> None:
    head = ((Headline, "Rain"), (Byline, "By Ada Brook"))
    assert authors(page(*head, *BODY, (Chrome, "More"), (Byline, "Tom Hill"))) == [("Ada Brook", "author")]
    assert authors(page((Headline, "Rain"), *BODY, (Byline, "Ada Brook"))) == [("Ada Brook", "author")]


def test_bylines_above_the_headline_give_way_to_those_below() -> None:
    article = page((Headline, "Snow"), (Byline, "Tom Hill"), (Headline, "Rain"), (Byline, "Ada Brook"), *BODY)
    assert authors(article) == [("Ada Brook", "author")]


def test_whom_an_article_speaks_of_has_not_written_it() -> None:
    lines = ((Headline, "Tom Hill opens the bridge"), (Byline, "Tom Hill"), (Byline, "Ada Brook"))
    assert authors(page(*lines, *BODY)) == [("Ada Brook", "author")]


def test_a_byline_hidden_among_the_lines_of_the_site_is_found() -> None:
    assert authors(page((Headline, "Rain"), (Chrome, "By Ada Brook"), *BODY)) == [("Ada Brook", "author")]


# Such names stand alone, without "By", among the lines of the site.
NAMES_ALONE = (
    "Will Marsh", "Rose Hill", "Drew Fields", "Grace Rivers", "Jack Frost", "Hunter Brook", "Dean Moor", "Grant Vale",
    "Jade Waters", "THABO MARSH", "Nomsa Hill", "Chinedu Fields", "Wanjiru Moor", "Abiodun Vale", "Priyanka Waters",
    "Hrvoje Potok", "Ieva Upė", "Jānis Upe", "Meritxell Riu", "Itziar Ibai", "Aoife Brook", "Rhodri Brook",
    "Ragnheiður Brú", "Hiroshi Kawa", "Kasia Rzeczna", "Pepe Ríos", "Max Bach", "Nguyễn Cầu Sông", "Kovács Híd",
    "TARIK KÖPRÜ", "Μιχάλης Ποταμός", "Giorgos Potamos", "فيصل النهر", "Yasmine Nahr", "کاوه رود", "יואב נהר",
    "संदीप नदी", "Ганна Річкова", "Anne-Marie Rivière", "Karl‐Heinz Bach",
)  # fmt: skip
# Such lines stand among those of the site, too.
PHRASES_ALONE = (
    "Art Review", "Summer Sale", "April Showers", "May Day", "June Bride", "Price Watch", "Stone Age", "Crystal Ball",
    "Chance Meeting", "Forest Fire", "Major Roads", "King Tide", "Sunday Best", "Sem Categoria", "Sri Lanka",
    "Can Bridges Sing", "Nur Heute", "Ville de Pont", "Brent Crude", "Cara Mudah", "Tanya Jawab", "Penny Stocks",
    "Stanley Cup", "Solomon Islands", "Edit Profile", "Lee También", "Anna-Bridge Works", "Milton Keynes", "Jai Hind",
    "Trang Nhất",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES_ALONE)
def test_a_name_alone_among_the_lines_of_the_site_is_a_byline_where_it_begins_with_a_given_name(name: str) -> None:
    assert authors(page((Headline, "Rain"), (Chrome, name), *BODY)) == [(name, "author")]


@pytest.mark.parametrize("phrase", PHRASES_ALONE)
def test_a_phrase_alone_among_the_lines_of_the_site_is_no_byline(phrase: str) -> None:
    assert authors(page((Headline, "Rain"), (Chrome, phrase), *BODY)) == []


FAMILY_NAMES = {"LATIN": "Brook", "CYRILLIC": "Речная", "GREEK": "Ποταμού", "ARABIC": "الحداد", "HEBREW": "נהר", "DEVANAGARI": "नदी"}


def given_names() -> list[str]:
    return [
        name
        for code in languages.codes()
        for name in (*languages.phrases(code).get("given-names", ()), *languages.details(code).get("given-names", ()))
    ]


@given(st.sampled_from(given_names()), st.booleans())
def test_every_given_name_before_a_family_name_is_read_with_it(given_name: str, capitals: bool) -> None:  # noqa: FBT001 - drawn
    family_name = FAMILY_NAMES[unicodedata.name(given_name[0]).split()[0]]
    line = f"{given_name} {family_name}".upper() if capitals else f"{given_name} {family_name}"
    assert begins_with_given_name(line)
    assert [person.text for person in byline(line).people] == [line]


def test_no_given_name_is_a_month_or_a_word_that_ends_a_name() -> None:
    listed = vocabulary.given_names()
    # People are called Jan, Ian and Maja far more often than these abbreviations and cases of months begin a line of capitals.
    assert listed & vocabulary.months().keys() == {"jan", "ian", "maja"}
    ends = ("label-word", "clock-word", "title", "organization-word", "role-word", "ago-before", "ago-after", "place")
    cities = {"milan", "salvador", "santiago", "sofia"}
    assert listed & frozenset().union(*map(vocabulary.detail_words, ends)) == cities
    assert not listed & vocabulary.role_words()
    assert not listed & vocabulary.cue_phrases("weekdays")


@pytest.mark.parametrize("code", languages.codes())
def test_no_given_name_stands_twice_in_a_language(code: str) -> None:
    listed = [*languages.phrases(code).get("given-names", ()), *languages.details(code).get("given-names", ())]
    assert len({name.casefold() for name in listed}) == len(listed)
    assert all(len(name.split()) == 1 for name in listed)


def test_a_phrase_with_a_word_that_the_article_has_in_small_letters_is_no_author() -> None:
    lines = (*BODY, (Paragraph, "She has many social duties, and the rivers rise."))
    assert authors(page((Headline, "Rain"), (Byline, "Social Links"), *lines)) == []
    assert authors(page((Headline, "Rain"), (Byline, "Oda Rivers"), *lines)) == []
    # What begins with a given name, or what "By" announces, is a name all the same; so is one in capitals only.
    assert authors(page((Headline, "Rain"), (Byline, "Anna Rivers"), *lines)) == [("Anna Rivers", "author")]
    assert authors(page((Headline, "Rain"), (Byline, "By Oda Rivers"), *lines)) == [("Oda Rivers", "author")]
    assert authors(page((Headline, "Rain"), (Byline, "Oda Brook"), *lines)) == [("Oda Brook", "author")]


def test_a_line_among_those_of_the_site_that_names_more_than_six_lists_the_staff() -> None:
    staff = ["Anna Hill", "Tom Brook", "Ruth Moor", "Paul Marsh", "Jane Lund", "Mark Vale", "Lisa Bach"]
    assert [name for name, _ in authors(page((Headline, "Rain"), (Chrome, f"By {', '.join(staff[:6])}"), *BODY))] == staff[:6]
    assert authors(page((Headline, "Rain"), (Chrome, f"By {', '.join(staff)}"), *BODY)) == []


def test_names_in_a_sign_off_are_contributors_of_an_article_with_a_byline() -> None:
    article = page((Headline, "Rain"), (Byline, "By Ada Brook"), *BODY, (Tagline, "Reporting by Ada Brook; writing by Tom Hill"))
    assert authors(article) == [("Ada Brook", "author"), ("Tom Hill", "contributor")]


def test_a_heading_announces_all_the_names_below_it() -> None:
    lines = ((Byline, "With contributions from"), (Byline, "Tom Hill"), (Bio, "He covers rivers."), (Byline, "Anna Bach"))
    article = page((Headline, "Rain"), (Byline, "By Ada Brook"), *BODY, *lines)
    assert authors(article) == [("Ada Brook", "author"), ("Tom Hill", "contributor"), ("Anna Bach", "contributor")]


@pytest.mark.parametrize(("before", "found"), [(199, ["Ada Brook", "Tom Hill"]), (200, ["Ada Brook"])])
def test_no_more_than_two_hundred_names_are_weighed(before: int, found: list[str]) -> None:
    named = {name for name, _ in authors(page((Headline, "Rain"), *[(Byline, "By Ada Brook")] * before, (Byline, "By Tom Hill"), *BODY))}
    assert sorted(named) == found


def test_without_a_name_at_the_head_those_after_the_body_count_and_none_amid_it() -> None:
    article = page((Headline, "Rain"), *BODY[:3], (Byline, "By Tom Hill"), BODY[3], (Byline, "Jane Brook"))
    assert authors(article) == [("Jane Brook", "author")]


def test_of_names_amid_a_body_those_count_that_are_announced() -> None:
    article = page((Headline, "Rain"), *BODY[:3], (Byline, "By Tom Hill"), (Byline, "Jane Brook"), BODY[3])
    assert authors(article) == [("Tom Hill", "author")]


@pytest.mark.parametrize(("before", "found"), [(2, ["Jane Brook"]), (3, [])])
def test_a_byline_may_stand_after_two_paragraphs(before: int, found: list[str]) -> None:
    article = page((Headline, "Rain"), *BODY[:before], (Byline, "Jane Brook"), *BODY)
    assert [name for name, _ in authors(article)] == found


def test_long_paragraphs_are_signed_at_their_end() -> None:
    body = ((Paragraph, "It rained. " * 25 + "(Jane Brook)"), (Paragraph, "It snowed. " * 25 + "(Jane Brook)"))
    assert authors(page((Headline, "Rain"), (Byline, "Jane Brook"), *body)) == [("Jane Brook", "author")]


@pytest.mark.parametrize(("size", "found"), [(200, ["Jane Brook"]), (201, [])])
def test_a_signature_has_two_hundred_characters_at_most(size: int, found: list[str]) -> None:
    signature = f"(Jane Brook, {'x' * (size - 14)})"
    assert len(signature) == size
    body = tuple((Paragraph, f"It {word}. " * 25 + signature) for word in ("rained", "snowed"))
    assert [name for name, _ in authors(page((Headline, "Rain"), (Byline, "Jane Brook"), *body))] == found


@pytest.mark.parametrize(("opening", "found"), [("", ["Ada Brook"]), ("“", []), ("– ", [])])
def test_a_paragraph_that_opens_with_a_mark_before_a_name_speaks_of_it(opening: str, found: list[str]) -> None:
    body = tuple((Paragraph, f"{opening}Ada Brook {word} by the river.") for word in ("walked", "spoke"))
    assert [name for name, _ in authors(page((Headline, "Rain"), (Byline, "Ada Brook"), *body))] == found


def test_short_paragraphs_that_are_signed_do_not_speak_of_who_signed_them() -> None:
    body = tuple((Paragraph, f"It {word}. (Ada Brook)") for word in ("rained", "snowed", "stopped"))
    assert authors(page((Headline, "Rain"), (Byline, "Ada Brook"), *body)) == [("Ada Brook", "author")]


@pytest.mark.parametrize("line", ["Translated by Tom Hill", "Edited by Tom Hill", "Additional reporting by Tom Hill"])
def test_who_did_something_else_at_the_head_leaves_the_authors_to_be_found_after_the_body(line: str) -> None:
    article = page((Headline, "Rain"), (Byline, line), *BODY, (Byline, "Jane Brook"))
    assert [name for name, role in authors(article) if role == "author"] == ["Jane Brook"]


def test_a_headline_or_dek_that_has_a_name_speaks_of_it() -> None:
    for kind in (Headline, Dek):
        assert authors(page((Headline, "Rain"), (kind, "Ada Brook wins"), (Byline, "Ada Brook"), *BODY)) == []
    assert authors(page((Headline, "Rain"), (Subheading, "Ada Brook wins"), (Byline, "Ada Brook"), *BODY)) == [("Ada Brook", "author")]


@pytest.mark.parametrize(("word", "found"), [("ebb", ["Ebb Rise"]), ("rise", []), ("the rise", [])])
def test_words_of_four_letters_tell_a_phrase_from_a_name(word: str, found: list[str]) -> None:
    for body in ((Paragraph, f"Then {word} came."), (Paragraph, f"Then came {word}")):
        assert [name for name, _ in authors(page((Headline, "Tide"), (Byline, "Ebb Rise"), body))] == found


@pytest.mark.parametrize(("word", "found"), [("rise", []), ("Rise", ["Ebb Rise"]), ("ebb", ["Ebb Rise"])])
def test_a_line_with_words_of_the_article_is_no_name(word: str, found: list[str]) -> None:
    article = page((Headline, "Rain"), (Byline, "Ebb Rise"), (Paragraph, f"Let the waters {word} again."), *BODY)
    assert [name for name, _ in authors(article)] == found


def test_whom_a_heading_makes_no_author_is_left_out() -> None:
    lines = ((Headline, "Rain"), (Byline, "By Ada Brook"), (Byline, "Photographs by"), (Byline, "Tom Hill"), *BODY)
    assert authors(page(*lines)) == [("Ada Brook", "author")]


def test_a_heading_ends_with_the_names_below_it() -> None:
    lines = ((Headline, "Rain"), (Byline, "Translated by"), (Dek, "It rained."), (Byline, "Ada Brook"), *BODY)
    assert authors(page(*lines)) == [("Ada Brook", "author")]
    assert authors(page(*lines[:2], (Chrome, "More"), *lines[3:])) == [("Ada Brook", "translator")]


def test_names_before_the_one_that_is_announced_are_others() -> None:
    lines = ((Headline, "Rain"), (Byline, "Tom Hill"), (Byline, "By Ada Brook"), *BODY)
    assert authors(page(*lines)) == [("Ada Brook", "author")]


@pytest.mark.parametrize(("apart", "found"), [(2, ["Ada Brook", "Tom Hill"]), (3, ["Ada Brook"])])
def test_a_list_of_authors_has_no_gaps(apart: int, found: list[str]) -> None:
    lines = ((Headline, "Rain"), (Byline, "Ada Brook"), *[(Chrome, "More")] * apart, (Byline, "Tom Hill"), *BODY)
    assert [name for name, _ in authors(page(*lines))] == found


@pytest.mark.parametrize(("before", "found"), [(11, ["Ada Brook"]), (12, [])])
def test_a_byline_hides_near_the_body(before: int, found: list[str]) -> None:
    article = page((Headline, "Rain"), (Chrome, "By Ada Brook"), *[(Chrome, "More")] * before, *BODY)
    assert [name for name, _ in authors(article)] == found


def test_a_list_of_authors_may_be_longer_than_its_gaps() -> None:
    gap = [(Chrome, "More")] * 2
    lines = ((Headline, "Rain"), (Byline, "Ada Brook"), *gap, (Byline, "Tom Hill"), *gap, (Byline, "Jane Brook"), *BODY)
    assert [name for name, _ in authors(page(*lines))] == ["Ada Brook", "Tom Hill", "Jane Brook"]


def test_a_byline_hides_in_the_first_line_and_not_after_the_body() -> None:
    assert authors(page((Chrome, "By Jane Brook"), *BODY)) == [("Jane Brook", "author")]
    assert authors(page((Chrome, "More"), *BODY, (Chrome, "By Jane Brook"))) == []


@pytest.mark.parametrize(
    ("kind", "line", "found"),
    [
        (Kicker, "Jane Brook", ["Jane Brook"]),
        (Credit, "Jane Brook", []),
        (Credit, "By Jane Brook", ["Jane Brook"]),
        (Chrome, "Jane Brook, Oslo", []),
        (Chrome, " Jane Brook ", ["Jane Brook"]),
        (Dek, "By Jane Brook", []),
        (Subheading, "By Jane Brook", []),
    ],
)
def test_what_hides_is_announced_or_a_name_alone(kind: type[Segment], line: str, found: list[str]) -> None:
    assert [name for name, _ in authors(page((Headline, "Rain"), (kind, line), *BODY))] == found


def test_one_that_is_announced_hides_better_than_a_name_alone() -> None:
    article = page((Headline, "Rain"), (Chrome, "By Ada Brook"), (Chrome, "Jane Brook"), *BODY)
    assert authors(article) == [("Ada Brook", "author")]


@pytest.mark.parametrize(("mentions", "found"), [(1, ["Ada Brook"]), (2, [])])
def test_whom_two_paragraphs_speak_of_is_no_author(mentions: int, found: list[str]) -> None:
    body = tuple((Paragraph, f"On day {day} Ada Brook spoke.") for day in range(mentions))
    assert [name for name, _ in authors(page((Headline, "Rain"), (Byline, "Ada Brook"), *BODY, *body))] == found


def test_a_paragraph_that_begins_or_is_signed_with_a_name_does_not_speak_of_it() -> None:
    body = ((Paragraph, "Ada Brook covers rain."), (Paragraph, "It stopped. (Ada Brook)"), (Paragraph, "Ada Brook lives in Oslo."))
    assert authors(page((Headline, "Rain"), (Byline, "Ada Brook"), *body)) == [("Ada Brook", "author")]


def test_each_of_several_articles_has_its_authors() -> None:
    article = page((Headline, "Rain"), (Byline, "By Ada Brook"), *BODY, (Headline, "Snow"), (Byline, "By Tom Hill"), *BODY)
    assert authors(article) == [("Ada Brook", "author"), ("Tom Hill", "author")]


def test_the_day_of_publication_is_that_of_a_timestamp_or_else_of_a_byline() -> None:
    byline_alone = page((Headline, "Rain"), (Byline, "By Ada Brook | May 4, 2025"), *BODY)
    assert byline_alone.published == "2025-05-04"
    updated = (Timestamp, "Updated May 6, 2025")
    assert page(updated, *BODY).published is None
    assert page(updated, (Timestamp, "Published May 5, 2025"), (Byline, "May 4, 2025"), *BODY).published == "2025-05-05"


@pytest.mark.parametrize(
    ("text", "authors", "role"),
    [
        ("By staff writer Ruth Calloway", ["Ruth Calloway"], "staff writer"),
        ("By our correspondent Ruth Calloway", ["Ruth Calloway"], "correspondent"),
        ("Political Editor Ruth Calloway", ["Ruth Calloway"], "Political Editor"),
        ("By correspondents Ruth Calloway and Tom Hill", ["Ruth Calloway", "Tom Hill"], "correspondents"),
        ("Von unserem Redakteur Karl Graf", ["Karl Graf"], "unserem Redakteur"),
        ("Van onze verslaggever Marijke Postma", ["Marijke Postma"], "onze verslaggever"),
        ("By Ruth Calloway. Photos by Ines Corvo.", ["Ruth Calloway"], None),
        ("By Ruth A. Calloway, staff writer", ["Ruth A. Calloway"], "staff writer"),
        ("By staff writer", [], "staff writer"),
        ("By staff writer Quill Ossery", [], "staff writer Quill Ossery"),
    ],
)
def test_bug_a_role_before_a_name_hid_it_and_a_sentence_after_it_was_part_of_it(text: str, authors: list[str], role: str | None) -> None:
    byline = Byline(0, len(text), text)
    assert [author.text for author in byline.authors] == authors
    assert (byline.role and byline.role.text) == role


@pytest.mark.parametrize("line", ["Jane Doe and San Kim", "Jane Doe & Santa Ono", "Jane Doe / Villa Nova", "Jane Doe\nBad Bunny"])
def test_bug_who_wrote_beside_another_was_taken_for_a_place(line: str) -> None:
    assert len(newsseg.Byline(0, len(line), line).authors) == 2


def test_bug_a_mark_at_the_end_hid_a_name_with_the_family_name_first() -> None:
    line = "BYLINE: Quill, Nora;"
    assert [one.text for one in newsseg.Byline(0, len(line), line).authors] == ["Quill, Nora"]


def test_who_signs_for_an_agency_is_the_author_where_the_head_names_no_other() -> None:
    story = [(Headline, "Rain"), (Byline, "Ada Brook/Reuters"), (Paragraph, "It rained.")]
    assert [author.text for author in page(*story).authors] == ["Ada Brook"]
    assert [author.text for author in page(story[0], (Byline, "Oda Hill, Reporter"), *story[1:]).authors] == ["Oda Hill"]
