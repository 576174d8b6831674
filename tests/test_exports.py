"""Articles in the forms of other programs: what every reader of such a form relies on."""

from __future__ import annotations

import json
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from fit import corpus
from newsseg import Article, FormatError, exports
from newsseg.characters import encodable, xml_text
from newsseg.exports import nitf, story
from newsseg.exports.offsets import Offsets, OffsetUnit
from newsseg.markup import bare_lines
from newsseg.segmented import words_of
from newsseg.segments import KINDS
from newsseg.serial import own_fields
from tests.house import Sponsor
from tests.strategies import any_articles, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

UNITS: tuple[OffsetUnit, ...] = ("codepoint", "utf16")
NITF = "{http://iptc.org/std/NITF/2006-10-18/}"
EMOJI = "🌊 Storm nears\n\nBy Ada Brook 🖋\n\n🌧🌧 Rain fell on the coast all night, and the harbour was closed."
STORM = Article(
    EMOJI,
    (
        newsseg.Headline(0, 13, EMOJI[0:13], 0.9),
        newsseg.Byline(15, 29, EMOJI[15:29], 0.8),
        newsseg.Paragraph(31, len(EMOJI), EMOJI[31:], 0.7),
    ),
)


def cut(text: str, start: int, end: int, unit: str) -> str:
    """Cut text as a tool does that counts in a unit."""
    if unit == "codepoint":
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def read_place(written: str) -> tuple[int, int]:
    """Read a fragment of a brat annotation."""
    start, end = map(int, written.split(" "))
    return start, end


def labels_by_line(article: Article) -> dict[int, str]:
    """Label the lines of an article by its segments, one by one and slowly."""
    found, start = {}, 0
    for number, line in enumerate(article.text.split("\n")):
        if line.strip():
            sizes: dict[str, int] = {}
            for one in article:
                size = len(article.text[max(one.start, start) : max(0, min(one.end, start + len(line)))].strip())
                sizes[one.label] = sizes.get(one.label, 0) + size
            found[number] = max(sizes, key=lambda label: sizes[label])
        start += len(line) + 1
    return found


# Offsets


