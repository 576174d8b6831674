"""Texts that hold several articles."""

from __future__ import annotations

from itertools import pairwise

import attrs
import pytest
from hypothesis import given

import newsseg
from newsseg import NewsSegmenter, weighing
from newsseg.findings import Finding
from newsseg.labeling import Labeling, States
from newsseg.reading import Reading, look
from newsseg.splitting import Outline, articles
from newsseg.splitting.so_far import Following, SoFar, share
from newsseg.splitting.titles import Worth, titles
from newsseg.weights import built_in
from tests.splitting import FERRY, OWLS, TEN, labelled, outline
from tests.strategies import texts


@given(texts())
def test_the_spans_cover_the_text_in_order(text: str) -> None:
    spans = newsseg.split_articles(text)
    assert all(text[span.start : span.end] == span.text == span.text.strip() for span in spans)
    assert all(not text[before.end : after.start].strip() for before, after in pairwise(spans))
    covered = "".join(span.text for span in spans)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", " \n\r\n\t", "\x0b"])
def test_a_blank_text_holds_no_article(text: str) -> None:
    assert newsseg.split_articles(text) == ()


@pytest.mark.parametrize("text", [FERRY, OWLS, "One line.", "Two\n\nlines."])
def test_a_single_article_is_not_split(text: str) -> None:
    assert [span.text for span in newsseg.split_articles(text)] == [text]


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n\n", "\n\n* * *\n\n", "\n\n------------------------------\n\n"])
def test_two_articles_one_after_the_other_are_told_apart(between: str) -> None:
    spans = newsseg.split_articles(FERRY + between + OWLS)
    assert [span.start for span in spans] == [0, len(FERRY + between)]


def test_each_article_is_labelled_by_its_own_parts() -> None:
    both = newsseg.segment(f"{FERRY}\n\n* * *\n\n{OWLS}")
    assert len(both.of(newsseg.Headline)) == len(both.bylines) == 2
    assert len(both.explain()) == len(both)


def test_a_text_of_more_lines_than_are_remembered_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[str] = []

    def counted(line: str) -> tuple[Reading, tuple[Finding, ...], tuple[str, ...]]:
        lines.append(line)
        return look(line)

    monkeypatch.setattr(weighing, "LINES", 2)
    monkeypatch.setattr(weighing, "look", counted)
    news = NewsSegmenter(weights=built_in().without(frozenset({"no-such-rule"})))
    assert len(news.label(f"{FERRY}\n\n* * *\n\n{OWLS}").evidence.starts) == 2
    assert len(lines) == len(set(lines))


def test_a_headline_said_twice_begins_nothing() -> None:
    title = FERRY.split("\n", 1)[0]
    assert len(newsseg.split_articles(f"{FERRY}\n\n{title}\n\n{OWLS.split(chr(10), 4)[4]}")) == 1


def test_starts_are_numbers_of_blocks() -> None:
    labeling = NewsSegmenter().label(f"{FERRY}\n\n{OWLS}")
    assert all(0 <= start < len(labeling.labels) for start in articles(outline(labeling)).starts)


def test_no_text_is_an_error() -> None:
    with pytest.raises(TypeError, match="bytes"):
        newsseg.split_articles(b"x")  # type: ignore[arg-type]


BY_LABEL = States(attrs.evolve(built_in(), splits={"title=any": -4000, "title-label=headline": 4001, "parted=any": 1}))
"""By these weights, whatever was labelled a headline begins an article."""


def _starts(*rows: tuple[str, str], lag: int = 0) -> tuple[int, ...]:
    return articles(outline(labelled(*rows, states=BY_LABEL, lag=lag))).starts


def _facts(labeling: Labeling) -> dict[int, list[str]]:
    return {title.number: list(title.look.facts) for title in titles(outline(labeling), lambda *_: 0)}


def _article(title: str, *bodies: str) -> tuple[tuple[str, str], ...]:
    return ("headline", title), *(("paragraph", body) for body in bodies)


FIRST, SECOND = _article("Ferry returns", TEN, TEN), _article("Owls move in", TEN, TEN)


def test_an_article_begins_with_each_title_for_which_more_speaks_than_against_it() -> None:
    assert _starts(*FIRST, *SECOND) == (0, 3)
    assert _starts(*FIRST, *SECOND, *_article("Frost holds", TEN, TEN)) == (0, 3, 6)
    assert _starts(*FIRST, ("headline", "Owls move"), *SECOND) == (0, 3)


@pytest.mark.parametrize(
    ("worth", "starts", "possible"), [(1, (0, 3), {3}), (0, (0,), {3}), (-999, (0,), {3}), (-1000, (0,), set()), (-1999, (0,), set())]
)
def test_a_title_for_which_nearly_enough_speaks_may_begin_an_article(worth: int, starts: tuple[int, ...], possible: set[int]) -> None:
    own = States(attrs.evolve(built_in(), splits={"title=any": -1999, "title-label=headline": 1999, "parted=any": worth}))
    found = articles(outline(labelled(*FIRST, *SECOND, states=own)))
    assert (found.starts, set(found.possible)) == (starts, possible)


