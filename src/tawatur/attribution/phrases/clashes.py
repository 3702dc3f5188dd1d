"""Clashes: whom a role cannot mean: no man one in the feminine, nobody named one who would not be, or was told of as a stranger."""

from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import man_named
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.text import fold


def part_clashes(scene: Scene) -> None:
    """Take from roles the person whom they were taken to mean, where they describe somebody else: رئيسة المؤسسة, no man."""
    strangers: dict[str, bool] = {}
    sources, persons = nouns_of("source"), nouns_of("person")
    for first in sorted(scene.phrases_at):
        for phrase in scene.phrases_at[first]:
            entity, word = phrase.entities[0], scene.fold[first].removeprefix(phrase.prefix)
            role = phrase.how != "name" and entity.kind == "person" and len(phrase.entities) == 1
            head = word.removeprefix("ال")
            woman = word.endswith("ه") and person_noun(word) and man_named(fold(entity.name).split()[0])
            unnamed = anonymous(scene, phrase)
            taken_up = word != head and strangers.get(head, False)
            if role and (woman or taken_up or unnamed):
                phrase.entities[:] = nobody_named(scene, phrase.first, phrase.after).entities
            elif (head in sources or head in persons) and (
                word == head
                or not taken_up
                or phrase.how == "name"  # كاتب …. وقال الكاتب فلان …، وأوضح الكاتب
            ):
                strangers[head] = unnamed or (entity.kind == "unnamed" and word == head)


def anonymous(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether he who is described would not be named: المسؤول، الذي رفض ذكر اسمه؛ المسؤول مشترطا عدم كشف هويته."""
    behind = phrase.after + (scene.kinds[phrase.after : phrase.after + 1] == [","])
    behind += scene.is_(behind, "relative")
    hit = scene.hits.get(behind)
    return hit is not None and hit.function == "condition" and hit.first == behind
