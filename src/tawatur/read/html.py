"""HTML pages: main text by trafilatura, metadata by what the page states, credits from the lines around its headline."""

from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from tawatur.model import SetAside
from tawatur.read.decode import clean, decode
from tawatur.read.metadata import metadata_of
from tawatur.read.raw import Raw

_BLOCKS = frozenset(
    [
        "div",
        "p",
        "span",
        "time",
        "header",
        "h2",
        "h3",
        "h4",
        "li",
        "address",
        "small",
        "strong",
        "b",
        "em",
        "i",
        "a",
        "figcaption",
        "section",
    ]
)
_LONGEST_BLOCK = 120
"""Characters of a block beside the headline that may hold a dateline, byline, credit or date."""
_ENOUGH = 400
"""Characters of main text with which the fast search is believed: a short news item; on a page of 100 kB the slow
one takes 100 ms, the fast one 30."""
_MOST_BLOCKS = 40
_LOOKED_AT = 200


def read_page(data: bytes, name: str, url: str | None = None) -> Raw | SetAside:
    """The article in the HTML page `data` called `name`, or why there is none.

    `url` is where it was read, if known. The text is the headline, a blank line and the main text; what the page shows
    beside the headline (dateline, byline, date) is kept for the metadata even where it is no part of the main text.
    """
    tree = _tree(decode(data).text)
    if tree is None:
        return SetAside(source=name, reason="a page that cannot be parsed: no HTML element was found in it")
    known = metadata_of(tree)
    beside = _beside_headline(tree, known.title)
    try:
        text, headings = _main_text(tree)
    except (etree.LxmlError, ValueError, RecursionError) as error:
        return SetAside(source=name, reason=f"a page whose text cannot be taken out ({type(error).__name__})")
    if not text.strip():
        return SetAside(source=name, reason="a page without an article: no running text was found in it")
    return Raw(
        source=name,
        title=clean(known.title or ""),
        body=clean(text),
        url=known.url or url,
        outlet=known.site,
        author=known.author,
        published=known.published,
        section=known.section,
        headings=headings,
        beside=((known.dateline,) if known.dateline else ()) + beside,
    )


def _main_text(tree: HtmlElement) -> tuple[str, tuple[str, ...]]:
    """The page's main text and its headings; the slow search in several ways only where the fast one finds little."""
    import trafilatura  # takes 0.3 s to import: only where a page is read

    text = ""
    headings: tuple[str, ...] = ()
    for fast in (True, False):
        page = trafilatura.bare_extraction(tree, fast=fast, include_comments=False, with_metadata=False)
        if page is not None and not isinstance(page, dict) and len(page.text or "") > len(text):
            text = page.text or ""
            headings = (
                ()
                if page.body is None
                else tuple(" ".join(head.itertext()) for head in page.body.iter("head"))
            )
        if len(text) >= _ENOUGH:
            break
    return text, headings


def _tree(text: str) -> HtmlElement | None:
    # bytes, since lxml refuses a str that has an encoding declaration of its own
    parser = HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        return document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _beside_headline(tree: HtmlElement, title: str | None) -> tuple[str, ...]:
    """The short blocks that follow the headline until the first paragraph of text."""
    head = next((h for h in tree.iter("h1") if title and title in " ".join(h.text_content().split())), None)
    if head is None:
        return ()
    found: list[str] = []
    for element in islice(head.xpath("following::*"), _LOOKED_AT):
        if element.tag not in _BLOCKS:
            continue
        text = " ".join(element.text_content().split())
        if (element.tag == "p" and len(text) > _LONGEST_BLOCK) or len(found) >= _MOST_BLOCKS:
            break
        if text and len(text) <= _LONGEST_BLOCK and text not in found:
            found.append(text)
    return tuple(found)
