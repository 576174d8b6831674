"""The data files of the package, wherever it is installed.

They are plain files nearly always. `importlib.resources` finds them inside archives, too, but is slow to import.
"""

from __future__ import annotations

import os

_HERE = os.path.dirname(__file__)  # noqa: PTH120 - pathlib is slow to import, too


def read(folder: str, name: str) -> str:
    """Read a data file.

    Args:
        folder: the folder inside the package, or nothing for the package's own.
        name: the name of the file.
    """
    try:
        with open(os.path.join(_HERE, folder, name), encoding="utf-8") as file:  # noqa: PTH118, PTH123
            return file.read()
    except NotADirectoryError:
        from importlib import resources  # noqa: PLC0415 - only from an archive

        return resources.files("newsseg").joinpath(folder, name).read_text(encoding="utf-8")


def names(folder: str) -> tuple[str, ...]:
    """List the files in a folder of the package, in alphabetical order."""
    try:
        return tuple(sorted(os.listdir(os.path.join(_HERE, folder))))  # noqa: PTH118, PTH208
    except NotADirectoryError:
        from importlib import resources  # noqa: PLC0415 - only from an archive

        return tuple(sorted(file.name for file in resources.files("newsseg").joinpath(folder).iterdir()))
