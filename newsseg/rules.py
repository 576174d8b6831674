"""Rules of the caller's own: what they look at, and what a find weighs.

A rule finds nothing or something in each block of a document and votes for one kind of segment, once per block at most. Votes are
log-odds and are added to the fitted evidence, so that the order of rules never matters.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs
import regex

from newsseg import catalogue, cues
from newsseg.document import Block, Document, Line, Span
from newsseg.errors import NewssegError, RuleError, RuleExecutionError, meant, nearest
from newsseg.finders import Find, Finder, OnLine, OnPage, Pattern, Phrases, Place
from newsseg.segments import KINDS, Segment, given_fields, not_a_kind, unfit
from newsseg.weights import LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

WEAK, STRONG, DECISIVE = 1.0, 4.0, 100.0
"""Weights by name, in log-odds: a nudge; as much as the strongest cues; more than all built-in evidence together."""


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
    fields: Mapping[str, Span] = attrs.field(factory=dict, hash=False)  # a mapping has no hash
    description: str = ""


@attrs.frozen
class Rule:
    """A named rule that votes for a kind of segment; made by `regex_rule`, `line_rule`, `phrases_rule` and `page_rule`.

    Args:
        name: a kebab-case fact, unique within a segmenter.
        kind: the kind of segment it speaks for.
        weight: what a find weighs, in log-odds; negative weights speak against.
        finder: what it looks for.
        description: what ``explain`` shows.

    Raises:
        RuleError: the name is empty, the kind no kind of segment, or one of which none can be made, or the weight not a finite number.
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
            message = f"rule {self.name!r}: {not_a_kind(self.kind)}"
            raise RuleError(message)
        if problem := unfit(self.kind):
            message = f"rule {self.name!r}: {problem}"
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
        for find in finds:
            yield self._vote(find, document)

    def votes_by_block(self, document: Document) -> list[tuple[Vote, ...]]:
        """Return what the rule finds in each block of a document; a rule that reads whole pages reads it once.

        Raises:
            RuleExecutionError: the rule's own code raised an error.
        """
        if not isinstance(self.finder, OnPage):
            return [tuple(self.votes(block, document)) for block in document.blocks]
        found = self.finder.by_block(document)
        return [tuple(self._vote(find, document) for find in found.get(block.index, ())) for block in document.blocks]

    def _vote(self, find: Find, document: Document) -> Vote:
        start, end, groups = find
        named = {name: Span.of(document.text, *bounds) for name, bounds in groups.items()}
        return Vote(self.name, self.kind, self.weight, Span.of(document.text, start, end), named, self.description)


