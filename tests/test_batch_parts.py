"""The parts of `newsseg batch`, each by itself."""

from __future__ import annotations

import argparse
import gzip
import io
import json
import signal
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from newsseg import MissingExtraError, NewssegError, NewsSegmenter, cli
from newsseg.batch import command, meter, outputs, reading, sources, work
from newsseg.batch.interrupts import held_back
from newsseg.batch.reading import Fault, Fields, Record, read
from newsseg.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterator

Capture = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
NEWS = NewsSegmenter()
BOXES = b"""[[rules]]
name = "boxes"
kind = "chrome"
weight = "decisive"
phrases = ["Join the tide table club"]
"""


def told(capsys: Capture, *argv: str | Path) -> tuple[int, list[str], list[str]]:
    """Run newsseg batch; return its exit status, and the lines of both outputs."""
    status = cli.main(["batch", *map(str, argv)])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err.splitlines()


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


# The run


def test_a_run_without_faults_says_nothing(capsys: Capture, tmp_path: Path) -> None:
    status, out, err = told(capsys, put(tmp_path / "a.txt", b"Rain fell."))
    assert (status, len(out), err) == (0, 1, [])


def test_a_run_with_faults_counts_them(capsys: Capture, tmp_path: Path) -> None:
    name = put(tmp_path / "a.jsonl", b'{"text": "Rain."}\n{\n{"text": "Snow."}\n[]\n')
    status, out, err = told(capsys, name)
    assert (status, len(out)) == (1, 2)
    assert err[-1] == "newsseg: done: 2 written, 2 faults"
    assert [line.partition(": record ")[2][:1] for line in err[:-1]] == ["2", "4"]


def test_a_run_that_stops_at_a_fault_writes_no_more(capsys: Capture, tmp_path: Path) -> None:
    name, out = put(tmp_path / "a.jsonl", b'{"text": "Rain."}\n{\n{"text": "Snow."}\n'), tmp_path / "out.jsonl"
    status, _, err = told(capsys, "--on-error", "stop", "--out", out, name)
    assert (status, err[-1]) == (3, "newsseg: stopped: 1 written, 1 faults; --resume goes on from here")
    assert len(out.read_bytes().splitlines()) == 1


def test_faults_may_be_skipped_by_name(capsys: Capture, tmp_path: Path) -> None:
    assert told(capsys, "--on-error", "skip", put(tmp_path / "a.jsonl", b"{\n"))[0] == 1


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        (KeyboardInterrupt(), 130, ["interrupted: 0 written, 0 faults; --resume goes on from here"]),
        (MissingExtraError(user="a .zst file", extra="batch"), 3, ["a .zst file needs", "stopped: 0 written, 0 faults; --resume goes on"]),
        (NewssegError("processes end"), 3, ["processes end", "stopped: 0 written, 0 faults;"]),
    ],
)
def test_what_ends_a_run_is_told(
    capsys: Capture, tmp_path: Path, monkeypatch: Patch, error: BaseException, status: int, says: list[str]
) -> None:
    def failing(*_: object) -> Iterator[work.Row]:
        raise error
        yield

    monkeypatch.setattr(work, "rows", failing)
    out = tmp_path / "out.jsonl"
    found, _, err = told(capsys, "--out", out, put(tmp_path / "a.txt", b"Rain."))
    assert found == status
    assert [line.startswith(f"newsseg: {said}") for line, said in zip(err, says, strict=True)] == [True] * len(says)
    assert out.read_bytes() == b""
    assert told(capsys, tmp_path / "a.txt")[2][-1].endswith("0 faults")


def test_a_run_that_has_nobody_to_tell_writes_all_the_same(tmp_path: Path, monkeypatch: Patch) -> None:
    out = tmp_path / "out.jsonl"
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["batch", "--out", str(out), str(put(tmp_path / "a.jsonl", b'{"text": "Rain."}\n{\n'))]) == 1
    assert len(out.read_bytes().splitlines()) == 1


