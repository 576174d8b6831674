"""The sketches of tests/typing: mypy reads them with everything else; here they are run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.typing import answers, rules, tests_of_ones_own

SKETCHES = sorted((Path(__file__).parent / "typing").glob("*.py"))


@pytest.mark.parametrize("sketch", SKETCHES, ids=lambda path: path.stem)
def test_sketches_ignore_no_complaint_of_a_type_checker(sketch: Path) -> None:
    text = sketch.read_text(encoding="utf-8")
    assert "type: ignore" not in text
    assert "Any" not in text


def test_sketches_run(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text("[[rules]]\nname = 'a'\nkind = 'sponsor'\nphrases = ['text']\nweight = 'decisive'\n", encoding="utf-8")
    assert rules.packed(str(path)).of(rules.Sponsor)
    assert rules.sponsors("Storm\n\nSponsored by Brook & Sons") == ["Brook & Sons"]
    assert ": " in answers.asked()
    assert len(list(answers.kinds(rules.news.segment(answers.TEXT)))) == 3
    assert answers.stream([answers.TEXT]) == []


def test_sketched_tests_pass() -> None:
    tests_of_ones_own.weather_keeps_to_the_laws()
    tests_of_ones_own.sponsors_keep_to_the_laws()
    tests_of_ones_own.gold_is_typed()
    tests_of_ones_own.any_text_is_segmented()
