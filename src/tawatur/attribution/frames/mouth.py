"""Mouth: who speaks for a subject, between its verb and what the verb governs (دعت الجمعية | على لسان رئيسها | إلى الهدوء)."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene


def behind_mouth(scene: Scene, position: int, limit: int) -> int:
    """The token behind whoever speaks, where على لسان or بلسان stands at `position`, before token `limit`; else `position`."""
    hit = scene.hits.get(position)
    if hit is None or hit.function != "source_marker" or hit.after >= limit:
        return position
    if scene.fold[hit.after - 1].removeprefix("ب") not in words_of("mouth"):
        return position
    whose = scene.phrase_at(hit.after)
    return whose.after if whose is not None else hit.after + 1
