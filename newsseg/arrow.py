"""Arrow: a record batch with a column of texts in, the same batch with what newsseg found in them out.

One function for every engine that speaks Arrow: Spark, Dask, Ray, Polars, DuckDB, pandas, Hugging Face datasets; ``docs/recipes`` shows
how each calls it. It needs the extra ``newsseg[arrow]``.

    import pyarrow as pa
    from newsseg.arrow import segment_batch

    found = segment_batch(pa.RecordBatch.from_pydict({"text": ["Storm nears the coast", None]}))
    found.column("headline").to_pylist()            # ['Storm nears the coast', None]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsseg.article import Article
from newsseg.characters import encodable
from newsseg.errors import ColumnError, MissingExtraError, unknown
from newsseg.exports import story
from newsseg.segmenters.base import as_segmenter
from newsseg.setting import check_language
from newsseg.streams import Failure, segment_many

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtraError(user=__name__, extra="arrow") from error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsseg.segmenters.news import NewsSegmenter

SEGMENT = pa.struct(
    [
        pa.field("label", pa.string()),
        pa.field("start", pa.int64()),
        pa.field("end", pa.int64()),
        pa.field("text", pa.string()),
        pa.field("confidence", pa.float64()),
    ]
)
"""The type of a segment; ``start`` and ``end`` count code points of the text, ``confidence`` is a probability."""

SCHEMA = pa.schema(
    [
        pa.field("segments", pa.list_(SEGMENT)),
        pa.field("headline", pa.string()),
        pa.field("body", pa.string()),
        pa.field("authors", pa.list_(pa.string())),
        pa.field("published", pa.string()),
        pa.field("error", pa.string()),
    ]
)
"""The columns that are added; ``published`` is a date or date-time as ISO 8601 writes it.

