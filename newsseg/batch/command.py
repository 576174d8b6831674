"""``newsseg batch``: the arguments, and the run."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from newsseg.batch import outputs, work
from newsseg.batch.interrupts import held_back
from newsseg.batch.meter import Meter
from newsseg.batch.reading import Fault, Fields, Record, read
from newsseg.batch.sources import Source, ending, find, identity_of
from newsseg.errors import FormatError, MissingExtraError, NewssegError
from newsseg.options import add_encoding, add_language, add_rules, segmenter

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from newsseg.batch.work import Row

FINE, SKIPPED, STOPPED, INTERRUPTED = 0, 1, 3, 130
_PART_ROWS = 10_000
_ENDINGS_SHOWN = 5
_OTHER_FORMS = {".gz", ".zst", ".bz2", ".xz", ".zip", ".csv", ".tsv"}
"""Endings of names under which nobody looks for JSON Lines."""
_EPILOG = """\
Folders are walked for .txt, .text, .md, .markdown, .jsonl, .ndjson and .wet files, also packed as .gz or .zst. Patterns such as
'news/**/*.txt' are matched where they are quoted; what is named is read whatever its ending.

exit status: 0 all is well, 1 something was skipped, 2 wrong usage, 3 stopped at a fault, 130 interrupted"""


def run(argv: Sequence[str]) -> int:
    """Run ``newsseg batch``, and return its exit status.

    Args:
        argv: the arguments after ``batch``.
    """
    parser = _parser()
    options = parser.parse_args(argv)
    out = Path(options.out) if options.out else None
    if options.resume and out is None:
        parser.error("--resume goes on with a file: name it with --out")
    if out is not None and out.exists() and not options.resume:
        parser.error(f"{out} is there already: remove it, or pass --resume to go on with it")
    if out is not None and out.suffix.lower() in _OTHER_FORMS:
        parser.error(f"{out}: what is written is JSON Lines, as in OUT.jsonl, or Parquet, as in OUT.parquet: pack it afterwards")
    news = segmenter(parser, options)
    try:
        sources = _sources(parser, options, _written_to(out))
        output = _output(out, options.part_rows, split=options.split)
        done = output.done()
    except (OSError, FormatError, MissingExtraError) as error:
        parser.error(str(error))
    records = outputs.remaining(_records(sources, Fields(options.field, options.id, options.encoding)), done)
    form = work.as_columns if isinstance(output, outputs.Parquet) else work.as_json
    found = work.rows(records, partial(form, language=options.language, split=options.split), news, options.processes)
    return _run(found, _Run(output, _meter(sources), options.on_error == "stop"), resumable=bool(options.out))


def _sources(parser: argparse.ArgumentParser, options: argparse.Namespace, own: tuple[int, int] | None) -> tuple[Source, ...]:
    """Find the files to read, and say which were passed over; where there are none, the command line is left with a complaint."""
    found = find(options.paths, options.kind, own)
    passed = _counted(found.passed_over)
    if not found.sources:
        parser.error(f"there is nothing to read{passed and f': {passed}'}")
    if passed:
        _say(passed)
    return found.sources


def _written_to(out: Path | None) -> tuple[int, int] | None:
    """Tell the file that rows are written to from others: a run must not read what it writes."""
    try:
        return identity_of(os.stat(out) if out else os.fstat(sys.stdout.fileno()))  # noqa: PTH116 - one call for both
    except (OSError, ValueError, AttributeError):  # it is not there yet, or standard output is no file
        return None


def _counted(files: Iterable[str]) -> str:
    """Word the note on files whose names do not say what they hold; empty where there are none."""
    endings = Counter(ending(file) or "without ending" for file in files)
    shown = endings.most_common(_ENDINGS_SHOWN)
    others = endings.total() - sum(count for _, count in shown)
    listed = ", ".join(f"{count:,} {name}" for name, count in [*shown, ("others", others)] if count)
    advice = "name those that hold text, as in 'FOLDER/**/*.ENDING', to read each as one"
    return f"files passed over whose names do not say what they hold: {listed}; {advice}" if listed else ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsseg batch",
        description="Segment many texts, into JSON Lines or Parquet.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, patterns, or - for standard input")
    parser.add_argument(
        "--out", metavar="OUT", help="a file of JSON Lines, or OUT.parquet, a folder of Parquet files; else standard output"
    )
    parser.add_argument("--resume", action="store_true", help="go on where an interrupted run to the same OUT stopped")
    parser.add_argument("-j", "--processes", type=_positive, default=1, metavar="N", help="how many processes share the work; 1 by default")
    parser.add_argument("--field", default="text", metavar="NAME", help="the field of a JSON object that holds the text; text by default")
    parser.add_argument("--id", default="id", metavar="NAME", help="the field that names it; id by default")
    parser.add_argument("--kind", choices=["text", "jsonl", "wet"], help="what the files hold, where their names do not tell")
    parser.add_argument("--split", action="store_true", help="write a row for each article of a text that holds several")
    add_rules(parser)
    add_language(parser)
    add_encoding(parser)
    parser.add_argument("--on-error", choices=["skip", "stop"], default="skip", help="what to do at a fault; skip it by default")
    parser.add_argument("--part-rows", type=_positive, default=_PART_ROWS, metavar="N", help="rows of each Parquet file; 10000 by default")
    return parser


def _positive(written: str) -> int:
    if not written.isdecimal() or not int(written):
        message = f"must be a whole number, at least 1, not {written}"
        raise argparse.ArgumentTypeError(message)
    return int(written)


def _output(out: Path | None, part_rows: int, *, split: bool = False) -> outputs.JsonLines | outputs.Parquet:
    if out is not None and out.suffix == outputs.PARQUET:
        return outputs.Parquet(out, part_rows, split=split)
    return outputs.JsonLines(out, None if out else sys.stdout, split=split)


@attrs.define
class _Run:
    """A run: where its rows go, how far it is, and how many faults it has met."""

    output: outputs.JsonLines | outputs.Parquet
    meter: Meter
    stops_at_fault: bool
    faults: int = 0

    def take(self, found: Iterable[Row | Fault]) -> int:
        """Write the rows and tell the faults, and return the exit status as far as they decide it."""
        for row in found:
            if isinstance(row, Fault):
                self.faults += 1
                self.tell(str(row))
                if self.stops_at_fault:
                    return STOPPED
            else:
                with held_back():  # what is written is counted, and once
                    self.output.write(row)
                    self.meter.at(row.record.file, row.record.position)
        return FINE

    def tell(self, message: str) -> None:
        """Say something where the meter was."""
        self.meter.clear()
        _say(message)


def _run(found: Generator[Row | Fault, None, None], run: _Run, *, resumable: bool) -> int:
    closed = FINE
    try:
        status = _taken(run, found)
    finally:
        run.meter.clear()
        with held_back():
            found.close()
            closed = _closed(run)
    status = status or closed
    if run.faults or status:
        _say(f"{_ENDS[status]}: {run.meter.count:,} written, {run.faults:,} faults{_HINT if status and resumable else ''}")
    return status or (SKIPPED if run.faults else FINE)


def _meter(sources: Iterable[Source]) -> Meter:
    terminal = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None
    return Meter(terminal, {source.name: source.size for source in sources})


def _taken(run: _Run, found: Iterable[Row | Fault]) -> int:
    """Take the rows of a run until it ends or cannot go on, and return the exit status as far as that decides it."""
    try:
        return run.take(found)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of standard output has seen enough, as head does: nothing went wrong
        return FINE
    except (NewssegError, OSError) as error:
        run.tell(str(error))
    return STOPPED


def _closed(run: _Run) -> int:
    """Write what is left, and return the exit status as far as that decides it."""
    try:
        run.output.close()
    except OSError as error:
        run.tell(str(error))
        return STOPPED
    return FINE


_ENDS = {FINE: "done", STOPPED: "stopped", INTERRUPTED: "interrupted"}


_HINT = "; --resume goes on from here"


def _records(sources: Sequence[Source], fields: Fields) -> Iterator[Record | Fault]:
    for source in sources:
        yield from read(source, fields)


def _say(message: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"newsseg: {message}\n")
        sys.stderr.flush()
