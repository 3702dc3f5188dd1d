"""Bare objects: a noun phrase behind the verb that is what was said (أعلن الانسحاب، نفى الاتهامات، أدان "الهجوم")."""

from tawatur.attribution.cues.participles import loose_participle
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.denied import denied_in_marks
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.held import held_about
from tawatur.attribution.frames.laid_to import laid_to
from tawatur.attribution.frames.long_quotes import long_quotation
from tawatur.attribution.frames.masdars import bare_masdar
from tawatur.attribution.frames.object_nouns import behind_subject
from tawatur.attribution.frames.refused import refuses_himself
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.nouns import numerals, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.text import fold
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verb_form import VerbForm

# acts of verbs that also tell of deeds, with a verbal noun for an object: قرر خفض …، نشر تعزيزات
DEEDS = ("announce", "propose", "report", "agree", "refuse", "say", "feel")
# verbs of saying that a verbal noun, too, may stand behind as what was said
EXPLAINS = ("أوضح", "وضّح")
# the verb of showing, which also offers
OFFERS = "عرض"
# the verb of publishing, whose object is mostly no words
PUBLISHES = "نشر"
# acts whose object is a stance to it, be it told in quotation marks
STANCES = ("condemn", "criticise")
# pronouns behind لدى
PRONOUNS = ("ه", "ها", "هم")
# how many tokens behind the object أن belongs to something else
FAR_THAT = 4
# how adjectives of relation end
RELATIONS = ("ي", "يه", "يون", "يين")
# how far behind an estimate's object its number may stand
REACH_NUMBER = 14
# tokens of a quotation, with its mark, that is more than a name: رفض "الحلول المرحلية"
SHORTEST_STANCE = 3
# tokens of a quotation of one word, with its mark
ONE_WORD = 2


def bare_object(walk: Walk, position: int) -> Frame | None:
    """A bare noun phrase as what was said: أعلن الانسحاب، نفى الاتهامات."""
    scene = walk.scene
    if laid_to(walk, position):
        return Frame("object", walk.cue.form, position, position)
    form = walk.reading("object") or bare_masdar(walk, position)
    if form is None or renews_a_thing(scene, form, position):
        return None
    if form.verb.act == "say" and not (_explains(walk, form, position) or _claimed(walk, form, position)):
        return None
    sorts = form.verb.weak and form.verb.act == "judge" and form.verb.complements == ["object"]
    held = held_about(walk, position) if sorts and not form.enclitic else None
    if held is not None:
        return Frame("object", form, held, held)  # تصنف باريس الحزب منظمة إرهابية
    classed = bool(form.enclitic and walk.subject) and _called(walk, form, position)  # تصنفها أنقرة إرهابية
    estimated = _estimates(walk, form, position)
    told = estimated or _of_words(walk, form, position) or _offers(walk, form, position)
    if not (walk.convincing(form) or classed or told):
        return None
    if form.verb.act == "describe" and not form.enclitic and "object+bi" in form.verb.complements:
        return None  # whom it is about
    if form.enclitic:
        return Frame("object", form, position, position) if _called(walk, form, position) else None
    behind = estimated and walk.subject and walk.subject[0].first == walk.cue.index + 1  # not يقدر عددهم بمئة
    if form.verb.act == "judge" and form.kind == "imperfect" and not behind:
        held = held_about(walk, position)  # else يعتبر أحد أبرز …: is considered, by nobody in particular
        return Frame("object", form, held, held) if held is not None else None
    if loose_participle(walk):
        return None
    if scene.kinds[position] != "w" or scene.is_(position, "pronoun", "subjunctive", "modal", "was"):
        return None
    if scene.is_(position, "negator") and (scene.fold[position] != "عدم" or _anonymity(scene, position)):
        return None
    word = scene.fold[position]
    if word in words_of("needs_an") and scene.is_(position + 1, "an"):
        return None  # أكد المركز في بيان | صادر عنه على موقعه أن
    if (
        word in words_of("of_whom", "nicknamed")
        or _so_that(word)
        or (word[:3] == "لدي" and word[3:] in PRONOUNS)
    ):
        return None
    own = frequency(word) > frequency(word[1:])  # وجود، وصول
    joined = word.startswith("وال") and form.verb.act != "accuse"  # أكدت الحكومة الشرعية | والتحالف أن
    near = position - walk.cue.index <= 1 or joined
    if word.startswith("و") and near and frequency(word[1:]) and not own:
        return None
    if (
        scene.fold[position].startswith("و")
        and scene.cover[position] is None
        and _may_be_verb(scene, position)
    ):
        return None  # نشرت الدراسة في دورية وتشمل …
    if scene.verbs(position) and not scene.is_(position, "demonstrative"):
        kinds = {found.kind for _, found in scene.verbs(position)}
        if kinds <= {"perfect", "imperfect"}:
            return None
    return Frame("object", form, position, position)


