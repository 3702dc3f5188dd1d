"""Other words: nouns and adjectives spelled like a verb of saying (ألف طالب، عاملين جدد، أكبر قدر ممكن، يمكن توقع تراجع)."""

from tawatur.attribution.cues.cue import FINITE, IMPERFECT, Cue
from tawatur.attribution.cues.masdar_objects import (
    all_of_them,
    between,
    describes_thing,
    learner_acts,
    masdar_object,
    noun_of_its_kind,
    seems,
)
from tawatur.attribution.cues.readings import woman_behind
from tawatur.attribution.cues.starts import turn_ending
from tawatur.attribution.phrases.telling import nisba
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import numerals, paper_noun, words_of
from tawatur.attribution.reading.printed import doubled
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# the word that what is only half a thing begins with, which is no verb inside a sentence
SEMI = "شبه"
# verbs whose written forms are a noun for a learner, and a noun for an amount
LEARNER, AMOUNT = "طالب", "قدر"
# the verb of proposing, and the noun for a find
PROPOSES, FIND, ADMITS, WRITES = "اقترح", "كشف", "أقر", "كتب"
# the verb of going on, spelled like belonging to
FOLLOWS = "تابع"
# the verbs of showing and of making clear, which look like appearing and like between
SHOWS, CLEARS = "أظهر", "بيّن"
# the verb of offering, its form like being exposed, and how far behind that ل may stand
OFFERS, EXPOSED, REACH_EXPOSED = "عرض", "تعرض", 14
# how far behind تظهر في an أن may stand that shows that something is shown
REACH_SHOWN = 8
# the verb of informing somebody, spelled like having seen a paper
INFORMS = "أطلع"
# the verb of supposing
SUPPOSES = "افترض"
# what an indefinite plural ends with
MANY = ("ين", "ون", "ات")
# how far behind a verb of regarding على أنه may stand
REACH_REGARDED = 20
# how far before أن the verb of having happened before may stand, with who did
REACH_BEFELL = 6
# how far before the verb of writing the banner may stand on which it is written
REACH_BANNER = 12
# how far behind the verb of going on what was told may begin
REACH_TOLD = 5
# how far before a verbal noun joined by و the one that it goes on with may stand
REACH_MASDAR = 12


def is_other_word(scene: Scene, cue: Cue) -> bool:
    """Whether the word of `cue` is no verb where it stands, but a noun or an adjective spelled like one."""
    if cue.participle:
        return any(rule(scene, cue) for rule in (_proposal, _seat, _writer, describes_thing))
    if cue.form.enclitic:
        return False
    return (
        _discovery(scene, cue)
        or _learner(scene, cue)
        or _new(scene, cue)
        or _amount(scene, cue)
        or _unled(scene, cue)
        or _renewal(scene, cue)
        or _governed(scene, cue)
        or _goes_on(scene, cue)
        or _regarded(scene, cue)
        or _expected_of(scene, cue)
        or _appears(scene, cue)
        or _exposed(scene, cue)
        or _before_deed(scene, cue)
        or _first_deed(scene, cue)
        or _between(scene, cue)
        or _turns_out(scene, cue)
        or _written_on(scene, cue)
        or _belonging(scene, cue)
        or _saw(scene, cue)
        or masdar_object(scene, cue)
        or between(scene, cue)
        or seems(scene, cue)
        or learner_acts(scene, cue)
        or all_of_them(scene, cue)
        or noun_of_its_kind(scene, cue)
        or (scene.fold[cue.index] == SEMI and cue.index > scene.sentence_start[cue.index])
    )


def _saw(scene: Scene, cue: Cue) -> bool:
    """Whether a verb like informing has seen a paper, with على and nobody before it: مذكرة | اطلعت عليها صحيفة المرفأ."""
    return cue.form.verb.lemma == INFORMS and scene.is_(cue.index + 1, "ala")


