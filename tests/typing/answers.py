"""What a user asks of an article, and of a stream of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_type

import newsseg

TEXT = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said."


def asked(text: str = TEXT) -> str:
    """Ask an article for its parts and its reasons."""
    article = newsseg.segment(text)
    assert_type(article, newsseg.Article)
    assert_type(article.headline, newsseg.Headline | None)
    assert_type(article.of(newsseg.Caption), tuple[newsseg.Caption, ...])
    assert_type(article.explain(0), newsseg.Explanation)
    assert_type(article.explain(), tuple[newsseg.Explanation, ...])
    answer = article.why_not(2, newsseg.Byline)
    assert_type(answer, newsseg.WhyNot)
    assert_type(answer.changes, tuple[newsseg.Change, ...])
    assert_type(answer.for_it, tuple[newsseg.Term, ...])
    return f"{article.body}: {answer.needed + answer.shortfall:.2f}"


def kinds(article: newsseg.Article) -> Iterator[str]:
    """Match on the class of a segment."""
    for segment in article:
        match segment:
            case newsseg.Headline(text=title):
                yield title
            case newsseg.Byline() | newsseg.Credit():
                yield segment.label
            case _:
                yield f"{segment.confidence:.0%}"


def stream(texts: list[str]) -> list[Exception]:
    """Go through a stream, and keep what went wrong."""
    assert_type(newsseg.segment_many(texts), Iterator[newsseg.Article])
    both = newsseg.segment_many(texts, on_error="yield")
    assert_type(both, Iterator[newsseg.Article | newsseg.Failure])
    return [one.error for one in both if isinstance(one, newsseg.Failure)]
