"""Shown: verbs that tell what papers say and what people do (أظهرت دراسة أن, but أظهر الفريق أنه), and feats."""

from functools import cache

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.deeds.acted import acted
from tawatur.attribution.deeds.deeds import done
from tawatur.attribution.deeds.mute import mute
from tawatur.attribution.deeds.not_said import not_said
from tawatur.attribution.deeds.seldom import seldom
from tawatur.attribution.deeds.writers_own import writers_own, you_find
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency, is_joined

# kinds of those who show something by what they do
DOERS = ("person", "state")
# how far behind the verb's object the sum may stand that is owed
REACH_DEBT = 3
# the verb of insisting on something, with an object of making it stricter
STRICTER = "شدد"
# the verb of holding something unlikely, and of leaving somebody out; how far behind it the list may stand
LEAVES_OUT, REACH_LIST = "استبعد", 16
# the verbs of doing or saying again
REPEATED, RENEWED = "كرر", "جدد"


def told(scene: Scene, draft: Draft) -> bool:
    """Whether something was said, not shown by a deed (أثبت اللاعب أنه كبير), a feat (أكد تفوقه), a thing (الهجوم يشير إلى)."""
    verb = draft.cue.form.verb
    if mute(scene, draft):
        return False
    if writers_own(scene, draft) or you_find(scene, draft):
        return False
    if _opinion(scene, draft) or done(scene, draft) or seldom(scene, draft):
        return False
    if verb.act == "affirm" and (_deed_again(scene, draft) or _defended(scene, draft)):
        return False
    if verb.act == "affirm" and (_tightened(scene, draft) or _ruling(scene, draft)):
        return False
    if verb.act == "condemn" and (_convicts(scene, draft) or _owes(scene, draft)):
        return False
    if verb.lemma == LEAVES_OUT and _left_out(scene, draft):
        return False
    if _considered(scene, draft) or _waves(scene, draft):
        return False
    if acted(scene, draft) or not_said(scene, draft) or _tells_reader(scene, draft):
        return False
    if (
        draft.frame.kind == "object"
        and verb.act in ("affirm", "announce")
        and _feat(scene, draft.frame.content)
    ):
        return False
    if scene.fold[draft.cue.index].removeprefix("و").removeprefix("ف") not in words_of("shows"):
        return True
    doers = [e for e in draft.speakers if e.kind in DOERS or e.name.split(" ")[0] in words_of("team")]
    return len(doers) < len(draft.speakers) or "speaker_of_paper" in draft.rules


def _opinion(scene: Scene, draft: Draft) -> bool:
    """Whether it is only told whose opinion something is, and none is told: المقال يعبر عن رأي كاتبه."""
    content = draft.frame.content
    bare_noun = scene.word(content) in words_of("opinion")
    return draft.frame.kind == "an" and draft.cue.form.verb.act == "feel" and bare_noun


def _deed_again(scene: Scene, draft: Draft) -> bool:
    """Whether a deed is done again, and no words are repeated: صد ركلتين وكرر ذلك في النهائي; not كرر ذلك القول."""
    content = draft.frame.content
    noun = scene.fold[content].removeprefix("ال").removesuffix("ها").removesuffix("ه")
    nouns = {noun, noun.removesuffix("ت") + "ه"}  # فعلتها
    again = draft.cue.form.verb.lemma in (REPEATED, RENEWED) and not nouns.isdisjoint(words_of("done_again"))
    if draft.frame.kind == "object" and again:
        return True  # يكرر هدفه، جدد عقده
    alone = draft.frame.kind == "object" and scene.is_(content, "demonstrative")
    return alone and draft.cue.form.verb.lemma == REPEATED and not scene.word(content + 1).startswith("ال")


def _defended(scene: Scene, draft: Draft) -> bool:
    """Whether somebody defends what players and clubs defend, or does it all the time: دافع عن لقبه، ناشطة تدافع عن حقوق العمال."""
    word, form = scene.word(draft.frame.content), draft.cue.form
    cause = word in words_of("cause_defended") and form.kind == "imperfect" and not draft.cue.prefix
    return draft.frame.kind == "an" and (word in words_of("defended") or cause)