def as_rules(given: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return rules as a tuple.

    Args:
        given: a pack, a list, or any iterable of rules; what it holds is not looked at.

    Raises:
        TypeError: it is a rule alone, or nothing that could hold rules.

    >>> as_rules([])
    ()
    """
    if isinstance(given, Iterable):
        return tuple(given)
    one = f"[rule], not the rule {given.name!r} alone" if isinstance(given, Rule) else f"a list of them, not {type(given).__name__}"
    message = f"rules are several, such as those of a pack: pass {one}"
    raise TypeError(message)


def as_rule(given: object) -> Rule:
    """Return a rule as it is.

    Raises:
        RuleError: it is none.
    """
    if isinstance(given, Rule):
        return given
    several = "; several are passed one by one: with_rules(*rules)" if isinstance(given, Iterable) and not isinstance(given, str) else ""
    message = f"a rule is made by regex_rule, line_rule, phrases_rule or page_rule, not {type(given).__name__}{several}"
    raise RuleError(message)


def names_of(given: Iterable[str | Rule]) -> tuple[str, ...]:
    """Name rules that are to be taken away, each by its name, or by itself.

    Raises:
        RuleError: something is neither a name nor a rule.

    >>> names_of(["length", "recurs"])
    ('length', 'recurs')
    """
    listed = tuple(given)
    for one in listed:
        if not isinstance(one, (str, Rule)):
            several = "; several are passed one by one: without_rules(*names)" if isinstance(one, Iterable) else ""
            message = f"a rule is taken away by its name, such as 'recurs', not by {type(one).__name__}{several}"
            raise RuleError(message)
    return tuple(one.name if isinstance(one, Rule) else one for one in listed)


def why_taken(name: str, others: Container[str]) -> str | None:
    """Say why a rule cannot bear a name: a built-in one or another one has it; None where it can.

    >>> why_taken("length", ()), why_taken("weather-strip", ())
    ("rule 'length' is a built-in one: give yours another name", None)
    """
    if name in catalogue.RULES:
        return f"rule {name!r} is a built-in one: give yours another name"
    return f"rule {name!r} is there already: give it another name" if name in others else None


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
    except (regex.error, TypeError, ValueError, RecursionError) as error:  # flags that are none, or exclude each other; a thousand groups
        place, problem = getattr(error, "pos", None) or 0, getattr(error, "msg", error)
        message = f"rule {name!r}: bad pattern at character {place}, before {pattern[place:]!r}: {problem}: {pattern!r}"
        raise RuleError(message) from error
    rule = Rule(name, kind, weight, Pattern(compiled), f"matches {pattern}")
    _check_groups(rule, compiled)
    return rule


def _check_groups(rule: Rule, compiled: regex.Pattern[str]) -> None:
    own = fillable_fields(rule.kind)
    for group in compiled.groupindex:
        if group in own:
            continue
        there = f"its fields are {', '.join(own)}" if own else "it has none to fill: write (?:...), or a kind of your own with such a field"
        if vars(rule.kind).get(group, ...) is None:  # it stands in the class, as in "name: Span | None = None"
            there = f"decorate {rule.kind.__name__} with @attrs.frozen, which makes one of it"
        hint = meant(map(repr, nearest(group, own)))
        message = f"rule {rule.name!r}: group {group!r} is no field of {rule.kind.__name__}; {there}{hint}"
        raise RuleError(message)


def fillable_fields(kind: type[Segment]) -> list[str]:
    """Name the fields of a kind that the named groups of a rule may fill: those that its author added to a built-in kind.

    >>> import newsseg
    >>> fillable_fields(newsseg.Timestamp)
    []
    """
    bases: tuple[type[Segment], ...] = (Segment, *KINDS)
    built_in = {name for base in bases if issubclass(kind, base) for name in given_fields(base)}
    return [name for name in given_fields(kind) if name not in built_in]


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
        own, doc = _described(predicate)
        return Rule(name or own, kind, weight, OnLine(name or own, predicate), doc)

    return make


def page_rule(
    *, kind: type[Segment], weight: float = STRONG, name: str | None = None
) -> Callable[[Callable[[Document], Iterable[Place]]], Rule]:
    """Make a rule of a function that sees the whole document, once, and yields the places of which it speaks.

    Args:
        kind: the kind of segment it speaks for.
        weight: what it weighs to be spoken of, in log-odds; a block that is spoken of several times counts once.
        name: the rule's name; the function's own, in kebab-case, by default. The docstring is what ``explain`` shows.

    The function yields lines of the document, or ``(start, end)`` offsets into its text; offsets that reach over several blocks
    speak of each of them.

    >>> import newsseg
    >>> @newsseg.page_rule(kind=newsseg.Chrome, weight=newsseg.DECISIVE)
    ... def after_the_end_mark(document):
    ...     '''It stands after the house's end mark.'''
    ...     marks = [line.end for line in document.lines if line.text == "■"]
    ...     return [(marks[-1], len(document.text))] if marks else []
    >>> news = newsseg.NewsSegmenter().with_rules(after_the_end_mark)
    >>> news.segment("The tide came in on Monday, as it does.\\n\\n■\\n\\nStorm nears the coast").segments[-1].label
    'chrome'
    """

    def make(function: Callable[[Document], Iterable[Place]]) -> Rule:
        own, doc = _described(function)
        return Rule(name or own, kind, weight, OnPage(name or own, function), doc)

    return make


def _described(function: object) -> tuple[str, str]:
    return getattr(function, "__name__", "").replace("_", "-"), (function.__doc__ or "").strip().split("\n")[0]


def phrases_rule(name: str, phrases: Iterable[str], *, kind: type[Segment], weight: float = STRONG, whole_line: bool = False) -> Rule:
    """Make a rule of phrases that open a line, or make up the whole of it; thousands of them cost no more than one.

    Args:
        name: the rule's name, a kebab-case fact.
        phrases: the phrases, each with a word in it; case, punctuation and kinds of blanks are looked past.
        kind: the kind of segment it speaks for.
        weight: what a phrase weighs, in log-odds.
        whole_line: whether a phrase must be the whole line.

    Raises:
        RuleError: there is no phrase, one has no word in it or is no str, or they are not several.

    >>> import newsseg
    >>> boxes = newsseg.phrases_rule("house-boxes", ["Get the app"], kind=newsseg.Chrome, weight=newsseg.DECISIVE)
    >>> newsseg.segment("GET THE APP today", rules=[boxes]).segments[0].label
    'chrome'
    """
    if not isinstance(phrases, Iterable):
        message = f"rule {name!r}: phrases are several str: pass a list of them, not {type(phrases).__name__}"
        raise RuleError(message)
    listed = [phrases] if isinstance(phrases, str) else list(phrases)
    for phrase in listed:
        if not isinstance(phrase, str):
            message = f"rule {name!r}: a phrase is a str, not {type(phrase).__name__}: {phrase!r}"
            raise RuleError(message)
        if not cues.words(phrase):
            message = f"rule {name!r}: there is no word in the phrase {phrase!r}: leave it out"
            raise RuleError(message)
    if not listed:
        message = f"rule {name!r}: no phrase with a word in it"
        raise RuleError(message)
    how = "is" if whole_line else "opens with"
    return Rule(name, kind, weight, Phrases(tuple(listed), whole_line), f"{how} one of {len(listed)} phrases")
