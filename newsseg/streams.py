"""One text, or a stream of them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from functools import cache, partial
from typing import TYPE_CHECKING, Literal, SupportsIndex, overload

import attrs

from newsseg.article import Article
from newsseg.errors import NewssegError
from newsseg.rules import as_rules
from newsseg.segmenters.base import as_segmenter
from newsseg.segmenters.news import NewsSegmenter
from newsseg.setting import check_language
from newsseg.sharing import at_work, check_sendable, in_chunks, share_out
from newsseg.sharing import processes as begun

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from newsseg.document import Span
    from newsseg.labeling import Kept
    from newsseg.rules import Rule

_AHEAD = 8
"""Chunks handed out per process before the first result is waited for."""


@cache
def _standard() -> NewsSegmenter:
    return NewsSegmenter()


def segment(text: str, *, rules: Iterable[Rule] = (), language: str | None = None) -> Article:
    """Give every line of a text back as a typed, located segment.

    Args:
        text: the plain text of a news page, or of an article copied from one; any ``str`` at all.
        rules: rules of your own for this one text.
        language: the code of the text's language, such as ``"en-GB"``, where you know it. All languages are read at once: it changes no
            label, but settles what day 03/04/2026 is.

    Raises:
        TypeError: ``text`` is no ``str``, ``rules`` are not several, or ``language`` is no ``str``.
        RuleError: two rules bear one name.
        RuleExecutionError: a rule raised an error.

    >>> article = segment("Storm nears the coast\\n\\nHeavy rain is expected from Tuesday, forecasters said on Monday.")
    >>> [s.label for s in article.segments][-1]
    'paragraph'
    """
    return _with_rules(_standard(), rules).segment(text, language=language)


def _with_rules(news: NewsSegmenter, rules: Iterable[Rule]) -> NewsSegmenter:
    given = as_rules(rules)
    return news.with_rules(*given) if given else news


def split_articles(text: str) -> tuple[Span, ...]:
    """Find the articles in a text that holds several, such as a paste, an export or a newsletter.

    What stands before the first article belongs to it, and what stands between two, to the one before; so the spans cover every
    character that is not blank.

    Args:
        text: any ``str`` at all.

    Returns:
        One span per article, in order; a single one where there are not several, none where the text is blank.

    Raises:
        TypeError: ``text`` is no ``str``.

    >>> [span.start for span in split_articles("Storm nears the coast\\n\\nHeavy rain is expected from Tuesday, forecasters said.")]
    [0]
    """
    return _standard().split_articles(text)


@attrs.frozen
class Failure:
    """What `segment_many` yields for an item that could not be segmented, with ``on_error="yield"``.

    Args:
        item: the item, as it came.
        error: what was raised.
    """

    item: object
    error: Exception


@overload
def segment_many(
    texts: Iterable[str],
    *,
    segmenter: NewsSegmenter | None = ...,
    rules: Iterable[Rule] = ...,
    language: str | None = ...,
    processes: int = ...,
    chunk: int = ...,
    on_error: Literal["raise"] = ...,
) -> Iterator[Article]: ...


@overload
def segment_many(
    texts: Iterable[str],
    *,
    segmenter: NewsSegmenter | None = ...,
    rules: Iterable[Rule] = ...,
    language: str | None = ...,
    processes: int = ...,
    chunk: int = ...,
    on_error: Literal["yield"],
) -> Iterator[Article | Failure]: ...


def segment_many(  # noqa: PLR0913 - all but the first are given by name
    texts: Iterable[str],
    *,
    segmenter: NewsSegmenter | None = None,
    rules: Iterable[Rule] = (),
    language: str | None = None,
    processes: int = 1,
    chunk: int = 16,
    on_error: Literal["raise", "yield"] = "raise",
) -> Iterator[Article | Failure]:
    """Segment a stream of texts, lazily and in order.

    Args:
        texts: the texts; any iterable, also an endless one.
        segmenter: the segmenter to use; the standard one by default.
        rules: rules of your own, beside those of the segmenter.
        language: the code of their language, where you know it and it is one, as for `segment`.
        processes: how many processes share the work. Where they are spawned, each imports the script, which therefore calls this below
            ``if __name__ == "__main__":``.
        chunk: how many texts a process is handed at once, at most; of long ones fewer.
        on_error: what to do about an item that cannot be segmented: ``"raise"`` the error when its turn comes, or ``"yield"`` a
            `Failure` with the item and the error, and go on. A text at which a process ends is such an item: a new process takes the
            place of the one that ended, and only this text is lost.

    Raises:
        TypeError: ``texts`` is itself a text, or not iterable; ``segmenter`` is none; ``rules`` are not several; ``language`` is no
            ``str``; ``processes`` or ``chunk`` is no whole number.
        ValueError: ``processes`` or ``chunk`` is less than 1, or ``on_error`` is neither word.
        RuleError: two rules bear one name.
        NewssegError: there are several processes, and the segmenter, which each of them is sent, cannot be pickled; or they end as soon
            as they are begun.

    >>> [article.text for article in segment_many(["One.", "Two."])]
    ['One.', 'Two.']
    """
    if isinstance(texts, (str, bytes)) or not isinstance(texts, Iterable):
        message = f"segment_many reads many texts: pass a list of them, or give a single text to segment; this is {type(texts).__name__}"
        raise TypeError(message)
    if not (isinstance(processes, SupportsIndex) and isinstance(chunk, SupportsIndex)):
        message = f"processes and chunk are whole numbers, not {processes!r} and {chunk!r}"
        raise TypeError(message)
    if processes < 1 or chunk < 1:
        message = f"processes and chunk must be at least 1, not {processes} and {chunk}"
        raise ValueError(message)
    if on_error not in {"raise", "yield"}:
        message = f"on_error must be 'raise' or 'yield', not {on_error!r}"
        raise ValueError(message)
    check_language(language)
    news = _standard() if segmenter is None else segmenter
    as_segmenter(news)
    news = _with_rules(news, rules)
    if processes > 1:
        check_sendable(news)
    results = _one_by_one(news, language, texts) if processes == 1 else _shared_out(news, language, texts, processes, chunk)
    return _delivered(results, keep=on_error == "yield")


def _delivered(results: Generator[Article | Failure, None, None], *, keep: bool) -> Iterator[Article | Failure]:
    with closing(results):  # at once, wherever the error is kept: there may be processes at work
        for result in results:
            if isinstance(result, Failure) and not keep:
                raise result.error
            yield result


def _attempt(news: NewsSegmenter, language: str | None, text: str) -> Article | Failure:
    try:
        return news.segment(text, language=language)
    except Exception as error:  # noqa: BLE001 - handed over with the item, or raised when its turn comes
        return Failure(text, error)


def _one_by_one(news: NewsSegmenter, language: str | None, texts: Iterable[str]) -> Generator[Article | Failure, None, None]:
    return (_attempt(news, language, text) for text in texts)


def _chunk(news: NewsSegmenter, texts: list[str | None]) -> list[Kept | Exception | None]:
    return [None if text is None else _label(news, text) for text in texts]


def _sent(text: object) -> str | None:
    return text if isinstance(text, str) else None  # what is no text need not be fit to be sent


def _length(text: str) -> int:
    return len(text) if isinstance(text, str) else 0  # what is no text is told when its turn comes


def _label(news: NewsSegmenter, text: str) -> Kept | Exception:
    from newsseg.labeling import kept  # noqa: PLC0415 - imported with the first text

    try:
        return kept(news.label(text))
    except Exception as error:  # noqa: BLE001 - handed over with the item, or raised when its turn comes
        return error


def _restored(news: NewsSegmenter, language: str | None, text: str, found: Kept | Exception | None) -> Article | Failure:
    from newsseg.labeling import restored  # noqa: PLC0415 - imported with the first text

    if found is None:
        return _attempt(news, language, text)
    if isinstance(found, Exception):
        return Failure(text, found)
    try:
        return news.labelled(text, restored(text, news.states, found), language)
    except Exception as error:  # noqa: BLE001 - a kind of the caller's own may refuse its fields
        return Failure(text, error)


def _shared_out(
    news: NewsSegmenter, language: str | None, texts: Iterable[str], processes: int, chunk: int
) -> Generator[Article | Failure, None, None]:
    with begun(processes, partial(_chunk, news)) as pool:
        for batch, labelled in share_out(in_chunks(texts, chunk, _length), at_work, pool, ahead=processes * _AHEAD, handed=_sent):
            found = [labelled] if isinstance(labelled, NewssegError) else labelled
            # Segments are built here: labels are quickly handed over, and a segment's confidence need not be computed to be so.
            yield from (_restored(news, language, text, one) for text, one in zip(batch, found, strict=True))
