"""Fitted weights: packing, reading, leaving out."""

from __future__ import annotations

import copy
import gzip
import json
import math
import pickle
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import Chrome, Document, NewsSegmenter, RuleError, Weights, WeightsError, catalogue, regex_rule
from newsseg.evidence import gather
from newsseg.labeling import States
from newsseg.packing import pack, unpack
from newsseg.segments import KINDS
from newsseg.weights import Facts, built_in, rule_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FIELDS = st.integers(1, 30).flatmap(
    lambda count: st.lists(st.lists(st.integers(-20_000_000, 20_000_000), min_size=count, max_size=count), max_size=100)
)
LIMIT = 100_000
FILE: dict[str, Any] = {
    "states": ["paragraph", "chrome-before", "chrome-after"],
    "transitions": [[0, -100, 200], [1, 2, 3], [-4, 5, -6]],
    "temperature": 1.2,
    "record": {"corpus": "none"},
    "facts": {"length=1": [0, -1500, 2, 250], "length=2": [1, 3000], "url=few": [2, 10]},
}


@given(st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1, max_size=30))
def test_packing_is_undone_by_unpacking(weights: list[int]) -> None:
    assert unpack(pack(enumerate(weights)), len(weights)) == tuple(weights)


@given(FIELDS)
def test_packed_sums_are_sums_of_every_field(rows: list[list[int]]) -> None:
    if rows:
        assert list(unpack(sum(pack(enumerate(row)) for row in rows), len(rows[0]))) == [sum(column) for column in zip(*rows, strict=True)]


def test_states_without_a_weight_weigh_nothing() -> None:
    assert unpack(pack([(3, -7)]), 5) == (0, 0, 0, -7, 0)
    assert unpack(0, 3) == (0, 0, 0)


def test_a_file_is_read_as_it_stands() -> None:
    weights = Weights.read(json.dumps(FILE))
    assert weights.states == ("paragraph", "chrome-before", "chrome-after")
    assert weights.labels == ("paragraph", "chrome", "chrome")
    assert weights.transitions[2] == (-4, 5, -6)
    assert (weights.temperature, weights.record) == (1.2, {"corpus": "none"})
    assert [weights.weight("length=1", state) for state in range(3)] == [-1500, 0, 250]
    assert weights.weight("no-such=fact", 0) == 0
    assert unpack(weights.packed["length=1"], 3) == (-1500, 0, 250)
    assert weights.packed["no-such=fact"] == 0
    assert weights.rules() == {"length", "url"}


