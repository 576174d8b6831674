"""The shape of a text, and what is concluded from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import cues, shapes
from newsseg.reading import line, marks, words
from newsseg.remembered import Remembered
from tests.strategies import texts

cased_lines = st.one_of(
    st.text(st.sampled_from("abzABZ019 .,:;!?()[]/|-–—“”\"'’$€%@#&©_=*äßÉЖжΩω\t")),
    texts().map(lambda text: " ".join(text.split())),
).map(str.strip)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("", ""),
        ("Ab 1_é!", "Aa 0_a!"),
        ("Ж\xa0я", "A a"),
        ("写真", "xx"),
        ("²", "x"),
        ("ª", "x"),
        ("①", "x"),
        ("‿_", "x_"),
        ("a\x7fb", "a\x7fa"),
        ("~^`", "~^`"),
        ("“Go”", "“Aa”"),
        ("a\nb", "a a"),
    ],
)
def test_shapes(text: str, shape: str) -> None:
    assert shapes.shape(text) == shape


@pytest.mark.parametrize(("shape", "marks"), [("", ""), ("aA0x_ ", ""), ("a, (A)", ",()"), ("€0-0", "€-")])
def test_marks_are_what_is_neither_of_a_word_nor_blank(shape: str, marks: str) -> None:
    assert shapes.marks(shape) == marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Go on", ["go", "on"]),
        ("B&B", ["b", "&", "b"]),
        ("É&B", ["é", "&", "b"]),
        ("©2024", ["©", "2024"]),
        ("a®b", ["a", "®", "b"]),
        ("snake_case, 3-4", ["snake_case", "3", "4"]),
        ("A\x7fZ\x00@[`{", ["a", "z"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
    ],
)
def test_words_are_casefolded_and_signs_stand_apart(text: str, words: list[str]) -> None:
    assert shapes.spaced_words(text) == words


@given(texts())
def test_a_shape_is_as_long_as_its_text(text: str) -> None:
    assert len(shapes.shape(text)) == len(text)


@given(cased_lines)
def test_words_set_apart_by_shape_are_those_of_the_pattern(text: str) -> None:
    if shapes.OTHER not in shapes.shape(text):
        assert shapes.spaced_words(text) == cues._WORD.findall(text.casefold())


@given(cased_lines)
def test_no_mark_that_a_line_holds_is_held_impossible(text: str) -> None:
    shape = line._cased_shape(text)
    if shape:
        possible = set(marks.possible(shape, shapes.marks(shape), cues.words(text)))
        assert {name for name, holds in marks.HOLDS.items() if holds(text)} <= possible


@given(cased_lines)
def test_what_is_concluded_from_the_shape_is_what_the_text_says(text: str) -> None:
    shape = line._cased_shape(text)
    if shape:
        held = shapes.marks(shape)
        assert words.letters(text, "line", shape) == words.letters(text, "line", "")
        by_shape, by_text = (marks.find_marks(text, "line", *how, cues.words(text)) for how in ((shape, held), ("", text)))
        assert set(by_shape) == set(by_text)
        assert words.content(text, cues.words(text), shape) == words.content(text, cues.words(text), "")
        assert words.keywords(text, shape) == words.keywords(text, "")
        if line._SENTENCE_STOPS.isdisjoint(held):
            assert not line._SENTENCE_END.findall(text)
        assert not words.count_dense(text)


def test_bug_every_character_that_was_ever_met_was_remembered() -> None:
    shape, words = Remembered(shapes._in_shape, 300), Remembered(shapes._in_words, 300)
    text = "".join(map(chr, range(0x100, 0x500)))
    assert text.translate(shape) == shapes.shape(text)
    assert text.casefold().translate(words).split() == shapes.spaced_words(text)
    assert max(len(shape), len(words)) <= 300
    assert shapes._SHAPE.most == shapes._WORDS.most == 20_000
