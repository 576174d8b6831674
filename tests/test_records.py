"""Records of an archive's export, which are counted, or end with a line that says so."""

from __future__ import annotations

import pytest

from newsseg import NewsSegmenter, split_articles
from newsseg.splitting.record_heads import record_heads
from newsseg.splitting.records import records
from tests.splitting import outline

BODY = (
    "The harbour board said on Monday that the swing bridge would stay shut until the ice had gone.",
    "Its chairman, Olaf Brandal, told the council that divers could not work in such cold water.",
)
HEADS = ("Swing bridge stays shut", "Divers wait for the thaw", "Council wants a ferry")


def export(count: str = "{} of {} DOCUMENTS", numbers: tuple[int, ...] = (1, 2, 3)) -> str:
    """Write an export of three records, each with its count on a line above it."""
    rows = [[count.format(number, 3), "The Skerry Post", head, *BODY] for number, head in zip(numbers, HEADS, strict=True)]
    return "\n\n".join(row for record in rows for row in record)


def opened(text: str) -> list[int]:
    """Number the blocks with which records open."""
    return list(records(outline(NewsSegmenter().label(text))).opened)


@pytest.mark.parametrize(
    "count", ["{} of {} DOCUMENTS", "Document {} of {}", "Dokument {} von {}", "Artikel {}/{}", "=== Treffer {} von {} ==="]
)
def test_a_record_opens_with_the_line_that_counts_it(count: str) -> None:
    spans = split_articles(export(count))
    assert [span.text.split("\n")[0] for span in spans] == [count.format(number, 3) for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (export(), [0, 5, 10]),
        (export(numbers=(7, 8, 9)), [0, 5, 10]),
        (f"Search for: bridge\n\n{export()}", [1, 6, 11]),
        (export(numbers=(1, 3, 2)), []),
        (export(numbers=(1, 1, 1)), []),
        (export("Page {} of {}"), []),
        (export("{} of {}"), []),
        ("\n\n".join(["1 of 2 DOCUMENTS", "2 of 2 DOCUMENTS", *BODY]), []),
        ("\n\n".join(["2 of 3 DOCUMENTS", *BODY]), []),
        ("\n\n".join(["1 of 2 DOCUMENTS", *BODY, "2 of 3 DOCUMENTS", *BODY]), []),
        ("", []),
    ],
)
def test_records_are_those_that_are_counted_one_after_the_other_with_text_between(text: str, places: list[int]) -> None:
    assert opened(text) == places


def test_bug_records_that_print_one_story_were_taken_for_one() -> None:
    wire = "\n\n".join(
        f"{number} of 9 DOCUMENTS\n\nThe Skerry Post\n\nSwing bridge stays shut\n\n" + "\n\n".join(BODY) for number in range(1, 10)
    )
    assert len(split_articles(wire)) == 9


@pytest.mark.parametrize(
    ("end", "is_one"),
    [
        ("Document SKRP000020260312em3c0001x", True),
        ("Dokument SKRP000020260312em3c0001x", True),
        ("AN   Document SKRP000020260312em3c0001x", True),
        ("SKERRY0020260312em3c0001x", True),
        ("SKRP20260312em3c0001x", False),
        ("Document SKRP000020260312em3c0001x, said the board", False),
        ("End of Document", True),
        ("Ende des Dokuments", True),
        ("--- Fin du document ---", True),
        ("Document SKRP", False),
        ("End of Document and of the story", False),
        ("Order SKRP2026", False),
    ],
)
def test_a_record_ends_with_a_line_that_says_so(end: str, is_one: bool) -> None:  # noqa: FBT001 - told by the table
    text = "\n\n".join([HEADS[0], *BODY, end, HEADS[1], *BODY, end, "-----", HEADS[2], *BODY, end, "Search summary"])
    assert opened(text) == ([0, 4, 9] if is_one else [])


def test_bug_articles_as_factiva_shows_them_began_with_the_number_of_the_one_before() -> None:
    by = "By Nora Quill\n34 words\n3 March 2026\nThe Skerry Post\nSKRP\nEnglish\nCopyright 2026 The Skerry Post. All rights reserved."
    shown = "".join(f"{title}\n{by}\n\n{BODY[0]}\n\nDocument SKRP00002026030{n}em330000{n}\n\n" for n, title in enumerate(HEADS))
    assert [span.text.split("\n")[0] for span in split_articles(shown)] == list(HEADS)


