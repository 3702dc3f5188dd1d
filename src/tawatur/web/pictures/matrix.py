"""The matrix: which outlet carries which utterance, in the first wording or in other words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Literal

from tawatur.web.pictures.drawing import BROAD, Drawing, fitted, width_of
from tawatur.web.words import Words

LABEL, WIDEST, WIDTH, ROW, TOP, SIZE = 330, 600, 1000, 30, 46, 14
"""What an utterance has at least and at most, the width of a picture of few outlets, the height of rows and head, the font."""
LEAST, SLANTED, SLANT = 84, 54, 35
"""Width of a column whose name stands level, and of one whose name is slanted, by so many degrees."""

WHO = 150
"""Width of the speakers' names at most: the words begin behind the longest one, in one column."""

BOLD = 1.1
"""How much wider the speakers' names are for being bold."""

NARROW_LABEL, NARROW_COLUMN, TELEPHONE = 148, 38, 330
"""What an utterance has on a telephone at least, where its words do not fit beside the circles; the width of a column there, and
of the whole."""

Cell = Literal["first", "other", "none"]


@dataclass(frozen=True)
class Row:
    """An utterance: its number, who said it, what; and for each outlet how it carries it and where that stands."""

    number: int
    speaker: str
    words: str
    cells: tuple[tuple[Cell, str], ...]


def draw(say: Words, outlets: Sequence[str], rows: Sequence[Row], *, narrow: bool = False) -> Drawing:
    """The matrix of `rows` × `outlets`; a `narrow` one, for a telephone, says who spoke, but not the words."""
    out = Drawing(
        "narrow-matrix" if narrow else "matrix",
        say("web.story.matrix"),
        say("web.story.matrix.desc"),
        rtl=say.direction == "rtl",
        language=say.language,
    )
    names = [fitted(name, 150, SIZE) for name in outlets]
    longest = max((width_of(name, SIZE) for name in names), default=0)
    level = longest + 16 <= 130 and len(names) <= 6 and not narrow
    column = NARROW_COLUMN if narrow else max(LEAST, longest + 16) if level else SLANTED
    top = TOP if level else min(150, longest * 0.6 + 34)
    label = max(LABEL, min(WIDEST, WIDTH - column * len(names)))
    if narrow:
        label = max(NARROW_LABEL, min(WHO + 48, TELEPHONE - column * len(names)))
    beyond = (
        10 if level or narrow else longest * BROAD * cos(radians(SLANT)) - column / 2 + 10
    )  # where the last name ends
    out.size(label + column * len(names) + max(10, beyond), top + ROW * len(rows) + 8)
    for index, name in enumerate(names):
        x = label + column * (index + 0.5)
        if level:
            out.text(x, top - 16, name, "head", anchor="middle")
        elif narrow:  # over who spoke: behind the last column a telephone has no room
            out.text(x + 6, top - 12, name, "head", anchor="end", slant=-SLANT)
        else:
            out.text(x, top - 12, name, "head", slant=SLANT)
    speakers = [fitted(row.speaker, min(WHO, label - 48), SIZE) for row in rows]
    begin = 36 + max((width_of(name, SIZE) for name in speakers), default=0) * BROAD * BOLD + 14
    for index, (row, speaker) in enumerate(zip(rows, speakers, strict=True)):
        _row(out, say, row, speaker, (top + ROW * index, begin, label, column), outlets)
    return out


def _row(
    out: Drawing,
    say: Words,
    row: Row,
    speaker: str,
    place: tuple[float, float, float, float],
    outlets: Sequence[str],
) -> None:
    top, begin, label, column = place
    middle = top + ROW / 2
    out.line((0, top), (label + column * len(outlets), top), "rule")
    number = say.number(row.number)
    out.text(26, middle + 5, number, "number", anchor="end")
    out.open_link(f"#u-{row.number}")
    out.text(36, middle + 5, speaker, "who")
    if row.words and label >= LABEL:
        out.text(begin, middle + 5, fitted(row.words, label - begin - 12, SIZE), "said")
    out.close_link()
    for index, ((cell, address), outlet) in enumerate(zip(row.cells, outlets, strict=True)):
        x = label + column * (index + 0.5)
        tip = f"{outlet}: {say(f'web.story.matrix.{cell}')}"
        if cell == "none":
            out.line((x - 5, middle), (x + 5, middle), "none")
            continue
        out.open_link(address, f"{tip}, {number}")
        out.circle(x, middle, 7, cell, tip)
        out.close_link()