def test_what_cannot_be_begun_is_wrong_usage(capsys: Capture, tmp_path: Path, monkeypatch: Patch) -> None:
    out = put(tmp_path / "out.jsonl", b"rubbish\n")
    assert told(capsys, "--resume", "--out", out, tmp_path)[0] == 2
    assert told(capsys, tmp_path / "*.jsonx")[0] == 2
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    status, _, err = told(capsys, "--out", tmp_path / "out.parquet", tmp_path)
    assert (status, "Parquet needs" in err[-1]) == (2, True)


def test_parquet_is_told_by_the_name_of_the_output(monkeypatch: Patch) -> None:
    monkeypatch.setattr(outputs, "Parquet", lambda path, size, *, split: SimpleNamespace(path=path, size=size, split=split))
    assert vars(command._output(Path("a.parquet"), 7)) == {"path": Path("a.parquet"), "size": 7, "split": False}
    for name in ("a.jsonl", "a", "a.parque", "a.parquet.txt"):
        made = command._output(Path(name), 7)
        assert isinstance(made, outputs.JsonLines)
        assert (made.path, made.stream) == (Path(name), None)
    made = command._output(None, 7)
    assert isinstance(made, outputs.JsonLines)
    assert (made.path, made.stream) == (None, sys.stdout)


@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.CSV", "out.jsonl.zst", "out.tsv", "out.parquet.gz"])
def test_bug_json_lines_were_written_under_names_of_other_forms(capsys: Capture, tmp_path: Path, name: str) -> None:
    status, _, err = told(capsys, "--out", tmp_path / name, put(tmp_path / "a.txt", b"Rain."))
    assert status == 2
    assert f"{name}: what is written is JSON Lines, as in OUT.jsonl, or Parquet, as in OUT.parquet: pack it afterwards" in err[-1]
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("processes", ["1", "2"])
def test_rules_of_one_s_own_come_from_files(capsys: Capture, tmp_path: Path, processes: str) -> None:
    boxes = put(tmp_path / "boxes.toml", BOXES)
    weather = put(tmp_path / "weather.toml", BOXES.replace(b"boxes", b"more-boxes").replace(b"Join the", b"Leave the"))
    page = put(tmp_path / "a.txt", b"Join the tide table club, and know when the sea comes in.")
    status, [row], err = told(capsys, "-j", processes, "--rules", boxes, "--rules", weather, page)
    assert (status, err, [one["label"] for one in json.loads(row)["segments"]]) == (0, [], ["chrome"])
    assert [one["label"] for one in json.loads(told(capsys, page)[1][0])["segments"]] != ["chrome"]


def test_rules_that_are_none_are_wrong_usage(capsys: Capture, tmp_path: Path) -> None:
    boxes, page = put(tmp_path / "boxes.toml", BOXES), put(tmp_path / "a.txt", b"Rain.")
    for faulty, says in (
        (put(tmp_path / "odd.toml", b"rules = 3"), "odd.toml:1: rules: must be"),
        (tmp_path / "no.toml", "cannot be read"),
    ):
        status, out, err = told(capsys, "--rules", faulty, page)
        assert (status, out, says in err[-1]) == (2, [], True)
    status, _, err = told(capsys, "--rules", boxes, "--rules", boxes, page)
    assert (status, "rule 'boxes' is there already" in err[-1]) == (2, True)