def test_bug_a_record_opened_with_the_second_of_two_lines_that_end_the_one_before() -> None:
    ends = "Document SKRP000020260312em3c0001x\n\nEnd of Document\n\n-----"
    text = "\n\n".join(part for title in HEADS for part in (title, *BODY, ends))
    assert [span.text.split("\n")[0] for span in split_articles(text)] == list(HEADS)


def test_a_record_that_ends_alone_is_one_article() -> None:
    assert opened("\n\n".join([HEADS[0], *BODY, "End of Document", "Search summary"])) == []


@pytest.mark.parametrize(("length", "places"), [(80, [0, 5, 10]), (81, [])])
def test_a_line_that_counts_records_has_no_more_than_eighty_characters(length: int, places: list[int]) -> None:
    assert opened(export("{} of {} DOCUMENTS ".ljust(length + 2, "="))) == places


def test_text_above_the_first_record_that_ends_counts_from_the_first_line_on() -> None:
    assert opened("\n\n".join([BODY[0], "End of Document", HEADS[1], *BODY])) == [0, 2]


FIELDS = {
    "Medium: The Skerry Post\nDate: 12 March 2026\nPage: 4\n\n{title}": "Medium",
    "Source\nThe Skerry Post\nPublication date\n12 March 2026\n\n{title}": "Source",
    "Record {n}\nTitle: {title}\nAuthor: Nora Quill\nDate: 12 March 2026": "Record",
    "[{n}/3]\nTitle: {title}\nAuthor: Nora Quill\nDate: 12 March 2026": "[",
    "---\ntitle: {title}\nauthor: Nora Quill\n---": "---",
    "{title}\nAuthor: Nora Quill\nSection: News\nPage: 4": "",
    "# {title}\n\n## Metadata\n- Author: Nora Quill\n- Full Title: {title}\n- Category: articles\n\n## Full Document": "#",
}


def headed(head: str, after: str = "") -> str:
    """Write three records, each below its head."""
    return "\n\n".join("\n\n".join([head.format(title=title, n=n), *BODY, *filter(None, [after])]) for n, title in enumerate(HEADS, 1))


@pytest.mark.parametrize(("head", "opening"), FIELDS.items())
def test_records_that_are_headed_alike_open_with_their_heads(head: str, opening: str) -> None:
    spans = split_articles(headed(head))
    assert [span.text.startswith(opening or title) for span, title in zip(spans, HEADS, strict=True)] == [True] * 3
    assert [title in span.text for span, title in zip(spans, HEADS, strict=True)] == [True] * 3


@pytest.mark.parametrize(
    "text",
    [
        headed("{title}\n\nThe tour", "Place: the pier\nDate: 12 March 2026"),
        headed("Ada Brook said:", "Date: 12 March 2026\nPage: 4"),
        "From: Ada Brook\nDate: 12 March 2026\nSubject: Bridge\n\n" + "\n\n".join(BODY),
        "\n\n".join(["Date: 12 March 2026\nPage: 4", *HEADS]),
        "Date: 12 March 2026\nPage: 4\n\n" + "\n\n".join(BODY),
    ],
)
def test_fields_below_a_story_and_of_mails_head_no_records(text: str) -> None:
    assert record_heads(outline(NewsSegmenter().label(text))) == []


def test_dispatches_without_titles_open_below_rules() -> None:
    text = "\n\n***\n\n".join(
        f"{place} (SPA) - {one}" for place, one in zip(("SKERRY", "PORT ALDERY", "LANTERN BAY"), BODY * 2, strict=False)
    )
    assert [span.text[:12] for span in split_articles(text)] == ["SKERRY (SPA)", "PORT ALDERY ", "LANTERN BAY "]
    assert len(split_articles(text.replace("PORT ALDERY (SPA) - ", ""))) == 1


