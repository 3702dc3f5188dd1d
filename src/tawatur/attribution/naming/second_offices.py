"""A second office of one holder, whose name stands behind it: رئيس الجامعة | ومدير النادي فلان."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import officials
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import fold

# the offices, by their identifiers, of those who head a state or a government
HIGHEST = ("president", "prime_minister", "king", "queen", "emir", "sultan", "crown_prince", "prince")


def second_office(scene: Scene, role: NounPhrase, head: str, name: NounPhrase) -> bool:
    """Whether و joins to `role` a second office of the same holder, with which `name` begins.

    `head` is the folded noun of the first office; whoever heads a state or a government holds no other.
    """
    if name.prefix != "و" or fold(role.entities[0].name) in _highest():
        return False  # أكد رئيس الوزراء ووزير الخارجية فلان
    second = scene.fold[name.first].removeprefix("و").removeprefix("ال")
    named = second in fold(name.entities[0].name).split()
    office = second in office_heads() or person_noun(second)
    return office and not named and head.endswith("ه") == second.endswith("ه") and not is_plural(second)


def two_offices(scene: Scene, phrases: Sequence[NounPhrase]) -> bool:
    """Whether the first of two phrases is an office of the one named with the second: مدير المتحف | ومنسق كذا فلان."""
    if len(phrases) != 2:
        return False
    role, name = phrases
    word, kind = scene.fold[role.first], name.entities[0].kind
    certain = any(scene.fold[t].startswith("ال") for t in range(role.first, role.after))
    office = in_office(word.removeprefix("ال"))
    holder = role.entities[0].kind == "unnamed" and not is_plural(word) and role.after == name.first
    named = kind == "person" and name.how == "name" and len(name.entities) == 1
    return (
        certain and office and holder and named and second_office(scene, role, word.removeprefix("ال"), name)
    )


@cache
def _highest() -> frozenset[str]:
    """The offices of those who head a state or a government, folded, as they stand without a name (الرئيس، رئيس الوزراء)."""
    rows = (row for row in knowledge.offices() if row.id in HIGHEST)
    return frozenset(fold(form) for row in rows for form in (*row.ar, *row.feminine))


@cache
def offices() -> frozenset[str]:
    """The offices of the tables, folded."""
    return frozenset(fold(form) for row in knowledge.offices() for form in row.ar)


def in_office(head: str) -> bool:
    """Whether the folded noun `head` names an office that one person holds (رئيس, not مسؤول)."""
    return head in office_heads() and head not in officials()


@cache
def office_heads() -> frozenset[str]:
    """The first words of the offices of the tables, folded (وزير الخارجية: وزير)."""
    return frozenset(form.split()[0] for form in offices())
