"""The weights that no chain learns, as they rest on the labels of a whole article or on what the corpora hardly have.

Each was chosen by comparisons, which are told of under "what was tried" in the documentation. "By folds" says that the chains of these
comparisons had not seen the publisher.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsseg import evidence, tags
from newsseg.afterthoughts import (
    bodies,
    captions,
    contents,
    counters,
    deks,
    entries,
    furniture,
    headlines,
    kickers,
    likeness,
    quotes,
    sources,
)
from newsseg.context import contents as lists_of_contents
from newsseg.context import fielded, folios, items, placing, tagged
from newsseg.reading import alone
from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PLACES = ("before", "head", "inside", "after")
"""Where the site's own stands: before an article, between its head and its body, inside the body, after it."""
SITES_OWN = tuple(f"chrome-{place}" for place in PLACES)
"""The states of the site's own, by where it stands."""
_IN_ARTICLE = ("chrome-head", "chrome-inside")
RULES = frozenset((placing.MARKED, folios.FOLIO, fielded.FIELDED, tagged.TAGGED, items.ITEM, alone.ALONE, lists_of_contents.IN_CONTENTS))
"""Rules of lines and pages none of whose facts is learnt, as the documents hardly have what they find, or labels are defined by it."""


class Worth(NamedTuple):
    """What a fact is worth for each of some states, in log-odds."""

    fact: str
    states: Sequence[str]
    worth: float


OF_ARTICLES = (
    # An article with a body has one headline. All of these by folds.
    Worth(headlines.LIKELIEST, ("headline",), 4.0),
    Worth(headlines.LIKELIER, ("headline",), -5.0),
    Worth(headlines.ENDS, ("headline",), 4.0),
    Worth(headlines.REPEATS, ("headline",), 3.0),
    Worth(headlines.GOES_ON, ("headline",), 2.0),
    Worth(evidence.BEGINS, ("headline",), 4.0),  # with 6 it is the same
    # It has furniture of each kind: by folds, not against the documents held out.
    Worth(furniture.NEAREST["kicker"], ("kicker",), 0.5),
    Worth(furniture.NEAREST["dek"], ("dek",), 2.0),
    Worth(furniture.NEAREST["byline"], ("byline",), 1.0),
    Worth(furniture.NEAREST["timestamp"], ("timestamp",), 1.0),
    Worth(furniture.NEAREST["tagline"], ("tagline",), 0.5),
    Worth(furniture.SIGNED, ("dek",), 3.0),
    Worth(furniture.NAMED, ("bio",), 4.0),
    Worth(furniture.AGAIN, ("byline",), 1.0),
    # Of what a regression found to tell deks, the signs were kept that do so at this worth.
    *(Worth(f"{deks.SIGN}={sign}", ("dek",), 1.0) for sign in deks.FOR),
    *(Worth(f"{deks.SIGN}={sign}", ("dek",), -1.0) for sign in deks.AGAINST),
    # What belongs to the body, and what does not: by folds.
    *(Worth(fact, (label,), 2.0) for label, fact in likeness.ALIKE.items()),
    Worth(bodies.STRAYS, sorted(BODY), -4.0),
    Worth(bodies.LOST, ("paragraph",), 4.0),
    Worth(bodies.AMID, bodies.NOT_AMID, -2.0),
    Worth(entries.SIGNS, ("byline",), 16.0),
    Worth(contents.LISTED, _IN_ARTICLE, 4.0),
    Worth(contents.SECTION, ("subheading",), 4.0),
    Worth(sources.HEADING, ("tagline",), 5.0),
    Worth(sources.ENTRY, ("tagline",), 4.0),
    Worth(quotes.WORDED, ("subheading",), 2.0),
    Worth(quotes.LONE, _IN_ARTICLE, 1.5),
    Worth(quotes.QUOTED, ("pull_quote",), 6.0),
    Worth(quotes.UNSAID, ("pull_quote",), -3.0),
    Worth(quotes.SPEAKER, ("pull_quote",), 3.0),
    Worth(captions.OPEN_ENDED, ("caption",), 0.75),
    Worth(kickers.ELSEWHERE, SITES_OWN, 2.0),
    Worth(counters.COUNTER, SITES_OWN, 8.0),  # the first value tried
    Worth(evidence.OUTSIDE, SITES_OWN, 6.0),  # on covers, and in messages that hold no article: of 439 blocks, 427 were
)
"""What is known of an article as a whole, once it is labelled, or once the articles of a text are told apart."""

