"""Heads: the noun that heads a subject in front of its verb: one of many, and whom a relative clause behind كان describes."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, described, describes, nobody_named

# how long a relative clause between كان with its noun and their verb may be, in tokens
CLAUSE_REACH = 24
# how many tokens a name in quotation marks may take, with its mark
LONGEST_NAME = 4


def with_part(scene: Scene, phrase: NounPhrase, cue: Cue) -> NounPhrase:
    """The plural `phrase` with the one of them that the verb shows: أحد | المعلقين قال."""
    one = phrase.first - 1
    many = phrase.entities[0].kind == "unnamed" and is_plural(scene.fold[phrase.first])
    part = scene.fold[one] in nouns_of("some") and not phrase.prefix and not cue.relative
    return nobody_named(scene, one, phrase.after) if many and part and cue.form.number == "s" else phrase


def behind_was(scene: Scene, cue: Cue, comma: int) -> NounPhrase | None:
    """The noun behind كان at the sentence's head, whose relative clause a comma closes: وكانت اللجنة التي …، قالت."""
    was = scene.sentence_start[cue.index]
    agrees = scene.fold[was].endswith("ت") == (cue.form.gender == "f")
    if not scene.is_(was, "was") or not agrees or comma - was > CLAUSE_REACH:
        return None
    phrase = scene.phrase_at(was + 1) or described(scene, was + 1, comma)
    told = phrase is not None and phrase.speaks and not phrase.prefix
    return phrase if told and phrase is not None and scene.is_(phrase.after, "relative") else None


def name_in_marks(scene: Scene, closing: int) -> NounPhrase | None:
    """The short name in quotation marks between كان and the verb: وكان «الوادي» صرح بأن."""
    index = scene.quotation[closing] if scene.kinds[closing] == "c" else -1
    if index < 0:
        return None
    opening = scene.document.quotations[index].opening
    short = 1 < closing - opening <= LONGEST_NAME and scene.is_(opening - 1, "was")
    return nobody_named(scene, opening + 1, closing) if short else None


def over_name_in_marks(scene: Scene, adjective: int) -> int:
    """The first token of the noun phrase that goes on at `adjective` behind a short name in quotation marks, else `adjective`.

    جائزة "ميدان" | الأدبية تعلن، "نجوم الرياضة" | القطرية تعلن: the adjective alone is nobody.
    """
    closing = adjective - 1
    index = scene.quotation[closing] if closing >= 0 and scene.kinds[closing] == "c" else -1
    if index < 0 or not scene.fold[adjective].startswith("ال"):
        return adjective
    opening = scene.document.quotations[index].opening
    if not 1 < closing - opening <= LONGEST_NAME:
        return adjective
    noun = opening - 1
    headed = noun >= scene.sentence_start[opening] and describes(scene, noun) and not scene.verbs(noun)
    return noun if headed else opening
