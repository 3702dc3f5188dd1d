"""Differing names of places: one place that outlets spell in different ways, as with people; always *compatible*."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.model import Analysis, Article, Discrepancy, Entity, Span
from tawatur.text import bare, fold

ALIKE = 82
"""Likeness of two names, of 100, from which they are two spellings of one place."""

SHORT = 5
"""Letters up to which names are too alike by chance."""


def differing_place_names(story: str, analyses: Sequence[Analysis]) -> Iterator[Discrepancy]:
    """The places that two outlets spell in different ways, each spelling with every place where it stands.

    Two places that stand in one article are two.
    """
    entities: dict[str, Entity] = {}
    told: dict[str, list[tuple[Article, Span]]] = defaultdict(list)
    together: set[frozenset[str]] = set()
    for analysis in analyses:
        places = {e.id: e for e in analysis.entities if e.kind == "place"}
        entities |= places
        together |= {frozenset(pair) for pair in combinations(places, 2)}
        for mention in analysis.mentions:
            if mention.entity in places and mention.how == "name":
                told[mention.entity].append((analysis.article, mention.head))
    for names in _spelled_alike(entities, sorted(told), together):
        outlets = [{article.outlet for article, _ in told[name]} for name in names]
        if len(set.union(*outlets)) > 1:
            about = said("subject.name", who=named(min((entities[n] for n in names), key=_unknown)))
            values = [value_of(article, span) for name in names for article, span in told[name]]
            yield discrepancy(story, "place", "compatible", about, values, [said("reason.spelled")])


def _spelled_alike(
    entities: Mapping[str, Entity], names: Sequence[str], together: Collection[frozenset[str]]
) -> list[list[str]]:
    """The names that are spellings of one place, together; each is near every other of them, or near one that is."""
    groups: list[list[str]] = []
    for one, other in combinations(names, 2):
        if frozenset((one, other)) in together or not _one_place(entities[one], entities[other]):
            continue
        held = [group for group in groups if one in group or other in group]
        merged = list(dict.fromkeys([*(name for group in held for name in group), one, other]))
        groups = [*(group for group in groups if group not in held), merged]
    return groups


def _unknown(entity: Entity) -> bool:
    return entity.transliterated


def _one_place(one: Entity, other: Entity) -> bool:
    """Whether two names, of which a table knows one at most, have most letters in common."""
    if not (one.transliterated or other.transliterated):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    mine, yours = bare(fold(one.name)), bare(fold(other.name))
    words = sorted((set(fold(one.name).split()), set(fold(other.name).split())), key=len)
    return (
        mine != yours
        and not words[0] <= words[1]  # مطار كذا, مطار كذا الدولي
        and min(len(mine), len(yours)) > SHORT
        and mine[0] == yours[0]
        and fuzz.ratio(mine, yours) >= ALIKE
    )
