"""The shape of the code: which package may import which, how long a module may be, what must be documented."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "tawatur"
MODULES = sorted(ROOT.rglob("*.py"))
LONGEST_MODULE = 400

STAGES = ("read", "mentions", "attribution", "events", "stories", "compare")
# each layer may import the ones above it and itself
LAYERS = (
    ("model",),
    ("knowledge",),
    ("text",),
    STAGES,
    ("pipeline",),
    ("store", "search", "brief", "beside", "correct", "engine", "export"),
    ("cli", "web", "__main__", "__init__"),
)
LEVEL = {name: level for level, layer in enumerate(LAYERS) for name in layer}


def part(module: Path) -> str:
    """The package directly under tawatur, or the module's own name where it stands there itself."""
    return module.relative_to(ROOT).parts[0].removesuffix(".py")


def imported_parts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The packages of ours that a module imports, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute, so that they can be checked"
            module = node.module or ""
            names = [f"tawatur.{alias.name}" for alias in node.names] if module == "tawatur" else [module]
        else:
            continue
        for name in names:
            first, *rest = name.split(".")
            if first == "tawatur" and rest:
                yield node.lineno, rest[0]


def named(module: Path) -> str:
    return str(module.relative_to(ROOT))


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_imports_point_one_way(module: Path) -> None:
    """A module imports its own package and layers before its own; stages do not import each other."""
    own = part(module)
    assert own in LEVEL, f"tawatur.{own} stands in no layer: add it to LAYERS"
    for line, other in imported_parts(ast.parse(module.read_text(encoding="utf-8"))):
        if other in (own, "__version__"):
            continue
        assert other in LEVEL, f"{named(module)}, line {line}: tawatur.{other} stands in no layer"
        assert LEVEL[other] < LEVEL[own] or (LEVEL[other] == LEVEL[own] and own not in STAGES), (
            f"{named(module)}, line {line}: {own} must not import {other}"
        )


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_modules_stay_short(module: Path) -> None:
    """A module that outgrows one reading is split."""
    lines = module.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_MODULE, f"{named(module)} has {lines} lines"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_public_names_have_docstrings(module: Path) -> None:
    """Every module and every public function, class and method says what it is for."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{named(module)} has no docstring"
    missing = [f"{node.name} (line {node.lineno})" for node in public(tree) if not ast.get_docstring(node)]
    assert not missing, f"{named(module)}: no docstring: {', '.join(missing)}"


def public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """The public functions and classes of a module, and the public methods of its public classes."""
    waiting: list[ast.stmt] = list(tree.body)
    while waiting:
        node = waiting.pop(0)
        if not isinstance(
            node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
        ) or node.name.startswith("_"):
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            waiting += node.body
