"""What an explanation shows is what was added up."""

from __future__ import annotations

import json
import pickle
from html.parser import HTMLParser
from io import StringIO
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import newsseg
from newsseg import DECISIVE, Chrome, Explanation, NewssegError, NewsSegmenter, RuleError, WhyNot, regex_rule
from newsseg.colours import COLOURS
from newsseg.labeling import quantised
from newsseg.rendering import WEIGHTIEST, rest_of
from newsseg.segments import KINDS
from tests.checking import all_paths
from tests.house import SPONSOR_LINE, Sponsor, SponsorSegmenter, shouted_line, sponsors
from tests.strategies import news_texts, raw_texts, texts

if TYPE_CHECKING:
    from newsseg import Article
    from newsseg.labeling import Labeling

PAGE = "Home | News\n\nStorm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said on Monday.\n"
ASKED: list[type[newsseg.Segment]] = [*KINDS, Sponsor]
OWN = NewsSegmenter().with_rules(
    SPONSOR_LINE,
    shouted_line,
    regex_rule("any-digit", r"\d+", kind=newsseg.Timestamp, weight=1.2345),
    regex_rule("not-by", "^By", kind=Chrome, weight=-3),
)


QUOTED = "> Storm nears the coast\n>\n> Heavy rain is expected from Tuesday, forecasters said on Monday."


def all_of(article: Article) -> tuple[Explanation, ...]:
    """Explain every segment."""
    explained = article.explain()
    assert isinstance(explained, tuple)
    return explained


def on_path(article: Article) -> list[Explanation]:
    """Explain every segment but the blank lines of quoted mail."""
    return [one for one in all_of(article) if one.is_read]


def one_of(article: Article, line: int) -> Explanation:
    """Explain one line."""
    explained = article.explain(line)
    assert isinstance(explained, Explanation)
    return explained


@given(texts())
def test_a_segment_is_explained_by_the_line_that_it_begins_on(text: str) -> None:
    article = newsseg.segment(text)
    assert [one_of(article, article.line_of(segment)) for segment in article] == list(all_of(article))


@given(texts())
def test_terms_and_transitions_add_up_to_the_score_of_the_path(text: str) -> None:
    for news in (NewsSegmenter(), OWN):
        explained = all_of(news.segment(text))
        thousandths = sum(quantised(term.weight) for one in explained for term in one.evidence) + sum(
            quantised(one.transition) for one in explained
        )
        assert thousandths == news.label(text).score
        assert sum(quantised(one.score) for one in explained) == thousandths


@given(news_texts())
def test_explanations_agree_with_the_segments(text: str) -> None:
    article = OWN.segment(text)
    for segment, one in zip(article, all_of(article), strict=True):
        assert (one.label, one.text, one.confidence) == (segment.label, segment.text, segment.confidence)
        assert all(term.label == one.label for term in one.evidence)


@given(news_texts())
def test_each_explanation_knows_the_label_before(text: str) -> None:
    article = NewsSegmenter().segment(text)
    explained = on_path(article)
    assert [one.before for one in explained] == [None, *(one.label for one in explained)][: len(explained)]


def test_a_blank_line_of_quoted_mail_could_have_no_other_label() -> None:
    article = newsseg.segment(QUOTED)
    assert [(one.line, one.label, one.confidence) for one in all_of(article) if not one.is_read] == [(1, "chrome", 1.0)]
    assert all_of(article)[1] == article.explain(1)
    shown = "not read: a blank line of quoted mail, what a browser prints on sheets, tags between paragraphs, or a line drawn below a title"
    assert str(article.explain(1)) == f"line 1: chrome, {shown}\n  '>'"
    assert all_of(article)[1]._repr_html_() == f"<div>line 1: <b>chrome</b>, {shown}<br><q>&gt;</q></div>"
    assert (all_of(article)[1].runner_up, all_of(article)[1].margin) == ("", 0)
    with pytest.raises(NewssegError, match=r"line 1 is not read, and can be nothing but the site's own: explain\(1\) says more"):
        article.why_not(1, newsseg.Paragraph)


