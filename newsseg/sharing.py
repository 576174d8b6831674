"""Work shared out among processes; its results come in the order of the work."""

from __future__ import annotations

import os
import threading
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Done = TypeVar("Done")

FULL = 40_000
"""Characters from which a chunk of texts is full: no process shall be left with many pages while the others have none."""


def in_chunks(items: Iterable[Item], size: int, length: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Cut a stream into chunks; each is yielded as soon as it is full.

    Args:
        items: the items; an endless stream of them, too.
        size: how many items make a chunk, at most.
        length: tells how many characters an item has.

    >>> list(in_chunks(["a", "b", "c" * FULL, "d", "e", "f"], 2, len)) == [["a", "b"], ["c" * FULL], ["d", "e"], ["f"]]
    True
    """
    chunk: list[Item] = []
    room = FULL
    for item in items:
        chunk.append(item)
        room -= length(item)
        if len(chunk) == size or room <= 0:
            yield chunk
            chunk, room = [], FULL
    if chunk:
        yield chunk


def share_out(
    chunks: Iterable[list[Item]],
    work: Callable[[list[Any]], Done],
    pool: Executor,
    *,
    ahead: int,
    handed: Callable[[Item], Any] | None = None,
) -> Iterator[tuple[list[Item], Done]]:
    """Yield chunks of items and what became of them, in order; no more are taken than are handed out.

    Args:
        chunks: the chunks; an endless stream of them, too.
        work: what is done with a chunk; it is pickled when a process is handed one.
        pool: the processes.
        ahead: how many chunks are handed out before the first result is waited for.
        handed: what of an item a process is handed, where that is not all.
    """
    source = iter(chunks)
    waiting: deque[tuple[list[Item], Future[Done]]] = deque()
    while True:
        for chunk in islice(source, ahead - len(waiting)):
            waiting.append((chunk, pool.submit(work, list(map(handed, chunk)) if handed else chunk)))
        if not waiting:
            return
        chunk, future = waiting.popleft()
        yield chunk, future.result()


def end_with_parent() -> None:
    """Let this process end when the one that began it has ended, even if that was killed: else it would wait for work forever."""
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415 - slow to import, and there already in a process of a pool

    if parent := parent_process():
        parent.join()
        os._exit(1)
