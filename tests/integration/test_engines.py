"""The engines that people run: each gives what a plain loop gives, in order, with nulls and one failing row."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.integration.conftest import STUMBLES
from tests.integration.test_arrow import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

pa = pytest.importorskip("pyarrow", reason="newsseg[integration] is not installed: pyarrow")
arrow = pytest.importorskip("newsseg.arrow", reason="newsseg[integration] is not installed: pyarrow")
NUMBERS = pa.int64()


def needs(package: str) -> pytest.MarkDecorator:
    """Skip a test where a package is not installed."""
    return pytest.mark.skipif(importlib.util.find_spec(package) is None, reason=f"newsseg[integration] is not installed: {package}")


@pytest.fixture(scope="session")
def expected(texts: list[str | None]) -> list[dict[str, Any]]:
    """What a plain loop makes of the texts, numbered."""
    return [{"number": number, **row} for number, row in enumerate(plainly(texts, STUMBLES))]


@pytest.fixture(scope="session")
def table(texts: list[str | None]) -> Any:  # noqa: ANN401 - a table of Arrow
    return pa.table({"number": pa.array(range(len(texts)), NUMBERS), "text": pa.array(texts, pa.string())})


def plain(value: Any) -> Any:  # noqa: ANN401 - what engines give back
    """Turn what an engine gives back into plain lists and dictionaries."""
    if hasattr(value, "asDict"):
        value = value.asDict()
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    if shutil.which("java") is None:
        pytest.skip("there is no Java, which Spark runs on")
    sql = pytest.importorskip("pyspark.sql", reason="newsseg[integration] is not installed: pyspark")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2]").appName("newsseg").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "7").getOrCreate()
    yield session
    session.stop()


def test_spark(spark: Any, table: Any, expected: list[dict[str, Any]]) -> None:  # noqa: ANN401
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - where it is installed

    schema = from_arrow_schema(arrow.output_schema(table.schema))
    frame = spark.createDataFrame(table.to_pylist(), schema="number long, text string").repartition(3)
    found = frame.mapInArrow(partial(arrow.segment_batches, segmenter=STUMBLES), schema).orderBy("number").collect()
    assert plain(found) == expected


@needs("dask")
def test_dask(table: Any, expected: list[dict[str, Any]]) -> None:  # noqa: ANN401
    import dask.dataframe as dd  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415

    def segmented(part: Any) -> Any:  # noqa: ANN401
        batch = pa.RecordBatch.from_pandas(part, preserve_index=False, schema=table.schema)
        return arrow.segment_batch(batch, segmenter=STUMBLES).to_pandas(types_mapper=pd.ArrowDtype)

    frame = dd.from_pandas(table.to_pandas(types_mapper=pd.ArrowDtype), npartitions=4)
    empty = arrow.output_schema(table.schema).empty_table().to_pandas(types_mapper=pd.ArrowDtype)
    for scheduler in ("threads", "processes"):
        found = frame.map_partitions(segmented, meta=empty).compute(scheduler=scheduler)
        assert pa.Table.from_pandas(found, preserve_index=False).to_pylist() == expected


@needs("pandas")
def test_pandas(table: Any, expected: list[dict[str, Any]]) -> None:  # noqa: ANN401
    import pandas as pd  # noqa: PLC0415

    frame = pd.DataFrame({"number": table["number"].to_pylist(), "text": table["text"].to_pylist()})
    found = arrow.segment_table(pa.Table.from_pandas(frame, preserve_index=False), segmenter=STUMBLES)
    assert found.to_pylist() == expected
    assert found.to_pandas()["headline"].dropna().to_list() == [row["headline"] for row in expected if row["headline"]]


@needs("polars")
def test_polars(table: Any, expected: list[dict[str, Any]]) -> None:  # noqa: ANN401
    import polars as pl  # noqa: PLC0415

    frame = pl.from_arrow(table)
    found = pl.from_arrow(arrow.segment_table(frame.to_arrow(), segmenter=STUMBLES))
    assert found.to_dicts() == expected

    lazy = frame.lazy().map_batches(
        lambda part: pl.from_arrow(arrow.segment_table(part.to_arrow(), segmenter=STUMBLES)),
        schema=pl.from_arrow(arrow.output_schema(table.schema).empty_table()).schema,
    )
    assert lazy.filter(pl.col("error").is_null()).collect().to_dicts() == [row for row in expected if row["error"] is None]


@needs("duckdb")
def test_duckdb(table: Any, expected: list[dict[str, Any]]) -> None:  # noqa: ANN401
    import duckdb  # noqa: PLC0415

    with duckdb.connect() as database:
        reading = database.cursor()  # a result keeps its connection busy until it is read
        reading.register("pages", table)
        reader = reading.sql("from pages order by number").to_arrow_reader(7)
        schema = arrow.output_schema(reader.schema)
        database.register("found", pa.RecordBatchReader.from_batches(schema, arrow.segment_batches(reader, segmenter=STUMBLES)))
        database.sql("create table stories as from found")
        rows = database.sql("from stories order by number").fetchall()
        assert [dict(zip(schema.names, row, strict=True)) for row in rows] == expected
        [(count,)] = database.sql("select count(*) from stories, unnest(segments) where unnest.label = 'paragraph'").fetchall()
        assert count == sum(one["label"] == "paragraph" for row in expected for one in row["segments"] or [])


@needs("datasets")
@pytest.mark.parametrize("processes", [1, 2])
def test_datasets(table: Any, expected: list[dict[str, Any]], processes: int, tmp_path: Any) -> None:  # noqa: ANN401
    os.environ["HF_DATASETS_OFFLINE"] = os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HOME"] = str(tmp_path)
    import datasets  # noqa: PLC0415
    import multiprocess  # noqa: PLC0415

    multiprocess.set_start_method("spawn", force=True)  # the threads of other engines do not survive a fork
    pages = datasets.Dataset(table).with_format("arrow")
    found = pages.map(partial(arrow.segment_table, segmenter=STUMBLES), batched=True, batch_size=7, num_proc=processes)
    assert found.with_format(None).to_list() == expected
