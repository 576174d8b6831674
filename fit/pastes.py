"""Short documents chained into texts of several articles, as they are pasted one after the other."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate, pairwise, takewhile
from random import Random
from typing import TYPE_CHECKING

import attrs

from fit.corpus import RESHAPED, Labelled, Row, fold_of
from fit.reshape import SECTION, chained, labelled, printed, rows_of
from fit.subjects import on_one_subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CHAINED_LINES = 60
"""Documents with more lines are not chained."""
PASTED_LINES = 90
"""The same, where it is learnt where articles begin."""
PASSES, PASSES_OF_FOUND = 3, 6
"""How often each short document is chained with others, so that it is learnt where articles begin; how often more those are that were found
and not written, among themselves: there are a tenth as many."""
_WITH_CHROME, _SLACK = 0.3, 12
"""The share of these in which some lines of the page around are copied, too, and how many at most."""
_OF_ONE_LANGUAGE = 0.6
"""The share of these that is chained with documents of its own language."""
_LENGTHS = (2, 2, 2, 3)
_NUMBERED, _CRAMMED = 0.1, 0.15
"""The shares of these in which each article has a number above it, and in which there is no blank line."""
_ON_ONE_SUBJECT = 0.4
"""The share of these that are made to be about one subject, where they are of one language."""
_PRINTED = 0.1
"""The share of these that is set in columns, as it is copied from a printed page."""
_PARTS = frozenset(("kicker", "headline", "dek", "byline", "timestamp"))
"""What an article is headed by."""
_NUMBERS = ("{}.", "{}", "({})", "Article {}", "#{}", "[{}]")


def chains(documents: Iterable[Labelled], folds: int) -> list[Labelled]:
    """Chain some of the short documents of each fold: those from which all else is learnt, too."""
    found = []
    for listed in _short(documents, folds):
        Random(0).shuffle(listed)  # noqa: S311 - a stable shuffle
        for number, first in enumerate(range(0, len(listed) - 4, 4)):
            found.append(chained(listed[first : first + 2 + number % 3], Random(first)))  # noqa: S311
    return found


def pastes(documents: Iterable[Labelled], folds: int) -> list[Labelled]:
    """Chain all short documents of each fold, several times, most of them with others of their language."""
    short = _short(documents, folds, PASTED_LINES)
    found = [[one for one in listed if not one.by_hand and one.source != SECTION] for listed in short]
    every = [(listed, 100 + number) for listed in short for number in range(PASSES)]
    again = [(listed, 200 + number) for listed in found for number in range(PASSES_OF_FOUND)]
    return [paste for listed, seed in every + again for paste in _pass(listed, Random(seed), is_of_one_house=seed % 3 == 0)]  # noqa: S311


def _short(documents: Iterable[Labelled], folds: int, most: int = CHAINED_LINES) -> list[list[Labelled]]:
    """List the short documents of each fold as they were found or written."""
    by_fold: defaultdict[int, list[Labelled]] = defaultdict(list)
    for document in sorted(documents, key=lambda document: document.name):
        if len(document.labels) <= most and document.source != RESHAPED:
            by_fold[fold_of(document.publisher, folds)].append(document)
    return [listed for _, listed in sorted(by_fold.items())]


def _pass(documents: Sequence[Labelled], random: Random, *, is_of_one_house: bool) -> Iterator[Labelled]:
    """Chain documents; those that are headed alike, as the articles of one house are, or any."""
    by_language: defaultdict[str, list[Labelled]] = defaultdict(list)
    for document in documents:
        by_language[document.lang if random.random() < _OF_ONE_LANGUAGE else ""].append(document)
    for _, listed in sorted(by_language.items()):
        random.shuffle(listed)
        if is_of_one_house:
            listed.sort(key=_head)
        ends = accumulate(_LENGTHS[number % len(_LENGTHS)] for number in range(len(listed)))
        for first, end in pairwise((0, *ends)):
            if len(listed[first:end]) > 1:
                yield _pasted(_about(listed[first:end], random), random)


def _about(documents: Sequence[Labelled], random: Random) -> Sequence[Labelled]:
    """Let some documents of one language be about one subject, as those of a press review are."""
    is_asked = random.random() < _ON_ONE_SUBJECT
    return on_one_subject(documents, random) if is_asked and len({one.lang for one in documents}) == 1 else documents


def _pasted(documents: Sequence[Labelled], random: Random) -> Labelled:
    """Set some documents below each other, in columns or as they are."""
    if random.random() < _PRINTED and not any(one.begins for one in documents):
        return printed(documents, random)
    return _set(chained(documents, random, _SLACK if random.random() < _WITH_CHROME else 0), random)


def _head(document: Labelled) -> list[str]:
    """List what stands above the first paragraph, in its order."""
    return [label for label in takewhile("paragraph".__ne__, document.labels.values()) if label in _PARTS]


def _set(paste: Labelled, random: Random) -> Labelled:
    """Set numbers above the articles of some pastes, and take the blank lines out of others."""
    is_numbered, is_crammed = random.random() < _NUMBERED, random.random() < _CRAMMED
    starts = {0, *paste.begins}
    begins, kept = list[int](), list[Row]()
    for place, row in enumerate(rows_of(paste)):
        if place in starts:
            begins.append(len(kept))
            if is_numbered:
                kept.append((random.choice(_NUMBERS).format(len(begins)), "chrome"))
        if row[0].strip() or not is_crammed:
            kept.append(row)
    return attrs.evolve(labelled(paste, kept, paste.name), begins=tuple(begins[1:]))
