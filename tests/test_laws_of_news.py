"""Laws of news in clear house styles: the right segments come out, and what is done to the text around them does not matter."""

from __future__ import annotations

import textwrap
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import regex
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import Byline, Chrome, Headline, Paragraph, Segment, Timestamp
from newsseg.exports import to_markdown
from newsseg.segments import KINDS
from tests.checking import labels
from tests.clear import ENGLISH, GERMAN, HOUSES, clear_articles, clear_parts, set_apart
from tests.test_details_laws import DETAILED, detail_spans, line_texts, made

if TYPE_CHECKING:
    from newsseg import Article
    from tests.clear import Part

BETWEEN = st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\n \n", "\r\r"])


@given(clear_parts(), BETWEEN)
def test_law_clear_articles_come_back_as_they_were_set(parts: list[Part], between: str) -> None:
    gold = set_apart(parts, between)
    found = newsseg.segment(gold.text)
    assert labels(found) == labels(gold)
    assert [(one.start, one.end, one.text) for one in found] == [(one.start, one.end, one.text) for one in gold]


@given(clear_articles(), st.sampled_from(HOUSES).flatmap(lambda house: st.permutations(house.below)), st.integers(0, 6))
def test_law_chrome_after_an_article_never_unseats_its_headline(gold: Article, below: list[str], count: int) -> None:
    longer = newsseg.segment("\n\n".join([gold.text, *below[:count]]))
    assert longer.headline == gold.headline
    assert longer.bylines == gold.bylines


@given(clear_articles(), st.sampled_from(HOUSES).flatmap(lambda house: st.permutations(house.below)), st.integers(0, 6))
def test_law_chrome_after_an_article_is_no_part_of_its_body(gold: Article, below: list[str], count: int) -> None:
    longer = newsseg.segment("\n\n".join([gold.text, *below[:count]]))
    assert not {one.text for one in longer.paragraphs}.intersection(below)


@given(clear_articles(chrome=True), st.sampled_from([str.upper, str.lower, str.title]))
def test_law_the_case_of_chrome_changes_no_headline(gold: Article, change: object) -> None:
    lines = [change(one.text) if isinstance(one, Chrome) else one.text for one in gold]  # type: ignore[operator]
    found = newsseg.segment("\n\n".join(lines))
    assert found.headline is not None
    assert found.headline.text == newsseg.segment(gold.text).headline.text  # type: ignore[union-attr]


@given(st.sampled_from([ENGLISH, GERMAN]).flatmap(lambda house: clear_articles(house=house)))
def test_law_the_body_by_itself_keeps_its_paragraphs_after_the_first(gold: Article) -> None:
    # Without a headline, the first paragraph may pass for one, or for a dek.
    again = newsseg.segment(newsseg.segment(gold.text).body)
    assert [one.text for one in again][1:] == [one.text for one in gold.paragraphs][1:]
    assert set(labels(again)[1:]) == {"paragraph"}


@given(clear_parts(), st.integers(1, 4))
def test_law_twice_the_blank_lines_change_no_label(parts: list[Part], count: int) -> None:
    gold = set_apart(parts)
    assert labels(newsseg.segment(gold.text.replace("\n\n", "\n\n" + "\n" * count))) == labels(gold)


@given(clear_parts(), st.integers(45, 90))
def test_law_hard_wrapped_articles_keep_every_word_and_their_headline(parts: list[Part], width: int) -> None:
    wrapped = newsseg.segment("\n\n".join(textwrap.fill(line, width, break_on_hyphens=False) for _, line in parts))
    assert " ".join(one.clean_text for one in wrapped) == " ".join(line for _, line in parts)
    assert wrapped.headline is not None
    assert parts[0][1].startswith(wrapped.headline.clean_text)


@given(clear_parts(), st.integers(50, 80), st.sampled_from([">", "> ", "> > ", ">>> "]))
def test_law_quoted_articles_come_back_unquoted(parts: list[Part], width: int, mark: str) -> None:
    quoted = f"\n{mark}\n".join(
        "\n".join(f"{mark}{row}" for row in textwrap.wrap(line, width, break_on_hyphens=False)) for _, line in parts
    )
    assert " ".join(one.clean_text for one in newsseg.segment(quoted) if one.clean_text) == " ".join(line for _, line in parts)


MARKS = {
    "headline": "# {}", "subheading": "## {}", "dek": "**{}**", "caption": "_{}_", "kicker": "[{}](https://paper.example/a)",
    "byline": "[{}](https://paper.example/b)", "chrome": "* [{}](https://paper.example/c)",
}  # fmt: skip
"""The marks that converters set around lines of some kinds."""


@given(clear_articles(chrome=True))
def test_law_an_article_with_marks_around_its_lines_is_the_same_article(gold: Article) -> None:
    found = newsseg.segment("\n\n".join(MARKS.get(one.label, "{}").format(one.text) for one in gold))
    assert labels(found) == labels(gold)
    assert [one.clean_text.removeprefix("* ") for one in found] == [one.clean_text for one in gold]
    assert [author.text for author in found.authors] == [author.text for author in gold.authors]


TAGS = {"headline": "HEADLINE", "byline": "AUTHOR", "timestamp": "PUBDATE", "caption": "CAPTION"}
"""The tags that collections set around lines of some kinds; around others, that of a paragraph."""


