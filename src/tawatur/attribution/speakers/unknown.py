"""Unknown: who said something, where neither tables nor the sentences before tell: the words that stand where the subject does.

Without them a statement that its complementiser or marks show for sure would be lost: الأهالي الذين قالوا إن.
"""

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.governed import CLAUSES
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.scene import NounPhrase, Scene, described, describes, nobody_named
from tawatur.text.frequencies import frequency

# how far before its verb the head of a clause may stand, with a relative clause behind it
REACH_HEAD = 14


def unknown_speaker(scene: Scene, cue: Cue, frame: Frame) -> NounPhrase | None:
    """Whom the words in the place of the subject of `cue` describe; None where none stand there, or nobody need have spoken.

    `frame` must be one that shows speech for sure: أن, quotation marks or a colon.
    """
    form = cue.form
    if frame.kind not in CLAUSES or cue.participle or form.enclitic or mine(scene, cue):
        return None
    if scene.is_(cue.index - 1, "relative"):
        return _antecedent(scene, cue)
    doubtful = form.verb.weak or form.verb.ambiguous or cue.relative or cue.prefix[:1] in ("و", "ف")
    return None if doubtful else _head_of_clause(scene, cue)


def mine(scene: Scene, cue: Cue) -> bool:
    """Whether the verb is written as one of the first person: أعترف، أعتقد."""
    written = scene.document.light[cue.index][len(cue.prefix) :]
    return written.startswith("أ") and cue.form.verb.lemma.startswith("ا")


def _antecedent(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The people right before the relative pronoun that is its subject: المقاولون الذين أقروا أن; not الأدلة التي تشير إلى."""
    pronoun = cue.index - 1
    if scene.is_(pronoun, "relative_f") and cue.form.gender == "m":
        return None  # الطاقة التي قالوا إنها كافية
    after = pronoun - (scene.kinds[pronoun - 1] == ",")
    first = after
    start = scene.sentence_start[cue.index]
    while first > start and scene.fold[first - 1].startswith("ال") and describes(scene, first - 1):
        first -= 1
    one = cue.form.number == "s" and not scene.fold[after - 1].endswith(("ي", "يه"))
    first = max(first, after - (1 if one else 2))  # a noun, or a noun and its adjective
    if start < first < after and people(scene.fold[first - 1]) and describes(scene, first - 1):
        first -= 1  # سكان | القرية الذين
    if first == after:
        return None
    return nobody_named(scene, first, after) if _people(scene, cue, first) else None


def _head_of_clause(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The people at the head of the verb's clause: أربعة ممن سمعوا الحاكم قالوا إن …، واحد من كل خمسة منهم يقول إن …"""
    first = _clause_opens(scene, cue.index)
    found = described(scene, first, cue.index)
    like = scene.fold[first].startswith("ك") and frequency(scene.fold[first][1:]) > 0  # كشريكين
    if found is None or like or not _people(scene, cue, first):
        return None
    told = any(
        form.kind in FINITE for t in range(found.after, cue.index) for _, form in scene.verbs(t)
    ) and not scene.is_(found.after, "relative", "relative_what")
    return None if told else found


def _people(scene: Scene, cue: Cue, head: int) -> bool:
    """Whether the noun at `head` is one for people, or the verb shows it."""
    word = scene.fold[head]
    return cue.form.number != "s" or person_noun(word) or people(word.removeprefix("ال"))


def _clause_opens(scene: Scene, verb: int) -> int:
    """The token that the clause of a verb begins at: behind a mark or a particle, or at the head of the sentence."""
    start = scene.sentence_start[verb]
    for token in range(verb - 1, max(start, verb - REACH_HEAD) - 1, -1):
        if scene.kinds[token] in ",:o" or scene.is_(token, "that", "conjunction", "except"):
            return token + 1
    return start
