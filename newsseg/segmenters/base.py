"""What all segmenters share: rules, weights, and copies of themselves with others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from heapq import merge
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

import attrs

from newsseg import catalogue
from newsseg.errors import RuleError, UnknownRuleError, WeightsError, unknown
from newsseg.rules import Rule, as_rule, as_rules, fillable_fields, names_of, why_taken
from newsseg.segmented import Segmented
from newsseg.segments import KINDS, Chrome, Segment, as_kinds, unfit
from newsseg.setting import settle
from newsseg.weights import Weights, built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Self

    from newsseg.document import Span
    from newsseg.labeling import Labeling, States
    from newsseg.rules import Vote

Result_co = TypeVar("Result_co", bound=Segmented, covariant=True)


def _as_set(names: Iterable[str | Rule]) -> frozenset[str]:
    if isinstance(names, str) or not isinstance(names, Iterable):
        message = f"omitted names several rules: pass a list of names, not {names!r}"
        raise TypeError(message)
    return frozenset(names_of(names))


@attrs.frozen(kw_only=True)
class Segmenter(Generic[Result_co]):
    """Finds the segments of some kinds in a text.

    A segmenter reads the whole page and decodes all labels jointly, since a caption is known by what is no caption; it gives back
    the segments of its own ``kinds``. Segmenters are frozen, picklable and safe to share between threads.

    Args:
        rules: rules of the caller's own, beside the built-in evidence.
        omitted: names of built-in rules that shall weigh nothing.
        weights: the fitted weights.

    Raises:
        RuleError: two rules bear one name, or one bears the name of a built-in rule; a kind is like none of the built-in ones, or no
            segment can be made of it.
        UnknownRuleError: a rule to be omitted is not known.
        WeightsError: the weights have a label that is no kind's.
        TypeError: the rules, the names of those omitted, or the kinds of the class are not several, or the weights are none.
    """

    kinds: ClassVar[tuple[type[Segment], ...]] = ()
    result: ClassVar[type[Segmented]] = Segmented

    rules: tuple[Rule, ...] = attrs.field(default=(), converter=as_rules)
    omitted: frozenset[str] = attrs.field(default=frozenset(), converter=_as_set)
    weights: Weights = attrs.field(factory=built_in, repr=False)

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for rule in self.all_rules():
            if taken := why_taken(as_rule(rule).name, seen):
                raise RuleError(f"{taken}, or take the other away with without_rules" if rule.name in seen else taken)
            seen.add(rule.name)
        if not isinstance(self.weights, Weights):
            message = f"weights are read by newsseg.Weights.load, not {type(self.weights).__name__}"
            raise TypeError(message)
        _check_classes(type(self).__name__, self.kinds)
        _check_kinds(self.all_kinds(), self.weights)
        for name in sorted(self.omitted - catalogue.RULES.keys()):
            raise UnknownRuleError(unknown("rule", name, {*catalogue.RULES, *seen}))

    def all_rules(self) -> tuple[Rule, ...]:
        """Return the caller's rules of this segmenter and of those it joins."""
        return self.rules

    def all_kinds(self) -> tuple[type[Segment], ...]:
        """Return the kinds that lines may be labelled with: the built-in ones, replaced or joined by the caller's."""
        return joined_kinds((*(rule.kind for rule in self.all_rules()), *self.kinds))

    def with_rules(self, *rules: Rule) -> Self:
        """Return a copy with further rules.

        Raises:
            RuleError: a name is taken.
        """
        return attrs.evolve(self, rules=(*self.rules, *rules))

    def without_rules(self, *rules: str | Rule) -> Self:
        """Return a copy without some rules, built-in ones or the caller's.

        Args:
            rules: their names; a rule of the caller's may also be passed itself.

        Raises:
            UnknownRuleError: there is no such rule.
            RuleError: something is neither a name nor a rule.

        >>> import newsseg
        >>> newsseg.NewsSegmenter().without_rules("lenght")
        Traceback (most recent call last):
        newsseg.errors.UnknownRuleError: unknown rule 'lenght': did you mean 'length', ...?
        """
        names = names_of(rules)
        own = {rule.name for rule in self.rules}
        return attrs.evolve(
            self,
            rules=tuple(rule for rule in self.rules if rule.name not in names),
            omitted={*self.omitted, *names} - own,
        )

    def with_weights(self, weights: Weights) -> Self:
        """Return a copy with other fitted weights."""
        return attrs.evolve(self, weights=weights)

    def label(self, text: str) -> Labeling:
        """Label the blocks of a text: the first three stages.

        Raises:
            TypeError: ``text`` is no ``str``.
            RuleExecutionError: a rule raised an error.
        """
        from newsseg.decoding import label  # noqa: PLC0415 - what it needs is imported with the first text

        return label(text, self.all_rules(), self.states)

    @cached_property
    def states(self) -> States:
        """The states that lines may be in: those of the weights, and twins of them for the caller's own kinds."""
        from newsseg.labeling import States  # noqa: PLC0415

        built_in_labels = {kind.label for kind in KINDS}
        own = tuple(kind for kind in self.all_kinds() if kind.label not in built_in_labels)
        return States(self.weights.without(self.omitted), own)

    def segment(self, text: str, *, language: str | None = None) -> Result_co:
        """Find the segments of this segmenter's kinds in a text.

        Args:
            text: any ``str`` at all.
            language: the code of its language, where you know it; it changes no label, but settles what day 03/04/2026 is.

        Raises:
            TypeError: ``text`` is no ``str``.
            RuleExecutionError: a rule raised an error.
        """
        return self.labelled(text, self.label(text), language)

    def labelled(self, text: str, labeling: Labeling, language: str | None = None) -> Result_co:
        """Give a text's labels as what `segment` returns.

        Args:
            text: the text.
            labeling: its labels, as `label` finds them.
            language: the code of its language, where you know it.
        """
        labels = {kind.label for kind in self.kinds}
        settled = settle(build_segments(labeling, self.all_kinds()), text, language)
        segments = (segment for segment in settled if not labels or segment.label in labels)
        return cast("Result_co", self.result(text, tuple(segments), label=_Source(self, text, labeling)))


