"""Work shared out among processes; its results come in the order of the work."""

from __future__ import annotations

import os
import threading
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Done = TypeVar("Done")


def share_out(
    items: Iterable[Item], work: Callable[[list[Item]], Done], pool: Executor, *, size: int, ahead: int
) -> Iterator[tuple[list[Item], Done]]:
    """Yield chunks of items and what became of them, in order; no more are taken than are handed out.

    Args:
        items: the items; an endless stream of them, too.
        work: what is done with a chunk; it is pickled when a process is handed one.
        pool: the processes.
        size: how many items make a chunk.
        ahead: how many chunks are handed out before the first result is waited for.
    """
    source = iter(items)
    waiting: deque[tuple[list[Item], Future[Done]]] = deque()
    while True:
        while len(waiting) < ahead and (chunk := list(islice(source, size))):
            waiting.append((chunk, pool.submit(work, chunk)))
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
