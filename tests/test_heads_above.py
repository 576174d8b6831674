"""What stands above the headline of an article and comes again above that of the next."""

from __future__ import annotations

import pytest

from newsseg.reading import read
from newsseg.splitting.heads import LONGEST
from newsseg.splitting.heads_above import HeadAbove
from newsseg.splitting.house import refrain
from tests.splitting import TEN, labelled, outline

HEAD = (("chrome", "Home › News › Oslo"), ("chrome", "Article 1 of 2"), ("headline", "Ferry returns"), ("byline", "By Ed Roe"))
ARTICLE = (*HEAD, ("paragraph", TEN), ("chrome", "Home › News › Bergen"), ("headline", "Owls move in"), ("paragraph", TEN))


def _beside(line: str, above: int, *rows: tuple[str, str], start: int = 0, end: int = 6) -> list[str]:
    return list(HeadAbove.of(outline(labelled(*(rows or ARTICLE))), start, end).beside(read(line), refrain(read(line)), above))


def test_a_head_reaches_from_the_first_block_to_the_headline() -> None:
    seen = outline(labelled(*ARTICLE))
    head = HeadAbove.of(seen, 0, 6)
    assert (head.size, head.words, head.below) == (2, ("home", "article", "ferry"), "byline")
    assert head.refrains == ("home › news › oslo", "article 0 of 0", "ferry returns")
    assert head.counts == {("article 0", 1)}
    assert [HeadAbove.of(seen, start, 6).size for start in (1, 2)] == [1, 0]
    assert HeadAbove.of(seen, 0, 3).size == 2


def test_an_article_without_a_headline_has_its_first_block_for_a_head() -> None:
    head = HeadAbove.of(outline(labelled(*ARTICLE)), 3, 6)
    assert (head.size, head.words, head.below) == (None, ("by",), "")
    assert HeadAbove.of(outline(labelled(*ARTICLE)), 0, 2).size is None


def test_bug_a_long_menu_was_read_again_for_each_title() -> None:
    menu = [("chrome", f"Sport {number}") for number in range(LONGEST + 20)]
    head = HeadAbove.of(outline(labelled(*menu, *ARTICLE)), 0, LONGEST + 26)
    assert (head.size, len(head.words), len(head.refrains)) == (LONGEST + 22, LONGEST + 1, LONGEST + 1)


@pytest.mark.parametrize(("above", "size"), [(0, "less/0"), (1, "less/1"), (2, "same/2"), (3, "more/3"), (4, "more/3")])
def test_how_many_blocks_stand_above_both_headlines_is_told(above: int, size: str) -> None:
    assert _beside("Rain", above)[0] == f"depth={size}"
    assert _beside("Rain", above, start=3)[0] == f"depth=none/{min(3, above)}"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Home › Sport", ["depth=same/yes", "word-again=first/yes", "again=no/2", "counts=none"]),
        ("Home › News › Oslo", ["depth=same/yes", "word-again=first/yes", "again=first/2", "counts=none"]),
        ("Article 2 of 2", ["depth=same/no", "word-again=later/yes", "again=later/2", "counts=up"]),
        ("Article 3 of 2", ["depth=same/no", "word-again=later/yes", "again=later/2", "counts=no"]),
        ("Share", ["depth=same/no", "word-again=no/yes", "again=no/2", "counts=none"]),
    ],
)
def test_a_line_may_say_again_what_stood_above_the_headline_before(line: str, told: list[str]) -> None:
    assert _beside(line, 2)[1:] == told


def test_without_a_headline_before_that_is_told() -> None:
    assert _beside("By Ada Brook", 1, start=3)[1:3] == ["depth=none/yes", "word-again=first/no"]


def test_running_text_never_comes_again() -> None:
    rows = (("paragraph", f"{TEN} {TEN}."), *ARTICLE[2:])
    assert _beside(f"{TEN} {TEN}.", 1, *rows, end=4)[3] == "again=no/1"


RECORDS = (
    ("chrome", "Export of 3 June"), ("chrome", "Harbour Post"), ("timestamp", "9 October 2025"), ("headline", "Ferry returns"),
    ("paragraph", TEN),
    ("chrome", "Harbour Post"), ("timestamp", "15 March 2026"), ("headline", "Owls move in"), ("paragraph", TEN),
)  # fmt: skip


@pytest.mark.parametrize(("place", "level"), [(4, "other/beyond"), (5, "said/other"), (6, "word/said"), (7, "other/word")])
def test_a_line_and_the_one_above_it_are_held_beside_those_as_far_above_the_headline_before(place: int, level: str) -> None:
    seen = outline(labelled(*RECORDS))
    assert HeadAbove.of(seen, 0, 7).level(seen, place, 7) == f"level={level}"
    assert HeadAbove.of(seen, 4, 7).level(seen, place, 7) == "level=none/none"


def test_addresses_open_with_the_same_word_whatever_the_site() -> None:
    rows = (("chrome", "https://post.example/ferry"), *ARTICLE[2:])
    assert HeadAbove.of(outline(labelled(*rows)), 0, 5).words == ("https:", "ferry")
    assert _beside("http://times.example/owls", 1, *rows, end=5)[2] == "word-again=no/yes"
    assert _beside("https://times.example/owls", 1, *rows, end=5)[2] == "word-again=first/yes"
