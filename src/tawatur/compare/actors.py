"""Differing actors: one person under names that outlets spell in different ways."""

from collections.abc import Iterator, Mapping

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.people import People, Spelled
from tawatur.model import Article, Discrepancy, DiscrepancyValue, Entity, Term
from tawatur.text import fold


def differing_actors(
    story: str, articles: Mapping[str, Article], people: People, known: Mapping[str, Entity]
) -> Iterator[Discrepancy]:
    """The persons whom no table knows and whose name the articles spell in different ways; how Putin is spelled is no news.

    Each spelling comes with the article that has it first; those that differ in hamza, alef, ya, ta marbuta or a hyphen are
    one. It is *compatible*: one person, one name.
    """
    for one, identifiers in people.of_many_names().items():
        if one in known and not known[one].transliterated:
            continue
        by_spelling: dict[str, Spelled] = {}
        for spelled in (s for i in identifiers for s in people.spelled[i]):
            by_spelling.setdefault(_family_name(spelled.name), spelled)
        if len(by_spelling) > 1 and len({s.article for s in by_spelling.values()}) > 1:
            values = [_value(articles[s.article], s) for s in by_spelling.values()]
            entity = known.get(one)
            who = Term(ar=entity.name, en=entity.name_en) if entity else Term(ar=values[0].value)
            about, why = said("subject.name", who=who), said("reason.spelled")
            yield discrepancy(story, "actor", "compatible", about, values, [why])


def _value(article: Article, spelled: Spelled) -> DiscrepancyValue:
    return value_of(article, spelled.span)


def _family_name(name: str) -> str:
    """The last word of a name in its normal form: what is spelled in several ways; first names are left out too often."""
    return fold(name.replace("-", " ").split()[-1]).removeprefix("ال")
