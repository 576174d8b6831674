"""Rules of the caller's own."""

from __future__ import annotations

import copy
import dataclasses
import math
import pickle
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import attrs
import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import (
    DECISIVE,
    STRONG,
    Bio,
    Chrome,
    Kicker,
    NewsSegmenter,
    Rule,
    RuleError,
    RuleExecutionError,
    finders,
    line_rule,
    page_rule,
    phrases_rule,
    regex_rule,
    rules,
)
from newsseg.weights import LIMIT
from tests.checking import labels
from tests.house import SPONSOR_LINE, Sponsor, said_before, shouted_line, stumbling
from tests.strategies import news_texts

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "Storm nears the coast\n\nBy Ada Brook\n\nHeavy rain is expected from Tuesday, forecasters said on Monday.\n\nx"


@pytest.mark.parametrize("kind", newsseg.segments.KINDS)
def test_a_decisive_regex_rule_gives_any_kind(kind: type[newsseg.Segment]) -> None:
    article = newsseg.segment(TEXT, rules=[regex_rule("here", "^By Ada", kind=kind, weight=DECISIVE)])
    assert [segment.text for segment in article if type(segment) is kind and segment.text.startswith("By")] == ["By Ada Brook"]


@pytest.mark.parametrize("kind", newsseg.segments.KINDS)
def test_a_decisive_weight_against_a_kind_takes_it_away(kind: type[newsseg.Segment]) -> None:
    article = newsseg.segment(TEXT, rules=[regex_rule("never", "", kind=kind, weight=-DECISIVE)])
    assert not article.of(kind)


def test_anchors_are_the_ends_of_the_block() -> None:
    whole = regex_rule("whole", r"^By Ada Brook$", kind=Chrome)
    assert [len(list(whole.votes(block, document))) for document in [newsseg.Document.from_text(TEXT)] for block in document.blocks] == [
        0,
        1,
        0,
        0,
    ]


def test_flags_are_passed_on() -> None:
    assert newsseg.segment("ALPHA", rules=[regex_rule("a", "alpha", kind=Kicker, weight=DECISIVE, flags=regex.IGNORECASE)]).kicker


def test_named_groups_fill_fields_by_their_place_in_the_source() -> None:
    [_, sponsor] = newsseg.segment("Weather\n\n  Sponsored by Brook & Sons", rules=[SPONSOR_LINE])
    assert sponsor == Sponsor(11, 36, "Sponsored by Brook & Sons", name=newsseg.Span(24, 36, "Brook & Sons"))


def test_a_group_that_took_no_part_leaves_its_field_alone() -> None:
    rule = regex_rule("maybe", "^Sponsored(?: by (?P<name>.+))?$", kind=Sponsor, weight=DECISIVE)
    [sponsor] = newsseg.segment("Sponsored", rules=[rule])
    assert isinstance(sponsor, Sponsor)
    assert sponsor.name is None


@pytest.mark.parametrize("group", ["text", "start", "end", "_belief", "_block", "confidence", "label"])
def test_bug_a_group_named_like_an_attribute_of_every_segment_broke_segmenting(group: str) -> None:
    for kind in (Chrome, Sponsor):
        with pytest.raises(RuleError, match=f"group '{group}' is no field of {kind.__name__}"):
            regex_rule("r", f"(?P<{group}>abc)", kind=kind, weight=DECISIVE)


@pytest.mark.parametrize(("kind", "group"), [(Chrome, "sponsor"), (newsseg.Paragraph, "opens"), (newsseg.Timestamp, "language")])
def test_bug_groups_on_built_in_kinds_were_let_pass(kind: type[newsseg.Segment], group: str) -> None:
    with pytest.raises(RuleError, match="it has none to fill"):
        regex_rule("r", f"(?P<{group}>abc)", kind=kind)


def test_line_rule_takes_name_and_description_from_the_function() -> None:
    assert (shouted_line.name, shouted_line.description) == ("shouted-line", "Find lines in capitals.")
    assert stumbling.name == "stumbles-over-x"


