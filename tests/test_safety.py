"""What the package never does, whatever it reads: run what it reads, reach out, or leave files behind."""

from __future__ import annotations

import ast
import inspect
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg import PackError, load_rules
from tests.patterns import modules

ROOT = Path(__file__).parent.parent
NEVER_IMPORTED = {
    *("socket", "urllib", "http", "ftplib", "smtplib", "ssl", "requests"),
    *("tempfile", "shelve", "marshal", "ctypes", "subprocess"),
}
NEVER_CALLED = {"eval", "exec", "compile", "__import__", "pickle.loads", "pickle.load", "os.system", "os.popen", "input", "breakpoint"}
FOR_TESTS_ONLY = "newsseg.testing"
PACK = """name = "house"
description = "Boxes of the house"

[[rules]]
name = "boxes"
kind = "chrome"
phrases = ["Get the app", "Join our club"]
weight = "decisive"

[[rules]]
name = "by-line"
kind = "byline"
pattern = '^By .+'
ignore_case = true
"""


@pytest.mark.parametrize("module", [one for one in modules() if not one.__name__.startswith(FOR_TESTS_ONLY)], ids=lambda one: one.__name__)
def test_no_module_can_run_what_it_reads_or_reach_out(module: object) -> None:
    for node in ast.walk(ast.parse(inspect.getsource(module))):  # type: ignore[arg-type]
        if isinstance(node, ast.Import):
            assert not {name.name.partition(".")[0] for name in node.names} & NEVER_IMPORTED
        if isinstance(node, ast.ImportFrom) and not node.level:
            assert (node.module or "").partition(".")[0] not in NEVER_IMPORTED
        if isinstance(node, ast.Call):
            assert ast.unparse(node.func) not in NEVER_CALLED


WATCHED = """
import json, sys
import newsseg
from newsseg import Article, Weights, load_rules
page, pack = sys.argv[1:]
text = open(page, encoding="utf-8").read()
seen = []
WATCHED = {"socket", "subprocess", "os", "shutil", "tempfile", "urllib", "ctypes", "pickle", "exec", "compile", "marshal"}
def watch(event, arguments):
    if event.partition(".")[0] in WATCHED:
        seen.append(event)
    elif event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        seen.append(event)
def work():
    article = newsseg.segment(text, rules=load_rules(pack))
    Article.from_dict(json.loads(json.dumps(article.to_dict())))
    repr(article), str(article.explain()[0]), article._repr_html_()
    article.why_not(0, newsseg.Bio), newsseg.split_articles(text)
    list(newsseg.segment_many([text]))
work()  # what is imported when it is first wanted is compiled
sys.addaudithook(watch)
work()
print(json.dumps(seen))
"""


def test_nothing_is_run_written_or_sent_while_a_page_is_read(tmp_path: Path) -> None:
    page, pack = tmp_path / "page.txt", tmp_path / "house.toml"
    page.write_text("__import__('os').system('true')\n\nStorm nears\n\n{{7*7}} ${jndi:ldap://x} <script>", encoding="utf-8")
    pack.write_text(PACK, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "ignore", "-c", WATCHED, str(page), str(pack)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert json.loads(run.stdout) == []
    assert sorted(tmp_path.iterdir()) == [pack, page]


# Packs of rules


@given(place=st.integers(0, len(PACK) - 1))
def test_law_a_pack_cut_short_is_refused_by_its_name_or_read_as_far_as_it_is_whole(
    tmp_path_factory: pytest.TempPathFactory, place: int
) -> None:
    file = tmp_path_factory.getbasetemp() / "cut.toml"
    file.write_text(PACK[:place], encoding="utf-8")
    try:
        pack = load_rules(file)
    except PackError as error:
        assert str(error).startswith(str(file))  # noqa: PT017 - or there is none
    else:
        assert [rule.name for rule in pack] in (["boxes"], ["boxes", "by-line"])


@given(
    line=st.integers(0, PACK.count("\n")),
    junk=st.one_of(
        st.sampled_from(["[", "= 1", "name = 1", "kind = []", "weight = nan", 'x = "', "\x00", "[[rules]]", "pattern = '(?P<'"]),
        st.text(max_size=12),
    ),
)
def test_law_junk_on_a_line_of_a_pack_is_refused_by_its_name_or_does_no_harm(
    tmp_path_factory: pytest.TempPathFactory, line: int, junk: str
) -> None:
    lines = PACK.split("\n")
    lines.insert(line, junk)
    file = tmp_path_factory.getbasetemp() / "junk.toml"
    file.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    try:
        pack = load_rules(file)
    except PackError as error:
        assert str(error).startswith(str(file))  # noqa: PT017 - or there is none
    else:
        assert {rule.name for rule in pack} <= {"boxes", "by-line"} | {rule.name for rule in pack if rule.name in junk}


HOSTILE = [b"\xff\xfe", b"\x80\x05K\x01.", b"[" * 50_000, b"a = " + b"{a = " * 20_000, b"x" * 1_000_000, b"\x00"]


@pytest.mark.parametrize("content", HOSTILE, ids=["bytes", "pickle", "brackets", "bug-deep-tables-were-not-caught", "long", "nul"])
def test_hostile_packs_are_refused_by_their_name(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "hostile.toml"
    file.write_bytes(content)
    with pytest.raises(PackError) as caught:
        load_rules(file)
    assert str(caught.value).startswith(str(file))


def test_a_pack_with_a_pattern_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsseg.finders.SECONDS", 0.05)
    file = tmp_path / "endless.toml"
    file.write_text("[[rules]]\nname = 'endless'\nkind = 'chrome'\npattern = '(a|a|b|aa)+$'\n", encoding="utf-8")
    import newsseg  # noqa: PLC0415 - the constant is looked up when it is used

    with pytest.raises(newsseg.RuleExecutionError, match="backtracks without end"):
        newsseg.segment("a" * 60 + "!", rules=load_rules(file))


def test_what_is_remembered_of_lines_can_be_forgotten() -> None:
    news = newsseg.NewsSegmenter()
    newsseg.segment("A line that nobody shall remember").explain(line=0)
    weighing = news.states.weights.weighing
    assert weighing._lines
    weighing.forget_lines()
    assert not weighing._lines
