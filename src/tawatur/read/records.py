"""Records: JSON Lines and JSON, one article a record, whatever its fields are called."""

import json
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any

import msgspec

from tawatur.model import SetAside
from tawatur.read.decode import clean, decode
from tawatur.read.limits import MAX_BAD_LINES, MAX_JSON_BYTES, MAX_LINE_BYTES, megabytes
from tawatur.read.raw import Raw
from tawatur.read.streams import Source

FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("id", "uid", "guid", "articleid", "docid", "identifier"),
    "url": (
        "url",
        "link",
        "canonicalurl",
        "sourceurl",
        "articleurl",
        "mainentityofpage",
        "permalink",
        "href",
        "uri",
    ),
    "outlet": (
        "outlet",
        "source",
        "sourcename",
        "publisher",
        "sitename",
        "site",
        "newspaper",
        "media",
        "domain",
        "provider",
    ),
    "title": ("title", "headline", "articletitle", "head"),
    "author": ("author", "byline", "authors", "creator", "dccreator", "writer"),
    "published": (
        "published",
        "datepublished",
        "publishedat",
        "publishdate",
        "publicationdate",
        "publishedtime",
        "pubdate",
        "date",
        "timestamp",
        "datetime",
        "created",
        "createdat",
    ),
    "text": (
        "text",
        "body",
        "content",
        "articlebody",
        "articletext",
        "maintext",
        "fulltext",
        "contenttext",
        "article",
        "story",
    ),
    "category": ("category", "section", "articlesection", "rubric", "topic", "categories"),
}
"""The names that a field may have, the likeliest first; case, hyphens and underscores do not matter."""

_ASKED = "text, body, content or articleBody"
_WRAPPERS = ("articles", "records", "items", "results", "data", "documents", "entries")


def read_lines(source: Source, name: str) -> Iterator[Raw | SetAside]:
    """The records of the JSON Lines in `source`, which is called `name`; each line that is none is set aside.

    Holds one line at a time. A stream that ends early gives the records before the break, then one SetAside.
    """
    bad = good = 0
    for number, line in source.lines(MAX_LINE_BYTES):
        place = f"{name}:{number}"
        if line is None:
            yield SetAside(
                source=place,
                reason=f"a line of more than {megabytes(MAX_LINE_BYTES)}: a record may be as long as that",
            )
            continue
        if not line.strip(b"\0 \t\r\n\xef\xbb\xbf"):
            continue
        try:
            record = _parse(line)
        except NotJsonError as error:
            if source.problem:
                break  # the last line, cut in two
            bad += 1
            if bad >= MAX_BAD_LINES and not good:
                yield SetAside(
                    source=name,
                    reason=f"no JSON Lines: the first {bad} lines are no JSON; the rest was not read",
                )
                return
            yield SetAside(source=place, reason=str(error))
            continue
        good += 1
        yield take(record, place)
    if source.problem:
        yield SetAside(
            source=name,
            reason=f"{source.problem}: the {good} records before the break were read; get the file again",
        )


def read_json(source: Source, name: str) -> Iterator[Raw | SetAside]:
    """The records of a JSON file that is no JSON Lines: one record, a list, or an object of records by
    identifier."""
    data = source.at_most(MAX_JSON_BYTES)
    if len(data) > MAX_JSON_BYTES:
        yield SetAside(
            source=name,
            reason=f"JSON of more than {megabytes(MAX_JSON_BYTES)}: write it as JSON Lines",
        )
        return
    if source.problem:
        yield SetAside(
            source=name, reason=f"{source.problem}, so its JSON cannot be read; get the file again"
        )
        return
    try:
        value = _parse(data)
    except NotJsonError as error:
        yield SetAside(source=name, reason=str(error))
        return
    for key, record in _records(value):
        yield take(record, f"{name}:{key}" if key else name)


def _records(value: Any) -> Iterator[tuple[str, Any]]:
    """The records in the parsed JSON `value`, each with its place in it."""
    if isinstance(value, list):
        yield from ((str(number), record) for number, record in enumerate(value, 1))
    elif isinstance(value, dict) and "text" not in _canonical(value):
        wrapped = next((value[k] for k in _WRAPPERS if isinstance(value.get(k), list)), None)
        if wrapped is not None:
            yield from _records(wrapped)
        elif value and all(isinstance(record, dict) for record in value.values()):
            yield from ((key, {"id": key, **record}) for key, record in value.items())
        else:
            yield "", value
    else:
        yield "", value


