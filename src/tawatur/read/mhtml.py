"""Saved pages: the HTML page in an MHTML file (RFC 2557), as browsers save pages whole.

Nothing in the file is written anywhere; pictures and styles are passed over.
"""

from email import message_from_bytes
from email.message import Message

import msgspec

from tawatur.model import SetAside
from tawatur.read.html import read_page
from tawatur.read.limits import MAX_MHTML_BYTES, MAX_PAGE_BYTES, megabytes
from tawatur.read.published import of_stamp
from tawatur.read.raw import Raw
from tawatur.read.streams import Source


def read_mhtml(source: Source, name: str) -> Raw | SetAside:
    """The article in the saved page `source` called `name`, or why there is none."""
    data = source.at_most(MAX_MHTML_BYTES)
    if len(data) > MAX_MHTML_BYTES:
        return SetAside(
            source=name,
            reason=f"a saved page of more than {megabytes(MAX_MHTML_BYTES)}: save it as HTML alone",
        )
    if source.problem:
        return SetAside(source=name, reason=f"{source.problem}, so the page is not whole; get the file again")
    message = message_from_bytes(data.lstrip())
    part = _root(message)
    page = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(page, bytes) or not page.strip():
        return SetAside(source=name, reason="a saved page (MHTML) without an HTML part: save it again")
    if len(page) > MAX_PAGE_BYTES:
        return SetAside(
            source=name,
            reason=f"a page of {megabytes(len(page))}: at most {megabytes(MAX_PAGE_BYTES)} are read",
        )
    found = read_page(page, name, _address(message, part))
    if isinstance(found, SetAside):
        return found
    return msgspec.structs.replace(found, captured=of_stamp(str(message.get("Date", ""))).value)


def _root(message: Message) -> Message | None:
    """The part that is the page: the one that the message names as its start, else the first HTML part."""
    pages = [
        part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    start = message.get_param("start")
    named = [part for part in pages if isinstance(start, str) and part.get("Content-ID") == start]
    return next(iter(named + pages), None)


def _address(message: Message, part: Message) -> str | None:
    """Where the page was saved from; frames and pasted pages have addresses that lead nowhere."""
    for header in (message.get("Snapshot-Content-Location"), part.get("Content-Location")):
        if header and str(header).startswith(("http://", "https://")):
            return "".join(str(header).split())
    return None
