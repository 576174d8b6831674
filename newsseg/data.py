"""The data files of the package, wherever it is installed.

They are plain files nearly always. `importlib.resources` finds them inside archives, too, but is slow to import.
"""

from __future__ import annotations

import os
import zlib

_GZIP = 31
"""What tells zlib that its data are in the form of gzip."""
_HERE = os.path.dirname(__file__)  # noqa: PTH120 - pathlib is slow to import, too


def read(folder: str, name: str) -> str:
    """Read a data file.

    Args:
        folder: the folder inside the package, or nothing for the package's own.
        name: the name of the file; one that ends in ``.gz`` is unpacked.
    """
    try:
        with open(os.path.join(_HERE, folder, name), "rb") as file:  # noqa: PTH118, PTH123
            content = file.read()
    except NotADirectoryError:
        from importlib import resources  # noqa: PLC0415 - only from an archive

        content = resources.files("newsseg").joinpath(folder, name).read_bytes()
    return text_of(content, name)


def text_of(content: bytes, name: str) -> str:
    """Decode what a file of text holds.

    Args:
        content: its bytes.
        name: its name; what is in one that ends in ``.gz`` is unpacked.

    Raises:
        UnicodeDecodeError: it is no UTF-8.
        zlib.error: its name ends in ``.gz``, and it is not packed in this way.
    """
    return (zlib.decompress(content, _GZIP) if name.endswith(".gz") else content).decode()


def names(folder: str) -> tuple[str, ...]:
    """List the files in a folder of the package, in alphabetical order."""
    try:
        return tuple(sorted(os.listdir(os.path.join(_HERE, folder))))  # noqa: PTH118, PTH208
    except NotADirectoryError:
        from importlib import resources  # noqa: PLC0415 - only from an archive

        return tuple(sorted(file.name for file in resources.files("newsseg").joinpath(folder).iterdir()))
