"""Told by its task: a noun for a body with a participle behind that tells which one it is (الهيئة المشرفة على السباق)."""

from tawatur.attribution.naming.evidence import Witness
from tawatur.attribution.phrases.telling import body_nouns, core
from tawatur.attribution.reading.scene import NounPhrase
from tawatur.model import Entity
from tawatur.text import bare, fold

# letters of a participle (مشرف)
SHORTEST = 4
# words of the task that may name the body, too
REACH = 5
# prepositions that lead the task
LEADS = ("fi", "min", "ila", "ala", "an")


def another_task(witness: Witness, phrase: NounPhrase | None, one: Entity) -> bool:
    """Whether words behind the noun at `phrase` tell a task of which no name of `one`, first named behind it, has a word.

    الشركة المنتجة للفيلم is no شركة مرجان, whereas الهيئة المشرفة على الانتخابات is the هيئة الانتخابات.
    """
    scene = witness.scene
    if (
        phrase is None
        or phrase.after - phrase.first > 1
        or phrase.after + 1 >= scene.sentence_end[phrase.first]
    ):
        return False
    named, word, led = witness.below(one), scene.word(phrase.after), scene.word(phrase.after + 1)
    if not named or named[0].first < phrase.first or not word.startswith("ال") or len(bare(word)) < SHORTEST:
        return False
    participle = bare(word)[0] == "م" or bare(word)[1] == "ا"
    agrees = word.endswith("ه") == scene.fold[phrase.first].endswith("ه")
    if not (participle and agrees and (led.startswith("لل") or scene.is_(phrase.after + 1, *LEADS))):
        return False
    behind = scene.fold[phrase.after + 1 : min(phrase.after + REACH, scene.sentence_end[phrase.first])]
    own = {core(word) for call in witness.naming.called.get(one.id, ()) for word in call}
    own |= {core(word) for word in fold(one.name).split()}
    return not (own - body_nouns()) & set(map(core, behind))
