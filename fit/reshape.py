"""Labelled documents in other shapes: cut, shortened, wrapped, quoted, chained.

Weights fitted on web pages alone trust in long pages and long bodies. A document is therefore also fitted in the shapes in which people
hold text. Every choice follows from the document's name, so that a corpus always gives the same variants.
"""

from __future__ import annotations

import textwrap
from random import Random
from typing import TYPE_CHECKING

import attrs

from fit.corpus import OF_PICTURES, RESHAPED, Labelled, Row
from fit.dress import dressed
from newsseg.exports.corrected import UNSURE
from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

SECTION = "section"
"""The collection of documents that are cut to what stands around a crosshead."""
_FEWEST = 2
_HEAD = frozenset(("headline", "dek", "byline", "timestamp"))
"""What is left of the head where a document is cut to what stands around a crosshead."""
_LONG = 80
"""Characters of a paragraph that is surely one."""
_AFTER_PASTE = 6
"""Lines after an article that are copied with it, at most."""
_AFTER_BRIEF = 4
"""Lines that are left of what follows upon the body of a brief."""


def variants(document: Labelled, count: int) -> Iterator[Labelled]:
    """Yield a document in ``count`` other shapes."""
    for number in range(count):
        random = Random(f"{document.name}/{document.source}/{number}")  # noqa: S311 - a stable choice, no secret
        rows = _shaped(rows_of(document), document.lang, random)
        if sum(bool(label) for _, label in rows) >= _FEWEST:
            yield labelled(document, rows, f"{document.name}#{number}")


def chained(documents: Sequence[Labelled], random: Random, slack: int = 0) -> Labelled:
    """Chain documents into one text, as a paste of several articles, with up to ``slack`` lines of what stands before and after each."""
    between: list[Row] = [("", "")] * random.choice((1, 2, 3))
    if random.random() < 0.4:  # noqa: PLR2004 - a good part of such pastes has rules between
        between = [*between, (random.choice(("---", "* * *", "=" * 40, "-" * 60, "***", "_" * 30)), "chrome"), ("", "")]
    rows: list[Row] = []
    begins = []
    for document in documents:
        rows += between if rows else []
        added = rows_of(document)
        span = _span(added, random, slack)
        begins += [len(rows), *(len(rows) + line - span.start for line in document.begins)]
        rows += added[span]
    both = labelled(documents[0], rows, "+".join(document.name for document in documents))
    return attrs.evolve(both, begins=tuple(begins[1:]))


def pasted(document: Labelled) -> Labelled | None:
    """Copy a page as people do: from the headline at the body, with what heads it, to the end of the article, and up to six lines more.

    None of a page without a headline.
    """
    rows = [row for row in rows_of(document) if row[1]]
    headlines = [place for place, (_, label) in enumerate(rows) if label == "headline"]
    if not headlines:
        return None
    body = next((place for place, (line, label) in enumerate(rows) if label == "paragraph" and len(line) > _LONG), len(rows))
    first = max((place for place in headlines if place < body), default=headlines[0])
    while first and rows[first - 1][1] in {"kicker", "headline"}:
        first -= 1
    end = _places_of_article(rows)[-1]
    random = Random(f"{document.name}/paste")  # noqa: S311 - a stable choice, no secret
    copied = rows[first : end + 1 + random.randint(0, _AFTER_PASTE)]
    return attrs.evolve(labelled(document, _spaced(copied), document.name), source=document.source)


def is_paste(document: Labelled) -> bool:
    """Tell whether most lines of a document are the article's."""
    return sum(label == "chrome" for label in document.labels.values()) < len(document.labels) / 2


def rows_of(document: Labelled) -> list[Row]:
    """List the lines of a document with their labels."""
    return [(line, document.labels.get(number, "")) for number, line in enumerate(document.text.split("\n"))]


def labelled(document: Labelled, rows: Sequence[Row], name: str) -> Labelled:
    """Make a document of lines and labels."""
    labels = {number: label for number, (_, label) in enumerate(rows) if label}
    return attrs.evolve(
        document, name=name, source=RESHAPED, by_hand=False, text="\n".join(line for line, _ in rows), labels=labels, begins=()
    )


