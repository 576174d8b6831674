"""Records to rows, in order, by several processes; faults keep their place among them."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from newsseg.batch.reading import Fault, Record
from newsseg.batch.sources import spelled
from newsseg.characters import encodable, encodable_data
from newsseg.document import Span
from newsseg.errors import NewssegError
from newsseg.exports import story
from newsseg.sharing import at_work, in_chunks, share_out
from newsseg.sharing import processes as begun

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from newsseg.article import Article
    from newsseg.segmenters.news import NewsSegmenter

_CHUNK = 8
"""Records that a process is handed at once, at most."""
_AHEAD = 4
"""Chunks per process that are handed out before the first result is waited for."""


SPLIT = ("article", "articles", "start")
"""What is written of an article of a text that is parted: its number, how many there are, where it starts in the text."""


@attrs.frozen
class Row:
    """What is written of one text.

    Args:
        record: the record, without its text.
        content: lines of JSON, or rows of the values of columns; of a text whose articles are parted, one for each.
    """

    record: Record
    content: Any


def as_json(record: Record, news: NewsSegmenter, language: str | None = None, *, split: bool = False) -> str:
    """Segment a record, and write it as a line of JSON for each article; lone surrogates, which no file can hold, become U+FFFD.

    Args:
        record: the record.
        news: the segmenter.
        language: the code of its language, where it is known.
        split: whether each article of a text that holds several has a line of its own.
    """
    known = {"file": spelled(record.file), "record": record.number, **({} if record.id is None else {"id": record.id})}
    found = _articles(record.text, news, language, split=split)
    rows = ({**known, **place, **article.to_dict(), **story.gist(article)} for place, article in found)
    return "\n".join(json.dumps(encodable_data(row), ensure_ascii=False) for row in rows)


def as_columns(record: Record, news: NewsSegmenter, language: str | None = None, *, split: bool = False) -> list[dict[str, Any]]:
    """Segment a record, and give the values of its columns; the arguments are those of `as_json`."""
    from newsseg import arrow  # noqa: PLC0415 - optional, imported when used

    clean = encodable(record.text)
    known = {"file": spelled(record.file), "record": record.number, "id": None if record.id is None else encodable(record.id)}
    found = _articles(clean, news, language, split=split)
    return [{**known, **place, "text": article.text, **arrow.row(article)} for place, article in found]


def _articles(text: str, news: NewsSegmenter, language: str | None, *, split: bool) -> Iterator[tuple[dict[str, int], Article]]:
    """Yield the article of a text; or, if asked for, each of several, with its number, how many there are, and where it starts."""
    if not split:
        yield {}, news.segment(text, language=language)
        return
    spans = news.split_articles(text) or [Span.of(text, 0, len(text))]  # a blank text has a row, too
    for number, span in enumerate(spans, 1):
        yield dict(zip(SPLIT, (number, len(spans), span.start), strict=True)), news.segment(span.text, language=language)


def rows(
    items: Iterable[Record | Fault], form: Callable[[Record, NewsSegmenter], Any], news: NewsSegmenter, processes: int
) -> Generator[Row | Fault, None, None]:
    """Segment the records, in order.

    Args:
        items: records, and faults, which are passed on in their places.
        form: makes the content of a row.
        news: the segmenter.
        processes: how many processes share the work.

    Raises:
        NewssegError: processes end as soon as they are begun.
    """
    done = partial(_done, form=form, news=news)
    if processes == 1:
        yield from map(done, items)
        return
    with begun(processes, partial(_each, done)) as pool:
        for chunk, found in share_out(in_chunks(items, _CHUNK, _length), at_work, pool, ahead=processes * _AHEAD):
            yield from [_lost(chunk[0], found)] if isinstance(found, NewssegError) else found


def _lost(item: Record | Fault, error: NewssegError) -> Fault:
    return Fault(item.file, item.number, str(error))


def _each(done: Callable[[Record | Fault], Row | Fault], items: list[Record | Fault]) -> list[Row | Fault]:
    return list(map(done, items))


def _length(item: Record | Fault) -> int:
    return 0 if isinstance(item, Fault) else len(item.text)


def _done(item: Record | Fault, form: Callable[[Record, NewsSegmenter], Any], news: NewsSegmenter) -> Row | Fault:
    if isinstance(item, Fault):
        return item
    try:
        return Row(attrs.evolve(item, text=""), form(item, news))
    except Exception as error:  # noqa: BLE001 - reported with its record; no other record is lost
        return Fault(item.file, item.number, f"{type(error).__name__}: {error}")
