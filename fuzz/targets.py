"""The targets: what bytes are made into, and which promises are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from fuzz import inputs, promises
from newsseg import Article, Chrome, Headline, Paragraph, Timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping


class Target(NamedTuple):
    """What bytes are made into, and what is asked of it."""

    make: Callable[[bytes], str]
    ask: Callable[[str], None]


_ARTICLE = Article(
    "Storm nears\n3/4/2026\nIt rains.\nHome",
    (
        Headline(0, 11, "Storm nears", confidence=0.5),
        Timestamp(12, 20, "3/4/2026", language="fr"),
        Paragraph(21, 30, "It rains.", opens=True),
        Chrome(31, 35, "Home"),
    ),
).to_dict()
_WEIGHTS = {
    "states": ["chrome-before", "paragraph"],
    "facts": {"length=1": [0, 5, 1, -5], "line=home": [0, 9]},
    "transitions": [[0, 1], [-1, 0]],
    "temperature": 1.5,
    "record": {"corpus": "none"},
}

TARGETS: Mapping[str, Target] = {
    "bytes": Target(inputs.byte_text, promises.segments),
    "cues": Target(inputs.cue_text, promises.segments),
    "line-ends": Target(inputs.text, promises.line_ends),
    "written": Target(inputs.text, promises.written),
    "details": Target(inputs.text, promises.details),
    "articles": Target(partial(inputs.edited, template=_ARTICLE), promises.articles),
    "weights": Target(partial(inputs.edited, template=_WEIGHTS), promises.weights),
    "packs": Target(inputs.pack_file, promises.packs),
}
"""The targets by name."""
