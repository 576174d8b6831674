"""The first look at what might be the title of a further article: the title itself, what stands around it, and whose words follow."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from newsseg.splitting.beginnings import ABOVE_TITLE
from newsseg.splitting.heads import parts_below
from newsseg.splitting.house import opening, yes_or_no
from newsseg.splitting.live import says_live
from newsseg.splitting.outline import SIZES
from newsseg.splitting.so_far import share, stems
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.reading import Reading
    from newsseg.splitting.outline import Outline
    from newsseg.splitting.so_far import Following, SoFar

_HEAD = (*sorted(ABOVE_TITLE), "dek", "subheading")
"""The labels that are looked for below a title."""
_BEFORE = ("bio", "byline", "chrome", "kicker", "tagline", "timestamp")
"""The labels that are looked for right above a title."""
_BLOCKS_AHEAD = 6
"""Blocks after a title that are looked at."""
_BLOCKS_BACK = 5
"""Blocks before a title among which the last is looked for that can be no part of its head."""
_BLOCKS_NEAR = 3
"""Blocks before a title that are near it."""
_LIVE_BLOCKS = 6
"""Blocks above a headline that may say that it is kept up to date."""
_WORD_STEPS = (1, 10, 20, 40, 80, 160, 400)
"""How many words of body text stand before a title or after it, in steps."""
_SIZE_NAMES = ("brief", "short", "long")
"""The names of the sizes of the article before."""
_CLOCK_STEPS = (2, 5, 9)
"""How many blocks of a text open with the time of day, in steps."""
_LAG_STEPS = (-6, -5, -4, -3, -2, -1, -0.3, 0)
"""What the evidence of a title lacks for a headline, in steps of log-odds."""


class FirstLook(NamedTuple):
    """What is known of a block that might be a title.

    Args:
        facts: each fact alone, and beside how much stands before, and its label.
        topics: those facts, alone, that tell what the text around it is about; the second look tells them once more.
    """

    facts: tuple[str, ...]
    topics: tuple[str, ...]


def first_look(outline: Outline, number: int, so_far: SoFar) -> FirstLook:
    """Look at a block that might be a title.

    A brief of two lines follows upon another with less ado than a long article does, and a subheading is not known by what a
    headline is known by.

    Args:
        outline: the labels of the text as a whole.
        number: the number of the block.
        so_far: what the article before it said.
    """
    glance = _Glance(outline, number, so_far)
    topics = tuple(so_far.topics(number, glance.headline, outline))
    alone = (*glance.facts(), *topics)
    size = _SIZE_NAMES[bisect_right(SIZES, glance.words_before)]
    together = (f"{fact}&{beside}" for beside in (size, glance.label) for fact in alone)
    return FirstLook((*alone, *together), topics)


class _Glance(NamedTuple):
    """A block that might be a title, and what the article before it said.

    Args:
        outline: the labels of the text as a whole.
        number: the number of the block.
        so_far: what the article before it said.
    """

    outline: Outline
    number: int
    so_far: SoFar

    @property
    def label(self) -> str:
        return self.outline.labels[self.number]

    @property
    def title(self) -> Reading:
        return self.outline.readings[self.number]

    @property
    def headline(self) -> int | None:
        """The number of the headline of the article before it."""
        return self.outline.headline_between(self.so_far.first, self.number)

    @property
    def _is_live(self) -> bool:
        """Whether the headline of the article before it, or what stands above that, says that it is kept up to date."""
        last = self.so_far.first if self.headline is None else self.headline
        first = max(self.so_far.first, last - _LIVE_BLOCKS)
        return any(says_live(one.text) for one in self.outline.readings[first : last + 1])

    @property
    def words_before(self) -> int:
        """Words of body text of the article before it."""
        return self.outline.words[self.number] - self.outline.words[self.so_far.first]

    @property
    def paragraphs_after(self) -> int:
        """In steps, how many paragraphs follow before the next headline."""
        paragraphs = self.outline.paragraphs
        return bisect_right((1, 2, 3, 5), paragraphs[self.outline.end(self.number)] - paragraphs[self.number + 1])

    def facts(self) -> Iterator[str]:
        """Yield what is known, but for what the text is about; each fact alone."""
        followed = self.so_far.following(self.number, self.outline)
        yield from self._of_title()
        yield from self._of_neighbours()
        yield from self._of_words(followed)
        yield from self._of_head(followed.words_known)

    def _of_title(self) -> Iterator[str]:
        one, words = self.title, self.outline.words
        yield "title=any"
        yield f"title-label={self.label}"
        yield f"title-lag={bisect_right(_LAG_STEPS, self.outline.lag(self.number) / UNIT)}"
        yield f"title-prose={yes_or_no(one.prose)}"
        yield f"title-words={bisect_right((3, 6, 10, 15, 22), one.units)}"
        yield f"headlines-before={min(self.so_far.headlines, 3)}"
        yield f"title-opens={opening(one.text)}"
        yield f"title-teased={yes_or_no(one.key in self.so_far.teased)}"
        yield f"live={yes_or_no(self._is_live)}"
        yield f"labels-alike={bisect_right((2, 3, 5, 9), self.outline.counts[self.label])}"
        yield from self._of_clocks()
        yield from self._beside_headline()
        yield f"words-before={bisect_right(_WORD_STEPS, self.words_before)}"
        yield f"words-after={bisect_right(_WORD_STEPS, words[self.outline.end(self.number)] - words[self.number + 1])}"
        yield f"paragraphs-after={self.paragraphs_after}"
        yield f"in-kind={self.outline.kind}"
        yield f"in-kind={self.outline.kind}/{self.paragraphs_after}"

    def _of_clocks(self) -> Iterator[str]:
        """Yield how many blocks open with the time of day, and whether one does so near the title: a live blog is one article."""
        times = self.outline.clocks
        clocks = bisect_right(_CLOCK_STEPS, len(times))
        near = bisect_left(times, self.number - _BLOCKS_NEAR) < bisect_right(times, self.number)
        yield f"clocks={clocks}"
        yield f"clock-near={clocks}/{yes_or_no(near)}"

    def _beside_headline(self) -> Iterator[str]:
        """Yield how a title differs from the headline of the article before it: subheadings are shorter, and set in another way."""
        title, place = self.title, self.headline
        if place is None:
            return
        headline = self.outline.readings[place]
        yield f"beside-headline={bisect_right((0.25, 0.5, 0.75, 1.25), title.units / max(1, headline.units))}"
        yield f"set-like-headline={yes_or_no(headline.text.isupper() == title.text.isupper())}"
        yield from self.outline.house.beside(place, self.number)

    def _of_neighbours(self) -> Iterator[str]:
        labels, number = self.outline.labels, self.number
        head = frozenset(takewhile("paragraph".__ne__, labels[number + 1 : number + 1 + _BLOCKS_AHEAD]))
        yield from (f"below={label}" for label in _HEAD if label in head)
        before = labels[max(0, number - _BLOCKS_NEAR) : number]
        yield from (f"above={label}" for label in _BEFORE if label in before)
        back = labels[max(0, number - _BLOCKS_BACK) : number]
        last = next((label for label in reversed(back) if label not in ABOVE_TITLE), "none")
        yield f"last-above={last}"
        if not self.outline.drawn.isdisjoint(range(number - _BLOCKS_NEAR, number)):
            yield "rule-above=yes"
        yield f"blank-lines={min(self.outline.gaps[number], 3)}"
        yield f"break={self.outline.breaks.near(number)}"

    def _of_words(self, followed: Following) -> Iterator[str]:
        yield f"words-known={followed.words_known}"
        yield f"names-known={followed.names_known}"
        title = stems(self.title.content)
        yield f"title-known={share(title, self.so_far.content)}"
        yield f"title-taken-up={share(title, followed.content)}"
        if followed.dated:
            yield "opening-dated=yes"

    def _of_head(self, known: str) -> Iterator[str]:
        """Yield what stands between a title and the first paragraph, beside how many follow and whether their words stood before."""
        head = parts_below(self.outline.labels, self.number)
        after = self.paragraphs_after
        yield f"head={head}"
        yield f"head={head}/{after}"
        yield f"head={head}/{known}"
        yield f"head={head}/{after}/{known}"
        yield f"follows={after}/{known}"
        yield f"signed={self.outline.signs(self.number)}"
        yield f"opens={self.outline.opens(self.so_far.first)}/{self.outline.opens(self.number)}"
        yield f"air={self.outline.air(self.number)}"
