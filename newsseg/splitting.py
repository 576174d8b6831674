"""Where one article ends and the next begins, in a text that holds several: a paste, an export, a newsletter.

A later article begins with a title that follows the body text of another. The labels alone do not show it: a title in the midst of a
text looks like a subheading, and a subheading like a title. So each block that might be one is asked what speaks for a new beginning,
such as a rule above it, a byline below it, and words below it that did not occur above; what that weighs was fitted with the rest.
Several lines near each other may look like the title of the same article: the one for which most speaks is taken (`beginnings.py` tells
where its head begins).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, takewhile
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsseg.beginnings import ABOVE_TITLE, beginning
from newsseg.heads import parts_below
from newsseg.parting import SIZES, looked_twice, second_look
from newsseg.segments import BODY
from newsseg.weighing import readings_of
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from newsseg.labeling import Labeling
    from newsseg.reading import Reading
    from newsseg.weighing import Line

_HEAD = (*sorted(ABOVE_TITLE), "dek", "subheading")
_BEFORE = ("bio", "byline", "chrome", "kicker", "tagline", "timestamp")
LEAST_WORDS = 8
"""Words of body text that stand before a title at least; in scripts without spaces, what would be words."""
LEAST_GLANCE = -2 * UNIT
"""Titles for which no more than this speaks at first, in thousandths of log-odds, are not looked at twice; hardly any begins one."""
_POSSIBLE = -UNIT
"""Titles for which more than this speaks at the second look nearly begin an article, in thousandths of log-odds."""
_LONGEST = 30
"""Words of the longest title that reads like prose."""
_LAG = -3 * UNIT
"""What the evidence of a title may lack for a headline at most, where it was labelled otherwise."""
_RIVALS = 8
"""Blocks after a title, before any body text, that might be the title instead."""
_AHEAD, _BACK, _NEAR = 6, 5, 3
"""Blocks that are looked at after a title, and before it."""
_COMPARED = 6
"""Blocks of body text after a title whose words are compared with those before it."""
_WORDS = (1, 10, 20, 40, 80, 160, 400)
_SIZE_NAMES = ("brief", "short", "long")
_CLOCK = re.compile(r"[\[(]?\s?\d{1,2}\s?(?:[:.hH]\s?\d{2}(?!\d|\.\d)|[ap]\.?m\b|[時时点시])")
_CLOCKS = (2, 5, 9)
_SHARES = (0.01, 0.05, 0.1, 0.2, 0.4, 0.6)
_LAGS = (-6, -5, -4, -3, -2, -1, -0.3, 0)
_FEWEST_KEYWORDS = 4

Worth: TypeAlias = Callable[[int, Sequence[str]], int]
"""Tells by its number and its facts how much speaks for a block to be the title of a new article: it is one where that is above zero."""


@attrs.frozen
class Articles:
    """The articles of a text.

    Args:
        starts: the numbers of the blocks at which they begin; the first begins at 0.
        possible: the numbers of the titles for which it speaks as much that one begins as that none does, nearly or more.
    """

    starts: tuple[int, ...] = (0,)
    possible: frozenset[int] = frozenset()


def articles(outline: Outline) -> Articles:
    """Tell where articles begin, or nearly do: with a title, or with the kicker, date or byline above it.

    Args:
        outline: the labels of the text as a whole.
    """
    weights, starts, possible = outline.labeling.states.weights.splits, [0], set[int]()
    if not weights:
        return Articles()

    def weigh(facts: Iterable[str]) -> int:
        return sum(weights.get(fact, 0) for fact in facts)

    def worth(number: int, facts: Sequence[str]) -> int:
        glance = weigh(facts)
        if glance <= LEAST_GLANCE:
            return glance
        return weigh(looked_twice(glance, second_look_at(outline, number, starts[-1])))

    for title in titles(outline, worth):
        if title.begins:
            starts.append(beginning(outline, title.number, starts[-1]))
        if title.begins or _POSSIBLE < title.worth <= 0:
            possible.add(title.number)
    return Articles(tuple(starts), frozenset(possible))


def second_look_at(outline: Outline, number: int, start: int) -> Iterator[str]:
    """Yield the facts of the second look at a title.

    Args:
        outline: the labels of the text as a whole.
        number: the number of the block.
        start: the number of the block at which the article before it begins.
    """
    return second_look(outline, number, beginning(outline, number, start), start)


@attrs.frozen
class Title:
    """A block that might be the title of a further article.

    Args:
        number: its number.
        facts: what is known of it at first sight.
        worth: how much speaks for it.
        begins: whether an article begins with it.
    """

    number: int
    facts: tuple[str, ...]
    worth: int
    begins: bool = False


def titles(outline: Outline, worth: Worth) -> Iterator[Title]:
    """Yield the blocks that might be titles of further articles; of those near each other, which might be the same one's, it comes last.

    Args:
        outline: the labels of the text as a whole.
        worth: decides; later titles are compared with what follows upon the last one with which an article begins.
    """
    so_far, number = _SoFar(0), 0
    while number < len(outline.labels):
        title = _title(outline, number, so_far, worth)
        number += 1
        if title is None:
            continue
        if title.worth <= 0:
            yield title
            continue
        near = [title, *(one for place in outline.rivals(title.number) if (one := _title(outline, place, so_far, worth)))]
        best = max(near, key=lambda one: one.worth)
        yield from (one for one in near if one is not best)
        yield attrs.evolve(best, begins=True)
        so_far, number = _SoFar(best.number), best.number + 1


def _title(outline: Outline, number: int, so_far: _SoFar, worth: Worth) -> Title | None:
    if not outline.may_be_title(number, so_far):
        return None
    facts = tuple(outline.facts(number, so_far))
    return Title(number, facts, worth(number, facts))


@attrs.frozen
class _Following:
    """The words of the body text after a title, and which share of them, and of the names among them, stood before it.

    Args:
        place: how many blocks of body text stand before the title, and before what follows it; the number of the block where that ends.
        content: the words.
        words_known: the share of the words that stood before.
        names_known: the share of the names that stood before.
        dated: whether the first block has a date.
    """

    place: tuple[int, int, int]
    content: set[str]
    words_known: str
    names_known: str
    dated: bool


@attrs.define
class _SoFar:
    """What an article said up to some block; read no further than is asked for."""

    first: int
    reached: int = attrs.field(default=attrs.Factory(lambda self: self.first, takes_self=True))
    content: set[str] = attrs.field(factory=set)
    keywords: set[str] = attrs.field(factory=set)
    keys: set[str] = attrs.field(factory=set)
    headlines: int = 0
    followed: _Following | None = None

    def reach(self, number: int, outline: Outline) -> None:
        """Take in the blocks before ``number``."""
        for place in range(self.reached, number):
            label, reading = outline.labels[place], outline.readings[place]
            self.keys.add(reading.key)
            self.headlines += label == "headline"
            if label in BODY:
                self.content.update(reading.content)
                self.keywords.update(reading.keywords)
        self.reached = number


@attrs.frozen
class Outline:
    """The labels of a text, with sums over them.

    Args:
        labeling: the labels.
        lines: what each block says by itself, and what that weighs.
    """

    labeling: Labeling
    lines: Sequence[Line]

    @cached_property
    def readings(self) -> list[Reading]:
        """What each block says by itself."""
        return readings_of(self.lines)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of each block."""
        return self.labeling.labels

    @cached_property
    def words(self) -> list[int]:
        """Words of body text before each block."""
        return [0, *accumulate(one.units if label in BODY else 0 for one, label in zip(self.readings, self.labels, strict=True))]

    @cached_property
    def body(self) -> list[int]:
        """The numbers of the blocks of body text."""
        return [number for number, label in enumerate(self.labels) if label in BODY]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Paragraphs before each block."""
        return [0, *accumulate(label == "paragraph" for label in self.labels)]

    @cached_property
    def headlines(self) -> list[int]:
        """The numbers of the headlines."""
        return [number for number, label in enumerate(self.labels) if label == "headline"]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many blocks have each label."""
        return Counter(self.labels)

    @cached_property
    def clocks(self) -> list[int]:
        """The numbers of the blocks that open with the time of day, as the entries of a live blog do."""
        return [number for number, one in enumerate(self.readings) if _CLOCK.match(one.text)]

    @cached_property
    def rules(self) -> frozenset[int]:
        """The numbers of the blocks without a letter or digit."""
        return frozenset(number for number, one in enumerate(self.readings) if one.token == "rule")

    def gap(self, number: int) -> int:
        """Count the blank lines before a block."""
        blocks = self.labeling.evidence.document.blocks
        return blocks[number].lines[0].index - blocks[number - 1].lines[-1].index - 1

    def is_parted(self, number: int) -> bool:
        """Tell whether a rule stands before a block, or more blank lines than before the blocks around it."""
        around = [self.gap(place) for place in (number - 1, number + 1) if 0 < place < len(self.labels)]
        return number - 1 in self.rules or (bool(around) and self.gap(number) > max(1, *around))

    def has_body(self, first: int, end: int) -> bool:
        """Tell whether the blocks from ``first`` to ``end`` hold words of body text enough for an article."""
        return self.words[end] - self.words[first] >= LEAST_WORDS

    def lag(self, number: int) -> int:
        """Return what the evidence of a block for a headline lacks to that for its best state."""
        row = self.labeling.states.row(self.labeling.totals[number], ())
        return max(score for score, label in zip(row, self.labeling.states.labels, strict=True) if label == "headline") - max(row)

    def may_be_title(self, number: int, so_far: _SoFar) -> bool:
        """Tell whether a block could be the title of another article: after body text, before a paragraph, and not said before."""
        if not self.has_body(so_far.first, number) or self.paragraphs[number + 1] == self.paragraphs[-1]:
            return False
        one = self.readings[number]
        if one.prose and one.units > _LONGEST:
            return False
        if self.labels[number] != "headline" and self.lag(number) < _LAG:
            return False
        so_far.reach(number, self)
        return one.key not in so_far.keys

    def rivals(self, number: int) -> Iterator[int]:
        """Number the blocks after a title, before any body text, that might be the title instead."""
        near = range(number + 1, min(len(self.labels), number + 1 + _RIVALS))
        return takewhile(lambda place: not self.has_body(number + 1, place), near)

    def end(self, number: int) -> int:
        """Number the next headline that does not follow at once, or the end of the text."""
        place = bisect_right(self.headlines, number + 1)
        return self.headlines[place] if place < len(self.headlines) else len(self.labels)

    def facts(self, number: int, so_far: _SoFar) -> Iterator[str]:
        """Yield what is known of a block that might be a title: each fact alone, and beside how much stands before, and its label.

        A brief of two lines follows upon another with less ado than a long article does, and a subheading is not known by what a
        headline is known by.
        """
        followed = self._followed(number, so_far)
        alone = (
            *self._of_title(number, so_far),
            *self._of_neighbours(number),
            *self._of_words(number, so_far, followed),
            *self._of_head(number, followed.words_known),
        )
        size = _SIZE_NAMES[bisect_right(SIZES, self.words[number] - self.words[so_far.first])]
        yield from alone
        yield from (f"{fact}&{size}" for fact in alone)
        yield from (f"{fact}&{self.labels[number]}" for fact in alone)

    def _of_title(self, number: int, so_far: _SoFar) -> Iterator[str]:
        one = self.readings[number]
        yield "title=any"
        yield f"title-label={self.labels[number]}"
        yield f"title-lag={bisect_right(_LAGS, self.lag(number) / UNIT)}"
        yield f"title-prose={'yes' if one.prose else 'no'}"
        yield f"title-words={bisect_right((3, 6, 10, 15, 22), one.units)}"
        yield f"headlines-before={min(so_far.headlines, 3)}"
        yield f"title-opens={_opening(one.text)}"
        yield f"labels-alike={bisect_right((2, 3, 5, 9), self.counts[self.labels[number]])}"
        yield from self._of_clocks(number)
        yield from self._beside_headline(number, so_far.first)
        end = self.end(number)
        yield f"words-before={bisect_right(_WORDS, self.words[number] - self.words[so_far.first])}"
        yield f"words-after={bisect_right(_WORDS, self.words[end] - self.words[number + 1])}"
        yield f"paragraphs-after={self._paragraphs_after(number)}"

    def _of_clocks(self, number: int) -> Iterator[str]:
        """Yield how many blocks open with the time of day, and whether one does so near the title: a live blog is one article."""
        clocks = bisect_right(_CLOCKS, len(self.clocks))
        near = bisect_left(self.clocks, number - _NEAR) < bisect_right(self.clocks, number)
        yield f"clocks={clocks}"
        yield f"clock-near={clocks}/{'yes' if near else 'no'}"

    def _beside_headline(self, number: int, first: int) -> Iterator[str]:
        """Yield how a title differs from the headline of the article before it: subheadings are shorter, and set in another way."""
        place = bisect_left(self.headlines, first)
        if place == len(self.headlines) or self.headlines[place] >= number:
            return
        headline, title = self.readings[self.headlines[place]], self.readings[number]
        yield f"beside-headline={bisect_right((0.25, 0.5, 0.75, 1.25), title.units / max(1, headline.units))}"
        yield f"set-like-headline={'yes' if headline.text.isupper() == title.text.isupper() else 'no'}"

    def _of_neighbours(self, number: int) -> Iterator[str]:
        after = self.labels[number + 1 : number + 1 + _AHEAD]
        head = frozenset(takewhile("paragraph".__ne__, after))
        yield from (f"below={label}" for label in _HEAD if label in head)
        before = self.labels[max(0, number - _NEAR) : number]
        yield from (f"above={label}" for label in _BEFORE if label in before)
        last = next((label for label in reversed(self.labels[max(0, number - _BACK) : number]) if label not in ABOVE_TITLE), "none")
        yield f"last-above={last}"
        if not self.rules.isdisjoint(range(number - _NEAR, number)):
            yield "rule-above=yes"
        yield f"blank-lines={min(self.gap(number), 3)}"

    def _of_words(self, number: int, so_far: _SoFar, followed: _Following) -> Iterator[str]:
        title = self.readings[number].content
        yield f"words-known={followed.words_known}"
        yield f"names-known={followed.names_known}"
        yield f"title-known={_share(title, so_far.content)}"
        yield f"title-taken-up={_share(title, followed.content)}"
        if followed.dated:
            yield "opening-dated=yes"

    def _of_head(self, number: int, known: str) -> Iterator[str]:
        """Yield what stands between a title and the first paragraph, beside how many follow and whether their words stood before."""
        head, after = parts_below(self.labels, number), self._paragraphs_after(number)
        yield f"head={head}"
        yield f"head={head}/{after}"
        yield f"head={head}/{known}"
        yield f"head={head}/{after}/{known}"
        yield f"follows={after}/{known}"

    def _paragraphs_after(self, number: int) -> int:
        return bisect_right((1, 2, 3, 5), self.paragraphs[self.end(number)] - self.paragraphs[number + 1])

    def _followed(self, number: int, so_far: _SoFar) -> _Following:
        place = bisect_left(self.body, number), bisect_left(self.body, number + 1), self.end(number)
        if so_far.followed is None or so_far.followed.place != place:  # many a title may stand before the same long text
            so_far.followed = self._following(place, so_far)
        return so_far.followed

    def _following(self, place: tuple[int, int, int], so_far: _SoFar) -> _Following:
        _, first, end = place
        readings = [self.readings[number] for number in self.body[first : first + _COMPARED] if number < end]
        content = set(chain.from_iterable(one.content for one in readings))
        keywords = set(chain.from_iterable(one.keywords for one in readings))
        known = _share(content, so_far.content), _share(keywords, so_far.keywords, _FEWEST_KEYWORDS)
        return _Following(place, content, *known, dated=bool(readings) and readings[0].dated)


def _opening(text: str) -> str:
    """Name what a title opens with.

    >>> _opening("1. Pack light"), _opening("“Pack light”"), _opening("Pack light")
    ('digit', 'mark', 'letter')
    """
    first = text[:1]
    return "digit" if first.isdigit() else "letter" if first.isalpha() else "mark"


def _share(words: Collection[str], among: set[str], fewest: int = 1) -> str:
    """Tell which share of some words is among others."""
    if len(words) < fewest:
        return "none"
    return str(bisect_right(_SHARES, len(among.intersection(words)) / len(words)))