def test_the_meter_is_cleared_before_a_fault_is_told(capsys: Capture, tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(meter, "_EVERY", 0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    put(tmp_path / "a.jsonl", b'{"text": "Rain."}\n{\n')
    assert cli.main(["batch", str(tmp_path)]) == 1
    pieces = capsys.readouterr().err.split("\r")
    assert "1 texts" in pieces[1]
    assert pieces[2] == " " * len(pieces[1])
    assert pieces[3].startswith("newsseg: ")
    assert pieces[3].endswith("newsseg: done: 1 written, 1 faults\n")


def test_numbers_are_one_at_least() -> None:
    assert [command._positive(written) for written in ("1", "2", "10")] == [1, 2, 10]
    for written in ("0", "-1", "x"):
        with pytest.raises(argparse.ArgumentTypeError, match=f"must be a whole number, at least 1, not {written}"):
            command._positive(written)


# Interrupts


def interrupted(done: list[str]) -> None:
    with held_back():
        signal.raise_signal(signal.SIGINT)
        done.append("ended")


def test_an_interrupt_takes_effect_when_it_is_no_longer_held_back() -> None:
    done: list[str] = []
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores interrupts
    try:
        with pytest.raises(KeyboardInterrupt):
            interrupted(done)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        with held_back():
            done.append("no interrupt, nothing raised")
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(done) == 2


# The meter


@pytest.mark.parametrize(
    ("count", "past", "total", "seconds", "says"),
    [
        (10, 500, 0, 2.0, "10 texts, 5.0/s"),
        (3, 1, 4, 2.0, f"[{'#' * 6}{' ' * 18}] 25%, 3 texts, 1.5/s, 0:00:06 left"),
        (3, 2, 4, 3600.0, f"[{'#' * 12}{' ' * 12}] 50%, 3 texts, 0.0/s, 1:00:00 left"),
        (3, 1, 2, 3599.0, f"[{'#' * 12}{' ' * 12}] 50%, 3 texts, 0.0/s, 0:59:59 left"),
        (1000, 1, 2, 0.5, f"[{'#' * 12}{' ' * 12}] 50%, 1,000 texts, 2000.0/s, 0:00:00 left"),
        (0, 0, 4, 0.0, f"[{' ' * 24}] 0%, 0 texts, 0.0/s"),
        (3, 4, 4, 2.0, f"[{'#' * 24}] 100%, 3 texts, 1.5/s, 0:00:00 left"),
        (3, 9, 4, 2.0, f"[{'#' * 24}] 100%, 3 texts, 1.5/s, 0:00:00 left"),
        (3, 1, 10, 25_000.0, f"[##{' ' * 22}] 10%, 3 texts, 0.0/s, 62:30:00 left"),
    ],
)
def test_the_meter_says_how_far_how_fast_and_how_long_still(count: int, past: int, total: int, seconds: float, says: str) -> None:
    assert meter.line(count, past, total, seconds) == says


def test_the_meter_adds_up_files_and_is_drawn_every_fifth_of_a_second(monkeypatch: Patch) -> None:
    now = [100.0]
    monkeypatch.setattr("newsseg.batch.meter.time.monotonic", lambda: now[0])
    shown = io.StringIO()
    bar = meter.Meter(shown, {"a": 100, "b": 200, "c": 100})
    shares = []
    for seconds, file, position in ((0.1, "a", 20), (0.125, "a", 60), (0.3, "b", 100), (0.2, "c", 100), (0.25, "x", 0)):
        now[0] += seconds
        bar.at(file, position)
        drawn = shown.getvalue().rpartition("\r")[2]
        shares.append((drawn.partition("] ")[2].partition(",")[0], drawn.partition(", ")[2].partition(" texts")[0]))
    assert shares == [("", ""), ("15%", "2"), ("50%", "3"), ("100%", "4"), ("100%", "5")]
    assert "2 texts, 8.9/s, 0:00:01 left" in shown.getvalue()
    bar.clear()
    bar.clear()
    assert shown.getvalue().endswith(f"\r{' ' * len(drawn.rstrip())}\r")
    assert shown.getvalue().count("\r") == 6


def test_a_shorter_line_covers_a_longer_one(monkeypatch: Patch) -> None:
    now, lines = [0.0], iter(["long line", "short"])
    monkeypatch.setattr("newsseg.batch.meter.time.monotonic", lambda: now[0])
    monkeypatch.setattr(meter, "line", lambda *_: next(lines))
    shown = io.StringIO()
    bar = meter.Meter(shown, {})
    for seconds in (0.2, 0.4):
        now[0] = seconds
        bar.at("a", 1)
    assert shown.getvalue() == "\rlong line\rshort    "


def test_a_meter_without_a_terminal_counts_and_draws_nothing() -> None:
    bar = meter.Meter(None, {"a": 3})
    bar.at("a", 1)
    bar.at("a", 2)
    bar.clear()
    assert (bar.count, bar.total, bar.past, bar.drawn) == (2, 3, 0, "")


# Sources


def test_folders_patterns_and_files_are_found_in_order_and_once(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt.gz", "b/a/3.jsonl", "c.txt", "d.pdf", "b/.4.txt", "b/5", "b/6.txt.zst"):
        put(tmp_path / name, b"x")
    found = [Path(one.name).name for one in sources.find([str(tmp_path / "*.*"), str(tmp_path), str(tmp_path / "d.pdf")]).sources]
    assert found == ["c.txt", "d.pdf", "1.txt.gz", "2.txt", "6.txt.zst", "3.jsonl"]
    assert [Path(one.name).name for one in sources.find([str(tmp_path / "**" / "3.*")]).sources] == ["3.jsonl"]


def test_bug_a_file_named_in_several_ways_was_read_several_times(tmp_path: Path, monkeypatch: Patch) -> None:
    put(tmp_path / "a" / "one.txt", b"x")
    put(tmp_path / "two.txt", b"x")
    (tmp_path / "same.txt").symlink_to(tmp_path / "two.txt")
    monkeypatch.chdir(tmp_path)
    names = ["a", "./a", "a/../a", str(tmp_path / "a"), "a/one.txt", "*/one.txt", "two.txt", "same.txt", "no.txt", "no.txt", "-", "-"]
    assert [one.name for one in sources.find(names).sources] == ["a/one.txt", "two.txt", "no.txt", "-"]


def test_bug_hidden_folders_were_walked(tmp_path: Path) -> None:
    for name in (".git/a.txt", "b/.cache/c.txt", "b/d.txt", ".e.txt"):
        put(tmp_path / name, b"x")
    assert [Path(one.name).name for one in sources.find([str(tmp_path)]).sources] == ["d.txt"]
    assert [Path(one.name).name for one in sources.find([str(tmp_path / ".git"), str(tmp_path / ".e.txt")]).sources] == ["a.txt", ".e.txt"]


def test_what_is_named_is_read_whether_it_is_there_or_not(tmp_path: Path) -> None:
    put(tmp_path / "[x].txt", b"x")
    names = [str(tmp_path / "no.txt"), str(tmp_path / "[x].txt"), "-", "a\0b"]
    assert [one.name for one in sources.find(names).sources] == names
    with pytest.raises(FileNotFoundError, match="no file matches"):
        sources.find([str(tmp_path / "[y].txt")])


def test_the_kind_may_be_said_for_all() -> None:
    assert [(one.kind, one.packed) for one in sources.find(["a.txt", "b.wet.gz", "-"], "jsonl").sources] == [
        ("jsonl", ""), ("jsonl", ".gz"), ("jsonl", ""),
    ]  # fmt: skip
    assert sources.source("a.text").kind == sources.source("a.b").kind == "text"
    assert sources.source("A.JSONL.GZ") == sources.Source("A.JSONL.GZ", "jsonl", ".gz")


def test_a_file_that_is_packed_twice_does_not_say_what_it_holds() -> None:
    assert sources.source("a.jsonl.zst.gz") == sources.Source("a.jsonl.zst.gz", "text", ".gz")
    assert sources.ending("a.jsonl.zst.gz") == ".zst"


def test_the_size_of_a_source(tmp_path: Path) -> None:
    names = [str(put(tmp_path / "a.txt", b"Rain.")), "-", str(tmp_path / "no.txt"), "a\0b"]
    assert [sources.Source(name, "text").size for name in names] == [5, 0, 0, 0]


# Reading


def records(name: str, content: bytes, folder: Path, fields: Fields | None = None) -> list[Record | Fault]:
    return list(read(sources.source(str(put(folder / name, content))), fields or Fields()))


def problems(found: list[Record | Fault]) -> list[tuple[int, str]]:
    return [(one.number, one.problem if isinstance(one, Fault) else "") for one in found]


def test_a_file_is_one_text_in_the_encoding_that_is_said(tmp_path: Path) -> None:
    name = str(tmp_path / "a.txt")
    assert records("a.txt", "Öl".encode(), tmp_path) == [Record(name, 1, "Öl", None, 3)]
    assert records("a.txt", b"\xd6l", tmp_path, Fields(encoding="latin-1")) == [Record(name, 1, "Öl", None, 2)]
    assert records("a.txt", b"Oel \xd6l", tmp_path) == [Fault(name, 1, "not utf-8 at byte 4 (0xd6)")]
    assert str(Fault("a", 2, "b")) == "a: record 2: b"


def test_lines_of_json_keep_their_numbers(tmp_path: Path) -> None:
    content = b'\xef\xbb\xbf{"text": "One.", "id": 1}\n\n \n{"text": "Two.", "id": ""}\n\xef\xbb\xbf{"text": "Three."}\n{"text": "Four."}'
    found = records("a.jsonl", content, tmp_path)
    assert [(one.number, one.text, one.id) for one in found if isinstance(one, Record)] == [
        (1, "One.", "1"),
        (4, "Two.", ""),
        (6, "Four.", None),
    ]
    assert [one.position for one in found if isinstance(one, Record)] == [len(content)] * 3
    assert [number for number, problem in problems(found) if problem] == [5]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "no JSON: Expecting property name"),
        (b"[1]", "a JSON list, not an object with the field 'text'"),
        (b'"text"', "a JSON str, not an object with the field 'text'"),
        (b'{"text": null}', "field 'text' holds NoneType, not text"),
        (b'{"a": 1, "b": 2}', "field 'text' is not there: it has 'a', 'b'"),
        (b"{}", "field 'text' is not there: it has none"),
        (b'{"text": "\xe9"}', "not utf-8 at byte 10 of the line (0xe9)"),
        (b'{"text": "ab\xe9"}', "not utf-8 at byte 12 of the line (0xe9)"),
    ],
)
def test_a_faulty_line_is_told_and_the_next_one_read(tmp_path: Path, line: bytes, problem: str) -> None:
    (number, says), (following, nothing) = problems(records("a.jsonl", line + b'\n{"text": "One."}', tmp_path))
    assert (number, says[: len(problem)], following, nothing) == (1, problem, 2, "")


