"""Records of an archive's export, which are counted."""

from __future__ import annotations

import pytest

from newsseg import NewsSegmenter, split_articles
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


@pytest.mark.parametrize(
    "count", ["{} of {} DOCUMENTS", "Document {} of {}", "Dokument {} von {}", "Artikel {}/{}", "=== Treffer {} von {} ==="]
)
def test_a_record_opens_with_the_line_that_counts_it(count: str) -> None:
    spans = split_articles(export(count))
    assert [span.text.split("\n")[0] for span in spans] == [count.format(number, 3) for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (export(), [5, 10]),
        (export(numbers=(7, 8, 9)), [5, 10]),
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
    assert records(outline(NewsSegmenter().label(text))) == places
