"""Bytes to text: which encoding an input is in, told by what Arabic it gives.

Bytes that are valid UTF-8 are UTF-8: no other Arabic encoding gives valid UTF-8 by chance. Among the one-byte
encodings the
one is right whose letters are as frequent as they are in Arabic print (log-likelihood of single letters, as
in
Cavnar & Trenkle 1994 for n = 1) and whose Arabic words hold no letter of another script.
"""

import math
import re
from functools import cache

import msgspec
from resiliparse.parse.encoding import detect_encoding

from tawatur import knowledge
from tawatur.read.detect import looks_utf16

ONE_BYTE = ("windows-1256", "iso-8859-6", "windows-1252")
"""One-byte encodings that are weighed, the likeliest first; the last stands for text without Arabic."""

_UNLIKELY = -12.0
"""Log-probability of a letter that Arabic print does not have, of one out of place, and of a byte that means
nothing."""
_NOT_ARABIC = -5.0
SURELY_ARABIC = -4.0
"""Mean log-probability of a letter: Arabic print has -3.2 to -2.8, wrongly decoded text under -4.9, another script -12."""
_SAMPLE = 20_000
_HIGH = re.compile(rb"[\x80-\xff]+")
_DAMAGED = "utf-8 (damaged)"
_EDGES = re.compile("^[^\u0621-\u06d3]+|[^\u0621-\u06d3]+$")
_SIGNS = 0.5
"""Signs within a word that it may have for each letter; UTF-8 that is read in a one-byte encoding has one or more."""
_ARABIC_UTF8 = re.compile(rb"(?:[\xd8-\xdb][\x80-\xbf]){3}")
_SURELY_UTF8 = 3
"""So often three Arabic letters in a row in UTF-8 are no chance: in windows-1256 they are a letter and a sign, thrice."""
_MIXED = re.compile(r"[\u0621-\u064a][A-Za-z\u00c0-\u00ff]|[A-Za-z\u00c0-\u00ff][\u0621-\u064a]")


class Decoded(msgspec.Struct, frozen=True):
    """A text and the encoding it was read from."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """`data` as text: UTF-8, UTF-16, windows-1256 or ISO-8859-6, told apart by content; the byte-order mark
    is left out.

    Never raises: bytes that mean nothing become U+FFFD. NUL characters become spaces, so that offsets stay.
    """
    found = _unicode(data) or _one_byte(data)
    return Decoded(clean(found.text), found.encoding)


def clean(text: str) -> str:
    """`text` without what no store can hold, code point for code point: NUL becomes a space, a lone surrogate
    U+FFFD."""
    if "\0" in text:
        text = text.replace("\0", " ")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _unicode(data: bytes) -> Decoded | None:
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return Decoded(data.decode("utf-32", "replace"), "utf-32")
    if wide := looks_utf16(data):
        return Decoded(data.decode(wide, "replace").removeprefix("\ufeff"), wide)
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        return _mixed(data)


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 in which pieces are broken or in a one-byte encoding, as where a page is put together from two systems.

    Told piece by piece between ASCII characters; None where no piece is Arabic in UTF-8, so that all is in another.
    """
    if len(_ARABIC_UTF8.findall(data)) < _SURELY_UTF8:
        return None
    foreign = b" ".join(piece for piece in _HIGH.findall(data) if not _is_utf8(piece))[:_SAMPLE]
    other = _best_of(foreign)
    if likelihood(foreign.decode(other, "replace")) <= SURELY_ARABIC:
        return Decoded(data.decode("utf-8-sig", "replace"), _DAMAGED)
    pieces: list[str] = []
    position = 0
    for run in _HIGH.finditer(data):
        pieces += data[position : run.start()].decode("ascii"), _of_piece(run.group(), other)
        position = run.end()
    pieces.append(data[position:].decode("ascii"))
    return Decoded("".join(pieces).removeprefix("\ufeff"), _DAMAGED)


def _is_utf8(piece: bytes) -> bool:
    """Whether `piece` is UTF-8 without letters of the West, which an Arabic letter and a mark may look like."""
    try:
        return not any(c.isalpha() and c < "\u0250" for c in piece.decode())
    except UnicodeDecodeError:
        return False


def _of_piece(piece: bytes, other: str) -> str:
    """A piece without ASCII characters: in UTF-8, or in the encoding `other` if it can be nothing but Arabic there."""
    if _is_utf8(piece):
        return piece.decode()
    found = piece.decode(other, "replace")
    word = _EDGES.sub("", found)
    letters = sum("\u0621" <= c <= "\u06d3" for c in word)
    if "\ufffd" not in found and len(word) - letters <= letters * _SIGNS:
        return found
    return piece.decode("utf-8", "replace")


def _one_byte(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    best = _best_of(sample)
    if likelihood(sample.decode(best, "replace")) < _NOT_ARABIC:
        best = detect_encoding(sample) or best  # another language's: decoded so that it can be named
    try:
        return Decoded(data.decode(best, "replace"), best)
    except LookupError:
        return Decoded(data.decode("windows-1252", "replace"), "windows-1252")


def _best_of(sample: bytes) -> str:
    """The one-byte encoding in which `sample` looks most like Arabic print."""
    return max(ONE_BYTE, key=lambda name: likelihood(sample.decode(name, "replace")))


def likelihood(text: str) -> float:
    """How much `text` looks like Arabic print: mean log-probability of its non-ASCII characters (0 where it has none)."""
    table = _log_shares()
    letters = [c for c in text if c > "\x7f" and c not in _INNOCENT]
    if not letters:
        return 0.0
    points = len(_HARAKAT.findall(text))
    odd = len(_MIXED.findall(text)) + max(0, 2 * points - len(letters))
    total = sum(table.get(c, _UNLIKELY) for c in letters if not "\u064b" <= c <= "\u0652")
    return (total + _UNLIKELY * odd) / max(1, len(letters) - points)


_HARAKAT = re.compile("[\u064b-\u0652]")
"""Vowel signs: as such they say nothing, but no text has more of them than letters."""
_INNOCENT = frozenset("\u00a0«»“”‘’–—…،؛؟٪ـ\u200c\u200d\u200e\u200f")
"""Marks that stand in Arabic print and say nothing about the encoding."""


@cache
def _log_shares() -> dict[str, float]:
    return {row.letter: math.log(row.per_mille / 1000) for row in knowledge.letters()}
