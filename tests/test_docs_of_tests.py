"""The page that tells of the tests tells of laws that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
LAWS = 60


def test_every_law_that_the_documentation_lists_is_a_test() -> None:
    inventory = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8").partition("## The laws by name")[2]
    listed = 0
    for file, laws in re.findall(r"\*\*`(tests/\w+\.py)`\*\*\n\n((?:- .+\n)+)", inventory):
        source = (ROOT / file).read_text(encoding="utf-8")
        for law in laws.splitlines():
            name = law.removeprefix("- ").replace(" ", "_")
            assert re.search(rf"def test_(law_)?{name}\(", source), f"{file} has no law {name}"
            listed += 1
    assert listed >= LAWS
