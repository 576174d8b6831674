"""What a house takes out of a body and sets apart: pull quotes, word for word, and crossheads, by their words.

A pull quote says what a paragraph near it says, but a path of labels does not see that. So a block that passed for something else, and the
whole of which stands in a longer paragraph near it, is given a fact that says so; so is the name that stands below a pull quote. A block
that passed for a pull quote, and the most of which no paragraph near it says, is given a fact that speaks against it. And a line amid the
body that passed for the site's own is given a fact if most of its words are those of the body: a crosshead's are, those of a box are not.
An article has several crossheads or none, so that its only one is given a fact that speaks for a box, if it says other things.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from newsseg.cues import spelled
from newsseg.reading.ends import ENDS_WELL, closing, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from newsseg.afterthoughts.whole import Whole
    from newsseg.reading import Reading

QUOTED = "quoted-from-body=whole"
"""The fact of a block that passed for something else than a pull quote, and the whole of which stands in a longer paragraph near it."""
UNSAID = "unsaid-quote=yes"
"""The fact of a block that passed for a pull quote, and the most of which no paragraph near it says."""
SPEAKER = "below-quote=name"
"""The fact of a name right below a pull quote that passed for something else."""
WORDED = "words-of-body=most"
"""The fact of a line amid the body that passed for the site's own, and most of the words of which the paragraphs of the body have."""
LONE = "lone-crosshead=yes"
"""The fact of the only crosshead of an article, if its paragraphs do not have most of its words."""
_PASSED_FOR = frozenset(("paragraph", "caption", "chrome"))
"""What pull quotes pass for; crossheads are taken from the body as well."""
_FEWEST_WORDS = 5
"""Words of a pull quote, at least."""
_FEWEST_WORDS_UNQUOTED = 12
"""Words of a pull quote that is neither in quotation marks nor a sentence, at least."""
_MOST_WORDS = 60
"""Words of a pull quote, at most."""
_BLOCKS_NEAR = 20
"""Blocks before and after a pull quote among which the paragraph stands that it is taken from."""
_MOST_PARAGRAPH_WORDS = 1000
"""Words of that paragraph, at most."""
_SAID_SHARE = 0.7
"""The share of the longer words of a pull quote that a paragraph says, at least."""
_MOST_NAME_WORDS = 8
"""Words of a line that says who spoke, at most."""
_OTHER_SHARE = 0.65
"""The share of the longer words of an only crosshead that the body has, at most, if it says other things."""
_FEWEST_LONGER_WORDS = 3
"""Longer words of a crosshead, at least."""
_BLOCKS_BEFORE_END = 5
"""Blocks between a crosshead and the last paragraph, at least."""


def quote_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts that hang on what the paragraphs of an article say, each with the number of its block."""
    said = Counter(chain.from_iterable(article.readings[place].content for place in article.paragraphs))
    found = set(article.labelled("pull_quote"))
    quoted = set(_quoted(article, said))
    unsaid = set(_unsaid(article))
    speakers = set(_speakers(article, (found | quoted) - unsaid)) - found - quoted
    worded = set(_worded(article, said)) - quoted
    lone = _lone(article, said)
    for fact, places in ((QUOTED, quoted), (UNSAID, unsaid), (SPEAKER, speakers), (WORDED, worded), (LONE, lone)):
        yield from ((place, fact) for place in sorted(places))


def _quoted(article: Whole, said: Mapping[str, int]) -> Iterator[int]:
    """Yield the numbers of the blocks that passed for something else than a pull quote, and stand in a longer paragraph near them."""
    for place in article.body[:-1]:
        one = article.readings[place]
        label = article.labels[place]
        if label in _PASSED_FOR and _like_a_quote(one):
            # Every word must be said somewhere else, before all of them can be in one paragraph.
            known = all(said[word] > (label == "paragraph") for word in one.content)
            if known and any(_holds(paragraph, one) for paragraph in _near(article, place)):
                yield place


def _unsaid(article: Whole) -> Iterator[int]:
    """Yield the numbers of the blocks that passed for pull quotes, and the most of which no paragraph near them says."""
    for place in article.labelled("pull_quote"):
        one = article.readings[place]
        if _like_a_quote(one) and not any(_says(paragraph, one) for paragraph in _near(article, place)):
            yield place


def _speakers(article: Whole, quotes: AbstractSet[int]) -> Iterator[int]:
    """Yield the numbers of the names right below pull quotes."""
    for place in quotes:
        if place + 1 in article.blocks and article.readings[place].token != "names" and _is_name(article.readings[place + 1]):
            yield place + 1


def _worded(article: Whole, said: Mapping[str, int]) -> Iterator[int]:
    """Yield the numbers of the lines amid the body that passed for the site's own, but most of whose words are the body's."""
    for place in article.body[: -_BLOCKS_BEFORE_END - 1]:
        own = article.readings[place].content
        if article.labels[place] == "chrome" and len(own) >= _FEWEST_LONGER_WORDS:
            shared = sum(word in said for word in own)
            if 2 * shared > len(own):
                yield place


def _lone(article: Whole, said: Mapping[str, int]) -> Iterator[int]:
    """Yield the number of the only crosshead of an article, if it says other things than the body."""
    crossheads = article.labelled("subheading")
    if len(crossheads) == 1:
        words = article.readings[crossheads[0]].content
        shared = sum(word in said for word in words)
        if shared <= _OTHER_SHARE * len(words):
            yield crossheads[0]


def _near(article: Whole, place: int) -> Iterator[Reading]:
    """Yield what each paragraph near a block says, but for those that are whole articles on one line."""
    first = bisect_left(article.paragraphs, place - _BLOCKS_NEAR)
    end = bisect_right(article.paragraphs, place + _BLOCKS_NEAR)
    near = (article.readings[paragraph] for paragraph in article.paragraphs[first:end])
    return (reading for reading in near if reading.units <= _MOST_PARAGRAPH_WORDS)


def _like_a_quote(reading: Reading) -> bool:
    """Tell whether a block may be a pull quote by its length and its ends."""
    whole = reading.quoted or closing(reading.text) in ENDS_WELL
    fewest = _FEWEST_WORDS if whole else _FEWEST_WORDS_UNQUOTED
    return not reading.is_drawn and fewest <= reading.units <= _MOST_WORDS


def _holds(paragraph: Reading, quote: Reading) -> bool:
    """Tell whether a paragraph says more than a quote, and the whole of it."""
    has_its_words = paragraph.units > quote.units and set(quote.content) <= set(paragraph.content)
    return has_its_words and spelled(quote.text) in spelled(paragraph.text)


def _says(paragraph: Reading, quote: Reading) -> bool:
    """Tell whether a paragraph says the most of a quote."""
    return len(set(quote.content).intersection(paragraph.content)) >= _SAID_SHARE * len(quote.content)


def _is_name(reading: Reading) -> bool:
    """Tell whether a block is a name, or a short line that opens with a dash."""
    return reading.units <= _MOST_NAME_WORDS and (reading.token == "names" or (opening(reading.text) == "dash" and not reading.prose))
