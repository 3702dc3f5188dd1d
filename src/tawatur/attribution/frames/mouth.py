"""Mouth: who speaks for a subject, between its verb and what the verb governs (دعت الجمعية | على لسان رئيسها | إلى الهدوء)."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene


def behind_mouth(scene: Scene, cue: Cue, subject: Sequence[NounPhrase], position: int) -> int:
    """The token behind whoever speaks for the `subject` of `cue`, where على لسان or بلسان stands at `position`; else `position`.

    His name may stand behind his office, set off by commas or not. A verb without a subject of its own needs one before it
    (أما الجمعية، فدعت على لسان رئيسها إلى الهدوء).
    """
    hit = scene.hits.get(position)
    led = scene.phrases_ending.get(cue.index) is not None or cue.prefix[:1] == "ف"
    if hit is None or hit.function != "source_marker" or not (subject or led):
        return position
    if scene.fold[hit.after - 1].removeprefix("ب") not in words_of("mouth"):
        return position
    whose, end = scene.phrase_at(hit.after), scene.sentence_end[position]
    after = min(whose.after if whose is not None else hit.after + 1, end)
    name = scene.phrase_at(after + (scene.kinds[after : after + 1] == [","]))
    return name.after if name is not None and name.entities[0].kind == "person" else after
