"""Relative clauses whose verb has what stands before it as its object (في بيان نشرته وكالة …)."""

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.scene import Scene
from tawatur.text import fold
from tawatur.text.frequencies import is_joined

# how long the relative clause may be, in tokens
LONGEST_CLAUSE = 16
# how far behind the verb of a relative clause its subject may stand
REACH_SUBJECT = 8
# particles behind which a verb belongs to yet another clause
OTHER_CLAUSE = ("that", "that_pronoun", "conjunction", "relative_what", "subjunctive", "before_that")


def passed_on_by(scene: Scene, verb: int) -> bool:
    """Whether a verb with the paper as its object stands at `verb`, whose subject passes the paper on: في بيان نشرته وكالة …"""
    if scene.kinds[verb] != "w":
        return False
    return any(f.kind == "perfect" and f.enclitic and f.verb.act == "report" for _, f in scene.verbs(verb))


def of_antecedent(scene: Scene, verb: int) -> bool:
    """Whether the subject behind a relative clause's verb is somebody of the noun before it: الجيش الذي أكد قائده فلان أن …"""
    token = verb + 1
    if token >= len(scene.fold) or scene.kinds[token] != "w" or scene.particle[token]:
        return False
    noun, owned = without_owner(scene.fold[token], scene.document.light[token])
    return owned and (person_noun(fold(noun)) or people(fold(noun)))


def tells_him(scene: Scene, cue: Cue, relative: int) -> bool:
    """Whether a person before the relative pronoun tells or asks another something: التقى سالم المحافظ الذي أبلغه …"""
    verb = cue.form.verb
    tells = verb.act in ("propose", "say") and any(c.startswith("object+") for c in verb.complements)
    tells |= verb.act == "ask"
    tells = tells and relative > scene.sentence_start[relative] and not _subject_behind(scene, cue.index + 1)
    comma = scene.kinds[relative - 1] == ","
    person = scene.phrases_ending.get(relative - comma)
    if person is not None and person.entities[0].kind == "person":
        return tells
    noun = scene.fold[person.first if person is not None else relative - comma - 1]
    return tells and person_noun(noun.removeprefix("ال")) and not _noun_behind(scene, cue.index + 1)


def _subject_behind(scene: Scene, first: int) -> bool:
    """Whether somebody who speaks stands behind the verb, over what else: الذي أبلغه في اتصال هاتفي | مدير النادي أن."""
    for token in range(first, min(scene.sentence_end[first - 1], first + REACH_SUBJECT)):
        if scene.kinds[token] not in "wn" or scene.is_(token, "that", "that_pronoun", "an", "ala"):
            return False
        if scene.fold[token].startswith("ب") and is_joined(scene.fold[token]):
            return False  # أبلغه | بانتصارات الجيش
        phrase = scene.phrase_at(token)
        led = scene.is_(token - 1, "fi", "min", "ila", "ala", "an", "place_time")
        if phrase is not None and phrase.speaks and not (phrase.governed or led):
            return True
    return False


def _noun_behind(scene: Scene, token: int) -> bool:
    """Whether a noun that may be the subject stands at `token`, behind a verb: الطبيب الذي أبلغه | مساعده أن …"""
    governed = scene.fold[token : token + 1] and scene.fold[token].startswith("ب")  # نصحه | بالراحة
    return scene.kinds[token : token + 1] == ["w"] and not scene.particle[token] and not governed


def relative_before(scene: Scene, cue: Cue) -> int | None:
    """The relative pronoun of a clause that ends right before the verb and holds one other verb; None where there is none.

    It agrees with the verb, as the noun before it does.
    """
    last = cue.index - 1
    while scene.is_(last, "perfect", "was", "adverb") or last + 1 in scene.time_start:
        last = scene.time_start.get(last + 1, last) - 1
    shows = "relative_f" if cue.form.gender == "f" else "relative_m"
    for token in range(last, max(scene.sentence_start[cue.index], last - LONGEST_CLAUSE), -1):
        if scene.kinds[token] not in "wn" or (scene.is_(token, *OTHER_CLAUSE) and scene.cover[token] is None):
            return None
        if scene.is_(token, "relative"):
            one = cue.form.number == "s" and scene.is_(token, shows)
            many = (
                cue.form.number == "p"
                and not scene.is_(token, "relative_f")
                and scene.fold[token].endswith("ين")
            )
            return token if (one or many) and token < last - 1 else None
        if _finite(scene, token) and not scene.is_(token - 1, "relative", "negator", "perfect", "was"):
            return None
    return None


def _finite(scene: Scene, token: int) -> bool:
    """Whether a verb of saying, and no name or noun, stands at `token`."""
    kinds = {form.kind for _, form in scene.verbs(token)}
    return scene.cover[token] is None and bool(kinds & set(FINITE)) and not kinds & {"participle", "masdar"}