def test_line_rule_looks_at_each_line_of_a_block_and_matches_the_line() -> None:
    wrapped = "the council met until late on Monday and could not agree on\nWHERE THE NEW BRIDGE SHOULD STAND, NOR ON WHO SHOULD PAY FOR"
    document = newsseg.Document.from_text(wrapped)
    block = newsseg.Block(0, document.lines)
    [vote] = shouted_line.votes(block, document)
    assert vote.span == newsseg.Span.of(wrapped, document.lines[1].start, document.lines[1].end)


@pytest.mark.parametrize("answer", [None, 0, "", [], False])
def test_what_a_line_rule_returns_is_taken_for_no(answer: object) -> None:
    rule = line_rule(kind=Chrome, name="r")(lambda line, document: answer)  # noqa: ARG005
    document = newsseg.Document.from_text("a")
    assert list(rule.votes(document.blocks[0], document)) == []


@pytest.mark.parametrize("text", ["Get the app", "GET  THE\xa0APP now", "> get the app", "“Get the app”: free"])
def test_phrases_open_a_line_whatever_their_case_and_marks(text: str) -> None:
    rule = phrases_rule("boxes", ["Get the app"], kind=Chrome)
    document = newsseg.Document.from_text(text)
    assert len(list(rule.votes(document.blocks[0], document))) == 1


@pytest.mark.parametrize(("text", "found"), [("Get the app", 1), ("Get the app now", 0), ("now get the app", 0), ("...", 0)])
def test_phrases_for_whole_lines(text: str, found: int) -> None:
    rule = phrases_rule("boxes", ["Get the app"], kind=Chrome, whole_line=True)
    document = newsseg.Document.from_text(text)
    assert len(list(rule.votes(document.blocks[0], document))) == found


def test_a_single_phrase_may_be_given_as_it_is() -> None:
    assert labels(newsseg.segment("Top picks", rules=[phrases_rule("picks", "Top picks", kind=Kicker, weight=DECISIVE)])) == ["kicker"]


@given(st.floats(-50, 50), st.floats(-50, 50))
def test_weights_of_two_rules_add_up(first: float, second: float) -> None:
    both = [regex_rule("a", "x", kind=Chrome, weight=first), regex_rule("b", "x", kind=Chrome, weight=second)]
    scores = NewsSegmenter(rules=both).label("x").scores[0]
    plain = NewsSegmenter().label("x").scores[0]
    states = NewsSegmenter().weights.labels
    for state, label in enumerate(states):
        added = round(first * 1000) + round(second * 1000) if label == "chrome" else 0
        assert scores[state] - plain[state] == added


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: regex_rule("r", "(", kind=Chrome), "bad pattern at character"),
        (lambda: regex_rule("r", b"x", kind=Chrome), "a pattern is a str, not bytes"),  # type: ignore[arg-type]
        (lambda: regex_rule("r", "x", kind="chrome"), "kind must be a class of segments such as newsseg.Chrome, not 'chrome'"),  # type: ignore[arg-type]
        (lambda: regex_rule("r", "x", kind=int), "kind must be a class of segments"),  # type: ignore[arg-type]
        (lambda: regex_rule("r", "x", kind="captoin"), "not 'captoin': did you mean newsseg.Caption?"),  # type: ignore[arg-type]
        (lambda: page_rule(kind="Pull-Quote")(list), "did you mean newsseg.PullQuote?"),  # type: ignore[arg-type]
        (lambda: regex_rule("r", "ab[c", kind=Chrome), "bad pattern at character "),
        (lambda: regex_rule("r", "x", kind=Chrome, weight="4"), "weight must be a number of log-odds"),  # type: ignore[arg-type]
        (lambda: regex_rule("r", "x", kind=Chrome, weight=True), "weight must be a number of log-odds"),
        (lambda: regex_rule("r", "x", kind=Chrome, weight=math.nan), "weight must lie between"),
        (lambda: regex_rule("r", "x", kind=Chrome, weight=math.inf), "newsseg.DECISIVE always wins"),
        (lambda: regex_rule("r", "x", kind=Chrome, weight=1e9), "weight must lie between"),
        (lambda: regex_rule("", "x", kind=Chrome), "a rule needs a name"),
        (
            lambda: regex_rule("r", "(?P<nme>x)", kind=Sponsor),
            "group 'nme' is no field of Sponsor; its fields are name: did you mean 'name'?",
        ),
        (lambda: phrases_rule("r", [], kind=Chrome), "no phrase with a word in it"),
        (lambda: phrases_rule("r", ["Home", "—"], kind=Chrome), "rule 'r': there is no word in the phrase '—': leave it out"),
        (lambda: phrases_rule("r", [""], kind=Chrome), "there is no word in the phrase ''"),
        (lambda: phrases_rule("r", [3], kind=Chrome), "a phrase is a str, not int: 3"),  # type: ignore[list-item]
        (lambda: line_rule(kind=Chrome, name=" ")(lambda line, document: True), "a rule needs a name"),  # noqa: ARG005
    ],
)
def test_faults_are_told_at_construction(make: object, says: str) -> None:
    with pytest.raises(RuleError) as caught:
        make()  # type: ignore[operator]
    assert says in str(caught.value)


