"""Data files, encodings, further packages: where things are found, and what is said where they are not."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from newsseg import MissingExtraError, data, encoding
from newsseg.batch.outputs import Parquet


def test_data_files_are_found_in_an_archive_as_in_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    found = data.names("languages"), data.read("languages", "en.json")
    assert "en.json" in found[0]
    monkeypatch.setattr(data, "_HERE", __file__)  # a file, as an archive is one
    assert (data.names("languages"), data.read("languages", "en.json")) == found


@pytest.mark.parametrize(
    ("name", "known"), [("utf-8", True), ("utf-16", True), ("latin-1", True), ("base64", False), ("no such", False), ("a\0b", False)]
)
def test_an_encoding_is_what_bytes_can_be_decoded_by(name: str, *, known: bool) -> None:
    assert encoding.is_encoding(name) is known


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


def test_parquet_without_its_packages_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"^Parquet needs further packages: pip install 'newsseg\[arrow\]'$"):
        Parquet(Path("out.parquet"), 1)


def test_the_module_that_runs_the_command_line_does_so_only_when_it_is_run(capsys: pytest.CaptureFixture[str]) -> None:
    importlib.import_module("newsseg.__main__")
    assert capsys.readouterr() == ("", "")
