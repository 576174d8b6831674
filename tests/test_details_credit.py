"""Credits: where they begin and end in a caption, and whom they name."""

from __future__ import annotations

import pytest

from newsseg.details.credit import read_caption, read_credit


def caption(text: str) -> list[str | None]:
    """Read a caption; give back what it describes, its credit, and the photographer and the agency."""
    return [None if place is None else text[slice(*place)] for place in read_caption(text)]


def credited(text: str) -> list[str | None]:
    """Read a line that is a credit."""
    return [None if place is None else text[slice(*place)] for place in read_credit(text)[1:]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rain. Photo: Ada Brook", ["Rain.", "Ada Brook", "Ada Brook", None]),
        ("Photo: Ada Brook", [None, "Ada Brook", "Ada Brook", None]),
        ("  Rain.  Photo: Ada Brook  ", ["Rain.", "Ada Brook", "Ada Brook", None]),
        ("Rain – Photo: Ada Brook", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("Rain [Photo: Ada Brook] fell", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("Rain (Photo: Ada Brook) fell", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("Rain ( Photo: Ada Brook) fell", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("Rain (Photo: Ada Brook", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("Rain (Photo: Ada Brook (left)) fell", ["Rain", "Ada Brook (left)", None, None]),
        ("Rain (left) Photo: Ada Brook) fell", ["Rain (left)", "Ada Brook) fell", None, None]),
        ("Rain. Photo: Oslo (Ada Brook)", ["Rain.", "Oslo (Ada Brook)", None, None]),
        ("Symbolfoto: Foto: Ada Brook", [None, "Ada Brook", "Ada Brook", None]),
        ("Regen. Symbolfoto: Foto: Ada Brook", ["Regen.", "Ada Brook", "Ada Brook", None]),
        ("Rain. Photo: Rain fell. Photo: Ada Brook", ["Rain. Photo: Rain fell.", "Ada Brook", "Ada Brook", None]),
        ("Rain. Photo: Ada Brook / AP. Photo: Oda Hill", ["Rain.", "Ada Brook / AP", "Ada Brook", "AP"]),
        ("Rain (Photo: Ada Brook/AP. Courtesy of Oslo)", ["Rain", "Ada Brook/AP", "Ada Brook", "AP"]),
        ("Rain (Photo: Ada Brook/AP, left) / Courtesy of Oslo", ["Rain", "Ada Brook/AP, left", "Ada Brook", "AP"]),
        ("Rain. Photo: -Ada Brook", ["Rain.", "Ada Brook", "Ada Brook", None]),
        ("Rain (Photo: Ada (a) (b) (c)) fell", ["Rain", "Ada (a) (b) (c)", None, None]),
        ("朝の橋（写真＝共同）朝", ["朝の橋", "共同", None, "共同"]),
        ("(Photo: Ada Brook) fell", [None, "Ada Brook", "Ada Brook", None]),
        ("Rain, rys: Ada Brook", ["Rain,", "Ada Brook", "Ada Brook", None]),
        ("Rain, cg: Ada Brook", ["Rain, cg: Ada Brook", None, None, None]),
        ("Rain. Photo:", ["Rain. Photo:", None, None, None]),
        ("Rain © Ada Brook", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("Rain (© Ada Brook) fell", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("Rain (© Ada Brook", ["Rain", "Ada Brook", "Ada Brook", None]),
        ("© Ada Brook", [None, "Ada Brook", "Ada Brook", None]),
        ("Rain ©", ["Rain ©", None, None, None]),
        ("- © -", ["- ©", None, None, None]),
    ],
)
def test_a_word_or_a_sign_announces_a_credit(text: str, parts: list[str | None]) -> None:
    assert caption(text) == parts


@pytest.mark.parametrize(
    ("said", "photographer", "agency"),
    [
        ("Ada Brook", "Ada Brook", None),
        ("Ada Brook Hill Moor", "Ada Brook Hill Moor", None),
        ("Ada Brook, Oda Hill", "Ada Brook", None),
        ("Ada Brook, AP", "Ada Brook", "AP"),
        ("Ada Brook Hill, Oda Moor Lund", "Ada Brook Hill", None),
        ("AP/Ada Brook", "Ada Brook", "AP"),
        ("AP/Reuters", None, "AP"),
        ("AP, a b c", None, "AP"),
        ("Reuters", None, "Reuters"),
        ("Getty Images", None, "Getty Images"),
        ("AFP Images", None, "AFP Images"),
        ("Unsplash", None, "Unsplash"),
        ("The Lake Gazette", None, "The Lake Gazette"),
    ],
)
def test_names_and_agencies_in_brackets_are_a_credit(said: str, photographer: str | None, agency: str | None) -> None:
    for left, right in ("()", "[]", "（）", "【】", "［］"):
        assert caption(f"Rain fell {left}{said}{right}") == ["Rain fell", said, photographer, agency]
    assert caption(f"({said})") == [None, said, photographer, agency]
    assert caption(f"Rain fell (Photo {said})") == ["Rain fell", said, photographer, agency]


@pytest.mark.parametrize("said", ["Oslo", "left", "AP, a b c d", "Ada Brook, rain", "Ada Brook Hill Moor Lund", "", " ", "rain fell"])
def test_else_brackets_are_a_part_of_the_description(said: str) -> None:
    assert caption(f"Rain fell ({said})") == [f"Rain fell ({said})", None, None, None]


def test_brackets_of_two_kinds_are_none() -> None:
    assert caption("Rain fell (Reuters]")[1] is None
    assert caption("Rain fell Reuters)")[1] is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [("Rain fell. (Oslo)", "Oslo"), ("Rain fell!  (Lake City)", "Lake City"), ("Rain fell.”   (Big Lake City)", "Big Lake City"),
     ("Rain fell.    (Oslo)", None), ("Rain fell (Oslo)", None), ("Rain fell. (oslo)", None), ("Rain fell. (Lake city)", None),
     ("Rain fell. (File)", None), ("Rain fell. (Symbolbild)", None), ("Rain fell. (A B C D)", None), ("Rain fell. ()", None)],
)  # fmt: skip
def test_after_the_end_of_a_sentence_brackets_may_hold_any_source(text: str, credit: str | None) -> None:
    assert caption(text)[1] == credit


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rain fell. Ada Brook", ["Rain fell.", "Ada Brook", "Ada Brook", None]),
        ("Rain fell.ADA BROOK", ["Rain fell.", "ADA BROOK", "ADA BROOK", None]),
        ("Rain fell. Ada Brook/AP", ["Rain fell.", "Ada Brook/AP", "Ada Brook", "AP"]),
        ("Rain fell. Ada Brook for The Lake Gazette", ["Rain fell.", "Ada Brook for The Lake Gazette", "Ada Brook", "The Lake Gazette"]),
        ("Rain fell, May 5, 2026 Ada Brook/AP", ["Rain fell, May 5, 2026", "Ada Brook/AP", "Ada Brook", "AP"]),
        ("Rain fell. Reuters", ["Rain fell.", "Reuters", None, "Reuters"]),
        ("Rain fell / Reuters", ["Rain fell", "Reuters", None, "Reuters"]),
        ("Rain via Reuters", ["Rain via", "Reuters", None, "Reuters"]),
        ("Rain fell. FORESTA", ["Rain fell.", "FORESTA", None, None]),
        ("Rain fell. example.com", ["Rain fell.", "example.com", None, "example.com"]),
        ("Rain fell. Ada Brook/AP 1/2", ["Rain fell.", "Ada Brook/AP", "Ada Brook", "AP"]),
        ("Rain fell. Ada Brook/AP Zoom", ["Rain fell.", "Ada Brook/AP", "Ada Brook", "AP"]),
        ("Rain fell. reuters", ["Rain fell. reuters", None, None, None]),
        ("Rain fell. Now Rain Fell On Oslo", ["Rain fell. Now Rain Fell On Oslo", None, None, None]),
        ("Rain of Reuters", ["Rain of Reuters", None, None, None]),
        ("Ada Brook", ["Ada Brook", None, None, None]),
        ("1/2", ["1/2", None, None, None]),
        ("", [None, None, None, None]),
        (" - ", [None, None, None, None]),
    ],
)
def test_names_and_agencies_at_the_end_are_a_credit(text: str, parts: list[str | None]) -> None:
    assert caption(text) == parts


@pytest.mark.parametrize(("length", "parts"), [(110, ["Rain.", "a" * 110]), (111, [f"Rain. Photo: {'a' * 111}", None])])
def test_a_credit_has_110_characters_at_most(length: int, parts: list[str | None]) -> None:
    assert caption(f"Rain. Photo: {'a' * length}")[:2] == parts


@pytest.mark.parametrize("told", ["Photo: Ada Brook", "© Ada Brook", "(Ada Brook)"])
def test_a_credit_stands_in_the_last_200_characters(told: str) -> None:
    assert caption(f"{'x' * 300}. {told}")[2] == "Ada Brook"
    assert caption(f"Rain fell. {told:<200}")[2] == "Ada Brook"
    assert caption(f"Rain fell. {told:<201}")[1] is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ada Brook", ["Ada Brook", "Ada Brook", None]),
        ("Photo: Ada Brook", ["Ada Brook", "Ada Brook", None]),
        ("Photo by Ada Brook/AP", ["Ada Brook/AP", "Ada Brook", "AP"]),
        ("1/2 Photo: Ada Brook", ["Ada Brook", "Ada Brook", None]),
        ("(c) Ada Brook", ["Ada Brook", "Ada Brook", None]),
        ("care of Ada Brook", ["Ada Brook", "Ada Brook", None]),
        ("Symbolgrafik: Ada Brook", ["Ada Brook", "Ada Brook", None]),
        ("Ada Brook / AP / Reuters", ["Ada Brook / AP / Reuters", "Ada Brook", "AP"]),
        ("Oda Hill, Ada Brook", ["Oda Hill, Ada Brook", "Oda Hill", None]),
        ("Ada Brook 1/2", ["Ada Brook", "Ada Brook", None]),
        ("Ada Brook Zoom", ["Ada Brook", "Ada Brook", None]),
        ("Zoom", ["Zoom", None, None]),
        ("@adabrook", ["adabrook", None, None]),
        ("Ada Brook (left)", ["Ada Brook (left)", None, None]),
        ("Ada Brook)", ["Ada Brook", "Ada Brook", None]),
        ("Photo:", [None, None, None]),
        ("-", [None, None, None]),
        ("", [None, None, None]),
        ("x" * 200, ["x" * 200, None, None]),
        ("x" * (201), [None, None, None]),
    ],
)
def test_a_credit_of_its_own_needs_no_word(text: str, parts: list[str | None]) -> None:
    assert credited(text) == parts


LIFTED = "A crane lifts a beam at the harbour, March 3, 2024."


@pytest.mark.parametrize("word", ["FILE PHOTO: ", "File photo: ", "FILE PHOTO - ", "FILE - ", "ARCHIVBILD: ", "PHOTO: ", ""])
@pytest.mark.parametrize(
    ("said", "agency"),
    [("REUTERS/Nora Quill", "REUTERS"), ("REUTERS/Nora Quill/File Photo", "REUTERS"), ("REUTERS/Nora Quill//File Photo", "REUTERS"),
     ("Nora Quill/AP", "AP"), ("Reuters/Nora Quill/Foto de archivo", "Reuters")],
)  # fmt: skip
def test_bug_a_word_for_pictures_that_opens_a_caption_made_it_a_credit(word: str, said: str, agency: str) -> None:
    described = LIFTED if word == "PHOTO: " else f"{word}{LIFTED}"
    assert caption(f"{word}{LIFTED} {said}") == [described, said, "Nora Quill", agency]
    assert credited(f"{word}{LIFTED} {said}") == [said, "Nora Quill", agency]


def test_bug_an_agency_before_a_name_was_missed_without_a_stop_or_before_a_label() -> None:
    for end in ("", ".", " TPX IMAGES OF THE DAY"):
        assert caption(f"FILE PHOTO: Rain fell on Port Aldery REUTERS/Nora Quill{end}") == [
            "FILE PHOTO: Rain fell on Port Aldery", "REUTERS/Nora Quill", "Nora Quill", "REUTERS",
        ]  # fmt: skip


@pytest.mark.parametrize("said", ["A crane lifts a beam at the harbour", "A crane lifts a beam in Oslo on Monday."])
def test_a_word_that_says_when_a_picture_was_taken_announces_no_long_credit(said: str) -> None:
    assert caption(f"FILE PHOTO: {said}") == [f"FILE PHOTO: {said}", None, None, None]


def test_a_word_for_pictures_before_a_name_is_followed_by_a_credit() -> None:
    assert caption("File photo: Nora Quill") == [None, "Nora Quill", "Nora Quill", None]
    assert caption("Photo: Nora Quill / Reuters") == [None, "Nora Quill / Reuters", "Nora Quill", "Reuters"]
    assert caption("Photo: the lake museum in the town of Oslo")[1] == "the lake museum in the town of Oslo"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("新华社记者 王明 摄", ["新华社记者 王明", "王明", "新华社"]),
        ("王明撮影", ["王明", "王明", None]),
        ("Źródło: PAP / Fot. Ada Brook", ["PAP / Fot. Ada Brook", "Ada Brook", "PAP"]),
        ("Photo: Courtesy Ada Brook", ["Courtesy Ada Brook", "Ada Brook", None]),
        ("Quelle: AP / Grafik: Aldern Hafen", ["AP / Grafik: Aldern Hafen", None, "AP"]),
        ("Foto: Le Courrier/Ada Brook", ["Le Courrier/Ada Brook", "Ada Brook", None]),
        ("Foto: Per Daniels/Ada Brook", ["Per Daniels/Ada Brook", "Per Daniels", None]),
        ("Foto: Le Meur", ["Le Meur", "Le Meur", None]),
    ],
)
def test_bug_words_for_pictures_were_part_of_the_photographers_name(text: str, parts: list[str | None]) -> None:
    assert credited(text) == parts


