"""Writes the map of modules at the end of ``docs/explanation/attribution.md``: ``python quality/modules.py``.

The page says in which step of the work each module has its part, by where it is listed; what it tells of a module is the first
line of its docstring. A test compares the page with what this would write, so that no module is without its place.
"""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "attribution.md"
PACKAGE = ROOT / "src" / "tawatur" / "attribution"
HEADING = "## The modules, by what they do"

_ROW = re.compile(r"^- `([\w.]+)`.*$", re.MULTILINE)


def page() -> str:
    """The whole page, with the map as it should be.

    Raises ValueError where a module stands in no step, in two, or is no more: the message says which.
    """
    whole = PAGE.read_text(encoding="utf-8")
    told, map_ = whole.split(HEADING)
    listed, there = _ROW.findall(map_), modules()
    wrong = {
        "stands nowhere: list it under the step it belongs to": set(there) - set(listed),
        "is listed and is no module": set(listed) - set(there),
        "is listed twice": {name for name in listed if listed.count(name) > 1},
    }
    for what, names in wrong.items():
        if names:
            raise ValueError(f"{PAGE.name}: {', '.join(sorted(names))} {what}")
    return told + HEADING + _ROW.sub(lambda row: f"- `{row[1]}`: {there[row[1]]}", map_)


def modules() -> dict[str, str]:
    """Every module of the package by its name, with what the first line of its docstring says of it."""
    paths = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
    return {".".join(path.relative_to(PACKAGE).with_suffix("").parts): purpose(path) for path in paths}


def purpose(path: Path) -> str:
    """What a module is for, without its own name before a colon."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = docstring.split("\n", 1)[0]
    name = path.stem.replace("_", " ")
    said = re.sub(rf"^{name}: ", "", first, flags=re.IGNORECASE)
    return said[:1].upper() + said[1:]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
