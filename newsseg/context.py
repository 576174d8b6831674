"""What the page says about each of its blocks: the facts of position, density, rhythm, recurrence and neighbourhood.

All of it is computed in passes over the page, with prefix sums and running counts, in time linear in the blocks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from newsseg.layout import quote_prefix
from newsseg.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsseg.document import Block

Facts = list[list[str]]
"""The facts of each block."""

_STEPS = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_STEP_NAMES = ("0", "1", "2", "3", "4-5", "6-8", "9-13", "14-21", "22-39", "40+")
_FEW = (1, 2, 3, 6)
_FEW_NAMES = ("0", "1", "2", "3-5", "6+")
_RATIOS = (0.001, 0.1, 0.25, 0.45, 0.7, 0.95)
_RATIO_NAMES = ("none", "tenth", "quarter", "half", "most", "nearly", "all")
_PAGES = (4, 8, 16, 32, 64, 128)
_PAGE_NAMES = ("1-3", "4-7", "8-15", "16-31", "32-63", "64-127", "128+")
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
    return _STEP_NAMES[bisect_right(_STEPS, count)]


def few(count: int) -> str:
    """Name a small count."""
    return _FEW_NAMES[bisect_right(_FEW, count)]


def ratio(part: float, whole: float) -> str:
    """Name a share."""
    return _RATIO_NAMES[bisect_right(_RATIOS, part / whole)] if whole else "none"


def page_facts(blocks: Sequence[Block], readings: Sequence[Reading]) -> Facts:
    """Gather the facts that the page adds to each block.

    Args:
        blocks: the blocks of a document, in order.
        readings: what each says by itself.
    """
    facts: Facts = [[] for _ in blocks]
    if not blocks:
        return facts
    run = densest_run(readings)
    for add in (_place, _rhythm, _neighbours, _density, _distances):
        add(facts, blocks, readings)
    _against_prose(facts, blocks, readings, run)
    _zones(facts, readings, run)
    _recurrence(facts, readings, run)
    _topic(facts, readings, run)
    _turns(facts, readings)
    _authors_again(facts, readings, run)
    _said_elsewhere(facts, readings)
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


def _place(facts: Facts, blocks: Sequence[Block], readings: Sequence[Reading]) -> None:
    count = len(blocks)
    page = _PAGE_NAMES[bisect_right(_PAGES, count)]
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        own.append(f"from-top={step(index)}/{page}")
        own.append(f"from-top-shape={step(index)}/{reading.token}")
        own.append(f"from-end={step(count - 1 - index)}/{page}")
        own.append(f"place={10 * index // count}/{page}")


def _rhythm(facts: Facts, blocks: Sequence[Block], readings: Sequence[Reading]) -> None:
    """Blank lines, indentation, wrapping and quoting."""
    gaps = [min(block.lines[0].blanks_before, 3) for block in blocks]
    airy = "airy" if sum(map(bool, gaps)) > 0.6 * len(gaps) else "mixed" if any(gaps[1:]) else "tight"
    indents = Counter(block.lines[0].indent for block in blocks)
    usual = indents.most_common(1)[0][0]
    for index, (own, block, reading) in enumerate(zip(facts, blocks, readings, strict=True)):
        after = gaps[index + 1] if index + 1 < len(gaps) else 3
        own.append(f"blanks={gaps[index]}-{after}/{airy}")
        own.append(f"blanks-shape={min(gaps[index], 1)}-{min(after, 1)}/{reading.token}")
        indent = block.lines[0].indent
        if indent != usual:
            own.append(f"indent={'more' if indent > usual else 'less'}")
        if len(block.lines) > 1:
            own.append(f"wrapped-lines={few(len(block.lines))}")
        depth = quote_prefix(block.lines[0].text).count(">")
        if depth:
            own.append(f"quote-depth={min(depth, 3)}")


def _against_prose(facts: Facts, blocks: Sequence[Block], readings: Sequence[Reading], run: tuple[int, int]) -> None:
    """Blank lines and indentation against those of the page's paragraphs: what is set differently is seldom one."""
    gaps = [*(min(block.lines[0].blanks_before, 3) for block in blocks), 3]
    listed = [index for index in range(*run) if readings[index].token == "prose-long"] or [
        index for index in range(*run) if readings[index].prose
    ]
    if not listed:
        return
    usual_gap = Counter(gaps[index] for index in listed).most_common(1)[0][0]
    usual_indent = Counter(blocks[index].lines[0].indent for index in listed).most_common(1)[0][0]
    for index, (own, block, reading) in enumerate(zip(facts, blocks, readings, strict=True)):
        before, after = _compared(gaps[index], usual_gap), _compared(gaps[index + 1], usual_gap)
        indent = _compared(block.lines[0].indent, usual_indent)
        own.append(f"set={before}-{after}/{reading.token}")
        own.append(f"set-indent={indent}/{reading.token}")
        own.append(f"set-all={before}-{after}/{indent}/{min(usual_gap, 2)}/{'prose' if reading.prose else 'other'}")


