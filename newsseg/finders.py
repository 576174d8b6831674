"""Finders: what the caller's rules look for in a block, be it a pattern, a function's yes, or one of many phrases.

A finder can be pickled, and one that is made anew of the same pattern, function or phrases finds the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeAlias

import attrs

from newsseg import cues
from newsseg.document import Block, Document, Line, Span
from newsseg.errors import RuleExecutionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import regex

SECONDS = 2.0
"""How long a caller's pattern may search one block before it is stopped."""

Place: TypeAlias = "Line | Block | Span | tuple[int, int]"
"""What a page rule speaks of: lines, blocks or spans of the document, or offsets into its text."""

Find: TypeAlias = "tuple[int, int, Mapping[str, tuple[int, int]]]"
"""Offsets of a match into the document's text, and those of its named groups."""


class Finder(Protocol):
    """What a rule looks for: a picklable callable that yields the finds in a block."""

    def __call__(self, block: Block, document: Document) -> Iterable[Find]:
        """Yield the finds in a block."""
        ...


@attrs.frozen
class Pattern:
    """Finds what a pattern matches first in a block."""

    # Compiled patterns compare by identity, which pickling does not keep.
    pattern: regex.Pattern[str] = attrs.field(eq=lambda compiled: (compiled.pattern, compiled.flags))

    def __call__(self, block: Block, document: Document) -> Iterator[Find]:
        """Yield the find in a block, if there is one."""
        text = document.text[block.start : block.end]
        try:
            found = self.pattern.search(text, timeout=SECONDS, concurrent=True)
        except TimeoutError as error:
            message = (
                f"the pattern was stopped after {SECONDS:g} seconds on a block of {len(text)} characters: it backtracks without end; "
                f"anchor it, or make its repetitions possessive, as in (?:a|b)++: {self.pattern.pattern!r}"
            )
            raise TimeoutError(message) from error
        if found:
            groups = {name: found.span(name) for name in self.pattern.groupindex if found.start(name) >= 0}
            shift = block.start
            yield found.start() + shift, found.end() + shift, {name: (a + shift, b + shift) for name, (a, b) in groups.items()}


@attrs.frozen
class OnLine:
    """Finds the first line of a block to which a function says yes; ``name`` is the rule's, for complaints."""

    name: str
    predicate: Callable[[Line, Document], object]

    def __call__(self, block: Block, document: Document) -> Iterator[Find]:
        """Yield the find in a block, if there is one."""
        for line in block.lines:
            try:
                found = self.predicate(line, document)
            except Exception as error:
                raise RuleExecutionError(self.name, line.index, error) from error
            if found:
                yield line.start, line.end, {}
                return

    def __reduce__(self) -> tuple[object, ...]:
        return _by_name(self, self.predicate) or (OnLine, (self.name, self.predicate))


@attrs.frozen
class OnPage:
    """Finds the places that a function, called once on the whole page, speaks of; ``name`` is the rule's, for complaints."""

    name: str
    function: Callable[[Document], Iterable[Place]]

    def __call__(self, block: Block, document: Document) -> Iterable[Find]:
        """Yield the find in a block, if there is one."""
        return self.by_block(document).get(block.index, ())

    def by_block(self, document: Document) -> dict[int, tuple[Find]]:
        """Return the first place of each block that the function speaks of."""
        found: dict[int, tuple[Find]] = {}
        blocks, number = document.blocks, 0
        try:
            bounds = sorted(_bounds(place, document) for place in _several(self.function(document)))
        except Exception as error:
            raise RuleExecutionError(self.name, None, error) from error
        for start, end in bounds:
            if start == end:
                continue
            # Places come in order: what stands before one, and what was spoken of, is not looked at again.
            number = max(number, bisect_right(blocks, start, key=attrgetter("start")) - 1)
            while number < len(blocks) and (block := blocks[number]).start < end:
                if start < block.end:
                    found[block.index] = ((max(start, block.start), min(end, block.end), {}),)
                number += 1
        return found

    def __reduce__(self) -> tuple[object, ...]:
        return _by_name(self, self.function) or (OnPage, (self.name, self.function))


@attrs.frozen
class Phrases:
    """Finds blocks that open with one of many phrases, or are one."""

    phrases: tuple[str, ...] = attrs.field(repr=False)
    whole_line: bool
    tree: cues.Tree = attrs.field(init=False, repr=False, eq=False)

    @tree.default
    def _tree(self) -> cues.Tree:
        return cues.tree_of((phrase, "phrase") for phrase in self.phrases)

    def __call__(self, block: Block, document: Document) -> Iterator[Find]:
        """Yield the find in a block, if there is one."""
        line = cues.words(document.text[block.start : block.end])
        if line and any(cue.last == len(line) or not self.whole_line for cue in cues.find(self.tree, line, [0])):
            yield block.start, block.end, {}


def _bounds(place: object, document: Document) -> tuple[int, int]:
    match place:
        case Line() | Block() | Span():
            bounds = place.start, place.end
        case (int(start), int(end)):
            bounds = start, end
        case _:
            raise TypeError(_no_place(place))
    if not 0 <= bounds[0] <= bounds[1] <= len(document.text):
        message = f"there is no {bounds[0]}:{bounds[1]} in a text of {len(document.text)} characters"
        raise ValueError(message)
    return bounds


def _several(places: Iterable[Place]) -> Iterable[Place]:
    if isinstance(places, Iterable):
        return places
    raise TypeError(_no_place(places))


def _no_place(given: object) -> str:
    return f"a page rule yields lines of the document or (start, end) offsets into its text, not {given!r}"


def _by_name(finder: OnLine | OnPage, function: object) -> tuple[object, ...] | None:
    # A decorated function's name is the rule's now: pickle would look there for the function and find the rule.
    where = getattr(function, "__module__", ""), getattr(function, "__qualname__", "")
    try:
        named = _finder_at(*where)
    except (AttributeError, ImportError, ValueError):
        return None
    return (_finder_at, where) if named == finder else None


def _finder_at(module: str, path: str) -> Finder:
    finder: Finder = attrgetter(path)(import_module(module)).finder
    return finder