def test_bug_a_line_that_is_not_read_was_infinity_ahead_which_no_json_has() -> None:
    for text in (QUOTED, PAGE):
        dumped = json.dumps([attrs.asdict(one) for one in all_of(newsseg.segment(text))], allow_nan=False)
        assert [one["is_read"] for one in json.loads(dumped)].count(False) == text.count(">\n>")


def test_the_margin_is_what_the_best_path_is_ahead() -> None:
    text = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected."
    labeling = NewsSegmenter().label(text)
    for block, one in enumerate(all_of(newsseg.segment(text))):
        rest = max(
            score
            for path, score in all_paths(labeling.scores, labeling.states.transitions)
            if labeling.states.labels[path[block]] != one.label
        )
        assert quantised(one.margin) == labeling.score - rest


@given(news_texts())
def test_taking_a_term_away_takes_away_its_weight(text: str) -> None:
    segmenter = NewsSegmenter()
    explained = all_of(segmenter.segment(text))
    term = next((term for term in explained[0].evidence if term.rule == "length"), None)
    if term:
        before, after = segmenter.label(text), segmenter.without_rules("length").label(text)
        assume(before.evidence.starts == after.evidence.starts)  # what else hangs on the labels that all rules give
        assume(before.evidence.afterthoughts == after.evidence.afterthoughts)
        state = before.path[0]
        assert before.scores[0][state] - after.scores[0][state] == quantised(term.weight)


def test_a_line_is_explained_by_its_number() -> None:
    one = one_of(newsseg.segment(PAGE), 4)
    assert (one.line, one.text, one.before) == (4, "By Ada Brook", newsseg.segment(PAGE).segments[1].label)
    assert any(term.rule == "cue-byline-prefix" and term.matched == "By" for term in one.evidence)


@pytest.mark.parametrize("line", [1, 7, 8, 99, -1])
def test_a_blank_line_cannot_be_explained(line: int) -> None:
    with pytest.raises(NewssegError, match=f"line {line} is blank or not there: lines are counted from 0, and the last with text is 6"):
        newsseg.segment(PAGE).explain(line)


def test_bug_the_last_line_of_an_empty_text_was_called_minus_one() -> None:
    with pytest.raises(NewssegError, match="this text has none that is not blank"):
        newsseg.segment(" \n").explain(0)
    assert newsseg.segment(" \n").explain() == ()


def test_rules_of_the_caller_are_shown_with_name_weight_match_and_description() -> None:
    one = one_of(OWN.segment("Weather\n\nSponsored by Brook & Sons"), 2)
    [term] = [term for term in one.evidence if term.rule == "sponsor-line"]
    assert (one.label, term.weight, term.against, term.matched) == ("sponsor", DECISIVE, 0, "Sponsored by Brook & Sons")
    assert term.description == "matches ^Sponsored by (?P<name>.+)$"
    [line] = [term for term in one_of(OWN.segment("SHOUTED"), 0).evidence if term.rule == "shouted-line"]
    assert line.description == "Find lines in capitals."


def test_a_rule_that_speaks_for_the_runner_up_is_shown_as_against() -> None:
    plain = one_of(newsseg.segment(PAGE), 2)
    for label, shown in ((plain.label, (0.001, 0)), (plain.runner_up, (0, 0.001))):
        [kind] = [kind for kind in KINDS if kind.label == label]
        rule = regex_rule("leans", "^Storm", kind=kind, weight=0.001)
        [term] = [term for term in one_of(NewsSegmenter().with_rules(rule).segment(PAGE), 2).evidence if term.rule == "leans"]
        assert (term.weight, term.against) == shown


@given(news_texts())
def test_the_heaviest_terms_come_first_and_none_is_empty(text: str) -> None:
    for one in all_of(NewsSegmenter().segment(text)):
        sizes = [abs(quantised(term.weight) - quantised(term.against)) for term in one.evidence]
        assert sizes == sorted(sizes, reverse=True)
        assert all(term.weight or term.against for term in one.evidence)
        assert all(term.description for term in one.evidence)


