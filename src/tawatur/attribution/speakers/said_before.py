"""Said before: who said something earlier, behind the ل of سبق (سبق لوزير النقل أن قال) or before it (الوزارة سبق أن قالت)."""

from collections.abc import Callable

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.turns import Turn, number_at
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition, nobody_named
from tawatur.attribution.speakers import heads

# how far before أن the verb of سبق لفلان أن قال may stand
REACH_BEFORE = 16
# parts those who have to do with each other
WITH = "مع"


def said_before(scene: Scene, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> NounPhrase | None:
    """Who has said something before, behind ل: سبق لوزير النقل فلان أن قال …, كان قد سبق للشركة أن أعلنت …

    Or who stands before the verb: الوزارة سبق أن قالت، الوزارة سبق لها أن قالت; with the `gender_of` what he then says.
    """
    opener = cue.index - 1
    if cue.prefix or scene.word(opener).removeprefix("و") != "ان" or opener in scene.hits:
        return None
    for token in range(opener - 1, max(scene.sentence_start[cue.index], opener - REACH_BEFORE) - 1, -1):
        if scene.fold[token].removeprefix("و") in words_of("befell"):
            if opener - token == 1 or (scene.is_(token + 1, "li") and token == opener - 2):
                return _in_front(scene, cue, token, gender_of)
            if not scene.is_(opener, "that"):
                return None
            phrase = scene.phrase_at(token + 1)
            if phrase is not None:
                return phrase if phrase.speaks and phrase.prefix == "ل" else None
            return heads.behind_to(scene, token + 1, opener)
    return None


def _in_front(
    scene: Scene, cue: Cue, befell: int, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Who stands right before the verb at `befell`, of the gender of `cue`: الوزارة | سبق أن قالت."""
    phrase, noun = scene.phrases_ending.get(befell), befell - 1
    if phrase is None and scene.is_(noun - 1, "that") and acts(scene.fold[noun].removeprefix("ال")):
        phrase = nobody_named(scene, noun, befell)  # علما أن | الوزير | سبق أن قال
    if phrase is None or phrase.governed or not phrase.speaks or scene.fold[befell].startswith("و"):
        return None
    before = scene.word(phrase.first - 1)
    if is_bare_preposition(before) or before == WITH:
        return None  # الحدود مع | إيران سبق أن
    turn = Turn(list(phrase.entities), gender_of(phrase), number_at(scene, phrase), phrase)
    return phrase if turn.agrees(cue.form) else None  # خصوم | الوزير سبق أن قالوا
