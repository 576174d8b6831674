"""The command line: ``newsseg [FILE ...]``, ``newsseg explain FILE:LINE`` and ``newsseg view FILE``; ``newsseg batch`` is handed on.

It reads files, calls the library and prints what it says. Files are decoded here, byte for byte, so that newlines and a byte order
mark reach the library, and offsets count what is in the file.
"""

from __future__ import annotations

import argparse
import codecs
import io
import json
import os
import shutil
import sys
import unicodedata
from bisect import bisect_right
from contextlib import contextmanager, suppress
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import attrs
import regex

from newsseg import Article, Document, NewssegError, NewsSegmenter, RuleExecutionError, Segment, __version__
from newsseg.characters import encodable_data
from newsseg.colours import colour_of
from newsseg.encoding import no_text
from newsseg.options import add_encoding, add_language, add_rules, segmenter
from newsseg.segments import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Page = tuple[str, Article]

_FINE, _FAILED, _INTERRUPTED = 0, 1, 130
_STDIN = "-"
_EXPLAIN, _BATCH, _VIEW = "explain", "batch", "view"
_PLACE = regex.compile(r"(?sr)(.+):([1-9][0-9]{0,17})")
"""A file and a line; read from its end, since the file's name may hold colons, thousands of them."""
_CONTROL = regex.compile(r"[^\P{Cc}\n\t]")
_LABEL_WIDTH = max(len(kind.label) for kind in KINDS)
_BAR_WIDTH = 30
_USAGE = """newsseg [--format NAME] [--rules FILE.toml] [--language CODE] [--encoding NAME] [FILE ...]
       newsseg explain [--rules FILE.toml] [--language CODE] [--encoding NAME] FILE:LINE
       newsseg view [--rules FILE.toml] [--language CODE] [--encoding NAME] [--out FILE.html] FILE
       newsseg batch [--help] [--out OUT] [-j N] PATH ..."""
