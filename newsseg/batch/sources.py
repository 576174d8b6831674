"""Names to files: folders are walked, patterns are matched, and each file's kind is read off its name."""

from __future__ import annotations

import os
from glob import glob, has_magic
from itertools import filterfalse
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

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


def find(names: Iterable[str], kind: Kind | None = None) -> Iterator[Source]:
    """Find the files: those named, those in folders, those that match patterns; in an order that is always the same, each once.

    Of a folder, files with one of the known endings are taken: ``.txt``, ``.text``, ``.md``, ``.markdown``, ``.jsonl``, ``.ndjson``,
    ``.wet``, also with ``.gz`` or ``.zst``; hidden ones, and hidden folders in it, are left out. A file is read once, by the first of its
    names, whatever others lead to it.

    Args:
        names: files, folders, patterns such as ``news/**/*.txt``, or ``-``.
        kind: what all of them hold; by default their names say it.

    Raises:
        FileNotFoundError: nothing matches a pattern.
    """
    paths = (path for name in names for path in _matching(name))
    files = (file for path in paths for file in (filter(_is_known, _walked(path)) if _is_folder(path) else [path]))
    yield from (source(file, kind) for file, _ in _each_once(files))


def _matching(name: str) -> list[str]:
    if not has_magic(name) or os.path.lexists(name):
        return [name]
    found = sorted(glob(name, recursive=True))  # noqa: PTH207 - a pattern may be absolute
    if not found:
        message = f"{name}: no file matches"
        raise FileNotFoundError(message)
    return found


def passed_over(names: Iterable[str], known: Container[tuple[int, int] | None]) -> Iterator[str]:
    """Find the files that `find` leaves out of folders since their names do not say what they hold; not those that are hidden.

    Args:
        names: what `find` was given.
        known: the identities of files that are read all the same, since they are named, or are written to.
    """
    folders = (path for name in names for path in _matching(name) if _is_folder(path))
    files = (file for folder in folders for file in filterfalse(_is_known, _walked(folder)))
    yield from (file for file, identity in _each_once(files) if identity not in known)


def _each_once(files: Iterable[str]) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """Yield files by the first of their names, each with its identity."""
    seen: set[object] = set()
    for file in files:
        identity = source(file).identity
        if (identity or file) not in seen:
            seen.add(identity or file)
            yield file, identity


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - pathlib raises on odd names


def _walked(path: str) -> Iterator[str]:
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))  # what is left of it is walked
        yield from (os.path.join(folder, file) for file in sorted(files) if not file.startswith("."))  # noqa: PTH118


def _is_known(file: str) -> bool:
    return ending(file) in _KINDS


def ending(file: str) -> str:
    """Return the ending of a name that says what a file holds, be it packed or not.

    >>> ending("pages/FEED.JSONL.gz")
    '.jsonl'
    """
    return Path(file.lower().removesuffix(_packed(file))).suffix


def _packed(file: str) -> str:
    return next((ending for ending in _PACKED if file.lower().endswith(ending)), "")
