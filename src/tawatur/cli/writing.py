"""Writing a file so that it is whole or not there."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file to write into that becomes `target` when the block is left without an error; wrong use where it cannot be written."""
    part = target.with_name(target.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(target)
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}") from None
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder whose files take their places in `target` when the block is left without an error.

    Files of `target` that are not written again stay. Wrong use where it cannot be written.
    """
    part = target.with_name(target.name + ".part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        yield part
        target.mkdir(exist_ok=True)
        for file in sorted(part.iterdir()):
            file.replace(target / file.name)
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}") from None
    finally:
        shutil.rmtree(part, ignore_errors=True)


def write_bytes(target: Path, content: bytes) -> None:
    """Make `target` hold `content`."""
    with whole_file(target) as file:
        file.write(content)
