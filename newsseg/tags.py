"""Tags of SGML, XML and HTML, in which corpora, feeds and databases hold news: where they stand, and what part is between them.

A tag is known by its form, where it closes, has attributes, or is closed on the same line; else by its name: that of HTML, of a collection
or a standard (TREC, Gigaword, Reuters, NITF, RSS, Atom), or a label that archives set before their fields, in whatever language. What else
stands in angle brackets is words, or an address.
"""

from __future__ import annotations

import unicodedata
from collections import deque
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsseg.fields import field_kinds, field_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FIRST, _LAST = frozenset("<]&"), frozenset(">;")
"""What lines open and end with that open and end with a tag."""
_NAME = r"\p{L}[\w:.-]{0,30}+"
_ATTRIBUTE = r"\s++[\w:.-]++\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s\"'<>]++)"
_ESCAPED_ATTRIBUTE = r"\s++[\w:.-]++=(?:&quot;(?:[^&<>]|&amp;)*+&quot;|\"[^\"&<>]*+\"|[^\s\"&<>]++)"
_TAG = regex.compile(
    rf"<(?P<closes>/?)(?P<name>{_NAME})(?P<attributes>(?:{_ATTRIBUTE})*+\s*+/?+)>"
    rf"|&lt;(?P<closes>/?)(?P<name>{_NAME})(?P<attributes>(?:{_ESCAPED_ATTRIBUTE})*+\s*+/?+)&gt;"
    r"|<!\[CDATA\[|\]\]>|<[?!]\p{L}[^<>]*+>|<!--(?:[^<>-]|-(?!->))*+-->"
)
"""A tag, as it is or with its brackets escaped, as feeds have those of what they hold."""
_ID = regex.compile(r"\sid\s*=")
_PARTS = {
    "headline": ("head", "headline", "hl", "hl1", "hedline", "title", "h1"),
    "dek": ("hl2", "subtitle", "subheadline", "standfirst"),
    "subheading": ("h2", "h3", "h4"),
    "byline": ("byline", "author", "creator", "dc:creator"),
    "dateline": ("dateline",),
    "timestamp": ("date", "datetime", "dd", "pubdate", "published", "updated", "dc:date", "story.date", "wp:post_date", "wp:post_date_gmt"),
    "caption": ("caption", "figcaption", "media-caption"),
    "credit": ("credit", "media-producer"),
    "chrome": (
        "cat", "category", "companies", "copyright", "d", "did", "docid", "docno", "exchanges", "fileid", "first", "generator", "guid",
        "gv", "id", "in", "language", "link", "mknote", "orgs", "page", "people", "places", "pub", "rights", "second", "section", "slug",
        "so", "source", "tag", "tags", "topics", "unknown", "uri", "url",
    ),
}  # fmt: skip
_PART = {name: part for part, names in _PARTS.items() for name in names}
PARTS = tuple(part for part in _PARTS if part != "chrome")
"""The labels that tags give to lines of an article."""
_INLINE = frozenset(("a", "b", "br", "em", "font", "i", "img", "s", "span", "strong", "sub", "sup", "u"))
"""Tags that stand within a paragraph."""
_OTHERS = _INLINE | frozenset((
    "abstract", "article", "aside", "block", "blockquote", "body", "body.content", "body.end", "body.head", "byttl", "channel", "content",
    "content:encoded", "description", "distributor", "div", "doc", "docdata", "entry", "feed", "figure", "hr", "html", "item", "li",
    "location", "media", "meta", "name", "newsitem", "nitf", "note", "ol", "p", "person", "reuters", "rss", "sent", "story", "summary",
    "table", "td", "text", "tr", "ul", "xml",
))  # fmt: skip
"""Tags that hold several parts, or stand for none."""
_OF_RECORDS = frozenset(("article", "doc", "entry", "item", "newsitem", "nitf", "note", "record", "reuters", "story"))
"""Those that hold an article each; so do tags of other names that have an identifier."""
_OF_PROGRAMS = "wp:"
"""What the names open with of tags that hold what a program needs: those of WordPress."""
_OF_FIELDS = (("headline", "headline"), ("dek", "dek"), ("byline", "byline"), ("date", "timestamp"), ("record", "chrome"))
"""What part the fields of records are by what they hold."""


class Tag(NamedTuple):
    """A tag: where it begins and ends, its name in small letters, what else it says, and whether it closes what another one has opened."""

    start: int
    end: int
    name: str
    attributes: str
    closes: bool

    @property
    def part(self) -> str:
        """The label of the words that it stands around; nothing where it tells none."""
        return _part(self.name)

    @property
    def is_inline(self) -> bool:
        """Whether it stands within a paragraph."""
        return self.name in _INLINE

    @property
    def opens_record(self) -> bool:
        """Whether it opens what holds an article."""
        if self.closes or self.part:
            return False
        return self.name in _OF_RECORDS or (_ID.search(self.attributes) is not None and (self.name not in _OTHERS or self.name == "text"))


