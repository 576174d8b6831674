"""What stands above the headline of an article and comes again above that of the next."""

from __future__ import annotations

import pytest

from newsseg.splitting.heads import LONGEST_HEAD
from newsseg.splitting.heads_above import HeadAbove
from tests.splitting import TEN, labelled, outline

HEAD = (("chrome", "Home › News › Oslo"), ("chrome", "Article 1 of 2"), ("headline", "Ferry returns"), ("byline", "By Ed Roe"))
FIRST = (*HEAD, ("paragraph", TEN))
ARTICLE = (*FIRST, ("chrome", "Home › News › Bergen"), ("headline", "Owls move in"), ("paragraph", TEN))


def _beside(line: str, above: int, *rows: tuple[str, str], start: int = 0) -> list[str]:
    first = rows or FIRST
    seen = outline(
        labelled(*first, ("chrome", line), *[("chrome", "Share")] * (above - 1), ("headline", "Owls move in"), ("paragraph", TEN))
    )
    place, title = len(first), len(first) + above
    return list(HeadAbove.of(seen, start, title).beside(seen, place, title))


def test_a_head_reaches_from_the_first_block_to_the_headline() -> None:
    seen = outline(labelled(*ARTICLE))
    head = HeadAbove.of(seen, 0, 6)
    assert (head.first, head.size, head.words) == (0, 2, ("home", "article", "ferry"))
    assert head.refrains == ("home › news › oslo", "article 0 of 0", "ferry returns")
    assert head.counts == {("article 0", 1)}
    assert [HeadAbove.of(seen, start, 6).size for start in (1, 2)] == [1, 0]
    assert HeadAbove.of(seen, 0, 3).size == 2


def test_an_article_without_a_headline_has_its_first_block_for_a_head() -> None:
    head = HeadAbove.of(outline(labelled(*ARTICLE)), 3, 6)
    assert (head.first, head.size, head.words) == (3, None, ("by",))
    assert HeadAbove.of(outline(labelled(*ARTICLE)), 0, 2).size is None


def test_bug_a_long_menu_was_read_again_for_each_title() -> None:
    menu = [("chrome", f"Sport {number}") for number in range(LONGEST_HEAD + 20)]
    head = HeadAbove.of(outline(labelled(*menu, *ARTICLE)), 0, LONGEST_HEAD + 26)
    assert (head.size, len(head.words), len(head.refrains)) == (LONGEST_HEAD + 22, LONGEST_HEAD + 1, LONGEST_HEAD + 1)


@pytest.mark.parametrize(("above", "size"), [(1, "less/1"), (2, "same/2"), (3, "more/3"), (4, "more/3")])
def test_how_many_blocks_stand_above_both_headlines_is_told(above: int, size: str) -> None:
    assert f"depth={size}" in _beside("Rain", above)
    assert f"depth=none/{min(3, above)}" in _beside("Rain", above, start=3)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Home › Sport", ["depth=same/yes", "word-again=first/yes", "again=no/2", "again=no/word", "counts=none"]),
        ("Home › News › Oslo", ["depth=same/yes", "word-again=first/yes", "again=first/2", "again=first/said", "counts=none"]),
        ("Article 2 of 2", ["depth=same/no", "word-again=later/yes", "again=later/2", "again=later/label", "counts=up"]),
        ("Article 3 of 2", ["depth=same/no", "word-again=later/yes", "again=later/2", "again=later/label", "counts=no"]),
        ("Print", ["depth=same/no", "word-again=no/yes", "again=no/2", "again=no/label", "counts=none"]),
    ],
)
def test_a_line_may_say_again_what_stood_above_the_headline_before(line: str, told: list[str]) -> None:
    assert _beside(line, 2)[1:-1] == told


def test_without_a_headline_before_that_is_told() -> None:
    assert _beside("By Ada Brook", 1, start=3)[1:3] == ["depth=none/yes", "word-again=first/no"]


def test_running_text_never_comes_again() -> None:
    rows = (("paragraph", f"{TEN} {TEN}."), *HEAD[2:], ("paragraph", TEN))
    assert "again=no/1" in _beside(f"{TEN} {TEN}.", 1, *rows)


def test_bug_the_name_of_a_paper_above_the_headline_was_taken_for_it() -> None:
    rows = (("headline", "The Harbour Post, no. 21"), ("timestamp", "9 October 2025"), *HEAD[2:], ("paragraph", TEN))
    assert _beside("The Harbour Post, no. 22", 2, *rows)[3:5] == ["again=first/2", "again=first/said"]


RECORDS = (
    ("chrome", "Export of 3 June"), ("chrome", "Harbour Post"), ("timestamp", "9 October 2025"), ("headline", "Ferry returns"),
    ("paragraph", TEN),
    ("chrome", "Harbour Post"), ("timestamp", "15 March 2026"), ("headline", "Owls move in"), ("paragraph", TEN),
)  # fmt: skip


@pytest.mark.parametrize(("place", "level"), [(4, "other/beyond"), (5, "said/other"), (6, "word/said"), (7, "label/word")])
def test_a_line_and_the_one_above_it_are_held_beside_those_as_far_above_the_headline_before(place: int, level: str) -> None:
    seen = outline(labelled(*RECORDS))
    assert list(HeadAbove.of(seen, 0, 7).beside(seen, place, 7))[-1] == f"level={level}"
    assert list(HeadAbove.of(seen, 4, 7).beside(seen, place, 7))[-1] == "level=none/none"


def test_addresses_open_with_the_same_word_whatever_the_site() -> None:
    rows = (("chrome", "https://post.example/ferry"), *HEAD[2:], ("paragraph", TEN))
    assert HeadAbove.of(outline(labelled(*rows)), 0, 5).words == ("https:", "ferry")
    assert "word-again=no/yes" in _beside("http://times.example/owls", 1, *rows)
    assert "word-again=first/yes" in _beside("https://times.example/owls", 1, *rows)
