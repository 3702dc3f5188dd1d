"""Inner clauses: the main clause's subject goes on behind one that another acts in (رد سالم على ما قاله مازن | وأكد أنه بريء)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.reading.finite import verb_shaped
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, describes
from tawatur.text.frequencies import frequency

# pronouns that a verb of a relative clause may take up its noun by
OBJECTS = ("هما", "ها", "هم", "هن", "ه")
# how a word that opens a clause of time without أن ends
WHEN = ("ما", "حين")


def over_inner(scene: Scene, cue: Cue, found: Turn, topic: Turn | None) -> Turn | None:
    """`topic`, whom the sentence is about, where `found` acts only in a clause inside it, and و joins the verb to the main one.

    رفض سالم اتهامات يسردها مازن في كتابه | وأصر على أنه بريء; غادر سالم القاعة بعدما اتهمه مازن بالكذب، | وأكد أن.
    A second verb of the inner clause takes its noun up again: الخطة التي أعدها سالم | وقال إنها ستنجح.
    """
    phrase, main = found.phrase, topic.phrase if topic is not None else None
    if phrase is None or main is None or topic is None or cue.prefix != "و" or cue.form.enclitic:
        return None
    own = found.entities == topic.entities or main.after >= phrase.first or phrase.prefix
    if (
        own
        or not topic.agrees(cue.form)
        or scene.sentence_start[main.first] != scene.sentence_start[cue.index]
    ):
        return None
    verb = phrase.first - 1
    if verb <= main.first or scene.cover[verb] is not None or not verb_shaped(scene, verb):
        return None
    if any(scene.is_(t, "that", "that_pronoun", "conjunction") for t in range(main.after, verb - 1)):
        return None  # أعلن سالم أن المدينة التي زارها مازن آمنة
    if _of_time(scene, verb):
        return topic if scene.kinds[cue.index - 1] == "," else None
    behind = cue.index + 1
    again = behind >= scene.sentence_end[cue.index] or scene.is_(behind, "that_pronoun")
    again = again or scene.fold[behind] in words_of("in_it_m") | words_of(
        "in_it_f"
    )  # الوثائق التي نشرها الموقع وكشف | فيها عن فساد
    return topic if _taken_up(scene, verb) and not again else None


def _of_time(scene: Scene, verb: int) -> bool:
    """Whether the verb stands in a clause of time: بعد أن | تحدث فلان؛ عندما | وصل فلان."""
    if scene.is_(verb - 1, "that") and scene.is_(verb - 2, "place_time"):
        return True
    if scene.fold[verb - 1] in words_of("while"):
        return False  # أصرت نورستان على البناء، فيما | رفضت المرجان ذلك وأكدت أن
    alone = scene.fold[verb - 1].endswith(WHEN)  # not إلى | زيارة، بعد | اتهام
    return alone and scene.is_(verb - 1, "before_that")


def _taken_up(scene: Scene, verb: int) -> bool:
    """Whether the verb takes up what its clause describes: ما | قاله فلان؛ المدينة التي | زارها فلان؛ اتهامات | يسردها فلان."""
    if not scene.document.light[verb].endswith(OBJECTS):
        return False
    before = verb - 1
    if scene.is_(before, "relative", "relative_what"):
        return True
    noun = scene.fold[before]
    plain = describes(scene, before) and not noun.startswith("ال") and not scene.verbs(before)
    return plain and frequency("ال" + noun) > 0
