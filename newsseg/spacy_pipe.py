"""spaCy: a component that puts the segments of each document into ``doc.spans``.

spaCy finds it by its entry point once newsseg is installed; it needs no model:

    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("newsseg")
    doc = nlp("Storm nears the coast\\n\\nBy Ada Brook")
    [(span.label_, span.text, span._.newsseg_family) for span in doc.spans["newsseg"]]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsseg.errors import MissingExtraError
from newsseg.packs import load_rules
from newsseg.segmenters.news import NewsSegmenter

try:
    from spacy.language import Language
    from spacy.tokens import Span, SpanGroup
except ImportError as error:
    raise MissingExtraError(user=__name__, extra="spacy") from error

if TYPE_CHECKING:
    from spacy.tokens import Doc

ATTRIBUTES = ("newsseg_confidence", "newsseg_family", "newsseg_start", "newsseg_end")
"""The attributes of each span, ``span._.newsseg_confidence`` and so on; the offsets count characters of ``doc.text``, and may lie within
a token where a line begins or ends within one.
"""


@attrs.frozen
class NewsPipe:
    """Segments the text of a document.

    Args:
        key: under which key of ``doc.spans`` the segments are put.
        segmenter: the segmenter to use.
    """

    key: str = "newsseg"
    segmenter: NewsSegmenter = attrs.field(factory=NewsSegmenter)

    def __call__(self, doc: Doc) -> Doc:
        """Segment a document; its text and its tokens stay as they are.

        Raises:
            RuleExecutionError: a rule raised an error; ``nlp.pipe`` hands it to the pipeline's error handler.
        """
        spans = []
        for segment in self.segmenter.segment(doc.text):
            span = doc.char_span(segment.start, segment.end, label=segment.label, alignment_mode="expand")
            values = (segment.confidence, segment.family, segment.start, segment.end)
            for name, value in zip(ATTRIBUTES, values, strict=True):
                span._.set(name, value)
            spans.append(span)
        doc.spans[self.key] = SpanGroup(doc, name=self.key, spans=spans)
        return doc


def make(nlp: Language, name: str, key: str, pack: str | None) -> Any:  # noqa: ANN401 - a component, to spaCy
    """Make the component ``newsseg`` of a pipeline.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        key: under which key of ``doc.spans`` the segments are put.
        pack: a TOML file of rules to use, too.

    Raises:
        PackError: the pack cannot be read.
    """
    del nlp, name
    for attribute in ATTRIBUTES:
        if not Span.has_extension(attribute):
            Span.set_extension(attribute, default=None)
    rules = load_rules(pack).rules if pack else ()
    return NewsPipe(key, NewsSegmenter().with_rules(*rules))


Language.factory("newsseg", assigns=["doc.spans"], default_config={"key": "newsseg", "pack": None}, func=make)
