"""What the fields of a mail or an archive say of lines around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.context.fielded import fielded
from tests.readings import found_by, page_of_texts

HEAD = ("From: Ada Brook", "To: Bo Lund")
STORY = "The ferry had been late for nine days in a row when the harbour master lost his patience."
LONG = "Ferries late for the ninth day in a row, and nobody says why"


def found(*texts: str) -> dict[int, str]:
    """Tell what fields say of blocks, by their numbers."""
    return found_by(fielded, page_of_texts(*texts), "fielded")


@pytest.mark.parametrize(
    ("subject", "title", "says"),
    [
        ("Subject: Ferry late again", "Ferry late again", True),
        ("Subject: Fwd: RE: Ferry late again", "FERRY LATE AGAIN!", True),
        ("Betreff: WG: Ferry late again", "Ferry late again", True),
        ("Subject: The Herald: Ferry late again", "Ferry late again", True),
        ("Subject: Ferry late again", "Ferry late again, says the Herald", False),
        ("Subject: Ferry late", "Ferry late", False),
        ("Subject: A ferry late", "Ferry late", False),
        ("Subject: Ferry late again today", "Ferry late again", False),
        (f"Subject: {LONG[:25]}", LONG, True),
        (f"Subject: {LONG[:24]}", LONG, False),
        (f"Subject: {LONG[:40]}", LONG, True),
        ("Subject: this", "Ferry late again", False),
        ("Re Ferry late again", "Ferry late again", False),
    ],
)
def test_a_title_says_what_the_subject_says(subject: str, title: str, *, says: bool) -> None:
    assert found(*HEAD, subject, title, STORY) == ({3: "subject"} if says else {})
    assert found(HEAD[0], subject, HEAD[1], title, STORY) == ({3: "subject"} if says else {})


def test_a_subject_is_not_remembered_for_ever() -> None:
    head = (*HEAD, "Subject: Ferry late again")
    assert found(*head, *["Menu"] * 29, "Ferry late again") == {32: "subject"}
    assert found(*head, *["Menu"] * 30, "Ferry late again") == {}
    assert found("Subject: Ferry late again", *["To: Bo Lund"] * 7, "Ferry late again") == {8: "subject"}
    assert found("Subject: Ferry late again", *["To: Bo Lund"] * 8, "Ferry late again") == {}


def test_text_without_fields_is_not_looked_at() -> None:
    assert found("Subject: Ferry late again", "Ferry late again", STORY) == {}


@pytest.mark.parametrize(
    ("label", "below", "is_label"),
    [
        ("Text:", STORY, True),
        ("BODY", STORY, True),
        ("Full text :", STORY, True),
        ("正文：", STORY, True),
        ("Text: late", STORY, False),
        ("Body", "Ferry late again", False),
        ("Bodies", STORY, False),
    ],
)
def test_the_label_of_the_text_is_right_above_it(label: str, below: str, *, is_label: bool) -> None:
    assert found("Section: News", "Length: 81 words", label, below) == ({2: "text"} if is_label else {})
    assert found("Section: News", "Page: 3", "Length: 81 words", label, below) == ({3: "text"} if is_label else {})


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("HEADLINE: Ferry late", "headline"),
        ("Titel: Ferry late", "headline"),
        ("BYLINE: Ada Brook", "byline"),
        ("Abstract: The tide was to blame.", "dek"),
        ("Load-Date: March 3, 2026", None),
        ("Ferry late", None),
        ("Rubrik: Ferry late", None),
    ],
)
def test_a_field_holds_a_part_of_the_article_where_its_label_leaves_no_doubt(line: str, part: str | None) -> None:
    assert found("Section: News", "Length: 81 words", line) == ({2: part} if part else {})
    assert found("Section: News", line) == ({1: part} if part else {})
    assert found(line) == {}


def test_a_label_with_nothing_below_it_is_none() -> None:
    assert found("Section: News", "Length: 81 words", "Body") == {}


@given(
    words=st.lists(st.sampled_from(["Ferry", "late", "again", "12", "né", "橋"]), min_size=3, max_size=8),
    marks=st.sampled_from([" ", "  ", ", ", " – "]),
)
def test_law_marks_and_case_hide_no_title(words: list[str], marks: str) -> None:
    assert found(*HEAD, f"Subject: {' '.join(words)}", marks.join(words).upper())[3] == "subject"


def test_bug_a_headline_that_the_subject_of_its_mail_says_passed_for_the_mail_s_own() -> None:
    title = "Ferry late for the ninth day"
    head = f"From: Ada Brook <ada@herald.example>\nSent: Tuesday, 3 March 2026 9:12\nTo: Bo Lund\nSubject: {title}\nImportance: High"
    more = "He wrote a letter to the company, which answered that the tide was to blame, as it had been before."
    text = f"Hi all,\n\nSee below, please.\n\n{head}\n\n{title}\n\nBo Lund\n\n{STORY}\n\n{more}"
    article = newsseg.segment(text)
    assert article.headline is not None
    assert article.headline.start == text.rindex(title)
    assert ("fielded", "subject") in {(term.rule, term.value) for term in article.explain(10).evidence}


CODES = (
    "SE  News",
    "HD  Ferry late again",
    "BY  Ada Brook",
    "WC  412 words",
    "PD  3 March 2026",
    "SN  The Herald",
    f"LP  {STORY}",
    "AN  Document X",
)


@pytest.mark.parametrize("between", ["  ", "\t", " ", " | ", "\n"])
def test_codes_of_a_record_say_what_stands_behind_or_below_them(between: str) -> None:
    lines = [part for line in CODES for part in line.replace("  ", between, 1).split("\n")]
    says = ["record", "headline", "byline", "record", "date", "record", "", "record"]
    if between == "\n":
        says = [name for name in says[:6] for _ in range(2)] + ["text", "", *says[7:] * 2]
    assert found(*lines) == {place: name for place, name in enumerate(says) if name}


def test_a_few_capitals_are_no_codes() -> None:
    assert found("HD radio returns", "BY Ada Brook", STORY) == {}
    assert found(*CODES[2:]) == {}


def test_the_parts_of_a_record_whose_codes_stand_alone_are_told_apart() -> None:
    text = "\n".join(line.replace("  ", "\n", 1) for line in CODES)
    article = newsseg.segment(text)
    assert article.headline
    assert (article.headline.text, [one.text for one in article.authors]) == ("Ferry late again", ["Ada Brook"])
    assert [one.label for one in article if one.text in {"WC", "412 words", "SN", "The Herald", "AN"}] == ["chrome"] * 5