@given(clear_articles(), st.sampled_from(["", "\n"]))
def test_law_an_article_in_tags_is_the_same_article(gold: Article, apart: str) -> None:
    tagged = [(TAGS.get(one.label, "P"), one.text) for one in gold]
    text = "\n".join(f"<{tag}>{apart}{line}{apart}</{tag}>" for tag, line in tagged)
    found = [one for one in newsseg.segment(f'<DOC id="7">\n{text}\n</DOC>') if not one.clean_text.startswith("<")]
    assert [one.clean_text for one in found] == [one.clean_text for one in gold]
    assert [one.label for one in found] == list(labels(gold))


@given(clear_articles(chrome=True))
def test_law_letters_apart_from_their_marks_change_no_label(gold: Article) -> None:
    found = newsseg.segment(unicodedata.normalize("NFD", gold.text))
    assert labels(found) == labels(gold)
    assert [unicodedata.normalize("NFC", one.text) for one in found] == [unicodedata.normalize("NFC", one.text) for one in gold]
    assert found.published == newsseg.segment(gold.text).published


@given(clear_articles(chrome=True), st.integers(2, 9))
def test_law_soft_hyphens_change_no_label(gold: Article, every: int) -> None:
    hyphenated = regex.sub(rf"(?<=\p{{L}}{{{every}}})(?=\p{{L}})", "\u00ad", gold.text)
    found = newsseg.segment(hyphenated)
    assert labels(found) == labels(gold)
    assert [one.clean_text for one in found] == [one.clean_text for one in gold]
    assert [author.text.replace("\u00ad", "") for author in found.authors] == [author.text for author in gold.authors]


@given(clear_articles())
def test_law_an_article_written_as_markdown_is_read_back(gold: Article) -> None:
    found = newsseg.segment(to_markdown(gold))
    assert found.headline is not None
    assert found.headline.clean_text == gold.of(Headline)[0].text
    assert [one.clean_text for one in found.paragraphs] == [one.text for one in gold.paragraphs]


@given(clear_articles(), st.data())
def test_law_a_paragraph_more_changes_no_label_before_it(gold: Article, data: st.DataObject) -> None:
    paragraphs = gold.of(Paragraph)
    cut = data.draw(st.sampled_from(paragraphs[3:]))
    shorter = newsseg.segment(gold.text[: cut.end])
    assert labels(shorter) == labels(gold)[: len(shorter)]


@given(clear_articles(house=ENGLISH), clear_articles(house=GERMAN), st.booleans())
def test_law_two_articles_in_a_row_keep_their_bylines(english: Article, german: Article, turned: bool) -> None:  # noqa: FBT001 - drawn
    one, other = (german, english) if turned else (english, german)
    text = f"{one.text}\n\n{other.text}"
    found = newsseg.segment(text)
    assert [part.text for part in found.bylines] == [part.text for article in (one, other) for part in article.bylines]


@given(clear_articles(), st.integers(0, 3), st.sampled_from(["", "  ", "\t"]))
def test_law_an_indented_article_is_the_same_article(gold: Article, blanks: int, indent: str) -> None:
    rows = [f"{indent}{' ' * blanks}{one.text}" for one in gold]
    assert labels(newsseg.segment("\n\n".join(rows))) == labels(gold)


# Details


@given(clear_articles())
def test_law_authors_are_the_names_in_the_byline(gold: Article) -> None:
    found = newsseg.segment(gold.text)
    [byline] = gold.of(Byline)
    names = ("Ada Brook", "Tom O'Hara", "Ruth Calloway", "Anna Roth", "Jan Maier", "Anne Rocher", "Jean Meunier")
    assert {author.text for one in found.bylines for author in one.authors} == {name for name in names if name in byline.text}


@given(clear_articles())
def test_law_the_day_of_an_article_is_found(gold: Article) -> None:
    found = newsseg.segment(gold.text)
    assert [stamp.value[:10] for stamp in found.of(Timestamp) if stamp.value] == ["2026-03-03"]


@given(st.sampled_from(DETAILED), line_texts(), st.integers(1, 1000))
def test_law_details_do_not_depend_on_where_their_segment_stands(kind: type[Segment], text: str, shift: int) -> None:
    here = made(kind, text)
    there = kind(here.start + shift, here.end + shift, text, **({"opens": True} if kind is Paragraph else {}))
    assert [(span.start + shift, span.end + shift, span.text) for span in detail_spans(here)] == [
        (span.start, span.end, span.text) for span in detail_spans(there)
    ]


@given(line_texts())
def test_law_names_in_a_byline_are_in_order_and_disjoint(text: str) -> None:
    people = Byline(0, len(text), text).people
    assert all(before.end <= after.start for before, after in pairwise(people))
    assert all(person.text == person.text.strip() for person in people)


@given(line_texts(), st.sampled_from(["\n", " \n\n", "\t"]))
def test_law_kinds_of_chrome_and_taglines_are_those_that_are_listed(text: str, after: str) -> None:
    chrome = {"navigation", "breadcrumb", "share", "related", "most-read", "comments", "newsletter", "paywall", "ad"}
    chrome |= {"cookie", "copyright", "tags", "player", "other"}
    taglines = {"contributors", "sign-off", "correction", "editors-note", "sources", "first-published", "agency-mark", None}
    line = text + after
    assert newsseg.Chrome(0, len(line), line).kind in chrome
    assert newsseg.Tagline(0, len(line), line).kind in taglines
    assert Timestamp(0, len(line), line).kind in {"published", "updated", "reading-time"}


@given(line_texts())
def test_law_no_segment_has_details_but_those_of_its_kind(text: str) -> None:
    for kind in KINDS:
        public = {name for name in dir(kind) if not name.startswith("_")} - {name for name in dir(Segment) if not name.startswith("_")}
        assert set(kind.detail_names) - public <= {"role"}
        assert made(kind, text) == made(kind, text)