def test_without_leaves_out_the_facts_of_rules() -> None:
    weights = Weights.read(json.dumps(FILE))
    assert weights.without(frozenset()) is weights
    assert set(weights.without(frozenset({"length"})).facts) == {"url=few"}
    assert set(weights.facts) == set(FILE["facts"])


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"states": ["paragraph", "chrome"], "facts": {}}, "transitions must be a square of 2 states"),
        ({"transitions": [[0, 1], [1, 2], [3, 4]]}, "transitions must be a square of 3 states"),
        ({"transitions": [[0, 1, 2]]}, "transitions must be a square of 3 states"),
        ({"states": [], "transitions": [], "facts": {}}, "two labels at least: there is none"),
        ({"states": ["chrome-before", "chrome-after"], "transitions": [[0, 0], [0, 0]], "facts": {}}, "two labels at least: chrome-before"),
        ({"temperature": 0}, "temperature must be above 0, not 0"),
        ({"temperature": -1.0}, "temperature must be above 0"),
        ({"temperature": "hot"}, "no weights file: TypeError"),
        ({"facts": {"length=1": [0]}}, "fact 'length=1' must list states below 3, each once, and their weights in turn"),
        ({"facts": {"length=1": [3, 5]}}, "fact 'length=1' must list states below 3"),
        ({"facts": {"length=1": [-1, 5]}}, "fact 'length=1' must list states below 3"),
        ({"facts": {"length=1": [400, 5]}}, "fact 'length=1' must list states below 3"),
        ({"facts": {"length=1": [0, 5, -2, 5]}}, "fact 'length=1' must list states below 3"),
        ({"facts": {"length=1": [0, 5, 1.0, 5]}}, "fact 'length=1' must list states below 3"),
        (
            {"facts": {"length=1": [0, 0.5]}},
            "fact 'length=1' must list states below 3, each once, and their weights in turn, in whole numbers",
        ),
        ({"facts": {"length=1": [0, 5, 0, 6]}}, "fact 'length=1' must list states below 3, each once"),
        ({"facts": {"length=1": [0, 10**20]}}, "fact 'length=1' must list states"),
        ({"facts": {"length=1": "0 five"}}, "fact 'length=1' must list states"),
        ({"facts": {"length=1": "0 5 1"}}, "in whole numbers up to 2000000, not '0 5 1'"),
        ({"facts": {"length=1": [True, 5]}}, "fact 'length=1' must list states"),
        ({"facts": {"length=0": [], "length=1": [2, 5], "length=2": None}}, "fact 'length=2' must list states"),
        ({"states": ["paragraph", "chrome-before", 5]}, "weights: states[2] must be the name of a state, not 5"),
        ({"transitions": [[0, 1, 2], [3, 4, 5], [6, 7, 8.5]]}, "weights: transitions[2][2] must be a whole number up to 2000000, not 8.5"),
        ({"transitions": [[0, 1, 2], [3, -(10**12), 5], [6, 7, 8]]}, "weights: transitions[1][1] must be a whole number"),
        ({"temperature": float("inf")}, "temperature must be above 0, not inf"),
        ({"temperature": float("nan")}, "temperature must be above 0, not nan"),
        ({"record": "fitted on Monday"}, "weights: no weights file: ValueError"),
        ({"facts": [1, 2]}, "no weights file"),
        ({"transitions": 5}, "no weights file: TypeError"),
    ],
)
def test_bug_faulty_weights_were_noticed_only_when_used(change: dict[str, Any], says: str) -> None:
    with pytest.raises(WeightsError) as caught:
        Weights.read(json.dumps(FILE | change))
    assert says in str(caught.value)


GREATEST = 2_000_000


@pytest.mark.parametrize("weight", [GREATEST, -GREATEST])
def test_weights_up_to_two_million_thousandths_are_read(weight: int) -> None:
    file = {"transitions": [[weight] * 3] * 3, "facts": {"length=1": [0, weight, 2, weight]}, "splits": {"gap=1": weight}}
    weights = Weights.read(json.dumps(FILE | file))
    assert weights.transitions[0][0] == weights.weight("length=1", 2) == weights.splits["gap=1"] == weight


@pytest.mark.parametrize("weight", [GREATEST + 1, -GREATEST - 1, 0.5, True, None, "5"])
def test_weights_that_are_greater_or_not_whole_are_refused_wherever_they_stand(weight: object) -> None:
    for change, place in (
        ({"transitions": [[0, 1, weight], [0, 0, 0], [0, 0, 0]]}, r"transitions\[0\]\[2\]"),
        ({"transitions": [[0, 0, 0], [0, 0, 0], [weight, 0, 0]]}, r"transitions\[2\]\[0\]"),
        ({"splits": {"gap=0": 1, "gap=1": weight}}, r"splits\['gap=1'\]"),
    ):
        with pytest.raises(WeightsError, match=rf"^weights: {place} must be a whole number up to 2000000, not {weight!r}$"):
            Weights.read(json.dumps(FILE | change))
    with pytest.raises(WeightsError, match="in whole numbers up to 2000000, not "):
        Weights.read(json.dumps(FILE | {"facts": {"length=1": [0, 5, 2, weight]}}))


@pytest.mark.parametrize(
    "transitions", [[[0, 0, 0, 0]] * 3, [[0, 0, 0]] * 4, [[0, 0, 0]] * 2, [[0, 0]] * 3, [[0, 0, 0], [0, 0, 0], [0, 0]], []]
)
def test_transitions_that_are_no_square_of_the_states_are_refused(transitions: list[list[int]]) -> None:
    with pytest.raises(WeightsError, match="transitions must be a square of 3 states"):
        Weights.read(json.dumps(FILE | {"transitions": transitions}))


