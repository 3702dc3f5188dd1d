"""What a cue governs — the complementiser, preposition, quotation or noun phrase that holds what was said."""

from tawatur.attribution.contents.edges import turns_aside
from tawatur.attribution.cues.cue import IMPERFECT, Cue
from tawatur.attribution.cues.lead_verbs import by_saying
from tawatur.attribution.cues.participles import loose_participle, object_pronoun
from tawatur.attribution.frames.asked_from import asked_from
from tawatur.attribution.frames.belongs import belongs_to_noun, beyond_clause, deep_in_quotation, governs
from tawatur.attribution.frames.classed import classed
from tawatur.attribution.frames.clauses import bare_clause, judged_so, says_only, spelt
from tawatur.attribution.frames.demands import asked_of, blamed_for, prayed_to, whom_between
from tawatur.attribution.frames.described_as import described_as, described_so
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.insertions import insertion
from tawatur.attribution.frames.late_that import own_clause_later
from tawatur.attribution.frames.long_quotes import QUOTED_NAME
from tawatur.attribution.frames.mouth import behind_mouth
from tawatur.attribution.frames.object_nouns import subjects_of
from tawatur.attribution.frames.objects import (
    bare_object,
    has_its_object,
    object_of_deed,
    passes_measure,
    quoted_object,
    with_number,
)
from tawatur.attribution.frames.only_object import first_of_objects, only_object
from tawatur.attribution.frames.other_that import another_verb, clause_of_reason, other_that, question_before
from tawatur.attribution.frames.owned_words import behind_carrier, behind_words
from tawatur.attribution.frames.prepositions import prepositional
from tawatur.attribution.frames.put_to import put_to, puts_to
from tawatur.attribution.frames.quoted_nouns import (
    at_length,
    behind_object,
    cried,
    in_topic,
    masdar_governs,
    names_thing,
    of_noun,
    opens_with_that,
    short_cry,
    speaks_of,
    told_at_length,
)
from tawatur.attribution.frames.quoted_subjects import names_subject, subject_in_marks
from tawatur.attribution.frames.relative_rest import relative_verbs_own
from tawatur.attribution.frames.seen_in import seen_in
from tawatur.attribution.frames.steps import step
from tawatur.attribution.frames.strange_subjects import strange_subject
from tawatur.attribution.frames.subject_rest import behind_rest
from tawatur.attribution.frames.unmarked import unmarked_clause
from tawatur.attribution.frames.walk import (
    OBJECT_NOUNS,
    PREPOSITIONS,
    REACH_PREPOSITION,
    Walk,
    foretold,
    stands_in,
)
from tawatur.attribution.frames.what_clauses import what_clause
from tawatur.attribution.reading.nouns import printed_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import is_joined
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# frames whose complementiser or mark shows for sure that something was said
CLAUSES = ("that", "quotation", "colon")
# a quotation this short behind a verb is mostly a name: وكالة "سانا"
SHORT_QUOTATION = 2
# how far behind a verb that takes no direct speech a colon may open what was said
REACH_COLON = 8
# how far behind a verb such as جاء the paper may stand in which the words are
REACH_PLACE = 4
# how an adjective of the subject ends
ADJECTIVES = ("ي", "يه", "ون", "ين")


