"""What an article said up to some block, and how much of what follows on a title stood there.

Words are compared by how they begin, as their endings change. An article keeps to its names from its first paragraph to its last, whatever
crossheads stand between; the next one has names of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator

    from newsseg.reading import Reading
    from newsseg.splitting.outline import Outline

_COMPARED_BLOCKS = 6
"""Blocks of body text after a title whose words are compared with those before it, at most."""
_FOLLOWING_BLOCKS = 12
"""Blocks of body text after a title whose names are compared with those before it, at most."""
_SHARE_STEPS = (0.01, 0.05, 0.1, 0.2, 0.4, 0.6)
"""The steps in which shares are told."""
_FEWEST_KEYWORDS = 4
"""Names of which it tells something how many stood before, at least."""
_STEM_CHARACTERS = 6
"""Characters by which words are compared."""
_TITLE_WORDS = 40
"""Words of a title or a headline that are looked for, at most."""
_FEWEST_NAMES = 2
"""Names, or words of a title, that tell what an article is about, at least."""
_NAME_STEPS = (2, 4, 8)
"""The steps in which names are counted."""


class Following(NamedTuple):
    """The words of the body text after a title, and which share of them, and of the names among them, stood before it.

    Args:
        place: three numbers by which it is known which text was compared: how many blocks of body text stand before the title, how many
            before the text that follows, and at which block of the document that text ends.
        content: the words of that text.
        blocks: the words of each of its blocks, and of some below its end.
        said: the words of all these blocks.
        kept: how many of the names that several blocks before the title say are said again here, and how many such names there are.
        new: of the names that several of these blocks say, the share that stood before the title.
        words_known: the share of the words that stood before.
        names_known: the share of the names that stood before.
        dated: whether the first block has a date.
    """

    place: tuple[int, int, int]
    content: dict[str, None]  # dicts and tuples, since a set takes up to five times their room
    blocks: tuple[tuple[str, ...], ...]
    said: dict[str, None]
    kept: str
    new: str
    words_known: str
    names_known: str
    dated: bool


@attrs.define
class SoFar:
    """What an article said up to some block; read no further than is asked for.

    Args:
        first: the number of the block with which it begins.
        reached: the number of the block up to which it is read.
        content: the words of its body text, by how they begin.
        keywords: the names among them.
        again: the names that several of its blocks say.
        keys: its lines, but for what passes for the site's own.
        teased: the lines that do, which may tell of the next article before it begins: contents, links to other stories.
        headlines: how many headlines it has.
        followed: what followed on the title that was asked about last.
    """

    first: int
    reached: int = attrs.field(default=attrs.Factory(lambda self: self.first, takes_self=True))
    content: dict[str, None] = attrs.field(factory=dict)
    keywords: dict[str, None] = attrs.field(factory=dict)
    again: dict[str, None] = attrs.field(factory=dict)
    keys: dict[str, None] = attrs.field(factory=dict)
    teased: dict[str, None] = attrs.field(factory=dict)
    headlines: int = 0
    followed: Following | None = None

    def reach(self, number: int, outline: Outline) -> None:
        """Take in the blocks before ``number``."""
        for place in range(self.reached, number):
            label = outline.labels[place]
            reading = outline.readings[place]
            (self.teased if label == "chrome" else self.keys)[reading.key] = None
            self.headlines += label == "headline"
            if label in BODY:
                names, words = _names_and_words(reading)
                self.again |= dict.fromkeys(names & self.keywords.keys())
                self.keywords |= dict.fromkeys(names)
                self.content |= dict.fromkeys(words)
        self.reached = number

    def following(self, number: int, outline: Outline) -> Following:
        """Compare the body text after a title with what was said before it."""
        place = bisect_left(outline.body, number), bisect_left(outline.body, number + 1), outline.end(number)
        if self.followed is None or self.followed.place != place:  # many a title may stand before the same long text
            self.followed = self._compared(place, outline)
        return self.followed

    def _compared(self, place: tuple[int, int, int], outline: Outline) -> Following:
        _, first, end = place
        ahead = outline.body[first : first + _FOLLOWING_BLOCKS]
        readings = [outline.readings[number] for number in ahead]
        found = [tuple(map(tuple, _names_and_words(one))) for one in readings]
        names = [named for named, _ in found]
        words = [said for _, said in found]
        near = sum(number < end for number in ahead[:_COMPARED_BLOCKS])
        content = _all(words[:near])
        said = _all(words)
        again = [name for name, times in Counter(chain.from_iterable(names)).items() if times > 1]
        return Following(
            place=place,
            content=content,
            blocks=tuple(words),
            said=said,
            kept=f"{min(3, len(self.again.keys() & said.keys()))}/{bisect_right(_NAME_STEPS, len(self.again))}",
            new=share(again, self.content, _FEWEST_NAMES),
            words_known=share(content, self.content),
            names_known=share(_all(names[:near]), self.keywords, _FEWEST_KEYWORDS),
            dated=near > 0 and readings[0].dated,
        )

    def topics(self, title: int, headline: int | None, outline: Outline) -> Iterator[str]:
        """Yield whether what follows on a title is about what the article before it is about, or about something else.

        Args:
            title: the number of the title.
            headline: the number of the headline of the article before it.
            outline: the labels of the text as a whole.
        """
        followed = self.following(title, outline)
        about = f"{followed.kept}/{followed.new}"
        yield from (f"topic-kept={followed.kept}", f"topic-new={followed.new}", f"topic={about}")
        if headline is not None:
            told = stems(outline.readings[headline].content[:_TITLE_WORDS]) & self.content.keys()
            goes_on = share(told, followed.said, _FEWEST_NAMES)
            yield from (f"topic-of-headline={goes_on}", f"topic={about}/{goes_on}")
        words = stems(outline.readings[title].content[:_TITLE_WORDS])
        saying = sum(not words.isdisjoint(block) for block in followed.blocks)
        yield f"topic-of-title={min(4, saying)}/{min(4, len(followed.blocks))}"
        yield f"topic-of-title-known={share(words, self.content, _FEWEST_NAMES)}/{share(words, followed.said, _FEWEST_NAMES)}"


def _names_and_words(one: Reading) -> tuple[set[str], set[str]]:
    """Return the names in a block, and all of its words, by how they begin."""
    names = stems(one.keywords)
    return names, stems(one.content) | names


def _all(words: Iterable[Iterable[str]]) -> dict[str, None]:
    return dict.fromkeys(chain.from_iterable(words))


def stems(words: Iterable[str]) -> set[str]:
    """Return how words begin."""
    return {word[:_STEM_CHARACTERS] for word in words}


def share(words: Collection[str], among: Container[str], fewest: int = 1) -> str:
    """Tell in steps which share of some words is among others; "none" where there are too few to tell."""
    if len(words) < fewest:
        return "none"
    return str(bisect_right(_SHARE_STEPS, sum(word in among for word in words) / len(words)))
