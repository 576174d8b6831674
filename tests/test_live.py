"""Live blogs, by what their headlines say."""

from __future__ import annotations

import pytest

from newsseg.splitting.live import says_live


@pytest.mark.parametrize(
    "text",
    [
        "LIVE",
        "Storm nears the coast – live",
        "Storm Nearing LIVE: first ferries stopped",
        "Live: Storm nears",
        "Sturm vor der Küste – Liveticker",
        "EN DIRECT – La tempête approche",
        "[En vivo] La tormenta se acerca",
        "Tempestade ao vivo | Últimas notícias",
        "台風接近：ライブ",
        "태풍 접근, 실시간",
        "Шторм: онлайн",
    ],
)
def test_a_headline_says_that_it_is_kept_up_to_date(text: str) -> None:
    assert says_live(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Where owls live now",
        "The town where wolves live",
        "Concert to be broadcast live",
        "Where owls live, and why",
        "Bank moves online: all of it",
        "Live music returns to the pier",
        "Directe lijn naar zee",
        "Olive: a fruit",
        "live " * 60,
    ],
)
def test_other_lines_do_not(text: str) -> None:
    assert not says_live(text)


@pytest.mark.parametrize(("length", "told"), [(200, True), (201, False)])
def test_a_line_is_looked_at_up_to_two_hundred_characters(length: int, told: bool) -> None:  # noqa: FBT001 - told by the table
    assert says_live("Storm nears: live".rjust(length, "x")) is told
