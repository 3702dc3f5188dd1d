"""Web archives: the pages in a WARC file, one after the other, with the address and day of their capture.

The form is WARC 1.0 and 1.1 (ISO 28500). Only as much as one page is held at a time; a record that is damaged costs
itself, not the ones behind it.
"""

from collections.abc import Iterator

import msgspec

from tawatur.model import SetAside
from tawatur.read.detect import detect
from tawatur.read.html import read_page
from tawatur.read.limits import MAX_PAGE_BYTES, SNIFF_BYTES, megabytes
from tawatur.read.payload import PayloadError, unchunk, unpack
from tawatur.read.raw import Raw
from tawatur.read.streams import Source

_CHUNK = 65_536
_LONGEST_LINE = 65_536
_MOST_FIELDS = 200
_MOST_HEADERS = 65_536
"""Bytes of HTTP headers beside a page in one record."""
_READ_STATUS = frozenset({"200", "203"})


def read_warc(source: Source, name: str) -> Iterator[Raw | SetAside]:
    """The HTML pages in the archive `source` called `name`, and a SetAside for each that is no article.

    Records that hold no page (requests, pictures, redirects) are passed over.
    """
    archive = _Archive(source)
    pages = 0
    for record in archive.records():
        page = _page(record)
        if page is not None:
            pages += 1
            yield page
    if problem := archive.problem or source.problem:
        yield SetAside(source=name, reason=f"{problem}: the {pages} pages that could be found were read")
    elif not pages:
        yield SetAside(source=name, reason="the web archive holds no HTML page: there is nothing to read")


class _Record(msgspec.Struct, frozen=True):
    """One record: its header fields by lower-case name, the beginning of its block, the length of all of it."""

    fields: dict[str, str]
    block: bytes
    length: int


class _Archive:
    """The records of a WARC stream; `problem` tells, at its end, what was damaged."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._buffer = b""
        self.problem: str | None = None

    def records(self) -> Iterator[_Record]:
        """The records that can hold pages, each whole up to the greatest length of a page."""
        while (line := self._line()) is not None:
            if not line.startswith(b"WARC/"):
                if line.strip():
                    self.problem = "a part of the web archive is damaged"
                continue
            fields = self._fields()
            length = fields.get("content-length", "")
            if not (length.isascii() and length.isdigit()):
                self.problem = "a part of the web archive is damaged"
                continue
            size = int(length)
            wanted = fields.get("warc-type") in ("response", "resource")
            block = self._take(min(size, MAX_PAGE_BYTES + _MOST_HEADERS)) if wanted else b""
            if not self._skip(size - len(block)):
                self.problem = "the web archive ends early"
            elif wanted:
                yield _Record(fields, block, size)

    def _fields(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for _ in range(_MOST_FIELDS):
            line = self._line()
            if line is None or not line.strip():
                break
            key, _, value = line.decode("utf-8", "replace").partition(":")
            found.setdefault(key.strip().lower(), value.strip())
        return found

    def _line(self) -> bytes | None:
        """The next line; a longer one than any header in pieces; None at the end."""
        while (end := self._buffer.find(b"\n")) < 0 and len(self._buffer) < _LONGEST_LINE:
            piece = self._source.read(_CHUNK)
            if not piece:
                line, self._buffer = self._buffer, b""
                return line or None
            self._buffer += piece
        cut = end + 1 if end >= 0 else len(self._buffer)
        line, self._buffer = self._buffer[:cut], self._buffer[cut:]
        return line

    def _take(self, size: int) -> bytes:
        pieces = [self._buffer[:size]]
        self._buffer = self._buffer[size:]
        size -= len(pieces[0])
        while size and (piece := self._source.read(min(size, _CHUNK))):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def _skip(self, size: int) -> bool:
        """Whether so many bytes could be passed over."""
        while size > 0:
            passed = len(self._take(min(size, _CHUNK)))
            if not passed:
                return False
            size -= passed
        return True


def _page(record: _Record) -> Raw | SetAside | None:
    """The article in `record`, why there is none, or None where the record holds no page."""
    address = record.fields.get("warc-target-uri", "").strip("<>")
    body, fields = record.block, {"content-type": record.fields.get("content-type", "")}
    if record.fields.get("warc-type") == "response":
        status, fields, body = _message(record.block)
        if status not in _READ_STATUS:
            return None
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = unchunk(body)
    says_html = "html" in fields["content-type"].lower()
    if record.length > len(record.block) or len(body) > MAX_PAGE_BYTES:
        return _too_long(address, record.length) if says_html else None
    try:
        body = unpack(body, fields.get("content-encoding", ""), MAX_PAGE_BYTES)
    except PayloadError as error:
        return SetAside(source=address, reason=str(error)) if says_html else None
    if len(body) > MAX_PAGE_BYTES:
        return _too_long(address, len(body)) if says_html else None
    if detect(body[:SNIFF_BYTES], "page.html" if says_html else "") != "html":
        return None
    found = read_page(body, address, address)
    if isinstance(found, SetAside):
        return found
    return msgspec.structs.replace(found, captured=record.fields.get("warc-date"))


def _too_long(address: str, size: int) -> SetAside:
    return SetAside(
        source=address,
        reason=f"a page of {megabytes(size)} or more: at most {megabytes(MAX_PAGE_BYTES)} are read",
    )


def _message(block: bytes) -> tuple[str, dict[str, str], bytes]:
    """Status, header fields by lower-case name (``content-type`` always) and body of an HTTP response."""
    ends = [(at, mark) for mark in (b"\r\n\r\n", b"\n\n") if (at := block.find(mark)) >= 0]
    at, mark = min(ends, default=(len(block), b""))
    first, *lines = block[:at].decode("latin-1").split("\n")
    status = [*first.split(), "", ""][1]
    fields = {"content-type": ""}
    for line in lines:
        key, _, value = line.partition(":")
        fields[key.strip().lower()] = value.strip()
    return status, fields, block[at + len(mark) :]
