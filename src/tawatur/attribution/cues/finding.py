"""The words that say that something was said, and those that only look like it."""

from collections.abc import Sequence
from itertools import takewhile

from tawatur.attribution.cues.cue import IMPERFECT, Cue
from tawatur.attribution.cues.doubtful import all_of_it, at_head, heads_report, verb_after_all
from tawatur.attribution.cues.lead_verbs import (
    answered_by,
    comes_to_say,
    leads_to_saying,
    masdars,
    worded,
)
from tawatur.attribution.cues.occasions import of_occasion, published
from tawatur.attribution.cues.other_words import is_other_word, noun_behind_that, people_before
from tawatur.attribution.cues.participles import impersonal, verb_of_sayer
from tawatur.attribution.cues.readings import allowed_readings
from tawatur.attribution.cues.some_who import of_some
from tawatur.attribution.cues.spelt_alike import (
    REACH_OBJECT,
    behind_its_subject,
    blesses,
    described_behind,
    lets_us,
    masdar_of_doing,
)
from tawatur.attribution.cues.starts import (
    clause_start,
    described_noun,
    in_relative_clause,
    opens_meanwhile,
    turn_ending,
)
from tawatur.attribution.cues.supposed import shown_by_this, supposed
from tawatur.attribution.frames.issued import behind_words
from tawatur.attribution.frames.objects import unnamed_on_request
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.reading.nouns import printed_of, words_of
from tawatur.attribution.reading.printed import doubled, written_passive
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# letters of a present without its first one: أرى
SHORTEST_STEM = 2
# how far behind the verb the word for blame stands
REACH_BLAME = 16
# the preposition of time that a verb may stand behind
SINCE = "منذ"
# how far behind whom it calls on إلى may stand behind داعية
REACH_CALLED = 4


def find_cues(scene: Scene) -> list[Cue]:
    """The cues of a document in order."""
    found: list[Cue] = []
    unspoken, in_words = _unspoken(scene), words_of("worded")
    for index in sorted({*scene.verb_tokens, *scene.where(in_words)}):
        if scene.kinds[index] != "w":
            continue
        options = scene.verbs(index)
        if scene.fold[index] in in_words:
            prefix, readings = worded(scene, index)
            if readings:
                found.append(Cue(index, prefix, readings))
                continue
        if not options or index in unspoken or _covered(scene, index) or _names_source(scene, index):
            continue
        if _of_deed(scene, index, options):
            continue
        prefix, readings = allowed_readings(scene, index, options)
        if not readings:
            led = leads_to_saying(scene, index, found)
            prefix, readings = masdars(options) if led else answered_by(scene, index)
            if readings:
                found.append(Cue(index, prefix, readings))
            continue
        apart = not prefix and scene.fold[index - 1] == "و" and index > scene.sentence_start[index]
        cue = Cue(index, "و" if apart else prefix, readings)  # و أضاف
        last = found[-1] if found and found[-1].index >= scene.sentence_start[index] else None
        beside = last is not None and last.index == index - 1
        if written_passive(scene, cue) or blesses(scene, index) or lets_us(scene, index):
            continue
        if masdar_of_doing(scene, cue, last) or impersonal(scene, cue):
            continue
        if scene.is_(index, "honorific"):
            continue  # مشيدا | سموه بـ
        if last is not None and beside and people_before(scene, last, cue):
            found[-1:], last = [], None  # لكن منتقدين | يقولون: who says it, no participle
        if last is not None and beside and last.participle and _object_behind(scene, cue):
            continue  # مرجحة | تعرض الصفحة للاختراق، موجها | شكره: its object
        if cue.form.kind == "perfect" and cue.form.verb.weak and scene.fold[index - 1] in ("هو", "هي"):
            continue  # والشهاب هو جرم صغير: a noun
        if not cue.participle and (_noun_here(scene, index) or not _asserted(scene, cue)):
            continue
        if _of_mine(scene, cue) or all_of_it(scene, cue):
            continue
        if noun_behind_that(scene, cue) or shown_by_this(scene, cue):
            continue
        if is_other_word(scene, cue) or supposed(scene, cue):
            continue
        if last is not None and of_occasion(scene, last, cue):
            continue
        if _told_of_before(cue) or _carries_no_blame(scene, cue) or (index and _gerund(scene, cue)):
            continue
        other_word = scene.is_(index, "place_time", "before_that") or at_head(cue.form)
        other_word = other_word and not doubled(scene, cue)
        if other_word and not (verb_after_all(scene, cue) or heads_report(scene, cue)):
            continue
        verbs = last is not None and beside and not last.participle
        if last is not None and verbs and (_bare_perfect(cue) or _noun_in_t(scene, last, cue)):
            continue  # قال أبرز المتحدثين، أكد تعرض الموقع لقصف: two verbs do not follow each other
        if last is not None and (_object_of(scene, last, cue) or _asked_for_too(scene, last, cue)):
            continue
        if beside and cue.participle and scene.fold[index].endswith("ون"):
            continue  # يقول مخططون للمشروع إن: a nominative, which is the verb's subject
        cue.relative = in_relative_clause(scene, index) and not opens_meanwhile(scene, cue)
        cue.relative |= published(scene, cue)
        if not cue.participle:
            start = clause_start(scene, index, joined=prefix[:1] in ("و", "ف"))
            cue.begins = index - 1 if apart else start
            if of_some(scene, index - 1):
                cue.begins = index - 1 - (scene.word(index - 1) == "من")
        else:
            cue.begins = max(verb_of_sayer(scene, cue), 0) or index
        if unnamed_on_request(scene, index) and (
            cue.participle or cue.form.verb.act == "refuse" or cue.form.number == "d"
        ):
            continue  # قال المسؤول، طالبا عدم نشر اسمه، إن
        if cue.form.enclitic and not cue.relative and cue.begins == index:
            cue.begins = described_noun(scene, index)
        found.append(cue)
    return found


