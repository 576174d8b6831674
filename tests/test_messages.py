"""Messages of chats: their heads are no words of what they say, and those that hold an article are articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import Document, split_articles
from newsseg.context import Page, page_findings
from newsseg.findings import spelled
from newsseg.messages import head_of_message, heads_of_messages
from newsseg.reading import read
from newsseg.splitting.posts import posts
from tests.splitting import outline

STORY = (
    "The harbour board said on Monday that the swing bridge would stay shut until the ice had gone.",
    "Its chairman, Olaf Brandal, told the council that divers could not work in such cold water.",
)
BEFORE_WORDS = (
    "[12.03.25, 08:14:22] Ann Roe: ", "\u200e[12/03/2025, 8:14:22 AM] ~ Ann: ", "12/03/2025, 08:14 - Ann Roe: ", "3/12/25, 8:14 PM - Ann: ",
    "\u200f١٦\u200f/٤\u200f/٢٠٢٥، ٧:٤٤ ص - أبو سالم: ", "[Ann] [오전 8:14] ", "2025년 3월 12일 오전 8:14, Ann : ", "08:14\tAnn Roe\t",
    "[ Tuesday, 18 March 2025 7:57 ] \u2068Ann\u2069: ", "[7:41 am, 12/03/2025] Ann Roe: ",
)  # fmt: skip
ALONE = (
    "The Herald, [12.03.2025 15:30]", "Ann Roe  [09:14]", "Ann Roe — 14.10.2025, 08:03", "[3/12/2025 9:14 AM] Ann Roe",
    "Ann Roe — Today at 9:14 AM",
    "Ann Roe — aujourd’hui à 09:14", "[12.03. 09:14] Roe, Ann", "09:14:07 From Ann Roe to Everyone:", "Ann Roe  09:14",
    "周明  3月12日 07:52", "603 葛  08:01", "Ann Roe  9:14 AM",
)  # fmt: skip
SEVERAL = (
    "Ann Roe\n  9:14 AM",
    "Ann Roe\n— Yesterday at 09:14",
    "Jan 14, 2025  7:02:48 AM\nAnn Roe",
    "Jan 14, 2025  7:02:48 AM (Read by you)\nAnn Roe",
)
NONE = (
    "12 March 2025: rain nears", "[Photo: Ann Roe] Rain nears", "08:14 Rain nears", "[1] Rain nears", "12/03/2025 - Rain nears", "[08:14]",
    "Monday, [sic] 12 March", "By Ann Roe, 12.03.2025 15:30", "Rain — 12 March", "", "ET  18:02", "Lathen Markt    5:42", "Ann Roe 09:14",
    "09:14 From Ann Roe:", "January 25, 2024 2:53 PM\nCrime", "Ann Roe\n9:14 AM", "* Rain\n  9:14", "Silver\n  79.22",
    "March 9, 2026 — 9.02pm",
)  # fmt: skip


@pytest.mark.parametrize("head", BEFORE_WORDS)
def test_the_head_of_a_message_is_no_word_of_what_it_says(head: str) -> None:
    line = f"{head}*Swing bridge stays shut*"
    assert head_of_message(line) == len(head)
    [segment] = newsseg.segment(line)
    assert (segment.text, segment.clean_text) == (line, "Swing bridge stays shut")


@pytest.mark.parametrize("head", ALONE)
def test_a_head_may_stand_on_a_line_above_the_words(head: str) -> None:
    assert head_of_message(head) == 0
    assert heads_of_messages(Document.from_text(f"{head}\n\nRain nears\n\n{head}\n\nFog").blocks) == {0: 1, 2: 1}


@pytest.mark.parametrize("head", SEVERAL)
def test_a_head_may_have_two_lines(head: str) -> None:
    assert heads_of_messages(Document.from_text(f"{head}\nRain nears\n{head}\nFog").blocks) == {0: 2, 3: 2}


@pytest.mark.parametrize("role", ["APP", "Role icon, Warden"])
def test_a_role_may_stand_between_the_name_and_the_time(role: str) -> None:
    head = f"Ann Roe\n{role}\n— 12/03/2025 09:14"
    assert heads_of_messages(Document.from_text(f"{head}\nRain nears\n{head}\nFog").blocks) == {0: 3, 4: 3}


def test_the_rows_of_a_timetable_are_no_chat() -> None:
    rows = ["Harbour News  19:00", "The Swing Bridge  20:15", "Sport  21:00"]
    assert heads_of_messages(Document.from_text("\n".join([*rows, *STORY])).blocks) == {}
    assert heads_of_messages(Document.from_text("\n".join(["Barclays  12.34", STORY[0], "Lloyds  79.22", STORY[1]])).blocks) == {}


def test_a_paragraph_is_no_name() -> None:
    assert heads_of_messages(Document.from_text("\n\n".join([STORY[0], "— Updated at 09:14", STORY[1], "— Reuters 09:14"])).blocks) == {}


def test_heads_come_in_order() -> None:
    text = "Ann Roe\nRole icon, [12/03/2025 09:14]\n— 12/03/2025 09:14\nFog\nBo Lee\n— 12/03/2025 09:14\nRain"
    assert list(heads_of_messages(Document.from_text(text).blocks)) == sorted(heads_of_messages(Document.from_text(text).blocks))


def test_what_is_no_role_is_no_name_either() -> None:
    text = "Rain nears\nAnn Roe\n— 12/03/2025 09:14\nFog\nAnn Roe\n— 12/03/2025 09:15\nIce"
    assert heads_of_messages(Document.from_text(text).blocks) == {1: 2, 4: 2}


@pytest.mark.parametrize("line", NONE)
def test_lines_that_only_look_like_heads(line: str) -> None:
    assert head_of_message(line) == 0
    assert heads_of_messages(Document.from_text(f"{line}\n\nFog\n\n{line}").blocks) == {}


def test_one_message_makes_no_chat() -> None:
    assert heads_of_messages(Document.from_text(f"{BEFORE_WORDS[0]}Rain nears\nFog").blocks) == {}


@given(st.sampled_from(BEFORE_WORDS), st.text("abcXYZ 12.,!?", min_size=1, max_size=300).map(str.strip).filter(bool))
def test_law_a_message_says_what_its_words_say(head: str, words: str) -> None:
    [with_head], [bare] = Document.from_text(head + words).blocks, Document.from_text(words).blocks
    assert with_head.text == bare.text


def told(text: str) -> list[str]:
    """Name what each block of a text is in a chat."""
    blocks = Document.from_text(text).blocks
    found = page_findings(Page(blocks, [read(block.text) for block in blocks]))
    return [fact.partition("=")[2] for one in found for fact in spelled(one) if fact.startswith("message=")]


def test_where_blocks_stand_in_messages() -> None:
    lines = [f"{BEFORE_WORDS[2]}Swing bridge stays shut", *STORY, f"{BEFORE_WORDS[2]}Brr", ALONE[0], STORY[0], STORY[1]]
    assert told("\n".join(lines)) == ["opens", "inside", "inside", "whole", "head", "first", "inside"]
    assert told("\n".join(lines[:3])) == []


def chat(*messages: tuple[str, ...], head: str = "12/03/2025, 08:14 - Ann: ") -> str:
    return "\n".join(head + "\n".join(message) for message in messages)


def test_each_message_that_holds_an_article_is_one() -> None:
    text = chat(
        ("Morning all",), ("Swing bridge stays shut", *STORY), ("Brr!",), ("Look at this", "Divers wait for the thaw", *STORY), ("Cold",)
    )
    assert [span.text.split("\n")[0][25:] for span in split_articles(text)] == ["Morning all", "Look at this"]


@pytest.mark.parametrize(
    ("message", "is_one"),
    [(("Brr",), False), (("Brr", "Cold"), False), (("A ferry?", STORY[0]), True), ((STORY[0],), False), ((" ".join(STORY * 2),), True)],
)
def test_an_article_has_a_title_and_running_text_or_much_of_it(message: tuple[str, ...], is_one: bool) -> None:  # noqa: FBT001 - told by the table
    text = chat(("Swing bridge stays shut", *STORY), message, ("Brr",))
    assert list(posts(outline(newsseg.NewsSegmenter().label(text))).opened) == [0, *([3] if is_one else [])]


def words(count: int) -> str:
    """Write a sentence of so many words."""
    return " ".join(["rain"] * (count - 1)) + " fell."


@pytest.mark.parametrize(("count", "title", "is_one"), [(12, True, True), (11, True, False), (40, False, True), (39, False, False)])
def test_how_much_running_text_an_article_has(count: int, *, title: bool, is_one: bool) -> None:
    message = ("Rain nears", words(count)) if title else (words(count),)
    text = chat(("Swing bridge stays shut", *STORY), message)
    assert list(posts(outline(newsseg.NewsSegmenter().label(text))).opened) == [0, *([3] if is_one else [])]


def test_talk_around_what_is_posted_belongs_to_no_article() -> None:
    text = chat(
        ("Swing bridge stays shut", *STORY), ("Who would want to sail in that, I ask you, with the ice as thick as a door?",), ("Brr",)
    )
    assert list(posts(outline(newsseg.NewsSegmenter().label(text))).talk) == [3, 4]
    [*_, asked, brr] = newsseg.segment(text)
    assert (asked.label, brr.label) == ("chrome", "chrome")
    assert posts(outline(newsseg.NewsSegmenter().label(chat(("Morning",), ("Brr",))))) == ((), ())


def test_a_head_alone_is_no_block_of_its_message() -> None:
    text = "\n\n".join(part for n in (39, 40) for part in (ALONE[0], words(n)))
    assert list(posts(outline(newsseg.NewsSegmenter().label(text))).opened) == [2]


def test_posts_of_a_channel_are_articles() -> None:
    text = "\n\n".join(
        f"The Herald, [12.03.2025 1{n}:30]\n\n{title}\n\n{STORY[n]}" for n, title in enumerate(("Bridge shut", "Divers wait"))
    )
    assert [span.text.split("\n")[0] for span in split_articles(text)] == [
        "The Herald, [12.03.2025 10:30]",
        "The Herald, [12.03.2025 11:30]",
    ]
