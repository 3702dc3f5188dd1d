"""Acting: who the sentence tells of before a verb or participle that leaves its subject out."""

from collections.abc import Callable, Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.participles import before_pronouns, verb_of_sayer
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.crowds import tells_many, written_on
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.plain import of_them
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural, number_at
from tawatur.attribution.reading.finite import (
    OBJECTS,
    looks_perfect,
    looks_present,
    perfect_with_object,
    reports_finite,
    verb_shaped,
)
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    describes,
    is_bare_preposition,
    nobody_named,
)
from tawatur.attribution.speakers.said_again import quoted_apart
from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm

# particles that open the clause of a verb before its subject
CLAUSES = ("relative", "conjunction", "perfect", "was")
# letters that may be a conjunction or preposition joined to a verbal noun (واستخدام، لمواصلة)
JOINED = ("و", "ف", "ل", "ب", "ك")

# a word that has the article more often than one in so many times is a noun rather than a verb
VERB_TO_NOUN = 3


class Acting:
    """Finds the subjects and other noun phrases of a sentence to the left of a verb, nearest first."""

    def __init__(self, scene: Scene, gender_of: Callable[[NounPhrase], str]) -> None:
        """`gender_of` says m, f or mf for a noun phrase, as its verbs showed so far."""
        self.scene, self.gender_of = scene, gender_of

    def beside(self, cue: Cue) -> Turn | None:
        """Who ends right before a participle and is the subject of the verb before him: رد عليه فلان قائلا …"""
        phrase = self.scene.phrases_ending.get(cue.index)
        if phrase is None or not phrase.speaks or phrase.prefix:
            return None
        verb = before_pronouns(self.scene, phrase.first)
        joined = verb < phrase.first - 1 and self.scene.is_(verb - 1, *CLAUSES)
        joined |= _came_of_it(self.scene, phrase.first) or self._replies(verb)
        joined |= verb_of_sayer(self.scene, cue) >= 0
        if not joined or self.scene.cover[verb] is not None or self.scene.fold[verb].startswith("ال"):
            return None
        turn = Turn(list(phrase.entities), self.gender_of(phrase), number_at(self.scene, phrase), phrase)
        return turn if turn.agrees(cue.form) else None

    def _replies(self, verb: int) -> bool:
        """Whether the verb of answering stands at `verb` and begins its clause: …، رد فلان قائلا; not سخر من | رد فلان قائلا."""
        word = self.scene.fold[verb]
        begins = verb == self.scene.sentence_start[verb] or self.scene.kinds[verb - 1] in ",-"
        return word in words_of("replies") and (begins or word[:1] in ("ف", "ل", "ي", "ت"))

    def joined(self, verb: int, form: VerbForm) -> Turn | None:
        """Who ends right before a verb joined by و and is the subject of that before him: الخطة التي أعدها سالم | وقال إنها …"""
        scene, phrase = self.scene, self.scene.phrases_ending.get(verb)
        one = of_them(scene, verb - 1) if phrase is None and form.number == "s" else None
        if one is not None and one.after == verb and scene.fold[verb].startswith("و"):
            turn = Turn(list(one.entities), self.gender_of(one), number_at(scene, one), one)
            return turn if turn.agrees(form) else None  # التفت إليه أحدهم | وقال
        if phrase is None or not phrase.speaks or phrase.prefix or not scene.fold[verb].startswith("و"):
            return None
        acts = phrase.first - 1
        word, light = scene.fold[acts], scene.document.light[acts]
        back = next((p for p in OBJECTS if light.endswith(p)), "")
        plain = scene.kinds[acts] == "w" and not scene.particle[acts] and scene.cover[acts] is None
        stem = word.removesuffix(fold(back)).removeprefix("ف")
        noun = max(frequency("ال" + stem), frequency("ال" + stem.removesuffix("ت") + "ه"))
        clause = scene.is_(acts - 1, "relative") or (word.startswith("ف") and not noun)
        if not back or not plain or not clause or len(stem) <= len(back):
            return None
        turn = Turn(list(phrase.entities), self.gender_of(phrase), number_at(self.scene, phrase), phrase)
        return turn if turn.agrees(form) else None

    def came_of_it(self, turns: Sequence[Turn], verb: int, form: VerbForm) -> Turn | None:
        """Who acts behind the last of `turns` in a clause of what came of it: رفض النادي الطلب، ليظهر فلان غاضبا، | نافيا …"""
        last = turns[-1].phrase if turns else None
        turn = self.before(verb, form, nouns=False) if last is not None else None
        if last is None or turn is None or turn.phrase is None or turn.phrase.first <= last.after:
            return None
        return turn if _came_of_it(self.scene, turn.phrase.first) else None

    def behind(self, turns: Sequence[Turn], verb: int, form: VerbForm) -> Turn | None:
        """Who acts behind the last of `turns`, where و or لكنه goes on with his verb: في حوار نشرته …، هاجم فلان …، وقال …"""
        last = turns[-1].phrase if turns else None
        scene = self.scene
        but = pronoun_joined(scene, verb - 1) and scene.kinds[verb - 2] == ","
        if last is None or not (but or scene.fold[verb].startswith("و")):
            return None
        return self._since(last.after - 1, verb, form)

    def _since(self, last: int, verb: int, form: VerbForm) -> Turn | None:
        """Who acts behind token `last`, where the plain word before him stands right behind a comma: …، هاجم فلان …، وقال"""
        turn = self.before(verb, form)
        phrase = turn.phrase if turn is not None else None
        if phrase is None or phrase.first <= last or phrase.first - 2 < self.scene.sentence_start[verb]:
            return None
        before = phrase.first - 2
        before -= self.scene.is_(before, "negator")  # ولم يوضح التقرير
        but = self.scene.fold[phrase.first - 1] in words_of("but")  # لكن النقابة رفضتها | وقالت
        if self.scene.kinds[before] != "," and not but:
            return None
        if self.scene.is_(phrase.first - 1, "that", "that_pronoun"):
            return None  # زعمت السفيرة، في ردها، أن إسرائيل حاولت …، وألقت: no verb, and what she says of another
        if self.scene.is_(phrase.first - 1, "conjunction"):
            return turn  # …، لكن الوزارة ترفض ذلك، وتقول
        word = self.scene.fold[phrase.first - 1]
        taken_up = word.endswith(("ه", "ها", "هما"))  # بهدفين، سجلهما فلان، وأشار
        noun = frequency("ال" + word) * VERB_TO_NOUN > frequency(word)
        owner = noun and phrase.entities[0].kind != "person"  # ثمنت فلانة، ممثلة الهيئة، جهود الدولة، وقالت
        return turn if word[0] not in JOINED and not (taken_up or owner) else None

    def before(self, verb: int, form: VerbForm, nouns: bool = True) -> Turn | None:
        """The nearest subject behind its verb that agrees with `form`: …، بدأت الصحف الحديث عن …، مشيرة إلى …

        With `nouns` also behind a verbal noun of announcing (بعد إعلان الرئيس …), which a participle may hang on.
        """
        scene = self.scene
        for token in range(verb - 1, scene.sentence_start[verb], -1):
            phrase = anybody_at(scene, token) or _noun_leading(scene, token, verb)
            if phrase is None or not phrase.speaks or quoted_apart(scene, phrase, verb):
                continue
            if phrase.prefix and not (nouns and _whose_report(scene, phrase)):
                continue
            behind = (
                phrase.prefix
                or _behind_verb(scene, token)
                or (nouns and _in_its_relative(scene, token, verb))
            )
            if not (behind or (nouns and _announcing(scene, token)) or _leads(scene, token, phrase.after)):
                continue
            oblique = scene.fold[token].endswith("ين") and is_plural(scene.fold[token])  # not أمين
            if oblique and phrase.entities[0].kind == "unnamed":
                continue  # حث الناخبين
            many = tells_many(scene, phrase)
            gender = "mf" if many and not is_plural(scene.fold[token]) else self.gender_of(phrase)  # المئات
            turn = Turn(list(phrase.entities), gender, "p" if many else number_at(self.scene, phrase), phrase)
            # لافتات كتب عليها: who holds them need not agree
            if turn.agrees(form) or written_on(scene, verb):
                return turn
        return None

    def taken_up(self, cue: Cue, form: VerbForm) -> Turn | None:
        """The first one named before لكن with a pronoun, whatever his case: لم يأت من الصين رد، لكنها تقول إن …"""
        scene = self.scene
        if cue.prefix or not pronoun_joined(scene, cue.index - 1):
            return None
        for first in range(scene.sentence_start[cue.index], cue.index - 1):
            phrase = scene.phrase_at(first)
            named = phrase is not None and phrase.entities[0].kind in ("person", "state", "organisation")
            if phrase is None or not named or len(phrase.entities) > 1:
                continue
            turn = Turn(list(phrase.entities), self.gender_of(phrase), number_at(self.scene, phrase), phrase)
            if turn.agrees(form):
                return turn
        return None

    def in_time(self, verb: int, form: VerbForm, topic: Turn) -> Turn | None:
        """Who acts in the clause of time that a verb joined by و belongs to: حين ألغت النقابة العقد | وأعلنت أنها …"""
        scene, after = self.scene, topic.phrase.after if topic.phrase is not None else verb
        if not scene.fold[verb].startswith("و") or scene.kinds[verb - 1] == ",":
            return None
        turn = self.before(verb, form, nouns=False)
        phrase = turn.phrase if turn is not None else None
        if phrase is None or phrase.first - 2 <= after:
            return None
        opener = phrase.first - 2 - scene.is_(phrase.first - 2, "that")
        return turn if scene.is_(opener, "before_that") else None

    def whoever(self, verb: int) -> bool:
        """Whether من stands for who acts before a participle, in its clause: بينهم من شكك في ذلك قائلا …"""
        scene = self.scene
        for token in range(verb - 1, scene.sentence_start[verb] - 1, -1):
            if scene.kinds[token] not in "wn":
                return False
            if reports_finite(scene, token):
                return scene.word(token - 1) in ("من", "ومن")
        return False

    def named_before(self, verb: int, form: VerbForm) -> Turn | None:
        """The nearest noun phrase before the verb, in its sentence, that agrees with it: أجراها باحثون …، بعدما لاحظوا أن …"""
        scene = self.scene
        for first in range(verb - 1, scene.sentence_start[verb] - 1, -1):
            phrase = scene.phrase_at(first)
            if phrase is None or not phrase.speaks or phrase.governed:
                continue
            number = "p" if is_plural(scene.fold[phrase.first]) else number_at(self.scene, phrase)
            turn = Turn(list(phrase.entities), self.gender_of(phrase), number, phrase)
            if turn.agrees(form):
                return turn
        return None

    def concerned(self, verb: int, form: VerbForm) -> Turn | None:
        """The nearest person before a verb behind بعد أن or قبل أن, whatever his case: حكم على فلان بالسجن بعد أن اعترف بـ …

        Whose subject a verb behind وهم has, or what is written on, is the subject of the verb before it.
        """
        scene = self.scene
        if written_on(scene, verb) or scene.is_(verb - 1, "circumstance"):
            return self.before(verb, form)
        opened = scene.is_(verb - 1, "that", "relative_what") and scene.is_(verb - 2, "place_time")
        if not opened and not (scene.is_(verb - 1, "before_that") and scene.fold[verb - 1].endswith("ما")):
            return None
        if form.enclitic == "ه" and scene.word(verb - 1) in ("ما", "لما"):
            return None  # أقال المدير بسبب ما | وصفه بأنه إهمال: whoever dismissed him
        for first in range(verb - 2, scene.sentence_start[verb] - 1, -1):
            phrase = scene.phrase_at(first)
            body = phrase is not None and form.gender == "f" and phrase.entities[0].kind == "state"
            if phrase is None or len(phrase.entities) > 1 or not (body or _person(phrase)):
                continue
            turn = Turn(list(phrase.entities), self.gender_of(phrase), number_at(self.scene, phrase), phrase)
            if turn.agrees(form):
                return turn
        return None


