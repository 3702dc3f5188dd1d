"""Accused: whoever is charged with something denies it in the same sentence (اتهمت النيابة سالما بالتزوير، وهو | ينفي ذلك)."""

from collections.abc import Callable

from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.turns import Turn, number_at
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import fold, owned
from tawatur.text.frequencies import is_joined
from tawatur.text.verb_form import VerbForm

# how far before the denial the charge may stand, in tokens
REACH = 40


def accused(scene: Scene, verb: int, form: VerbForm, gender_of: Callable[[NounPhrase], str]) -> Turn | None:
    """Whom the sentence charges before a verb of denying behind وهو, or the charge behind لكنه; None where none agrees.

    تتهم النيابة سالما بالتزوير، وهو | ينفي; اتهمت المدينة النقابة بالفوضى، لكنها | نفت: neither the court nor the city.
    """
    if form.verb.act != "deny" or not _behind_pronoun(scene, verb):
        return None
    if not _alone(scene, verb) and not _denies_charge(scene, verb):
        return None  # اتهم سالم النادي بالمماطلة، لكنه | نفى رغبته في الرحيل
    for token in range(verb - 1, max(scene.sentence_start[verb], verb - REACH) - 1, -1):
        if any(f.verb.act == "accuse" and f.kind in FINITE and not f.enclitic for _, f in scene.verbs(token)):
            phrase = _object(scene, token, verb)
            if phrase is None:
                return None
            turn = Turn(list(phrase.entities), gender_of(phrase), number_at(scene, phrase), phrase)
            return turn if turn.agrees(form) else None
    return None


def _behind_pronoun(scene: Scene, verb: int) -> bool:
    """Whether وهو, لكنه or غير أنه stands before the verb, perhaps with قد between."""
    before = verb - 1
    before -= before > 0 and scene.is_(before, "perfect", "was")
    if before <= scene.sentence_start[verb]:
        return False
    return scene.is_(before, "circumstance", "that_pronoun") or pronoun_joined(scene, before)


def _alone(scene: Scene, verb: int) -> bool:
    """Whether وهو stands before the verb, perhaps with قد between, and no word that sets two against each other: لكنه، غير أنه."""
    before = verb - 1
    before -= before > 0 and scene.is_(before, "perfect", "was")
    return scene.is_(before, "circumstance")


def _denies_charge(scene: Scene, verb: int) -> bool:
    """Whether what is denied behind the verb is the charge, or nothing is told: لكنه ينفي | ذلك، غير أنها تنفي | التهم."""
    behind = verb + 1
    behind += scene.is_(behind, "demonstrative") and scene.word(behind + 1).startswith("ال")
    if behind >= scene.sentence_end[verb] or scene.kinds[behind] in ".,:":
        return True
    nouns = {scene.word(behind).removeprefix("ال"), fold(owned(scene.document.light[behind]))}
    return bool(nouns & (words_of("refuted") | words_of("this")))


def _object(scene: Scene, charge: int, verb: int) -> NounPhrase | None:
    """Who stands right before what he is charged with, behind the verb at `charge`: تتهم النيابة | سالم الوادي | بالتزوير."""
    for token in range(charge + 1, verb):
        phrase = anybody_at(scene, token)
        if phrase is not None and not phrase.prefix and phrase.speaks and _with_what(scene, phrase.after):
            return phrase
        if scene.kinds[token] in ".:":
            return None
    return None


def _with_what(scene: Scene, token: int) -> bool:
    """Whether a noun with a joined ب stands at `token`: بالتزوير، بقتل جاره."""
    if token >= len(scene.fold) or scene.kinds[token] != "w":
        return False
    word = scene.fold[token]
    return word.startswith("ب") and (word == "ب" or is_joined(word))