def test_an_article_begins_after_the_one_before_it() -> None:
    own = States(attrs.evolve(built_in(), splits={**BY_LABEL.weights.splits, "begins-distance=3": 1}))
    rows = (*FIRST, *SECOND, *_article("Frost holds", TEN, TEN), *_article("Tides turn", TEN, TEN))
    assert articles(outline(labelled(*rows, states=own))).starts == (0, 3, 6, 9)


def _worth(**worth: int) -> Worth:
    """Let so much speak for titles by their numbers."""
    return lambda number, _: worth.get(f"at{number}", -1)


def _found(*rows: tuple[str, str], worth: Worth) -> list[tuple[int, bool]]:
    return [(title.number, title.begins) for title in titles(outline(labelled(*rows)), worth)]


def test_of_titles_near_each_other_the_one_for_which_most_speaks_begins_an_article() -> None:
    rows = (*FIRST, ("headline", "Jo Hill, observer"), ("headline", "Owls move in"), ("headline", "Four chicks"), ("paragraph", TEN))
    assert _found(*rows, worth=_worth(at3=1, at4=2)) == [(3, False), (5, False), (4, True)]
    assert _found(*rows, worth=_worth(at3=1, at4=1, at5=1)) == [(4, False), (5, False), (3, True)]
    assert _found(*rows, worth=_worth(at3=0, at4=1)) == [(3, False), (5, False), (4, True)]


@pytest.mark.parametrize("above", [0, 1, 5])
def test_rivals_of_a_title_are_among_the_eight_blocks_below_it(above: int) -> None:
    between = [("headline", f"Owls {number}") for number in range(9)]
    rows = (*[("chrome", "Share")] * above, *FIRST, ("headline", "Owls move in"), *between, ("paragraph", TEN))
    title = 3 + above
    found = _found(*rows, worth=lambda number, _: 1 if number == title else 2 if number == title + 8 else -1)
    assert found == [(place, place == title + 8) for place in range(title, title + 9)]
    found = _found(*rows, worth=lambda number, _: 1 if number == title else 2 if number == title + 9 else -1)
    assert (title, True) in found


def test_a_title_below_body_text_is_no_rival_of_one_above() -> None:
    rows = (*FIRST, *_article("Owls move in", TEN), *_article("Frost holds", TEN))
    assert _found(*rows, worth=_worth(at3=1, at5=9)) == [(3, True), (5, True)]
    rows = (*FIRST, *_article("Owls move in", "Two words"), *_article("Frost holds", TEN))
    assert _found(*rows, worth=_worth(at3=1, at5=9)) == [(3, False), (4, False), (5, True)]


def test_rivals_stand_near() -> None:
    rows = (*FIRST, *[("headline", f"Owls, part {number}") for number in range(10)], ("paragraph", TEN))
    assert [number for number, _ in _found(*rows, worth=_worth(at3=1))] == [*range(4, 12), 3]
    assert _found(*rows, worth=_worth(at3=1, at11=2))[-1] == (11, True)


@pytest.mark.parametrize(("speaks", "starts", "possible"), [(1, (0, 3), {3}), (0, (0,), {3}), (-999, (0,), {3}), (-1000, (0,), set())])
def test_a_title_for_which_nearly_as_much_speaks_as_against_it_is_possible(
    speaks: int, starts: tuple[int, ...], possible: set[int]
) -> None:
    own = States(attrs.evolve(built_in(), splits={"title=any": -4000, "title-label=headline": 4000, "parted=any": speaks}))
    found = articles(outline(labelled(*FIRST, *SECOND, states=own)))
    assert (found.starts, set(found.possible)) == (starts, possible)


@pytest.mark.parametrize(
    ("line", "clocks"),
    [
        ("14:32", 1), ("9.05 The count begins", 1), ("[7h15] Premier bilan", 1), ("11 a.m.: doors open", 1), ("14時30分 開票", 1),
        ("14 boats", 0), ("10.5 million", 0), ("1.10.2024", 0), ("3:141592", 0), ("At 14:32", 0), ("11 amateurs", 0),
        ("[8:02 am, 16/03/2025] Ada Brook: Rain", 0), ("[20:02, 16.03.2025] Ada Brook: Rain", 0), ("8:02 am, Rain", 1),
    ],
)  # fmt: skip
def test_blocks_that_open_with_the_time_of_day_are_counted(line: str, clocks: int) -> None:
    assert outline(labelled(*FIRST, ("timestamp", line))).clocks == [3] * clocks


