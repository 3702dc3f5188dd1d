"""Unlinked: a clause without a relative pronoun tells of the indefinite noun right before its verb (اتصل بشخص | ادعى أنه سفير).

So that noun is the verb's subject, whoever the sentence is about.
"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.described import paper_taken_up
from tawatur.attribution.phrases.plain import behind_adjectives, plain_somebody
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text import owned
from tawatur.text.verb_form import VerbForm

# how many words, the noun with its adjectives, stand before the verb
LONGEST = 3


def unlinked_subject(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The indefinite noun with its adjectives right before a verb that tells of it: 40 دولة | تعهدت بـ; شخص | ادعى أن."""
    return was_doing(scene, cue) or _told_of(scene, cue, cue.index)


def _told_of(scene: Scene, cue: Cue, end: int) -> NounPhrase | None:
    """The indefinite noun with its adjectives that ends before token `end`, where the verb's clause begins."""
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
        person = (
            scene.fold[noun].removesuffix("ا") in words_of("head_count")
            and behind_adjectives(scene, noun, end) == end
        )
        counted = scene.kinds[noun - 1] == "n"
        many = counted and cue.form.number == "p"  # 18 امرأة يؤكدن
        told = person or (phrase is not None and phrase.after == end)
        if told and (many or _fits(scene.fold[noun], cue.form)):
            return nobody_named(scene, noun - counted, end)
    return None


def was_doing(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Whom كان and a verb of the present tell of right behind him, without the article: حكم على متشدد | كان يدعو إلى …

    Where somebody opens the sentence before any verb, كان tells of him: سالم، بحسب مصدر مطلع، | كان يطالب بـ.
    """
    if not _behind_was(scene, cue) or cue.form.enclitic or _of_him(scene, cue):
        return None  # حزب كان يصفه بالفاسد، حزب كان ينتقد سياساته: what he said of it
    opening = scene.sentence_start[cue.index]
    opening += scene.is_(opening, "conjunction", "that", "except")
    if scene.phrase_at(opening) is not None:
        return None
    return _told_of(scene, cue, cue.index - 1)


def _of_him(scene: Scene, cue: Cue) -> bool:
    """Whether the word behind the verb, or behind its ب, is owned by the noun that كان stands behind: ينتقد | سياساته."""
    behind = cue.index + 1
    return (
        behind < len(scene.fold) and not scene.particle[behind] and bool(owned(scene.document.light[behind]))
    )


def _behind_was(scene: Scene, cue: Cue) -> bool:
    """Whether كان stands right before a verb of the present, and not at the head of its sentence: متشدد | كان يدعو إلى."""
    inside = cue.index - 1 > scene.sentence_start[cue.index]
    return inside and cue.form.kind == "imperfect" and scene.is_(cue.index - 1, "was")


def _fits(noun: str, form: VerbForm) -> bool:
    """Whether a verb can be about the folded noun before it; a plural in ـات goes with a feminine verb."""
    if form.number != "s":
        return is_plural(noun)
    if noun.endswith("ات"):
        return form.gender == "f"
    return (form.gender == "f") == noun.endswith("ه") and not is_plural(noun)
