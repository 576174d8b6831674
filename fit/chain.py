"""Fitting one chain: a linear-chain conditional random field by L-BFGS, and what it weighs as a weights file."""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pycrfsuite

from fit.examples import PARTS, Example
from newsseg.afterthoughts.bodies import AMID, LOST, NOT_AMID, STRAYS
from newsseg.afterthoughts.captions import OPEN_ENDED
from newsseg.afterthoughts.contents import LISTED, SECTION
from newsseg.afterthoughts.counters import COUNTER
from newsseg.afterthoughts.deks import AGAINST, FOR, SIGN
from newsseg.afterthoughts.entries import SIGNS
from newsseg.afterthoughts.furniture import AGAIN, NAMED, NEAREST, SIGNED
from newsseg.afterthoughts.headlines import ENDS, GOES_ON, LIKELIER, LIKELIEST, REPEATS
from newsseg.afterthoughts.kickers import ELSEWHERE
from newsseg.afterthoughts.likeness import ALIKE
from newsseg.afterthoughts.quotes import LONE, QUOTED, SPEAKER, UNSAID, WORDED
from newsseg.afterthoughts.sources import ENTRY, HEADING
from newsseg.context.contents import IN_CONTENTS
from newsseg.context.contents import LISTED as IN_LIST
from newsseg.context.fielded import DATE, FIELDED, RECORD, SUBJECT, TEXT
from newsseg.context.fielded import PARTS as FIELDS
from newsseg.context.folios import FOLIO
from newsseg.context.items import ADDRESS, ITEM, TITLE
from newsseg.context.placing import MARKED
from newsseg.context.tagged import TAGGED
from newsseg.evidence import BEGINS, OUTSIDE
from newsseg.exports.corrected import UNSURE
from newsseg.reading.alone import ALONE
from newsseg.segments import BODY
from newsseg.tags import PARTS as PARTS_OF_TAGS
from newsseg.weights import UNIT, Weights, rule_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


SETTINGS = {"c1": 0.5, "c2": 0.2, "max_iterations": 45}
"""Strengths of the L1 and the L2 penalty, and how many steps of L-BFGS are taken: few, since later ones learn publishers by heart."""
LEAST = 20
"""Weights below this, in thousandths of log-odds, are left out."""
STEP = 10
"""Weights in a file are multiples of this, in thousandths of log-odds: that packs them in a sixth less room."""
PUBLISHERS = 8
"""A fact must have been seen at this many publishers to be given weights."""
CHROME_STATES = tuple(f"chrome-{place}" for place in ("before", "head", "inside", "after"))
"""The states of the site's own, by where it stands."""
_NOT_LEARNT = frozenset((MARKED, FOLIO, FIELDED, TAGGED, ITEM, ALONE, IN_CONTENTS))
"""Rules whose weights are set, as the documents hardly have what they find, or labels are defined by it."""