@pytest.mark.parametrize(
    ("clocks", "paragraphs", "told"),
    [
        (0, 0, "0/no"),
        (1, 1, "0/yes"),
        (2, 1, "1/yes"),
        (3, 2, "1/yes"),
        (3, 3, "1/no"),
        (4, 1, "1/yes"),
        (5, 1, "2/yes"),
        (8, 1, "2/yes"),
        (9, 1, "3/yes"),
    ],
)
def test_the_times_of_day_of_a_live_blog_are_told_in_all_and_near_a_title(clocks: int, paragraphs: int, told: str) -> None:
    rows = [*FIRST, *[("timestamp", "10:05")] * clocks, *[("paragraph", TEN)] * paragraphs]
    facts = _facts(labelled(*rows, *SECOND))[len(rows)]
    assert {f"clocks={told[0]}", f"clock-near={told}"} <= set(facts)


@pytest.mark.parametrize(("words", "starts"), [("one two three", (0, 2)), ("one two", (0,))])
@pytest.mark.parametrize("label", ["paragraph", "dek"])
def test_words_enough_stand_before_a_title(label: str, words: str, starts: tuple[int, ...]) -> None:
    assert _starts(("headline", "Ferry returns"), (label, words), *SECOND) == starts


def test_text_follows_upon_a_title_whatever_it_was_taken_for() -> None:
    assert _starts(*FIRST, ("headline", "Owls move in"), ("paragraph", "Four")) == (0, 3)
    assert _starts(*FIRST, ("headline", "Owls move in"), ("chrome", _words(8))) == (0, 3)
    assert _starts(*FIRST, ("headline", "Owls move in"), ("chrome", "Four")) == (0, 3)
    assert _starts(*FIRST, ("kicker", "Birds"), ("headline", "Owls move in"), ("byline", "Jo Hill")) == (0, 4)
    below = ("chrome", "Share"), ("headline", "Owls move in"), ("paragraph", TEN)
    assert _starts(*FIRST, *below, ("subheading", "Frost"), ("chrome", _words(7))) == (0, 4)


def test_a_title_that_reads_like_prose_is_short() -> None:
    sentence = f"{' '.join([TEN] * 3)}.".capitalize()
    assert set(_facts(labelled(*FIRST, ("headline", sentence), ("paragraph", TEN)))) == {3}
    assert not _facts(labelled(*FIRST, ("headline", f"But {sentence}"), ("paragraph", TEN)))


SHORT = (
    """Mill bridge closes for two months

The bridge by the old mill closes to cars on Monday, since two of its beams have rusted through, the council said.

Walkers may cross on the northern side, where a fence has been put up.

What it will cost

The council has set aside 400,000 pounds, half of which comes from the county.

Work on the bridge should end before the autumn fair.""",
    """Brücke an der Mühle wird gesperrt

Die Brücke an der alten Mühle ist ab Montag für Autos gesperrt, weil zwei Träger durchgerostet sind, teilte die Gemeinde mit.

Wer zu Fuß geht, kommt auf der nördlichen Seite hinüber.

Die Kosten

Die Gemeinde rechnet mit 400.000 Euro, von denen der Kreis die Hälfte zahlt.

Bis zum Herbstmarkt soll die Brücke wieder offen sein.""",
    """Le pont du moulin fermé deux mois

Le pont du vieux moulin ferme lundi aux voitures, car deux poutres sont rongées par la rouille, a annoncé la commune.

Les piétons pourront passer du côté nord.

Un chantier coûteux

La commune a prévu 400 000 euros, dont la moitié vient du département.

Le pont doit rouvrir avant la foire d'automne.""",
)


@pytest.mark.parametrize("story", SHORT)
def test_bug_a_short_story_was_split_at_its_crosshead(story: str) -> None:
    assert NewsSegmenter().label(story).evidence.starts == (0,)


@pytest.mark.parametrize("line", ["desk@herald.example", "0:12 / 3:45", "News > Harbour", "* * *"])
def test_bug_an_address_or_a_clock_was_a_title(line: str) -> None:
    assert _starts(*FIRST, ("headline", line), ("paragraph", TEN)) == (0,)


def test_what_was_said_before_is_no_title() -> None:
    assert _starts(*FIRST, *_article("FERRY RETURNS", TEN, TEN)) == (0,)
    assert _starts(*FIRST, *SECOND, *FIRST) == (0, 3, 6)


def test_bug_what_the_contents_of_a_mailing_said_was_no_title() -> None:
    contents, mailing = ("chrome", SECOND[0][1]), ("chrome", "View this email in your browser")
    assert _starts(mailing, contents, *FIRST, *SECOND) == (0, 5)
    assert _starts(mailing, ("kicker", SECOND[0][1]), *FIRST, *SECOND) == (0,)
    assert set(_facts(labelled(mailing, contents, *FIRST, ("subheading", SECOND[0][1]), *SECOND[1:], lag=-1))) == {5}


