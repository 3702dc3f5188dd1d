"""Participles: those that report (، مشيرا إلى) and those that only describe (كان مرحبا بـ)."""

from tawatur.attribution.cues import FINITE
from tawatur.attribution.scene import Scene
from tawatur.attribution.walk import Walk

# how far before a participle the verb of going on to speak may stand
REACH_VERB = 8


def loose_participle(walk: Walk) -> bool:
    """A participle with no comma before it is an adjective or predicate (كان مرحبا بـ) unless a clause follows it."""
    cue = walk.cue
    if cue.participle and cue.form.verb.act == "say" and _goes_on_speaking(walk.scene, cue.index):
        return False  # وتابع الوزير مخاطبا الجمهور
    return cue.participle and walk.scene.kinds[cue.index - 1] not in ",c" and "و" not in cue.prefix


def _goes_on_speaking(scene: Scene, participle: int) -> bool:
    """Whether a verb of going on to speak stands before the participle, with no mark between but its subject."""
    for token in range(
        participle - 1, max(scene.sentence_start[participle], participle - REACH_VERB) - 1, -1
    ):
        if scene.kinds[token] != "w":
            return False
        if any(
            f.kind in FINITE and (f.verb.carries_on or token == participle - 1) for _, f in scene.verbs(token)
        ):
            return True
    return False
