"""What a house takes out of a body and sets apart: pull quotes, word for word, and crossheads, by their words.

A pull quote says what a paragraph near it says, but a path of labels does not see that. So a block that passed for something else, and the
whole of which stands in a longer paragraph near it, is given a fact that says so; so is the name that stands below a pull quote. A block
that passed for a pull quote, and the most of which no paragraph near it says, is given a fact that speaks against it. And a line amid the
body that passed for the site's own is given a fact if most of its words are those of the body: a crosshead's are, those of a box are not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from newsseg.cues import spelled
from newsseg.evidence import article_blocks
from newsseg.reading.ends import ENDS_WELL, closing, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading

QUOTED = "quoted-from-body=whole"
"""The fact of a block that passed for something else than a pull quote, and the whole of which stands in a longer paragraph near it."""
UNSAID = "unsaid-quote=yes"
"""The fact of a block that passed for a pull quote, and the most of which no paragraph near it says."""
SPEAKER = "below-quote=name"
"""The fact of a name right below a pull quote that passed for something else."""
WORDED = "words-of-body=most"
"""The fact of a line amid the body that passed for the site's own, and most of the words of which the paragraphs of the body have."""
_PASSED_FOR = frozenset(("paragraph", "caption", "chrome"))
"""What pull quotes pass for; crossheads are taken from the body as well."""
_FEWEST, _UNQUOTED, _MOST = 5, 12, 60
"""Words of a pull quote at least, of one that is neither in quotation marks nor a sentence at least, and of any at most."""
_NEAR, _LONGEST = 20, 1000
"""Blocks before and after a pull quote among which the paragraph stands, and the words that has at most."""
_SHARE = 0.7
"""The share of the longer words of a pull quote that a paragraph says, at least."""
_NAME = 8
"""Words of a line that says who spoke, at most."""
_WORDS, _BEFORE_END = 3, 5
"""The longer words of a crosshead, and the blocks between it and the last paragraph, at least."""


def quote_facts(labeling: Labeling, readings: Sequence[Reading]) -> tuple[tuple[int, str], ...]:
    """List the facts that hang on what the paragraphs of each article say, each with the number of its block.

    Args:
        labeling: the labels of a text.
        readings: what each block says by itself.
    """
    weights = labeling.states.weights.packed
    articles = [_Article(labeling.labels, readings, blocks) for blocks in article_blocks(labeling.evidence.starts, len(readings))]
    return tuple((place, fact) for article in articles for place, fact in article.facts() if weights[fact])


@attrs.frozen
class _Article:
    """An article among the blocks of a text.

    Args:
        labels: the label of each block of the text.
        readings: what each block of the text says by itself.
        blocks: the numbers of its own blocks.
    """

    labels: Sequence[str]
    readings: Sequence[Reading]
    blocks: range

    @cached_property
    def paragraphs(self) -> list[int]:
        """The numbers of its paragraphs."""
        return [place for place in self.blocks if self.labels[place] == "paragraph"]

    def facts(self) -> Iterator[tuple[int, str]]:
        """Yield the facts of its blocks that hang on what its paragraphs say."""
        quoted, unsaid = set(self._quoted()), set(self._unsaid())
        found = {place for place in self.blocks if self.labels[place] == "pull_quote"}
        speakers = set(self._speakers((found | quoted) - unsaid)) - found
        for fact, places in ((QUOTED, quoted), (UNSAID, unsaid), (SPEAKER, speakers - quoted), (WORDED, set(self._worded()) - quoted)):
            yield from ((place, fact) for place in sorted(places))

    @cached_property
    def said(self) -> Counter[str]:
        """How many of its paragraphs have each of their longer words."""
        return Counter(chain.from_iterable(self.readings[place].content for place in self.paragraphs))

    @property
    def body(self) -> range:
        """The numbers of its blocks from the first paragraph to the last, which is left out."""
        return range(self.paragraphs[0], self.paragraphs[-1]) if self.paragraphs else range(0)

    def _quoted(self) -> Iterator[int]:
        """Number the blocks of the body that passed for something else than a pull quote, and stand in a longer paragraph near them."""
        for place in self.body:
            one, label = self.readings[place], self.labels[place]
            if label in _PASSED_FOR and _like_a_quote(one):
                # Every word must be said somewhere else, before all of them can be in one paragraph.
                known = all(self.said[word] > (label == "paragraph") for word in one.content)
                if known and any(_holds(paragraph, one) for paragraph in self._near(place)):
                    yield place

    def _worded(self) -> Iterator[int]:
        """Number the lines amid the body that passed for the site's own, and most of the words of which are the body's."""
        for place in self.body[:-_BEFORE_END]:
            own = self.readings[place].content
            if self.labels[place] == "chrome" and len(own) >= _WORDS and 2 * sum(word in self.said for word in own) > len(own):
                yield place

    def _unsaid(self) -> Iterator[int]:
        """Number the blocks that passed for pull quotes, and the most of which no paragraph near them says."""
        for place in self.blocks:
            one = self.readings[place]
            if self.labels[place] == "pull_quote" and _like_a_quote(one) and not any(_says(near, one) for near in self._near(place)):
                yield place

    def _near(self, place: int) -> Iterator[Reading]:
        """Yield what the paragraphs near a block say, all but those that are whole articles on one line."""
        first, end = bisect_left(self.paragraphs, place - _NEAR), bisect_right(self.paragraphs, place + _NEAR)
        near = (self.readings[paragraph] for paragraph in self.paragraphs[first:end])
        return (reading for reading in near if reading.units <= _LONGEST)

    def _speakers(self, quotes: AbstractSet[int]) -> Iterator[int]:
        """Number the names right below pull quotes."""
        for place in quotes:
            if place + 1 in self.blocks and self.readings[place].token != "names" and _is_name(self.readings[place + 1]):
                yield place + 1


def _like_a_quote(reading: Reading) -> bool:
    """Tell whether a block may be a pull quote by its length and its ends."""
    whole = reading.quoted or closing(reading.text) in ENDS_WELL
    return reading.token != "rule" and (_FEWEST if whole else _UNQUOTED) <= reading.units <= _MOST


def _holds(paragraph: Reading, quote: Reading) -> bool:
    """Tell whether a paragraph says more than a quote, and the whole of it."""
    has_its_words = paragraph.units > quote.units and set(quote.content) <= set(paragraph.content)
    return has_its_words and spelled(quote.text) in spelled(paragraph.text)


def _says(paragraph: Reading, quote: Reading) -> bool:
    """Tell whether a paragraph says the most of a quote."""
    return len(set(quote.content).intersection(paragraph.content)) >= _SHARE * len(quote.content)


def _is_name(reading: Reading) -> bool:
    """Tell whether a block is a name, or a short line that opens with a dash."""
    return reading.units <= _NAME and (reading.token == "names" or (opening(reading.text) == "dash" and not reading.prose))
