"""The page that shows a text: whole, safe and without anything from elsewhere."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from io import BytesIO, TextIOWrapper
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import newsseg
from newsseg import Article, NewssegError, cli, data
from newsseg.characters import xml_text
from newsseg.colours import COLOURS
from newsseg.explain import Explanation, Term
from newsseg.segments import FAMILIES
from newsseg.viewing import page
from newsseg.viewing.page import _evidence as evidence_of
from tests.house import sponsors
from tests.strategies import texts

HOSTILE = "<script>alert(1)</script> & \"quotes\" 'n' $title ${x} \ud800\x00\n\n<img src=x onerror=alert(1)>\n\n</details></summary>"


class Reader(HTMLParser):
    """Reads the texts of the segments, and every element and attribute there is."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.open: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that begins."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in {"meta", "input", "br"}:
            self.open.append(tag)
        if ("class", "text") in attrs:
            self.inside = True
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        """Check that what ends had begun."""
        assert self.open.pop() == tag
        self.inside = False

    def handle_data(self, data: str) -> None:
        """Collect the text of a segment."""
        if self.inside:
            self.texts[-1] += data


@given(texts())
def test_every_segment_is_shown_and_nothing_else_gets_in(text: str) -> None:
    article = newsseg.segment(text)
    reader = Reader()
    reader.feed(page(article, text).encode("utf-8").decode("utf-8"))
    reader.close()
    assert reader.open == []
    assert reader.texts == [xml_text(one.text) for one in article]
    assert not reader.tags & {"script", "img", "link", "iframe", "object", "a", "form"}
    assert not {name for name in reader.attributes if name.startswith("on") or name in {"src", "href", "action"}}


def test_hostile_text_is_shown_as_it_is() -> None:
    shown = page(newsseg.segment(HOSTILE), HOSTILE)
    assert "<script" not in shown
    assert "<img" not in shown
    assert "$title ${x}" in shown


def test_the_page_needs_no_network() -> None:
    shown = page(newsseg.segment("Storm nears"))
    assert not re.search(r"https?:|//|@import|url\(", shown)
    assert "default-src 'none'" in shown


def test_a_family_s_result_and_kinds_of_one_s_own_are_shown() -> None:
    text = "Storm nears\n\nSponsored by A\n\nHeavy rain is expected from Tuesday, forecasters said on Monday."
    assert 'data-label="sponsor"' in page(newsseg.NewsSegmenter().with_segmenter(sponsors()).segment(text))
    body = newsseg.BodySegmenter().segment(text)
    assert page(body).count("<details") == len(body)
    assert page(newsseg.segment("")).count("<details") == 0


def test_evidence_that_is_shown_whole_has_no_rest() -> None:
    [one] = newsseg.segment("Storm nears the coast").explain()
    assert " more, together" in evidence_of(one)
    assert " more, together" not in evidence_of(attrs.evolve(one, evidence=one.evidence[:3]))


def cells(shown: str, kind: str) -> list[str]:
    """Find what stands in the elements of a class."""
    return re.findall(rf'<(?:span|td|small) class="{kind}"[^>]*>([^<]*)', shown)


def test_each_segment_bears_its_line_label_confidence_and_text() -> None:
    article = newsseg.segment("Share\n\n\nShare\nShare it\n\nShare")
    shown = page(article)
    assert re.findall(r'<span class="line">.*?</span>(\d+)</span>', shown) == ["1", "4", "5", "7"]
    assert cells(shown, "label") == [one.label for one in article]
    assert cells(shown, "text") == ["Share", "Share", "Share it", "Share"]
    assert re.findall(r'class="bar" style="width:(\d+%)"></span>(\d+%)', shown) == [(f"{one.confidence:.0%}",) * 2 for one in article]
    assert f"{len(article)}" in shown


def test_filters_count_the_segments_of_each_family() -> None:
    text = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said on Monday.\n\nSponsored by A"
    article = newsseg.NewsSegmenter().with_segmenter(sponsors()).segment(text)
    counts = re.findall(r'class="filter (\w+)"><input type="checkbox" id="show-\1" checked> \1 <span class="count">(\d+)<', page(article))
    families = [one.family if one.family in FAMILIES else "chrome" for one in article]
    assert counts == [(family, str(families.count(family))) for family in ("headline", "caption", "body", "attribution", "chrome")]
    assert page(article).count('<details class="segment ') == len(article)
    assert re.findall(r'<details class="segment (\w+)"', page(article)) == families


def term(weight: float, against: float, matched: str = "") -> Term:
    return Term("length", "some", "headline", weight, against, matched, "how <long> it is")


def explained(*terms: Term, before: str | None = None) -> Explanation:
    return Explanation(0, "Storm", "headline", 0.7, terms, 0.5, before, "chrome", 1.25)


