"""Files that need further packages: zstandard, a crawler's records, Parquet."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import newsseg
from newsseg import cli
from tests.integration.conftest import ROOT
from tests.integration.test_arrow import plainly
from tests.test_batch import NOTES, STORIES, Capture, batch, jsonl, put

pq = pytest.importorskip("pyarrow.parquet", reason="newsseg[integration] is not installed: pyarrow")
zstandard = pytest.importorskip("zstandard", reason="newsseg[integration] is not installed: zstandard")
warcwriter = pytest.importorskip("warcio.warcwriter", reason="newsseg[integration] is not installed: warcio")


def wet(stories: list[str | bytes], *, packed: bool = True) -> tuple[bytes, list[int]]:
    """Write a crawler's text records; return the file, and where each record begins."""
    out, starts = io.BytesIO(), []
    writer = warcwriter.WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("x.warc.wet.gz", {"software": "a crawler"}))
    for number, text in enumerate(stories):
        starts.append(out.tell())
        payload = io.BytesIO(text.encode() if isinstance(text, str) else text)
        address = f"https://example.org/{number}"
        writer.write_record(writer.create_warc_record(address, "conversion", payload=payload, warc_content_type="text/plain"))
    return out.getvalue(), starts


# zstandard


def test_zstandard_is_unpacked(capsys: Capture, tmp_path: Path) -> None:
    press = zstandard.ZstdCompressor().compress
    put(tmp_path / "a.jsonl.zst", press(jsonl(STORIES[:20])) + press(jsonl(STORIES[20:])))
    put(tmp_path / "b.txt.zst", press(b"Storm nears"))
    rows, err = batch(capsys, tmp_path)
    assert [row["text"] for row in rows] == [*STORIES, "Storm nears"]
    assert err == []


def test_a_zstandard_file_that_is_cut_off_or_harmed_is_told(capsys: Capture, tmp_path: Path) -> None:
    whole = zstandard.ZstdCompressor(write_checksum=True).compress(jsonl(STORIES))
    for cut in range(1, len(whole), 19):
        put(tmp_path / "a.jsonl.zst", whole[:cut])
        rows, err = batch(capsys, tmp_path / "a.jsonl.zst", status=1)
        assert [row["text"] for row in rows] == STORIES[: len(rows)]
        assert f"record {len(rows) + 1}: " in err[0]
    put(tmp_path / "a.jsonl.zst", b"no zstandard at all")
    _, err = batch(capsys, tmp_path / "a.jsonl.zst", status=1)
    assert "record 1: cannot be unpacked" in err[0]
    harmed = bytearray(whole)
    harmed[-1] ^= 0xFF
    put(tmp_path / "a.jsonl.zst", bytes(harmed))
    assert "cannot be unpacked" in batch(capsys, tmp_path / "a.jsonl.zst", status=1)[1][0]


# A crawler's records


@pytest.mark.parametrize("packed", [True, False])
def test_crawlers_records_are_read(capsys: Capture, tmp_path: Path, packed: bool) -> None:  # noqa: FBT001
    content, _ = wet([*STORIES], packed=packed)
    name = put(tmp_path / ("a.warc.wet.gz" if packed else "a.warc.wet"), content)
    rows, err = batch(capsys, "-j", "2", name)
    assert [(row["text"], row["id"], row["record"]) for row in rows] == [
        (text, f"https://example.org/{at}", at + 2) for at, text in enumerate(STORIES)
    ]
    assert err == []


def test_a_crawler_s_file_that_is_cut_off_anywhere_is_told(capsys: Capture, tmp_path: Path) -> None:
    for packed in (True, False):
        content, starts = wet([*STORIES[:5]], packed=packed)
        name = "a.warc.wet.gz" if packed else "a.warc.wet"
        for cut in range(starts[1] + 7, len(content) - 5, 41):
            put(tmp_path / name, content[:cut])
            rows, err = batch(capsys, tmp_path / name, status=0 if cut in starts else 1)
            assert [row["text"] for row in rows] == STORIES[: len(rows)], cut
            assert len(rows) >= sum(start < cut for start in starts) - 1
            assert err[0].startswith(f"newsseg: {tmp_path / name}: record {len(rows) + 2}: "), cut


def test_a_broken_record_is_told_with_its_number(capsys: Capture, tmp_path: Path) -> None:
    content, starts = wet(["One.", b"caf\xe9", "Three.", "Four."])
    harmed = bytearray(content)
    harmed[starts[3] + 40] ^= 0xFF
    name = put(tmp_path / "a.warc.wet.gz", bytes(harmed))
    rows, err = batch(capsys, name, status=1)
    assert [row["text"] for row in rows] == ["One.", "Three."]
    assert err[0] == f"newsseg: {name}: record 3: not utf-8 at byte 3 of the record (0xe9)"
    assert err[1].startswith(f"newsseg: {name}: record 5: cannot be unpacked: Error -3")


@pytest.mark.parametrize("content", [b"Storm nears\n" * 40, b"\x00" * 400, b"WARC/1.0\r\nContent-Length: x\r\n\r\n"])
def test_a_file_that_holds_no_records_is_told(capsys: Capture, tmp_path: Path, content: bytes) -> None:
    for name, raw in (("a.wet", content), ("a.warc.wet.gz", gzip.compress(content))):
        rows, err = batch(capsys, put(tmp_path / name, raw), status=1)
        assert rows == []
        assert err[0].startswith(f"newsseg: {tmp_path / name}: record ")