def _explains(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether a verb of making clear has a verbal noun for what was said: أوضح الوزير أهمية الجسر، موضحا ارتفاع الكلفة."""
    scene, word = walk.scene, walk.scene.fold[position]
    if form.verb.lemma not in EXPLAINS or form.enclitic or not (walk.subject or walk.cue.participle):
        return False
    beside = position == walk.cue.index + 1 or behind_subject(scene, walk.subject, position)
    beside = beside or scene.kinds[position - 1] == "," or any(p.after == position for p in walk.subject[-1:])
    owned = position + 1 < walk.end and scene.kinds[position + 1] in "wn"
    owned = owned and all(own.kind == "masdar" for _, own in scene.verbs(position + 1))
    return beside and owned and not word.startswith(("و", "ب", "ل")) and is_verbal_noun(scene, position)


def _claimed(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether a verb of claiming has a verbal noun, or what is its subject's, for an object: زعم فوزه، ادعت أحقيتها في الأرض."""
    scene, word = walk.scene, walk.scene.fold[position]
    if fold(form.verb.lemma) not in words_of("claims") or form.enclitic or word.startswith(("ب", "ل")):
        return False
    if not (walk.subject or walk.cue.prefix == "و" or scene.phrases_ending.get(walk.cue.index)):
        return scene.kinds[walk.cue.index - 1] == "w" and scene.is_(walk.cue.index - 1, "that")  # بعد أن ادعى
    noun, owned = without_owner(word, scene.document.light[position])
    owned = owned and max(frequency("ال" + noun), frequency("ال" + noun[:-1] + "ه")) > 0
    return owned or is_verbal_noun(scene, position) or word.removeprefix("ال") in words_of("blame")


def _offers(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether the verb of showing offers to do what a verbal noun tells: a state is its subject (فرنسا عرضت استضافة المحادثات)."""
    scene, cue = walk.scene, walk.cue
    if form.verb.lemma != OFFERS or form.enclitic or not is_verbal_noun(scene, position):
        return False
    at = cue.index - scene.is_(cue.index - 1, "perfect")
    front = scene.phrases_ending.get(at)
    subjects = walk.subject or ([front] if front is not None and not front.governed else [])
    state = any(e.kind == "state" for p in subjects for e in p.entities)
    first = walk.subject[-1].after if walk.subject else cue.index + 1
    beside = all(t in scene.time_after or scene.is_(t, "adverb") for t in range(first, position))
    owned = scene.document.light[position].endswith(("ها", "هم", "ه"))
    shown = owned or scene.fold[position].startswith("ال")  # عرضت نورستان إنتاجها في المهرجان
    return state and beside and not shown and not paper_noun(scene.fold[position].removeprefix("ال"))


def _so_that(word: str) -> bool:
    """Whether ل is joined to an everyday verb of the present, which tells what came of it: ليرتفع العدد، لتصل الحصيلة إلى …"""
    verb = word[1:]
    if word[:2] not in ("لي", "لت") or frequency("ال" + verb) or frequency(word) > frequency(verb):
        return False
    return min(frequency(verb), frequency({"ي": "ت", "ت": "ي"}[verb[0]] + verb[1:])) > 0


def with_number(walk: Walk, bare: Frame) -> Frame:
    """The object with the numeral that counts it, where that begins it: أعلنت الوزارة، السبت، | 4 وفيات."""
    scene, number = walk.scene, bare.content - 1
    if bare.kind != "object" or bare.content != bare.introduced or scene.kinds[number] != "n":
        return bare
    before = number - 1
    behind = before == walk.cue.index or scene.kinds[before] == "," or number in scene.time_start
    behind = behind or (bool(walk.subject) and walk.subject[-1].after == number)
    loose = scene.cover[number] is None and number not in scene.time_after
    return Frame("object", bare.form, number, number) if behind and loose else bare


def renews_a_thing(scene: Scene, form: VerbForm, noun: int) -> bool:
    """Whether the object at `noun` of a verb of renewing is nothing that is renewed in words: جدد النادي عقده, not جدد دعمه."""
    if form.verb.lemma != "جدد":
        return False
    word, owned = without_owner(scene.fold[noun], scene.document.light[noun])
    if owned and word.endswith("ت"):
        word = word[:-1] + "ه"  # ثقته of ثقة
    masdar = any(found.kind == "masdar" for _, found in scene.verbs(noun))
    bare = fold(word.removeprefix("ال"))
    return not masdar and words_of("renewed").isdisjoint((bare, bare.removesuffix("ه")))  # حرصه، ثقة


def _estimates(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether somebody puts something at a number: قدرت الشرطة عدد المتظاهرين بأكثر من 20 ألفا."""
    estimate = form.verb.act == "judge" and "object+bi" in form.verb.complements
    goes_on = walk.cue.prefix == "و" and form.kind == "perfect" and is_verbal_noun(walk.scene, position)
    goes_on = goes_on and not walk.scene.fold[position].startswith("ال")
    estimate = estimate and (bool(walk.subject) or goes_on)  # وقدر استهلاك السكان بألف طن
    near = range(position, min(walk.end, position + REACH_NUMBER))
    return estimate and any(
        walk.scene.kinds[t] == "n" or walk.scene.fold[t].removeprefix("ب") in numerals() for t in near
    )


def _of_words(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether what somebody refuses or supports is itself said or planned: رفض الوزير الاتهامات، أيد النائب الفكرة."""
    scene, cue = walk.scene, walk.cue
    these = scene.is_(position, "demonstrative") and scene.word(position + 1).startswith("ال")
    word = scene.fold[position + these].removeprefix("ال")  # يؤيد هذه | الحملة
    front = scene.phrases_ending.get(cue.index - scene.is_(cue.index - 1, "adverb"))  # الحزب لطالما | رفض
    told = bool(walk.subject) or (front is not None and front.speaks and not front.governed)
    told |= cue.prefix == "و" and word in ("اي", "ايه")  # ورفض أي وساطة
    told |= scene.is_(cue.index - 1, "as")  # كما رفضت | اتهامات خصومها
    told |= (word in words_of("claim") or word in words_of("refused")) and refuses_himself(
        walk, word, position + these
    )
    told &= not any(decides(p) for p in walk.subject)
    own = (
        scene.fold[position] != word and is_verbal_noun(scene, position) and not paper_noun(word)
    )  # رفض الاعتذار: he would not
    told &= not own or scene.is_(position + 1, "relative") or word in words_of("claim")
    stances = form.verb.act in ("refuse", "agree") and told and not form.verb.ambiguous
    return stances and (
        word in words_of("claim")
        or word in words_of("supported")
        or _replies(walk, form, position)
        or (form.verb.act == "refuse" and word in words_of("refused"))
    )


def decides(phrase: NounPhrase) -> bool:
    """Whether somebody's refusals and consents are deeds, a court's or a parliament's: رفض البرلمان مشروع القانون."""
    words = {word.removeprefix("ال") for word in fold(phrase.entities[0].name).split()[:2]}
    return not words.isdisjoint(words_of("decides"))


def unnamed_on_request(scene: Scene, verb: int) -> bool:
    """Whether the verb or participle only tells that somebody would not be named: طالبا عدم نشر اسمه، رفض الكشف عن هويته."""
    if scene.word(verb + 1) == "عدم":
        return _anonymity(scene, verb + 1)
    refused = any(form.verb.act == "refuse" for _, form in scene.verbs(verb))
    return refused and scene.word(verb + 1) in words_of("details") and _anonymity(scene, verb + 1)


def _anonymity(scene: Scene, position: int) -> bool:
    """Whether not to be named is what was asked for, a condition and no demand: طلب المصدر عدم الكشف عن اسمه."""
    near = scene.fold[position + 1 : position + 5]
    return any(word.startswith(tuple(words_of("identity"))) for word in near)


def _replies(walk: Walk, form: VerbForm, noun: int) -> bool:
    """Whether a reply of somebody who speaks is refused: رفض | رد المحامي بأن …، رد الحكومة; not رفض | رد المبلغ."""
    scene, owner = walk.scene, walk.scene.phrase_at(noun + 1) if noun + 1 < walk.end else None
    reply = form.verb.act == "refuse" and scene.fold[noun] in words_of("reply")
    return reply and owner is not None and owner.speaks and not owner.prefix


def quoted_object(walk: Walk, position: int, led: bool) -> bool:
    """Whether quoted words behind the subject are what a verb condemns, denies or welcomes: أدان الوزير "الهجوم" …

    Behind words of time a verbal noun is (أعلن الوزير أمس "انتهاء الحرب"); `led`: the subject stands in front of the verb.
    """
    scene, form = walk.scene, walk.cue.form
    quoted = scene.quotation[position]
    if "object" not in form.verb.complements or form.verb.act == "say" or form.enclitic or quoted < 0:
        return False
    opening = scene.document.quotations[quoted].opening == position
    if not opening or walk.cue.participle:
        return False
    if form.verb.act in STANCES and _condemned(walk, position):
        return True
    if not (walk.subject or led):
        return False
    if denied_in_marks(walk, position):
        return True
    stands = form.verb.act in ("refuse", "agree") and bool(walk.subject) and not form.verb.ambiguous
    if not (walk.convincing(form) or (stands and long_quotation(scene, position, SHORTEST_STANCE))):
        return False
    before = position - 1
    if is_verbal_noun(scene, position + 1) and scene.kinds[before] == "w" and not scene.particle[before]:
        return True
    if not walk.subject:
        return False
    end = walk.subject[-1].after
    aside = scene.hits.get(end)
    if aside is not None and aside.function == "turn":
        end = aside.after  # أدان الوزير من جهة ثانية "الهجوم"
    while end < position and scene.fold[end].startswith("و") and scene.fold[end].endswith(RELATIONS):
        end += 1  # استنكرت منظمات محلية ودولية "الهجوم"
    return end == position and scene.phrase_at(position + 1) is None


def _condemned(walk: Walk, mark: int) -> bool:
    """Whether quoted words are what a verb condemns or criticises, with its subject, times and titles between, or left out.

    انتقد الوزير الجمعة "الخطوة المتهورة"، أصدرت بيانا دانت فيه "القصف العشوائي"، ودان "خطاب الكراهية"
    """
    scene, verb = walk.scene, walk.cue.index
    if not long_quotation(scene, mark, ONE_WORD) or scene.phrase_at(mark + 1) is not None:
        return False
    first = walk.subject[-1].after if walk.subject else verb + 1
    if not walk.subject:
        taken_up = scene.is_(first, "fi") and not is_bare_preposition(scene.fold[first])
        left_out = walk.cue.prefix[:1] == "و" or scene.is_(verb - 1, "as", "perfect")
        if not (taken_up or (left_out and walk.cue.form.kind == "perfect")):
            return False  # يدين "النجم" بفوزه لزميله: owes
        first += taken_up
    while first < mark:
        beside = scene.kinds[first] in ",)(" or scene.is_(first, "adverb")
        if first in scene.time_after:
            first = scene.time_after[first]
        elif beside or (walk.subject and _describes_it(scene, first)):
            first += 1
        else:
            return False
    return first == mark


def _describes_it(scene: Scene, token: int) -> bool:
    """Whether a word behind the subject still tells who it is: a name, a title or an adjective with the article."""
    return scene.kinds[token] == "w" and (scene.cover[token] is not None or not scene.particle[token])


def who_announces(scene: Scene, bare: Frame) -> bool:
    """Whether the bare noun behind a verb that opens its sentence is who announces: أعلن مهرجان … عن …, not أعلن الإفراج عن …

    A verb joined by و may have left its subject out: وكشف تفاصيل عن …
    """
    noun, verb = bare.content, bare.content - 1
    opens = verb == scene.sentence_start[noun] and not scene.fold[verb].startswith("و") and not bare.subject
    carried = scene.fold[noun] in words_of("carrier") or scene.fold[noun].startswith("ال")
    return opens and not carried and not is_verbal_noun(scene, noun) and not scene.in_heading(noun)


def object_of_deed(walk: Walk, position: int) -> bool:
    """Whether a bare noun behind a definite subject is the object of a verb that takes none in saying: أقر المجلس قواعد …"""
    scene, verb = walk.scene, walk.cue.form.verb
    takes = any(c.startswith("object") for c in verb.complements)
    if takes or verb.act != "affirm":
        return False
    if scene.fold[position].endswith("ا") and scene.everyday(position) and not walk.cue.participle:
        return True  # كان البرلمان قد أقر قانونا بـ
    led = position == walk.cue.index + 1 and scene.phrases_ending.get(walk.cue.index) is not None
    if not led and (not walk.subject or walk.subject[-1].after != position):
        return False
    definite = led or scene.fold[position - 1].startswith("ال")  # البرلمان يقر | مشروع …
    return definite and not scene.fold[position].startswith(("ال", "و")) and scene.everyday(position)


def has_its_object(walk: Walk, noun: int, frame: Frame, position: int) -> bool:
    """Whether a verb that is mostly none of saying has a deed as its object at `noun`, so that أن further on is not its own.

    قرر البنك خفض الفائدة، وسط توقعات بأن …, not قرر البنك خفضها لأن; a verb of asking has both (طلب من المدير الحضور وأن …).
    """
    scene, verb = walk.scene, walk.cue.form.verb
    if frame.kind != "that" or not verb.weak or verb.act not in DEEDS or position - noun < FAR_THAT:
        return False
    if noun <= walk.cue.index or scene.fold[noun] in words_of("that_noun") or noun in scene.hits:
        return False
    told = scene.hits.get(position - 1)
    if told is not None and told.function == "saying_noun":
        return False
    if scene.document.light[noun].endswith("ة") and scene.word(noun + 1).startswith("لل"):
        return False  # أظهر تقرير للجنة | تابعة للمدينة، أن: an adjective
    counted = scene.kinds[noun - 1] == "n" and scene.fold[noun].endswith("ا")
    put_out = verb.lemma == PUBLISHES and bool(walk.subject) and walk.subject[-1].after == noun
    put_out = put_out and not (scene.particle[noun] or scene.fold[noun].startswith("ال"))
    return counted or is_verbal_noun(scene, noun) or put_out  # نشرت الصحيفة قائمة …، وتبين أن


def passes_measure(walk: Walk) -> bool:
    """Whether a law or the like stands right behind a verb that takes no object in saying: البرلمان أقر مشروع قانون … بمصروفات."""
    scene, verb, following = walk.scene, walk.cue.form.verb, walk.cue.index + 1
    takes = any(c.startswith("object") for c in verb.complements)
    draft = scene.fold[following : following + 1] == ["مشروع"]
    head = following + draft
    measure = head < walk.limit and scene.fold[head].removeprefix("ال") in words_of("measure")
    return measure and not takes and verb.act == "affirm"


def _may_be_verb(scene: Scene, position: int) -> bool:
    """Whether a word joined with و looks like an imperfect (وتشمل), which is everyday by itself."""
    word = scene.fold[position][1:]
    if word[:2] in ("سي", "ست") and frequency(word[1:]) > 0:
        return True
    return (
        word[:1] in "يت"
        and frequency(word) > 0
        and not any(f.kind == "masdar" for _, f in scene.verbs(position))
    )


def _called(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether what somebody is held or called to be stands here, behind the subject: اعتبره النقاد حكما، تصنفها أنقرة إرهابية."""
    scene, word = walk.scene, walk.scene.fold[position]
    joined = walk.cue.prefix.startswith("و")  # رحب بالاتفاق واعتبره ردا
    judged = form.verb.act in ("judge", "describe") and (bool(walk.subject) or walk.cue.relative or joined)
    plain = (
        scene.kinds[position] == "w"
        and not scene.particle[position]
        and not word.startswith(("ال", "و", "بال", "لل"))
        and not (word.startswith(("ب", "ل")) and (is_joined(word) or not frequency(word)))
    )
    return judged and plain and scene.phrase_at(position) is None
