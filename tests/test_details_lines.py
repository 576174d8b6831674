"""Details in texts that were broken into lines, or quoted in a mail."""

from __future__ import annotations

import pytest

import newsseg
from newsseg import Bio, Byline, Caption, Chrome, Dateline, Paragraph, Tagline, Timestamp, exports


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Ruth\nCalloway", ["Ruth Calloway"]),
        ("> By Ruth\n> Calloway", ["Ruth Calloway"]),
        ("> > By Ruth Cal-\r\n> > loway", ["Ruth Calloway"]),
        ("By Ruth Calloway and Piet van\nder Meer", ["Ruth Calloway", "Piet van der Meer"]),
        ("By Ruth Calloway and Piet\nvan der Meer", ["Ruth Calloway", "Piet van der Meer"]),
        ("By Tom Hill, Anna Maria\nBach", ["Tom Hill", "Anna Maria Bach"]),
        ("By Ruth A.\nCalloway", ["Ruth A. Calloway"]),
        ("Von Anna Bach und\nTom Hill", ["Anna Bach", "Tom Hill"]),
        ("By Ruth Calloway\nTom Hill", ["Ruth Calloway", "Tom Hill"]),
        ("> By Ruth Calloway\n> Staff Writer", ["Ruth Calloway"]),
        ("By Ruth\nStaff Writer", ["Ruth"]),
        ("Reuters\nRuth Calloway", ["Ruth Calloway"]),
        ("Anna Ruth\nTom Hill", ["Anna Ruth", "Tom Hill"]),
        ("> By **Ruth\n> Calloway**", ["Ruth Calloway"]),
    ],
)
def test_bug_a_name_across_a_line_end_was_half_a_name(text: str, authors: list[str]) -> None:
    assert [author.clean_text for author in Byline(0, len(text), text).authors] == authors


def test_bug_a_dateline_of_quoted_mail_was_missed() -> None:
    text = "> LONDON, March\n> 3 (Reuters) - The bridge\n> is open."
    found = Paragraph(0, len(text), text, opens=True).dateline
    assert found is not None
    assert [part and part.clean_text for part in (found.place, found.agency, found.date)] == ["LONDON", "Reuters", "March 3"]
    assert found.text == "LONDON, March\n> 3 (Reuters) -"
    line = Dateline(0, 14, "> PORT ALDERY,")
    assert line.place is not None
    assert line.place.text == "PORT ALDERY"


def test_bug_quote_marks_hid_credits_names_and_days() -> None:
    text = "> A crane lifts a beam. REUTERS/Ruth\n> Calloway"
    caption = Caption(0, len(text), text)
    parts = (caption.description, caption.photographer, caption.agency)
    assert [part and part.clean_text for part in parts] == ["A crane lifts a beam.", "Ruth Calloway", "REUTERS"]
    assert Timestamp(0, 24, "> March 3,\n> 2024, 16:42").value == "2024-03-03T16:42"
    text = "> (Reporting by Ruth\n> Calloway; editing by Tom\n> Hill)"
    people = Tagline(0, len(text), text).people
    assert [(one.clean_text, one.role) for one in people] == [("Ruth Calloway", "author"), ("Tom Hill", "editor")]
    person = Bio(0, 34, "> Ruth\n> Calloway covers rivers.").person
    assert person is not None
    assert person.clean_text == "Ruth Calloway"
    assert Chrome(0, 9, "> Share").kind == "share"


def test_bug_one_person_was_two_where_a_line_ends_in_the_name() -> None:
    lines = ["By Ruth\nCalloway", "It rained.", "(Reporting by Ruth Calloway)"]
    text = "\n".join(lines)
    article = newsseg.Article(text, (Byline(0, 16, lines[0]), Paragraph(17, 27, lines[1]), Tagline(28, len(text), lines[2])))
    assert [(one.clean_text, one.role) for one in article.authors] == [("Ruth Calloway", "author")]
    assert exports.to_jsonld(article)["author"] == [{"@type": "Person", "name": "Ruth Calloway"}]
