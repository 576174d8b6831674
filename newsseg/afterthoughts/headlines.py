"""One headline to an article: what is known of an article as a whole, while the path of labels sees a block and its neighbours.

Where an article with a body has no headline on the path, the block for which one costs least is given a fact that says so; prose and
rules are left alone, since a body may well have been copied without its headline. Where it has several, apart from each other, or next to
each other but of other words, all blocks but those of the likeliest are given a fact that says so. Left alone are headlines that repeat it,
and those that may begin an article that was not told apart. A line that a headline near it ends with is helped to be one too: what was
found is then the path of menus to the title, or the title with a word before it. So is a line that has the very words of a headline near
it, as where a page says its title in its path, too; and so are all lines of a title that is broken to fit a column.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

from newsseg.afterthoughts.broken import COLUMN, of_titles, opens_small
from newsseg.segments import BODY
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from newsseg.afterthoughts.whole import Whole

LIKELIEST = "likeliest-headline=only"
"""The fact of the block that is most likely the headline of an article in which none was found."""
LIKELIER = "likelier-headline=elsewhere"
"""The fact of all blocks but the likeliest headline of an article in which several were found."""
ENDS = "ends-headline=yes"
"""The fact of a block with the whole of which a headline near it ends."""
REPEATS = "repeats-headline=yes"
"""The fact of a block that has the words of a headline near it, all of them and no others."""
GOES_ON = "goes-on-headline=yes"
"""The fact of each line of a title that is broken to fit a column."""
_AHEAD = 2 * UNIT
"""By how much a headline above the first paragraph is likelier than one below it, in thousandths of log-odds."""
_COMPARED_LINES = 6
"""Lines of a headline that are compared with others."""
_BLOCKS_NEAR = 12
"""Blocks before and after a headline among which what it ends with is looked for, and after it what repeats it."""
_FEWEST_WORDS = 4
"""Words of what a headline ends with, at least."""
_BLOCKS_ABOVE = 3
"""Blocks before a headline that may repeat it; above them stand titles of what is linked."""
_FEWEST_LONGER_WORDS = 3
"""Longer words of what repeats a headline, at least."""
_BRIEF_WORDS = 40
"""Words of body text from which an article is no brief; briefs follow upon each other, and are easily taken for one article."""


def headline_facts(article: Whole, possible: AbstractSet[int], *, is_mailing: bool) -> Iterator[tuple[int, str]]:
    """Yield the facts of the blocks of an article that hang on where headlines were found, each with the number of its block.

    Args:
        article: the article.
        possible: the numbers of blocks that nearly begin an article.
        is_mailing: whether the text is a mailing, in which any headline may head an article that was not told apart.
    """
    found = _headlines(article)
    weights = article.labeling.states.weights.packed
    if not found and weights[LIKELIEST]:
        likeliest = _likeliest(article)
        if likeliest is not None:
            yield likeliest, LIKELIEST
    several = len(found) > 1 and weights[LIKELIER]
    most = math.inf if is_mailing else 0 if article.is_alone else _BRIEF_WORDS
    kept = _places(_kept(article, found, possible, most) if several else found)
    helped = _helped(article, kept)
    yield from sorted(helped.items())
    if several:
        yield from ((place, LIKELIER) for place in article.blocks if place not in kept and place not in helped)


def _headlines(article: Whole) -> list[range]:
    """List the headlines; blocks that follow upon each other are the lines of one, unless they say other things."""
    named = set(article.labelled("headline"))
    firsts = {place for place in named if place - 1 not in named or _says_other(article, place)}
    lasts = {place for place in named if place + 1 not in named or place + 1 in firsts}
    return [range(first, last + 1) for first, last in zip(sorted(firsts), sorted(lasts), strict=True)]


def _says_other(article: Whole, place: int) -> bool:
    """Tell whether a headline is another than the one above it: apart or too long for a column, and no part or repetition of it."""
    before, one = article.readings[place - 1 : place + 1]
    if article.is_close(place) and min(len(before.text), len(one.text)) < COLUMN:
        return False
    shared = len(set(before.content).intersection(one.content))
    return not opens_small(article, place) and 2 * shared <= min(len(before.content), len(one.content))


def _likeliest(article: Whole) -> int | None:
    """Return the number of the block that costs least as a headline; None where there is no body, or no such block.

    It stands above the second paragraph, since the first may be a dek.
    """
    if not article.paragraphs:
        return None
    above = range(article.blocks.start, article.paragraphs[:2][-1])
    places = (place for place in above if not article.readings[place].prose and not article.readings[place].is_drawn)
    through = dict(zip(article.blocks, article.labeling.scores_through("headline", article.blocks), strict=True))
    return max(places, key=through.__getitem__, default=None)


def _places(headlines: Iterable[range]) -> frozenset[int]:
    """Return the numbers of all lines of some headlines."""
    return frozenset(chain.from_iterable(headlines))


def _kept(article: Whole, found: Sequence[range], possible: AbstractSet[int], most: float) -> Iterator[range]:
    """Yield the likeliest headline, those that repeat it, and those that may head an article that was not told apart.

    Args:
        article: the article.
        found: its headlines.
        possible: the numbers of blocks that nearly begin an article.
        most: an article that was not told apart has fewer words of body text than these.
    """
    body = article.paragraphs[0] if article.paragraphs else article.blocks.stop
    likeliest = max(found, key=lambda lines: max(map(article.labeling.lead, lines)) + (_AHEAD if lines.start < body else 0))
    said = _text(article, likeliest)
    ends = [*(lines.start for lines in found[1:]), article.blocks.stop]
    for lines, end in zip(found, ends, strict=True):
        text = _text(article, lines)
        is_alike = text in said or said in text
        if is_alike or not possible.isdisjoint(lines) or 0 < _words_of_body(article, lines.stop, end) < most:
            yield lines


def _text(article: Whole, lines: range) -> str:
    # Whole words are to be found in it; a thousand titles that follow upon each other are not compared with every other.
    return f" {' '.join(article.readings[place].key for place in lines[:_COMPARED_LINES])} "


def _words_of_body(article: Whole, first: int, end: int) -> int:
    """Count the words of body text from the block ``first`` on and before ``end``."""
    own = zip(article.labels[first:end], article.readings[first:end], strict=True)
    return sum(one.units for label, one in own if label in BODY)


def _helped(article: Whole, headlines: AbstractSet[int]) -> dict[int, str]:
    """Return the numbers of the blocks that say what a headline says, or are lines of a broken one, each with its fact."""
    looks = ((GOES_ON, of_titles), (REPEATS, _repeats), (ENDS, _endings))
    weighed = [(fact, find) for fact, find in looks if article.labeling.states.weights.packed[fact]]
    return {place: fact for fact, find in weighed for place in find(article, headlines)}


def _repeats(article: Whole, headlines: AbstractSet[int]) -> Iterator[int]:
    """Yield the numbers of the blocks outside the body that have the very words of a headline near them."""
    for headline, place in _near(article, headlines, _BLOCKS_ABOVE):
        said = article.readings[headline].content
        words = article.readings[place].content
        if article.labels[place] not in BODY and len(words) == len(said) >= _FEWEST_LONGER_WORDS and set(words) == set(said):
            yield place


def _endings(article: Whole, headlines: AbstractSet[int]) -> Iterator[int]:
    """Yield the numbers of the blocks that are no headlines, but with the whole of which a headline near them ends."""
    for headline, place in _near(article, headlines, _BLOCKS_NEAR):
        one = article.readings[place]
        if one.units >= _FEWEST_WORDS and article.readings[headline].key.endswith(f" {one.key}"):
            yield place


def _near(article: Whole, headlines: AbstractSet[int], before: int) -> Iterator[tuple[int, int]]:
    """Yield the number of each headline with that of each block near it that is none."""
    for headline in headlines:
        first = max(article.blocks.start, headline - before)
        end = min(article.blocks.stop, headline + _BLOCKS_NEAR + 1)
        yield from ((headline, place) for place in range(first, end) if article.labels[place] != "headline")
