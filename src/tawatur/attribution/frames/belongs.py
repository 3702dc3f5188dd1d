"""Belongs: whether a complementiser, quotation or preposition belongs to a noun before it, not to the verb (أكد ضرورة أن …)."""

from tawatur.attribution.cues.cue import IMPERFECT, Cue
from tawatur.attribution.frames.appositions import TO_SOMEBODY, describes_it
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.goes_with_subject import goes_with, is_held, part_of_subject
from tawatur.attribution.frames.later_masdar import TOLD, begins_anew, right_behind
from tawatur.attribution.frames.object_nouns import behind_subject
from tawatur.attribution.frames.objects import who_announces
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import fold
from tawatur.text import owned as owned_by
from tawatur.text.frequencies import frequency, is_joined

# how many words of a quotation may stand before the complementiser that opens what is quoted ("… على أن")
REACH_IN_MARKS = 4
# what is lifted to reveal something
VEIL = "النقاب"


def belongs_to_noun(scene: Scene, frame: Frame, position: int, bare: Frame, led: bool) -> bool:
    """Whether what was met behind a bare noun belongs to that noun, which is then what was said.

    أن right behind it does (ضرورة أن), and so do, where the subject is known, أن in a later clause (رفض الوزير المطالب، الأمر الذي
    من شأنه أن …) and a quotation right behind a word (اختتام جمعة "…"). So does a preposition that the verb takes instead of an
    object, not beside one (أعلن الإفراج عن السجناء). `led`: the verb's subject stands in front of it.
    """
    if bare.form.verb.complements == ["object+ila"] and bare.form.verb.act == "judge":
        return True  # عزا الهبوط إلى أن …
    if bare.subject and goes_with(scene, bare.subject[-1], bare.content):
        return False  # أكدت عائلة اللاعب السويدي | باولينيو أن …
    if bare.subject and bare.subject[-1].after == bare.content and describes_it(scene, bare.content):
        return False  # وقال سالم، رئيس الحكومة المؤقتة | التابعة للمعارضة، في كلمته "…"
    whom = bare.form.verb.act in TO_SOMEBODY and is_held(
        scene, bare.content
    )  # شكر الاتحاد | راعي البطولة على
    if bare.subject and not whom and part_of_subject(scene, bare.subject[-1], bare.content):
        return False  # كشف باحثون | عاملون في المصنع عن خلل
    if frame.kind == "that":
        if _in_relative(scene, bare, position):
            return False  # كشف قائد الفريق الذي يخوض الأحد | مباراته الأخيرة، أنه متردد
        if scene.kinds[bare.content] == "o" and "object+bi" in frame.form.verb.complements:
            return False  # وصف "الكلاسيكو" … بأنه
        if _condition(scene, frame, frame.introduced) and is_verbal_noun(scene, bare.content):
            return True  # أكد بدء العمل على أن يكتمل غدا
        if _whole_object(scene, frame, bare, led):
            return True
        if scene.kinds[bare.content - 1] == ",":
            return False  # a name's apposition: اللجنة، الهيئة المستقلة، … أن
        if bare.subject and "," in scene.kinds[bare.content : position] and scene.kinds[position - 1] != ",":
            return True
        if _describes_subject(scene, bare):
            return False
        noun = scene.fold[bare.content]
        owned = noun.endswith(("ها", "هم", "ه")) and noun not in words_of("that_noun") and not bare.subject
        owned = (
            owned
            and (not is_verbal_noun(scene, bare.content) or _hers(scene, frame, bare.content))
            and not scene.document.light[bare.content].endswith("ة")
        )
        definite = noun.startswith("ال") or owned  # كشفت النتائج أن، كشف جيرانها أنها: the subject
        named = scene.phrase_at(bare.content)
        named_on = named is not None and named.how == "name" and bool(bare.subject)  # قائد نادي | المرجان أن
        near = bare.content == position - 1 and not named_on and not _more_of_subject(scene, bare)
        return near and not definite and not scene.fold[position].startswith("ب")
    if frame.kind == "colon" and bare.subject and is_verbal_noun(scene, bare.content):
        return True  # أكد الوزير تشكيل لجنة من: …
    if frame.kind == "quotation":
        marked = scene.kinds[position] == "o"
        object_known = led or _nobodys(scene, bare) or _right_behind_participle(scene, bare)
        known = bool(bare.subject) or (marked and object_known)
        return known and scene.kinds[position - 1] == "w" and bare.content < position
    if frame.kind == "an" and frame.form.verb.act == "announce" and who_announces(scene, bare):
        return False
    if frame.kind == "an" and _lays_bare(scene, frame, bare):
        return False
    allowed = scene.word(bare.content + 1)[:1] == "ل" and scene.fold[bare.content] in words_of("allows")
    if frame.kind == "bi" and allowed and frame.form.verb.act == "demand":
        return True  # طالب السماح له بالسفر
    if frame.form.verb.act == "thank":
        return True  # شكر الجنود على صبرهم
    if _over_insertion(scene, frame, position, bare):
        return True
    hangs = frame.kind == "bi" or frame.kind in PREPOSITIONS
    known = scene.cover[bare.content] is not None or scene.fold[bare.content].startswith("ال")
    apart = known or scene.kinds[position - 1] == ","  # not أكد فعالية الخطة، بدءا من الإدمان | على القمار
    beside = "," not in scene.kinds[bare.content : position] or not apart
    hangs = hangs and (beside or _whole_object(scene, frame, bare, led))
    return hangs and f"object+{frame.kind}" not in frame.form.verb.complements