def test_a_bad_pattern_keeps_the_fault_it_was_caused_by() -> None:
    with pytest.raises(RuleError) as caught:
        regex_rule("r", "a(b", kind=Chrome)
    assert isinstance(caught.value.__cause__, regex.error)


@pytest.mark.parametrize(
    ("pattern", "where"), [("a(b", "at character 3, before ''"), ("ab)cd", "at character 2, before ')cd'"), ("*x", "at character 0")]
)
def test_a_bad_pattern_is_told_by_its_place(pattern: str, where: str) -> None:
    with pytest.raises(RuleError) as caught:
        regex_rule("r", pattern, kind=Chrome)
    assert where in str(caught.value)
    assert repr(pattern) in str(caught.value)


@pytest.mark.parametrize("rule", [SPONSOR_LINE, shouted_line, stumbling, said_before, phrases_rule("p", ["Home"], kind=Chrome)])
def test_rules_can_be_pickled(rule: Rule) -> None:
    again = pickle.loads(pickle.dumps(rule))
    assert again == rule
    document = newsseg.Document.from_text("HOME\n\nSponsored by A")
    assert [list(again.votes(block, document)) for block in document.blocks] == [
        list(rule.votes(block, document)) for block in document.blocks
    ]


def test_bug_a_decorated_line_rule_could_not_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(shouted_line)) == shouted_line
    louder = attrs.evolve(shouted_line, name="louder", weight=1)
    assert pickle.loads(pickle.dumps(louder)) == louder


def test_a_line_rule_of_a_function_inside_a_function_says_so_when_pickled() -> None:
    local = line_rule(kind=Chrome, name="local")(lambda line, document: True)  # noqa: ARG005
    with pytest.raises((AttributeError, pickle.PicklingError), match="lambda"):
        pickle.dumps(local)


def test_a_raising_rule_is_named_with_its_line_and_chained() -> None:
    with pytest.raises(RuleExecutionError) as caught:
        newsseg.segment(TEXT, rules=[stumbling])
    error = caught.value
    assert (error.rule, error.line) == ("stumbles-over-x", 6)
    assert str(error) == "rule 'stumbles-over-x' failed on line 6: LookupError: no x, please"
    assert isinstance(error.__cause__, LookupError)


def test_bug_a_raising_line_rule_was_named_by_its_function() -> None:
    @line_rule(kind=Chrome, name="given-name-of-rule")
    def name_of_function(line: newsseg.Line, document: newsseg.Document) -> bool:
        del line, document
        raise ZeroDivisionError

    with pytest.raises(RuleExecutionError, match="rule 'given-name-of-rule' failed on line 0: ZeroDivisionError"):
        newsseg.segment("a", rules=[name_of_function])


def test_a_raising_rule_error_can_be_pickled() -> None:
    with pytest.raises(RuleExecutionError) as caught:
        newsseg.segment("x", rules=[stumbling])
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again), again.rule, again.line) == (RuleExecutionError, str(caught.value), "stumbles-over-x", 0)


def test_a_finder_of_the_caller_s_own_is_wrapped_as_well() -> None:
    def find(block: newsseg.Block, document: newsseg.Document) -> list[finders.Find]:
        raise OSError(block.index, document.text)

    with pytest.raises(RuleExecutionError, match="rule 'own' failed on line 0: OSError"):
        newsseg.segment("a", rules=[Rule("own", Chrome, STRONG, find)])


