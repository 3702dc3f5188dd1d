"""Layout: a text's lines, each with the normal form in which leftovers are recognised."""

import re

import msgspec

from tawatur.model import Span
from tawatur.read.parts import Part
from tawatur.text import fold

LONG = 300
"""Lines of more characters are prose without further question."""
_PROSE = 110
"""Lines of more characters are prose even without a stop; the longest headlines have about 100."""
_STOPS = (".", "!", "؟", "?", "…", "؛", "۔")
_CLOSING = "\"”»'’)]}› \u200f\u200e"
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{2,60}[)\]]$")
_DOTS = re.compile(r"\s*(?:\.{2,}|…+)")
_BEFORE_MARK = re.compile(r"\s+(?=[:،؛,])")


class Line(msgspec.Struct):
    """One line that is not blank: its span without outer space, what it looks like, and what it is found to
    be.

    `form` is the normal form, empty for lines longer than `LONG`; `words` the number of words in it.
    `stopped` says that it ends
    like a sentence. `role` is filled in by the steps: an exclusion reason, ``heading`` or ``title``; None is
    prose. `part` is what the markup of its page says that it is.
    """

    span: Span
    text: str
    form: str
    words: int
    stopped: bool
    after_blank: bool
    role: str | None = None
    part: Part | None = None

    @property
    def is_prose(self) -> bool:
        """Whether it looks like running text: it ends like a sentence, or is too long for anything else."""
        if self.role is not None:
            return False
        return self.in_post or len(self.text) > _PROSE or (self.stopped and self.words > 3)

    @property
    def in_post(self) -> bool:
        """Whether it belongs to an embedded post."""
        return self.part is not None and self.part.kind in ("post", "post_author")


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of ``text[start:]`` that are not blank; spans count in `text`."""
    found = []
    position, after_blank = start, True
    for raw in text[start:].splitlines(keepends=True):
        stripped = raw.strip(" \t\r\n\v\f\xa0\u200b\u200e\u200f\ufeff")
        line = _line(stripped, position + raw.index(stripped), after_blank) if stripped else None
        blank = line is None or not (line.form or len(stripped) > LONG)  # invisible characters make no line
        if line is not None and not blank:
            found.append(line)
        after_blank = blank
        position += len(raw)
    return found


def _line(text: str, begin: int, after_blank: bool) -> Line:
    form = line_form(text) if len(text) <= LONG else ""
    return Line(
        Span(begin, begin + len(text)),
        text,
        form,
        form.count(" ") + 1 if form else LONG,
        _IN_BRACKETS.sub("", text).rstrip(_CLOSING).endswith(_STOPS),
        after_blank,
    )


def line_form(text: str) -> str:
    """The normal form of one line: folded words with one space between, dots in a row as "..", no space
    before a mark."""
    form = " ".join([fold(word) for word in text.split()])
    if ".." in form or "…" in form:
        form = _DOTS.sub("..", form)
    return _BEFORE_MARK.sub("", form) if " :" in form or " ،" in form or " ," in form else form