def find_frame(scene: Scene, cue: Cue, limit: int) -> Frame | None:
    """What `cue` governs, searched up to token `limit`; None where nothing that was said follows.

    A complementiser, quotation or preposition wins over a bare noun phrase met on the way to it, unless the complementiser
    hangs on that noun (أكد ضرورة أن …).
    """
    walk = Walk(scene, cue, limit)
    bare: Frame | None = None
    aside = False  # behind its source, or where the outlet goes on, nothing bare is what was said
    deed = passes_measure(walk)  # an object shows that the verb is none of saying
    met_bare = False  # only the first bare noun phrase can be the object
    noun = cue.index  # where it stands
    position = cue.index + 1
    seen = seen_in(scene, cue, limit)
    if seen is not None:
        return seen  # رأى فيه الوزير محاولة لـ…
    held = _holds_its_noun(walk, position)  # what was said stands before: المعيار الذي ينص عليه القانون
    charges, saying = puts_to(scene, cue.index), says_only(cue)
    between, inserted = position, 0  # the end of a phrase between commas, how many tokens such phrases took
    while position < limit:
        distance = position - cue.index - inserted
        kind, turned = scene.kinds[position], turns_aside(scene, position)
        if position >= between and (kind == "," or turned):
            between = max(insertion(walk, position, _governed_behind), between)
            inserted += max(between - position, 0)
        within = position < between
        frame = bare_clause(walk, saying, position) if saying is not None else None
        frame = frame or _quotation(walk, position) or _that(walk, position, distance)
        frame = frame or unmarked_clause(walk, position)
        frame = frame or (None if met_bare else classed(walk, position))
        if held and frame is not None and beyond_clause(scene, cue, frame):
            return None
        aside = aside or (
            not within and turned and behind_mouth(scene, cue, walk.subject, position) == position
        )
        if frame is None and distance <= REACH_PREPOSITION and not (held or deed or aside or within):
            frame = None if relative_verbs_own(walk, position) else prepositional(walk, position)
        if (
            frame is not None
            and bare is not None
            and belongs_to_noun(
                scene, frame, position, bare, led(scene, cue) and bare.content == cue.index + 1
            )
        ):
            frame = bare
            walk.subject = [p for p in walk.subject if not governs(scene, bare.content, p)]
        if frame is not None and met_bare and has_its_object(walk, noun, frame, position):
            frame = bare
            if frame is None:
                break
        frame = own_clause_later(walk, frame, position) if frame is not None else None
        if frame is not None:
            return walk.done(behind_carrier(scene, asked_of(walk, described_as(walk, frame))))
        dots = kind == "…" and scene.is_(position + 1, "that", "that_pronoun")  # قال... إنه
        stops = kind in ".…" and scene.stops_at(position) and not dots
        stops = stops or (cue.form.verb.act == "report" and scene.fold[position] in words_of("new_clause"))
        if distance > walk.reach() or clause_of_reason(scene, position) or stops:
            break
        clause = what_clause(walk, position) if not (met_bare or held or aside or within) else None
        clause = clause or (put_to(walk, position) if charges else None)  # وجه اتهامات إلى … | بالتقصير
        if clause is not None:
            return walk.done(clause)
        passed = strange_subject(walk, position) or step(walk, position)
        deed = deed or (passed == 0 and not within and object_of_deed(walk, position))
        marked = kind == "o" and any(p.first == position + 1 for p in walk.subject[-1:])  # أدان | "حزب النجم"
        quoted = kind == "o" and not marked and quoted_object(walk, position, led(scene, cue))
        if (passed == 0 or quoted) and not met_bare and not (held or aside or within):
            met_bare, noun = True, position
            bare = Frame("object", cue.form, position, position) if quoted else bare_object(walk, position)
            if bare is not None:
                bare = behind_carrier(scene, behind_rest(walk, with_number(walk, bare)))
                bare = behind_words(scene, blamed_for(scene, asked_of(walk, bare), walk.limit), walk.limit)
                bare.subject, bare.addressees = subjects_of(walk, bare), list(walk.others)
        walk.met_bare |= passed == 0
        phrase = scene.phrase_at(position) if passed == 0 else None
        position = phrase.after if phrase is not None else position + max(passed, 1)
    if bare is None and not (held or deed or met_bare) and (only := only_object(walk)) is not None:
        return walk.done(only)
    if bare is None and not held and (asked := asked_from(walk)) is not None:
        return walk.done(asked)
    return bare if bare is None else first_of_objects(walk, bare)


def _governed_behind(walk: Walk, position: int) -> bool:
    """Whether a complementiser, quotation, preposition or plain noun stands at `position` that the verb can govern."""
    scene = walk.scene
    if position >= walk.limit:
        return False
    if _quotation(walk, position) or _that(walk, position, position) or prepositional(walk, position):
        return True
    hit = scene.hits.get(position)
    plain = scene.kinds[position] == "w" and scene.phrase_at(position) is None
    plain = plain and (hit is None or hit.function in OBJECT_NOUNS)  # ، اليوم، | تسجيل إصابات
    these = scene.is_(position, "demonstrative") and position + 1 < walk.limit  # ، وهو طبيب، | هذا القرار
    plain = plain and position not in scene.time_after and (these or not scene.particle[position])
    joined = scene.fold[position].startswith(("و", "ف")) and is_joined(scene.fold[position])  # not وجود
    return plain and not joined and bare_object(walk, position) is not None


