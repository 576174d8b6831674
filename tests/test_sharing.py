"""Work shared out, on a pool that does at once what it is handed."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from concurrent.futures import Future
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsseg import NewssegError, sharing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class AtOnce(sharing.Processes):
    """Does work when it is handed out, and keeps what it was handed."""

    def __init__(self) -> None:
        self.handed: list[list[int]] = []

    def submit(self, work: Callable[[list[Any]], Any], chunk: list[Any]) -> Future[Any]:
        """Do it."""
        self.handed.append(chunk)
        future = Future[Any]()
        future.set_result(work(chunk))
        return future


@given(st.lists(st.integers(), max_size=20), st.integers(1, 5), st.integers(1, 4))
def test_shared_work_comes_back_whole_and_in_order(items: list[int], size: int, ahead: int) -> None:
    cut = [items[place : place + size] for place in range(0, len(items), size)]
    done = list(sharing.share_out(cut, sum, AtOnce(), ahead=ahead))
    assert [chunk for chunk, _ in done] == cut
    assert [result for _, result in done] == [sum(chunk) for chunk, _ in done]


def test_no_more_is_taken_from_an_endless_stream_than_is_handed_out() -> None:
    pool, source = AtOnce(), count()
    shared = sharing.share_out(sharing.in_chunks(source, 2, lambda _: 0), sum, pool, ahead=4)
    assert next(shared) == ([0, 1], 1)
    assert pool.handed == [[0, 1], [2, 3], [4, 5], [6, 7]]
    assert next(shared) == ([2, 3], 5)
    assert pool.handed[4:] == [[8, 9]]
    assert next(source) == 10


@given(st.lists(st.sampled_from([0, 1, sharing.FULL - 1, sharing.FULL, sharing.FULL + 1]), max_size=20), st.integers(1, 5))
@example([sharing.FULL + 1, 0, 1], 3)
@example([sharing.FULL - 1, 0, 1], 3)
def test_chunks_are_full_and_no_fuller(lengths: list[int], size: int) -> None:
    def full(chunk: list[int]) -> bool:
        return len(chunk) >= size or sum(chunk) >= sharing.FULL

    found = list(sharing.in_chunks(lengths, size, int))
    assert [length for chunk in found for length in chunk] == lengths
    assert all(map(full, found[:-1]))
    assert not any(full(chunk[:-1]) for chunk in found)
    assert all(found)


def failing(items: list[int]) -> Iterator[int]:
    """Yield numbers, and fail where there are no more."""
    yield from items
    message = "no more numbers"
    raise OSError(message)


@given(st.lists(st.integers(), max_size=20), st.integers(1, 5), st.integers(1, 4))
@example([1, 2, 3], 2, 4)
def test_what_came_before_a_source_failed_is_handed_back_before_its_error(items: list[int], size: int, ahead: int) -> None:
    back: list[int] = []
    shared = sharing.share_out(sharing.in_chunks(failing(items), size, lambda _: 0), sum, AtOnce(), ahead=ahead)
    with pytest.raises(OSError, match="no more numbers"):
        back.extend(item for chunk, _ in shared for item in chunk)
    assert back == items


def test_work_is_given_to_each_process_once_and_done_there() -> None:
    with sharing.processes(2, sum) as pool:
        assert [done for _, done in sharing.share_out([[1, 2], [3], [4]], sharing.at_work, pool, ahead=2)] == [3, 3, 4]


def test_bug_work_that_was_not_begun_was_waited_for(tmp_path: Path) -> None:
    with sharing.processes(1, slowly) as pool:
        shared = sharing.share_out(([str(tmp_path / str(number))] for number in count()), sharing.at_work, pool, ahead=40)
        next(shared)
    assert len(list(tmp_path.iterdir())) < 10


def slowly(names: list[str]) -> None:
    """Make files, and take a while for each."""
    for name in names:
        time.sleep(0.02)
        Path(name).touch()


def test_work_that_cannot_be_sent_is_answered_with_what_to_do() -> None:
    with pytest.raises(NewssegError, match=r"Can't pickle .*: define rules, kinds and segmenters at the top of a module"):
        sharing.check_sendable(lambda items: sum(items))  # noqa: PLW0108 - a function without a name of its own


class Parent:
    """A process that has ended when it is waited for."""

    def __init__(self, ended: list[str]) -> None:
        self.ended = ended

    def join(self) -> None:
        """Wait for it."""
        self.ended.append("parent")


def test_a_process_ends_after_the_one_that_began_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[str] = []
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: Parent(ended))
    monkeypatch.setattr(os, "_exit", lambda status: ended.append(f"child with {status}"))
    sharing._follow()
    assert ended == ["parent", "child with 1"]


def test_a_process_that_no_other_began_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "_exit", lambda status: pytest.fail(f"ended with {status}"))
    sharing._follow()


def test_the_parent_is_waited_for_in_a_thread_that_keeps_nobody_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[threading.Thread] = []
    monkeypatch.setattr(threading.Thread, "start", lambda thread: begun.append(thread))  # noqa: PLW0108 - a method, to be bound
    sharing.end_with_parent()
    assert [(thread.daemon, thread._target is sharing._follow) for thread in begun] == [(True, True)]  # type: ignore[attr-defined]


def leaving(numbers: list[int]) -> int:
    """Add numbers, and leave the process at sevens."""
    if 7 in numbers:
        os._exit(3)
    return sum(numbers)


def test_where_processes_end_only_the_item_that_ends_them_is_lost_and_order_is_kept() -> None:
    items = [7, *range(20), 7, 7]
    with sharing.processes(2, leaving) as pool:
        found = list(sharing.share_out(sharing.in_chunks(items, 3, lambda _: 0), sharing.at_work, pool, ahead=4))
    assert [item for chunk, _ in found for item in chunk] == items
    assert [chunk for chunk, done in found if isinstance(done, NewssegError)] == [[7]] * 4
    assert all(isinstance(done, NewssegError) or done == sum(chunk) for chunk, done in found)


def test_no_more_is_taken_while_what_was_lost_is_done_again() -> None:
    source = count(7)
    found: list[int] = []
    with sharing.processes(2, leaving) as pool:
        shared = sharing.share_out(sharing.in_chunks(source, 2, lambda _: 0), sharing.at_work, pool, ahead=3)
        while len(found) < 3 * 2:
            found.extend(next(shared)[0])
    assert found == [7, 8, 9, 10, 11, 12]
    assert next(source) == 13


def never(numbers: list[int]) -> int:
    """Be no work that a process can begin with."""
    raise NotImplementedError


def test_processes_that_cannot_begin_are_not_begun_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_begin", never)
    with sharing.processes(2, sum) as pool, pytest.raises(NewssegError, match="processes end as soon as they are begun: call this below"):
        list(sharing.share_out(([number] for number in count()), sharing.at_work, pool, ahead=3))