@pytest.mark.parametrize("temperature", [0.001, 0.5, 1, 400])
def test_any_temperature_above_zero_is_read(temperature: float) -> None:
    assert Weights.read(json.dumps(FILE | {"temperature": temperature})).temperature == temperature


def test_weights_made_by_hand_need_states_facts_and_transitions_alone() -> None:
    weights = Weights(("paragraph", "chrome"), {}, ((0, 0), (0, 0)))
    assert (weights.temperature, weights.record, weights.splits) == (1.0, {}, {})


@pytest.mark.parametrize(("number", "states"), [(0, [None, "a", "b"]), (1, ["a", None, "b"]), (2, ["a", "b", None])])
def test_a_state_without_a_name_is_told_by_its_number(number: int, states: list[str | None]) -> None:
    with pytest.raises(WeightsError, match=rf"states\[{number}\] must be the name of a state, not None"):
        Weights.read(json.dumps(FILE | {"states": states}))


def test_bug_weights_that_were_pickled_or_read_twice_were_not_equal() -> None:
    one, other = Weights.read(json.dumps(FILE)), Weights.read(json.dumps(FILE))
    assert one == other == pickle.loads(pickle.dumps(one))
    assert len({one, other, one}) == 1
    assert one.weighing
    assert one == other
    news = NewsSegmenter(weights=Weights.read(json.dumps(FILE)))
    assert pickle.loads(pickle.dumps(news)) == news
    assert hash(pickle.loads(pickle.dumps(news))) == hash(news)


def test_weights_are_equal_however_their_facts_are_written() -> None:
    as_words = {fact: " ".join(map(str, listed)) for fact, listed in FILE["facts"].items()}
    one, other = Weights.read(json.dumps(FILE)), Weights.read(json.dumps(FILE | {"facts": as_words}))
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize(
    "change",
    [
        {"states": ["paragraph", "chrome-before", "chrome-inside"]},
        {"transitions": [[0, -100, 200], [1, 2, 3], [-4, 5, -7]]},
        {"temperature": 1.3},
        {"record": {}},
        {"facts": {**FILE["facts"], "url=few": [2, 11]}},
        {"facts": {}},
        {"splits": {"gap=1": 5}},
    ],
)
def test_weights_that_differ_anywhere_are_not_equal(change: dict[str, Any]) -> None:
    assert Weights.read(json.dumps(FILE)) != Weights.read(json.dumps(FILE | change))
    assert Weights.read(json.dumps(FILE)) != FILE


def test_weights_show_their_states_and_none_of_their_tables() -> None:
    shown = "Weights(states=('paragraph', 'chrome-before', 'chrome-after'), temperature=1.2)"
    assert repr(Weights.read(json.dumps(FILE | {"splits": {"gap=1": 5}}))) == shown


def test_facts_are_split_when_asked_for_however_one_asks() -> None:
    facts = Facts({"length=1": "0 -1500 2 250", "length=2": [1, 3000]})
    assert facts["length=1"] == facts.get("length=1") == (0, -1500, 2, 250)
    assert facts["length=2"] == facts.get("length=2") == [1, 3000]
    assert list(facts.values()) == [(0, -1500, 2, 250), [1, 3000]]
    assert list(facts.items()) == [("length=1", (0, -1500, 2, 250)), ("length=2", [1, 3000])]
    assert (facts.get("url=few"), facts.get("url=few", ())) == (None, ())
    with pytest.raises(KeyError):
        facts["url=few"]


def test_bug_facts_were_copied_compared_and_joined_unsplit() -> None:
    written, split = Facts({"length=1": "0 -1500 2 250"}), {"length=1": (0, -1500, 2, 250)}
    assert written == split
    assert written == Facts(split)
    assert written != {"length=1": (0, -1500)}
    assert copy.copy(written) == copy.deepcopy(written) == pickle.loads(pickle.dumps(written)) == split
    assert (len(written), list(written), "length=1" in written, "length=2" in written) == (1, ["length=1"], True, False)
    assert not {"pop", "update", "setdefault", "__or__", "__setitem__"} & set(dir(Facts))


