"""The terminal: one console, and words of two directions that keep to themselves.

An Arabic paragraph stands on lines of its own that begin with Arabic, so that a terminal with the
bidirectional algorithm sets it from the right and one without shows it in reading order. Words of the other
script inside a line are isolated, and nothing is drawn around Arabic.
"""

import sys
from typing import TextIO

from rich.console import Console
from rich.text import Text

ISOLATE, POP = "\u2068", "\u2069"
"""First strong isolate and its end: the enclosed words do not move their neighbours about."""

PLAIN_WIDTH = 100
"""Columns where output goes to a file or a pipe."""


def console(stream: TextIO | None = None) -> Console:
    """A console on `stream` (standard output unless given) that adds no highlighting of its own."""
    out = stream or sys.stdout
    width = None if out.isatty() else PLAIN_WIDTH
    return Console(file=out, highlight=False, markup=False, emoji=False, width=width)


def apart(words: object) -> str:
    """`words` isolated from the direction of what stands around them."""
    return f"{ISOLATE}{words}{POP}"


def heading(out: Console, words: str) -> None:
    """A heading with an empty line before it."""
    out.print()
    out.print(Text(words, style="bold blue"))


def line(out: Console, *pieces: str | Text | tuple[str, str], indent: int = 0) -> None:
    """One paragraph of `pieces`, each plain or with its style, indented by so many columns."""
    for row in Text.assemble(*pieces).wrap(out, out.width - indent):
        row.rstrip()
        out.print(Text(" " * indent) + row)