HEADLINE = 4.0
"""What it is worth that an article with a body has a headline, in log-odds: chosen by cross-validation, as no chain can learn it."""
OTHER_HEADLINE = -5.0
"""What speaks against a second headline of an article, in log-odds: chosen in the same way."""
ENDING = 4.0
"""What it is worth that a headline near a line ends with the whole of it, in log-odds: as much as that there is a headline."""
REPEATING = 3.0
"""What it is worth that a line has the words of a headline near it, in log-odds: chosen by cross-validation."""
GOING_ON = 2.0
"""What it is worth that a line is of one title with a headline, in log-odds: chosen in the same way."""
LIKENESS = 2.0
"""What it is worth that most lines that are set like one are of a kind, in log-odds: chosen in the same way."""
STRAYING = -4.0
"""What speaks against body that stands apart from the rest and has no running text, in log-odds: chosen in the same way."""
AMIDST = -2.0
"""What speaks against furniture of the head in the middle of a body, in log-odds: chosen in the same way."""
SIGNING_ENTRIES = 16.0
"""What it is worth for a byline that its name stands beside several times of day in a body, in log-odds: chosen in the same way."""
LISTING = 4.0
"""What it is worth for the site's own that it is an entry of a table of contents, and for a crosshead that one lists it, in log-odds:
chosen in the same way."""
LISTED_BY_NAME = 6.0
"""What it is worth for the site's own that it stands in a list that is headed as one of contents, in log-odds: of 286, 283 did."""
BELONGING_TO_NONE = 6.0
"""What it is worth for the site's own that it stands on the cover of several records, or in a message of a chat that holds no article, in
log-odds: of 439 blocks, 427 did."""
COUNTING = 8.0
"""What it is worth for the site's own that it passed for a part of a head and is but a number, in log-odds: the first value tried."""
SIGNING = 3.0
"""What it is worth for a dek that it is the only paragraph above a byline, in log-odds: chosen in the same way."""
QUOTING = 6.0
"""What it is worth for a pull quote that a paragraph near it says the whole of it, in log-odds: chosen in the same way."""
UNQUOTING = -3.0
"""What speaks against a pull quote the most of which no paragraph near it says, in log-odds: chosen in the same way."""
SPEAKING = 3.0
"""What it is worth for a name that it is right below a pull quote, in log-odds: chosen in the same way."""
WORDING = 2.0
"""What it is worth for a crosshead that its words are the body's, in log-odds: chosen in the same way."""
DOUBTING = 1.5
"""What it is worth for the site's own that it passed for the only crosshead of an article, in log-odds: chosen in the same way."""
ENDING_OPEN = 0.75
"""What it is worth for a caption that it passed for a paragraph and ends with no stop, in log-odds: chosen in the same way."""
STANDING_ELSEWHERE = 2.0
"""What it is worth for the site's own that it passed for a kicker and stands where few do, in log-odds: chosen in the same way."""
HEADING_SOURCES, NAMING_SOURCES = 5.0, 4.0
"""What it is worth for a tagline that it heads a list of sources, and that it is an entry of one, in log-odds: chosen in the same way."""
SIGNING_OFF = 1.0
"""What it is worth for a byline at the end that it is the name on another, in log-odds: chosen in the same way."""
NAMING = 4.0
"""What it is worth for a bio that it opens with the name on a byline, in log-odds: chosen in the same way."""
RECOVERING = 4.0
"""What it is worth that running text goes on where the body stopped or outdoes it, in log-odds: chosen in the same way."""
_HEADING_BELOW = {"subheading": 2.0, "paragraph": -3.0}
_LINK = {"paragraph": -3.0, "dek": -3.0, "caption": -3.0, "headline": -2.0, "subheading": -2.0}
MARKS: Mapping[str, Mapping[str, float]] = {
    "heading-1": {"headline": 3.0},
    "one-of-heading-1": {"headline": 1.0, "paragraph": -3.0},
    **{f"heading-{rank}": _HEADING_BELOW for rank in range(2, 7)},
    "linked-heading": dict.fromkeys(CHROME_STATES, 2.0),
    "image": {"alt_text": 3.0, "caption": -4.0, "paragraph": -3.0, "headline": -2.0},
    "link": _LINK,
    "links": _LINK,
    "strong": {"paragraph": -2.0},
    "emphasis": {"paragraph": -2.0},
}
"""What marks of Markdown around all words of a line are worth for states, in log-odds: chosen on real pages that converters wrote as
Markdown, from such tags as their labels usually stand in, not from those that the sites used."""
PAGED = 6.0
"""What it is worth for the site's own that it is a page's number or a running head, in log-odds: chosen by cross-validation."""
SAYING_SUBJECT, LABELLING_TEXT, HOLDING = 5.0, 6.0, 3.0
"""What it is worth for a headline that a mail's subject says it, for body text that it is but the text's label, and for a part of an
article that a field of a record holds it, in log-odds: the first values that were tried."""
NAMING_PARTS, NO_PARTS = 5.0, {"chrome": 5.0, "nothing": 9.0}
"""What it is worth for a part of an article that the tags around it name it, and for the site's own that they name it or that it is but
tags, in log-odds: the first values that were tried, but for the last, of which a half and more had left some to taglines."""
ITEMIZING = 5.0
"""What it is worth for a headline that it is the title of an item above and below others, in log-odds: the first value that was tried."""
ADDRESSING: Mapping[str, float] = {**dict.fromkeys(CHROME_STATES, 5.0), "tagline": -3.0}
"""What it is worth for states that a line is but an address, in log-odds: the second values that were tried."""
SETTING_APART: Mapping[str, float] = {
    "rule": 6.0, "player": 8.0, "breadcrumbs": 4.0, "address": 2.0, "closing": 6.0,
    "attachment": 6.0, "number": 6.0, "count": 6.0, "length": 4.0, "jump": 4.0, "rights": 8.0,
}  # fmt: skip
"""What it is worth for the site's own that a line is but a rule, a player's clock, breadcrumbs, an e-mail address, the closing of a mail,
an attachment, the number, count or length of an archive's article, where a printed one goes on, or a notice of rights, in log-odds: the
first values that were tried, or the second."""
NO_NOTICE = -6.0
"""What speaks against body text that it is a notice of rights, in log-odds: of 875, none was any."""
BEGINNING = 4.0
"""What it is worth for a headline that by it was told that a further article begins, in log-odds: with 6 it is the same."""
FURNITURE = {"kicker": 0.5, "dek": 2.0, "byline": 1.0, "timestamp": 1.0, "tagline": 0.5}
"""What it is worth that an article has furniture of a kind, in log-odds: chosen by cross-validation, not against the documents held out."""
DEK_SIGNS: Mapping[str, float] = {**dict.fromkeys(FOR, 1.0), **dict.fromkeys(AGAINST, -1.0)}
"""What each sign of a dek is worth, in log-odds: of what a regression found to tell deks, the signs were kept that do so at this worth."""


