"""What is taken out of a body: which lines are helped to be pull quotes and crossheads, and which pull quotes have to be surer."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Chrome, NewsSegmenter, regex_rule
from newsseg.afterthoughts.quotes import LONE, QUOTED, SPEAKER, UNSAID, WORDED, quote_facts
from newsseg.decoding import decode
from newsseg.reading import read
from newsseg.testing import news_texts
from newsseg.weights import rule_of
from tests.afterthoughts import OF_QUOTES, Labelled, labelled, looking_for
from tests.strategies import texts

NEWS = looking_for(*OF_QUOTES)
"""A segmenter that looks for what is taken out of a body alone of what hangs on an article as a whole."""
QUOTE = "The ferry never once sailed on a Sunday, not even for the bishop."
SAID = f"“{QUOTE}” said the old pilot, who had rung its bell for forty years and minded nobody."
OTHER = "Nobody in the village could say who had paid for the new lighthouse, or when it would be lit."
SPOKEN, UNHEARD = "“The ferry never once sailed on a Sunday”", "“Mackerel prefer brass bands to choirs by moonlight”"
CROSSHEAD, BOX, NAME = "Bishop, ferry and pilot", "Holiday offers from our partners", "Ines Marrow"
"""A sentence, a paragraph that says it, and one that does not; two quotes, one from the former; its words, and others; a name."""


def _page(*rows: tuple[str, str] | int) -> Labelled:
    """Set lines with their labels, and numbers of buttons between them."""
    listed = [row for one in rows for row in ([("chrome", "Share")] * one if isinstance(one, int) else [one])]
    return labelled(quote_facts, listed)


def _of(label: str, line: str, *below: tuple[str, str]) -> Labelled:
    """Set a line into the middle of a body that says QUOTE."""
    return _page(("paragraph", OTHER), (label, line), *below, ("paragraph", SAID), *[("paragraph", OTHER)] * 8)


pages = st.lists(
    st.tuples(
        st.integers(0, 2) | st.integers(17, 21),
        st.sampled_from(["paragraph", "paragraph", "chrome", "caption", "pull_quote", "subheading"]),
        st.sampled_from([QUOTE, SPOKEN, UNHEARD, SAID, SAID, OTHER]),
    ),
    max_size=9,
)


@given(pages)
def test_what_a_longer_paragraph_near_it_says_is_a_pull_quote_and_what_none_says_is_none(rows: list[tuple[int, str, str]]) -> None:
    page = _page(*(row for gap, label, line in rows for row in (gap, (label, line))))
    paragraphs = [place for place, label in enumerate(page.labels) if label == "paragraph"]

    def said_near(place: int) -> list[str]:
        return [page.lines[other] for other in paragraphs if abs(other - place) <= 20]

    def whole(place: int) -> bool:
        line = page.lines[place].strip("“”")
        return any(line in other and len(other) > len(page.lines[place]) for other in said_near(place))

    body = [place for place in range(len(page.labels)) if paragraphs and paragraphs[0] <= place < paragraphs[-1]]
    passed = [place for place in body if page.labels[place] in {"paragraph", "caption", "chrome"}]
    assert page.found(QUOTED) == [place for place in passed if whole(place)]
    quotes = [place for place, label in enumerate(page.labels) if label == "pull_quote"]
    most = {QUOTE: {QUOTE, SAID, SPOKEN}, SPOKEN: {QUOTE, SAID, SPOKEN}, UNHEARD: {UNHEARD}, SAID: {SAID}, OTHER: {OTHER}}
    assert page.found(UNSAID) == [place for place in quotes if most[page.lines[place]].isdisjoint(said_near(place))]


@pytest.mark.parametrize("label", ["paragraph", "caption", "chrome"])
@pytest.mark.parametrize("line", [QUOTE, SPOKEN, "The ferry NEVER once sailed on a Sunday - not even for the Bishop!"])
def test_what_pull_quotes_pass_for_and_what_does_not_matter(label: str, line: str) -> None:
    assert _of(label, line).facts() == ((1, QUOTED),)


@pytest.mark.parametrize("label", ["subheading", "byline", "credit", "headline", "dek", "pull_quote"])
def test_what_passes_for_something_else_is_left_alone(label: str) -> None:
    assert _of(label, QUOTE).facts() == ()


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("The ferry never once sailed", False),  # neither in quotation marks nor a sentence, and short
        ("The ferry never once sailed!", True),
        ("The ferry never once!", False),  # four words
        ("“The ferry never once sailed", True),
        ("The ferry never once sailed on a Sunday, not even for", False),  # eleven words
        ("The ferry never once sailed on a Sunday, not even for the", True),
        ("The pilot never once sailed on a Sunday, not even for the bishop.", False),
        ("Sunday on a sailed once never ferry the, not even for the bishop.", False),  # the same words
        ("The ferry never once sailed on a Sunday, not even for the bish.", False),  # no whole word
        (SAID, False),  # the whole paragraph
    ],
)
def test_what_may_be_a_pull_quote(line: str, *, quoted: bool) -> None:
    assert _of("caption", line).found(QUOTED) == ([1] if quoted else [])


@pytest.mark.parametrize(("words", "quoted"), [(60, True), (61, False)])
def test_pull_quotes_have_sixty_words_at_most(words: int, *, quoted: bool) -> None:
    line = " ".join(["Row"] * (words - 1)) + " home."
    page = _page(("paragraph", OTHER), ("caption", line), ("paragraph", f"{line} {SAID}"))
    assert page.found(QUOTED) == ([1] if quoted else [])


@pytest.mark.parametrize(("words", "quoted"), [(999, True), (1000, True), (1001, False)])
def test_an_article_on_one_line_is_no_paragraph(words: int, *, quoted: bool) -> None:
    long = " ".join([QUOTE, *["row"] * (words - 14)]) + " home."
    assert read(long).units == words
    page = _page(("paragraph", OTHER), ("caption", QUOTE), ("pull_quote", QUOTE), ("paragraph", long))
    assert page.found(QUOTED) == ([1] if quoted else [])
    assert page.found(UNSAID) == ([] if quoted else [2])


@pytest.mark.parametrize(("gap", "near"), [(18, True), (19, True), (20, False)])
def test_a_quote_is_looked_for_twenty_blocks_up_and_down(gap: int, *, near: bool) -> None:
    up = _page(("paragraph", SAID), gap, ("caption", QUOTE), ("pull_quote", QUOTE), ("paragraph", OTHER))
    down = _page(("paragraph", OTHER), ("pull_quote", QUOTE), ("caption", QUOTE), gap, ("paragraph", SAID))
    assert (up.found(QUOTED), down.found(QUOTED)) == (([gap + 1], [2]) if near else ([], []))
    assert (up.found(UNSAID), down.found(UNSAID)) == (([], []) if gap < 19 else ([gap + 2], [1]))


def test_pull_quotes_stand_in_the_body_of_their_own_article() -> None:
    page = _page(("caption", QUOTE), ("paragraph", SAID), ("caption", QUOTE), ("paragraph", OTHER), ("caption", QUOTE))
    assert page.found(QUOTED) == [2]
    assert attrs.evolve(page, starts=(0, 2)).found(QUOTED) == []
    assert attrs.evolve(page, starts=(0, 4)).found(QUOTED) == [2]
    assert _page(("caption", QUOTE), ("pull_quote", UNHEARD)).facts() == ((1, UNSAID),)


@pytest.mark.parametrize(
    ("line", "unsaid"),
    [
        ("“Bishop ferry pilot Sunday sailed rung years mackerel brass bands”", False),  # seven of ten longer words
        ("“Bishop ferry pilot Sunday sailed rung lobster mackerel brass bands”", True),
        ("“Mackerel and brass bands”", False),  # too short to tell
        ("Mackerel prefer brass bands to choirs", False),
        ("Mackerel prefer brass bands to choirs.", True),
        (NAME, False),
    ],
)
def test_a_pull_quote_is_unsaid_where_less_than_seven_tenths_of_it_are_in_one_paragraph(line: str, *, unsaid: bool) -> None:
    assert _of("pull_quote", line).found(UNSAID) == ([1] if unsaid else [])


@pytest.mark.parametrize(
    ("label", "line", "speaker"),
    [
        ("subheading", NAME, True),
        ("credit", NAME, True),
        ("chrome", "— the bishop’s own secretary", True),
        ("chrome", "— the secretary of the bishop of the outer islands", False),  # nine words
        ("paragraph", "— I never did.", True),
        ("subheading", "Holiday offers", False),
        ("pull_quote", NAME, False),
    ],
)
def test_a_name_right_below_a_pull_quote_says_who_spoke(label: str, line: str, *, speaker: bool) -> None:
    assert _of("pull_quote", QUOTE, (label, line)).found(SPEAKER) == ([2] if speaker else [])
    assert _of("paragraph", QUOTE, (label, line)).found(SPEAKER) == ([2] if speaker else [])
    assert _of("pull_quote", UNHEARD, (label, line)).found(SPEAKER) == []
    assert _of("pull_quote", NAME, (label, line)).found(SPEAKER) == []
    assert _of("subheading", QUOTE, (label, line)).found(SPEAKER) == []


def test_the_last_block_of_an_article_has_nobody_below_it() -> None:
    page = _page(("paragraph", SAID), ("pull_quote", QUOTE), ("subheading", NAME))
    assert page.found(SPEAKER) == [2]
    assert attrs.evolve(page, starts=(0, 2)).found(SPEAKER) == []
    assert _page(("paragraph", SAID), ("pull_quote", QUOTE)).found(SPEAKER) == []


@given(
    st.lists(
        st.tuples(st.sampled_from(["chrome", "chrome", "paragraph", "caption"]), st.sampled_from([CROSSHEAD, BOX, SAID, OTHER, NAME])),
        max_size=16,
    )
)
def test_most_words_of_a_crosshead_amid_the_body_are_the_paragraphs_own(rows: list[tuple[str, str]]) -> None:
    page = _page(*rows)
    paragraphs = [place for place, (label, _) in enumerate(rows) if label == "paragraph"]
    said = {word for place in paragraphs for word in read(page.lines[place]).content}
    amid = [place for place in range(len(rows)) if paragraphs and paragraphs[0] < place < paragraphs[-1] - 5]
    mostly = [place for place in amid if 2 * len(said.intersection(read(page.lines[place]).content)) > len(read(page.lines[place]).content)]
    worded = [place for place in mostly if rows[place][0] == "chrome" and rows[place][1] != NAME]
    assert page.found(WORDED) == [place for place in worded if place not in page.found(QUOTED)]


@pytest.mark.parametrize(
    ("line", "worded"),
    [
        ("Bishop, ferry and pilot", True),
        ("Bishop and ferry", False),  # two longer words
        ("Bishop, ferry, trombone and tuba", False),  # half of them
        ("Bishop, ferry, pilot, trombone and tuba", True),
    ],
)
def test_a_crosshead_has_three_longer_words_and_more_than_half_from_the_body(line: str, *, worded: bool) -> None:
    assert _of("chrome", line).found(WORDED) == ([1] if worded else [])
    assert _of("caption", line).found(WORDED) == []


@pytest.mark.parametrize(("below", "worded"), [(4, False), (5, True), (6, True)])
def test_a_crosshead_stands_five_blocks_above_the_end_of_the_body(below: int, *, worded: bool) -> None:
    page = _page(("paragraph", SAID), ("chrome", CROSSHEAD), *[("paragraph", OTHER)] * below, ("paragraph", OTHER))
    assert page.found(WORDED) == ([1] if worded else [])


@pytest.mark.parametrize("fact", OF_QUOTES)
def test_without_weight_a_fact_is_not_looked_for(fact: str) -> None:
    page = _of(
        "caption", QUOTE, ("pull_quote", UNHEARD), ("pull_quote", QUOTE), ("credit", NAME), ("chrome", CROSSHEAD), ("subheading", BOX)
    )
    without = attrs.evolve(page, states=NewsSegmenter().without_rules(rule_of(fact)).states)
    for other in OF_QUOTES:
        assert page.found(other)
        assert without.found(other) == ([] if other == fact else page.found(other))


@given(texts() | news_texts())
def test_what_is_taken_out_of_a_body_moves_the_score_by_no_more_than_it_weighs(text: str) -> None:
    after = NEWS.label(text)
    before = decode(attrs.evolve(after.evidence, afterthoughts=()), after.states)
    weights, states = NEWS.weights, range(len(NEWS.weights.states))
    worst = sum(min(weights.weight(fact, state) for state in states) for _, fact in after.evidence.afterthoughts)
    best = sum(max(weights.weight(fact, state) for state in states) for _, fact in after.evidence.afterthoughts)
    assert before.score + worst <= after.score <= before.score + best


@given(texts())
def test_rules_do_not_change_what_is_taken_out_of_a_body(text: str) -> None:
    quiet = regex_rule("all", "", kind=Chrome, weight=0.001)
    plain, voted = NewsSegmenter().label(text), NewsSegmenter().with_rules(quiet).label(text)
    if plain.evidence.starts == voted.evidence.starts:
        assert plain.evidence.afterthoughts == voted.evidence.afterthoughts


@given(
    st.lists(
        st.tuples(st.sampled_from(["subheading", "paragraph", "chrome"]), st.sampled_from([CROSSHEAD, BOX, SAID, OTHER, NAME])),
        max_size=9,
    )
)
def test_only_a_crosshead_without_others_and_with_other_words_is_doubted(rows: list[tuple[str, str]]) -> None:
    page = _page(*rows)
    crossheads = [place for place, (label, _) in enumerate(rows) if label == "subheading"]
    said = {word for label, line in rows if label == "paragraph" for word in read(line).content}
    known = [sum(word in said for word in read(rows[place][1]).content) / len(read(rows[place][1]).content) for place in crossheads]
    assert page.found(LONE) == (crossheads if len(crossheads) == 1 and known[0] <= 0.65 else [])


@pytest.mark.parametrize(
    ("line", "lone"),
    [
        ("Bishop and ferry", False),
        ("Bishop, ferry, trombone", False),  # two words of three
        ("Bishop, trombone", True),
        ("Trombone", True),
        ("§", True),
    ],
)
def test_an_only_crosshead_has_two_of_three_words_from_the_body(line: str, *, lone: bool) -> None:
    assert _of("subheading", line).found(LONE) == ([1] if lone else [])
    assert _of("subheading", line, ("subheading", BOX)).found(LONE) == []


def test_each_article_has_crossheads_of_its_own() -> None:
    page = _page(("subheading", BOX), ("paragraph", SAID), ("subheading", BOX), ("paragraph", OTHER))
    assert page.found(LONE) == []
    assert attrs.evolve(page, starts=(0, 2)).found(LONE) == [0, 2]
