"""Goes with last: whom a word means that agrees with nobody else, or only points to who just spoke (هؤلاء، المصدر)."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.attribution.speakers.said_again import had_source
from tawatur.model import Entity

# kinds of those whose participle papers leave in the masculine
BODIES = ("organisation", "media", "state")
# how near behind a participle أن may stand, with its preposition
REACH_THAT = 3
# the noun for whoever is the source
SOURCE = "المصدر"


def goes_with_last(scene: Scene, cue: Cue, last: Turn) -> bool:
    """Whether a participle that agrees with nobody in its sentence goes on with the `last` who spoke there.

    It stands right behind his words in marks, or in the masculine behind those of a body: أكدت الوزارة أن الجسر آمن، | مضيفا أن.
    """
    if scene.kinds[cue.index - 1] == "c":
        return True
    body = len(last.entities) == 1 and last.number == "s" and _body(scene, last)
    masculine = cue.form.gender == "m" and cue.form.number == "s"
    if not (body and masculine and scene.kinds[cue.index - 1] == ",") or last.phrase is None:
        return False
    return cue.form.verb.carries_on or not _tells_of_man(scene, cue, last.phrase.after)


def _body(scene: Scene, last: Turn) -> bool:
    """Whether a body or a paper spoke, named or not: الوزارة، الدراسة."""
    noun = scene.fold[last.phrase.first].removeprefix("ال") if last.phrase is not None else ""
    unnamed = bool(paper_noun(noun)) or noun in nouns_of("body", "government")
    return last.entities[0].kind in BODIES or (last.entities[0].kind == "unnamed" and unnamed)


def _tells_of_man(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a man told of from token `first` on may be meant: قالت الشرطة إن المشتبه به سلم نفسه، | معترفا بأنه القاتل."""
    near = range(cue.index + 1, min(scene.sentence_end[cue.index], cue.index + REACH_THAT))
    if any(scene.is_(token, "that_pronoun") for token in near):
        return True
    for token in range(first, cue.index):
        phrase = anybody_at(scene, token)
        if phrase is None or is_plural(scene.fold[token]):
            continue
        person = phrase.entities[0].kind == "person"
        if person or person_noun(scene.fold[token].removeprefix(phrase.prefix).removeprefix("ال")):
            return True
    return False


def just_spoke(scene: Scene, phrase: NounPhrase, said: Turn | None, memory: Sequence[Turn]) -> list[Entity]:
    """Whoever spoke last, by المصدر, where no source did, or by هؤلاء, where many did in the sentence before; else nobody."""
    if phrase.entities[0].kind != "unnamed":
        return []
    word = scene.fold[phrase.first]
    if word == SOURCE and memory and not had_source(scene, phrase.first):
        return list((said or memory[-1]).entities)
    alone = phrase.after - phrase.first == 1 and word in words_of("these")
    if not alone or said is None or said.phrase is None or said.number not in ("p", "c"):
        return []
    before = scene.sentence_start[max(scene.sentence_start[phrase.first] - 1, 0)]
    return list(said.entities) if said.phrase.first >= before else []
