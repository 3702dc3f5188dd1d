"""The export as CSV: one file a type of record, with the keys of JSON Lines as columns, for spreadsheets.

Lists and what is nested are JSON text; what is not known is empty. A text that a spreadsheet would take for a formula has an
apostrophe before it. Statements have further columns at the end that people look for: words, speaker, outlet, published, url.
"""

import csv
import io
from pathlib import Path
from typing import Any

import msgspec

from tawatur.export.columns import PLURALS, kind, rows
from tawatur.export.jsonl import every_record
from tawatur.store import Store

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet would run (OWASP, CSV injection)."""

MARK = "'"
READABLE = ("words", "speaker", "outlet", "published", "url")


def export_csv(store: Store, folder: Path) -> int:
    """Write the records of `store` into `folder`, a file ``NAME.csv`` a type, UTF-8 with a mark; return the number of rows."""
    files: dict[str, io.TextIOWrapper] = {}
    writers: dict[str, Any] = {}
    article: dict[str, Any] = {}
    total = 0
    try:
        for told, row in rows(every_record(store)):
            if told == "article":
                article = row
            more = _readable(row, article) if told == "statement" else {}
            if told not in writers:
                # a mark at the beginning, by which spreadsheets know UTF-8
                target = folder / f"{PLURALS[told]}.csv"
                files[told] = target.open("w", encoding="utf-8-sig", errors="replace", newline="")
                writers[told] = csv.writer(files[told])
                writers[told].writerow([*row, *more])
            writers[told].writerow(
                [*(cell(told, key, value) for key, value in row.items()), *map(safe, more.values())]
            )
            total += 1
    finally:
        for file in files.values():
            file.close()
    return total


def cell(told: str, key: str, value: Any) -> str:
    """What stands in the cell of the column `key` of a record of the type `told`."""
    if value is None:
        return ""
    if kind(told, key, value) == "text":
        return safe(str(value))
    return msgspec.json.encode(value).decode()


def safe(text: str) -> str:
    """`text` as a cell: with an apostrophe before it where a spreadsheet would run it as a formula."""
    return MARK + text if text.startswith((*FORMULA, MARK)) else text


def _readable(row: dict[str, Any], article: dict[str, Any]) -> dict[str, str]:
    text = article["text"]
    names = [speaker["name"] or speaker["description"] or "" for speaker in row["speakers"]]
    told = (
        " … ".join(text[start:end] for start, end in map(msgspec.to_builtins, row["content"])),
        "، ".join(names),
        article["outlet"] or "",
        article["published"] or "",
        article["url"] or "",
    )
    return dict(zip(READABLE, told, strict=True))
