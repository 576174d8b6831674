"""Draw which part of the package uses which, from its own imports: ``python docs/pictures/draw_imports.py``.

Imports that only type checkers follow do not count. A test holds the picture against the code.
"""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

HERE = Path(__file__).parent
PACKAGE = HERE.parent.parent / "newsseg"
PICTURE = HERE / "imports.svg"
BANDS: Mapping[str, Sequence[str]] = {
    "use": ("__init__", "__main__", "cli", "streams", "testing"),
    "4 article": ("segmenters", "article", "segmented", "setting", "masthead"),
    "explain": ("explain", "rendering"),
    "3 labels": (
        "decoding", "afterthoughts", "splitting", "labeling", "paths",
    ),
    "2 evidence": ("evidence", "context", "reading", "weighing", "weights", "rules", "finders", "packs", "catalogue"),
    "vocabulary": ("segments", "details", "serial"),
    "1 document": ("document", "sheets", "layout", "wrapping", "markup", "tags", "messages"),
    "ground": (
        "findings", "shapes", "packing", "remembered", "sharing", "characters", "cues", "fields", "languages", "data", "encoding", "errors",
        "colours",
    ),
}  # fmt: skip
"""The parts of the package, those that use others above those they use; a folder counts as one module. Numbers are the stages of the flow.

A module that is not listed stands at the top, among those that use the library.
"""
_COLOURS = ("#eceff1", "#dcedc8", "#f3e5f5", "#dcedc8", "#dcedc8", "#fff3e0", "#dcedc8", "#e3f2fd")
_TIP = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" '
    'orient="auto"><path d="M0 0 8 4 0 8z" fill="#546e7a"/></marker></defs>'
)
_HEIGHT, _GAP, _LEFT, _SPACE = 46, 24, 130, 8


def modules() -> dict[str, list[Path]]:
    """Map each module of the package to its files; a folder with code in it is one module."""
    found: dict[str, list[Path]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        found.setdefault(file.relative_to(PACKAGE).parts[0].removesuffix(".py"), []).append(file)
    return found


def imports() -> dict[tuple[str, str], int]:
    """Count how many files of each module import each other module when they run."""
    listed = modules()
    found: Counter[tuple[str, str]] = Counter()
    for module, files in listed.items():
        for file in files:
            used = {name for node in _run(ast.parse(file.read_text(encoding="utf-8"))) for name in _names(node, listed)}
            found.update((module, name) for name in used if name != module)
    return dict(sorted(found.items()))


def bands() -> list[list[str]]:
    """List the modules of each band, from the top."""
    top, *others = [list(names) for names in BANDS.values()]
    known = {name for names in BANDS.values() for name in names}
    return [[*top, *(module for module in modules() if module not in known)], *others]


def _run(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run: all but those for type checkers."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        yield node
        yield from _run(node)


def _names(node: ast.AST, known: Iterable[str]) -> Iterator[str]:
    """Yield the modules of the package that an import names."""
    if isinstance(node, ast.Import):
        dotted = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        dotted = [f"{node.module}.{alias.name}" for alias in node.names]
    else:
        return
    for name in dotted:
        package, _, rest = name.partition(".")
        if package == "newsseg":
            module = rest.partition(".")[0]
            yield module if module in known else "__init__"


def drawn() -> str:
    """Return the picture."""
    placed = bands()
    band_of = {module: number for number, listed in enumerate(placed) for module in listed}
    links = Counter[tuple[int, int]]()
    for (user, used), count in imports().items():
        if band_of[user] != band_of[used]:
            links[band_of[user], band_of[used]] += count
    edge = max(_LEFT + sum(_width(module) + _SPACE for module in listed) for listed in placed) + _SPACE
    width, height = edge + 30 * len(placed), _top(len(placed))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="14">',
        "<title>Which part of newsseg imports which, and in how many files; every arrow points down</title>",
        _TIP,
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *(piece for number, (name, listed) in enumerate(zip(BANDS, placed, strict=True)) for piece in _band(number, name, listed, edge)),
        *(_arrow(user, used, count, edge) for (user, used), count in sorted(links.items())),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _top(band: int) -> int:
    return _GAP + band * (_HEIGHT + _GAP)


def _shown(module: str) -> str:
    return f"{module}/" if len(modules()[module]) > 1 else module


def _width(module: str) -> int:
    return 8 * len(_shown(module)) + 14


def _band(number: int, name: str, listed: Sequence[str], edge: int) -> Iterator[str]:
    top, place = _top(number), _LEFT
    yield f'<rect x="10" y="{top}" width="{edge - 10}" height="{_HEIGHT}" rx="6" fill="{_COLOURS[number % len(_COLOURS)]}"/>'
    yield f'<text x="24" y="{top + 28}" font-weight="bold" fill="#263238">{name}</text>'
    for module in listed:
        width = _width(module)
        yield f'<rect x="{place}" y="{top + 10}" width="{width}" height="26" rx="4" fill="#fff" stroke="#b0bec5"/>'
        yield f'<text x="{place + width / 2:g}" y="{top + 28}" text-anchor="middle" fill="#263238">{_shown(module)}</text>'
        place += width + _SPACE


def _arrow(user: int, used: int, count: int, edge: int) -> str:
    """Draw how often one band imports another: the further apart, the wider the bow."""
    apart = abs(used - user)
    start, end = _top(user) + _HEIGHT / 2 + 3 * apart - 8, _top(used) + _HEIGHT / 2 - 3 * apart
    bow, place = edge + 32 * apart, edge + 24 * apart + 3
    path = f"M{edge} {start:g} C{bow} {start:g} {bow} {end:g} {edge + 2} {end:g}"
    line = f'<path d="{path}" fill="none" stroke="#546e7a" stroke-width="{1 + min(count, 12) / 6:g}" marker-end="url(#tip)"/>'
    return f'{line}<text x="{place}" y="{(start + end) / 2:g}" font-size="11" fill="#546e7a">{count}</text>'


def main() -> None:
    """Write the picture."""
    PICTURE.write_text(drawn(), encoding="utf-8")


if __name__ == "__main__":
    main()