_BELOW_FIRST_HEADING: Mapping[str, float] = {"subheading": 2.0, "paragraph": -3.0}
_LINKED: Mapping[str, float] = {"paragraph": -3.0, "dek": -3.0, "caption": -3.0, "headline": -2.0, "subheading": -2.0}
MARKS: Mapping[str, Mapping[str, float]] = {
    "heading-1": {"headline": 3.0},
    "one-of-heading-1": {"headline": 1.0, "paragraph": -3.0},
    **{f"heading-{rank}": _BELOW_FIRST_HEADING for rank in range(2, 7)},
    "linked-heading": dict.fromkeys(SITES_OWN, 2.0),
    "image": {"alt_text": 3.0, "caption": -4.0, "paragraph": -3.0, "headline": -2.0},
    "link": _LINKED,
    "links": _LINKED,
    "strong": {"paragraph": -2.0},
    "emphasis": {"paragraph": -2.0},
}
"""What marks of Markdown around all words of a line are worth for states: chosen on real pages that converters wrote as Markdown, from such
tags as their labels usually stand in, not from those that the sites used."""

ALONE: Mapping[str, float] = {
    "rule": 6.0, "player": 8.0, "breadcrumbs": 4.0, "address": 2.0, "closing": 6.0,
    "attachment": 6.0, "number": 6.0, "count": 6.0, "length": 4.0, "jump": 4.0, "rights": 8.0,
}  # fmt: skip
"""What it is worth for the site's own that a line is one such thing and nothing else: the first values that were tried, or the second."""

OF_LINES = (
    *(Worth(f"{placing.MARKED}={mark}", (state,), worth) for mark, states in MARKS.items() for state, worth in states.items()),
    *(Worth(f"{alone.ALONE}={what}", SITES_OWN, worth) for what, worth in ALONE.items()),
    Worth(f"{alone.ALONE}=rights", ("paragraph",), -6.0),  # of 875 notices, none was body text
    *(Worth(f"{folios.FOLIO}={found}", SITES_OWN, 6.0) for found in ("number", "beside")),  # by folds
    Worth(lists_of_contents.LISTED, SITES_OWN, 6.0),  # of 286 entries, 283 were
    Worth(items.TITLE, ("headline",), 5.0),  # the first value tried
    Worth(items.ADDRESS, SITES_OWN, 5.0),  # the second
    Worth(items.ADDRESS, ("tagline",), -3.0),
    # What fields and tags name: the first values tried, but for lines of tags alone, some of which 5 and 7 had left to taglines.
    Worth(fielded.SUBJECT, ("headline",), 5.0),
    Worth(fielded.TEXT, ("paragraph",), 6.0),
    *(Worth(f"{fielded.FIELDED}={part}", (part,), 3.0) for part in fielded.PARTS),
    Worth(fielded.DATE, ("timestamp",), 3.0),
    Worth(fielded.RECORD, SITES_OWN, 3.0),
    *(Worth(f"{tagged.TAGGED}={part}", (part,), 5.0) for part in tags.PARTS),
    Worth(f"{tagged.TAGGED}=chrome", SITES_OWN, 5.0),
    Worth(f"{tagged.TAGGED}=nothing", SITES_OWN, 9.0),
)
"""What lines and pages say by the rules that are not learnt."""


def worths() -> Iterator[tuple[str, str, float]]:
    """Yield each fact that no chain learns with each state and what it is worth for it, in log-odds."""
    yield from ((fact, state, worth) for fact, states, worth in (*OF_ARTICLES, *OF_LINES) for state in states)
