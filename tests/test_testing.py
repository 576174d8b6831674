"""What newsseg.testing offers: texts that are what they say, and checks that find fault."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, ClassVar

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsseg
from newsseg import Chrome, Document, NewsSegmenter, Rule, RuleExecutionError, Segmented, Segmenter, line_rule, regex_rule
from newsseg.testing import WORDS, articles, check_rule, check_segmenter, complaints, messy, news_texts, pages, texts
from tests.house import SPONSOR_LINE, said_before, shouted_line, sponsors, stumbling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsseg.finders import Find


@given(st.one_of(articles(), pages()))
def test_gold_segments_add_up_to_their_text_line_by_line(article: newsseg.Article) -> None:
    assert not list(complaints(article))
    assert [segment.text for segment in article] == [line.text for line in Document.from_text(article.text).lines]
    assert len(article.of(newsseg.Headline)) == 1
    assert article.body


@given(articles())
def test_articles_stand_without_chrome(article: newsseg.Article) -> None:
    assert not article.of(Chrome)


@settings(max_examples=10)
@given(st.data())
@pytest.mark.parametrize("language", sorted(WORDS))
def test_articles_are_written_in_the_language_asked_for(language: str, data: st.DataObject) -> None:
    words = {word.casefold() for word in WORDS[language]}
    body = data.draw(articles(language)).of(newsseg.Paragraph)[0].text.casefold()
    assert any(word in body for word in words)


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="there are no words of 'xx': known are en, de"):
        articles("xx")


@given(st.data())
def test_messy_shapes_keep_the_words_in_their_order(data: st.DataObject) -> None:
    page = data.draw(pages())
    shaped = data.draw(messy(page.text))
    assert [word for word in shaped.replace("\ufeff", "").split() if word.strip(">")] == page.text.split()


@pytest.mark.parametrize("drawn", [news_texts(), texts()])
def test_texts_may_be_messed_up_again(drawn: st.SearchStrategy[str]) -> None:
    @settings(max_examples=10)
    @given(drawn.flatmap(messy))
    def check(text: str) -> None:
        assert isinstance(text, str)

    check()


# Checks of good rules and segmenters


@pytest.mark.parametrize(
    ("rule", "text"), [(SPONSOR_LINE, "Sponsored by Brook"), (shouted_line, "SHOUTED"), (said_before, "Share\n\nStorm\n\nShare")]
)
def test_good_rules_pass(rule: Rule, text: str) -> None:
    check_rule(rule, texts=[text], examples=10)


@pytest.mark.parametrize("segmenter", [newsseg.HeadlineSegmenter(), newsseg.BodySegmenter(), NewsSegmenter().without_rules("length")])
def test_good_segmenters_pass(segmenter: Segmenter[Segmented]) -> None:
    check_segmenter(segmenter, examples=10)


@pytest.mark.parametrize("segmenter", [sponsors(), NewsSegmenter().with_segmenter(sponsors())])
def test_good_segmenters_of_one_s_own_pass(segmenter: Segmenter[Segmented]) -> None:
    check_segmenter(segmenter, texts=["Storm nears the coast\n\nSponsored by Brook & Sons"], examples=10)


# Checks of others

_COUNT = count()


@line_rule(kind=Chrome)
def moody(line: newsseg.Line, document: Document) -> bool:
    """Find a line every other time."""
    del line, document
    return next(_COUNT) % 2 == 0


def _elsewhere(block: newsseg.Block, document: Document) -> Iterable[Find]:
    if block.index:
        yield 0, len(document.text), {}


@pytest.mark.parametrize(
    ("rule", "text", "says"),
    [
        (moody, "a", "does not find the same twice"),
        (Rule("elsewhere", Chrome, 1, _elsewhere), "a\n\nb", "outside of the block"),
        (regex_rule("rare", "qqqq", kind=Chrome), "a", "rule 'rare' finds nothing in 'a'"),
        (line_rule(kind=Chrome, name="local")(lambda line, _: line.text == "a"), "a", "define its function at the top of a module"),
    ],
)
def test_bad_rules_are_found_out(rule: Rule, text: str, says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        check_rule(rule, texts=[text], examples=10)


def test_a_raising_rule_raises() -> None:
    with pytest.raises(RuleExecutionError, match="stumbles-over-x"):
        check_rule(stumbling, texts=["x"])


@attrs.frozen(kw_only=True)
class Greedy(Segmenter[Segmented]):
    """Gives back kinds that are not its own."""

    kinds: ClassVar[tuple[type[newsseg.Segment], ...]] = (newsseg.Byline,)

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Give back everything."""
        return NewsSegmenter().segment(text, language=language)


@attrs.frozen(kw_only=True)
class Tolerant(Segmenter[Segmented]):
    """Takes anything for a text."""

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Take anything."""
        return NewsSegmenter().segment(str(text), language=language)


@attrs.frozen(kw_only=True)
class Careless(Segmenter[Segmented]):
    """Loses the first character."""

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Leave one character out."""
        found = NewsSegmenter().segment(text, language=language)
        return attrs.evolve(found, segments=tuple(attrs.evolve(one, text=one.text[1:]) for one in found))


@pytest.mark.parametrize(
    ("segmenter", "says"),
    [
        (Greedy(), "Greedy gives back kinds that are not its own"),
        (Tolerant(), "Tolerant does not refuse what is no text"),
        (Careless(), "Careless: segments are not pieces of 'a'"),
        (newsseg.CaptionSegmenter(), "CaptionSegmenter finds nothing in 'a'"),
    ],
)
def test_bad_segmenters_are_found_out(segmenter: Segmenter[Segmented], says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        check_segmenter(segmenter, texts=["a"], examples=10)


@pytest.mark.parametrize(
    ("segments", "says"),
    [
        ((Chrome(0, 2, "ab"), Chrome(1, 3, "bc")), "1:3 overlaps 0:2"),
        ((Chrome(0, 2, "ba"), Chrome(2, 3, "c")), "0:2 is not its text"),
        ((Chrome(0, 2, "ab"),), "2:3 is in no segment"),
        ((Chrome(0, 3, "abc"), Chrome(3, 3, "")), "3:3 is empty"),
        ((Chrome(0, 3, "abc"),), None),
    ],
)
def test_complaints_name_what_does_not_add_up(segments: tuple[newsseg.Segment, ...], says: str | None) -> None:
    found = list(complaints(Segmented("abc", segments)))
    assert any(complaint.startswith(says) for complaint in found) if says else not found