def test_evidence_is_a_bar_to_the_side_it_speaks_for_as_long_as_it_is_weighty() -> None:
    shown = evidence_of(explained(term(3.0, -1.0), term(0.5, 2.5), term(1.5, 1.5), term(1.0, 0.5), term(0.5, 1.0)))
    assert re.findall(r'<span class="(\w+)" style="(\w+):50%;width:([\d.]+)%" title="([+-][\d.]+)">', shown) == [
        ("for", "left", "50.0", "+4.00"), ("against", "right", "25.0", "-2.00"), ("for", "left", "0.0", "+0.00"),
        ("for", "left", "6.2", "+0.50"), ("against", "right", "6.2", "-0.50"),
    ]  # fmt: skip
    assert cells(shown, "number")[-10:-2] == ["+3.00", "-1.00", "+0.50", "+2.50", "+1.50", "+1.50", "+1.00", "+0.50"]
    assert "width:50.0%" in evidence_of(explained(term(0.1, 0.0)))
    assert "width:0.0%" in evidence_of(explained(term(1.0, 1.0)))
    assert "<tbody></tbody>" in evidence_of(explained())


def test_evidence_says_what_the_step_adds() -> None:
    shown = evidence_of(explained(term(1.0, 0.0), before="kicker"))
    assert "<b>headline</b>, 1.25 ahead of <b>chrome</b>; the step from kicker adds +0.50." in shown
    assert "; standing first adds +0.50." in evidence_of(explained(term(1.0, 0.0)))


def test_twelve_terms_are_shown_and_the_rest_is_added_up() -> None:
    shown = evidence_of(explained(*[term(1.0, 0.0)] * 12))
    assert (shown.count("<tr><th scope="), shown.count("more, together")) == (13, 0)
    shown = evidence_of(explained(*[term(1.0, 0.25)] * 14))
    assert shown.count("<tr><th scope=") == 14
    assert '2 more, together</th><td class="number">+2.00</td><td class="number">+0.50</td>' in shown
    assert "width:50.0%" in shown.rpartition("<tr>")[2]


def test_a_term_quotes_eighty_characters_of_what_it_rests_on() -> None:
    shown = evidence_of(explained(term(1.0, 0.0, "a" * 80 + "b"), term(1.0, 0.0)))
    assert re.findall(r"<q[^>]*>(.*?)</q>", shown) == ["a" * 80]
    assert "<small>how &lt;long&gt; it is</small>" in shown


def test_an_article_without_its_evidence_is_refused() -> None:
    with pytest.raises(NewssegError, match="segment its text again"):
        page(Article.from_dict(newsseg.segment("Storm nears").to_dict()))


# On the command line


def test_view_writes_a_page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    name, out = tmp_path / "ferry.txt", tmp_path / "ferry.html"
    name.write_text("Storm nears\n\nRain.", encoding="utf-8")
    assert cli.main(["view", str(name)]) == 0
    written = capsys.readouterr().out
    assert written == page(newsseg.segment("Storm nears\n\nRain."), str(name))
    assert cli.main(["view", "--out", str(out), str(name)]) == 0
    assert out.read_text(encoding="utf-8") == written
    assert capsys.readouterr() == ("", "")


def test_bug_view_of_standard_input_over_an_earlier_page_was_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "ferry.html"
    for text in ("Storm nears", "Rain"):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode())))
        assert cli.main(["view", "--out", str(out), "-"]) == 0
        assert text in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("argv", "status", "says"),
    [
        (["missing.txt"], 1, "newsseg: missing.txt: No such file"),
        (["--encoding", "rot13", "a"], 2, "unknown encoding 'rot13'"),
        ([], 2, "the following arguments are required: FILE"),
        (["--out", __file__, __file__], 2, "is the text itself: name another file for the page"),
        (["--out", "missing/a.html", __file__], 1, "newsseg: missing/a.html: No such file"),
    ],
)
def test_view_complains(capsys: pytest.CaptureFixture[str], argv: list[str], status: int, says: str) -> None:
    assert cli.main(["view", *argv]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err


def test_nothing_of_this_is_imported_before_it_is_used() -> None:
    import subprocess  # noqa: PLC0415

    code = "import sys, newsseg; newsseg.segment('Storm'); print([m for m in sys.modules if m.startswith('newsseg.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not re.search(r"exports|batch|viewing|arrow|cli", done.stdout)


def test_every_family_has_a_colour_and_its_place_in_the_style_of_the_page() -> None:
    style = data.read("viewing", "page.css")
    assert list(COLOURS) == list(FAMILIES)
    for family in FAMILIES:
        assert len(re.findall(rf"--{family}: #[0-9a-f]{{6}};", style)) == 2, "for a light and for a dark page"
        assert f".{family} {{ --family: var(--{family}); }}" in style
        assert f"body:has(#show-{family}:not(:checked)) .segment.{family}" in style
