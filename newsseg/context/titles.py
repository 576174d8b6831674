"""Which lines look like the headline of their page, and where the others stand to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg.context.counting import few, steps_on
from newsseg.findings import NOTHING, Finding, Form, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

_FROM_TITLE = Form("from-title={0}", "from-title-shape={0}/{3}", "title-words={1}/{2}/{3}")
_RANK = Form("title-rank={0}/{1}")
_REPEATS_TITLE = Form("repeats-title={0}")


def title_candidates(page: Page, body: Mapping[str, int]) -> list[int]:
    """Rank the lines before the prose by how many of their words it takes up: the best one is likely the headline."""
    once = body.keys()
    twice = {word for word, count in body.items() if count > 1}
    ranked = []
    for index, reading in enumerate(page.readings[: min(page.last, page.first + 4)]):
        if 3 <= reading.units <= 30 and not reading.dated:  # noqa: PLR2004 - as long as headlines are
            shared = len(once & reading.content) + len(twice.intersection(reading.content))
            share = shared / (1 + len(reading.content))
            if shared:
                ranked.append((-shared * share, index))
    return [index for _, index in sorted(ranked)[:3]]


def titles_of(page: Page, titles: Sequence[int], say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """How far each line stands from the likeliest headline, how much of it it repeats, and which lines come next to it."""
    title = titles[0]
    words = set(page.readings[title].content)
    same = [0 if words.isdisjoint(reading.content) else len(words.intersection(reading.content)) for reading in page.readings]
    where = [*steps_on("before", title + 1)[:0:-1], "", *steps_on("after", page.count - title)[1:]]
    yield [
        say[_FROM_TITLE, place, few(count), side, token] if place else say[_RANK, 1, token]
        for place, count, side, token in zip(where, same, page.sides, page.tokens, strict=True)
    ]
    more = [say[NOTHING]] * page.count
    for index, count in enumerate(same):
        if 2 * count > len(words) and index != title:
            more[index] = say[_REPEATS_TITLE, where[index]]
    yield more
    others = [say[NOTHING]] * page.count
    for rank, index in enumerate(titles[1:], 2):
        others[index] = say[_RANK, rank, page.tokens[index]]
    yield others
