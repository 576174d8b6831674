"""The part of a line that a fact of it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg import cues
from newsseg.fields import label_of
from newsseg.findings import spelled
from newsseg.reading.line import see, size_of, source_place
from newsseg.reading.phrases import cue_findings
from newsseg.reading.voices import voiced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsseg.reading.line import Seen


def matched(text: str, facts: Iterable[str]) -> list[str]:
    """Return the part of a block's text that each of its facts rests on; empty where that is the block as a whole.

    Args:
        text: its words on one line, as `Block.text` gives them.
        facts: the facts.

    >>> matched("Photograph by Ann Lee", ["cue-photo-credit-prefix=starts/line", "length=4", "last-word=lee"])
    ['Photograph by', '', 'Lee']
    """
    seen = see(text)
    places = [(source_place(seen, start), source_place(seen, end)) for start, end in cues.word_spans(seen.probe)]
    found = {name: seen.text[places[first][0] : places[last - 1][1]] for name, first, last in _parts(seen)}
    found["field"] = label_of(seen.text)
    return [found.get(fact, found.get(fact.partition("=")[0], "")) for fact in facts]


def _parts(seen: Seen) -> Iterator[tuple[str, int, int]]:
    """Yield facts or rules with the words they rest on, ``first`` up to ``last``, excluded; of several the first comes last."""
    words = seen.words
    for number in reversed(range(len(words))):
        yield f"word={words[number]}", number, number + 1
        yield f"word-inside={words[number]}", number, number + 1
    if words:
        yield from (("first-word", 0, 1), ("first-words", 0, min(2, len(words))), ("last-word", len(words) - 1, len(words)))
    for voice, number in voiced(words, seen.alphabet).items():
        yield f"voice-{voice}", number, number + 1
    for cue, finding in reversed(list(cue_findings(words, seen.found, seen.probe, size_of(seen.units)))):
        yield from ((fact, cue.first, cue.last) for fact in spelled([finding]))
