"""The furniture of an article, as newsrooms call what stands above and below its body: kicker, dek, byline, timestamp, tagline, bio.

A best path gives rare labels too seldom: where a block may be one of two things, it takes the commoner one, though most articles have a
dek somewhere. So where an article has no furniture of a kind on the path, the block that comes nearest to it, in the place where that kind
stands, is given a fact that says so, if this is what tips it; the signs of a dek count as well. So is the only paragraph between headline
and byline, as a dek, and what opens with the name on a byline at the end, as a bio. Texts of several articles are left alone: they are cut
down to what is read.
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from newsseg.afterthoughts.deks import signs
from newsseg.cues import spelled, words
from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newsseg.afterthoughts.whole import Whole
    from newsseg.reading import Reading

NEAREST: Mapping[str, str] = {label: f"likeliest-{label}=only" for label in ("kicker", "dek", "byline", "timestamp", "tagline")}
"""For each kind of furniture, the fact of the block that comes nearest to it in an article in which none was found."""
SIGNED = "above-byline=only"
"""The fact of the only paragraph between a headline and a byline, in an article without a dek."""
NAMED = "opens-with-byline=name"
"""The fact of a block at the end of an article that passed for something else than a bio, and opens with the name on a byline."""
AGAIN = "byline-again=name"
"""The fact of a block at the end of an article that passed for the site's own, and is the name on a byline."""
_BLOCKS_ABOVE = 5
"""Blocks above a headline among which the furniture of the head stands."""
_BLOCKS_BELOW = 20
"""Blocks between a headline and the body among which the furniture of the head stands."""
_OPENING_BLOCKS = 4
"""Blocks from the first paragraph on that may be a dek or a timestamp instead."""
_LIKE_DEKS = frozenset(("paragraph", "caption"))
"""What a dek is taken for; a byline, a date or a menu's entry is seldom one, and a further line of a headline is of that."""
_FEWEST_PARAGRAPHS = 3
"""Paragraphs of an article of which the first may be its dek, at least."""
_LAST_BLOCKS = 3
"""Blocks of the end of the body among which the furniture of the end stands."""
_BLOCKS_AFTER = 12
"""Blocks after the body among which the furniture of the end stands."""
_PASSED_FOR_BIOS = frozenset(("chrome", "paragraph"))
"""What bios pass for; a contributor's line opens with a name as well."""
_FEWEST_BIO_WORDS = 8
"""Words of a bio, at least."""
_OPENING_WORDS = 3
"""Words with which a bio opens and in which the name stands."""
_PROBED_CHARACTERS = 100
"""Characters of a block in which the words stand with which it opens."""
_BYLINE_WORDS = 12
"""Words of a byline in which the name stands."""
_FEWEST_NAME_WORDS = 2
"""Words of a name, at least."""
_MOST_NAME_WORDS = 5
"""Words of a name, at most."""
_FEWEST_LETTERS = 3
"""Letters of a word of a name, at least, if two such words are to tell the name."""


def furniture_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts that hang on which furniture of an article was not found, each with the number of its block."""
    if article.is_alone:
        yield from _nearest(article)
        yield from _named(article)


def _nearest(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the blocks that come nearest to furniture that was not found, where that is what tips it."""
    labeling = article.labeling
    signed = _signed(article) if labeling.states.weights.packed[SIGNED] else None
    if signed is not None:
        yield signed, SIGNED
    missing = [label for label in NEAREST if label not in labeling.labels and (label != "dek" or signed is None)]
    places = places_of_furniture(labeling.labels)
    possible = {label: places[label] for label in missing if places.get(label) and article.worth(NEAREST[label], label)}
    lacks = {place: labeling.lacks(place, possible) for place in set(chain.from_iterable(possible.values()))}
    for label, near in possible.items():
        lack, nearest = min((lacks[place][label], place) for place in near)
        facts = (NEAREST[label], *(signs(article, nearest) if label == "dek" else ()))
        if lack < sum(article.worth(fact, label) for fact in facts):
            yield from ((nearest, fact) for fact in facts)


def _signed(article: Whole) -> int | None:
    """Return the number of the only paragraph between a headline and a byline; None where there is none, or a dek.

    What stands above a byline is seldom the body.
    """
    labels = article.labels
    if "dek" in labels or len(article.paragraphs) < _FEWEST_PARAGRAPHS:
        return None
    first, second = article.paragraphs[:2]
    between = labels[first:second]
    return first if "headline" in labels[:first] and "byline" in between and "headline" not in between else None


def _named(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the blocks at the end of an article that open with the name on a byline, or are no more than that name."""
    labels, paragraphs = article.labels, article.paragraphs
    bylines = [spelled(article.readings[place].text) for place in article.labelled("byline")]
    if not bylines or not paragraphs:
        return
    signed = "\n".join(bylines)
    names = frozenset(pair for byline in bylines for pair in _pairs(byline.split()[:_BYLINE_WORDS]))
    for place in range(max(paragraphs[0] + 1, paragraphs[-1]), article.blocks.stop):
        one = article.readings[place]
        if labels[place] in _PASSED_FOR_BIOS and _opens_with(one, names):
            yield place, NAMED
        is_near = labels[place] == "chrome" and place <= paragraphs[-1] + _BLOCKS_AFTER
        if is_near and _FEWEST_NAME_WORDS <= one.units <= _MOST_NAME_WORDS and spelled(one.text) in signed:
            yield place, AGAIN


def _opens_with(one: Reading, names: AbstractSet[tuple[str, str]]) -> bool:
    """Tell whether a block is as long as a bio, and opens with one of some names."""
    if one.units < _FEWEST_BIO_WORDS:
        return False
    opening = words(one.text[:_PROBED_CHARACTERS])[:_OPENING_WORDS]
    return not names.isdisjoint(_pairs(opening))


def _pairs(line: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pair the longer words of a line in all ways, so that a name is found in any order of its words, however many names there are."""
    return combinations(sorted({word for word in line if len(word) >= _FEWEST_LETTERS}), 2)


def places_of_furniture(labels: Sequence[str]) -> dict[str, Sequence[int]]:
    """Find the blocks of an article that may be furniture, by its kind; a text without a paragraph has none.

    Args:
        labels: the labels of its blocks.

    >>> places_of_furniture(["chrome", "headline", "chrome", "paragraph", "paragraph", "chrome"])["byline"]
    [2, 4, 5]
    """
    if "paragraph" not in labels:
        return {}
    ending = _ending(labels)
    places: dict[str, Sequence[int]] = {"tagline": ending}
    if "headline" in labels:
        title = labels.index("headline")
        above = range(max(0, title - _BLOCKS_ABOVE), title)
        body = labels.index("paragraph", title) if "paragraph" in labels[title:] else len(labels)
        below = range(title + 1, min(body, title + 1 + _BLOCKS_BELOW))
        opening = range(title + 1, min(below.stop + _OPENING_BLOCKS, len(labels)))
        places["kicker"] = above
        places["dek"] = [place for place in opening if labels[place] in _LIKE_DEKS]
        places["byline"] = [*below, *(place for place in ending if place >= below.stop)]
        places["timestamp"] = [*above, *opening]
    return places


def _ending(labels: Sequence[str]) -> list[int]:
    """Return the numbers of the last blocks of the body and of some after it, but for the first paragraph and for headlines."""
    last = max(place for place, label in enumerate(labels) if label in BODY)
    first = max(labels.index("paragraph") + 1, last + 1 - _LAST_BLOCKS)
    end = min(last + 1 + _BLOCKS_AFTER, len(labels))
    return [place for place in range(first, end) if labels[place] != "headline"]
