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
    from concurrent.futures import Future
    from concurrent.futures.process import ProcessPoolExecutor

Item = TypeVar("Item")
Done = TypeVar("Done")

Work: TypeAlias = "Callable[[list[Any]], Any]"
"""What is done with a chunk."""
ENDED = (
    "a process ended while it read this text by itself: it was killed, perhaps for want of memory, or a rule ended it; "
    "cut the text up or leave it out, and see that no rule leaves the process"
)
"""What is said of an item at which processes end."""
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
    pool: Processes,
    *,
    ahead: int,
    handed: Callable[[Item], Any] | None = None,
) -> Iterator[tuple[list[Item], Done | NewssegError]]:
    """Yield chunks of items and what became of them, in order; no more are taken than are handed out.

    Where the stream of chunks fails, what was handed out before is yielded first. Where a process ends, all that was handed out is done
    again item by item, with nothing else at work, so that it is known which item it is: its chunk is the item alone, with an error.

    Args:
        chunks: the chunks; an endless stream of them, too.
        work: what is done with a chunk; it is pickled when a process is handed one.
        pool: the processes.
        ahead: how many chunks are handed out before the first result is waited for.
        handed: what of an item a process is handed, where that is not all.

    Raises:
        NewssegError: processes end as soon as they are begun.
    """

    def hand_out(chunk: list[Item]) -> Future[Done]:
        return pool.submit(work, list(map(handed, chunk)) if handed else chunk)

    failure: list[Exception] = []
    source = _until_failure(chunks, failure)
    waiting: deque[tuple[list[Item], Future[Done]]] = deque()
    while True:
        waiting.extend((chunk, hand_out(chunk)) for chunk in islice(source, ahead - len(waiting)))
        if not waiting:
            break
        chunk, future = waiting.popleft()
        if _is_lost(future):  # nothing new is handed out before all that was is done
            pool.begin_others()
            again = [(chunk, future), *waiting]
            waiting.clear()
            yield from _done_again(again, hand_out, pool)
        else:
            yield chunk, future.result()
    for error in failure:
        raise error


def _done_again(
    waiting: Iterable[tuple[list[Item], Future[Done]]], hand_out: Callable[[list[Item]], Future[Done]], pool: Processes
) -> Iterator[tuple[list[Item], Done | NewssegError]]:
    for chunk, future in waiting:
        if _is_lost(future):
            yield from _one_by_one(chunk, hand_out, pool)
        else:
            yield chunk, future.result()


def _one_by_one(
    chunk: list[Item], hand_out: Callable[[list[Item]], Future[Done]], pool: Processes
) -> Iterator[tuple[list[Item], Done | NewssegError]]:
    for item in chunk:
        future = hand_out([item])
        if _is_lost(future):
            pool.begin_others()
            yield [item], NewssegError(ENDED)
        else:
            yield [item], future.result()


def _is_lost(future: Future[Any]) -> bool:
    """Wait for what a process does, and tell whether a process has ended meanwhile, which loses all that is handed out."""
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - slow to import, and there already where there are processes

    return isinstance(future.exception(), BrokenExecutor)


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
def processes(count: int, work: Work) -> Iterator[Processes]:
    """Begin processes that do `at_work`; when they are left, what is not begun is not done any more.

    Args:
        count: how many.
        work: what they do with a chunk; each is given it once, since a segmenter may be as large as its weights.
    """
    pool = Processes(count, work)
    try:
        yield pool
    finally:
        pool.end()


class Processes:
    """Processes that are handed chunks; where one has ended, which ends all of them, others can be begun in their place.

    Args:
        count: how many.
        work: what they do with a chunk.
    """

    def __init__(self, count: int, work: Work) -> None:
        self.count, self.work = count, work
        self.pool = self._begun()

    def _begun(self) -> ProcessPoolExecutor:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to import, and not wanted for one process

        return ProcessPoolExecutor(self.count, initializer=_begin, initargs=(self.work,))

    def submit(self, work: Callable[[list[Any]], Done], chunk: list[Any]) -> Future[Done]:
        """Hand out a chunk; where they have ended, it is lost like all that was handed out before."""
        from concurrent.futures import BrokenExecutor, Future  # noqa: PLC0415

        try:
            return self.pool.submit(work, chunk)
        except BrokenExecutor as error:
            lost: Future[Done] = Future()
            lost.set_exception(error)
            return lost

    def begin_others(self) -> None:
        """Begin others in the place of those that have ended.

        Raises:
            NewssegError: they end at once, whatever they are handed.
        """
        self.end()
        self.pool = self._begun()
        if _is_lost(self.submit(_at_nothing, [])):  # else each text would seem to end them
            message = 'processes end as soon as they are begun: call this below if __name__ == "__main__":, or use one process'
            raise NewssegError(message)

    def end(self) -> None:
        """End them; what is not begun is not done any more."""
        self.pool.shutdown(wait=True, cancel_futures=True)


def _at_nothing(chunk: list[Any]) -> None:
    """Do nothing, which a process can unless it cannot begin."""


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