def shared_facts(examples: Iterable[Example], least: int = PUBLISHERS) -> frozenset[str]:
    """Name the facts that are no single publisher's.

    Args:
        examples: the documents.
        least: at how many publishers a fact must be seen.
    """
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for example in examples:
        for facts in example.facts:
            for fact in facts:
                if len(seen[fact]) < least:
                    seen[fact].add(example.publisher)
    return frozenset(fact for fact, publishers in seen.items() if len(publishers) >= least and rule_of(fact) not in _NOT_LEARNT)


def learnable(examples: Iterable[Example]) -> list[Example]:
    """Leave out the facts that no chain is given, and let equal ones be one string: a line has a hundred, most of them said before."""
    listed = [attrs.evolve(one, facts=tuple(tuple(map(sys.intern, facts)) for facts in one.facts)) for one in examples]
    known = shared_facts(listed)
    return [attrs.evolve(one, facts=tuple(tuple(filter(known.__contains__, facts)) for facts in one.facts)) for one in listed]


def fit(examples: Sequence[Example]) -> dict[str, Any]:
    """Fit chains, average them, and return the average in the form of a weights file, without its record.

    There are several views of the examples: all of them, and some in which real pages outweigh those made by hand and by program, of which
    each has a part.
    """
    known, states = shared_facts(examples), sorted({state for one in examples for state in one.states} - {UNSURE})
    views = [examples, *([one for one in examples if one.part in {None, part}] for part in range(PARTS))]
    return averaged([_fitted(view, known, states) for view in views if view])


def _fitted(view: Sequence[Example], known: frozenset[str], states: Sequence[str]) -> dict[str, Any]:
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in view:
        rows = [(facts, state) for facts, state in zip(example.facts, example.states, strict=True) if state != UNSURE]
        trainer.append([[fact for fact in facts if fact in known] for facts, _ in rows], [state for _, state in rows])
    trainer.set_params({**SETTINGS, "feature.possible_transitions": True})
    return _chain(trained(trainer), states)