def _object_behind(scene: Scene, cue: Cue) -> bool:
    """Whether a word right behind a participle is no verb: like an imperfect, or a verbal noun with its owner."""
    masdar = any(not prefix and form.kind == "masdar" for prefix, form in scene.verbs(cue.index))
    return cue.form.kind == "imperfect" or (bool(cue.form.enclitic) and not cue.prefix and masdar)


def _of_mine(scene: Scene, cue: Cue) -> bool:
    """Whether a perfect that might be a woman's is mine, as the verb behind its أن shows: قررت أن أبقى، وعدت بأن أعود."""
    that = cue.index + 1
    if not scene.fold[cue.index].endswith("ت") or not scene.is_(that, "that") or that + 1 >= len(scene.fold):
        return False
    present = scene.fold[that + 1][1:]
    noun = scene.cover[that + 1] is not None or frequency("ال" + scene.fold[that + 1]) > 0
    if noun or len(present) < SHORTEST_STEM:
        return False  # أكدت أن أوروبا …، أضافت أن أكثر من …، أن أي هجوم
    return (
        scene.document.light[that + 1].startswith("أ")
        and frequency("ي" + present) + frequency("ت" + present) > 0
    )


def _object_of(scene: Scene, verb: Cue, cue: Cue) -> bool:
    """Whether a word spelled like a verb with a pronoun is the verbal noun that the verb before it governs: أعلن النواب رفضهم …"""
    form, before = cue.form, cue.index - 1
    governs = "object" in verb.form.verb.complements and not verb.participle
    if governs and behind_its_subject(scene, verb, cue):
        return True
    if described_behind(scene, verb, cue):
        return True
    if not (governs and form.enclitic and form.kind == "perfect") or cue.prefix:
        return False
    near = range(verb.index + 1, cue.index)
    if not 0 < len(near) <= REACH_OBJECT or any(scene.kinds[token] not in "wnl" for token in near):
        return False
    described = scene.fold[before].endswith("ا") and scene.kinds[before - 1] != "n"  # قرارا رفضه النواب
    masdar = any(f.kind == "masdar" and f.enclitic for _, f in scene.verbs(cue.index))
    return (
        masdar
        and not described
        and not scene.is_(before, "relative", "relative_what", "that", "perfect", "was", "negator")
    )