def test_bug_what_a_link_to_another_story_said_was_no_title_of_that_story() -> None:
    link = ("chrome", SECOND[0][1])
    assert _starts(*FIRST, link, *SECOND) == _starts(link, *FIRST, *SECOND) == (0, 4)
    assert set(_facts(labelled(*FIRST, link, ("subheading", SECOND[0][1]), *SECOND[1:], lag=-1))) == {3}
    assert "title-teased=yes" in _facts(labelled(*FIRST, link, *SECOND))[4]


def test_whether_the_article_before_is_kept_up_to_date_is_told() -> None:
    below = (("paragraph", TEN), *SECOND)
    assert "live=yes" in _facts(labelled(("headline", "Ferry returns: live"), *below))[2]
    assert "live=yes" in _facts(labelled(("kicker", "LIVE"), ("headline", "Ferry returns"), *below))[3]
    assert "live=no" in _facts(labelled(("headline", "Ferry returns"), ("kicker", "LIVE"), *below))[3]


@pytest.mark.parametrize(("lag", "found"), [(-3000, {3, 4, 5}), (-3001, {3})])
def test_a_title_was_labelled_a_headline_or_nearly_so(lag: int, found: set[int]) -> None:
    rows = (*FIRST, ("headline", "Owls move in"), ("chrome", "Share"), ("chrome", "Print"), ("paragraph", TEN))
    assert set(_facts(labelled(*rows, lag=lag))) == found


@pytest.mark.parametrize(("lag", "found"), [(-6000, {3, 4}), (-6001, {3})])
def test_a_title_below_a_rare_break_need_not_be_nearly_a_headline(lag: int, found: set[int]) -> None:
    rows = (*FIRST, ("headline", "Owls move in"), ("chrome", "Share"), ("chrome", "Print"), ("paragraph", TEN))
    assert set(_facts(labelled(*rows, lag=lag, gaps={4: 2}))) == found


def test_weights_that_know_nothing_of_splits_split_nothing() -> None:
    own = attrs.evolve(built_in(), splits={})
    assert articles(outline(labelled(*FIRST, *SECOND, states=States(own)))).starts == (0,)
    assert NewsSegmenter(weights=own).label(f"{FERRY}\n\n* * *\n\n{OWLS}").evidence.starts == (0,)


def test_what_is_known_of_a_title() -> None:
    ferry, owls = FERRY.split("\n"), OWLS.split("\n")
    rows = [("headline", ferry[0]), *[("paragraph", line) for line in FERRY.split("\n")[4::2]], ("tagline", "(Photos: Ed Roe)")]
    rows += [("chrome", "-----"), ("kicker", "Nature"), ("headline", owls[0]), ("byline", "By Piet Sander")]
    rows += [("paragraph", line) for line in OWLS.split("\n")[4::2]]
    alone = [fact for fact in _facts(labelled(*rows, lag=-1500))[7] if "&" not in fact]
    assert alone == [
        "title=any",
        "title-label=headline",
        "title-lag=5",
        "title-prose=no",
        "title-words=3",
        "headlines-before=1",
        "title-opens=letter",
        "title-teased=no",
        "live=no",
        "labels-alike=1",
        "clocks=0",
        "clock-near=0/no",
        "beside-headline=3",
        "set-like-headline=yes",
        "both-below=0/1",
        "both-above=0",
        "above-at-end=0",
        "above-again=1",
        "gaps-below=1/1",
        "token-same=yes",
        "token-below-same=no",
        "both-open=letter/letter",
        "set-alike=1/no",
        "counted=none",
        "tails=kicker/paragraph",
        "tails-same-token=no/prose",
        "words-before=4",
        "words-after=4",
        "paragraphs-after=3",
        "in-kind=brief",
        "in-kind=brief/3",
        "below=byline",
        "above=chrome",
        "above=kicker",
        "above=tagline",
        "last-above=chrome",
        "rule-above=yes",
        "blank-lines=1",
        "break=rule/0/1",
        "words-known=0",
        "names-known=0",
        "title-known=0",
        "title-taken-up=6",
        "head=byline",
        "head=byline/3",
        "head=byline/0",
        "head=byline/3/0",
        "follows=3/0",
        "signed=yes/0/0",
        "opens=plain/plain",
        "air=1/1/airy",
        "topic-kept=0/0",
        "topic-new=none",
        "topic=0/0/none",
        "topic-of-headline=0",
        "topic=0/0/none/0",
        "topic-of-title=1/3",
        "topic-of-title-known=0/6",
    ]