def test_printed_explanations_show_line_label_margin_and_the_weightiest_terms() -> None:
    one = one_of(newsseg.segment(PAGE), 2)
    rows = str(one).split("\n")
    assert rows[0] == f"line 2: {one.label} ({one.confidence:.0%}), {one.margin:.2f} ahead of {one.runner_up}"
    assert rows[1] == "  'Storm nears the coast'"
    assert rows[2].split() == [one.label, one.runner_up]
    assert len(rows) == 4 + WEIGHTIEST + 1
    assert [row.split()[2].partition("=")[0] for row in rows[4:-1]] == [term.rule for term in one.evidence[:WEIGHTIEST]]
    assert "after the beginning" in str(one_of(newsseg.segment(PAGE), 0))
    assert "..." in str(one_of(newsseg.segment("word " * 100), 0)).split("\n")[1]


def test_the_last_line_printed_tells_of_the_terms_left_out_and_their_sum() -> None:
    one = one_of(newsseg.segment(PAGE), 2)
    weight, against = rest_of(one.evidence[WEIGHTIEST:])
    assert str(one).split("\n")[-1].split() == [f"{weight:+.2f}", f"{against:+.2f}", str(len(one.evidence) - WEIGHTIEST), "more", "terms"]
    few = attrs.evolve(one, evidence=one.evidence[:WEIGHTIEST])
    assert "more terms" not in str(few) + few._repr_html_()


@given(texts())
def test_shown_and_left_out_add_up_to_the_score(text: str) -> None:
    for one in all_of(OWN.segment(text)):
        shown, rest = rest_of(one.evidence[:WEIGHTIEST])[0], rest_of(one.evidence[WEIGHTIEST:])[0]
        assert quantised(shown) + quantised(rest) + quantised(one.transition) == quantised(one.score)


@given(texts())
def test_terms_weigh_against_what_they_weigh_for_the_best_state_of_the_runner_up(text: str) -> None:
    for news in (NewsSegmenter(), OWN):
        labeling = news.label(text)
        for block, one in enumerate(all_of(news.segment(text))):
            rival = max(
                score for score, label in zip(labeling.scores[block], labeling.states.labels, strict=True) if label == one.runner_up
            )
            assert sum(quantised(term.against) for term in one.evidence) == rival


