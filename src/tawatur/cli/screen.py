"""The terminal: one console, and words of two directions that keep to themselves.

An Arabic paragraph stands on lines of its own that begin with Arabic, so that a terminal with the
bidirectional algorithm sets it from the right and one without shows it in reading order. Words of the other
script inside a line are isolated, and nothing is drawn around Arabic.
"""

import re
import sys
from typing import TextIO

from rich.console import Console
from rich.text import Text

from tawatur.knowledge.labels import Labels

ISOLATE, POP = "\u2068", "\u2069"
"""First strong isolate and its end: the enclosed words do not move their neighbours about."""

# letters that run from the right; for Arabic labels, letters and digits that run from the left
_OTHER_WAY = {
    "en": re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"),
    "ar": re.compile("[0-9A-Za-z\u00c0-\u024f]"),
}

# one character for one, so that styles stay in place: control characters could command the terminal, and overrides
# of direction would turn all that follows around
_HARMLESS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\ufffd")
_HARMLESS |= dict.fromkeys((13, *range(0x202A, 0x202F), 0x2066, 0x2067), "\u200b")

PLAIN_WIDTH = 100
"""Columns where output goes to a file or a pipe."""


def console(stream: TextIO | None = None) -> Console:
    """A console on `stream` (standard output unless given) that adds no highlighting of its own."""
    out = stream or sys.stdout
    width = None if out.isatty() else PLAIN_WIDTH
    return Console(file=out, highlight=False, markup=False, emoji=False, width=width)


def apart(words: object, labels: Labels) -> str:
    """`words` as they are where they run in the direction of the labels' language, else isolated."""
    told = str(words)
    return f"{ISOLATE}{told}{POP}" if _OTHER_WAY[labels.language].search(told) else told


def harmless(words: str) -> str:
    """`words` without characters that command a terminal; as many characters as before."""
    return words.translate(_HARMLESS)


def heading(out: Console, words: str) -> None:
    """A heading with an empty line before it."""
    out.print()
    out.print(Text(words, style="bold blue"))


def line(out: Console, *pieces: str | Text | tuple[str, str], indent: int = 0) -> None:
    """One paragraph of `pieces`, each plain or with its style, indented by so many columns."""
    text = Text.assemble(*pieces)
    text.plain = harmless(text.plain)
    for row in text.wrap(out, out.width - indent):
        row.rstrip()
        out.print(Text(" " * indent) + row)