def as_segmenter(given: object) -> Segmenter[Segmented]:
    """Return a segmenter as it is.

    Raises:
        TypeError: it is none.
    """
    if isinstance(given, Segmenter):
        return given
    named = f"the class {given.__name__}" if isinstance(given, type) else repr(given)
    message = f"a segmenter is made by calling its class, as in NewsSegmenter(), not {named}"
    raise TypeError(message)


def joined_kinds(kinds: Iterable[type[Segment]]) -> tuple[type[Segment], ...]:
    """Return one kind for each label: the built-in one, unless there is one of the caller's own among ``kinds``."""
    own = (kind for kind in kinds if kind not in KINDS)
    return tuple({kind.label: kind for kind in (*KINDS, *own)}.values())


def _check_classes(name: str, kinds: Iterable[type[Segment]]) -> None:
    try:
        as_kinds(kinds)
    except TypeError as error:
        message = f"{name}.kinds: {error}"
        raise TypeError(message) from error


def _check_kinds(kinds: Sequence[type[Segment]], weights: Weights) -> None:
    built_in, labels = {kind.label for kind in KINDS}, {kind.label for kind in kinds}
    for kind in kinds:
        if problem := unfit(kind):
            raise RuleError(problem)
        if kind.like not in built_in:
            message = f"{kind.__name__}.like names no built-in kind: {unknown('label', kind.like, built_in)}"
            raise RuleError(message)
    for label in weights.labels:
        if label not in labels:
            raise WeightsError(unknown("label", label, labels))


@attrs.frozen(eq=False)
class _Source:
    """Where a labelling comes from: kept, and made again after pickling."""

    segmenter: Segmenter[Segmented]
    text: str
    labeling: Labeling | None = None

    def __call__(self) -> Labeling:
        return self.labeling or self.segmenter.label(self.text)

    def __reduce__(self) -> tuple[object, ...]:
        return _Source, (self.segmenter, self.text)


def build_segments(labeling: Labeling, kinds: Iterable[type[Segment]]) -> Iterable[Segment]:
    """Build the typed segments of a labelled document: the fourth stage; what is not read is the site's own."""
    by_label = {kind.label: kind for kind in kinds}
    left_out = labeling.document.left_out
    blanks = (by_label[Chrome.label](line.start, line.end, line.text) for line in left_out)
    of_blocks = _of_blocks(labeling, by_label)
    return merge(of_blocks, blanks, key=attrgetter("start")) if left_out else of_blocks


def _of_blocks(labeling: Labeling, by_label: Mapping[str, type[Segment]]) -> Iterator[Segment]:
    belief = labeling.confidence  # one for all segments
    text = labeling.document.text
    rows = zip(labeling.document.blocks, labeling.labels, labeling.evidence.votes, strict=True)
    for block, label, votes in rows:
        kind, lines = by_label[label], block.lines
        start, end = lines[0].start, lines[-1].end
        own = lines[0].text if len(lines) == 1 else text[start:end]  # a line's text is shared, not cut out again
        given = _fields(kind, votes) if votes else {}
        yield kind(start, end, own, confidence=belief, _block=block.index, **given)


def _fields(kind: type[Segment], votes: Iterable[Vote]) -> dict[str, Span]:
    known = fillable_fields(kind)
    speaking = (vote for vote in votes if vote.kind.label == kind.label and vote.weight >= 0)
    return {name: span for vote in speaking for name, span in vote.fields.items() if name in known}
