"""Said before: who said something earlier, behind the ل of سبق (سبق لوزير النقل أن قال)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.attribution.speakers import heads

# how far before أن the verb of سبق لفلان أن قال may stand
REACH_BEFORE = 16


def said_before(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Who has said something before, behind ل: سبق لوزير النقل فلان أن قال …, كان قد سبق للشركة أن أعلنت …"""
    opener = cue.index - 1
    if cue.prefix or not scene.is_(opener, "that") or scene.fold[opener] != "ان":
        return None
    for token in range(opener - 1, max(scene.sentence_start[cue.index], opener - REACH_BEFORE) - 1, -1):
        if scene.fold[token].removeprefix("و") in words_of("befell"):
            phrase = scene.phrase_at(token + 1)
            if phrase is not None:
                return phrase if phrase.speaks and phrase.prefix == "ل" else None
            return heads.behind_to(scene, token + 1, opener)
    return None
