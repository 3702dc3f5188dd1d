"""Siblings: whether a later verb of saying goes on beside one (وأضاف، مشيرا) or stands in what was said."""

from tawatur.attribution.contents.commas import PHRASAL, goes_on_in_present
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.nobody_else import nobody_else
from tawatur.attribution.contents.voices import i_say
from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.cues.some_who import of_some
from tawatur.attribution.phrases.turns import in_accusative, is_plural
from tawatur.attribution.reading.finite import looks_perfect, verb_shaped
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# nouns of the phrase table
NOUN_HITS = ("unnamed", "medium", "saying_noun", "collective")


def is_sibling(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether `other`'s cue goes on beside `draft`'s (وأضاف، مشيرا) rather than standing in what was said."""
    cue, index = other.cue, other.cue.index
    around = scene.quotation[index]
    within = scene.document.quotations[around] if around >= 0 else None
    closed = within is not None and (within.closing is not None or not cue.participle)
    if within is not None and closed and within.opening >= draft.cue.index:
        return False  # but a mark that nothing closes holds no participle: "…، مؤكدا أن
    if cue.relative or (draft.frame.kind == "that" and cue.begins <= draft.frame.content <= index):
        return (
            False  # أشار إلى أن المبعوث قال؛ لافتا إلى أن | التجار يتخوفون: the verb of what was said itself
        )
    if draft.frame.kind == "colon" and (i_say(scene, index) or _told_me(scene, cue)):
        return False  # وقال: سنفوز، | ولكن أعتقد أن المباراة صعبة: whose words they are says I
    was = scene.is_(index - 1, "was") or scene.fold[index - 1] in words_of("i_was")
    if cue.participle and was and draft.frame.content < index:
        return False  # قالت إنهن كن | مقتنعات أن …؛ وقال: إذا كنت | مطالبا بالإجابة فإني …
    if (
        draft.frame.kind == "colon"
        and draft.frame.content == index - 1
        and scene.is_(index - 1, "subordinator")
    ):
        return False  # وقال: عندما | رفض المدرب طلبي غضبت
    if _main_clause(scene, draft.cue, cue) or (
        of_some(scene, draft.cue.index - 1) and of_some(scene, index - 1)
    ):
        return True  # بين من يرى أن …، ومن يقول إن
    if draft.frame.kind == "that" and _reason_or_time(scene, cue.begins):
        return False
    main, form = draft.cue.form, cue.form
    agree = main.gender == form.gender or "mf" in (main.gender, form.gender)
    agree |= draft.frame.source is not None  # نقلت الوكالة عن فلان قوله إن …، مشيرا: not the agency's gender
    if cue.participle:
        many = form.number == "p" and scene.kinds[index - 1] == ","  # قالت الأسرة إن …، مؤكدين
        apart = scene.kinds[index - 1] == "c" or (
            draft.frame.kind == "that" and scene.kinds[index - 1] == ","
        )
        adds = form.verb.carries_on and nobody_else(
            scene, draft, index, form.gender
        )  # قالت الوكالة إن … | مضيفا أن
        return agree or many or bool(other.frame.subject) or apart or adds
    # إلا أن اللجنة قالت إن
    opens = scene.is_(cue.begins, "conjunction", "before_that", "except")
    joined = cue.prefix[:1] in ("و", "ف") or opens
    noun_first = (
        cue.begins < index and scene.fold[cue.begins].startswith("و") and scene.kinds[cue.begins - 1] == ","
    )
    joined = joined or (
        noun_first and draft.frame.kind in PHRASAL
    )  # behind أن a second subject may still be the speaker's
    turned = scene.hits.get(
        cue.begins
    )  # a noun for a source (تقارير أفادت) may be what a preposition before it governs
    joined = joined or (turned is not None and turned.function not in NOUN_HITS)
    tense = main.kind == "perfect" and form.kind == "imperfect" and not other.frame.subject
    tense = tense and not _before_going_on(scene, draft, cue)
    tense = tense and not (
        scene.is_(cue.begins, "as") and scene.kinds[cue.begins - 1] == ","
    )  # …، كما تنفي |
    told = [
        p for p in other.frame.subject if not in_accusative(scene, p)
    ]  # ينبذ التطرف، ويطالب | المسلمين بالصبر
    tense |= main.kind == "perfect" and form.kind == "imperfect" and not told and cue.begins == index
    if not joined or (tense and not (agree and goes_on_in_present(scene, draft, other))):
        return False
    if other.frame.subject or cue.begins < index:
        return True
    many = draft.frame.kind in PHRASAL and form.kind == main.kind  # يخشى كثيرون من وتيرتها ويخشون أن …
    many = many or form.number in ("s", main.number) or _many_spoke(scene, draft, cue)
    if not agree and _with_earlier(scene, draft, cue):
        return True
    if not agree or not many:
        return False
    comma = scene.kinds[cue.begins - 1] in ",c"
    if not comma and _told_of_acts(scene, draft, cue):
        return False
    parallel = (
        form.kind == "perfect" or form.kind == main.kind
    )  # رحب بالاتفاق واعتبره ردا; يعتبره ردا ويقترح …
    beside = parallel and draft.frame.kind in PHRASAL
    beside |= tense and draft.frame.kind in PHRASAL  # أشارت إلى وجود أزمة | وتدعو إلى الحوار
    # أكد الوزيران أن السد آمن | وحذرا من …
    beside |= (
        parallel
        and form.number == "d"
        and _many_spoke(scene, draft, cue)
        and not _two_told(scene, draft, cue)
    )
    beside = beside or (parallel and _goes_on_alone(scene, draft, other))
    return comma or beside or form.verb.carries_on or other.frame.kind in ("that", "quotation", "colon")


def _told_me(scene: Scene, cue: Cue) -> bool:
    """Whether the verb has me or us for its object, which no outlet says: وقال: انتقلت إلى المرسى، | ودعاني المدرب."""
    return bool(cue.form.enclitic) and scene.fold[cue.index].endswith(("ني", "نا"))


def _reason_or_time(scene: Scene, begins: int) -> bool:
    """Whether a reason or a time of what was said opens here, without a comma: الوقت حان | لأنها تهدد، كذبوا | عندما قالوا."""
    return scene.kinds[begins - 1] not in ",." and scene.fold[begins] in words_of("reason_or_time")


def _with_earlier(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether a verb behind a comma goes on with one before the draft's, for it agrees with that alone.

    رفضت الوزارة ما قاله الفريق عن …، | ووصفته بـ …; قال الناطق إن …، لكنها أصرت على أنها …، | وأضاف أن …
    """
    start, gender = scene.sentence_start[cue.index], cue.form.gender
    if scene.kinds[cue.begins - 1] != "," or cue.prefix != "و" or cue.form.number != "s":
        return False
    aside = draft.cue.relative or _circumstance(scene, draft.cue.index)
    if aside and _leads(scene, start, gender) and scene.phrase_at(draft.frame.content) is None:
        return True  # زار سالم القرية، التي تقول الوزارة إنها آمنة، | وأكد
    before = range(start, draft.cue.begins)
    if draft.cue.relative:
        before = range(start, start + 1)
    elif not (aside or cue.form.verb.carries_on):
        return False
    told = (f for t in before if t in scene.cue_tokens for _, f in scene.verbs(t) if f.kind in FINITE)
    return any(f.gender == gender and f.number == "s" for f in told)


def _circumstance(scene: Scene, verb: int) -> bool:
    """Whether the verb stands in a clause behind وهو or وهي that tells of the noun before it: …، وهي معركة | تقول المدينة إنها …"""
    start = scene.sentence_start[verb]
    comma = next((t for t in range(verb - 1, start, -1) if scene.kinds[t] == ","), start)
    return comma > start and scene.is_(comma + 1, "circumstance")


def _leads(scene: Scene, start: int, gender: str) -> bool:
    """Whether a perfect of this gender is the main verb at the head of the sentence: زار الوزير القرية."""
    word, light = scene.fold[start], scene.document.light[start]
    whole = looks_perfect(word, light) or looks_perfect(word.removeprefix("و"), light.removeprefix("و"))
    return whole and (gender == "f") == word.endswith("ت")


def _before_going_on(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether قبل أن behind a comma leads to what the speaker did next: أكدت أن المعبر مفتوح، | قبل أن تضيف أن …"""
    time = scene.is_(cue.begins, "before_that") and scene.kinds[cue.begins - 1] == ","
    alone = cue.form.verb.carries_on or nobody_else(scene, draft, cue.begins, cue.form.gender)
    return time and draft.frame.kind == "that" and alone


def _many_spoke(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether several spoke, whatever number their verb had in front of them: قال الأعضاء إنهم …، ودعوا إلى …"""
    subject = draft.frame.subject
    if cue.form.number == "d" and subject and scene.fold[subject[0].first].endswith(("ان", "تا")):
        return True  # أكدت الهيئتان أن …، وحذرتا
    return len(subject) > 1 or (bool(subject) and is_plural(scene.fold[subject[0].first]))


def _two_told(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether what was said tells of two whose verbs may go on: قال الشرطيان إن اللصين دخلا المصرف | وطالبا بالمال."""
    inside = range(draft.frame.content, cue.begins)
    return any(scene.fold[t].endswith(("ين", "ان")) and _acted_both(scene, t + 1, cue.begins) for t in inside)


def _acted_both(scene: Scene, verb: int, after: int) -> bool:
    """Whether a verb of the perfect in the dual stands at `verb`: اللصين | دخلا; not الأسعار | ارتفعت."""
    word = scene.fold[verb] if verb < after else ""
    return (
        word.endswith("ا")
        and not scene.document.light[verb].endswith(("ى", "اً"))
        and verb_shaped(scene, verb)
    )


def _told_of_acts(scene: Scene, draft: Draft, cue: Cue) -> bool:
    """Whether what was said begins with somebody whose verbs go on: قال الناطق إن الأمير أشاد بالعمال | وأكد حقوقهم."""
    told = scene.phrase_at(draft.frame.content)
    if draft.frame.kind != "that" or told is None or not told.speaks:
        return False
    verb = told.after
    while verb < cue.index and (scene.kinds[verb] == "," or scene.is_(verb, "perfect", "was")):
        verb += 1
    acts = (f for _, f in scene.verbs(verb) if f.kind == "perfect" and f.person == 3)
    agree = verb < cue.index and any(f.gender == cue.form.gender for f in acts)
    return agree and any(t in scene.cue_tokens for t in range(told.first, verb + 1))


def _goes_on_alone(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether a verb of nothing but saying goes on without a comma, and nobody in what was said can be its subject."""
    verb, cue = other.cue.form.verb, other.cue
    plain = not (verb.weak or verb.ambiguous) and cue.prefix == "و" and other.frame.kind != "object"
    return plain and draft.frame.kind == "that" and nobody_else(scene, draft, cue.begins, cue.form.gender)


def _main_clause(scene: Scene, first: Cue, later: Cue) -> bool:
    """Whether `later` is the main verb behind the clause of `first`, which a subordinator opens: وفيما أكد …، قال …"""
    if later.participle or scene.kinds[later.begins - 1] not in ",c":
        return False
    opening = scene.sentence_start[first.index]
    for token in range(first.index - 1, opening, -1):
        if scene.kinds[token] == ",":
            opening = token + 1
            break
    if scene.is_(opening, "fi", "ala"):  # في حين، في وقت، على الرغم
        opening += 1
        return scene.is_(opening, "subordinator") or scene.fold[opening] in words_of("meanwhile")
    return scene.is_(opening, "subordinator")
