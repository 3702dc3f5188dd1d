"""Idle cues: verbs of saying that govern nothing found, yet end what was said before them (وأضاف | قائلا، منتقدا ما سمعه)."""

from tawatur.attribution.contents.commas import PHRASAL
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.voices import i_say
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.lead_verbs import by_saying
from tawatur.attribution.cues.participles import circumstance_ending
from tawatur.attribution.reading.scene import Scene
from tawatur.text.verbal_nouns import verbal_noun


def begins_anew(scene: Scene, cue: Cue) -> bool:
    """Whether the cue begins a clause of its own behind a comma (، وأضاف …), or says how it was said (، منتقدا ما سمعه)."""
    if cue.participle:
        return _says_how(scene, cue)
    if cue.begins < cue.index and scene.kinds[cue.begins - 1] in ",c" and _with_saying(scene, cue.index + 1):
        return not cue.relative  # …، لكنه يستدرك قائلا؛ …، ثم استدرك بالقول
    verb, joined = cue.form.verb, cue.prefix[:1] in ("و", "ف") and cue.form.kind == "perfect"
    joined &= not verb.ambiguous or verb.carries_on  # غادرت السفينة الميناء، | وقطعت مسافة طويلة
    return joined and not cue.relative and scene.kinds[cue.begins - 1] in ",c"


def _with_saying(scene: Scene, token: int) -> bool:
    """Whether a participle or a verbal noun of saying stands at `token`, by which the verb before it says something."""
    if token >= len(scene.fold):
        return False  # the text ends in the verb
    participles = (form for prefix, form in scene.verbs(token) if not prefix and form.kind == "participle")
    return by_saying(scene, token) or any(form.verb.act == "say" for form in participles)


def _says_how(scene: Scene, cue: Cue) -> bool:
    """Whether a participle that governs nothing found stands behind a mark, in the accusative or of one woman."""
    shaped = circumstance_ending(scene.fold[cue.index]) or scene.document.light[cue.index].endswith("ة")
    mark = scene.kinds[cue.begins - 1]
    return shaped and not cue.relative and (mark == "c" or (mark == "," and not cue.prefix))


def may_speak(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether a cue that governs nothing can be the speaker's, not the reported subject's: قال إن الوزارة سألت، | وطلبت …"""
    if cue.participle:
        return True
    if draft.frame.kind == "colon" and i_say(scene, cue.index):
        return False
    genders = {draft.cue.form.gender, cue.form.gender}
    word, light = scene.fold[cue.index][1:], scene.document.light[cue.index][1:]
    carried = draft.frame.kind in PHRASAL
    thing = scene.word(cue.index + 1).startswith("ال") and scene.phrase_at(cue.index + 1) is None
    carried |= cue.form.verb.act == "report" and thing  # not أصيب الحارس، | ونقل الضابط إلى المستشفى
    if carried and cue.form.verb.weak and verbal_noun(word, light):
        return (
            False  # أعلن الاعتراف بالمدينة، | ونقل السفارة إليها؛ إن الخطة تشمل بناء مدارس، | ونقل التلاميذ
        )
    following = scene.phrase_at(cue.index + 1)
    return genders != {"m", "f"} or draft.frame.kind != "that" or (following is not None and following.speaks)
