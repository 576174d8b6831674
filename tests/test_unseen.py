"""Documents written after the fit, by writers who had not seen what the library makes of anything: what it has to reach on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.splitting import finder, starts_of
from fit import measure
from fit.corpus import read
from newsseg import NewsSegmenter

DOCUMENTS = read(Path(__file__).parent / "unseen")
FAMILIES, LABELS, HEADLINES, BODY = 0.915, 0.845, 0.928, 0.975
PARTED, WHOLE = 0.78, 0.98


def test_families_labels_and_headlines_are_told_apart() -> None:
    news = NewsSegmenter()
    summed = measure.summary([measure.score(document, news.label(document.text)) for document in DOCUMENTS])
    assert summed["family_macro_f1"] >= FAMILIES
    assert summed["label_macro_f1"] >= LABELS
    assert summed["labels"]["headline"] >= HEADLINES
    assert summed["families"]["body"] >= BODY


@pytest.mark.parametrize(("is_several", "least"), [(True, PARTED), (False, WHOLE)])
def test_articles_are_parted_and_single_ones_left_whole(*, is_several: bool, least: float) -> None:
    found = finder(None)
    exact = [found(document) == gold for document in DOCUMENTS if (len(gold := starts_of(document)) > 1) is is_several]
    assert sum(exact) >= least * len(exact)
    assert len(exact) > 60


def test_they_are_no_documents_that_are_fitted() -> None:
    written = read(Path(__file__).parent / "written")
    assert {document.name for document in DOCUMENTS}.isdisjoint(document.name for document in written)
    assert {document.publisher for document in DOCUMENTS}.isdisjoint(document.publisher for document in written)
    assert len({document.lang for document in DOCUMENTS}) >= 30
