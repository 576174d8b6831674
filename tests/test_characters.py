"""Letters that stand apart from their marks are put together, and nothing else is changed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.characters import composed
from newsseg.reading import read
from tests.strategies import raw_texts

LETTERS = st.text(st.sampled_from("aZ ñüÅőžģệßøłΑάϊйїґأإآدガパひ가각힣한。1-"), max_size=20)
"""Texts in letters of some scripts, each one character."""


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        ("Mu\u0308ller", "Müller"),
        ("e\u0323\u0302", "ệ"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("\u304b\u3099", "が"),
        ("\u0627\u0654", "أ"),
        ("q\u0308", "q\u0308"),
        ("\u0399\u0308\u0301", "\u0399\u0308\u0301"),
        ("a\u0308" + "\u0316" * 3, "a\u0308" + "\u0316" * 3),
        ("\u0308a", "\u0308a"),
        ("\u09af\u09bc", "\u09af\u09bc"),
        ("\u09df", "\u09df"),
        ("\ufa0e", "\ufa0e"),
        ("\u2126", "\u2126"),
    ],
)
def test_letters_and_their_marks(apart: str, together: str) -> None:
    assert composed(apart) == together


@given(LETTERS)
def test_what_is_taken_apart_is_put_together(text: str) -> None:
    assert composed(text) == text
    assert composed(unicodedata.normalize("NFD", text)) == text
    assert read(unicodedata.normalize("NFD", text)) == read(text)


@given(raw_texts())
def test_letters_are_put_together_once(text: str) -> None:
    once = composed(text)
    assert composed(once) == once
    assert len(once) <= len(text)


def test_bug_months_were_not_read_whose_letters_stand_apart() -> None:
    text = "Fähre zurück\n\nVon Jürgen Müller, 12. März 2026\n\nDie Fähre fuhr am Donnerstag wieder, sagte der Hafenmeister."
    assert str(newsseg.segment(unicodedata.normalize("NFD", text)).published) == "2026-03-12"