@pytest.mark.parametrize("zeros", [0, 1, pytest.param(9000, id="bug-many-zeros-hid-what-followed")])
def test_a_packed_file_may_have_several_parts_and_be_filled_up_with_zeros(tmp_path: Path, zeros: int) -> None:
    one, two = (gzip.compress(b'{"text": "%s"}\n' % word * 300) for word in (b"One.", b"Two."))
    found = records("a.jsonl.gz", one + b"\0" * zeros + two + b"\0" * zeros, tmp_path)
    assert [record.text for record in found if isinstance(record, Record)] == ["One."] * 300 + ["Two."] * 300
    assert problems(found) == [(number, "") for number in range(1, 601)]


def test_of_a_packed_file_that_is_broken_the_first_part_is_kept(tmp_path: Path) -> None:
    whole = gzip.compress(b'{"text": "One."}\n')
    for rest, says in ((whole[:12], "the file ends too early: it is cut off"), (b"rubbish", "cannot be unpacked: Error -3")):
        (first, nothing), (second, problem) = problems(records("a.jsonl.gz", whole + rest, tmp_path))
        assert (first, nothing, second) == (1, "", 2)
        assert problem.startswith(says)
    assert problems(records("a.txt.gz", b"", tmp_path)) == [(1, "the file ends too early: it is cut off")]


