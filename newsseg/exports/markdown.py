"""Markdown: an article as people read it, without the chrome."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsseg.article import as_article
from newsseg.characters import encodable
from newsseg.exports import story
from newsseg.segmented import words_of
from newsseg.segments import Byline, Dateline, Paragraph, PullQuote, Subheading, Timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.article import Article
    from newsseg.segments import Segment

_MEANING = regex.compile(r"[\\`*_\[\]<~#]|&(?=#?\w+;)")
"""What means something to a reader of Markdown wherever it stands."""
_OPENING = regex.compile(r"^(?:[-+>=:]|\d{1,9}(?=[.)]))")
"""What means something where a line opens with it."""


def to_markdown(article: Article) -> str:
    """Write an article as Markdown (CommonMark): headline, kicker and dek first, chrome left out.

    Whatever means something to a reader of Markdown is escaped, so that the words come out as they stand in the text.

    Args:
        article: the article.

    Raises:
        TypeError: it is no article.

    >>> import newsseg
    >>> text = "Storm nears [the] coast"
    >>> print(to_markdown(newsseg.Article(text, (newsseg.Headline(0, 23, text),))), end="")
    # Storm nears \\[the\\] coast
    """
    as_article(article)
    blocks = [*_top(article), *filter(None, (_block(part) for part in story.in_order(article)))]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def escaped(words: str) -> str:
    """Escape what means something to a reader of Markdown, in words that make up a line."""
    line = _MEANING.sub(r"\\\g<0>", encodable(words).replace("\x00", "\ufffd"))
    return _OPENING.sub(_escaped_opening, line)


def _escaped_opening(found: regex.Match[str]) -> str:
    opening = found[0]
    return f"{opening}\\" if opening.isdigit() else f"\\{opening}"


def _top(article: Article) -> Iterator[str]:
    if kicker := story.kicker(article):
        yield escaped(kicker)
    if headline := article.title:
        yield f"# {escaped(headline)}"
    yield from (f"**{escaped(dek)}**" for dek in story.deks(article))


def _block(part: Segment | story.Picture) -> str | None:
    if isinstance(part, story.Picture):
        lines = (None if part.caption else part.alt, part.caption, part.credit)
        said = " ".join(filter(None, (words_of(line) for line in lines if line)))
        return f"*{escaped(said)}*" if said else None
    said = escaped(words_of(part))
    if not said:
        return None
    match part:
        case Subheading():
            return f"## {said}"
        case PullQuote():
            return f"> {said}"
        case Paragraph() | Byline() | Dateline() | Timestamp():
            return said
        case _:
            return f"*{said}*" if part.family == "attribution" else None
