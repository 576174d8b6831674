"""Rows to files, such that an interrupted run loses nothing that was written, and the next goes on where it stopped."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from newsseg.batch.reading import Fault
from newsseg.batch.sources import spelled
from newsseg.batch.work import SPLIT
from newsseg.errors import FormatError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsseg.batch.reading import Record
    from newsseg.batch.work import Row

PARQUET = ".parquet"
_PART = "part-{:05}.parquet"
_UNFINISHED = ".unfinished"
_ROW = b'{"file": '
"""What every row of JSON Lines begins with."""
_OTHER_COLUMNS = "its rows are of another form, with --split or without it, or of another version: pass another --out"


class JsonLines:
    """A file, or a stream, of JSON Lines: every row is handed to the system when it is written.

    Args:
        path: the file; it is appended to.
        stream: the stream, where there is no file.
        split: whether each article of a text that holds several has a row of its own.
    """

    def __init__(self, path: Path | None, stream: TextIO | None = None, *, split: bool = False) -> None:
        self.path, self.stream, self.split = path, stream, split

    def done(self) -> Mapping[str, int]:
        """Tell the last record of each file that is there already; a last record that was cut off is taken away.

        Raises:
            FormatError: the file holds something else.
        """
        last: dict[str, int] = {}
        if self.path is None or not self.path.exists():
            return last
        whole = read = 0
        with self.path.open("r+b") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    place = _place(line)
                    record = max(last.get(place.file, 0), place.record)
                except (ValueError, TypeError, KeyError, RecursionError) as error:
                    if not line.endswith(b"\n") and _ROW.startswith(line[: len(_ROW)]):
                        break
                    message = f"{self.path}: line {number} is none that newsseg batch writes: pass another --out"
                    raise FormatError(message) from error
                if place.is_split is not self.split:
                    message = f"{self.path}: line {number}: {_OTHER_COLUMNS}"
                    raise FormatError(message)
                read += len(line)
                if place.is_last:
                    last[place.file], whole = record, read
            lines.truncate(whole)
        return last

    def write(self, row: Row) -> None:
        """Write a row."""
        if self.stream is None and self.path is not None:
            self.stream = _opened(self.path)
        if self.stream is not None:
            self.stream.write(f"{row.content}\n")
            self.stream.flush()

    def close(self) -> None:
        """Write what is left."""
        if self.path is not None:
            (self.stream or _opened(self.path)).close()  # it shall be there even if there was nothing to write


def _opened(path: Path) -> TextIO:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("a", encoding="utf-8", newline="\n")


class _Place(NamedTuple):
    """Of what a row was written.

    Args:
        file: the file.
        record: the number of its record.
        is_split: whether articles of the record have rows of their own.
        is_last: whether it is the last row of the record.
    """

    file: str
    record: int
    is_split: bool
    is_last: bool


def _place(line: bytes) -> _Place:
    """Read off a whole line of what it was written."""
    if not line.endswith(b"\n"):
        message = "cut off"
        raise ValueError(message)
    row = json.loads(line)
    number, count, _ = SPLIT
    return _Place(row["file"], row["record"], number in row, row.get(number) == row.get(count))


class Parquet:
    """A folder of Parquet files; each appears under its name when it is whole.

    Args:
        path: the folder.
        size: how many rows a file has, at least.
        split: whether each article of a text that holds several has a row of its own.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """

    def __init__(self, path: Path, size: int, *, split: bool = False) -> None:
        try:
            import pyarrow as pa  # noqa: PLC0415 - optional, imported when used
            import pyarrow.parquet as pq  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtraError(user="Parquet", extra="arrow") from error
        from newsseg import arrow  # noqa: PLC0415

        places = [("file", pa.string()), ("record", pa.int64()), ("id", pa.string()), *((name, pa.int64()) for name in SPLIT if split)]
        self.schema = pa.schema([*(pa.field(*one) for one in [*places, ("text", pa.string())]), *arrow.SCHEMA])
        self.table, self.files = pa.Table, pq
        self.path, self.size = path, size
        self.waiting: list[Any] = []

    def done(self) -> Mapping[str, int]:
        """Tell the last record of each file that is there already.

        Raises:
            FormatError: the folder holds something else.
        """
        last: dict[str, int] = {}
        for part in self._parts():
            try:
                columns = self.files.read_schema(part).names
                found = self.files.read_table(part, columns=["file", "record"]).to_pydict()
            except (OSError, ValueError, KeyError) as error:
                message = f"{part}: none that newsseg batch writes: pass another --out"
                raise FormatError(message) from error
            if columns != self.schema.names:
                message = f"{part}: {_OTHER_COLUMNS}"
                raise FormatError(message)
            for file, record in zip(found["file"], found["record"], strict=True):
                last[file] = max(last.get(file, 0), record)
        return last

    def _parts(self) -> list[Path]:
        return sorted(self.path.glob("part-*.parquet"))

    def write(self, row: Row) -> None:
        """Write a row: it is kept until there are enough for a file."""
        self.waiting.extend(row.content)
        if len(self.waiting) >= self.size:
            self._write_part()

    def close(self) -> None:
        """Write what is left."""
        self.path.mkdir(parents=True, exist_ok=True)
        if self.waiting or not self._parts():
            self._write_part()

    def _write_part(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        numbers = (int(part.stem.removeprefix("part-")) for part in self._parts())
        whole = self.path / _PART.format(max(numbers, default=-1) + 1)
        unfinished = whole.with_suffix(_UNFINISHED)
        self.files.write_table(self.table.from_pylist(self.waiting, self.schema), unfinished)
        os.replace(unfinished, whole)  # noqa: PTH105 - the one step that makes it appear
        self.waiting = []


def remaining(items: Iterable[Record | Fault], done: Mapping[str, int]) -> Iterator[Record | Fault]:
    """Leave out the records that an earlier run is done with; faults, of which nothing was written, are told again."""
    return (item for item in items if isinstance(item, Fault) or item.number > done.get(spelled(item.file), 0))