@pytest.mark.parametrize(
    ("below", "head"),
    [
        ((), ""), (("dek", "chrome", "timestamp"), "dek+timestamp"), (("byline", "dek"), "dek+byline"), (("kicker",), ""),
        (("chrome",) * 11 + ("byline",), "byline"), (("chrome",) * 12 + ("byline",), ""),
    ],
)  # fmt: skip
def test_what_stands_between_a_title_and_the_first_paragraph_is_told(below: tuple[str, ...], head: str) -> None:
    rows = (*FIRST, ("headline", "Owls"), *[(label, f"{label} {number}") for number, label in enumerate(below)], ("paragraph", TEN))
    assert _told("head", *rows, ("byline", "By Piet Sander"), number=3) == [head, f"{head}/1", f"{head}/6", f"{head}/1/6"]
    assert _told("follows", *rows, number=3) == ["1/6"]


@pytest.mark.parametrize(
    ("first", "title", "facts"),
    [
        ("Ferry returns to the bay today", "Owls", {"beside-headline=0", "set-like-headline=yes", "title-opens=letter"}),
        ("FERRY RETURNS", "Owls move in again, again", {"beside-headline=4", "set-like-headline=no", "title-opens=letter"}),
        ("Ferry returns", "OWLS RETURN", {"beside-headline=3", "set-like-headline=no", "title-opens=letter"}),
        ("FERRY RETURNS", "OWLS RETURN", {"beside-headline=3", "set-like-headline=yes", "title-opens=letter"}),
        ("Ferry returns", "2. Owls", {"beside-headline=3", "set-like-headline=yes", "title-opens=digit"}),
    ],
)
def test_a_title_is_held_beside_the_headline_before_it(first: str, title: str, facts: set[str]) -> None:
    found = _facts(labelled(*_article(first, TEN), *_article(title, TEN)))[2]
    assert {fact for fact in found if fact.startswith(("beside", "set-like", "title-opens")) and "&" not in fact} == facts


def test_a_date_in_the_first_words_after_a_title_is_seen() -> None:
    dated = _facts(labelled(*FIRST, *_article("Owls move in", f"Carrow Halt, 3 May 2026: {TEN}")))[3]
    assert "opening-dated=yes" in dated
    assert "opening-dated=yes" not in _facts(labelled(*FIRST, *SECOND))[3]


def test_a_long_text_after_many_titles_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[int, int, int]] = []
    compare = SoFar._compared

    def counted(so_far: SoFar, place: tuple[int, int, int], outline: Outline) -> Following:
        compared.append(place)
        return compare(so_far, place, outline)

    monkeypatch.setattr(SoFar, "_compared", counted)
    rows = (*FIRST, *[("chrome", f"Title number {number}") for number in range(300)], ("paragraph", TEN * 500))
    assert len(_facts(labelled(*rows))) == 300
    assert compared == [(2, 2, len(rows))]


@pytest.mark.parametrize(("words", "size"), [(19, "brief"), (20, "short"), (79, "short"), (80, "long")])
def test_each_fact_of_a_title_also_stands_beside_what_came_before_and_its_label(words: int, size: str) -> None:
    facts = _facts(labelled(("headline", "Ferry returns"), ("paragraph", "word " * words), *SECOND))[2]
    alone = [fact for fact in facts if "&" not in fact]
    assert facts == [*alone, *[f"{fact}&{size}" for fact in alone], *[f"{fact}&headline" for fact in alone]]


@pytest.mark.parametrize(
    ("lag", "step"),
    [(-6001, 0), (-6000, 1), (-5001, 1), (-5000, 2), (-4000, 3), (-3000, 4), (-2000, 5), (-1000, 6), (-301, 6), (-300, 7), (-1, 7), (0, 8)],
)
def test_what_a_title_lacks_for_a_headline_is_told_in_steps(lag: int, step: int) -> None:
    assert f"title-lag={step}" in _facts(labelled(*FIRST, *SECOND, lag=lag))[3]


@pytest.mark.parametrize(
    ("words", "step"), [(9, 1), (10, 2), (19, 2), (20, 3), (39, 3), (40, 4), (79, 4), (80, 5), (159, 5), (160, 6), (399, 6), (400, 7)]
)
def test_the_words_around_a_title_are_told_in_steps(words: int, step: int) -> None:
    body = "word " * words
    facts = _facts(labelled(("headline", "Ferry returns"), ("paragraph", body), ("headline", "Owls"), ("paragraph", body)))[2]
    assert {f"words-before={step}", f"words-after={step}"} <= set(facts)


@pytest.mark.parametrize(
    ("known", "step"),
    [(0, 0), (9, 0), (10, 1), (49, 1), (50, 2), (99, 2), (100, 3), (199, 3), (200, 4), (399, 4), (400, 5), (599, 5), (600, 6), (1000, 6)],
)
def test_the_share_of_words_that_are_known_is_told_in_steps(known: int, step: int) -> None:
    words = frozenset(map(str, range(1000)))
    assert share(words, dict.fromkeys(map(str, range(known))).keys()) == str(step)


