"""Articles dressed with parts of other houses: bylines, contributors' lines, bios, sign-offs, a blog's or an app's chrome.

Labelled pages hold few of the lines that pastes, blogs and agencies put around a story. A variant is given some, out of the templates
in ``parts.json``; its label is known by construction.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from fit.corpus import OF_PICTURES, Row
from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

Parts: TypeAlias = "Mapping[str, Sequence[str]]"

_HEAD = frozenset(("headline", "dek"))


@cache
def _all_parts() -> Mapping[str, Parts]:
    data: dict[str, Parts] = json.loads(Path(__file__).with_name("parts.json").read_text(encoding="utf-8"))
    return data


def parts_of(lang: str) -> Parts:
    """Return the templates of a language; the English ones where there are none of its own."""
    return _all_parts().get(lang[:2]) or _all_parts()["en"]


def filled(parts: Parts, key: str, random: Random, title: str = "") -> str:
    """Pick a template and fill its places."""
    name, name2 = random.choice(parts["names"]), random.choice(parts["names"])
    place = random.choice(parts["places"])
    words = {
        "name": name, "name2": name2, "place": place, "NAME": name.upper(), "NAME2": name2.upper(), "PLACE": place.upper(),
        "outlet": random.choice(parts["outlets"]), "agency": random.choice(parts["agencies"]), "date": random.choice(parts["dates"]),
        "title": title,
    }  # fmt: skip
    template = random.choice(parts[key])
    for word, value in words.items():
        template = template.replace("{" + word + "}", value)
    return template


def dressed(rows: Sequence[Row], lang: str, random: Random) -> list[Row]:
    """Dress an article with some of the parts that houses of its language put around a story."""
    parts = parts_of(lang)
    gap: list[Row] = [("", "")] if any(not line.strip() for line, _ in rows) else []
    rows = list(rows)
    for chance, dress in _DRESSES:
        if random.random() < chance:
            rows = dress(rows, parts, gap, random)
    return rows


def _last(rows: Sequence[Row], labels: frozenset[str]) -> int:
    return max((place for place, (_, label) in enumerate(rows) if label in labels), default=-1)


def _inserted(rows: Sequence[Row], place: int, lines: Sequence[Row], gap: Sequence[Row]) -> list[Row]:
    """Put lines before the row at ``place``, set apart as the rest of the page is."""
    added = [row for line in lines for row in (*gap, line)] if place else [row for line in lines for row in (line, *gap)]
    return [*rows[:place], *added, *rows[place:]]


def _with_byline(rows: list[Row], parts: Parts, gap: list[Row], random: Random) -> list[Row]:
    """Put a byline, and perhaps a date, under the head; one that is there gives way."""
    kept = [row for row in rows if row[1] not in {"byline", "timestamp"}]
    place = _last(kept[:12], _HEAD) + 1
    if not place:
        return rows
    lines = [(filled(parts, "byline", random), "byline")]
    if random.random() < 0.6:  # noqa: PLR2004 - more often than not
        lines.insert(random.randint(0, 1), (filled(parts, "timestamp", random), "timestamp"))
    return _inserted(kept, place, lines, gap)


def _with_picture(rows: list[Row], parts: Parts, gap: list[Row], random: Random) -> list[Row]:
    """Put a picture's lines under the head or into the body: its description, its caption with a credit, or the credit alone."""
    places = [place for place, (_, label) in enumerate(rows) if label == "paragraph"]
    if not places:
        return rows
    caption = filled(parts, "caption", random)
    style = random.random()
    if style < 0.5:  # noqa: PLR2004 - glued to its credit
        lines = [(caption.rstrip(".") + filled(parts, "inline_credit", random), "caption")]
    elif style < 0.8:  # noqa: PLR2004 - on lines of their own
        lines = [(caption, "caption"), (filled(parts, "credit", random), "credit")]
    else:
        lines = [(caption, "caption")]
    if random.random() < 0.5:  # noqa: PLR2004
        described = [filled(parts, "alt_text", random) for _ in range(random.choice((1, 1, 2)))]
        lines.insert(0, (" ".join(f"{one.rstrip('.')}." for one in described) if len(described) > 1 else described[0], "alt_text"))
    return _inserted(rows, random.choice((places[0], places[0], random.choice(places))), lines, gap)


def _with_end_matter(rows: list[Row], parts: Parts, gap: list[Row], random: Random) -> list[Row]:
    """Put contributors, a sign-off, a correction or a bio after the body."""
    place = _last(rows, BODY | OF_PICTURES) + 1
    if not place:
        return rows
    kinds = random.choice((("tagline",), ("bio",), ("tagline", "bio"), ("bio", "tagline"), ("tagline", "tagline")))
    return _inserted(rows, place, [(filled(parts, kind, random), kind) for kind in kinds], gap)


def _with_chrome_inside(rows: list[Row], parts: Parts, gap: list[Row], random: Random) -> list[Row]:
    """Interrupt the body with a link to another story or with an app's lines."""
    places = [place for place, (_, label) in enumerate(rows) if label == "paragraph"][1:]
    for place in sorted(random.sample(places, min(len(places), random.randint(1, 3))), reverse=True):
        title = " ".join(random.choice(rows)[0].split()[:9])
        lines = [filled(parts, random.choice(("read_more", "app")), random, title) for _ in range(random.choice((1, 1, 2)))]
        rows = _inserted(rows, place, [(line, "chrome") for line in lines], gap)
    return rows


def _with_blog(rows: list[Row], parts: Parts, gap: list[Row], random: Random) -> list[Row]:
    """Put a blog's lines before and after."""
    before = [(filled(parts, "blog_before", random), "chrome") for _ in range(random.randint(0, 4))]
    after = [(filled(parts, "blog_after", random), "chrome") for _ in range(random.randint(2, 10))]
    return _inserted(_inserted(rows, len(rows), after, gap), 0, before, gap)


def _with_app(rows: list[Row], parts: Parts, gap: list[Row], random: Random) -> list[Row]:
    """Put an app's lines under the head."""
    place = _last(rows[:12], _HEAD | {"byline", "timestamp"}) + 1
    return _inserted(rows, place, [(filled(parts, "app", random), "chrome") for _ in range(random.randint(1, 3))], gap)


_DRESSES: tuple[tuple[float, Callable[[list[Row], Parts, list[Row], Random], list[Row]]], ...] = (
    (0.3, _with_byline),
    (0.35, _with_picture),
    (0.3, _with_end_matter),
    (0.15, _with_chrome_inside),
    (0.15, _with_app),
    (0.3, _with_blog),
)
"""What a variant may be dressed with, in this order, and how likely each is."""
