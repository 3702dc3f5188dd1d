"""Contents: what one stream of bytes holds, whatever it is called, as articles to be."""

from collections.abc import Iterator
from typing import BinaryIO, cast

from tawatur.model import SetAside
from tawatur.read.decode import decode
from tawatur.read.detect import Kind, binary_kind, detect
from tawatur.read.limits import MAX_ARTICLE_BYTES, MAX_PAGE_BYTES, SNIFF_BYTES, megabytes
from tawatur.read.options import Options
from tawatur.read.raw import Raw
from tawatur.read.records import read_json, read_lines
from tawatur.read.streams import Gunzip, Readable, Source
from tawatur.read.table import looks_like_table, read_table

READ = "plain text, HTML, MHTML, JSON, JSON Lines, CSV, Parquet, RSS, Atom and WARC"


def read_stream(
    stream: Readable, name: str, size: int | None, options: Options, url: str | None = None
) -> Iterator[Raw | SetAside]:
    """What `stream`, called `name` and of `size` bytes if known, holds; an error while reading sets the rest aside.

    `url` is where a page was read, if known.
    """
    try:
        yield from _of_source(Source(stream, SNIFF_BYTES), name, size, options, url)
    except OSError as error:
        yield SetAside(source=name, reason=f"reading stopped ({error.strerror or error}): get the file again")


def _of_source(
    source: Source, name: str, size: int | None, options: Options, url: str | None
) -> Iterator[Raw | SetAside]:
    kind = detect(source.head, name)
    if kind == "gzip":
        source, size = Source(Gunzip(source), SNIFF_BYTES), None
        kind = detect(source.head, name)
        if kind == "gzip":
            yield SetAside(source=name, reason="a gzip file within a gzip file: unpack it first")
            return
    if kind == "text" and looks_like_table(source.head):
        kind = "table"
    if kind == "empty":
        what = source.problem if source.problem and not source.head else "the file is empty"
        yield SetAside(source=name, reason=f"{what}: there is nothing to read")
    elif kind == "parquet":
        yield from _parquet(source, name, options)
    elif kind != "warc" and (binary := binary_kind(source.head)):
        yield SetAside(source=name, reason=f"{binary}, not text: {READ} are read (gzip too)")
    else:
        yield from _of_kind(kind, source, name, size, options, url)


def _of_kind(
    kind: Kind, source: Source, name: str, size: int | None, options: Options, url: str | None
) -> Iterator[Raw | SetAside]:
    # the rarer readers are imported where they are needed: most readings need none of them
    if kind == "records":
        yield from read_lines(source, name)
    elif kind == "json":
        yield from read_json(source, name)
    elif kind == "table":
        yield from read_table(source, name, options.columns)
    elif kind == "warc":
        from tawatur.read.warc import read_warc

        yield from read_warc(source, name)
    elif kind == "feed":
        from tawatur.read.feed import read_feed

        yield from read_feed(source, name)
    elif kind == "mhtml":
        from tawatur.read.mhtml import read_mhtml

        yield read_mhtml(source, name)
    else:
        yield _whole(source, name, kind, size, url)


def _parquet(source: Source, name: str, options: Options) -> Iterator[Raw | SetAside]:
    from tawatur.read.parquet import read_parquet

    stream = source.sought()
    if stream is None:
        reason = "a Parquet table that comes as a stream or packed: unpack it to a file and give that"
        yield SetAside(source=name, reason=reason)
    else:
        yield from read_parquet(cast(BinaryIO, stream), name, options.columns)


def _whole(source: Source, name: str, kind: Kind, size: int | None, url: str | None) -> Raw | SetAside:
    """An input that is one article: a page or a plain text."""
    limit = MAX_PAGE_BYTES if kind == "html" else MAX_ARTICLE_BYTES
    data = source.at_most(limit)
    if len(data) > limit:
        has = megabytes(size) if size else f"more than {megabytes(limit)}"
        what = "page" if kind == "html" else "text"
        return SetAside(
            source=name,
            reason=f"a {what} of {has}: an article may have at most {megabytes(limit)}; split the file",
        )
    if source.problem:
        return SetAside(source=name, reason=f"{source.problem}, so the text is not whole; get the file again")
    if kind == "html":
        from tawatur.read.html import read_page

        return read_page(data, name, url)
    return Raw(source=name, body=decode(data).text, url=url)
