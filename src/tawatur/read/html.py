"""HTML pages: main text by trafilatura, metadata by what the page states, credits from the lines around its headline."""

import re
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from tawatur.model import SetAside
from tawatur.read.decode import clean, decode
from tawatur.read.layout import lines_of
from tawatur.read.metadata import metadata_of
from tawatur.read.parts import OPEN, Marks, Part
from tawatur.read.published import dates_of
from tawatur.read.raw import Raw
from tawatur.read.tree import classes, clear_names, headline_of, strip, text_of

_BLOCK_NAMES = (
    "div p span time header h2 h3 h4 li address small strong b em i a figcaption section font td dd"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_LONGEST_BLOCK = 120
"""Characters of a block beside the headline that may hold a dateline, byline, credit or date."""
_ENOUGH = 400
"""Characters of main text with which the fast search is believed: a short news item; on a page of 100 kB the slow
one takes 100 ms, the fast one 30."""
_SHORTEST_LEAD = 60
_PICTURE = re.compile(r"image|photo|picture|img|media|figure|caption|gallery", re.IGNORECASE)
_MOST_BLOCKS = 40
_LABELLED = 60
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
    headline = headline_of(tree, known.title)
    beside = _beside_headline(headline)
    if known.published is None and (dated := _labelled_date(tree)):
        beside += (dated,)
    try:
        text, parts = _main_text(tree, headline)
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
        updated=known.updated,
        section=known.section,
        parts=parts,
        beside=((known.dateline,) if known.dateline else ()) + beside,
    )


def _main_text(tree: HtmlElement, headline: HtmlElement | None) -> tuple[str, tuple[Part, ...]]:
    """The page's main text and the parts in it; the slow search in several ways only where the fast one finds little."""
    import trafilatura  # takes 0.3 s to import: only where a page is read

    marks = Marks()
    strip(tree, headline)
    marks.mark(tree)
    clear_names(tree, OPEN)
    leads = _paragraphs_behind(headline)
    text = ""
    for fast in (True, False):
        page = trafilatura.bare_extraction(tree, fast=fast, include_comments=False, with_metadata=False)
        if page is not None and not isinstance(page, dict) and len(page.text or "") > len(text):
            text = page.text or ""
        if len(text) >= _ENOUGH:
            break
    return marks.take("\n".join([*_missing(leads, text), text]))


def _paragraphs_behind(headline: HtmlElement | None) -> list[str]:
    """The paragraphs of prose behind the headline."""
    if headline is None:
        return []
    words = (text_of(element) for element in headline.xpath("following::p"))
    return [
        text
        for text in words
        if len(text) > _SHORTEST_LEAD and text.endswith((".", "؟", "!")) and OPEN not in text
    ]


def _missing(leads: list[str], text: str) -> list[str]:
    """The first paragraphs that are not in `text`, if one that is in it follows: the article's lead, set apart."""
    flat = " ".join(text.split())
    there = next((index for index, lead in enumerate(leads) if lead in flat), 0)
    return leads[:there]


def _tree(text: str) -> HtmlElement | None:
    # bytes, since lxml refuses a str that has an encoding declaration of its own
    parser = HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        return document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _beside_headline(head: HtmlElement | None) -> tuple[str, ...]:
    """The short blocks that follow the headline until the first paragraph of text."""
    if head is None:
        return ()
    found: list[str] = []
    for element in islice(head.xpath("following::*"), _LOOKED_AT):
        if element.tag not in _BLOCKS or any(_PICTURE.search(classes(e)) for e in _up_to(element, head)):
            continue
        text = text_of(element)
        if (element.tag == "p" and len(text) > _LONGEST_BLOCK) or len(found) >= _MOST_BLOCKS:
            break
        if text and len(text) <= _LONGEST_BLOCK and text not in found:
            found.append(text)
    return tuple(found)


def _up_to(element: HtmlElement, head: HtmlElement) -> list[HtmlElement]:
    """`element` and what is around it, but not around `head` too."""
    around = set(head.iterancestors())
    return [element, *(above for above in element.iterancestors() if above not in around)]


def _labelled_date(tree: HtmlElement) -> str | None:
    """The first short piece of the page that holds a date and the label of one: "تاريخ 23.11.2021"."""
    for element in tree.iter("li", "p", "div", "span", "td", "dd"):
        text = text_of(element)
        told = 0 < len(text) <= _LABELLED and any(c.isdigit() for c in text) and not text[0].isdigit()
        if told and any(dates_of(line, labelled=True) for line in lines_of(text)):
            return text
    return None
