"""Files to records: one text each, or a fault that says what is wrong and where."""

from __future__ import annotations

import io
import json
import sys
import zlib
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import attrs

from newsseg.batch.sources import STDIN, Source
from newsseg.encoding import no_text
from newsseg.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PIECE = 4096
"""Bytes that are unpacked at once: few, so that little is lost where a file is broken."""
_GZIP = 31
"""What tells zlib to read gzip, and to check it."""
_SHOWN = 60
"""Characters of a complaint that quotes a file."""


@attrs.frozen
class Record:
    """A text to segment.

    Args:
        file: the file it comes from.
        number: its number in the file, counted from 1: of the line, of the crawler's record; 1 for a file that is one text.
        text: the text.
        id: what its source calls it.
        position: how many bytes of the file had been read.
    """

    file: str
    number: int
    text: str
    id: str | None = None
    position: int = 0


@attrs.frozen
class Fault:
    """What could not be read or segmented.

    Args:
        file: the file.
        number: the number of the record, counted from 1.
        problem: what is wrong.
    """

    file: str
    number: int
    problem: str

    def __str__(self) -> str:
        return f"{self.file}: record {self.number}: {self.problem}"


@attrs.frozen
class Fields:
    """Where in a JSON object the text and its name stand, and the encoding of texts.

    Args:
        text: the key of the text.
        id: the key of its name.
        encoding: the encoding of files that are one text.
    """

    text: str = "text"
    id: str = "id"
    encoding: str = "utf-8"


class _BrokenError(Exception):
    """A record is broken; the message says how."""


def read(source: Source, fields: Fields) -> Iterator[Record | Fault]:
    """Read the records of a file; where it breaks off, what was read before is kept, and the rest is one fault.

    Args:
        source: the file.
        fields: where the text stands.

    Raises:
        MissingExtraError: what the file is packed with needs a package that is not installed.
    """
    number = 0
    try:
        with ExitStack() as stack:
            raw = _opened(source, stack)
            stream = stack.enter_context(_unpacked(raw, source.packed))
            for item in _READERS[source.kind](stream, source.name, fields):
                number = item.number
                yield attrs.evolve(item, position=_position(raw)) if isinstance(item, Record) else item
    except MissingExtraError:
        raise
    except (OSError, ValueError, _BrokenError) as error:
        yield Fault(source.name, number + 1, _words(error, fields))


def _words(error: Exception, fields: Fields) -> str:
    match error:
        case UnicodeDecodeError():
            return f"not {fields.encoding} at byte {error.start} (0x{error.object[error.start : error.start + 1].hex()})"
        case OSError():
            return error.strerror or str(error)
        case _:
            return str(error)


def _opened(source: Source, stack: ExitStack) -> IO[bytes]:
    if source.name != STDIN:
        return stack.enter_context(Path(source.name).open("rb"))
    if sys.stdin is None:
        message = "standard input is closed"
        raise OSError(message)
    return sys.stdin.buffer


def _position(raw: IO[bytes]) -> int:
    try:
        return raw.tell()
    except OSError:  # a pipe
        return 0


class _Plain(io.RawIOBase):
    """The bytes of a file; it is not closed with what reads it, since standard input is not ours."""

    def __init__(self, raw: IO[bytes]) -> None:
        super().__init__()
        self.raw = raw

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:  # noqa: ANN401 - a buffer
        piece = self.raw.read(len(into))
        into[: len(piece)] = piece
        return len(piece)


class _Unpacked(io.RawIOBase):
    """What a packed file holds.

    Unlike the usual readers it gives all that could be unpacked before it says that the file is broken or cut off.

    Args:
        raw: the packed bytes.
        frame: makes what unpacks one frame of them; a file may have several.
        broken: what unpacking raises.
    """

    def __init__(self, raw: IO[bytes], frame: Callable[[], Any], broken: type[Exception]) -> None:
        super().__init__()
        self.raw, self.new_frame, self.broken = raw, frame, broken
        self.frame, self.left, self.packed = frame(), b"", b""

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:  # noqa: ANN401 - a buffer
        while not self.left and self._fill():
            pass
        piece, self.left = self.left[: len(into)], self.left[len(into) :]
        into[: len(piece)] = piece
        return len(piece)

    def _read_on(self) -> bytes:
        packed = self.packed or self.raw.read(_PIECE)
        while packed and self.frame is None and not packed.strip(b"\0"):
            packed = self.raw.read(_PIECE)
        return packed.lstrip(b"\0") if self.frame is None else packed  # blocks of tapes are filled up with zeros

    def _fill(self) -> bool:
        packed = self._read_on()
        if not packed:
            if self.frame is not None:
                message = "the file ends too early: it is cut off"
                raise _BrokenError(message)
            return False
        self.frame = self.frame or self.new_frame()
        try:
            self.left = self.frame.decompress(packed)
        except self.broken as error:
            message = f"cannot be unpacked: {error}; what comes after is lost"
            raise _BrokenError(message) from error
        self.packed = self.frame.unused_data if self.frame.eof else b""
        self.frame = None if self.frame.eof else self.frame
        return True


