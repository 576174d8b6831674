"""The heads of two articles side by side: what stands above the first paragraph, and how that opens.

The articles of one text mostly come from one house, whose heads are alike: where the first has a byline and a date, a title without
either is a subheading; where it has neither, their absence tells nothing.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from newsseg.splitting.house import yes_or_no

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.reading import Reading

LONGEST_HEAD = 12
"""Blocks of the longest head."""
_PARTS = ("kicker", "dek", "byline", "timestamp", "dateline", "caption", "credit", "chrome")
"""The parts of a head beside its headline."""
_COMMONEST = ("dek", "byline", "timestamp")
"""Those that most heads have."""
_OPENING_CHARACTERS = 40
"""Characters of a paragraph among which a dash after the place stands."""
_PLACE_CHARACTERS = 24
"""Characters of a place, at most, and among which a bracket after it stands, in scripts without capitals."""
_FEWEST_LETTERS = 4
"""Letters of the shortest word that is no abbreviation."""
_DASHES = (" — ", " – ", " - ", "--")
"""What stands between a place and the text."""
_COMMAS = ",،，、"
"""The commas of scripts without capitals."""
_ENDS = frozenset(".?!。？！؟")
"""The marks with which a headline may end as a sentence does."""


class Head(NamedTuple):
    """What stands at the beginning of an article, up to its first paragraph.

    Args:
        labels: the labels of its blocks.
        ends: the mark its headline ends with, or nothing; "none" where it has no headline.
        opens: how the first paragraph opens; "none" where there is none near.
    """

    labels: tuple[str, ...]
    ends: str
    opens: str

    @classmethod
    def of(cls, labels: Sequence[str], readings: Sequence[Reading]) -> Head:
        """Look at the head of an article.

        Args:
            labels: the labels of the blocks from its beginning on.
            readings: what each of them says by itself.
        """
        end = labels.index("paragraph") if "paragraph" in labels else len(labels)
        title = next((one.text for one, label in zip(readings, labels, strict=True) if label == "headline"), None)
        opens = paragraph_opening(readings[end].text) if end < len(labels) else "none"
        return cls(tuple(labels[:end]), _end_of(title), opens)

    def beside(self, other: Head) -> Iterator[str]:
        """Yield what this head and that of a later article have in common, and what one of them lacks.

        >>> sorted(Head(("headline", "byline"), "", "plain").beside(Head(("kicker", "headline", "byline"), "", "plain")))
        ['alike=1/1', 'both=byline', 'ends=/', 'new=kicker', 'opens=plain/plain', 'same-order=no/2']
        """
        both = [part for part in _PARTS if part in self.labels and part in other.labels]
        lost = [part for part in _PARTS if part in self.labels and part not in other.labels]
        new = [part for part in _PARTS if part not in self.labels and part in other.labels]
        for name, parts in (("both", both), ("lost", lost), ("new", new)):
            yield from (f"{name}={part}" for part in parts)
        yield f"alike={min(len(both), 3)}/{min(len(lost) + len(new), 3)}"
        yield f"same-order={yes_or_no(self.labels == other.labels)}/{min(len(self.labels), 4)}"
        yield f"opens={self.opens}/{other.opens}"
        yield f"ends={self.ends}/{other.ends}"


def _end_of(title: str | None) -> str:
    """Return the mark with which a headline ends, or nothing; "none" where there is no headline."""
    if title is None:
        return "none"
    mark = title[-1:]
    return mark if mark in _ENDS else ""


def parts_below(labels: Sequence[str], title: int) -> str:
    """Name the commonest parts of a head that stand between its title and its first paragraph.

    Args:
        labels: the labels of blocks, the title's among them.
        title: the place of the title.

    >>> parts_below(["kicker", "headline", "byline", "chrome", "dek", "paragraph", "timestamp"], 1)
    'dek+byline'
    """
    below = frozenset(takewhile("paragraph".__ne__, labels[title + 1 : title + 1 + LONGEST_HEAD]))
    return "+".join(part for part in _COMMONEST if part in below)


def paragraph_opening(paragraph: str) -> str:
    """Tell how a paragraph opens: with a place or a name that is set apart in some way, in the midst of a sentence, or plainly.

    >>> [paragraph_opening(text) for text in ("EMLICHHEIM Die Landwirte", "Emlichheim. Die Landwirte", "Die Landwirte", "die Landwirte")]
    ['capitals', 'stop', 'plain', 'small']
    """
    near = paragraph[:_OPENING_CHARACTERS]
    first = near.split(None, 1)[:1]
    if not first:
        return "none"
    word = first[0]
    if word[0] in "(（[【":
        return "bracket"
    if word[0].islower():
        return "small"
    is_cased = word[0].isupper() or not word[0].isalpha()
    if is_cased and len(word) >= _FEWEST_LETTERS and word.isupper():
        return "capitals"
    if any(dash in near for dash in _DASHES):
        return "dash"
    return _cased_opening(word) if is_cased else _caseless_opening(word, near)


def _cased_opening(word: str) -> str:
    if len(word) >= _FEWEST_LETTERS and word[0].isupper() and not word[-1].isalnum():
        return "comma" if word[-1] == "," else "stop"
    return "plain"


def _caseless_opening(word: str, near: str) -> str:
    """Tell how a paragraph opens in a script without capitals, where a bracket stands near a place or an agency."""
    if any(bracket in near[:_PLACE_CHARACTERS] for bracket in "(（【"):
        return "aside"
    if word[-1].isalnum() or len(word) > _PLACE_CHARACTERS:
        return "plain"
    return "comma" if word[-1] in _COMMAS else "stop"