def _in_its_relative(scene: Scene, first: int, participle: int) -> bool:
    """Whether a noun phrase is the subject of a relative clause that a participle ends without a comma: صورة نشرها فلان معلقا"""
    verb = first - 1
    plain = scene.kinds[verb] == "w" and not scene.particle[verb] and scene.cover[verb] is None
    taken_up = plain and scene.fold[verb].endswith(OBJECTS) and scene.is_(verb - 1, "relative")
    return taken_up and all(kind in "wn#" for kind in scene.kinds[first:participle])


def _leads(scene: Scene, first: int, after: int) -> bool:
    """Whether a noun phrase stands behind لكن or أن before its verb: لكن النقابة اختارت الانتظار موضحة أن؛ أن اللجنة لم توافق"""
    opened = scene.is_(first - 1, "conjunction", "except", "that") and not pronoun_joined(scene, first - 1)
    verb = after + scene.is_(after, "negator")
    plain = verb < scene.sentence_end[first] and scene.kinds[verb] == "w" and not scene.particle[verb]
    if not (opened and plain):
        return False
    if perfect_with_object(scene.fold[verb]):
        return True  # لكن المدرسة حجبته، لكن الرئيس أعاده، لكن اللاعب رفضه
    present = looks_present(scene.fold[verb]) and not frequency("ال" + scene.fold[verb])
    return present or looks_perfect(scene.fold[verb], scene.document.light[verb])


