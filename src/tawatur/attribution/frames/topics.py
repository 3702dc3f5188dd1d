"""Topics: what somebody speaks of, which he says only where it happened (تحدثت الصحف عن مقتل ثلاثة, not عن الأزمة)."""

from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.nouns import numerals, words_of
from tawatur.attribution.reading.scene import is_bare_preposition
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how far behind what is spoken of a quotation may stand
REACH_QUOTED = 5


def tells_of(walk: Walk, form: VerbForm, noun: int) -> bool:
    """Whether somebody speaks of what happened, and not only of a topic: تحدثت الصحف عن مقتل ثلاثة، عن 20 قتيلا, not عن الأزمة."""
    scene, cue = walk.scene, walk.cue
    if fold(form.verb.lemma) not in words_of("speaks_of") or noun >= walk.end:
        return False
    before = scene.phrases_ending.get(cue.index - scene.is_(cue.index - 1, "perfect"))
    front = before is not None and before.speaks and not before.governed
    inside = scene.is_(cue.index + 1, "fi") and not is_bare_preposition(
        scene.fold[cue.index + 1]
    )  # مكالمة يتحدث فيها
    goes_on = cue.prefix == "و" and cue.form.gender == "f"  # ترفض المدينة التهمة وتتحدث عن خطأ
    if not (walk.subject or front or goes_on) or cue.relative or inside:
        return False
    if _possible(walk, noun):
        return True
    quoted = "o" in scene.kinds[noun : noun + REACH_QUOTED]  # تحدثت الشرطة عن مسيرة "هادئة"
    speakers = [
        e for p in (*walk.subject, *([before] if before is not None and front else ())) for e in p.entities
    ]
    word = scene.fold[noun]
    quoted &= not verbal_noun(word, scene.document.light[noun])  # عن انتشار "الفساد"
    persons = any(e.kind in ("person", "group") or _person(e.name) for e in speakers)
    counted = scene.kinds[noun] == "n" or word in numerals() or (persons and word in words_of("toll"))
    if counted or quoted or persons:
        return not quoted and counted
    owned = scene.document.light[noun].endswith(("ه", "ها", "هم"))
    plain = scene.kinds[noun] == "w" and not scene.particle[noun] and noun not in scene.time_after
    if not plain or scene.document.light[noun].startswith("ال") or owned or scene.phrase_at(noun) is not None:
        return word == "عدم"
    happened = word in words_of("unlikely") or verbal_noun(word, scene.document.light[noun])
    return happened or not scene.word(noun + 1).startswith("ال")


def _possible(walk: Walk, noun: int) -> bool:
    """Whether what is spoken of is that something is so, may be or is wanted: عن إمكانية رحيله، عن استعداده للقاء."""
    scene = walk.scene
    word, owned = without_owner(scene.fold[noun], scene.document.light[noun])
    word = fold(word)
    known = {word, word.removesuffix("ت") + "ه"} if owned else {word}
    possible = word in words_of("unlikely") and scene.kinds[noun + 1 : noun + 2] in (["w"], ["n"])
    return bool(known & words_of("spoken_of")) and (owned or possible)  # not عن رغبة المرضى


def belittles(walk: Walk, form: VerbForm, noun: int) -> bool:
    """Whether somebody makes light of something in words: قلل المدير من أهمية الشائعات، مقللا من شأنها; not قلل الحظر من القيمة.

    Nor what made it smaller: قللت إصابة الحارس من فرص الفريق.
    """
    scene, cue = walk.scene, walk.cue
    if form.verb.complements != ["min"] or form.verb.act != "judge" or noun >= walk.end or cue.relative:
        return False
    before = scene.phrases_ending.get(cue.index - scene.is_(cue.index - 1, "perfect"))
    front = before is not None and before.speaks and not before.governed
    doer = cue.index + 1
    thing = doer < noun - 1 and scene.kinds[doer] == "w" and not scene.particle[doer]
    if thing and scene.phrase_at(doer) is None and doer not in scene.time_after:
        return False
    somebody = bool(walk.subject) or front or cue.participle or cue.prefix == "و"
    word = scene.fold[noun].removeprefix("ال")
    known = {word, word.removesuffix("ه")}
    who = walk.subject[-1] if walk.subject else before if front else None
    person = who is not None and (who.entities[0].kind == "person" or _person(who.entities[0].name))
    if not known.isdisjoint(words_of("lessened")) and (person or cue.participle):
        return True  # not قلل القانون | من احتمالات الفساد
    return somebody and not known.isdisjoint(words_of("belittled"))


def _person(description: str) -> bool:
    """Whether somebody's description begins with a noun for a person or people, who may speak of a mere topic."""
    head = fold(description).split()[:1]
    stems = [stem for word in head for stem in (word, word.removesuffix("ا"), word.removesuffix("ان"))]
    return any(person_noun(stem) or people(stem.removeprefix("ال")) for stem in stems)