def _compared(value: int, usual: int) -> str:
    return "as" if value == usual else "more" if value > usual else "less"


def _neighbours(facts: Facts, _: Sequence[Block], readings: Sequence[Reading]) -> None:
    edge = "edge"
    tokens = [edge, edge, edge, *(reading.token for reading in readings), edge, edge, edge]
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        before3, before2, before, here, after, after2, after3 = tokens[index : index + 7]
        own.append(f"shape={here}")
        own.append(f"before={before}")
        own.append(f"after={after}")
        own.append(f"before-2={before2}")
        own.append(f"after-2={after2}")
        own.append(f"before-3={before3}")
        own.append(f"after-3={after3}")
        own.append(f"before-here={before}/{here}")
        own.append(f"here-after={here}/{after}")
        own.append(f"between={before}/{here}/{after}")
        own.append(f"periodic={here == before2:d}{here == after2:d}{here == before3:d}{here == after3:d}/{here}")
        if index:
            own.extend([f"before-{fact}" for fact in readings[index - 1].visible])
            _echo(own, "before", reading, readings[index - 1])
        if index + 1 < len(readings):
            own.extend([f"after-{fact}" for fact in readings[index + 1].visible])
            _echo(own, "after", reading, readings[index + 1])
        if index > 1:
            own.extend([f"before-2-{fact}" for fact in readings[index - 2].visible])
        if index + 2 < len(readings):
            own.extend([f"after-2-{fact}" for fact in readings[index + 2].visible])


def _echo(own: list[str], side: str, reading: Reading, other: Reading) -> None:
    """Two lines of much the same words: an alternative text and its caption, a headline and its repetition."""
    if len(reading.content) < 3 or not other.content:  # noqa: PLR2004 - two words agree by chance
        return
    shared = len(reading.content & other.content)
    if 2 * shared >= len(reading.content):
        own.append(f"echoes-{side}={ratio(shared, max(len(reading.content), len(other.content)))}")