def test_a_catastrophic_pattern_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finders, "SECONDS", 0.05)
    endless = regex_rule("endless", r"(?:a|aa|aaa)+(b|bb)+$\1c", kind=Chrome)
    with pytest.raises(RuleExecutionError, match="rule 'endless' failed on line 2: TimeoutError: the pattern was stopped after") as caught:
        newsseg.segment("fine\n\n" + "a" * 200, rules=[endless])
    assert isinstance(caught.value.__cause__, TimeoutError)
    assert "on a block of 200 characters: it backtracks without end; anchor it, or make its repetitions possessive" in str(caught.value)


def test_a_catastrophic_pattern_costs_a_stream_one_item(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finders, "SECONDS", 0.05)
    news = NewsSegmenter().with_rules(regex_rule("endless", r"(?:a|aa|aaa)+(b|bb)+$\1c", kind=Chrome))
    [one, other] = newsseg.segment_many(["a" * 200, "fine"], segmenter=news, on_error="yield")
    assert isinstance(one, newsseg.Failure)
    assert (one.item, type(one.error)) == ("a" * 200, RuleExecutionError)
    assert isinstance(other, newsseg.Article)


def test_thousands_of_phrases_are_one_look_up() -> None:
    rule = phrases_rule("many", (f"phrase number {number}" for number in range(20_000)), kind=Kicker, weight=DECISIVE)
    assert newsseg.segment("Phrase number 19999", rules=[rule]).kicker


# Rules that see the whole page

REPEATS = "Share\n\nStorm nears the coast\n\nHeavy rain is expected from Tuesday, forecasters said on Monday.\n\nShare"


def spoken_of(rule: Rule, text: str) -> list[str]:
    """List what a rule matched, by block."""
    return [vote.span.text for votes in rule.votes_by_block(newsseg.Document.from_text(text)) for vote in votes]


def test_a_page_rule_takes_name_and_description_from_the_function() -> None:
    assert (said_before.name, said_before.description) == ("said-before", "Find lines that repeat an earlier one.")
    assert page_rule(kind=Chrome, name="all")(lambda document: document.lines).name == "all"


def test_a_page_rule_speaks_of_any_line() -> None:
    assert labels(newsseg.segment(REPEATS, rules=[said_before]))[-1] == "chrome"
    [term] = [term for term in newsseg.segment(REPEATS, rules=[said_before]).explain(6).evidence if term.rule == "said-before"]
    assert (term.matched, term.weight, term.description) == ("Share", DECISIVE, "Find lines that repeat an earlier one.")


def test_a_page_rule_reads_a_document_once() -> None:
    read: list[str] = []
    rule = page_rule(kind=Chrome, name="once")(lambda document: read.append(document.text) or [])  # type: ignore[func-returns-value]
    newsseg.segment(REPEATS, rules=[rule])
    assert read == [REPEATS]


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([], []),
        ([(0, 5)], ["Share"]),
        ([(1, 3)], ["ha"]),
        ([(5, 7)], []),
        ([(3, 3)], []),
        ([(3, 12)], ["re", "Storm"]),
        ([(9, 10), (7, 8), (8, 9)], ["S"]),
        ([newsseg.Span(0, 5, "Share")], ["Share"]),
    ],
)
def test_places_of_a_page_rule_speak_once_of_each_block_they_touch(places: list[finders.Place], found: list[str]) -> None:
    assert spoken_of(page_rule(kind=Chrome, name="r")(lambda _: places), REPEATS) == found


@given(news_texts())
def test_a_page_rule_agrees_with_a_line_rule_that_says_the_same(text: str) -> None:
    by_page = page_rule(kind=Kicker, name="shouted")(lambda document: [line for line in document.lines if line.text.isupper()])
    by_line = line_rule(kind=Kicker, name="shouted")(lambda line, _: line.text.isupper())
    document = newsseg.Document.from_text(text)
    assert by_page.votes_by_block(document) == by_line.votes_by_block(document)
    assert by_page.votes_by_block(document) == [tuple(by_page.votes(block, document)) for block in document.blocks]


