"""Shared between threads and processes: the same bytes come out; and nothing in the package grows with what it has read."""

from __future__ import annotations

import json
import multiprocessing
import pickle
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsseg
from fit.corpus import read
from newsseg import Headline, NewsSegmenter, findings, regex_rule, weighing
from newsseg.weights import built_in
from tests.house import said_before, sponsors
from tests.patterns import modules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WRITTEN = read(Path(__file__).parent / "written")
PAGES = [document.text for document in WRITTEN[:: len(WRITTEN) // 16]]
NEWS_WITHOUT_SHAPE = NewsSegmenter().without_rules("shape")
NEWS = NewsSegmenter().with_segmenter(sponsors()).with_rules(said_before, regex_rule("any-digit", r"\d", kind=Headline, weight=1))


def written(text: str) -> bytes:
    """Segment a page with a shared segmenter, and write down all there is to know of it."""
    article = NEWS.segment(text)
    return json.dumps([article.to_dict(), [str(one) for one in article.explain()], article.body]).encode()


def forget() -> None:
    """Forget all lines that were read, so that they are read again, by all threads at once."""
    NEWS.states.weights.weighing.forget_lines()


def confidences(article: newsseg.Article) -> list[float]:
    """Ask an article for what it computes when it is asked."""
    return [segment.confidence for segment in article]


def test_eight_threads_write_the_same_bytes_as_one() -> None:
    alone = [written(text) for text in PAGES]
    forget()
    with ThreadPoolExecutor(8) as pool:
        for _ in range(2):
            assert list(pool.map(written, PAGES)) == alone


def test_eight_threads_ask_one_article_and_hear_the_same() -> None:
    for text in PAGES[:4]:
        alone = confidences(NEWS.segment(text))
        shared = NEWS.segment(text)
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(confidences, [shared] * 16)) == [alone] * 16


def test_threads_that_switch_all_the_time_write_the_same_bytes() -> None:
    alone = [written(text) for text in PAGES[:4]]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        forget()
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(written, PAGES[:4] * 4)) == alone * 4
    finally:
        sys.setswitchinterval(before)


def test_four_processes_write_the_same_bytes_as_one() -> None:
    alone = [written(text) for text in PAGES]
    with ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(written, PAGES, chunksize=2)) == alone


# Nothing is kept but in caches with a bound


def containers() -> dict[str, object]:
    """Find the containers that modules hold."""
    return {
        f"{module.__name__}.{name}": value
        for module in modules()
        for name, value in vars(module).items()
        if isinstance(value, (dict, list, set, bytearray)) and not name.startswith("__")
    }


def caches() -> Iterator[tuple[str, Callable[..., object]]]:
    """Find the functions of modules, and the methods of their classes, that remember."""
    for module in modules():
        for name, value in vars(module).items():
            holders = (
                [(name, value), *((f"{name}.{own}", method) for own, method in vars(value).items())] if isinstance(value, type) else []
            )
            for path, held in holders or [(name, value)]:
                if hasattr(held, "cache_info"):
                    yield f"{module.__name__}.{path}", held


def test_no_module_keeps_anything_of_what_was_read() -> None:
    newsseg.segment(PAGES[0]).to_dict()
    before = {name: pickle.dumps(value) for name, value in containers().items() if _can_be_pickled(value)}
    for text in PAGES[1:]:
        NEWS.segment(text).to_dict()
    assert len(before) > 5
    assert {name: pickle.dumps(value) for name, value in containers().items() if name in before} == before


def _can_be_pickled(value: object) -> bool:
    try:
        pickle.dumps(value)
    except (TypeError, AttributeError, pickle.PicklingError):
        return False
    return True


def test_every_cache_has_a_bound_or_does_not_grow() -> None:
    for text in PAGES:
        newsseg.segment(text).to_dict()
    before = {name: cached.cache_info().currsize for name, cached in caches()}  # type: ignore[attr-defined]
    newsseg.segment("\n\n".join(f"Storm number {number} nears the coast of {number * 7}." for number in range(300))).to_dict()
    for name, cached in caches():
        info = cached.cache_info()  # type: ignore[attr-defined]
        assert info.maxsize is not None or info.currsize == before[name], f"{name} grows without a bound"
    assert before


@pytest.mark.parametrize("remembered", [weighing.LINES, weighing.REMEMBERED])
def test_what_weights_remember_has_a_bound(monkeypatch: pytest.MonkeyPatch, remembered: int) -> None:
    assert 0 < remembered <= 100_000
    monkeypatch.setattr(weighing, "LINES", 20)
    monkeypatch.setattr(weighing, "REMEMBERED", 30)
    weights = built_in().without(frozenset({"shape"}))
    news = NewsSegmenter(weights=weights)
    expected = [NEWS_WITHOUT_SHAPE.segment(text) for text in PAGES[:5]]
    assert [news.segment(text) for text in PAGES[:5]] == expected
    held = weights.weighing
    assert len(held._lines) <= 20
    assert len(held._seen) <= 30
    assert len(held.findings) <= 30
    assert held.packed.keys() <= weights.facts.keys()
    assert len(findings.SPELLED) == 0


def test_lines_too_long_to_return_are_not_remembered() -> None:
    held = built_in().without(frozenset({"shape"})).weighing
    held.line("x" * (weighing.LONGEST + 1))
    assert not held._lines
    held.line("x" * weighing.LONGEST)
    assert len(held._lines) == 1


@pytest.mark.skipif(getattr(sys, "_is_gil_enabled", lambda: True)(), reason="this Python has a lock that all threads share")
def test_threads_without_a_shared_lock_write_the_same_bytes() -> None:
    test_eight_threads_write_the_same_bytes_as_one()
