"""Draws the picture in the README: what ``tawatur story`` prints of the bundled example, as a terminal shows it.

    .venv/bin/pip install pangocairocffi
    .venv/bin/python docs/picture/draw.py

Needs Pango (Debian: libpangocairo-1.0-0) and the font named below. The letters are drawn as outlines, so that the picture
looks the same everywhere, Arabic joined and from the right.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import cairocffi
import pangocairocffi
import pangocffi

HERE = Path(__file__).parent
EXAMPLE = HERE.parents[1] / "src" / "tawatur" / "example" / "articles.jsonl"
FONT, SIZE, LINE, MARGIN, COLUMNS = "DejaVu Sans Mono", 10, 18, 18, 100
PAPER, INK = "#fbfaf7", "#22262b"
COLOURS = {
    30: "#22262b",
    31: "#b3261e",
    32: "#2e6b34",
    33: "#8a5a00",
    34: "#1f4e9c",
    35: "#7a2e86",
    36: "#0f6b70",
    37: "#6b7076",
}
COLOURS |= {code + 60: colour for code, colour in COLOURS.items()}
STYLED = re.compile(r"\x1b\[([0-9;]*)m")


def printed(*arguments: str) -> list[str]:
    """What the program prints to a terminal of a hundred columns, line by line, with its colours."""
    terminal = os.environ | {"FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "tawatur", *arguments]
    done = subprocess.run(command, env=terminal, capture_output=True, text=True, check=True)
    return done.stdout.rstrip("\n").split("\n")


def markup(line: str) -> str:
    """A line with terminal styles as Pango's markup."""
    pieces, style, position = [], "", 0
    for match in STYLED.finditer(line):
        pieces.append(_span(line[position : match.start()], style))
        style, position = ("" if match.group(1) in ("", "0") else match.group(1)), match.end()
    return "".join([*pieces, _span(line[position:], style)])


def _span(words: str, style: str) -> str:
    if not words or not style:
        return escape(words)
    codes = [int(code) for code in style.split(";")]
    marks = ['weight="bold"'] if 1 in codes else []
    marks += ['foreground="#7b8087"'] if 2 in codes else []
    marks += [f'foreground="{COLOURS[code]}"' for code in codes if code in COLOURS]
    return f"<span {' '.join(marks)}>{escape(words)}</span>" if marks else escape(words)


def draw(lines: list[str], target: Path) -> None:
    """Draw `lines` into an SVG picture."""
    width, height = _width() + 2 * MARGIN, LINE * len(lines) + 2 * MARGIN
    surface = cairocffi.SVGSurface(str(target), width, height)
    context = cairocffi.Context(surface)
    context.set_source_rgb(*_rgb(PAPER))
    context.paint()
    for number, line in enumerate(lines):
        context.set_source_rgb(*_rgb(INK))
        context.move_to(MARGIN, MARGIN + number * LINE)
        layout = _layout(context, width - 2 * MARGIN)
        layout.apply_markup(markup(line))
        pangocairocffi.show_layout(context, layout)
    surface.finish()


def _layout(context: cairocffi.Context, width: float) -> pangocffi.Layout:
    layout = pangocairocffi.create_layout(context)
    layout.width = pangocffi.units_from_double(width)
    font = pangocffi.FontDescription()
    font.family, font.size = FONT, pangocffi.units_from_double(SIZE)
    layout.font_description = font
    return layout


def _width() -> float:
    layout = _layout(cairocffi.Context(cairocffi.SVGSurface(None, 10, 10)), 10_000)
    layout.text = "0" * COLUMNS
    return pangocffi.units_to_double(layout.get_size()[0])


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def shown(lines: list[str]) -> list[str]:
    """The beginning of the record and where the accounts differ; what is left out between is marked."""
    plain = [STYLED.sub("", line) for line in lines]
    said = [n for n, line in enumerate(plain) if re.match(r"\S", line) and n > plain.index("Who said what")]
    differ = plain.index("Where the accounts differ")
    end = plain.index("Who left out what")
    start = plain.index("Who said what")
    first_speaker_end = next((n for n in said if n > start + 4), differ)
    return [*lines[: min(first_speaker_end, start + 22)], "   ⋮", "", *lines[differ:end]]


def main() -> None:
    """Read the example into a new store and draw its first story."""
    with tempfile.TemporaryDirectory() as folder:
        store = ["--store", str(Path(folder) / "example.db")]
        printed("read", str(EXAMPLE), *store)
        draw(shown(printed("story", "1", *store)), HERE / "story.svg")


if __name__ == "__main__":
    main()