@pytest.mark.parametrize(
    ("places", "says"),
    [
        (["line"], "rule 'r' failed on the page: TypeError: a page rule yields lines of the document or (start, end) offsets"),
        ([3], "not 3"),
        ([(0, 999)], "ValueError: there is no 0:999 in a text of "),
        ([(5, 2)], "there is no 5:2"),
        ([(-1, 2)], "there is no -1:2"),
        (
            None,
            (
                "rule 'r' failed on the page: TypeError: "
                "a page rule yields lines of the document or (start, end) offsets into its text, not None"
            ),
        ),
    ],
)
def test_a_page_rule_that_speaks_of_no_place_says_so(places: list[finders.Place], says: str) -> None:
    with pytest.raises(RuleExecutionError) as caught:
        newsseg.segment(REPEATS, rules=[page_rule(kind=Chrome, name="r")(lambda _: places)])
    assert says in str(caught.value)
    assert (caught.value.rule, caught.value.line) == ("r", None)


def test_a_raising_page_rule_costs_a_stream_one_item() -> None:
    rule = page_rule(kind=Chrome, name="first-line")(lambda document: [document.lines[0]])
    [one, other] = newsseg.segment_many(["", "a"], segmenter=NewsSegmenter().with_rules(rule), on_error="yield")
    assert isinstance(one, newsseg.Failure)
    assert isinstance(one.error.__cause__, IndexError)
    assert isinstance(other, newsseg.Article)


# What holds for every way to make a rule


def test_weights_by_name_are_log_odds() -> None:
    assert (newsseg.WEAK, newsseg.STRONG, newsseg.DECISIVE) == (1, 4, 100)


def test_a_rule_is_strong_unless_it_is_told_otherwise() -> None:
    made = [
        regex_rule("a", "x", kind=Chrome),
        phrases_rule("b", ["x"], kind=Chrome),
        line_rule(kind=Chrome, name="c")(lambda line, document: True),  # noqa: ARG005
        page_rule(kind=Chrome, name="d")(lambda document: document.lines),
    ]
    assert [rule.weight for rule in made] == [STRONG] * 4


@pytest.mark.parametrize("weight", [LIMIT, -LIMIT, 0, 2.5])
def test_weights_up_to_the_limit_are_taken(weight: float) -> None:
    assert regex_rule("r", "x", kind=Chrome, weight=weight).weight == weight


@pytest.mark.parametrize("weight", [LIMIT + 0.001, -LIMIT - 0.001])
def test_weights_beyond_the_limit_are_not(weight: float) -> None:
    with pytest.raises(RuleError, match=f"weight must lie between -{LIMIT} and {LIMIT}"):
        regex_rule("r", "x", kind=Chrome, weight=weight)


def test_a_pattern_has_no_flags_unless_they_are_given() -> None:
    assert regex_rule("r", "x", kind=Chrome) == regex_rule("r", "x", kind=Chrome, flags=0)
    assert regex_rule("r", "x", kind=Chrome) != regex_rule("r", "x", kind=Chrome, flags=regex.IGNORECASE)
    assert not newsseg.segment("ALPHA", rules=[regex_rule("a", "alpha", kind=Bio, weight=DECISIVE)]).bios


def test_every_group_of_a_pattern_is_checked() -> None:
    with pytest.raises(RuleError, match="group 'nme' is no field of Sponsor"):
        regex_rule("r", "(?P<name>x)(?P<nme>y)", kind=Sponsor)


def test_the_fields_that_groups_may_fill_are_those_a_kind_adds() -> None:
    assert rules.fillable_fields(Sponsor) == ["name"]
    assert [rules.fillable_fields(kind) for kind in newsseg.segments.KINDS] == [[]] * len(newsseg.segments.KINDS)


def test_a_group_at_the_very_beginning_of_a_block_fills_its_field() -> None:
    rule = regex_rule("sponsor", "^(?P<name>Brook)", kind=Sponsor, weight=DECISIVE)
    [sponsor] = newsseg.segment("Brook & Sons", rules=[rule])
    assert sponsor == Sponsor(0, 12, "Brook & Sons", name=newsseg.Span(0, 5, "Brook"))


