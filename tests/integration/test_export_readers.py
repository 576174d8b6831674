"""What is exported, read by programs that read such forms."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from newsseg import Article, exports
from newsseg.characters import encodable, xml_text
from newsseg.exports import story
from newsseg.segmented import words_of
from newsseg.segments import KINDS
from tests.house import Sponsor
from tests.strategies import any_articles

jsonschema = pytest.importorskip("jsonschema", reason="newsseg[integration] is not installed: jsonschema")
etree = pytest.importorskip("lxml.etree", reason="newsseg[integration] is not installed: lxml")
markdown_it = pytest.importorskip("markdown_it", reason="newsseg[integration] is not installed: markdown-it-py")
rdflib = pytest.importorskip("rdflib", reason="newsseg[integration] is not installed: rdflib")

SCHEMA = exports.schema()
SDO = rdflib.Namespace("https://schema.org/")


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@given(any_articles())
def test_json_is_what_its_schema_says(article: Article) -> None:
    jsonschema.validate(json.loads(exports.to_json(article)), SCHEMA, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "faults",
    [
        {"label": 3},
        {"start": -1},
        {"end": 0.5},
        {"text": ""},
        {"confidence": 1.5},
        {"kind": "rubbish"},
        {"label": "caption", "credit": "X"},
        {"label": "byline", "authors": [{"start": 0}]},
    ],
)
def test_the_schema_refuses_faults(faults: dict[str, Any]) -> None:
    segment = {"label": "chrome", "start": 0, "end": 1, "text": "a", "confidence": 1.0, "kind": "other"} | faults
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema_version": 1, "text": "a", "segments": [segment]}, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_the_schema_takes_kinds_of_one_s_own() -> None:
    text = "Sponsored by A"
    own = Article(text, (Sponsor(0, len(text), text),))
    jsonschema.validate(own.to_dict(), SCHEMA, cls=jsonschema.Draft202012Validator)


@given(any_articles())
def test_nitf_is_read_by_lxml(article: Article) -> None:
    root = etree.fromstring(exports.to_nitf(article).encode())
    assert root.tag == "{http://iptc.org/std/NITF/2006-10-18/}nitf"
    titles = root.xpath("//*[local-name()='hl1']/text()")
    assert titles == ([xml_text(article.title)] if article.title else [])


@given(any_articles())
def test_jsonld_is_a_graph_of_schema_org_s_terms(article: Article) -> None:
    # The context is schema.org's own vocabulary; what stands in for it here needs no network.
    data = exports.to_jsonld(article) | {"@context": {"@vocab": str(SDO)}}
    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    [subject] = graph.subjects(rdflib.RDF.type, SDO.NewsArticle)
    said = str(graph.value(subject, SDO.headline) or "")
    assert said == encodable(article.title)
    assert len(list(graph.objects(subject, SDO.image))) == len(story.pictures(article))
    known = set(rdflib.SDO.__annotations__)
    used = {str(term).removeprefix(str(SDO)) for _, term, _ in graph if str(term).startswith(str(SDO))}
    used |= {str(kind).removeprefix(str(SDO)) for kind in graph.objects(None, rdflib.RDF.type)}
    assert used <= known


def plain(tokens: list[Any]) -> str:
    """Give the words of inline tokens; anything but text, emphasis and a line break is a failure to escape."""
    assert {token.type for token in tokens} <= {"text", "strong_open", "strong_close", "em_open", "em_close", "text_special"}
    return "".join(token.content for token in tokens if token.type.startswith("text"))


@given(any_articles())
def test_markdown_is_read_as_the_words_that_went_in(article: Article) -> None:
    tokens = markdown_it.MarkdownIt("commonmark").parse(exports.to_markdown(article))
    opened = {token.type for token in tokens}
    assert opened <= {
        "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "blockquote_open", "blockquote_close",
    }  # fmt: skip
    read = [plain(token.children) for token in tokens if token.type == "inline"]
    assert len([token for token in tokens if token.type == "heading_open" and token.tag == "h1"]) == bool(article.title)
    expected = [encodable(words_of(one)).replace("\x00", "\ufffd") for one in article.paragraphs]
    rest = iter(read)
    assert all(words in rest for words in expected if words)


@given(any_articles())
def test_the_labelling_interface_and_the_tasks_fit(article: Article) -> None:
    labels = etree.fromstring(exports.label_studio_config().encode()).xpath("//Label/@value")
    assert labels == [kind.label for kind in KINDS]
    task = exports.to_label_studio(article)
    assert {label for one in task["predictions"][0]["result"] for label in one["value"]["labels"]} <= set(labels)
