"""How far, how fast, how long still: one line on a terminal, rewritten in place."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping

_EVERY = 0.2
"""Seconds between two looks."""
_WIDTH = 24


class Meter:
    """A progress bar.

    Args:
        stream: where it is drawn; None for nowhere.
        sizes: the size of each file in bytes; 0 where it is not known.
    """

    def __init__(self, stream: TextIO | None, sizes: Mapping[str, int]) -> None:
        self.stream, self.sizes, self.total = stream, sizes, sum(sizes.values())
        self.file, self.past, self.count, self.drawn = "", 0, 0, ""
        self.began = self.looked = time.monotonic()

    def at(self, file: str, position: int) -> None:
        """Count a record, and draw.

        Args:
            file: the file it comes from.
            position: how many bytes of it had been read.
        """
        self.count += 1
        if file != self.file:
            self.past += self.sizes.get(self.file, 0)
            self.file = file
        now = time.monotonic()
        if self.stream is not None and now - self.looked >= _EVERY:
            self.looked = now
            words = line(self.count, self.past + position, self.total, now - self.began)
            self.stream.write(f"\r{words:<{len(self.drawn)}}")
            self.stream.flush()
            self.drawn = words

    def clear(self) -> None:
        """Take the bar away, before anything else is written."""
        if self.stream is not None and self.drawn:
            self.stream.write(f"\r{' ' * len(self.drawn)}\r")
            self.stream.flush()
            self.drawn = ""


def line(count: int, past: int, total: int, seconds: float) -> str:
    """Word the bar.

    Args:
        count: records done.
        past: bytes read.
        total: bytes there are; 0 where that is not known.
        seconds: the time it took.

    >>> line(300, 1, 4, 60)
    '[######                  ] 25%, 300 texts, 5.0/s, 0:03:00 left'
    """
    rate = f"{count:,} texts, {count / max(seconds, 1e-9):.1f}/s"
    if not total:
        return rate
    share = min(past / total, 1)
    bar = f"[{'#' * int(_WIDTH * share):<{_WIDTH}}] {share:.0%}"
    return f"{bar}, {rate}, {_clock(seconds * (1 - share) / share)} left" if share else f"{bar}, {rate}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
