"""The laws that a rule and a segmenter keep to, as checks."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import HealthCheck, given, settings

from newsseg.document import Document
from newsseg.rules import DECISIVE, WEAK, Rule, as_rule, regex_rule
from newsseg.segmented import as_segmented
from newsseg.segmenters.base import as_segmenter
from newsseg.segmenters.news import NewsSegmenter
from newsseg.segments import Chrome
from newsseg.testing.texts import texts as many_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsseg.segmented import Segmented
    from newsseg.segmenters.base import Segmenter


def complaints(found: Segmented) -> Iterator[str]:
    """Yield what keeps segments from adding up to their text: wrong offsets, overlaps, characters in no segment, blank edges.

    Args:
        found: a segmented text.

    >>> from newsseg import Article, Paragraph
    >>> list(complaints(Article("One. Two.", (Paragraph(0, 4, "One."),))))
    ['4:9 is in no segment']
    """
    yield from _misplaced(as_segmented(found))
    edges = [0, *(edge for segment in found for edge in (segment.start, segment.end)), len(found.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if found.text[start:end].strip():
            yield f"{start}:{end} is in no segment"


def _misplaced(found: Segmented) -> Iterator[str]:
    for segment in found:
        if found.text[segment.start : segment.end] != segment.text:
            yield f"{segment.start}:{segment.end} is not its text"
        if segment.text != segment.text.strip() or not segment.text:
            yield f"{segment.start}:{segment.end} is empty or has blank edges"
    for before, after in pairwise(found):
        if before.end > after.start:
            yield f"{after.start}:{after.end} overlaps {before.start}:{before.end}"


def check_rule(rule: Rule, *, texts: Iterable[str] = (), examples: int = 50) -> None:
    """Check a rule against the library's laws, on texts of many kinds.

    It can be pickled; it reads any text without an error, always alike, and finds places inside the blocks it is asked about; weighing
    nothing, or finding nothing, it changes nothing; the order of rules does not matter; a decisive weight decides.

    Args:
        rule: the rule.
        texts: texts in which it must find something.
        examples: how many other texts are tried.

    Raises:
        AssertionError: a law does not hold; the message says which.
        RuleExecutionError: the rule raised an error.
        RuleError: it is no rule.
        TypeError: the texts are not several.
    """
    as_rule(rule)
    _check_several(texts)
    again = _pickled(rule, f"rule {rule.name!r}")
    _hold(again == rule, f"rule {rule.name!r} is another one after pickling")
    for text in texts:
        _hold(any(rule.votes_by_block(Document.from_text(text))), f"rule {rule.name!r} finds nothing in {text!r}")
        _check_rule_on(rule, again, text)
    _on_many_texts(lambda text: _check_rule_on(rule, again, text), examples)


def check_segmenter(segmenter: Segmenter[Any], *, texts: Iterable[str] = (), examples: int = 50) -> None:
    """Check a segmenter against the library's laws, on texts of many kinds.

    It can be pickled; it segments any text without an error, always alike, and refuses what is no text; its segments are pieces of the
    text, in order, disjoint, of its own kinds, and explained; copies with other rules leave it alone; it finds alone what it finds
    among the others.

    Args:
        segmenter: the segmenter.
        texts: texts in which it must find something.
        examples: how many other texts are tried.

    Raises:
        AssertionError: a law does not hold; the message says which.
        RuleExecutionError: a rule of the segmenter raised an error.
        TypeError: it is no segmenter, or the texts are not several.

    >>> import newsseg
    >>> check_segmenter(newsseg.CaptionSegmenter(), examples=5)
    """
    as_segmenter(segmenter)
    _check_several(texts)
    again = _pickled(segmenter, type(segmenter).__name__)
    _check_refusal(segmenter)
    for rule in segmenter.all_rules():
        _pickled(rule, f"rule {rule.name!r}")
    for text in texts:
        _hold(len(segmenter.segment(text)) > 0, f"{type(segmenter).__name__} finds nothing in {text!r}")
        _check_segmenter_on(segmenter, again, text)
    _on_many_texts(lambda text: _check_segmenter_on(segmenter, again, text), examples)


def _check_several(texts: Iterable[str]) -> None:
    if isinstance(texts, str) or not isinstance(texts, Iterable):
        message = f"texts are several: pass a list of them, not {texts!r}"
        raise TypeError(message)


def _hold(holds: bool, message: str) -> None:  # noqa: FBT001 - it reads like an assert
    if not holds:
        raise AssertionError(message)


def _on_many_texts(check: Callable[[str], None], examples: int) -> None:
    @settings(max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(many_texts())
    def laws(text: str) -> None:
        check(text)

    laws()


def _pickled(thing: Any, name: str) -> Any:  # noqa: ANN401 - what goes in comes back
    try:
        again = pickle.loads(pickle.dumps(thing))  # noqa: S301 - it was pickled right here
    except (AttributeError, TypeError, pickle.PicklingError) as error:
        message = f"{name} cannot be pickled, so that no other process can use it: define its function at the top of a module"
        raise AssertionError(message) from error
    return again


def _places(found: Segmented) -> list[tuple[int, int, str]]:
    return [(segment.start, segment.end, segment.label) for segment in found]


_OTHER_RULE = regex_rule("another-rule", r"\d", kind=Chrome, weight=WEAK)


def _check_rule_on(rule: Rule, again: Rule, text: str) -> None:
    name, document = f"rule {rule.name!r}", Document.from_text(text)
    votes = rule.votes_by_block(document)
    _hold(votes == rule.votes_by_block(document), f"{name} does not find the same twice in {text!r}")
    _hold(votes == again.votes_by_block(document), f"{name} does not find the same after pickling in {text!r}")
    for block, found in zip(document.blocks, votes, strict=True):
        for vote in found:
            inside = block.start <= vote.span.start <= vote.span.end <= block.end
            _hold(inside, f"{name} finds {vote.span!r} outside of the block {block.start}:{block.end} of {text!r}")
    plain = NewsSegmenter()
    _hold(_places(plain.with_rules(attrs.evolve(rule, weight=0)).segment(text)) == _places(plain.segment(text)), f"{name} of no weight")
    one, other = plain.with_rules(rule, _OTHER_RULE).segment(text), plain.with_rules(_OTHER_RULE, rule).segment(text)
    _hold(one == other, f"{name}: the order of rules matters in {text!r}")
    _hold(any(votes) or _places(plain.with_rules(rule).segment(text)) == _places(plain.segment(text)), f"{name} found nothing in {text!r}")
    _hold(not list(complaints(one)), f"{name}: segments do not add up to {text!r}")
    decided = plain.with_rules(attrs.evolve(rule, weight=DECISIVE)).label(text).labels
    spoken = [label for label, found in zip(decided, votes, strict=True) if found]
    _hold(all(label == rule.kind.label for label in spoken), f"{name} does not win with a decisive weight in {text!r}")


def _check_refusal(segmenter: Segmenter[Any]) -> None:
    try:
        segmenter.segment(b"bytes")  # type: ignore[arg-type]
    except TypeError:
        return
    message = f"{type(segmenter).__name__} does not refuse what is no text with a TypeError"
    raise AssertionError(message)


def _check_segmenter_on(segmenter: Segmenter[Any], again: Segmenter[Any], text: str) -> None:
    name, found = type(segmenter).__name__, segmenter.segment(text)
    _hold(found == segmenter.segment(text), f"{name} does not segment alike twice: {text!r}")
    _hold(found == again.segment(text), f"{name} does not segment alike after pickling: {text!r}")
    _hold(found.text is text, f"{name} does not keep the source of {text!r}")
    _hold(not list(_misplaced(found)), f"{name}: segments are not pieces of {text!r}, in order: {list(_misplaced(found))}")
    labels = {kind.label for kind in segmenter.kinds}
    _hold(not labels or {segment.label for segment in found} <= labels, f"{name} gives back kinds that are not its own: {text!r}")
    explained = {one.text for one in found.explain()}
    _hold({segment.text for segment in found} <= explained, f"{name} does not explain each segment of {text!r}")
    before = attrs.evolve(segmenter)
    segmenter.with_rules(_OTHER_RULE)
    _hold(segmenter == before, f"{name}.with_rules changes the original")
    if labels:
        joint = NewsSegmenter(weights=segmenter.weights, omitted=segmenter.omitted).with_segmenter(segmenter).segment(text)
        among = [segment for segment in joint if segment.label in labels]
        _hold(list(found) == among, f"{name} finds other segments alone than among the others in {text!r}")
    else:
        _hold(not list(complaints(found)), f"{name}: segments do not add up to {text!r}: {list(complaints(found))}")