def _written_on(scene: Scene, cue: Cue) -> bool:
    """Whether a perfect like writing tells what stands on a thing (خوذة | كتب عليها "…"), or is the noun for books (عدة | كتب).

    Whoever writes on it himself stands behind, or goes on with و: نشر صورة وكتب عليها. What stands on a banner its bearers say.
    """
    form, before, behind = cue.form, cue.index - 1, cue.index + 1
    if form.verb.lemma != WRITES or form.kind != "perfect" or form.gender != "m" or cue.prefix:
        return False
    if before < 0:
        return False
    if scene.word(before) in words_of("several"):
        return behind < scene.size and describes(scene, behind)  # عدة كتب علمية, not أيام عدة كتب النائب
    on_it = scene.is_(behind, "ala") and not is_bare_preposition(scene.fold[behind])
    thing = before - scene.is_(before, "relative")
    near = range(max(scene.sentence_start[thing], thing - REACH_BANNER), thing + 1)
    nouns = {scene.fold[t].removeprefix("و").removeprefix("ال") for t in near}
    plain = scene.kinds[thing] == "w" and not scene.particle[thing] and scene.cover[thing] is None
    described = plain and (thing < before or not scene.fold[thing].startswith(("ال", "بال", "لل")))
    told = words_of("banner", "puts_out", "holds_up")
    described = described and nouns.isdisjoint(told)  # not لافتات صغيرة | كتب عليها, نشر خريطة | كتب عليها
    return on_it and described and form.number == "s" and scene.phrase_at(behind + 1) is None


def _belonging(scene: Scene, cue: Cue) -> bool:
    """Whether the verb of going on is the adjective of what belongs to somebody, with ل and whom behind it: مصنع | تابع للجيش."""
    behind, before = scene.word(cue.index + 1), cue.index - 1
    plain = cue.form.verb.lemma == FOLLOWS and cue.form.kind == "perfect" and not cue.prefix
    if not plain or cue.index == scene.sentence_start[cue.index] or not behind.startswith("ل"):
        return False
    noun = describes(scene, before) and not scene.fold[before].startswith("ال")
    near = range(cue.index + 2, min(cue.index + REACH_TOLD, scene.sentence_end[cue.index]))
    tells = any(scene.kinds[t] == ":" or scene.is_(t, "that", "that_pronoun") for t in near)
    return noun and not tells and is_joined(behind)  # not تابع للصحفيين أن


def _writer(scene: Scene, cue: Cue) -> bool:
    """Whether a participle of writing is the noun for a writer: التقى كاتبا معروفا; not سخر من القرار كاتبا: "لن نسكت"."""
    if cue.form.verb.lemma != WRITES:
        return False
    behind = cue.index + 1 + (scene.kinds[cue.index + 1 : cue.index + 2] == [":"])
    speech = scene.kinds[behind : behind + 1] == ["o"]
    beside = scene.kinds[cue.index - 1] in ",c" or scene.fold[cue.index].endswith("ا")
    return bool(cue.prefix) or not (speech and beside) or scene.in_heading(cue.index)


def _seat(scene: Scene, cue: Cue) -> bool:
    """Whether a participle of admitting is the noun for a seat: اتخذ من المدينة مقرا; not …، مقرا بخطئه، مقرا بأن."""
    that = scene.is_(cue.index + 1, "that", "that_pronoun")
    return cue.form.verb.lemma == ADMITS and not (that or scene.kinds[cue.index - 1] in ",c")


def _proposal(scene: Scene, cue: Cue) -> bool:
    """Whether a participle of proposing is what is proposed, or its adjective: تبنى مقترحا يهدف إلى، قانونا مقترحا."""
    word, behind, before = scene.fold[cue.index], scene.word(cue.index + 1), cue.index - 1
    if cue.form.verb.lemma != PROPOSES or cue.prefix or scene.kinds[before] == ",":
        return False
    clause = behind[:1] in IMPERFECT and frequency("ال" + behind) == 0 and frequency(behind) > 0
    of_noun = scene.kinds[before] == "w" and scene.fold[before].endswith("ا") and scene.everyday(before)
    return word.endswith("ات") or clause or of_noun or scene.is_(cue.index + 1, "ila", "min")


def _turns_out(scene: Scene, cue: Cue) -> bool:
    """Whether a verb of making clear is that of turning out: تبين أن، تبين للشرطة أن; not تبين | الدراسة أن, who makes it clear."""
    word = scene.fold[cue.index].removeprefix("و")
    return word in words_of("turns_out") and not woman_behind(scene, cue.index + 1)


