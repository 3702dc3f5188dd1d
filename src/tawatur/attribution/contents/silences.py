"""Silences: where the outlet tells what the speaker left out (…، من دون أن يسمي أحدا، ولم يذكر البيان السبب)."""

from tawatur.attribution.contents.commas import PHRASAL, clause_inside
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.nobody_else import nobody_else
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how far behind دون the details stand that are missing
REACH_FULLER = 6
# what may have left something out besides whoever spoke: the source or the paper that his words are in
TELLS = ("medium", "saying_noun", "unnamed")


def is_silence(scene: Scene, position: int) -> bool:
    """Whether the outlet tells what the speaker or his paper left out: من دون إعطاء تفاصيل، ولم يوضح السبب، ولم يذكر البيان …"""
    word = scene.fold[position]
    if word not in words_of("but", "but_he", "but_only", "denied", "without") and word != "من":
        return False
    but = position + (word in words_of("but", "but_he", "but_only"))
    if scene.word(but) in words_of("denied") and but + 1 < len(scene.fold):
        what = scene.word(but + 2 + (scene.word(but + 2) == "عن"))
        unsaid = what.removeprefix("ال") in words_of("unsaid") or _source(scene, but + 2)
        return scene.fold[but + 1] in words_of("left_out") and unsaid
    position = but + (scene.word(but) == "من")
    if scene.word(position) not in words_of("without") or position + 2 >= len(scene.fold):
        return False
    if _no_fuller(scene, position):
        return True
    clause = scene.is_(position + 1, "that", "that_pronoun")
    word = scene.fold[position + 1 + clause]
    if clause and word in words_of("comes_to_say"):
        return scene.word(position + 4) == "ذكر"  # دون أن يأتي | على ذكر السد
    return word in words_of("details") or word.removeprefix("ال") in words_of("details")


def _no_fuller(scene: Scene, without: int) -> bool:
    """Whether details are what is missing, within a few words behind دون: دون أن تقدم تفاصيل أوفى."""
    near = range(without + 1, min(without + REACH_FULLER, scene.sentence_end[without]))
    return any(scene.fold[t] in words_of("fuller") for t in near)


def _source(scene: Scene, token: int) -> bool:
    """Whether the source itself stands at `token`, with the article: ولم يذكر | التقرير كيف …، ولم توضح | الوكالة من …"""
    hit = scene.hits.get(token)
    return hit is not None and hit.function in TELLS and scene.fold[token].startswith("ال")


def is_plain_silence(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet tells, without a comma, what the speaker left out: دون الإدلاء بأي تفاصيل، ولم تدل بأي معلومات.

    What he did not tell may be a clause: إن بلاده ستهاجم المتمردين | من دون أن يحدد متى.
    """
    if not is_silence(scene, position):
        return False
    if scene.fold[position] == "ولم":
        return nobody_else(scene, draft, position, draft.cue.form.gender)
    if _no_fuller(scene, position + (scene.fold[position] == "من")):
        return True
    without = position + (scene.fold[position] == "من")
    word = scene.word(without + 2)
    if _reason_unsaid(scene, draft, without):
        return True
    if scene.is_(without + 1, "that"):
        gender, behind = draft.cue.form.gender, without + 3
        behind += scene.is_(behind, "fi", "an", "ila")
        agrees = word.startswith("ت" if gender == "f" else "ي") and word in words_of(
            "left_out", "details", "comes_to_say"
        )
        named = scene.word(behind).removeprefix("ال") in words_of("unsaid") or word in words_of(
            "comes_to_say"
        )
        agrees = agrees and named
        # a noun phrase leaves nothing out: تعهد بضرب المسلحين | من دون أن يحدد أين
        noun = draft.frame.kind in PHRASAL and not clause_inside(scene, draft, position)
        alone = draft.cue.form.number == "s"
        return agrees and (noun or nobody_else(scene, draft, position, gender, alone=alone))
    plain = not clause_inside(scene, draft, position)  # not الوفد الذي غادر المدينة دون الإدلاء بأي تصريح
    return plain and word in words_of("unsaid") and word in words_of("more")


def _reason_unsaid(scene: Scene, draft: Draft, without: int) -> bool:
    """Whether a verbal noun of telling, with what was not told, ends what was announced: أعلن رحيل المدرب دون ذكر الأسباب.

    What was blamed, affirmed or told of may itself have been done so: انتقد إقالة الموظف دون ذكر السبب.
    """
    noun = without + 1
    told = draft.frame.form.verb.act == "announce" and draft.frame.kind in PHRASAL
    if not told or noun + 1 >= scene.sentence_end[without] or clause_inside(scene, draft, without):
        return False
    what = noun + 1 + scene.is_(noun + 1, "an", "ila", "fi")
    telling = not words_of("details").isdisjoint((scene.fold[noun], scene.fold[noun].removeprefix("ال")))
    return telling and scene.word(what).removeprefix("ال") in words_of("unsaid")