def _tightened(scene: Scene, draft: Draft) -> bool:
    """Whether rules or guards are what is made stricter: تشدد الدولة الإجراءات على حدودها, not شدد الوزير على الإجراءات."""
    if draft.cue.form.verb.lemma != STRICTER or draft.frame.kind != "ala":
        return False
    subject = draft.speaker_phrase
    behind = subject is not None and draft.cue.index < subject.first < draft.frame.introduced
    first = subject.after if behind and subject is not None else draft.cue.index + 1
    if scene.word(first) == "من":
        return True  # شددت الحكومة من سياستها
    return any(
        scene.fold[t].removeprefix("ال") in words_of("tightened")
        and scene.kinds[t - 1] != ","
        and scene.cover[t] is None  # not in أمام مجلس الأمن
        and not is_bare_preposition(scene.fold[t - 1])
        for t in range(first, draft.frame.introduced)
    )


def _ruling(scene: Scene, draft: Draft) -> bool:
    """Whether a court or judge lets a judgement stand, which is an act: أكدت محكمة الاستئناف الحكم, not أكدت المحكمة أن."""
    court = any(word in words_of("court") for e in draft.speakers for word in fold(e.name).split(" ")[:1])
    phrase = draft.speaker_phrase
    words = scene.fold[phrase.first : phrase.after] if phrase is not None else []
    court |= any(word.removeprefix("ال").removesuffix("ه") in words_of("judges") for word in words)
    if not court or draft.frame.kind not in ("object", "ala"):
        return False
    tokens = range(draft.cue.index + 1, draft.frame.content + 1)
    return any(scene.fold[t].removeprefix("ال") in words_of("ruling") for t in tokens)


def _convicts(scene: Scene, draft: Draft) -> bool:
    """Whether a court or judge finds somebody guilty, which is an act: أدانت المحكمة المتهم, not أدانت الحكومة الهجوم.

    A court that only the noun tells stands right behind the verb, whoever is taken for its subject: دانت المحكمة | الفتاة فلانة.
    """
    if fold(draft.cue.form.verb.lemma) not in words_of("convicts"):
        return False
    heads = [word for e in draft.speakers for word in fold(e.name).split(" ")[:2]]  # هيئة المحلفين
    behind = scene.word(draft.cue.index + 1)
    return any(
        word.removeprefix("ال") in words_of("court") or word.removeprefix("ال") in words_of("judges")
        for word in (*heads, behind)
    )


def _owes(scene: Scene, draft: Draft) -> bool:
    """Whether somebody owes something, told with ب behind the subject: يدين الفريق بفوزه إلى حارسه."""
    if fold(draft.cue.form.verb.lemma) not in words_of("convicts"):
        return False
    subject = draft.speaker_phrase
    behind = subject is not None and subject.first == draft.cue.index + 1
    owed = subject.after if behind and subject is not None else draft.cue.index + 1
    noun = "".join(scene.document.light[owed : owed + 1])
    known = noun.startswith("بال") or noun.endswith(("ه", "ها", "هم"))  # بفوزه, not بشدة
    if owed < draft.frame.content and known and noun.startswith("ب") and is_joined(scene.fold[owed]):
        return True
    if _owed_to(scene, draft.cue.index):
        return True
    return draft.frame.kind == "object" and _debt(scene, draft.frame.content)


def _owed_to(scene: Scene, verb: int) -> bool:
    """Whether what is owed stands further on, and to whom behind it: تدين المدينة التي …، | بفوزها الكبير إلى حارسها."""
    if scene.fold[verb][-1:] != "ن" or scene.fold[verb][-2:-1] != "ي":
        return False  # أدان, دان: of condemning alone
    for token in range(verb + 1, scene.sentence_end[verb] - 2):
        if scene.fold[token].startswith("و") and scene.verbs(token):
            return False  # تدين القصف | وتدعو بدورها إلى
        word, light = scene.fold[token], scene.document.light[token]
        bare_noun = owned(light)
        if (
            word.startswith("ب")
            and bare_noun
            and word[:4] != "بدور"
            and frequency("ال" + fold(bare_noun)[1:]) > 0
        ):
            behind = next((t for t in (token + 1, token + 2) if scene.is_(t, "ila")), -1)
            return behind > 0 and is_bare_preposition(scene.fold[behind])
    return False