@pytest.mark.parametrize("text", ["Image", "Photo", "Photo:", "COURTESY PHOTO", "Bild"])
def test_bug_a_word_for_pictures_alone_was_a_credit(text: str) -> None:
    assert credited(text) == [None, None, None]


@pytest.mark.parametrize("text", ["Handout", "Privat", "Symbolbild", "Reuters"])
def test_a_word_for_where_a_picture_comes_from_is_a_credit(text: str) -> None:
    assert credited(text)[0] == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("De brand. Beeld Ada Brook", ["De brand.", "Ada Brook", "Ada Brook", None]),
        ("De brand. Beeld ANP / Ada Brook", ["De brand.", "ANP / Ada Brook", "Ada Brook", "ANP"]),
        ("Le feu. Photo Ada Brook", ["Le feu.", "Ada Brook", "Ada Brook", None]),
        ("Le feu. Photo Le Courrier/Ada Brook", ["Le feu.", "Le Courrier/Ada Brook", "Ada Brook", None]),
        ("Beeld Ada Brook", [None, "Ada Brook", "Ada Brook", None]),
        ("Photo Booth Fun", ["Photo Booth Fun", None, None, None]),
        ("Ada Brook/AP", [None, "Ada Brook/AP", "Ada Brook", "AP"]),
        ("Rain Ada Brook/AP", ["Rain", "Ada Brook/AP", "Ada Brook", "AP"]),
        ("AFP via Getty Images", [None, "AFP via Getty Images", None, "AFP"]),
        ("Ada Brook", ["Ada Brook", None, None, None]),
        ("Rain over the Aldery Center. | KYODO", ["Rain over the Aldery Center.", "KYODO", None, "KYODO"]),
        ("Pożar. (Źródło: PAP / Fot. Ada Brook)", ["Pożar.", "PAP / Fot. Ada Brook", "Ada Brook", "PAP"]),
        ("Photos by Ada Brook and Oda Hill", [None, "Ada Brook and Oda Hill", None, None]),
        ("Photos by Ada Brook and Jane Lund", [None, "Ada Brook and Jane Lund", "Ada Brook", None]),
        ("Photo by Ada Brook on Unsplash", [None, "Ada Brook on Unsplash", "Ada Brook", "Unsplash"]),
    ],
)
def test_bug_words_between_a_caption_and_its_credit_were_part_of_either(text: str, parts: list[str | None]) -> None:
    assert caption(text) == parts