def _discovery(scene: Scene, cue: Cue) -> bool:
    """Whether the verb of revealing is the noun for a find or a test: كشف "تاريخي"، وكشف الكذب."""
    behind = cue.index + 1 + (scene.kinds[cue.index + 1 : cue.index + 2] == ["o"])
    return scene.fold[cue.index].removeprefix("و") == FIND and scene.word(behind) in words_of("find")


def _learner(scene: Scene, cue: Cue) -> bool:
    """Whether the word means a student or somebody who seeks: 5 آلاف طالب، طالب جامعي، طالب لجوء."""
    if scene.fold[cue.index].removeprefix("و") != LEARNER:
        return False
    before = cue.index - 1
    counted = scene.kinds[before] == "n" or scene.fold[before].removeprefix("و") in numerals()
    behind = scene.word(cue.index + 1)
    return (counted and not cue.prefix) or behind in words_of("learner") or behind in nisba()  # طالب كندي


def _new(scene: Scene, cue: Cue) -> bool:
    """Whether the word is the adjective of several who are new: توظيف عاملين جدد, not الوزير جدد دعمه."""
    before, noun = cue.index - 1, scene.fold[cue.index - 1]
    if (
        scene.fold[cue.index] not in words_of("new_ones")
        or scene.kinds[before] != "w"
        or scene.particle[before]
    ):
        return False
    return not noun.startswith("ال") and (noun.endswith(MANY) or is_plural(noun))


def _amount(scene: Scene, cue: Cue) -> bool:
    """Whether the word is the noun for an amount: أكبر قدر ممكن، قدر الإمكان."""
    if scene.fold[cue.index] != AMOUNT:
        return False
    before = scene.fold[cue.index - 1].removeprefix("ب")
    return before in words_of("how_much") or scene.word(cue.index + 1) in words_of("amount")


def _unled(scene: Scene, cue: Cue) -> bool:
    """Whether the word is a noun or preposition, unless it opens a clause with somebody behind: وثمن الوزير جهود …"""
    word = scene.fold[cue.index].removeprefix("و")
    if scene.word(cue.index + 1).startswith("ال"):
        word = word.removeprefix("ف")  # فثمن | الكيلو; not أما المدرب فثمن | جهود لاعبيه
    if word not in words_of("verb_if_led") or doubled(scene, cue):
        return False
    before, somebody = cue.index - 1, scene.phrase_at(cue.index + 1)
    opens = before < scene.sentence_start[cue.index] or scene.kinds[before] == ","
    opens = opens or scene.is_(before, "conjunction") or turn_ending(scene, cue.index) is not None
    return not (opens and somebody is not None and somebody.speaks and not somebody.prefix)


def _renewal(scene: Scene, cue: Cue) -> bool:
    """Whether a word like the feminine imperfect of renewing is the noun of being renewed: وتجدد الاحتجاجات."""
    plain = scene.fold[cue.index].removeprefix("و").removeprefix("ف") == "تجدد"
    behind, front = scene.phrase_at(cue.index + 1), scene.phrases_ending.get(cue.index)
    somebody = (behind is not None and behind.speaks) or (front is not None and not cue.prefix)
    noun = scene.word(cue.index + 1)
    return plain and not somebody and noun.startswith("ال") and noun.endswith("ات")


def _governed(scene: Scene, cue: Cue) -> bool:
    """Whether a verb that takes a verbal noun stands right before it: يمكن توقع تراجع، تتجنب عادة كشف الأرقام."""
    before = cue.index - 1
    while (
        scene.is_(before, "adverb")
        or scene.word(before) == "بالتالي"
        or scene.word(before) in words_of("this_alone")
    ):
        before -= 1  # يعني ذلك | كشف معلوماته
    if before < scene.sentence_start[cue.index] or cue.prefix:
        return False
    return scene.fold[before].removeprefix("و") in words_of("takes_masdar") and _masdar(scene, cue.index)


def _regarded(scene: Scene, cue: Cue) -> bool:
    """Whether a verb of regarding tells nobody's view (ينظر إليه على أنه), or none at all (تنظر المحكمة القضية)."""
    form = cue.form
    if form.verb.act != "judge" or form.verb.complements != ["ala"]:
        return False
    behind = range(cue.index + 1, min(scene.sentence_end[cue.index] - 1, cue.index + REACH_REGARDED))
    as_what = any(scene.is_(t, "ala") and scene.is_(t + 1, "that", "that_pronoun") for t in behind)
    passive = form.kind == "imperfect" and scene.is_(cue.index + 1, "ila")
    return not as_what or (passive and scene.phrases_ending.get(cue.index) is None)


