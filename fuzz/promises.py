"""What must hold for any input; an `AssertionError`, or an error that is not the library's own, is a finding."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import newsseg
from newsseg import Article, FormatError, PackError, Paragraph, Segment, Span, Weights, WeightsError, load_rules
from newsseg.characters import encodable
from newsseg.exports import to_json
from newsseg.segments import KINDS
from newsseg.testing import complaints
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator


def segments(text: str) -> None:
    """Ask for segments that add up to the text, and evidence that adds up to their labels."""
    article = newsseg.segment(text)
    assert article.text is text
    assert not list(complaints(article))
    labeling = article._labeling  # labelled once, since that takes most of the time
    blanks = {line.start for line in labeling.evidence.document.left_out}
    assert labeling.labels == tuple(segment.label for segment in article if segment.start not in blanks)
    explained = article.explain()
    assert round(sum(one.score for one in explained) * UNIT) == labeling.score
    assert all(0 < one.confidence <= 1 and one.margin >= 0 for one in explained)


def line_ends(text: str) -> None:
    """Ask for the same labels whatever the line ends, and whatever blanks stand at the ends of lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    labels = [segment.label for segment in newsseg.segment(plain)]
    for other in (plain.replace("\n", "\r\n"), plain.replace("\n", " \t\n") + "\n\n"):
        assert [segment.label for segment in newsseg.segment(other)] == labels


def written(text: str) -> None:
    """Ask for plain data that JSON keeps, and for renderings that can be written to a file."""
    article = newsseg.segment(text)
    plain = article.to_dict()
    again = Article.from_dict(plain)
    assert again == article
    assert again.to_dict() == plain
    if encodable(text) == text:  # JSON joins a high surrogate and a low one that stand side by side
        assert json.loads(json.dumps(plain)) == plain
    Article.from_dict(json.loads(to_json(article)))
    article._repr_html_().encode("utf-8")
    for one in article.explain():
        one._repr_html_().encode("utf-8")
        str(one)


def details(text: str) -> None:
    """Ask for details inside their segment, whatever the text was taken for."""
    for kind in KINDS:
        segment = kind(7, 7 + len(text), text, **({"opens": True} if kind is Paragraph else {}))
        for name in kind.detail_names:
            for span in _spans(getattr(segment, name)):
                assert segment.start <= span.start < span.end <= segment.end
                assert text[span.start - 7 : span.end - 7] == span.text


def _spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
        for name in ("place", "agency", "date"):
            yield from _spans(getattr(value, name, None))
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)


def articles(text: str) -> None:
    """Ask for an article out of JSON, or for the library's own complaint."""
    with suppress(json.JSONDecodeError):
        data = json.loads(text)
        with suppress(FormatError):
            article = Article.from_dict(data)
            assert Article.from_dict(article.to_dict()) == article
            assert not [one for one in complaints(article) if "no segment" not in one and "blank edges" not in one]
            article._repr_html_()


def weights(text: str) -> None:
    """Ask for weights out of a file, or for the library's own complaint."""
    with suppress(WeightsError):
        read = Weights.read(text)
        news = newsseg.NewsSegmenter(weights=read)
        assert not list(complaints(news.segment("Home\n\nStorm nears")))


def packs(text: str) -> None:
    """Ask for rules out of a file, or for the library's own complaint, which names the file."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "pack.toml")
        file.write_bytes(text.encode("utf-8", "surrogateescape"))
        try:
            pack = load_rules(file)
        except PackError as error:
            assert str(file) in str(error)  # noqa: PT017 - or there is none
        else:
            assert all(issubclass(rule.kind, Segment) for rule in pack)
