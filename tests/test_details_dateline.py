"""Datelines: what opens a paragraph with a place, an agency or a day, and what does not."""

from __future__ import annotations

import pytest

import newsseg
from newsseg.details.dateline import read_line, read_opening


def opening(text: str) -> list[str | None]:
    """Read a paragraph; give back the dateline, and its place, agency and date."""
    found = read_opening(text)
    assert found is not None
    return [text[: found.end], *(None if part is None else text[slice(*part)] for part in found[1:])]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("OSLO, Feb 26 (AP) — It rained.", ["OSLO, Feb 26 (AP) — ", "OSLO", "AP", "Feb 26"]),
        ("Oslo, 26. Februar (dpa) - Es regnet.", ["Oslo, 26. Februar (dpa) - ", "Oslo", "dpa", "26. Februar"]),
        ("Oslo 5 May (AP) — It rained.", ["Oslo 5 May (AP) — ", "Oslo", "AP", "5 May"]),
        ("OSLO, on May 5, (AP) — It rained.", ["OSLO, on May 5, (AP) — ", "OSLO", "AP", "May 5"]),
        ("OSLO, May (AP) — It rained.", ["OSLO, May (AP) — ", "OSLO, May", "AP", None]),
        ("OSLO May 5 — It rained.", ["OSLO May 5 — ", "OSLO", None, "May 5"]),
        ("LAKE, 5. Mai — Es regnet.", ["LAKE, 5. Mai — ", "LAKE", None, "5. Mai"]),
        ("Lake, May 5, 2025 — It rained.", ["Lake, May 5, 2025 — ", "Lake", None, "May 5, 2025"]),
        ("Lake, 5 May 2025 -- It rained.", ["Lake, 5 May 2025 -- ", "Lake", None, "5 May 2025"]),
        ("OSLO (AP)— It rained.", ["OSLO (AP)— ", "OSLO", "AP", None]),
        ("OSLO (AP). It rained.", ["OSLO (AP). ", "OSLO", "AP", None]),
        ("(ANSA) - ROMA - Piove.", ["(ANSA) - ", None, "ANSA", None]),
        ("(ANSA) - RHO, 12 GEN - Piove.", ["(ANSA) - RHO, 12 GEN - ", "RHO", "ANSA", "12 GEN"]),
        ("(Reuters) - It rained.", ["(Reuters) - ", None, "Reuters", None]),
        ("【ワシントン＝橋本花子】橋が開いた。", ["【ワシントン＝橋本花子】", "ワシントン", None, None]),
        ("（中央社記者王小橋台北1日綜合電）大橋開放。", ["（中央社記者王小橋台北1日綜合電）", "台北", "中央社", "1日"]),
    ],
)
def test_the_parts_of_a_dateline(text: str, parts: list[str | None]) -> None:
    assert opening(text) == parts


def test_bug_a_day_alone_was_also_the_place() -> None:
    assert opening("Feb 26 (Reuters) - It rained.") == ["Feb 26 (Reuters) - ", None, "Reuters", "Feb 26"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Paris, le 3 mars — Il pleut.", ["Paris, le 3 mars — ", "Paris", None, "3 mars"]),
        ("Lyon, le 1er mars 2024 (AFP) – Il pleut.", ["Lyon, le 1er mars 2024 (AFP) – ", "Lyon", "AFP", "1er mars 2024"]),
        ("Madrid, 3 de marzo de 2024 — Llueve.", ["Madrid, 3 de marzo de 2024 — ", "Madrid", None, "3 de marzo de 2024"]),
        ("Le Havre, le 3 mars (AFP) – Il pleut.", ["Le Havre, le 3 mars (AFP) – ", "Le Havre", "AFP", "3 mars"]),
    ],
)
def test_bug_a_small_word_before_the_day_was_part_of_the_place_or_hid_the_dateline(text: str, parts: list[str | None]) -> None:
    assert opening(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("NEW YORK, Nov. 3 /PRNewswire/ -- It rained.", ["NEW YORK, Nov. 3 /PRNewswire/ -- ", "NEW YORK", "PRNewswire", "Nov. 3"]),
        ("Lake, May 5, 2025 /CNW/ - It rained.", ["Lake, May 5, 2025 /CNW/ - ", "Lake", "CNW", "May 5, 2025"]),
        (
            "LAKE, Conn., Nov. 3, 2025 /PRNewswire-PRWeb/ -- It rained.",
            ["LAKE, Conn., Nov. 3, 2025 /PRNewswire-PRWeb/ -- ", "LAKE, Conn.", "PRNewswire-PRWeb", "Nov. 3, 2025"],
        ),
        (
            "BERLIN, 3. März 2025 /PRNewswire/ -- Es regnet.",
            ["BERLIN, 3. März 2025 /PRNewswire/ -- ", "BERLIN", "PRNewswire", "3. März 2025"],
        ),
    ],
)
def test_bug_a_day_before_a_wire_between_strokes_hid_the_dateline(text: str, parts: list[str | None]) -> None:
    assert opening(text) == parts