def trained(trainer: pycrfsuite.Trainer) -> Any:  # noqa: ANN401 - the trainer's own, untyped
    """Train, and return what was learnt."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "chain.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return tagger.info()


def _chain(info: Any, states: Sequence[str]) -> dict[str, Any]:  # noqa: ANN401 - the trainer's own, untyped
    number = {state: index for index, state in enumerate(states)}
    facts: defaultdict[str, list[int]] = defaultdict(list)
    for (fact, state), weight in sorted(info.state_features.items()):
        if abs(weight) * UNIT >= LEAST:
            facts[fact] += [number[state], round(weight * UNIT)]
    for fact, label, worth in _not_learnt():
        if label in number:
            facts[fact] += [number[label], round(worth * UNIT)]
    transitions = [[round(info.transitions.get((before, after), 0.0) * UNIT) for after in states] for before in states]
    return {"states": list(states), "facts": dict(facts), "transitions": transitions}


def _not_learnt() -> Iterator[tuple[str, str, float]]:
    """Yield facts that no chain learns, as they hang on labels of an article or are rare, with each state and their worth for it."""
    yield LIKELIEST, "headline", HEADLINE
    yield LIKELIER, "headline", OTHER_HEADLINE
    yield ENDS, "headline", ENDING
    yield REPEATS, "headline", REPEATING
    yield GOES_ON, "headline", GOING_ON
    yield from ((NEAREST[label], label, worth) for label, worth in FURNITURE.items())
    yield from ((fact, label, LIKENESS) for label, fact in ALIKE.items())
    yield from ((STRAYS, label, STRAYING) for label in sorted(BODY))
    yield LOST, "paragraph", RECOVERING
    yield from ((AMID, label, AMIDST) for label in NOT_AMID)
    yield from ((LISTED, state, LISTING) for state in ("chrome-head", "chrome-inside"))
    yield SECTION, "subheading", LISTING
    yield from ((IN_LIST, state, LISTED_BY_NAME) for state in CHROME_STATES)
    yield from ((OUTSIDE, state, BELONGING_TO_NONE) for state in CHROME_STATES)
    yield from ((COUNTER, state, COUNTING) for state in CHROME_STATES)
    yield SIGNS, "byline", SIGNING_ENTRIES
    yield SIGNED, "dek", SIGNING
    yield NAMED, "bio", NAMING
    yield HEADING, "tagline", HEADING_SOURCES
    yield ENTRY, "tagline", NAMING_SOURCES
    yield AGAIN, "byline", SIGNING_OFF
    yield WORDED, "subheading", WORDING
    yield from ((LONE, state, DOUBTING) for state in ("chrome-head", "chrome-inside"))
    yield OPEN_ENDED, "caption", ENDING_OPEN
    yield from ((ELSEWHERE, state, STANDING_ELSEWHERE) for state in CHROME_STATES)
    yield from ((f"{SIGN}={sign}", "dek", worth) for sign, worth in DEK_SIGNS.items())
    yield from ((f"{FOLIO}={found}", state, PAGED) for found in ("number", "beside") for state in CHROME_STATES)
    yield from ((TITLE, "headline", ITEMIZING), (BEGINS, "headline", BEGINNING))
    yield from ((f"{ALONE}={what}", state, worth) for what, worth in SETTING_APART.items() for state in CHROME_STATES)
    yield f"{ALONE}=rights", "paragraph", NO_NOTICE
    yield from ((ADDRESS, state, worth) for state, worth in ADDRESSING.items())
    yield from ((SUBJECT, "headline", SAYING_SUBJECT), (TEXT, "paragraph", LABELLING_TEXT))
    yield from ((f"{FIELDED}={part}", part, HOLDING) for part in FIELDS)
    yield DATE, "timestamp", HOLDING
    yield from ((f"{TAGGED}={part}", part, NAMING_PARTS) for part in PARTS_OF_TAGS)
    yield from ((f"{TAGGED}={found}", state, worth) for found, worth in NO_PARTS.items() for state in CHROME_STATES)
    yield from ((RECORD, state, HOLDING) for state in CHROME_STATES)
    yield from ((f"{MARKED}={mark}", state, worth) for mark, states in MARKS.items() for state, worth in states.items())
    yield from ((fact, "pull_quote", worth) for fact, worth in ((QUOTED, QUOTING), (UNSAID, UNQUOTING), (SPEAKER, SPEAKING)))


def averaged(chains: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Average chains fitted on parts of a corpus or in other ways: what only one of them says loses weight.

    A state that a chain has never seen weighs nothing in it.

    Args:
        chains: weights files without their records.
    """
    states, count = sorted({state for chain in chains for state in chain["states"]}), len(chains)
    totals: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(states))
    steps = [[0] * len(states) for _ in states]
    for chain in chains:
        _add(chain, [states.index(state) for state in chain["states"]], totals, steps)
    facts = {fact: _sparse([round(total / count) for total in row]) for fact, row in sorted(totals.items())}
    transitions = [[round(total / count) for total in row] for row in steps]
    return {"states": states, "facts": {fact: listed for fact, listed in facts.items() if listed}, "transitions": transitions}


def _add(chain: Mapping[str, Any], places: Sequence[int], totals: Mapping[str, list[int]], steps: Sequence[list[int]]) -> None:
    """Add up what a chain weighs; ``places`` tells where each of its states stands among those of all."""
    for fact, listed in chain["facts"].items():
        for state, weight in zip(listed[::2], listed[1::2], strict=True):
            totals[fact][places[state]] += weight
    for before, row in zip(places, chain["transitions"], strict=True):
        for after, weight in zip(places, row, strict=True):
            steps[before][after] += weight


def _sparse(row: Sequence[int]) -> list[int]:
    return [number for state, weight in enumerate(row) if abs(weight) >= LEAST for number in (state, weight)]


def rounded(facts: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Round what facts weigh for the states that are numbered before it.

    >>> rounded({"length=1": [0, 404, 2, -1996]})
    {'length=1': [0, 400, 2, -2000]}
    """

    def pairs(listed: Sequence[int]) -> Iterator[int]:
        for state, weight in zip(listed[::2], listed[1::2], strict=True):
            yield from (state, stepped(weight))

    return {fact: list(pairs(listed)) for fact, listed in facts.items()}


def stepped(weight: float) -> int:
    """Round a weight, in thousandths of log-odds, to what is kept of it.

    >>> stepped(404.6), stepped(-1996)
    (400, -2000)
    """
    return round(weight / STEP) * STEP


def as_file(chain: Mapping[str, Any]) -> str:
    """Write a fitted chain as a weights file without a record."""
    return json.dumps({**chain, "temperature": 1.0, "record": {}})


def as_weights(chain: Mapping[str, Any]) -> Weights:
    """Turn a fitted chain into weights the library can use at once."""
    return Weights.read(as_file(chain))
