"""What `make fast` compiles: every module that can be, and none that mypyc stumbles over, without waiting for a compiler."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
HOOK = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"][
    "targets"
]["wheel"]["hooks"]["mypyc"]
COMPILED = sorted(
    str(module.relative_to(PROJECT)) for part in HOOK["include"] for module in (PROJECT / part).rglob("*.py")
)
EXCLUDED = frozenset(HOOK["exclude"])

STUMBLES = frozenset(
    {"src/tawatur/attribution/chains/assembly.py", "src/tawatur/attribution/cues/doubtful.py"}
)
"""Modules that mypyc 2.4.1 makes wrong C of (a label CPyL-1); `make fast` fails where one comes in, and tells which."""

READ_AT_RUN_TIME = frozenset({"Struct", "NamedTuple", "Protocol", "ByWord", "dict"})
"""Bases that look at a class when it is made, or that compiled classes cannot have."""


def why_not(module: str) -> Iterator[str]:
    """What keeps `module` from being compiled, each with its line."""
    for node in ast.walk(ast.parse((PROJECT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import) and any(alias.name == "click" for alias in node.names):
            yield f"line {node.lineno}: click writes on its commands, which compiled functions do not allow"
        if isinstance(node, ast.ClassDef):
            bases = {_name(base) for base in node.bases} & READ_AT_RUN_TIME
            if bases:
                yield f"line {node.lineno}: the class {node.name} is a {', '.join(sorted(bases))}"
            if any(_given_slots(decorator) for decorator in node.decorator_list):
                yield f"line {node.lineno}: the dataclass {node.name} makes its slots itself"
        if isinstance(node, ast.Call) and _name(node.func) == "setattr" and _writes_slots(module):
            yield f"line {node.lineno}: slots are set by name"
        if isinstance(node, ast.Compare) and any(
            isinstance(wanted, ast.Tuple | ast.List | ast.Set)
            and any(isinstance(item, ast.Starred) for item in wanted.elts)
            for wanted in node.comparators
        ):
            yield f"line {node.lineno}: `in (*some, …)` stops mypyc; ask for both parts, joined by `or`"
        if (
            isinstance(node, ast.While)
            and isinstance(node.test, ast.BoolOp)
            and _negated(node.test.values[0])
        ):
            yield f"line {node.lineno}: `while not name and …` makes C that does not compile; ask before the loop"


def _negated(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) and isinstance(node.operand, ast.Name)
    )


def _name(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript):
        node = node.value
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _given_slots(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and any(keyword.arg == "slots" for keyword in decorator.keywords)


def _writes_slots(module: str) -> bool:
    return "__slots__" in (PROJECT / module).read_text(encoding="utf-8")


@pytest.mark.parametrize("module", [module for module in COMPILED if module not in EXCLUDED])
def test_what_is_compiled_can_be(module: str) -> None:
    reasons = [*why_not(module)]
    assert not reasons, f"{reasons}: write it otherwise, or add the module to `exclude` in pyproject.toml"


@pytest.mark.parametrize("module", sorted(EXCLUDED))
def test_what_is_left_out_has_a_reason(module: str) -> None:
    assert module in COMPILED, "no such module: take it from `exclude` in pyproject.toml"
    assert module in STUMBLES or [*why_not(module)], (
        "nothing keeps it from being compiled: take it from `exclude`"
    )


def test_an_installation_compiles_nothing_by_itself() -> None:
    """A fresh machine has no compiler, and whoever works on the program wants its sources to count."""
    assert HOOK["enable-by-default"] is False
