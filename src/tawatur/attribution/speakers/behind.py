"""Behind: the subject that stands behind its verb, by mentions or by bare words that no table knows."""

from collections.abc import Callable, Sequence
from functools import cache

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.participles import says_how
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.governed import CLAUSES
from tawatur.attribution.frames.long_quotes import QUOTED_NAME
from tawatur.attribution.frames.nobody import is_nobody
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.phrases.anybody import listed
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.crowds import crowd_at
from tawatur.attribution.phrases.described import takes_up
from tawatur.attribution.phrases.joined_members import members_behind
from tawatur.attribution.phrases.plain import acts, of_them, plain_somebody
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import (
    Turn,
    is_plural,
    man_named,
    nominative,
    somebodys_many,
)
from tawatur.attribution.reading.agreement import is_adjective, no_nominative
from tawatur.attribution.reading.finite import present_alone
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    described,
    describes,
    is_bare_preposition,
    is_governed,
    nobody_named,
)
from tawatur.attribution.speakers.objects_behind import (
    oblique,
    oblique_plural,
    one_in_nominative,
    only_object,
)
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency, is_joined

# a noun that fewer articles hold with the article, or with a pronoun, may be somebody's name
EVERYDAY = 10
# kinds of tokens that may follow a subject
BEHIND_SUBJECT = "w:o,("


