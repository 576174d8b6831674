"""Texts of several articles, for the tests of where they begin: as they are labelled, and as a test says that they are."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from newsseg import Document
from newsseg.decoding import decode
from newsseg.evidence import Evidence, gather
from newsseg.labeling import Labeling, States
from newsseg.packing import pack
from newsseg.splitting import Outline
from newsseg.weights import built_in

if TYPE_CHECKING:
    from collections.abc import Mapping

FERRY = """Ferry returns to Lantern Bay after nine weeks in dry dock

By Marion Tulley

The Lantern Bay ferry sailed again on Thursday for the first time since January, when engineers found cracks in its main shaft.

About 200 islanders waited on the pier in the rain to see it come in. A return ticket will cost 12 pounds from April, up from 9 pounds 50.

Bay Lines has ordered a new ferry from a yard in Gdansk, but it will not be ready before the end of next year."""
OWLS = """Owls move into the old signal box at Carrow Halt

By Piet Sander

A pair of barn owls has nested in the disused signal box at Carrow Halt, and the railway has agreed to leave it alone until autumn.

Volunteers counted four chicks on Sunday. "They scream all night, and nobody minds," said the stationmaster, Hilda Crane, who keeps the key.

The line itself reopened two years ago and carries mostly walkers at weekends."""
TEN = "one two three four five six seven eight nine ten"
STATES = States(built_in())
AS_ELSEWHERE: Mapping[int, int] = MappingProxyType({})


def outline(labeling: Labeling) -> Outline:
    """Sum up a labelling."""
    return Outline(labeling, labeling.evidence.lines(labeling.states.weights))


def outline_of(text: str, states: States = STATES) -> Outline:
    """Label a text as a whole."""
    return outline(decode(gather(Document.from_text(text)), states))


def labelled(
    *rows: tuple[str, str], states: States = STATES, lag: int = 0, blanks: int = 1, gaps: Mapping[int, int] = AS_ELSEWHERE
) -> Labeling:
    """Label the lines of a text as told.

    Args:
        rows: the label and the text of each line.
        states: the states a path may run through.
        lag: what speaks for each line to be a headline.
        blanks: the blank lines between two lines.
        gaps: those above a line, by its number, where they are not as many as elsewhere.
    """
    lines = [line if not number else "\n" * (1 + gaps.get(number, blanks)) + line for number, (_, line) in enumerate(rows)]
    document = Document.from_text("".join(lines))
    path = tuple(states.labels.index(label) for label, _ in rows)
    totals = [pack([(states.labels.index("headline"), lag)])] * len(rows)
    return Labeling(Evidence(document, ((),) * len(rows)), states, totals, path)
