"""Articles about one subject, as somebody collects them: the names that one article says, put into the mouth of another.

Articles that are chained by chance have nothing to do with each other, and whoever learns from them believes that a further article
always has names of its own. Those of a press review are about one event, and name the same people and places.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

import attrs
import regex

from newsseg.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from fit.corpus import Labelled

_TOLD = frozenset(("headline", "dek", "paragraph", "subheading"))
"""Lines whose words tell what an article is about."""
_FEWEST, _MOST = 3, 12
"""Names that an article takes over, at least and at most, where there are as many."""
_UNSPACED = regex.compile(r"[\p{Han}\p{Katakana}]")
"""What names open with that stand amid other letters."""


def on_one_subject(documents: Sequence[Labelled], random: Random) -> list[Labelled]:
    """Let all documents but the first say names of the first in place of their own.

    Args:
        documents: documents of one language.
        random: tells how many names each takes over.
    """
    first, *others = documents
    return [first, *(_renamed(one, _mapping(one, first, random.randint(_FEWEST, _MOST))) for one in others)]


def _mapping(document: Labelled, other: Labelled, most: int) -> dict[str, str]:
    """Pair the names that a document says most often with those that another one does; what both say stays as it is."""
    own, others = _names(document), _names(other)
    return dict(islice(zip(_of_one(own, others), _of_one(others, own), strict=False), most))


def _names(document: Labelled) -> Counter[str]:
    """Count the lines of an article in which each word stands that may be a name."""
    lines = document.text.split("\n")
    return Counter(word for number, label in document.labels.items() if label in _TOLD for word in read(lines[number]).keywords)


def _of_one(names: Counter[str], others: Counter[str]) -> list[str]:
    return [name for name, _ in names.most_common() if name not in others]


def _renamed(document: Labelled, names: Mapping[str, str]) -> Labelled:
    if not names:
        return document
    pattern = regex.compile("|".join(map(_standing, names)), regex.IGNORECASE)
    return attrs.evolve(
        document, text=pattern.sub(lambda found: _as_written(names.get(found[0].casefold(), found[0]), found[0]), document.text)
    )


def _standing(name: str) -> str:
    """Match a name where it is no part of a longer word, in scripts that set blanks between words."""
    return regex.escape(name) if _UNSPACED.match(name) else rf"(?<!\w){regex.escape(name)}(?!\w)"


def _as_written(name: str, before: str) -> str:
    """Write a name in capitals, or with one, as the one before it was."""
    return name.upper() if before.isupper() else name.capitalize() if before[:1].isupper() else name
