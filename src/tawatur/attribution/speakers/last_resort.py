"""Last resort: whom a verb means whose subject no other rule finds, where أن, marks or a colon show that somebody said something.

The other rules ask for those who spoke before, or whom a table names. Here whoever acted last is meant, in whatever words he is
told of: تمكن المحققون من …. وقالوا إن …; نشرت حسابات تابعة للتنظيم صورا قالت إنها …
"""

from collections.abc import Callable, Iterator

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.governed import CLAUSES
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.counted import counted_people, people
from tawatur.attribution.phrases.crowds import tells_many
from tawatur.attribution.phrases.plain import behind_adjectives, of_them
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural, number_of
from tawatur.attribution.reading.finite import only_finite, reports_finite, verb_shaped
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, is_bare_preposition, nobody_named
from tawatur.attribution.speakers.claimed import CLAIMS, pronoun_of_that
from tawatur.attribution.speakers.leading import OPENERS as LEADING
from tawatur.attribution.speakers.said_again import quoted_apart
from tawatur.attribution.speakers.unknown import mine
from tawatur.model import SpeakerRule

# how many sentences back somebody may have acted
REACH_BACK = 2
# how a passive of the present begins where its vowel is written: يُزعم
PASSIVE = ("يُ", "تُ", "ويُ", "وتُ")
# acts of verbs that without a subject may be passives: وصف الوزير بأنه عنيد
DONE_TO = ("accuse", "describe", "judge")


