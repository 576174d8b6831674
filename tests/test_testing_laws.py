"""What the checks for rules and segmenters find out: a bad one for each law, and good ones that pass."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, ClassVar

import attrs
import pytest

import newsseg
from newsseg import Byline, Chrome, Document, NewsSegmenter, Rule, Segmented, Segmenter, line_rule
from newsseg.testing import check_rule, check_segmenter, complaints, laws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsseg.finders import Find


@pytest.mark.parametrize(
    ("segments", "says"),
    [
        ((Chrome(0, 2, "ab"), Chrome(5, 7, "cd")), []),
        ((Chrome(0, 2, "ab"), Chrome(2, 7, "   cd")), ["2:7 is empty or has blank edges"]),
        ((Chrome(0, 3, "ab "), Chrome(5, 7, "cd")), ["0:3 is empty or has blank edges"]),
        ((Chrome(0, 2, "ab"), Chrome(2, 2, ""), Chrome(5, 7, "cd")), ["2:2 is empty or has blank edges"]),
        ((Chrome(0, 2, "cd"), Chrome(5, 7, "ab")), ["0:2 is not its text", "5:7 is not its text"]),
        ((Chrome(5, 7, "cd"),), ["0:5 is in no segment"]),
        ((Chrome(0, 2, "ab"),), ["2:7 is in no segment"]),
        ((Chrome(0, 1, "a"), Chrome(5, 7, "cd")), ["1:5 is in no segment"]),
        ((Chrome(1, 2, "b"), Chrome(5, 6, "c")), ["0:1 is in no segment", "6:7 is in no segment"]),
        ((Chrome(0, 2, "ab"), Chrome(1, 7, "b   cd")), ["1:7 overlaps 0:2"]),
        ((), ["0:7 is in no segment"]),
    ],
)
def test_complaints(segments: tuple[newsseg.Segment, ...], says: list[str]) -> None:
    assert list(complaints(Segmented("ab   cd", segments))) == says


def test_as_many_texts_are_tried_as_are_asked_for_and_always_the_same() -> None:
    seen: list[str] = []
    laws._on_many_texts(seen.append, 7)
    laws._on_many_texts(seen.append, 7)
    assert len(seen) == 14
    assert seen[:7] == seen[7:]


def test_fifty_texts_are_tried_unless_something_else_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    monkeypatch.setattr(laws, "_on_many_texts", lambda _, examples: tried.append(examples))
    check_rule(shares)
    check_segmenter(newsseg.CaptionSegmenter())
    check_rule(shares, examples=3)
    check_segmenter(newsseg.CaptionSegmenter(), examples=3)
    assert tried == [50, 50, 3, 3]


# Rules


@line_rule(kind=Chrome)
def shares(line: newsseg.Line, document: Document) -> bool:
    """Find lines that begin with Share."""
    del document
    return line.text.startswith("Share")


def test_a_good_rule_passes_and_must_find_something_in_each_text_that_is_given() -> None:
    check_rule(shares, texts=["Share", "Storm\n\nShare this"], examples=1)
    with pytest.raises(AssertionError, match="rule 'shares' finds nothing in 'Storm'"):
        check_rule(shares, texts=["Share", "Storm"], examples=1)


@attrs.frozen
class Finds:
    """Finds places by their offsets, and others once it was pickled."""

    start: int
    end: int
    later: int = attrs.field(default=0, eq=False)

    def __call__(self, block: newsseg.Block, document: Document) -> Iterable[Find]:
        """Find one place in the second block."""
        del document
        if block.index == 1:
            yield self.start + self.later, self.end, {}

    def __reduce__(self) -> tuple[type[Finds], tuple[int, int, int]]:
        return Finds, (self.start, self.end, 1)


@pytest.mark.parametrize(("start", "end"), [(2, 8), (4, 9), (0, 3), (8, 9), (0, 9)])
def test_a_rule_that_finds_places_outside_of_its_block_is_found_out(start: int, end: int) -> None:
    rule = Rule("elsewhere", Chrome, 1, Finds(start, end))
    with pytest.raises(AssertionError, match="outside of the block 4:8"):
        laws._check_rule_on(rule, rule, "ab\n\ncdef\n\ngh")


def test_a_rule_that_finds_places_inside_of_its_block_passes() -> None:
    for start, end in ((4, 8), (5, 7), (4, 5), (7, 8)):
        rule = Rule("inside", Chrome, 1, Finds(start, end))
        laws._check_rule_on(rule, rule, "ab\n\ncdef\n\ngh")


def test_a_rule_that_finds_something_else_after_pickling_is_found_out() -> None:
    with pytest.raises(AssertionError, match="rule 'pickled' does not find the same after pickling in 'ab"):
        check_rule(Rule("pickled", Chrome, 1, Finds(4, 8)), texts=["ab\n\ncdef"], examples=1)


@attrs.frozen
class Renamed(Rule):
    """A rule that comes back under another name."""

    def __reduce__(self) -> tuple[Any, ...]:
        return Rule, ("other", self.kind, self.weight, self.finder)


def test_a_rule_that_is_another_one_after_pickling_is_found_out() -> None:
    for name in ("a", "z"):
        with pytest.raises(AssertionError, match=f"rule '{name}' is another one after pickling"):
            check_rule(Renamed(name, Chrome, 1, Finds(4, 8)), examples=1)


# Segmenters

_COUNT = count()


@attrs.frozen(kw_only=True)
class Base(Segmenter[Segmented]):
    """Finds what the standard segmenter finds."""

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Segment, as it should be."""
        return NewsSegmenter().segment(text, language=language)


