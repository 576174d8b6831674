"""What a line or a page says, and pages made of readings, for tests of single passes over them."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any, TypeAlias

from newsseg import Block, Document, Line
from newsseg.context import Page, page_facts, page_findings
from newsseg.findings import SIDES, SPELLED
from newsseg.reading import Reading, look, read
from newsseg.weighing import readings_of
from newsseg.weights import rule_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newsseg.findings import Finding

    Facts: TypeAlias = tuple[str, ...]
    Look: TypeAlias = Callable[[Page, Mapping[Finding, Facts]], Iterator[Sequence[Facts]]]


def rules_of(text: str) -> set[str]:
    """Name the rules that find something in a line."""
    return {rule_of(fact) for fact in read(text).facts}


def value_of(text: str, rule: str) -> str | None:
    """Return the first thing that a rule says about a line, or None."""
    return next((fact.partition("=")[2] for fact in read(text).facts if rule_of(fact) == rule), None)


def facts_of(text: str) -> list[list[str]]:
    """Gather the page's facts on each block of a text."""
    blocks = Document.from_text(text).blocks
    looked = [look(block.text) for block in blocks]
    found = page_findings(Page(blocks, readings_of(looked)))
    steps = dict(zip(SIDES, (-1, 1, -2, 2), strict=True))
    around = [{side: looked[one + step][1] for side, step in steps.items() if 0 <= one + step < len(found)} for one in range(len(found))]
    return [list(page_facts(*both)) for both in zip(found, around, strict=True)]


def value(facts: list[str], rule: str) -> str | None:
    """Return what a rule found, or None."""
    return next((fact.partition("=")[2] for fact in facts if rule_of(fact) == rule), None)


def reading(prose: int = 0, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading of so many words of prose, or of what is given."""
    token = "prose-long" if prose > 28 else "prose-short" if prose else "word-open"
    plain: dict[str, Any] = {"units": prose or 1, "prose": prose, "token": token}
    return read("")._replace(**plain | known)


def words_of(*listed: str, **known: Any) -> Reading:  # noqa: ANN401 - any field of a reading
    """Make a reading with these words, which could be names, too."""
    return reading(content=frozenset(listed), keywords=frozenset(listed), **known)


def page_of(readings: Sequence[Reading], gaps: Sequence[int] = (), indents: Sequence[int] = (), *, mailing: bool = False) -> Page:
    """Make a page of readings, with the blank lines before each, and the indentation of each."""
    set_as = zip_longest(range(len(readings)), gaps, indents, fillvalue=0)
    return Page([Block(index, (Line(index, 0, 1, "x", indent, gap),)) for index, gap, indent in set_as], readings, mailing=mailing)


def said(look: Look, page: Page, rule: str) -> list[str | None]:
    """Tell what a pass says about each block by one rule."""
    rows = zip(*look(page, SPELLED), strict=True)
    return [value(list(chain.from_iterable(row)), rule) for row in rows]


def found_by(look: Look, page: Page, rule: str) -> dict[int, str]:
    """Tell what a pass that speaks of few blocks, or of none, found of which by one rule."""
    return {place: one for place, one in enumerate(said(look, page, rule)) if one} if list(look(page, SPELLED)) else {}


def page_of_texts(*texts: str) -> Page:
    """Make a page of texts, with a blank line between any two."""
    blocks = Document.from_text("\n\n".join(texts)).blocks
    return Page(blocks, [read(block.text) for block in blocks])


def prose_of(sizes: Iterable[int]) -> Page:
    """Make a page of blocks with so much prose each."""
    return page_of([reading(size) for size in sizes])
