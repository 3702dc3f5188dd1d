"""Accused: whoever is charged with something denies it in the same sentence (اتهمت النيابة سالما بالتزوير، وهو | ينفي ذلك)."""

from collections.abc import Callable

from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.turns import Turn, number_at
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text.frequencies import is_joined
from tawatur.text.verb_form import VerbForm

# how far before the denial the charge may stand, in tokens
REACH = 40


def accused(scene: Scene, verb: int, form: VerbForm, gender_of: Callable[[NounPhrase], str]) -> Turn | None:
    """Whom the sentence charges before a verb of denying behind وهو or لكنه; None where no charge stands there, or none agrees.

    تتهم النيابة سالما بالتزوير، وهو | ينفي; اتهمت المدينة النقابة بالفوضى، لكنها | نفت: neither the court nor the city.
    """
    if form.verb.act != "deny" or not _behind_pronoun(scene, verb):
        return None
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