def _debt(scene: Scene, first: int) -> bool:
    """Whether a sum that is owed stands within a word or two: يدين أصحابها | بمبالغ كبيرة، تدين الشركة | بملايين الدراهم."""
    near = range(first, min(first + REACH_DEBT, scene.sentence_end[first]))
    return any(
        scene.fold[t].startswith("ب") and scene.fold[t][1:].removeprefix("ال") in words_of("debt")
        for t in near
    )


def _left_out(scene: Scene, draft: Draft) -> bool:
    """Whether somebody is left out of a team or a list, and nothing is held unlikely: استبعد المدرب لاعبين, not استبعد التأجيل."""
    noun, frame = draft.frame.content, draft.frame
    if frame.kind not in ("object", "quotation"):
        return False
    noun += scene.kinds[noun] == "o"
    word = scene.word(noun).removeprefix("ال")
    if is_verbal_noun(scene, noun) or word in words_of("claim") or word in words_of("unlikely"):
        return False
    somebody, end = scene.phrase_at(noun), min(scene.sentence_end[noun], noun + REACH_LIST)
    listed = any(
        scene.is_(t, "min") and scene.word(t + 1).removeprefix("ال") in words_of("list")
        for t in range(noun, end)
    )
    named = scene.phrase_at(noun + 1)  # استبعد المدرب | موكلي فلانا
    mine = named is not None and named.how == "name" and named.entities[0].kind == "person"
    if mine and scene.fold[noun].endswith("ي"):
        return True
    return (
        listed or scene.kinds[noun] == "n" or person_noun(word) or (somebody is not None and somebody.speaks)
    )


def _considered(scene: Scene, draft: Draft) -> bool:
    """Whether something is only held to be what follows, in a passive: الانتخابات اعتبرت اختبارا, not اعتبرت القرار خطأ.

    In the present so may somebody be: سالم يعتبر بطلا.
    """
    frame, form = draft.frame, draft.cue.form
    alone = form.verb.act == "judge" and frame.kind == "object" and frame.content == draft.cue.index + 1
    before = draft.speaker_phrase is not None and draft.speaker_phrase.first < draft.cue.index
    held = scene.fold[frame.content].endswith("ا") and scene.everyday(frame.content)
    thing = all(e.kind == "unnamed" for e in draft.speakers)
    if not (alone and held and before) or form.enclitic:
        return False
    behind = scene.word(frame.content + 1)
    present = form.kind == "imperfect" and fold(form.verb.lemma) in words_of("holds_to_be")
    return (thing and form.kind == "perfect") or (present and not behind.startswith("ال"))


def _waves(scene: Scene, draft: Draft) -> bool:
    """Whether somebody waves with something in his hand, and threatens nobody: تلوح الحشود بالأعلام، لوح بيده."""
    if draft.cue.form.verb.lemma != "لوح" or draft.frame.kind != "bi":
        return False
    first = scene.word(draft.frame.content)
    counted = first.removeprefix("ب") in nouns_of("some")  # ببعض الأعلام
    near = (first, scene.word(draft.frame.content + 1)) if counted else (first,)
    return any(
        word.removeprefix("بال").removeprefix("ب").removeprefix("ال") in words_of("waved") for word in near
    )


def _tells_reader(scene: Scene, draft: Draft) -> bool:
    """Whether a thing tells the reader something, outside all quotation marks: الخاصية تذكرك بأن حسابك مفتوح."""
    form = draft.cue.form
    return form.enclitic == "ك" and scene.quotation[draft.cue.index] < 0


def _feat(scene: Scene, token: int) -> bool:
    """Whether a noun with the subject's pronoun tells that somebody is better: تفوقه، أحقيته، علو كعبه."""
    return scene.fold[token] in _feats()


@cache
def _feats() -> frozenset[str]:
    """The nouns of feats with a pronoun (تفوقه، أحقيتها), and those that need none (علو كعبه)."""
    stems = {feat[:-1] + "ت" if feat.endswith("ه") else feat for feat in words_of("feat")}
    return frozenset({stem + pronoun for stem in stems for pronoun in ("ه", "ها", "هم")} | {"علو"})