def test_a_function_without_a_docstring_describes_nothing_and_one_without_a_name_needs_one() -> None:
    def quiet_line(line: newsseg.Line, document: newsseg.Document) -> bool:
        return not document.text or not line.text

    assert (line_rule(kind=Chrome)(quiet_line).name, line_rule(kind=Chrome)(quiet_line).description) == ("quiet-line", "")
    with pytest.raises(RuleError, match="a rule needs a name"):
        line_rule(kind=Chrome)(partial(quiet_line))


def test_a_raising_page_rule_is_named_by_its_function() -> None:
    @page_rule(kind=Chrome)
    def no_such_line(document: newsseg.Document) -> list[newsseg.Line]:
        return [document.lines[99]]

    with pytest.raises(RuleExecutionError, match="rule 'no-such-line' failed on the page: IndexError"):
        newsseg.segment("a", rules=[no_such_line])


def test_rules_of_phrases_say_how_many_they_have() -> None:
    assert phrases_rule("r", ["Home", "News"], kind=Chrome).description == "opens with one of 2 phrases"
    assert phrases_rule("r", ["Home"], kind=Chrome, whole_line=True).description == "is one of 1 phrases"
    assert regex_rule("r", "^x", kind=Chrome).description == "matches ^x"


def test_a_vote_tells_what_its_rule_found() -> None:
    document = newsseg.Document.from_text("a\n\nSponsored by Brook")
    [vote] = SPONSOR_LINE.votes(document.blocks[1], document)
    assert vote == rules.Vote(
        "sponsor-line",
        Sponsor,
        DECISIVE,
        newsseg.Span(3, 21, "Sponsored by Brook"),
        {"name": newsseg.Span(16, 21, "Brook")},
        SPONSOR_LINE.description,
    )
    assert rules.Vote("r", Chrome, 1, newsseg.Span(0, 1, "a")).fields == {}


def test_bug_a_vote_could_be_no_key() -> None:
    vote = rules.Vote("r", Chrome, 1, newsseg.Span(0, 1, "a"), {"name": newsseg.Span(0, 1, "a")})
    assert len({vote, attrs.evolve(vote), attrs.evolve(vote, rule="s")}) == 2


def test_bug_a_rule_that_spoke_against_a_kind_filled_its_fields() -> None:
    text = "Sponsored by Harbour Bank"
    against = regex_rule("no-bank", r"(?P<name>Bank)", kind=Sponsor, weight=-1)
    [found] = newsseg.segment(text, rules=[SPONSOR_LINE, against]).of(Sponsor)
    assert (found.name, found.name and found.name.text) == (newsseg.Span(13, 25, "Harbour Bank"), "Harbour Bank")


@attrs.frozen
class Weather(newsseg.Segment):
    """A kind with a private field, and one that is worked out."""

    label = "weather"
    _note: newsseg.Span | None = None
    warm: bool = attrs.field(init=False)

    @warm.default
    def _is_warm(self) -> bool:
        return "2" in self.text


def test_bug_fields_that_are_private_or_worked_out_broke_pickles_and_plain_data() -> None:
    assert rules.fillable_fields(Weather) == ["note"]
    rule = regex_rule("weather", r"^\d+°C in (?P<note>.+)", kind=Weather, weight=DECISIVE)
    article = newsseg.segment("21°C in Oslo", rules=[rule])
    [found] = article
    assert (found.label, found._note.text, found.warm) == ("weather", "Oslo", True)  # type: ignore[attr-defined]
    for again in (pickle.loads(pickle.dumps(article)), copy.copy(article), newsseg.Article.from_dict(article.to_dict(), kinds=(Weather,))):
        assert again == article
    assert article.to_dict()["segments"][0]["note"] == {"start": 8, "end": 12, "text": "Oslo"}
    for name in ("_note", "warm"):
        with pytest.raises(RuleError, match=rf"group '{name}' is no field of Weather; its fields are note"):
            regex_rule("weather", rf"(?P<{name}>x)", kind=Weather)


def test_a_line_rule_speaks_of_the_first_line_it_says_yes_to() -> None:
    document = newsseg.Document.from_text("one\nTWO\nTHREE")
    [vote] = shouted_line.votes(newsseg.Block(0, document.lines), document)
    assert vote.span.text == "TWO"


