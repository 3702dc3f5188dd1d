"""What an HTML page states about its article: JSON-LD first, then meta elements, then marked-up parts of the page."""

import json
import re
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
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
)
_SECTION = ("article:section", "parsely-section", "section", "category")
_SUFFIX_MARKS = (" | ", " - ", " – ", " — ", " :: ", " » ", " / ")
_LONGEST_SITE_NAME = 5
"""Words that the part behind the last mark of a page's title has at most where it is the site's name."""


_MOST_OF_IT = 0.5
"""Share of the title in other places that a heading has to give, so that the name of the site is none."""
_LONGEST_NAME = 80
_LONGEST_AUTHOR = 5
_WRITER = re.compile(
    r"(?:^|[-_ ])(?:author|writer|writtenby|writeby|reporter|creator)(?:-?name)?(?:$| )", re.IGNORECASE
)
_CRUMBS = re.compile(r"crumb|bread-?cumb", re.IGNORECASE)
_LONGEST_SECTION = 4


class Metadata(msgspec.Struct):
    """Each field as the page states it, untouched, or None."""

    title: str | None = None
    url: str | None = None
    site: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    dateline: str | None = None


def metadata_of(tree: HtmlElement) -> Metadata:
    """What the page `tree` states about its article."""
    linked = _linked_data(tree)
    meta = _meta(tree)
    return Metadata(
        title=_title(tree, linked, meta),
        url=_url(tree, linked, meta),
        site=_name(linked.get("publisher"))
        or meta.get("og:site_name")
        or meta.get("application-name")
        or _property(tree, "publisher"),
        author=_author(tree, linked, meta),
        published=_published(tree, linked, meta),
        updated=_updated(tree, linked, meta),
        section=_section(tree, linked, meta),
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
    named = {item["@id"]: item for item in found if isinstance(item.get("@id"), str) and "name" in item}
    kinds = [(item, set(_strings(item.get("@type")))) for item in found]
    articles = [item for item, kind in kinds if kind & _ARTICLE_TYPES]
    best = max(
        articles,
        key=lambda item: ("datePublished" in item) + ("WebPage" not in _strings(item.get("@type"))),
        default={},
    )
    return {key: _resolved(value, named) for key, value in best.items()}


def _resolved(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    """`value`, with what it names by identifier put in its place."""
    if isinstance(value, list):
        return [_resolved(item, named) for item in value]
    if isinstance(value, dict) and "name" not in value:
        return named.get(str(value.get("@id")), value)
    return value


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
    """The headline: a heading that another source bears out, else JSON-LD's, OpenGraph's, the only h1, the title's."""
    stated = _name(linked.get("headline")) or meta.get("og:title") or meta.get("twitter:title")
    window = next((_text(element) for element in tree.iter("title")), None)
    site = meta.get("og:site_name")
    borne_out = [
        text for element in tree.iter("h1", "h2", "h3") if (text := _text(element)) and len(text.split()) > 1
    ]
    for other in (stated, window):
        heads = [head for head in borne_out if head in (other or "") and head != site]
        if heads and len(best := max(heads, key=len)) >= len(_without_site(other or "", site)) * _MOST_OF_IT:
            return best
    if stated:
        return _without_site(stated, site)
    heads = [text for element in tree.iter("h1") if (text := _text(element))]
    return heads[0] if len(heads) == 1 else _without_site(window, site) if window else None


def _without_site(title: str, site: str | None) -> str:
    """`title` without the site's name behind its last mark, or before its first one."""
    for mark in _SUFFIX_MARKS:
        head, found, tail = title.rpartition(mark)
        if found and (
            tail == site or (site is None and len(tail.split()) <= _LONGEST_SITE_NAME < len(head.split()))
        ):
            return head.strip()
        head, found, tail = title.partition(mark)
        if found and (
            head == site or (site is None and len(head.split()) <= _LONGEST_SITE_NAME < len(tail.split()))
        ):
            return tail.strip()
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
    whole = [link.get("href") for link in tree.xpath("//*[@itemprop='mainEntityOfPage' or @itemprop='url']")]
    for address in (*links, meta.get("og:url"), linked.get("url"), stated, *whole):
        if isinstance(address, str) and address.strip().startswith(("http://", "https://")):
            return address.strip()
    return None


def _property(tree: HtmlElement, name: str) -> str | None:
    """What the page's microdata gives as `name`: a value, an attribute, or the name of a thing."""
    for element in tree.xpath("//*[@itemprop=$name]", name=name):
        for inner in (*element.xpath(".//*[@itemprop='name']"), element):
            value = _tidy(inner.get("content") or inner.get("datetime") or inner.get("title")) or _text(inner)
            if value:
                return value
    return None


def _author(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    publisher = _name(linked.get("publisher"))
    stated = (_name(linked.get("author")), _first(meta, _AUTHOR), _property(tree, "author"))
    for author in stated:
        if author and not author.startswith("http") and author != publisher:
            return author
    for element in tree.xpath("//*[@rel='author' or contains(@class, 'byline')]")[:3]:
        text = _text(element)
        if text and len(text) < _LONGEST_NAME and text != publisher:
            return text
    for element in tree.xpath("//span[@class] | //div[@class] | //a[@class]"):
        text = _text(element) if _WRITER.search(element.get("class")) else None
        if (
            text
            and len(text.split()) <= _LONGEST_AUTHOR
            and not any(c.isdigit() for c in text)
            and text != publisher
        ):
            return text
    return None


def _published(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    for key in ("datePublished", "dateCreated"):
        if isinstance(linked.get(key), str):
            return str(linked[key])
    if stated := _first(meta, _PUBLISHED) or _property(tree, "datePublished"):
        return stated
    found = tree.xpath("//time[@pubdate]/@datetime") or tree.xpath(
        "//article//time/@datetime | //main//time/@datetime | //header//time/@datetime"
    )
    return str(found[0]) if found else None


def _updated(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    if isinstance(linked.get("dateModified"), str):
        return str(linked["dateModified"])
    return _first(meta, _UPDATED) or _property(tree, "dateModified")


def _section(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    """The section: what the page states, else the last link of the path that it shows."""
    stated = _name(linked.get("articleSection")) or _first(meta, _SECTION)
    stated = stated or _property(tree, "articleSection") or _property(tree, "genre")
    if stated:
        return stated
    for element in tree.xpath("//*[@class or @id]"):
        if _CRUMBS.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            links = [text for link in element.iter("a") if (text := _text(link))][1:]
            if links and len(links[-1].split()) <= _LONGEST_SECTION:
                return links[-1]
    return None
