"""Parquet tables, an article a row; pyarrow is an extra, since it is larger than all the rest together."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, BinaryIO

from tawatur.model import SetAside
from tawatur.read.raw import Raw
from tawatur.read.records import take
from tawatur.read.table import lacking, record_of

ROWS = 64
"""Rows held at a time."""


def read_parquet(stream: BinaryIO, name: str, columns: Mapping[str, str]) -> Iterator[Raw | SetAside]:
    """The rows of the Parquet table in `stream`, a file that can be sought; `columns` gives the column of a field."""
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        reason = "a Parquet table, for which pyarrow is needed: pip install 'tawatur[parquet]'"
        yield SetAside(source=name, reason=reason)
        return
    try:
        table = ParquetFile(stream)
        if problem := lacking(table.schema_arrow.names, columns):
            yield SetAside(source=name, reason=problem)
            return
        number = 0
        for batch in table.iter_batches(ROWS):
            for row in batch.to_pylist():
                number += 1
                cells = ((key, _readable(value)) for key, value in row.items())
                yield take(record_of(cells, columns), f"{name}:{number}")
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        what = str(error).splitlines()[0][:200]
        yield SetAside(source=name, reason=f"a Parquet table that is damaged ({what}); get the file again")


def _readable(value: Any) -> Any:
    """A cell as records have it: moments as ISO 8601, bytes as text."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
