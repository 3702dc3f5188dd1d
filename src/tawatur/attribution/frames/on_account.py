"""On account: why or whereupon somebody announced something, between the verb and its object (أعلن، بناء على طلب، إغلاقه)."""

from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import is_bare_preposition
from tawatur.text import owned
from tawatur.text.frequencies import is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how far behind the accusative the object may stand
REACH_OBJECT = 14


def on_account(walk: Walk, position: int) -> int:
    """How many tokens to pass from an accusative of cause at `position` to the object of the verb behind it; 0 without them.

    أعلن الوزير | بناء على توصية اللجنة إغلاق الطريق; not أبدى | حرصا على الحوار, which is the object itself. What a stance is to
    may have a verbal noun of its own, so that the object is somebody's own: أعلن احتجاجا على قرار الرئيس حل البرلمان | انسحابه.
    """
    scene, behind = walk.scene, position + 1
    if scene.fold[position] not in words_of("on_account") or behind + 1 >= walk.limit:
        return 0
    led = scene.is_(behind, "place_time", *PREPOSITIONS) and is_bare_preposition(scene.fold[behind])
    led = led or (scene.fold[behind][:1] in ("ل", "ب") and is_joined(scene.fold[behind]))
    if not led or not walk.subject:
        return 0
    stance = scene.fold[position] in words_of("stance_to")
    for token in range(behind + 2, min(walk.limit, behind + REACH_OBJECT)):
        begins = _begins(walk, token) and (not stance or bool(owned(scene.document.light[token])))
        if scene.is_(token, "that", "that_pronoun") or begins:
            return token - position
    return 0


def _begins(walk: Walk, token: int) -> bool:
    """Whether a verbal noun with whose it is stands at `token`, and what stands before it needs no noun behind it."""
    scene, word, light, before = (
        walk.scene,
        walk.scene.fold[token],
        walk.scene.document.light[token],
        token - 1,
    )
    plain = not light.startswith(("ال", "و", "ب", "ل")) and not word.endswith("ا")
    closed = scene.kinds[before] in "c," or scene.document.light[before].startswith(("ال", "لل", "بال"))
    closed = closed or scene.cover[before] is not None or token in scene.time_start
    owner = token + 1 < walk.limit and scene.kinds[token + 1] in "wn" and not scene.particle[token + 1]
    return plain and closed and (owner or bool(owned(light))) and verbal_noun(word, light)
