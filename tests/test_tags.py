"""Tags of SGML, XML and HTML: where they stand in a text, its words without them, and what they say of the lines between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import markup, tags
from newsseg.context.tagged import tagged
from tests.readings import found_by, page_of_texts
from tests.strategies import raw_texts

TAGGED = st.lists(
    st.sampled_from(
        ["<", ">", "</", "/>", "<P>", "</P>", "<DOC id='7'>", "</DOC>", "<![CDATA[", "]]>", "<b>", "</b>", "<br/>", '<a href="/x_y">',
         "</a>", "<HEADLINE>", "</HEADLINE>", "<?xml?>", "&lt;p&gt;", "&lt;/", "&gt;", "<x", "=", '"', "'", " ", "\n", "a",
         "Rain", "雨", "*", "[", "](/a)"],
    ),
    max_size=20,
).map("".join)  # fmt: skip
"""Texts that are made of tags and little else."""
STORIES = (
    (
        "Night ferry returns",
        "The night ferry sailed again on Thursday for the first time since its shaft was found to be cracked in January.",
    ),
    (
        "Hens cross a border",
        "Eleven hens walked from one country into the other on Monday, and were brought back by a postman in the evening.",
    ),
    (
        "Bridge to be painted",
        "The old bridge will be painted green this summer, said the mayor, who had promised for six years that it would be.",
    ),
)
RECORD = """\
<DOC id="BAY_20260312.0041" type="story">
<HEADLINE>
Night ferry returns to Aldery
</HEADLINE>
<DATELINE>
ALDERY, March 12
</DATELINE>
<TEXT>
<P>
The night ferry sailed again on Thursday for the first time since its shaft
was found to be cracked in January, and forty passengers were on board.
</P>
<P>
The harbour master said that the crew had asked for two more weeks, which the
council had refused to give them. The shaft was made in Rotterdam, where a second
one is being cast; it will be fitted in the autumn, when fewer people travel.
</P>
<P>
Passengers were given soup. One of them, a teacher from Aldery, said that she had
missed the ferry less than she had thought, but that the soup was better than the
bus had been in nine weeks of winter, and that she would take it again on Monday.
</P>
</TEXT>
</DOC>
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<HL> Rain nears </HL>", "Rain nears"),
        ("<P>Rain <b>nears</b> Oslo.</P>", "Rain nears Oslo."),
        ("<dc:creator><![CDATA[Ann Roe]]></dc:creator>", "Ann Roe"),
        ('<a href="/rain_in_oslo">Rain</a> in *Oslo*', "Rain in Oslo"),
        ("<titel>Regen naht</titel>", "Regen naht"),
        ("<x-note kind=7>Rain", "Rain"),
        ("<x-note>Rain</x-note>", "Rain"),
        ("<x-note>Rain", "<x-note>Rain"),
        ("Rain</x-note>", "Rain"),
        ("<título>Lluvia", "Lluvia"),
        ("<titulo>Lluvia", "Lluvia"),
        ("<!-- wp:paragraph -->Rain", "Rain"),
        ("&lt;p&gt;Rain &lt;b class=&quot;x&quot;&gt;nears&lt;/b&gt;&lt;/p&gt;", "Rain nears"),
        ("1 &lt; 2 &gt; 0, &lt;see page 4&gt;", "1 &lt; 2 &gt; 0, &lt;see page 4&gt;"),
        ("</P>", "</P>"),
        ("<ann@paper.example>", "<ann@paper.example>"),
        ("I <3 rain, and 2 < 3 > 1", "I <3 rain, and 2 < 3 > 1"),
        ("<Media omitted>", "<Media omitted>"),
        ("<rain>", "<rain>"),
    ],
)  # fmt: skip
def test_words_of_a_line(text: str, words: str) -> None:
    assert markup.words(text) == words


@pytest.mark.parametrize(
    ("text", "alone", "opens", "closes"),
    [
        ("<TEXT>", True, True, True),
        ("</P> </TEXT>", True, True, True),
        ("]]>", True, True, True),
        ("<P>Rain nears", False, True, False),
        ("Rain nears</P>", False, False, True),
        ("<b>Rain</b>", False, False, False),
        ("<br/>", True, False, False),
        ("<Media omitted>", False, False, False),
        ("Rain", False, False, False),
        ("", False, False, False),
    ],
)
def test_lines_that_are_tags_or_open_and_end_with_one(text: str, *, alone: bool, opens: bool, closes: bool) -> None:
    assert (tags.are_alone(text), tags.opens(text), tags.closes(text)) == (alone, opens, closes)


