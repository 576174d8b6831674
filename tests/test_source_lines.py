"""Lines that say where an article was printed, and when, above or below the title of each."""

from __future__ import annotations

import pytest

import newsseg
from newsseg import NewsSegmenter, split_articles
from newsseg.splitting.articles import Articles
from newsseg.splitting.source_lines import source_lines, with_source_lines
from tests.splitting import labelled, outline

BODY = (
    "The harbour board said on Monday that the swing bridge would stay shut until the ice had gone.",
    "Its chairman, Olaf Brandal, told the council that divers could not work in such cold water.",
)
HEADS = ("Swing bridge stays shut", "Divers wait for the thaw", "Council wants a ferry")


def dossier(line: str, *, above: bool = False, between: str = "\n\n") -> str:
    """Write three stories, each with a line on where it was printed, above its title or below."""
    parts = [[line.format(n=n), head] if above else [head, line.format(n=n)] for n, head in enumerate(HEADS, 1)]
    return between.join("\n\n".join([("\n\n" if above else "\n").join(part), *BODY]) for part in parts)


def found(text: str) -> list[int]:
    """Number the blocks with which articles open by such lines."""
    return [one.start for one in source_lines(outline(NewsSegmenter().label(text)))]


LINES = (
    "The Skerry Post | 1{n}.03.2026 | page {n}", "1{n}.03.2026    The Skerry Post    p. 0{n}", "The Skerry Post, 1{n} March 2026, page {n}",
    "Skerry Post • News • 2026-03-1{n}", "2026/03/1{n}\u3000\u3000北浜新報\u3000\u3000朝刊",
    "The Skerry Post | 1{n}.03.2026 | Section: News | Page: {n} | Author: Nora Quill",
)  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_articles_open_with_the_title_above_such_a_line(line: str) -> None:
    assert found(dossier(line)) == [0, 4, 8]
    assert [span.text.split("\n")[0] for span in split_articles(dossier(line))] == list(HEADS)


@pytest.mark.parametrize("line", LINES)
def test_articles_open_with_such_a_line_above_the_title(line: str) -> None:
    assert found(dossier(line, above=True)) == [0, 4, 8]
    assert [span.text.split("\n")[0] for span in split_articles(dossier(line, above=True))] == [line.format(n=n) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "line",
    ["The Skerry Post | page {n}", "Ann Roe | 1{n}.03.2026 | 08:1{n}", "1{n}.03.2026", "Skerry Post, 1{n} March 2026",
     "-----  2026-03-1{n}  -----", f"{'The Skerry Post ' * 11}| 1{{n}}.03.2026 | {{n}}"],
)  # fmt: skip
def test_lines_without_a_day_with_the_time_or_of_few_parts_tell_nothing(line: str) -> None:
    assert found(dossier(line)) == []


def test_such_lines_are_set_alike_and_have_text_below_them() -> None:
    text = dossier(LINES[0])
    assert found(text.replace(LINES[0].format(n=2), "1{n}.03.2026 | The Skerry Post | page 4")) == [0, 8]
    assert found("\n\n".join([BODY[0], text])) == []
    assert found(dossier(LINES[0]).rpartition(BODY[0])[0].strip()) == []
    assert found("") == []


def test_what_begins_without_such_a_line_is_told_besides() -> None:
    other = f"Owls move into the signal box\nBy Piet Sander\n\n{BODY[0]}\n\n{BODY[1]}"
    text = "\n\n\n".join([*dossier(LINES[0], between="\n\n\n").split("\n\n\n")[:2], other, dossier(LINES[0]).rsplit("\n\n", 3)[1]])
    assert "Owls move into the signal box" in [span.text.split("\n")[0] for span in split_articles(text)]


def test_bug_a_title_that_reads_like_running_text_stood_above_no_line() -> None:
    titles = (
        "1. 北浜の眼鏡枠、受注が５年ぶり高水準、植物由来樹脂が欧州で伸びる。",
        "2. 路面電車の南部線、全線再開は来年３月、橋脚補強に遅れ。",
    )
    body = "眼鏡枠の産地である北浜市で、受注が回復している。組合が７日まとめた４〜９月期の受注額は６８億円と、最高だった。"
    text = "\n\n".join(f"{title}\n2026/03/1{n}\u3000\u3000北浜新報\u3000\u3000朝刊\n{body}" for n, title in enumerate(titles))
    assert found(text) in ([0, 3], [])
    assert [span.text.split("\n")[0] for span in split_articles(text)] == list(titles)


def test_what_stands_above_the_first_such_line_belongs_to_no_article() -> None:
    cover = "Press review of the harbour board\nAt the request of the council"
    text = f"{cover}\n\n{dossier(LINES[0])}"
    assert {segment.label for segment in newsseg.segment(text).segments[:2]} == {"chrome"}
    assert split_articles(text)[0].text.startswith(cover)


def test_lines_above_such_lines_that_are_all_alike_open_the_articles() -> None:
    counted = dossier(f"Archive of the harbour, item {{n}}\n\n{LINES[0]}", above=True)
    assert found(counted) == [0, 5, 10]


def test_such_lines_in_a_list_of_contents_open_none() -> None:
    listed = "\n".join(f"{head}\n{LINES[2].format(n=n)}" for n, head in enumerate(HEADS, 1))
    assert found(f"{listed}\n\n{dossier(LINES[2])}")[-2:] == [10, 14]


def test_a_line_of_two_parts_says_the_page_last() -> None:
    line = "The Skerry Post, no. 1{n} of 3 March 2026, p. {n}"
    assert found(dossier("Skerry Post of 1{n} March 2026, p. {n}")) == found(dossier(line)) == [0, 4, 8]


def test_bug_stories_of_short_paragraphs_passed_for_a_list_of_contents() -> None:
    text = dossier(LINES[0], above=True)
    longer = " ".join(BODY)
    assert found(f"{text}\n\n1{LINES[0].format(n=4)}\n{HEADS[0]}\n\n{longer}")[:3] == [0, 4, 8]


def test_bug_a_story_lost_what_was_told_by_a_headline_below_its_text() -> None:
    line, text = ("chrome", LINES[0].format(n=1)), ("paragraph", BODY[0])
    rows = [
        line,
        ("subheading", HEADS[0]),
        text,
        ("headline", HEADS[1]),
        text,
        ("chrome", LINES[0].format(n=2)),
        ("headline", HEADS[2]),
        text,
    ]
    told = with_source_lines(outline(labelled(*rows)), Articles((0, 3, 5), (3, 6)))
    assert told == Articles((0, 3, 5), (3, 6))
