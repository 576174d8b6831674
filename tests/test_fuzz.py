"""What fuzzing found, and the inputs that it came to know, asked again: no fuzzer is needed for that."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz import inputs
from fuzz.targets import TARGETS

FUZZ = Path(__file__).parent.parent / "fuzz"
FOUND = [json.loads(line) for line in (FUZZ / "found.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("finding", FOUND, ids=lambda finding: finding["was"])
def test_what_was_found_is_found_no_more(finding: dict[str, str]) -> None:
    TARGETS[finding["target"]].ask(finding["text"])


@pytest.mark.parametrize("target", TARGETS)
def test_the_corpus_of_a_target_still_keeps_its_promises(target: str) -> None:
    make, ask = TARGETS[target]
    listed = (FUZZ / "corpus" / f"{target}.b64").read_text(encoding="ascii").split()
    assert len(listed) > 5
    for data in listed:
        ask(make(b64decode(data)))


@given(st.binary(max_size=80))
def test_law_any_bytes_make_an_input_for_every_target(data: bytes) -> None:
    assert all(isinstance(make(data), str) for make, _ in TARGETS.values())


def test_texts_of_bytes_hold_lone_surrogates_and_cue_phrases() -> None:
    assert inputs.byte_text(b"\x00\xff") == "\udcff"
    assert inputs.byte_text(b"\x01\x00\xd8\x00") == "\ud800"
    assert inputs.cue_text(bytes([255, 255, 0, 1])).endswith(" \n")
    assert inputs.text(b"\x80\x00\x01") == "\n"
    assert inputs.text(b"") == ""


def test_a_promise_that_is_broken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsseg.wrapping.unwrap", lambda lines: "".join(lines) + "!")
    monkeypatch.setattr("newsseg.labeling.Labeling.score", 7)
    with pytest.raises(AssertionError):
        TARGETS["bytes"].ask("Storm nears\n\nBy Ada")
