"""One text, or a stream of them."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor
from itertools import count, islice
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import newsseg
from newsseg import Article, Failure, NewsSegmenter, RuleExecutionError, segment, segment_many, streams
from tests.checking import labels
from tests.house import leaving, sponsors, stumbling

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = [f"Storm number {number} nears the coast\n\nBy Ada Brook\n\nIt is expected on Tuesday, forecasters said." for number in range(40)]
STUMBLES = NewsSegmenter().with_rules(stumbling)


def test_segment_gives_an_article() -> None:
    assert isinstance(segment(TEXTS[0]), Article)
    assert segment(TEXTS[0]) == NewsSegmenter().segment(TEXTS[0])


def test_segment_takes_rules_for_this_one_text() -> None:
    rule = newsseg.regex_rule("storms", "^Storm", kind=newsseg.Kicker, weight=newsseg.DECISIVE)
    assert labels(segment(TEXTS[0], rules=[rule]))[0] == "kicker"
    assert segment(TEXTS[0]) == NewsSegmenter().segment(TEXTS[0])


def test_the_standard_segmenter_is_made_once_and_never_changed_by_rules() -> None:
    assert streams._standard() is streams._standard()
    segment("Storm", rules=[newsseg.regex_rule("storms", "^Storm", kind=newsseg.Kicker)])
    assert streams._standard() == NewsSegmenter()


def test_rules_and_language_are_given_by_name_and_the_text_either_way() -> None:
    assert segment(text=TEXTS[0]) == segment(TEXTS[0])
    with pytest.raises(TypeError, match="positional argument"):
        segment(TEXTS[0], ())  # type: ignore[call-arg]
    assert [article.text for article in segment_many(texts=["a"])] == ["a"]
    with pytest.raises(TypeError, match="positional argument"):
        segment_many(["a"], NewsSegmenter())  # type: ignore[call-overload]


def test_rules_may_come_from_any_iterable() -> None:
    rules = (newsseg.regex_rule(name, "^Storm", kind=newsseg.Kicker, weight=newsseg.DECISIVE / 2) for name in "ab")
    assert labels(segment(TEXTS[0], rules=rules))[0] == "kicker"


def test_the_language_of_a_text_settles_its_dates_and_no_label() -> None:
    text = "Storm nears the coast\n\n03/04/2026\n\nIt is expected on Tuesday, forecasters said."
    assert [[one.value for one in segment(text, language=code).of(newsseg.Timestamp)] for code in ("fr", "en")] == [["2026-04-03"], [None]]
    assert labels(segment(text, language="fr")) == labels(segment(text))


FERRY = """Ferry returns to Lantern Bay

By Marion Tulley

The Lantern Bay ferry sailed again on Thursday for the first time since January, when engineers found cracks in its main shaft.

About 200 islanders waited on the pier in the rain to see it come in."""
OWLS = """Owls move into the old signal box

By Piet Sander

A pair of barn owls has nested in the disused signal box at Carrow Halt, and the railway has agreed to leave it alone.