def led(scene: Scene, cue: Cue) -> bool:
    """Whether the verb's subject stands right in front of it: موسكو تعلن …, كانت موسكو قد أعلنت …"""
    if foretold(scene, cue):
        return True
    before = scene.phrases_ending.get(cue.index)
    if cue.prefix or cue.participle or before is None or before.governed or not before.speaks:
        return False
    return not scene.is_(before.first - 1, "place_time", *PREPOSITIONS)


def _holds_its_noun(walk: Walk, position: int) -> bool:
    """Whether the verb's own preposition holds, as a pronoun, what was said before it: المعيار الذي ينص عليه القانون."""
    scene = walk.scene
    if scene.fold[walk.cue.index - 1] in words_of("meanwhile"):
        return False  # في وقت ترى فيه المدينة أن
    if position + 1 >= walk.end or is_bare_preposition(scene.fold[position]) or stands_in(scene, walk.cue):
        return False
    if scene.phrase_at(position) is not None:
        return False  # دعا | ولي العهد, which is no و with لي
    own = any(scene.is_(position, p) and walk.reading(p) is not None for p in PREPOSITIONS)
    if not own or scene.is_(position, "relative_what"):
        return False
    return not scene.is_(position + 1, "that", "that_pronoun") and scene.kinds[position + 1] not in "o:"


def _quotation(walk: Walk, position: int) -> Frame | None:
    scene = walk.scene
    kind = scene.kinds[position]
    if kind not in ":o":
        return None
    form = walk.reading("direct")
    loose = loose_participle(walk) and position > walk.cue.index + 1
    if form is not None and loose and "that" not in form.verb.complements:
        return None
    if kind == ":":
        clock = scene.kinds[position - 1] == "n" and scene.kinds[position + 1 : position + 2] == ["n"]
        if clock or scene.is_(position - 1, "pronoun", "circumstance"):
            return None  # الساعة 07:02; المناطق هي: …
        form = form or walk.reading("that")
        if form is None or position + 1 >= walk.end:
            return None
        if scene.kinds[position + 1] == "o" and not _opens_with_name(scene, position + 1):
            return Frame("quotation", form, position + 1, position)
        if scene.is_(position + 1, "that", "that_pronoun") and position + 2 < walk.end:
            return Frame("that", form, position + 2, position + 1)  # قال الوزير: إن الأمر انتهى
        far = "direct" not in form.verb.complements and position - walk.cue.index > REACH_COLON
        idle = form.verb.weak and form.verb.ambiguous and "direct" not in form.verb.complements
        far |= idle and not walk.subject  # تطرح تذاكره على فئات: …
        return None if far else Frame("colon", form, position + 1, position)
    if (inside := _quoted_bi(walk, position)) is not None:
        return inside
    form = form or told_at_length(walk)
    if form is None or (another_verb(walk, position - 1) and not stands_in(scene, walk.cue)):
        return None  # عاملة تدعى "…", القرار الذي يتضمن "…"
    if form.verb.weak and form.verb.act == "say" and speaks_of(walk):
        return None  # تقارير تحدثت عن حريق في المرسى "…"
    if form.enclitic and walk.cue.relative and form.verb.act in ("announce", "demand", "propose", "report"):
        return None  # النص الذي اقترحته السلطة "…": it is what was proposed
    quoted = scene.document.quotations[scene.quotation[position]] if scene.quotation[position] >= 0 else None
    if quoted is None or quoted.opening != position or in_topic(walk, quoted):
        return None
    called = form.verb.act == "describe" and bool(form.enclitic) and walk.cue.relative  # ما تسميه الوزارة "…"
    # ما سماه الوزير "المهلة"; not الطفل الذي سماه والده "نور", nor شجب ما سماه "المهلة"
    what = called and bool(walk.subject) and walk.subject[-1].after == position
    what = what and scene.fold[walk.cue.index - 1].endswith("ما")
    if (names_subject(walk, quoted) and not (what or cried(walk, form, quoted))) or (
        not what
        and sum(kind not in "-." for kind in scene.kinds[position + 1 : quoted.end]) <= SHORT_QUOTATION
        and not short_cry(walk, form, quoted)
        and not opens_with_that(scene, form, quoted)
    ):
        return None
    if form.verb.act == "demand" and walk.reading("ila") is not None and scene.is_(quoted.end + 1, "ila"):
        return None  # دعا "مجلس النواب والنقابات" إلى …
    speaks = form.verb.act == "say" and not form.verb.ambiguous
    speaks = speaks or walk.convincing(form) or stands_in(scene, walk.cue) or by_saying(scene, position - 1)
    speaks = speaks or at_length(walk, form, quoted)
    if form.verb.act == "judge" and form.kind == "imperfect" and not walk.subject:
        return None  # يعتبر هذا "…": is considered
    if scene.fold[position - 1] in words_of("title") or names_thing(scene, position - 1):
        return None  # كتب حملت أسماء "…"
    if position - walk.cue.index == 2 and form.verb.act != "say" and masdar_governs(walk, position - 1):
        return None  # أكد إدانة "العنف بكل أشكاله"
    if form.verb.carries_on and (of_noun(walk, quoted) or behind_object(walk, quoted)):
        return None  # يواصل التحالف نهج "الحزم"
    letter = scene.kinds[position - 1] == "w" and len(scene.fold[position - 1]) == 1
    governed = scene.is_(position - 1, *PREPOSITIONS) and is_bare_preposition(scene.fold[position - 1])
    named = letter or governed  # not in قالت فيها "…"
    if scene.cover[position] is not None or not (speaks or called) or named:
        return None  # a name behind a preposition: لـ"القناة"، في "المنظمة"
    return Frame("quotation", form, position, position)


