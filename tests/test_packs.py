"""Packs of rules: from files, and from other packages."""

from __future__ import annotations

import pickle
import sys
from typing import TYPE_CHECKING

import pytest
import regex

import newsseg
from newsseg import DECISIVE, STRONG, WEAK, Chrome, NewsSegmenter, PackError, RuleError, RulePack, installed_packs, load_rules, regex_rule
from tests.checking import labels
from tests.house import SPONSOR_LINE, Sponsor

if TYPE_CHECKING:
    from pathlib import Path

GAZETTE = """\
name = "harbour-gazette"
description = "What this site adds to every page."

[[rules]]
name = "house-boxes"
kind = "chrome"
phrases = [
    "Get the app",
    "Join our club",
]
weight = "decisive"
description = "A box of the house's own."

[[rules]]
name = "weather-strip"
kind = "kicker"
pattern = '''
(?x) ^ -?\\d+ ° [cf] \\b
# [[rules]]
# kind = "none"
'''
ignore_case = true
weight = 6.5
"""


def written(folder: Path, text: str) -> Path:
    """Write a pack."""
    path = folder / "gazette.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_pack_is_read(tmp_path: Path) -> None:
    pack = load_rules(written(tmp_path, GAZETTE))
    assert (pack.name, pack.description, len(pack)) == ("harbour-gazette", "What this site adds to every page.", 2)
    boxes, weather = pack
    assert (boxes.name, boxes.kind, boxes.weight, boxes.description) == ("house-boxes", Chrome, DECISIVE, "A box of the house's own.")
    assert (weather.name, weather.kind, weather.weight) == ("weather-strip", newsseg.Kicker, 6.5)


def test_the_rules_of_a_pack_work(tmp_path: Path) -> None:
    pack = load_rules(str(written(tmp_path, GAZETTE)))
    text = "JOIN our club today\n\n21°C"
    assert labels(NewsSegmenter().with_rules(*pack).segment(text))[0] == "chrome"
    assert newsseg.segment(text, rules=pack) == NewsSegmenter().with_rules(*pack).segment(text)
    assert [vote.rule for votes in NewsSegmenter(rules=pack).label(text).evidence.votes for vote in votes] == [
        "house-boxes",
        "weather-strip",
    ]


def test_a_pack_can_be_pickled(tmp_path: Path) -> None:
    pack = load_rules(written(tmp_path, GAZETTE))
    assert pickle.loads(pickle.dumps(pack)) == pack


def test_a_pack_is_called_like_its_file_and_its_rules_are_strong(tmp_path: Path) -> None:
    pack = load_rules(written(tmp_path, "\ufeff[[rules]]\nname = 'a'\nkind = 'dek'\npattern = 'x'"))
    assert (pack.name, pack.rules) == ("gazette", (regex_rule("a", "x", kind=newsseg.Dek, weight=STRONG),))


@pytest.mark.parametrize(
    ("given", "weight"),
    [("'weak'", WEAK), ("'-weak'", -WEAK), ("'strong'", STRONG), ("'-decisive'", -DECISIVE), ("3", 3), ("-0.5", -0.5)],
)
def test_weights_by_name_and_number(tmp_path: Path, given: str, weight: float) -> None:
    [rule] = load_rules(written(tmp_path, f"[[rules]]\nname = 'a'\nkind = 'dek'\npattern = 'x'\nweight = {given}"))
    assert rule.weight == weight


def test_rules_may_speak_for_kinds_of_one_s_own(tmp_path: Path) -> None:
    path = written(
        tmp_path, "[[rules]]\nname = 'sponsor-line'\nkind = 'sponsor'\npattern = '^Sponsored by (?P<name>.+)$'\nweight = 'decisive'"
    )
    assert load_rules(path, kinds=[Sponsor]).rules == (SPONSOR_LINE,)
    with pytest.raises(PackError, match="unknown label 'sponsor'"):
        load_rules(path)


RULE = "[[rules]]\nname = 'first'\nkind = 'dek'\npattern = 'x'\n\n[[rules]]\n"


