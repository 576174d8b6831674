"""The command line: what it prints, what it complains of, and how it exits."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsseg
from newsseg import cli
from tests.checking import labels

PAGE = (
    "Home | News\n\nStorm nears the coast\n\nBy Ada Brook\n\n"
    "Heavy rain is expected from Tuesday, forecasters said, and\twinds will rise along the whole of the coast by the evening.\n\n"
    '"We have seen nothing like it for twenty years," said Tom Hale, who runs the harbour and has moved the boats inland.\n\n'
    "The ferries will not sail before Friday, the company said, and schools on the islands are closed until then.\n"
)
LATIN = "Un café fermé\n".encode("latin-1")
COMMAND = [sys.executable, "-m", "newsseg"]
ROOT = Path(newsseg.__file__).parent.parent
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def page(tmp_path: Path) -> str:
    return written(tmp_path / "page.txt", PAGE)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_is_terminal", lambda stream: stream is sys.stdout)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)


def written(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def printed(capsys: Capture, *argv: str) -> str:
    assert cli.main(argv) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refused(capsys: Capture, status: int, *argv: str) -> str:
    assert cli.main(argv) == status
    out, err = capsys.readouterr()
    assert out == ""
    return err


# Formats


def test_text_is_a_row_per_segment(capsys: Capture, page: str) -> None:
    rows = printed(capsys, page).splitlines()
    article = newsseg.segment(PAGE)
    assert [row.split()[0] for row in rows] == labels(article)
    assert rows[1].split(maxsplit=2) == ["headline", f"{article.segments[1].confidence:.0%}", "Storm nears the coast"]
    assert rows[3].endswith("  " + " ".join(PAGE.splitlines()[6].split()))


def test_text_of_one_file_does_not_name_it(capsys: Capture, page: str) -> None:
    assert "==>" not in printed(capsys, page)


def test_text_of_several_files_names_them(capsys: Capture, page: str) -> None:
    rows = printed(capsys, page, page).split("\n\n")
    assert [row.splitlines()[0] for row in rows] == [f"==> {page} <=="] * 2


def test_json_of_one_file_is_its_article(capsys: Capture, page: str) -> None:
    assert json.loads(printed(capsys, "--format", "json", page)) == newsseg.segment(PAGE).to_dict()


def test_json_of_several_files_is_an_array(capsys: Capture, page: str, tmp_path: Path) -> None:
    empty = written(tmp_path / "empty.txt", "")
    expected = [{"file": page, **newsseg.segment(PAGE).to_dict()}, {"file": empty, **newsseg.segment("").to_dict()}]
    assert json.loads(printed(capsys, "--format", "json", page, empty)) == expected


def test_json_of_several_files_is_whole_when_none_can_be_read(capsys: Capture, tmp_path: Path) -> None:
    assert cli.main(["--format=json", str(tmp_path / "a"), str(tmp_path / "b")]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_jsonl_is_an_article_a_line(capsys: Capture, page: str) -> None:
    lines = printed(capsys, "--format", "jsonl", page, page).splitlines()
    assert [json.loads(line)["file"] for line in lines] == [page, page]
    assert newsseg.Article.from_dict(json.loads(lines[0])) == newsseg.segment(PAGE)


def test_body_is_the_clean_body(capsys: Capture, page: str) -> None:
    assert printed(capsys, "--format", "body", page) == f"{newsseg.segment(PAGE).body}\n"


def test_bodies_are_separated_by_one_blank_line(capsys: Capture, page: str, tmp_path: Path) -> None:
    empty = written(tmp_path / "empty.txt", "")
    body = newsseg.segment(PAGE).body
    assert printed(capsys, "--format", "body", empty, page, empty, page) == f"{body}\n\n{body}\n"


@pytest.mark.parametrize("name", ["text", "jsonl", "body"])
def test_output_comes_while_files_are_still_read(page: str, name: str) -> None:
    files = cli._Files([page, "missing"], cli._Reader("utf-8", newsseg.NewsSegmenter()))
    assert next(cli._FORMATS[name](files.pages(), True))  # noqa: FBT003
    assert not files.failed


def test_options_may_come_between_files(capsys: Capture, page: str) -> None:
    assert printed(capsys, page, "--format", "jsonl", page) == printed(capsys, "--format", "jsonl", page, page)


# On a terminal


@pytest.mark.usefixtures("terminal")
def test_a_terminal_gets_colours_and_rows_of_its_width(capsys: Capture, page: str) -> None:
    rows = printed(capsys, page).splitlines()
    assert rows[1].startswith("\x1b[1;35mheadline")
    assert rows[-1].startswith("paragraph")
    assert rows[-1].endswith("...")
    assert max(len(re.sub(r"\x1b\[[\d;]*m", "", row)) for row in rows) == 60


@pytest.mark.usefixtures("terminal")
def test_no_color_is_respected(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in printed(capsys, page)


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("argv", [["page"], ["--format", "body", "page"], ["--format", "json", "page"], ["explain", "page:7"]])
def test_a_page_cannot_steer_the_terminal(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: list[str]) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    written(Path("page"), PAGE.replace(" rain ", " \x1b[2J\x9b rain "))
    out = printed(capsys, *argv)
    assert "[2J" in out
    assert not set(out) & {"\x1b", "\x9b"}


@pytest.mark.parametrize(
    ("words", "width", "cut"),
    [
        ("plain words", 11, "plain words"),
        ("plain words", 10, "plain w..."),
        ("plain words", 9, "plain..."),
        ("東京で大雨", 10, "東京で大雨"),
        ("東京で大雨", 9, "東京で..."),
        ("cafe\u0301 noir", 9, "cafe\u0301 noir"),
        ("cafe\u0301 noir", 8, "cafe\u0301..."),
        ("ＡＢ c", 5, "Ａ..."),
        ("a\u200bb\u20ddc", 3, "a\u200bb\u20ddc"),
        ("plain", 4, "p..."),
        ("plain", 3, "..."),
        ("plain", 1, "..."),
        ("", 0, ""),
    ],
)
def test_words_are_cut_by_columns(words: str, width: int, cut: str) -> None:
    assert cli._cut(words, width) == cut


def test_progress_is_shown_on_a_terminal_and_cleared(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert cli.main([page, "missing", page]) == 1
    err = capsys.readouterr().err
    assert f"\r[{'#' * 20}{' ' * 10}] 2/3\r" in err
    assert re.search(r"\r *\rnewsseg: missing: ", err)
    assert re.search(r"\r *\r$", err)


@pytest.mark.parametrize(
    ("done", "total", "bar"), [(0, 2, f"[{' ' * 30}] 0/2"), (1, 2, f"[{'#' * 15}{' ' * 15}] 1/2"), (2, 7, f"[{'#' * 8}{' ' * 22}] 2/7")]
)
def test_progress_is_a_bar_of_thirty_columns(capsys: Capture, monkeypatch: pytest.MonkeyPatch, done: int, total: int, bar: str) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with cli._progress(done, total):
        assert capsys.readouterr().err == f"\r{bar}"
    assert capsys.readouterr().err == f"\r{' ' * len(bar)}\r"


def test_a_single_file_shows_no_progress(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    printed(capsys, page)


def test_where_there_is_no_terminal_there_is_no_progress(capsys: Capture) -> None:
    with cli._progress(1, 2):
        pass
    assert capsys.readouterr().err == ""


# Explaining


def test_explain_counts_lines_from_1(capsys: Capture, page: str) -> None:
    explanation = newsseg.segment(PAGE).explain(4)
    expected = str(explanation).replace("line 4:", "line 5:", 1)
    assert printed(capsys, "explain", f"{page}:5") == f"{expected}\n"


def test_explain_takes_names_with_colons(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_read", lambda name, _: {"a:3:b.txt": PAGE}[name])
    assert printed(capsys, "explain", "a:3:b.txt:3").startswith("line 3: headline")


@pytest.mark.parametrize("argv", [["explain", "-:3"], ["--encoding", "utf-8", "explain", "-:3"], ["explain", "-:3", "--encoding=utf-8"]])
def test_explain_reads_standard_input(capsys: Capture, monkeypatch: pytest.MonkeyPatch, argv: list[str]) -> None:
    feed(monkeypatch, PAGE.encode())
    assert printed(capsys, *argv).startswith("line 3: headline")


@pytest.mark.parametrize(
    ("content", "line", "complaint"),
    [
        (PAGE, 2, "line 2 is blank or not there: the last line with text is 11"),
        (PAGE, 800, "line 800 is blank or not there: the last line with text is 11"),
        ("", 1, "line 1 is blank or not there: no line has text"),
    ],
)
def test_explain_of_no_line_counts_from_1(capsys: Capture, tmp_path: Path, content: str, line: int, complaint: str) -> None:
    name = written(tmp_path / "page.txt", content)
    assert refused(capsys, 1, "explain", f"{name}:{line}") == f"newsseg: {name}: {complaint}\n"


def test_explain_of_a_missing_file(capsys: Capture) -> None:
    assert refused(capsys, 1, "explain", "missing:1").startswith("newsseg: missing: ")


@pytest.mark.parametrize(
    "argv", [[], ["page"], ["page:0"], ["page:x"], [":3"], ["-:x"], ["a:1", "b:2"], ["a:1", "-:2"], ["a:1", "-x"], ["a:1", "--format=json"]]
)
def test_explain_wants_one_place(capsys: Capture, argv: list[str]) -> None:
    assert "explain takes one FILE:LINE" in refused(capsys, 2, "explain", *argv)


def test_a_file_called_explain_is_read_by_its_path(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "explain", PAGE)
    assert len(printed(capsys, "./explain").splitlines()) == len(newsseg.segment(PAGE))


def test_the_arguments_are_those_of_the_process_by_default(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["newsseg", page])
    assert cli.main() == 0
    assert capsys.readouterr().out == printed(capsys, page)


@pytest.mark.parametrize("name", ["a", "batch.txt", "explain.txt", "view.txt", "z"])
def test_files_are_not_taken_for_commands(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / name, PAGE)
    assert len(printed(capsys, name).splitlines()) == len(newsseg.segment(PAGE))
    assert printed(capsys, name, name).count("==>") == 2


def test_commands_are_told_by_the_first_argument(capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "a.txt", PAGE)
    for name in ("batch", "view", "explain"):
        written(tmp_path / name, PAGE)
        assert printed(capsys, "a.txt", name).count("==>") == 2
    assert json.loads(printed(capsys, "batch", "a.txt"))["file"] == "a.txt"
    assert "<!doctype html>" in printed(capsys, "view", "a.txt").casefold()


# Reading


@pytest.mark.parametrize("argv", [[], ["-"]])
def test_standard_input_is_read(capsys: Capture, monkeypatch: pytest.MonkeyPatch, argv: list[str]) -> None:
    feed(monkeypatch, PAGE.encode())
    assert json.loads(printed(capsys, "--format", "jsonl", *argv)) == {"file": "-", **newsseg.segment(PAGE).to_dict()}


def test_closed_standard_input_is_complained_of(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert refused(capsys, 1) == "newsseg: -: standard input is closed\n"


def test_newlines_and_a_byte_order_mark_are_left_as_they_are(capsys: Capture, tmp_path: Path) -> None:
    text = "\ufeffStorm\r\n\rRain\x0cfalls\u2028here\n"
    assert json.loads(printed(capsys, "--format", "json", written(tmp_path / "page.txt", text)))["text"] == text


def test_another_encoding_is_read(capsys: Capture, tmp_path: Path) -> None:
    name = written(tmp_path / "latin.txt", LATIN)
    assert json.loads(printed(capsys, "--encoding", "latin-1", "--format", "json", name))["text"] == LATIN.decode("latin-1")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (LATIN, "not utf-8 at byte 6 (0xe9): try --encoding latin-1"),
        ("Rain".encode("utf-16"), "not utf-8 at byte 0 (0xff): try --encoding utf-16"),
        (b"Rain \xe2\x82", "not utf-8 at byte 5 (0xe2): try --encoding latin-1"),
    ],
)
def test_what_cannot_be_decoded_is_located(capsys: Capture, tmp_path: Path, content: bytes, complaint: str) -> None:
    name = written(tmp_path / "page.txt", content)
    assert refused(capsys, 1, name) == f"newsseg: {name}: {complaint}\n"


@pytest.mark.parametrize("argv", [[], ["--encoding", "latin-1"]])
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (gzip.compress(b"Rain."), "packed by gzip: unpack it first, or give newsseg batch a file whose name ends in .gz"),
        (bz2.compress(b"Rain."), "packed by bzip2: unpack it first"),
        (lzma.compress(b"Rain."), "packed by xz: unpack it first"),
        (b"\x28\xb5\x2f\xfd\x04", "packed by zstandard: unpack it first, or give newsseg batch a file whose name ends in .zst"),
        (b"PK\x03\x04\x14", "a zip file, as .docx, .odt and .epub are: export its text, or unpack it first"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "an office file, such as .doc: export its text"),
        (b"%PDF-1.4\n%\xe2", "a PDF: extract its text first, as pdftotext does"),
    ],
)
def test_bug_files_that_hold_no_text_were_called_badly_encoded(
    capsys: Capture, tmp_path: Path, argv: list[str], content: bytes, says: str
) -> None:
    name = written(tmp_path / "page.txt", content)
    assert refused(capsys, 1, *argv, name) == f"newsseg: {name}: {says}\n"


@pytest.mark.parametrize("name", ["utf-9", "rot13", "undefined", ""])
def test_an_unknown_encoding_is_wrong_usage(capsys: Capture, page: str, name: str) -> None:
    assert f"unknown encoding {name!r}: try utf-8, utf-16, latin-1 or cp1252\n" in refused(capsys, 2, "--encoding", name, page)


@pytest.mark.parametrize("name", ["missing.txt", ".", "nul\0byte"])
def test_other_files_are_read_when_one_cannot_be(capsys: Capture, page: str, name: str) -> None:
    assert cli.main(["--format", "jsonl", page, name, page]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert re.fullmatch(rf"newsseg: {re.escape(name)}: .*\w.*\n", err)


def test_a_forbidden_file_is_complained_of(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert refused(capsys, 1, page) == f"newsseg: {page}: Permission denied\n"


# Writing


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_offsets_hold_in_json_read_back_where_lone_surrogates_stand_side_by_side(capsys: Capture, tmp_path: Path, name: str) -> None:
    content = PAGE.replace("rain is", r"rain \ud83d\ude00 is")
    out = printed(capsys, "--encoding", "unicode_escape", "--format", name, written(tmp_path / "page.txt", content))
    article = json.loads(out)
    assert "rain \ufffd\ufffd is" in article["text"]
    assert [article["text"][found["start"] : found["end"]] for found in article["segments"]] == [
        found["text"] for found in article["segments"]
    ]


@pytest.mark.parametrize("name", ["text", "body"])
def test_lone_surrogates_are_written_as_escapes(capsys: Capture, tmp_path: Path, name: str) -> None:
    content = PAGE.replace("rain is", "rain \ud800 is").encode("utf-7", "surrogatepass")
    out = printed(capsys, "--encoding", "utf-7", "--format", name, written(tmp_path / "page.txt", content))
    assert r"rain \ud800 is" in out


class Failing(io.StringIO):
    """A stream that fails as a full disk or a closed pipe does."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def write(self, _: str) -> int:
        """Fail."""
        raise self.error


