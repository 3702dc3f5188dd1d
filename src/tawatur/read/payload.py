"""Payloads: the body of an HTTP message without its transfer and content codings, never larger than a limit."""

import io
import zlib

from tawatur.read.streams import Gunzip, Source

_PLAIN = frozenset({"", "identity"})


class PayloadError(Exception):
    """A body that cannot be taken apart; the message says why, for a person."""


def unpack(body: bytes, coding: str, limit: int) -> bytes:
    """`body` without its content `coding` (gzip, deflate or none), at most ``limit + 1`` bytes of it.

    A body that is not packed, whatever its header says, is taken as it is. Raises PayloadError.
    """
    coding = coding.strip().lower()
    if coding in _PLAIN:
        return body
    if coding in ("gzip", "x-gzip"):
        if not body.startswith(b"\x1f\x8b"):
            return body
        source = Source(Gunzip(io.BytesIO(body)), 0)
        data = source.at_most(limit)
        if source.problem and len(data) <= limit:
            raise PayloadError(f"{source.problem}, so the page is not whole")
        return data
    if coding == "deflate":
        return _inflate(body, limit)
    raise PayloadError(f"a page packed as {coding[:20]!r}: gzip and deflate are read")


def _inflate(body: bytes, limit: int) -> bytes:
    """Senders mean either of two formats by deflate: with zlib's header, or without."""
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(bits).decompress(body, limit + 1)
        except zlib.error:
            continue
    raise PayloadError("the deflate data is damaged, so the page is not whole")


def unchunk(body: bytes) -> bytes:
    """`body` without chunk sizes; one that has none, or breaks off, as far as it goes."""
    pieces: list[bytes] = []
    position = 0
    while position < len(body):
        end = body.find(b"\n", position)
        try:
            size = int(body[position:end].split(b";")[0], 16) if end > 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(pieces) or body
        if size == 0:
            break
        pieces.append(body[end + 1 : end + 1 + size])
        position = end + 1 + size
        while body[position : position + 1] in (b"\r", b"\n"):
            position += 1
            if body[position - 1 : position] == b"\n":
                break
    return b"".join(pieces)
