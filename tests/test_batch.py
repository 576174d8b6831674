"""Many texts out of files: what is found, read, written, complained of, and gone on with."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import Article, cli
from newsseg.batch import command, sources, work
from newsseg.batch.interrupts import held_back
from newsseg.batch.meter import Meter, line
from newsseg.batch.outputs import JsonLines
from newsseg.batch.reading import Fault, Fields, Record, read
from newsseg.sharing import ENDED
from tests.house import leaving, stumbling
from tests.strategies import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

STORIES = [f"Storm {number} nears the coast\n\nBy Ada Brook\n\nIt is expected on Tuesday, forecasters said. 🌊" for number in range(30)]
ROOT = Path(newsseg.__file__).parent.parent
COMMAND = [sys.executable, "-m", "newsseg", "batch"]
Capture = pytest.CaptureFixture[str]


def jsonl(stories: list[str]) -> bytes:
    return "".join(f"{json.dumps({'id': f's{number}', 'text': text})}\n" for number, text in enumerate(stories)).encode()


def put(path: Path, content: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return str(path)


def batch(capsys: Capture, *argv: str | Path, status: int = 0) -> tuple[list[dict[str, Any]], list[str]]:
    """Run newsseg batch; return the rows it wrote to standard output, and its complaints."""
    assert cli.main(["batch", *map(str, argv)]) == status
    out, err = capsys.readouterr()
    return [json.loads(row) for row in out.splitlines()], err.splitlines()


def names(rows: list[dict[str, Any]]) -> list[tuple[str, int]]:
    return [(Path(row["file"]).name, row["record"]) for row in rows]


# What is found


def test_folders_are_walked_in_order(capsys: Capture, tmp_path: Path) -> None:
    for name in ("b/two.txt", "b/a/one.TXT", "a.txt.gz", "c.jsonl", ".hidden.txt", "d.pdf", "e"):
        content = jsonl(["One.", "Two."]) if name == "c.jsonl" else b"Storm nears"
        put(tmp_path / name, gzip.compress(content) if name.endswith("gz") else content)
    rows, err = batch(capsys, tmp_path)
    assert names(rows) == [("a.txt.gz", 1), ("c.jsonl", 1), ("c.jsonl", 2), ("two.txt", 1), ("one.TXT", 1)]
    assert len(err) == 1


@pytest.mark.parametrize("processes", ["1", "2"])
def test_bug_files_of_other_names_were_passed_over_in_silence(capsys: Capture, tmp_path: Path, processes: str) -> None:
    for name in (
        "a.md",
        "b.Markdown.gz",
        "c.json",
        "d/c.JSON",
        "e.pdf",
        "f",
        "g.pdf.gz",
        ".h.json",
        "i.html",
        "j.doc",
        "k.csv",
        "l",
        "m.rtf",
    ):
        put(tmp_path / name, gzip.compress(b"Rain.") if name.endswith("gz") else b"Rain.")
    rows, err = batch(capsys, "-j", processes, tmp_path, tmp_path / "f")
    assert names(rows) == [("a.md", 1), ("b.Markdown.gz", 1), ("f", 1)]
    [note] = err
    counts, _, advice = note.removeprefix("newsseg: files passed over whose names do not say what they hold: ").partition("; ")
    assert counts == "2 .json, 2 .pdf, 1 .html, 1 .doc, 1 .csv, 2 others"
    assert advice == "name those that hold text, as in 'FOLDER/**/*.ENDING', to read each as one"
    assert names(batch(capsys, tmp_path / "**" / "*.json")[0]) == [("c.json", 1)]


def test_bug_where_there_was_nothing_to_read_nothing_was_said(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    put(tmp_path / "data" / "a.json", b"{}")
    out = tmp_path / "out.jsonl"
    assert batch(capsys, "--out", out, tmp_path / "empty", status=2)[1][-1].endswith("error: there is nothing to read")
    assert "there is nothing to read: files passed over whose" in batch(capsys, "--out", out, tmp_path, status=2)[1][-1]
    assert not out.exists()


def test_patterns_are_matched_and_each_file_is_read_once(capsys: Capture, tmp_path: Path) -> None:
    for name in ("a/x.txt", "b/y.txt", "z[1].txt"):
        put(tmp_path / name, b"Storm nears")
    rows, _ = batch(capsys, tmp_path / "**" / "?.txt", tmp_path / "a" / "x.txt", tmp_path / "z[1].txt")
    assert names(rows) == [("x.txt", 1), ("y.txt", 1), ("z[1].txt", 1)]
    assert "no file matches" in batch(capsys, tmp_path / "*.xyz", status=2)[1][-1]


@pytest.mark.parametrize(
    ("name", "kind", "packed"),
    [
        ("a.txt", "text", ""),
        ("a", "text", ""),
        ("a.gz", "text", ".gz"),
        ("CC-MAIN.warc.wet.gz", "wet", ".gz"),
        ("a.wet", "wet", ""),
        ("a.NDJSON.ZST", "jsonl", ".zst"),
        ("-", "text", ""),
    ],
)
def test_the_kind_is_read_off_the_name(name: str, kind: str, packed: str) -> None:
    found = sources.source(name)
    assert (found.kind, found.packed) == (kind, packed)


# What is read


def test_rows_are_articles_with_their_place(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "s.jsonl", jsonl(STORIES))
    rows, _ = batch(capsys, name)
    assert [(row["file"], row["record"], row["id"]) for row in rows] == [(name, at + 1, f"s{at}") for at in range(len(STORIES))]
    assert [Article.from_dict(row) for row in rows] == list(map(newsseg.segment, STORIES))


def test_fields_may_have_other_names(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "s.jsonl", b'\xef\xbb\xbf{"story": "Storm nears", "key": 7}\n\n{"story": "Rain", "text": 3}')
    rows, _ = batch(capsys, "--field", "story", "--id", "key", name)
    assert [(row["text"], row.get("id"), row["record"]) for row in rows] == [("Storm nears", "7", 1), ("Rain", None, 3)]


def test_standard_input_is_read(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(jsonl(["One.", "Two."]))))
    rows, _ = batch(capsys, "--kind", "jsonl", "-")
    assert [row["text"] for row in rows] == ["One.", "Two."]
    assert not sys.stdin.closed


@given(st.lists(texts(), max_size=4))
def test_any_text_gets_through_json_lines(stories: list[str]) -> None:
    lines = "".join(f"{json.dumps({'text': text})}\n" for text in stories).encode()
    read_in = [json.loads(row)["text"] for row in lines.splitlines()]
    with TemporaryDirectory() as folder:  # Hypothesis runs one test many times
        name = put(Path(folder) / "s.jsonl", lines)
        records = [one for one in read(sources.source(name), Fields()) if isinstance(one, Record)]
    assert [one.text for one in records] == read_in
    for one in records:
        row = json.loads(work.as_json(one, newsseg.NewsSegmenter()).encode("utf-8"))
        assert Article.from_dict(row).text == row["text"]
        assert len(row["text"]) == len(one.text)


@pytest.mark.parametrize("processes", ["1", "2"])
def test_bug_json_lines_lacked_what_parquet_has(capsys: Capture, tmp_path: Path, processes: str) -> None:
    [row, _, nothing], _ = batch(capsys, "-j", processes, put(tmp_path / "s.jsonl", jsonl([STORIES[0], STORIES[1], ""])))
    article = newsseg.segment(STORIES[0])
    assert (row["headline"], row["authors"], row["published"]) == ("Storm 0 nears the coast", ["Ada Brook"], None)
    assert row["body"] == article.body
    assert Article.from_dict(row) == article
    assert [nothing[name] for name in ("headline", "body", "authors", "published")] == [None, "", [], None]


@pytest.mark.parametrize("processes", ["1", "2"])
def test_bug_nothing_told_the_language_of_many_files(capsys: Capture, tmp_path: Path, processes: str) -> None:
    name = put(tmp_path / "a.txt", b"Storm nears the coast\n\n03/04/2026\n\nIt is expected on Tuesday, forecasters said.")
    told = [batch(capsys, "-j", processes, *given, name)[0][0] for given in ([], ["--language", "en-GB"], ["--language", "en-US"])]
    assert [row["published"] for row in told] == [None, "2026-04-03", "2026-03-04"]


NOTES = """
Ferry back in service after ramp repair
By Nora Quill
3 March 2026

