"""Laws of what segmenting gives back: articles, streams, several articles in a text, plain data, and what is shown."""

from __future__ import annotations

import copy
import io
import json
import pickle
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from unittest import mock

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsseg
from newsseg import Article, FormatError, NewssegError, NewsSegmenter, Segment, cli, segment_many, split_articles
from newsseg.document import Document
from newsseg.segments import KINDS
from tests.checking import complaints, labels
from tests.house import SPONSOR_LINE, Sponsor, sponsors, stumbling
from tests.strategies import news_texts, raw_texts, texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NEWS = NewsSegmenter()
OWN = NEWS.with_segmenter(sponsors())
LANGUAGES = st.one_of(st.sampled_from(["en", "en-GB", "fr", "de", "ja", "und"]), st.text(max_size=8))
JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-3, 40), st.floats(), st.text(max_size=5), st.sampled_from(["headline", "sponsor"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["start", "end", "text", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)


# Articles


@given(texts())
def test_law_every_segment_is_of_exactly_one_kind(text: str) -> None:
    article = newsseg.segment(text)
    by_kind = [segment for kind in KINDS for segment in article.of(kind)]
    assert sorted(by_kind, key=lambda segment: segment.start) == list(article.segments) == list(article)
    assert len(article) == len(article.segments) == len(article.of(Segment))


@given(texts(), LANGUAGES)
def test_law_the_language_changes_no_label(text: str, language: str) -> None:
    plain, told = newsseg.segment(text), newsseg.segment(text, language=language)
    assert labels(told) == labels(plain)
    assert [segment.confidence for segment in told] == [segment.confidence for segment in plain]
    assert [segment["label"] for segment in told.to_dict()["segments"]] == labels(plain)


@given(texts())
def test_law_equal_articles_have_equal_hashes(text: str) -> None:
    one, other = NEWS.segment(text), newsseg.segment(text)
    assert hash(one) == hash(other)
    assert len({one, other}) == 1
    assert len(set(one.segments)) == len(one.segments)


@given(texts())
def test_law_nothing_in_an_article_can_be_changed(text: str) -> None:
    article = newsseg.segment(text)
    for frozen, names in [(article, ["text", "segments"]), *((segment, ["start", "end", "text"]) for segment in article)]:
        for name in names:
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(frozen, name, None)


@given(texts())
def test_law_copies_are_equal_and_as_sure(text: str) -> None:
    article = OWN.segment(text)
    for again in (copy.copy(article), copy.deepcopy(article), pickle.loads(pickle.dumps(article, protocol=0))):
        assert again == article
        assert [segment.confidence for segment in again] == [segment.confidence for segment in article]
        assert again.explain() == article.explain()


@given(texts())
def test_law_a_kind_of_str_is_read_like_the_text_it_is(text: str) -> None:
    class Title(str):
        __slots__ = ()

    assert newsseg.segment(Title(text)).segments == newsseg.segment(text).segments


@given(texts())
def test_law_every_line_is_explained_or_said_to_be_blank(text: str) -> None:
    article = newsseg.segment(text)
    document = Document.from_text(text)
    lines = {line.index: line for line in (*document.lines, *document.left_out)}
    for number in range(-2, max(lines, default=0) + 3):
        if number in lines:
            assert lines[number].text in article.explain(number).text
        else:
            with pytest.raises(NewssegError, match=f"line {number} is blank or not there"):
                article.explain(number)


@given(texts())
def test_law_why_not_its_own_kind_is_answered_with_nothing_to_tip(text: str) -> None:
    article = newsseg.segment(text)
    for one, segment in zip(article.explain(), article, strict=True):
        if one.is_read:
            answer = article.why_not(one.line, type(segment))
            assert (answer.shortfall, answer.needed, answer.changes) == (0, 0, ())


@given(texts())
def test_law_the_body_segmented_again_keeps_every_word(text: str) -> None:
    body = newsseg.segment(text).body
    again = newsseg.segment(body)
    assert not list(complaints(again))
    assert "".join(segment.text for segment in again).split() == "".join(again.text.split("\n")).split()


# Streams


@given(st.lists(texts(), max_size=5), st.integers(1, 4))
def test_law_a_stream_gives_what_each_text_gives_alone(listed: list[str], chunk: int) -> None:
    assert list(segment_many(iter(listed), chunk=chunk)) == [newsseg.segment(text) for text in listed]


@given(st.lists(st.one_of(raw_texts(4), st.none(), st.integers(), st.binary(max_size=3)), max_size=6))
def test_law_a_bad_item_of_a_stream_stands_in_its_place(items: list[object]) -> None:
    found = list(segment_many(items, on_error="yield"))  # type: ignore[call-overload]
    assert len(found) == len(items)
    for item, result in zip(items, found, strict=True):
        if isinstance(item, str):
            assert result == newsseg.segment(item)
        else:
            assert isinstance(result, newsseg.Failure)
            assert result.item is item
            assert isinstance(result.error, TypeError)


@given(st.integers(1, 5))
def test_law_a_stream_takes_no_more_than_it_gives(count: int) -> None:
    taken: list[int] = []
    endless = (taken.append(number) or f"Storm {number}" for number in iter(int, 1))  # type: ignore[func-returns-value]
    stream = segment_many(endless)
    assert [next(stream).text for _ in range(count)] == ["Storm 0"] * count
    assert len(taken) == count


@given(st.lists(st.sampled_from(["x", "y", "x y"]), max_size=6))
def test_law_a_rule_that_fails_loses_nothing_else_of_a_stream(listed: list[str]) -> None:
    found = list(segment_many(listed, segmenter=NEWS.with_rules(stumbling), on_error="yield"))
    assert [isinstance(result, newsseg.Failure) for result in found] == [text == "x" for text in listed]


@settings(max_examples=3)
@given(st.lists(texts(), min_size=3, max_size=9), st.integers(1, 3))
def test_law_several_processes_give_what_one_gives(listed: list[str], chunk: int) -> None:
    alone = [pickle.dumps(article.to_dict()) for article in segment_many(listed)]
    assert [pickle.dumps(article.to_dict()) for article in segment_many(listed, processes=2, chunk=chunk)] == alone


# Several articles


@given(st.lists(texts(), max_size=3).map("\n\n".join))
def test_law_articles_of_a_text_begin_at_segments_and_cover_them(text: str) -> None:
    spans = split_articles(text)
    segments = newsseg.segment(text).segments
    assert [span for span in spans if text[span.start : span.end] != span.text] == []
    starts, ends = {segment.start for segment in segments}, {segment.end for segment in segments}
    assert {span.start for span in spans} <= starts
    assert {span.end for span in spans} <= ends
    assert sum(span.start <= segment.start and segment.end <= span.end for span in spans for segment in segments) == len(segments)


@given(texts())
def test_law_each_article_but_the_first_has_a_headline(text: str) -> None:
    article = newsseg.segment(text)
    headlines = article.of(newsseg.Headline)
    assert all(any(span.start <= one.start < span.end for one in headlines) for span in split_articles(text)[1:])
    assert bool(split_articles(text)) == bool(article.segments)


# Plain data


@given(texts())
def test_law_plain_data_are_plain(text: str) -> None:
    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(type(key) is str and plain(item) for key, item in value.items())
        return all(map(plain, value)) if isinstance(value, list) else value is None or type(value) in {str, int, float, bool}

    assert plain(OWN.segment(text).to_dict())


@given(news_texts(), st.floats(0, 1, exclude_max=True))
def test_law_plain_data_cut_short_are_refused(text: str, share: float) -> None:
    plain = newsseg.segment(text).to_dict()
    listed = plain["segments"]
    for cut in ({**plain, "text": text[: int(share * len(text.rstrip()))]}, {key: plain[key] for key in list(plain)[: int(3 * share)]}):
        with pytest.raises(FormatError):
            Article.from_dict(cut)
    assert Article.from_dict({**plain, "segments": listed[: int(share * len(listed))]}).text == text


@given(st.data(), JUNK)
def test_law_junk_anywhere_in_plain_data_is_refused_or_does_no_harm(data: st.DataObject, junk: object) -> None:
    plain = OWN.segment("Storm nears\n\nSponsored by Ada\n\n03/04/2026\n\nIt rains all over the valley, says the council.").to_dict()
    holder = data.draw(st.sampled_from([plain, plain["segments"], *plain["segments"]]))
    key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    holder[key] = junk
    try:
        article = Article.from_dict(plain, kinds=(Sponsor,))
    except FormatError:
        return
    assert all(article.text[one.start : one.end] == one.text for one in article)
    assert Article.from_dict(article.to_dict(), kinds=(Sponsor,)) == article


# What is shown


class Tags(HTMLParser):
    """Collects the tags of a rendering, and the text between them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        self.tags |= {tag, *(name for name, _ in attrs)}

    def handle_data(self, data: str) -> None:  # noqa: D102
        self.text += data


HOSTILE = st.sampled_from(["<script>alert(1)</script>", "</td>", "<!--", '" onload="x', "&lt;", "]]>", "\x00", "\x1b[2J", "\ud800", "<b>"])


@given(st.lists(st.one_of(texts(), HOSTILE), min_size=1, max_size=5).map("\n".join))
def test_law_no_markup_of_a_page_reaches_a_notebook(text: str) -> None:
    article = newsseg.segment(text)
    explained = article.explain()
    not_read = {line.index for line in newsseg.Document.from_text(text).left_out}
    refused = [article.why_not(one.line, newsseg.Bio) for one in explained[:2] if one.line not in not_read]
    for html in [one._repr_html_() for one in explained] + [one._repr_html_() for one in refused] + [article._repr_html_()]:
        html.encode("utf-8")
        seen = Tags()
        seen.feed(html)
        assert seen.tags <= {"table", "tr", "td", "th", "b", "div", "q", "br", "style", "title"}
    seen = Tags()
    seen.feed(article._repr_html_())
    for segment in article:
        assert segment.text.encode("utf-8", "replace").decode() in seen.text or {"<", "\r", "\x00", "&"} & set(segment.text)


@given(texts())
def test_law_what_is_shown_names_every_rule_without_an_error(text: str) -> None:
    article = OWN.with_rules(newsseg.regex_rule("any", "", kind=newsseg.Bio, weight=0.5)).segment(text)
    for one in article.explain():
        assert one.label in str(one)
        assert repr(one)
    assert repr(article).startswith("Article(segments=(")


def printed(text: str, path: Path, *options: str, terminal: bool = False) -> str:
    """Run the command line on a text."""
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8")
    with mock.patch("sys.stdout", out), mock.patch.object(out, "isatty", return_value=terminal):
        assert cli.main([*options, str(path)]) == 0
    return raw.getvalue().decode("utf-8")


def encodable(text: str) -> bool:
    """Tell whether a text can stand in a UTF-8 file."""
    return not any(0xD800 <= ord(character) < 0xE000 for character in text)


@given(st.lists(st.one_of(texts(), HOSTILE), max_size=4).map("\n".join).filter(encodable))
def test_law_no_control_character_of_a_page_reaches_a_terminal(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "shown.txt"
    with mock.patch.dict("os.environ", {"NO_COLOR": "1"}):
        for options in ((), ("--format", "body")):
            shown = printed(text, path, *options, terminal=True)
            assert not any(character < " " or "\x7f" <= character < "\xa0" for character in shown.replace("\n", "").replace("\t", ""))


@given(texts().filter(encodable))
def test_law_the_command_line_writes_what_the_library_says(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "written.txt"
    article = newsseg.segment(text)
    assert json.loads(printed(text, path, "--format", "json")) == json.loads(json.dumps(article.to_dict()))
    [line] = printed(text, path, "--format", "jsonl").splitlines()
    assert Article.from_dict(json.loads(line)) == article
    assert printed(text, path, "--format", "body").replace("\r\n", "\n").rstrip("\n") == article.body.replace("\r\n", "\n").rstrip("\n")


@given(texts())
def test_law_one_rule_speaks_alike_through_every_door(text: str) -> None:
    doors: list[Callable[[str], Article]] = [
        lambda page: newsseg.segment(page, rules=[SPONSOR_LINE]),
        NEWS.with_rules(SPONSOR_LINE).segment,
        OWN.segment,
        lambda page: next(segment_many([page], segmenter=OWN)),
        lambda page: newsseg.segment(page, rules=newsseg.RulePack("one", [SPONSOR_LINE])),
    ]
    assert len({door(text) for door in doors}) == 1
