"""Laws: what holds for any text at all."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsseg
from newsseg import (
    Article,
    AttributionSegmenter,
    BodySegmenter,
    CaptionSegmenter,
    ChromeSegmenter,
    HeadlineSegmenter,
    NewsSegmenter,
    Segmenter,
)
from newsseg.document import Document
from newsseg.segments import KINDS
from tests.checking import complaints, labels
from tests.house import SPONSOR_LINE, shouted_line, sponsors
from tests.strategies import news_texts, raw_texts, single_newline_texts, texts

if TYPE_CHECKING:
    from newsseg import Segmented

ROOT = Path(__file__).parent.parent
NEWS = NewsSegmenter()
OWN = NewsSegmenter().with_segmenter(sponsors()).with_rules(shouted_line).without_rules("length")
FAMILIES: list[Segmenter[Segmented]] = [HeadlineSegmenter(), CaptionSegmenter(), BodySegmenter(), AttributionSegmenter(), ChromeSegmenter()]


@given(texts())
def test_law_total_any_text_gives_an_article(text: str) -> None:
    article = newsseg.segment(text)
    assert type(article) is Article
    assert article.text is text
    assert all(type(segment) in KINDS for segment in article)


@given(texts())
def test_law_offsets_each_segment_is_its_piece_of_the_source(text: str) -> None:
    for segment in newsseg.segment(text):
        assert 0 <= segment.start < segment.end <= len(text)
        assert text[segment.start : segment.end] == segment.text


@given(texts())
def test_law_partition_segments_are_in_order_and_disjoint(text: str) -> None:
    last = 0
    for segment in newsseg.segment(text):
        assert last <= segment.start
        last = segment.end


@given(texts())
def test_law_cover_every_visible_character_is_in_one_segment(text: str) -> None:
    times = [0] * len(text)
    for segment in newsseg.segment(text):
        for place in range(segment.start, segment.end):
            times[place] += 1
    assert all(count == 1 or character.isspace() for count, character in zip(times, text, strict=True))
    assert max(times, default=0) <= 1


@given(texts())
def test_law_cover_holds_with_rules_and_kinds_of_one_s_own(text: str) -> None:
    assert not list(complaints(OWN.segment(text)))


@given(texts())
def test_law_one_label_for_each_line_that_is_not_blank(text: str) -> None:
    segments = newsseg.segment(text).segments
    for line in Document.from_text(text).lines:
        assert sum(segment.start <= line.start and line.end <= segment.end for segment in segments) == 1


@given(texts())
def test_law_no_segment_holds_a_blank_line(text: str) -> None:
    for segment in newsseg.segment(text):
        lines = segment.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert all(line.strip() for line in lines)


@given(texts())
def test_law_deterministic_the_same_text_gives_the_same_article(text: str) -> None:
    one, other = NEWS.segment(text), NewsSegmenter().segment(text)
    assert one == other
    assert [segment.confidence for segment in one] == [segment.confidence for segment in other]
    assert one.explain() == other.explain()


@given(texts())
def test_law_json_what_is_written_is_read_back(text: str) -> None:
    article = newsseg.segment(text)
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article


@given(texts())
def test_law_pickle_what_is_pickled_comes_back(text: str) -> None:
    article = OWN.segment(text)
    again = pickle.loads(pickle.dumps(article))
    assert again == article
    assert [segment.confidence for segment in again] == [segment.confidence for segment in article]


@given(texts())
def test_law_confidence_is_the_same_early_late_or_after_pickling(text: str) -> None:
    early = [segment.confidence for segment in newsseg.segment(text)]
    unasked = newsseg.segment(text)
    pickled = pickle.loads(pickle.dumps(unasked))
    unasked.explain()
    late = [segment.confidence for segment in reversed(unasked.segments)][::-1]
    assert early == late == [segment.confidence for segment in pickled]
    assert all(0 < confidence <= 1 for confidence in early)


@given(single_newline_texts())
def test_law_line_ends_of_windows_and_old_macs_change_no_label(text: str) -> None:
    plain = labels(newsseg.segment(text))
    assert labels(newsseg.segment(text.replace("\n", "\r\n"))) == plain
    assert labels(newsseg.segment(text.replace("\n", "\r"))) == plain


@given(single_newline_texts(), st.sampled_from([" ", "   ", "\t", "\xa0", "\u3000"]))
def test_law_blanks_at_the_ends_of_lines_change_nothing(text: str, blank: str) -> None:
    plain, padded = newsseg.segment(text), newsseg.segment(text.replace("\n", f"{blank}\n") + blank)
    assert labels(padded) == labels(plain)
    assert [one.confidence for one in padded] == [one.confidence for one in plain]
    assert [one.clean_text for one in padded] == [one.clean_text for one in plain]


@given(texts(), st.sampled_from(["\n", "\n\n\n", "\r\n \t\r\n", "\n\u3000\n"]))
def test_law_blank_lines_at_the_end_change_nothing(text: str, blanks: str) -> None:
    plain, longer = newsseg.segment(text), newsseg.segment(text + blanks)
    assert longer.segments == plain.segments
    assert [one.confidence for one in longer] == [one.confidence for one in plain]


@given(texts())
def test_law_a_byte_order_mark_is_kept_where_it_stands(text: str) -> None:
    marked = newsseg.segment(f"\ufeff{text}")
    assert marked.text == f"\ufeff{text}"
    assert marked.segments[0].start == 0
    assert marked.segments[0].text.startswith("\ufeff")
    assert not list(complaints(marked))


@given(news_texts())
def test_law_each_family_agrees_with_all_families_together(text: str) -> None:
    article = newsseg.segment(text)
    for family in FAMILIES:
        own = {kind.label for kind in family.kinds}
        found = family.segment(text)
        assert found.segments == tuple(segment for segment in article if segment.label in own)
        assert [one.confidence for one in found] == [one.confidence for one in article if one.label in own]


@given(st.one_of(st.none(), st.integers(), st.binary(), st.lists(st.text()), st.floats(), st.dictionaries(st.text(), st.text())))
def test_law_anything_but_text_is_refused_by_its_type(junk: object) -> None:
    for segment in (newsseg.segment, OWN.segment, *(family.segment for family in FAMILIES)):
        with pytest.raises(TypeError, match=rf"not {type(junk).__name__}:"):
            segment(junk)  # type: ignore[arg-type]


@given(texts())
def test_law_rules_that_weigh_nothing_change_nothing(text: str) -> None:
    silent = newsseg.regex_rule("silent", r"\w", kind=newsseg.Headline, weight=0)
    article = newsseg.segment(text, rules=[silent])
    assert article == newsseg.segment(text)
    assert [one.confidence for one in article] == [one.confidence for one in newsseg.segment(text)]


@given(raw_texts(), raw_texts())
def test_law_no_text_leaves_a_trace_in_the_next(one: str, other: str) -> None:
    alone = newsseg.segment(other)
    newsseg.segment(one, rules=[SPONSOR_LINE])
    assert newsseg.segment(other) == alone


@settings(max_examples=5)
@given(st.lists(texts(), min_size=8, max_size=16))
def test_law_threads_may_share_a_segmenter_and_an_article(drawn: list[str]) -> None:
    alone = [OWN.segment(text) for text in drawn]
    shared = [OWN.segment(text) for text in drawn]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(OWN.segment, drawn)) == alone
        explained = list(pool.map(lambda number: shared[number % len(shared)].explain(), range(4 * len(shared))))
    assert explained == [article.explain() for article in alone] * 4


@settings(max_examples=2)
@given(st.lists(texts(), min_size=10, max_size=15))
def test_law_deterministic_whatever_the_seed_of_python_s_hashes(drawn: list[str]) -> None:
    code = (
        "import json, sys, newsseg\n"
        "articles = [newsseg.segment(text) for text in json.load(sys.stdin)]\n"
        "print(json.dumps([[article.to_dict(), str(article.explain())] for article in articles]))"
    )
    found = set()
    for seed in ("0", "1", "4242"):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
        }
        run = subprocess.run(
            [sys.executable, "-c", code], input=json.dumps(drawn), capture_output=True, text=True, check=True, env=environment
        )
        found.add(run.stdout)
    assert len(found) == 1