@pytest.mark.parametrize(
    ("label", "described"),
    [
        ("GRAPHIC: ", "Flooded street."), ("GRAPHIC: PHOTO: ", "Flooded street."), ("Image caption, ", "Flooded street."),
        ("Image caption ", "Flooded street."), ("View image in fullscreen ", "Flooded street."), ("Bildunterschrift: ", "Flooded street."),
        ("FILE PHOTO: ", "FILE PHOTO: Flooded street."), ("Gallery ", "Gallery Flooded street."),
    ],
)  # fmt: skip
def test_bug_the_label_of_a_caption_was_part_of_what_it_describes(label: str, described: str) -> None:
    assert caption(f"{label}Flooded street. Photograph: Ada Brook/PA") == [described, "Ada Brook/PA", "Ada Brook", "PA"]


@pytest.mark.parametrize("between", [" ", "\n"])
@pytest.mark.parametrize("described", ["The bridge was closed", f"The bridge was closed{' on Monday' * 50}"])
def test_bug_a_caption_below_its_credit_was_part_of_it(described: str, between: str) -> None:
    text = f"Image source, Getty Images{between}Image caption, {described}"
    assert caption(text) == [described, "Getty Images", None, "Getty Images"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Photo: Ada Brook and Tom Hill/AP", [None, "Ada Brook and Tom Hill/AP", "Ada Brook", "AP"]),
        ("King Charles, Reuters", ["King Charles, Reuters", None, None, None]),
        ("Reuters, Ada Brook", [None, "Reuters, Ada Brook", "Ada Brook", "Reuters"]),
    ],
)
def test_bug_who_is_to_be_seen_was_the_photographer_and_photographers_were_to_be_seen(text: str, parts: list[str | None]) -> None:
    assert caption(text) == parts


def test_bug_a_credit_line_that_shows_a_label_was_an_agency_as_a_whole() -> None:
    assert credited("View image in fullscreen Protesters gather. Photograph: Ada Brook/AP") == ["Ada Brook/AP", "Ada Brook", "AP"]
