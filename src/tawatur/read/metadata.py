"""What an HTML page states about its article: JSON-LD first, then meta elements, then marked-up parts of the page."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.html import HtmlElement

_ARTICLE_TYPES = frozenset(
    [
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "Report",
        "WebPage",
    ]
)
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date_published",
    "published_time",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date",
)
_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
)
_SECTION = ("article:section", "parsely-section", "section", "category")
_SUFFIX_MARKS = (" | ", " - ", " – ", " — ", " :: ", " » ", " / ")
_LONGEST_SITE_NAME = 5
"""Words that the part behind the last mark of a page's title has at most where it is the site's name."""


class Metadata(msgspec.Struct):
    """Each field as the page states it, untouched, or None."""

    title: str | None = None
    url: str | None = None
    site: str | None = None
    author: str | None = None
    published: str | None = None
    section: str | None = None
    dateline: str | None = None


def metadata_of(tree: HtmlElement) -> Metadata:
    """What the page `tree` states about its article."""
    linked = _linked_data(tree)
    meta = _meta(tree)
    return Metadata(
        title=_title(tree, linked, meta),
        url=_url(tree, linked, meta),
        site=_name(linked.get("publisher")) or meta.get("og:site_name") or meta.get("application-name"),
        author=_author(tree, linked, meta),
        published=_published(tree, linked, meta),
        section=_name(linked.get("articleSection")) or _first(meta, _SECTION),
        dateline=_name(linked.get("dateline")) or _name(linked.get("sourceOrganization")),
    )


def _linked_data(tree: HtmlElement) -> dict[str, Any]:
    """The first article among the page's JSON-LD, the most particular type first."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                found += _objects(json.loads((script.text or "").strip(" \n\t;"), strict=False))
            except (ValueError, RecursionError):
                continue
    kinds = [(item, set(_strings(item.get("@type")))) for item in found]
    articles = [item for item, kind in kinds if kind & _ARTICLE_TYPES]
    return max(
        articles,
        key=lambda item: ("datePublished" in item) + ("WebPage" not in _strings(item.get("@type"))),
        default={},
    )


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))


def _strings(value: Any) -> list[str]:
    return (
        [value]
        if isinstance(value, str)
        else [v for v in value if isinstance(v, str)]
        if isinstance(value, list)
        else []
    )


def _name(value: Any) -> str | None:
    """A JSON-LD value as one string: itself, its name, or the names in a list."""
    if isinstance(value, str):
        return _tidy(value)
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return "، ".join(filter(None, map(_name, value))) or None
    return None


def _tidy(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The page's meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _tidy(element.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _text(element: HtmlElement) -> str | None:
    return _tidy(element.text_content())


def _title(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    """The headline: the page's only h1 where another source bears it out, else JSON-LD's, OpenGraph's, the title's."""
    heads = [text for element in tree.iter("h1") if (text := _text(element))]
    stated = _name(linked.get("headline")) or meta.get("og:title") or meta.get("twitter:title")
    window = next((_text(element) for element in tree.iter("title")), None)
    for head in heads:
        if any(head in (other or "") for other in (stated, window)) and len(head.split()) > 1:
            return head
    if stated:
        return _without_site(stated, meta.get("og:site_name"))
    return (
        heads[0] if len(heads) == 1 else _without_site(window, meta.get("og:site_name")) if window else None
    )


def _without_site(title: str, site: str | None) -> str:
    """`title` without the site's name behind its last mark."""
    for mark in _SUFFIX_MARKS:
        head, found, tail = title.rpartition(mark)
        if found and (
            tail == site or (site is None and len(tail.split()) <= _LONGEST_SITE_NAME < len(head.split()))
        ):
            return head.strip()
    return title


def _url(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    """The canonical address; only whole ones count."""
    links = [
        link.get("href")
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    page = linked.get("mainEntityOfPage")
    stated = page.get("@id") if isinstance(page, dict) else page
    for address in (*links, meta.get("og:url"), linked.get("url"), stated):
        if isinstance(address, str) and address.strip().startswith(("http://", "https://")):
            return address.strip()
    return None


def _author(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    author = _name(linked.get("author")) or _first(meta, _AUTHOR)
    if author and not author.startswith("http"):
        return author
    for element in tree.xpath("//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')]")[:3]:
        text = _text(element)
        if text and len(text) < 80:
            return text
    return None


def _published(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    for key in ("datePublished", "dateCreated"):
        if isinstance(linked.get(key), str):
            return str(linked[key])
    if stated := _first(meta, _PUBLISHED):
        return stated
    marked = (
        "//time[@pubdate or @itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content"
    )
    found = tree.xpath(marked) or tree.xpath(
        "//article//time/@datetime | //main//time/@datetime | //header//time/@datetime"
    )
    return str(found[0]) if found else None