@pytest.mark.parametrize(
    ("line", "between", "record"),
    [
        ("<P>", True, ""),
        ("</P> <P>", True, ""),
        ("</DOC>", True, ""),
        ("<DOC>", False, "doc"),
        ('<doc id="7" year="2011">', False, "doc"),
        ('<noticia id="7">', False, "noticia"),
        ('<noticia seccion="7">', True, ""),
        ('<text id="7">', False, "text"),
        ("<TEXT>", True, ""),
        ('<p id="7">', True, ""),
        ('<div id="7">', True, ""),
        ("<HEADLINE>", False, ""),
        ("<DOC> Rain", False, "doc"),
        ("Rain <DOC>", False, ""),
        ("<noticia>", False, ""),
    ],
)
def test_lines_that_stand_between_paragraphs_or_open_records(line: str, record: str, *, between: bool) -> None:
    assert (tags.stand_between(line), tags.opens_record(line)) == (between, record)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["<HL>Rain</HL>", "<BYLINE>Ann</BYLINE>"], {0: "headline", 1: "byline"}),
        (["<HEADLINE>", "Rain", "</HEADLINE>"], {0: "nothing", 1: "headline", 2: "nothing"}),
        (["<HEADLINE>", "Rain", "Snow", "</HEADLINE>"], {0: "nothing", 1: "headline", 2: "headline", 3: "nothing"}),
        (["<HEAD>", "Rain", "Snow", "Hail", "</HEAD>"], {0: "nothing", 4: "nothing"}),
        (["<HEAD>", "<TITLE>Rain</TITLE>", "</HEAD>"], {0: "nothing", 1: "headline", 2: "nothing"}),
        (["<author>", "<name>Ann</name>", "</author>"], {0: "nothing", 1: "byline", 2: "nothing"}),
        (["<HEADLINE>", "Rain", "<P>Snow</P>"], {0: "nothing"}),
        (["Rain</HEADLINE>", "<P>Snow</P>"], {}),
        (["<HL>Rain</HL>", "Snow"], {0: "headline"}),
        (["<wp:post_id>7</wp:post_id>", "<wp:post_date>2026</wp:post_date>"], {0: "chrome", 1: "timestamp"}),
        (["<P>Rain</P>", "<P>Snow <title>x</title></P>"], {}),
    ],
)
def test_parts_that_tags_name(lines: list[str], found: dict[int, str]) -> None:
    assert found_by(tagged, page_of_texts(*lines), "tagged") == found


def test_a_record_of_a_collection() -> None:
    article = newsseg.segment(RECORD)
    assert [segment.clean_text for segment in article if segment.label == "headline"] == ["Night ferry returns to Aldery"]
    assert [segment.clean_text for segment in article if segment.label == "dateline"] == ["ALDERY, March 12"]
    assert [segment.clean_text[:20] for segment in article if segment.label == "paragraph"] == [
        "The night ferry sail",
        "The harbour master s",
        "Passengers were give",
    ]
    assert all(segment.label == "chrome" for segment in article if segment.text.startswith("<"))


@pytest.mark.parametrize("opening", ["<DOC>", '<doc id="7">', '<noticia id="7">', '<REUTERS NEWID="7">', "<item>"])
def test_records_in_tags_are_articles(opening: str) -> None:
    closing = f"</{opening[1:].partition(' ')[0].rstrip('>')}>"
    stories = [f"<TITLE>{title}</TITLE>\n<P>{text}</P>" for title, text in STORIES]
    text = "\n".join(f"{opening}\n{story}\n{closing}" for story in stories)
    assert [article.text.startswith(opening) for article in newsseg.split_articles(text)] == [True] * len(STORIES)
    assert [one.clean_text for one in newsseg.segment(text) if one.label == "headline"] == [title for title, _ in STORIES]


@given(TAGGED | raw_texts())
def test_tags_are_in_the_text_one_after_the_other(text: str) -> None:
    place = 0
    for tag in tags.tags(text):
        assert place <= tag.start < tag.end <= len(text)
        assert text[tag.start] in "<]&"
        assert text[tag.end - 1] in ">[;"
        place = tag.end


@given(TAGGED)
def test_a_text_is_tags_alone_where_nothing_is_left_without_them(text: str) -> None:
    rest = list(text)
    for tag in tags.tags(text):
        rest[tag.start : tag.end] = [" "] * (tag.end - tag.start)
    if text[:1] not in ("", " ", "\n"):
        assert tags.are_alone(text) == (not "".join(rest).strip())


@given(TAGGED)
def test_words_are_left_where_tags_are_taken_off(text: str) -> None:
    bare = markup.bare(text)
    for first, end in ((0, len(bare.text)), (len(bare.text) // 2, len(bare.text))):
        start, last = bare.in_source(first, end)
        assert 0 <= start <= last <= len(text)
    assert all(text[bare.in_source(place, place + 1)[0]] == character for place, character in enumerate(bare.text))