def last_resort(
    scene: Scene, cue: Cue, frame: Frame, rule: SpeakerRule, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Who acted last before `cue`, in its sentence or the ones before; None where nobody did, or nobody need have spoken.

    `rule` is why there is no speaker yet; `gender_of` says m, f or mf for a noun phrase.
    """
    behind = _behind(scene, cue, frame, gender_of)
    if behind is not None or not _somebody_spoke(scene, cue, frame, rule):
        return behind
    index = cue.index
    before = _before_it(scene, cue, gender_of)
    if before is not None:
        return before
    number = next(i for i, (_, after) in enumerate(scene.document.sentences) if index < after)
    for back in range(min(REACH_BACK, number) + 1):
        first, after = scene.document.sentences[number - back]
        if back and scene.in_heading(first):
            return None
        found = list(_somebodies(scene, first, min(after, index), cue))
        found = [p for p in found if _agrees(scene, p, cue, gender_of)]
        if cue.form.verb.weak and frame.kind == "that":
            found = [p for p in found if paper_noun(scene.fold[p.first])]  # كانت دراسة قد أشارت إلى أن
        subjects = [p for p in found if _subject(scene, p, first)]
        acting = [p for p in subjects if not scene.is_(p.first - 2, "relative_what")]  # بحسب ما ذكرت الصحيفة
        known = [p for p in acting if scene.cover[p.first] is not None]
        persons = [p for p in found if not back and p.entities[0].kind == "person"]
        likely = (
            known or acting or subjects or persons
        )  # كانت القاهرة قد شنت حملة: the campaign is no subject
        if likely:
            return likely[0] if back else likely[-1]
    return None


def body_before(scene: Scene, cue: Cue, said: Turn | None) -> Turn | None:
    """The body that spoke before a participle of the other gender, a slip of the pen: قالت القيادة إن …، مشيرا إلى أن.

    Someone who is a man or a woman has a participle that agrees.
    """
    if said is None or said.phrase is None or not cue.participle or cue.prefix or cue.form.number != "s":
        return None
    slip = cue.form.gender == "m" and (cue.form.verb.carries_on or cue.form.verb.act == "say")
    if not slip:
        return None  # أعلنت الشرطة توقيف رجل، معترفا بأنه …: himself
    beside = scene.kinds[cue.index - 1] in ",c" and said.phrase.first >= scene.sentence_start[cue.index]
    bodies = all(e.kind in ("organisation", "state") for e in said.entities)
    return said if beside and bodies and len(said.entities) == 1 else None


def _behind(
    scene: Scene, cue: Cue, frame: Frame, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Who stands right behind the verb, though he might be its object, a town for its club, or a paper that no mention covers.

    حذرت الوزارة الخميس الرئيس من …; وقال نابولي في رسالة; أكد بحث جديد أن
    """
    first = cue.index + 1
    object_of = cue.form.enclitic or cue.relative or cue.form.verb.act in DONE_TO  # ويتهم فلان بالتقصير
    if cue.participle or object_of or first >= frame.introduced:
        return None
    phrase = scene.phrase_at(first) or (_paper(scene, first) if frame.kind in CLAUSES else None)
    if phrase is None or phrase.prefix or phrase.after > frame.introduced:
        return None
    word = scene.fold[first]
    if phrase.how == "description" and word.startswith("ال") and word.endswith("ين") and is_plural(word):
        return None  # منشورات تحذر | المتظاهرين من الاقتراب
    can = phrase.speaks or phrase.entities[0].kind == "place"
    return phrase if can and gender_of(phrase) in ("mf", cue.form.gender) and cue.form.number == "s" else None


def _before_it(scene: Scene, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> NounPhrase | None:
    """The person or claim without the article right before a verb that tells what he said: رد على ممرض | قال إنه، مزاعم تقول"""
    noun = cue.index - 1
    if noun < scene.sentence_start[cue.index]:
        return None
    said = scene.fold[noun] in words_of("named_matter") or paper_noun(scene.fold[noun])
    if said and not cue.prefix and not cue.participle and not scene.fold[noun].startswith("ال"):
        return nobody_named(scene, noun, noun + 1)
    phrase = scene.phrases_ending.get(cue.index)
    if phrase is None or cue.prefix or cue.participle or scene.fold[phrase.first].startswith("ال"):
        return None
    entity, word = phrase.entities[0], scene.fold[phrase.first].removeprefix(phrase.prefix)
    somebody = entity.kind == "unnamed" and (person_noun(word) or people(word))
    return phrase if somebody and _agrees(scene, phrase, cue, gender_of) else None


def _somebody_spoke(scene: Scene, cue: Cue, frame: Frame, rule: SpeakerRule) -> bool:
    """Whether a clause, marks or a colon show that somebody spoke, and not what happened or people at large."""
    form, index = cue.form, cue.index
    if frame.kind not in CLAUSES or scene.in_heading(index):
        return False
    if (
        scene.quotation[index] >= 0
        or form.person != 3
        or scene.is_(index - 1, "relative_what")
        or mine(scene, cue)
        or scene.text_of(range(index, index + 1)).startswith(PASSIVE)
    ):
        return False
    if scene.fold[index].removeprefix("و").removeprefix("ف") in words_of("believed"):
        return False
    if rule == "relative_nobody":  # the noun before the verb is what is spoken of: صورا | قالت إنها
        own = (
            scene.is_(index - 1, "relative") and form.verb.act not in CLAIMS
        )  # فلان، الذي أعلن أنه: he himself
        taken_up = pronoun_of_that(scene, cue, frame) and not own
        return not cue.participle and (bool(taken_up) or form.number != "s")  # من شكك في ذلك قائلا: whoever
    return rule == "dropped_nobody"


def _somebodies(scene: Scene, first: int, after: int, cue: Cue) -> Iterator[NounPhrase]:
    """Those whom tokens ``first`` to ``after - 1`` tell of, with no preposition before them, in the order of the text."""
    token = first
    while token < after:
        phrase = counted_people(scene, token, after) or of_them(scene, token)
        phrase = phrase or anybody_at(scene, token) or _paper(scene, token)
        if phrase is None or phrase.after > after:
            token += 1
            continue
        governed = bool(phrase.prefix) or is_bare_preposition(scene.word(token - 1))
        if phrase.speaks and not governed and not quoted_apart(scene, phrase, cue.index):
            yield phrase
        token = phrase.after


def _paper(scene: Scene, token: int) -> NounPhrase | None:
    """A paper that no mention covers, with its adjectives, at `token`: كانت دراسة، نشرت أمس، قد أشارت إلى"""
    if not (paper_noun(scene.fold[token]) and describes(scene, token)):
        return None
    return nobody_named(scene, token, behind_adjectives(scene, token, scene.sentence_end[token]))


def _subject(scene: Scene, phrase: NounPhrase, start: int) -> bool:
    """Whether a noun phrase opens its sentence, or stands behind a word that acts."""
    verb = phrase.first - 1
    if verb < start or scene.kinds[verb] == ":" or scene.is_(verb, *LEADING):
        return True
    if not verb_shaped(scene, verb):
        return False
    return reports_finite(scene, verb) or only_finite(scene, verb) or verb == start


def _agrees(scene: Scene, phrase: NounPhrase, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> bool:
    """Whether the verb can mean whom the noun phrase tells; a participle in ـين means many, or the members of a body."""
    form = cue.form
    many = tells_many(scene, phrase) or len(phrase.entities) > 1 or scene.kinds[phrase.first] == "n"
    if cue.participle and form.number != "s":
        return many or phrase.entities[0].kind in ("organisation", "group", "state")
    if many and form.number == "p":
        return True
    return Turn(list(phrase.entities), gender_of(phrase), number_of(phrase), phrase).agrees(form)