def test_a_full_disk_is_complained_of(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Failing(OSError(28, "No space left on device")))
    assert cli.main([page]) == 1
    assert set(capsys.readouterr().err.splitlines()) == {"newsseg: standard output: No space left on device"}


def test_a_closed_pipe_is_no_failure(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Failing(BrokenPipeError()))
    assert refused(capsys, 0, page) == ""


def test_closed_streams_are_not_written_to(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main([page, "missing"]) == 1


def test_ctrl_c_ends_quietly(capsys: Capture, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli._Reader, "article", interrupted)
    assert refused(capsys, 130, page) == ""


# Usage


def test_the_version_is_printed(capsys: Capture) -> None:
    assert printed(capsys, "--version") == f"newsseg {newsseg.__version__}\n"


def test_help_tells_of_a_file_called_explain(capsys: Capture) -> None:
    assert "./explain" in printed(capsys, "--help")


@pytest.mark.parametrize("argv", [["--format", "xml"], ["--nothing"], ["-:3"], ["--encoding"]])
def test_wrong_usage_exits_with_2(capsys: Capture, argv: list[str]) -> None:
    assert "newsseg: error: " in refused(capsys, 2, *argv)


# As a process


def run(*argv: str, stdin: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *argv], input=stdin, capture_output=True, check=False, cwd=ROOT, env={**os.environ, **variables})