def _expected_of(scene: Scene, cue: Cue) -> bool:
    """Whether something is expected of whoever stands behind بـ, by nobody: كان يفترض بالمجلس أن يجتمع, not يفترض بأنه سيجتمع."""
    form, behind = cue.form, cue.index + 1
    supposes = form.kind == "imperfect" and form.verb.lemma == SUPPOSES and behind < len(scene.fold)
    joined = supposes and scene.fold[behind].startswith("ب") and is_joined(scene.fold[behind])
    return joined and not scene.is_(behind, "that", "that_pronoun")


def _appears(scene: Scene, cue: Cue) -> bool:
    """Whether a present spelled like showing is the one of appearing, with its place behind it: تظهر فيها حافلة، يظهر في الصورة."""
    appears = cue.form.verb.lemma == SHOWS and cue.form.kind == "imperfect" and scene.is_(cue.index + 1, "fi")
    near = range(cue.index + 2, min(cue.index + REACH_SHOWN, scene.sentence_end[cue.index]))
    return appears and not any(scene.is_(t, "that", "that_pronoun") for t in near)  # تظهر في مجملها أن


def _exposed(scene: Scene, cue: Cue) -> bool:
    """Whether a word like the feminine present of offering is the perfect of being exposed: وتعرض السوق أمس لضغوط."""
    exposed = cue.form.verb.lemma == OFFERS and cue.form.kind == "imperfect" and not cue.form.enclitic
    if not exposed or not scene.fold[cue.index].endswith(EXPOSED):
        return False
    for token in range(cue.index + 1, min(cue.index + REACH_EXPOSED, scene.sentence_end[cue.index])):
        phrase = scene.phrase_at(token)
        if scene.is_(token, "ala", "that", "that_pronoun"):
            return False
        if phrase is not None and phrase.prefix == "ل":
            return True
        word = scene.fold[token]
        if phrase is None and word.startswith("ل") and is_joined(word):
            return True
    return False


def _before_deed(scene: Scene, cue: Cue) -> bool:
    """Whether a word spelled like a perfect stands behind قبل, بعد or من أجل, perhaps in marks: قبل كشف جديد، من أجل "كشف الحقيقة".

    A verb would have أن before it.
    """
    before = cue.index - 1
    before -= scene.kinds[before] == "o"
    if before < scene.sentence_start[cue.index] or cue.prefix or cue.form.kind != "perfect":
        return False
    if scene.is_(before, "place_time") and _long_before(scene, before - 1):
        return False
    led = scene.fold[before] in words_of("before_deed") and _masdar(scene, cue.index)
    behind = scene.phrase_at(cue.index + 1)
    nobody = (
        behind is None or not behind.speaks or bool(paper_noun(scene.fold[cue.index + 1]))
    )  # قبل | نشر المنشورات
    return led and cue.form.gender == "m" and nobody


def _long_before(scene: Scene, token: int) -> bool:
    """Whether من or فيما at the head of a clause makes a time of قبل or بعد: ومن | قبل كشف عن خطة، وفيما | بعد تعهد بـ."""
    opens = token == scene.sentence_start[token] or scene.kinds[token - 1] == ","
    return opens and scene.is_(token, "min", "relative_what")


def _first_deed(scene: Scene, cue: Cue) -> bool:
    """Whether a word spelled like a perfect is the noun behind أول and the like, or behind هناك: أول | تعهد له، هناك | أمل كبير."""
    before = scene.word(cue.index - 1)
    plain = cue.form.kind == "perfect" and not cue.prefix and (cue.form.gender, cue.form.number) == ("m", "s")
    led = before in words_of("one_of") or (
        before.removeprefix("و") in words_of("some_who") and cue.form.verb.ambiguous
    )
    behind = scene.phrase_at(cue.index + 1)
    own = behind is not None and behind.speaks and behind.entities[0].kind == "person"
    return plain and led and not own and _masdar(scene, cue.index)


