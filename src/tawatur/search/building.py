"""Making the index and keeping it in step with the store.

The index is a folder beside the store, which holds the truth; it can be deleted at any time. Its ``state.json`` says of
which store and up to which change it is, and lists its files with their checksums. It is written last, all at once. So
whatever a crash, a full disk or another program left behind, either the files are what the state says, or the index is made
anew.

A whole index is made in a folder of its own, which then takes the place of the old one. Changes are put into the index
in one commit.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import tantivy
import xxhash

from tawatur.search.documents import FORMAT, documents, schema
from tawatur.search.errors import SearchError
from tawatur.search.lock import BusyError, locked
from tawatur.store import Store, changes
from tawatur.store.changes import Moment

FOLDER_VARIABLE = "TAWATUR_INDEX"
"""Names the folder of the index, where it shall not lie beside the store."""

HEAP_BYTES = 128_000_000
"""Memory of the engine while it indexes; a quarter of it makes twice as many segments, twice as slow to search."""

SMALL_HEAP_BYTES = 30_000_000
SMALL = 2_000
"""Changed articles up to which the small heap does."""

WAIT_SECONDS = 600.0
"""How long to wait for another program that is indexing; 100,000 articles take five minutes."""

STATE = "state.json"
_PASSING = (STATE, ".tantivy-writer.lock", ".tantivy-meta.lock", ".managed.json")

ENGINE: str = vars(tantivy)["__version__"]
"""The engine's version; what another one wrote is made anew."""

Tell = Callable[[int, int], None]
"""Is told how many of how many articles are indexed."""


class State(msgspec.Struct, frozen=True):
    """What an index is of; `files` are its files with size and checksum."""

    format: int
    engine: str
    store: str
    stamp: int
    files: dict[str, tuple[int, str]]


def folder_of(store: Store) -> Path:
    """The folder of the index of `store`: as ``$TAWATUR_INDEX`` says, else beside a store that is a file, else in the
    user's cache (``$XDG_CACHE_HOME``, ``~/.cache``), named by the store's address without its password.

    Raises SearchError for a store that has no place.
    """
    if given := os.environ.get(FOLDER_VARIABLE):
        return Path(given)
    url = store.engine.url
    if url.get_backend_name() == "sqlite":
        if not url.database or url.database == ":memory:":
            raise SearchError(f"A store in memory has no index. Set {FOLDER_VARIABLE} to a folder for it.")
        return Path(url.database + ".index")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    named = xxhash.xxh3_64_hexdigest(url.render_as_string(hide_password=True).encode())
    return cache / "tawatur" / f"{url.database or 'store'}-{named}.index"


def bring_in_step(store: Store, tell: Tell = lambda done, total: None, *, wait: bool = True) -> Path:
    """Make, mend or update the index of `store`, so that all that is stored now is in it; return its folder.

    Where another program is at it, waits for that, unless told not to `wait`. Raises SearchError where the folder cannot be
    written or the other program does not come to an end, BusyError where it shall not wait.
    """
    folder = folder_of(store)
    moment = changes.now(store)
    if _is_in_step(_sound_state(folder, moment), moment):
        return folder
    try:
        with locked(folder.with_name(folder.name + ".lock"), WAIT_SECONDS if wait else 0.0):
            moment = changes.now(store)
            state = _sound_state(folder, moment)
            if state is None:
                _make(store, folder, moment, tell)
            elif not _is_in_step(state, moment):
                _update(store, folder, state, moment, tell)
    except BusyError as error:
        if not wait:
            raise
        raise SearchError(f"Another program is indexing into {folder}. Try again when it is done.") from error
    except OSError as error:
        raise SearchError(
            f"The index {folder} cannot be written: {error.strerror}. Free space, or set {FOLDER_VARIABLE} to another folder."
        ) from error
    return folder


def _is_in_step(state: State | None, moment: Moment) -> bool:
    return state is not None and state.stamp == moment.stamp


