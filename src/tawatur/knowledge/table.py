"""Reading one table of knowledge: YAML rows checked against a row type, loudly.

A table is a YAML file whose top comment says what each field means, followed by a list of rows.
"""

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from tawatur.knowledge.kept import keep, recall

ROOT = Path(__file__).parent
Row = TypeVar("Row", bound=msgspec.Struct)

# libyaml's parser is eight times faster than the Python one; a wheel without it still works
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class KnowledgeError(Exception):
    """A table of knowledge is wrong: the message names the file, the row and what to do."""


def read_table(path: Path, row: type[Row]) -> tuple[Row, ...]:
    """The rows of the table at `path`, each checked against the struct type `row`.

    Raises KnowledgeError where the file is missing, is not a list, or a row does not fit: the message names
    the file, the row's number and first value, and the reason.
    """
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except FileNotFoundError:
        raise KnowledgeError(f"{path.name}: there is no such table in {path.parent}") from None
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{path.name}: not YAML: {error}") from None
    if not isinstance(raw, list):
        raise KnowledgeError(f"{path.name}: a table is a list of rows, this is {type(raw).__name__}")
    return tuple(_convert(path, number, item, row) for number, item in enumerate(raw, 1))


def _convert(path: Path, number: int, item: object, row: type[Row]) -> Row:
    try:
        return msgspec.convert(item, row)
    except msgspec.ValidationError as error:
        first = next(iter(item.values()), "") if isinstance(item, dict) else item
        raise KnowledgeError(f"{path.name}, row {number} ({first}): {error}") from None


@cache
def table(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of the bundled table `name` (such as ``ar/verbs.yaml``), read once; as `kept` from an earlier run."""
    rows = recall(ROOT / name, row)
    if rows is None:
        rows = read_table(ROOT / name, row)
        keep(ROOT / name, rows)
    return rows
