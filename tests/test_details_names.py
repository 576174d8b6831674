"""Where a name begins and ends, and what stands beside names."""

from __future__ import annotations

import pytest

from newsseg.details.names import looks_like_name, read_piece, stripped
from newsseg.details.parties import is_organization, is_role

BEFORE, AFTER = "2 days.", "|||||||||"
"""What stands around the pieces, so that places in a piece are told from places in its text."""


def found(piece: str, *, announced: bool = False) -> tuple[list[str], list[str]]:
    """Read a piece amid a text; give back the names, and what else there is."""
    text = f"{BEFORE}{piece}{AFTER}"
    names, rest = read_piece(text, len(BEFORE), len(BEFORE) + len(piece), announced=announced)
    return [text[slice(*place)] for place in names], [text[slice(*place)] for place in rest]


# In scripts with capitals


@pytest.mark.parametrize(
    ("piece", "name", "rest"),
    [
        ("Ada Brook", "Ada Brook", ""),
        ("(Ada Brook)", "Ada Brook", ""),
        ("A. Brook", "A. Brook", ""),
        ("A. B. Brook", "A. B. Brook", ""),
        ("Ada Brook B.", "Ada Brook B.", ""),
        ("Ada Brook Jr.", "Ada Brook Jr.", ""),
        ("Ada Brook jr", "Ada Brook jr", ""),
        ("Ada Brook iii", "Ada Brook iii", ""),
        ("Ada Brook St.", "Ada Brook", " St."),
        ("Ada Brook Fields.", "Ada Brook Fields", ""),
        ("Dr. Ruth Moor", "Ruth Moor", ""),
        ("Prof. Dr. Ruth Moor", "Ruth Moor", ""),
        ("Ruth van der Zee", "Ruth van der Zee", ""),
        ("van der Zee", "van der Zee", ""),
        ("D'Arcy Brook", "D'Arcy Brook", ""),
        ("d'Arcy Brook", "d'Arcy Brook", ""),
        ("al-Hill Brook", "al-Hill Brook", ""),
        ("FitzBrook Hill", "FitzBrook Hill", ""),
        ("O'HaraBrook Hill", "O'HaraBrook Hill", ""),
        ("Ada MacBrook", "Ada MacBrook", ""),
        ("Ada A Brook", "Ada A Brook", ""),
        ("Bo Ek", "Bo Ek", ""),
        ("Ada Brook XYZ", "Ada Brook XYZ", ""),
        ("In Brook", "In Brook", ""),
    ],
)
def test_a_name_is_read_to_its_end(piece: str, name: str, rest: str) -> None:
    assert found(piece) == ([name], [rest] if rest else [])


@pytest.mark.parametrize(
    ("piece", "name", "rest"),
    [
        ("Ada Brook Staff Writer", "Ada Brook", " Staff Writer"),
        ("Ada Brook in Oslo", "Ada Brook", " in Oslo"),
        ("Ada BrookStaff", "Ada Brook", "Staff"),
        ("Ada BrookHill", "Ada Brook", "Hill"),
        ("ADA BROOKStaff", "ADA BROOK", "Staff"),
        ("ADA BROOKSTAFF WRITER", "ADA BROOK", "STAFF WRITER"),
        ("Ada Brook ABCBusiness", "Ada Brook", " ABCBusiness"),
        ("Ada BROOK ABCBusiness", "Ada BROOK", " ABCBusiness"),
        ("ADA Brook ABCBusiness", "ADA Brook ABC", "Business"),
        ("Ada Brook van", "Ada Brook", " van"),
        ("Ada Brook de la in Oslo", "Ada Brook", " de la in Oslo"),
        ("Anna van Bach Graf Reporterin", "Anna van Bach", " Graf Reporterin"),
        ("Anna M. Bach Graf Reporterin", "Anna M. Bach", " Graf Reporterin"),
        ("Ada Brook News", "Ada Brook", " News"),
        ("Anna Bach Institute", "Anna Bach", " Institute"),
        ("Anna Bach van der Reporterin", "Anna Bach", " van der Reporterin"),
        ("Anna Bach Jr. Reporterin", "Anna Bach Jr.", " Reporterin"),
        ("Anna Bach G. Reporterin", "Anna Bach G.", " Reporterin"),
        ("Anna Bach GrafReporterin", "Anna Bach Graf", "Reporterin"),
        ("Oda Bach GrafReporterin", "Oda Bach Graf", "Reporterin"),
    ],
)
def test_a_name_ends_where_something_else_begins(piece: str, name: str, rest: str) -> None:
    assert found(piece) == ([name], [rest])