@pytest.mark.parametrize(("text", "end"), [("NEW DELHI: It rained.", 11), ("LONDON: “It rained.”", 8), ("NEW HAVEN - It rained.", 12)])
def test_bug_a_known_place_in_capitals_before_a_colon_was_no_dateline(text: str, end: int) -> None:
    assert opening(text) == [text[:end], text[: end - 2].rstrip(" -"), None, None]


@pytest.mark.parametrize(
    "text",
    ["New Delhi: It rained.", "LAKE: It rained.", "WARNING: It rained.", "LONDON: it rained.", "LONDON:", "Week of 23 Feb: It rained."],
)
def test_other_words_before_a_colon_are_no_dateline(text: str) -> None:
    assert read_opening(text) is None


@pytest.mark.parametrize(
    "agency",
    ["AP", "Xx", "Abcd", "ABCDEFGH", "A/B C.D", "example.com", "dpa", "Oslo dpa", "dpa/lby", "Globe Newswire", "Reuters ",
     "Interfax", "Redaktion"],
)  # fmt: skip
def test_what_stands_in_brackets_may_be_an_agency(agency: str) -> None:
    assert opening(f"Lake ({agency}) - It rained.")[1:3] == ["Lake", agency]


@pytest.mark.parametrize("said", ["A ", "a ", "Abcde", "ABCDEFGHI", "Lake Desk", "2019", "1a"])
def test_what_stands_in_brackets_may_be_no_agency(said: str) -> None:
    assert read_opening(f"Lake ({said}) - It rained.") is None


@pytest.mark.parametrize(
    "text",
    ["ROM — Es regnet.", "ULM — Es regnet.", "УФА — Идёт дождь.", "PORT ALDERY — It rained.", "LA PAZ — It rained.",
     "U.S. VIRGIN ISLANDS — It rained.",
     "LAKE — It rained.", "LAKE -- It rained.", "Oslo - It rained.", "Lake/Oslo – It rained.", "Lake, Oslo – It rained.",
     "LAKE of THE HILLS — It rained.", "A B C D E F — It rained."],
)  # fmt: skip
def test_a_known_place_or_capitals_before_a_long_dash_are_enough(text: str) -> None:
    dash = next(dash for dash in ("—", "--", " - ", "–") if dash in text)
    assert opening(text)[1:] == [text.partition(dash)[0].strip(), None, None]


@pytest.mark.parametrize(
    "text",
    ["Lake — It rained.", "LAKE – It rained.", "LAKE - It rained.", "OPINION — It rained.", "1 LAKE — It rained.",
     "A B C D E F G — It rained.", "OSLO, it rained (AP) — It rained.", "OSLO, May 5 x (AP) — It rained.",
     "OSLO May 5 2025 it (AP) — It rained.", "« OSLO (AP) — It rained.",
     "EU — It rained.", "U.S. — It rained.", "USA -- It rained.", "NATO — It rained.", "WARNING — It rained.", "BREAKING — It rained.",
     "UPDATED — It rained.", "REUTERS — It rained.", "MONDAY — It rained.", "MÄRZ — Es regnet.", "EE.UU. — Llueve.", "НАТО — Идёт дождь.",
     "ACHTUNG — Es regnet.", "KEY POINTS — It rained."],
)  # fmt: skip
def test_what_opens_a_paragraph_and_is_no_dateline(text: str) -> None:
    assert read_opening(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("Bern (sda) Es regnet.", True), ("LAKE (sda) Es regnet.", True), ("Bern (sda): Es regnet.", True), ("Lake (sda) Es regnet.", False),
     ("LAKE (Xyz) Es regnet.", False), ("Bern (Xyz) Es regnet.", False), ("Bern (sda) es regnet.", False)],
)  # fmt: skip
def test_brackets_without_a_dash_stand_between_what_is_well_known(text: str, found: bool) -> None:  # noqa: FBT001 - a case
    assert (read_opening(text) is not None) is found


