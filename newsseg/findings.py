"""Findings: what was seen in a block, before it is named or weighed.

A finding is a form and its values; a form says as which facts, ``rule=value``, its findings are spelled. Findings recur from block
to block and from page to page, so that each is spelled or weighed once, and looked up from then on.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SEEN = ("length", "ends", "opens", "dates", "names", "given-name", "all-capitals", "separators", "field")
"""The rules whose facts matter to the lines around a block, beside those of cue phrases."""
VISIBLE = ("cue-", *(f"{rule}=" for rule in SEEN))
"""How these facts begin."""
STEPS: Mapping[str, int] = {"before-": -1, "after-": 1, "before-2-": -2, "after-2-": 2}
"""What the facts of a block's neighbours begin with, and how many blocks away these stand."""
SIDES = tuple(STEPS)

Value = TypeVar("Value")
"""What a finding is turned into: the facts it is spelled as, or their weight."""


class Form:
    """The facts that one kind of finding is spelled as.

    Args:
        facts: the facts, with ``{0}``, ``{1}`` ... where the finding's values go; one is left out where its values are None.

    >>> Form("place={0}/{1}", "near={2}").spell(("3", "few", None))
    ('place=3/few',)
    """

    __slots__ = ("_parts", "visible")

    def __init__(self, *facts: str) -> None:
        self._parts = [(fact, [int(number) for number in re.findall(r"{(\d)", fact)]) for fact in facts]
        self.visible = any(fact.startswith(VISIBLE) for fact in facts)

    def spell(self, values: tuple[object, ...]) -> tuple[str, ...]:
        """Spell a finding of this form."""
        return tuple(fact.format(*values) for fact, needed in self._parts if all(values[number] is not None for number in needed))


Finding: TypeAlias = "tuple[Form, *tuple[str | int | None, ...]]"
NOTHING: Finding = (Form(),)
"""The finding of a rule that has nothing to say about a block."""


class Spelled(dict[Finding, tuple[str, ...]]):
    """Findings as facts."""

    def __missing__(self, finding: Finding) -> tuple[str, ...]:
        form, *values = finding
        return form.spell(tuple(values))


SPELLED: Mapping[Finding, tuple[str, ...]] = Spelled()
"""Findings as facts; nothing is kept in it."""


class Found(dict[Finding, Finding]):
    """Findings as they are."""

    def __missing__(self, finding: Finding) -> Finding:
        return finding


FOUND: Mapping[Finding, Finding] = Found()
"""Findings as they are, to be spelled when they are asked for; nothing is kept in it."""


def spelled(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Spell findings as facts.

    >>> spelled([(Form("place={0}"), 3), NOTHING])
    ('place=3',)
    """
    return tuple(chain.from_iterable(map(SPELLED.__getitem__, findings)))


def column_of(found: Mapping[int, str], form: Form, count: int, say: Mapping[Finding, Value]) -> list[Value]:
    """Turn what was found of some blocks, by their numbers, into a column for all of them.

    >>> column_of({1: "title"}, Form("item={0}"), 3, SPELLED)
    [(), ('item=title',), ()]
    """
    return [say[form, found[place]] if place in found else say[NOTHING] for place in range(count)]


def seen_from(side: str, facts: tuple[str, ...]) -> tuple[str, ...]:
    """Name those facts of a block that its neighbour on one side sees, as facts of the neighbour.

    >>> seen_from("before-", ("length=1", "url=few"))
    ('before-length=1',)
    """
    return tuple(side + fact for fact in facts if fact.startswith(VISIBLE))
