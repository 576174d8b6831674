"""The labels of fields: heads of mails, records of archives, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import languages
from newsseg.fields import field_kinds, value_in_field
from newsseg.reading import matched, read
from newsseg.segmenters.headline import Headlines
from newsseg.segments import Headline
from tests.readings import rules_of, value_of
from tests.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Callable

LABELS = sorted((label, kind) for code in languages.codes() for kind, listed in languages.fields(code).items() for label in listed)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Subject: Storm nears", ["mail"]), ("SUBJECT : Storm nears", ["mail"]), ("Objet : L'orage approche", ["mail"]),
        ("件名：台風接近", ["headline", "mail"]), ("Rubrik: Stormen närmar sig", ["headline", "record"]), ("Autor:", ["byline"]),
        ("Full text: It rains.", ["text"]), ("Subject", []), ("Storm nears: two hurt", []), (": Storm", []), ("", []), ("A: It rains.", []),
        (f"Subject{' ' * 32}: Storm", ["mail"]), (f"Subject{' ' * 33}: Storm", []),
    ],
)  # fmt: skip
def test_a_field_is_known_by_the_label_before_its_colon(text: str, kinds: list[str]) -> None:
    assert list(field_kinds(text)) == kinds


@given(st.sampled_from(LABELS), st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from([":", " :", "："]), texts())
def test_law_every_label_is_known_in_capitals_or_small_letters_whatever_follows(
    known: tuple[str, str], write: Callable[[str], str], colon: str, text: str
) -> None:
    label, kind = known
    assert kind in field_kinds(f"{label}{colon}{text}")
    if write(label).casefold() == label.casefold():  # as it is in most scripts
        assert kind in field_kinds(f"{write(label)}{colon}{text}")


@given(texts())
def test_law_a_line_without_a_colon_has_no_field(text: str) -> None:
    assert not field_kinds(text.replace(":", "").replace("：", ""))


@pytest.mark.parametrize("code", languages.codes())
def test_labels_are_distinct_and_stand_before_a_colon(code: str) -> None:
    for kind, listed in languages.fields(code).items():
        assert len(listed) == len(set(listed)), f"{kind} has a label twice"
        assert all(label == label.strip() != "" and ":" not in label and "：" not in label for label in listed)


def test_a_field_is_a_fact_and_the_shape_of_its_line_unless_that_is_known_better() -> None:
    assert value_of("Objet: L'orage approche", "field") == "mail"
    assert "field" not in rules_of("L'orage approche: deux blessés")
    assert [read(line).token for line in ("Objet: L'orage approche", "Date: 3 May 2025", "Author: Ada Brook", "Photo: Ada Brook")] == [
        "field", "dated", "by", "photo",
    ]  # fmt: skip
    assert read("件名：台風接近").token == "field"


@pytest.mark.parametrize("text", ["- Author: Ada Brook", "* Author: Ada Brook", '"author": "Ada Brook"', "• Author : Ada Brook"])
def test_a_label_may_be_that_of_a_lists_entry_or_of_data(text: str) -> None:
    assert field_kinds(text) == ("byline",)


def test_a_field_rests_on_its_label() -> None:
    assert matched("Objet : L'orage approche", ["field=mail"]) == ["Objet"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("TITLE: Storm nears", "headline", "Storm nears"), ("标题：台风临近", "headline", "台风临近"), ("Title: ", "headline", "Title: "),
        ("Title: 台：風", "headline", "台：風"),
        ("HD\tStorm nears", "headline", "Storm nears"), ("HD   Storm nears", "headline", "Storm nears"),
        ("HD radio returns", "headline", "HD radio returns"), ("Storm nears: two hurt", "headline", "Storm nears: two hurt"),
        ("Title", "headline", "Title"), ("Body: It rains.", "headline", "Body: It rains."),
        ("Highlight: It rains.", "dek", "It rains."), ("Text: It rains.", "text", "It rains."), ("BODY", "text", ""),
        ("Body:", "text", ""),
        ("HD | Storm nears", "headline", "Storm nears"), ("HD", "headline", "HD"), ("LP", "text", ""), ("TD", "more text", ""),
        ("LP", "more text", "LP"), ("LP\xa0It rains.", "text", "It rains."), ("TD  It rains.", "more text", "It rains."),
        ("LP  It rains.", "more text", "LP  It rains."),
        ("TI  - Storm nears", "headline", "Storm nears"), ("AB  - It rains.", "text", "It rains."),
        ("TI - Storm", "headline", "TI - Storm"), ("AB", "text", "AB"), ("N2  - It rains.", "text", "It rains."),
        ("TD Bank said", "text", "TD Bank said"), ("Story: It rains.", "more text", "Story: It rains."),
    ],
)  # fmt: skip
def test_the_label_of_a_field_is_no_part_of_what_it_holds(text: str, kind: str, value: str) -> None:
    assert value_in_field(text, kind) == value


@pytest.mark.parametrize("label", ["HD", "Title", "Headline:", "标题："])
def test_the_headline_is_what_stands_below_its_label(label: str) -> None:
    segments = (Headline(0, len(label), label), Headline(len(label) + 1, len(label) + 12, "Storm nears"))
    assert Headlines(f"{label}\nStorm nears", segments).headline is segments[1]
    assert Headlines(label, segments[:1]).headline is segments[0]


@given(texts(), st.sampled_from(("headline", "dek", "text", "more text")))
def test_law_what_a_field_holds_ends_the_line(text: str, kind: str) -> None:
    assert text.rstrip().endswith(value_in_field(text, kind).rstrip())
