"""Participles: those that report (، مشيرا إلى) and those that only describe (كان مرحبا بـ)."""

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.finite import looks_present, only_finite, perfect_with_object, reports_finite
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import owned
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun

# pronouns behind إيا
OWN = ("ه", "ها", "هم", "هما", "هن")
# acts whose feminine participle can only be active: not مطالبة بـ, متهمة بـ, مهددة بـ
ACTIVE = frozenset(("condemn", "criticise", "deny", "praise", "promise", "refuse", "thank", "warn"))
# acts whose feminine participle is active where whom it is about stands right behind: متهمة الجارة بـ, معتبرة القرار ظلما
TO_WHOM = frozenset(("accuse", "judge"))
# prepositions behind which an everyday participle of saying tells what was said
OWN_PREPOSITIONS = ("ala", "an", "ila")
# how far before a participle the verb of going on to speak may stand
REACH_VERB = 8
# how far before a participle the verb may stand whose predicate it is, with names in marks between
REACH_WILL = 18
# no nearer behind her who speaks stands the participle of a second demand
NEAREST_DEMAND = 2
# the word that denies an adjective
UN = "غير"
# the verb of saying, whose participle goes with the verb right before its subject
SAID = "قال"
# the verb of having been so, alone
WAS = ("كان",)
# what she does who comments, also by trade
COMMENTING = "معلقه"
# the verb of beginning, which folds like one of seeming: بدأ حديثه مؤكدا
BEGAN = "بدأ"


def loose_participle(walk: Walk) -> bool:
    """A participle with no comma before it is an adjective or predicate (كان مرحبا بـ) unless a clause follows it."""
    cue = walk.cue
    if cue.participle and object_pronoun(walk.scene.word(cue.index + 1)):
        return False  # قطعت العلاقات متهمة إياها بـ
    back = cue.index + 1
    if cue.participle and walk.scene.is_(back, "fi") and not is_bare_preposition(walk.scene.fold[back]):
        return False  # نشرت بيانا متهمة | فيه الجيران بـ
    if cue.participle and cue.form.verb.act == "say" and _goes_on_speaking(walk.scene, cue.index):
        return False  # وتابع الوزير مخاطبا الجمهور
    if cue.participle and (_circumstantial(walk.scene, cue) or _cut_off(walk.scene, cue)):
        return False
    answers = cue.prefix == "ب"  # ردت المدينة | بإعلان إضراب
    return (
        cue.participle
        and walk.scene.kinds[cue.index - 1] not in ",c"
        and "و" not in cue.prefix
        and not answers
    )


def impersonal(scene: Scene, cue: Cue) -> bool:
    """Whether a participle is what nobody thinks of the clause behind it: لم يكن مستغربا أن، بات مؤكدا أن، فرصة غير متوقعة بأن."""
    before = cue.index - 1
    if cue.participle and not cue.prefix and scene.word(before).removeprefix("و") == UN:
        return True  # أنباء غير | مؤكدة، من غير المتوقع
    if _required(scene, cue):
        return True
    one = cue.participle and not cue.prefix and scene.fold[cue.index].endswith("ا")
    behind = cue.index + 1
    if scene.kinds[behind : behind + 1] == [","]:  # ليس مستبعدا، في ظل هذه الظروف، | أن
        behind = next((t + 1 for t in scene.of_kind(",", behind + 1, scene.sentence_end[cue.index])), behind)
    if before < scene.sentence_start[cue.index]:
        return False
    was = one and cue.form.verb.act in ("affirm", "expect") and scene.word(before).removeprefix("و") in WAS
    if was and (scene.kinds[cue.index + 1 : cue.index + 2] == [","] or scene.is_(cue.index + 1, "that")):
        return True  # المبلغ كان | متوقعا، خاصة …, ما كان | مؤكدا أن …
    if not one or not scene.is_(behind, "that"):
        return False
    return scene.fold[before].removeprefix("و").removeprefix("ف") in words_of("became")


def _required(scene: Scene, cue: Cue) -> bool:
    """Whether it is the passive participle, predicate of what will be, spelled like demanding: سيكون زوار السوق مطالبين بـ.

    Behind كانت or أصبحت it is, with nothing but an apposition between: وكانت المرجان، بطلة العام الماضي، | مطالبة بالفوز. So is
    that of threatening: وأصبح المنتخب، بطل العام الماضي، | مهددا بالخروج.
    """
    if not cue.participle or cue.prefix or cue.form.verb.act not in ("demand", "threaten"):
        return False
    if cue.index > scene.sentence_start[cue.index] and _demanded_of(scene, cue):
        return True
    first, apart = max(scene.sentence_start[cue.index], cue.index - REACH_WILL), False
    for token in range(cue.index - 1, first - 1, -1):
        kind = scene.kinds[token]
        apart = apart or kind == ","
        if kind not in "wocn,":
            return False
        if apart and (scene.is_(token, "was") or scene.fold[token].removeprefix("و") in words_of("became")):
            subject, comma = scene.phrase_at(token + 1), scene.kinds.index(",", token)
            known = subject is not None and subject.after == comma
            alone = known or (scene.fold[token + 1].startswith("ال") and comma == token + 2)
            acted = any(_acts(scene, t) for t in range(token + 2, cue.index))
            declined = cue.form.gender == "f" or scene.fold[cue.index].endswith("ا")
            alone &= not scene.particle[comma + 1] and comma + 1 not in scene.time_after
            return alone and _opens(scene, token) and declined and not acted
        if not apart and scene.fold[token].removeprefix("و").removeprefix("س") in words_of("will_be"):
            return True
    return False


