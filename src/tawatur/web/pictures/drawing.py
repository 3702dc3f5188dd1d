"""Drawing SVG that reads in both directions: a frame that runs from the left, with every word isolated in it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from markupsafe import Markup, escape

from tawatur.cli.screen import ISOLATE, POP, harmless

Attribute = str | float | None

WIDE, NARROW = 0.58, 0.46
"""Width of a Latin and an Arabic letter, in parts of the font's size, as measured on Noto Sans and Noto Naskh."""

BROAD = 1.2
"""How much wider the fonts of a reader's machine may be than Noto: DejaVu Sans, which Linux falls back on, is."""

NOTHING = Markup("")

STYLE = Path(__file__).parents[1] / "static" / "picture.css"
"""The styles of pictures: pages link them, a saved picture holds them."""

OTHER_END = {"start": "end", "end": "start", "middle": "middle"}


def width_of(words: str, size: float) -> float:
    """About how many units wide `words` are at `size`."""
    return sum(NARROW if "\u0600" <= letter <= "\u08ff" else WIDE for letter in words) * size


def fitted(words: str, width: float, size: float) -> str:
    """`words` on one line, cut with an ellipsis where they may be wider than `width` in a broad font."""
    told = " ".join(harmless(words).split())
    width /= BROAD
    if width_of(told, size) <= width:
        return told
    end, used = 0, width_of("…", size)
    while end < len(told) and used + width_of(told[end], size) <= width:
        used += width_of(told[end], size)
        end += 1
    return told[:end].rstrip() + "…"


class Drawing:
    """A picture under way. With `rtl` it is mirrored: what stands at the start stands at the right."""

    def __init__(self, name: str, title: str, description: str, *, rtl: bool, language: str) -> None:
        """`name` is unique on its page; `title` and `description` are its text equivalents."""
        self.name, self.title, self.description = name, title, description
        self.rtl, self.language = rtl, language
        self.width, self.height = 0.0, 0.0
        self._parts: list[Markup] = []

    def size(self, width: float, height: float) -> None:
        """Set the size, before anything is drawn."""
        self.width, self.height = width, height

    def across(self, x: float) -> float:
        """Where `x`, counted from the start, lies from the left."""
        return round(self.width - x if self.rtl else x, 1)

    def _put(self, tag: str, attributes: dict[str, Attribute], inside: Markup = NOTHING) -> None:
        told = "".join(
            f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
            for key, value in attributes.items()
            if value is not None
        )
        self._parts.append(Markup(f"<{tag}{told}>{escape(inside)}</{tag}>"))

    def line(self, start: tuple[float, float], end: tuple[float, float], kind: str) -> None:
        """A straight line of the class `kind`."""
        (x1, y1), (x2, y2) = start, end
        self._put("line", {"class_": kind, "x1": self.across(x1), "y1": y1, "x2": self.across(x2), "y2": y2})

    def curve(
        self, start: tuple[float, float], end: tuple[float, float], kind: str, width: float, tip: str
    ) -> None:
        """A curve that leaves and arrives level."""
        (x1, y1), (x2, y2) = start, end
        middle = self.across((x1 + x2) / 2)
        path = f"M{self.across(x1)} {y1:.1f}C{middle} {y1:.1f} {middle} {y2:.1f} {self.across(x2)} {y2:.1f}"
        self._put("path", {"class_": kind, "d": path, "stroke_width": round(width, 1)}, _tip(tip))

    def circle(self, x: float, y: float, radius: float, kind: str, tip: str = "") -> None:
        """A circle of the class `kind` with a tip for the pointer."""
        self._put("circle", {"class_": kind, "cx": self.across(x), "cy": y, "r": radius}, _tip(tip))

    def box(self, x: float, y: float, width: float, height: float, kind: str) -> None:
        """A rectangle with round corners."""
        left = self.across(x + width if self.rtl else x)
        self._put("rect", {"class_": kind, "x": left, "y": y, "width": width, "height": height, "rx": 6})

    def text(
        self, x: float, y: float, words: str, kind: str, *, anchor: str = "start", slant: float = 0
    ) -> None:
        """Words at (`x`, `y`), `anchor` as seen from the start; slanted by so many degrees."""
        anchor = OTHER_END[anchor] if self.rtl else anchor
        turn = f"rotate({slant if self.rtl else -slant} {self.across(x)} {y})" if slant else None
        self._put(
            "text",
            {"class_": kind, "x": self.across(x), "y": y, "text_anchor": anchor, "transform": turn},
            escape(f"{ISOLATE}{harmless(words)}{POP}"),
        )

    def open_link(self, address: str, label: str = "") -> None:
        """What follows leads to `address`; a link without words in it needs a `label`."""
        told = Markup(' aria-label="{}"').format(harmless(label)) if label else Markup("")
        self._parts.append(Markup('<a href="{}"{}>').format(address, told))

    def close_link(self) -> None:
        """What follows leads nowhere again."""
        self._parts.append(Markup("</a>"))

    def markup(self) -> Markup:
        """The picture for a page, whose style sheets it uses."""
        return self._svg("")

    def file(self) -> bytes:
        """The picture as a file of its own, with its styles, in the light colours; links are left out."""
        style = Markup("<style>{}</style>").format(Markup(STYLE.read_text(encoding="utf-8")))
        parts = [p for p in self._parts if not p.startswith(("<a ", "</a>"))]
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{self._svg(style, parts)}'.encode()

    def _svg(self, style: str, parts: Sequence[Markup] | None = None) -> Markup:
        return Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="group" lang="{language}" direction="ltr" '
            'viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-labelledby="{name}-t {name}-d">'
            '<title id="{name}-t">{title}</title><desc id="{name}-d">{description}</desc>{style}{parts}</svg>'
        ).format(
            language=self.language,
            width=round(self.width),
            height=round(self.height),
            name=self.name,
            title=self.title,
            description=self.description,
            style=style,
            parts=_joined(self._parts if parts is None else parts),
        )


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def _tip(words: str) -> Markup:
    return Markup("<title>{}</title>").format(harmless(words)) if words else Markup("")
