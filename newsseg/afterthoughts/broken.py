"""Titles that are broken to fit a column: the lines of them, above and below what was found to be a headline.

Two things tell them. A line that opens in a small letter goes on with the sentence of the line above it, in a title of which only the first
line opens in a capital. And where running text is set in a narrow column, titles are set in a few short lines right below each other,
which are alike; scripts without capitals, titles in capitals and languages with many of them have nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg.wrapping import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from newsseg.afterthoughts.whole import Whole

COLUMN = 30
"""Characters of a line from which it is not one of a title that was broken to fit a column."""
_BLOCKS_AROUND = 3
"""Blocks before and after a headline that may be of one title with it."""
_MOST_COLUMNS = 60
"""Columns of running text, up to which titles are broken to fit it."""
_OPEN = frozenset(("word-open", "short-open", "line-open", "names"))
"""The shapes of the lines of a broken title with which it does not end."""
_PIECES = _OPEN | {"word-stop", "short-stop", "line-stop"}
"""The shapes of all lines of a broken title."""


def of_titles(article: Whole, headlines: AbstractSet[int]) -> frozenset[int]:
    """Return the numbers of all lines of broken titles, those of headlines among them, as each line is surer for the others.

    Args:
        article: the article.
        headlines: the numbers of its headlines.
    """
    titles = (*_sentences(article, headlines), *_in_column(article, headlines))
    return frozenset(place for lines in titles if len(lines) > 1 for place in lines)


def opens_small(article: Whole, place: int) -> bool:
    """Tell whether a block opens in a small letter."""
    return article.readings[place].text[:1].islower()


def _sentences(article: Whole, headlines: AbstractSet[int]) -> Iterator[range]:
    """Yield the lines of the sentence that each headline is part of; none where that opens in a small letter, as all do in some scripts."""
    found = (_around(article, headline, _goes_on) for headline in headlines)
    return (lines for lines in found if not opens_small(article, lines.start))


def _in_column(article: Whole, headlines: AbstractSet[int]) -> Iterable[range]:
    """List the lines close above and below each headline that are set like it, where running text is set in a narrow column."""
    titles = [lines for headline in headlines if len(lines := _around(article, headline, _is_alike)) > 1]
    return titles if titles and _is_narrow(article) else ()


def _around(article: Whole, headline: int, joins: Callable[[Whole, int], bool]) -> range:
    """Return the numbers of a headline and of a few lines around it, each of which is joined to the one above it."""
    first, end = headline, headline + 1
    while first > max(article.blocks.start, headline - _BLOCKS_AROUND) and article.is_close(first) and joins(article, first):
        first -= 1
    while end < min(article.blocks.stop, headline + _BLOCKS_AROUND + 1) and article.is_close(end) and joins(article, end):
        end += 1
    return range(first, end)


def _goes_on(article: Whole, place: int) -> bool:
    """Tell whether a block goes on with the sentence of the block above it."""
    above, one = article.readings[place - 1 : place + 1]
    return opens_small(article, place) and above.token in _OPEN and one.token in _PIECES


def _is_alike(article: Whole, place: int) -> bool:
    """Tell whether a block is set like the one above it, as two lines of one title are."""
    pair = article.readings[place - 1 : place + 1]
    short = all(one.token in _OPEN and len(one.text) <= COLUMN for one in pair)
    return short and pair[0].text.isupper() == pair[1].text.isupper()


def _is_narrow(article: Whole) -> bool:
    """Tell whether an article has wrapped paragraphs, none of whose lines is wider than a column."""
    blocks = article.labeling.document.blocks[article.blocks.start : article.blocks.stop]
    widths = [columns(line.text) for block in blocks if block.is_wrapped for line in block.lines]
    return 0 < max(widths, default=0) <= _MOST_COLUMNS