def _demanded_of(scene: Scene, cue: Cue) -> bool:
    """Whether it is the predicate right behind I or we, or behind whom it is about: كنت | مطالبا بـ, واللاعبون | مطالبون بـ."""
    before = cue.index - 1
    if scene.fold[before] in words_of("i_was"):
        return True
    many = scene.fold[cue.index].endswith("ون") and scene.kinds[before] == "w"
    word = scene.fold[before].removeprefix("و").removeprefix("ف")
    return many and (scene.is_(before, "pronoun") or (word.startswith("ال") and word.endswith("ون")))


def _acts(scene: Scene, token: int) -> bool:
    """Whether a verb of its own stands at `token`, or قد before one: كان الوزير، أمس، | قد دعا إلى الحوار، مطالبا بـ."""
    plain = scene.cover[token] is None and not scene.particle[token]
    acts = reports_finite(scene, token) or looks_present(scene.fold[token])
    acts |= only_finite(scene, token) and not scene.document.light[token].endswith("ة")
    return scene.is_(token, "perfect") or (plain and acts)


def _opens(scene: Scene, token: int) -> bool:
    """Whether a verb of being opens its sentence or a clause behind a comma, alone or behind قد: فقد | كانت، …، وأصبحت."""
    first = scene.sentence_start[token]
    token -= token > first and scene.is_(token - 1, "perfect")
    return token == first or scene.kinds[token - 1] == ","


def object_pronoun(word: str) -> bool:
    """Whether the folded `word` is a pronoun that a participle has as its object: إياه، إياها، إياهم."""
    return word[:3] == "ايا" and word[3:] in OWN


def _circumstantial(scene: Scene, cue: Cue) -> bool:
    """Whether an accusative participle says what the subject did meanwhile: غادر القاعة مؤكدا أهمية …

    It stands behind a definite word or, of one man, behind any that is no accusative, whose adjective it may be: بشكل جيد مؤكدا.
    It is no predicate of كان or ظل, which may stand a few words before it.
    """
    word = scene.fold[cue.index]
    before = cue.index - 1
    if not scene.fold[before].startswith("ال"):
        before = scene.time_start.get(cue.index, cue.index) - 1  # اعتصم العمال أمس | مطالبين بـ
    if before < scene.sentence_start[cue.index] or (cue.form.verb.weak and not _plainly_says(scene, cue)):
        return False
    if cue.form.gender == "f" and not (word.endswith("ه") and _active(scene, cue)):
        return False
    if cue.form.gender != "f" and not circumstance_ending(word):
        return False
    # يسير بشكل جيد | مؤكدا, not رجلا مؤمنا nor معلنا نهاية المباراة
    may_say = word.endswith("ا") and cue.form.verb.act not in ("announce", "welcome")
    accusative = scene.fold[before].endswith("ا") or (
        scene.document.light[before].endswith("اء")
        and not (is_plural(scene.fold[before]) or scene.is_(before - 1, "min", "fi", "an", "ala", "ila"))
    )  # قدم أداء | لافتا
    behind_any = may_say and not accusative
    known = scene.phrases_ending.get(before + 1)
    definite = scene.fold[before].startswith("ال") or known is not None or _of_many(scene, before, word)
    if cue.form.gender == "f":
        definite = scene.fold[before].startswith(("ال", "بال", "لل"))
        definite |= known is not None and known.how == "name"
        definite |= bool(owned(scene.document.light[before]))  # على اختيارها | نافية
        definite |= only_finite(scene, before)  # لن يغلق | نافية
        behind_any = cue.form.verb.act == "accuse" and _whom_right_behind(
            scene, cue
        )  # not تقارير منتقدة للمجلس
    if scene.kinds[before] != "w" or not (definite or behind_any):
        return False
    opening = max(scene.sentence_start[cue.index], before - REACH_VERB)
    states = any(
        (scene.is_(t, "was") and not _acted(scene, t, before))  # كان يحتاج إلى الراحة | معبرا عن
        or (
            scene.fold[t].removeprefix("و") in words_of("state")
            and not scene.document.light[t].endswith(BEGAN)
        )
        for t in range(opening, cue.index)
    )
    return not states