def tags(text: str) -> Iterator[Tag]:
    """Find the tags in a text.

    >>> [(tag.name, tag.closes, tag.part) for tag in tags("<HL>Rain nears</HL> <3 <ann@paper.example>")]
    [('hl', False, 'headline'), ('hl', True, 'headline')]
    """
    found = [_tag(one) for one in _TAG.finditer(text)] if may_hold(text) else []
    closed = {tag.name for tag in found if tag.closes}
    return (tag for tag in found if tag.closes or tag.attributes or tag.name in closed or _is_known(tag.name))


def may_hold(text: str) -> bool:
    """Tell whether a text may hold a tag; most lines hold none."""
    return "<" in text or "&lt;" in text or "]]>" in text


def _tag(found: regex.Match[str]) -> Tag:
    return Tag(*found.span(), (found["name"] or "").lower(), found["attributes"] or "", bool(found["closes"]))


def with_blanks(tag: Tag, text: str) -> tuple[int, int]:
    """Tell where a tag and the blanks on its inner side begin and end; blanks at tags within a paragraph stand between its words."""
    start, end = tag.start, tag.end
    if tag.is_inline:
        return start, end
    while tag.closes and start and text[start - 1].isspace():
        start -= 1
    while not tag.closes and text[end : end + 1].isspace():
        end += 1
    return start, end


def _is_known(name: str) -> bool:
    """Tell whether tags have a name, in small letters; those of XML itself have none."""
    return not name or name in _OTHERS or bool(_part(name) or _kinds(name))


def are_alone(text: str) -> bool:
    """Tell whether a text is tags, and nothing else.

    >>> are_alone("</P> </TEXT>"), are_alone("<P>Rain"), are_alone("<br")
    (True, False, False)
    """
    return bool(_alone(text))


def stand_between(text: str) -> bool:
    """Tell whether a text is tags alone of which none names a part, and none opens an article: they part paragraphs, as blank lines do.

    >>> stand_between("</P> <P>"), stand_between("<DOC>"), stand_between("<HEADLINE>"), stand_between("<P>Rain")
    (True, False, False, False)
    """
    found = _alone(text)
    return bool(found) and not any(tag.part or tag.opens_record for tag in found)


def _alone(text: str) -> list[Tag]:
    """List the tags of a text that is tags and nothing else; of another, none."""
    found = list(tags(text)) if text[:1] in FIRST else []
    between = zip((0, *(tag.end for tag in found)), (*(tag.start for tag in found), len(text)), strict=True)
    return [] if any(text[end:start].strip() for end, start in between) else found


def opens_record(text: str) -> str:
    """Return the name of the tag with which a line opens, where that opens what holds an article; else nothing.

    >>> opens_record('<DOC id="7">'), opens_record('<noticia id="7">'), opens_record('<p id="7">')
    ('doc', 'noticia', '')
    """
    first = _first(text)
    return first.name if first and first.opens_record else ""


def opens(text: str) -> bool:
    """Tell whether a line opens with a tag that does not stand within a paragraph.

    >>> opens("<P>Rain nears"), opens("</TEXT>"), opens("<b>Rain</b> nears")
    (True, True, False)
    """
    first = _first(text)
    return first is not None and not first.is_inline


def _first(text: str) -> Tag | None:
    """Return the tag with which a line opens; None where it opens with none."""
    first = next(tags(text), None) if text[:1] in FIRST else None
    return first if first and first.start == 0 else None


def closes(text: str) -> bool:
    """Tell whether a line ends with such a tag.

    >>> closes("Rain nears</P>"), closes("<P>Rain nears"), closes("It nears <b>Rain</b>")
    (True, False, False)
    """
    last = next(iter(deque(tags(text), maxlen=1)), None) if text[-1:] in _LAST else None
    return last is not None and last.end == len(text) and not last.is_inline


def _part(name: str) -> str:
    if name in _PART or name in _OTHERS:
        return _PART.get(name, "")
    if name.startswith(_OF_PROGRAMS):
        return "chrome"
    kinds = _kinds(name)
    return next((part for kind, part in _OF_FIELDS if kind in kinds), "")


def _kinds(name: str) -> Sequence[str]:
    """Name what a field with this label holds, written with its accents or without."""
    return field_kinds(f"{name}:") or _unaccented().get(name, ())


@cache
def _unaccented() -> Mapping[str, Sequence[str]]:
    return {_without_accents(label): kinds for label, kinds in field_labels().items() if not label.isascii()}


def _without_accents(label: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFD", label) if not unicodedata.combining(character))