def test_what_is_not_there_is_a_fault_and_what_is_not_installed_an_error(tmp_path: Path, monkeypatch: Patch) -> None:
    [fault] = read(sources.source(str(tmp_path / "no.txt")), Fields())
    assert fault == Fault(str(tmp_path / "no.txt"), 1, "No such file or directory")
    [odd] = read(sources.source("a\0b"), Fields())
    assert isinstance(odd, Fault)
    monkeypatch.setattr(reading, "_opened", lambda *_: (_ for _ in ()).throw(OSError("odd")))
    assert problems(list(read(sources.source("a"), Fields()))) == [(1, "odd")]
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(MissingExtraError, match=r"a \.zst file"):
        records("a.txt.zst", b"x", tmp_path)


def test_standard_input_is_read_and_left_open(monkeypatch: Patch) -> None:
    stream = io.BytesIO(b"Rain.")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stream))
    assert list(read(sources.source("-"), Fields())) == [Record("-", 1, "Rain.", None, 5)]
    assert not stream.closed


# Rows


def test_a_row_of_json_has_the_name_of_a_text_where_there_is_one() -> None:
    row = json.loads(work.as_json(Record("a", 3, "Rain.", "x"), NEWS))
    assert (row["file"], row["record"], row["id"], row["text"]) == ("a", 3, "x", "Rain.")
    assert "id" not in json.loads(work.as_json(Record("a", 3, "Rain."), NEWS))