def test_a_name_may_be_written_as_one_with_the_word_before_it() -> None:
    assert read_piece("vonAnna Bach", 3, 12) == ([(3, 12)], [])


@pytest.mark.parametrize("more", ["Parlamentarische", "Graf Moor", "Graf Jr.", "Prof. Graf"])
def test_only_a_given_name_tells_where_a_name_ends_and_an_attribute_of_the_role_begins(more: str) -> None:
    assert found(f"Anna Bach {more} Reporterin") == (["Anna Bach"], [f" {more} Reporterin"])
    assert found(f"Oda Bach {more} Reporterin") == ([], [f"Oda Bach {more} Reporterin"])


@pytest.mark.parametrize(
    "piece",
    ["Ada", "A. B.", "J. K.", "Ada B.", "Prof. Dr.", "The Brook", "El Congreso", "DailyPlanet", "XYZ", "Ada U.N.E.S. Brook",
     "Ada brook", "ada Brook", "Ada in Oslo", "Ada In Oslo", "Ada And Brook", "Oda Brook Inc.", "Oda Bach Institute", "Anna Institute Bach",
     "iii Brook"],
)  # fmt: skip
def test_what_is_no_name_is_something_else(piece: str) -> None:
    assert found(piece) == ([], [piece])


@pytest.mark.parametrize(("more", "names"), [("", 1), ("w", 0)])
def test_a_name_has_45_characters_at_most(more: str, names: int) -> None:
    assert len(found(f"Abcdefghijklmnopqrstuv Abcdefghijklmnopqrstuv{more}")[0]) == names


@pytest.mark.parametrize("name", ["J.R.R. Tolland", "J. R. R. Tolland", "J.R.R. van Tolland", "W.E.B. TOLLAND"])
def test_bug_three_initials_in_one_word_hid_a_name(name: str) -> None:
    assert found(name) == ([name], [])
    assert found(name, announced=True) == ([name], [])


@pytest.mark.parametrize("words", ["J.R.R.", "A.B.C.D. Brook", "a.b.c. Brook", "Www.brook.hill.org Brook"])
def test_stops_in_other_words_make_no_name(words: str) -> None:
    assert found(words) == ([], [words])


def test_a_given_name_alone_is_a_name_where_it_is_announced() -> None:
    assert found("Anna") == ([], ["Anna"])
    assert found("Anna", announced=True) == (["Anna"], [])
    assert found("Dr. Anna", announced=True) == (["Anna"], [])
    assert found("Oda", announced=True) == ([], ["Oda"])
    assert found("A. B.", announced=True) == ([], ["A. B."])
    assert found("Ruth van", announced=True) == (["Ruth"], [" van"])


def test_five_words_are_one_name_and_more_a_row_of_names_if_each_begins_with_a_given_name() -> None:
    assert found("Anna Bach Graf Moor Lund") == (["Anna Bach Graf Moor Lund"], [])
    assert found("Anna Bach Peter Graf Tom Hill") == (["Anna Bach", "Peter Graf", "Tom Hill"], [])
    assert found("Anna Maria Bach Peter Graf Tom Hill in Oslo") == (["Anna Maria Bach", "Peter Graf", "Tom Hill"], [" in Oslo"])
    assert found("Anna Bach Graf Moor Peter Graf") == (["Anna Bach Graf Moor", "Peter Graf"], [])
    for row in ("Anna Bach Graf Moor Lund Vale", "Oda Bach Peter Graf Tom Hill", "Anna Bach Graf Moor Lund Peter Graf",
                "Anna Bach Peter Graf Moor Lund Vale", "Anna Bach Peter Graf Lund Tom"):  # fmt: skip
        assert found(row) == ([], [row])


# In scripts without