def _of_many(scene: Scene, before: int, participle: str) -> bool:
    """Whether a participle of many men cannot describe the noun before it: نظموا وقفة | مطالبين بـ؛ أمام مقرها | مطالبين بـ."""
    noun, light = scene.fold[before], scene.document.light[before]
    one = noun.endswith("ه") and not owned(light)
    whose = bool(owned(light)) and not is_plural(noun) and not is_plural(owned(light))
    plain = not scene.particle[before] and not scene.verbs(before)
    return participle.endswith("ين") and plain and (one or whose)


def _acted(scene: Scene, was: int, after: int) -> bool:
    """Whether a verb behind كان, alone or with قد, tells what somebody did: كان يحتاج إلى، كان الوزير قد شن هجوما."""
    return looks_present(scene.fold[was + 1]) or any(scene.is_(t, "perfect") for t in range(was + 1, after))


def _plainly_says(scene: Scene, cue: Cue) -> bool:
    """Whether the participle of a verb that often tells no saying does: متحدثا عن "استغلال"، محملا الشركة المسؤولية.

    Words in marks stand behind its own preposition, or it lays the blame on somebody, which its verb is only read for.
    """
    if cue.index + 1 >= len(scene.fold):
        return False
    blames = cue.form.verb.act == "accuse" and cue.form.verb.complements == ["object"]
    own = any(scene.is_(cue.index + 1, c) for c in OWN_PREPOSITIONS if c in cue.form.verb.complements)
    marked = scene.kinds[cue.index + 2 : cue.index + 3] == ["o"]
    return (own and marked and cue.form.verb.act == "say") or (
        blames and not scene.word(cue.index + 1).startswith("ب")
    )


def _active(scene: Scene, cue: Cue) -> bool:
    """Whether a feminine participle can only be active: by its act, whom it is about, or what it governs.

    That is the verb's preposition (لافتة | إلى استمرار العمل), or a verbal noun, which no passive has (مؤكدة | انتهاء العمل).
    """
    if cue.form.verb.act in TO_WHOM and _whom_right_behind(scene, cue):
        return True
    if cue.form.verb.act == "demand" and (_demands(scene, cue) or _demanded_by_her(scene, cue)):
        return True
    behind, verb = cue.index + 1, cue.form.verb
    object_behind = (
        verb.act in ("affirm", "announce", "expect")
        and "object" in verb.complements
        and scene.kinds[behind : behind + 1] == ["w"]
        and not scene.particle[behind]
        and not scene.document.light[behind].startswith("ال")
        and verbal_noun(scene.fold[behind], scene.document.light[behind])
    )
    if object_behind and _beside_somebody(scene, cue) and not scene.fold[behind].startswith(("و", "ب", "ل")):
        return True
    governs = scene.is_(cue.index + 1, *OWN_PREPOSITIONS) and is_bare_preposition(scene.fold[cue.index + 1])
    own = governs and any(scene.is_(cue.index + 1, c) for c in cue.form.verb.complements)
    return cue.form.verb.act in ACTIVE or (own and cue.form.verb.act in ("affirm", "say"))


def _demands(scene: Scene, cue: Cue) -> bool:
    """Whether she demands it who said what stands before: استنكرت النقابة إغلاق المصنع | مطالبة بالتراجع; لن يغلق | داعية العمال

    Behind أن or with nothing but the subject before it the word may be a predicate or a noun: الوزارة | مطالبة بالتدخل.
    """
    if _whom_right_behind(scene, cue):
        return scene.fold[cue.index] in words_of("calling_on")
    if scene.word(cue.index - 1) in nouns_of("same"):
        return False  # وجدت المدينة نفسها | مطالبة ببناء سور
    governs = scene.word(cue.index + 1).startswith("ب") or scene.is_(cue.index + 1, "ila")
    for token in range(cue.index - 1, scene.sentence_start[cue.index] - 1, -1):
        clause = scene.is_(token, "that", "that_pronoun", "relative", "relative_what", "was", "conjunction")
        if clause or scene.kinds[token] not in "won":
            return False
        finite = [form for _, form in scene.verbs(token) if form.kind in FINITE]
        if finite:
            subject = scene.phrase_at(token + 1)
            told = (token + 1 if subject is None else subject.after) + NEAREST_DEMAND <= cue.index
            return governs and told and any(f.gender == "f" and f.person == 3 for f in finite)
    return False


