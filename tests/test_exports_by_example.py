"""One article in every form, to the letter, and what each form leaves out or escapes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import newsseg
from newsseg import (
    AltText,
    Article,
    Bio,
    Byline,
    Caption,
    Chrome,
    Credit,
    Dateline,
    Dek,
    FormatError,
    Headline,
    Kicker,
    Paragraph,
    PullQuote,
    Segment,
    Subheading,
    Tagline,
    Timestamp,
    exports,
)
from newsseg.exports import corrected, story
from newsseg.exports.markdown import escaped
from newsseg.exports.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Callable


def page(*lines: tuple[type[Segment], str]) -> Article:
    segments, start = [], 0
    for kind, text in lines:
        segments.append(kind(start, start + len(text), text))
        start += len(text) + 1
    return Article("\n".join(text for _, text in lines), tuple(segments))


STORM = page(
    (Kicker, "Weather"), (Headline, "Storm nears & turns"), (Dek, "It is big."), (Dek, "It is late."),
    (Byline, "By Ada Brook and Tom Hill, Staff Writers, Lake Gazette"), (Byline, "Edited by Jane Lund"),
    (Byline, "Translated by Anna Bach"), (Timestamp, "Published May 4, 2026, 10:15 UTC"), (Timestamp, "Updated May 5, 2026, 9:00 UTC"),
    (AltText, "A boat"), (Caption, "The boat on Friday. Photo: Ada Brook/AP"), (Paragraph, "OSLO, May 4 (AP) — Rain fell."),
    (Subheading, "Wind"), (Paragraph, "More rain fell."), (PullQuote, "“Rain,” she said"), (Credit, "Photo: Oda Hill"), (Chrome, "Share"),
    (Tagline, "Jane Lund contributed reporting."), (Tagline, "Correction: It is late."), (Tagline, "Editor's note: It is big."),
    (Bio, "Ada Brook covers rivers."),
)  # fmt: skip
FEW = page(
    (Paragraph, "Rain."), (Byline, "Lake Gazette"), (Byline, "Lake Gazette"), (Caption, "The boat."), (Caption, "The mill."),
    (Credit, "Photo:"), (AltText, "A"), (AltText, "B"), (Credit, "Photo: AP"), (Credit, "Photo: Oda Hill"), (Caption, "After"),
    (Dateline, "Oslo, 5 May 2026"), (Kicker, "News"), (Kicker, "News"), (Kicker, "Rain"),
)  # fmt: skip


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def test_json_ld() -> None:
    assert exports.to_jsonld(STORM) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Storm nears & turns",
        "articleSection": "Weather",
        "abstract": "It is big. It is late.",
        "author": [person("Ada Brook"), person("Tom Hill")],
        "editor": [person("Jane Lund")],
        "translator": [person("Anna Bach")],
        "datePublished": "2026-05-04T10:15+00:00",
        "dateModified": "2026-05-05T09:00+00:00",
        "image": [
            {
                "@type": "ImageObject",
                "caption": "The boat on Friday.",
                "description": "A boat",
                "creditText": "Ada Brook/AP",
                "creator": person("Ada Brook"),
            },
            {"@type": "ImageObject", "creditText": "Oda Hill", "creator": person("Oda Hill")},
        ],
        "articleBody": "OSLO, May 4 (AP) — Rain fell.\n\nWind\n\nMore rain fell.",
        "correction": "Correction: It is late.",
    }


def test_json_ld_of_an_article_by_nobody() -> None:
    found = exports.to_jsonld(FEW)
    assert found["author"] == [{"@type": "Organization", "name": "Lake Gazette"}]
    assert (found["dateline"], found["articleSection"]) == ("Oslo", "News, Rain")
    contributed = page((Byline, "With contributions from Ada Brook"))
    assert exports.to_jsonld(contributed)["contributor"] == [person("Ada Brook")]
    assert set(exports.to_jsonld(page())) == {"@context", "@type"}


def test_ninjs() -> None:
    assert exports.to_ninjs(STORM, uri="tag:x") == {
        "uri": "tag:x",
        "type": "text",
        "headline": "Storm nears & turns",
        "byline": "By Ada Brook and Tom Hill, Staff Writers, Lake Gazette, Edited by Jane Lund, Translated by Anna Bach",
        "firstcreated": "2026-05-04T10:15+00:00",
        "versioncreated": "2026-05-05T09:00+00:00",
        "description_text": "It is big. It is late.",
        "body_text": "OSLO, May 4 (AP) — Rain fell.\n\nWind\n\nMore rain fell.",
        "ednote": "Correction: It is late. Editor's note: It is big.",
        "associations": {
            "picture1": {
                "uri": "tag:x#picture1",
                "type": "picture",
                "description_text": "The boat on Friday.",
                "byline": "Ada Brook",
                "copyrightholder": "Ada Brook/AP",
            },
            "picture2": {"uri": "tag:x#picture2", "type": "picture", "byline": "Oda Hill", "copyrightholder": "Oda Hill"},
        },
    }


def test_ninjs_names_an_item_by_the_digest_of_its_text() -> None:
    assert exports.to_ninjs(page((Paragraph, "Rain."))) == {
        "uri": "ni:///sha-256;OJvmKXaGaGqzGERstoxGZOKC3h5Bpi5OWzt8X4rZziM",
        "type": "text",
        "body_text": "Rain.",
    }
    assert exports.to_ninjs(FEW)["located"] == "Oslo"
    assert [one.get("description_text") for one in exports.to_ninjs(FEW)["associations"].values()] == [
        "The boat.", "The mill.", "A", "B", None, "After",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "first", "version"),
    [
        ("May 4, 2026", None, None),
        ("May 4, 2026, 10:15", None, None),
        ("May 4, 2026, 10:15 EST", "2026-05-04T10:15-05:00", "2026-05-04T10:15-05:00"),
        ("May 4, 2026, 10:15 CET", "2026-05-04T10:15+01:00", "2026-05-04T10:15+01:00"),
        ("Updated May 4, 2026, 10:15 UTC", None, "2026-05-04T10:15+00:00"),
    ],
)
def test_ninjs_has_moments_that_have_a_zone(line: str, first: str | None, version: str | None) -> None:
    found = exports.to_ninjs(page((Timestamp, line)))
    assert (found.get("firstcreated"), found.get("versioncreated")) == (first, version)


def test_nitf() -> None:
    assert exports.to_nitf(STORM).replace("><", ">\n<").splitlines() == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN">',
        "<head>",
        "<title>Storm nears &amp; turns</title>",
        "<docdata>",
        '<date.issue norm="2026-05-04T10:15+00:00" />',
        '<date.release norm="2026-05-05T09:00+00:00" />',
        '<series series.name="Weather" />',
        '<correction info="Correction: It is late." />',
        '<ed-msg info="Editor\'s note: It is big." />',
        "</docdata>",
        "</head>",
        "<body>",
        "<body.head>",
        "<hedline>",
        "<hl1>Storm nears &amp; turns</hl1>",
        "</hedline>",
        "<byline>By <person>Ada Brook</person> and <person>Tom Hill</person>, <byttl>Staff Writers</byttl>, <org>Lake Gazette</org>",
        "</byline>",
        "<byline>Edited by Jane Lund</byline>",
        "<byline>Translated by Anna Bach</byline>",
        "<abstract>",
        "<p>It is big.</p>",
        "<p>It is late.</p>",
        "</abstract>",
        "</body.head>",
        "<body.content>",
        "<block>",
        '<media media-type="image">',
        '<media-reference mime-type="image/*" alternate-text="A boat" />',
        "<media-caption>",
        "<p>The boat on Friday. Photo: Ada Brook/AP</p>",
        "</media-caption>",
        "<media-producer>Ada Brook/AP</media-producer>",
        "</media>",
        '<p lede="true">OSLO, May 4 (AP) — Rain fell.</p>',
        "<hl2>Wind</hl2>",
        "<p>More rain fell.</p>",
        "<bq>",
        "<block>",
        "<p>“Rain,” she said</p>",
        "</block>",
        "</bq>",
        '<media media-type="image">',
        '<media-reference mime-type="image/*" />',
        "<media-producer>Oda Hill</media-producer>",
        "</media>",
        "</block>",
        "</body.content>",
        "<body.end>",
        (
            '<tagline type="std">Jane Lund contributed reporting.<br />Correction: It is late.<br />'
            "Editor's note: It is big.<br />Ada Brook covers rivers.</tagline>"
        ),
        "</body.end>",
        "</body>",
        "</nitf>",
    ]


def test_nitf_of_what_says_little() -> None:
    few = exports.to_nitf(FEW)
    assert "<dateline><location>Oslo</location><story.date>5 May 2026</story.date></dateline></body.head>" in few
    assert '<head><docdata><date.issue norm="2026-05-05" /><series series.name="News, Rain" /></docdata></head>' in few
    opened = newsseg.Article("LAKE — It rained.", (Paragraph(0, 17, "LAKE — It rained.", opens=True),))
    assert "<dateline><location>LAKE</location></dateline>" in exports.to_nitf(opened)
    assert "<byline><person>Anna Bach</person>, <org>AP</org></byline>" in exports.to_nitf(page((Byline, "Anna Bach, AP")))
    assert exports.to_nitf(page()).endswith(
        "<head><docdata /></head><body><body.head /><body.content><block /></body.content></body></nitf>\n"
    )


def test_markdown() -> None:
    assert exports.to_markdown(STORM).split("\n\n") == [
        "Weather",
        "# Storm nears & turns",
        "**It is big.**",
        "**It is late.**",
        "By Ada Brook and Tom Hill, Staff Writers, Lake Gazette",
        "Edited by Jane Lund",
        "Translated by Anna Bach",
        "Published May 4, 2026, 10:15 UTC",
        "Updated May 5, 2026, 9:00 UTC",
        "*The boat on Friday. Photo: Ada Brook/AP*",
        "OSLO, May 4 (AP) — Rain fell.",
        "## Wind",
        "More rain fell.",
        "> “Rain,” she said",
        "*Photo: Oda Hill*",
        "*Jane Lund contributed reporting.*",
        "*Correction: It is late.*",
        "*Editor's note: It is big.*",
        "*Ada Brook covers rivers.*\n",
    ]
    assert exports.to_markdown(FEW).split("\n\n")[4:] == [
        "*The boat.*", "*The mill. Photo:*", "*A*", "*B Photo: AP*", "*Photo: Oda Hill*", "*After*", "Oslo, 5 May 2026\n",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a*b", r"a\*b"), ("a_b [c] <d> ~e~ #f `g` \\h", r"a\_b \[c\] \<d> \~e\~ \#f \`g\` \\h"), ("1. a", r"1\. a"), ("12) a", r"12\) a"),
        ("1 a", "1 a"), ("123456789. a", r"123456789\. a"), ("1234567890. a", "1234567890. a"), ("- a", r"\- a"), ("+ a", r"\+ a"),
        ("> a", r"\> a"), ("= a", r"\= a"), (": a", r"\: a"), ("a - b > c", "a - b > c"), ("&amp; b", r"\&amp; b"), ("& b", "& b"),
        ("&#12;", r"\&\#12;"), ("\x00a\ud800", "\ufffda\ufffd"),
    ],
)  # fmt: skip
def test_markdown_escapes_what_means_something(words: str, written: str) -> None:
    assert escaped(words) == written


# The parts of an article


def test_lines_in_the_order_of_a_picture_make_one() -> None:
    found = [one for one in story.in_order(FEW) if isinstance(one, story.Picture)]
    lines = [[line and line.text for line in (one.alt, one.caption, one.credit)] for one in found]
    assert lines == [
        [None, "The boat.", None], [None, "The mill.", "Photo:"], ["A", None, None], ["B", None, "Photo: AP"],
        [None, None, "Photo: Oda Hill"], [None, "After", None],
    ]  # fmt: skip
    assert [(one.creditor, one.photographer) for one in found] == [
        ("", ""), ("Photo:", ""), ("", ""), ("AP", ""), ("Oda Hill", "Oda Hill"), ("", ""),
    ]  # fmt: skip
    assert [type(one) for one in story.in_order(FEW)][:3] == [Paragraph, Byline, Byline]
    assert list(story.in_order(page((Paragraph, "A"), (Caption, "B"))))[1] == story.Picture(caption=Caption(2, 3, "B"))
    assert len(story.pictures(FEW)) == 6


def test_a_credit_of_its_own_counts_before_that_of_a_caption() -> None:
    [one] = story.pictures(page((Caption, "Rain. Photo: Ada Brook"), (Credit, "Photo: Oda Hill")))
    assert (one.creditor, one.photographer) == ("Oda Hill", "Oda Hill")
    [other] = story.pictures(page((Caption, "Rain. Photo: Ada Brook"), (Credit, "Photo:")))
    assert (other.creditor, other.photographer) == ("Ada Brook", "Ada Brook")


def test_repetitions_are_left_out() -> None:
    article = page((Headline, "Storm"), (Headline, " Storm\n nears"), (Headline, "Storm nears"), (Dek, "A"), (Dek, " "), (Dek, "A"))
    assert (article.title, story.deks(article), story.kicker(article)) == ("Storm Storm nears", ("A",), "")


def test_the_first_update_that_has_a_value_counts() -> None:
    lines = [(Timestamp, line) for line in ("May 3, 2026", "Updated", "Updated May 4, 2026", "Updated May 5, 2026")]
    assert story.updated(page(*lines)) == "2026-05-04"
    assert story.updated(page(*lines[:2])) is None


def test_a_dateline_of_its_own_counts_before_one_that_opens_a_paragraph() -> None:
    opened = Paragraph(0, 14, "OSLO (AP) — A.", opens=True)
    both = Article("OSLO (AP) — A.\nBern", (opened, Dateline(15, 19, "Bern")))
    places = [story.origin(article) for article in (both, Article(both.text, (opened,)), page((Dateline, "!"), (Paragraph, "A")))]
    assert [where and where.place and where.place.text for where in places] == ["Bern", "OSLO", None]


# Offsets


@pytest.mark.parametrize(
    ("text", "unit", "pairs"),
    [
        ("a🌊b", "utf16", [(0, 0), (1, 1), (2, 3), (3, 4)]),
        ("🌊🌊", "utf16", [(0, 0), (1, 2), (2, 4)]),
        ("\uffff🌊", "utf16", [(0, 0), (1, 1), (2, 3)]),
        ("a🌊b", "codepoint", [(0, 0), (1, 1), (2, 2), (3, 3)]),
        ("", "utf16", [(0, 0)]),
    ],
)
def test_an_offset_counts_characters_or_units(text: str, unit: Any, pairs: list[tuple[int, int]]) -> None:  # noqa: ANN401 - a unit
    offsets = Offsets(text, unit)
    assert [(place, offsets.write(place)) for place, _ in pairs] == pairs
    assert [(offsets.read(written), written) for _, written in pairs] == pairs
    last = pairs[-1][1]
    for wrong in (-1, last + 1, True, False, None, 0.0):
        with pytest.raises(FormatError, match=f"is no place in a text of {last}: is the text, or the offset unit, another"):
            offsets.read(wrong)


def test_an_offset_amid_a_character_is_none() -> None:
    for text, wrong in (("🌊", 1), ("a🌊b🌊", 2), ("a🌊b🌊", 5)):
        with pytest.raises(FormatError, match=f"offset {wrong} splits a character"):
            Offsets(text, "utf16").read(wrong)


# Annotation tools


def test_brat_has_a_fragment_for_every_line() -> None:
    text = "xy\n Rain fell. \n\n It\tstopped.\x00\nEnd"
    found = exports.to_brat(Article(text, (Chrome(0, 2, "xy"), Paragraph(3, 30, text[3:30]), Chrome(31, 34, "End"))))
    assert found.text == "xy\n Rain fell. \n\n It stopped.\ufffd\nEnd"
    assert found.annotations == "T1\tchrome 0 2\txy\nT2\tparagraph 4 14;18 30\tRain fell. It stopped.\ufffd\nT3\tchrome 31 34\tEnd\n"


@pytest.mark.parametrize("form", [exports.to_doccano, exports.to_prodigy, exports.to_label_studio, exports.to_brat])
def test_the_unit_is_asked_for_by_its_name(form: Callable[..., object]) -> None:
    with pytest.raises(TypeError):
        form(STORM, "utf16")
    assert form(STORM) == form(STORM, offset_unit="codepoint")


def test_a_line_has_the_label_of_most_of_its_characters() -> None:
    text = "abcdef\n\n  gh  \nij\nkl"
    places = [(0, 2, "bio"), (2, 5, "dek"), (5, 6, "bio"), (8, 11, "kicker"), (11, 12, "credit"), (15, 20, "byline")]
    assert corrected.corpus_row(text, places, {"id": "1"})["labels"] == [
        [0, "bio"], [2, "kicker"], [3, "byline"], [4, "byline"],
    ]  # fmt: skip
    assert corrected.corpus_row(text, [(0, 2, "bio"), (2, 6, "dek")], {})["labels"][0] == [0, "dek"]
    assert corrected.corpus_row(text, [(2, 6, "dek"), (0, 2, "bio"), (18, 19, "bio")], {})["labels"] == [
        [0, "dek"], [2, "unsure"], [3, "unsure"], [4, "bio"],
    ]  # fmt: skip


def test_a_place_that_ends_where_a_line_begins_says_nothing_of_it() -> None:
    assert corrected.corpus_row("ab\ncd", [(0, 3, "bio")], {})["labels"] == [[0, "bio"], [1, "unsure"]]
    assert corrected.corpus_row("ab\ncd", [(2, 3, "bio")], {})["labels"] == [[0, "unsure"], [1, "unsure"]]
    assert corrected.corpus_row("ab\ncd", [(3, 5, "bio")], {})["labels"] == [[0, "unsure"], [1, "bio"]]
    assert corrected.corpus_row("ab\n  cd", [(3, 5, "bio")], {})["labels"][1] == [1, "unsure"]


def test_labels_are_known() -> None:
    assert corrected.corpus_row("a", [(0, 1, "unsure")], {"x": 1}) == {"x": 1, "text": "a", "labels": [[0, "unsure"]]}
    for places in ([(0, 1, "bio"), (0, 1, "boi")], [(0, 1, "boi")]):
        with pytest.raises(FormatError, match="unknown label 'boi'"):
            corrected.corpus_row("a", places, {})


def test_what_a_corpus_says_of_a_document() -> None:
    record = {"id": 7, "lang": "en", "publisher": 3, "url": "u", "other": "x"}
    assert corrected.about(record) == {"id": "7", "lang": "en", "url": "u"}
    assert corrected.about({}) == {"id": ""}


def task(*annotations: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": 5, "data": {"text": "ab", "lang": "en"}, "annotations": [{"result": results} for results in annotations]}


def labelled(label: str, kind: str = "labels") -> dict[str, Any]:
    return {"type": kind, "value": {"start": 0, "end": 2, "labels": [label]}}


def test_label_studio_hands_back_the_last_annotation_s_labels() -> None:
    several = task([labelled("bio")], [labelled("dek")], [labelled("choice", "choices"), labelled("kicker"), labelled("a", "text")])
    assert exports.from_label_studio(several) == {"id": "5", "lang": "en", "text": "ab", "labels": [[0, "kicker"]]}
    assert exports.from_label_studio(task([labelled("bio")]))["labels"] == [[0, "bio"]]
    with pytest.raises(FormatError, match="no task as Label Studio exports it: TypeError"):
        exports.from_label_studio({"data": {"text": "a"}, "annotations": [{"result": [{"type": "labels", "value": None}]}]})


def test_label_studio_shows_the_results_by_number() -> None:
    results = exports.to_label_studio(page((Headline, "Ab"), (Chrome, "Cd")))["predictions"][0]["result"]
    assert [(one["id"], one["value"]["start"], one["value"]["end"], one["value"]["text"]) for one in results] == [
        ("s0", 0, 2, "Ab"), ("s1", 3, 5, "Cd"),
    ]  # fmt: skip


def test_label_studio_shows_each_label_in_the_colour_of_its_family() -> None:
    config = exports.label_studio_config()
    colours = {line.split('"')[1]: line.split('"')[3] for line in config.splitlines() if "<Label " in line}
    assert colours["headline"] == colours["dek"] != colours["chrome"]
    assert len(set(colours.values())) == 5


def test_json_is_on_one_line_unless_it_is_to_be_indented() -> None:
    one, indented = exports.to_json(STORM), exports.to_json(STORM, indent=2)
    assert "\n" not in one
    assert "“Rain,” she said" in one
    assert indented.startswith('{\n  "')
    assert json.loads(one) == json.loads(indented)
    with pytest.raises(TypeError):
        exports.to_json(STORM, 2)  # type: ignore[call-arg]
