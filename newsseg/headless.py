"""The likeliest headline of a text in which none was found.

A text with a body has a headline, nearly always. That is known of the text as a whole, while the path sees a block and its
neighbours: where it ends without a headline, the block for which one costs least is given a fact that says so. Prose and rules are left
alone: a body may well have been copied without its headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsseg.evidence import LIKELIEST_HEADLINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading


def likeliest_headline(labeling: Labeling, readings: Sequence[Reading]) -> int | None:
    """Number the block that is most likely the headline of a text with a body; None where one was found, or nothing speaks for it.

    Args:
        labeling: the labels of the text.
        readings: what each block says by itself.
    """
    labels = labeling.labels
    if "headline" in labels or "paragraph" not in labels or not labeling.states.weights.packed[LIKELIEST_HEADLINE]:
        return None
    only = labels.index("paragraph") if labels.count("paragraph") == 1 else None
    through = labeling.scores_through("headline")
    places = (place for place, reading in enumerate(readings) if place != only and not reading.prose and reading.token != "rule")
    return max(places, key=through.__getitem__, default=None)