def _told(fact: str, *rows: tuple[str, str], number: int, lag: int = 0, blanks: int = 1) -> list[str]:
    """List the values of one fact of a title."""
    facts = _facts(labelled(*rows, lag=lag, blanks=blanks))[number]
    return [one.removeprefix(f"{fact}=") for one in facts if one.startswith(f"{fact}=") and "&" not in one]


def _words(count: int) -> str:
    return " ".join(["Word"] * count)


@pytest.mark.parametrize(("words", "step"), [(2, 0), (3, 1), (5, 1), (6, 2), (9, 2), (10, 3), (14, 3), (15, 4), (21, 4), (22, 5)])
def test_the_words_of_a_title_are_told_in_steps(words: int, step: int) -> None:
    assert _told("title-words", *FIRST, *_article(_words(words), TEN), number=3) == [str(step)]


@pytest.mark.parametrize(("words", "step"), [(4, 0), (5, 1), (9, 1), (10, 2), (14, 2), (15, 3), (24, 3), (25, 4)])
def test_the_words_of_a_title_against_those_of_the_headline_are_told_in_steps(words: int, step: int) -> None:
    assert _told("beside-headline", *_article(_words(20), TEN), *_article(f"{_words(words - 1)} again", TEN), number=2) == [str(step)]


@pytest.mark.parametrize(("count", "step"), [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 4)])
def test_the_paragraphs_after_a_title_are_told_in_steps(count: int, step: int) -> None:
    assert _told("paragraphs-after", *FIRST, *_article("Owls", *[TEN] * count), number=3) == [str(step)]
    rows = (*FIRST, *_article("Owls", *[TEN] * count), *_article("Frost", TEN, TEN))
    assert _told("paragraphs-after", *rows, number=3) == [str(step)]


@pytest.mark.parametrize(("count", "told"), [(0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "3")])
def test_headlines_before_a_title_are_counted_to_three(count: int, told: str) -> None:
    rows = (("chrome", "Share"), *[("headline", f"Ferry {number}") for number in range(count)], ("paragraph", TEN))
    assert _told("headlines-before", *rows, *SECOND, number=len(rows)) == [told]


@pytest.mark.parametrize(("count", "step"), [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4)])
def test_blocks_with_the_label_of_a_title_are_told_in_steps(count: int, step: int) -> None:
    rows = (*FIRST, ("kicker", "Owls move in"), *[("kicker", f"More {number}") for number in range(count - 1)], ("paragraph", TEN))
    assert _told("labels-alike", *rows, number=3) == [str(step)]


@pytest.mark.parametrize(("blanks", "told"), [(1, "1"), (2, "2"), (3, "3"), (4, "3")])
def test_blank_lines_before_a_title_are_counted_to_three(blanks: int, told: str) -> None:
    assert _told("blank-lines", *FIRST, *SECOND, number=3, blanks=blanks) == [told]


@pytest.mark.parametrize(("words", "size", "step"), [(12, "brief", 2), (30, "short", 3), (90, "long", 5)])
def test_words_before_a_title_are_counted_from_where_its_article_began(words: int, size: str, step: int) -> None:
    rows = (*_article("Ferry returns", _words(40)), *_article("Owls move in", _words(words)), *_article("Frost holds", TEN))
    *_, last = titles(outline(labelled(*rows)), lambda *_: 1)
    assert last.number == 4
    assert {f"words-before={step}", f"words-before={step}&{size}"} <= set(last.look.facts)


def test_a_rule_above_the_article_before_is_none_of_the_next() -> None:
    rows = (*FIRST, ("chrome", "* * *"), *_article("Owls move in", TEN), *_article("Frost holds", TEN))
    assert _starts(*rows) == (0, 4, 6)


@pytest.mark.parametrize("above", [0, 1])
def test_a_title_that_was_labelled_a_paragraph_is_none_of_those_after_it(above: int) -> None:
    rows = (*[("chrome", "Share")] * above, *FIRST, ("paragraph", "Owls move in"), ("paragraph", TEN), ("paragraph", TEN))
    assert _told("paragraphs-after", *rows, number=3 + above) == ["2"]
    assert _told("words-after", *rows, number=3 + above) == ["3"]


def test_what_follows_on_a_title_ends_before_the_next_headline_but_one_that_follows_at_once() -> None:
    first = (*FIRST, ("headline", "Owls"))
    assert _told("words-after", *first, ("chrome", "Share"), *SECOND, number=3) == ["0"]
    assert _told("words-after", *first, ("paragraph", "Word"), *SECOND, number=3) == ["1"]
    assert _told("words-after", *first, ("paragraph", TEN), *SECOND, number=3) == ["2"]
    assert _told("words-after", *first, *SECOND, number=3) == ["3"]
    assert _told("words-after", *first, *SECOND, *SECOND, number=3) == ["3"]


