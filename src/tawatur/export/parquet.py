"""The export as Parquet: one file a type of record, with the keys of JSON Lines as columns.

Spans are lists of two integers. What is nested deeper (speakers, chains, values …) is JSON text, as its shape is the
contract's and not the file's.
"""

from pathlib import Path
from typing import Any

import msgspec

from tawatur.export.columns import PLURALS, Kind, kind, rows
from tawatur.export.jsonl import every_record
from tawatur.store import Store

ROWS = 5_000
"""Rows of a type that are kept before they are written."""


class MissingError(ImportError):
    """The library that writes Parquet is not installed; the message says how to install it."""


def export_parquet(store: Store, folder: Path) -> int:
    """Write the records of `store` into `folder`, a file ``NAME.parquet`` a type; return the number of rows.

    Raises MissingError where pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise MissingError(
            "Parquet needs pyarrow. Install it with `pip install 'tawatur[parquet]'`."
        ) from None
    waiting: dict[str, list[dict[str, Any]]] = {}
    writers: dict[str, Any] = {}
    total = 0
    try:
        for told, row in rows(every_record(store)):
            held = waiting.setdefault(told, [])
            held.append(row)
            total += 1
            if len(held) >= ROWS:
                _write(folder, writers, told, held)
        for told, held in waiting.items():
            _write(folder, writers, told, held)
    finally:
        for writer in writers.values():
            writer.close()
    return total


def _write(folder: Path, writers: dict[str, Any], told: str, held: list[dict[str, Any]]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    if not held:
        return
    kinds = {key: kind(told, key, value) for key, value in held[0].items()}
    schema = pa.schema([(key, _type(one)) for key, one in kinds.items()])
    if told not in writers:
        writers[told] = pq.ParquetWriter(folder / f"{PLURALS[told]}.parquet", schema, compression="zstd")
    columns = {key: [_value(one, row[key]) for row in held] for key, one in kinds.items()}
    writers[told].write_table(pa.table(columns, schema=schema))
    held.clear()


def _type(told: Kind) -> Any:
    import pyarrow as pa

    span = pa.list_(pa.int64())
    types = {
        "text": pa.string(),
        "whole": pa.int64(),
        "number": pa.float64(),
        "span": span,
        "spans": pa.list_(span),
        "texts": pa.list_(pa.string()),
        "nested": pa.string(),
    }
    return types[told]


def _value(told: Kind, value: Any) -> Any:
    if value is None:
        return None
    if told == "nested":
        return msgspec.json.encode(value).decode()
    if told == "text":
        return str(value).encode("utf-8", "replace").decode()
    return msgspec.to_builtins(value)
