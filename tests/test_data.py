"""Data files, encodings, further packages: where things are found, and what is said where they are not."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

import pytest

from newsseg import MissingExtraError, cues, data, encoding, languages
from newsseg.batch.outputs import Parquet
from newsseg.characters import encodable_data, xml_text


def test_data_files_are_found_in_an_archive_as_in_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def read() -> tuple[object, ...]:
        listed = data.names("languages"), data.names("languages/beyond_latin")
        return listed, data.read("languages", "en.json"), data.read("languages/beyond_latin", "ru.json"), data.read("", "weights.json.gz")

    found = read()
    assert "en.json" in data.names("languages")
    monkeypatch.setattr(data, "_HERE", __file__)  # a file, as an archive is one
    assert read() == found


def test_a_file_that_is_not_there_is_missed_in_an_archive_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        with pytest.raises(FileNotFoundError):
            data.read("languages", "xx.json")
        with pytest.raises(FileNotFoundError):
            data.names("no-such-folder")
        monkeypatch.setattr(data, "_HERE", __file__)


def test_a_language_is_read_once_for_its_cue_phrases_and_its_words_of_details() -> None:
    assert languages.codes() is languages.codes()
    for code in ("en", "de", languages.SHARED):
        assert languages.phrases(code) is languages.phrases(code)
        assert languages.details(code) is languages.details(code)


def test_words_of_details_and_labels_of_fields_are_no_cue_phrases() -> None:
    written = json.loads(data.read("languages", "en.json"))
    assert languages.details("en") == {kind: tuple(words) for kind, words in written.pop("details").items()}
    assert languages.fields("en") == {kind: tuple(labels) for kind, labels in written.pop("fields").items()}
    assert languages.voices("en") == {voice: tuple(words) for voice, words in written.pop("voices").items()}
    assert languages.phrases("en") == {kind: tuple(words) for kind, words in written.items()}
    assert not {"details", "fields", "voices"} & languages.phrases("en").keys()


def test_codes_of_languages_are_those_of_their_files_in_alphabetical_order() -> None:
    codes, latin = languages.codes(), languages.codes("latin")
    assert list(codes) == sorted(codes)
    assert {f"{code}.json" for code in latin} == {name for name in data.names("languages") if name.endswith(".json")}
    assert {f"{code}.json" for code in codes if code not in latin} == set(data.names("languages/beyond_latin"))
    assert languages.SHARED in latin


OF_LATIN = {
    letter
    for code in range(sys.maxunicode + 1)
    if languages.alphabet(chr(code)) == "latin"
    for letter in chr(code).casefold()
    if languages.alphabet(letter) == "any"
}
"""Letters that are not Latin, but small letters of what passes for Latin: that of the micro sign, for one."""


@pytest.mark.parametrize("code", sorted({*languages.codes()} - {*languages.codes("latin")}))
def test_what_a_language_beyond_latin_letters_says_is_in_no_text_in_latin_letters(code: str) -> None:
    said = [" ".join(cues.words(phrase)) for listed in languages.phrases(code).values() for phrase in listed]
    said += [word for part in (languages.voices(code), languages.fields(code)) for listed in part.values() for word in listed]
    beyond = {letter for text in said for letter in text.casefold() if languages.alphabet(letter) == "any"} - OF_LATIN
    assert [text for text in said if text and beyond.isdisjoint(text.casefold())] == []


@pytest.mark.parametrize(("text", "alphabet"), [
    ("", "latin"), ("Café", "latin"), ("“Việt Nam” – 3 €", "latin"), ("Žiūrėkite … ★", "latin"),
    ("Ελλάδα", "any"), ("Café Москва", "any"), ("写真", "any"), ("ＡＰ", "any"), ("שלום", "any"), ("\ud800", "any"), ("😀", "any"),
])  # fmt: skip
def test_the_alphabet_of_a_text_is_latin_where_it_has_no_other_letters(text: str, alphabet: str) -> None:
    assert languages.alphabet(text) == alphabet


PLAIN = {"text": "a\ud800b", "\udfff": [1, None, "\ud83d\ude00", {"x": ("\ud800",)}], "n": 0.5, "yes": True}


def test_lone_surrogates_are_replaced_wherever_they_stand_in_plain_data() -> None:
    replaced = {"text": "a\ufffdb", "\ufffd": [1, None, "\ufffd\ufffd", {"x": ("\ud800",)}], "n": 0.5, "yes": True}
    assert encodable_data(PLAIN) == replaced
    assert encodable_data(["\ud800", [], {}, None, 3]) == ["\ufffd", [], {}, None, 3]
    assert encodable_data("\ud800") == "\ufffd"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\tb\nc\r", "a\tb\nc\r"),
        ("\x00\x08\x0b\x1f", "\ufffd" * 4),
        ("\ud800\udfff\ufffe\uffff", "\ufffd" * 4),
        ("é€\U0010ffff", "é€\U0010ffff"),
    ],
)
def test_what_xml_does_not_allow_is_replaced_one_by_one(text: str, written: str) -> None:
    assert xml_text(text) == written


@pytest.mark.parametrize(
    ("name", "known"),
    [("utf-8", True), ("utf-16", True), ("latin-1", True), ("base64", False), ("rot13", False), ("no such", False), ("a\0b", False)],
)
def test_an_encoding_is_what_bytes_can_be_decoded_by(name: str, *, known: bool) -> None:
    assert encoding.is_encoding(name) is known


def test_an_encoding_that_is_not_known_is_told_with_those_that_are_common() -> None:
    assert encoding.unknown_encoding("utf8-x") == "unknown encoding 'utf8-x': try utf-8, utf-16, latin-1 or cp1252"


@pytest.mark.parametrize(("module", "package", "extra"), [("newsseg.arrow", "pyarrow", "arrow"), ("newsseg.spacy_pipe", "spacy", "spacy")])
def test_a_module_whose_packages_are_missing_names_the_extra(
    module: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = [name for name in sys.modules if name.startswith(f"{package}.")]  # where it is installed, another test may have used it
    for name in (package, *loaded):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, module, raising=False)
    with pytest.raises(MissingExtraError, match=rf"needs further packages: pip install 'newsseg\[{extra}\]'"):
        importlib.import_module(module)


def test_bug_the_texts_for_tests_without_hypothesis_did_not_name_their_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("newsseg.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError, match=r"^newsseg\.testing needs further packages: pip install 'newsseg\[testing\]'$"):
        importlib.import_module("newsseg.testing")


def test_parquet_without_its_packages_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"^Parquet needs further packages: pip install 'newsseg\[arrow\]'$"):
        Parquet(Path("out.parquet"), 1)


def test_the_module_that_runs_the_command_line_does_so_only_when_it_is_run(capsys: pytest.CaptureFixture[str]) -> None:
    importlib.import_module("newsseg.__main__")
    assert capsys.readouterr() == ("", "")
