"""Rules of the caller's own: what they look at, and what a find weighs.

A rule finds nothing or something in each block of a document and votes for one kind of segment. Votes are log-odds and are added
to the fitted evidence, so that the order of rules never matters.
"""

from __future__ import annotations

import math
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeAlias

import attrs
import regex

from newsseg import cues
from newsseg.document import Block, Document, Line, Span
from newsseg.errors import NewssegError, RuleError, RuleExecutionError
from newsseg.segments import Segment
from newsseg.weights import LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

WEAK, STRONG, DECISIVE = 1.0, 4.0, 100.0
"""Weights by name, in log-odds: a nudge; as much as a good cue phrase; more than all built-in evidence together."""
SECONDS = 2.0
"""How long a caller's pattern may search one block before it is stopped."""


@attrs.frozen
class Vote:
    """What a rule found in a block.

    Args:
        rule: the rule's name.
        kind: the kind of segment it speaks for.
        weight: how strongly, in log-odds.
        span: the part that was matched.
        fields: named parts of it, for the fields of the segment.
        description: the rule in a sentence.
    """

    rule: str
    kind: type[Segment]
    weight: float
    span: Span
    fields: Mapping[str, Span] = attrs.field(factory=dict)
    description: str = ""


Find: TypeAlias = "tuple[int, int, Mapping[str, tuple[int, int]]]"
"""Offsets of a match into the document's text, and those of its named groups."""


class Finder(Protocol):
    """What a rule looks for: a picklable callable that yields the finds in a block."""

    def __call__(self, block: Block, document: Document) -> Iterable[Find]:
        """Yield the finds in a block."""
        ...


@attrs.frozen
class Rule:
    """A named rule that votes for a kind of segment; made by `regex_rule`, `line_rule` and `phrases_rule`.

    Args:
        name: a kebab-case fact, unique within a segmenter.
        kind: the kind of segment it speaks for.
        weight: what a find weighs, in log-odds; negative weights speak against.
        finder: what it looks for.
        description: what ``explain`` shows.

    Raises:
        RuleError: the name is empty, the kind no kind of segment, or the weight not a finite number.
    """

    name: str
    kind: type[Segment]
    weight: float
    finder: Finder
    description: str = ""

    def __attrs_post_init__(self) -> None:
        if not (isinstance(self.name, str) and self.name.strip()):
            message = "a rule needs a name, such as 'weather-strip'"
            raise RuleError(message)
        if not (isinstance(self.kind, type) and issubclass(self.kind, Segment)):
            message = f"rule {self.name!r}: kind must be a class of segments such as newsseg.Chrome, not {self.kind!r}"
            raise RuleError(message)
        if isinstance(self.weight, bool) or not isinstance(self.weight, (int, float)):
            message = f"rule {self.name!r}: weight must be a number of log-odds such as newsseg.STRONG, not {self.weight!r}"
            raise RuleError(message)
        if not math.isfinite(self.weight) or abs(self.weight) > LIMIT:
            message = f"rule {self.name!r}: weight must lie between -{LIMIT} and {LIMIT}, not {self.weight!r}; newsseg.DECISIVE always wins"
            raise RuleError(message)

    def votes(self, block: Block, document: Document) -> Iterator[Vote]:
        """Yield what the rule finds in a block.

        Raises:
            RuleExecutionError: the rule's own code raised an error.
        """
        try:
            finds = list(self.finder(block, document))
        except NewssegError:
            raise
        except Exception as error:
            raise RuleExecutionError(self.name, block.lines[0].index, error) from error
        for start, end, groups in finds:
            named = {name: Span.of(document.text, *bounds) for name, bounds in groups.items()}
            yield Vote(self.name, self.kind, self.weight, Span.of(document.text, start, end), named, self.description)


@attrs.frozen
class _Pattern:
    # Compiled patterns compare by identity, which pickling does not keep.
    pattern: regex.Pattern[str] = attrs.field(eq=lambda compiled: (compiled.pattern, compiled.flags))

    def __call__(self, block: Block, document: Document) -> Iterator[Find]:
        text = document.text[block.start : block.end]
        found = self.pattern.search(text, timeout=SECONDS, concurrent=True)
        if found:
            groups = {name: found.span(name) for name in self.pattern.groupindex if found.start(name) >= 0}
            shift = block.start
            yield found.start() + shift, found.end() + shift, {name: (a + shift, b + shift) for name, (a, b) in groups.items()}


@attrs.frozen
class _OnLine:
    name: str
    predicate: Callable[[Line, Document], object]

    def __call__(self, block: Block, document: Document) -> Iterator[Find]:
        for line in block.lines:
            try:
                found = self.predicate(line, document)
            except Exception as error:
                raise RuleExecutionError(self.name, line.index, error) from error
            if found:
                yield line.start, line.end, {}
                return

    def __reduce__(self) -> tuple[object, ...]:
        # A decorated function's name is the rule's now: pickle would look there for the function and find the rule.
        where = getattr(self.predicate, "__module__", ""), getattr(self.predicate, "__qualname__", "")
        try:
            named = _finder_at(*where)
        except (AttributeError, ImportError, ValueError):
            named = None
        return (_finder_at, where) if named == self else (_OnLine, (self.name, self.predicate))


