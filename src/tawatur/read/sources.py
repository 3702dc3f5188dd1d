"""Sources: addresses, files, folders, globs and standard input, as a stream of articles and of inputs that were set
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
from tawatur.read.address import is_address, read_address
from tawatur.read.assemble import assemble
from tawatur.read.contents import READ, read_stream
from tawatur.read.fetch import Client
from tawatur.read.options import DEFAULT, Options
from tawatur.read.raw import Raw

STDIN = "-"


def read_sources(
    paths: Sequence[str], stdin: BinaryIO | None = None, options: Options = DEFAULT
) -> Iterator[Article | SetAside]:
    """The articles in `paths`, in order, and a `SetAside` for each input that could not be read.

    A path is an address (http or https), a file, a folder (all its files, in order of their names, those of its
    folders too), a pattern such as ``pages/*.html``, or ``-`` for `stdin` (standard input unless given). Files may
    hold plain text, HTML, MHTML, JSON, JSON Lines, CSV, Parquet, RSS, Atom or WARC, each also gzip-compressed.
    `Article.source` is the record's own identifier or address, else the file's name (within a folder its path from
    there) with the line or number of the record. Memory stays within a few megabytes for JSON Lines, tables and WARC
    of any length. Never raises for a bad input.
    """
    client = Client(allow_private=options.allow_private)
    for path in paths:
        address = is_address(path)
        for raw in read_address(path, client, options) if address else _of_path(path, stdin, options):
            yield raw if isinstance(raw, SetAside) else assemble(raw)


def _of_path(path: str, stdin: BinaryIO | None, options: Options) -> Iterator[Raw | SetAside]:
    if path == STDIN:
        yield from read_stream(stdin or sys.stdin.buffer, "stdin", None, options)
        return
    place = Path(path)
    if "\0" in path:
        yield SetAside(source=path.replace("\0", " "), reason="a path cannot hold a NUL character")
    elif place.is_dir():
        yield from _of_folder(place, options)
    elif place.exists():
        yield from _of_file(place, place.name, options)
    elif matches := sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []:
        for match in matches:
            yield from _of_path(match, None, options)
    elif "://" in path:
        yield SetAside(source=path, reason="no address that can be read: it begins with https:// or http://")
    else:
        what = "no file matches this pattern" if glob.has_magic(path) else "there is no such file or folder"
        yield SetAside(source=path, reason=f"{what}: check the path, or use - for standard input")


def _of_folder(folder: Path, options: Options) -> Iterator[Raw | SetAside]:
    found = False
    problems: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith("."):
                continue
            file = Path(root, name)
            if options.store is not None and _of_store(file, options.store):
                continue
            found = True
            yield from _of_file(file, file.relative_to(folder).as_posix(), options)
    for problem in problems:
        yield SetAside(
            source=str(problem.filename), reason=f"the folder cannot be opened ({problem.strerror})"
        )
    if not found and not problems:
        yield SetAside(source=str(folder), reason=f"the folder holds no file: {READ} are read")


def _of_store(file: Path, store: str) -> bool:
    """Whether `file` is the store that is read into, one of those that SQLite keeps beside it, or of its index."""
    own, path = os.path.abspath(store), os.path.abspath(file)
    return path in (own, f"{own}-wal", f"{own}-shm", f"{own}-journal") or path.startswith(f"{own}.index")


def _of_file(file: Path, name: str, options: Options) -> Iterator[Raw | SetAside]:
    name = os.fsencode(name).decode("utf-8", "replace")  # a name need not be UTF-8
    try:
        with file.open("rb") as stream:
            size = file.stat().st_size if file.is_file() else None
            yield from read_stream(stream, name, size, options)
    except OSError as error:
        yield SetAside(
            source=name,
            reason=f"the file cannot be opened ({error.strerror or error}): check its permissions",
        )
