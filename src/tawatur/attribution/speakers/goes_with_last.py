"""Goes with last: whom a word means that agrees with nobody else, or only points to who just spoke (هؤلاء، المصدر)."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural
from tawatur.attribution.reading.finite import looks_perfect, looks_present, perfect_with_object, verb_shaped
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes
from tawatur.attribution.speakers.said_again import had_source
from tawatur.model import Entity

# kinds of those whose participle papers leave in the masculine
BODIES = ("organisation", "media", "state")
# how near behind a participle أن may stand, with its preposition
REACH_THAT = 3
# how far behind أن its subject's verb may stand
REACH_VERB = 7
# the pronoun of a woman, body or things
HER = "ها"
# ends من, behind which nobody told of needs to act: لمن | وصفهم
WHOM = "من"
# the noun for whoever is the source
SOURCE = "المصدر"


def goes_with_last(scene: Scene, cue: Cue, last: Turn) -> bool:
    """Whether a participle that agrees with nobody in its sentence goes on with the `last` who spoke there.

    It stands right behind his words in marks, or in the masculine behind those of a body: أكدت الوزارة أن الجسر آمن، | مضيفا أن.
    Another that acts in those words may be meant but by a verb of going on: قالت الوكالة إن البنك رفع الفائدة، | متوقعا.
    """
    if scene.kinds[cue.index - 1] == "c":
        return True
    body = len(last.entities) == 1 and last.number == "s" and _body(scene, last)
    masculine = cue.form.gender == "m" and cue.form.number == "s"
    if not (body and masculine and scene.kinds[cue.index - 1] == ",") or last.phrase is None:
        return False
    after = last.phrase.after
    return cue.form.verb.carries_on or (
        _she_acts(scene, cue, after) and not _tells_of_other(scene, cue, after)
    )


def _body(scene: Scene, last: Turn) -> bool:
    """Whether a body or a paper spoke, named or not: الوزارة، الدراسة."""
    noun = scene.fold[last.phrase.first].removeprefix("ال") if last.phrase is not None else ""
    unnamed = bool(paper_noun(noun)) or noun in nouns_of("body", "government")
    return last.entities[0].kind in BODIES or (last.entities[0].kind == "unnamed" and unnamed)


def _she_acts(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether only a woman's verb follows that from token `first` on: أن الآبار | جفت، أنها | ستفتح الجسر; not أن البنك رفع."""
    that = next((t for t in range(first, cue.index) if scene.is_(t, "that", "that_pronoun")), None)
    if that is None or scene.is_(that, "that_pronoun"):
        return that is not None and scene.fold[that].endswith(HER)
    near = range(that + 2, min(cue.index, that + REACH_VERB))
    return any(verb_shaped(scene, t) and _hers(scene.fold[t], scene.document.light[t]) for t in near)


def _hers(word: str, light: str) -> bool:
    """Whether the word is a verb of a woman, body or things: جفت، تأخرت، ستفتح."""
    present = word.removeprefix("س")
    perfect = word.endswith("ت") and looks_perfect(word, light)
    return perfect or (present.startswith("ت") and looks_present(present))


def _tells_of_other(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a man or a body acts from token `first` on: قالت الشرطة إن المشتبه به سلم نفسه، | معترفا بأنه القاتل."""
    near = range(cue.index + 1, min(scene.sentence_end[cue.index], cue.index + REACH_THAT))
    if any(scene.is_(token, "that_pronoun") for token in near):
        return True
    for token in range(first, cue.index):
        if _he_did(scene, token) and not scene.fold[token - 1].endswith(WHOM):
            return True
        phrase = anybody_at(scene, token)
        if phrase is None or is_plural(scene.fold[token]):
            continue
        person = phrase.entities[0].kind == "person"
        if person or person_noun(scene.fold[token].removeprefix(phrase.prefix).removeprefix("ال")):
            return True
    return False


def _he_did(scene: Scene, token: int) -> bool:
    """Whether a verb of one man or body stands at `token`: رفض، يطالب."""
    if not verb_shaped(scene, token):
        return False
    word, light = scene.fold[token], scene.document.light[token]
    known = [form for _, form in scene.verbs(token) if form.kind in FINITE]
    if known:
        return all(form.gender != "f" for form in known) and any(form.number == "s" for form in known)
    perfect = looks_perfect(word, light) and not word.endswith(("ت", "وا"))
    present = looks_present(word) and word.startswith("ي") and not word.endswith(("ون", "ان"))
    return perfect or present or perfect_with_object(word)


def just_spoke(scene: Scene, phrase: NounPhrase, said: Turn | None, memory: Sequence[Turn]) -> list[Entity]:
    """Whoever spoke last, by المصدر, where no source did, or هؤلاء, where many did in the sentence before; else nobody.

    That sentence tells of no others whom هؤلاء may mean.
    """
    if phrase.entities[0].kind != "unnamed":
        return []
    word = scene.fold[phrase.first]
    if word == SOURCE and memory and not had_source(scene, phrase.first):
        return list((said or memory[-1]).entities)
    alone = phrase.after - phrase.first == 1 and word in words_of("these")
    if not alone or said is None or said.phrase is None or said.number not in ("p", "c"):
        return []
    before = scene.sentence_start[max(scene.sentence_start[phrase.first] - 1, 0)]
    if said.phrase.first < before or _tells_of_many(scene, said.phrase.after, phrase.first):
        return []
    return list(said.entities)


def _tells_of_many(scene: Scene, first: int, after: int) -> bool:
    """Whether other people are told of from token `first` on, whom هؤلاء may mean: قال أطباء إن | المرضى ينتظرون. ويشكو هؤلاء."""
    for token in range(first, after):
        word = scene.fold[token]
        bare = word.removeprefix("لل").removeprefix("ال")
        if scene.kinds[token] == "w" and (is_plural(word) or (people(bare) and describes(scene, token))):
            return True
    return False