@pytest.mark.parametrize(
    ("text", "line", "key", "says"),
    [
        ("", 1, "rules", "there is no rule: each begins with a line that says [[rules]]"),
        ("name = 'a'\nrules = []", 2, "rules", "there is no rule"),
        ("\nrules = 'x'", 2, "rules", "must be an array, not 'x'"),
        ("rules = ['x']", 1, "rules", "a rule is a table that begins with [[rules]], not 'x'"),
        ("name = 'a'\nrule = 3", 2, "rule", "unknown key 'rule': did you mean 'rules'?; known are name, description, rules"),
        ("name = 3", 1, "name", "must be a string, not 3"),
        ("a = 1\nb = \n", 2, None, "no TOML: Invalid value"),
        ("a = 1\nb = '''\n", 3, None, "no TOML: "),
        ("b = '''", 1, None, "no TOML: "),
        ("b = '''\n", 2, None, "no TOML: "),
        ("a = 1\n\nb = '''\n", 4, None, "no TOML: "),
        ("\ndescription = '''\nname = '''\nname = 3", 4, "name", "must be a string, not 3"),
        ("rules = 'x'\n", 1, "rules", "must be an array, not 'x'"),
        (f"{RULE}kind = 'dek'\npattern = 'x'", 6, "name", "is missing: every rule has a name"),
        (f"{RULE}name = 'b'\npattern = 'x'", 6, "kind", "is missing: every rule has a kind"),
        (f"{RULE}name = 'b'\nkind = 'chrom'\npattern = 'x'", 8, "kind", "unknown label 'chrom': did you mean 'chrome'?"),
        (f"{RULE}name = 'b'\nkind = 'dek'", 6, "pattern", "a rule has either a pattern or phrases"),
        (f"{RULE}name = 'b'\nkind = 'dek'\nphrases = ['x']\npattern = 'x'", 10, "pattern", "a rule has either a pattern or phrases"),
        (f"{RULE}name = 'b'\nkind = 'dek'\npattern = 'x('", 9, "pattern", "bad pattern at character 2"),
        (f"{RULE}name = 'b'\nkind = 'dek'\npattern = 'x'\nwhole_line = true", 10, "whole_line", "goes with phrases only"),
        (f"{RULE}name = 'b'\nkind = 'dek'\nphrases = ['x']\nignore_case = true", 10, "ignore_case", "goes with pattern only"),
        (f"{RULE}name = 'b'\nkind = 'dek'\nphrases = ['x', 3]", 9, "phrases", "a phrase is a str, not int: 3"),
        (f"{RULE}name = 'b'\nkind = 'dek'\nphrases = ['-']", 9, "phrases", "there is no word in the phrase '-'"),
        (f"{RULE}name = 'b'\nkind = 'dek'\nphrases = ['x']\nwhole_line = 1", 10, "whole_line", "must be true or false, not 1"),
        (
            f"{RULE}name = 'b'\nkind = 'dek'\npattern = 'x'\nweight = true",
            10,
            "weight",
            "must be a number or the name of a weight, not True",
        ),
        (f"{RULE}name = 'b'\nkind = 'dek'\npattern = 'x'\nweight = nan", 10, "weight", "weight must lie between"),
        (f"{RULE}name = 'b'\nkind = 'dek'\npattern = 'x'\nweight = 'stron'", 10, "weight", "not 'stron': did you mean 'strong'?"),
        (f"{RULE}name = 'b'\nkind = 'dek'\npattern = 'x'\nwieght = 3", 10, "wieght", "unknown key 'wieght': did you mean 'weight'?"),
        (f"{RULE}name = ' '\nkind = 'dek'\npattern = 'x'", 7, "name", "must not be empty"),
        (f"{RULE}name = 'first'\nkind = 'dek'\npattern = 'x'", 7, "name", "rule 'first' is there already: give it another name"),
        (f"{RULE}name = 'length'\nkind = 'dek'\npattern = 'x'", 7, "name", "rule 'length' is a built-in one: give yours another name"),
        (GAZETTE.replace("6.5", "'much'"), 23, "weight", "must be a number or one of weak, strong, decisive, not 'much'"),
        ("rules = [{name = 'a', kind = 'x', pattern = 'x'}]", None, "kind", "unknown label 'x'"),
        (
            "rules = [{name = 'a', kind = 'dek', pattern = 'x'}, {name = 'b', kind = 'x', pattern = 'x'}]",
            None,
            "kind",
            "unknown label 'x'",
        ),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_key(tmp_path: Path, text: str, line: int | None, key: str | None, says: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(PackError) as caught:
        load_rules(path)
    error = caught.value
    assert (error.path, error.line, error.key) == (str(path), line, key)
    assert str(error).startswith(": ".join(filter(None, (f"{path}:{line}" if line else str(path), key))))
    assert says in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.line) == (PackError, str(error), line)


def test_a_bad_pattern_in_a_pack_keeps_its_cause(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        load_rules(written(tmp_path, f"{RULE}name = 'b'\nkind = 'dek'\npattern = 'x('"))
    assert isinstance(caught.value.__cause__, RuleError)
    assert isinstance(caught.value.__cause__.__cause__, regex.error)


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"missing\.toml: cannot be read: "):
        load_rules(tmp_path / "missing.toml")
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\xfe")
    with pytest.raises(PackError, match=r"binary\.toml: cannot be read: "):
        load_rules(binary)


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        ([SPONSOR_LINE, SPONSOR_LINE], "pack 'p': rule 'sponsor-line' is there already"),
        ([regex_rule("length", "x", kind=Chrome)], "pack 'p': rule 'length' is a built-in one"),
        (["x"], "pack 'p': a pack holds rules, not str: 'x'"),
    ],
)
def test_a_pack_of_something_else_is_refused(rules: list[newsseg.Rule], says: str) -> None:
    with pytest.raises(RuleError, match=says):
        RulePack("p", rules)