def _asked_for_too(scene: Scene, verb: Cue, cue: Cue) -> bool:
    """Whether و and a verbal noun spelled like a perfect go on with what is asked for: طالب بوقف القتال | وكشف مصير المفقودين."""
    asked = verb.form.verb.act in ("demand", "promise") and verb.index >= scene.sentence_start[cue.index]
    plain = (
        cue.prefix == "و" and cue.form.kind == "perfect" and not cue.form.enclitic and cue.form.gender == "m"
    )
    if not (asked and plain and any(form.kind == "masdar" for _, form in scene.verbs(cue.index))):
        return False
    between = range(verb.index + 1, cue.index)
    if any(scene.kinds[t] != "w" or scene.is_(t, "that", "that_pronoun", "relative") for t in between):
        return False
    noun = cue.index + 1
    owned = scene.kinds[noun : noun + 1] == ["w"] and scene.phrase_at(noun) is None and scene.everyday(noun)
    return owned and not scene.fold[noun].startswith(("ال", "ب", "ل"))


def _names_source(scene: Scene, index: int) -> bool:
    """Whether a word that looks like a verb names a source (نقلا عن، وفق), and is no verb at all."""
    hit = scene.hits.get(index)
    return hit is not None and hit.function == "source_marker" and hit.after > index + 1


def _told_of_before(cue: Cue) -> bool:
    """Whether a report has its object behind it as a pronoun, so that nothing follows: تصريحات نقلتها الوكالات."""
    return bool(cue.form.enclitic) and cue.form.verb.act == "report" and not cue.participle


def _of_deed(scene: Scene, index: int, options: Sequence[tuple[str, VerbForm]]) -> bool:
    """Whether a word that may be a verbal noun belongs to a noun for a plan or a deed right before it: قرار | نقل السفارة."""
    masdar = any(not prefix and f.kind == "masdar" and not f.enclitic for prefix, f in options)
    return masdar and index > 0 and scene.fold[index - 1] in words_of("deed")


def _carries_no_blame(scene: Scene, cue: Cue) -> bool:
    """Whether a verb that accuses only by what it lays on somebody (حمل الشركة مسؤولية …) has nothing of the kind behind it.

    What sheds light instead says something: ألقى البيان الضوء على أن المياه شحيحة.
    """
    verb = cue.form.verb
    if not (verb.act == "accuse" and verb.weak and verb.complements in (["object"], ["ala"])):
        return False
    end = min(scene.sentence_end[cue.index], cue.index + REACH_BLAME)
    words = scene.fold[cue.index + 1 : end]
    others = [form for form in cue.readings if form.verb.act != "accuse"]
    lit = list(takewhile(lambda t: not scene.is_(t, "ala"), range(cue.index + 1, end)))
    lit_words = {scene.fold[t] for t in lit}  # not ألقى اللوم على شركة الضوء
    if others and not words_of("light").isdisjoint(lit_words) and words_of("blame").isdisjoint(lit_words):
        cue.readings, cue.form = others, others[0]
        return False
    return words_of("blame").isdisjoint(words)


def _gerund(scene: Scene, cue: Cue) -> bool:
    """Whether a word behind a preposition can only be a verbal noun: إلى لفت الانتباه، بعد إضافتها."""
    before = cue.index - 1
    if before < scene.sentence_start[cue.index]:
        return False
    if scene.is_(before, "ala", "ila", "an", "fi") and is_bare_preposition(scene.fold[before]):
        return not cue.participle
    own = any(f.kind == "masdar" and f.enclitic for _, f in scene.verbs(cue.index))
    return own and is_bare_preposition(scene.fold[before]) and not scene.is_(before, "relative_what")


