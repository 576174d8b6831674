"""Articles in the forms that other programs read: one module per form.

For readers: `to_json` (with its `schema`), `to_jsonld`, `to_nitf`, `to_ninjs`, `to_markdown`. For annotation tools: `to_doccano`,
`to_label_studio`, `to_prodigy`, `to_brat`; and `from_doccano` and `from_label_studio`, which bring corrected labels back.

Every article can be written in every form. Lone surrogates, which no file can hold, are written as U+FFFD; offsets stay as they are.

>>> import newsseg
>>> from newsseg import exports
>>> article = newsseg.segment("Storm nears the coast\\n\\nHeavy rain is expected from Tuesday, forecasters said on Monday.")
>>> exports.to_jsonld(article)["headline"]
'Storm nears the coast'
"""

from __future__ import annotations

from newsseg.exports.brat import Standoff, to_brat
from newsseg.exports.doccano import from_doccano, to_doccano
from newsseg.exports.json_text import schema, to_json
from newsseg.exports.jsonld import to_jsonld
from newsseg.exports.label_studio import from_label_studio, label_studio_config, to_label_studio
from newsseg.exports.markdown import to_markdown
from newsseg.exports.ninjs import to_ninjs
from newsseg.exports.nitf import to_nitf
from newsseg.exports.prodigy import to_prodigy

__all__ = [
    "Standoff", "from_doccano", "from_label_studio", "label_studio_config", "schema", "to_brat", "to_doccano", "to_json", "to_jsonld",
    "to_label_studio", "to_markdown", "to_ninjs", "to_nitf", "to_prodigy",
]  # fmt: skip