# Packs of other packages


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a package that publishes a pack and two that cannot be loaded, as an installer would."""
    (tmp_path / "gazette_rules.py").write_text(
        "import newsseg\nPACK = newsseg.RulePack('gazette', [newsseg.regex_rule('tide', '^Tide', kind=newsseg.Chrome)])\nOTHER = 3\n"
    )
    info = tmp_path / "gazette_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: gazette-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[newsseg.packs]\ngazette = gazette_rules:PACK\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "gazette_rules", raising=False)
    return info / "entry_points.txt"


def test_no_pack_is_loaded_unless_it_is_asked_for(installed: Path) -> None:
    assert installed.is_file()
    newsseg.segment("Tide tables")
    assert "gazette_rules" not in sys.modules


def test_installed_packs_are_found_by_name(installed: Path) -> None:
    assert installed.is_file()
    packs = installed_packs()
    assert [(name, pack.name) for name, pack in packs.items()] == [("gazette", "gazette")]
    assert installed_packs("gazette") == packs
    assert [rule.name for rule in NewsSegmenter().with_rules(*packs["gazette"]).rules] == ["tide"]


def test_a_pack_that_is_not_installed_is_answered_with_the_nearest(installed: Path) -> None:
    assert installed.is_file()
    with pytest.raises(PackError, match=r"unknown pack 'gazete': did you mean 'gazette'.*; installed are: gazette$"):
        installed_packs("gazete")


def test_where_no_pack_is_installed_that_is_said() -> None:
    with pytest.raises(PackError, match=r"^newsseg\.packs: gazette: unknown pack 'gazette'.*; installed are: none$"):
        installed_packs("gazette")


def test_packs_come_in_the_order_of_their_names_whatever_was_asked_for(installed: Path) -> None:
    names = ("tide", "gazette", "boxes")
    installed.write_text("[newsseg.packs]\n" + "".join(f"{name} = gazette_rules:PACK\n" for name in names))
    assert list(installed_packs()) == list(installed_packs(*names)) == ["boxes", "gazette", "tide"]
    assert list(installed_packs("tide", "boxes")) == ["boxes", "tide"]


def test_a_pack_holds_its_rules_and_cannot_be_changed() -> None:
    rules = [regex_rule(name, "x", kind=Chrome) for name in "ab"]
    pack = RulePack("p", iter(rules))
    assert (pack.name, pack.rules, pack.description, list(pack), len(pack)) == ("p", tuple(rules), "", rules, 2)
    with pytest.raises(AttributeError):
        pack.name = "q"  # type: ignore[misc]


def test_phrases_of_a_pack_may_be_whole_lines_and_patterns_of_any_case(tmp_path: Path) -> None:
    text = "[[rules]]\nname = 'a'\nkind = 'dek'\n{}\n"
    for lines, found in (
        ("phrases = ['go on']", ["go on", "Go on now"]),
        ("phrases = ['go on']\nwhole_line = true", ["go on"]),
        ("phrases = ['go on']\nwhole_line = false", ["go on", "Go on now"]),
        ("pattern = 'GO'", []),
        ("pattern = 'GO'\nignore_case = true", ["go on", "Go on now"]),
        ("pattern = 'Go'\nignore_case = false", ["Go on now"]),
    ):
        labeling = NewsSegmenter(rules=load_rules(written(tmp_path, text.format(lines)))).label("go on\n\nGo on now")
        blocks = labeling.evidence.document.blocks
        assert [block.text for block, votes in zip(blocks, labeling.evidence.votes, strict=True) if votes] == found


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("gazette_rules:OTHER", "gazette-rules: broken: gazette_rules:OTHER is int, where a newsseg.RulePack must stand"),
        ("gazette_rules:NONE", "gazette-rules: broken: gazette_rules:NONE cannot be loaded: AttributeError"),
        ("no_such_module:PACK", "cannot be loaded: ModuleNotFoundError"),
    ],
)
def test_a_pack_that_cannot_be_loaded_is_named_with_its_package(installed: Path, where: str, says: str) -> None:
    installed.write_text(f"[newsseg.packs]\nbroken = {where}\ngazette = gazette_rules:PACK\n")
    with pytest.raises(PackError, match=says):
        installed_packs()
    assert list(installed_packs("gazette")) == ["gazette"]


def test_bug_what_is_no_path_was_answered_with_python_s_own_words() -> None:
    with pytest.raises(TypeError, match="rules are read from a file: pass its path, not NoneType"):
        newsseg.load_rules(None)  # type: ignore[arg-type]
