"""Work shared out among processes; its results come in the order of the work."""

from __future__ import annotations

import os
import threading
from collections import deque
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from newsseg.errors import NewssegError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Done = TypeVar("Done")

Work: TypeAlias = "Callable[[list[Any]], Any]"
"""What is done with a chunk."""
FULL = 40_000
"""Characters from which a chunk of texts is full: no process shall be left with many pages while the others have none."""


def in_chunks(items: Iterable[Item], size: int, length: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Cut a stream into chunks; each is yielded as soon as it is full. Where the stream fails, what came before is yielded first.

    Args:
        items: the items; an endless stream of them, too.
        size: how many items make a chunk, at most.
        length: tells how many characters an item has.

    >>> list(in_chunks(["a", "b", "c" * FULL, "d", "e", "f"], 2, len)) == [["a", "b"], ["c" * FULL], ["d", "e"], ["f"]]
    True
    """
    chunk: list[Item] = []
    room = FULL
    failure: list[Exception] = []
    for item in _until_failure(items, failure):
        chunk.append(item)
        room -= length(item)
        if len(chunk) == size or room <= 0:
            yield chunk
            chunk, room = [], FULL
    if chunk:
        yield chunk
    for error in failure:
        raise error


def _until_failure(items: Iterable[Item], failure: list[Exception]) -> Iterator[Item]:
    """Yield items until there are no more, or one cannot be had: then note why, so that those before it can be dealt with first."""
    try:
        yield from items
    except Exception as error:  # noqa: BLE001 - raised by the caller
        failure.append(error)


def share_out(
    chunks: Iterable[list[Item]],
    work: Callable[[list[Any]], Done],
    pool: Executor,
    *,
    ahead: int,
    handed: Callable[[Item], Any] | None = None,
) -> Iterator[tuple[list[Item], Done]]:
    """Yield chunks of items and what became of them, in order; no more are taken than are handed out.

    Where the stream of chunks fails, what was handed out before is yielded first.

    Args:
        chunks: the chunks; an endless stream of them, too.
        work: what is done with a chunk; it is pickled when a process is handed one.
        pool: the processes.
        ahead: how many chunks are handed out before the first result is waited for.
        handed: what of an item a process is handed, where that is not all.
    """
    failure: list[Exception] = []
    source = _until_failure(chunks, failure)
    waiting: deque[tuple[list[Item], Future[Done]]] = deque()
    while True:
        for chunk in islice(source, ahead - len(waiting)):
            waiting.append((chunk, pool.submit(work, list(map(handed, chunk)) if handed else chunk)))
        if not waiting:
            break
        chunk, future = waiting.popleft()
        yield chunk, future.result()
    for error in failure:
        raise error


def check_sendable(work: object) -> None:
    """See that what works on chunks can be sent to other processes, however they are begun.

    Args:
        work: a segmenter, or all that is done with a chunk.

    Raises:
        NewssegError: it cannot be pickled.
    """
    import pickle  # noqa: PLC0415 - slow to import, and not wanted for one process

    try:
        pickle.dumps(work)
    except Exception as error:
        message = f"{error}: define rules, kinds and segmenters at the top of a module, or use one process"
        raise NewssegError(message) from error


@contextmanager
def processes(count: int, work: Work) -> Iterator[Executor]:
    """Begin processes that do `at_work`; when they are left, what is not begun is not done any more.

    Args:
        count: how many.
        work: what they do with a chunk; each is given it once, since a segmenter may be as large as its weights.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to import, and not wanted for one process

    pool = ProcessPoolExecutor(count, initializer=_begin, initargs=(work,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_given: list[Work] = []
"""In a process of a pool, the work that it was given."""


def _begin(work: Work) -> None:
    import signal  # noqa: PLC0415 - wanted here alone

    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process stops the others
    _given[:] = [work]


def at_work(chunk: list[Any]) -> Any:  # noqa: ANN401 - whatever the work gives
    """Do with a chunk what the process was given to do."""
    return _given[0](chunk)


def end_with_parent() -> None:
    """Let this process end when the one that began it has ended, even if that was killed: else it would wait for work forever."""
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415 - slow to import, and there already in a process of a pool

    if parent := parent_process():
        parent.join()
        os._exit(1)
