"""ninjs 1: an article as IPTC's News in JSON."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from newsseg.article import as_article
from newsseg.characters import encodable, encodable_data
from newsseg.exports import story
from newsseg.segmented import words_of

if TYPE_CHECKING:
    from newsseg.article import Article

_WITH_ZONE = ("Z", "+", "-")


def to_ninjs(article: Article, *, uri: str | None = None) -> dict[str, Any]:
    """Write an article as a ninjs 1 item: plain data, for ``json.dumps``.

    Chrome is left out, and so is every property of which the text says nothing. Pictures are its ``associations``.

    Args:
        article: the article.
        uri: what names the item; by default one made of the text (RFC 6920), the same for the same text.

    Raises:
        TypeError: it is no article.

    >>> import newsseg
    >>> to_ninjs(newsseg.segment("Storm nears the coast"), uri="tag:example.org,2026:1")["uri"]
    'tag:example.org,2026:1'
    """
    as_article(article)
    uri = uri or _digest(article.text)
    parts: dict[str, Any] = {
        "headline": article.title,
        "byline": ", ".join(filter(None, map(words_of, article.bylines))),
        "located": story.place(article),
        "firstcreated": _moment(article.published),
        "versioncreated": _moment(story.updated(article) or article.published),
        "description_text": " ".join(story.deks(article)),
        "body_text": article.body,
        "ednote": story.notes(article, "correction", "editors-note"),
        "associations": {
            f"picture{number}": _picture(picture, f"{uri}#picture{number}") for number, picture in enumerate(story.pictures(article), 1)
        },
    }
    item: dict[str, Any] = encodable_data({"uri": uri, "type": "text", **story.stated(parts)})
    return item


def _digest(text: str) -> str:
    hashed = urlsafe_b64encode(sha256(encodable(text).encode()).digest()).decode().rstrip("=")
    return f"ni:///sha-256;{hashed}"


def _moment(stamp: str | None) -> str | None:
    """Keep a date with a time and a zone, which alone is a date-time to JSON Schema."""
    _, clock, time = (stamp or "").partition("T")
    return stamp if clock and any(sign in time for sign in _WITH_ZONE) else None


def _picture(picture: story.Picture, uri: str) -> dict[str, str]:
    parts = {
        "description_text": picture.described or picture.shown,
        "byline": picture.photographer,
        "copyrightholder": picture.creditor,
    }
    return {"uri": uri, "type": "picture", **story.stated(parts)}