def test_a_block_of_several_lines_is_explained_by_its_first() -> None:
    text = (
        "The council met until late on Monday and could not agree on\n"
        "where the new bridge should stand, nor on who should pay for\n"
        "it, which came as a surprise to the people who live on the\n"
        "north bank.\n"
        "\n"
        "A second vote is planned for the spring, when the river will\n"
        "be high again."
    )
    article = newsseg.segment(text)
    for line, first in ((0, 0), (2, 0), (3, 0), (5, 5), (6, 5)):
        one, other = one_of(article, line), article.why_not(line, Chrome)
        assert (one.line, other.line) == (first, first)
        assert one.text == other.text == text.split("\n\n")[first // 5]
    assert [change.line for change in article.why_not(6, newsseg.Headline).changes] in ([], [0])


def test_of_terms_that_weigh_the_same_the_names_decide() -> None:
    rules = [regex_rule(name, "^By", kind=Chrome, weight=-3) for name in ("b", "c", "a")]
    explained = one_of(NewsSegmenter().with_rules(*rules).segment(PAGE), 4)
    assert [term.rule for term in explained.evidence if len(term.rule) == 1] == ["a", "b", "c"]


@given(texts())
def test_bug_terms_that_weigh_the_same_stood_in_the_order_of_rounding_errors(text: str) -> None:
    for one in all_of(newsseg.segment(text)):
        order = [(-abs(quantised(term.weight) - quantised(term.against)), term.rule, term.value) for term in one.evidence]
        assert order == sorted(order)


def test_what_is_explained_adds_up_to_a_score_in_thousandths() -> None:
    terms = tuple(newsseg.Term("rule", str(number), "byline", 0.1, 0, "", "") for number in range(3))
    one = attrs.evolve(one_of(newsseg.segment(PAGE), 4), evidence=terms, transition=-0.001)
    assert one.score == 0.299


# Shown in a terminal and in notebooks, to the letter

TERMS = (
    newsseg.Term("length", "3", "byline", 1.5, -0.25, "", "how many words the block has"),
    newsseg.Term("first-word", "by", "byline", -0.5, 1, "By <b>", "its first word"),
    *(newsseg.Term(f"rule-{number}", "", "byline", number, 0.5, "", "a rule") for number in range(8)),
    newsseg.Term("rule-8", "", "byline", -2, 0.25, "x" * 70, "a rule"),
    newsseg.Term("rule-9", "", "byline", 0.75, 0.5, "", "a rule"),
)
SHOWN = Explanation(4, "By Ada & Tom", "byline", 0.987, TERMS, -0.75, None, "chrome", 12.3456)
NOT_SHOWN = WhyNot(4, "By Ada & Tom", "byline", "chrome", 12.3456, 12.3466, 2.25, TERMS[:2], (newsseg.Change(6, "dek", "paragraph"),))
TEXT = """line 4: byline (99%), 12.35 ahead of chrome
  'By Ada & Tom'
        byline       chrome
         -0.75              after the beginning
         +1.50        -0.25 length=3
         -0.50        +1.00 first-word=by  ['By <b>']
         +0.00        +0.50 rule-0
         +1.00        +0.50 rule-1
         +2.00        +0.50 rule-2
         +3.00        +0.50 rule-3
         +4.00        +0.50 rule-4
         +5.00        +0.50 rule-5
         +6.00        +0.50 rule-6
         +7.00        +0.50 rule-7
         -1.25        +0.75 2 more terms"""
NOT_TEXT = """line 4: byline, not chrome
  'By Ada & Tom'
  12.35 short; a rule for chrome that weighs 12.347 would have tipped it
        byline       chrome
         +2.25              the labels around it
         +1.50        -0.25 length=3
         -0.50        +1.00 first-word=by  ['By <b>']
  line 6 would be paragraph, not dek"""
HEAD = "<table><tr><th>rule</th><th>byline</th><th>chrome</th><th>matched</th><th></th></tr>"
FIRST_ROWS = (
    "<tr><td>length=3</td><td>+1.50</td><td>-0.25</td><td></td><td>how many words the block has</td></tr>"
    "<tr><td>first-word=by</td><td>-0.50</td><td>+1.00</td><td>By &lt;b&gt;</td><td>its first word</td></tr>"
)


def test_an_explanation_is_printed_to_the_letter() -> None:
    assert str(SHOWN) == TEXT
    assert str(attrs.evolve(SHOWN, before="dek")) == TEXT.replace("after the beginning", "after dek")
    assert str(attrs.evolve(SHOWN, evidence=TERMS[:2])) == "\n".join(TEXT.split("\n")[:6])


def test_why_not_is_printed_to_the_letter() -> None:
    assert str(NOT_SHOWN) == NOT_TEXT
    wanted = "byline-first".partition("-")[0]  # as labels of states are made
    assert str(attrs.evolve(NOT_SHOWN, wanted=wanted)) == "line 4: byline, as wanted\n  'By Ada & Tom'"
    assert str(attrs.evolve(NOT_SHOWN, label="paragraph", wanted="byline")).startswith("line 4: paragraph, not byline\n")


def test_texts_of_more_than_69_characters_are_shown_shortened() -> None:
    for text, shown in (("x" * 69, "x" * 69), ("x" * 70, "x" * 67 + "..."), ("x" * 700, "x" * 67 + "...")):
        one, other = attrs.evolve(SHOWN, text=text), attrs.evolve(NOT_SHOWN, text=text)
        assert str(one).split("\n")[1] == str(other).split("\n")[1] == f"  '{shown}'"
        assert f"<q>{shown}</q>" in one._repr_html_()
        assert f"<q>{shown}</q>" in other._repr_html_()
    assert str(attrs.evolve(SHOWN, evidence=TERMS[-2:])).split("\n")[4].endswith(f"rule-8  ['{'x' * 67}...']")


def test_an_explanation_is_a_table_in_a_notebook_to_the_letter() -> None:
    start = "<div>line 4: <b>byline</b> (99%), 12.35 ahead of chrome<br><q>By Ada &amp; Tom</q>"
    step = "<tr><td>after the beginning</td><td>-0.75</td><td></td><td></td><td></td></tr>"
    assert attrs.evolve(SHOWN, evidence=TERMS[:2])._repr_html_() == f"{start}{HEAD}{step}{FIRST_ROWS}</table></div>"
    last = "<tr><td>2 more terms</td><td>-1.25</td><td>+0.75</td><td></td><td></td></tr></table></div>"
    assert SHOWN._repr_html_().endswith(f"<td>rule-7</td><td>+7.00</td><td>+0.50</td><td></td><td>a rule</td></tr>{last}")


def test_why_not_is_a_table_in_a_notebook_to_the_letter() -> None:
    start, around = "<div>line 4: <b>byline</b>, ", "<tr><td>the labels around it</td><td>+2.25</td><td></td><td></td><td></td></tr>"
    quoted = "<br><q>By Ada &amp; Tom</q>"
    assert NOT_SHOWN._repr_html_() == f"{start}not chrome: 12.35 short{quoted}{HEAD}{around}{FIRST_ROWS}</table></div>"
    wanted = "byline-first".partition("-")[0]  # as labels of states are made
    assert attrs.evolve(NOT_SHOWN, wanted=wanted)._repr_html_().startswith(f"{start}as wanted{quoted}<table>")
    other = attrs.evolve(NOT_SHOWN, label="paragraph", wanted="byline")._repr_html_()
    assert other.startswith(f"<div>line 4: <b>paragraph</b>, not byline: 12.35 short{quoted}<table>")


@pytest.mark.parametrize("family", COLOURS)
def test_segments_are_coloured_by_family_in_a_notebook(family: str) -> None:
    kind = {"body": "paragraph", "attribution": "byline"}.get(family, family)
    article = newsseg.Article.from_dict(
        {"schema_version": 1, "text": " A & B", "segments": [{"label": kind, "start": 1, "end": 6, "text": "A & B", "confidence": 0.875}]}
    )
    style = "text-align:left;vertical-align:top;white-space:pre-wrap"
    assert article._repr_html_() == (
        f'<table><tr><td style="{style};color:{COLOURS[family].web}" title="88% sure"><b>{kind}</b></td>'
        f'<td style="{style}">A &amp; B</td></tr></table>'
    )


def test_a_kind_of_one_s_own_is_coloured_like_chrome() -> None:
    article = OWN.segment("Sponsored by Brook & Sons")
    assert f";color:{COLOURS['chrome'].web}" in article._repr_html_()


def test_rich_is_given_a_row_for_each_segment_its_label_in_the_colour_of_its_family() -> None:
    console = pytest.importorskip("rich.console")
    article = newsseg.segment(PAGE + "\nRead\x07 more\ud800")
    table = article.__rich__()
    labels, shares, words = (list(column.cells) for column in table.columns)  # type: ignore[attr-defined]
    assert [cell.plain for cell in labels] == [one.label for one in article]
    assert [cell.plain for cell in shares] == [f"{one.confidence:.0%}" for one in article]
    assert [cell.plain for cell in words] == [*(one.text for one in article.segments[:-1]), "Read\ufffd more\ufffd"]
    assert [cell.style for cell in labels] == [f"bold {COLOURS[one.family].rich}" for one in article]
    assert [cell.style for cell in shares] == [COLOURS[one.family].rich for one in article]
    printed = StringIO()
    console.Console(file=printed, width=100, color_system=None).print(table)
    rows = [row.rstrip() for row in printed.getvalue().split("\n")]
    wide = max(len(one.label) for one in article)
    assert rows[0] == f"{article.segments[0].label:{wide}} {article.segments[0].confidence:<4.0%} {article.segments[0].text}"
    assert len(rows) == len(article) + 1


# Notebooks


class Markup(HTMLParser):
    """Reads HTML, and notes its tags and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the name that HTMLParser calls it by
        """Note a tag."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Note a piece of text."""
        self.words.append(data)


def markup(html: str) -> Markup:
    """Read HTML."""
    read = Markup()
    read.feed(html)
    read.close()
    return read


HOSTILE = "<script>alert(1)</script>\n\n\"><img src=x onerror='alert(1)'> & <b>By</b> Ada Brook\n\n\ud800 </table>"


def test_markup_in_a_text_is_shown_and_never_run() -> None:
    article = NewsSegmenter().with_rules(regex_rule("<i>any</i>", "<", kind=Chrome)).segment(HOSTILE)
    shown = [article._repr_html_(), *(one._repr_html_() for one in all_of(article))]
    shown += [article.why_not(line, kind)._repr_html_() for line in (0, 2, 4) for kind in KINDS]
    for html in shown:
        assert set(markup(html).tags) <= {"div", "table", "tr", "td", "th", "b", "br", "q"}
        assert html.encode("utf-8")
    assert "<script>alert(1)</script>" in markup(shown[0]).words


def test_bug_what_a_rule_matched_was_printed_raw() -> None:
    rule = regex_rule("coloured", "\x1b.*", kind=Chrome)
    article = NewsSegmenter().with_rules(rule).segment("\x1b[31mStorm \ud800 nears")
    for shown in (str(article.explain(0)), str(article.why_not(0, newsseg.Bio))):
        assert r"coloured  ['\x1b[31mStorm \ud800 nears']" in shown
        assert shown.replace("\n", "").isprintable()


@given(raw_texts())
def test_law_what_is_printed_of_a_text_steers_no_terminal_and_can_be_encoded(text: str) -> None:
    article = NewsSegmenter().with_rules(regex_rule("all", "(?s).+", kind=Chrome, weight=0.001)).segment(text)
    for one in all_of(article):
        assert str(one).replace("\n", "").isprintable()


@given(texts())
def test_a_notebook_shows_every_segment_with_its_label(text: str) -> None:
    article = newsseg.segment(text)
    read = markup(article._repr_html_())
    assert read.tags.count("tr") == len(article)
    assert read.tags.count("td") == 2 * len(article)


def test_a_notebook_shows_the_weightiest_terms_and_the_sum_of_the_rest() -> None:
    one = one_of(newsseg.segment(PAGE), 2)
    read = markup(one._repr_html_())
    assert read.tags.count("tr") == 2 + WEIGHTIEST + 1
    assert f"{len(one.evidence) - WEIGHTIEST} more terms" in read.words


# Why not


def exact(one: WhyNot) -> bool:
    """Tell whether the terms and what is around add up to the shortfall."""
    of_block = sum(quantised(term.weight) - quantised(term.against) for term in one.evidence)
    return of_block + quantised(one.around) == quantised(one.shortfall)


@given(texts(), st.data())
def test_law_why_not_adds_up_exactly(text: str, data: st.DataObject) -> None:
    article = NewsSegmenter().with_segmenter(sponsors()).with_rules(shouted_line).segment(text)
    for one in on_path(article):
        kind = data.draw(st.sampled_from(ASKED))
        answer = article.why_not(one.line, kind)
        assert exact(answer)
        assert (answer.label, answer.wanted, answer.text) == (one.label, kind.label, one.text)
        assert answer.shortfall >= 0
        assert (answer.shortfall, answer.needed) == (0, 0) if answer.label == answer.wanted else answer.needed > 0
        assert pickle.loads(pickle.dumps(answer)) == answer


@given(texts())
def test_law_the_runner_up_falls_short_by_the_margin(text: str) -> None:
    by_label = {kind.label: kind for kind in KINDS}
    article = newsseg.segment(text)
    for one in on_path(article):
        assert article.why_not(one.line, by_label[one.runner_up]).shortfall == one.margin


@given(texts(), st.data())
def test_law_the_weight_needed_tips_it_and_less_does_not(text: str, data: st.DataObject) -> None:
    news = NewsSegmenter().with_segmenter(SponsorSegmenter())
    plain = news.label(text)
    if not plain.labels:
        return
    block, kind = data.draw(st.sampled_from(plain.evidence.document.blocks)), data.draw(st.sampled_from(ASKED))
    answer = news.segment(text).why_not(block.lines[0].index, kind)
    if answer.label == kind.label:
        return

    def voted(weight: float) -> Labeling:
        rule = newsseg.line_rule(kind=kind, weight=weight, name="this-line")(lambda line, _: line.start == block.start)
        return news.with_rules(rule).label(text)

    assert voted(answer.needed).labels[block.index] == kind.label
    less = voted(answer.needed - 0.002)  # a thousandth less is a tie
    if less.evidence.facts == plain.evidence.facts:  # else the vote changes where articles begin, and with that what else is known
        assert less.labels[block.index] != kind.label or answer.needed <= 0.002


PAIR = (
    "Tarn may flood valley\n\nHeavy rain is expected from Tuesday, forecasters said on Monday, as the river Tarn rose by two metres.\n\n"
    "School in Brook to Close\n\nThe council of Brook voted on Friday to close the school, which has had eleven pupils since the spring."
)


def test_bug_a_vote_of_the_weight_needed_changed_where_articles_begin_and_lost() -> None:
    article, kind = newsseg.segment(PAIR), newsseg.Headline
    answer = article.why_not(2, kind)
    assert len(newsseg.split_articles(PAIR)) == 2

    def voted(weight: float) -> NewsSegmenter:
        return NewsSegmenter().with_rules(regex_rule("rain", "^Heavy rain", kind=kind, weight=weight))

    assert len(voted(answer.shortfall + 0.001).split_articles(PAIR)) == 1
    assert answer.needed > answer.shortfall + 0.001
    assert voted(answer.needed).segment(PAIR).segments[1].label == "headline"
    assert voted(answer.needed - 0.002).segment(PAIR).segments[1].label != "headline"
    assert exact(answer)


def test_why_not_is_measured_against_the_best_path_of_all() -> None:
    text = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected."
    labeling = NewsSegmenter().label(text)
    states, article = labeling.states.labels, newsseg.segment(text)
    paths = list(all_paths(labeling.scores, labeling.states.transitions))
    for block, line in enumerate((0, 2, 4)):
        for kind in KINDS:
            best = max(score for path, score in paths if states[path[block]] == kind.label)
            answer = article.why_not(line, kind)
            assert quantised(answer.shortfall) == labeling.score - best
            assert quantised(answer.needed) == (0 if answer.label == kind.label else labeling.score - best + 1)


def test_why_not_tells_which_other_lines_would_change() -> None:
    titles = newsseg.segment(
        "Harbour\n\nStorm nears the coast\n\nRain is expected from Tuesday\n\nHeavy rain will last until Friday, forecasters said Monday."
    )
    found = [titles.why_not(line, kind) for line in (0, 2, 4, 6) for kind in KINDS]
    for answer in found:
        for change in answer.changes:
            assert change.line != answer.line
            assert change.label != change.wanted == change.wanted.strip()
            assert f"line {change.line} would be {change.wanted}, not {change.label}" in str(answer)
    assert any(answer.changes for answer in found)


def test_why_not_parts_its_terms_into_those_for_and_against() -> None:
    answer = OWN.segment(PAGE).why_not(4, Chrome)
    [term] = [term for term in answer.against_it if term.rule == "not-by"]
    assert (term.weight, term.against) == (0, -3)
    assert all(term.against > term.weight for term in answer.for_it)
    assert not set(answer.for_it) & set(answer.against_it)


def test_a_term_that_weighs_the_same_for_both_is_neither_for_nor_against() -> None:
    more, less, even = (newsseg.Term(name, "", "byline", 1, against, "", "") for name, against in (("a", 2), ("b", 0), ("c", 1)))
    answer = attrs.evolve(NOT_SHOWN, evidence=(more, less, even))
    assert (answer.for_it, answer.against_it) == ((more,), (less,))


def test_a_kind_that_no_rule_speaks_for_needs_a_rule_however_small_where_others_are_spoken_against() -> None:
    text = PAGE + "\nShare this\n\nRead more"
    news = NewsSegmenter().with_segmenter(SponsorSegmenter()).with_rules(regex_rule("no-chrome", "^Share", kind=Chrome, weight=-90))
    answer = news.segment(text).why_not(8, Sponsor)
    assert answer.label not in {"chrome", "sponsor"}
    assert 0 < answer.shortfall < 100
    assert answer.needed == 0.001
    rule = regex_rule("shares", "^Share", kind=Sponsor, weight=answer.needed)
    assert one_of(news.with_rules(rule).segment(text), 8).label == "sponsor"


def test_why_not_tells_exactly_the_lines_that_the_best_path_of_all_would_change() -> None:
    text = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected."
    labeling = NewsSegmenter().label(text)
    states, lines = labeling.states.labels, (0, 2, 4)
    paths = sorted(all_paths(labeling.scores, labeling.states.transitions), key=lambda scored: (-scored[1], scored[0][::-1]))
    for block, line in enumerate(lines):
        for kind in KINDS:
            best = next(path for path, _ in paths if states[path[block]] == kind.label)
            changes = [
                newsseg.Change(lines[other], labeling.labels[other], states[best[other]])
                for other in range(3)
                if other != block and states[best[other]] != labeling.labels[other]
            ]
            assert list(newsseg.segment(text).why_not(line, kind).changes) == changes


def test_why_not_of_a_kind_that_no_rule_speaks_for_says_so() -> None:
    answer = NewsSegmenter().with_segmenter(sponsors()).segment(PAGE).why_not(4, Sponsor)
    [silence] = [term for term in answer.against_it if term.rule == "no-rule-speaks"]
    assert (silence.weight, silence.against, silence.label) == (0, -100, "byline")
    assert quantised(answer.needed) == quantised(answer.shortfall) + 1 - 100_000
    assert "no-rule-speaks" not in {
        term.rule for term in NewsSegmenter().with_segmenter(sponsors()).segment(PAGE).why_not(4, Chrome).evidence
    }


def test_why_not_reads_well() -> None:
    answer = newsseg.segment(PAGE).why_not(4, Chrome)
    rows = str(answer).split("\n")
    assert rows[:2] == [f"line 4: {answer.label}, not chrome", "  'By Ada Brook'"]
    assert rows[2] == f"  {answer.shortfall:.2f} short; a rule for chrome that weighs {answer.needed:.3f} would have tipped it"
    assert str(newsseg.segment(PAGE).why_not(4, newsseg.Byline)).startswith("line 4: byline, as wanted")


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("captoin", "not 'captoin': did you mean newsseg.Caption"),
        (int, "kind must be a class of segments"),
        (Sponsor, "unknown label 'sponsor'; no rule of this segmenter speaks for it"),
    ],
)
def test_why_not_of_no_kind_is_refused(kind: type[newsseg.Segment], says: str) -> None:
    with pytest.raises(NewssegError, match=says):
        newsseg.segment(PAGE).why_not(4, kind)


