"""Names to files: folders are walked, patterns are matched, and each file's kind is read off its name."""

from __future__ import annotations

import os
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Kind = Literal["text", "jsonl", "wet"]
"""What a file holds: one text; a JSON object a line; a crawler's text records."""
STDIN = "-"
_PACKED = (".gz", ".zst")
_KINDS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".wet": "wet",
}


@attrs.frozen
class Source:
    """A file to read.

    Args:
        name: its path, or ``-`` for standard input.
        kind: what it holds.
        packed: ``".gz"``, ``".zst"`` or nothing.
    """

    name: str
    kind: Kind
    packed: str = ""

    @property
    def size(self) -> int:
        """Its size in bytes; 0 where it is not known."""
        status = self._status()
        return status.st_size if status else 0

    @property
    def identity(self) -> tuple[int, int] | None:
        """What tells it from all other files, whatever their names; None where that is not known."""
        status = self._status()
        return identity_of(status) if status else None

    def _status(self) -> os.stat_result | None:
        try:
            return None if self.name == STDIN else Path(self.name).stat()
        except (OSError, ValueError):
            return None


@attrs.frozen
class Found:
    """What names lead to.

    Args:
        sources: the files to read.
        passed_over: those in folders whose names do not say what they hold, and which are not named as well; none that is hidden.
    """

    sources: tuple[Source, ...]
    passed_over: tuple[str, ...]


def identity_of(status: os.stat_result) -> tuple[int, int]:
    """Return what tells a file from all others: its device, and its number there."""
    return status.st_dev, status.st_ino


def spelled(name: str) -> str:
    """Spell the name of a file so that every output can hold it, and no other file's is spelled alike: bytes that are no UTF-8 by number.

    >>> spelled("caf\\udce9.txt")
    'caf\\\\udce9.txt'
    """
    return name.encode("utf-8", "backslashreplace").decode()


def source(name: str, kind: Kind | None = None) -> Source:
    """Read off a name what a file holds; what has none of the known endings is taken for a text.

    >>> source("pages.jsonl.gz")
    Source(name='pages.jsonl.gz', kind='jsonl', packed='.gz')
    """
    return Source(name, kind or _KINDS.get(ending(name), "text"), _packed(name))


def find(names: Iterable[str], kind: Kind | None = None, own: tuple[int, int] | None = None) -> Found:
    """Find the files: those named, those in folders, those that match patterns; in an order that is always the same, each once.

    Of a folder, files with one of the known endings are taken: ``.txt``, ``.text``, ``.md``, ``.markdown``, ``.jsonl``, ``.ndjson``,
    ``.wet``, also with ``.gz`` or ``.zst``; hidden ones, and hidden folders in it, are left out. A file is read once, by the first of its
    names, whatever others lead to it.

    Args:
        names: files, folders, patterns such as ``news/**/*.txt``, or ``-``.
        kind: what all of them hold; by default their names say it.
        own: the identity of the file that is written to, which is not to be read.

    Raises:
        FileNotFoundError: nothing matches a pattern.
    """
    read, odd = list[str](), list[str]()
    for path in (path for name in names for path in _matching(name)):
        if not _is_folder(path):
            read.append(path)
            continue
        for file in _walked(path):
            (read if ending(file) in _KINDS else odd).append(file)
    seen: set[object] = {own}
    return Found(tuple(source(file, kind) for file in _each_once(read, seen)), tuple(_each_once(odd, seen)))


def _matching(name: str) -> list[str]:
    if not has_magic(name) or os.path.lexists(name):
        return [name]
    found = sorted(glob(name, recursive=True))  # noqa: PTH207 - a pattern may be absolute
    if not found:
        message = f"{name}: no file matches"
        raise FileNotFoundError(message)
    return found


def _each_once(files: Iterable[str], seen: set[object]) -> Iterator[str]:
    """Yield files by the first of their names, without those that were seen."""
    for file in files:
        key = source(file).identity or file
        if key not in seen:
            seen.add(key)
            yield file


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - pathlib raises on odd names


def _walked(path: str) -> Iterator[str]:
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))  # what is left of it is walked
        yield from (os.path.join(folder, file) for file in sorted(files) if not file.startswith("."))  # noqa: PTH118


def ending(file: str) -> str:
    """Return the ending of a name that says what a file holds, be it packed or not.

    >>> ending("pages/FEED.JSONL.gz")
    '.jsonl'
    """
    return Path(file.lower().removesuffix(_packed(file))).suffix


def _packed(file: str) -> str:
    return next((ending for ending in _PACKED if file.lower().endswith(ending)), "")
