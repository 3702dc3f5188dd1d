"""Feeds and sitemaps: RSS 0.9 to 2.0, Atom, sitemaps and indexes of sitemaps."""

from collections.abc import Iterator

import msgspec
from lxml import etree

from tawatur.model import SetAside
from tawatur.read.limits import MAX_FEED_BYTES, megabytes
from tawatur.read.raw import Raw
from tawatur.read.records import without_markup
from tawatur.read.streams import Source
from tawatur.read.xml import local, parse_xml, words_in

_CONTENT = ("encoded", "content", "description", "summary")
"""Elements with an entry's text, the one that has it whole first."""
_DATES = ("pubdate", "published", "date", "issued", "updated")
_AUTHORS = ("creator", "author")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a feed, or one address of a sitemap.

    `stamp` is what changes when the item changes; `text` is its content without markup, as far as the feed gives it.
    """

    url: str | None = None
    guid: str | None = None
    title: str = ""
    text: str = ""
    author: str | None = None
    published: str | None = None
    section: str | None = None
    outlet: str | None = None
    stamp: str | None = None


class Listing(msgspec.Struct, frozen=True):
    """What a feed or sitemap lists: its own title, its entries, and further sitemaps where it is an index."""

    title: str | None = None
    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[Entry, ...] = ()


def parse_listing(data: bytes) -> Listing | None:
    """The entries of the feed or sitemap in `data`, or None where it is neither."""
    root = parse_xml(data)
    if root is None:
        return None
    kind = local(root)
    if kind in ("rss", "rdf", "feed"):
        return _feed(root)
    if kind == "urlset":
        return Listing(entries=_located(root, "url"))
    if kind == "sitemapindex":
        return Listing(sitemaps=_located(root, "sitemap"))
    return None


def read_feed(source: Source, name: str) -> Iterator[Raw | SetAside]:
    """The entries of the feed file `source` called `name` as articles, with the text that the feed itself holds."""
    data = source.at_most(MAX_FEED_BYTES)
    if len(data) > MAX_FEED_BYTES:
        yield SetAside(source=name, reason=f"a feed of more than {megabytes(MAX_FEED_BYTES)}: split the file")
        return
    listing = parse_listing(data)
    if listing is None or source.problem:
        what = source.problem or "a feed whose XML cannot be read"
        yield SetAside(source=name, reason=f"{what}; get the file again")
    elif not listing.entries:
        what = "a sitemap index" if listing.sitemaps else "a feed or sitemap without entries"
        yield SetAside(source=name, reason=f"{what}: there is no text in it to read")
    for number, entry in enumerate(listing.entries if listing else (), 1):
        yield article_of(entry, f"{name}:{number}")


def article_of(entry: Entry, place: str) -> Raw | SetAside:
    """The article that `entry`, found at `place`, holds itself; its name is its address, else its identifier."""
    source = entry.url or entry.guid or place
    if not entry.text:
        return SetAside(
            source=source,
            reason="an entry without text of its own: give its address, so that the page is read",
        )
    return Raw(
        source=source,
        title=entry.title,
        body=entry.text,
        url=entry.url,
        outlet=entry.outlet,
        author=entry.author,
        published=entry.published,
        section=entry.section,
    )


def _feed(root: etree._Element) -> Listing:
    channel = _first(root, "channel")
    head = root if channel is None else channel
    title = words_in(_first(head, "title")) or None
    items = (element for element in root.iter() if local(element) in ("item", "entry"))
    return Listing(title, tuple(_entry(item, title) for item in items))


def _entry(item: etree._Element, outlet: str | None) -> Entry:
    fields: dict[str, etree._Element] = {}
    for child in item:
        fields.setdefault(local(child), child)
    bodies = (_text(fields[name]) for name in _CONTENT if name in fields)
    dates = [words_in(fields[name]) for name in _DATES if name in fields]
    author = next((fields[name] for name in _AUTHORS if name in fields), None)
    section, origin = fields.get("category"), fields.get("source")
    if origin is not None and _first(origin, "title") is not None:
        origin = _first(origin, "title")
    return Entry(
        url=_link(item),
        guid=words_in(fields.get("guid", fields.get("id"))) or None,
        title=_plain(words_in(fields.get("title"))),
        text=next(filter(None, bodies), ""),
        author=_author(author) or None,
        published=next(filter(None, dates), None),
        section=(words_in(section) or section.get("term") or None) if section is not None else None,
        outlet=words_in(origin) or outlet,
        stamp=words_in(fields.get("updated")) or next(filter(None, dates), None),
    )


def _text(element: etree._Element) -> str:
    """The text of an entry: escaped markup taken off, or that of the elements in it."""
    if len(element):
        inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
        return without_markup((element.text or "") + inner)
    return _plain(element.text or "", keep_lines=True)


def _plain(text: str, *, keep_lines: bool = False) -> str:
    text = without_markup(text) if "<" in text or "&" in text else text.strip()
    return text if keep_lines else " ".join(text.split())


def _author(element: etree._Element | None) -> str:
    """Atom's author has a name in it; RSS gives it bare, or in brackets behind a mail address."""
    if element is None:
        return ""
    name = words_in(_first(element, "name")) or words_in(element)
    head, bracket, tail = name.partition("(")
    return tail.rstrip(") ") if bracket and "@" in head else "" if "@" in name else name


def _link(item: etree._Element) -> str | None:
    """The address of an entry: Atom's alternate link, RSS's link, else a guid that is an address."""
    links = _children(item, "link")
    alternate = [link.get("href") for link in links if link.get("rel", "alternate") == "alternate"]
    guids = _children(item, "guid")
    found = [*alternate, *map(words_in, links), *map(words_in, guids), item.get("about")]
    return next(
        (address for address in found if address and address.startswith(("http://", "https://"))), None
    )


def _located(root: etree._Element, name: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in map(_location, _children(root, name)) if entry.url)


def _location(element: etree._Element) -> Entry:
    """An address of a sitemap, with what a news sitemap says of it."""
    news = _first(element, "news")
    modified = words_in(_first(element, "lastmod")) or None
    if news is None:
        return Entry(url=words_in(_first(element, "loc")) or None, stamp=modified)
    published = words_in(_first(news, "publication_date")) or None
    publication = _first(news, "publication")
    return Entry(
        url=words_in(_first(element, "loc")) or None,
        title=words_in(_first(news, "title")),
        published=published,
        outlet=(words_in(_first(publication, "name")) or None) if publication is not None else None,
        stamp=modified or published,
    )


def _children(element: etree._Element, name: str) -> list[etree._Element]:
    return [child for child in element if local(child) == name]


def _first(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local(child) == name), None)