def _unspoken(scene: Scene) -> set[int]:
    """Tokens of phrases that hold a verb of saying but report nothing: يذكر أن، طلب عدم ذكر اسمه."""
    phrases = ("own_voice", "hearsay", "condition")
    return {
        t
        for h in scene.hits.values()
        if h.function in phrases
        and scene.word(h.first - 1) != "من"  # منهم من يعتقد أن
        and not (h.function == "hearsay" and _own_subject(scene, h.first))
        for t in range(h.first, h.after)
    }


def _own_subject(scene: Scene, verb: int) -> bool:
    """Whether somebody stands right before a verb of hearsay who believes it himself: لكنه | يعتقد أن، المصدر | يرجح أن."""
    if scene.fold[verb][:1] != IMPERFECT[0] or not scene.is_(verb + 1, "that"):
        return False
    if pronoun_joined(scene, verb - 1):
        return scene.fold[verb - 1].endswith("ه")
    front = scene.phrases_ending.get(verb)
    return front is not None and front.speaks and not (front.governed or front.prefix)


def _bare_perfect(cue: Cue) -> bool:
    return cue.form.kind == "perfect" and not cue.prefix


def _noun_in_t(scene: Scene, verb: Cue, cue: Cue) -> bool:
    """Whether a word spelled like an imperfect is the verbal noun that the verb right before it governs: أكد | تعرض الموقع."""
    governs = any("object" in form.verb.complements for form in verb.readings)
    plain = cue.form.kind == "imperfect" and not cue.prefix and not cue.form.enclitic
    return (
        governs
        and plain
        and verbal_noun("ال" + scene.fold[cue.index], "ال" + scene.document.light[cue.index])
    )


def _covered(scene: Scene, index: int) -> bool:
    """Whether the word is part of somebody's name or description, or of a medium (مقال | رأي), rather than a verb."""
    medium = scene.hits.get(index - 1)
    if medium is not None and medium.function == "medium" and medium.after > index:
        return True
    phrase = scene.cover[index]
    if phrase is None:
        return False
    own = phrase.first == index and scene.is_(index + 1, "that", "that_pronoun")
    return not (own or _calls_on(scene, index, phrase.after))


def _calls_on(scene: Scene, index: int, after: int) -> bool:
    """Whether داعية or متهمة is the participle of a verb, no person: behind a mark, with what is called for or charged behind whom.

    ، داعية الحكومة إلى التحقيق; ، متهمة القاهرة بتأجيج الصراع
    """
    if index == 0 or scene.fold[index] not in words_of("calling"):
        return False
    charges = any(form.verb.act == "accuse" for _, form in scene.verbs(index))
    if scene.kinds[index - 1] not in ",c" and not (charges and scene.fold[index - 1].startswith("ال")):
        return False  # but انسحبت من القمة | متهمة الوزارة بالكذب
    whom, behind = (
        scene.fold[index + 1 : index + 2],
        range(index + 2, min(after + REACH_CALLED, scene.sentence_end[index])),
    )
    if charges:
        return any(scene.fold[t].startswith("ب") and is_joined(scene.fold[t]) for t in behind)
    return bool(whom) and whom[0].startswith("ال") and any(scene.is_(t, "ila") for t in behind)


def _noun_here(scene: Scene, index: int) -> bool:
    """Whether what stands before says that this is a noun: a preposition (إلى لفت الانتباه), تم (تم نشر)."""
    before = index - 1
    if scene.sentence_start[index] > before:
        return False
    if scene.is_(before, "ila") and is_bare_preposition(scene.fold[before]):
        return True  # إلى عرض جديد; إلى أن has a verb behind أن
    if of_some(scene, before):
        return False  # هناك | من يقول
    bare = is_bare_preposition(scene.fold[before])  # not in وفيها قال
    governed = (bare and scene.is_(before, "ala", "ila", "an", "min", "fi")) or scene.is_(
        before, "place_time", "done"
    )
    since = scene.word(before).removeprefix("و") == SINCE and not any(
        form.kind == "masdar" for _, form in scene.verbs(index)
    )  # منذ | قال الوزير إن; not منذ | كشف الفضيحة
    if governed and not (since or scene.is_(before, "before_that", "relative_what", "that")):
        return True
    return _possessed(scene, index)