def _in_relative(scene: Scene, bare: Frame, position: int) -> bool:
    """Whether the bare noun stands in a relative clause about the subject, and its comma right before أن closes that clause."""
    if not bare.subject or scene.kinds[position - 1] != ",":
        return False
    between = range(bare.subject[-1].after, bare.content)
    return (
        any(scene.is_(t, "relative") for t in between)
        and "," not in scene.kinds[between.start : position - 1]
    )


def _over_insertion(scene: Scene, frame: Frame, position: int, bare: Frame) -> bool:
    """Whether a phrase between commas parts a verbal noun from its preposition: أكد سيطرة الجيش، بدعم من السكان، | على التلال."""
    noun = bare.content
    commas = sum(scene.kinds[token] == "," for token in range(noun, position))
    apart = frame.kind in PREPOSITIONS and commas > 1 and scene.kinds[position - 1] == ","
    apart = apart and scene.fold[frame.content] not in words_of(
        "that_noun"
    )  # أكد …، | على أهمية الحوار: the verb's own
    return apart and begins_anew(scene, noun) and bool(bare.subject) and bare.subject[-1].after <= noun


def _hers(scene: Scene, frame: Frame, noun: int) -> bool:
    """Whether a feminine verb has a noun in ت with a pronoun as its subject, verbal noun or not: أكدت | منافسته أن."""
    stem = owned_by(scene.document.light[noun])
    return frame.form.gender == "f" and stem.endswith("ت") and noun == frame.introduced - 1


def _whole_object(scene: Scene, frame: Frame, bare: Frame, led: bool) -> bool:
    """Whether a verbal noun begins anew right behind the subject, or behind a verb whose subject stands in front (`led`).

    It is what was said, and a clause or preposition further on its own: أكد الوزير بدء العمل بعد تأكيد الخبراء أن الجسر آمن.
    So it is behind a participle or a plural verb (مقترحا إنشاء …، كشفوا استمرار …), and with a pronoun of whose it is.
    """
    noun, word = bare.content, scene.fold[bare.content]
    if any(complement.startswith("object+") for complement in frame.form.verb.complements):
        return False  # أبلغ الوزير اتحاد العمال أن …
    owned = scene.document.light[noun].endswith(POSSESSIVES)
    definite = scene.document.light[noun].startswith("ال")
    if not is_verbal_noun(scene, noun) or definite or (word[0] in "بلوف" and is_joined(word)):
        return False
    many = scene.fold[noun - 1].endswith("وا") and noun - 1 in scene.cue_tokens
    if led or many or _right_behind_participle(scene, bare):
        return True
    if word.endswith("ا") and not owned:
        return False  # أكد الوزير ردا على سؤال أن …
    if begins_anew(scene, noun) and behind_subject(scene, bare.subject, noun):
        return True
    # أكدت نورداتا للإذاعة | دفعها مبلغا, not وثيقة | نشرها الموقع
    return owned and bool(bare.subject) and bare.subject[-1].entities[0].kind != "unnamed"


def _right_behind_participle(scene: Scene, bare: Frame) -> bool:
    """Whether the bare noun stands right behind a participle, which has its subject before it: مؤكدا | إدانته للهجوم.

    Of judging the noun is what is judged: معتبرا الاتفاق "خطأ".
    """
    right_behind_it = bare.content - 1 in scene.cue_tokens and bare.form.kind == "participle"
    return right_behind_it and bare.form.verb.act != "judge"


