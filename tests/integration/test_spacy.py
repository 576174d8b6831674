"""The component in spaCy's pipelines, found by its entry point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

import newsseg
from newsseg.characters import encodable
from tests import strategies

if TYPE_CHECKING:
    from pathlib import Path

spacy = pytest.importorskip("spacy", reason="newsseg[integration] is not installed: spacy")
TEXTS = [f"Storm {number} nears the coast 🌊\n\nBy Ada Brook\n\nRain fell on Tuesday, forecasters said." for number in range(8)]


@pytest.fixture(scope="module")
def nlp() -> Any:  # noqa: ANN401 - a pipeline
    return piped()


def piped(**config: object) -> Any:  # noqa: ANN401
    made = spacy.blank("en")
    made.add_pipe("newsseg", config=config)
    return made


def places(doc: Any) -> list[tuple[object, ...]]:  # noqa: ANN401
    return [(one.label_, one._.newsseg_start, one._.newsseg_end, one._.newsseg_confidence) for one in doc.spans["newsseg"]]


def expected(text: str) -> list[tuple[object, ...]]:
    return [(one.label, one.start, one.end, one.confidence) for one in newsseg.segment(text)]


NLP = piped()


@given(strategies.texts().map(encodable))
def test_the_spans_are_the_segments(text: str) -> None:
    doc = NLP(text)
    article = newsseg.segment(text)
    assert doc.text == text
    assert [one.label_ for one in doc.spans["newsseg"]] == [one.label for one in article]
    for span, segment in zip(doc.spans["newsseg"], article, strict=True):
        assert span.start_char <= segment.start < segment.end <= span.end_char
        assert segment.text in span.text


def test_spans_know_their_place_family_and_confidence(nlp: Any) -> None:  # noqa: ANN401
    doc = nlp(TEXTS[0])
    assert places(doc) == expected(TEXTS[0])
    assert [one.text for one in doc.spans["newsseg"]] == [one.text for one in newsseg.segment(TEXTS[0])]
    assert [one._.newsseg_family for one in doc.spans["newsseg"]] == [one.family for one in newsseg.segment(TEXTS[0])]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_stream_gives_the_same(nlp: Any, processes: int) -> None:  # noqa: ANN401
    assert [places(doc) for doc in nlp.pipe(TEXTS, n_process=processes, batch_size=3)] == list(map(expected, TEXTS))


def test_documents_and_pipelines_are_written_and_read(nlp: Any, tmp_path: Path) -> None:  # noqa: ANN401
    doc = nlp(TEXTS[0])
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert places(again) == places(doc)
    nlp.to_disk(tmp_path)
    assert places(spacy.load(tmp_path)(TEXTS[0])) == places(doc)


def test_rules_of_one_s_own_come_from_a_pack(tmp_path: Path) -> None:
    pack = tmp_path / "house.toml"
    pack.write_text('[[rules]]\nname = "x"\nkind = "chrome"\nphrases = ["Storm nears"]\nweight = "decisive"\n', encoding="utf-8")
    doc = piped(key="layout", pack=str(pack))("Storm nears")
    assert [one.label_ for one in doc.spans["layout"]] == ["chrome"]


def test_a_document_on_which_a_rule_fails_goes_to_the_error_handler() -> None:
    from newsseg.spacy_pipe import NewsPipe  # noqa: PLC0415 - where it is installed
    from tests.integration.conftest import STUMBLES  # noqa: PLC0415

    made, failed = piped(), []
    made.remove_pipe("newsseg")
    spacy.Language.component("stumbles", func=NewsPipe(segmenter=STUMBLES))
    made.add_pipe("stumbles")
    made.set_error_handler(lambda *told: failed.append(told[2][0].text))
    assert [doc.text for doc in made.pipe(["One.", "x", "Two."])] == ["One.", "Two."]
    assert failed == ["x"]