@pytest.mark.parametrize(
    ("piece", "names", "rest"),
    [
        ("橋本花子", ["橋本花子"], []),
        ("橋本 花子", ["橋本 花子"], []),
        ("ジョン・スミス", ["ジョン・スミス"], []),
        ("橋本", ["橋本"], []),
        ("ジョンジ・スミスス", ["ジョンジ・スミスス"], []),
        ("ジョンジョ・スミスス", [], ["ジョンジョ・スミスス"]),
        ("橋本花子記者", ["橋本花子"], ["記者"]),
        ("橋本花子さん", ["橋本花子"], ["さん"]),
        ("記者橋本花子", ["橋本花子"], ["記者"]),
        ("記者 橋本花子", ["橋本花子"], ["記者"]),
        ("新华社记者 李小桥", ["李小桥"], ["新华社记者"]),
        ("李明 王小桥", ["李明", "王小桥"], []),
        ("记者 李明 王小桥", ["李明", "王小桥"], ["记者"]),
        ("李明 李明", ["李明", "李明"], []),
        ("橋", [], ["橋"]),
        ("橋本花子橋本花子橋", [], ["橋本花子橋本花子橋"]),
        ("a橋本花子", [], ["a橋本花子"]),
        ("新华社", [], ["新华社"]),
        ("共同通信", [], ["共同通信"]),
        ("共同", [], ["共同"]),
        ("大河新聞", [], ["大河新聞"]),
        ("特派員", [], ["特派員"]),
    ],
)
def test_names_in_scripts_written_without_blanks(piece: str, names: list[str], rest: list[str]) -> None:
    assert found(piece) == (names, rest)


@pytest.mark.parametrize(
    ("piece", "names", "rest"),
    [
        ("김하늘", ["김하늘"], []),
        ("김하늘 기자", ["김하늘"], [" 기자"]),
        ("김하 기자", ["김하"], [" 기자"]),
        ("남궁하늘 기자", ["남궁하늘"], [" 기자"]),
        ("서울 김하늘 특파원", ["김하늘"], [" 특파원"]),
        ("김하", [], ["김하"]),
        ("이바다가", [], ["이바다가"]),
        ("연합뉴스", [], ["연합뉴스"]),
        ("연합뉴스 기자", [], ["연합뉴스 기자"]),
        ("기자", [], ["기자"]),
    ],
)
def test_korean_names_have_three_syllables_or_a_role_after_them(piece: str, names: list[str], rest: list[str]) -> None:
    assert found(piece) == (names, rest)


@pytest.mark.parametrize(
    ("piece", "names"),
    [
        ("ليلى الحداد", ["ليلى الحداد"]),
        ("ليلى الحداد محمد النهر", ["ليلى الحداد محمد النهر"]),
        ("ليلى الحداد ومحمد النهر", ["ليلى الحداد", "محمد النهر"]),
        ("ليلى الحداد علي ومحمد النهر", ["ليلى الحداد علي", "محمد النهر"]),
        ("ليلى ومحمد النهر", ["ليلى ومحمد النهر"]),
        ("ليلى الحداد ومحمد", ["ليلى الحداد ومحمد"]),
        ("ליאור נחל", ["ליאור נחל"]),
        ("संजय नदी", ["संजय नदी"]),
        ("ليلى", []),
        ("ليلى الحداد  ومحمد النهر", []),
        ("ليلى الحداد محمد النهر البحر", []),
        ("مراسل رويترز", []),
        ("رويترز الحداد", []),
        ("أ ف ب", []),
        ("ליאור a1 נחל", []),
        ("ليلى 1 الحداد", []),
    ],
)
def test_names_in_scripts_that_know_no_capitals_have_two_to_four_words(piece: str, names: list[str]) -> None:
    assert found(piece) == (names, [] if names else [piece])


# What is read as a piece


def test_nothing_is_read_where_there_is_no_letter() -> None:
    assert found("") == found("12 (!)") == ([], [])


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Ada Brook", "Ada Brook"), ("1. Ada Brook!", "Ada Brook"), ("(Ada Brook Jr.)", "Ada Brook Jr."), ("((( Ada )))", "Ada"),
        ("Ada\u0301 \u0301\u0301", "Ada\u0301"), ("नदी (1)", "नदी"), ("A", "A"), ("123", ""), ("", ""), ("\u0301\u0301", ""),
        ("1Ada\ufe0f\ufe0f", "Ada\ufe0f\ufe0f"),
    ],
)  # fmt: skip
def test_what_is_no_letter_is_left_out_at_both_ends(text: str, inside: str) -> None:
    start, end = stripped(f"{BEFORE}{text}{AFTER}", len(BEFORE), len(BEFORE) + len(text))
    assert f"{BEFORE}{text}{AFTER}"[start:end] == inside


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Ada Brook", True), ("(Ada Brook)", False), ("Ada Brook Staff Writer", False), ("李明 王小桥", False), ("", False), ("Ada", False),
     ("橋本 花子", True), ("Anna Bach Peter Graf Tom Hill", False)],
)  # fmt: skip
def test_a_text_looks_like_a_name_if_it_is_one_name_and_nothing_else(text: str, is_one: bool) -> None:  # noqa: FBT001 - a case
    assert looks_like_name(text) is is_one