class NotJsonError(Exception):
    """Bytes that are no JSON; the message says why, for a person."""


def _parse(data: bytes) -> Any:
    """The JSON value in `data`; raises NotJsonError."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _parse_leniently(data)


def _parse_leniently(data: bytes) -> Any:
    """As `_parse`, for what the fast parser refuses: other encodings, lone surrogates, NaN."""
    try:
        return json.loads(decode(data).text, strict=False)
    except RecursionError:
        raise NotJsonError("no JSON that can be read: it is nested too deeply") from None
    except ValueError as error:
        shown = decode(data[:40]).text.strip()
        raise NotJsonError(
            f"no JSON ({error}): a record is an object such as {{...}}, this begins with {shown!r}"
        ) from None


def take(record: Any, place: str) -> Raw | SetAside:
    """The parts of an article in one parsed `record` found at `place`, or why it is none."""
    if not isinstance(record, dict):
        return SetAside(
            source=place, reason=f"a record is an object such as {{...}}, this is a {type(record).__name__}"
        )
    names = _canonical(record)
    source = clean(_string(_field(record, names, "id"))) or place
    text = _text(_field(record, names, "text"))
    if text is None or not text.strip():
        fields = ", ".join(map(str, list(record)[:12])) or "none"
        empty = any((rank := _rank(key)) and rank[0] == "text" for key in record if isinstance(key, str))
        has = "its text is empty" if empty else f"it has the fields {fields}"
        return SetAside(
            source=source, reason=f"the record has no text ({has}): {_ASKED} must hold the article"
        )
    outlet = _string(_field(record, names, "outlet"))
    url = _string(_field(record, names, "url"))
    if "://" in outlet:
        url, outlet = url or outlet, ""
    return Raw(
        source=source,
        title=clean(_string(_field(record, names, "title"))),
        body=clean(text),
        url=clean(url) or None,
        outlet=clean(outlet) or None,
        author=clean(_string(_field(record, names, "author"))) or None,
        published=clean(_string(_field(record, names, "published"))) or None,
        section=clean(_string(_field(record, names, "category"))) or None,
    )


def field_of(name: str) -> str | None:
    """The field of an article that a record's key or a table's column called `name` stands for."""
    rank = _rank(name)
    return rank[0] if rank else None


@lru_cache(maxsize=4_096)
def _rank(name: str) -> tuple[str, int] | None:
    """Which field the key `name` stands for, and how sure a name it is for that (0 best)."""
    plain = name.lower().replace("_", "").replace("-", "").replace(":", "").replace(" ", "").lstrip("@")
    for field, names in FIELDS.items():
        if plain in names:
            return field, names.index(plain)
    return None


def _canonical(record: dict[Any, Any]) -> dict[str, str]:
    """For each field that `record` has with a value, the key it stands under."""
    found: dict[str, tuple[int, str]] = {}
    for key, value in record.items():
        rank = _rank(key) if isinstance(key, str) else None
        if rank and value not in (None, "", [], {}) and (rank[0] not in found or rank[1] < found[rank[0]][0]):
            found[rank[0]] = (rank[1], key)
    return {field: key for field, (_, key) in found.items()}


def _field(record: dict[str, Any], names: dict[str, str], field: str) -> Any:
    return record[names[field]] if field in names else None


def _string(value: Any) -> str:
    """A field's value as one string: a list is joined, an object gives its name or address."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return "، ".join(filter(None, map(_string, value)))
    return next((_string(value[k]) for k in ("name", "title", "@id", "id", "url") if value.get(k)), "")


def _text(value: Any) -> str | None:
    """The text in a field: a string (its markup taken off), or a list of paragraphs."""
    if isinstance(value, list):
        return "\n".join(filter(None, map(_text, value))) or None
    if isinstance(value, dict):
        return _text(next((value[k] for k in ("text", "content", "value", "body") if value.get(k)), None))
    if not isinstance(value, str):
        return None
    return without_markup(value) if "</" in value or "<br" in value else value


class _Plain(HTMLParser):
    """Collects a fragment's text, a line for each block."""

    BLOCKS = frozenset(
        {"p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "tr", "figure", "section"}
    )
    SILENT = frozenset({"script", "style"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in self.SILENT
        if tag in self.BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in self.SILENT and self.silent > 0
        if tag in self.BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)


def without_markup(fragment: str) -> str:
    """The text of an HTML `fragment`, one line a block."""
    parser = _Plain()
    parser.feed(fragment)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    return "\n".join(line for line in lines if line)
