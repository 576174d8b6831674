"""Lines after a story: of what kind they are, and what those did whom they name."""

from __future__ import annotations

import pytest

from newsseg.details.endmatter import bio_person, tagline_kind, tagline_people


def people(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.role) for one in tagline_people(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("dpa", "agency-mark"), ("(dpa)", "agency-mark"), ("[AP].", "agency-mark"), ("/dpa/", "agency-mark"), ("dpa/Oslo", "agency-mark"),
        ("(dpa, Oslo)", "agency-mark"), ("(Oslo dpa)", "agency-mark"), ("© dpa", "agency-mark"), (" © dpa-infocom 1", "agency-mark"),
        ("Oslo/dpa", None), ("dpa, Oslo", None), ("dpa-infocom", None), ("(Oslo)", None), ("©", None), ("/,/", None), ("© Oslo-dpa", None),
        ("END", "sign-off"), ("(Ende)", "sign-off"), ("[fin].", "sign-off"), ("-30-", "sign-off"), ("###", "sign-off"),
        ("end of story", None), ("", None), ("Oda Brook", None), ("It rained.", None),
        ("Source: City of Oslo", "sources"), ("Source", "sources"), ("Quellen:", "sources"), ("Source of joy", None),
        ("The source: Oslo", None),
        ("Correction to a line", "correction"), ("- Corrections", "correction"), ("A correction: Oslo", None),
        ("Editor's note", "editors-note"), ("An editor's note", None),
        ("This story was first published in Oslo.", "first-published"), ("Source: first published in Oslo", "first-published"),
        ("Jane Lund contributed.", "contributors"), ("Contributed by Jane Lund", "contributors"),
        ("Additional reporting by Jane Lund", "contributors"), ("Editing by Tom Hill; Jane Lund contributed.", "contributors"),
        ("Mitarbeit: Anna Bach", "sign-off"), ("Die Mitarbeit der Stadt", None),
        ("Editing by Tom Hill", "sign-off"), ("(Written by Tom Hill)", "sign-off"), ("Übersetzung: Anna Bach", "sign-off"),
        ("He reported from Oslo.", "sign-off"), ("It is reported that rain fell.", None), ("By Tom Hill", "sign-off"),
        ("By the desk of Oslo", "sign-off"), ("訳あり", None), ("注目の町", None), ("編注 町", "editors-note"), ("訂正 町", "correction"),
    ],
)  # fmt: skip
def test_the_kind_of_a_line(text: str, kind: str | None) -> None:
    assert tagline_kind(text) == kind


@pytest.mark.parametrize(("blanks", "kind"), [(55, "agency-mark"), (56, None)])
def test_the_mark_of_an_agency_is_a_line_of_60_characters_at_most(blanks: int, kind: str | None) -> None:
    assert tagline_kind(f"(dpa){' ' * blanks}") == kind


@pytest.mark.parametrize(("blanks", "kind"), [(50, "sign-off"), (51, None)])
def test_a_name_alone_signs_a_story_in_a_line_of_less_than_60_characters(blanks: int, kind: str | None) -> None:
    assert tagline_kind(f"Jane Lund{' ' * blanks}") == kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jane Lund", [("Jane Lund", "author")]),
        ("Jane Lund, 5 May 2025", [("Jane Lund", "author")]),
        ("Von Oda Brook, 5. Mai 2025", [("Oda Brook", "author")]),
        ("Reporting by Ada Brook and Oda Hill", [("Ada Brook", "author"), ("Oda Hill", "author")]),
        ("Reporting by Ada Brook, editing by Oda Hill", [("Ada Brook", "author"), ("Oda Hill", "editor")]),
        ("Reporting by Ada Brook and editing by Oda Hill", [("Ada Brook", "author"), ("Oda Hill", "editor")]),
        ("Reporting by Ada Brook. Writing by Oda Hill", [("Ada Brook", "author"), ("Oda Hill", "author")]),
        ("Reporting by Ada Brook\nTranslated by: Oda Hill", [("Ada Brook", "author"), ("Oda Hill", "translator")]),
        ("[Edited by Oda Hill] (Übersetzung: Ada Brook)", [("Oda Hill", "editor"), ("Ada Brook", "translator")]),
        ("Reporting by Jane Lund in Oslo; Tom Hill in Bergen", [("Jane Lund", "author"), ("Tom Hill", "author")]),
        ("Reporting by Jane Lund in Oslo; Oda Hill in Bergen", [("Jane Lund", "author")]),
        ("Reporting by Ada Brook; Oda Brook", [("Ada Brook", "author")]),
        ("Ada Brook reported from Oslo.", [("Ada Brook", "author")]),
        ("Ada Brook in Oslo contributed reporting, edited by Oda Hill", [("Ada Brook", "contributor"), ("Oda Hill", "editor")]),
        ("Ada Brook reported from Oslo; Oda Hill contributed.", [("Ada Brook", "contributor"), ("Oda Hill", "contributor")]),
        ("Additional reporting by Ada Brook", [("Ada Brook", "contributor")]),
        (
            "Reporting by Ada Brook; additional reporting by Jane Lund; editing by Oda Hill",
            [("Ada Brook", "author"), ("Jane Lund", "contributor"), ("Oda Hill", "editor")],
        ),
        ("Source: Jane Lund", []),
        ("Editor's note: Jane Lund contributed.", []),
        ("(dpa)", []),
        ("Photographs by Jane Lund", []),
    ],
)
def test_each_clause_says_what_those_did_whom_it_names(text: str, found: list[tuple[str, str]]) -> None:
    assert people(text) == found


def test_whom_words_announce_is_told_from_who_stands_alone() -> None:
    text = "Reporting by Ada Brook; By Jane Lund"
    assert [(text[one.start : one.end], one.announced) for one in tagline_people(text)] == [("Ada Brook", False), ("Jane Lund", False)]
    assert [one.announced for one in tagline_people("Von Oda Brook, 5. Mai 2025")] == [True]


@pytest.mark.parametrize(("length", "found"), [(600, "Oda Hill"), (601, "Oda Hil")])
def test_six_hundred_characters_are_read(length: int, found: str) -> None:
    text = f"({'Editing by Oda Hill':>{length - 1}}"
    assert (tagline_kind(text), people(text)) == ("sign-off", [(found, "editor")])


def test_a_biography_begins_with_a_name() -> None:
    assert bio_person("Jane Lund covers rivers.") == (0, 9)
    assert bio_person("Covers rivers, as Jane Lund does.") is None


@pytest.mark.parametrize("place", ["", ", Section A, Page 1 of the New York edition with the headline: Rain in Oslo"])
def test_bug_where_an_article_was_printed_corrected_it(place: str) -> None:
    assert tagline_kind(f"A version of this article appears in print on March 4, 2026{place}.") is None
    assert tagline_kind("An earlier version of this article was printed.") == "correction"


@pytest.mark.parametrize(
    "said",
    ["a contribué à cet article", "hat zu diesem Artikel beigetragen", "har bidragit till artikeln", "bidrog til denne artikel",
     "har bidratt til saken", "colaboró con este reportaje", "contribuiu para esta reportagem"],
)  # fmt: skip
def test_bug_who_contributed_in_other_languages_was_the_author(said: str) -> None:
    assert tagline_kind(f"Jane Lund {said}.") == "contributors"
    assert people(f"Jane Lund {said}.") == [("Jane Lund", "contributor")]
