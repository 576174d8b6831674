"""Record batches: what goes in comes out, with what newsseg found."""

from __future__ import annotations

import pickle
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import ColumnError, Failure, exports, segment_many
from newsseg.characters import encodable
from tests import strategies
from tests.integration.conftest import STUMBLES

if TYPE_CHECKING:
    from collections.abc import Sequence

pa = pytest.importorskip("pyarrow", reason="newsseg[integration] is not installed: pyarrow")
arrow = pytest.importorskip("newsseg.arrow", reason="newsseg[integration] is not installed: pyarrow")


def plainly(texts: Sequence[str | None], segmenter: newsseg.NewsSegmenter | None = None) -> list[dict[str, Any]]:
    """Segment texts one by one, and give the rows that every engine must give."""
    rows = []
    for text in texts:
        row: dict[str, Any] = dict.fromkeys(arrow.SCHEMA.names)
        if text is not None:
            [found] = segment_many([text], segmenter=segmenter, on_error="yield")
            if isinstance(found, Failure):
                row["error"] = f"{type(found.error).__name__}: {found.error}"
            else:
                segments = [{name: getattr(one, name) for name in ("label", "start", "end", "text", "confidence")} for one in found]
                headline = exports.to_jsonld(found).get("headline")
                row |= {"segments": segments, "headline": headline, "body": found.body, "authors": [one.text for one in found.authors]}
                row["published"] = found.published
        rows.append({"text": text, **row})
    return rows


def batch_of(texts: Sequence[str | None], kind: Any = None) -> Any:  # noqa: ANN401 - a batch of Arrow
    return pa.RecordBatch.from_arrays([pa.array(texts, kind or pa.string())], names=["text"])


@given(st.lists(st.one_of(st.none(), strategies.texts().map(encodable)), max_size=5))
def test_rows_are_those_of_a_plain_loop(texts: list[str | None]) -> None:
    found = arrow.segment_batch(batch_of(texts))
    assert found.schema == arrow.output_schema(batch_of(texts).schema)
    found.validate(full=True)
    assert found.to_pylist() == plainly(texts)


def test_nulls_stay_and_a_failing_row_is_reported(texts: list[str | None]) -> None:
    rows = arrow.segment_batch(batch_of(texts), segmenter=STUMBLES).to_pylist()
    assert rows == plainly(texts, STUMBLES)
    [failed] = [row for row in rows if row["error"]]
    assert (failed["text"], failed["segments"]) == ("x", None)
    assert failed["error"] == "RuleExecutionError: rule 'stumbles-over-x' failed on line 0: LookupError: no x, please"


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())])
def test_all_kinds_of_text_columns_are_read(kind: Any) -> None:  # noqa: ANN401 - a type of Arrow
    texts = ["Storm nears", None, "Storm nears", "🌊"]
    found = arrow.segment_batch(batch_of(texts, kind))
    assert found.schema.field("text").type == kind
    assert found.to_pylist() == plainly(texts)


def test_a_text_that_is_no_utf_8_is_reported() -> None:
    raw = pa.array([b"Storm nears", b"caf\xe9", None, b"Rain"], pa.binary())
    array = pa.Array.from_buffers(pa.string(), len(raw), raw.buffers())
    rows = arrow.segment_batch(pa.RecordBatch.from_arrays([array], names=["text"])).drop_columns(["text"]).to_pylist()
    assert [bool(row["error"]) for row in rows] == [False, True, False, False]
    assert rows[1]["error"].startswith("UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 3")
    assert [row["segments"] is None for row in rows] == [False, True, True, False]


def test_columns_are_kept_and_tables_are_segmented_chunk_by_chunk() -> None:
    table = pa.table({"id": pa.chunked_array([[1], [2, 3]]), "story": pa.chunked_array([["One."], ["Two.", None]])})
    found = arrow.segment_table(table, column="story", prefix="newsseg_")
    assert found.schema.names == ["id", "story", *(f"newsseg_{name}" for name in arrow.SCHEMA.names)]
    assert found.column("id").to_pylist() == [1, 2, 3]
    assert found.column("newsseg_body").to_pylist() == [newsseg.segment("One.").body, newsseg.segment("Two.").body, None]


def test_nothing_in_nothing_out() -> None:
    assert arrow.segment_batch(batch_of([])).num_rows == 0
    assert arrow.segment_table(pa.table({"text": pa.array([], pa.string())})).schema.names == ["text", *arrow.SCHEMA.names]
    assert list(arrow.segment_batches([])) == []