def brief(document: Labelled) -> Labelled:
    """Shorten a document to a brief: the head, the beginning of the body, and little around them."""
    random = Random(f"{document.name}/{document.source}/brief")  # noqa: S311 - a stable choice, no secret
    return labelled(document, _brief(rows_of(document), document.lang, random), f"{document.name}#brief")


def section(document: Labelled) -> Labelled | None:
    """Cut a document to its head and what stands around one of its crossheads; None where no crosshead stands between paragraphs.

    Hardly any story of a dozen lines that was found or written has a crosshead, and in those that have it looks like a second headline.
    """
    random = Random(f"{document.name}/{document.source}/section")  # noqa: S311 - a stable choice, no secret
    rows = [row for row in rows_of(document) if row[1]]
    labels = [label for _, label in rows]
    body = [place for place, label in enumerate(labels) if label == "paragraph"]
    crossheads = [place for place, label in enumerate(labels) if label == "subheading" and body and body[0] < place < body[-1]]
    if not crossheads:
        return None
    place = random.choice(crossheads)
    above, below = ([row for row in part if row[1] == "paragraph"] for part in (rows[:place], rows[place:]))
    head = [row for row in rows[: body[0]] if row[1] in _HEAD]
    kept = [*head, *above[-random.randint(1, 4) :], rows[place], *below[: random.randint(1, 4)]]
    spaced = _with_blanks(kept, random) if random.random() < 0.7 else kept  # noqa: PLR2004
    return attrs.evolve(labelled(document, spaced, f"{document.name}#section"), source=SECTION)


def printed(documents: Sequence[Labelled], random: Random) -> Labelled:
    """Set articles in the columns of a page, one below the other: pictures stand below the text, where a copy takes them.

    No gap parts them but those that part a title from its text.
    """
    width, is_airy = random.randint(26, 46), random.random() < 0.6  # noqa: PLR2004
    rows, begins = list[Row](), list[int]()
    for document in documents:
        rows += [("", "")] if rows and is_airy else []
        begins.append(len(rows))
        rows += _printed(rows_of(document), width, is_airy=is_airy)
    return attrs.evolve(labelled(documents[0], rows, "+".join(one.name for one in documents)), begins=tuple(begins[1:]))


def _printed(rows: Sequence[Row], width: int, *, is_airy: bool) -> list[Row]:
    lines = [row for row in rows if row[1]]
    text, pictures = ([row for row in lines if (row[1] in OF_PICTURES) is pictured] for pictured in (False, True))
    set_in: list[Row] = []
    for above, (line, label) in zip(("", *(label for _, label in text)), text, strict=False):
        if is_airy and set_in and label != above:
            set_in.append(("", ""))
        set_in += [(piece, label) for piece in textwrap.wrap(line.strip(), width, break_long_words=False)]
    return [*set_in, *([("", "")] if is_airy and pictures else []), *pictures]


def _brief(rows: list[Row], lang: str, random: Random) -> list[Row]:
    rows = _shortened(article_of(rows, random, slack=random.choice((0, 1, 3))), random, most=3)
    end = max((place for place, (_, label) in enumerate(rows) if label in BODY), default=len(rows))
    rows = [*rows[: end + 1], *[row for row in rows[end + 1 :] if row[1]][:_AFTER_BRIEF]]
    if random.random() < 0.4:  # noqa: PLR2004
        rows = dressed(rows, lang, random)
    if random.random() < 0.1:  # noqa: PLR2004 - now and then the headline is not copied
        rows = [row for row in rows if row[1] != "headline"]
    return _without_blanks(rows, random) if random.random() < 0.5 else rows  # noqa: PLR2004


def _shaped(rows: list[Row], lang: str, random: Random) -> list[Row]:
    if random.random() < 0.35:  # noqa: PLR2004
        return _brief(rows, lang, random)
    if random.random() < 0.75:  # noqa: PLR2004 - the rest stays a whole page
        rows = article_of(rows, random, slack=random.choice((0, 0, 1, 2, 4, 8, 15)))
    if random.random() < 0.45:  # noqa: PLR2004
        rows = _shortened(rows, random, most=6)
    if random.random() < 0.08:  # noqa: PLR2004
        return _the_least(rows)
    rows = dressed(rows, lang, random)
    for chance, change in _CHANGES:
        if random.random() < chance:
            rows = change(rows, random)
    return rows