Volunteers counted four chicks on Sunday."""


def test_articles_are_cut_out_from_their_first_line_to_their_last() -> None:
    text = f"\n {FERRY}\n\n* * *\n\n{OWLS}\n\n"
    first, second = newsseg.split_articles(text)
    assert (first.start, first.end) == (2, 2 + len(FERRY) + len("\n\n* * *"))
    assert (second.start, second.end) == (len(text) - len(OWLS) - 2, len(text) - 2)
    assert second.text == OWLS
    assert newsseg.split_articles(" \n") == ()


@pytest.mark.parametrize("junk", [None, 3, b"bytes", ["text"], object()])
def test_only_text_is_segmented(junk: object) -> None:
    with pytest.raises(TypeError, match=rf"newsseg reads text \(str\), not {type(junk).__name__}"):
        segment(junk)  # type: ignore[arg-type]


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("chunk", [1, 7, 100])
def test_many_come_in_order(processes: int, chunk: int) -> None:
    assert list(segment_many(TEXTS, processes=processes, chunk=chunk)) == list(map(segment, TEXTS))


@pytest.mark.parametrize("processes", [1, 2])
def test_articles_of_other_processes_are_as_good_as_one_s_own(processes: int) -> None:
    [found] = segment_many(TEXTS[:1], processes=processes)
    assert [one.confidence for one in found] == [one.confidence for one in segment(TEXTS[0])]
    assert found.explain() == segment(TEXTS[0]).explain()


@pytest.mark.parametrize("processes", [1, 2])
def test_many_use_the_segmenter_they_are_given(processes: int) -> None:
    news = NewsSegmenter().with_segmenter(sponsors())
    [found] = segment_many(["Sponsored by A"], segmenter=news, processes=processes)
    assert labels(found) == ["sponsor"]


@pytest.mark.parametrize("processes", [1, 2])
def test_no_texts_no_articles(processes: int) -> None:
    assert list(segment_many([], processes=processes)) == []


def watched(asked: list[int]) -> Iterator[str]:
    """Yield texts without end, and note how many were asked for."""
    for number in count():
        asked.append(number)
        yield f"Text number {number}."


def test_one_process_asks_for_a_text_only_when_its_article_is_wanted() -> None:
    asked: list[int] = []
    found = segment_many(watched(asked))
    assert asked == []
    assert [article.text for article in islice(found, 3)] == [f"Text number {number}." for number in range(3)]
    assert asked == [0, 1, 2]


def test_several_processes_read_a_bounded_way_ahead() -> None:
    asked: list[int] = []
    found = segment_many(watched(asked), processes=2, chunk=2)
    assert asked == []
    assert [article.text for article in islice(found, 5)] == [f"Text number {number}." for number in range(5)]
    assert 5 <= len(asked) <= 60


def test_eight_chunks_for_each_of_two_are_handed_out_before_the_first_article() -> None:
    asked: list[int] = []
    found = segment_many(watched(asked), processes=2, chunk=3)
    assert next(found).text == "Text number 0."
    assert len(asked) == 8 * 2 * 3
    assert [next(found).text, next(found).text] == ["Text number 1.", "Text number 2."]
    assert len(asked) == 8 * 2 * 3
    next(found)
    assert len(asked) == (8 * 2 + 1) * 3


@pytest.mark.parametrize("processes", [1, 2])
def test_a_bad_item_is_raised_when_its_turn_comes(processes: int) -> None:
    found = segment_many(["a", "b", b"c", "d"], processes=processes, chunk=2)  # type: ignore[list-item]
    assert [next(found).text, next(found).text] == ["a", "b"]
    with pytest.raises(TypeError, match="not bytes"):
        next(found)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_bad_item_never_loses_the_others(processes: int) -> None:
    mixed: list[Any] = ["a", b"b", "c", None, "x", "d"]
    found = list(segment_many(mixed, segmenter=STUMBLES, processes=processes, chunk=2, on_error="yield"))
    assert [one.item if isinstance(one, Failure) else one.text for one in found] == ["a", b"b", "c", None, "x", "d"]
    assert [type(one.error) if isinstance(one, Failure) else None for one in found] == [
        None,
        TypeError,
        None,
        TypeError,
        RuleExecutionError,
        None,
    ]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_of_a_rule_keeps_its_words(processes: int) -> None:
    with pytest.raises(RuleExecutionError, match="rule 'stumbles-over-x' failed on line 0: LookupError: no x, please") as caught:
        list(segment_many(["x"], segmenter=STUMBLES, processes=processes))
    assert (caught.value.rule, caught.value.line) == ("stumbles-over-x", 0)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"processes": 0}, "processes and chunk must be at least 1, not 0 and 16"),
        ({"chunk": 0}, "processes and chunk must be at least 1, not 1 and 0"),
        ({"processes": -2}, "must be at least 1"),
        ({"on_error": "ignore"}, "on_error must be 'raise' or 'yield', not 'ignore'"),
    ],
    ids=["nobody works", "nothing is handed out", "less than nobody works", "no such word"],
)
def test_faulty_arguments_are_told_at_once(arguments: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        segment_many([], **arguments)  # type: ignore[call-overload]


def test_bug_a_single_text_was_taken_for_a_stream_of_characters() -> None:
    with pytest.raises(TypeError, match="pass a list of them, or give a single text to segment"):
        segment_many("A text")


def test_the_least_that_can_be_asked_for_is_one_of_each() -> None:
    assert [article.text for article in segment_many(iter(["a", "b"]), processes=1, chunk=1)] == ["a", "b"]


@pytest.mark.parametrize("processes", [1, 2])
def test_bug_what_is_no_text_and_cannot_be_pickled_ended_a_run_on_several_processes(processes: int) -> None:
    texts: list[Any] = ["One.", threading.Lock(), "Two."]
    first, failure, last = segment_many(texts, processes=processes, on_error="yield")
    assert isinstance(failure, Failure)
    assert failure.item is texts[1]
    assert "not lock" in str(failure.error)
    assert [getattr(found, "text", "") for found in (first, last)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("texts", "arguments", "says"),
    [
        (None, {}, "pass a list of them, or give a single text to segment; this is NoneType"),
        (b"A text", {}, "this is bytes"),
        ([], {"processes": "2"}, "processes and chunk are whole numbers, not '2' and 16"),
        ([], {"chunk": 1.5}, "processes and chunk are whole numbers, not 1 and 1.5"),
    ],
)
def test_bug_arguments_of_another_kind_were_answered_with_python_s_own_words(texts: object, arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(TypeError, match=says):
        segment_many(texts, **arguments)  # type: ignore[call-overload]


def test_bug_weights_of_another_kind_were_answered_with_python_s_own_words() -> None:
    with pytest.raises(TypeError, match=r"weights are read by newsseg\.Weights\.load, not dict"):
        newsseg.NewsSegmenter(weights={})  # type: ignore[arg-type]


@pytest.mark.parametrize("processes", [1, 2])
def test_bug_a_source_that_failed_took_along_what_was_handed_out_on_several_processes(processes: int) -> None:
    def texts() -> Iterator[str]:
        yield from TEXTS[:10]
        message = "the file is cut off"
        raise OSError(message)

    found: list[Article] = []
    with pytest.raises(OSError, match="the file is cut off"):
        found.extend(segment_many(texts(), processes=processes, chunk=4))
    assert [article.text for article in found] == TEXTS[:10]


def test_bug_a_stream_that_was_left_early_went_on_with_all_that_was_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[bool] = []
    shut = ProcessPoolExecutor.shutdown

    def noted(pool: ProcessPoolExecutor, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is
        ended.append(cancel_futures)
        shut(pool, wait, cancel_futures=cancel_futures)

    monkeypatch.setattr(ProcessPoolExecutor, "shutdown", noted)
    found = segment_many(TEXTS, processes=2, chunk=1)
    next(found)
    del found
    assert ended == [True]
    with pytest.raises(TypeError) as caught:  # and while its error is kept
        list(segment_many([3], processes=2))  # type: ignore[list-item]
    assert (ended, "not int" in str(caught.value)) == ([True, True], True)


@pytest.mark.parametrize("processes", [1, 2])
def test_bug_an_error_of_a_rule_lost_its_cause_on_several_processes(processes: int) -> None:
    with pytest.raises(RuleExecutionError) as caught:
        list(segment_many(["x"], segmenter=STUMBLES, processes=processes))
    assert repr(caught.value.__cause__) == repr(LookupError("no x, please"))


def test_bug_a_segmenter_was_sent_with_every_chunk() -> None:
    news = Counting()
    assert len(list(segment_many(TEXTS, segmenter=news, processes=2, chunk=1))) == len(TEXTS)
    assert news.pickled <= 1 + 2  # it is seen whether it can be sent, and where processes are spawned, each is sent it


class Counting(NewsSegmenter):
    """Counts how often it is pickled."""

    pickled = 0

    def __reduce__(self) -> tuple[object, ...]:
        Counting.pickled += 1
        return NewsSegmenter, ()


@pytest.mark.parametrize("processes", [1, 2])
def test_a_rule_inside_a_function_is_answered_with_where_to_put_it(processes: int) -> None:
    @newsseg.line_rule(kind=newsseg.Kicker)
    def first(line: newsseg.Line, document: newsseg.Document) -> bool:
        del document
        return line.index == 0

    news = NewsSegmenter().with_rules(first)
    if processes == 1:
        assert len(list(segment_many(["One."], segmenter=news))) == 1
        return
    with pytest.raises(newsseg.NewssegError, match="define rules, kinds and segmenters at the top of a module, or use one process"):
        segment_many(["One."], segmenter=news, processes=processes)


def test_bug_a_segmenter_of_another_kind_failed_at_the_first_text() -> None:
    for given, named in (("x", "'x'"), (NewsSegmenter, "the class NewsSegmenter")):
        with pytest.raises(TypeError, match=rf"a segmenter is made by calling its class, as in NewsSegmenter\(\), not {named}"):
            segment_many(["a"], segmenter=given)  # type: ignore[call-overload]


def _even(_kind: object, _field: object, given: newsseg.Span | None) -> None:
    if given is not None and len(given.text) % 2:
        message = f"{given.text} is odd"
        raise ValueError(message)


@attrs.frozen
class Even(newsseg.Segment):
    """A kind that refuses words of an odd length."""

    label = "even"
    word: newsseg.Span | None = attrs.field(default=None, validator=_even)


EVEN = newsseg.NewsSegmenter().with_rules(newsseg.regex_rule("even", "^(?P<word>word|words)$", kind=Even, weight=newsseg.DECISIVE))


@pytest.mark.parametrize("processes", [1, 2])
def test_bug_a_kind_that_refuses_its_fields_ended_a_stream_on_several_processes(processes: int) -> None:
    found = list(newsseg.segment_many(["word", "words", "word"], segmenter=EVEN, processes=processes, chunk=1, on_error="yield"))
    assert [isinstance(one, newsseg.Failure) for one in found] == [False, True, False]


def test_bug_a_text_that_ended_its_process_ended_the_stream() -> None:
    news, texts = NewsSegmenter().with_rules(leaving), ["a", "x", *TEXTS, "x", "b"]
    found = list(segment_many(texts, segmenter=news, processes=2, chunk=4, on_error="yield"))
    assert [one.item if isinstance(one, Failure) else one.text for one in found] == texts
    failures = [one for one in found if isinstance(one, Failure)]
    assert [one.item for one in failures] == ["x", "x"]
    assert all(type(one.error) is newsseg.NewssegError for one in failures)


def test_bug_a_text_that_ended_its_process_was_answered_with_python_s_own_words() -> None:
    found = segment_many(["a", "x", "b"], segmenter=NewsSegmenter().with_rules(leaving), processes=2)
    assert next(found).text == "a"
    with pytest.raises(newsseg.NewssegError, match="a process ended while it read this text by itself: it was killed, perhaps for want of"):
        next(found)


STAMPED = "Storm nears the coast\n\n03/04/2026\n\nIt is expected on Tuesday, forecasters said."


@pytest.mark.parametrize("processes", [1, 2])
def test_bug_nothing_told_the_language_of_many_texts(processes: int) -> None:
    for code, value in (("en-GB", "2026-04-03"), ("en-US", "2026-03-04"), (None, None)):
        assert [one.published for one in segment_many([STAMPED] * 2, language=code, processes=processes)] == [value] * 2
    [given] = segment_many([STAMPED], language="en-GB", processes=processes)
    assert given == segment(STAMPED, language="en-GB")


def test_a_language_that_is_none_is_told_before_the_first_text() -> None:
    with pytest.raises(TypeError, match="a language is told by its code, such as 'en-GB', not 3"):
        segment_many([], language=3)  # type: ignore[call-overload]


@pytest.mark.parametrize("processes", [1, 2])
def test_rules_for_many_texts_count_beside_those_of_the_segmenter(processes: int) -> None:
    storms = newsseg.regex_rule("storms", "^Storm", kind=newsseg.Kicker, weight=newsseg.DECISIVE)
    news = NewsSegmenter().with_segmenter(sponsors())
    [found] = segment_many(["Storm nears\n\nSponsored by A"], segmenter=news, rules=[storms], processes=processes)
    assert labels(found) == ["kicker", "sponsor"]
    assert [labels(one)[0] for one in segment_many(TEXTS[:2], rules=(rule for rule in [storms]), processes=processes)] == ["kicker"] * 2
    with pytest.raises(TypeError, match="rules are several"):
        segment_many([], rules=storms)  # type: ignore[call-overload]
    with pytest.raises(newsseg.RuleError, match="is there already"):
        segment_many([], segmenter=NewsSegmenter(rules=[storms]), rules=[storms])