class BehindSubjects:
    """Finds the noun phrases behind a verb that are its subject."""

    def __init__(self, scene: Scene, gender_of: Callable[[NounPhrase], str]) -> None:
        """`gender_of` says m, f or mf for a noun phrase, as its verbs showed so far."""
        self.scene, self.gender_of = scene, gender_of

    def subject(self, cue: Cue, subjects: Sequence[NounPhrase], has_object: bool) -> list[NounPhrase]:
        """Those of `subjects` that the verb agrees with, or none; with `has_object` one of them may be its object."""
        if not subjects or cue.form.number != "s":
            return []  # a verb in front of its subject stands in the singular
        first = subjects[0]
        if self._only_how(first) or says_how(self.scene, first.first):
            return []
        if first.first - cue.index == 1 and not has_object:
            return [] if only_object(self.scene, first, cue, self.gender_of) else list(subjects)
        between = range(cue.index + 1, first.first)
        if oblique(self.scene, subjects) and any(
            self.scene.is_(t, "ala", "ila", "an", "fi") for t in between
        ):
            return []  # قالت ردا على مطالبة كبير | المفاوضين …
        gender = self.gender_of(first)
        if has_object and gender != "mf" and gender != cue.form.gender:
            return []
        role = described(self.scene, cue.index + 1, first.first)
        named = first.entities[0].kind == "person" and role is not None and role.after == first.first
        if named and role is not None and _agrees(self.scene.fold[role.first], cue.form.gender):
            return list(subjects)  # قال المعالج الفيزيائي فلان: a role that no table knows, and its holder
        if gender != "mf" and gender != cue.form.gender and first.first - cue.index > 2:
            return []
        return list(subjects)

    def _only_how(self, phrase: NounPhrase) -> bool:
        """Whether a participle alone between a comma and the quotation says how it was told: نشرت صورة، معلقة: "…"."""
        scene, alone = self.scene, phrase.after - phrase.first == 1 and phrase.entities[0].kind == "unnamed"
        word = scene.fold[phrase.first]
        marks = scene.kinds[phrase.first - 1] == "," and scene.kinds[phrase.after : phrase.after + 1] == [":"]
        return alone and marks and word.startswith("م") and word.endswith("ه")

    def asked(self, cue: Cue, subjects: Sequence[NounPhrase], turns: Sequence[Turn], frame: Frame) -> bool:
        """Whether one of `turns` makes a demand, that و joins to its sentence, of the noun behind it: …، وطالب الحزب بالخروج."""
        first = subjects[0] if len(subjects) == 1 else None
        demands = (
            cue.form.verb.act in ("demand", "propose") and cue.prefix[:1] == "و" and not cue.form.enclitic
        )
        if first is None or first.prefix or not demands or cue.index == self.scene.sentence_start[cue.index]:
            return False
        if one_in_nominative(self.scene, first) or somebodys_many(self.scene.document.light[first.first]):
            return False
        if any(p.first == first.after and not p.prefix for p in frame.addressees):
            return False  # ودعت المنظمة | الدول المانحة | إلى التبرع
        if first.after < frame.introduced and _another_noun(self.scene, first.after):
            return False  # ودعت اللجنة الأولمبية | الاتحادات العاملة فيها | إلى …
        woman = cue.form.gender == "f"
        others = [
            turn
            for turn in turns
            if not set(turn.entities) & set(first.entities)
            and not (woman and man_named(fold(turn.entities[0].name).split()[0]))
        ]
        return not nominative(self.scene.fold[first.first]) and any(turn.agrees(cue.form) for turn in others)

    def whole(
        self, cue: Cue, subjects: Sequence[NounPhrase], frame: Frame | None, has_object: bool
    ) -> Sequence[NounPhrase]:
        """The subject with the unknown noun in front of it (محامو الشركة), or the unknown noun alone: اتهم مخترع … النادي."""
        scene, first = self.scene, cue.index + 1
        first += scene.is_(first, "li")
        first += scene.word(first) in words_of("same_before")  # دعا نفس | المتحدث إلى
        if not subjects or frame is None or subjects[0].first == first or frame.introduced <= first:
            return subjects
        two = _two_of_kin(scene, first) or of_them(scene, first)
        if two is not None:
            return [two]
        part = plain_somebody(scene, first) if has_object and scene.fold[first] in nouns_of("some") else None
        if part is not None and part.after == subjects[0].first:
            return [part]  # طالبت مجموعة من الركاب | فلانا بـ …
        if _one_of_his(scene, first, subjects[0]):
            return [nobody_named(scene, first, subjects[0].after)]
        words = _words(scene, first, subjects[0].first)
        if words is None or frame.content == first:
            return subjects
        owner = subjects[0]
        if owner.how == "name" and owner.entities[0].kind == "person" and _of_whom(scene, words, owner):
            return [nobody_named(scene, first, owner.after)]  # زملاء فلان
        if scene.fold[first] in words_of("latest"):
            return [words]  # أفاد أحدث استطلاع للرأي أجرته المؤسسة بـ …
        if self.scene.is_(words.after, "relative") and owner.entities[0].kind != "person":
            return [words]  # تظهر الرسائل التي اطلعت عليها صحيفة "المرفأ" أن …
        if scene.word(words.after) in words_of("whereupon"):
            return [words]  # أعلن المستشفى، حيث يعالج فلان، أن
        if owner.prefix == "و" and words.after == owner.first and not has_object:
            return [words, *subjects]  # قالت سلطات محلية والمرصد
        if has_object:
            epithet = words.after == owner.first and scene.fold[first].startswith("ال")
            holder = epithet and owner.entities[0].kind == "person" and not owner.prefix
            other = holder and not _agrees(scene.fold[first], cue.form.gender)
            return subjects if other else [words]  # وصف الأسطورة فلان الحكم بـ …
        between = range(words.after, owner.first)
        joined = all(
            scene.cover[t] is not None and not scene.particle[t] for t in between
        )  # مهاجم باريس سان جرمان
        owned = joined and owner.entities[0].kind not in ("person", "unnamed")
        if not owned or owner.prefix:
            return subjects
        beside = [p for p in subjects[1:] if p.prefix == "و" and p.how == "name"]  # محققو الهيئة | والمنظمة
        return [nobody_named(scene, first, owner.after), *beside]

    def described(self, cue: Cue, frame: Frame | None, has_object: bool) -> list[NounPhrase]:
        """Bare words right behind the verb that no table or tagger knows: somebody described (قال خبراء أرصاد إن)."""
        scene, first = self.scene, cue.index + 1
        first += scene.is_(first, "li")  # قال له خبراء أرصاد إن
        if frame is None or cue.participle or cue.form.number != "s":
            return []
        other = cue.form.gender == "f" and scene.word(first).endswith(("ي", "ه"))
        if other and scene.word(first) in nouns_of("another"):
            return [nobody_named(scene, first, first + 1)]  # وكتبت أخرى
        first += scene.is_(first, "adverb")  # دعت أيضا منظمات
        first += takes_up(scene, cue) and bool(
            owned("".join(scene.document.light[first + 1 : first + 2]))
        )  # زعم فيه | ناشره أن
        hit = scene.hits.get(first)
        if hit is not None and hit.function == "aside":
            first = max(hit.after, scene.time_after.get(first + 1, 0))  # قال ذات مرة خبراء أرصاد إن
        if first in scene.hits and scene.hits[first].function in ("source_marker", "source_clause"):
            return []  # أكدت حسب اعترافاتها أنها …
        if first >= len(scene.fold) or says_how(scene, first):
            return []
        if present_alone(scene.fold[first].removeprefix("س")) and scene.fold[first].startswith("سي"):
            return []  # وأضاف | سيكون الأمر …: a verb that no table has
        if is_governed(scene.fold[first]) or no_nominative(scene.document.light[first]):
            return []  # عبّر | لعائلة الفقيد عن تعازيه، حذر | زملاءه من أن
        has_object = has_object and not cue.form.enclitic  # واتهمه خصومه بالكذب: whom it accuses is told
        if has_object and oblique_plural(scene.fold[first]):
            return []  # وطالب متطرفي الحركة بإعادة السجناء
        if has_object and scene.is_(first, "demonstrative"):
            return []  # وصف هذه الأعمال بأنها …: the object
        if has_object and cue.form.gender == "f" and owned(scene.document.light[first]) in nouns_of("kin"):
            return []  # واتهمت شقيقه الأصغر بـ …: she, not he
        many = _sound_plural(scene.fold[first])
        everybody = bool(cue.form.enclitic) and scene.fold[first] in words_of("people_at_large")
        plural = (
            many or everybody or nominative(scene.fold[first]) or _somebodys(scene, first)
        )  # مرتكبو الحادث، أنصاره
        prepositional = frame.kind == "bi" or frame.kind in PREPOSITIONS
        if has_object and prepositional and (asks := self._asks(cue, first, frame)) is not None:
            return [asks]
        if frame.kind not in CLAUSES and not plural and (has_object or not prepositional):
            return []
        quoted = self._quoted_name(cue, frame) or self._place(cue, first, frame) or of_them(scene, first)
        if quoted is not None:
            return [quoted]
        found = crowd_at(scene, first) or _words(scene, first, frame.introduced) or listed(scene, first)
        found = found or _two_of_kin(scene, first)
        if found is None or "".join(scene.kinds[found.after : found.after + 1]) not in tuple(BEHIND_SUBJECT):
            return []
        if self._governed(first, frame) or is_nobody(scene, first, frame):
            return []  # أشار بيده إلى …، يدعو لإرسال "…"
        complements = frame.form.verb.complements
        needs = "object+bi" in complements and not {"bi", "that", "direct"} & set(complements)
        told = complements[0] == "object+that" and not frame.addressees and not cue.form.enclitic
        if told and _only_times(scene, found.after, frame.introduced):
            return []  # أبلغت هيئة محلية أمس أن …: whom she told
        followers = not plural or _somebodys(scene, first)  # دعا أنصاره إلى …: his own, whom he calls
        only = found.after == frame.introduced or (needs and _thing_described(scene, found))
        if not many and has_object and (needs or (prepositional and followers)) and only:
            own = _before_object(scene, found)  # وصف الطباخ الشهير | الأطفال بأنهم …
            return [own] if own is not None and _agrees(scene.fold[first], cue.form.gender) else []
        goes_on = frame.form.verb.act != "say" or frame.form.verb.carries_on  # تقول الشكوى إن
        alone = found.after - found.first == 1 and goes_on  # not تظهر استطلاعات الرأي أن
        if frame.kind == "that" and alone and _noun_of_saying(scene, found.first):
            return []
        return [found, *members_behind(scene, found)]

    def _asks(self, cue: Cue, first: int, frame: Frame) -> NounPhrase | None:
        """Plain words before whom they ask or blame, or part of many, asking nobody: دعت السفارات في الخارج | الناخبين | إلى …"""
        scene, word = self.scene, self.scene.fold[first]
        part = plain_somebody(scene, first) if word in nouns_of("some") else None
        others = (p for p in frame.addressees if p.first > first + 1 and not p.prefix)
        asked = any(not is_bare_preposition(scene.fold[p.first - 1]) for p in others)
        words = described(scene, first, frame.introduced) if asked else None
        if words is not None and _agrees(word, cue.form.gender) and words.after != frame.introduced:
            return words
        return part

    def _place(self, cue: Cue, token: int, frame: Frame) -> NounPhrase | None:
        """A town or continent at `token` that speaks for those who live there: وتأمل أوروبا أن …"""
        phrase = self.scene.phrase_at(token)
        if phrase is None or phrase.prefix or phrase.entities[0].kind != "place" or frame.kind not in CLAUSES:
            return None
        return phrase if cue.form.gender == "f" else None

    def _governed(self, token: int, frame: Frame) -> bool:
        """Whether a preposition is joined to the word: to a verbal noun (لإرسال), to somebody's noun (بحيازته)."""
        word, light = self.scene.fold[token], self.scene.document.light[token]
        if word[0] not in "بلك":
            return False
        if frame.kind not in CLAUSES and word[0] == "ب" and is_joined(word):
            return True
        if light[1:2] in ("إ", "أ") and is_joined(word):
            return True
        stem = next((light[1:].removesuffix(p) for p in ("ه", "ها", "هم") if light.endswith(p)), "")
        return bool(stem) and max(frequency(fold(stem)), frequency(fold(stem.removesuffix("ت") + "ه"))) > 0

    def crowd(self, cue: Cue, frame: Frame) -> list[NounPhrase]:
        """Part of a crowd right behind the verb, whatever stands before it: … هتف قسم من الحاضرين "…"."""
        words = described(self.scene, cue.index + 1, frame.introduced)
        if words is None or not self.scene.is_(words.after, "min"):
            return []
        rest = described(self.scene, words.after + 1, frame.introduced)
        return [nobody_named(self.scene, words.first, rest.after)] if rest is not None else []

    def _quoted_name(self, cue: Cue, frame: Frame) -> NounPhrase | None:
        """A name in quotation marks that no table knows, right behind the verb: ذكرت "المرفأ" المحلية أن …"""
        scene, first = self.scene, cue.index + 1
        index = scene.quotation[first]
        if scene.kinds[first] != "o" or index < 0 or frame.content <= first:
            return None
        end = scene.document.quotations[index].end
        if not 1 < end - first <= QUOTED_NAME or end >= frame.introduced:
            return None
        known = scene.phrase_at(first + 1)
        if is_governed(scene.fold[first + 1]):
            return None  # أكد "للشعب النورستاني" أن: whom he told
        return known if known is not None and known.speaks else nobody_named(scene, first + 1, end)