def _demanded_by_her(scene: Scene, cue: Cue) -> bool:
    """Whether مطالبة بـ tells what those demand who do something in its clause: تظاهرت النقابات أمام الوزارة | مطالبة بزيادة …

    Their verb opens the sentence and nothing parts them. Where no verb is, or one of being, it is asked of them: الشركة مطالبة بـ.
    """
    first, before = scene.sentence_start[cue.index], cue.index - 1
    asks = cue.form.verb.act == "demand" and scene.word(cue.index + 1).startswith("ب") and first < before
    verb, light = scene.fold[first].removeprefix("و"), scene.document.light[first]
    does = light.endswith("ت") and not light.endswith("ات") and not frequency("ال" + verb)
    does = does and (frequency(verb[:-1]) > 0 or not frequency(verb))
    clause = range(first, cue.index)
    parted = any(
        scene.is_(t, "that", "that_pronoun", "relative", "relative_what", "circumstance") for t in clause
    )
    return (
        asks
        and does
        and not parted
        and scene.fold[before].startswith("ال")
        and all(scene.kinds[t] in "wocn" for t in clause)
    )


def _beside_somebody(scene: Scene, cue: Cue) -> bool:
    """Whether no thing stands right before a participle that could be its own: not ووصلت الأنباء | مؤكدة مقتل القائد."""
    phrase, before = scene.phrases_ending.get(cue.index), scene.fold[cue.index - 1]
    head = (before if phrase is None else scene.fold[phrase.first]).removeprefix("ال")
    somebody = acts(head) or not office_heads().isdisjoint((head, head.removesuffix("ه")))
    thing = before.startswith("ال") and before.endswith(("ه", "ات", "اء"))
    return somebody or (not thing if phrase is None else phrase.how in ("name", "role"))


def _whom_right_behind(scene: Scene, cue: Cue) -> bool:
    """Whether the object of an active participle stands right behind it, which a passive has none of: متهمة | الجارة بـ."""
    first = cue.index + 1
    whom = scene.phrase_at(first)
    named = whom is not None and not (whom.prefix or scene.particle[first])
    named |= scene.word(first).startswith("ال") and first not in scene.time_after
    return named and any(c.startswith("object") for c in cue.form.verb.complements)


def says_how(scene: Scene, token: int) -> bool:
    """Whether a feminine participle tells how she said it, so that nobody is named: وقالت | معلقة على فوزها "…".

    Without على that is a woman who comments on matches.
    """
    word = scene.fold[token]
    how = word in words_of("said_how") and not scene.is_(token + 1, "fi")  # not موجهة في الوزارة
    return how or (word == COMMENTING and scene.is_(token + 1, "ala"))


def _cut_off(scene: Scene, cue: Cue) -> bool:
    """Whether a full stop or a paragraph cut an accusative off from the sentence it goes on with: رحب بالقرار. | مشددا على …"""
    opens = cue.index == scene.sentence_start[cue.index] and cue.index > 0
    mark = scene.fold[cue.index].endswith("ا") and cue.form.gender == "m" and not cue.prefix
    weak = cue.form.verb.weak and not _plainly_says(scene, cue)
    return opens and mark and not (weak or scene.in_heading(cue.index))


def circumstance_ending(word: str) -> bool:
    """Whether a participle ends as an accusative of one man or of many people: مؤكدا، مطالبين."""
    return word.endswith(("ا", "ين"))


def _goes_on_speaking(scene: Scene, participle: int) -> bool:
    """Whether a verb of going on to speak stands before the participle, with no mark between but its subject."""
    for token in range(
        participle - 1, max(scene.sentence_start[participle], participle - REACH_VERB) - 1, -1
    ):
        if scene.kinds[token] != "w":
            return False
        if any(
            f.kind in FINITE and (f.verb.carries_on or token == participle - 1) for _, f in scene.verbs(token)
        ):
            return True
    return False


def verb_of_sayer(scene: Scene, cue: Cue) -> int:
    """The verb that و joins behind a comma and that has its subject right before قائلا: …، | ورد عليه سالم قائلا; -1 where none is.

    It need not stand in a table, and may have whom it is done to as a pronoun: …، | وهاجمه سالم قائلا.
    """
    subject = scene.phrases_ending.get(cue.index)
    if cue.form.verb.lemma != SAID or not cue.participle or subject is None or subject.prefix:
        return -1
    verb = before_pronouns(scene, subject.first)
    word = scene.fold[verb]
    if (
        verb < 1
        or scene.kinds[verb - 1] != ","
        or not word.startswith(("و", "ف"))
        or scene.cover[verb] is not None
    ):
        return -1
    acts = word[1:] in words_of("replies") or only_finite(scene, verb) or perfect_with_object(word[1:])
    return verb if acts else -1


def before_pronouns(scene: Scene, first: int) -> int:
    """The token before a noun phrase at `first`, over a preposition with its pronoun between: | ورد عليه فلان، | قال لها فلان."""
    token = first - 1
    while token > 0 and scene.particle[token] and not is_bare_preposition(scene.fold[token]):
        token -= 1
    return token
