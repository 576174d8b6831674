"""What a line of the site's own is there for."""

from __future__ import annotations

from functools import cache

from newsseg import cues, languages
from newsseg.details import vocabulary
from newsseg.details.pattern import Pattern

LONGEST = 300
OTHER = "other"

_KINDS = {
    "ad": "ad", "cookie": "cookie", "paywall": "paywall", "newsletter": "newsletter", "mailing": "newsletter", "comments": "comments",
    "tags-heading": "tags", "most-read": "most-read", "player": "player", "related-heading": "related", "read-more": "related",
    "share": "share",
    "share-network": "share", "copyright": "copyright", "copyright-symbol": "copyright", "nav": "navigation",
    "caption-ui": "player",
}  # fmt: skip
"""What a cue phrase says about the line it opens; where two are equally long, the first listed here counts."""
_BREADCRUMB = Pattern(r"\S[^›»>]*+[›»>](?:[^›»>]*+[›»>])*+\s*\S")
_TAG = Pattern(r"(?:\s*#\w++)++\s*$")
_SET_APART = Pattern(r"\W*+[\p{L}\p{M}]++(?:\s[-–—|]\s|\.\s)")
_LEAST_SHARE = 0.4
"""Share of a line's words that a cue of one word must make up."""


def chrome_kind(text: str) -> str:
    """Name what a line of the site's own is for.

    >>> chrome_kind("Share on Facebook"), chrome_kind("© 2026 The Daily Planet"), chrome_kind("Home › News › Rivers")
    ('share', 'copyright', 'breadcrumb')
    """
    text = text[:LONGEST]
    if _TAG.match(text):
        return "tags"
    if _BREADCRUMB.match(text) and len(text) < LONGEST // 2:
        return "breadcrumb"
    line = cues.words(text)
    best: tuple[int, int] | None = None
    named = OTHER
    for cue in cues.find(_tree(), line, range(min(1, len(line)))):
        if cue.last == 1 and len(line) * _LEAST_SHARE > 1 and cue.kind != "copyright-symbol" and not _is_label(text):
            continue
        rank = (cue.last, -list(_KINDS).index(cue.kind))
        if best is None or rank > best:
            best, named = rank, _KINDS[cue.kind]
    return named


def _is_label(text: str) -> bool:
    """Tell whether a line begins with a word for what follows: "Share: ...", "Advertisement - ...", "Реклама. ..."."""
    return ":" in text[:20] or _SET_APART.match(text) is not None


@cache
def _tree() -> cues.Tree:
    listed = ((phrase, kind) for code in languages.codes() for kind in _KINDS for phrase in languages.phrases(code).get(kind, ()))
    more = ((phrase, kind) for kind in _KINDS for phrase in sorted(vocabulary.detail_words(kind)))
    return cues.tree_of([*listed, *more])
