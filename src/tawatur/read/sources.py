"""Sources: files, folders, globs and standard input, as a stream of articles and of inputs that were set
aside.

Each input is looked at first, so that what it holds decides, not what it is called. One that cannot be read
never stops
the others: it comes out as a `SetAside` that says what was found, what is allowed and what to do.
"""

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from tawatur.model import Article, SetAside
from tawatur.read.assemble import assemble
from tawatur.read.decode import decode
from tawatur.read.detect import Kind, binary_kind, detect
from tawatur.read.html import read_page
from tawatur.read.limits import MAX_ARTICLE_BYTES, MAX_PAGE_BYTES, SNIFF_BYTES, megabytes
from tawatur.read.raw import Raw
from tawatur.read.records import read_json, read_lines
from tawatur.read.streams import Gunzip, Readable, Source

STDIN = "-"
READ = "plain text, HTML, JSON and JSON Lines"


def read_sources(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Article | SetAside]:
    """The articles in `paths`, in order, and a `SetAside` for each input that could not be read.

    A path is a file, a folder (all its files, in order of their names, those of its folders too), a pattern
    such as
    ``pages/*.html``, or ``-`` for `stdin` (standard input unless given). Files may hold plain text, HTML,
    JSON or JSON Lines,
    each also gzip-compressed. `Article.source` is the record's own identifier, else the file's name (within a
    folder its
    path from there) with the line or number of the record. Memory stays within a few megabytes for JSON Lines
    of
    any length. Never raises for a bad input.
    """
    for path in paths:
        for raw in _of_path(path, stdin):
            yield raw if isinstance(raw, SetAside) else assemble(raw)


def _of_path(path: str, stdin: BinaryIO | None) -> Iterator[Raw | SetAside]:
    if path == STDIN:
        yield from _guarded(stdin or sys.stdin.buffer, "stdin", None)
        return
    place = Path(path)
    if "\0" in path:
        yield SetAside(source=path.replace("\0", " "), reason="a path cannot hold a NUL character")
    elif place.is_dir():
        yield from _of_folder(place)
    elif place.exists():
        yield from _of_file(place, place.name)
    elif matches := sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []:
        for match in matches:
            yield from _of_path(match, None)
    else:
        what = "no file matches this pattern" if glob.has_magic(path) else "there is no such file or folder"
        yield SetAside(source=path, reason=f"{what}: check the path, or use - for standard input")


def _of_folder(folder: Path) -> Iterator[Raw | SetAside]:
    found = False
    problems: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith("."):
                continue
            found = True
            file = Path(root, name)
            yield from _of_file(file, file.relative_to(folder).as_posix())
    for problem in problems:
        yield SetAside(
            source=str(problem.filename), reason=f"the folder cannot be opened ({problem.strerror})"
        )
    if not found and not problems:
        yield SetAside(source=str(folder), reason=f"the folder holds no file: {READ} are read")


def _of_file(file: Path, name: str) -> Iterator[Raw | SetAside]:
    name = os.fsencode(name).decode("utf-8", "replace")  # a name need not be UTF-8
    try:
        with file.open("rb") as stream:
            yield from _guarded(stream, name, file.stat().st_size if file.is_file() else None)
    except OSError as error:
        yield SetAside(
            source=name,
            reason=f"the file cannot be opened ({error.strerror or error}): check its permissions",
        )


def _guarded(stream: Readable, name: str, size: int | None) -> Iterator[Raw | SetAside]:
    """The contents of one input; an error while reading sets the rest aside."""
    try:
        yield from _of_stream(Source(stream, SNIFF_BYTES), name, size)
    except OSError as error:
        yield SetAside(source=name, reason=f"reading stopped ({error.strerror or error}): get the file again")


def _of_stream(source: Source, name: str, size: int | None) -> Iterator[Raw | SetAside]:
    kind = detect(source.head, name)
    if kind == "gzip":
        source, size = Source(Gunzip(source), SNIFF_BYTES), None
        kind = detect(source.head, name)
        if kind == "gzip":
            yield SetAside(source=name, reason="a gzip file within a gzip file: unpack it first")
            return
    if kind == "empty":
        what = source.problem if source.problem and not source.head else "the file is empty"
        yield SetAside(source=name, reason=f"{what}: there is nothing to read")
    elif binary := binary_kind(source.head):
        yield SetAside(source=name, reason=f"{binary}, not text: {READ} are read (gzip too)")
    elif kind == "records":
        yield from read_lines(source, name)
    elif kind == "json":
        yield from read_json(source, name)
    else:
        yield _whole(source, name, kind, size)


def _whole(source: Source, name: str, kind: Kind, size: int | None) -> Raw | SetAside:
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
        return read_page(data, name)
    return Raw(source=name, body=decode(data).text)
