"""Marks of Markdown: which a text bears, and its words without them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import markup
from newsseg.characters import encodable
from newsseg.exports.markdown import escaped
from tests.strategies import raw_texts

ADDRESS = "https://paper.example/ferry_(old)"
MARKED = st.lists(
    st.sampled_from(
        ["[", "]", "](", "](/a)", f"]({ADDRESS})", "](<a b>)", '](/a "t")', "][1]", "![", "*", "**", "***", "_", "__", "\\", "\\*", "# ",
         " #", "- ", "1. ", " ", "\n", "a", "Rain", "雨", "(", ")", ".", '"'],
    ),
    max_size=20,
).map("".join)  # fmt: skip
"""Texts that are made of marks and little else."""


@pytest.mark.parametrize(
    ("text", "words", "marking"),
    [
        ("# Rain in Oslo", "Rain in Oslo", "heading-1"),
        ("### Rain in Oslo ###", "Rain in Oslo", "heading-3"),
        ("###### Rain", "Rain", "heading-6"),
        ("## [Rain](/rain)", "Rain", "linked-heading"),
        ("## Rain in [Oslo](/oslo)", "Rain in Oslo", "heading-2"),
        ("[Home](/)", "Home", "link"),
        ("* [Home](/)", "* Home", "link"),
        ("12. [Home](/)", "12. Home", "link"),
        ("[Home](/) | [News](/news)", "Home | News", "links"),
        ("[Home](/), since 1900", "Home, since 1900", ""),
        ("[**Home**](/)", "Home", "link"),
        (f"[Ferry]({ADDRESS})", "Ferry", "link"),
        ('[Ferry](/ferry "The night ferry")', "Ferry", "link"),
        ("[Ferry](</night ferry>)", "Ferry", "link"),
        ("[Ferry]()", "Ferry", "link"),
        ("[Ferry][12]", "Ferry", "link"),
        ("[[1]](#note)", "[1]", "link"),
        ("![A rail](/1.jpg)", "A rail", "image"),
        ("[![A rail](/1.jpg)](/ferry)", "A rail", "image"),
        ("**Rain in Oslo**", "Rain in Oslo", "strong"),
        ("_Rain_ in Oslo", "Rain in Oslo", ""),
        ("_Rain in Oslo._", "Rain in Oslo.", "emphasis"),
        ("***Rain***", "Rain", "strong"),
        ("**Rain *in* Oslo**", "Rain in Oslo", "strong"),
        ("*Rain, by ann_roe*", "Rain, by ann_roe", "emphasis"),
        (f"[{'1 ' * 49} a][2]", f"{'1 ' * 49} a", "link"),
        ("**Rain** and **snow**", "Rain and snow", ""),
        ("“*Rain*”", "“Rain”", "emphasis"),
        ("(*AP*)", "(AP)", "emphasis"),
        ("*(AP)*", "(AP)", "emphasis"),
        ("*… and more*", "… and more", "emphasis"),
        ("这是**重点**文字", "这是重点文字", ""),
        ("18\\. 02\\. 2026 \\[sic\\]", "18. 02. 2026 [sic]", ""),
        ("\\*Rain\\*", "*Rain*", ""),
        ("[12]Home", "Home", ""),
        ("the [3]night ferry [4]“sailed”", "the night ferry “sailed”", ""),
    ],
)
def test_marks_are_left_out_and_named(text: str, words: str, marking: str) -> None:
    assert (markup.bare(text).text, markup.marking(text)) == (words, marking)


@pytest.mark.parametrize(
    ("text", "underline", "marking"),
    [
        ("Rain", "====", "heading-1"),
        ("Rain", "----", "heading-2"),
        ("[Rain](/rain)", "----", "linked-heading"),
        ("# Rain", "----", "heading-1"),
    ],
)
def test_a_line_below_a_title_makes_it_a_heading(text: str, underline: str, marking: str) -> None:
    assert markup.marking(text, underline) == marking


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 8, "Rain"),
        (0, 3, "R"),
        (1, 2, ""),
        (2, 6, "Rain"),
        (3, 8, "ain"),
        (6, 8, ""),
        (0, 11, "Rain in"),
        (10, 16, "n Os"),
        (0, 23, "Rain in Oslo"),
    ],
)
def test_words_between_two_places(start: int, end: int, words: str) -> None:
    assert markup.bare("**Rain** in **Oslo**").between(start, end) == words


@pytest.mark.parametrize(
    "text",
    [
        "", "#", "#rain", "# ", "# #", "####### Rain", "[sic]", "[sic] (p. 4)", "[sic](p. 4)", "Oslo [1]", "[1] Oslo", "Oslo.[1]Rain",
        "[1][2]", "[1]https://a.example", "[12345]Oslo", "]( /)", "[Home]( )x", "[](/)", "![](/logo.png)", "f**k and s**t", "5 * 3 * 2",
        "reader*s and *reader*s", "start (*) to 4*", "* * *", "***", "****Rain****", "* one", "*Rain", "Rain*", "_ Rain _",
        f"[{'1 ' * 50} a][2]",
        "A: ____ B: ____", "snake_case_word and a_b", "__proto_title__", "https://x.example/_old_/b", "ไฟล์_ข่าว_หน้า", "C:\\news\\old",
    ],
)  # fmt: skip
def test_what_only_looks_like_marks_is_left(text: str) -> None:
    assert markup.bare(text) == markup.Bare(text)


@given(st.one_of(MARKED, raw_texts()))
def test_law_words_without_marks_are_found_again_where_they_stand(text: str) -> None:
    words = markup.bare(text)
    places = [words.in_source(place, place + 1) for place in range(len(words.text))]
    assert [text[start:end] for start, end in places] == list(words.text)
    assert places == sorted(set(places))


@given(st.lists(st.sampled_from(["> ", "a", "b-", "-", "**", "_", "[a](/b)", "\n", "\r\n", " ", "und "]), max_size=20).map("".join))
def test_law_words_of_lines_are_found_again_where_they_stand(text: str) -> None:
    words = markup.bare_lines(text)
    places = [words.in_source(place, place + 1) for place in range(len(words.text))]
    assert all(text[start:end] == word for (start, end), word in zip(places, words.text, strict=True))
    assert places == sorted(places)


@given(st.one_of(MARKED, raw_texts()), st.data())
def test_law_words_between_two_places_are_those_that_stand_there(text: str, data: st.DataObject) -> None:
    words = markup.bare(text)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    kept = [words.in_source(place, place + 1)[0] for place in range(len(words.text))]
    assert words.between(start, end) == "".join(text[place] for place in kept if start <= place < end)


@given(raw_texts(), st.sampled_from(["{}", "# {}", "### {} ##", "**{}**", "_{}_", "[{}](https://paper.example/a)", "* [{}](/a)"]))
def test_law_words_that_were_escaped_come_back(text: str, mark: str) -> None:
    words = " ".join(text.split())
    if words and (mark == "{}" or (words[0].isalnum() and words[-1].isalnum())):
        marker = "* " if mark.startswith("* ") else ""
        assert markup.bare(mark.format(escaped(words))).text == marker + encodable(words).replace("\0", "\ufffd")


@given(st.one_of(MARKED, raw_texts()))
def test_law_what_has_no_mark_has_no_name_for_it(text: str) -> None:
    assert markup.bare(text).kept or not markup.marking(text) or not markup.bare(text).text.strip(" ")
