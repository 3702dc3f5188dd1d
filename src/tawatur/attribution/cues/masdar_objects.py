"""Masdar objects: verbal nouns spelled like a verb that a verb governs over its subject (تحاول الشرطة | كشف هوية القاتل).

So do other words that only look like a verb where they stand: الفرق ما | بين المدينتين، كثيرون | يبدون قلقين.
"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition
from tawatur.text import owned
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how many words may stand between the verb that takes a verbal noun and that noun: its subject
REACH_SUBJECT = 5
# the verb of making clear, spelled like between, and the word that stands before the latter
CLEARS, WHAT = "بيّن", "ما"
# the verb of showing a feeling, its plural spelled like that of seeming
SHOWS_FEELING = "أبدى"
# the verbs of asserting and of promising, their participles adjectives of things
ASSERTS, PROMISES = "قطع", "وعد"
# the noun for an opinion, spelled like seeing, and the verb of happening, like speaking
OPINION, HAPPENS = "رأي", "تحدث"
# the word for the whole of something, spelled like agreeing, and the noun of wondering
ALL_OF_IT, WONDER = "اجمع", "تعجب"
# the noun for not doing something
NOT_DOING = "عدم"


def masdar_object(scene: Scene, cue: Cue) -> bool:
    """Whether a word spelled like a perfect is the verbal noun that عدم or a verb before it governs: بعدم | توقع تدخل.

    Between such a verb and the noun its subject may stand, or whom it asks: تحاول الشرطة | كشف …، طلب من الشاهد | كشف …
    """
    before = cue.index - 1
    if before < scene.sentence_start[cue.index] or cue.prefix or cue.form.enclitic or cue.participle:
        return False
    plain = cue.form.kind == "perfect" and (cue.form.gender, cue.form.number) == ("m", "s")
    if not (plain and any(not prefix and form.kind == "masdar" for prefix, form in scene.verbs(cue.index))):
        return False
    if scene.fold[before].endswith(NOT_DOING):
        return True
    if _opens_clause(scene, cue.index + 1):
        return False
    first = max(scene.sentence_start[cue.index], cue.index - REACH_SUBJECT - 1)
    subject = before
    while subject > first and _of_subject(scene, subject):
        subject -= 1
    if subject == before:
        return False
    if scene.fold[subject].removeprefix("و").removeprefix("ف") in words_of("takes_masdar"):
        return True
    asked = is_bare_preposition(scene.fold[subject]) and scene.is_(subject, "min")
    return asked and any(
        form.verb.act == "demand" for t in range(first, subject) for _, form in scene.verbs(t)
    )


def _of_subject(scene: Scene, token: int) -> bool:
    """Whether the word at `token` can be part of whoever stands between a verb and its verbal noun: بعض الصحافيين."""
    if scene.kinds[token] != "w" or scene.fold[token].removeprefix("و") in words_of("takes_masdar"):
        return False
    named, word = scene.cover[token] is not None, scene.fold[token]
    if word.startswith("ال"):
        return named or not verbal_noun(word, scene.document.light[token])  # الذي حاول | الانتحار
    return named or not (scene.particle[token] or scene.verbs(token))


def _opens_clause(scene: Scene, behind: int) -> bool:
    """Whether what the verb alone has stands behind it, or behind its subject: كشف | عن، توقع الخبراء | فوز فريقهم."""
    subject = scene.phrase_at(behind)
    if subject is not None and subject.speaks and not subject.prefix:
        behind = subject.after
        if behind >= scene.size:
            return False
        word = scene.fold[behind]
        if not word.startswith(("ال", "و")) and behind not in scene.time_after and describes(scene, behind):
            return not is_joined(word)
    own = behind < scene.size and scene.is_(behind, "that", "that_pronoun", "an")
    return own and (is_bare_preposition(scene.fold[behind]) or not scene.is_(behind, "an"))


def between(scene: Scene, cue: Cue) -> bool:
    """Whether بين behind ما, before two or many, only tells between whom something is: الفرق ما | بين المدينتين أنهما …"""
    plain = cue.form.verb.lemma == CLEARS and scene.word(cue.index - 1).removeprefix("و") == WHAT
    return plain and scene.word(cue.index + 1).endswith("ين")


def seems(scene: Scene, cue: Cue) -> bool:
    """Whether the plural of showing a feeling is that of seeming, with what they seem to be: من | يبدون قلقين; not يبدون قلقهم."""
    if cue.form.verb.lemma != SHOWS_FEELING or cue.form.kind != "imperfect" or cue.form.number != "p":
        return False
    word = scene.word(cue.index + 1)
    many = word.endswith("ين") and not word.startswith("ال") and frequency(word[:-2] + "ون") > 0
    return many or word in words_of("as_if") or scene.document.light[cue.index + 1 : cue.index + 2] == ["كما"]


def not_seeming(scene: Scene, cue: Cue) -> bool:
    """Whether it does not seem that somebody does what the verb tells: ولا يبدو أن الوزير | يرغب في التغيير."""
    if cue.form.kind != "imperfect" or cue.prefix:
        return False
    for token in range(
        cue.index - 1, max(scene.sentence_start[cue.index], cue.index - REACH_SUBJECT - 2), -1
    ):
        if scene.kinds[token] not in "wno" or scene.is_(token, "relative", "conjunction"):
            return False  # لا يبدو أن الحل قريب فيما | يتوقع الخبراء الحرب
        if scene.is_(token, "that", "that_pronoun"):
            return scene.word(token - 1) in words_of("seems") and scene.is_(token - 2, "negator")
    return False


def all_of_them(scene: Scene, cue: Cue) -> bool:
    """Whether the word means the whole of what stands before it, or is the noun of a mark: العالم | أجمع، علامة | تعجب."""
    before, word = scene.word(cue.index - 1), scene.fold[cue.index]
    if word == ALL_OF_IT:
        return before.startswith(("ال", "لل", "بال")) and not scene.is_(cue.index + 1, "ala")
    return word == WONDER and before in words_of("sign")


def noun_of_its_kind(scene: Scene, cue: Cue) -> bool:
    """Whether a word spelled like a verb is a noun, or happens: لهم | رأي آخر, التغيرات التي | تحدث في الجسم."""
    before, behind = cue.index - 1, cue.index + 1
    if scene.document.light[cue.index] == OPINION:
        return scene.is_(before, "li") or scene.word(behind) in words_of("other_opinion")
    happens = scene.fold[cue.index] == HAPPENS and cue.form.kind == "perfect" and scene.fold[before] == "التي"
    return happens and scene.is_(behind, "fi", "place_time") and is_bare_preposition(scene.fold[behind])


def describes_thing(scene: Scene, cue: Cue) -> bool:
    """Whether a participle is the adjective of a thing, conclusive or promising: أدلة | قاطعة على أن، هذه النتائج | واعدة جدا."""
    lemma, behind = cue.form.verb.lemma, scene.word(cue.index + 1)
    if lemma == ASSERTS:
        before = scene.fold[cue.index - 1]
        noun = scene.kinds[cue.index - 1] == "w" and not scene.particle[cue.index - 1]
        return noun and not before.startswith("ال") and scene.fold[cue.index].endswith("ه")
    his = bool(owned("".join(scene.document.light[cue.index + 1 : cue.index + 2])))
    whom = scene.phrase_at(cue.index + 1) is not None or behind.startswith(("ب", "ال"))
    whom |= his and scene.word(cue.index + 2).startswith("ب")  # واعدا | ناخبيه بمدارس
    return lemma == PROMISES and not whom and not scene.is_(cue.index + 1, "that", "that_pronoun")


def learner_acts(scene: Scene, cue: Cue) -> bool:
    """Whether a word spelled like a man's demanding is the noun for a student, whose verb stands behind: طالب | يقتل معلمه."""
    behind = scene.word(cue.index + 1)
    verb = behind[:1] in ("ي", "ت") and frequency(behind) > 0 and not frequency("ال" + behind)
    return scene.fold[cue.index] == "طالب" and verb and scene.phrase_at(cue.index + 1) is None
