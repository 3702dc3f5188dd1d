"""Joined verbs: whether a word of the perfect behind و is a verb, not a noun that is spelled like it (واستدعى السفير، وظهر أمس)."""

from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun

# how verbs of the tenth form begin, which are shaped like verbal nouns of the eighth
TENTH = "است"
# how many times rarer a word is with the article that is mostly a verb (ظهر beside الظهر)
MOSTLY_VERB = 3


def is_joined_verb(scene: Scene, word: str, position: int) -> bool:
    """Whether the folded `word` behind و at `position` is a verb: by its looks, what it governs or a time behind it (وظهر أمس)."""
    verb = _never_noun(scene, word, position) or _governs_its_own(scene, position)
    offers = word in words_of("offers") and scene.word(position + 1) in words_of("offered")  # وقدم اعتذاره
    return verb or offers or _then_or_there(scene, word, position)


def _never_noun(scene: Scene, word: str, position: int) -> bool:
    """Whether papers print the folded `word` behind و as a verb alone: واستدعى, واستقال (shaped like استماع, but with استقالت)."""
    if frequency("ال" + word) > 0 or frequency(word) == 0:
        return False
    shaped = verbal_noun(word, scene.document.light[position][1:])
    return not shaped or (word.startswith(TENTH) and frequency(word + "ت") > 0)


def _governs_its_own(scene: Scene, position: int) -> bool:
    """Whether a word spelled like a noun is the verb that governs the preposition behind it: خرق القانون | ودافع عن عمله."""
    behind = position + 1
    if behind >= scene.sentence_end[position] or not is_bare_preposition(scene.fold[behind]):
        return False
    forms = [form for prefix, form in scene.verbs(position) if prefix == "و" and form.kind == "perfect"]
    return any(scene.is_(behind, c) for form in forms for c in form.verb.complements if c in PREPOSITIONS)


def _then_or_there(scene: Scene, word: str, position: int) -> bool:
    """Whether a bare word that is mostly a verb has a time or place right behind it: اعتزاله الفن، | وظهر مؤخرا في فيلم."""
    behind = position + 1
    plain = frequency(word) > MOSTLY_VERB * frequency("ال" + word) and frequency(word + "ت") > 0
    if (
        not plain
        or behind >= scene.sentence_end[position]
        or verbal_noun(word, scene.document.light[position][1:])
    ):
        return False
    timed = behind in scene.time_after or scene.is_(behind, "adverb")
    return timed or (scene.kinds[position - 1] == "," and is_bare_preposition(scene.fold[behind]))
