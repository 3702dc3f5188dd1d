"""What an input is: told from its first bytes; its name decides only where the bytes allow several
readings."""

import json
import re
from typing import Literal

Kind = Literal[
    "gzip", "html", "records", "json", "text", "empty", "warc", "feed", "mhtml", "table", "parquet"
]

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"RIFF", "a picture or sound"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive (or a document packed as one, such as .docx or .epub)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video"),
)
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|section|script|h1|amp-)\b", re.IGNORECASE
)
_MARKUP = re.compile(rb"^[\s\xef\xbb\xbf]*<(?:!doctype|html|\?xml|!--|[a-z][a-z0-9]*[\s>/])", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]", re.IGNORECASE)
_PROLOGUE = 4_096
"""Bytes within which a feed's first element comes, behind declarations and comments."""
_MIME = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_SAVED = re.compile(rb"content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE)
_LISTED_TABLE = (".csv", ".tsv", ".tab")
_MANY_CONTROLS = 0.02
"""Share of control characters above which bytes are no text; newspaper texts with a stray NUL have under
0.001."""


def binary_kind(head: bytes) -> str | None:
    """What sort of binary file begins with `head`, in words; None where it may be text."""
    for signature, words in _SIGNATURES:
        if head.startswith(signature) and (len(signature) > 2 or b"\0" in head[:64]):
            return words
    if head[4:8] == b"ftyp":
        return "a video"
    if looks_utf16(head):
        return None
    controls = sum(head.count(bytes([code])) for code in (*range(9), *range(14, 26), *range(28, 32)))
    return "binary data" if controls > max(1, len(head) * _MANY_CONTROLS) else None


def looks_utf16(head: bytes) -> str | None:
    """The name of the UTF-16 form that `head` is in, by its mark or by the high bytes of ASCII and Arabic;
    else None."""
    if head.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if head.startswith(b"\xfe\xff"):
        return "utf-16-be"
    sample = head[: min(len(head), 4096) & ~1]
    if len(sample) < 16:
        return None
    odd, even = sample[1::2], sample[0::2]
    high_odd = sum(odd.count(bytes([code])) for code in (0, 6)) / len(odd)
    high_even = sum(even.count(bytes([code])) for code in (0, 6)) / len(even)
    if high_odd > 0.9 and high_even < 0.5:
        return "utf-16-le"
    return "utf-16-be" if high_even > 0.9 and high_odd < 0.5 else None


def detect(head: bytes, name: str) -> Kind:
    """What an input that begins with `head` and is called `name` holds; binary data is `binary_kind`'s to
    tell."""
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return "empty"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    plain = _ascii_view(head)
    bare = name.lower().removesuffix(".gz")
    if plain[:1] in (b"{", b"["):
        return _json_kind(plain, bare)
    if bare.endswith((".jsonl", ".ndjson")):
        return "records"
    if bare.endswith(".json"):
        return "json"
    if plain[:1] == b"<" and (feed := _FEED.search(plain[:_PROLOGUE])):
        page = _TAG.search(plain[:_PROLOGUE])
        if page is None or feed.start() < page.start():
            return "feed"
    if _MARKUP.match(plain) and (_TAG.search(plain) or bare.endswith((".html", ".htm", ".xhtml"))):
        return "html"
    if bare.endswith((".html", ".htm", ".xhtml")) and _TAG.search(plain):
        return "html"
    if _MIME.match(plain) and _SAVED.search(plain[:_PROLOGUE]):
        return "mhtml"
    if bare.endswith(_LISTED_TABLE):
        return "table"
    return "text"


def _ascii_view(head: bytes) -> bytes:
    """`head` without byte-order mark and leading space; UTF-16 with its NULs taken out, so that ASCII marks
    can be seen."""
    if looks_utf16(head):
        head = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _json_kind(plain: bytes, name: str) -> Kind:
    """Which kind of JSON begins with `plain`, or ``text`` for a text that begins with a bracket."""
    first, _, rest = plain.partition(b"\n")
    named = name.endswith((".jsonl", ".ndjson"))
    if plain[:1] == b"{":
        if named or (rest.strip() and _parses(first)):
            return "records"
        return "json" if name.endswith(".json") or re.match(rb'\{\s*(?:"|\}|$)', plain) else "text"
    if named:
        return "records"
    return "json" if name.endswith(".json") or re.match(rb"\[\s*(?:\{|\])", plain) else "text"


def _parses(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