def _opens_with_name(scene: Scene, mark: int) -> bool:
    """Whether what a colon opens begins with a name in quotation marks and goes on: "قناة المرسى" لم توقع أي عقد."""
    quoted = scene.document.quotations[scene.quotation[mark]] if scene.quotation[mark] >= 0 else None
    if quoted is None or quoted.opening != mark or quoted.end - mark > QUOTED_NAME:
        return False
    name = scene.phrase_at(mark + 1)
    named = name is not None and name.how == "name" and name.after >= quoted.end
    named = named or subject_in_marks(scene, quoted)
    behind = quoted.end + 1
    goes_on = scene.kinds[behind : behind + 1] == ["w"] and behind < scene.sentence_end[mark]
    return named and goes_on and not scene.is_(behind, "place_time", "before_that", "fi")


def _quoted_bi(walk: Walk, mark: int) -> Frame | None:
    """The frame of بـ that a quotation begins with, where the verb takes it: وصف التصريحات "بالسيرك الهزلي"."""
    scene, form = walk.scene, walk.reading("bi")
    named = bool(walk.subject) or (form is not None and bool(form.enclitic)) or led(scene, walk.cue)
    named |= object_pronoun(scene.word(walk.cue.index + 1)) or whom_between(
        walk, mark
    )  # متهمة إياها "بدعم …"
    named |= bool(walk.cue.prefix) and walk.cue.form.verb.act == "describe"  # نفى الخبر ووصف الأمر "بالكذبة"
    if form is None or not named or mark + 1 >= walk.end or not walk.convincing(form):
        return None
    word = scene.fold[mark + 1]
    if walk.reading("direct") is not None and not verbal_noun(word[1:], word[1:]):
        return None  # هدد "بالانفصال", not هدد "بعد اليوم لن نسكت"
    joined = word.startswith("بال") or (word.startswith("ب") and is_joined(word))
    joined = joined and not scene.is_(mark + 1, "that", "that_pronoun", "adverb")
    return Frame("bi", form, mark + 1, mark, offset=1) if joined else None


def _that(walk: Walk, position: int, distance: int) -> Frame | None:
    scene = walk.scene
    if (negated := _that_not(walk, position)) is not None:
        return negated
    if scene.cover[position] is not None or not scene.is_(position, "that", "that_pronoun"):
        return None
    if scene.fold[position].startswith(("و", "ف")) and distance > 1:
        return None
    if spelt(walk, position) or other_that(walk, position):
        return judged_so(walk, position)
    if deep_in_quotation(scene, walk.cue, position):
        return None
    if _said_in_relative(walk, position):
        return None  # بسبب ما قالت إنه …
    form = walk.reading("that") or prayed_to(walk, position) or described_so(walk, position)
    previous = position - 1
    aside = scene.hits.get(position - 2)
    if aside is not None and aside.function == "break" and aside.after > position:
        return None  # في حين أن
    if scene.fold[previous].removeprefix("و") in words_of("needs_that"):
        return None  # سبق أن، يمكن أن
    for preposition in PREPOSITIONS:
        if scene.is_(previous, preposition) and previous > walk.cue.index:
            own = walk.reading(preposition)
            if own is None and _hangs_on_noun(walk, previous):
                return None  # توقعوا هجوما بعد تقارير عن أن …
            form = own or form
    if scene.fold[position].startswith("ب") or by_saying(scene, previous):
        form = walk.reading("bi") or form or walk.cue.form
    if form is not None and not by_saying(scene, previous) and _stands_nowhere(walk, form):
        return None  # جاء القرار بعد معلومات مفادها أن
    earlier = scene.fold[previous] == "قبل" and scene.is_(previous - 1, "min")  # قال من قبل إن, not من دون أن
    if form is None or (
        scene.is_(previous, "except", "place_time") and previous != walk.cue.index and not earlier
    ):
        return None  # رغم أن، دون أن، إلا أن: not what was said
    if (asked := question_before(walk, position)) >= 0:
        return Frame("that", form, asked, asked)
    return Frame("that", form, position + 1, position) if position + 1 < walk.end else None