def _another_noun(scene: Scene, token: int) -> bool:
    """Whether the plain word at `token`, right behind a noun with its adjectives, is a noun of its own: الاتحادات، أكبر مستشار."""
    word, before = scene.fold[token], scene.fold[token - 1]
    if not describes(scene, token) or (word[0] in "وبلك" and is_joined(word)):
        return False
    if not word.startswith("ال"):
        return frequency("ال" + word) > 0
    return people(word.removeprefix("ال")) or not is_adjective(before, word, is_plural(before))


def _before_object(scene: Scene, found: NounPhrase) -> NounPhrase | None:
    """The first of two definite nouns, with its adjectives; None where all of `found` is one noun."""
    after = found.first + 1
    definite = scene.fold[found.first].startswith("ال")
    while after < found.after and not _another_noun(scene, after):
        after += 1
    two = definite and after < found.after and scene.fold[after].startswith("ال")
    return nobody_named(scene, found.first, after) if two else None


def _one_of_his(scene: Scene, first: int, owner: NounPhrase) -> bool:
    """Whether one of somebody's people is told of at `first`, by whose they are: أحد أنصار | الزعيم | فلان.

    Behind what else describes the people the name is that of the one: أحد مزارعي القرية | فلان.
    """
    one = scene.fold[first] in words_of("the_single") and owner.first > first + 1
    person = owner.entities[0].kind == "person" and owner.how == "name" and not owner.prefix
    noun = first + 1
    if not (one and person and scene.kinds[noun] == "w" and not scene.particle[noun]):
        return False
    title = scene.fold[noun + 1 : owner.first]
    whose = not title or (person_noun(title[0]) and all(word.startswith("ال") for word in title))
    return whose and not scene.fold[noun].startswith("ال")


