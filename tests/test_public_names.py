"""What users may import, and that it keeps its names."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import pytest

import newsseg

FILES = sorted(Path(newsseg.__file__).parent.rglob("*.py"))
PUBLIC = """
    Article Attribution AttributionSegmenter AltText Bio Block Body BodySegmenter Byline Caption CaptionSegmenter Captions Chrome
    ChromeParts ChromeSegmenter Credit DECISIVE Dateline Dek Document Explanation Failure FormatError Headline HeadlineSegmenter
    Headlines Kicker Line NewsSegmenter NewssegError Paragraph PullQuote Rule RuleError RuleExecutionError STRONG Segment
    Segmented Segmenter Span Subheading Tagline Term Timestamp UnknownRuleError WEAK Weights WeightsError line_rule phrases_rule
    regex_rule segment segment_many page_rule load_rules installed_packs RulePack PackError WhyNot Change
"""


def test_no_public_name_is_lost() -> None:
    assert set(PUBLIC.split()) <= set(newsseg.__all__)


def test_all_names_are_there_once() -> None:
    assert len(newsseg.__all__) == len(set(newsseg.__all__))
    assert all(hasattr(newsseg, name) for name in newsseg.__all__)


@pytest.mark.parametrize("name", [name for name in newsseg.__all__ if callable(getattr(newsseg, name))])
def test_every_public_name_is_documented_and_typed(name: str) -> None:
    value = getattr(newsseg, name)
    assert inspect.getdoc(value), "a public name without a docstring"
    if inspect.isfunction(value):
        signature = inspect.signature(value)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(parameter.annotation is not inspect.Parameter.empty for parameter in signature.parameters.values())


@pytest.mark.parametrize("name", ["segment", "segment_many"])
def test_options_are_keyword_only(name: str) -> None:
    first, *options = inspect.signature(getattr(newsseg, name)).parameters.values()
    assert first.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert all(option.kind is inspect.Parameter.KEYWORD_ONLY for option in options)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_module_says_what_it_is_for(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


def test_the_version_is_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+(\w+)?", newsseg.__version__)