@given(texts(), st.sampled_from(UNITS))
def test_offsets_are_read_as_they_were_written(text: str, unit: OffsetUnit) -> None:
    offsets = Offsets(encodable(text), unit)
    for place in range(len(text) + 1):
        assert offsets.read(offsets.write(place)) == place
    assert offsets.write(len(text)) == (len(text) if unit == "codepoint" else len(encodable(text).encode("utf-16-le")) // 2)


@pytest.mark.parametrize("offset", [-1, 4, None, "1", 1.0, True, 10**30])
def test_offsets_that_are_no_place_are_refused(offset: object) -> None:
    with pytest.raises(FormatError, match="is no place in a text of 3"):
        Offsets("abc", "codepoint").read(offset)


def test_an_offset_within_a_character_is_refused() -> None:
    with pytest.raises(FormatError, match="offset 1 splits a character: are the offsets counted in code points"):
        Offsets("🌊", "utf16").read(1)


@pytest.mark.parametrize("write", [exports.to_doccano, exports.to_label_studio, exports.to_prodigy, exports.to_brat])
def test_an_unknown_unit_is_refused(write: Callable[..., object]) -> None:
    with pytest.raises(ValueError, match="offset_unit must be 'codepoint' or 'utf16', not 'utf8'"):
        write(STORM, offset_unit="utf8")


# JSON


@given(any_articles())
def test_json_is_read_back(article: Article) -> None:
    written = exports.to_json(article)
    again = Article.from_dict(json.loads(written.encode("utf-8")))
    assert again.text == encodable(article.text)
    assert [(one.start, one.end, one.label, one.confidence) for one in again] == [
        (one.start, one.end, one.label, one.confidence) for one in article
    ]


def test_bug_two_lone_surrogates_became_one_character_in_json() -> None:
    text = "\ud83d\ude00 rises"
    again = Article.from_dict(json.loads(exports.to_json(Article(text, (newsseg.Headline(0, 8, text),)))))
    assert again.text == "\ufffd\ufffd rises"


def test_the_schema_tells_of_every_detail_of_every_kind() -> None:
    listed = {
        part["if"]["properties"]["label"]["const"]: part["then"]["properties"] for part in exports.schema()["$defs"]["segment"]["allOf"]
    }
    told = {label: set(fields) for label, fields in listed.items()}
    assert told == {kind.label: {*own_fields(kind), *kind.detail_names} for kind in KINDS if own_fields(kind) or kind.detail_names}


def test_the_schema_is_of_this_version() -> None:
    assert exports.schema()["properties"]["schema_version"]["const"] == STORM.to_dict()["schema_version"]
    assert exports.schema() is not exports.schema()


# The trade's forms


@given(any_articles())
def test_nitf_is_well_formed_and_has_the_words(article: Article) -> None:
    root = ET.fromstring(exports.to_nitf(article).encode())  # noqa: S314 - it was written right here
    assert root.tag == f"{NITF}nitf"
    paragraphs = [one.text or "" for one in root.findall(f"{NITF}body/{NITF}body.content/{NITF}block/{NITF}p")]
    assert paragraphs == [xml_text(words_of(one)) for one in article.paragraphs]
    bylines = ["".join(one.itertext()) for one in root.iter(f"{NITF}byline")]
    assert [" ".join(line.split()) for line in bylines] == [
        " ".join(xml_text(bare_lines(one.text).text).split()) for one in article.bylines
    ]
    assert len(root.findall(f".//{NITF}media")) == len(story.pictures(article))
    assert len(root.findall(f".//{NITF}p[@lede]")) == (1 if article.paragraphs else 0)


CONTENT = {
    "nitf": ["head", "body"],
    "head": ["title", "docdata"],
    "body": ["body.head", "body.content", "body.end"],
    "body.head": ["hedline", "byline", "dateline", "abstract"],
    "media": ["media-reference", "media-caption", "media-producer"],
    "dateline": ["location", "story.date"],
}
"""The order in which NITF has the children of an element; `byline` may be there several times."""


@given(any_articles())
def test_nitf_has_its_elements_in_order(article: Article) -> None:
    for element in ET.fromstring(exports.to_nitf(article)).iter():  # noqa: S314
        order = CONTENT.get(element.tag.removeprefix(NITF))
        if order:
            places = [order.index(child.tag.removeprefix(NITF)) for child in element]
            assert places == sorted(places)
    assert len(ET.fromstring(exports.to_nitf(article)).findall(f".//{NITF}tagline")) <= 1  # noqa: S314


def test_nitf_marks_names_and_roles_in_bylines() -> None:
    text = "By Ada Brook, Senior Correspondent"
    root = ET.fromstring(exports.to_nitf(Article(text, (newsseg.Byline(0, len(text), text),))))  # noqa: S314
    byline = root.find(f".//{NITF}byline")
    assert byline is not None
    assert [(part.tag.removeprefix(NITF), part.text) for part in byline] == [("person", "Ada Brook"), ("byttl", "Senior Correspondent")]


def test_nitf_says_what_was_updated_corrected_and_noted() -> None:
    lines = (
        (newsseg.Timestamp, "Updated May 6, 2025"),
        (newsseg.Tagline, "Correction: The river is the Moor."),
        (newsseg.Tagline, "Editor's note: This story was first told in 2019."),
    )
    text, segments = "", []
    for kind, line in lines:
        segments.append(kind(len(text), len(text) + len(line), line))
        text += f"{line}\n"
    about = ET.fromstring(exports.to_nitf(Article(text, tuple(segments)))).find(f".//{NITF}docdata")  # noqa: S314
    assert about is not None
    assert [(part.tag.removeprefix(NITF), dict(part.attrib)) for part in about] == [
        ("date.release", {"norm": "2025-05-06"}),
        ("correction", {"info": lines[1][1]}),
        ("ed-msg", {"info": lines[2][1]}),
    ]


def test_nitf_marks_the_first_of_two_spans_that_overlap() -> None:
    byline, element = newsseg.Byline(10, 19, "Ada Brook"), ET.Element("byline")
    nitf._mixed(element, byline, [(byline.span(4, 9), "org"), (byline.span(0, 5), "person")])
    assert ET.tostring(element, encoding="unicode") == "<byline><person>Ada B</person>rook</byline>"


def told(*rows: tuple[type[newsseg.Segment], str]) -> Article:
    """Make an article of lines whose kinds are told."""
    text = "\n".join(words for _, words in rows)
    starts = accumulate((len(words) + 1 for _, words in rows), initial=0)
    return Article(text, tuple(kind(start, start + len(words), words) for (kind, words), start in zip(rows, starts, strict=False)))


def test_bug_the_headlines_of_all_articles_of_a_text_were_one() -> None:
    two_lines = [
        (newsseg.Kicker, "Sea"),
        (newsseg.Headline, "Storm nears:"),
        (newsseg.Headline, "pier closed"),
        (newsseg.Paragraph, "It rains."),
    ]
    assert told(*two_lines).title == "Storm nears: pier closed"
    assert told(*two_lines, (newsseg.Headline, "Owls move in"), (newsseg.Paragraph, "They like it.")).title == "Storm nears: pier closed"
    assert told(*two_lines[3:], *two_lines[1:2]).title == "Storm nears:"
    label = (newsseg.Headline, "Title:")
    assert told(label, two_lines[1]).title == "Storm nears:"
    assert told(label).title == "Title:"
    assert told(*two_lines[3:]).title == ""
    assert told(two_lines[1], (newsseg.Dek, "At last"), two_lines[2]).title == "Storm nears:"


def test_nitf_writes_a_byline_without_marks_of_markdown() -> None:
    text = "By [Ada Brook](https://paper.example/brook), **staff reporter** at *Bay News*"
    byline, element = newsseg.Byline(10, 10 + len(text), text), ET.Element("byline")
    nitf._byline(element, byline)
    assert (
        ET.tostring(element, encoding="unicode")
        == "<byline>By <person>Ada Brook</person>, <byttl>staff reporter at Bay News</byttl></byline>"
    )


def strings(data: Any) -> Iterator[str]:  # noqa: ANN401 - plain data
    """Yield all strings of plain data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


@given(any_articles())
@pytest.mark.parametrize("write", [exports.to_jsonld, exports.to_ninjs])
def test_forms_in_json_hold_nothing_that_cannot_be_written(write: Callable[[Article], dict[str, Any]], article: Article) -> None:
    written = write(article)
    assert json.loads(json.dumps(written, ensure_ascii=False).encode("utf-8")) == written
    assert all(strings(written))


@given(any_articles())
def test_jsonld_and_ninjs_say_what_the_article_says(article: Article) -> None:
    data, item = exports.to_jsonld(article), exports.to_ninjs(article)
    assert data.get("articleBody", "") == item.get("body_text", "") == encodable(article.body)
    assert data.get("headline", "") == item.get("headline", "") == encodable(article.title)
    assert len(data.get("image", [])) == len(item.get("associations", {})) == len(story.pictures(article))
    assert item["uri"] == exports.to_ninjs(article)["uri"]


PICTURES = "A boat at dusk\nThe ferry on Friday. Photo: Ann Roe\nAnother boat\nTwo boats meet\nPhotograph: X\nPhotograph: Y"


def test_lines_at_one_picture_are_put_together() -> None:
    kinds = (newsseg.AltText, newsseg.Caption, newsseg.AltText, newsseg.Caption, newsseg.Credit, newsseg.Credit)
    starts = [PICTURES.index(line) for line in PICTURES.split("\n")]
    made = tuple(kind(at, at + len(line), line) for kind, at, line in zip(kinds, starts, PICTURES.split("\n"), strict=True))
    one, two, three = story.pictures(Article(PICTURES, made))
    assert (one.alt, one.caption, one.credit, one.photographer) == (made[0], made[1], None, "Ann Roe")
    assert (two.alt, two.caption, two.credit) == made[2:5]
    assert (three.alt, three.caption, three.credit) == (None, None, made[5])


# Annotation tools


@given(any_articles(), st.sampled_from(UNITS))
def test_annotation_tools_find_the_text_of_each_segment(article: Article, unit: OffsetUnit) -> None:
    expected = [(encodable(one.text), one.label) for one in article]
    doccano = exports.to_doccano(article, offset_unit=unit)
    assert [(cut(doccano["text"], start, end, unit), label) for start, end, label in doccano["label"]] == expected
    prodigy = exports.to_prodigy(article, offset_unit=unit)
    assert [(cut(prodigy["text"], one["start"], one["end"], unit), one["label"]) for one in prodigy["spans"]] == expected
    task = exports.to_label_studio(article, offset_unit=unit)
    values = [one["value"] for one in task["predictions"][0]["result"]]
    assert [(cut(task["data"]["text"], one["start"], one["end"], unit), *one["labels"]) for one in values] == expected
    assert [one["text"] for one in values] == [text for text, _ in expected]
    for data in (doccano, prodigy, task):
        assert json.loads(json.dumps(data, ensure_ascii=False).encode("utf-8")) == data


@given(any_articles(), st.sampled_from(UNITS))
def test_brat_finds_every_fragment(article: Article, unit: OffsetUnit) -> None:
    written = exports.to_brat(article, offset_unit=unit)
    assert len(written.text) == len(article.text)
    rows = written.annotations.splitlines()
    assert rows == written.annotations.split("\n")[:-1]
    shown = [one for one in article if one.text.strip()]
    assert len(rows) == len(shown)
    for number, (row, one) in enumerate(zip(rows, shown, strict=True), 1):
        name, where, said = row.split("\t")
        label, _, places = where.partition(" ")
        pieces = [cut(written.text, *place, unit) for place in (read_place(one) for one in places.split(";"))]
        assert (name, label, " ".join(pieces)) == (f"T{number}", one.label, said)
        assert all(piece == piece.strip() != "" and "\n" not in piece for piece in pieces)


def test_brat_leaves_out_blank_lines_within_a_segment() -> None:
    text = "Rain fell.\n \nIt stopped."
    assert exports.to_brat(Article(text, (newsseg.Paragraph(0, len(text), text),))).annotations == (
        "T1\tparagraph 0 10;13 24\tRain fell. It stopped.\n"
    )


@given(any_articles(), st.sampled_from(UNITS))
def test_corrected_labels_come_back(article: Article, unit: OffsetUnit) -> None:
    expected = labels_by_line(article)
    row = exports.from_doccano({"id": 3, "lang": "en", **exports.to_doccano(article, offset_unit=unit)}, offset_unit=unit)
    assert (row["id"], row["lang"], row["text"]) == ("3", "en", encodable(article.text))
    assert dict(row["labels"]) == expected
    task = exports.to_label_studio(article, offset_unit=unit)
    done = {"id": 4, "data": {**task["data"], "publisher": "example"}, "annotations": task["predictions"]}
    row = exports.from_label_studio(done, offset_unit=unit)
    assert (row["id"], row["publisher"], row["text"]) == ("4", "example", encodable(article.text))
    assert dict(row["labels"]) == expected


def test_corrected_labels_are_a_corpus_to_fit_on(tmp_path: Path) -> None:
    rows = [{"id": number, "lang": "en", "publisher": "example", **exports.to_doccano(STORM)} for number in range(3)]
    path = tmp_path / "corrected.jsonl"
    path.write_text("".join(f"{json.dumps(exports.from_doccano(row))}\n" for row in rows), encoding="utf-8")
    documents = corpus.read(path)
    assert [one.name for one in documents] == ["0", "1", "2"]
    assert documents[0].labels == {0: "headline", 2: "byline", 4: "paragraph"}
    assert (documents[0].text, documents[0].publisher) == (STORM.text, "example")


def test_each_form_of_doccano_is_read() -> None:
    spans = [[0, 13, "headline"]]
    entities = [{"id": 1, "start_offset": 0, "end_offset": 13, "label": "headline"}]
    found = [
        exports.from_doccano({"text": EMOJI, **form})["labels"] for form in ({"label": spans}, {"labels": spans}, {"entities": entities})
    ]
    assert found == [[[0, "headline"], [2, "unsure"], [4, "unsure"]]] * 3


def test_the_last_annotation_that_was_not_cancelled_counts() -> None:
    def annotation(label: str, *, cancelled: bool = False) -> dict[str, Any]:
        value = {"start": 0, "end": 13, "text": EMOJI[:13], "labels": [label]}
        comment = {"type": "choices", "value": {"choices": ["hard"]}}
        return {"was_cancelled": cancelled, "result": [{"type": "labels", "value": value}, comment]}

    task = {"data": {"text": EMOJI}, "annotations": [annotation("dek"), annotation("kicker"), annotation("bio", cancelled=True)]}
    assert exports.from_label_studio(task)["labels"][0] == [0, "kicker"]


def test_kinds_of_one_s_own_go_out_and_back() -> None:
    text = "Sponsored by A"
    own = Article(text, (Sponsor(0, len(text), text),))
    assert exports.from_doccano(exports.to_doccano(own), kinds=(Sponsor,))["labels"] == [[0, "sponsor"]]
    assert '<Label value="sponsor"' in exports.label_studio_config((Sponsor,))
    with pytest.raises(FormatError, match=r"unknown label 'sponsor'; pass a kind of your own with kinds=\(\.\.\.\)"):
        exports.from_doccano(exports.to_doccano(own))
    odd: Any = Sponsor
    for read in (partial(exports.from_doccano, {}), partial(exports.from_label_studio, {}), exports.label_studio_config):
        with pytest.raises(TypeError, match=r"kinds are several: pass \(Sponsor,\), not the class alone"):
            read(kinds=odd)


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({}, "no record as doccano exports it: KeyError: 'text'"),
        ([], "no record as doccano exports it"),
        ({"text": "a"}, "no record as doccano exports it: KeyError: 'labels'"),
        ({"text": 3, "label": []}, "text must be a str, not int"),
        ({"text": ["a"], "label": []}, "text must be a str, not list"),
        ({"text": "a", "label": None}, "'label' must be a list, not NoneType"),
        ({"text": "a", "label": [[0]]}, "no record as doccano exports it: IndexError"),
        ({"text": "a", "label": [[0, 2, "headline"]]}, "offset 2 is no place in a text of 1"),
        ({"text": "a", "label": [[0, 1, "hedline"]]}, "unknown label 'hedline': did you mean 'headline'"),
        ({"text": "a", "label": [[0, 1, []]]}, "no record as doccano exports it: TypeError"),
    ],
)
def test_faulty_records_of_doccano_are_refused(record: Any, says: str) -> None:  # noqa: ANN401 - any JSON
    with pytest.raises(FormatError) as caught:
        exports.from_doccano(record)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({"label": [[1, 0, "headline"]]}, "label 'headline' from 1 to 0 holds no character: its end must come after its start"),
        ({"labels": [[1, 1, "headline"]]}, "label 'headline' from 1 to 1 holds no character"),
        ({"entities": [{"start_offset": 1, "end_offset": 0, "label": "bio"}]}, "label 'bio' from 1 to 0 holds no character"),
        ({"label": [[0, 1, "headline"]], "entities": []}, "a record has its labels in one place, not in 'label' and 'entities': leave out"),
        ({"label": [], "labels": []}, "not in 'label' and 'labels'"),
        ({"entities": {}}, "'entities' must be a list, not dict"),
        ({"label": ""}, "'label' must be a list, not str"),
    ],
)
def test_bug_labels_that_cannot_be_were_passed_over(record: dict[str, Any], says: str) -> None:
    with pytest.raises(FormatError) as caught:
        exports.from_doccano({"text": "ab", **record})
    assert says in str(caught.value)


def test_bug_a_label_of_label_studio_that_ends_before_it_starts_was_passed_over() -> None:
    with pytest.raises(FormatError, match="label 'bio' from 1 to 0 holds no character"):
        exports.from_label_studio({"text": "ab", "label": [{"start": 1, "end": 0, "labels": ["bio"]}]})


@pytest.mark.parametrize(
    ("task", "says"),
    [
        (None, "no task as Label Studio exports it"),
        ({}, "no task as Label Studio exports it: KeyError: 'text'"),
        ({"data": {}, "annotations": []}, "no task as Label Studio exports it: KeyError: 'text'"),
        ({"data": {"text": "a"}}, "has no annotation that was not cancelled: annotate it first"),
        ({"id": 7, "data": {"text": "a"}, "predictions": [{"result": []}]}, "task 7 has no annotation that was not cancelled"),
        ([{"data": {"text": "a"}}], "no task as Label Studio exports it: pass one at a time, not list"),
        ({"data": {"text": "a"}, "annotations": []}, "task None has no annotation that was not cancelled: annotate it first"),
        ({"id": 1, "data": {"text": "a"}, "annotations": [{"was_cancelled": True}]}, "task 1 has no annotation"),
        ({"text": "a", "label": [{"start": 0, "end": 2, "labels": ["bio"]}]}, "offset 2 is no place in a text of 1"),
        ({"text": "a", "label": [{"start": 0, "end": 1, "labels": ["boi"]}]}, "unknown label 'boi': did you mean 'bio'"),
        ({"text": "a", "label": [3]}, "no task as Label Studio exports it"),
    ],
)
def test_faulty_tasks_of_label_studio_are_refused(task: Any, says: str) -> None:  # noqa: ANN401 - any JSON
    with pytest.raises(FormatError) as caught:
        exports.from_label_studio(task)
    assert says in str(caught.value)


def test_the_labelling_interface_has_every_label() -> None:
    root = ET.fromstring(exports.label_studio_config())  # noqa: S314 - it was written right here
    assert [one.get("value") for one in root.iter("Label")] == [kind.label for kind in KINDS]


@pytest.mark.parametrize("unit", UNITS)
def test_offsets_right_after_an_emoji(unit: OffsetUnit) -> None:
    shift = 0 if unit == "codepoint" else 1
    assert exports.to_doccano(STORM, offset_unit=unit)["label"][1] == [15 + shift, 29 + 2 * shift, "byline"]
    assert exports.to_brat(STORM, offset_unit=unit).annotations.split("\n")[0] == f"T1\theadline 0 {13 + shift}\t🌊 Storm nears"


# Markdown


def test_markdown_reads_as_an_article() -> None:
    text = "News\nStorm nears\nIt is big\nBy Ada\nA boat\nThe boat. Photo: X\n1. Rain fell\nHow\nMore rain\n“Rain,” she said\nTom helped."
    text += "\nShare"
    kinds = (
        newsseg.Kicker, newsseg.Headline, newsseg.Dek, newsseg.Byline, newsseg.AltText, newsseg.Caption, newsseg.Paragraph,
        newsseg.Subheading, newsseg.Paragraph, newsseg.PullQuote, newsseg.Tagline, newsseg.Chrome,
    )  # fmt: skip
    starts, at = [], 0
    for line in text.split("\n"):
        starts.append(at)
        at += len(line) + 1
    made = tuple(kind(at, at + len(line), line) for kind, at, line in zip(kinds, starts, text.split("\n"), strict=True))
    assert exports.to_markdown(Article(text, made)).split("\n\n") == [
        "News", "# Storm nears", "**It is big**", "By Ada", "*The boat. Photo: X*", "1\\. Rain fell", "## How", "More rain",
        "> “Rain,” she said", "*Tom helped.*\n",
    ]  # fmt: skip


def test_markdown_of_nothing_is_nothing() -> None:
    assert exports.to_markdown(newsseg.segment("")) == ""


@pytest.mark.parametrize("form", [exports.to_jsonld, exports.to_ninjs, exports.to_nitf, exports.to_markdown])
def test_bug_forms_of_articles_failed_on_something_else_with_python_s_own_words(form: Callable[[Any], object]) -> None:
    for other, named in ((newsseg.CaptionSegmenter().segment(EMOJI), "Captions"), (EMOJI, "str"), (STORM.to_dict(), "dict")):
        with pytest.raises(TypeError, match=rf"this takes an article, such as newsseg\.segment\(text\), not {named}"):
            form(other)


@pytest.mark.parametrize("form", [exports.to_json, exports.to_doccano, exports.to_label_studio, exports.to_prodigy, exports.to_brat])
def test_bug_forms_of_segmented_texts_failed_on_something_else_with_python_s_own_words(form: Callable[[Any], object]) -> None:
    for other, named in ((EMOJI, "str"), (newsseg.CaptionSegmenter, "type"), (STORM.to_dict(), "dict")):
        with pytest.raises(TypeError, match=rf"this takes what a segmenter gives back, such as newsseg\.segment\(text\), not {named}"):
            form(other)
    assert form(newsseg.CaptionSegmenter().segment(EMOJI)) is not None
