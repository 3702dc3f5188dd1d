"""The matrix: which outlet carries which utterance, in the first wording or in other words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tawatur.web.pictures.drawing import Drawing, fitted, width_of
from tawatur.web.words import Words

LABEL, WIDEST, WIDTH, ROW, TOP, SIZE = 330, 600, 1000, 30, 46, 14
"""What an utterance has at least and at most, the width of a picture of few outlets, the height of rows and head, the font."""
LEAST, SLANTED = 84, 54
"""Width of a column whose name stands level, and of one whose name is slanted."""

NARROW_LABEL, NARROW_COLUMN = 126, 40
"""What an utterance has on a telephone, where its words do not fit beside the circles, and the width of a column there."""

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
    label = NARROW_LABEL if narrow else max(LABEL, min(WIDEST, WIDTH - column * len(names)))
    out.size(label + column * len(names) + (10 if level else 90), top + ROW * len(rows) + 8)
    for index, name in enumerate(names):
        x = label + column * (index + 0.5)
        if level:
            out.text(x, top - 16, name, "head", anchor="middle")
        else:
            out.text(x, top - 12, name, "head", slant=35)
    for index, row in enumerate(rows):
        _row(out, say, row, (top + ROW * index, label, column), outlets)
    return out


def _row(
    out: Drawing, say: Words, row: Row, place: tuple[float, float, float], outlets: Sequence[str]
) -> None:
    top, label, column = place
    middle = top + ROW / 2
    out.line((0, top), (label + column * len(outlets), top), "rule")
    number = say.number(row.number)
    out.text(26, middle + 5, number, "number", anchor="end")
    speaker = fitted(row.speaker, min(120, label - 42), SIZE)
    out.open_link(f"#u-{row.number}")
    out.text(36, middle + 5, speaker, "who")
    begin = 36 + width_of(speaker, SIZE) * 1.12 + 14
    if label > NARROW_LABEL:
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
