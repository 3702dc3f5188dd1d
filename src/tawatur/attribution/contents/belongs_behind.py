"""Belongs behind: what stands behind the comma of a noun phrase that was said and can tell nothing of when or how it was said.

أعلن افتتاح الجسر، | مطلع العام المقبل; أبدى استعداده للحوار، | في أي وقت; طالب بإغلاق الطريق، | مع تكثيف الدوريات.
"""

from itertools import takewhile

from tawatur.attribution.contents.describing_verbs import tells_of
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import IMPERFECT
from tawatur.attribution.reading.agreement import unowned
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.model import Act
from tawatur.text.verbal_nouns import verbal_noun

# acts by which something is to be done, which may be done along with something else
TO_BE_DONE: frozenset[Act] = frozenset(("agree", "announce", "demand", "promise", "propose"))
# how many words a time may take behind the comma, with what leads to it: قبل نهاية الشهر المقبل
REACH_TIME = 6
# how far before the comma any one of them may stand
REACH_ANY = 5
# how many tokens a phrase between commas may take
REACH_INSERTED = 8
# how many words من takes that tells what came of something: من إجراءات صارمة
LONGEST_RESULT = 3
# prepositions that a verbal noun needs
_WAYS = ("ala", "ila")


def belongs_behind(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether what stands at `position`, behind a comma, can belong to nothing but the noun phrase that was said."""
    return (
        _to_come(scene, draft, position)
        or _any_of_them(scene, position)
        or _along_with(scene, draft, position)
        or _will_do(scene, position)
        or _reason(scene, draft, position)
        or interrupts(scene, draft, position)
        or _by_doing(scene, draft, position)
        or _until_or_that(scene, position)
        or _what_came_of_it(scene, position)
        or _which_does(scene, draft, position)
    )


def hence(scene: Scene, position: int) -> bool:
    """Whether a verbal noun tells what follows, so that the noun phrase goes on: حذر من إغلاق المصنع | وبالتالي تسريح عماله."""
    noun = position + 1
    if scene.fold[position] not in words_of("hence") or noun >= scene.sentence_end[position]:
        return False
    return verbal_noun(scene.fold[noun], scene.document.light[noun]) and not any(
        form.kind != "masdar" for _, form in scene.verbs(noun)
    )


def _by_doing(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether من خلال leads to a deed by which something is to be done: دعا إلى دعم المدير، | من خلال الالتزام بالتعليمات.

    An event or a medium is where it was said: | من خلال مؤتمر صحفي, and a deed with a pronoun may be what whoever spoke did.
    """
    noun = position + 2
    led = scene.fold[position] == "من" and scene.word(position + 1) == "خلال"
    head = draft.frame.content
    needed = scene.fold[head][draft.frame.offset :] in words_of(
        "that_noun"
    )  # شدد على ضرورة العمل، | من خلال لجان
    act = draft.frame.form.verb.act
    asked = needed or (act in TO_BE_DONE and act != "announce")  # أعلنت زواجها، | من خلال نشر صورة
    if not (led and asked) or noun >= scene.sentence_end[position]:
        return False
    word, light = scene.fold[noun], scene.document.light[noun]
    owned = unowned(word, light)[0] != word and not word.startswith("ال")
    spoken = (
        noun in scene.hits or _spoken_at(scene, noun) or word.removeprefix("ال") in words_of("outlets_own")
    )
    voiced = not needed and word in words_of("voiced_by")  # طالب بالدعم، | من خلال مشاركة صورة: how he asked
    return (needed or verbal_noun(word, light)) and not (owned or spoken or voiced)


def _until_or_that(scene: Scene, position: int) -> bool:
    """Whether إلى أن leads to what is yet to be, or من أن tells what the noun is about.

    أعلن إغلاق المتحف، | إلى أن يصدر قرار آخر؛ نفى ما تردد، | من أن المدير استقال.
    """
    that, verb = position + 1, position + 2
    if verb >= scene.sentence_end[position] or not scene.is_(that, "that", "that_pronoun"):
        return False
    if scene.fold[position] == "الي":
        return scene.fold[that] == "ان" and scene.fold[verb][:1] in IMPERFECT and verb not in scene.hits
    return scene.fold[position] == "من"


def _which_does(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a verb of the present tells which are meant, behind any: معاقبة أي لاعب في الفريق، | يظهر في البرنامج."""
    near = range(max(draft.frame.content, position - REACH_ANY), position - 1)
    noun = next((t + 1 for t in near if scene.fold[t] in words_of("whichever")), position)
    behind = position + 1
    says = behind >= scene.sentence_end[position] or scene.kinds[behind] in "o:"
    says = says or scene.is_(behind, "that", "that_pronoun")
    return noun < position - 1 and not says and tells_of(scene, noun, position)


def _what_came_of_it(scene: Scene, position: int) -> bool:
    """Whether وما joins what came with it or of it: تعهد برفع الحصار، | وما ترتب عليه من إجراءات; not | وما زال العمال ينتظرون.

    A verb behind it makes it the subject of a clause of its own: وما تبع ذلك من تظاهرات | أثار قلق الشارع.
    """
    if scene.fold[position] != "وما" or scene.word(position + 1) not in words_of("came_with_it"):
        return False
    if position + 2 > scene.sentence_end[position]:
        return False  # وما alone before a line break
    words = takewhile(lambda t: scene.kinds[t] in "wn", range(position + 2, scene.sentence_end[position]))
    end = position + 2 + len(list(words))
    way = next((t for t in range(position + 2, end) if scene.is_(t, "min")), end)
    denied = any(scene.fold[t] in words_of("denied") for t in range(way, end))
    return end - way <= LONGEST_RESULT and not denied


def _to_come(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a time that is yet to come stands here, when nothing can have been said: أعلن افتتاح الجسر، | مطلع العام المقبل."""
    if draft.cue.form.kind == "imperfect":
        return False  # يعلن الوزير القرار، | الأسبوع المقبل
    end = min(scene.sentence_end[position], position + REACH_TIME)
    time = next((t for t in range(position, end) if t in scene.time_after), end)
    if time == end or scene.is_(position, "conjunction") or not _leads_to_time(scene, position, time):
        return False
    span = range(time, min(scene.time_after[time], end))
    if any(scene.kinds[t] not in "wn" or t in scene.cue_tokens for t in range(position, span.stop)):
        return False
    return any(scene.fold[t] in words_of("yet_to_come") for t in span)


def _leads_to_time(scene: Scene, position: int, time: int) -> bool:
    """Whether only what leads to the `time` stands before it: قبل | نهاية العام، في فصل | الصيف; not قبل مباراة | الأحد المقبل."""
    led, before = scene.fold[position], time - 1
    if time == position or scene.is_(position, "fi"):
        return True
    governed = is_bare_preposition(scene.fold[before]) or scene.is_(before, "place_time")
    return (governed and before <= position + 1) or (led.startswith("ب") and before == position)


def _any_of_them(scene: Scene, position: int) -> bool:
    """Whether في leads to any or all of them, no place or time where something is said: الاستعداد للحوار، | في أي وقت."""
    following = position + 1
    leads = scene.fold[position] == "في" and position not in scene.hits and following not in scene.hits
    end, noun = scene.sentence_end[position], following + 1
    if not leads or following >= end or scene.fold[following] not in words_of("any_of_them"):
        return False
    return noun >= end or not (noun in scene.hits or _spoken_at(scene, noun))


def _spoken_at(scene: Scene, noun: int) -> bool:
    """Whether a meeting or paper stands at `noun`, of which there may be many: في كل جلسات البرلمان، في كل مقابلاته."""
    nouns = set(unowned(scene.fold[noun], scene.document.light[noun]))
    nouns |= {n.removesuffix("ات") + ending for n in nouns if n.endswith("ات") for ending in ("", "ه")}
    return not nouns.isdisjoint(words_of("event", "medium", "meeting"))


def _along_with(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether مع leads to what is to be done along with a deed: طالب بإغلاق الطريق، | مع تكثيف الدوريات.

    What comes about by itself, the outlet tells: رفع سعر الفائدة، | مع تراجع العملة, and what somebody else does: | مع رفض الحكومة;
    who says so goes on himself: | مع التأكيد أن.
    """
    noun, head = position + 1, draft.frame.content
    if scene.fold[position] != "مع" or noun >= scene.sentence_end[position] or noun in scene.hits:
        return False
    word, light = scene.fold[noun].removeprefix("ال"), scene.document.light[noun]
    done = word in words_of("that_noun") or verbal_noun(scene.fold[noun], light)
    deed = verbal_noun(
        scene.fold[head][draft.frame.offset :], scene.document.light[head][draft.frame.offset :]
    )
    asked = draft.frame.form.verb.act in TO_BE_DONE and (deed or draft.frame.form.verb.act == "demand")
    itself = word in words_of("comes_about", "event") or (
        word[:1] == "ت" and word[2:3] == "ا"
    )  # تساقط، تجاوز
    return asked and done and not scene.verbs(noun) and not itself and not _does_it(scene, noun + 1)


def _does_it(scene: Scene, token: int) -> bool:
    """Whether somebody who can act stands at `token`, behind the verbal noun of what he does: مع رفض | الحكومة."""
    if token >= len(scene.fold):
        return False
    phrase = scene.phrase_at(token)
    return phrase is not None and phrase.speaks


def _will_do(scene: Scene, position: int) -> bool:
    """Whether a verb of the future tells of the indefinite noun before the comma: هدد بعقوبات قاسية، | ستكلف الشركات كثيرا."""
    word = scene.fold[position]
    future = word[:1] == "س" and word[1:2] in IMPERFECT and scene.phrase_at(position) is None
    if not future or position in scene.cue_tokens:
        return False
    return tells_of(scene, position - 2, position, future=True)


def _reason(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether who said it gives his reason: رفض عودة اللاعب، | لأنه لا يزال مصابا.

    What somebody is called or charged with, the outlet may give reasons for.
    """
    return draft.frame.form.verb.act not in ("accuse", "describe") and scene.fold[position] in words_of(
        "because"
    )


def interrupts(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a phrase between commas parts a verbal noun from its own preposition: سيطرة الجيش، | بعد معارك عنيفة، على البلدة."""
    head, offset = draft.frame.content, draft.frame.offset
    inside = range(head, position - 1)
    masdar = verbal_noun(scene.fold[head][offset:], scene.document.light[head][offset:])
    needed = scene.fold[head][offset:] in words_of("that_noun")  # ضرورة العمل، في هذه الظروف، | من خلال …
    if not (masdar or needed) or any(scene.kinds[t] != "w" or scene.is_(t, *_WAYS) for t in inside):
        return False
    for token in range(position, min(scene.sentence_end[position] - 2, position + REACH_INSERTED)):
        if scene.kinds[token] == ",":
            way, noun = token + 1, token + 2
            led = scene.is_(way, *_WAYS) and is_bare_preposition(scene.fold[way]) and way not in scene.hits
            led = led or (needed and _means(scene, way))
            counted = scene.fold[noun] in nouns_of("some")  # على بعض التلال
            other = (noun in scene.hits and not counted) or scene.is_(
                noun, "that", "that_pronoun", "relative_what"
            )
            own = scene.fold[noun] in words_of("outlets_own") and not _means(scene, way)
            return led and not (other or own)
        if scene.kinds[token] not in "wn" or token in scene.cue_tokens or scene.is_(token, "relative"):
            return False
    return False


def _means(scene: Scene, token: int) -> bool:
    """Whether the means to what is needed stands at `token`: من خلال، عبر."""
    word = scene.fold[token]
    return word in words_of("by_way_of") or (word == "من" and scene.word(token + 1) == "خلال")