def _unpacked(raw: IO[bytes], packed: str) -> io.RawIOBase:
    if packed == ".gz":
        return _Unpacked(raw, partial(zlib.decompressobj, wbits=_GZIP), zlib.error)
    if packed == ".zst":
        try:
            import zstandard  # noqa: PLC0415 - optional, imported when used
        except ImportError as error:
            raise MissingExtraError(user="a .zst file", extra="batch") from error
        return _Unpacked(raw, zstandard.ZstdDecompressor().decompressobj, zstandard.ZstdError)
    return _Plain(raw)


# Kinds


def _read_text(stream: io.RawIOBase, name: str, fields: Fields) -> Iterator[Record | Fault]:
    content = stream.readall()
    _check(content)
    yield Record(name, 1, content.decode(fields.encoding))


def _check(content: bytes) -> None:
    if problem := no_text(content):
        raise _BrokenError(problem)


def _read_jsonl(stream: io.RawIOBase, name: str, fields: Fields) -> Iterator[Record | Fault]:
    lines = io.BufferedReader(stream, _PIECE)
    _check(lines.peek())
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _from_json(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, name, number, fields)
            except _BrokenError as error:
                yield Fault(name, number, str(error))


def _from_json(line: bytes, name: str, number: int, fields: Fields) -> Record:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        message = f"not utf-8 at byte {error.start} of the line (0x{line[error.start : error.start + 1].hex()})"
        raise _BrokenError(message) from error
    except (ValueError, RecursionError) as error:
        message = f"no JSON: {error}"
        raise _BrokenError(message) from error
    if not isinstance(row, dict):
        message = f"a JSON {type(row).__name__}, not an object with the field {fields.text!r}"
        raise _BrokenError(message)
    if not isinstance(text := row.get(fields.text), str):
        held = (
            f"holds {type(text).__name__}, not text"
            if fields.text in row
            else f"is not there: it has {', '.join(map(repr, row)) or 'none'}"
        )
        message = f"field {fields.text!r} {held}"
        raise _BrokenError(message)
    known = row.get(fields.id)
    return Record(name, number, text, None if known is None else str(known))


def _read_wet(stream: io.RawIOBase, name: str, fields: Fields) -> Iterator[Record | Fault]:
    del fields  # its texts are utf-8, and named by their addresses
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - optional, imported when used
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(user="a WET file", extra="batch") from error
    number, texts = 0, 0
    try:
        for number, record in enumerate(ArchiveIterator(stream, no_record_parse=True), 1):
            found = _from_wet(record, name, number)
            if found:
                texts += 1
                yield found
    except ArchiveLoadFailed as error:
        message = f"no sound WARC record ({' '.join(str(error).split())[:_SHOWN]!a}): what comes after is lost"
        raise _BrokenError(message) from error
    if not texts:
        message = f"no text among its {number} records: is it a WET file?"
        raise _BrokenError(message)


def _from_wet(record: Any, name: str, number: int) -> Record | Fault | None:  # noqa: ANN401 - warcio's record
    content, headers = record.content_stream().read(), record.rec_headers
    promised = headers.get_header("Content-Length")
    if str(len(content)) != promised:
        return Fault(name, number, f"the record has {len(content)} of {promised or 'an unknown number of'} bytes: it is cut off")
    if record.rec_type != "conversion":
        return None
    try:
        return Record(name, number, content.decode("utf-8"), headers.get_header("WARC-Target-URI") or headers.get_header("WARC-Record-ID"))
    except UnicodeDecodeError as error:
        return Fault(name, number, f"not utf-8 at byte {error.start} of the record (0x{content[error.start : error.start + 1].hex()})")


_READERS = {"text": _read_text, "jsonl": _read_jsonl, "wet": _read_wet}