A row without a text is null in all; a row that failed has nothing but its ``error``.
"""


def output_schema(schema: pa.Schema, *, prefix: str = "") -> pa.Schema:
    """Give the schema of the batches that `segment_batch` makes of batches with a schema.

    Args:
        schema: the schema of the batches that go in.
        prefix: what the names of the added columns begin with.

    Raises:
        ColumnError: a column of one of the names to be added is there already.
    """
    added = [pa.field(prefix + field.name, field.type) for field in SCHEMA]
    taken = sorted({field.name for field in added}.intersection(schema.names))
    if taken:
        message = f"column {taken[0]!r} is there already: rename it, or pass prefix='newsseg_'"
        raise ColumnError(message)
    return pa.schema([*schema, *added], metadata=schema.metadata)


def segment_batch(
    batch: pa.RecordBatch,
    *,
    column: str = "text",
    prefix: str = "",
    segmenter: NewsSegmenter | None = None,
    language: str | None = None,
    processes: int = 1,
) -> pa.RecordBatch:
    """Segment the texts of a record batch, and add the columns of `SCHEMA`.

    Rows keep their order and number. A null stays null. A row that cannot be segmented, because a rule of yours fails on it or because
    it is no valid UTF-8, is reported in its ``error``, and no other row suffers.

    Args:
        batch: the batch; its columns are kept.
        column: the name of the column with the texts.
        prefix: what the names of the added columns begin with.
        segmenter: the segmenter to use; the standard one by default.
        language: the code of the texts' language, such as ``"en-GB"``, where you know it and it is one; it settles what day 03/04/2026 is.
        processes: how many processes share the work; engines have their own, so one is right inside of them.

    Raises:
        ColumnError: there is no such column, it holds no text, or one of the columns to be added is there already.
        ValueError: ``processes`` is less than 1.
        TypeError: it is no record batch, ``segmenter`` makes no articles, ``language`` is no ``str``, or ``processes`` no whole number.
    """
    _check_given(batch, segmenter, pa.RecordBatch, "segment_batch", language)
    schema = output_schema(batch.schema, prefix=prefix)
    rows = _rows(_texts(batch, column), segmenter, language, processes)
    added = [pa.array(values, field.type) for values, field in zip(_columns(rows), SCHEMA, strict=True)]
    return pa.RecordBatch.from_arrays([*batch.columns, *added], schema=schema)


def segment_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    column: str = "text",
    prefix: str = "",
    segmenter: NewsSegmenter | None = None,
    language: str | None = None,
    processes: int = 1,
) -> Iterator[pa.RecordBatch]:
    """Segment a stream of record batches, lazily and in order; the arguments are those of `segment_batch`."""
    for batch in batches:
        yield segment_batch(batch, column=column, prefix=prefix, segmenter=segmenter, language=language, processes=processes)


def segment_table(
    table: pa.Table,
    *,
    column: str = "text",
    prefix: str = "",
    segmenter: NewsSegmenter | None = None,
    language: str | None = None,
    processes: int = 1,
) -> pa.Table:
    """Segment the texts of a table; the arguments are those of `segment_batch`."""
    _check_given(table, segmenter, pa.Table, "segment_table", language)
    schema = output_schema(table.schema, prefix=prefix)
    batches = segment_batches(table.to_batches(), column=column, prefix=prefix, segmenter=segmenter, language=language, processes=processes)
    _check(table.schema, column)
    return pa.Table.from_batches(batches, schema)


def _check_given(given: object, segmenter: NewsSegmenter | None, wanted: type, function: str, language: str | None) -> None:
    check_language(language)
    others = {pa.Table: "pass it to segment_table", pa.RecordBatch: "pass it to segment_batch"}
    if not isinstance(given, wanted):
        advice = others.get(type(given), f"make one, as in pyarrow.{wanted.__name__}.from_pydict({{'text': texts}})")
        message = f"{function} reads a pyarrow.{wanted.__name__}, not {type(given).__name__}: {advice}"
        raise TypeError(message)
    if segmenter is not None and not issubclass(as_segmenter(segmenter).result, Article):
        message = f"rows are made of articles: pass NewsSegmenter().with_segmenter(...), not {type(segmenter).__name__} alone"
        raise TypeError(message)


def _check(schema: pa.Schema, column: str) -> None:
    if column not in schema.names:
        raise ColumnError(unknown("column", column, schema.names))
    if schema.names.count(column) > 1:
        message = f"there are several columns {column!r}: rename all but one"
        raise ColumnError(message)
    kind = schema.field(column).type
    held = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not (pa.types.is_string(held) or pa.types.is_large_string(held) or pa.types.is_string_view(held) or pa.types.is_null(held)):
        message = f"column {column!r} holds {kind}, not text: cast it to string"
        raise ColumnError(message)


def _texts(batch: pa.RecordBatch, column: str) -> list[str | Failure | None]:
    _check(batch.schema, column)
    array = batch.column(column)
    try:
        texts: list[str | Failure | None] = array.to_pylist()
    except UnicodeDecodeError:  # Arrow does not look at every text it is given
        return [_read(value) for value in array]
    return texts


def _read(value: Any) -> str | Failure | None:  # noqa: ANN401 - a scalar of Arrow
    try:
        text: str | None = value.as_py()
    except UnicodeDecodeError as error:
        return Failure(value, error)
    return text


Row = dict[str, Any]
"""The values of the columns of `SCHEMA` in one row, by their names; what is left out is null."""


def row(article: Article) -> Row:
    """Give the values of the columns of `SCHEMA` for one article.

    Args:
        article: the article; its text must hold no lone surrogates, since Arrow cannot.
    """
    segments = [{"label": one.label, "start": one.start, "end": one.end, "text": one.text, "confidence": one.confidence} for one in article]
    return {"segments": segments, **story.gist(article)}


def _rows(texts: Sequence[str | Failure | None], segmenter: NewsSegmenter | None, language: str | None, processes: int) -> Iterator[Row]:
    read = (text for text in texts if isinstance(text, str))
    found = segment_many(read, segmenter=segmenter, language=language, processes=processes, on_error="yield")
    for text in texts:
        if text is None:
            yield {}
            continue
        result = text if isinstance(text, Failure) else next(found)
        yield _failed(result) if isinstance(result, Failure) else row(result)


def _failed(failure: Failure) -> Row:
    return {"error": encodable(f"{type(failure.error).__name__}: {failure.error}")}


def _columns(rows: Iterable[Row]) -> list[list[Any]]:
    columns: list[list[Any]] = [[] for _ in SCHEMA]
    for values in rows:
        for column, field in zip(columns, SCHEMA, strict=True):
            column.append(values.get(field.name))
    return columns
