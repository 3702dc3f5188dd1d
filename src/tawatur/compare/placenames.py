"""Differing names of places: one place that outlets spell in different ways, as with people; always *compatible*."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    for one, other in combinations(sorted(told), 2):
        apart = frozenset((one, other)) not in together
        if apart and _one_place(entities[one], entities[other]):
            outlets = [{article.outlet for article, _ in told[name]} for name in (one, other)]
            if outlets[0] != outlets[1] or len(outlets[0]) > 1:
                about = said("subject.name", who=named(min((entities[one], entities[other]), key=_unknown)))
                values = [value_of(article, span) for article, span in (*told[one], *told[other])]
                yield discrepancy(story, "place", "compatible", about, values, [said("reason.spelled")])


def _unknown(entity: Entity) -> bool:
    return entity.transliterated


def _one_place(one: Entity, other: Entity) -> bool:
    """Whether two names, of which a table knows one at most, have most letters in common."""
    if not (one.transliterated or other.transliterated):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    mine, yours = bare(fold(one.name)), bare(fold(other.name))
    return (
        mine != yours
        and min(len(mine), len(yours)) > SHORT
        and mine[0] == yours[0]
        and fuzz.ratio(mine, yours) >= ALIKE
    )