def test_a_pattern_is_stopped_after_two_seconds() -> None:
    assert finders.SECONDS == 2


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([(0, 0)], []), ([(0, 2)], []), ([(0, 3)], ["a"]), ([(0, 9)], ["ab", "cd"]), ([(4, 7)], ["c"]), ([(3, 6)], ["b"]), ([(8, 8)], []),
        ([(9, 9)], []), ([(7, 9)], ["d"]),
    ],
)  # fmt: skip
def test_places_that_end_where_a_block_begins_do_not_touch_it(places: list[finders.Place], found: list[str]) -> None:
    assert spoken_of(page_rule(kind=Chrome, name="r")(lambda _: places), "\n\nab\n\ncd\n") == found


PAGE = newsseg.Document.from_text("\n\nab\n\ncd\n\n\nefg\n h")


@given(st.lists(st.tuples(st.integers(0, len(PAGE.text)), st.integers(0, len(PAGE.text))).map(sorted).map(tuple), max_size=8))
def test_each_block_is_spoken_of_at_the_first_place_that_touches_it(places: list[tuple[int, int]]) -> None:
    found = finders.OnPage("r", lambda _: places).by_block(PAGE)
    for block in PAGE.blocks:
        parts = [(max(start, block.start), min(end, block.end)) for start, end in sorted(places)]
        touched: list[finders.Find] = [(start, end, {}) for start, end in parts if start < end]
        assert found.get(block.index, ()) == tuple(touched[:1])


class Counted(list[newsseg.Block]):
    """Counts how often an item is asked for."""

    asked = 0

    def __getitem__(self, number: Any) -> Any:  # noqa: ANN401 - as lists have it
        self.asked += 1
        return super().__getitem__(number)


def test_bug_places_that_reach_to_the_end_of_the_text_were_quadratic() -> None:
    document = newsseg.Document.from_text("Rain fell.\n\n" * 500)
    blocks = Counted(document.blocks)
    page = SimpleNamespace(text=document.text, blocks=blocks)
    rule = finders.OnPage("r", lambda page: [(block.start, len(page.text)) for block in document.blocks])
    assert len(rule.by_block(page)) == 500  # type: ignore[arg-type]
    assert blocks.asked < 500 * 20


def test_a_place_after_the_end_of_the_text_is_none() -> None:
    with pytest.raises(RuleExecutionError, match="there is no 1:3 in a text of 2 characters"):
        newsseg.segment("ab", rules=[page_rule(kind=Chrome, name="r")(lambda _: [(1, 3)])])
    assert spoken_of(page_rule(kind=Chrome, name="r")(lambda _: [(1, 2)]), "ab") == ["b"]


def test_blocks_and_lines_and_spans_are_places() -> None:
    for take in (lambda document: document.blocks[1:], lambda document: document.lines[1:], lambda _: [newsseg.Span(3, 4, "b")]):
        assert spoken_of(page_rule(kind=Chrome, name="r")(take), "a\n\nb") == ["b"]


def test_the_name_of_a_rule_may_be_given_by_name() -> None:
    assert regex_rule(name="r", pattern="x", kind=Chrome) == regex_rule("r", "x", kind=Chrome)
    assert phrases_rule(name="r", phrases=["x"], kind=Chrome) == phrases_rule("r", ["x"], kind=Chrome)


@pytest.mark.parametrize(
    ("make", "parts"),
    [(regex_rule, ("r", "x", Chrome)), (phrases_rule, ("r", ["x"], Chrome)), (line_rule, (Chrome,)), (page_rule, (Chrome,))],
)
def test_the_kind_of_a_rule_is_given_by_name(make: Callable[..., object], parts: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="positional"):
        make(*parts)


def test_bug_rules_of_other_phrases_were_equal() -> None:
    one, other = (phrases_rule("boxes", [phrase], kind=Chrome) for phrase in ("Get the app", "Sign up now"))
    assert one != other
    assert len({one, other, phrases_rule("boxes", ["Get the app"], kind=Chrome)}) == 2
    assert pickle.loads(pickle.dumps(one)) == one


