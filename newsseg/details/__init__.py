"""What a segment says, part by part: names, places, dates, credits.

Every reader takes a text and gives offsets into it; a part that is not clearly there is absent. Readers look at a bounded piece of
the text and run in linear time, so that no line can hold them up; they are called when a detail is asked for, and imported
then, too; only whether a date in a timestamp or a byline can be read in two ways is asked at once, since the page decides.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsseg.details import chrome_kind, credit, dateline, endmatter, people, stamp

__all__ = ["chrome_kind", "credit", "dateline", "endmatter", "people", "stamp"]


def __getattr__(name: str) -> object:
    if name in __all__:
        return import_module(f"{__name__}.{name}")
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