def _possessed(scene: Scene, index: int) -> bool:
    """Whether the word is a verbal noun that a plain noun before it owns (طائرة نقل، عملية كشف), spelled like the verb."""
    before, word = index - 1, scene.fold[index]
    plain = scene.kinds[before] == "w" and not scene.particle[before] and scene.cover[before] is None
    if not plain or before in scene.time_after or scene.fold[before].startswith("ال"):
        return False
    if scene.fold[before] == "و":
        return False  # و كشف الوزير أن, the letter written apart
    if turn_ending(scene, index) is not None:
        return False  # من جهته كشف الوزير
    if behind_words(scene, index) or (
        scene.is_(index + 1, "fi") and not is_bare_preposition(scene.word(index + 1))
    ):
        return False  # أصدر بيانا نفى فيه التهم
    return any(
        form.kind == "masdar" and not prefix and not form.enclitic for prefix, form in scene.verbs(index)
    ) and (not word.startswith(("ي", "ت")))


def _asserted(scene: Scene, cue: Cue) -> bool:
    """Whether the article says that it was said: not denied, wished, foreseen or merely possible."""
    index = cue.index
    if "س" in cue.prefix:
        return False
    before = index - 1
    if before < scene.sentence_start[index]:
        return True
    if scene.is_(before, "negator") and not scene.is_(before, "relative_what"):
        return _says_by_denying(scene, cue)
    imperfect = cue.form.kind == "imperfect"
    if scene.is_(before, "circumstance") and not cue.prefix:
        # وهو يشير بيده: what he did while speaking; وهو طالب: a noun; but وهم يرددون "…"، وهي تؤكد أن، وهي تعتبره خطرا
        speech = scene.kinds[index + 1 : index + 2] in (["o"], [":"]) or scene.is_(index + 1, "that")
        holds = cue.form.verb.act in ("accuse", "deny") or (
            cue.form.verb.act == "judge" and bool(cue.form.enclitic)
        )
        return imperfect and (holds or (cue.form.verb.act in ("say", "affirm") and speech))
    if imperfect and scene.document.light[before] in printed_of("that_not"):
        return False  # اختارت الشركة ألا | تعلن عن السعر
    if imperfect and "ل" in cue.prefix:
        return scene.kinds[before] == "," or comes_to_say(scene, index)
    quoted = before - (scene.kinds[before] == "o")  # طالب بأن "تدين الوزارة الهجوم"
    if imperfect and scene.is_(quoted, "subjunctive") and scene.is_(quoted, "that"):
        return scene.is_(quoted - 1, "before_that")
    if imperfect and scene.is_(before, "subjunctive", "modal"):
        return False
    return not (scene.is_(before, "modal") and not scene.is_(before, "perfect", "that"))


def _says_by_denying(scene: Scene, cue: Cue) -> bool:
    """Whether a denied verb tells what somebody holds all the same: لم يستبعد الوزير التأجيل، لا يعتقد الوزير أن …"""
    verb = cue.form.verb
    if verb.denied:
        return True
    held = verb.act in ("judge", "expect", "deny") and "that" in verb.complements
    if not held or cue.form.kind != "imperfect" or not scene.fold[cue.index - 1].endswith("لا"):
        return False
    behind, front = scene.phrase_at(cue.index + 1), scene.phrases_ending.get(cue.index - 1)
    that = behind.after if behind is not None else cue.index + 1
    if verb.act == "deny" and not scene.is_(that, "that", "that_pronoun"):
        return False  # لا ينفي الوزير الخبر ولا يؤكده; but لا ينكر الوزير أن
    return any(phrase is not None and phrase.speaks for phrase in (behind, front))