def article_of(rows: Sequence[Row], random: Random, slack: int) -> list[Row]:
    """Cut out the article, with up to ``slack`` lines of what stands before and after it."""
    return list(rows[_span(rows, random, slack)])


def _span(rows: Sequence[Row], random: Random, slack: int) -> slice:
    """Tell which lines are the article's, with up to ``slack`` more on both sides."""
    places = _places_of_article(rows)
    if not places:
        return slice(0, len(rows))
    first = max(0, places[0] - random.randint(0, slack) * random.choice((0, 0, 1)))
    return slice(first, places[-1] + 1 + random.randint(0, slack))


def _places_of_article(rows: Sequence[Row]) -> list[int]:
    return [place for place, (_, label) in enumerate(rows) if label not in {"", "chrome", UNSURE}]


def _spaced(rows: Iterable[Row]) -> list[Row]:
    """Set a blank line between each line and the next."""
    return [row for place, one in enumerate(rows) for row in ([("", "")] if place else []) + [one]]


def _shortened(rows: Sequence[Row], random: Random, most: int) -> list[Row]:
    """Keep only the beginning of the body: ``most`` paragraphs or fewer."""
    left = random.randint(1, most)
    kept: list[Row] = []
    for line, label in rows:
        left -= label == "paragraph"
        if left >= 0 or label not in BODY | OF_PICTURES:
            kept.append((line, label))
    return kept


def _the_least(rows: Sequence[Row]) -> list[Row]:
    """Keep only the headline, the byline, and the first two paragraphs, as a quotation in a mail or a search result does."""
    left = {"headline": 1, "byline": 1, "paragraph": 2}
    kept: list[Row] = []
    for row in rows:
        left[row[1]] = left.get(row[1], 0) - 1
        if left[row[1]] >= 0:
            kept.append(row)
    return _spaced(kept)


def _without_inner_chrome(rows: Sequence[Row], random: Random) -> list[Row]:
    del random
    places = [place for place, (_, label) in enumerate(rows) if label in BODY]
    return [row for place, row in enumerate(rows) if row[1] != "chrome" or not places or not places[0] < place < places[-1]]


def _without_blanks(rows: Sequence[Row], random: Random) -> list[Row]:
    del random
    return [row for row in rows if row[0].strip()]


def _with_blanks(rows: Sequence[Row], random: Random) -> list[Row]:
    count = random.choice((1, 1, 2))
    return [row for line in rows if line[0].strip() for row in [line, *[("", "")] * count]]


def _indented(rows: Sequence[Row], random: Random) -> list[Row]:
    lead = random.choice(("    ", "  ", "\t", "\u3000"))
    return [(lead + line.strip() if label == "paragraph" else line, label) for line, label in rows]


def _wrapped(rows: Sequence[Row], random: Random) -> list[Row]:
    width = random.randint(58, 80)
    airy = random.random() < 0.8  # noqa: PLR2004
    wrapped: list[Row] = []
    for line, label in rows:
        pieces = textwrap.wrap(line.strip(), width, break_long_words=False, break_on_hyphens=False) or [""]
        wrapped += [(piece, label if piece else "") for piece in pieces]
        if airy and label:
            wrapped.append(("", ""))
    return wrapped


def _quoted(rows: Sequence[Row], random: Random) -> list[Row]:
    prefix = random.choice(("> ", ">", "> > "))
    return [(f"{prefix}{line}".rstrip() if label else ("" if random.random() < 0.5 else line), label) for line, label in rows]  # noqa: PLR2004


def _with_returns(rows: Sequence[Row], random: Random) -> list[Row]:
    del random
    return [(f"{line}\r", label) for line, label in rows]


def _without_some_parts(rows: Sequence[Row], random: Random) -> list[Row]:
    gone = {label for label in ("kicker", "dek", "byline", "timestamp", "caption", "credit", "alt_text") if random.random() < 0.4}  # noqa: PLR2004
    return [row for row in rows if row[1] not in gone]


_CHANGES: tuple[tuple[float, Callable[[Sequence[Row], Random], list[Row]]], ...] = (
    (0.5, _without_inner_chrome),
    (0.3, _without_some_parts),
    (0.25, _without_blanks),
    (0.2, _with_blanks),
    (0.1, _indented),
    (0.15, _wrapped),
    (0.06, _quoted),
    (0.08, _with_returns),
)
"""The changes a variant may undergo, in this order, and how likely each is."""