@pytest.mark.parametrize(("pattern", "flags"), [("(" * 3000 + ")" * 3000, 0), ("x", regex.ASCII | regex.UNICODE)])
def test_bug_patterns_that_regex_refuses_otherwise_were_no_rule_errors(pattern: str, flags: int) -> None:
    with pytest.raises(RuleError, match="rule 'r': bad pattern at character 0"):
        regex_rule("r", pattern, kind=Chrome, flags=flags)


def test_a_rule_alone_is_no_list_of_rules() -> None:
    with pytest.raises(TypeError, match=r"rules are several, such as those of a pack: pass \[rule\], not the rule 'r' alone"):
        newsseg.segment("x", rules=regex_rule("r", "x", kind=Chrome))  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [None, 3], ids=["nothing", "a number"])
@pytest.mark.parametrize(
    "use",
    [lambda given: newsseg.segment("x", rules=given), lambda given: NewsSegmenter(rules=given), lambda given: newsseg.RulePack("p", given)],
    ids=["for one text", "of a segmenter", "of a pack"],
)
def test_bug_what_holds_no_rules_was_answered_with_python_s_own_words(use: Callable[[Any], object], given: object) -> None:
    with pytest.raises(TypeError, match=f"rules are several, such as those of a pack: pass a list of them, not {type(given).__name__}"):
        use(given)


def test_bug_phrases_that_are_not_several_were_no_rule_error() -> None:
    with pytest.raises(RuleError, match="rule 'r': phrases are several str: pass a list of them, not NoneType"):
        phrases_rule("r", None, kind=Chrome)  # type: ignore[arg-type]


def test_bug_flags_that_are_none_were_no_rule_error() -> None:
    with pytest.raises(RuleError, match="rule 'r': bad pattern at character 0"):
        regex_rule("r", "x", kind=Chrome, flags="i")  # type: ignore[arg-type]


@attrs.frozen(kw_only=True)
class Wanting(newsseg.Segment):
    """A kind whose field has no default."""

    label = "wanting"
    name: newsseg.Span


@dataclasses.dataclass(frozen=True)
class Plain(newsseg.Segment):
    """A kind that attrs did not make."""

    label = "plain"
    name: newsseg.Span | None = None


class Unlabelled(newsseg.Segment):
    """A kind without a label of its own."""


class Numbered(newsseg.Segment):
    """A kind whose label is no word."""

    label = 3  # type: ignore[assignment]


class Undecorated(newsseg.Segment):
    """A kind whose field is none."""

    label = "undecorated"
    name: newsseg.Span | None = None


CANNOT_BE_MADE = r"cannot be made of a place in a text .*: decorate it with @attrs.frozen, not as a dataclass, and give each field"


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (Wanting, f"rule 'paid': Wanting {CANNOT_BE_MADE}"),
        (Plain, f"rule 'paid': Plain {CANNOT_BE_MADE}"),
        (Unlabelled, "rule 'paid': Unlabelled has no label of its own: name it in the class, as in label = 'sponsor'"),
        (Numbered, "rule 'paid': Numbered has no label of its own"),
        (newsseg.Segment, r"rule 'paid': newsseg\.Segment is what all kinds are made from: pass one, such as newsseg\.Chrome"),
    ],
)
def test_bug_a_kind_of_which_no_segment_can_be_made_failed_at_the_first_find(kind: type[newsseg.Segment], says: str) -> None:
    with pytest.raises(RuleError, match=says):
        regex_rule("paid", "^Paid", kind=kind)
    with pytest.raises(RuleError, match=says):
        phrases_rule("paid", ["Paid"], kind=kind)
    with pytest.raises(RuleError, match=says):
        line_rule(kind=kind, name="paid")(bool)  # type: ignore[arg-type]


def test_bug_a_field_that_is_none_was_answered_with_advice_to_write_it() -> None:
    with pytest.raises(RuleError, match="group 'name' is no field of Undecorated; decorate Undecorated with @attrs"):
        regex_rule("paid", "^(?P<name>Paid)", kind=Undecorated)


def test_a_kind_that_takes_the_place_of_a_built_in_one_needs_no_label() -> None:
    class Photo(newsseg.Caption):
        """A caption."""

    photos = regex_rule("photos", "^Photo", kind=Photo, weight=DECISIVE)
    assert isinstance(newsseg.segment("Photo of the harbour", rules=[photos]).segments[0], Photo)