def test_metadata_are_kept() -> None:
    schema = pa.schema([pa.field("text", pa.string(), metadata={"from": "wire"})], metadata={"made": "today"})
    found = arrow.segment_batch(pa.RecordBatch.from_arrays([pa.array(["One."])], schema=schema))
    assert found.schema.metadata == {b"made": b"today"}
    assert found.schema.field("text").metadata == {b"from": b"wire"}


@pytest.mark.parametrize(
    ("columns", "options", "says"),
    [
        ({"story": ["a"]}, {}, "unknown column 'text'"),
        ({"texts": ["a"]}, {}, "unknown column 'text': did you mean 'texts'"),
        ({"text": [1]}, {}, "column 'text' holds int64, not text: cast it to string"),
        ({"text": [b"a"]}, {}, "column 'text' holds binary, not text: cast it to string"),
        ({"text": ["a"], "body": ["b"]}, {}, "column 'body' is there already: rename it, or pass prefix='newsseg_'"),
        ({"text": ["a"]}, {"column": "txt"}, "unknown column 'txt': did you mean 'text'"),
    ],
)
def test_faulty_columns_are_told_at_once(columns: dict[str, Any], options: dict[str, Any], says: str) -> None:
    for call, made in ((arrow.segment_batch, pa.RecordBatch.from_pydict(columns)), (arrow.segment_table, pa.table(columns))):
        with pytest.raises(ColumnError) as caught:
            call(made, **options)
        assert says in str(caught.value)


def test_two_columns_of_one_name_are_refused() -> None:
    batch = pa.RecordBatch.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])
    with pytest.raises(ColumnError, match="there are several columns 'text'"):
        arrow.segment_batch(batch)


def test_processes_share_the_work_of_a_batch(texts: list[str | None]) -> None:
    assert arrow.segment_batch(batch_of(texts), processes=2).to_pylist() == plainly(texts)


def test_the_function_can_be_sent_to_other_processes() -> None:
    sent = pickle.loads(pickle.dumps(partial(arrow.segment_batch, segmenter=STUMBLES)))
    assert sent(batch_of(["One.", "x"])).to_pylist() == plainly(["One.", "x"], STUMBLES)


def test_bug_nothing_told_the_language_of_a_table() -> None:
    texts = ["Storm nears the coast\n\n03/04/2026\n\nIt is expected on Tuesday, forecasters said.", None]
    for code, value in (("en-GB", "2026-04-03"), ("en-US", "2026-03-04"), (None, None)):
        assert arrow.segment_batch(batch_of(texts), language=code).column("published").to_pylist() == [value, None]
        found = arrow.segment_table(pa.table({"text": texts}), language=code)
        assert found.column("published").to_pylist() == [value, None]


def test_batches_come_lazily() -> None:
    asked: list[int] = []

    def batches() -> Any:  # noqa: ANN401 - batches of Arrow
        for number in range(3):
            asked.append(number)
            yield batch_of([f"Number {number}."])

    found = arrow.segment_batches(batches())
    assert asked == []
    assert next(found).to_pylist()[0]["text"] == "Number 0."
    assert asked == [0]


def test_bug_what_is_no_batch_or_no_table_was_answered_with_python_s_own_words() -> None:
    batch, table = batch_of(["One."]), pa.table({"text": ["One."]})
    for call, other, says in (
        (arrow.segment_batch, table, r"segment_batch reads a pyarrow\.RecordBatch, not Table: pass it to segment_table"),
        (arrow.segment_table, batch, r"segment_table reads a pyarrow\.Table, not RecordBatch: pass it to segment_batch"),
        (arrow.segment_batch, ["a"], r"not list: make one, as in pyarrow\.RecordBatch\.from_pydict\({'text': texts}\)"),
        (arrow.segment_table, ["a"], r"not list: make one, as in pyarrow\.Table\.from_pydict\({'text': texts}\)"),
        (lambda other: next(arrow.segment_batches(other)), [table], "pass it to segment_table"),
    ):
        with pytest.raises(TypeError, match=says):
            call(other)


def test_bug_a_segmenter_of_one_family_failed_at_the_first_row_with_python_s_own_words() -> None:
    for segmenter, says in (
        (
            newsseg.CaptionSegmenter(),
            r"rows are made of articles: pass NewsSegmenter\(\)\.with_segmenter\(...\), not CaptionSegmenter alone",
        ),
        (newsseg.NewsSegmenter, "a segmenter is made by calling its class"),
    ):
        with pytest.raises(TypeError, match=says):
            arrow.segment_batch(batch_of(["One."]), segmenter=segmenter)
