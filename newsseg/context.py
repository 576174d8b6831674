"""What the page says about each of its blocks: the facts of position, density, rhythm, recurrence and neighbourhood.

All of it is computed in passes over the page, with prefix sums and running counts, in time linear in the blocks. A pass gives one
column: for each block what its finding is turned into, a weight where labels are wanted, names where they are to be explained.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate, chain, pairwise
from operator import sub
from typing import TYPE_CHECKING

from newsseg.findings import NOTHING, SPELLED, Finding, Form, Value
from newsseg.layout import quote_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsseg.document import Block
    from newsseg.reading import Reading

_STEPS = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_STEP_NAMES = ("0", "1", "2", "3", "4-5", "6-8", "9-13", "14-21", "22-39", "40+")
_FEW_NAMES = ("0", "1", "2", "3-5", "3-5", "3-5")
_RATIOS = (0.001, 0.1, 0.25, 0.45, 0.7, 0.95)
_RATIO_NAMES = ("none", "tenth", "quarter", "half", "most", "nearly", "all")
_PAGES = (4, 8, 16, 32, 64, 128)
_PAGE_NAMES = ("1-3", "4-7", "8-15", "16-31", "32-63", "64-127", "128+")
_NAMED_STEPS = tuple(_STEP_NAMES[bisect_right(_STEPS, count)] for count in range(_STEPS[-1]))
_WINDOW = 5
"""Blocks of prose that are compared on both sides of a block."""
_QUOTABLE = 3, 24
"""Words of some length that a block has, to be looked for in the paragraphs around it."""
_NEAR = 12
"""Blocks before and after in which they are looked for."""
_NAME_LINE = 8
"""Words of a line of names at most."""
_GAP = 9
"""What a block that is no prose costs a run of prose, in words."""


def step(count: int) -> str:
    """Name a distance in blocks."""
    return _NAMED_STEPS[count] if count < 40 else "40+"  # noqa: PLR2004 - the last of the steps


def few(count: int) -> str:
    """Name a small count."""
    return _FEW_NAMES[count] if count < 6 else "6+"  # noqa: PLR2004


def ratio(part: float, whole: float) -> str:
    """Name a share."""
    return _RATIO_NAMES[bisect_right(_RATIOS, part / whole)] if part and whole else "none"


def _steps(count: int) -> Sequence[str]:
    """Name all distances up to ``count``."""
    return [*_NAMED_STEPS, *["40+"] * (count - 39)]


def _counts(values: Iterable[int]) -> list[str]:
    return [_FEW_NAMES[count] if count < 6 else "6+" for count in values]  # noqa: PLR2004


def _ratios(parts: Sequence[int], whole: int) -> list[str]:
    """Name the shares of one whole."""
    names = {part: ratio(part, whole) for part in set(parts)}
    return [names[part] for part in parts]


def _shares_of(parts: Iterable[int], wholes: Iterable[int]) -> list[str]:
    """Name the shares of as many wholes."""
    return [
        _RATIO_NAMES[bisect_right(_RATIOS, part / whole)] if part and whole else "none" for part, whole in zip(parts, wholes, strict=True)
    ]


class Page:
    """The blocks of a page, what each says by itself, and what several passes want to know.

    Args:
        blocks: the blocks, in order; one at least.
        readings: what each says by itself.
    """

    def __init__(self, blocks: Sequence[Block], readings: Sequence[Reading]) -> None:
        self.blocks = blocks
        self.readings = readings
        self.count = len(blocks)
        self.tokens = [reading.token for reading in readings]
        self.prose = [reading.prose for reading in readings]
        self.kinds = ["prose" if prose else "other" for prose in self.prose]
        self.first, self.last = densest_run(readings)
        self.sides = [*["before"] * self.first, *["inside"] * (self.last - self.first), *["after"] * (self.count - self.last)]
        self.gaps = [min(block.lines[0].blanks_before, 3) for block in blocks]
        self.indents = [block.lines[0].indent for block in blocks]


def page_columns(page: Page, say: Mapping[Finding, Value]) -> list[Sequence[Value]]:
    """Turn the findings of a page into columns, each as long as the page.

    Args:
        page: the page.
        say: what findings are turned into.
    """
    return [column for look in _PASSES for column in look(page, say)]


def page_facts(blocks: Sequence[Block], readings: Sequence[Reading]) -> list[list[str]]:
    """Gather the facts that the page adds to each block.

    Args:
        blocks: the blocks of a document, in order.
        readings: what each says by itself.
    """
    if not blocks:
        return []
    facts = [list(chain.from_iterable(row)) for row in zip(*page_columns(Page(blocks, readings), SPELLED), strict=True)]
    visible = [reading.visible for reading in readings]
    for distance, before, after in ((1, "before-", "after-"), (2, "before-2-", "after-2-")):
        for own, seen in zip(facts[distance:], visible, strict=False):
            own += [before + fact for fact in seen]
        for own, seen in zip(facts, visible[distance:], strict=False):
            own += [after + fact for fact in seen]
    return facts


def densest_run(readings: Sequence[Reading]) -> tuple[int, int]:
    """Find the stretch of blocks with the most prose: ``(first, last)``, ``last`` excluded; other blocks inside it count against it."""
    best = total = 0
    best_run = first = 0, 0
    start = 0
    for index, reading in enumerate(readings):
        total += reading.prose or -min(_GAP, 2 + reading.units)
        if total <= 0:
            total, start = 0, index + 1
        elif total > best:
            best, best_run = total, (start, index + 1)
    return best_run if best else first


_PLACE = Form("from-top={0}/{3}", "from-end={1}/{3}", "place={2}/{3}")
_TOP = Form("from-top-shape={0}/{1}")


def _place(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    count = page.count
    size = _PAGE_NAMES[bisect_right(_PAGES, count)]
    steps = _steps(count)[:count]
    yield [say[_PLACE, top, end, 10 * index // count, size] for index, (top, end) in enumerate(zip(steps, reversed(steps), strict=True))]
    yield [say[_TOP, top, token] for top, token in zip(steps, page.tokens, strict=True)]


_BLANKS = Form("blanks={0}-{1}/{2}", "blanks-shape={3}-{4}/{5}")
_LAID = Form("indent={0}", "wrapped-lines={1}", "quote-depth={2}")


def _rhythm(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Blank lines, indentation, wrapping and quoting."""
    gaps = page.gaps
    airy = "airy" if sum(map(bool, gaps)) > 0.6 * len(gaps) else "mixed" if any(gaps[1:]) else "tight"
    yield [
        say[_BLANKS, before, after, airy, min(before, 1), min(after, 1), token]
        for before, after, token in zip(gaps, [*gaps[1:], 3], page.tokens, strict=True)
    ]
    usual = Counter(page.indents).most_common(1)[0][0]
    yield [say[_laid(block, usual)] for block in page.blocks]


