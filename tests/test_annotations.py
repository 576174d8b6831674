"""Labels that are kept apart from the pages they are of."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fit.annotations import ANNOTATIONS, apart, joined, main
from fit.corpus import Labelled, read, rows
from fit.reshape import pasted
from newsseg.exports.corrected import UNSURE
from newsseg.segments import KINDS

WRITTEN = read(Path(__file__).parent / "written" / "digests") + read(Path(__file__).parent / "written" / "tags")
PAGE = Labelled(
    "storm",
    "en",
    "The Gazette",
    "pages",
    "Home\nNews\nStorm nears\n\nBy Ada Brook\nIt rained.\nRead more\nTop",
    {0: "chrome", 1: "kicker", 2: "headline", 4: "byline", 5: "paragraph", 6: "chrome", 7: "chrome"},
)


def as_page(document: Labelled) -> dict[str, str]:
    return {"id": document.name, "lang": document.lang, "publisher": document.publisher, "text": document.text}


@given(st.sampled_from(WRITTEN))
def test_labels_that_were_kept_apart_are_those_of_the_page_when_joined(document: Labelled) -> None:
    [again] = joined([as_page(document)], [apart(document)])
    assert (again.name, again.text, again.labels) == (document.name, document.text, document.labels)


def test_pages_without_labels_are_left_out() -> None:
    assert list(joined([as_page(PAGE)], [])) == []


def test_a_text_that_is_not_the_one_that_was_labelled_is_refused() -> None:
    with pytest.raises(ValueError, match="page storm is not the text that was labelled"):
        list(joined([{**as_page(PAGE), "text": PAGE.text[1:]}], [apart(PAGE)]))


def test_the_labels_of_this_repository_are_known_ones_of_lines_in_order() -> None:
    listed = rows(ANNOTATIONS)
    assert len({one["id"] for one in listed}) == len(listed)
    for one in listed:
        bounds = [bound for first, last, _ in one["labels"] for bound in (first, last)]
        assert bounds == sorted(bounds)
        assert {label for *_, label in one["labels"]} <= {*(kind.label for kind in KINDS), UNSURE}


@given(st.sampled_from(WRITTEN))
def test_a_paste_is_a_page_from_its_headline_to_the_end_of_the_article(document: Labelled) -> None:
    found = pasted(document)
    assert found is not None
    lines = [line for number, line in enumerate(document.text.split("\n")) if number in document.labels]
    labels = [label for _, label in sorted(document.labels.items())]
    copied = [line for line in found.text.split("\n") if line.strip()]
    last = max(place for place, label in enumerate(labels) if label not in {"chrome", UNSURE})
    starts = [first for first in range(len(lines)) if lines[first : first + len(copied)] == copied]
    assert any(labels[first] in {"headline", "kicker"} and last < first + len(copied) for first in starts)


def test_a_paste_begins_with_what_heads_the_headline_and_ends_at_most_six_lines_below() -> None:
    found = pasted(PAGE)
    assert found is not None
    assert found.text.startswith("News\n\nStorm nears\n\nBy Ada Brook\n\nIt rained.")
    assert found.labels[0] == "kicker"
    assert pasted(attrs.evolve(PAGE, labels=dict.fromkeys(PAGE.labels, "chrome"))) is None


def test_a_headline_below_the_body_is_not_that_of_a_paste() -> None:
    long = "It rained all night, and the river rose until it stood at the doors of the lowest street."
    page = attrs.evolve(PAGE, text=f"Storm nears\n{long}\nStorm nears", labels={0: "headline", 1: "paragraph", 2: "headline"})
    found = pasted(page)
    assert found is not None
    assert found.text == f"Storm nears\n\n{long}\n\nStorm nears"


def test_the_command_writes_pages_and_pastes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, labels, out = tmp_path / "pages.jsonl", tmp_path / "labels.jsonl.gz", tmp_path / "out"
    pages.write_text(json.dumps(as_page(PAGE)) + "\n", encoding="utf-8")
    labels.write_bytes(gzip.compress((json.dumps(apart(PAGE)) + "\n").encode()))
    monkeypatch.setattr(sys, "argv", ["fit.annotations", str(pages), "--labels", str(labels), "--out", str(out)])
    main()
    [page], [paste] = (read(out / f"english2_{kind}.jsonl.gz") for kind in ("page", "paste"))
    assert (page.text, page.labels, page.publisher, page.source) == (PAGE.text, PAGE.labels, PAGE.publisher, "english2_page")
    assert paste.text == getattr(pasted(PAGE), "text", None)
