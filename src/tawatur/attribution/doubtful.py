"""Doubtful verbs: words that are mostly a preposition or noun, and when they report all the same (وبين الوزير أن، عبر فلان عن)."""

from tawatur.attribution.cue import Cue
from tawatur.attribution.nouns import words_of
from tawatur.attribution.scene import Scene
from tawatur.attribution.starts import in_relative_clause, turn_ending
from tawatur.text import fold
from tawatur.text.lexicon import VerbForm

# how far behind a verb that is mostly another word its complementiser may stand
REACH_REPORT = 30
# phrases for what somebody speaks in
SPOKEN_IN = ("medium", "saying_noun")


def verb_after_all(scene: Scene, cue: Cue) -> bool:
    """Whether a word that is mostly a preposition (بين، قبل، عبر) is a verb here.

    It is with its own complement right behind it or behind its subject, or in a relative clause.
    """
    following, before = cue.index + 1, cue.index - 1
    if in_relative_clause(scene, cue.index):
        return True
    plain = scene.kinds[before] == "w" and not scene.particle[before] and not cue.prefix
    plain = plain and turn_ending(scene, cue.index) is None and cue.index not in scene.time_start
    behind_noun = (
        plain and before >= scene.sentence_start[cue.index] and cue.index not in scene.phrases_ending
    )
    if scene.is_(before, "perfect") and following in scene.time_after:
        following = scene.time_after[following]  # قد عبر الجمعة عن
    phrase = scene.phrase_at(following)
    if phrase is not None and phrase.speaks and not phrase.governed:
        following = phrase.after
        if not behind_noun:
            following = _over_insertions(scene, following)
    elif scene.fold[following : following + 1] and scene.fold[following] in words_of("these"):
        following += 1  # وعبر هؤلاء عن
    if scene.is_(following, "fi") and (hit := scene.hits.get(following + 1)) and hit.function in SPOKEN_IN:
        return True  # بين في حديثه أن: no preposition governs another
    own = {c for form in cue.readings for c in form.verb.complements} & {"ala", "ila", "an", "min", "fi"}
    if behind_noun:
        return scene.is_(following, *own)  # not in الرأي بين الخبراء أن
    return scene.is_(following, "that", "that_pronoun", *own)


def _over_insertions(scene: Scene, position: int) -> int:
    """The token behind commas, names beside the subject and times: عبر الوزير، فلان الفلاني، الإثنين، | عن …"""
    while position < len(scene.fold):
        phrase = scene.phrase_at(position)
        if scene.kinds[position] == ",":
            position += 1
        elif position in scene.time_after:
            position = scene.time_after[position]
        elif (
            phrase is not None
            and phrase.how == "name"
            and not phrase.prefix
            and scene.kinds[position - 1] == ","
        ):
            position = phrase.after
        else:
            break
    return position


def at_head(form: VerbForm) -> bool:
    """Whether the form is mostly another word unless it opens its clause."""
    return bool(form.verb.at_head) and form.written in map(fold, form.verb.at_head)


def heads_report(scene: Scene, cue: Cue) -> bool:
    """Whether a word that is mostly something else opens a clause, a speaker behind it, then أن: وبين الوزير، أمس، أن …"""
    before = cue.index - 1
    if before >= scene.sentence_start[cue.index] and scene.kinds[before] != ",":
        return False
    phrase = scene.phrase_at(cue.index + 1)
    if phrase is None or not phrase.speaks or phrase.prefix or len(phrase.entities) > 1:
        return False
    end = min(scene.sentence_end[cue.index], cue.index + REACH_REPORT)
    for token in range(phrase.after, end):
        joined = scene.phrase_at(token)
        if token == phrase.after and joined is not None and joined.prefix == "و":
            return False  # بين هذا وذاك
        if scene.is_(token, "that", "that_pronoun") and not scene.is_(token - 1, "except"):
            return True
        if any(not prefix and form.kind == "perfect" for prefix, form in scene.verbs(token)):
            return False
    return False