def _said_in_relative(walk: Walk, position: int) -> bool:
    """Whether the verb of a relative clause has أن as its own: بسبب ما قالت | إنه …؛ وأكد سالم، الذي قال | إن …، أن …

    Its own preposition with a pronoun may stand between: في رسالة قال فيها إن …
    """
    scene, verb = walk.scene, position - 1
    taken_up = scene.is_(verb, "fi") and not is_bare_preposition(scene.fold[verb])
    verb -= taken_up
    own = scene.is_(verb - 1, "relative", "relative_what") and verb > walk.cue.index
    if not own or scene.fold[position].startswith("ب"):
        return False
    forms = [form for _, form in scene.verbs(verb)]
    apart = scene.is_(verb - 1, "relative") and scene.kinds[verb - 2] == ","
    says = apart and any("that" in form.verb.complements for form in forms)
    return says or (scene.is_(position, "that_pronoun") and bool(forms) and not taken_up)


def _hangs_on_noun(walk: Walk, preposition: int) -> bool:
    """Whether a bare preposition before أن belongs to an everyday noun before it, which is the object, not to the verb."""
    scene = walk.scene
    noun = scene.time_start.get(preposition, preposition) - 1  # مع تحذير الثلاثاء من أن
    if noun <= walk.cue.index or not is_bare_preposition(scene.fold[preposition]):
        return False
    definite, said = scene.fold[noun].startswith("ال"), scene.fold[noun].startswith("ب")  # رد بالإعلان عن أن
    masdar = not (definite or said) and {form.kind for _, form in scene.verbs(noun)} == {"masdar"}
    if not (scene.everyday(noun) or masdar) or noun + 1 in scene.phrases_ending:
        return False
    only = walk.subject[-1].after if walk.subject else walk.cue.index + 1
    # استبعد الوزير المخاوف من أن: no adjective of his
    own = only == noun and walk.reading("object") is not None
    return not definite or (own and not scene.fold[noun].endswith(ADJECTIVES))


def _that_not(walk: Walk, position: int) -> Frame | None:
    """The frame of ألا, أن with لا, or بألا: the negation belongs to what was said (تعهد بألا يعود)."""
    scene, word = walk.scene, walk.scene.document.light[position]
    if word not in printed_of("that_not") or position + 1 >= walk.end:
        return None
    form = walk.reading("bi") if word.startswith("ب") else None
    for preposition in PREPOSITIONS:
        form = form or (walk.reading(preposition) if scene.is_(position - 1, preposition) else None)
    form = form or walk.reading("that") or (walk.cue.form if walk.cue.form.verb.act == "demand" else None)
    if form is not None and form.verb.act in ("report", "announce"):
        return None  # what is not to be is asked for, promised or feared, not told
    quoted = scene.kinds[position + 1] == "o" and position + 2 < walk.end  # بألا "ينزعجوا"
    imperfect = scene.fold[position + 1 + quoted][:1] in IMPERFECT
    return (
        Frame("that", form, position, position, offset=word.startswith("ب")) if form and imperfect else None
    )


def _stands_nowhere(walk: Walk, form: VerbForm) -> bool:
    """Whether a verb that tells where words stand (جاء فيه أن) has no place near it."""
    if form.verb.act != "report" or "fi" not in form.verb.complements or stands_in(walk.scene, walk.cue):
        return False
    near = range(walk.cue.index + 1, min(walk.end, walk.cue.index + REACH_PLACE))
    scene = walk.scene
    return not any(scene.is_(t, "fi") or (scene.is_(t, "ala") and t + 1 in scene.hits) for t in near)
