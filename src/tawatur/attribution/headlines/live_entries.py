"""Entries of live pages, which open with the clock or stand below it: 14:05 المتحدث باسم الهيئة: ما زال …"""

import re

from tawatur.attribution.reading.scene import Scene

HOURS, MINUTES = 24, 60
# tokens of a clock, and digits of its minutes
CLOCK, DIGITS = 3, 2
# marks that may stand between the clock and what happened
_MARKS = ":-"
# a clock as a line of its own; reading pages leaves it out of the words
_LINE = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")


def entry_at(scene: Scene, first: int) -> int | None:
    """Where the entry begins that opens at token `first`: behind its clock and a mark, or below a line with a clock; else None."""
    if first >= CLOCK and _clock(scene, first - CLOCK) and _opens(scene, first):
        return first if _opens(scene, first - CLOCK) else None
    if scene.kinds[first] != "n":
        between = scene.document.article.text[scene.ends[first - 1] if first else 0 : scene.starts[first]]
        return first if ":" in between and _LINE.fullmatch(between.strip()) else None
    if not _clock(scene, first) or not _opens(scene, first):
        return None
    begins = first + CLOCK
    if any(begins == paragraph[1] for paragraph in scene.document.paragraphs):
        return None  # the clock's own line
    return begins + (begins < len(scene.kinds) and scene.kinds[begins] in _MARKS)


def _opens(scene: Scene, token: int) -> bool:
    """Whether a paragraph begins at `token`."""
    return any(paragraph[0] == token for paragraph in scene.document.paragraphs)


def _clock(scene: Scene, first: int) -> bool:
    """Whether a time of day stands in the three tokens from `first`."""
    if scene.kinds[first : first + CLOCK] != ["n", ":", "n"]:
        return False
    hour, minute = scene.fold[first], scene.fold[first + 2]
    digits = hour.isdecimal() and minute.isdecimal() and len(minute) == DIGITS
    return digits and int(hour) < HOURS and int(minute) < MINUTES
