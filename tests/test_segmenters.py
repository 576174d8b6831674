"""Segmenters, and copies of them with other rules."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from fit.corpus import Labelled, read
from newsseg import (
    DECISIVE,
    AttributionSegmenter,
    BodySegmenter,
    CaptionSegmenter,
    Chrome,
    ChromeSegmenter,
    HeadlineSegmenter,
    NewsSegmenter,
    RuleError,
    Segmented,
    Segmenter,
    UnknownRuleError,
    Weights,
    catalogue,
    regex_rule,
)
from newsseg.document import Document
from newsseg.segments import KINDS
from newsseg.setting import settle
from newsseg.weights import built_in
from tests.checking import complaints, labels
from tests.house import SPONSOR_LINE, Sponsor, SponsorSegmenter, shouted_line, sponsors
from tests.strategies import news_texts

if TYPE_CHECKING:
    from collections.abc import Callable

FAMILIES: list[Segmenter[Segmented]] = [HeadlineSegmenter(), CaptionSegmenter(), BodySegmenter(), AttributionSegmenter(), ChromeSegmenter()]
WRITTEN = read(Path(__file__).parent / "written")
PAGE = (
    "Home | News\n\nStorm nears the coast\n\nBy Ada Brook\n\n"
    "Heavy rain is expected from Tuesday, forecasters said.\n\nSponsored by Brook & Sons"
)


def test_the_five_families_share_out_all_kinds() -> None:
    assert sorted(kind.label for segmenter in FAMILIES for kind in segmenter.kinds) == sorted(kind.label for kind in KINDS)


@pytest.mark.parametrize(
    ("segmenter", "result"),
    list(zip(FAMILIES, [newsseg.Headlines, newsseg.Captions, newsseg.Body, newsseg.Attribution, newsseg.ChromeParts], strict=True)),
)
def test_each_family_has_its_own_result(segmenter: Segmenter[Segmented], result: type[Segmented]) -> None:
    found = segmenter.segment(PAGE)
    assert type(found) is result
    assert isinstance(newsseg.segment(PAGE), result)
    assert {type(segment) for segment in found} <= set(segmenter.kinds)


def test_a_family_explains_its_lines() -> None:
    found = ChromeSegmenter().segment(PAGE)
    assert found.explain(0) == newsseg.segment(PAGE).explain(0)


# Rules


def test_copies_leave_the_original_alone() -> None:
    news = NewsSegmenter()
    more = news.with_rules(shouted_line).with_segmenter(sponsors()).without_rules("length")
    assert news == NewsSegmenter() != more
    assert (news.rules, news.omitted) == ((), frozenset())
    assert (more.rules, more.omitted) == ((shouted_line,), frozenset({"length"}))


def test_rules_are_taken_from_any_iterable() -> None:
    assert NewsSegmenter(rules=(rule for rule in [shouted_line])).rules == (shouted_line,)
    assert labels(newsseg.segment("SHOUTED", rules=iter([shouted_line]))) == ["kicker"]


def test_with_rules_adds_to_those_there_are() -> None:
    assert NewsSegmenter().with_rules(shouted_line).with_rules(SPONSOR_LINE).rules == (shouted_line, SPONSOR_LINE)


def test_without_rules_takes_away_one_s_own() -> None:
    news = NewsSegmenter().with_rules(shouted_line, SPONSOR_LINE).without_rules("shouted-line")
    assert (news.rules, news.omitted) == ((SPONSOR_LINE,), frozenset())


def test_bug_rules_of_joined_segmenters_could_not_be_taken_away() -> None:
    news = NewsSegmenter().with_segmenter(sponsors())
    assert labels(news.segment(PAGE))[-1] == "sponsor"
    less = news.without_rules("sponsor-line", "length")
    assert less.all_rules() == ()
    assert less.omitted == {"length"}
    assert "sponsor" not in labels(less.segment(PAGE))


@given(news_texts(), st.sampled_from(sorted(catalogue.RULES)))
def test_a_built_in_rule_taken_away_weighs_nothing(text: str, name: str) -> None:
    less = NewsSegmenter().without_rules(name).label(text)
    plain = NewsSegmenter(weights=built_in().without(frozenset({name}))).label(text)
    assert (less.labels, less.scores) == (plain.labels, plain.scores)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("lenght", "did you mean 'length'"),
        ("byline-prefix", "'cue-byline-prefix'"),
        ("shouted-lin", "'shouted-line'"),
        ("qqqq", "unknown rule 'qqqq'"),
    ],
)
def test_an_unknown_rule_is_answered_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UnknownRuleError) as caught:
        NewsSegmenter().with_rules(shouted_line).without_rules(name)
    assert hint in str(caught.value)


def test_bug_which_of_several_unknown_rules_was_named_was_chance() -> None:
    with pytest.raises(UnknownRuleError, match="unknown rule 'qa'"):
        NewsSegmenter().without_rules("qc", "qb", "qa", "qd")


@pytest.mark.parametrize("name", ["length", "cue-ad", "before-cue-ad"])
def test_the_names_of_built_in_rules_are_taken(name: str) -> None:
    with pytest.raises(RuleError, match=f"rule '{name}' is a built-in one: give yours another name"):
        NewsSegmenter().with_rules(regex_rule(name, "x", kind=Chrome))


def test_no_two_rules_may_bear_one_name() -> None:
    with pytest.raises(
        RuleError, match="rule 'shouted-line' is there already: give it another name, or take the other away with without_rules"
    ):
        NewsSegmenter().with_rules(shouted_line, shouted_line)
    with pytest.raises(RuleError, match="rule 'sponsor-line' is there already"):
        NewsSegmenter().with_rules(SPONSOR_LINE).with_segmenter(sponsors())


# Kinds of one's own


def test_a_segmenter_of_one_s_own_works_alone() -> None:
    found = sponsors().segment(PAGE)
    assert found.segments == (
        Sponsor(PAGE.index("Sponsored"), len(PAGE), "Sponsored by Brook & Sons", name=newsseg.Span.of(PAGE, len(PAGE) - 12, len(PAGE))),
    )
    assert type(found) is Segmented


def test_a_segmenter_of_one_s_own_joins_the_others() -> None:
    article = NewsSegmenter().with_segmenter(sponsors()).segment(PAGE)
    assert labels(article)[:-1] == labels(newsseg.segment(PAGE))[:-1]
    assert [sponsor.name and sponsor.name.text for sponsor in article.of(Sponsor)] == ["Brook & Sons"]
    assert not list(complaints(article))


def test_a_segmenter_for_the_same_kinds_takes_the_place_of_the_other() -> None:
    loud = BodySegmenter(rules=[regex_rule("all-body", "", kind=newsseg.Paragraph, weight=DECISIVE)])
    news = NewsSegmenter().with_segmenter(sponsors()).with_segmenter(loud)
    assert len(news.segmenters) == 6
    assert news.segmenters[-1] == loud
    assert set(labels(news.segment(PAGE))) == {"paragraph", "sponsor"} or labels(news.segment(PAGE))[0] == "paragraph"
    assert len(news.with_segmenter(BodySegmenter()).segmenters) == 6
    assert news.with_segmenter(BodySegmenter()).all_rules() == (SPONSOR_LINE,)


def test_a_kind_without_a_rule_that_finds_it_changes_no_label() -> None:
    assert NewsSegmenter().with_segmenter(SponsorSegmenter()).segment(PAGE) == newsseg.segment(PAGE)


def test_a_kind_like_a_built_in_one_takes_its_lines_when_a_rule_speaks_for_it() -> None:
    @attrs.frozen
    class Correspondent(newsseg.Segment):
        label = "correspondent"
        like = "byline"

    rule = regex_rule("by-brook", "^By Ada", kind=Correspondent, weight=0.001)
    plain, own = newsseg.segment(PAGE), newsseg.segment(PAGE, rules=[rule])
    assert [(segment.start, segment.end) for segment in own] == [(segment.start, segment.end) for segment in plain]
    replaced = [(before.label, after.label) for before, after in zip(plain, own, strict=True) if before.label != after.label]
    assert set(replaced) <= {("byline", "correspondent")}


def test_bug_a_kind_like_no_built_in_one_never_won_and_nobody_said_why() -> None:
    @attrs.frozen
    class Odd(newsseg.Segment):
        label = "odd"
        like = "paragraf"

    with pytest.raises(RuleError, match=r"Odd\.like names no built-in kind: unknown label 'paragraf': did you mean 'paragraph'"):
        NewsSegmenter().with_rules(regex_rule("odd", "x", kind=Odd))


def test_bug_a_subclass_of_a_built_in_kind_did_not_take_its_place() -> None:
    @attrs.frozen
    class Standfirst(newsseg.Dek):
        pass

    [found] = newsseg.segment("A line", rules=[regex_rule("dek", "line", kind=Standfirst, weight=DECISIVE)])
    assert (type(found), found.label) == (Standfirst, "dek")


# Weights


def test_other_weights_give_other_labels() -> None:
    only = Weights(("chrome", "paragraph"), {"length=1": [0, 5000, 1, -5000]}, ((0, 0), (0, 0)))
    assert labels(NewsSegmenter().with_weights(only).segment("word\n\ntwo words")) == ["chrome", "chrome"]
    assert labels(NewsSegmenter().with_weights(attrs.evolve(only, facts={"length=1": [1, 1]})).segment("word")) == ["paragraph"]
    assert NewsSegmenter().with_weights(built_in()).segment(PAGE) == newsseg.segment(PAGE)


def _starting_at(start: int) -> Callable[[newsseg.Line, newsseg.Document], bool]:
    return lambda line, _: line.start == start


@pytest.mark.parametrize("document", WRITTEN[::80], ids=lambda document: document.name)
def test_decisive_always_wins(document: Labelled) -> None:
    plain = newsseg.segment(document.text)
    starts = {block.start for block in Document.from_text(document.text).blocks}
    numbers = [number for number, segment in enumerate(plain) if segment.start in starts]
    for number in numbers[:: 1 + len(numbers) // 12]:
        segment = plain.segments[number]
        kind = KINDS[(number + len(document.name)) % len(KINDS)]
        rule = newsseg.line_rule(kind=kind, weight=DECISIVE, name="this-line")(_starting_at(segment.start))
        assert newsseg.segment(document.text, rules=[rule]).segments[number].label == kind.label


@pytest.mark.parametrize("document", WRITTEN[::8], ids=lambda document: document.name)
def test_written_documents_add_up(document: Labelled) -> None:
    assert not list(complaints(newsseg.segment(document.text)))


# Pickling


@pytest.mark.parametrize(
    "segmenter", [NewsSegmenter(), *FAMILIES, sponsors(), NewsSegmenter().with_segmenter(sponsors()).with_rules(shouted_line)]
)
def test_segmenters_can_be_pickled(segmenter: Segmenter[Segmented]) -> None:
    for stage in ("new", "used"):
        again = pickle.loads(pickle.dumps(segmenter))
        assert type(again) is type(segmenter)
        assert again.segment(PAGE) == segmenter.segment(PAGE), stage


def test_segmenters_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        NewsSegmenter().rules = ()  # type: ignore[misc]


# What a segmenter is made of


def test_segmenters_are_made_of_named_parts() -> None:
    for kind in (NewsSegmenter, *map(type, FAMILIES)):
        with pytest.raises(TypeError, match="positional"):
            kind([shouted_line])


def test_a_segmenter_shows_its_rules_and_not_its_weights() -> None:
    assert repr(ChromeSegmenter()) == "ChromeSegmenter(rules=(), omitted=frozenset())"
    assert repr(NewsSegmenter()) == "NewsSegmenter(rules=(), omitted=frozenset())"


def test_only_rules_are_rules() -> None:
    with pytest.raises(RuleError, match="a rule is made by regex_rule, line_rule, phrases_rule or page_rule, not str"):
        NewsSegmenter(rules=["^By"])  # type: ignore[list-item]


def test_bug_several_rules_or_names_where_one_is_wanted_and_the_other_way_round_were_answered_badly() -> None:
    with pytest.raises(RuleError, match=r"not list; several are passed one by one: with_rules\(\*rules\)"):
        NewsSegmenter().with_rules([shouted_line])  # type: ignore[arg-type]
    for omitted in ("length", None):
        with pytest.raises(TypeError, match=rf"omitted names several rules: pass a list of names, not {omitted!r}"):
            NewsSegmenter(omitted=omitted)  # type: ignore[arg-type]


def test_bug_a_class_of_segmenters_was_answered_with_python_s_own_words() -> None:
    with pytest.raises(TypeError, match=r"made by calling its class, as in NewsSegmenter\(\), not the class SponsorSegmenter"):
        NewsSegmenter().with_segmenter(SponsorSegmenter)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not 'x'"):
        NewsSegmenter().with_segmenter("x")  # type: ignore[arg-type]


class OneKind(Segmenter[Segmented]):
    """A segmenter whose kinds are not several."""

    kinds = Sponsor  # type: ignore[assignment]


class NamedKinds(Segmenter[Segmented]):
    """A segmenter whose kinds are names."""

    kinds = ("sponsr", "chrom")  # type: ignore[assignment]


class BareKinds(Segmenter[Segmented]):
    """A segmenter of a kind that is none."""

    kinds = (newsseg.Segment,)


def test_bug_kinds_of_another_form_were_answered_with_python_s_own_words() -> None:
    with pytest.raises(TypeError, match=r"OneKind\.kinds: kinds are several: pass \(Sponsor,\), not the class alone"):
        OneKind()
    with pytest.raises(TypeError, match=r"NamedKinds\.kinds: kind must be a class of segments such as newsseg\.Chrome, not 'sponsr'"):
        NamedKinds()
    with pytest.raises(RuleError, match=r"newsseg\.Segment is what all kinds are made from"):
        BareKinds()


@pytest.mark.parametrize("segmenter", [NewsSegmenter(rules=[shouted_line]), ChromeSegmenter(rules=[shouted_line])])
def test_bug_rules_taken_away_by_something_else_than_their_names_were_answered_with_python_s_own_words(
    segmenter: Segmenter[Segmented],
) -> None:
    for taken, says in ((["recurs"], r"list; several are passed one by one: without_rules\(\*names\)"), (None, "NoneType"), (3, "int")):
        with pytest.raises(RuleError, match=f"a rule is taken away by its name, such as 'recurs', not by {says}"):
            segmenter.without_rules(taken)  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="a rule is taken away by its name"):
        NewsSegmenter(omitted=[3])  # type: ignore[list-item]


@pytest.mark.parametrize("segmenter", [NewsSegmenter(), ChromeSegmenter()])
def test_a_rule_of_one_s_own_is_taken_away_by_itself_as_by_its_name(segmenter: Segmenter[Segmented]) -> None:
    assert segmenter.with_rules(shouted_line).without_rules(shouted_line, "recurs") == segmenter.without_rules("recurs")
    assert NewsSegmenter().with_segmenter(ChromeSegmenter(rules=[shouted_line])).without_rules(shouted_line).all_rules() == ()
    with pytest.raises(UnknownRuleError, match="unknown rule 'shouted-line'"):
        segmenter.without_rules(shouted_line)


def test_bug_segmenters_that_are_not_several_were_answered_with_python_s_own_words() -> None:
    for one in (CaptionSegmenter(), CaptionSegmenter):
        with pytest.raises(TypeError, match="segmenters are several: pass a list of them, not"):
            NewsSegmenter(segmenters=one)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not the class CaptionSegmenter"):
        NewsSegmenter(segmenters=[CaptionSegmenter])  # type: ignore[list-item]
    assert NewsSegmenter(segmenters=[CaptionSegmenter()]) == NewsSegmenter(segmenters=(CaptionSegmenter(),))


def test_weights_with_a_label_that_is_no_kind_s_are_refused() -> None:
    odd = Weights(("chrome", "paragraf"), {}, ((0, 0), (0, 0)))
    with pytest.raises(newsseg.WeightsError, match="unknown label 'paragraf': did you mean 'paragraph'"):
        NewsSegmenter().with_weights(odd)


def test_states_are_made_once_and_know_one_s_own_kinds() -> None:
    news = NewsSegmenter().with_segmenter(sponsors())
    assert news.states is news.states
    assert [kind.label for kind in news.states.kinds] == ["sponsor"]
    assert NewsSegmenter().states.kinds == ()


def test_kinds_are_joined_one_for_each_label() -> None:
    @attrs.frozen
    class Standfirst(newsseg.Dek):
        pass

    joined = NewsSegmenter().with_segmenter(sponsors()).with_rules(regex_rule("dek", "line", kind=Standfirst)).all_kinds()
    assert joined == (*(Standfirst if kind is newsseg.Dek else kind for kind in KINDS), Sponsor)
    assert ChromeSegmenter().all_kinds() == KINDS


def test_rules_of_joined_segmenters_come_after_those_of_the_whole() -> None:
    assert NewsSegmenter(rules=[shouted_line]).with_segmenter(sponsors()).all_rules() == (shouted_line, SPONSOR_LINE)
    assert ChromeSegmenter(rules=[shouted_line]).all_rules() == (shouted_line,)


def test_a_changed_segmenter_takes_the_place_of_its_family_and_of_no_other() -> None:
    news = NewsSegmenter().with_segmenter(ChromeSegmenter(rules=[shouted_line]))
    assert [type(joined) for joined in news.segmenters] == list(map(type, FAMILIES))
    assert news.without_rules("shouted-line") == NewsSegmenter()


def test_a_block_of_several_lines_is_one_segment_of_all_of_them() -> None:
    lines = [
        "Heavy rain is expected from Tuesday on, forecasters said in the capital",
        "on Monday, and the rivers will rise until the end of the week, they",
        "said. Nobody along the coast has been asked to leave, but the schools",
        "will stay closed until Friday, and the ferries will stay in the harbour.",
    ]
    wrapped = "\n".join(lines)
    [found] = newsseg.segment(wrapped)
    assert (found.start, found.end, found.text) == (0, len(wrapped), wrapped)


def test_how_sure_a_label_is_is_what_the_labeling_says() -> None:
    labeling = NewsSegmenter().label(PAGE)
    assert [segment.confidence for segment in newsseg.segment(PAGE)] == [
        labeling.confidence(block) for block in range(len(labeling.labels))
    ]


@attrs.frozen
class Advert(newsseg.Segment):
    """A paid notice; its name comes before others in the alphabet."""

    label = "advert"
    name: newsseg.Span | None = None


def test_fields_of_another_kind_that_lost_are_not_taken() -> None:
    advert = regex_rule("advert", "(?P<name>Brook)", kind=Advert, weight=0)
    [sponsor] = sponsors().with_rules(advert).segment("Sponsored by Brook & Sons")
    assert isinstance(sponsor, Sponsor)
    assert sponsor.name == newsseg.Span(13, 25, "Brook & Sons")


def test_the_text_of_a_segment_of_one_line_is_the_line_s_own() -> None:
    news = NewsSegmenter()
    labeling = news.label(PAGE)
    [headline, *_] = news.labelled(PAGE, labeling)
    assert headline.text is labeling.evidence.document.blocks[0].lines[0].text


def test_fields_are_filled_by_the_rules_for_the_kind_that_won() -> None:
    other = regex_rule("other", "(?P<name>Sons)", kind=Sponsor, weight=0)
    loud = regex_rule("loud", "^Sponsored", kind=Chrome, weight=DECISIVE)
    [sponsor] = sponsors().with_rules(other).segment("Sponsored by Brook & Sons")
    assert sponsor == Sponsor(0, 25, "Sponsored by Brook & Sons", name=newsseg.Span(21, 25, "Sons"))
    [chrome] = NewsSegmenter(rules=[other, loud]).segment("Sponsored by Brook & Sons")
    assert chrome == Chrome(0, 25, "Sponsored by Brook & Sons")


def test_a_language_settles_what_day_a_date_is() -> None:
    stamped = regex_rule("stamp", "^03/04", kind=newsseg.Timestamp, weight=DECISIVE)
    assert NewsSegmenter(rules=[stamped]).segment("03/04/2026", language="es").published == "2026-04-03"
    assert NewsSegmenter(rules=[stamped]).segment("03/04/2026", language="en-US").published != "2026-04-03"


# Who wrote it, and when


def test_bug_a_day_of_birth_was_the_day_of_publication() -> None:
    text = (
        "Edda Voss, lighthouse keeper, 1940-2026\n\nBorn 4 May 1940, Grey Point; died 2 January 2026\n\n"
        "The harbour lay quiet for a week, and the keepers of the three lights along the coast said that they would miss her."
    )
    assert newsseg.segment(text).published is None


def attribution(*parts: newsseg.Segment) -> newsseg.Attribution:
    """Make an attribution of segments."""
    return newsseg.Attribution("", parts)


def part(kind: type[newsseg.Segment], text: str) -> newsseg.Segment:
    """Make a segment of a text."""
    return kind(0, len(text), text)


RELEASE = "PORT ALDERY, March 8, 2026 /PRNewswire/ -- The light is open."


@pytest.mark.parametrize(
    ("parts", "published"),
    [
        ([(newsseg.Paragraph, RELEASE)], "2026-03-08"),
        ([(newsseg.Paragraph, "PORT ALDERY, March 8 (AP) -- The light is open.")], None),
        ([(newsseg.Paragraph, "The light is open."), (newsseg.Paragraph, RELEASE)], None),
        ([(newsseg.Paragraph, "Rain."), (newsseg.Headline, "Light"), (newsseg.Paragraph, RELEASE)], None),
        ([(newsseg.Dateline, "Berlin, 28.10.2025"), (newsseg.Paragraph, RELEASE)], "2025-10-28"),
        ([(newsseg.Paragraph, RELEASE), (newsseg.Timestamp, "9 May 2026")], "2026-05-09"),
        ([(newsseg.Byline, "Ann Roe, 9 May 2026"), (newsseg.Paragraph, RELEASE)], "2026-05-09"),
        ([(newsseg.Timestamp, "Updated 9 May 2026"), (newsseg.Paragraph, RELEASE)], "2026-03-08"),
    ],
)
def test_the_day_of_a_dateline_is_that_of_publication_where_no_other_is_told(
    parts: list[tuple[type[newsseg.Segment], str]], published: str | None
) -> None:
    assert attribution(*settle((part(*one) for one in parts), "")).published == published


def test_each_author_is_named_once_however_the_name_is_set() -> None:
    found = attribution(part(newsseg.Byline, "By Ann Roe"), part(newsseg.Byline, "By ANN  ROE and Jon Doe"))
    assert [author.text for author in found.authors] == ["Ann Roe", "Jon Doe"]
    assert attribution().authors == ()


@pytest.mark.parametrize(
    ("parts", "published"),
    [
        ([], None),
        ([(newsseg.Timestamp, "May 4, 2025")], "2025-05-04"),
        ([(newsseg.Timestamp, "Updated May 5, 2025"), (newsseg.Timestamp, "May 4, 2025")], "2025-05-04"),
        ([(newsseg.Timestamp, "Updated May 5, 2025")], None),
        ([(newsseg.Timestamp, "5 min read"), (newsseg.Timestamp, "May 4, 2025")], "2025-05-04"),
        ([(newsseg.Timestamp, "03/04/2025"), (newsseg.Timestamp, "May 4, 2025")], "2025-05-04"),
        ([(newsseg.Byline, "By Ann Roe | May 3, 2025"), (newsseg.Timestamp, "May 4, 2025")], "2025-05-04"),
        ([(newsseg.Byline, "By Ann Roe | May 3, 2025"), (newsseg.Timestamp, "Updated May 4, 2025")], "2025-05-03"),
        ([(newsseg.Byline, "By Ann Roe | Updated May 3, 2025")], None),
        ([(newsseg.Byline, "By Ann Roe"), (newsseg.Byline, "By Jon Doe | May 3, 2025")], "2025-05-03"),
    ],
)
def test_the_first_timestamp_that_says_when_it_came_out_counts(
    parts: list[tuple[type[newsseg.Segment], str]], published: str | None
) -> None:
    assert attribution(*(part(*one) for one in parts)).published == published


@pytest.mark.parametrize("segmenter", [NewsSegmenter(), *FAMILIES])
def test_segmenters_and_what_they_find_hold_nothing_but_their_fields(segmenter: Segmenter[Segmented]) -> None:
    assert not hasattr(segmenter, "__dict__")
    assert not hasattr(segmenter.segment(PAGE), "__dict__")


def test_what_was_found_explains_itself_after_pickling() -> None:
    found = ChromeSegmenter().segment(PAGE)
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.explain() == found.explain()


def test_an_article_keeps_its_labeling() -> None:
    found = newsseg.segment(PAGE)
    assert found._labeling is found._labeling
    assert found._labeling.labels == NewsSegmenter().label(PAGE).labels


def test_bug_articles_were_parted_by_the_shipped_weights_alone() -> None:
    text = (Path(__file__).parent / "unseen/pasted/cs-several-articles-vystrizky-vysocina.txt").read_text(encoding="utf-8")
    several = "\n".join(line.partition("|")[2] for line in text.partition("---\n")[2].splitlines())
    shipped = NewsSegmenter()
    unparted = attrs.evolve(shipped.weights, splits={})
    assert shipped.split_articles(several) == newsseg.split_articles(several)
    assert len(shipped.split_articles(several)) > 1
    assert len(shipped.with_weights(unparted).split_articles(several)) == 1
