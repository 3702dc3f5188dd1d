"""Streams of bytes: looking at the beginning without losing it, and unpacking gzip that may be cut short."""

import io
import zlib
from collections.abc import Iterator
from typing import Protocol

_CHUNK = 65_536


class Readable(Protocol):
    """Anything that bytes can be read from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; empty at the end."""
        ...


class Source:
    """A stream whose first bytes can be looked at (`head`) and that is then read from its beginning.

    `problem` tells, once the end was reached, why the stream ended early, or is None.
    """

    def __init__(self, raw: Readable, look: int):
        """Read up to `look` bytes of `raw` ahead."""
        self._raw = raw
        pieces, size = [], 0
        while size < look and (piece := raw.read(look - size)):
            pieces.append(piece)
            size += len(piece)
        self.head = b"".join(pieces)
        self._buffer = self.head

    @property
    def problem(self) -> str | None:
        """Why the stream ended before its end, if it did."""
        return getattr(self._raw, "problem", None)

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes, all that remain if negative."""
        if size < 0:
            return b"".join(iter(lambda: self.read(_CHUNK), b""))
        if self._buffer:
            piece, self._buffer = self._buffer[:size], self._buffer[size:]
            return piece
        return self._raw.read(size)

    def sought(self) -> Readable | None:
        """The stream below, wound back to its beginning, for readers that jump; None where it cannot be."""
        seekable = getattr(self._raw, "seekable", None)
        if seekable is None or not seekable():
            return None
        self._raw.seek(0)  # type: ignore[attr-defined]  # every seekable stream has it
        return self._raw

    def at_most(self, limit: int) -> bytes:
        """Up to ``limit + 1`` bytes: one more than allowed shows that there is too much."""
        pieces, size = [], 0
        while size <= limit and (piece := self.read(min(_CHUNK, limit + 1 - size))):
            pieces.append(piece)
            size += len(piece)
        return b"".join(pieces)

    def lines(self, limit: int) -> Iterator[tuple[int, bytes | None]]:
        """The lines with their numbers from 1; None in place of a line of more than `limit` bytes, which is
        passed over."""
        number, rest, skipping = 1, b"", False
        while piece := self.read(_CHUNK):
            *whole, last = piece.split(b"\n")
            for part in whole:
                line = rest + part
                rest = b""
                yield number, None if skipping or len(line) > limit else line
                number, skipping = number + 1, False
            rest = b"" if skipping else rest + last
            if len(rest) > limit:
                rest, skipping = b"", True
        if rest or skipping:
            yield number, None if skipping else rest


class Gunzip:
    """The contents of a gzip stream; a cut or damaged one ends where it breaks, and `problem` says so."""

    def __init__(self, raw: Readable):
        """Unpack `raw` as it is read."""
        self._raw = raw
        self._unpacker = zlib.decompressobj(wbits=31)
        self._waiting = b""
        self._started = False
        self.problem: str | None = None

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes (64 kB if negative), empty at the end."""
        size = size if size > 0 else _CHUNK
        while self.problem is None:
            if self._unpacker.eof:
                self._waiting = self._unpacker.unused_data.lstrip(b"\0")
                self._unpacker = zlib.decompressobj(wbits=31)
                self._started = False
            packed = self._waiting or self._raw.read(_CHUNK)
            if not packed:
                return self._last() if self._started else b""
            self._started = True
            try:
                out = self._unpacker.decompress(packed, size)
            except zlib.error:
                self.problem = "the gzip data is damaged"
                return b""
            self._waiting = self._unpacker.unconsumed_tail
            if out:
                return out
        return b""

    def _last(self) -> bytes:
        """What the unpacker still holds when the packed bytes have ended."""
        out = self._unpacker.flush()
        if not out and not self._unpacker.eof:
            self.problem = "the gzip data ends early"
        return out


def source_of(data: bytes) -> Source:
    """`data` as a stream."""
    return Source(io.BytesIO(data), len(data))