def test_bug_the_foot_of_a_page_that_factiva_prints_opened_the_next_article() -> None:
    end = "Document SKRP000020260312em3c0001x\n\nPage 1 of 2 © 2026 Factiva, Inc. All rights reserved."
    assert [span.text.split("\n")[0] for span in split_articles("\n\n".join(part for title in HEADS for part in (title, *BODY, end)))] == [
        *HEADS
    ]


def heads(*parts: str) -> list[int]:
    """Number the blocks with which records open that are headed alike; ``~`` stands for running text."""
    text = "\n\n".join(BODY[0] if part == "~" else part for part in parts)
    return record_heads(outline(NewsSegmenter().label(text)))


HEAD, OTHER = "Medium: The Skerry Post\nPage: 4", "Medium: The Islander\nPage: 7"


@pytest.mark.parametrize(
    ("parts", "places"),
    [
        ((HEAD, "Bridge shut", "~", OTHER, "Ferry back", "~"), [0, 4]),
        (("Cover", HEAD, "Bridge shut", "~", OTHER, "Ferry back", "~"), [1, 5]),
        ((*["Menu"] * 57, "Cover", HEAD, "Bridge shut", "~", OTHER, "Ferry back", "~"), [58, 62]),
        ((*["Menu"] * 59, "Cover", HEAD, "Bridge shut", "~", OTHER, "Ferry back", "~"), []),
        (("Medium: The Post\nDaily\nPage: 4", "Bridge shut", "~", "Medium: The Islander\nPage: 7", "Ferry back", "~"), [0, 5]),
        (("Medium: The Post\nDaily\nFree\nPage: 4", "Bridge shut", "~", "Medium: The Islander\nPage: 7", "Ferry back", "~"), []),
        (("Medium: The Post", "Bridge shut", "~", "Medium: The Islander", "Ferry back", "~"), []),
        (("Page: 3\nPage: 4", "Bridge shut", "~", "Page: 6\nPage: 7", "Ferry back", "~"), []),
        ((HEAD, "~", OTHER, "~"), []),
        ((f"{HEAD}\nTitle: Bridge shut", "~", f"{OTHER}\nTitle: Ferry back", "~"), [0, 4]),
        ((HEAD, "Bridge shut", "~", "Page: 7\nMedium: The Islander", "Ferry back", "~"), []),
        ((HEAD, "Bridge shut", "~", OTHER, "Ferry back"), []),
        ((HEAD, "Bridge shut", "Text: It is shut.", OTHER, "Ferry back", "Text: It is back."), []),
        ((HEAD, "Bridge shut", "~", OTHER, "Ferry back", "Text: It is back."), [0, 4]),
        (("Owls move in", "~", "~", HEAD, "Bridge shut", "~", OTHER, "Ferry back", "~"), []),
        (("© 2026 Press Archive. For the use of the council alone.", HEAD, "Bridge shut", "~", OTHER, "Ferry back", "~"), [1, 5]),
        ((f"{{\n{HEAD}", "Swing bridge shut", "~", f"{{\n{OTHER}", "Ferry back again", "~"), [0, 5]),
        (("From: Ann\nDate: 3 May 2026", "Bridge shut", "~", "From: Bo\nDate: 4 May 2026", "Ferry back", "~"), []),
        (("From: Ann\nTo: Bo", HEAD, "Bridge shut", "~", OTHER, "Ferry back", "~"), [2, 6]),
        ((f"No. 7\n{HEAD}", "Bridge shut", "~", f"No. 8\n{OTHER}", "Ferry back", "~"), [0, 5]),
        ((f"No. 7\n{HEAD}", "Bridge shut", "~", OTHER, "Ferry back", "~"), [1, 5]),
        ((f"Clip\n1/2\n{HEAD}", "Bridge shut", "~", f"Clip\n2/2\n{OTHER}", "Ferry back", "~"), [0, 6]),
        ((f"(1)\n{HEAD}", "Bridge shut", "~", f"(2)\n{OTHER}", "Ferry back", "~"), [0, 5]),
        ((f"(((((1)))))\n{HEAD}", "Bridge shut", "~", f"(((((2)))))\n{OTHER}", "Ferry back", "~"), [0, 5]),
        ((f"((((((1))))))\n{HEAD}", "Bridge shut", "~", f"((((((2))))))\n{OTHER}", "Ferry back", "~"), [1, 6]),
        ((f"---\n{HEAD}\n---", "Bridge shut", "~", f"---\n{OTHER}\n---", "Ferry back", "~"), [0, 6]),
        ((f"---\n{HEAD}", "Bridge shut", "~", f"---\n{OTHER}", "Ferry back", "~"), [1, 6]),
        (("# Bridge shut", HEAD, "## Text", "~", "# Ferry back", OTHER, "## Text", "~"), [0, 5]),
        (("# Bridge shut", "![pier](a.png)", HEAD, "## Text", "~", "# Ferry back", OTHER, "## Text", "~"), [0, 6]),
        (("# Bridge shut", HEAD, "## Text", "~", OTHER, "## Text", "~"), []),
        (("Bridge shut for good now\nAuthor: Ann Roe\nPage: 4", "~", "Ferry back in service\nAuthor: Bo Lund\nPage: 7", "~"), [0, 4]),
        (("Bridge shut for good now\nAuthor: Ann Roe\nPage: 4", "~", "Ferry back in service\nPage: 7\nSection: News", "~"), []),
    ],
)  # fmt: skip
def test_where_heads_of_records_stand(parts: tuple[str, ...], places: list[int]) -> None:
    assert heads(*parts) == places


