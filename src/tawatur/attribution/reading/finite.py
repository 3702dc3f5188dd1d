"""Finite: whether a word is a verb that makes a clause, by the table of verbs or, of verbs that no table has, by its looks.

Looks are judged by which forms of a word papers print: a verb of the present is met with both its persons (يعتمد، تعتمد), one of
the perfect with its feminine (تراجع، تراجعت), and neither takes the article. From the widest to the narrowest: `looks_present`
and `looks_perfect` say that a word can be a verb, `looks_finite` either; `only_finite` that it can hardly be anything else.
"""

from tawatur.attribution.cues.cue import FINITE, IMPERFECT
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# verbs of meeting are listed among the particles for what they say of names; they are verbs like others
MEETING = frozenset(("meeting",))
# a shorter word is hardly a verb of the present
SHORTEST_PRESENT = 4
# pronouns of what a verb is done to
OBJECTS = ("ها", "هم", "ه")
# a shorter word is hardly a verb in the perfect
SHORTEST_PERFECT = 3


def verb_shaped(scene: Scene, token: int) -> bool:
    """Whether a word that could be a verb stands at `token`: no particle, no part of a name, no noun with the article."""
    plain = scene.kinds[token] == "w" and scene.particle[token] <= MEETING and scene.cover[token] is None
    return plain and not scene.document.light[token].startswith("ال")  # but ألغت


def reports_finite(scene: Scene, token: int) -> bool:
    """Whether the word at `token` can be a finite verb of the table: قال، ويؤكد; no participle, no verbal noun."""
    return any(form.kind in FINITE for _, form in scene.verbs(token))


def looks_present(word: str) -> bool:
    """Whether the folded `word` looks like a verb of the present, as both its persons or its plural show (يحلون، تعتمد)."""
    rest = word[1:]
    if len(word) < SHORTEST_PRESENT or word[0] not in IMPERFECT:
        return False
    many = word[0] == "ي" and word.endswith("ون")
    many = many or (word.endswith("ان") and frequency(word[:-2]) + frequency("ي" + rest[:-2]) > 0)  # يساهمان
    return many or (frequency("ي" + rest) > 0 and frequency("ت" + rest) > 0)


def looks_perfect(word: str, light: str) -> bool:
    """Whether the folded `word` is in use as a verb of the perfect alone: no article with it, and a feminine beside it.

    `light` is the word as printed, by which verbal nouns are told.
    """
    if (
        len(word) < SHORTEST_PERFECT
        or frequency(word) == 0
        or frequency("ال" + word) > 0
        or verbal_noun(word, light)
    ):
        return False
    if word[0] in "بل" and max(frequency(word[1:]), frequency("ال" + word[1:])) > frequency(word):
        return False  # بوسط المدينة, لعدم العمل
    if word.endswith("ت"):
        return not word.endswith("ات") and frequency(word[:-1]) > 0
    return max(frequency(word + "ت"), frequency(word[:-1] + "ت")) > 0


def many_did(word: str) -> bool:
    """Whether the folded `word` looks like a verb of the perfect in the plural: زرعوا، تظاهروا; not عفوا."""
    stem = word.removesuffix("وا")
    return stem != word and len(stem) >= SHORTEST_PERFECT and frequency(stem) > 0


def looks_finite(word: str, light: str) -> bool:
    """Whether the folded `word`, printed as `light`, looks like a verb of the present or the perfect."""
    return looks_present(word) or looks_perfect(word, light)


def present_alone(word: str) -> bool:
    """Whether the folded `word` is in use as a verb of the present alone, for papers never print it with the article."""
    return word[:1] in IMPERFECT and frequency(word) > 0 and frequency("ال" + word) == 0


def only_finite(scene: Scene, token: int) -> bool:
    """Whether the word at `token`, with or without a joined و, can be nothing but a verb: تقدمت، وتقاتل; not قلق."""
    word, light = scene.fold[token], scene.document.light[token]
    joined = word.startswith("و") and is_joined(word)
    bare = word[1:] if joined else word
    return present_alone(bare) or looks_perfect(bare, light[joined:])


def perfect_with_object(word: str) -> bool:
    """Whether the folded `word` looks like a verb of the perfect that a pronoun is joined to: حجبته، أعادها، رفضه; not زميله."""
    stem = next((word.removesuffix(p) for p in OBJECTS if word.endswith(p)), "")
    return bool(stem) and (looks_perfect(stem, stem) or min(frequency(stem), frequency(stem + "ت")) > 0)


def did_to(word: str) -> bool:
    """Whether the folded `word` is a verb of the perfect with whom it is done to, and no noun with its owner: أمهلهم; not زوجته.

    The noun would be met with the article: رغبته beside الرغبة, عملهم beside العمل.
    """
    stem = next((word.removesuffix(p) for p in OBJECTS if word.endswith(p)), "")
    if len(stem) <= SHORTEST_PERFECT or verbal_noun(stem, stem):
        return False
    noun = stem[:-1] + "ه" if stem.endswith("ت") else stem
    return looks_perfect(stem, stem) and frequency("ال" + noun) == 0
