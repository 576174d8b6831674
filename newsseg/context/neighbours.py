"""What stands around a block: the shapes of its neighbours, prose, dates, boxes of other stories."""

from __future__ import annotations

from itertools import accumulate, islice
from typing import TYPE_CHECKING

from newsseg.context.counting import blocks_since, counts, ratio, ratios, steps_to, within
from newsseg.findings import NOTHING, Finding, Form, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.context.page import Page

_BETWEEN = Form("shape={1}", "before={0}", "after={2}", "before-here={0}/{1}", "here-after={1}/{2}", "between={0}/{1}/{2}")
_TWO = Form("before-2={0}", "after-2={1}")
_THREE = Form("before-3={0}", "after-3={1}")
_PERIODIC = Form("periodic={0:d}{1:d}{2:d}{3:d}/{4}")
_ECHO = Form("echoes-before={0}", "echoes-after={1}")
_DENSITY = Form("density-2={0}/{3}", "density-4={1}/{3}", "density-10={2}/{3}")
_AGAINST = Form("against-usual-paragraph={0}/{1}")
_SO_FAR = Form("prose-so-far={0}/{3}", "prose-before={1}/{3}", "prose-after={2}/{3}")
_APART = Form("gap={0}-{1}", "to-prose={1}/{4}", "gap-size={2}/{4}", "since-prose={3}/{4}")
_AMONG = Form("gap-prose={0}", "to-prose=0/{1}", "since-prose={0}/{1}")
_LONG = Form("to-paragraph={0}/{1}")
_SINCE = Form("since-related={0}/{3}", "since-comments={1}/{3}", "since-date={2}/{3}")


def neighbours(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """The shapes of the blocks around a block."""
    edge = ("edge", "edge", "edge")
    around = (*edge, *page.tokens, *edge)

    def at(*shifts: int) -> Iterator[tuple[str, ...]]:
        return islice(zip(*(islice(around, len(edge) + shift, None) for shift in shifts), strict=False), page.count)

    yield [say[_BETWEEN, *row] for row in at(-1, 0, 1)]
    yield [say[_TWO, *row] for row in at(-2, 2)]
    yield [say[_THREE, *row] for row in at(-3, 3)]
    yield [
        say[_PERIODIC, own == one2, own == other2, own == one3, own == other3, own]
        for one3, one2, own, other2, other3 in at(-3, -2, 0, 2, 3)
    ]


def echoes(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Two lines of much the same words: an alternative text and its caption, a headline and its repetition."""
    words = [reading.content for reading in page.readings]
    column = [say[NOTHING]] * page.count
    for index, own in enumerate(words):
        if len(own) > 2:  # noqa: PLR2004 - two words agree by chance
            before = _echo(own, words[index - 1]) if index else None
            after = _echo(own, words[index + 1]) if index + 1 < page.count else None
            if before or after:
                column[index] = say[_ECHO, before, after]
    yield column


def _echo(own: Sequence[str], other: Sequence[str]) -> str | None:
    if 2 * len(other) < len(own):
        return None
    shared = len(set(own).intersection(other))
    return ratio(shared, max(len(own), len(other))) if 2 * shared >= len(own) else None


def density(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """How much prose stands around a block, against the densest place of the page, and before and after it."""
    sums = [0, *accumulate(page.prose)]
    around = (within(page.prose, reach) for reach in (2, 4, 10))
    yield [say[_DENSITY, *row] for row in zip(*(ratios(sizes, max(sizes)) for sizes in around), page.kinds, strict=True)]
    lengths = sorted(filter(None, page.prose))
    usual = 2 * lengths[len(lengths) // 2] if lengths else 0
    if usual:
        shares = ratios([min(reading.units, usual) for reading in page.readings], usual)
        yield [say[_AGAINST, share, token] for share, token in zip(shares, page.tokens, strict=True)]
    seen = [0, *accumulate(map(bool, page.prose))]
    before = counts(seen[:-1])
    after = counts(seen[-1] - blocks for blocks in seen[1:])
    yield [say[_SO_FAR, *row] for row in zip(ratios(sums[:-1], sums[-1]), before, after, page.tokens, strict=True)]


def distances(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Blocks since and until the nearest prose and paragraph, and since the last date and the last heading of a box or of comments."""
    steps = steps_to(2 * page.count)
    yield _to_prose(page, steps, say)
    yield _to_paragraph(page, steps, say)
    yield from _since_marks(page, steps, say)


def _to_prose(page: Page, steps: Sequence[str], say: Mapping[Finding, Value]) -> list[Value]:
    count = page.count
    since = blocks_since(page.prose)
    until = _blocks_until(page.prose)
    gaps = [back + on - 1 if back < count and on < count else count for back, on in zip(since, until, strict=True)]
    rows = zip(page.prose, since, until, gaps, _from_one_before(since, steps), page.tokens, strict=True)
    return [
        say[_AMONG, before, token] if own else say[_APART, steps[back], steps[on], steps[gap], before, token]
        for own, back, on, gap, before, token in rows
    ]


def _to_paragraph(page: Page, steps: Sequence[str], say: Mapping[Finding, Value]) -> list[Value]:
    long = [token == "prose-long" for token in page.tokens]
    behind = _from_one_before(blocks_since(long), steps)
    return [say[_LONG, steps[on], back] for on, back in zip(_blocks_until(long), behind, strict=True)]


def _since_marks(page: Page, steps: Sequence[str], say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    marks = (
        ["related-heading" in reading.cue_kinds for reading in page.readings],
        ["comments" in reading.cue_kinds for reading in page.readings],
        [reading.dated and not reading.prose for reading in page.readings],
    )
    if any(map(any, marks)):
        names = ([steps[distance] if distance < page.count else None for distance in blocks_since(mark)] for mark in marks)
        yield [say[_SINCE, *row] for row in zip(*names, page.tokens, strict=True)]


def _blocks_until(marks: Sequence[object]) -> list[int]:
    return blocks_since(marks[::-1])[::-1]


def _from_one_before(since: Sequence[int], steps: Sequence[str]) -> list[str]:
    """Name, for each block, how far it is from the last marked one before it, itself left out."""
    return [steps[len(since)], *(steps[distance + 1] for distance in since[:-1])]