def test_records_without_blank_lines_are_headed_by_their_fields() -> None:
    text = "\n".join(["Bridge shut", *HEAD.split("\n"), BODY[0], "Ferry back", *OTHER.split("\n"), BODY[1]])
    assert record_heads(outline(NewsSegmenter().label(text))) == []


def test_what_stands_above_the_first_of_several_records_belongs_to_none() -> None:
    def outside(text: str) -> list[int]:
        return list(records(outline(NewsSegmenter().label(text))).outside)

    assert outside(f"Search for: bridge\n\n{export()}") == [0]
    assert outside("\n\n".join(["Your file", headed(next(iter(FIELDS)))])) == [0]
    assert outside("\n\n".join([HEADS[0], *BODY, "Article 1 of 5"])) == outside("\n\n".join([HEADS[0], *BODY])) == []


def test_bug_two_heads_without_a_blank_line_between_them_opened_one_record() -> None:
    heads = "Medium: Post\nDate: 3 May 2026\nText: It is back.\nMedium: Islander\nDate: 4 May 2026\nText: It is shut."
    text = f"Swing bridge stays shut until April\n{heads}"
    starts = [span.start for span in split_articles("\n\n".join([text, *BODY]))]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize(
    "opening",
    ["<DOC>", '<doc id="{n}" year="2026">', "<item>", "<note><title>Rain nears</title>", "WARC/1.0", "ZCZC{n}31/SXA", "TY  - NEWS"],
)
def test_records_open_with_tags_and_codes(opening: str) -> None:
    text = "\n".join("\n".join([opening.format(n=n), title, *BODY]) for n, title in enumerate(HEADS))
    assert opened(text) == [0, 4, 8]
    assert opened(f"{opening.format(n=9)}\nAbout this file\n{text}") == [2, 6, 10]
    assert opened(f"{text}\n{opening.format(n=9)}\nKill: Owls move in") == [0, 4, 8, 12]


@pytest.mark.parametrize("line", ["Rain nears <doc>", "<docks>", "doc", "WARC", "ZCZ31", "<p>", f"<doc {'x' * 200}>"])
def test_what_opens_no_record(line: str) -> None:
    assert opened("\n".join("\n".join([line, title, *BODY]) for title in HEADS)) == []


def test_tags_and_codes_without_text_below_them_open_no_records() -> None:
    assert opened("\n".join(f"<item>\n{title}" for title in HEADS)) == []
    assert opened("\n".join(["<item>", HEADS[0], *BODY])) == []


def test_bug_a_mark_of_quoting_alone_was_looked_at_for_a_tag() -> None:
    assert opened("\n".join(["<item>", HEADS[0], *BODY, ">", "<item>", HEADS[1], *BODY])) == [0, 5]
