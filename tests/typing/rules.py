"""Rules, packs and kinds of one's own, as a user writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, assert_type

import attrs

import newsseg

weather = newsseg.regex_rule("weather-strip", r"^-?\d+°[CF]\b", kind=newsseg.Chrome, weight=newsseg.DECISIVE)
boxes = newsseg.phrases_rule("house-boxes", ["Get the app", "Join our club"], kind=newsseg.Chrome)
assert_type(weather, newsseg.Rule)
assert_type(boxes, newsseg.Rule)


@newsseg.line_rule(kind=newsseg.Kicker, weight=2)
def capitals_on_first_line(line: newsseg.Line, document: newsseg.Document) -> bool:
    """A line of capitals opens the page."""
    return line.index == 0 and line.text.isupper() and len(document.lines) > 1


@newsseg.page_rule(kind=newsseg.Chrome, weight=newsseg.STRONG)
def said_before(document: newsseg.Document) -> Iterator[newsseg.Line]:
    """It repeats an earlier line."""
    seen = set[str]()
    for line in document.lines:
        if line.text in seen:
            yield line
        seen.add(line.text)


@newsseg.page_rule(kind=newsseg.Chrome, name="after-the-end-mark")
def tail(document: newsseg.Document) -> list[tuple[int, int]]:
    """It stands after the end mark."""
    place = document.text.rfind("■")
    return [(place, len(document.text))] if place >= 0 else []


assert_type(capitals_on_first_line, newsseg.Rule)
assert_type(said_before, newsseg.Rule)
assert_type(tail, newsseg.Rule)


@attrs.frozen
class Sponsor(newsseg.Segment):
    """Who paid for the page."""

    label = "sponsor"
    name: newsseg.Span | None = None


paid = newsseg.regex_rule("sponsor-line", r"^Sponsored by (?P<name>.+)$", kind=Sponsor, weight=newsseg.DECISIVE)


@attrs.frozen(kw_only=True)
class SponsorSegmenter(newsseg.Segmenter[newsseg.Segmented]):
    """Finds sponsors."""

    kinds: ClassVar[tuple[type[newsseg.Segment], ...]] = (Sponsor,)


news = newsseg.NewsSegmenter().with_rules(weather, boxes, capitals_on_first_line, said_before, tail)
news = news.with_segmenter(SponsorSegmenter(rules=[paid])).without_rules("weather-strip")
assert_type(news, newsseg.NewsSegmenter)
assert_type(SponsorSegmenter().with_rules(paid), SponsorSegmenter)


def packed(path: str) -> newsseg.Article:
    """Segment with a pack of a file and those of other packages."""
    pack = newsseg.load_rules(path, kinds=[Sponsor])
    assert_type(pack.rules, tuple[newsseg.Rule, ...])
    others = newsseg.installed_packs()
    assert_type(others, Mapping[str, newsseg.RulePack])
    return newsseg.segment("text", rules=[*pack, *(rule for other in others.values() for rule in other)])


def sponsors(text: str) -> list[str]:
    """List the sponsors of a page."""
    found = news.segment(text).of(Sponsor)
    assert_type(found, tuple[Sponsor, ...])
    return [sponsor.name.text for sponsor in found if sponsor.name]