def _only_times(scene: Scene, first: int, after: int) -> bool:
    """Whether nothing but times, particles and marks stand in tokens ``first`` to ``after - 1``."""
    while first < after:
        if first in scene.time_after:
            first = scene.time_after[first]
        elif scene.kinds[first] == "w" and not scene.particle[first]:
            return False
        else:
            first += 1
    return True


def _sound_plural(noun: str) -> bool:
    """Whether an indefinite plural of people stands in the nominative, so that nobody is asked: وطالب | مشيعون بالثأر."""
    oblique = noun[:-2] + "ين"
    return (
        noun.endswith("ون")
        and not noun.startswith("ال")
        and frequency(oblique) + frequency("ال" + oblique) > 0
    )


def _words(scene: Scene, first: int, limit: int) -> NounPhrase | None:
    """Somebody whom plain words describe, part of them, or the latest paper of a kind: بعض متتبعي الحملة، أحدث استطلاع للرأي."""
    head = scene.fold[first]
    latest = head in words_of("latest") and bool(paper_noun(scene.fold[first + 1]))
    part = head in nouns_of("some") and bool(scene.particle[first]) and not scene.particle[first + 1]
    found = described(scene, first + (latest or part), limit)
    return nobody_named(scene, first, found.after) if found is not None and (latest or part) else found


