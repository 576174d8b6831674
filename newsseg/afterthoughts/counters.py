"""Numbers by which somebody counts what he set together, "2." above an article or "[3]": no part of an article's head is but a number.

So what passed for a part of the head, and is no more than a short number with marks around, is given a fact that says so. In a table a line
may well be but a number, and in a body it may head a section.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsseg.afterthoughts.whole import Whole

COUNTER = "counter=alone"
"""The fact of a block that passed for a part of the head and is but a number."""
COUNTED = ("byline", "headline", "kicker", "timestamp")
"""What such a number passes for."""
_NUMBER = re.compile(r"[\W_]*\d{1,3}[\W_]*")


def counter_facts(article: Whole) -> Iterator[tuple[int, str]]:
    """Yield the facts of the numbers that passed for parts of an article's head, each with the number of its block."""
    for label in COUNTED:
        yield from ((place, COUNTER) for place in article.labelled(label) if _NUMBER.fullmatch(article.readings[place].text))
