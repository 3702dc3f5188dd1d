"""Tables kept as MessagePack in the user's cache folder: YAML takes twenty times as long to read.

A kept table is named by the hash of the file that it was made of, so that an edited table is read anew. Where the folder
cannot be read or written, nothing is kept and nothing is lost but time.
"""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec

Row = TypeVar("Row", bound=msgspec.Struct)


def recall(path: Path, row: type[Row]) -> tuple[Row, ...] | None:
    """The rows of the table at `path` if they were kept; None where they were not, or no longer fit `row`."""
    try:
        kept = _place(path).read_bytes()
        return msgspec.msgpack.decode(kept, type=tuple[row, ...])  # type: ignore[valid-type]
    except (OSError, RuntimeError, msgspec.DecodeError):
        return None


def keep(path: Path, rows: Sequence[msgspec.Struct]) -> None:
    """Keep the `rows` that were read from the table at `path`, instead of those that were kept of it before."""
    with suppress(OSError, RuntimeError):
        place = _place(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        for older in place.parent.glob(f"{_called(path)}.*"):
            older.unlink(missing_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            file.write(msgspec.msgpack.encode(rows))
        os.replace(file.name, place)  # whoever reads at the same time sees a whole table or none


def _place(path: Path) -> Path:
    """Where the table at `path` is kept; raises RuntimeError where the user has no home."""
    caches = os.environ.get("XDG_CACHE_HOME")
    folder = Path(caches) if caches else Path.home() / ".cache"
    contents = blake2b(path.read_bytes(), digest_size=16).hexdigest()
    return folder / "tawatur" / "tables" / f"{_called(path)}.{contents}"


def _called(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"