def test_facts_written_as_words_weigh_the_same() -> None:
    listed = {fact: " ".join(map(str, numbers)) for fact, numbers in FILE["facts"].items()}
    written, plain = Weights.read(json.dumps(FILE | {"facts": listed})), Weights.read(json.dumps(FILE))
    assert [written.packed[fact] for fact in listed] == [plain.packed[fact] for fact in listed]
    assert written.without(frozenset({"url"})).weight("length=2", 1) == 3000


def test_facts_and_their_weights_may_stand_in_two_lists() -> None:
    lists = {"facts": list(FILE["facts"]), "weights": list(FILE["facts"].values())}
    assert Weights.read(json.dumps(FILE | lists)).facts == FILE["facts"]
    with pytest.raises(WeightsError, match="no weights file: ValueError"):
        Weights.read(json.dumps(FILE | lists | {"weights": [[0, 5]]}))


def test_facts_and_their_weights_may_stand_in_two_strings() -> None:
    written = [" ".join(map(str, numbers)) for numbers in FILE["facts"].values()]
    strings = {"facts": ";".join(FILE["facts"]), "weights": ";".join(written)}
    assert dict(Weights.read(json.dumps(FILE | strings)).facts.items()) == {fact: tuple(listed) for fact, listed in FILE["facts"].items()}
    with pytest.raises(WeightsError, match="no weights file: ValueError"):
        Weights.read(json.dumps(FILE | strings | {"weights": "0 5"}))


def test_a_rule_may_weigh_a_hundred_thousand_log_odds_and_no_more() -> None:
    for weight in (LIMIT, -LIMIT):
        assert regex_rule("any", "x", kind=Chrome, weight=weight).weight == weight
        with pytest.raises(RuleError, match="weight must lie between -100000 and 100000"):
            regex_rule("any", "x", kind=Chrome, weight=math.copysign(LIMIT + 0.001, weight))


def test_what_a_rule_weighs_is_added_to_fitted_weights_in_thousandths() -> None:
    states = States(Weights.read(json.dumps(FILE)))
    [vote] = gather(Document.from_text("x"), [regex_rule("any", "x", kind=Chrome, weight=20.5)]).votes[0]
    assert list(states.scores(["length=1"], [vote])) == [-1500, 20500, 20750]


def test_the_shipped_weights_are_pickled_as_a_name_and_others_as_they_are() -> None:
    assert pickle.loads(pickle.dumps(built_in())) is built_in()
    assert len(pickle.dumps(built_in())) < 100
    again = pickle.loads(pickle.dumps(Weights.read(json.dumps(FILE | {"splits": {"gap=1": 5}}))))
    assert (again.record, again.splits, again.states) == ({"corpus": "none"}, {"gap=1": 5}, tuple(FILE["states"]))


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "null", "3", '{"states": []}'])
def test_text_that_is_no_weights_file_is_refused(text: str) -> None:
    with pytest.raises(WeightsError, match=r"no weights file: .*; see docs/fitting.md"):
        Weights.read(text)


def test_a_file_that_is_there_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "weights.json"
    file.write_text(json.dumps(FILE), encoding="utf-8")
    assert Weights.load(file).facts == Weights.load(str(file)).facts == FILE["facts"]


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "weights.json.gz"
    file.write_bytes(gzip.compress(json.dumps(FILE).encode()))
    assert Weights.load(file).facts == Weights.load(str(file)).facts == FILE["facts"]
    file.write_bytes(json.dumps(FILE).encode())
    with pytest.raises(WeightsError, match=r"weights\.json\.gz: cannot be read: "):
        Weights.load(file)


