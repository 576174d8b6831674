"""Measure speed and memory: ``python benchmarks/speed.py [CORPUS...]``.

Each corpus is a JSON Lines file (fit/corpus.py describes it; a field ``html`` with the page's source is read where it is there), or a
folder of hand-written documents; without one, those under tests/written. All contenders read the same pages in one run, in turns, so
that a busy machine slows all of them: compare figures of one run only. jusText and boilerpy3 get the lines wrapped as ``<p>``.

What newsseg remembers of lines is forgotten before each of its turns, as if it had never seen the pages; what it remembers of findings
is kept, as it would be after some hundred pages.
"""

from __future__ import annotations

import argparse
import html
import sys
import time
import tracemalloc
from itertools import cycle
from operator import add
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, TypeAlias

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import newsseg
from fit.corpus import read, rows
from newsseg.labeling import Labeling
from newsseg.streams import segment_many
from newsseg.weights import built_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Turn: TypeAlias = "Callable[[], object]"
"""What one contender does: reads all pages once."""
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
"""Characters of the texts of the growth curve."""
MEASURED = 1_000_000
"""Characters of all texts of a size together, except of the largest: the same ones for each."""
BASE = "jusText"


def main() -> None:
    """Read the arguments, check, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="*", type=Path, help="JSON Lines file, or folder of hand-written documents")
    parser.add_argument("--runs", type=int, default=7, help="turns of each contender")
    parser.add_argument("--every", type=int, default=1, help="read one page in this many")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="characters of the largest text of the growth curve; 0 for none")
    parser.add_argument("--plot", type=Path, help="where to draw the growth curve, as SVG or PNG")
    args = parser.parse_args()
    check()
    pages = [page for path in args.corpus or [ROOT / "tests" / "written"] for page in pages_of(path)][:: args.every]
    compare(pages, args.runs)
    processes([text for text, _ in pages], args.runs)
    memory([text for text, _ in pages])
    curve = growth([text for text, _ in pages], [size for size in SIZES if size <= args.largest])
    if args.plot and curve:
        plot(curve, args.plot)


def pages_of(path: Path) -> list[tuple[str, str | None]]:
    """Read the texts of a corpus, each with its HTML where there is any."""
    if path.is_dir():
        return [(document.text, None) for document in read(path)]
    return [(row["text"], row.get("html")) for row in rows(path)]


def check() -> None:
    """Label the project's own articles as newsseg does, and again the slow way; stop where a line differs."""
    files = sorted((ROOT / "examples").glob("*.txt"))
    texts = [*(file.read_text(encoding="utf-8") for file in files), *(text for text, _ in pages_of(ROOT / "tests" / "written"))]
    lines = 0
    for text in texts:
        labeling = newsseg.NewsSegmenter().label(text)
        if slow_path(labeling) != list(labeling.path):
            message = f"labels differ from those of the slow way: {text[:60]!r}"
            raise SystemExit(message)
        lines += len(labeling.path)
    print(f"labels as by adding up named facts and trying all states: {len(texts)} documents, {lines} lines")


def slow_path(labeling: Labeling) -> list[int]:
    """Decode from named facts, each looked up by itself, without dropping a state."""
    weights = labeling.states.weights
    states = range(len(weights.states))
    scores = []
    for facts in labeling.evidence.facts:
        row = [0] * len(states)
        for listed in (weights.facts.get(fact, ()) for fact in facts):
            for state, weight in zip(listed[::2], listed[1::2], strict=True):
                row[state] += weight
        scores.append(row)
    reached = scores[:1]
    for row in scores[1:]:
        arriving = [max(map(add, reached[-1], steps)) for steps in zip(*weights.transitions, strict=True)]
        reached.append(list(map(add, arriving, row)))
    path: list[int] = []
    for row in reversed(reached):  # of equal paths, that with the lowest states from the end
        totals = [score + weights.transitions[state][path[-1]] for state, score in enumerate(row)] if path else row
        path.append(totals.index(max(totals)))
    return path[::-1]


def forget() -> None:
    """Forget all lines."""
    built_in().weighing.forget_lines()