@pytest.mark.parametrize(("between", "below"), [(0, ["byline", "kicker"]), (4, ["byline", "kicker"]), (5, ["kicker"]), (6, [])])
def test_six_blocks_below_a_title_are_looked_at(between: int, below: list[str]) -> None:
    rows = (*FIRST, ("headline", "Owls"), *[("chrome", "Share")] * between, ("kicker", "Birds"), ("byline", "By Piet Sander"), *SECOND[1:])
    assert _told("below", *rows, number=3) == below


def test_below_a_title_no_more_is_looked_at_than_what_stands_before_its_text() -> None:
    rows = (*FIRST, ("headline", "Owls"), ("dek", "They nest"), ("paragraph", TEN), ("byline", "By Piet Sander"), ("paragraph", TEN))
    assert _told("below", *rows, number=3) == ["dek"]
    assert _told("below", *FIRST, *SECOND, number=3) == []


@pytest.mark.parametrize(("between", "above"), [(0, ["tagline"]), (2, ["tagline"]), (3, [])])
def test_three_blocks_above_a_title_are_looked_at(between: int, above: list[str]) -> None:
    rows = (*FIRST, ("tagline", "(Photos: Ed Roe)"), *[("dek", "So")] * between, *SECOND)
    assert _told("above", *rows, number=len(rows) - 3) == above
    rows = (("tagline", "(Photos: Ed Roe)"), ("paragraph", TEN), *[("dek", "So")] * between, *SECOND)
    assert _told("above", *rows, number=len(rows) - 3) == (above if between < 2 else [])
    rows = (*FIRST, ("chrome", "* * *"), *[("dek", "So")] * between, *SECOND)
    assert _told("rule-above", *rows, number=len(rows) - 3) == ["yes"] * len(above)


@pytest.mark.parametrize(("between", "last"), [(0, "dek"), (4, "dek"), (5, "none")])
def test_the_last_block_above_a_title_and_its_head_is_looked_for_among_five(between: int, last: str) -> None:
    rows = (*FIRST, ("dek", "So"), *[("kicker", "Birds")] * between, *SECOND)
    assert _told("last-above", *rows, number=len(rows) - 3) == [last]


def test_the_first_six_blocks_after_a_title_are_compared_with_what_stood_before() -> None:
    known = [("paragraph", "Harbour ferries tickets islanders engines pumps ropes anchors")]
    new = [("paragraph", f"{number}owlets {number}chicks {number}feathers {number}nestboxes") for number in range(6)]
    first = (("headline", "Ferry returns"), *known, ("headline", "Owls move in"))
    assert _told("words-known", *first, *new, *known, number=2) == ["0"]
    assert _told("words-known", *first, *new[:5], *known, number=2) == ["4"]
    assert _told("words-known", *first, *known, *new, number=2) == ["4"]


def _topics(name: str, *rows: tuple[str, str], number: int) -> list[str]:
    return _told(f"topic{name}", *rows, number=number)


QUARRY = _article(
    "Tolmin quarry to close",
    "On Monday the owner Berta Kos told the town of Tolmin that the quarry shuts in May",
    "For the town of Tolmin it means forty jobs, as the mayor and Berta Kos both said",
)
TALKS = "Since then the owner Berta Kos has met the mayor of Tolmin, and both of them were silent"
OTTERS = "Along the river Soca a family of otters was seen, and Soca anglers were told to wait"


@pytest.mark.parametrize(("text", "kept"), [(TALKS, "3/1"), (OTTERS, "0/1"), ("The owner, Berta, was there", "1/1"), (TEN, "0/1")])
def test_names_that_are_said_again_are_kept_or_not(text: str, kept: str) -> None:
    assert _topics("-kept", *QUARRY, *_article("What is next", text), number=3) == [kept]


def test_names_are_those_of_the_article_before_the_title() -> None:
    rows = (*QUARRY, *_article("Otters seen", OTTERS, OTTERS), *_article("What is next", TALKS))
    by_title = {title.number: title.look.facts for title in titles(outline(labelled(*rows)), _worth(at3=1))}
    assert "topic-kept=3/1" not in by_title[6]
    assert "topic-kept=0/0" in by_title[6]


def test_names_of_what_follows_are_known_or_new() -> None:
    assert _topics("-new", *QUARRY, *_article("What is next", TALKS, TALKS), number=3) == ["6"]
    assert _topics("-new", *QUARRY, *_article("Otters seen", OTTERS, f"{OTTERS}, as Zala Rot said there", "And so Zala"), number=3) == ["0"]
    assert _topics("-new", *QUARRY, *_article("Otters seen", OTTERS), number=3) == ["none"]


@pytest.mark.parametrize(("between", "new"), [(10, "6"), (11, "none")])
def test_names_are_looked_for_in_twelve_blocks(between: int, new: str) -> None:
    rows = (*QUARRY, *_article("What is next", TALKS, *[TEN] * between, TALKS))
    assert _topics("-new", *rows, number=3) == [new]