def _finder_at(module: str, path: str) -> Finder:
    finder: Finder = attrgetter(path)(import_module(module)).finder
    return finder


@attrs.frozen
class _Phrases:
    tree: cues.Tree = attrs.field(repr=False, eq=False)
    whole_line: bool

    def __call__(self, block: Block, document: Document) -> Iterator[Find]:
        line = cues.words(document.text[block.start : block.end])
        if line and any(cue.last == len(line) or not self.whole_line for cue in cues.find(self.tree, line, [0])):
            yield block.start, block.end, {}


def regex_rule(name: str, pattern: str, *, kind: type[Segment], weight: float = STRONG, flags: int = 0) -> Rule:
    """Make a rule of a regular expression, searched in each block.

    Args:
        name: the rule's name, a kebab-case fact.
        pattern: the expression, in the syntax of the ``regex`` package; ``^`` and ``$`` are the ends of the block. Named groups fill
            the fields of the segment that bear the same name.
        kind: the kind of segment it speaks for.
        weight: what a match weighs, in log-odds.
        flags: flags of the ``regex`` package.

    Raises:
        RuleError: the pattern is no str or faulty, or has a named group that is no field of ``kind``.

    >>> import newsseg
    >>> weather = newsseg.regex_rule("weather-strip", r"^-?\\d+°[CF]\\b", kind=newsseg.Chrome, weight=newsseg.DECISIVE)
    >>> newsseg.segment("21°C in Oslo", rules=[weather]).segments[0].label
    'chrome'
    """
    if not isinstance(pattern, str):
        message = f"rule {name!r}: a pattern is a str, not {type(pattern).__name__}: {pattern!r}"
        raise RuleError(message)
    try:
        compiled = regex.compile(pattern, flags)
    except regex.error as error:
        message = f"rule {name!r}: bad pattern at character {error.pos}: {error.msg}: {pattern!r}"  # type: ignore[attr-defined]
        raise RuleError(message) from error
    rule = Rule(name, kind, weight, _Pattern(compiled), f"matches {pattern}")
    own = [field.name for field in attrs.fields(kind) if field.name not in {"start", "end", "text", "_belief"}]
    for group in compiled.groupindex:
        if own and group not in own:
            message = f"rule {name!r}: group {group!r} is no field of {kind.__name__}; its fields are {', '.join(own)}"
            raise RuleError(message)
    return rule


def line_rule(
    *, kind: type[Segment], weight: float = STRONG, name: str | None = None
) -> Callable[[Callable[[Line, Document], object]], Rule]:
    """Make a rule of a function that looks at one line and the document; what it returns is taken for yes or no.

    Args:
        kind: the kind of segment it speaks for.
        weight: what a yes weighs, in log-odds.
        name: the rule's name; the function's own, in kebab-case, by default. The docstring is what ``explain`` shows.

    >>> import newsseg
    >>> @newsseg.line_rule(kind=newsseg.Kicker, weight=2)
    ... def capitals_on_first_line(line, document):
    ...     '''A line of capitals opens the page.'''
    ...     return line.index == 0 and line.text.isupper()
    >>> capitals_on_first_line.name
    'capitals-on-first-line'
    """

    def make(predicate: Callable[[Line, Document], object]) -> Rule:
        own = getattr(predicate, "__name__", "").replace("_", "-")
        doc = (predicate.__doc__ or "").strip().split("\n")[0]
        return Rule(name or own, kind, weight, _OnLine(name or own, predicate), doc)

    return make


def phrases_rule(name: str, phrases: Iterable[str], *, kind: type[Segment], weight: float = STRONG, whole_line: bool = False) -> Rule:
    """Make a rule of phrases that open a line, or make up the whole of it; thousands of them cost no more than one.

    Args:
        name: the rule's name, a kebab-case fact.
        phrases: the phrases; case, punctuation and kinds of blanks are looked past.
        kind: the kind of segment it speaks for.
        weight: what a phrase weighs, in log-odds.
        whole_line: whether a phrase must be the whole line.

    Raises:
        RuleError: there is no phrase with a word in it, or one is no str.

    >>> import newsseg
    >>> boxes = newsseg.phrases_rule("house-boxes", ["Get the app"], kind=newsseg.Chrome, weight=newsseg.DECISIVE)
    >>> newsseg.segment("GET THE APP today", rules=[boxes]).segments[0].label
    'chrome'
    """
    listed = [phrases] if isinstance(phrases, str) else list(phrases)
    for phrase in listed:
        if not isinstance(phrase, str):
            message = f"rule {name!r}: a phrase is a str, not {type(phrase).__name__}: {phrase!r}"
            raise RuleError(message)
    tree = cues.tree_of((phrase, name) for phrase in listed)
    if not tree:
        message = f"rule {name!r}: no phrase with a word in it"
        raise RuleError(message)
    return Rule(name, kind, weight, _Phrases(tree, whole_line), f"{'is' if whole_line else 'opens with'} one of {len(listed)} phrases")
