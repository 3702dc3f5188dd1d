"""Unlinked: a clause without a relative pronoun tells of the indefinite noun right before its verb (اتصل بشخص | ادعى أنه سفير).

So that noun is the verb's subject, whoever the sentence is about.
"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.described import paper_taken_up
from tawatur.attribution.phrases.plain import behind_adjectives, plain_somebody
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text.verb_form import VerbForm

# how many words, the noun with its adjectives, stand before the verb
LONGEST = 3


def unlinked_subject(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The indefinite noun with its adjectives right before a verb that tells of it: 40 دولة | تعهدت بـ; شخص | ادعى أن."""
    end = cue.index
    if cue.prefix or cue.relative or cue.participle or end in scene.time_start:
        return None
    if paper_taken_up(scene, cue) is not None and paper_noun(scene.fold[end - 1]):
        return None  # تغريدة | قال فيها
    start = scene.sentence_start[end]
    phrase = scene.phrases_ending.get(end)
    if phrase is not None:
        word = scene.fold[phrase.first].removeprefix(phrase.prefix)
        plain = phrase.entities[0].kind == "unnamed" and not word.startswith(("ال", "ل"))
        return phrase if plain and phrase.first > start and _fits(word, cue.form) else None
    first = end
    while (
        first > start
        and end - first < LONGEST
        and describes(scene, first - 1)
        and not scene.fold[first - 1].startswith("ال")
    ):
        first -= 1
    for noun in range(max(first, start + 1), end):
        phrase = plain_somebody(scene, noun)
        person = scene.fold[noun] in words_of("head_count") and behind_adjectives(scene, noun, end) == end
        counted = scene.kinds[noun - 1] == "n"
        many = counted and cue.form.number == "p"  # 18 امرأة يؤكدن
        told = person or (phrase is not None and phrase.after == end)
        if told and (many or _fits(scene.fold[noun], cue.form)):
            return nobody_named(scene, noun - counted, end)
    return None


def _fits(noun: str, form: VerbForm) -> bool:
    """Whether a verb can be about the folded noun before it; a plural in ـات goes with a feminine verb."""
    if form.number != "s":
        return is_plural(noun)
    if noun.endswith("ات"):
        return form.gender == "f"
    return (form.gender == "f") == noun.endswith("ه") and not is_plural(noun)