def _laid(block: Block, usual: int) -> Finding:
    first = block.lines[0]
    depth = quote_prefix(first.text).count(">") if first.text[0] in ">|" else 0
    if first.indent == usual and len(block.lines) == 1 and not depth:
        return NOTHING
    indent = None if first.indent == usual else "more" if first.indent > usual else "less"
    return _LAID, indent, few(len(block.lines)) if len(block.lines) > 1 else None, min(depth, 3) or None


_SET = Form("set={0}-{1}/{4}", "set-indent={2}/{4}", "set-all={0}-{1}/{2}/{3}/{5}")


def _against_prose(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Blank lines and indentation against those of the page's paragraphs: what is set differently is seldom one."""
    run = range(page.first, page.last)
    listed = [index for index in run if page.tokens[index] == "prose-long"] or [index for index in run if page.prose[index]]
    if not listed:
        return
    usual = Counter(page.gaps[index] for index in listed).most_common(1)[0][0]
    usual_indent = Counter(page.indents[index] for index in listed).most_common(1)[0][0]
    gaps = [_compared(gap, usual) for gap in (*page.gaps, 3)]
    indents = ["as" if indent == usual_indent else _compared(indent, usual_indent) for indent in page.indents]
    rows = zip(gaps, gaps[1:], indents, page.tokens, page.kinds, strict=False)
    yield [say[_SET, before, after, indent, min(usual, 2), token, kind] for before, after, indent, token, kind in rows]


def _compared(value: int, usual: int) -> str:
    return "as" if value == usual else "more" if value > usual else "less"


_BETWEEN = Form("shape={1}", "before={0}", "after={2}", "before-here={0}/{1}", "here-after={1}/{2}", "between={0}/{1}/{2}")
_TWO = Form("before-2={0}", "after-2={1}")
_THREE = Form("before-3={0}", "after-3={1}")
_PERIODIC = Form("periodic={0:d}{1:d}{2:d}{3:d}/{4}")


def _neighbours(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """The shapes of the blocks around a block."""
    edge = ("edge", "edge", "edge")
    around = (*edge, *page.tokens, *edge)
    before3, before2, before, here, after, after2, after3 = (around[shift : shift + page.count] for shift in range(7))
    yield [say[_BETWEEN, one, own, other] for one, own, other in zip(before, here, after, strict=True)]
    yield [say[_TWO, one, other] for one, other in zip(before2, after2, strict=True)]
    yield [say[_THREE, one, other] for one, other in zip(before3, after3, strict=True)]
    yield [
        say[_PERIODIC, own == one2, own == other2, own == one3, own == other3, own]
        for one3, one2, own, other2, other3 in zip(before3, before2, here, after2, after3, strict=True)
    ]


_ECHO = Form("echoes-before={0}", "echoes-after={1}")


def _echoes(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
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


def _echo(own: frozenset[str], other: frozenset[str]) -> str | None:
    if own.isdisjoint(other):
        return None
    shared = len(own & other)
    return ratio(shared, max(len(own), len(other))) if 2 * shared >= len(own) else None


_DENSITY = Form("density-2={0}/{3}", "density-4={1}/{3}", "density-10={2}/{3}")
_AGAINST = Form("against-usual-paragraph={0}/{1}")
_SO_FAR = Form("prose-so-far={0}/{3}", "prose-before={1}/{3}", "prose-after={2}/{3}")


def _density(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """How much prose stands around a block, against the densest place of the page, and before and after it."""
    sums = [0, *accumulate(page.prose)]
    around = (_around(page.prose, reach) for reach in (2, 4, 10))
    yield [say[_DENSITY, *row] for row in zip(*(_ratios(sizes, max(sizes)) for sizes in around), page.kinds, strict=True)]
    lengths = sorted(filter(None, page.prose))
    usual = 2 * lengths[len(lengths) // 2] if lengths else 0
    if usual:
        shares = _ratios([min(reading.units, usual) for reading in page.readings], usual)
        yield [say[_AGAINST, share, token] for share, token in zip(shares, page.tokens, strict=True)]
    seen = [0, *accumulate(map(bool, page.prose))]
    before, after = _counts(seen[:-1]), _counts(seen[-1] - blocks for blocks in seen[1:])
    yield [say[_SO_FAR, *row] for row in zip(_ratios(sums[:-1], sums[-1]), before, after, page.tokens, strict=True)]


_APART = Form("gap={0}-{1}", "to-prose={1}/{4}", "gap-size={2}/{4}", "since-prose={3}/{4}")
_AMONG = Form("gap-prose={0}", "to-prose=0/{1}", "since-prose={0}/{1}")
_LONG = Form("to-paragraph={0}/{1}")
_SINCE = Form("since-related={0}/{3}", "since-comments={1}/{3}", "since-date={2}/{3}")


def _distances(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Blocks since and until the nearest prose, date, credit, and heading of a box of other stories."""
    count, readings, steps = page.count, page.readings, _steps(2 * page.count)
    since, until = _since(page.prose), _since(page.prose[::-1])[::-1]
    last = [steps[count], *(steps[distance + 1] for distance in since)]
    yield [
        say[_AMONG, before, token]
        if own
        else say[_APART, steps[back], steps[on], steps[back + on - 1 if back < count and on < count else count], before, token]
        for own, back, on, before, token in zip(page.prose, since, until, last, page.tokens, strict=False)
    ]
    long = [token == "prose-long" for token in page.tokens]
    behind = [steps[count], *(steps[distance + 1] for distance in _since(long))]
    yield [say[_LONG, steps[on], back] for on, back in zip(_since(long[::-1])[::-1], behind, strict=False)]
    marks = (
        ["related-heading" in reading.kinds for reading in readings],
        ["comments" in reading.kinds for reading in readings],
        [reading.dated and not reading.prose for reading in readings],
    )
    if any(map(any, marks)):
        names = ([steps[distance] if distance < count else None for distance in _since(mark)] for mark in marks)
        yield [say[_SINCE, *row] for row in zip(*names, page.tokens, strict=True)]


def _since(marks: Sequence[object]) -> list[int]:
    """Count, for each block, the blocks since the last marked one: 0 on it, the number of blocks where there is none."""
    distance = most = len(marks)
    found = []
    for mark in marks:
        distance = 0 if mark else distance + 1 if distance < most else most
        found.append(distance)
    return found


_ZONE = Form("run={0}", "run-shape={0}/{1}")


def _zones(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Where a block stands relative to the densest run of prose."""
    before = [f"before-{step(distance)}" for distance in range(page.first, 0, -1)]
    after = [f"after-{step(distance)}" for distance in range(page.count - page.last)]
    zones = [*before, *["inside"] * (page.last - page.first), *after]
    yield [say[_ZONE, zone, token] for zone, token in zip(zones, page.tokens, strict=True)]


_RECURS = Form("recurs={0}/{1}/{2}", "recurs-shape={0}/{3}")
_REPEATED = Form("repeated={0}/{1}/{2}")


def _recurrence(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether the words of a block recur in the prose, whether it stands elsewhere on the page, and which line looks like the headline."""
    words = [reading.content for reading in page.readings]
    body = Counter(chain.from_iterable(own for own, prose in _of_run(page, words) if prose))
    shared = _taken_up(page, words, body)
    sizes = list(map(len, words))
    yield [say[_RECURS, *row] for row in zip(_shares_of(shared, sizes), _counts(sizes), page.sides, page.tokens, strict=True)]
    keys = [reading.key for reading in page.readings]
    times = Counter(keys)
    if len(times) < page.count:
        yield _repeated(keys, times, page.sides, say)
    titles = _title_candidates(page, body)
    if titles:
        yield from _titles(page, titles, say)


def _repeated(keys: Sequence[str], times: Mapping[str, int], sides: Sequence[str], say: Mapping[Finding, Value]) -> list[Value]:
    column = [say[NOTHING]] * len(keys)
    met: set[str] = set()
    for index, key in enumerate(keys):
        if times[key] > 1:
            column[index] = say[_REPEATED, few(times[key]), "again" if key in met else "first", sides[index]]
            met.add(key)
    return column


def _of_run(page: Page, words: Sequence[frozenset[str]]) -> Iterator[tuple[frozenset[str], int]]:
    run = slice(page.first, page.last)
    return zip(words[run], page.prose[run], strict=True)


def _taken_up(page: Page, words: Sequence[frozenset[str]], times: Mapping[str, int]) -> list[int]:
    """Count the words of each block that stand in the prose; those of the prose itself must stand in it twice."""
    once = set(times)
    twice = {word for word, count in times.items() if count > 1}
    shared = [0 if own.isdisjoint(once) else len(own & once) for own in words]
    for index in range(page.first, page.last):
        if page.prose[index]:
            shared[index] = len(words[index] & twice)
    return shared


_TOPIC = Form("topic={0}/{1}/{4}", "topic-side={2}/{3}/{4}")
_TOPIC_2 = Form("topic-2={0}/{1}/{3}", "topic-2-side={0}/{2}/{3}")
_TOPIC_7 = Form("topic-7={0}/{1}/{3}", "topic-7-side={0}/{2}/{3}")


def _topic(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether a block and those around it speak of what the article speaks of: its names and terms."""
    words = [reading.keywords for reading in page.readings]
    times = Counter(chain.from_iterable(own for own, prose in _of_run(page, words) if prose))
    shared = _taken_up(page, words, times)
    sizes = list(map(len, words))
    rows = zip(_shares_of(shared, sizes), _counts(sizes), _counts(shared), page.sides, page.kinds, strict=True)
    yield [say[_TOPIC, *row] for row in rows]
    for form, reach in ((_TOPIC_2, 2), (_TOPIC_7, 7)):
        taken, said = (list(map(sub, _around(own, reach), own)) for own in (shared, sizes))
        yield [say[form, *row] for row in zip(_shares_of(taken, said), _counts(taken), page.sides, page.kinds, strict=True)]


def _around(values: Sequence[int], reach: int) -> list[int]:
    """Add up the values of each block and of those within some blocks of it."""
    sums = [0, *accumulate(values)]
    count = len(values)
    ends = [*sums[reach + 1 :], *[sums[-1]] * min(reach, count)][:count]
    starts = [*[0] * min(reach, count), *sums][:count]
    return list(map(sub, ends, starts))


_TURN = Form("turn={0}/{1}")


def _turns(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether the prose after a block still speaks of what the prose before it spoke of: a crosshead is no turn, another article is."""
    prose = [index for index, size in enumerate(page.prose) if size]
    column = [say[NOTHING]] * page.count
    for after, (one, other) in enumerate(pairwise(prose), 1):
        near = range(max(one + 1, other - _WINDOW), min(other, one + _WINDOW + 1))
        if near:
            before, following = prose[max(0, after - _WINDOW) : after], prose[after : after + _WINDOW]
            said = frozenset[str]().union(*(page.readings[place].keywords for place in before))
            says = frozenset[str]().union(*(page.readings[place].keywords for place in following))
            share = ratio(len(said & says), min(len(said), len(says)))
            for index in near:
                column[index] = say[_TURN, share, page.tokens[index]]
    yield column


_ELSEWHERE = Form("said-elsewhere={0}/{1}/{2}")


def _said_elsewhere(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether most words of a short block stand in one paragraph near it: a pull quote's do, and so does what sums up the article."""
    readings = page.readings
    prose = [index for index, size in enumerate(page.prose) if size]
    said = frozenset[str]().union(*(readings[index].content for index in prose))
    column = [say[NOTHING]] * page.count
    for index, reading in enumerate(readings):
        words = reading.content
        # Most words must stand somewhere in the prose, before they can stand in one paragraph.
        if _QUOTABLE[0] <= len(words) <= _QUOTABLE[1] and 2 * len(words & said) >= len(words):
            near = prose[bisect_right(prose, index - _NEAR - 1) : bisect_right(prose, index + _NEAR)]
            most = max((len(words & readings[other].content) for other in near if other != index), default=0)
            if 2 * most >= len(words):
                opens = "quote" if reading.quoted else "other"
                column[index] = say[_ELSEWHERE, ratio(most, len(words)), opens, few(len(words))]
    yield column


_AUTHOR = Form("author-again={0}/{1}/{2}")


def _authors_again(page: Page, say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    """Whether a block opens with, or holds, the name of someone who stands alone on a line at the head: an author's bio does."""
    head = [reading for reading in page.readings[: page.first + 3] if reading.token in {"by", "names"} and reading.units <= _NAME_LINE]
    names = [frozenset(word for word in reading.key.split() if len(word) > 2) for reading in head]  # noqa: PLR2004 - no particles
    names = [name for name in dict.fromkeys(names) if len(name) > 1]
    if not names:
        return
    words = frozenset[str]().union(*names)
    column = [say[NOTHING]] * page.count
    for index, reading in enumerate(page.readings):
        own = reading.key.casefold().split()
        if len(words.intersection(own[:20])) > 1:
            how = _named(own, names, whole=reading.units <= 3)  # noqa: PLR2004 - the name itself
            if how:
                column[index] = say[_AUTHOR, how, "after" if index >= page.last else "before", reading.token]
    yield column


def _named(words: Sequence[str], names: Iterable[frozenset[str]], *, whole: bool) -> str | None:
    opening, rest = frozenset(words[:4]), frozenset(words[4:20])
    if not whole and any(len(name & opening) > 1 for name in names):
        return "opens"
    return "holds" if any(len(name & rest) > 1 for name in names) else None


def _title_candidates(page: Page, body: Mapping[str, int]) -> list[int]:
    """Rank the lines before the prose by how many of their words it takes up: the best one is likely the headline."""
    once = set(body)
    twice = {word for word, count in body.items() if count > 1}
    ranked = []
    for index, reading in enumerate(page.readings[: min(page.last, page.first + 4)]):
        if 3 <= reading.units <= 30 and not reading.dated:  # noqa: PLR2004 - as long as headlines are
            shared = len(reading.content & once) + len(reading.content & twice)
            share = shared / (1 + len(reading.content))
            if shared:
                ranked.append((-shared * share, index))
    return [index for _, index in sorted(ranked)[:3]]


_FROM_TITLE = Form("from-title={0}", "from-title-shape={0}/{3}", "title-words={1}/{2}/{3}")
_RANK = Form("title-rank={0}/{1}")
_REPEATS_TITLE = Form("repeats-title={0}")


def _titles(page: Page, titles: Sequence[int], say: Mapping[Finding, Value]) -> Iterator[Sequence[Value]]:
    title = titles[0]
    words = page.readings[title].content
    same = [0 if words.isdisjoint(reading.content) else len(words & reading.content) for reading in page.readings]
    before = [f"before-{step(distance)}" for distance in range(title, 0, -1)]
    where = [*before, "", *(f"after-{step(distance)}" for distance in range(1, page.count - title))]
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


_PASSES = (
    _place, _rhythm, _neighbours, _echoes, _density, _distances, _against_prose, _zones, _recurrence, _topic, _turns, _authors_again,
    _said_elsewhere,
)  # fmt: skip
