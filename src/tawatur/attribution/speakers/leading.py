"""Leading: the subject that opens its clause, with an insertion before its verb (إن فلانا، المحامي الخاص للشركة، طالب …)."""

from collections.abc import Callable, Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.plain import acts, has_will
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import head_gender, is_plural
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.text import fold, owned

# how far before its verb the subject may stand
REACH_SUBJECT = 24
# particles that open a clause whose subject comes first
OPENERS = ("that", "conjunction", "except", "was")


def leading_subject(
    scene: Scene, cue: Cue, before: NounPhrase | None, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """The subject that opens the verb's clause, where an insertion stands between them; None where none does.

    `before`, the noun phrase right in front of the verb, is the subject, unless it is no person and one opens the sentence
    behind كان: كان فلان، رئيس حركة كذا، قال …
    """
    if cue.prefix or cue.relative or cue.form.number != "s" or cue.form.enclitic:
        return None
    end = _before_verb(scene, cue.index)
    start = scene.sentence_start[cue.index]
    for first in range(end - 1, max(start, cue.index - REACH_SUBJECT) - 1, -1):
        phrase = scene.phrase_at(first)
        if phrase is None or not _opens(scene, phrase, start):
            continue
        was = scene.is_(first - 1, "was") and first - 1 == start
        closed = scene.kinds[end - 1] == ","
        commas = "," in scene.kinds[phrase.first : phrase.after + 1]  # its apposition may be part of it
        if not commas or phrase.after >= end - 1 or not (closed or was):
            return None
        person = phrase.entities[0].kind == "person"
        told_of = closed and scene.kinds[phrase.after] == "," and scene.is_(phrase.after + 1, "relative")
        other = was and person and before is not None and before.entities[0].kind != "person"
        if before is not None and not (other or told_of):
            return None  # كان فلان، الذي عمل مع سالم، قد قال …
        agrees = gender_of(phrase) in ("mf", cue.form.gender)
        return phrase if agrees and _inserted(scene, phrase.after, end - closed) else None
    return None


def _before_verb(scene: Scene, verb: int) -> int:
    """The token that the verb, with قد، times and adverbs before it, begins at."""
    end = verb
    while end > scene.sentence_start[verb] and (
        scene.is_(end - 1, "perfect", "adverb", "was") or end in scene.time_start
    ):
        end = scene.time_start.get(end, end - 1)
    return end


def _opens(scene: Scene, phrase: NounPhrase, start: int) -> bool:
    """Whether a noun phrase opens a clause as its subject."""
    if not phrase.speaks or phrase.prefix or len(phrase.entities) > 1:
        return False
    return phrase.first == start or scene.is_(phrase.first - 1, *OPENERS)


def _inserted(scene: Scene, first: int, after: int) -> bool:
    """Whether tokens ``first`` to ``after - 1`` can stand between a subject and its verb: no speech, no other clause."""
    for token in range(first, after):
        if scene.kinds[token] in ".:o" and scene.cover[token + 1] is None:
            return False
        if scene.is_(token, "that", "that_pronoun"):
            return False
        told = reports_finite(scene, token)
        if told and scene.cover[token] is None and not scene.is_(token - 1, "relative", "relative_what"):
            return False
    return True


def behind_pronoun(scene: Scene, cue: Cue) -> bool:
    """Whether the verb's subject is the pronoun that أن or لكن before it bears (كما أنه طالب الحزب), or وهو: none behind it is."""
    before = cue.index - 1
    before -= scene.kinds[before] == "o"  # أنه "طالب الحزب بـ
    if cue.prefix or before < scene.sentence_start[cue.index]:
        return False
    alone = scene.is_(before, "circumstance") or scene.fold[before] in words_of("so_he")
    beside = alone and not cue.form.enclitic  # وهي | تحمل الحركة المسؤولية، فهو | يرفض القرار
    return beside or scene.is_(before, "that_pronoun") or pronoun_joined(scene, before)


def _in_opening(scene: Scene, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether a comma parts the verb from what its sentence opens with, behind a preposition: وقبل كلمة فلان، قال المبعوث …"""
    start = scene.sentence_start[cue.index]
    opening = scene.is_(start, "fi", "min", "ila", "ala", "an", "place_time")
    closed = scene.kinds[phrase.after] == "," and phrase.after + 1 == _before_verb(scene, cue.index)
    within = range(start + 1, phrase.first)
    plain = all(
        scene.kinds[t] in "wn" and not scene.is_(t, "relative", "that", "conjunction") for t in within
    )
    return opening and is_bare_preposition(scene.fold[start]) and closed and plain and not cue.relative


def _of_this(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a thing is only what this is for, with a preposition joined to هذا: ولهذا | السبب يطالبون؛ لهذه | الأسباب طالبت.

    Behind لهذا alone, which says why, the subject stands: ولهذا | المدينة تطالب بالماء.
    """
    joined = [t for t in (phrase.first - 1, phrase.first) if t >= 0 and _joined_this(scene.fold[t])]
    noun = joined[-1] + 1 if joined else phrase.after
    if noun >= phrase.after or not scene.fold[noun].startswith("ال"):
        return False
    if scene.fold[joined[-1]].removeprefix("و").startswith("ل"):
        return scene.fold[noun].removeprefix("ال") in words_of("what_for")
    return not has_will(scene.fold[noun]) and not paper_noun(scene.fold[noun])  # وبهذا السكان يطالبون


def _joined_this(word: str) -> bool:
    """Whether a preposition is joined to a demonstrative: لهذا، ولهذه، بهذا."""
    stem = word.removeprefix("و")
    return stem[:1] in ("ل", "ب") and stem[1:] in words_of("this")


def not_subject(
    scene: Scene, cue: Cue, before: NounPhrase, subjects: Sequence[NounPhrase], has_object: bool
) -> bool:
    """Whether the noun phrase in front of a verb is none of its subject.

    It disagrees with the verb, stands in what the sentence opens with, or is a thing that somebody behind the verb speaks of.
    """
    if _in_opening(scene, cue, before) or (not cue.relative and _of_this(scene, before)):
        return True
    word, entity = scene.fold[before.first], before.entities[0]
    if len(before.entities) > 1 or entity.kind != "unnamed" or before.how not in ("description", "metonym"):
        return False
    if cue.form.number == "p" and cue.form.gender == "m":
        two = before.after - before.first > 1 and scene.fold[before.after - 1].startswith(
            "و"
        )  # خصومه ومعارضوه
        his = people(fold(owned(scene.document.light[before.first])))  # وبسؤال | جيرانه | أكدوا
        return word.endswith(("ه", "ات")) and not (two or his or is_plural(word))  # القادة يقولون
    apart = before.after != cue.index and not cue.relative
    if apart and cue.form.number == "s" and scene.fold[before.after - 1].endswith("ين") and is_plural(word):
        return True  # وبدون ذكر أسماء المعتقلين، اتهمت السلطات …
    thing = not (person_noun(word) or is_plural(word) or paper_noun(word))
    adjacent = bool(subjects) and subjects[0].first == cue.index + 1 and not subjects[0].prefix
    if not (cue.relative and thing and adjacent):
        return False
    speaks = acts(word.removeprefix("ال")) or bool(head_gender(word))
    another = scene.phrase_at(subjects[0].after) is not None  # التفجير الذي حملت تونس | مصر المسؤولية عنه
    tells = another or cue.form.verb.act in ("describe", "judge")
    named = subjects[0].how != "description" and tells and not speaks
    return not has_object or len(subjects) > 1 or named  # الاتفاق الذي وصف الرئيس فلان مرارا بأنه …
