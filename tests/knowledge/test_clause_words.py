"""Clause words: every set loads, holds a form that its example has, and is asked for; code spells out no such list."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import tawatur
from tawatur.knowledge import clause_words, phrases
from tawatur.knowledge.rows_clauses import Clausal
from tawatur.knowledge.rows_phrases import Single
from tawatur.text import fold
from tawatur.text.tokens import tokenise

SOURCE = Path(tawatur.__file__).parent
STAGES = [*sorted((SOURCE / "attribution").rglob("*.py")), *sorted((SOURCE / "mentions").rglob("*.py"))]

ARABIC = re.compile("[\u0621-\u064a]{3,}")
# letters joined before or behind a word, which grammar tells and no list
JOINED = set(
    "وال بال كال فال ولل الا تين تان يون يين يات يتان هما لدي ايا وبال ول تها تهم هاـ اكس".split()  # noqa: SIM905
)
# tables of letters, not of words
OF_LETTERS = {"transliterate.py"}


def test_every_function_has_a_row_and_every_row_its_example() -> None:
    assert {row.function for row in clause_words()} == set(get_args(Clausal))
    for row in clause_words():
        told = {fold(row.example[start:end]) for start, end, _ in tokenise(row.example, 0, len(row.example))}
        told |= {word[1:] for word in told if word[0] in "وف"}
        begun = row.function == "identity"
        shown = any(
            word.startswith(fold(form)) if begun else word == fold(form) for form in row.ar for word in told
        )
        assert shown, f"{row.function}: {row.example}"


def test_every_set_is_asked_for_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in STAGES)
    idle = [name for name in (*get_args(Clausal), *get_args(Single)) if f'"{name}"' not in code]
    assert not idle, f"no rule asks for {', '.join(idle)}"


def test_no_set_stands_in_two_tables() -> None:
    assert not {row.function for row in clause_words()} & {row.function for row in phrases()}


@pytest.mark.parametrize("module", STAGES, ids=lambda path: path.stem)
def test_code_spells_out_no_list_of_words(module: Path) -> None:
    """Two words and more that belong together are a row of a table."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    spelled = [] if module.name in OF_LETTERS else [*lists_of_words(tree)]
    assert not spelled, f"{module.name}: a row of ar/clause_words.yaml should hold {spelled}"


def lists_of_words(tree: ast.AST) -> Iterator[list[str]]:
    """The displays in a module that hold two Arabic words or more."""
    named = [
        n.value for n in ast.walk(tree) if isinstance(n, ast.Assign) and isinstance(n.targets[0], ast.Tuple)
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple | ast.List | ast.Set) and node not in named:
            parts = [part.value for part in node.elts if isinstance(part, ast.Constant)]
            held = [
                part for part in parts if isinstance(part, str) and ARABIC.search(part) and part not in JOINED
            ]
            if len(held) > 1:
                yield held