@pytest.mark.parametrize("processes", [1, 2])
def test_rows_come_in_order_with_faults_in_their_places(processes: int) -> None:
    items = [Fault("a", number, "no") if number % 3 == 0 else Record("a", number, f"Rain {number}.") for number in range(1, 30)]
    found = list(work.rows(items, work.as_json, NEWS, processes))
    assert [one if isinstance(one, Fault) else one.record.number for one in found] == [
        one if isinstance(one, Fault) else one.number for one in items
    ]
    assert all(one.record.text == "" for one in found if not isinstance(one, Fault))


def test_two_processes_are_handed_eight_records_at_once_and_four_such_pieces_each_ahead() -> None:
    read_so_far: list[int] = []

    def items() -> Iterator[Record]:
        for number in range(1, 201):
            read_so_far.append(number)
            yield Record("a", number, "")

    found = work.rows(items(), work.as_json, NEWS, 2)
    next(found)
    assert len(read_so_far) == 2 * 4 * 8
    found.close()


@pytest.mark.parametrize("processes", [1, 2])
def test_bug_records_before_a_source_failed_were_lost_on_several_processes(processes: int) -> None:
    def items() -> Iterator[Record]:
        yield from (Record("a", number, "Rain.") for number in range(1, 11))
        raise MissingExtraError(user="a .zst file", extra="batch")

    found: list[work.Row | Fault] = []
    with pytest.raises(MissingExtraError):
        found.extend(work.rows(items(), work.as_json, NEWS, processes))
    assert [one.record.number for one in found if isinstance(one, work.Row)] == list(range(1, 11))


# Outputs


def row(number: int, file: str = "a") -> work.Row:
    return work.Row(Record(file, number, ""), json.dumps({"file": file, "record": number}))


def test_what_is_written_tells_what_is_done(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    assert outputs.JsonLines(path).done() == {}
    made = outputs.JsonLines(path)
    for number, file in ((1, "a"), (3, "a"), (2, "a"), (5, "b")):
        made.write(row(number, file))
        assert json.loads(path.read_bytes().splitlines()[-1])["record"] == number
    made.close()
    assert outputs.JsonLines(path).done() == {"a": 3, "b": 5}
    again = outputs.JsonLines(path)
    again.write(row(6, "b"))
    again.close()
    assert len(path.read_bytes().splitlines()) == 5


def test_a_line_that_was_cut_off_is_taken_away(tmp_path: Path) -> None:
    path = put(tmp_path / "out.jsonl", b'{"file": "a", "record": 1}\n{"file": "a", "rec')
    assert outputs.JsonLines(path).done() == {"a": 1}
    assert path.read_bytes() == b'{"file": "a", "record": 1}\n'


@pytest.mark.parametrize("line", [b"rubbish", b"[]", b"{}", b'{"file": []}', b'{"file": "a", "record": "b"}', b"[" * 100_000])
def test_a_line_of_another_file_is_told_with_its_number(tmp_path: Path, line: bytes) -> None:
    path = put(tmp_path / "out.jsonl", b'{"file": "a", "record": 1}\n' + line + b"\n")
    with pytest.raises(FormatError, match="line 2 is none that newsseg batch writes: pass another --out"):
        outputs.JsonLines(path).done()


def test_a_stream_is_written_to_and_left_open() -> None:
    stream = io.StringIO()
    made = outputs.JsonLines(None, stream)
    made.write(row(1))
    made.close()
    assert stream.getvalue() == '{"file": "a", "record": 1}\n'
    assert made.done() == {}


def test_a_file_without_rows_is_there_all_the_same(tmp_path: Path) -> None:
    outputs.JsonLines(tmp_path / "out.jsonl").close()
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_what_is_done_is_left_out_but_faults_are_told_again() -> None:
    items: list[Record | Fault] = [Record("a", 1, ""), Record("a", 2, ""), Fault("a", 1, "no"), Record("b", 1, ""), Record("a", 3, "")]
    assert list(outputs.remaining(items, {"a": 2})) == items[2:]
    assert list(outputs.remaining(items, {})) == items