def is_behind(store: Store, stamp: int) -> bool:
    """Whether `store` changed after `stamp`."""
    return changes.now(store).stamp != stamp


def articles_behind(store: Store) -> int:
    """How many articles the index of `store` has to take in or take out, until it is in step. SearchError as `folder_of`."""
    moment = changes.now(store)
    state = read_state(folder_of(store))
    if state is None or _of_another(state, moment):
        return changes.count_since(store, None)
    return changes.count_since(store, state.stamp) if state.stamp != moment.stamp else 0


def read_state(folder: Path) -> State | None:
    """What the index in `folder` says it is; None where there is none, or it is no index of ours."""
    try:
        return msgspec.json.decode((folder / STATE).read_bytes(), type=State)
    except (OSError, msgspec.DecodeError):
        return None


def _sound_state(folder: Path, moment: Moment) -> State | None:
    """The state of the index in `folder`, if it is one of this store and all its files are as they were written."""
    state = read_state(folder)
    if state is None or _of_another(state, moment):
        return None
    return state if _files(folder, state.files) == state.files else None


def _of_another(state: State, moment: Moment) -> bool:
    """Whether an index of this state is one of another store, or was written by another program."""
    ours = (FORMAT, ENGINE, moment.identity)
    return (state.format, state.engine, state.store) != ours or state.stamp > moment.stamp


def _files(folder: Path, known: dict[str, tuple[int, str]] | None = None) -> dict[str, tuple[int, str]]:
    """The files of the index with size and checksum; a file of another size than is `known` is not read."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.name in _PASSING or path.name.startswith(STATE):
            continue
        try:
            size = path.stat().st_size
            differs = known is not None and known.get(path.name, (None,))[0] != size
            found[path.name] = (size, "" if differs else xxhash.xxh3_64_hexdigest(path.read_bytes()))
        except FileNotFoundError:  # merged away by another program meanwhile
            continue
    return found


def _write_state(folder: Path, moment: Moment) -> None:
    state = State(FORMAT, ENGINE, moment.identity, moment.stamp, _files(folder))
    part = folder / f"{STATE}.{os.getpid()}"
    with part.open("wb") as file:
        file.write(msgspec.json.encode(state))
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / STATE)


def _make(store: Store, folder: Path, moment: Moment, tell: Tell) -> None:
    """Index all of `store` into a new folder, and put it in the place of `folder`."""
    part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        index = tantivy.Index(schema(), path=str(part), reuse=False)
        writer = index.writer(HEAP_BYTES, 1)
        for document in _told(store, None, tell):
            for one in document[1]:
                writer.add_document(one)
        writer.commit()
        writer.wait_merging_threads()
        _write_state(part, moment)
        _swap(part, folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _swap(part: Path, folder: Path) -> None:
    """Put `part` in the place of `folder`; who reads the old files goes on reading them."""
    old = folder.with_name(f"{folder.name}.{os.getpid()}.old")
    shutil.rmtree(old, ignore_errors=True)
    with suppress(FileNotFoundError):
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _update(store: Store, folder: Path, state: State, moment: Moment, tell: Tell) -> None:
    """Put into the index what changed in `store` since its state, in one commit."""
    small = changes.count_since(store, state.stamp) <= SMALL
    writer = tantivy.Index.open(str(folder)).writer(SMALL_HEAP_BYTES if small else HEAP_BYTES, 1)
    for article, new in _told(store, state.stamp, tell):
        writer.delete_documents_by_term("article", article)
        for one in new:
            writer.add_document(one)
    writer.commit()
    writer.wait_merging_threads()
    _write_state(folder, moment)


def _told(store: Store, stamp: int | None, tell: Tell) -> Iterator[tuple[str, Iterator[Any]]]:
    """Each changed article's id with its new documents."""
    total = changes.count_since(store, stamp)
    for done, changed in enumerate(changes.since(store, stamp), 1):
        new = documents(changed.analysis, changed.number) if changed.analysis else iter(())
        yield changed.id, new
        if done % changes.PAGE == 0 or done == total:
            tell(done, total)