def test_a_process_reads_standard_input_and_writes_any_encoding() -> None:
    done = run("--format", "body", stdin=PAGE.replace("ferries", "cafés").encode(), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"caf\xe9" in done.stdout


def test_a_process_exits_with_1_for_a_missing_file() -> None:
    done = run("missing.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert re.fullmatch(rb"newsseg: missing\.txt: [^\n]+\n", done.stderr.replace(b"\r\n", b"\n"))


def test_a_process_whose_pipe_is_closed_early_ends_quietly(page: str) -> None:
    with subprocess.Popen([*COMMAND, *[page] * 400], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"==> ")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


# Rules of one's own

BOXES = """[[rules]]
name = "storm-boxes"
kind = "dek"
weight = "decisive"
phrases = ["Storm nears"]
"""


def test_rules_from_files_count_for_every_command(capsys: Capture, page: str, tmp_path: Path) -> None:
    boxes = written(tmp_path / "boxes.toml", BOXES)
    others = written(tmp_path / "others.toml", BOXES.replace("storm", "menu").replace("Storm nears", "Home"))
    assert [row.split()[0] for row in printed(capsys, "--rules", boxes, "--rules", others, page).splitlines()][:2] == ["dek", "dek"]
    assert printed(capsys, page, "--rules", boxes, "--format", "json").count('"dek"') == 1
    explained = printed(capsys, "explain", "--rules", boxes, f"{page}:3")
    assert explained.startswith("line 3: dek")
    assert "storm-boxes" in explained
    assert "storm-boxes" in printed(capsys, "view", "--rules", boxes, page)


def test_bug_nothing_told_the_language_of_a_file(capsys: Capture, tmp_path: Path) -> None:
    name = written(tmp_path / "a.txt", "Storm nears the coast\n\n03/04/2026\n\nIt is expected on Tuesday, forecasters said.")
    for argv, value in (([], None), (["--language", "en-GB"], "2026-04-03"), (["--language", "en-US"], "2026-03-04")):
        [told] = [one for one in json.loads(printed(capsys, "--format", "json", *argv, name))["segments"] if one["label"] == "timestamp"]
        assert told["value"] == value
    assert printed(capsys, "explain", "--language", "fr", f"{name}:1").startswith("line 1: headline")


@pytest.mark.parametrize("command", [[], ["view"]])
def test_rules_that_are_none_are_wrong_usage(capsys: Capture, page: str, tmp_path: Path, command: list[str]) -> None:
    odd, boxes = written(tmp_path / "odd.toml", BOXES.replace('"dek"', '"deck"')), written(tmp_path / "boxes.toml", BOXES)
    assert "odd.toml:3: kind: unknown label 'deck': did you mean 'dek'" in refused(capsys, 2, *command, "--rules", odd, page)
    assert "no.toml: cannot be read" in refused(capsys, 2, *command, "--rules", str(tmp_path / "no.toml"), page)
    assert "rule 'storm-boxes' is there already" in refused(capsys, 2, *command, "--rules", boxes, "--rules", boxes, page)


@pytest.mark.parametrize(("command", "place"), [([], ""), (["view"], ""), (["explain"], ":3")])
def test_a_rule_that_fails_on_a_file_is_told_with_its_name(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], place: str
) -> None:
    monkeypatch.setattr("newsseg.finders.SECONDS", 0.05)
    slow = written(tmp_path / "slow.toml", BOXES.replace('phrases = ["Storm nears"]', r"pattern = '(?:a|aa|aaa)+(b|bb)+$\1c'"))
    page = written(tmp_path / "page.txt", "fine\n\n" + "a" * 200)
    told = refused(capsys, 1, *command, "--rules", slow, f"{page}{place}")
    assert f"newsseg: {page}: rule 'storm-boxes' failed on line 2: TimeoutError: the pattern was stopped" in told
