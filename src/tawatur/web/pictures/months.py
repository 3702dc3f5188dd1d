"""Bars of how much was said in each month."""

from collections.abc import Sequence

from tawatur.web.pictures.drawing import Drawing
from tawatur.web.words import Words

BAR, GAP, HEIGHT, TOP = 44, 14, 120, 24
MOST = 36
"""Months shown, the last ones: three years."""


def draw(say: Words, counts: Sequence[tuple[str, int]]) -> Drawing:
    """A bar for each of `counts`: a month (``YYYY-MM``) and a number."""
    out = Drawing(
        "months",
        say("web.people.over_time"),
        say("web.people.over_time.desc"),
        rtl=say.direction == "rtl",
        language=say.language,
    )
    shown = counts[-MOST:]
    most = max(count for _, count in shown)
    out.size(len(shown) * (BAR + GAP) + GAP, TOP + HEIGHT + 26)
    for index, (month, count) in enumerate(shown):
        x = GAP + index * (BAR + GAP)
        height = max(2.0, HEIGHT * count / most)
        out.box(x, TOP + HEIGHT - height, BAR, round(height, 1), "outlet")
        out.text(x + BAR / 2, TOP + HEIGHT - height - 6, say.number(count), "tick", anchor="middle")
        out.text(
            x + BAR / 2,
            TOP + HEIGHT + 18,
            say.numerals(f"{int(month[5:7])}/{month[:4]}"),
            "tick",
            anchor="middle",
        )
    return out
