"""Writes ``docs/reference/tables.md`` from the row types and the tables of knowledge: ``python quality/tables.py``.

A test compares the page with what this would write, so that no table or column is without its entry.
"""

import inspect
import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from tawatur import knowledge
from tawatur.knowledge.table import ROOT, table

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "tables.md"

HEAD = """# Tables of knowledge

Written by `python quality/tables.py` from the row types and the tables.

What the program knows about the language and the world stands in `src/tawatur/knowledge`, as rows that a person
can review. A table is a YAML file, one row a line; the comment on top says what each column means, with examples. A
row that does not fit its type stops the program at once, with file, row and reason. Columns without a mark may be
left out.

"""

LONGEST_LIST = 8
"""Allowed values that a cell lists; of a longer list the row type has them."""

_SOURCE = re.compile(r'table\(f?"([^"]+)", (\w+)\)')


def page() -> str:
    """The whole page."""
    return HEAD + "\n".join(line for name, row in tables() for line in section(name, row)).rstrip() + "\n"


def tables() -> list[tuple[str, type[msgspec.Struct]]]:
    """Every table's file, relative to the folder of knowledge, with its row type, in order of names."""
    found: dict[str, type[msgspec.Struct]] = {}
    for name, row in _SOURCE.findall(inspect.getsource(knowledge)):
        files = [f"world/{table}.yaml" for table in knowledge.NAMED_TABLES] if "{" in name else [name]
        found |= dict.fromkeys(files, getattr(knowledge, row))
    return sorted(found.items())


def section(name: str, row: type[msgspec.Struct]) -> Iterator[str]:
    """One table: its file, what it holds, its columns."""
    table(name, row)  # a table that does not load has no entry
    yield f"## `{name}`"
    yield ""
    yield f"{purpose(ROOT / name)} Row type: `{row.__name__}`."
    yield ""
    yield "| column | | holds |"
    yield "|---|---|---|"
    for field in msgspec.structs.fields(row):
        yield f"| `{field.encode_name}` | {'needed' if field.required else ''} | {held(field.type)} |"
    yield ""


def purpose(file: Path) -> str:
    """The first sentence of the comment on top of a table."""
    lines = file.read_text(encoding="utf-8").splitlines()
    comment: list[str] = []
    for line in lines:
        if not line.startswith("#") or not line[1:].strip():
            break
        comment.append(line[1:].strip())
    words = " ".join(comment)
    return words.split(". ")[0].rstrip(".:") + "."


def held(kind: Any) -> str:
    """What a column of the type `kind` holds, in words."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        values = [f"`{value}`" for value in inner]
        return ", ".join(values) if len(values) <= LONGEST_LIST else "a word of a closed list"
    if origin in (Union, types.UnionType):
        return " or ".join(held(one) for one in inner if one is not type(None))
    if origin in (list, tuple):
        return f"list of {held(inner[0])}"
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        columns = ", ".join(f"`{field.encode_name}`" for field in msgspec.structs.fields(kind))
        return f"rows of {columns}"
    names = {str: "text", bool: "true or false", int: "number", float: "number"}
    return names.get(kind, str(getattr(kind, "__name__", kind)))


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