def _between(scene: Scene, cue: Cue) -> bool:
    """Whether بين stands before what may be done, and is no verb: نختار بين أن يغادر …, not بين أن الجسر آمن."""
    that = cue.index + 1
    if (
        cue.form.verb.lemma != CLEARS
        or not scene.is_(that, "that", "subjunctive")
        or scene.is_(that, "that_pronoun")
    ):
        return False
    verb = scene.word(that + 1)
    if scene.is_(that + 1, "demonstrative"):
        return False  # وبين أن تلك المناطق آمنة
    return verb[:1] in IMPERFECT and scene.phrase_at(that + 1) is None and not frequency("ال" + verb)


def _goes_on(scene: Scene, cue: Cue) -> bool:
    """Whether و joins it to a verbal noun behind a preposition: إلى معرفة الدوافع | وكشف أي شركاء، لمحاربة التزوير | ونشر الوعي."""
    form, behind = cue.form, cue.index + 1
    plain = cue.prefix == "و" and form.kind == "perfect" and (form.gender, form.number) == ("m", "s")
    if not plain or not _masdar(scene, cue.index) or not _plain_noun(scene, behind):
        return False
    first = max(scene.sentence_start[cue.index], cue.index - REACH_MASDAR)
    for token in range(cue.index - 1, first, -1):
        if scene.kinds[token] not in "wnl" or scene.is_(token, "that", "that_pronoun", "relative"):
            return False
        word, light, before = scene.fold[token], scene.document.light[token], token - 1
        governed = scene.is_(before, "ila", "fi", "ala", "min", "an") and is_bare_preposition(
            scene.fold[before]
        )
        if governed and verbal_noun(word, light) and not word.startswith("ال"):
            return True
        if word.startswith("ل") and verbal_noun(word[1:], light[1:]):
            return True
        if reports_finite(scene, token) and not _masdar(scene, token):
            return False
    return False


def _masdar(scene: Scene, token: int) -> bool:
    """Whether the word may be a bare verbal noun: كشف, and توقع, which an imperfect is spelled like."""
    written = any(found.kind == "masdar" and not found.enclitic for _, found in scene.verbs(token))
    word, light = scene.fold[token].removeprefix("و"), scene.document.light[token].removeprefix("و")
    return written or (word[:1] == "ت" and verbal_noun("ال" + word, "ال" + light))


def _plain_noun(scene: Scene, token: int) -> bool:
    """Whether a noun that is nobody stands at `token`."""
    phrase = scene.phrase_at(token)
    if token >= len(scene.fold) or scene.kinds[token] != "w" or (phrase is not None and phrase.speaks):
        return False
    demonstrative = scene.is_(token, "demonstrative")  # أي شركاء
    return demonstrative or (
        not scene.particle[token]
        and token not in scene.time_after
        and not scene.fold[token].startswith(("ب", "لل"))
    )


def noun_behind_that(scene: Scene, cue: Cue) -> bool:
    """Whether a word behind أن is a verbal noun spelled like a perfect (أن توقع نتيجة السباق …, not سبق أن توقع)."""
    that = cue.index - 1
    if (
        cue.form.kind != "perfect"
        or cue.prefix
        or not scene.is_(that, "that")
        or scene.cover[that] is not None  # it ends a name: جاي-إن
    ):
        return False
    after_all = scene.is_(that - 1, "before_that", "relative_what") or scene.fold[that - 1].removeprefix(
        "و"
    ) in words_of("needs_that")
    after_all = after_all or any(
        scene.fold[t].removeprefix("و") in words_of("befell")
        for t in range(max(scene.sentence_start[that], that - REACH_BEFELL), that)
    )  # سبق للوزير أن وصف
    return not after_all and any(
        not prefix and f.kind == "masdar" and not f.enclitic for prefix, f in scene.verbs(cue.index)
    )


def people_before(scene: Scene, last: Cue, cue: Cue) -> bool:
    """Whether a plural participle behind لكن or أن is the noun for those who say what the verb right behind it tells."""
    many = last.participle and last.form.number != "s" and cue.form.number == "p" and cue.form.kind in FINITE
    return many and not cue.prefix and scene.is_(last.index - 1, "that", "conjunction", "except")