The ferry between Harwick and the islands sails again from Wednesday, the operator Skerry Lines said.
A cracked ramp had kept it in dock for eleven days, and lorries went round by the bridge at Stane.
The operator put the cost of the repair at 240,000 crowns.

Mill museum finds its lost wheel
By Tom Ashdown
5 March 2026

Divers have found the iron wheel of the Lower Mill, which a flood took away in 1958.
The wheel lay under four metres of gravel near the railway bridge. The museum wants to show it from May.
"""


@pytest.mark.parametrize("processes", ["1", "2"])
def test_each_article_of_a_text_has_a_row_of_its_own_where_that_is_asked_for(capsys: Capture, tmp_path: Path, processes: str) -> None:
    name = put(tmp_path / "s.jsonl", jsonl([NOTES, STORIES[0], "\n"]))
    rows, _ = batch(capsys, "--split", "-j", processes, name)
    assert [(row["record"], row["id"], row["article"], row["articles"]) for row in rows] == [
        (1, "s0", 1, 2), (1, "s0", 2, 2), (2, "s1", 1, 1), (3, "s2", 1, 1),
    ]  # fmt: skip
    assert [row["authors"] for row in rows] == [["Nora Quill"], ["Tom Ashdown"], ["Ada Brook"], []]
    spans = newsseg.split_articles(NOTES)
    assert [(row["text"], row["start"]) for row in rows[:2]] == [(span.text, span.start) for span in spans]
    assert [Article.from_dict(row) for row in rows[:2]] == [newsseg.segment(span.text) for span in spans]
    assert len(batch(capsys, name)[0]) == 3
    assert "article" not in batch(capsys, name)[0][0]


@pytest.mark.parametrize("first", [True, False])
def test_bug_a_run_went_on_with_rows_of_another_form(capsys: Capture, tmp_path: Path, *, first: bool) -> None:
    name, out = put(tmp_path / "s.jsonl", jsonl(STORIES[:3])), tmp_path / "out.jsonl"
    with_and_without = [("--split",), ()] if first else [(), ("--split",)]
    batch(capsys, *with_and_without[0], "--out", out, name)
    before = out.read_bytes()
    _, err = batch(capsys, *with_and_without[1], "--resume", "--out", out, name, status=2)
    assert "its rows are of another form, with --split or without it" in err[-1]
    assert out.read_bytes() == before


def test_bug_files_passed_over_were_counted_once_for_each_name_of_their_folder(capsys: Capture, tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.pdf", b"x")
    put(tmp_path / "in" / "b.txt", b"Storm")
    _, err = batch(capsys, "--out", tmp_path / "out.jsonl", tmp_path / "in", str(tmp_path / "in" / ".." / "in"))
    assert "1 .pdf" in err[0]


@pytest.mark.parametrize("lines", [0, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("more", [0, 40])
def test_a_run_that_was_cut_off_amid_the_articles_of_a_text_is_resumed_exactly(
    capsys: Capture, tmp_path: Path, lines: int, more: int
) -> None:
    name = put(tmp_path / "s.jsonl", jsonl([NOTES, STORIES[0], NOTES]))
    whole, again = tmp_path / "whole.jsonl", tmp_path / "again.jsonl"
    batch(capsys, "--split", "--out", whole, name)
    rows = whole.read_bytes().splitlines(keepends=True)
    assert len(rows) == 5
    again.write_bytes(b"".join(rows[:lines]) + b"".join(rows[lines:])[:more])
    batch(capsys, "--split", "--resume", "--out", again, name)
    assert again.read_bytes() == whole.read_bytes()


# What is complained of


FAULTY = b'{"text": "One."}\n{"text": }\n{"story": "x"}\n{"text": 3}\n[]\n{"text": "caf\xe9"}\n' + b"[" * 100_000 + b'\n{"text": "Two."}\n'


def test_faulty_lines_are_told_with_their_numbers_and_skipped(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "s.jsonl", FAULTY)
    rows, err = batch(capsys, name, status=1)
    assert [row["text"] for row in rows] == ["One.", "Two."]
    for number, says in enumerate(
        [
            "no JSON: Expecting value",
            "field 'text' is not there: it has 'story'",
            "field 'text' holds int, not text",
            "a JSON list, not an object with the field 'text'",
            "not utf-8 at byte 13 of the line (0xe9)",
            "no JSON: maximum recursion depth",
        ],
        2,
    ):
        assert err[number - 2].startswith(f"newsseg: {name}: record {number}: {says}")
    assert err[6:] == ["newsseg: done: 2 written, 6 faults"]


def test_a_fault_may_stop_everything(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "s.jsonl", FAULTY)
    rows, err = batch(capsys, "--on-error", "stop", name, status=3)
    assert [row["text"] for row in rows] == ["One."]
    assert err[-1] == "newsseg: stopped: 1 written, 1 faults"


@pytest.mark.parametrize("processes", ["1", "2"])
def test_files_that_are_not_what_their_names_say(capsys: Capture, tmp_path: Path, processes: str) -> None:
    whole = gzip.compress(jsonl(STORIES), mtime=0)
    harmed = bytearray(whole)
    harmed[len(harmed) // 2] ^= 0xFF
    put(tmp_path / "a.jsonl.gz", whole[:-20])
    put(tmp_path / "b.jsonl.gz", bytes(harmed))
    put(tmp_path / "c.jsonl.gz", b"no gzip at all")
    put(tmp_path / "d.txt", b"caf\xe9")
    put(tmp_path / "e.txt", b"Storm nears")
    rows, err = batch(capsys, "-j", processes, tmp_path, tmp_path / "missing.txt", status=1)
    assert names(rows)[-1] == ("e.txt", 1)
    told = [complaint.removeprefix(f"newsseg: {tmp_path}{os.sep}") for complaint in err]
    assert [complaint.partition(":")[0] for complaint in told[:-1]] == ["a.jsonl.gz", "b.jsonl.gz", "c.jsonl.gz", "d.txt", "missing.txt"]
    assert "the file ends too early: it is cut off" in told[0]
    assert "cannot be unpacked: Error -3 while decompressing" in told[1]
    assert told[2].startswith("c.jsonl.gz: record 1: cannot be unpacked: Error -3")
    assert told[3] == "d.txt: record 1: not utf-8 at byte 3 (0xe9)"
    assert told[4] == "missing.txt: record 1: No such file or directory"
    assert err[-1] == f"newsseg: done: {len(rows)} written, 5 faults"


def test_a_truncated_file_keeps_what_came_before_and_says_where_it_breaks_off(capsys: Capture, tmp_path: Path) -> None:
    whole = gzip.compress(jsonl(STORIES), mtime=0)
    for cut in range(0, len(whole), 23):
        put(tmp_path / "a.jsonl.gz", whole[:cut])
        rows, err = batch(capsys, tmp_path / "a.jsonl.gz", status=1)
        assert [row["text"] for row in rows] == STORIES[: len(rows)]
        assert f"record {len(rows) + 1}: the file ends too early" in err[-2]
        unpacked = zlib.decompressobj(31).decompress(whole[:cut])
        assert len(rows) == unpacked.count(b"\n")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_text_that_cannot_be_segmented_is_told(processes: int) -> None:
    news = newsseg.NewsSegmenter().with_rules(stumbling)
    fault = Fault("a", 4, "RuleExecutionError: rule 'stumbles-over-x' failed on line 0: LookupError: no x, please")
    assert list(work.rows([Record("a", 4, "x")], work.as_json, news, processes)) == [fault]


def test_bug_a_text_that_ended_its_process_ended_the_run() -> None:
    news = newsseg.NewsSegmenter().with_rules(leaving)
    items = [Record("a", number, "x" if number == 3 else "Rain.") for number in range(1, 21)]
    found = list(work.rows(items, work.as_json, news, 2))
    assert [(one.number, one.problem == ENDED) for one in found if isinstance(one, Fault)] == [(3, True)]
    assert [one.record.number for one in found if not isinstance(one, Fault)] == [1, 2, *range(4, 21)]


@pytest.mark.parametrize(("name", "kind"), [("a.txt", []), ("-", []), ("-", ["--kind", "jsonl"])])
def test_bug_files_that_hold_no_text_were_called_badly_encoded(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: list[str]
) -> None:
    for content, says in (
        (gzip.compress(b"Rain."), "packed by gzip: unpack it first, or give newsseg batch a file whose name ends in .gz"),
        (b"%PDF-1.7\n", "a PDF: extract its text first, as pdftotext does"),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        given = name if name == "-" else put(tmp_path / name, content)
        assert batch(capsys, *kind, given, status=1)[1][0] == f"newsseg: {given}: record 1: {says}"


# What is written, and gone on with


@pytest.mark.parametrize("processes", ["1", "2"])
def test_rows_keep_their_order_with_faults_among_them(capsys: Capture, tmp_path: Path, processes: str) -> None:
    lines = jsonl(STORIES).splitlines(keepends=True)
    name = put(tmp_path / "s.jsonl", b"rubbish\n".join([b"", *lines]))
    rows, err = batch(capsys, "-j", processes, name, status=1)
    assert [row["text"] for row in rows] == STORIES
    assert len(err) == len(STORIES) + 1


def test_an_output_that_is_there_is_not_overwritten(capsys: Capture, tmp_path: Path) -> None:
    out, name = tmp_path / "out.jsonl", put(tmp_path / "a.txt", b"Storm nears")
    batch(capsys, "--out", out, name)
    before = out.read_bytes()
    assert "is there already: remove it, or pass --resume" in batch(capsys, "--out", out, name, status=2)[1][-1]
    batch(capsys, "--out", out, "--resume", name)
    assert out.read_bytes() == before


@pytest.mark.parametrize("cut", [0, 1, 200, 5000, 20_000])
@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_run_that_was_cut_off_is_resumed_exactly(capsys: Capture, tmp_path: Path, cut: int, processes: str) -> None:
    put(tmp_path / "in" / "a.jsonl", jsonl(STORIES[:12]) + b"rubbish\n" + jsonl(STORIES[12:20]))
    put(tmp_path / "in" / "b.jsonl.gz", gzip.compress(jsonl(STORIES[20:])))
    put(tmp_path / "in" / "c.txt", b"Storm nears")
    whole, again = tmp_path / "whole.jsonl", tmp_path / "again.jsonl"
    batch(capsys, "--out", whole, tmp_path / "in", status=1)
    again.write_bytes(whole.read_bytes()[:cut])
    batch(capsys, "--resume", "-j", processes, "--out", again, tmp_path / "in", status=1)
    assert again.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize("rounds", [4])
def test_a_run_that_is_killed_again_and_again_ends_with_the_same_file(tmp_path: Path, rounds: int) -> None:
    name = put(tmp_path / "s.jsonl", jsonl(STORIES * 10))
    out = tmp_path / "out.jsonl"
    for _ in range(rounds):
        before = out.stat().st_size if out.exists() else 0
        with subprocess.Popen([*COMMAND, "--resume", "-j", "2", "--out", str(out), name], cwd=ROOT, stderr=subprocess.DEVNULL) as process:
            while process.poll() is None and (out.stat().st_size if out.exists() else 0) < before + 20_000:
                time.sleep(0.005)
            process.send_signal(signal.SIGKILL)
    done = subprocess.run([*COMMAND, "--resume", "--out", str(out), name], cwd=ROOT, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [json.loads(row) for row in out.read_text(encoding="utf-8").splitlines()]
    assert [row["record"] for row in rows] == list(range(1, 301))
    assert [row["text"] for row in rows] == STORIES * 10


def test_no_process_outlives_a_run_that_was_killed(tmp_path: Path) -> None:
    name, out = put(tmp_path / "s.jsonl", jsonl(STORIES * 20)), tmp_path / "out.jsonl"
    with subprocess.Popen([*COMMAND, "-j", "2", "--out", str(out), name], cwd=ROOT, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not out.exists():
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)  # ends when all who could write have ended
    assert process.returncode == -signal.SIGKILL


def test_ctrl_c_stops_with_a_hint(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(records: Iterator[Record], *_: object) -> Iterator[work.Row]:
        yield work.Row(next(records), '{"file": "a", "record": 1}')
        raise KeyboardInterrupt

    monkeypatch.setattr(work, "rows", interrupted)
    name = put(tmp_path / "s.jsonl", jsonl(STORIES))
    _, err = batch(capsys, "--out", tmp_path / "out.jsonl", name, status=130)
    assert err == ["newsseg: interrupted: 1 written, 0 faults; --resume goes on from here"]
    assert (tmp_path / "out.jsonl").read_bytes() == b'{"file": "a", "record": 1}\n'


@pytest.mark.parametrize("moment", ["before", "after"])
def test_ctrl_c_amid_a_row_waits_for_its_end(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    written = JsonLines.write

    def interrupted(output: JsonLines, row: work.Row) -> None:
        if moment == "before":
            signal.raise_signal(signal.SIGINT)
        written(output, row)
        if moment == "after":
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(JsonLines, "write", interrupted)
    out = tmp_path / "out.jsonl"
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores interrupts
    try:
        _, err = batch(capsys, "--out", out, put(tmp_path / "s.jsonl", jsonl(STORIES)), status=130)
    finally:
        signal.signal(signal.SIGINT, handler)
    assert err == ["newsseg: interrupted: 1 written, 0 faults; --resume goes on from here"]
    assert [json.loads(row)["record"] for row in out.read_bytes().splitlines()] == [1]


def test_a_thread_that_no_interrupt_reaches_holds_none_back() -> None:
    handlers: list[object] = []

    def look() -> None:
        with held_back():
            handlers.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert handlers == [signal.getsignal(signal.SIGINT)]


@pytest.mark.parametrize(
    "content", [b"rubbish\n", b"[]\n", b'{"file": 3}\n', b'{"file": "a", "record": "b"}\n{"file": "a", "record": 1}\n']
)
def test_another_file_is_not_gone_on_with(capsys: Capture, tmp_path: Path, content: bytes) -> None:
    out = tmp_path / "out.jsonl"
    out.write_bytes(content)
    name = put(tmp_path / "a.txt", b"Storm nears")
    assert "is none that newsseg batch writes: pass another --out" in batch(capsys, "--resume", "--out", out, name, status=2)[1][-1]
    assert out.read_bytes() == content


def test_bug_a_run_read_the_rows_that_it_wrote(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.txt", b"Storm nears")
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        batch(capsys, "--out", out, "--resume", tmp_path)
        assert len(out.read_bytes().splitlines()) == 1
    with (tmp_path / "printed.jsonl").open("w+") as printed:
        monkeypatch.setattr(sys, "stdout", printed)
        assert cli.main(["batch", str(tmp_path / "a.txt"), str(tmp_path / "printed.jsonl")]) == 0
        assert len((tmp_path / "printed.jsonl").read_bytes().splitlines()) == 1


@pytest.mark.parametrize("content", [b"my precious notes", b'{"file": "a", "record": 1}\nnotes', b'{"record": 1, "file": "a"}', b"[]"])
def test_bug_a_last_line_that_is_no_row_was_taken_away(capsys: Capture, tmp_path: Path, content: bytes) -> None:
    test_another_file_is_not_gone_on_with(capsys, tmp_path, content)


def test_bug_files_whose_names_are_no_utf_8_were_done_again(capsys: Capture, tmp_path: Path) -> None:
    for name in (b"\xfe.txt", b"\xff.txt"):
        try:
            put(Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/" + name)), b"Storm nears")
        except OSError:
            pytest.skip("this file system has no such names")
    out = tmp_path / "out.jsonl"
    for _ in range(3):
        batch(capsys, "--resume", "--out", out, tmp_path / "in")
        assert [Path(json.loads(row)["file"]).name for row in out.read_text().splitlines()] == [r"\udcfe.txt", r"\udcff.txt"]


def test_bug_an_output_that_cannot_be_written_was_no_complaint(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = put(tmp_path / "a.txt", b"Storm nears")
    assert "Is a directory" in batch(capsys, "--resume", "--out", tmp_path, name, status=2)[1][-1]
    assert "a.txt" in batch(capsys, "--out", tmp_path / "a.txt" / "x.jsonl", name, status=3)[1][0]
    monkeypatch.setattr(JsonLines, "write", lambda *_: os.close(-1))
    assert batch(capsys, name, status=3)[1] == ["newsseg: [Errno 9] Bad file descriptor", "newsseg: stopped: 0 written, 0 faults"]


def test_an_output_is_put_into_a_folder_that_is_not_there_yet(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "a.txt", b"Storm nears")
    for number, source in enumerate((name, put(tmp_path / "none.jsonl", b""))):
        out = tmp_path / "new" / str(number) / "x.jsonl"
        batch(capsys, "--out", out, source)
        assert len(out.read_bytes().splitlines()) == 1 - number


def test_bug_a_reader_that_had_seen_enough_was_an_error(tmp_path: Path) -> None:
    name = put(tmp_path / "s.jsonl", jsonl(STORIES * 5))
    with subprocess.Popen([*COMMAND, name], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


def test_no_records_no_rows(capsys: Capture, tmp_path: Path) -> None:
    batch(capsys, "--out", tmp_path / "out.jsonl", put(tmp_path / "in" / "a.jsonl", b""))
    assert (tmp_path / "out.jsonl").read_bytes() == b""
    assert JsonLines(tmp_path / "out.jsonl").done() == {}


# Usage, and the meter


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ([], "the following arguments are required: PATH"),
        (["--resume", "a"], "--resume goes on with a file: name it with --out"),
        (["-j", "0", "a"], "must be a whole number, at least 1, not 0"),
        (["-j", "x", "a"], "must be a whole number, at least 1, not x"),
        (["--encoding", "rot13", "a"], "unknown encoding 'rot13'"),
        (["--kind", "pdf", "a"], "invalid choice: 'pdf'"),
    ],
)
def test_wrong_usage_exits_with_2(capsys: Capture, argv: list[str], says: str) -> None:
    assert says in batch(capsys, *argv, status=2)[1][-1]


def test_help_tells_of_resuming(capsys: Capture) -> None:
    assert cli.main(["batch", "--help"]) == 0
    assert "--resume" in capsys.readouterr().out


def test_progress_is_shown_on_a_terminal_and_cleared(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(10_000))
    monkeypatch.setattr("newsseg.batch.meter.time.monotonic", lambda: float(next(clock)))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    name = put(tmp_path / "s.jsonl", jsonl(STORIES[:3]))
    cli.main(["batch", "--out", str(tmp_path / "out.jsonl"), name])
    shown = capsys.readouterr().err.split("\r")
    assert shown[1].startswith("[####")
    assert "1 texts, 1.0/s, 0:00:00 left" in shown[1]
    assert "3 texts" in shown[3]
    assert shown[-2].strip() == shown[-1] == ""


def test_rows_without_a_place_to_go_are_dropped() -> None:
    output = JsonLines(None, None)  # as when standard output is closed
    output.write(work.Row(Record("a", 1, ""), "{}"))
    output.close()
    assert output.done() == {}


def test_a_meter_that_is_looked_at_too_soon_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsseg.batch.meter.time.monotonic", lambda: 0.0)
    shown = io.StringIO()
    Meter(shown, {"a": 4}).at("a", 2)
    assert shown.getvalue() == ""


def test_closed_standard_input_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert list(read(sources.Source("-", "text"), Fields())) == [Fault("-", 1, "standard input is closed")]


def test_a_pipe_has_no_position(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.BytesIO):
        def tell(self) -> int:
            raise OSError

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Pipe(b"Rain.")))
    [record] = read(sources.Source("-", "text"), Fields())
    assert isinstance(record, Record)
    assert (record.text, record.position) == ("Rain.", 0)


def test_the_meter_needs_no_sizes() -> None:
    assert line(10, 500, 0, 2.0) == "10 texts, 5.0/s"
    assert line(1200, 0, 100, 60.0) == f"[{' ' * 24}] 0%, 1,200 texts, 20.0/s"
    meter = Meter(None, {"a": 4, "b": 4})
    for file, position in (("a", 2), ("a", 4), ("b", 1)):
        meter.at(file, position)
    assert (meter.count, meter.past, meter.total) == (3, 4, 8)
    assert command.FINE == 0
