"""Reading labelled documents, other shapes of them, and how they are scored."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import takewhile
from pathlib import Path
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.stacks import stacks
from fit import measure, tables
from fit.beginnings import Above, beginnings, first_blocks, fit_beginnings, known_blocks, lines_above
from fit.bodies import completed
from fit.chain import LEAST, PUBLISHERS, as_weights, averaged, fit, leaning, learnable, shared_facts
from fit.corpus import Labelled, digest, fold_of, held_out, read, read_all, written
from fit.dress import dressed, filled, parts_of
from fit.examples import example, states, states_of
from fit.folds import keep, unseen
from fit.pastes import PASSES, PASSES_OF_FOUND, PASTED_LINES, pastes
from fit.reshape import article_of, brief, chained, is_paste, labelled, printed, rows_of, section, variants
from fit.splits import Title, fit_splits, outline, splits_of_all, titles_of
from newsseg import Document, NewsSegmenter
from newsseg.errors import WeightsError
from newsseg.exports.corrected import UNSURE
from newsseg.segments import KINDS
from newsseg.splitting.beginnings import BEGINS, DISTANCE, ENDS, beginning
from newsseg.splitting.titles import titles
from newsseg.weights import built_in

WRITTEN = read(Path(__file__).parent / "written")
PAGE = Labelled(
    "storm",
    "en",
    "The Gazette",
    "pages",
    "Home\nStorm nears\n\nBy Ada Brook\nIt rained.",
    {0: "chrome", 1: "headline", 3: "byline", 4: UNSURE},
)
LABELS = [kind.label for kind in KINDS]


def test_written_documents_label_every_line_and_no_blank_one() -> None:
    for document in WRITTEN:
        lines = document.text.split("\n")
        assert set(document.labels) == {number for number, line in enumerate(lines) if line.strip()}, document.name
        assert set(document.labels.values()) <= {*LABELS, UNSURE}, document.name


def test_a_written_document_is_read_with_its_header(tmp_path: Path) -> None:
    file = tmp_path / "case.txt"
    file.write_text(
        "shape: paste\nlang: en\npublisher: The Gazette\nnewline: crlf\n---\n"
        "headline|Storm | nears\n\nbyline|By Ada Brook\nkicker+|Weather\n",
        encoding="utf-8",
    )
    text, labels = "Storm | nears\r\n\r\nBy Ada Brook\r\nWeather", {0: "headline", 2: "byline", 3: "kicker"}
    assert written(file) == Labelled("case", "en", "The Gazette (case)", "paste", text, labels, by_hand=True, begins=(3,))


UNTITLED = frozenset([
    "ar-newsletter-nashrat-masa", "bg-several-articles-viber-grupa", "de-newsletter-morgen-flussau",
    "en-newsletter-slipway-bulletin", "en-several-articles-kindle-clippings", "es-several-articles-vecinos-quebracho",
    "it-newsletter-lettera-laguna-ghost", "it-wire-raccolta-lanci", "ja-newsletter-kaikyo-mail",
    "ko-newsletter-dongne-letter", "ru-several-articles-rayonnaya-polosa", "ru-several-articles-zametki-data",
    "tr-several-articles-ajans-yigini", "uk-several-articles-kanaly-telegram", "pl-several-articles-csv-korpus-gmina",
    "de-pdf-copy-lautertal-lokalseite", "de-several-articles-teletext-wdl", "ru-wire-kamainform-lenta",
])  # fmt: skip
"""Documents with an article that has no title, or a letter with one of its own."""


def test_where_the_articles_of_written_documents_begin_is_told_for_each_title() -> None:
    for document in WRITTEN:
        blocks = Document.from_text(document.text).blocks
        known, titles = known_blocks(document, blocks), sorted(beginnings(states(document, blocks)))
        assert (len(known) != len(titles)) is (document.name in UNTITLED), document.name
        assert document.name in UNTITLED or all(
            before < first <= title for before, first, title in zip([0, *titles], known, titles, strict=False)
        ), document.name


@pytest.mark.parametrize("zipped", [False, True])
def test_documents_are_read_from_json_lines(tmp_path: Path, *, zipped: bool) -> None:
    row = {"id": "storm", "lang": "en", "publisher": "The Gazette", "text": PAGE.text, "labels": sorted(PAGE.labels.items())}
    file = tmp_path / ("pages.jsonl.gz" if zipped else "pages.jsonl")
    content = (json.dumps(row) + "\n").encode()
    file.write_bytes(gzip.compress(content) if zipped else content)
    assert read(file) == [PAGE]


def test_bug_of_found_pages_two_in_three_were_passed_over_for_not_being_held_out(tmp_path: Path) -> None:
    rows = [{"id": str(number), "publisher": "The Gazette", "text": "Home", "labels": [[0, "chrome"]]} for number in range(9)]
    file = tmp_path / "pages.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert len(read_all([file], only_held_out=True)) == len(rows)
    assert not any(map(held_out, read(file)))


def test_of_written_documents_those_held_out_and_those_fitted_are_all() -> None:
    folder = Path(__file__).parent / "written" / "tags"
    kept = read_all([folder, folder.parent / "digests"], only_held_out=True)
    assert kept == [one for one in read_all([folder, folder.parent / "digests"]) if held_out(one)] != []


def test_the_digest_changes_with_text_and_labels_alone() -> None:
    first, second = WRITTEN[:2]
    assert digest([first, second]) == digest([first, second]) != digest([second, first])
    assert digest([PAGE]) != digest([Labelled("storm", "en", "The Gazette", "pages", PAGE.text, {**PAGE.labels, 0: "kicker"})])


@given(st.text(), st.integers(1, 10))
def test_folds_are_numbered_from_zero(publisher: str, folds: int) -> None:
    assert 0 <= fold_of(publisher, folds) < folds


@given(st.lists(st.sampled_from([*LABELS, UNSURE])))
def test_only_chrome_is_split_into_states(labels: list[str]) -> None:
    states = states_of(labels)
    assert [state.partition("-")[0] for state in states] == labels
    assert all(state == label for state, label in zip(states, labels, strict=True) if label != "chrome")


def test_an_example_has_facts_and_a_state_for_each_block() -> None:
    made = example(PAGE)
    assert made.states == ("chrome-before", "headline", "byline", UNSURE)
    assert len(made.facts) == len(Document.from_text(PAGE.text).blocks)


@given(st.sampled_from(WRITTEN), st.integers(1, 3))
def test_in_every_shape_the_article_keeps_its_words_and_labels(document: Labelled, count: int) -> None:
    article = {"headline", "dek", "kicker", "paragraph", "subheading", "pull_quote"}
    words_of = {
        label: " ".join(" ".join(line for line, own in rows_of(document) if own == label).split()) for label in document.labels.values()
    }
    for variant in variants(document, count):
        assert variant.source == "reshaped"
        for line, label in rows_of(variant):
            assert bool(label) == bool(line.strip())
            if label in article:
                assert " ".join(line.lstrip("> \t\u3000").split()) in words_of[label]


@given(st.sampled_from(WRITTEN))
def test_the_shapes_of_a_document_are_always_the_same(document: Labelled) -> None:
    assert list(variants(document, 2)) == list(variants(document, 2))


@given(st.sampled_from(WRITTEN))
def test_a_brief_is_the_beginning_of_an_article(document: Labelled) -> None:
    made = brief(document)
    assert made == brief(document)
    labels = list(made.labels.values())
    assert labels.count("paragraph") <= 3
    assert all(bool(label) == bool(line.strip()) for line, label in rows_of(made))


def test_a_brief_keeps_little_of_what_follows_upon_the_body() -> None:
    rows = [("Storm nears", "headline"), *[("It rains.", "paragraph")] * 9, *[("More", "chrome"), ("", "")] * 9, ("By Ada Brook", "byline")]
    briefs = [brief(labelled(PAGE, rows, str(number))) for number in range(200)]
    assert {sum(line == "More" for line, _ in rows_of(made)) for made in briefs} == {4}


@given(st.sampled_from(WRITTEN))
def test_a_section_is_a_head_and_what_stands_around_a_crosshead(document: Labelled) -> None:
    made = section(document)
    assert made == section(document)
    if made is None:
        return
    labels = [label for _, label in sorted(made.labels.items())]
    crosshead = labels.index("subheading")
    assert labels.count("subheading") == 1
    assert set(labels[crosshead + 1 :]) == {"paragraph"}
    assert 1 <= len(labels[crosshead + 1 :]) <= 4
    assert 1 <= labels[:crosshead].count("paragraph") <= 4
    assert all(bool(label) == bool(line.strip()) for line, label in rows_of(made))
    lines = iter(document.text.split("\n"))
    assert all(line in lines for line, label in rows_of(made) if label)


def test_a_section_needs_paragraphs_on_both_sides_of_a_crosshead() -> None:
    def cut(*labels: str) -> bool:
        return section(labelled(PAGE, [(f"{number}. {label}", label) for number, label in enumerate(labels)], "storm")) is not None

    assert cut("headline", "paragraph", "subheading", "paragraph")
    assert not cut("headline", "subheading", "paragraph", "paragraph")
    assert not cut("headline", "paragraph", "paragraph", "subheading")
    assert not cut("headline", "subheading")


@pytest.mark.parametrize(("chrome", "paste"), [(0, True), (2, True), (3, False), (4, False)])
def test_a_paste_is_mostly_the_article(chrome: int, *, paste: bool) -> None:
    assert is_paste(labelled(PAGE, [("It rains.", "paragraph")] * 3 + [("Home", "chrome")] * chrome, "storm")) == paste


@given(st.lists(st.sampled_from(WRITTEN), min_size=2, max_size=4), st.integers(0, 100))
def test_chained_articles_keep_their_headlines_in_order(documents: list[Labelled], seed: int) -> None:
    def headlines(document: Labelled) -> list[str]:
        return [line for line, label in rows_of(document) if label == "headline"]

    joined = chained(documents, Random(seed))  # noqa: S311 - a stable choice, no secret
    assert headlines(joined) == [line for document in documents for line in headlines(document)]
    assert set(joined.labels) == {number for number, line in enumerate(joined.text.split("\n")) if number in joined.labels and line.strip()}


@given(st.lists(st.sampled_from(WRITTEN), min_size=2, max_size=4), st.integers(0, 100))
def test_it_is_known_where_chained_articles_begin(documents: list[Labelled], seed: int) -> None:
    joined = chained(documents, Random(seed))  # noqa: S311
    lines = joined.text.split("\n")
    firsts = [article_of(rows_of(document), Random(0), slack=0)[0][0] for document in documents]  # noqa: S311
    own = [[document.text.split("\n")[line] for line in document.begins] for document in documents]
    assert [lines[place] for place in (0, *joined.begins)] == [
        line for first, later in zip(firsts, own, strict=True) for line in (first, *later)
    ]
    blocks = Document.from_text(joined.text).blocks
    starts = [blocks[number].lines[0].index for number in known_blocks(joined, blocks)]
    assert all(place <= start for place, start in zip(joined.begins, starts, strict=True))
    assert labelled(joined, rows_of(joined), "again").begins == ()


@given(st.lists(st.sampled_from(WRITTEN), min_size=2, max_size=3), st.integers(0, 100), st.integers(0, 12))
def test_articles_are_chained_with_no_more_of_what_stands_around_them_than_asked(documents: list[Labelled], seed: int, slack: int) -> None:
    joined = chained(documents, Random(seed), slack)  # noqa: S311
    kept = Counter(line for line, label in rows_of(joined) if label)
    for document in documents:
        listed = rows_of(document)
        article = Counter(line for line, label in article_of(listed, Random(0), slack=0) if label)  # noqa: S311
        assert article <= kept
    least = sum(len(article_of(rows_of(document), Random(0), slack=0)) for document in documents)  # noqa: S311
    between = 5 * (len(documents) - 1)
    assert least <= len(rows_of(joined)) <= least + 2 * slack * len(documents) + between


@given(st.lists(st.sampled_from(WRITTEN), min_size=1, max_size=3), st.integers(0, 99))
def test_printed_articles_have_all_their_words_in_columns_and_pictures_below_the_text(documents: list[Labelled], seed: int) -> None:
    made = printed(documents, Random(seed))  # noqa: S311
    assert made == printed(documents, Random(seed))  # noqa: S311
    lines = made.text.split("\n")
    assert len(made.begins) == len(documents) - 1
    assert all(lines[begin] for begin in made.begins)
    for first, end, document in zip((0, *made.begins), (*made.begins, len(lines)), documents, strict=True):
        letters = Counter("".join(line for line, label in rows_of(document) if label and label != UNSURE))
        assert not (letters - Counter("".join(lines[first:end]))).keys() - set(" \t\r\u3000\xa0")
        labels = [made.labels[number] for number in range(first, end) if lines[number]]
        pictured = [label in {"caption", "credit", "alt_text"} for label in labels]
        assert pictured == sorted(pictured)
    assert {number for number, line in enumerate(lines) if line} == set(made.labels)


LISTED = ["headline", "paragraph", "kicker", "byline", "headline", "paragraph", "byline", "headline", "paragraph"]


def test_an_article_begins_with_what_belongs_to_its_title_by_the_labels_where_nothing_else_is_known() -> None:
    text = "\n\n".join(f"{number}. {label}" for number, label in enumerate(LISTED))
    document = Labelled("storm", "en", "The Gazette", "pages", text, {2 * number: label for number, label in enumerate(LISTED)})
    blocks = Document.from_text(text).blocks
    assert first_blocks(document, blocks) == {4: 2, 7: 6}
    assert first_blocks(attrs.evolve(document, begins=(6,)), blocks) == {4: 3, 7: 3}
    assert first_blocks(attrs.evolve(document, begins=(10,)), blocks) == {4: 2, 7: 5}


PASTED = WRITTEN[::40]


def test_each_short_document_is_pasted_several_times_and_never_beyond_its_fold() -> None:
    made, folds = pastes(PASTED, 2), {one.name: fold_of(one.publisher, 2) for one in PASTED}
    names = [paste.name.split("+") for paste in made]
    assert made == pastes(list(reversed(PASTED)), 2)
    assert {len(listed) for listed in names} == {2, 3}
    assert all(len({folds[name] for name in listed}) == 1 for listed in names)
    assert all(len(set(listed)) == len(listed) for listed in names)
    often = Counter(name for listed in names for name in listed)
    assert set(often) <= {one.name for one in PASTED if len(one.labels) <= PASTED_LINES}
    assert set(often.values()) <= set(range(1, PASSES + 1))


def test_pastes_are_set_in_several_ways_and_it_is_known_where_their_articles_begin() -> None:
    made = [paste for paste in pastes(PASTED, 2) if paste.begins]
    numbered = [paste for paste in made if "#2" in paste.text.split("\n") or "(2)" in paste.text.split("\n")]
    crammed = [paste for paste in made if "\n\n" not in paste.text]
    assert 0 < len(numbered) < len(made) / 5
    assert len(made) / 20 < len(crammed) < len(made) / 3
    for paste in numbered:
        lines = paste.text.split("\n")
        assert {lines[begin] for begin in paste.begins} & {"#2", "(2)"}
        assert all(paste.labels[begin] == "chrome" for begin in paste.begins if lines[begin] in {"#2", "(2)"})
    assert all(lines[begin].strip() for paste in crammed for lines in [paste.text.split("\n")] for begin in paste.begins)


def test_some_pastes_are_about_one_subject() -> None:
    said = {one.name: set(one.text.split("\n")) for one in PASTED}
    made = [paste for paste in pastes(PASTED, 2) if len(paste.labels) > 20]
    altered = [
        paste for paste in made if len(set(paste.text.split("\n")) - set().union(*(said[name] for name in paste.name.split("+")))) > 4
    ]
    assert 0.1 < len(altered) / len(made) < 0.6


def _head(document: Labelled) -> str:
    parts = {"kicker", "headline", "dek", "byline", "timestamp"}
    return " ".join(label for label in takewhile("paragraph".__ne__, document.labels.values()) if label in parts)


def test_some_pastes_are_headed_alike_all_over_and_some_are_set_in_columns() -> None:
    documents = {one.name: one for one in WRITTEN[::5]}
    made = [[documents[name] for name in paste.name.split("+")] for paste in pastes(documents.values(), 2)]
    heads = [{_head(one) for one in listed} for listed in made]
    assert sum(len(listed) == 1 for listed in heads) > len(made) / 8
    narrow = [paste for paste in pastes(documents.values(), 2) if max(map(len, paste.text.split("\n"))) < 60]
    assert len(made) / 50 < len(narrow) < len(made) / 5


@pytest.mark.parametrize("are_on_one_subject", [False, True])
def test_stacked_documents_begin_where_each_was_set(*, are_on_one_subject: bool) -> None:
    documents = [one for one in WRITTEN[::3] if one.source == "paste" and one.lang in {"en", "de"}]
    made = list(stacks(documents, are_on_one_subject=are_on_one_subject))
    assert {way for way, _ in made} == {"rule", "wide gap", "number", "one blank line", "no blank line"}
    assert (made == list(stacks(documents))) != are_on_one_subject
    for way, text in made:
        lines = text.text.split("\n")
        assert len(text.begins) == text.name.count("+")
        assert all(lines[begin].strip() for begin in text.begins)
        above = [(lines[begin - 1], lines[begin - 2]) for begin in text.begins]
        assert all((one == "") == (way != "no blank line") for one, _ in above)
        assert all((not two.strip("-=* ")) or way not in {"rule", "wide gap"} for _, two in above)
        if way == "number":
            assert [lines[begin] for begin in text.begins] == [f"{number}." for number in range(2, len(text.begins) + 2)]


def test_documents_that_were_found_are_pasted_more_often() -> None:
    found = [attrs.evolve(one, by_hand=False) for one in PASTED]
    more, often = (Counter(name for paste in pastes(listed, 2) for name in paste.name.split("+")) for listed in (found, PASTED))
    assert max(often.values()) == PASSES
    assert max(more.values()) == PASSES + PASSES_OF_FOUND


def test_most_documents_are_pasted_beside_others_of_their_language() -> None:
    languages = {one.name: one.lang for one in PASTED}
    made = [{languages[name] for name in paste.name.split("+")} for paste in pastes(PASTED, 2)]
    assert 0.3 < sum(len(listed) == 1 for listed in made) / len(made) < 0.9


# Measures


def verdicts(*pairs: str) -> list[measure.Verdict]:
    """Make verdicts of ``"gold given"`` pairs, all of them half sure."""
    return [measure.Verdict(gold, label, 0.5) for gold, _, label in (pair.partition(" ") for pair in pairs)]


def test_unsure_and_blank_lines_are_not_scored() -> None:
    scored = measure.score(PAGE, NewsSegmenter().label(PAGE.text))
    assert [verdict.gold for verdict in scored.verdicts] == ["chrome", "headline", "byline"]


@given(st.sampled_from(WRITTEN))
def test_every_sure_line_is_scored_once(document: Labelled) -> None:
    scored = measure.score(document, NewsSegmenter().label(document.text))
    assert [verdict.gold for verdict in scored.verdicts] == [label for _, label in sorted(document.labels.items()) if label != UNSURE]


def test_f1_counts_what_is_missed_and_what_is_wrong() -> None:
    listed = verdicts(*["bio bio"] * 8, *["bio dek"] * 2, *["dek dek"] * 10, *["dek bio"] * 4)
    assert measure.f1_by(listed, measure.label) == {"bio": pytest.approx(16 / 22), "dek": pytest.approx(20 / 26)}
    assert measure.f1_by(listed, measure.family) == {"attribution": pytest.approx(16 / 22), "headline": pytest.approx(20 / 26)}


def test_labels_of_few_lines_have_no_f1() -> None:
    assert measure.f1_by(verdicts(*["bio bio"] * (measure.FEWEST - 1)), measure.label) == {}


@pytest.mark.parametrize(
    ("listed", "error"), [([], 0.0), (verdicts("bio bio", "bio dek"), 0.0), (verdicts("bio bio"), 0.5), (verdicts("bio dek"), 0.5)]
)
def test_calibration_error_is_the_distance_of_confidence_and_accuracy(listed: list[measure.Verdict], error: float) -> None:
    assert measure.calibration_error(listed) == pytest.approx(error)


@given(st.lists(st.sampled_from(WRITTEN), min_size=1, max_size=9))
def test_all_collections_count_alike_in_the_mean_calibration_error(written: list[Labelled]) -> None:
    honest = [measure.Scored(document, tuple(verdicts("bio bio", "bio dek"))) for document in written]
    shy = measure.Scored(PAGE, tuple(verdicts("bio bio")))
    assert measure.mean_calibration_error([*honest, shy]) == pytest.approx(0.25)


def test_a_fitted_chain_tells_apart_what_its_examples_do() -> None:
    pages = [
        Labelled(
            f"{number}",
            "en",
            f"publisher {number}",
            "pages",
            f"Menu {number}\n\nThe river rose by {number} feet on Monday, and it rained all day.",
            {0: "chrome", 2: "paragraph"},
        )
        for number in range(20)
    ]
    weights = as_weights(fit([example(page) for page in pages]))
    assert set(weights.labels) == {"chrome", "paragraph"}
    for page in pages:
        assert measure.score(page, NewsSegmenter(weights=weights).label(page.text)).perfect


def test_titles_are_found_where_one_article_follows_another() -> None:
    pair = chained([one for one in WRITTEN if one.name in {"paste-borderline-library-cable", "paste-ice-road-fuel"}], Random(0))  # noqa: S311
    found = titles_of(pair, built_in()).titles
    assert sum(title.begins for title in found) == 1
    assert all(title.facts[0] == "title=any" for title in found)


def test_the_lines_above_a_title_are_those_of_an_end_and_of_a_head() -> None:
    pair = chained([one for one in WRITTEN if one.name in {"paste-borderline-library-cable", "paste-ice-road-fuel"}], Random(0))  # noqa: S311
    [above] = lines_above(pair, outline(pair, built_in()))
    assert 0 < above.first < len(above.lines)
    assert above.parts == [*["end"] * above.first, "first", *["head"] * (len(above.lines) - above.first - 1)]
    assert not list(lines_above(PAGE, outline(PAGE, built_in())))


def test_what_is_fitted_tells_an_end_from_a_head() -> None:
    def above(end: int, head: int) -> Above:
        labels = ["label=tagline"] * end + ["label=kicker"] * head + ["label=headline"]
        return Above(tuple((f"{DISTANCE}{end + head - place}", label) for place, label in enumerate(labels)), end)

    found = [above(end, head) for end in range(4) for head in range(3)]
    weights = fit_beginnings(found * 20)
    assert weights["ends-label=tagline"] > 0 > weights["ends-label=kicker"]

    def worth(one: Above, first: int) -> int:
        ended = sum(weights.get(ENDS + fact, 0) for line in one.lines[:first] for fact in line)
        return ended + sum(weights.get(BEGINS + fact, 0) for fact in one.lines[first])

    for one in found:
        assert max(range(len(one.lines)), key=partial(worth, one)) == one.first


def test_nothing_is_fitted_on_nothing() -> None:
    assert fit_beginnings([]) == {}


def test_other_lines_that_lead_to_the_right_beginning_are_not_learnt_from() -> None:
    pair = chained([one for one in WRITTEN if one.name in {"paste-borderline-library-cable", "paste-ice-road-fuel"}], Random(0))  # noqa: S311
    seen = outline(pair, built_in())
    [(title, first)] = first_blocks(pair, seen.labeling.evidence.document.blocks).items()
    start, leads = 0, list[bool]()
    for one in titles(seen, lambda number, _: int(number == title)):
        leads.append(one.begins or beginning(seen, one.number, start) != first)
        start = first if one.begins else start
    assert len(titles_of(pair, built_in()).titles) == sum(leads) < len(leads)


def test_the_weights_of_splits_are_those_of_blocks_of_titles_and_of_second_looks() -> None:
    weights = built_in()
    facts = {fact: list(weights.facts[fact]) for fact in weights.facts}
    chains: list[dict[str, Any]] = [{"states": weights.states, "transitions": weights.transitions, "facts": facts} for _ in range(2)]
    with ThreadPoolExecutor(1) as pool:
        found = splits_of_all(pool, chains, [pastes(WRITTEN[fold::50], 1)[:20] for fold in range(2)])
    for splits in (found, *(one["splits"] for one in chains)):
        assert {"begins", "ends", "title", "parted"} <= {fact.partition("-")[0].partition("=")[0] for fact in splits}
    assert found != chains[0]["splits"] != chains[1]["splits"]


def test_what_tells_titles_apart_is_learnt() -> None:
    begins = Title(("title=any", "rule-above=yes"), begins=True)
    goes_on = Title(("title=any", "title-label=subheading"), begins=False)
    fitted = fit_splits([begins, goes_on] * 20)
    assert fitted["rule-above=yes"] > 0 > fitted["title-label=subheading"]
    assert fitted == fit_splits([begins, goes_on] * 20)
    assert fit_splits([begins] * 20) == fit_splits([]) == {}


def _keep(folder: Path, folds: int, *listed: int) -> None:
    for fold in listed:
        keep(folder, fold, folds, {"states": ["chrome", "paragraph"], "facts": {}, "transitions": [[fold, 0], [0, 0]]})


def test_the_weights_of_a_fold_are_those_that_have_not_seen_a_publisher(tmp_path: Path) -> None:
    _keep(tmp_path, 3, 0, 1, 2)
    for publisher in ("The Gazette", "example.org", "Der Bote"):
        assert unseen(tmp_path, publisher).transitions[0][0] == fold_of(publisher, 3)


def test_folds_that_are_not_fitted_yet_are_not_taken_for_others(tmp_path: Path) -> None:
    _keep(tmp_path, 3, fold_of("The Gazette", 3))
    assert unseen(tmp_path, "The Gazette").transitions[0][0] == fold_of("The Gazette", 3)
    other = next(name for name in ("example.org", "Der Bote", "La Gaceta") if fold_of(name, 3) != fold_of("The Gazette", 3))
    with pytest.raises(WeightsError, match="cannot be read"):
        unseen(tmp_path, other)


def test_folders_without_folds_or_with_those_of_two_fits_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one cross-validation"):
        unseen(tmp_path, "The Gazette")
    _keep(tmp_path, 3, 0)
    _keep(tmp_path, 4, 0)
    with pytest.raises(ValueError, match="one cross-validation"):
        unseen(tmp_path, "The Gazette")


def test_the_same_corpus_gives_the_same_weights() -> None:
    examples = [example(document) for document in WRITTEN[:6]]
    assert fit(examples) == fit(examples)


def test_facts_that_few_publishers_share_are_left_out_and_no_chain_is_the_other_for_it() -> None:
    examples = [example(document) for document in WRITTEN[:12]]
    kept = learnable(examples)
    assert [attrs.evolve(one, facts=()) for one in kept] == [attrs.evolve(one, facts=()) for one in examples]
    shared = shared_facts(examples)
    assert shared == {fact for one in kept for facts in one.facts for fact in facts}
    for one, other in zip(kept, examples, strict=True):
        assert list(one.facts) == [tuple(fact for fact in facts if fact in shared) for facts in other.facts]
    assert fit(kept) == fit(examples)


def test_no_chain_learns_what_marks_of_markdown_weigh_but_all_know_it() -> None:
    text = "# Rain\n\n[Home](/)\n\nIt rains in Oslo."
    labels = {0: "headline", 2: "chrome", 4: "paragraph"}
    examples = [example(Labelled(f"{number}", "en", f"{number}.example", "page", text, labels)) for number in range(PUBLISHERS)]
    assert "marked=heading-1" in examples[0].facts[0]
    assert not any(fact.startswith("marked=") for fact in shared_facts(examples))
    weights = as_weights(fit(examples))
    assert weights.facts["marked=heading-1"] == [weights.states.index("headline"), 3000]


@pytest.mark.parametrize("lang", ["en", "de", "fr", "xx"])
def test_templates_are_filled_to_the_last_place(lang: str) -> None:
    parts = parts_of(lang)
    for key in parts.keys() - {"names", "places", "outlets", "agencies", "dates"}:
        for seed in range(40):
            filled_in = filled(parts, key, Random(seed), title="Rain")  # noqa: S311 - a stable choice, no secret
            assert filled_in.strip()
            assert not {"{", "}", "\n"} & set(filled_in)


def test_end_matter_stands_after_the_body_and_a_byline_under_the_head() -> None:
    rows = [("Rain at last", "headline"), ("", ""), ("It rained on Monday all over the valley.", "paragraph"), ("", ""), ("Menu", "chrome")]
    for seed in range(60):
        labels = [label for _, label in dressed(rows, "en", Random(seed)) if label]  # noqa: S311
        assert labels.index("headline") < labels.index("paragraph")
        assert all(labels.index(label) > labels.index("paragraph") for label in {"tagline", "bio"} & set(labels))
        assert all(labels.index(label) < labels.index("paragraph") for label in {"byline", "timestamp"} & set(labels))


def test_a_known_article_text_settles_what_is_body() -> None:
    story = ["The ferry had been late for nine days when the harbour master of the island wrote to the company about its tides."] * 2
    story[1] = "The company answered that the tide was to blame, as the harbour master had expected it would, and sent a cake."
    teaser = "A reader of ours from the other shore of the bay says that the ferry was never once late in the year of the great frost."
    title = "The ferry of the island is late again"
    text = "\n\n".join([title, *story, teaser])
    row = {
        "id": "1",
        "lang": "en",
        "url": "https://www.example.org/ferry",
        "title": title,
        "text": text,
        "article_body": "\n".join(story),
    }
    page = completed(row)
    assert page.publisher == "example.org"
    assert [page.labels[number] for number in (0, 2, 4)] == ["headline", "paragraph", "paragraph"]
    assert page.labels[6] not in {"paragraph", "subheading", "pull_quote"}


@st.composite
def _chains(draw: st.DrawFn) -> dict[str, Any]:
    weights = st.integers(-9_000, 9_000).filter(lambda weight: abs(weight) >= LEAST)
    row = st.dictionaries(st.integers(0, 1), weights, min_size=1).map(lambda own: [n for item in sorted(own.items()) for n in item])
    facts = draw(st.dictionaries(st.sampled_from(["length=1", "length=2", "opens=digit/few"]), row))
    table = draw(st.lists(st.lists(weights, min_size=2, max_size=2), min_size=2, max_size=2))
    return {"states": ["headline", "paragraph"], "facts": dict(sorted(facts.items())), "transitions": table}


@given(_chains(), st.integers(1, 5))
def test_equal_chains_average_to_themselves(chain: dict[str, Any], count: int) -> None:
    assert averaged([chain] * count) == chain


def test_chains_that_have_not_seen_the_same_states_are_averaged_by_name() -> None:
    first = {"states": ["bio", "paragraph"], "facts": {"length=1": [0, 400, 1, -200]}, "transitions": [[10, 20], [30, 40]]}
    second = {"states": ["kicker", "paragraph"], "facts": {"length=1": [0, 600, 1, -400]}, "transitions": [[50, 60], [70, 80]]}
    assert averaged([first, second]) == {
        "states": ["bio", "kicker", "paragraph"],
        "facts": {"length=1": [0, 200, 1, 300, 2, -300]},
        "transitions": [[5, 0, 10], [0, 25, 30], [15, 35, 60]],
    }


@given(_chains(), _chains())
def test_an_average_lies_between_its_chains(first: dict[str, Any], second: dict[str, Any]) -> None:
    both = averaged([first, second])
    for fact, listed in both["facts"].items():
        for state, weight in zip(listed[::2], listed[1::2], strict=True):
            ends = sorted(as_weights(chain).weight(fact, state) for chain in (first, second))
            assert ends[0] <= weight <= ends[1]


@given(_chains(), _chains(), st.floats(0, 1), st.sets(st.sampled_from(["headline", "paragraph"])))
def test_a_chain_leans_on_another_in_the_states_that_are_named_alone(
    chain: dict[str, Any], other: dict[str, Any], share: float, labels: set[str]
) -> None:
    leant = as_weights(leaning(chain, other, labels, share))
    for fact in {*chain["facts"], *other["facts"]}:
        for number, state in enumerate(chain["states"]):
            own, beside = (as_weights(one).weight(fact, number) for one in (chain, other))
            told = (1 - share) * own + share * beside if state in labels else own
            assert abs(leant.weight(fact, number) - told) < LEAST
    assert leaning(chain, other, labels, 0.0) == leaning(chain, chain, labels, 0.5) == chain


def test_the_tables_show_every_collection_label_and_language() -> None:
    scored = [measure.score(document, NewsSegmenter().label(document.text)) for document in WRITTEN[:3]]
    row = measure.summary(scored)
    listed = tables.tables({"sources": {"page": row, "written, wire": row}, "languages": {"en": row}}, scored)
    for first in ("page", "held out", "written, wire", "en", *(kind.label for kind in KINDS)):
        assert f"\n| {first} | " in listed


def test_tables_need_a_page_with_marks() -> None:
    with pytest.raises(ValueError, match="lacks the marks"):
        tables.between("no marks here", "new")


def test_mistakes_are_counted_by_pair_of_labels() -> None:
    wrong, right = measure.Verdict("dek", "paragraph", 0.5), measure.Verdict("dek", "dek", 0.5)
    assert measure.mistakes([wrong, right, wrong, measure.Verdict("bio", "dek", 0.5)]) == [("dek", "paragraph", 2), ("bio", "dek", 1)]