@given(st.floats(0, 1, exclude_max=True))
def test_law_a_weights_file_cut_short_anywhere_is_refused_by_its_name(share: float) -> None:
    written = json.dumps(FILE)
    with pytest.raises(WeightsError, match=r"^mine\.json: no weights file: .*; see docs/fitting\.md"):
        Weights.read(written[: int(share * len(written))], "mine.json")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read: "),
        (b"\xff\xfe{", "cannot be read: "),
        (b"\x80\x05K\x01.", "cannot be read: "),
        (b'{"states": [', "no weights file: JSONDecodeError: Expecting value: line 1 column 13"),
        (b"[" * 100_000, "no weights file: RecursionError"),
        (b"9" * 5_000, "no weights file: "),
    ],
)
def test_hostile_weights_files_are_refused_by_their_name_and_place(tmp_path: Path, content: bytes | None, says: str) -> None:
    file = tmp_path / "mine.json"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WeightsError) as caught:
        Weights.load(file)
    assert str(caught.value).startswith(f"{file}: {says}")


def test_weights_with_a_label_of_no_kind_are_refused_with_the_nearest() -> None:
    weights = Weights(("paragraf", "chrome"), {}, ((0, 0), (0, 0)))
    with pytest.raises(WeightsError, match="unknown label 'paragraf': did you mean 'paragraph'"):
        NewsSegmenter(weights=weights)


def test_weights_can_be_pickled_and_weigh_the_same() -> None:
    weights = Weights.read(json.dumps(FILE))
    again = pickle.loads(pickle.dumps(weights))
    assert (again.states, again.transitions, again.facts, again.temperature) == (
        weights.states, weights.transitions, weights.facts, weights.temperature,
    )  # fmt: skip
    assert [again.packed[fact] for fact in FILE["facts"]] == [weights.packed[fact] for fact in FILE["facts"]]


def test_looking_up_does_not_change_what_is_equal_or_pickled() -> None:
    weights = Weights.read(json.dumps(FILE))
    before = pickle.dumps(weights)
    assert weights.packed["length=1"]
    assert pickle.dumps(weights) == before


@pytest.mark.parametrize(("fact", "rule"), [("length=1", "length"), ("bare", "bare"), ("word==", "word"), ("line=a=b", "line")])
def test_rule_of(fact: str, rule: str) -> None:
    assert rule_of(fact) == rule


def test_the_shipped_weights_know_every_label_and_only_rules_of_the_catalogue() -> None:
    weights = built_in()
    assert set(weights.labels) == {kind.label for kind in KINDS}
    assert weights.rules() <= catalogue.RULES.keys()
    assert weights.record


def test_the_shipped_weights_leave_room_in_their_fields() -> None:
    # A field holds two thousand log-odds; all facts of a line together must stay far from that.
    heaviest = max(abs(weight) for listed in built_in().facts.values() for weight in listed[1::2])
    assert heaviest * 1000 < 2**31


def test_bug_facts_copied_into_a_plain_dict_were_not_split() -> None:
    weights = built_in()
    copied = {**weights.facts}
    assert copied == dict(weights.facts) == dict(weights.facts.items())
    assert all(isinstance(listed, tuple) for listed in copied.values())
    own = attrs.evolve(weights, facts={**weights.facts, "word=harbour": [0, 1000]})
    assert own.weight("word=harbour", 0) == 1000
    assert NewsSegmenter(weights=attrs.evolve(weights, facts=MappingProxyType(weights.facts))).segment("Storm nears").segments


def test_bug_weights_without_headlines_could_not_tell_where_articles_begin() -> None:
    whole = built_in()
    kept = [number for number, state in enumerate(whole.states) if state != "headline"]
    facts = {fact: [number for pair in _kept(listed, kept) for number in pair] for fact, listed in whole.facts.items()}
    transitions = tuple(tuple(whole.transitions[before][after] for after in kept) for before in kept)
    weights = attrs.evolve(whole, states=tuple(whole.states[number] for number in kept), facts=facts, transitions=transitions)
    text = "\n\n".join(["Storm nears the coast", *["Heavy rain is expected from Tuesday, forecasters said on Monday."] * 4] * 2)
    assert len(NewsSegmenter(weights=weights).segment(text).segments) == 10


def _kept(listed: Sequence[int], kept: list[int]) -> list[tuple[int, int]]:
    pairs = zip(listed[::2], listed[1::2], strict=True)
    return [(kept.index(state), weight) for state, weight in pairs if state in kept]
