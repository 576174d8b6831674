"""Work shared out, on a pool that does at once what it is handed."""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import Executor, Future
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsseg import sharing

if TYPE_CHECKING:
    from collections.abc import Callable


class AtOnce(Executor):
    """Does work when it is handed out, and keeps what it was handed."""

    def __init__(self) -> None:
        self.handed: list[list[int]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as it is declared
        """Do it."""
        self.handed.append(args[0])
        future = Future[Any]()
        future.set_result(fn(*args, **kwargs))
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