@attrs.frozen(kw_only=True)
class Moody(Base):
    """Finds everything every other time."""

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Find all, or all but one."""
        found = super().segment(text, language=language)
        return attrs.evolve(found, segments=found.segments[next(_COUNT) % 2 :])


@attrs.frozen(kw_only=True)
class Forgetful(Base):
    """Finds something else once it was pickled."""

    pickled: bool = attrs.field(default=False, eq=False)

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Find all, or all but one."""
        found = super().segment(text, language=language)
        return attrs.evolve(found, segments=found.segments[self.pickled :])

    def __reduce__(self) -> tuple[Any, ...]:
        return _forgotten, ()


def _forgotten() -> Forgetful:
    return Forgetful(pickled=True)


@attrs.frozen(kw_only=True)
class Copying(Base):
    """Gives back a copy of the text."""

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Segment a copy."""
        return super().segment(f"{text}{text}"[: len(text)], language=language)


@attrs.frozen
class Unexplained(Segmented):
    """Has an explanation for its first segment only."""

    def explain(self) -> Any:  # type: ignore[override]  # noqa: ANN401 - explanations
        """Explain the first segment."""
        return newsseg.segment(self.text).explain()[:1]


@attrs.frozen(kw_only=True)
class Mute(Base):
    """Explains next to nothing."""

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Segment without explanations."""
        return Unexplained(text, tuple(super().segment(text, language=language)))


@attrs.frozen(kw_only=True)
class Changing(Base):
    """Changes itself when it is to be copied."""

    def with_rules(self, *rules: Rule) -> Any:  # noqa: ANN401 - itself
        """Change itself."""
        object.__setattr__(self, "rules", rules)
        return self


@attrs.frozen(kw_only=True)
class Apart(Base):
    """Finds no bylines, which are its kind."""

    kinds: ClassVar[tuple[type[newsseg.Segment], ...]] = (Byline,)

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Find nothing."""
        found = super().segment(text, language=language)
        return attrs.evolve(found, segments=())


@attrs.frozen(kw_only=True)
class Dropping(Base):
    """Leaves out the last segment."""

    def segment(self, text: str, *, language: str | None = None) -> Segmented:
        """Leave one out."""
        found = super().segment(text, language=language)
        return attrs.evolve(found, segments=found.segments[:-1])


TEXT = "Storm nears the coast\n\nBy Ada Brook\n\nShare"


@pytest.mark.parametrize(
    ("segmenter", "says"),
    [
        (Moody(), "Moody does not segment alike twice"),
        (Forgetful(), "Forgetful does not segment alike after pickling"),
        (Copying(), "Copying does not keep the source of"),
        (Mute(), "Mute does not explain each segment of"),
        (Changing(), "Changing.with_rules changes the original"),
        (Apart(), "Apart finds other segments alone than among the others in"),
        (Dropping(), "Dropping: segments do not add up to"),
    ],
)
def test_a_bad_segmenter_is_found_out(segmenter: Base, says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        laws._check_segmenter_on(segmenter, laws._pickled(segmenter, "it"), TEXT)


def test_good_segmenters_pass_and_must_find_something_in_each_text_that_is_given() -> None:
    laws._check_segmenter_on(Base(), Base(), TEXT)
    laws._check_segmenter_on(newsseg.AttributionSegmenter(), newsseg.AttributionSegmenter(), TEXT)
    check_segmenter(Base(), texts=["Storm", TEXT], examples=1)
    with pytest.raises(AssertionError, match="Base finds nothing in ''"):
        check_segmenter(Base(), texts=["Storm", ""], examples=1)


def test_what_cannot_be_pickled_is_told_by_its_name() -> None:
    laws._check_refusal(Base())
    assert laws._pickled([1], "it") == [1]
    with pytest.raises(AssertionError, match="it cannot be pickled, so that no other process can use it"):
        laws._pickled(lambda: None, "it")


def test_bug_what_is_no_rule_no_segmenter_and_no_list_of_texts_was_answered_with_python_s_own_words() -> None:
    with pytest.raises(newsseg.RuleError, match="a rule is made by regex_rule, line_rule, phrases_rule or page_rule, not str"):
        check_rule("x")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not the class CaptionSegmenter"):
        check_segmenter(newsseg.CaptionSegmenter)  # type: ignore[arg-type]
    storms = newsseg.regex_rule("storms", "^Storm", kind=Chrome)
    for given, named in (("Foo", "'Foo'"), (None, "None")):
        with pytest.raises(TypeError, match=f"texts are several: pass a list of them, not {named}"):
            check_rule(storms, texts=given)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=f"texts are several: pass a list of them, not {named}"):
            check_segmenter(NewsSegmenter(), texts=given)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="this takes what a segmenter gives back"):
        list(complaints("Foo"))  # type: ignore[arg-type]