@pytest.mark.parametrize(("length", "found"), [(160, True), (161, False)])
def test_a_dateline_ends_within_160_characters(length: int, found: bool) -> None:  # noqa: FBT001 - a case
    dateline = f"{'L' * (length - 8)} (AP) — "
    assert len(dateline) == length
    assert (read_opening(f"{dateline}It rained.") == (length, (0, length - 8), (length - 6, length - 4), None)) is found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Lake", ["Lake", None, None]),
        ("Oslo. ", ["Oslo.", None, None]),
        ("a b c d e f", ["a b c d e f", None, None]),
        ("Lake (dpa)", ["Lake", "dpa", None]),
        ("LAKE (AP) —", ["LAKE", "AP", None]),
        ("LAKE — It rained", ["LAKE", None, None]),
        ("Lake, May 5", ["Lake", None, "May 5"]),
        ("Paris, le 3 mars", ["Paris", None, "3 mars"]),
        ("Bruxelles, le 3 mars 2024 -", ["Bruxelles", None, "3 mars 2024"]),
        ("Berlin, den 3. März", ["Berlin", None, "3. März"]),
        ("NEW HAVEN -", ["NEW HAVEN", None, None]),
        ("LONDON:", ["LONDON", None, None]),
        ("NEW YORK, Nov. 3 /PRNewswire/ --", ["NEW YORK", "PRNewswire", "Nov. 3"]),
        ("LONDON, March 3 (Reuters) -", ["LONDON", "Reuters", "March 3"]),
        ("Lake 28.10.2025 (dpa)", ["Lake", "dpa", "28.10.2025"]),
        ("Lake, May 5, May 6", ["Lake", None, "May 5"]),
        ("dpa, 28.10.2025", [None, "dpa", "28.10.2025"]),
        ("(AP)", [None, "AP", None]),
        ("May 5, Lake", [None, None, "May 5"]),
        ("28.10.2025", [None, None, "28.10.2025"]),
        ("- (28.10.2025)", [None, None, "28.10.2025"]),
        ("A; B", [None, None, None]),
        ("a b c d e f g", [None, None, None]),
        ("2 Lakes", [None, None, None]),
        ("!", [None, None, None]),
        (" ", [None, None, None]),
        ("", [None, None, None]),
    ],
)
def test_a_line_of_its_own_needs_less(text: str, parts: list[str | None]) -> None:
    found = read_line(text)
    assert found.end == len(text)
    assert [None if part is None else text[slice(*part)] for part in found[1:]] == parts


def test_of_a_long_line_160_characters_are_read() -> None:
    text = f"Lake,{' ' * 144}28.10.2025, 5.5.2025"
    assert read_line(text) == (len(text), (0, 4), None, (149, 159))
    assert read_line(f"Lake{' ' * 160}28.10.2025").date is None


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("DATELINE: PORT ALDERY", "PORT ALDERY", None), ("Dateline: Oslo, 5 May 2026", "Oslo", "5 May 2026"), ("Dateline:", None, None),
        ("Oslo: 5 May 2026", "Oslo", "5 May 2026"),
    ],
)  # fmt: skip
def test_bug_the_label_of_a_record_s_field_hid_the_place(text: str, place: str | None, date: str | None) -> None:
    line = newsseg.Dateline(0, len(text), text)
    assert (line.place and line.place.text, line.date and line.date.text) == (place, date)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Bern, 3. Mai (sda) — Es regnet.", "Bern"),
        ("Aus Wien, 3. März (APA) — Es regnet.", "Wien"),
        ("IN AMENAS, May 3 (AP) — It rained.", "IN AMENAS"),
    ],
)
def test_bug_a_small_word_before_a_known_place_was_part_of_it(text: str, place: str) -> None:
    assert opening(text)[1] == place


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("中新网3月4日电 据报道，大桥开了。", ["中新网3月4日电", None, "中新网", "3月4日"]),
        ("中新网北京3月4日电 据报道，大桥开了。", ["中新网北京3月4日电", "北京", "中新网", "3月4日"]),
        ("By ADA BROOK, LONDON — The bridge is open.", ["By ADA BROOK, LONDON —", "LONDON", None, None]),
        ("DE BILT, UTRECHT — The bridge is open.", ["DE BILT, UTRECHT —", "DE BILT, UTRECHT", None, None]),
        ("By ADA BROOK — The bridge is open.", None),
        ("UPDATE 2 — The bridge is open.", None),
        ("КАЗАНЬ, 3 мар — РИА Новости. Мост открыт.", ["КАЗАНЬ, 3 мар — РИА Новости.", "КАЗАНЬ", "РИА Новости", "3 мар"]),
        ("OSLO — Reuters has moved its office.", ["OSLO —", "OSLO", None, None]),
        ("SAN FRANCISCO—The bridge is open.", ["SAN FRANCISCO—", "SAN FRANCISCO", None, None]),
        ("Inflation—The bridge is open.", None),
        ("New Delhi, Mar 3 (PTI) The bridge is open.", ["New Delhi, Mar 3 (PTI)", "New Delhi", "PTI", "Mar 3"]),
        ("Port Aldery, Mar 3 (PTI) The bridge is open.", ["Port Aldery, Mar 3 (PTI)", "Port Aldery", "PTI", "Mar 3"]),
        ("Port Aldery (PTI) The bridge is open.", None),
        ("MADRID, 3 (EUROPA PRESS) El puente está abierto.", ["MADRID, 3 (EUROPA PRESS)", "MADRID", "EUROPA PRESS", None]),
        ("القاهرة - رويترز: قال الوزير", ["القاهرة - رويترز:", "القاهرة", "رويترز", None]),
        ("القاهرة - مصر: قال الوزير", None),
    ],
)
def test_bug_agencies_authors_and_updates_in_datelines(text: str, parts: list[str | None] | None) -> None:
    found = read_opening(text)
    said = None if found is None else [text[: found.end].rstrip(), *(part and text[slice(*part)] for part in found[1:])]
    assert said == parts
