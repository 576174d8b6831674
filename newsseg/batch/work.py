"""Records to rows, in order, by several processes; faults keep their place among them."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from newsseg.batch.reading import Fault, Record
from newsseg.batch.sources import spelled
from newsseg.characters import encodable, encodable_data
from newsseg.errors import NewssegError
from newsseg.exports import story
from newsseg.sharing import at_work, in_chunks, share_out
from newsseg.sharing import processes as begun

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from newsseg.segmenters.news import NewsSegmenter

_CHUNK = 8
"""Records that a process is handed at once, at most."""
_AHEAD = 4
"""Chunks per process that are handed out before the first result is waited for."""


@attrs.frozen
class Row:
    """What is written of one text.

    Args:
        record: the record, without its text.
        content: a line of JSON, or the values of the columns.
    """

    record: Record
    content: Any


def as_json(record: Record, news: NewsSegmenter, language: str | None = None) -> str:
    """Segment a record, and write it as a line of JSON; lone surrogates, which no file can hold, become U+FFFD."""
    article = news.segment(record.text, language=language)
    known = {} if record.id is None else {"id": record.id}
    row = {"file": spelled(record.file), "record": record.number, **known, **article.to_dict(), **story.gist(article)}
    return json.dumps(encodable_data(row), ensure_ascii=False)


def as_columns(record: Record, news: NewsSegmenter, language: str | None = None) -> dict[str, Any]:
    """Segment a record, and give the values of its columns."""
    from newsseg import arrow  # noqa: PLC0415 - optional, imported when used

    clean = encodable(record.text)
    known = None if record.id is None else encodable(record.id)
    found = arrow.row(news.segment(clean, language=language))
    return {"file": spelled(record.file), "record": record.number, "id": known, "text": clean, **found}


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
