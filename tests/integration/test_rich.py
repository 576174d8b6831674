"""Segmented texts printed by rich."""

from __future__ import annotations

import io

import pytest
from hypothesis import given

import newsseg
from newsseg import Article
from tests.strategies import any_articles

console = pytest.importorskip("rich.console", reason="newsseg[integration] is not installed: rich")


def printed(article: Article, *, width: int = 400, colours: bool = False) -> str:
    out = io.StringIO()
    console.Console(file=out, width=width, force_terminal=colours, color_system="standard" if colours else None).print(article)
    return out.getvalue()


def test_rich_prints_a_row_per_segment() -> None:
    article = newsseg.segment("Storm nears [red]the[/red] coast\n\nBy Ada Brook")
    assert [row.split() for row in printed(article).splitlines()] == [
        [one.label, f"{one.confidence:.0%}", *one.text.split()] for one in article
    ]
    assert "\x1b[1;35mheadline" in printed(article, colours=True)


@given(any_articles())
def test_rich_prints_any_article(article: Article) -> None:
    assert not set(printed(article, width=60)) & {"\x1b", "\x9b", "\x00"}