def _density(facts: Facts, _: Sequence[Block], readings: Sequence[Reading]) -> None:
    """How much prose stands around a block, against the densest place of the page."""
    sums = [0, *accumulate(reading.prose for reading in readings)]
    count = len(readings)
    for reach in (2, 4, 10):
        around = [sums[min(count, index + reach + 1)] - sums[max(0, index - reach)] for index in range(count)]
        most = max(around)
        for own, here, reading in zip(facts, around, readings, strict=True):
            own.append(f"density-{reach}={ratio(here, most)}/{'prose' if reading.prose else 'other'}")
    lengths = sorted(reading.prose for reading in readings if reading.prose)
    usual = lengths[len(lengths) // 2] if lengths else 0
    total = sum(lengths)
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        if usual:
            own.append(f"against-usual-paragraph={ratio(min(reading.units, 2 * usual), 2 * usual)}/{reading.token}")
        own.append(f"prose-so-far={ratio(sums[index], total)}/{reading.token}")


def _distances(facts: Facts, _: Sequence[Block], readings: Sequence[Reading]) -> None:
    """Blocks since and until the nearest prose, date, credit, and heading of a box of other stories."""
    count = len(readings)
    prose = [bool(reading.prose) for reading in readings]
    seen = list(accumulate(prose))
    related = _since(["related-heading" in reading.kinds for reading in readings])
    comments = _since(["comments" in reading.kinds for reading in readings])
    dates = _since([reading.dated and not reading.prose for reading in readings])
    since = _since(prose)
    until = _since(prose[::-1])[::-1]
    long = _since([reading.token == "prose-long" for reading in readings])
    to_long = _since([reading.token == "prose-long" for reading in reversed(readings)])[::-1]
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        token = reading.token
        before = seen[index] - prose[index]
        own.append(f"prose-before={few(before)}/{token}")
        own.append(f"prose-after={few(seen[-1] - seen[index])}/{token}")
        own.append(f"gap={step(since[index])}-{step(until[index])}" if not prose[index] else f"gap-prose={step(_last(since, index))}")
        own.append(f"to-prose={step(until[index])}/{token}")
        if not prose[index]:
            size = step(since[index] + until[index] - 1 if since[index] < count and until[index] < count else count)
            own.append(f"gap-size={size}/{token}")
        own.append(f"since-prose={step(_last(since, index))}/{token}")
        own.append(f"to-paragraph={step(to_long[index])}/{step(_last(long, index))}")
        if related[index] < count:
            own.append(f"since-related={step(related[index])}/{token}")
        if comments[index] < count:
            own.append(f"since-comments={step(comments[index])}/{token}")
        if dates[index] < count:
            own.append(f"since-date={step(dates[index])}/{token}")


def _last(since: Sequence[int], index: int) -> int:
    """Return the distance as the block before saw it, plus one; the page's length where there is none."""
    return since[index - 1] + 1 if index else len(since)


def _since(marks: Sequence[bool]) -> list[int]:
    """Count, for each block, the blocks since the last marked one: 0 on it, the number of blocks where there is none."""
    distance = len(marks)
    found = []
    for mark in marks:
        distance = 0 if mark else min(len(marks), distance + 1)
        found.append(distance)
    return found


def _zones(facts: Facts, readings: Sequence[Reading], run: tuple[int, int]) -> None:
    """Where a block stands relative to the densest run of prose."""
    first, last = run
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        if index < first:
            zone = f"before-{step(first - index)}"
        elif index < last:
            zone = "inside"
        else:
            zone = f"after-{step(index - last)}"
        own.append(f"run={zone}")
        own.append(f"run-shape={zone}/{reading.token}")


def _recurrence(facts: Facts, readings: Sequence[Reading], run: tuple[int, int]) -> None:
    """Whether the words of a block recur in the prose, whether it stands elsewhere on the page, and which line looks like the headline."""
    first, last = run
    body = Counter(word for reading in readings[first:last] if reading.prose for word in reading.content)
    times = Counter(reading.key for reading in readings)
    met: Counter[str] = Counter()
    titles = _title_candidates(readings, run, body)
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        inside = first <= index < last
        least = 2 if inside and reading.prose else 1
        shared = sum(body[word] >= least for word in reading.content)
        side = "before" if index < first else "inside" if inside else "after"
        own.append(f"recurs={ratio(shared, len(reading.content))}/{few(len(reading.content))}/{side}")
        own.append(f"recurs-shape={ratio(shared, len(reading.content))}/{reading.token}")
        met[reading.key] += 1
        if times[reading.key] > 1:
            own.append(f"repeated={few(times[reading.key])}/{'first' if met[reading.key] == 1 else 'again'}/{side}")
        _title_facts(own, index, reading, readings, titles)
        if titles and index != titles[0]:
            same = len(reading.content & readings[titles[0]].content)
            own.append(f"title-words={few(same)}/{side}/{reading.token}")


def _topic(facts: Facts, readings: Sequence[Reading], run: tuple[int, int]) -> None:
    """Whether a block and those around it speak of what the article speaks of: its names and terms."""
    first, last = run
    times = Counter(word for reading in readings[first:last] if reading.prose for word in reading.keywords)
    shared = [_taken_up(reading, times, 2 if first <= index < last and reading.prose else 1) for index, reading in enumerate(readings)]
    taken = [0, *accumulate(shared)]
    said = [0, *accumulate(len(reading.keywords) for reading in readings)]
    count = len(readings)
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        side = "before" if index < first else "inside" if index < last else "after"
        shape = "prose" if reading.prose else "other"
        own.append(f"topic={ratio(shared[index], len(reading.keywords))}/{few(len(reading.keywords))}/{shape}")
        own.append(f"topic-side={few(shared[index])}/{side}/{shape}")
        for reach in (2, 7):
            low, high = max(0, index - reach), min(count, index + reach + 1)
            around, words = taken[high] - taken[low] - shared[index], said[high] - said[low] - len(reading.keywords)
            own.append(f"topic-{reach}={ratio(around, words)}/{few(around)}/{shape}")
            own.append(f"topic-{reach}-side={ratio(around, words)}/{side}/{shape}")


def _turns(facts: Facts, readings: Sequence[Reading]) -> None:
    """Whether the prose after a block still speaks of what the prose before it spoke of: a crosshead is no turn, another article is."""
    prose = [index for index, reading in enumerate(readings) if reading.prose]
    after = 0
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        if reading.prose:
            after += 1
            continue
        before, following = prose[max(0, after - _WINDOW) : after], prose[after : after + _WINDOW]
        if before and following and index - before[-1] <= _WINDOW >= following[0] - index:
            said = frozenset[str]().union(*(readings[place].keywords for place in before))
            says = frozenset[str]().union(*(readings[place].keywords for place in following))
            own.append(f"turn={ratio(len(said & says), min(len(said), len(says)))}/{reading.token}")


def _said_elsewhere(facts: Facts, readings: Sequence[Reading]) -> None:
    """Whether most words of a short block stand in one paragraph near it: a pull quote's do, and so does what sums up the article."""
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        words = reading.content
        if not _QUOTABLE[0] <= len(words) <= _QUOTABLE[1]:
            continue
        near = (*readings[max(0, index - _NEAR) : index], *readings[index + 1 : index + 1 + _NEAR])
        most = max((len(words & other.content) for other in near if other.prose), default=0)
        if 2 * most >= len(words):
            opens = "quote" if reading.quoted else "other"
            own.append(f"said-elsewhere={ratio(most, len(words))}/{opens}/{few(len(words))}")


def _authors_again(facts: Facts, readings: Sequence[Reading], run: tuple[int, int]) -> None:
    """Whether a block opens with, or holds, the name of someone who stands alone on a line at the head: an author's bio does."""
    head = [reading for reading in readings[: run[0] + 3] if reading.token in {"by", "names"} and reading.units <= _NAME_LINE]
    names = [frozenset(word for word in reading.key.split() if len(word) > 2) for reading in head]  # noqa: PLR2004 - no particles
    if not names:
        return
    for index, (own, reading) in enumerate(zip(facts, readings, strict=True)):
        words = reading.key.casefold().split()
        opening, rest = frozenset(words[:4]), frozenset(words[4:20])
        if reading.units > 3 and any(len(name & opening) > 1 for name in names):  # noqa: PLR2004 - more than the name itself
            own.append(f"author-again=opens/{'after' if index >= run[1] else 'before'}/{reading.token}")
        elif any(len(name & rest) > 1 for name in names):
            own.append(f"author-again=holds/{'after' if index >= run[1] else 'before'}/{reading.token}")


def _taken_up(reading: Reading, times: Counter[str], least: int) -> int:
    return sum(times[word] >= least for word in reading.keywords)


def _title_candidates(readings: Sequence[Reading], run: tuple[int, int], body: Counter[str]) -> list[int]:
    """Rank the lines before the prose by how many of their words it takes up: the best one is likely the headline."""
    first, last = run
    ranked = []
    for index in range(min(last, first + 4)):
        reading = readings[index]
        if 3 <= reading.units <= 30 and not reading.dated:  # noqa: PLR2004 - as long as headlines are
            shared = sum(min(2, body[word]) for word in reading.content)
            share = shared / (1 + len(reading.content))
            if shared:
                ranked.append((-shared * share, index))
    return [index for _, index in sorted(ranked)[:3]]


def _title_facts(own: list[str], index: int, reading: Reading, readings: Sequence[Reading], titles: Iterable[int]) -> None:
    for rank, title in enumerate(titles, 1):
        if index == title:
            own.append(f"title-rank={rank}/{reading.token}")
        elif rank == 1:
            where = f"{'before' if index < title else 'after'}-{step(abs(index - title))}"
            own.append(f"from-title={where}")
            own.append(f"from-title-shape={where}/{reading.token}")
            if reading.content and len(readings[title].content & reading.content) * 2 > len(readings[title].content):
                own.append(f"repeats-title={where}")