def test_a_long_text_is_no_name_and_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def reading(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        read.append(len(text))
        return [(start, end)], []

    monkeypatch.setattr("newsseg.details.names.read_piece", reading)
    assert [looks_like_name("a" * length) for length in (1, 600, 601)] == [True, True, False]
    assert read == [1, 600]


# What stands beside names


@pytest.mark.parametrize(
    "text",
    ["Reuters", "reuters.", "The Associated Press", "The Conversation", "the Reuters",
     "dpa", "example.com", "news.example.org", "Lake Gazette",
     "Lake-Gazette", "Bachheimer Nachrichten", "Sportredaktion", "News desk", "연합뉴스"],
)  # fmt: skip
def test_an_organization_is_known_by_name_or_by_one_of_its_words(text: str) -> None:
    assert is_organization(text)


@pytest.mark.parametrize("text", ["", "Ada Brook", "XYZ", "example.brook", "JR", "Ada"])
def test_what_names_no_organization(text: str) -> None:
    assert not is_organization(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("XY", True), (" XYZ ", True), ("ABCDEF", True), ("Q", False), ("ABCDEFG", False), ("XYZ ABC", False), ("Xyz", False), ("JR", False),
     ("PhD", False), ("III", False), ("", False)],
)  # fmt: skip
def test_capitals_alone_may_be_an_organization(text: str, is_one: bool) -> None:  # noqa: FBT001 - a case
    assert is_organization(text, acronym=True) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Senior Correspondent", True), ("Correspondents", True), ("Chief Economist", True), ("Business", False),
     ("Daily Planet News", False), ("About the author", False),
     ("editor.in.chief", True), ("特派員", True), ("in Oslo", False), ("", False),
     ("Boss", False)],
)  # fmt: skip
def test_a_role_is_known_by_one_of_its_words(text: str, is_one: bool) -> None:  # noqa: FBT001 - a case
    assert is_role(text) is is_one


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("Aldery Herald's Anna Roe", ["Anna Roe"], ["Aldery Herald"]),
        ("Aldery Herald's Anna Roe Staff Writer", ["Anna Roe"], ["Aldery Herald", " Staff Writer"]),
        ("Aldery Herald's Review", [], ["Aldery Herald's Review"]),
        ("Ada Brook's", ["Ada Brook"], []),
        ("Ada Brook Photography Oda Hill", ["Ada Brook"], [" Photography Oda Hill"]),
        ("Ada Brook Photography Oda", ["Ada Brook Photography Oda"], []),
        ("Paul Nurse", ["Paul Nurse"], []),
        ("Ada Brook Read more", ["Ada Brook"], [" Read more"]),
        ("Ada Brook Read", ["Ada Brook Read"], []),
        ("Anna Maria Roe Tom Hill Jan Lund", ["Anna Maria Roe", "Tom Hill", "Jan Lund"], []),
        ("Anna Roe Jr Political Editor", ["Anna Roe Jr"], [" Political Editor"]),
        ("Dr Anna van Roe Staff Writer", ["Anna van Roe"], [" Staff Writer"]),
        ("Anna Roe. Photos", ["Anna Roe"], [" Photos"]),
        ("Anna R. Roe", ["Anna R. Roe"], []),
        ("DailyPlanet", [], ["DailyPlanet"]),
        ("ADA BROOKSTAFF WRITER", ["ADA BROOK"], ["STAFF WRITER"]),
    ],
)
def test_a_piece_is_a_name_or_names_and_what_else_it_says(text: str, names: list[str], rest: list[str]) -> None:
    assert found(text) == (names, rest)
