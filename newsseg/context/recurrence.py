"""Which words of a block recur on its page: in the prose, in one paragraph near it, on other lines."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import chain, pairwise
from operator import sub
from typing import TYPE_CHECKING

from newsseg.context.counting import counts, few, ratio, shares_of, within
from newsseg.context.titles import title_candidates, titles_of
from newsseg.findings import NOTHING, Finding, Form, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

_WINDOW_BLOCKS = 5
"""Blocks of prose that are compared on both sides of a block."""
_FEWEST_WORDS = 3
"""Words of some length that a block has to be looked for in the paragraphs around it, at least."""
_MOST_WORDS = 24
"""Words of some length that such a block has, at most."""
_BLOCKS_NEAR = 12
"""Blocks before and after in which they are looked for."""
_RECURS = Form("recurs={0}/{1}/{2}", "recurs-shape={0}/{3}")
_REPEATED = Form("repeated={0}/{1}/{2}", "repeated-shape={3}/{1}/{4}", "repeated-recurs={3}/{1}/{5}")
_TOPIC = Form("topic={0}/{1}/{4}", "topic-side={2}/{3}/{4}")
_TOPIC_2 = Form("topic-2={0}/{1}/{3}", "topic-2-side={0}/{2}/{3}")
_TOPIC_7 = Form("topic-7={0}/{1}/{3}", "topic-7-side={0}/{2}/{3}")
_TURN = Form("turn={0}/{1}")
_ELSEWHERE = Form("said-elsewhere={0}/{1}/{2}")


def recurrence(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether the words of a block recur in the prose, whether it stands elsewhere on the page, and which line looks like the headline."""
    words = [reading.content for reading in page.readings]
    shared, titles = _words_of_prose(page, words)
    sizes = list(map(len, words))
    shares = shares_of(shared, sizes)
    yield [say[_RECURS, *row] for row in zip(shares, counts(sizes), page.sides, page.tokens, strict=True)]
    yield from _repeated(page, shares, say)
    if titles:
        yield from titles_of(page, titles, say)


def _words_of_prose(page: Page, words: Sequence[Sequence[str]]) -> tuple[list[int], list[int]]:
    """Count the words of each block that stand in the prose, and rank the titles that it takes up; the words of the prose go at once."""
    body = _of_run(page, words)
    return _taken_up(page, words, body), title_candidates(page, body)


def _repeated(page: Page, shares: Sequence[str], say: Mapping[Finding, Value]) -> Iterator[list[Value]]:
    """Whether a line stands on the page again, and its neighbours do, too: a menu is repeated as a whole, a headline alone."""
    keys = [reading.key for reading in page.readings]
    times = Counter(keys)
    if len(times) == page.count:
        return
    column = [say[NOTHING]] * page.count
    often = [times[key] > 1 for key in keys]
    met: set[str] = set()
    for index, (before, here, after) in enumerate(zip([False, *often[:-1]], often, [*often[1:], False], strict=True)):
        if here:
            key = keys[index]
            again = "again" if key in met else "first"
            beside = "among" if before or after else "alone"
            column[index] = say[_REPEATED, few(times[key]), again, page.sides[index], beside, page.tokens[index], shares[index]]
            met.add(key)
    del times, keys  # they would outlive the yield
    yield column


def topic(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether a block and those around it speak of what the article speaks of: its names and terms."""
    words = [reading.keywords for reading in page.readings]
    shared = _taken_up(page, words, _of_run(page, words))
    sizes = list(map(len, words))
    rows = zip(shares_of(shared, sizes), counts(sizes), counts(shared), page.sides, page.kinds, strict=True)
    yield [say[_TOPIC, *row] for row in rows]
    for form, reach in ((_TOPIC_2, 2), (_TOPIC_7, 7)):
        taken = list(map(sub, within(shared, reach), shared))
        said = list(map(sub, within(sizes, reach), sizes))
        yield [say[form, *row] for row in zip(shares_of(taken, said), counts(taken), page.sides, page.kinds, strict=True)]


def _of_run(page: Page, words: Sequence[Sequence[str]]) -> Counter[str]:
    """Count the words of the densest run of prose."""
    run = slice(page.first, page.last)
    return Counter(chain.from_iterable(own for own, prose in zip(words[run], page.prose[run], strict=True) if prose))


def _taken_up(page: Page, words: Sequence[Sequence[str]], times: Mapping[str, int]) -> list[int]:
    """Count the words of each block that stand in the prose; those of the prose itself must stand in it twice."""
    once = times.keys()
    twice = {word for word, count in times.items() if count > 1}
    shared = [0 if once.isdisjoint(own) else len(once & own) for own in words]
    for index in range(page.first, page.last):
        if page.prose[index]:
            shared[index] = len(twice.intersection(words[index]))
    return shared


def turns(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether the prose after a block still speaks of what the prose before it spoke of: a crosshead is no turn, another article is."""
    prose = [index for index, size in enumerate(page.prose) if size]
    column = [say[NOTHING]] * page.count
    for after, (one, other) in enumerate(pairwise(prose), 1):
        near = range(max(one + 1, other - _WINDOW_BLOCKS), min(other, one + _WINDOW_BLOCKS + 1))
        if near:
            before = prose[max(0, after - _WINDOW_BLOCKS) : after]
            following = prose[after : after + _WINDOW_BLOCKS]
            said = set(chain.from_iterable(page.readings[place].keywords for place in before))
            says = set(chain.from_iterable(page.readings[place].keywords for place in following))
            share = ratio(len(said & says), min(len(said), len(says)))
            for index in near:
                column[index] = say[_TURN, share, page.tokens[index]]
    yield column


def said_elsewhere(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether most words of a short block stand in one paragraph near it: a pull quote's do, and so does what sums up the article."""
    readings = page.readings
    prose = [index for index, size in enumerate(page.prose) if size]
    said = dict.fromkeys(chain.from_iterable(readings[index].content for index in prose)).keys()  # half the size of a set
    column = [say[NOTHING]] * page.count
    for index, reading in enumerate(readings):
        words = reading.content
        # Most words must stand somewhere in the prose, before they can stand in one paragraph.
        if _FEWEST_WORDS <= len(words) <= _MOST_WORDS and 2 * len(said & words) >= len(words):
            near = prose[bisect_right(prose, index - _BLOCKS_NEAR - 1) : bisect_right(prose, index + _BLOCKS_NEAR)]
            own = set(words)
            most = max((len(own.intersection(readings[other].content)) for other in near if other != index), default=0)
            if 2 * most >= len(words):
                opens = "quote" if reading.quoted else "other"
                column[index] = say[_ELSEWHERE, ratio(most, len(words)), opens, few(len(words))]
    yield column
