"""Said again: a noun with the article for the body that spoke last, where another of its kind was only told of: وقالت الشركة."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.long_quotes import QUOTED_NAME
from tawatur.attribution.naming.only_one import of_public
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural
from tawatur.attribution.reading.nouns import officials, paper_noun
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.attribution.speakers.called_again import called_again
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.frequencies import is_joined
from tawatur.text.told_apart import told_apart
from tawatur.text.verb_form import VerbForm

# kinds of bodies that a noun with the article takes up
BODIES = ("organisation", "media")


def said_again(scene: Scene, phrase: NounPhrase, said: Turn | None, memory: Sequence[Turn]) -> bool:
    """Whether `phrase`, a noun alone, means the body that `said` something last, and not one that has said nothing so far.

    `memory` holds those who spoke or acted; the noun must be the one that the body was called by.
    """
    if said is None or len(said.entities) != 1 or said.phrase is None or len(phrase.entities) != 1:
        return False
    body, told = said.entities[0], phrase.entities[0]
    noun_only = phrase.how == "role" or len(told.name.split()) > 1  # القوات, of القوات التركية
    alone = phrase.after - phrase.first == 1 and noun_only and not phrase.prefix
    if not alone or body == told or body.kind not in BODIES or told.kind not in BODIES:
        return False
    noun = scene.fold[phrase.first].removeprefix("ال")
    return noun in _heads(scene, body, said.phrase) and not any(told in turn.entities for turn in memory)


def called_so(scene: Scene, phrase: NounPhrase, memory: Sequence[Turn]) -> Turn | None:
    """The body that `phrase`, a noun alone, called before, not one of another noun: قالت المنظمة …، الأمم المتحدة …. وأضافت المنظمة

    `memory` holds those who spoke or acted. One that the noun newly tells of goes before it: كتبت صحيفة المرفأ …، وتقول الصحيفة.
    """
    told, word = phrase.entities[0], scene.fold[phrase.first]
    alone = phrase.after - phrase.first == 1 and not phrase.prefix and len(phrase.entities) == 1
    noun = word.removeprefix("ال")
    if not alone or word == noun or told.kind not in BODIES or noun in _heads(scene, told, None):
        return None
    if told.kind == "media":
        return None  # an outlet's name seldom has its noun: بحسب لوموند. وتقول الصحيفة
    for turn in reversed(memory):
        if (
            turn.phrase is None
            or len(turn.entities) != 1
            or (turn.entities[0].kind != "unnamed" and turn.entities[0].kind not in BODIES)
        ):
            continue
        body, called = turn.entities[0], scene.fold[turn.phrase.first].removeprefix("و")
        again = called == word and turn.phrase.after - turn.phrase.first == 1
        if again or (called == noun and turn.phrase.after - turn.phrase.first > 1):
            return turn if body != told else None
    return None


def _heads(scene: Scene, body: Entity, phrase: NounPhrase | None) -> set[str]:
    """The nouns by which a body goes: the first of its name, and of the phrase that it was called by."""
    heads = {fold(body.name).split()[0].removeprefix("ال")}
    return heads if phrase is None else heads | {scene.fold[phrase.first].removeprefix("ال")}


def again_last(
    scene: Scene, cue: Cue, behind: Sequence[NounPhrase], said: Turn | None, memory: Sequence[Turn]
) -> Turn | None:
    """The last speaker, where a verb of going on has him as a person described with the article: وأضاف اللاعب الدولي.

    `behind` are those behind the verb, `said` is who said something last, `memory` holds all who spoke.
    """
    if len(behind) != 1 or not memory:
        return None
    if (spoke := called_again(scene, behind[0], memory)) is not None:
        return spoke
    if said_again(scene, behind[0], said, memory) and said is not None:
        return said
    if (spoke := called_so(scene, behind[0], memory)) is not None:
        return spoke
    phrase, last = behind[0], memory[-1]
    entity, word = phrase.entities[0], scene.fold[phrase.first]
    if not cue.form.verb.carries_on and not official_again(scene, phrase, last, memory):
        return None
    words = scene.fold[phrase.first : phrase.after]
    owned = len(words) > 1 and person_noun(word) and words[1].startswith("ال")  # وأضاف هداف الدوري
    definite = word.startswith("ال") or of_public(words) or owned
    taken_up = entity.kind == "unnamed" and definite and not is_plural(word)
    person = all(e.kind == "person" or person_noun(fold(e.name).split()[0]) for e in last.entities)
    if not taken_up or paper_noun(word) or not person or last.number != "s" or not last.agrees(cue.form):
        return None
    return None if _another(scene, phrase, last) else last


def _another(scene: Scene, phrase: NounPhrase, last: Turn) -> bool:
    """Whether a noun for somebody in office means another than the `last` speaker: who was told of before, or speaks for him.

    … عن متحدث باسم الوزارة …. وأوضح المتحدث; قالت الوزيرة …. وأضافت المتحدثة باسم الوزيرة.
    """
    entity, noun = phrase.entities[0], scene.fold[phrase.first].removeprefix("ال")
    before = last.entities[0]
    described = before.kind == "unnamed" and told_apart(
        scene.fold[phrase.first : phrase.after], fold(before.name).split()
    )
    if described:
        return True  # قال مصدر طبي …. وأضاف المصدر الأمني
    if entity in last.entities or noun not in officials():
        return False
    inside = (p for t in range(phrase.first + 1, phrase.after) for p in scene.phrases_at.get(t, ()))
    if any(e in last.entities for p in inside for e in p.entities):
        return True
    told = (one for first, met in scene.phrases_at.items() if first < phrase.first for one in met)
    return any(entity in one.entities for one in told)


def goes_on_with(said: Turn | None, form: VerbForm, opens: bool) -> Turn | None:
    """Who `said` something last, for a verb at the head of its sentence (`opens`) that agrees with nobody who spoke.

    A body goes on as its spokesman or as its people: وقالت الوزارة …. وأضاف أن; وقالت الأسرة …. وقالوا إن.
    """
    if said is None or not opens:
        return None
    kinds = {entity.kind for entity in said.entities}
    people = form.number == "p" and kinds <= {"organisation", "media", "group"}
    return said if form.verb.carries_on or people else None


def takes_up_antecedent(scene: Scene, cue: Cue) -> bool:
    """Whether the verb's pronoun means whom its relative clause describes: فلان، الذي | اتهمه بـ; القرية، التي | دعاها.

    Whom one demands something of may be anybody, unless the verb is of another gender: فلان، الذي | طالبه بـ.
    """
    pronoun, form = cue.index - 1, cue.form
    if not cue.relative or not form.enclitic or not scene.is_(pronoun, "relative"):
        return False
    other = scene.is_(pronoun, "relative_f") != (form.gender == "f")
    return form.verb.act != "demand" or other


def whom_it_tells(scene: Scene, cue: Cue) -> frozenset[str]:
    """The named ones behind a verb's own preposition, whom it tells, calls or speaks of: طلب من فلان، أشاد بفلان.

    Also who stands before the relative pronoun that the verb's own pronoun takes up: فلان، الذي | اتهمه بـ.
    """
    behind = cue.index + 1
    joined, apart = scene.phrase_at(behind), scene.phrase_at(behind + 1)
    phrases = [joined] if joined is not None and joined.prefix in ("ل", "ب") else []
    bare = scene.is_(behind, "min", "ila", "ala", "an") and is_bare_preposition(scene.fold[behind])
    if apart is not None and bare:
        phrases.append(apart)
    if takes_up_antecedent(scene, cue):
        pronoun = cue.index - 1
        taken_up = scene.phrases_ending.get(pronoun - (scene.kinds[pronoun - 1] == ","))
        phrases += [taken_up] if taken_up is not None else []
    return named_among(phrases)


def named_among(phrases: Sequence[NounPhrase]) -> frozenset[str]:
    """The persons, states and bodies that `phrases` name."""
    named = ("person", "state", "organisation")
    return frozenset(e.id for p in phrases for e in p.entities if e.kind in named)


def quoted_apart(scene: Scene, phrase: NounPhrase | None, token: int) -> bool:
    """Whether somebody stands within a long quotation that `token` is outside of: "ما دام أن فلانا أخبر القاضي"، مؤكدا."""
    index = scene.quotation[phrase.first] if phrase is not None else -1
    if index < 0 or index == scene.quotation[token]:
        return False
    quoted = scene.document.quotations[index]
    return quoted.end - quoted.opening > QUOTED_NAME + 1


def many_unnamed(scene: Scene, turn: Turn) -> bool:
    """Whether those who spoke are many not named, whom hardly anything later means: العديد من المنظمات، مصادر."""
    phrase = turn.phrase
    if phrase is None or len(turn.entities) != 1 or turn.entities[0].kind != "unnamed":
        return False
    return turn.number == "g" or (turn.number == "c" and not scene.fold[phrase.first].startswith("ال"))


def had_source(scene: Scene, before: int) -> bool:
    """Whether somebody not named was called a source before token `before`."""
    return any("مصدر" in word or "مصادر" in word for word in scene.fold[:before])


def official_again(scene: Scene, phrase: NounPhrase, last: Turn, memory: Sequence[Turn]) -> bool:
    """Whether a noun for somebody in office, alone or with his nationality, means the `last` speaker: المسؤول اللبناني."""
    words = scene.fold[phrase.first : phrase.after]
    entity, before = phrase.entities[0], last.entities[0]
    after = scene.fold[phrase.after] if phrase.after < len(scene.fold) else ""
    charged = scene.is_(phrase.after, "fi", "min", "an", "ala") or (
        after[:1] in ("ب", "ل") and is_joined(after)
    )
    alone = not charged and all(w.startswith("ال") and w.endswith(("ي", "يه")) for w in words[1:])
    known = any(entity in turn.entities for turn in memory)
    country = not entity.country or not before.country or entity.country == before.country
    office = words[0].removeprefix("ال") in officials() and before.kind == "person"
    return office and alone and country and not known
