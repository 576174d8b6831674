"""NITF 3.6: an article as IPTC's News Industry Text Format, in XML."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET  # only written here, never parsed

from newsseg.article import as_article
from newsseg.characters import xml_text
from newsseg.exports import story
from newsseg.markup import bare_lines
from newsseg.segmented import words_of
from newsseg.segments import Bio, Paragraph, PullQuote, Subheading, Tagline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsseg.article import Article
    from newsseg.document import Span
    from newsseg.segments import Byline, Segment

_NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
_VERSION = "-//IPTC//DTD NITF 3.6//EN"


def to_nitf(article: Article) -> str:
    """Write an article as NITF 3.6; chrome, for which NITF has no element, is left out.

    A kicker becomes the name of a series, the dek the abstract; pictures stand among the paragraphs, in the order of the text.

    Args:
        article: the article.

    Raises:
        TypeError: it is no article.

    >>> import newsseg
    >>> text = "Storm nears"
    >>> "<hl1>Storm nears</hl1>" in to_nitf(newsseg.Article(text, (newsseg.Headline(0, 11, text),)))
    True
    """
    as_article(article)
    root = ET.Element("nitf", {"xmlns": _NAMESPACE, "version": _VERSION})
    _head(ET.SubElement(root, "head"), article)
    body = ET.SubElement(root, "body")
    _body_head(ET.SubElement(body, "body.head"), article)
    _body_content(ET.SubElement(body, "body.content"), article)
    _body_end(body, [one for one in article if isinstance(one, (Tagline, Bio))])
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _written(parent: ET.Element, tag: str, text: str, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, {key.replace("_", "-"): xml_text(value) for key, value in attributes.items()})
    element.text = xml_text(text)
    return element


def _head(head: ET.Element, article: Article) -> None:
    if title := article.title:
        _written(head, "title", title)
    about = ET.SubElement(head, "docdata")
    if published := article.published:
        ET.SubElement(about, "date.issue", {"norm": published})
    if updated := story.updated(article):
        ET.SubElement(about, "date.release", {"norm": updated})
    if series := story.kicker(article):
        ET.SubElement(about, "series", {"series.name": xml_text(series)})
    if note := story.notes(article, "correction"):
        ET.SubElement(about, "correction", {"info": xml_text(note)})
    if note := story.notes(article, "editors-note"):
        ET.SubElement(about, "ed-msg", {"info": xml_text(note)})


def _body_head(head: ET.Element, article: Article) -> None:
    if title := article.title:
        _written(ET.SubElement(head, "hedline"), "hl1", title)
    for byline in article.bylines:
        _byline(ET.SubElement(head, "byline"), byline)
    where = story.origin(article)
    if where and where.place:
        dateline = ET.SubElement(head, "dateline")
        _written(dateline, "location", words_of(where.place))
        if where.date:
            _written(dateline, "story.date", words_of(where.date))
    if deks := story.deks(article):
        abstract = ET.SubElement(head, "abstract")
        for dek in deks:
            _written(abstract, "p", dek)


def _byline(element: ET.Element, byline: Byline) -> None:
    marked = [(name, "person") for name in byline.authors]
    marked += [(span, tag) for span, tag in ((byline.role, "byttl"), (byline.organization, "org")) if span]
    _mixed(element, byline, marked)


def _mixed(element: ET.Element, segment: Segment, marked: Iterable[tuple[Span, str]]) -> None:
    """Write the text of a segment, with elements around some of its spans."""
    words, done, last = bare_lines(segment.text), segment.start, None
    for span, tag in sorted(marked, key=lambda one: one[0].start):
        if span.start < done:
            continue
        _append(element, last, words.between(done - segment.start, span.start - segment.start))
        last = _written(element, tag, words.between(span.start - segment.start, span.end - segment.start))
        done = span.end
    _append(element, last, words.between(done - segment.start, len(segment.text)))


def _append(element: ET.Element, last: ET.Element | None, text: str) -> None:
    if last is None:
        element.text = xml_text(text)
    else:
        last.tail = xml_text(text)


def _body_content(content: ET.Element, article: Article) -> None:
    block = ET.SubElement(content, "block")
    lede = True
    for part in story.in_order(article):
        match part:
            case story.Picture():
                _media(block, part)
            case Paragraph():
                _written(block, "p", words_of(part), **({"lede": "true"} if lede else {}))
                lede = False
            case Subheading():
                _written(block, "hl2", words_of(part))
            case PullQuote():
                _written(ET.SubElement(ET.SubElement(block, "bq"), "block"), "p", words_of(part))
            case _:
                pass


def _media(block: ET.Element, picture: story.Picture) -> None:
    media = ET.SubElement(block, "media", {"media-type": "image"})
    alt = {"alternate_text": picture.shown} if picture.alt else {}
    _written(media, "media-reference", "", mime_type="image/*", **alt)
    if picture.caption:
        _written(ET.SubElement(media, "media-caption"), "p", words_of(picture.caption))
    if picture.creditor:
        _written(media, "media-producer", picture.creditor)


def _body_end(body: ET.Element, ending: list[Tagline | Bio]) -> None:
    if not ending:
        return
    tagline = ET.SubElement(ET.SubElement(body, "body.end"), "tagline", {"type": "std"})
    last = None
    for segment in ending:
        if last is not None or tagline.text:
            last = ET.SubElement(tagline, "br")
        _append(tagline, last, words_of(segment))
