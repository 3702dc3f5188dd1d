"""XML from strangers: parsed without entities, without network, damaged parts left out."""

import html
import re

from lxml import etree

from tawatur.read.decode import decode


def parse_xml(data: bytes) -> etree._Element | None:
    """The root of the XML in `data`, or None where there is none.

    Entities that the document declares are neither expanded nor fetched. The encoding is told by content.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        encoding="utf-8",
    )
    try:
        return etree.fromstring(_NAMED.sub(_letter, decode(data).text).lstrip().encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w{1,30};")
"""References to named characters of HTML, which XML does not know and feeds are full of."""


def _letter(reference: re.Match[str]) -> str:
    letter = html.unescape(reference[0])
    return reference[0] if letter in "<>&\"'" else letter


def local(element: etree._Element) -> str:
    """An element's name in lower case without its namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def words_in(element: etree._Element | None) -> str:
    """All the text in an element, spaces put together."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
