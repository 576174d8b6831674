"""schema.org: an article as JSON-LD of type NewsArticle, as search engines read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsseg.article import as_article
from newsseg.characters import encodable_data
from newsseg.details.spans import AUTHOR, CONTRIBUTOR, EDITOR, TRANSLATOR
from newsseg.exports import story

if TYPE_CHECKING:
    from newsseg.article import Article


def to_jsonld(article: Article) -> dict[str, Any]:
    """Write an article as schema.org's NewsArticle: plain data, for ``json.dumps``.

    Chrome is left out, and so is every property of which the text says nothing.

    Args:
        article: the article.

    Raises:
        TypeError: it is no article.

    >>> import newsseg
    >>> to_jsonld(newsseg.segment("By Ada Brook"))["@type"]
    'NewsArticle'
    """
    as_article(article)
    parts: dict[str, Any] = {
        "headline": article.title,
        "articleSection": story.kicker(article),
        "abstract": " ".join(story.deks(article)),
        "author": _authors(article),
        "contributor": _persons(article, CONTRIBUTOR),
        "editor": _persons(article, EDITOR),
        "translator": _persons(article, TRANSLATOR),
        "dateline": story.place(article),
        "datePublished": article.published,
        "dateModified": story.updated(article),
        "image": [_image(picture) for picture in story.pictures(article)],
        "articleBody": article.body,
        "correction": story.notes(article, "correction"),
    }
    described: dict[str, Any] = encodable_data({"@context": "https://schema.org", "@type": "NewsArticle", **story.stated(parts)})
    return described


def _authors(article: Article) -> list[dict[str, str]]:
    named = _persons(article, AUTHOR)
    return named or [{"@type": "Organization", "name": name} for name in story.organizations(article)]


def _persons(article: Article, role: str) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in story.people(article, role)]


def _image(picture: story.Picture) -> dict[str, Any]:
    parts: dict[str, Any] = {
        "caption": picture.described,
        "description": picture.shown,
        "creditText": picture.creditor,
        "creator": {"@type": "Person", "name": picture.photographer} if picture.photographer else None,
    }
    return {"@type": "ImageObject", **story.stated(parts)}
