"""Tables: CSV and TSV, an article a row, whatever its columns are called and whatever parts them."""

import codecs
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tawatur.model import SetAside
from tawatur.read.decode import clean, decode
from tawatur.read.limits import MAX_ARTICLE_CHARACTERS
from tawatur.read.raw import Raw
from tawatur.read.records import field_of, take
from tawatur.read.streams import Source

DELIMITERS = ",;\t|،؛"
_CHUNK = 65_536
_FIRST_LINE = 2_000
"""Bytes of a first line that are looked at; even, since UTF-16 has two for a letter."""


def read_table(source: Source, name: str, columns: Mapping[str, str]) -> Iterator[Raw | SetAside]:
    """The rows of the table `source` called `name`; `columns` gives the column of a field.

    Holds one row at a time. A row that is no article is set aside with its line.
    """
    lines = _lines(source)
    first = next(lines, "")
    # a field may be as long as an article; the module's own limit is shorter
    csv.field_size_limit(MAX_ARTICLE_CHARACTERS * 2)
    rows = csv.reader(chain([first], lines), delimiter=delimiter_of(first))
    try:
        header = [column.strip() for column in next(rows)]
    except (csv.Error, StopIteration) as error:
        yield SetAside(source=name, reason=f"a table whose first line cannot be read ({error})")
        return
    if problem := lacking(header, columns):
        yield SetAside(source=name, reason=problem)
        return
    while True:
        place = f"{name}:{rows.line_num + 1}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            reason = f"the rest of the table cannot be read ({error}): is a quotation mark not closed?"
            yield SetAside(source=place, reason=reason)
            return
        if len(row) > len(header):
            what = f"the row has {len(row)} cells, the first line {len(header)}"
            yield SetAside(
                source=place, reason=f"{what}: put cells with a delimiter in them in quotation marks"
            )
        elif any(cell.strip() for cell in row):
            yield take(record_of(zip(header, row, strict=False), columns), place)
    if source.problem:
        yield SetAside(source=name, reason=f"{source.problem}: the rows before the break were read")


def record_of(cells: Iterable[tuple[str, object]], columns: Mapping[str, str]) -> dict[str, object]:
    """A row as a record: columns that are named in `columns` under their field, others under their own name."""
    fields = {column: field for field, column in columns.items()}
    return {
        fields.get(column, column): value
        for column, value in cells
        if column in fields or field_of(column) not in columns
    }


def lacking(header: Sequence[str], columns: Mapping[str, str]) -> str | None:
    """What a table with this `header` lacks to be read, in words; None where it lacks nothing."""
    shown = ", ".join(map(clean, header[:12])) or "none"
    for column in columns.values():
        if column not in header:
            return f"the table has no column {column!r} (it has {shown}): name one of these in --columns"
    if "text" not in columns and not any(field_of(column) == "text" for column in header):
        return f"no column is known to hold the text (there are {shown}): name it, --columns text=NAME"
    return None


def delimiter_of(line: str) -> str:
    """What parts the columns in a table that begins with `line`."""
    return max(DELIMITERS, key=lambda mark: line.count(mark))


def looks_like_table(head: bytes) -> bool:
    """Whether the first line of `head` names columns, two or more of them known and one the text's."""
    first = decode(head[:_FIRST_LINE]).text.lstrip().split("\n", 1)[0]
    fields = {field_of(cell.strip().strip('"')) for cell in first.split(delimiter_of(first))} - {None}
    return "text" in fields and len(fields) > 1


def _lines(source: Source) -> Iterator[str]:
    """The decoded lines of `source` with their ends, as the csv module wants them."""
    head = source.head[: source.head.rfind(b"\n") + 1] or source.head
    encoding = decode(head).encoding.removesuffix(" (damaged)")
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    rest, start = "", True
    while True:
        piece = source.read(_CHUNK)
        text = decoder.decode(piece, final=not piece)
        if start and text:
            text, start = text.removeprefix("\ufeff"), False
        *lines, rest = (rest + clean(text)).split("\n")
        yield from (line + "\n" for line in lines)
        if not piece:
            break
        if len(rest) > MAX_ARTICLE_CHARACTERS * 2:
            yield rest  # a line beyond any limit: the csv module refuses it
            rest = ""
    if rest:
        yield rest