_EPILOG = """\
newsseg explain FILE:LINE says why a line got its label; lines are counted from 1, and -:LINE is a line of standard input.
newsseg view FILE writes a page that shows the text with its labels, their confidences and the evidence behind them.
newsseg batch reads folders, JSON Lines and crawlers' records, on several processes.
A file that is itself called explain, view or batch is read as ./explain, ./view or ./batch.

exit status: 0 all is well, 1 a file could not be read, has no such line, or a rule failed on it, 2 wrong usage, 130 interrupted"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, and return its exit status.

    Args:
        argv: the arguments, without the program's name; those of the process by default.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # lone surrogates, and what a narrow encoding lacks
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except SystemExit as done:  # argparse has printed its help, the version or a complaint
        status = int(done.code or _FINE)
    return max(status, _write(()))


def _run(argv: Sequence[str]) -> int:
    if argv[:1] == [_BATCH]:
        from newsseg.batch import command  # noqa: PLC0415 - not wanted for a single file

        return command.run(argv[1:])
    return _view(argv[1:]) if argv[:1] == [_VIEW] else _segment_or_explain(argv)


def _segment_or_explain(argv: Sequence[str]) -> int:
    parser = _parser()
    # A line of standard input, -:LINE, looks like an option to argparse, which hands it back as unknown.
    options, unknown = parser.parse_known_intermixed_args(argv)
    if options.files[:1] == [_EXPLAIN]:
        name, line = _place(parser, options, [*options.files[1:], *unknown])
        return _explain(name, line, _reader(parser, options))
    if unknown:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    return _segment(options.files or [_STDIN], _reader(parser, options), _FORMATS[options.format or "text"])


def _place(parser: argparse.ArgumentParser, options: argparse.Namespace, places: Sequence[str]) -> tuple[str, int]:
    place = _PLACE.fullmatch(places[0]) if len(places) == 1 else None
    if place is None or options.format:
        parser.error("explain takes one FILE:LINE, lines counted from 1, and no --format; a file called explain is ./explain")
    return place[1], int(place[2])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsseg",
        usage=_USAGE,
        description="Label every line of the plain text of a news page.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a text file; none, or -, for standard input")
    parser.add_argument("--format", choices=_FORMATS, help="text: a listing (the default); json; jsonl: an article a line; body: its words")
    add_rules(parser)
    add_language(parser)
    add_encoding(parser)
    parser.add_argument("--version", action="version", version=f"newsseg {__version__}")
    return parser


def _view(argv: Sequence[str]) -> int:
    parser = _view_parser()
    options = parser.parse_args(argv)
    if options.out and _is_same(Path(options.out), Path(options.file)):
        parser.error(f"{options.out} is the text itself: name another file for the page")
    from newsseg.viewing import page  # noqa: PLC0415 - not wanted by the others

    try:
        written = page(_reader(parser, options).article(options.file), options.file)
    except _UnreadableError as error:
        return _failed(options.file, error)
    return _save(written, options.out) if options.out else _write([written])


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _view_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsseg view", description="Show a text, its labels and the evidence behind them on one page.")
    parser.add_argument("file", metavar="FILE", help="a text file; - for standard input")
    parser.add_argument("--out", metavar="FILE.html", help="the page to write; standard output by default")
    add_rules(parser)
    add_language(parser)
    add_encoding(parser)
    return parser


# Reading


class _UnreadableError(Exception):
    """A file cannot be read, or a rule fails on it; the message says why."""


@attrs.frozen
class _Reader:
    """Reads files in an encoding, and segments them."""

    encoding: str
    news: NewsSegmenter
    language: str | None = None

    def article(self, name: str) -> Article:
        """Segment a file.

        Raises:
            _UnreadableError: it cannot be read, or a rule fails on it.
        """
        try:
            return self.news.segment(_read(name, self.encoding), language=self.language)
        except RuleExecutionError as error:
            raise _UnreadableError(str(error)) from error


def _reader(parser: argparse.ArgumentParser, options: argparse.Namespace) -> _Reader:
    return _Reader(options.encoding, segmenter(parser, options), options.language)


@attrs.define
class _Files:
    """The files to segment, and whether one of them could not be read."""

    names: Sequence[str]
    reader: _Reader
    failed: bool = False

    def pages(self) -> Iterator[Page]:
        """Segment the files one by one, and complain of those that cannot be read."""
        for number, name in enumerate(self.names):
            try:
                with _progress(number, len(self.names)):
                    article = self.reader.article(name)
            except _UnreadableError as error:
                self.failed = True
                _complain(f"{name}: {error}")
            else:
                yield name, article


def _read(name: str, encoding: str) -> str:
    try:
        content = _bytes(name)
        if problem := no_text(content):
            raise _UnreadableError(problem)
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _UnreadableError(_undecodable(error, encoding)) from error
    except OSError as error:
        raise _UnreadableError(error.strerror or str(error)) from error
    except ValueError as error:  # a name that no file can have, or a codec's own complaint
        raise _UnreadableError(str(error)) from error


def _bytes(name: str) -> bytes:
    if name != _STDIN:
        return Path(name).read_bytes()
    if sys.stdin is None:
        message = "standard input is closed"
        raise OSError(message)
    return sys.stdin.buffer.read()


def _undecodable(error: UnicodeDecodeError, encoding: str) -> str:
    utf16 = error.object.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    byte = error.object[error.start : error.start + 1].hex()
    return f"not {encoding} at byte {error.start} (0x{byte}): try --encoding {'utf-16' if utf16 else 'latin-1'}"


# Writing


def _segment(names: Sequence[str], reader: _Reader, form: Callable[[Iterable[Page], bool], Iterator[str]]) -> int:
    files = _Files(names, reader)
    status = _write(form(files.pages(), len(names) > 1))
    return _FAILED if files.failed else status


def _explain(name: str, line: int, reader: _Reader) -> int:
    try:
        article = reader.article(name)
        explanation = article.explain(line - 1)
    except _UnreadableError as error:
        return _failed(name, error)
    except NewssegError:  # its message counts from 0
        lines = Document.from_text(article.text).lines
        last = f"the last line with text is {lines[-1].index + 1}" if lines else "no line has text"
        return _failed(name, f"line {line} is blank or not there: {last}")
    return _write([_shown(f"{attrs.evolve(explanation, line=line)}\n")])


def _save(text: str, name: str) -> int:
    try:
        Path(name).write_text(text, encoding="utf-8")
    except OSError as error:
        return _failed(name, error.strerror or error)
    return _FINE


def _write(pieces: Iterable[str]) -> int:
    try:
        for piece in pieces:
            _put(sys.stdout, piece)
        _put(sys.stdout, "")
    except BrokenPipeError:  # the reader has seen enough, as head does: nothing went wrong
        _silence_stdout()
    except OSError as error:
        _silence_stdout()
        return _failed("standard output", error.strerror or error)
    return _FINE


def _put(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # as it is in a process started with the stream closed
        stream.write(text)
        stream.flush()


def _silence_stdout() -> None:
    with suppress(OSError):  # a stream without a file has nothing to fail on when the interpreter flushes it at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(name: str, problem: object) -> int:
    _complain(f"{name}: {problem}")
    return _FAILED


def _complain(message: str) -> None:
    _put(sys.stderr, f"newsseg: {message}\n")


@contextmanager
def _progress(done: int, total: int) -> Iterator[None]:
    if total == 1 or not _is_terminal(sys.stderr):
        yield
        return
    bar = f"[{'#' * (_BAR_WIDTH * done // total):<{_BAR_WIDTH}}] {done}/{total}"
    _put(sys.stderr, f"\r{bar}")
    try:
        yield
    finally:  # before anything else is written: it may go to the same terminal
        _put(sys.stderr, f"\r{' ' * len(bar)}\r")


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


# Formats: each makes the pages into pieces of output, as they come


def _as_text(pages: Iterable[Page], several: bool) -> Iterator[str]:  # noqa: FBT001 - all formats are called alike
    for number, (name, article) in enumerate(pages):
        gap = "\n" if number else ""
        heading = f"{gap}==> {_shown(name)} <==\n" if several else ""
        yield heading + "".join(f"{_row(piece)}\n" for piece in article)


def _as_json(pages: Iterable[Page], several: bool) -> Iterator[str]:  # noqa: FBT001
    if not several:
        yield from (f"{_json(article.to_dict(), indent=2)}\n" for _, article in pages)
        return
    yield "["
    for number, (name, article) in enumerate(pages):
        yield f"{',' if number else ''}\n{_json(_named(name, article), indent=2)}"
    yield "\n]\n"


def _as_jsonl(pages: Iterable[Page], several: bool) -> Iterator[str]:  # noqa: ARG001, FBT001
    return (f"{_json(_named(name, article))}\n" for name, article in pages)


def _as_body(pages: Iterable[Page], several: bool) -> Iterator[str]:  # noqa: ARG001, FBT001
    bodies = (article.body for _, article in pages)
    for number, body in enumerate(filter(None, bodies)):
        gap = "\n" if number else ""
        yield f"{gap}{_shown(body)}\n"


_FORMATS = {"text": _as_text, "json": _as_json, "jsonl": _as_jsonl, "body": _as_body}


def _json(data: dict[str, object], indent: int | None = None) -> str:
    # Two lone surrogates side by side would be read back as one character, and every offset after them be wrong.
    return json.dumps(encodable_data(data), indent=indent)


def _named(name: str, article: Article) -> dict[str, object]:
    return {"file": name, **article.to_dict()}


def _row(piece: Segment) -> str:
    head = f"{piece.label:<{_LABEL_WIDTH}} {piece.confidence:>4.0%}  "
    words = _shown(" ".join(piece.text.split()))
    if not _is_terminal(sys.stdout):
        return head + words
    return _coloured(head + _cut(words, shutil.get_terminal_size().columns - len(head)), piece.family)


def _coloured(row: str, family: str) -> str:
    colour = colour_of(family).terminal
    return f"\x1b[{colour}m{row}\x1b[0m" if colour and not os.environ.get("NO_COLOR") else row


def _shown(text: str) -> str:
    """Take control characters out of what goes to a terminal: a page must not steer it."""
    return _CONTROL.sub("\ufffd", text) if _is_terminal(sys.stdout) else text


def _cut(words: str, width: int) -> str:
    """Cut words to a number of columns, with dots for what is missing."""
    ends = list(accumulate(map(_columns, words), initial=0))
    if ends[-1] <= width:
        return words
    return f"{words[: max(0, bisect_right(ends, width - len('...')) - 1)].rstrip()}..."


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