def governs(scene: Scene, noun: int, phrase: NounPhrase) -> bool:
    """Whether the verbal noun at `noun` governs the phrase behind it, so that it is no subject: أكد امتلاك | المدير لوثائق."""
    whose = scene.fold[noun].startswith("ال") or scene.document.light[noun].endswith(("ه", "ها", "هم", "ا"))
    return phrase.first == noun + 1 and not (phrase.prefix or whose) and is_verbal_noun(scene, noun)


def _nobodys(scene: Scene, bare: Frame) -> bool:
    """Whether the bare word can be nobody who speaks, so that quoted words behind it are its own: وأكد | ضرورة البدء "فورا"."""
    noun = bare.content
    if scene.fold[noun].startswith("ال") or scene.phrase_at(noun) is not None:
        return False
    return scene.fold[noun] in words_of("that_noun") or is_verbal_noun(scene, noun)


def _lays_bare(scene: Scene, frame: Frame, bare: Frame) -> bool:
    """Whether the noun between a verb of revealing and عن cannot be what is revealed: كشفت البطولة | عن مواهب، كشف جيدا | عنها.

    What is revealed stands there where it is a veil, news, or indefinite (كشف حقائق عن الحادث), but not a deed right behind the
    verb (كشف تنزيل الملف | عن خلل).
    """
    if fold(frame.form.verb.lemma) not in words_of("seldom_it_alone") or frame.form.enclitic:
        return False
    noun, word = bare.content, scene.fold[bare.content]
    if word.removeprefix("ال") in words_of("carrier") or word == VEIL:
        return False
    adverb = word.endswith("ا") and frame.introduced == noun + 1
    owned = scene.document.light[noun].endswith(("ه", "ها", "هم"))  # وكشف تراجعه عن الخطة
    deed = not bare.subject and not owned and is_verbal_noun(scene, noun)
    return adverb or word.startswith("ال") or deed


def _more_of_subject(scene: Scene, bare: Frame) -> bool:
    """Whether the word right behind the subject is no noun that أن can hang on, so that it tells more of who spoke."""
    if bare.form.verb.act not in TOLD and bare.form.verb.act not in ("feel", "report", "say"):
        return False  # رفضت الوزيرة مقترحا | أن
    noun, subject = bare.content, bare.subject[-1] if bare.subject else None
    if (
        subject is None
        or not right_behind(scene, subject.after, noun)
        or is_verbal_noun(scene, noun)
        or noun in scene.hits
    ):
        return False
    accusative = scene.document.light[noun].endswith("ا") and frequency(scene.fold[noun][:-1]) > 0
    return scene.fold[noun] not in words_of("that_noun") and not accusative


def _condition(scene: Scene, frame: Frame, that: int) -> bool:
    """Whether على stands before the أن at `that` and a verb of the present behind it: … على أن يكتمل غدا."""
    present = scene.fold[frame.content][:1] in IMPERFECT and scene.phrase_at(frame.content) is None
    return scene.fold[that - 1] == "علي" and present and not frequency("ال" + scene.fold[frame.content])


def _describes_subject(scene: Scene, bare: Frame) -> bool:
    """Whether the bare word is the adjective of an indefinite source right before it: أكدت مصادر | متطابقة أن, not ضرورة أن."""
    subject = bare.subject[-1] if bare.subject else None
    if subject is None or subject.after != bare.content or subject.entities[0].kind != "unnamed":
        return False
    definite = scene.fold[subject.first].removeprefix("و").startswith("ال")
    return not definite and scene.fold[bare.content] not in words_of("that_noun")


def deep_in_quotation(scene: Scene, cue: Cue, position: int) -> bool:
    """Whether أن stands in a quotation that began some words ago, behind the verb: نقلت عن الحكم "شهد خبراء بأنه …"."""
    index = scene.quotation[position]
    if index < 0:
        return False
    opening = scene.document.quotations[index].opening
    return cue.index < opening < position - REACH_IN_MARKS


def beyond_clause(scene: Scene, cue: Cue, frame: Frame) -> bool:
    """Whether what follows a clause that holds its noun belongs to the main one: الخطة التي كشفت عنها الوزارة "كانت جاهزة"."""
    if frame.kind == "that":
        return not scene.fold[frame.introduced].startswith("ب")
    quoted = frame.kind == "quotation" and scene.kinds[frame.introduced] != ":"
    return quoted and cue.relative and frame.form.verb.act != "say"