def _of_whom(scene: Scene, words: NounPhrase, owner: NounPhrase) -> bool:
    """Whether an everyday noun without the article right before a name makes the named one its owner: زملاء فلان، محامو فلان.

    Behind the article it is the named one's role (المعالج فلان); a strange word is his first name.
    """
    noun = scene.fold[words.after - 1]
    if words.after != owner.first or owner.prefix or noun.startswith("ال"):
        return False
    plural = noun.endswith("و") and frequency("ال" + noun + "ن") >= EVERYDAY
    return plural or min(frequency("ال" + noun), frequency(noun + "ه")) >= EVERYDAY


def _two_of_kin(scene: Scene, first: int) -> NounPhrase | None:
    """Two relatives in the nominative before whose they are: والدا الطفل، شقيقا فلان."""
    word, owner = scene.fold[first], first + 1
    if not word.endswith("ا") or word[:-1].removesuffix("ت") not in _kin():
        return None
    name = scene.phrase_at(owner)
    if name is not None and not name.prefix:
        return nobody_named(scene, first, name.after)
    return nobody_named(scene, first, owner + 1) if scene.word(owner).startswith("ال") else None


@cache
def _kin() -> frozenset[str]:
    """The nouns for relatives, folded, without the ending of the feminine."""
    return frozenset(noun.removesuffix("ه") for noun in nouns_of("kin"))


def _thing_described(scene: Scene, found: NounPhrase) -> bool:
    """Whether a clause tells which thing is meant, which does not describe anything: وتصف الفترة | التي عاشتها هناك بأنها …"""
    noun = scene.fold[found.first].removeprefix("ال")
    return scene.is_(found.after, "relative") and not (acts(noun) or paper_noun(noun))


def _somebodys(scene: Scene, token: int) -> bool:
    """Whether the word is a noun for people with a pronoun: خصومه، أنصارها."""
    noun = owned(scene.document.light[token])
    return bool(noun) and people(fold(noun))


def _agrees(noun: str, gender: str) -> bool:
    """Whether a noun ends as one of the verb's gender does."""
    return noun.endswith(("ه", "ات")) == (gender == "f")


def _noun_of_saying(scene: Scene, token: int) -> bool:
    """Whether the word is a verbal noun that أن completes (كرر القول إن): what is said, not who says it."""
    hit = scene.hits.get(token)
    if hit is not None and hit.function == "unnamed":
        return False  # أفادت أنباء أن
    return any(form.kind == "masdar" and "that" in form.verb.complements for _, form in scene.verbs(token))
