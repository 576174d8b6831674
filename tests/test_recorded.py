"""What the golden pages were found to say, as it was recorded: facts, weights, details. ``pytest --update-goldens`` records it anew.

The weights were fitted on these very facts: where a fact changes that was meant to stay, the weights no longer fit it, though no label
need change yet. Whoever means to change one fits the weights again (docs/fitting.md), and records.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsseg
from newsseg import NewsSegmenter, Paragraph
from newsseg.segments import KINDS
from newsseg.testing import ODDITIES, PHRASES
from tests.test_goldens import FILES, Golden

if TYPE_CHECKING:
    from collections.abc import Sequence

RECORDED = Path(__file__).parent / "golden" / "recorded.json"
PAGES = {file.stem: Golden.read(file.read_bytes().decode("utf-8")).text for file in FILES}
PAGES["all-at-once"] = "\n\n".join(PAGES.values())
PAGES["cues-and-oddities"] = "\n".join(
    f"{phrase} {ODDITIES[number % len(ODDITIES)]} {number}" for number, phrase in enumerate(PHRASES[::9])
)
PAGES["wrapped-and-quoted"] = "\n".join(f"> {row}" for row in PAGES["en-wire-quoted"].split("\n")) + "\n\n" + PAGES["en-indented"]


def digest(value: object) -> str:
    """Shorten plain data to a few letters that change with it."""
    return sha256(json.dumps(value).encode()).hexdigest()[:16]


def details(lines: Sequence[str]) -> list[object]:
    """Read all details of lines, whatever kind of segment they are taken for."""
    found: list[object] = []
    for line in lines:
        for kind in KINDS:
            segment = kind(0, len(line), line, **({"opens": True} if kind is Paragraph else {}))
            found += [str(getattr(segment, name)) if getattr(segment, name) else None for name in kind.detail_names]
    return found


def said(text: str) -> dict[str, str]:
    """Tell what a page was found to say."""
    labeling = NewsSegmenter().label(text)
    document = labeling.evidence.document
    lines = [block.text for block in document.blocks]
    return {
        "lines": digest([[line.index, line.start, line.text, line.indent, line.blanks_before] for line in document.lines]),
        "blocks": digest(lines),
        "facts": digest(labeling.evidence.facts),
        "details": digest(details(lines[::3])),
    }


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_what_it_said_when_it_was_recorded(page: str, pytestconfig: pytest.Config) -> None:
    recorded = json.loads(RECORDED.read_text(encoding="utf-8")) if RECORDED.exists() else {}
    if pytestconfig.getoption("--update-goldens"):
        recorded[page] = said(PAGES[page])
        RECORDED.write_text(json.dumps(recorded, indent=1) + "\n", encoding="utf-8")
    assert said(PAGES[page]) == recorded[page], "what was meant to stay changed; if it was meant to change: --update-goldens"


def test_scores_are_what_the_facts_weigh() -> None:
    for text in PAGES.values():
        labeling = NewsSegmenter().label(text)
        weights = labeling.states.weights
        for facts, scores in zip(labeling.evidence.facts[::7], labeling.scores[::7], strict=True):
            expected = [sum(weights.weight(fact, state) for fact in facts) for state in range(len(weights.states))]
            assert list(scores) == expected


def test_the_whole_of_a_page_can_be_recorded() -> None:
    assert set(said("Storm nears\n\nBy Ada Brook")) == {"lines", "blocks", "facts", "details"}
    assert said("Storm nears") != said("Storm nears\n\nBy Ada Brook")
    assert newsseg.segment("Storm nears").text == "Storm nears"
