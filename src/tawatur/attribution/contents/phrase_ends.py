"""Phrase ends: where the outlet speaks again behind a noun phrase that was said (عبر عن سعادته | ونشر صورا، وسط مخاوف من …)."""

from tawatur.attribution.contents.belongs_behind import belongs_behind
from tawatur.attribution.contents.came_amid import came_amid, own_aim
from tawatur.attribution.contents.commas import clause_inside, verb_inside
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.marks_glossed import occasion
from tawatur.attribution.contents.nobody_else import nobody_else
from tawatur.attribution.cues.cue import IMPERFECT
from tawatur.attribution.cues.participles import circumstance_ending
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.reading.finite import looks_finite, looks_perfect, reports_finite
from tawatur.attribution.reading.nouns import printed_of, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import frequency
from tawatur.text.told_apart import tells_place

# letters of a perfect in the plural with its و before it (ونشروا), more than those of a name (وسوا)
LONG_PLURAL = 6
# quoted words no more than this are a name or a part of the clause
SHORTEST_SPEECH = 2
# the word for a time at which something else goes on
TIME = "وقت"
# letters of a verb behind ف, more than those of what only begins so (فلان)
LONG_VERB = 4
# the word before a verb of what is to be
WILL = "سوف"


def phrase_ends(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the noun phrase that was said ends before `position`, where what was done next, around it or before it begins."""
    if _many_acted(scene, draft, position) or _done_next(scene, draft, position):
        return True
    if _opens_anew(scene, draft, position) or _denied_next(scene, draft, position):
        return True
    if came_amid(scene, draft, position) or own_aim(scene, draft, position):
        return True
    if _so_it_was(scene, draft, position):
        return True
    points = scene.word(position + 1) in words_of(
        "fingers"
    )  # no adjective: توعدت بالرد | موجهة أصابع الاتهام
    if (points or circumstance_ending(scene.fold[position])) and does_by_saying(scene, draft, position):
        return True  # تعهد بالإصلاح | متجنبا بذلك السؤال
    if _except_that(scene, draft, position) or _to_rank(scene, position):
        return True
    if _behind_marks(scene, draft, position):
        return True
    if scene.is_(position, "fi") and scene.word(position + 1) == TIME and _acts_then(scene, position + 2):
        return True  # حذر من الجفاف | في وقت تستعد المدينة للعيد
    if scene.fold[position] in words_of("amid") and amid_what(scene, position + 1):
        return True
    if scene.fold[position] == "ما" and scene.word(position + 1) in words_of("consequence"):
        return True  # أعلن رسوما جديدة ما أثار غضب …
    return _what_came_before(scene, draft, position)


def does_by_saying(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a participle that agrees with the verb tells what was done by saying it: مستشهدا بتقرير، متجاهلا التحذير.

    A feminine may be of anything feminine that was told of: كتبت أن الدولة تقصف، متجاهلة النداءات.
    """
    words = {scene.fold[position], f"{scene.fold[position]} {scene.word(position + 1)}"}  # موجها أصابع
    if words.isdisjoint(words_of("by_saying")):
        return False
    gender = draft.cue.form.gender
    if scene.document.light[position].endswith("ة"):
        return gender == "f" and nobody_else(scene, draft, position, "f")
    return gender != "f" or not scene.fold[position].endswith("ا")


def gives_reason(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a reason of what was said opens here, which its speaker gives: أعرب عن أسفه | لأن …; رفض التهم، | لأنها …"""
    apart = scene.kinds[position - 1] == ","
    return belongs_behind(scene, draft, position) if apart else scene.fold[position] in words_of("because")


def _many_acted(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و joins what several who spoke did: عبر كثيرون عن سعادتهم | ونشروا صورا; not inside a clause of what was said."""
    word = scene.fold[position]
    many = word.startswith("و") and word.endswith("وا") and len(word) >= LONG_PLURAL
    inside = range(draft.frame.content, position)
    return many and not any(scene.is_(t, "relative", "relative_what", "that", "that_pronoun") for t in inside)


def _done_next(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و joins what was done next: اعترف بالسرقة | وتحرر محضر, بحريق في المخزن | وعلى الفور تم …; not in a clause of it."""
    word, inside = scene.fold[position], range(draft.frame.content, position)
    at_once = word == "وعلي" and scene.word(position + 1) == "الفور"
    step = scene.word(position + 1) in words_of("next_step")  # وتم اتخاذ الإجراءات, not وتم رفع الركام
    printed = scene.document.light[position]  # وتولى, not the verbal noun وتولي
    done = at_once or (printed in printed_of("next_done") and (step or word not in words_of("next_was")))
    return done and not any(scene.is_(t, "relative", "relative_what", "that", "that_pronoun") for t in inside)


def _so_it_was(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether ف joins a verb of what came of it: أعلن القائد الاستسلام | فتوقفت المعارك; not in a clause of what was said.

    Only of something else, behind what was announced: اعترف بضرب زوجته فماتت is all confessed.
    """
    word, verb = scene.fold[position], scene.fold[position][1:]
    if word[:1] != "ف" or scene.kinds[position] != "w" or scene.cover[position] is not None:
        return False
    if scene.particle[position] or scene.quotation[position] >= 0 or frequency(word) >= frequency(verb):
        return False
    behind = position + 1
    other = scene.word(behind).startswith("ال") or (
        bool(scene.word(behind)) and scene.cover[behind] is not None
    )
    if draft.frame.form.verb.act != "announce" or not other:
        return False
    if len(verb) < LONG_VERB or scene.is_(position - 1, *PREPOSITIONS, "place_time"):
        return False  # التعاقد مع | فلان
    acts = looks_perfect(verb, scene.document.light[position][1:])
    return acts and not verb_inside(scene, draft, position)


def _denied_next(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و joins what was not done, as no noun phrase goes on: أعلن إغلاق المصنع | ولم يكشف عن خططه; or بل إن a clause.

    It must agree with who spoke, and nothing may befall somebody: أعلن إغلاق المصنع | ولم يكشف, not إصابة اللاعب ولن يشارك.
    """
    verb = position + 1
    if verb_inside(scene, draft, position) or verb >= scene.sentence_end[position]:
        return False
    if scene.fold[position] in words_of("rather"):
        return scene.is_(verb, "that_pronoun")  # not حذر من الجفاف، بل إن المياه قد تنفد
    person = scene.fold[verb][:1] if scene.fold[position] in words_of("did_not") else ""
    if person not in IMPERFECT or scene.fold[verb] in words_of("befalls"):
        return False
    if scene.kinds[position - 1] == "," and reports_finite(scene, verb):
        return True  # أبدى شكوكا في المصنع، | ولم يستبعد إغلاقه
    gender = draft.cue.form.gender
    own = draft.cue.form.number == "s" and (person == "ت") == (gender == "f")
    own &= draft.frame.form.verb.act not in (
        "describe",
        "judge",
    )  # تراها مؤقتة | ولن تنقذ البلاد: of the thing
    return own and nobody_else(scene, draft, position, gender)


def _acts_then(scene: Scene, verb: int) -> bool:
    """Whether a verb stands at `verb`, which tells what went on then: في وقت | تستعد المدينة; not في وقت | لاحق، في وقت | تحدده."""
    if verb >= len(scene.fold) or scene.fold[verb] in words_of("fits_time"):
        return False
    return reports_finite(scene, verb) or looks_finite(scene.fold[verb], scene.document.light[verb])


def _opens_anew(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a word that only a clause has opens one of the outlet's: طالب بزيادة الأجور | وبالفعل وافق المجلس؛ | وما لبث."""
    word = scene.fold[position]
    opens = anew(scene, position) or word in words_of("but_we")
    return opens and not clause_inside(scene, draft, position)


def anew(scene: Scene, position: int) -> bool:
    """Whether a word opens a clause of what then was, not of what is to be: وعندها | وافق المجلس; not وعندها | ستغرق القرى.

    Behind some only a perfect does: وبعدها | عاد الوفد; not دعا إلى وقف القتال | وبعد ذلك إلى الحوار.
    """
    word, two = scene.fold[position], f"{scene.fold[position]} {scene.word(position + 1)}"
    opens, then = words_of("opens_anew"), words_of("then_was")
    if {word, two}.isdisjoint(opens | then):
        return False
    behind = position + 1 + (word not in opens | then)
    verb = scene.word(behind)
    if not then.isdisjoint((word, two)) and (
        not verb or is_verbal_noun(scene, behind) or not _was(scene, behind)
    ):
        return False
    return verb != WILL and not (verb[:1] == "س" and verb[1:2] in IMPERFECT)


def _was(scene: Scene, token: int) -> bool:
    """Whether a verb of what was, or قد or كان before it, stands at `token`."""
    perfect = looks_perfect(scene.fold[token], scene.document.light[token])
    return perfect or scene.is_(token, "was", "perfect", "negator")


def _except_that(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether إلا أن leads to what whoever spoke did, or what came of his demand: كشف عن رغبته في السفر | إلا أنه بقي.

    Another pronoun may be that of what was said: أعلن تعرض السفينة لإعصار إلا أنها نجت.
    """
    if scene.fold[position] not in words_of("but_that") or not scene.is_(position + 1, "that_pronoun"):
        return False
    hers = scene.fold[position + 1].endswith("ها")
    his = scene.fold[position + 1].endswith("ه")
    own = hers if draft.cue.form.gender == "f" else his
    return own or draft.frame.form.verb.act in ("demand", "promise")


def _behind_marks(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet tells amid what words in marks were said, which are all that was: دعا إلى "حوار بين الجميع" | في ظل …"""
    around = scene.quotation[draft.frame.content] if scene.kinds[position - 1] == "c" else -1
    if around < 0 or scene.word(position + 1) not in words_of("backdrop"):
        return False
    quoted = scene.document.quotations[around]
    whole = quoted.opening == draft.frame.content and quoted.closing == position - 1
    return whole and position - 1 - quoted.opening > SHORTEST_SPEECH and scene.is_(position, "fi", "ala")


def _to_rank(scene: Scene, position: int) -> bool:
    """Whether what somebody becomes by what was announced is told by its rank: أعلنت نقل سفارتها | لتصبح ثالث بلد يفعل ذلك."""
    word, rank = scene.fold[position], position + 1 + (scene.word(position + 1) == "بذلك")
    return word[:1] == "ل" and word[1:] in words_of("will_be") and tells_place(scene.word(rank))


def amid_what(scene: Scene, token: int) -> bool:
    """Whether what goes on around follows وسط, no place: وسط مخاوف من …، وسط نفي …, not وسط المدينة، وسط ساحة …"""
    if token >= len(scene.fold) or scene.fold[token].startswith("ال") or scene.phrase_at(token) is not None:
        return False
    return is_verbal_noun(scene, token) or scene.fold[token] in words_of("moods")


def _what_came_before(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet tells what came before a demand, promise or charge (اتهمت الحكومة بالتقصير | بعد أن …), or next."""
    if scene.fold[position - 1] in words_of("even"):
        return False  # توقع استمرار القتال حتى | بعد أن تنتهي المهلة
    if scene.fold[position] == "بعدما" or (
        scene.fold[position] == "بعد" and scene.is_(position + 1, "that", "that_pronoun")
    ):
        return True
    if scene.fold[position] == "قبل" and scene.is_(position + 1, "that", "that_pronoun"):
        return draft.frame.form.verb.act == "describe"  # وصف الاتفاق بأنه خطأ | قبل أن يغادر
    if _described_when(scene, draft, position):
        return True
    calls = draft.frame.form.verb.act in ("accuse", "condemn", "criticise", "demand", "promise")
    return calls and scene.fold[position] in words_of("after") and is_verbal_noun(scene, position + 1)


def _described_when(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a single word described somebody, and when follows: وصفه بالكاذب | بعد اجتماع الحكومة; not وصفه بالأسوأ منذ الحرب.

    Where one speaks, that is, not of what is described: وصف أداءه بالرائع خلال المباراة.
    """
    first = draft.frame.content
    lone = draft.frame.form.verb.act == "describe" and position == first + 1 and draft.frame.kind == "bi"
    adjective = scene.document.light[first].removeprefix("ب")
    plain = adjective.startswith("ال") and not adjective.startswith("الأ")
    when = scene.fold[position] in words_of("after", "before_or_during")
    if not (lone and plain and when) or position + 1 >= scene.sentence_end[position]:
        return False
    event = scene.hits.get(position + 1)
    return occasion(scene, position + 1) or (event is not None and event.function == "medium")
