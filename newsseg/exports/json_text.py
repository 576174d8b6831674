"""JSON: what `to_dict` gives, as text, with a schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsseg import data
from newsseg.characters import encodable_data
from newsseg.segmented import as_segmented

if TYPE_CHECKING:
    from newsseg.segmented import Segmented

_SCHEMA = "article.schema.json"


def to_json(found: Segmented, *, indent: int | None = None) -> str:
    """Write a segmented text as JSON; `newsseg.Article.from_dict` reads what ``json.loads`` makes of it.

    Args:
        found: the article, or the result of another segmenter.
        indent: columns to indent by; everything on one line by default.

    Raises:
        TypeError: it is no segmented text.

    >>> import json, newsseg
    >>> json.loads(to_json(newsseg.segment("Storm nears the coast")))["schema_version"]
    1
    """
    as_segmented(found)
    return json.dumps(encodable_data(found.to_dict()), ensure_ascii=False, indent=indent)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what `to_json` and `to_dict` write.

    >>> schema()["properties"]["schema_version"]
    {'const': 1}
    """
    read: dict[str, Any] = json.loads(data.read("exports", _SCHEMA))
    return read
