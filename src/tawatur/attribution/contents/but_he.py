"""But he: where the outlet goes on with what else whoever spoke said or did not say (قال إن المعارك انتهت | لكنه لم يحدد متى)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.nobody_else import nobody_else, topic_agrees
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# acts of verbs that papers and things do, too: لكنه أظهر تحسنا
OF_THINGS = ("report", "describe", "refuse")
# how far behind the verb stands what was not told
REACH_UNSAID = 3


def but_he(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether لكنه means whoever spoke, for nobody else can say or leave out what follows: إن السد آمن | لكنه رفض كشف كلفته.

    Not where the clause is about himself or another he: قال إنه سيغادر، لكنه لم يحدد متى; nor where what it is about, which
    agrees, may do or leave out something else than news: القانون جيد لكنه لم يحدد آلية التنفيذ، النادي رفض بيع لاعبيه.
    """
    word, verb = scene.fold[position].removeprefix("و"), position + 1
    gender = draft.cue.form.gender
    if word not in words_of("but_he") or verb >= scene.sentence_end[position]:
        return False
    hers = word.endswith("ها")
    if draft.cue.form.number != "s" or not word.endswith("ه") | hers or hers != (gender == "f"):
        return False
    if scene.is_(draft.frame.content - 1, "that_pronoun"):
        return False
    denied = scene.fold[verb] in words_of("denied", "no_longer")
    verb += denied
    if verb >= scene.sentence_end[position]:
        return False
    told = scene.fold[verb] in words_of("left_out") if denied else scene.fold[verb] in words_of("declines")
    if told and topic_agrees(scene, draft, gender) and not _news(scene, verb):
        return False
    if not (told or _says(scene, verb, gender)):
        return False
    return nobody_else(scene, draft, position, gender)


def _news(scene: Scene, verb: int) -> bool:
    """Whether what was not told is what news are asked for: لم يحدد | موعدا، رفض كشف | المزيد; not لم يكشف عن كل أوراقه."""
    near = range(verb + 1, min(verb + 1 + REACH_UNSAID, scene.sentence_end[verb]))
    return any(scene.fold[t].removeprefix("ال") in words_of("unsaid", "a_comment") for t in near)


def _says(scene: Scene, verb: int, gender: str) -> bool:
    """Whether a verb that nobody but a speaker does stands at `verb`, in his gender: حذر من, وجه انتقادات."""
    forms = (f for _, f in scene.verbs(verb) if f.kind in ("perfect", "imperfect") and f.person != 1)
    said = any(
        f.gender in (gender, "mf") and f.verb.act not in OF_THINGS and not (f.verb.weak or f.verb.ambiguous)
        for f in forms
    )
    return (said and reports_finite(scene, verb)) or (
        scene.fold[verb] in words_of("aims_words") and scene.word(verb + 1) in words_of("aimed_words")
    )