def test_a_file_without_texts_is_told(capsys: Capture, tmp_path: Path) -> None:
    content, _ = wet([])
    _, err = batch(capsys, put(tmp_path / "a.wet.gz", content), status=1)
    assert "no text among its 1 records: is it a WET file?" in err[0]


# Parquet


def table(out: Path) -> list[dict[str, Any]]:
    return [row for part in sorted(out.glob("*.parquet")) for row in pq.read_table(part).to_pylist()]


@pytest.mark.parametrize("processes", ["1", "2"])
def test_parquet_has_the_rows_of_a_plain_loop(capsys: Capture, tmp_path: Path, processes: str) -> None:
    name, out = put(tmp_path / "s.jsonl", jsonl([*STORIES, "", "\ud83d"])), tmp_path / "out.parquet"
    batch(capsys, "-j", processes, "--part-rows", "7", "--out", out, name)
    rows = table(out)
    assert [(row["file"], row["record"], row["id"]) for row in rows] == [(name, at + 1, f"s{at}") for at in range(32)]
    expected = plainly([*STORIES, "", "\ufffd"])
    assert [{key: value for key, value in row.items() if key not in {"file", "record", "id"}} for row in rows] == expected
    assert len(list(out.iterdir())) == 5


def test_parquet_is_resumed_exactly(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "s.jsonl", jsonl(STORIES))
    whole, again = tmp_path / "whole.parquet", tmp_path / "again.parquet"
    batch(capsys, "--part-rows", "7", "--out", whole, name)
    batch(capsys, "--part-rows", "7", "--out", again, name)
    for part in sorted(again.iterdir())[2:]:
        part.unlink()
    (again / "part-00002.unfinished").write_bytes(b"half a file")
    batch(capsys, "--resume", "--part-rows", "7", "--out", again, name)
    assert table(again) == table(whole)
    assert [part.name for part in sorted(again.iterdir())] == [part.name for part in sorted(whole.iterdir())]
    (again / "part-00009.parquet").write_bytes(b"no Parquet")
    assert "none that newsseg batch writes" in batch(capsys, "--resume", "--out", again, name, status=2)[1][-1]


def test_parquet_has_a_row_for_each_article_where_that_is_asked_for(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "s.jsonl", jsonl([NOTES, STORIES[0], NOTES, ""]))
    whole, again = tmp_path / "whole.parquet", tmp_path / "again.parquet"
    for out in (whole, again):
        batch(capsys, "--split", "--part-rows", "1", "--out", out, name)
    rows = table(whole)
    assert [(row["record"], row["article"], row["articles"]) for row in rows] == [
        (1, 1, 2), (1, 2, 2), (2, 1, 1), (3, 1, 2), (3, 2, 2), (4, 1, 1),
    ]  # fmt: skip
    assert [row["text"] for row in rows[:2]] == [NOTES[row["start"] :][: len(row["text"])] for row in rows[:2]]
    assert len(list(whole.iterdir())) == 4  # the articles of a text are never in two files
    for part in sorted(again.iterdir())[1:]:
        part.unlink()
    batch(capsys, "--split", "--resume", "--part-rows", "1", "--out", again, name)
    assert table(again) == rows


def test_a_run_into_parquet_that_is_killed_is_resumed(tmp_path: Path) -> None:
    name, out = put(tmp_path / "s.jsonl", jsonl(STORIES * 6)), tmp_path / "out.parquet"
    command = [sys.executable, "-m", "newsseg", "batch", "--resume", "-j", "2", "--part-rows", "20", "--out", str(out), name]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and len(table(out)) < 40:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["record"] for row in table(out)] == list(range(1, 181))


def test_an_interrupted_run_into_parquet_keeps_what_it_has(tmp_path: Path) -> None:
    name, out = put(tmp_path / "s.jsonl", jsonl(STORIES * 20)), tmp_path / "out.parquet"
    command = [sys.executable, "-m", "newsseg", "batch", "--resume", "-j", "2", "--part-rows", "10", "--out", str(out), name]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a job in the background ignores interrupts, and so do its children
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heed) as process:  # noqa: PLW1509
        while process.poll() is None and len(table(out)) < 20:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert b"--resume goes on from here" in err
    assert b"Traceback" not in err
    count = len(table(out))
    assert f"{count} written".encode() in err
    assert subprocess.run(command, cwd=ROOT, check=False, capture_output=True).returncode == 0
    assert [row["record"] for row in table(out)] == list(range(1, 601))


def test_what_is_missing_is_named(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package, name in (("zstandard", "a.txt.zst"), ("warcio.archiveiterator", "a.wet")):
        monkeypatch.setitem(sys.modules, package, None)
        assert cli.main(["batch", put(tmp_path / name, b"x")]) == 3
        assert "needs further packages: pip install 'newsseg[batch]'" in capsys.readouterr().err
    assert newsseg.MissingExtraError("a", "b").extra == "b"
    assert json.dumps(str(newsseg.MissingExtraError("a", "b")))