def compare(pages: Sequence[tuple[str, str | None]], runs: int) -> None:
    """Let all contenders read the pages in turns; print medians and ratios."""
    texts = [text for text, _ in pages]
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    turns = dict(contenders(pages))
    for turn in turns.values():
        turn()
    taken: dict[str, list[float]] = {name: [] for name in turns}
    for _ in range(runs):
        for name, turn in turns.items():
            forget()
            started = time.process_time()
            turn()
            taken[name].append(time.process_time() - started)
    print(f"\n{len(texts)} pages, {size / len(texts) / 1000:.1f} KB each, medians of {runs}")
    print(f"{'':<16}{'pages/s':>9}{'MB/s':>8}{'ratio':>8}")
    base = median(taken.get(BASE, taken["newsseg"]))
    for name, seconds in sorted(taken.items(), key=lambda row: median(row[1])):
        spent = median(seconds)
        print(f"{name:<16}{len(texts) / spent:>9.0f}{size / spent / 1e6:>8.2f}{base / spent:>7.1f}x")


def contenders(pages: Sequence[tuple[str, str | None]]) -> Iterator[tuple[str, Turn]]:
    """Yield those that are installed."""
    texts = [text for text, _ in pages]
    wrapped = ["<html><body>" + "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n")) + "</body></html>" for text in texts]
    sources = [source for _, source in pages if source]
    yield "str.splitlines", lambda: [text.splitlines() for text in texts]
    yield "newsseg", lambda: [newsseg.segment(text) for text in texts]
    yield from _others(wrapped, sources)


def _others(wrapped: Sequence[str], sources: Sequence[str]) -> Iterator[tuple[str, Turn]]:
    try:
        import justext  # noqa: PLC0415 - an extra
        import trafilatura  # noqa: PLC0415
        from boilerpy3.extractors import ArticleExtractor  # noqa: PLC0415
    except ImportError:
        print('for other programs: pip install ".[bench]"')
        return
    words = justext.get_stoplist("English")
    extractor = ArticleExtractor()
    yield BASE, lambda: [justext.justext(page, words) for page in wrapped]
    yield "boilerpy3", lambda: [extractor.get_content(page) for page in wrapped]
    if sources:
        yield "trafilatura", lambda: [trafilatura.extract(page) for page in sources]


def processes(texts: Sequence[str], runs: int) -> None:
    """Print how much faster two processes are than one, in seconds by the clock; in turns, medians."""
    seconds: dict[int, list[float]] = {1: [], 2: []}
    for count in tuple(seconds) * runs:
        forget()
        started = time.perf_counter()
        for _ in segment_many(texts, processes=count):
            pass
        seconds[count].append(time.perf_counter() - started)
    print(f"\ntwo processes: {median(seconds[1]) / median(seconds[2]):.2f} times as fast as one (needs two idle cores)")


def memory(texts: Sequence[str]) -> None:
    """Print the most memory taken to segment one page, against its size."""
    page = max(texts, key=len)
    forget()
    tracemalloc.start()
    article = newsseg.segment(page)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    size = len(page.encode("utf-8", "surrogatepass"))
    print(f"most memory, for the largest page: {peak / 1e6:.2f} MB, {peak / size:.0f} times its {size / 1e3:.0f} KB, {len(article)} lines")


def growth(texts: Iterable[str], sizes: Sequence[int]) -> list[tuple[int, float]]:
    """Print the cost of a character for texts of each size: the same lines of all pages, cut anew for each."""
    listed = [line for text in texts for line in text.split("\n")]
    curve = []
    for size in sizes:
        lines = cycle(listed)
        pieces = [_piece(lines, size) for _ in range(max(1, MEASURED // size))]
        forget()
        started = time.process_time()
        for piece in pieces:
            newsseg.segment(piece)
        curve.append((size, 1e6 * (time.process_time() - started) / sum(map(len, pieces))))
        print(f"{size:>10} characters: {curve[-1][1]:.3f} microseconds each")
    return curve


def _piece(lines: Iterator[str], size: int) -> str:
    taken: list[str] = []
    total = 0
    while total < size:
        taken.append(next(lines))
        total += len(taken[-1]) + 1
    return "\n".join(taken)


def plot(curve: Sequence[tuple[int, float]], path: Path) -> None:
    """Draw the cost of a character by the size of the text."""
    import matplotlib as mpl  # noqa: PLC0415 - an extra

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "newsseg"
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure: Any
    axes: Any
    figure, axes = plt.subplots(figsize=(6, 3.4))
    axes.plot(*zip(*curve, strict=True), marker="o")
    axes.set_xscale("log")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("characters of the text")
    axes.set_ylabel("microseconds per character")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)


if __name__ == "__main__":
    main()
