"""Look for what takes more than its length explains: ``python benchmarks/hard_lines.py [NAME...]``.

Every built-in pattern (or those whose names begin with NAME) and every reader of details reads lines that are made to be hard for it. A
line four times as long may take six times as long before it is looked at closely; then twice the length may take 2.5 times the processor
time at most. Ratios within one run are looked at, never a time itself. Whatever is slower is named, and the program ends with 1.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from itertools import islice, pairwise, product
from math import inf
from pathlib import Path
from statistics import median
from time import thread_time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newsseg import Paragraph
from newsseg.segments import KINDS
from tests.patterns import HARD, hard_lines, patterns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import regex

    from newsseg import Segment

    Work = Callable[[str], object]
    Lines = Callable[[int], Iterator[tuple[str, str]]]
    Seconds = Callable[[Work, str], float]

SHORT, LONG = 2_000, 8_000
SUSPICIOUS = 6.0
"""How much longer a line four times as long may take before it is looked at closely; a linear pattern takes 4."""
DOUBLING = 2.5
SIZES = (8_000, 16_000, 32_000, 64_000)
MEASURABLE = 1e-3
"""Seconds below which a clock tells nothing; whoever is that fast on a long line is no danger."""
SAMPLED = 16
"""Of how many hard lines for a pattern of details one is read as every kind."""
LOOKS = 3
"""How often a suspicious line is measured, since others use the machine, too; the best of them counts."""


def seconds(work: Work, line: str) -> float:
    """Take the median of the processor time of three runs; of what was stopped, for ever."""
    taken = []
    for _ in range(3):
        start = thread_time()
        try:
            work(line)
        except TimeoutError:
            return inf
        taken.append(thread_time() - start)
    return median(taken)


def slow_lines(work: Work, lines: Lines, timed: Seconds = seconds) -> Iterator[tuple[str, float]]:
    """Yield what hard lines repeat that take more than their length explains, with how often longer twice the line takes.

    Args:
        work: what reads a line.
        lines: makes hard lines of about a size in characters, each with the piece it repeats, in the same order for every size.
        timed: measures in seconds what a line takes.
    """
    for (unit, short), (_, long) in zip(lines(SHORT), lines(LONG), strict=True):
        taken = timed(work, long)
        if taken > MEASURABLE and taken > SUSPICIOUS * timed(work, short):
            sized = [next(line for repeated, line in lines(size) if repeated == unit) for size in SIZES]
            ratio = min(_worst_doubling(work, sized, timed) for _ in range(LOOKS))
            if ratio > DOUBLING:
                yield unit, ratio


def _worst_doubling(work: Work, lines: list[str], timed: Seconds) -> float:
    taken = [timed(work, line) for line in lines]
    if inf in taken:
        return inf
    return max((longer / shorter for shorter, longer in pairwise(taken) if longer > MEASURABLE), default=0.0)


def _details_of(*kinds: type[Segment]) -> Work:
    """Return what reads all details that a text could have as one of the kinds."""

    def read(text: str) -> None:
        for kind in kinds:
            segment = kind(0, len(text), text, **({"opens": True} if kind is Paragraph else {}))
            for detail in kind.detail_names:
                getattr(segment, detail)

    return read


def _hard_for(pattern: regex.Pattern[str], every: int, size: int) -> Iterator[tuple[str, str]]:
    return islice(hard_lines(pattern, size), 0, None, every)


def _hard_for_details(size: int) -> Iterator[tuple[str, str]]:
    for one, other in product(HARD, (*HARD[:4], "x ")):
        yield one + other, (one + other) * (size // len(one + other))


def works() -> Iterator[tuple[str, Work, Lines]]:
    """Name what is measured.

    Patterns of details see a bounded piece of a text, and are not all linear by themselves: their readers are measured on their lines.
    """
    for name, used in patterns().items():
        if name.startswith("newsseg.details."):
            yield name, _details_of(*KINDS), partial(_hard_for, used.pattern, SAMPLED)
        else:
            yield name, used.run, partial(_hard_for, used.pattern, 1)
    for kind in KINDS:
        yield f"details of {kind.label}", _details_of(kind), _hard_for_details


def main() -> int:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="*", help="how names of what is measured begin")
    names = tuple(parser.parse_args().name)
    found = 0
    for name, work, lines in works():
        for unit, ratio in slow_lines(work, lines) if name.startswith(names or "") else ():
            found += 1
            print(f"{name}: twice the line takes {ratio:.1f} times as long, with {unit!r} over and over")
    print(f"{found} slow lines")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