def _noun_leading(scene: Scene, first: int, verb: int) -> NounPhrase | None:
    """A definite noun that no table knows, right behind لكن and right before its verb: لكن الكنيسة حجبت اللوحة | وقالت إن"""
    word = scene.fold[first]
    if (
        scene.fold[first - 1] not in words_of("but")
        or not word.startswith("ال")
        or not describes(scene, first)
        or not scene.fold[verb].startswith("و")  # لكن الحادث وقع في مايو، حين | أعلنت فلانة
    ):
        return None
    return nobody_named(scene, first, first + 1) if _leads(scene, first, first + 1) else None


def _announcing(scene: Scene, first: int) -> bool:
    """Whether the word before a noun phrase is a verbal noun of announcing, whose subject it is: بعد إعلان الرئيس …، مشيرا إلى"""
    nouns = (form for _, form in scene.verbs(first - 1) if form.kind == "masdar" and not form.enclitic)
    return any(form.verb.act in ("announce", "affirm", "say") for form in nouns)


def _whose_report(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether it is whose statement, report or call is told of: بعد تصريح | لسالم …، معتبرا; في تقرير | لصحيفة …، مشيرة إلى."""
    noun = phrase.first - 1
    hit = scene.hits.get(noun)
    said = hit is not None and hit.function in ("medium", "saying_noun") and hit.after == phrase.first
    said |= bool(paper_noun(scene.fold[noun]))
    return phrase.prefix == "ل" and said and phrase.entities[0].kind in ("person", "media")


def _person(phrase: NounPhrase) -> bool:
    entity = phrase.entities[0]
    return entity.kind == "person" or (entity.kind == "unnamed" and person_noun(fold(entity.name).split()[0]))


def _came_of_it(scene: Scene, first: int) -> bool:
    """Whether a verb of the present with a joined ل stands before a noun phrase: …، ليرد عليه | فلان قائلا؛ ليجري بعدها | الرئيس"""
    verb = first - 1
    if verb > 0 and scene.particle[verb] and not is_bare_preposition(scene.fold[verb]):
        verb -= 1
    word = scene.fold[verb]
    if verb < 1 or word[:2] not in ("لي", "لت") or not verb_shaped(scene, verb):
        return False
    if word[1:] in words_of("will_be"):
        return False  # اختاره ليكون | مستشاره الجديد، قائلا: what he is to be
    present = looks_present(word[1:]) or reports_finite(scene, verb)
    return present and not frequency("ال" + word[1:])


def _behind_verb(scene: Scene, first: int) -> bool:
    """Whether the word before a noun phrase can be its verb: a plain word that opens a clause."""
    verb, before = first - 1, first - 2
    if _came_of_it(scene, first):
        return True
    if not verb_shaped(scene, verb):
        return False
    if scene.is_(before, "negator"):
        before -= 1  # ولم يوضح التقرير
    if scene.is_(before, "perfect") and scene.phrases_ending.get(before) is not None:
        return False  # كان الوزير قد أقال | المدير …، معلنا: whom he dismissed
    if before < scene.sentence_start[verb] or scene.kinds[before] in ",:c":
        return True
    opening = scene.time_start.get(verb)
    if opening is not None and opening - 1 <= scene.sentence_start[verb]:
        return True  # وفي مطلع الأسبوع وضعت الحكومة
    if scene.is_(before, "that") and scene.is_(before - 1, "place_time"):
        return True  # بعد أن انسحب الرئيس …، قائلا
    return scene.is_(before, "conjunction", "perfect", "was", "adverb", "before_that")
