"""Charges behind: another بـ behind the one that a description has, with what somebody is charged with (الغنية بالغاز | بدعم …)."""

from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how far behind the first بـ the other may stand
REACH_CHARGE = 4


def charge(scene: Scene, token: int) -> bool:
    """Whether another بـ is joined to a noun at `token`."""
    word = scene.fold[token]
    joined = word.startswith("ب") and scene.kinds[token] == "w" and word not in words_of("led_by")
    return word == "ب" or (joined and is_joined(word))


def charged_behind(walk: Walk, position: int) -> bool:
    """Whether what somebody is charged with stands behind another بـ right after his description: الجزيرة الغنية بالغاز | بدعم …"""
    scene, near = walk.scene, range(position + 1, min(walk.limit, position + REACH_CHARGE))
    charges = (t for t in near if charge(scene, t)) if walk.cue.form.verb.act == "accuse" else ()
    return any(verbal_noun(scene.fold[t][1:], scene.document.light[t][1:]) for t in charges)