def test_words_of_the_headline_that_the_body_said_are_said_below_or_not() -> None:
    assert _topics("-of-headline", *QUARRY, *_article("What is next", f"{TALKS} on the quarry"), number=3) == ["6"]
    assert _topics("-of-headline", *QUARRY, *_article("Otters seen", OTTERS), number=3) == ["0"]
    assert _topics("-of-headline", *QUARRY[1:], *_article("What is next", TALKS), number=2) == []


def test_words_of_a_title_are_counted_by_the_blocks_that_say_them() -> None:
    said = [("paragraph", "The otters came along by night"), ("paragraph", TEN), ("paragraph", "An otter's tail was seen")]
    assert _topics("-of-title", *QUARRY, ("headline", "Otters were seen"), *said, number=3) == ["2/3"]
    assert _topics("-of-title-known", *QUARRY, ("headline", "Otters of Tolmin"), *said, number=3) == ["5/5"]


@pytest.mark.parametrize(("title", "said"), [("Steinbruch", "1/1"), ("Steinhaus", "0/1")])
def test_words_are_compared_by_how_they_begin(title: str, said: str) -> None:
    rows = (*QUARRY, *_article(title, "Die Steinbrüche bleiben, wie es heisst, alle geschlossen"))
    assert _topics("-of-title", *rows, number=3) == [said]


@pytest.mark.parametrize(("names", "step"), [(1, 0), (2, 1), (3, 1), (4, 2), (7, 2), (8, 3)])
def test_names_that_are_said_again_are_counted_in_steps(names: int, step: int) -> None:
    said = "There came " + " and ".join(f"{letter}anna" for letter in "BCDFGHJK"[:names])
    assert _topics("-kept", *_article("Ferry returns", said, said), *_article("Owls move in", TEN), number=3) == [f"0/{step}"]


@pytest.mark.parametrize(("saying", "blocks", "told"), [(3, 3, "3/3"), (4, 5, "4/4"), (5, 5, "4/4"), (2, 5, "2/4")])
def test_no_more_than_four_blocks_that_say_a_title_are_counted(saying: int, blocks: int, told: str) -> None:
    bodies = ["The otters came along by night"] * saying + [TEN] * (blocks - saying)
    assert _topics("-of-title", *QUARRY, *_article("Otters", *bodies), number=3) == [told]


@pytest.mark.parametrize(("before", "said"), [(39, "1/1"), (40, "0/1")])
def test_forty_words_of_a_title_are_looked_for(before: int, said: str) -> None:
    words = " ".join(f"{number}worded" for number in range(10, 10 + before))
    seen = outline(labelled(*QUARRY, ("headline", f"{words} otters"), ("paragraph", "The otters came along by night")))
    assert f"topic-of-title={said}" in SoFar(0).topics(3, None, seen)


def test_facts_of_topics_are_told_with_the_others_and_by_themselves() -> None:
    rows = *QUARRY, *_article("Otters come back", "There the otters came along by night")
    [facts, topics] = next(title.look for title in titles(outline(labelled(*rows)), lambda *_: 0) if title.number == len(QUARRY))
    assert topics == tuple(fact for fact in facts if fact.startswith("topic") and "&" not in fact)
    assert {name.partition("=")[0] for name in topics} >= {"topic", "topic-new", "topic-kept", "topic-of-title", "topic-of-headline"}


@pytest.mark.parametrize(("names", "told"), [("Anna, Bruno and Carla", "none"), ("Anna, Bruno, Carla and Dorit", "0")])
def test_of_four_names_the_share_is_told_that_stood_before(names: str, told: str) -> None:
    assert _told("names-known", *FIRST, *_article("Owls move in", f"There came {names} on foot, with all their boats"), number=3) == [told]


def test_the_first_block_after_a_title_says_whether_it_is_dated() -> None:
    dated = ("paragraph", f"Carrow Halt, 3 May 2026: {TEN}")
    assert _told("opening-dated", *FIRST, ("headline", "Owls"), dated, number=3) == ["yes"]
    assert _told("opening-dated", *FIRST, ("headline", "Owls"), ("paragraph", TEN), dated, number=3) == []


def test_of_too_few_words_no_share_is_told() -> None:
    assert share((), {"a": 1}.keys()) == "none"
    assert share("abc", dict.fromkeys("abc").keys(), fewest=4) == "none"
    assert share("abcd", dict.fromkeys("abcd").keys(), fewest=4) == "6"


@given(texts())
def test_articles_begin_one_after_the_other(text: str) -> None:
    starts = articles(outline(attrs.evolve(NewsSegmenter().label(text), states=BY_LABEL))).starts
    assert starts == tuple(sorted(set(starts)))
    assert starts[0] == 0
