"""The signs of a dek: what speaks for it and against it that the block which comes nearest to the dek of an article is one.

A dek, a first paragraph and a caption read alike. A dek stands above a picture or the site's own rather than above text, and near the
headline; it is shorter than a paragraph, and says what the paragraphs say again; and where a picture's caption stands above, what passed
for a paragraph is rather a dek, while without one, what passed for a caption is rather that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.afterthoughts.whole import Whole

SIGN = "dek-sign"
"""The rule of all signs; a fact names one of them."""
FOR = ("above-pictures", "below-pictures", "said-again", "shorter-than-text")
"""The signs that speak for a dek."""
AGAINST = ("above-text", "picture-missing", "not-said-again", "longer-than-text", "far-below-headline")
"""Those that speak against one."""
_PICTURES = frozenset(("caption", "credit"))
_SET_APART = _PICTURES | {"alt_text", "chrome"}
"""What stands below a dek more often than below the first of the paragraphs."""
_TEXT = frozenset(("paragraph", "byline", "timestamp", "headline"))
"""What stands below the first of the paragraphs more often than below a dek."""
_SUMMARY_SHARE = 0.45
"""The share of the words of a dek that paragraphs say, from which it sums them up."""
_OTHER_SHARE = 0.1
"""The share of the words of a block that paragraphs say, below which it says other things."""
_SHORTEST_RATIO = 0.5
"""How many times as long as the paragraphs below it a dek is, at least."""
_LONGEST_RATIO = 1.0
"""How many times as long as the paragraphs below it most deks are, at most."""
_TOO_LONG_RATIO = 1.5
"""How many times as long as the paragraphs below it a block is, above which it is hardly a dek."""
_COMPARED_PARAGRAPHS = 3
"""Paragraphs with whose length that of a dek is compared, at most."""
_MOST_BLOCKS_BELOW = 4
"""Blocks from the headline to most deks, at most."""


def signs(article: Whole, place: int) -> Iterator[str]:
    """Yield the facts that speak for it and against it that a block is a dek.

    Args:
        article: an article with a headline above the block.
        place: the number of the block.
    """
    title = article.labels.index("headline", article.blocks.start)
    found = (
        _of_block_below(article, place),
        _of_pictures(article, title, place),
        _of_words(article, place),
        _of_length(article, place),
        "far-below-headline" if place - title > _MOST_BLOCKS_BELOW else "",
    )
    yield from (f"{SIGN}={sign}" for sign in found if sign)


def _of_block_below(article: Whole, place: int) -> str:
    below = article.labels[place + 1] if place + 1 < article.blocks.stop else ""
    return "above-pictures" if below in _SET_APART else "above-text" if below in _TEXT else ""


def _of_pictures(article: Whole, title: int, place: int) -> str:
    passed_for = article.labels[place]
    has_pictures = not _PICTURES.isdisjoint(article.labels[title:place])
    if has_pictures:
        return "below-pictures" if passed_for == "paragraph" else ""
    return "picture-missing" if passed_for == "caption" else ""


def _of_words(article: Whole, place: int) -> str:
    words = set(article.readings[place].content)
    others = (article.readings[other].content for other in article.paragraphs if other != place)
    said = {word for content in others for word in words.intersection(content)}
    share = len(said) / max(1, len(words))
    return "said-again" if share >= _SUMMARY_SHARE else "not-said-again" if share < _OTHER_SHARE else ""


def _of_length(article: Whole, place: int) -> str:
    below = [article.readings[other].units for other in article.paragraphs if other > place][:_COMPARED_PARAGRAPHS]
    mean = sum(below) / max(1, len(below))
    ratio = article.readings[place].units / max(1, mean)
    if _SHORTEST_RATIO <= ratio <= _LONGEST_RATIO:
        return "shorter-than-text"
    return "longer-than-text" if ratio > _TOO_LONG_RATIO else ""