def test_why_not_of_a_blank_line_is_refused() -> None:
    with pytest.raises(NewssegError, match="line 1 is blank or not there"):
        newsseg.segment(PAGE).why_not(1, Chrome)


def test_omitted_rules_are_not_shown() -> None:
    article = NewsSegmenter().without_rules("length", "shape").segment(PAGE)
    assert not {"length", "shape"} & {term.rule for one in all_of(article) for term in one.evidence}


def test_an_article_read_back_cannot_be_explained_but_says_how() -> None:
    article = newsseg.Article.from_dict(newsseg.segment(PAGE).to_dict())
    with pytest.raises(NewssegError, match="segment its text again to explain it"):
        article.explain(0)


def test_an_article_explains_itself_after_pickling_and_without_keeping_its_segmenter() -> None:
    article = OWN.segment(PAGE)
    assert pickle.loads(pickle.dumps(article)).explain() == article.explain()


def test_a_rule_that_is_no_rule_is_refused() -> None:
    with pytest.raises(RuleError, match="a rule is made by regex_rule, line_rule, phrases_rule or page_rule, not str"):
        newsseg.segment(PAGE, rules=["weather"])  # type: ignore[list-item]


@pytest.mark.parametrize("line", ["0", 1.5, newsseg.Headline(0, 5, "Storm")])
def test_bug_lines_that_are_no_numbers_were_answered_with_python_s_own_words(line: Any) -> None:  # noqa: ANN401 - anything
    article = newsseg.segment("Storm nears the coast")
    for ask in (article.explain, lambda line: article.why_not(line, Chrome)):
        with pytest.raises(TypeError, match="lines are told by their numbers, counted from 0, not by "):
            ask(line)


@pytest.mark.parametrize(("kind", "says"), [("headline", "did you mean newsseg.Headline?"), (3, "must be a class of segments")])
def test_bug_segments_of_no_kind_were_answered_with_python_s_own_words(kind: Any, says: str) -> None:  # noqa: ANN401 - anything
    with pytest.raises(NewssegError, match=says.replace("?", r"\?")):
        newsseg.segment("Storm nears the coast").of(kind)
