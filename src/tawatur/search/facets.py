"""What occurs in what was found, with the query that narrows to it."""

from collections.abc import Callable, Iterator
from typing import Any

import tantivy

from tawatur.knowledge.called import outlet_name, state_name
from tawatur.knowledge.labels import Language, labels
from tawatur.search import values
from tawatur.search.documents import UNNAMED, known_names
from tawatur.search.errors import QueryError
from tawatur.search.results import Facet, FacetName, FacetValue, SpeakerName
from tawatur.search.syntax import And, Field

SHOWN: dict[FacetName, int] = {
    "outlet": 20,
    "speaker": 12,
    "state": 12,
    "act": 24,
    "certainty": 2,
    "month": 36,
}
"""Values shown of each facet."""

FIELDS: dict[FacetName, str] = {
    "outlet": "outlet",
    "speaker": "speaker_id",
    "state": "state",
    "act": "act",
    "certainty": "certainty",
    "month": "month",
}

KEYS: dict[FacetName, str] = {
    "outlet": "outlet",
    "speaker": "speaker",
    "state": "state",
    "act": "act",
    "certainty": "certainty",
    "month": "date",
}

Person = Callable[[str], SpeakerName | None]


def facets(
    searcher: tantivy.Searcher, wanted: Any, tree: And, query: str, outlets: dict[str, int], person: Person
) -> tuple[Facet, ...]:
    """The facets of what `wanted` finds; `tree` is the parsed `query`, `person` names speakers that no table has."""
    asked = {name: {"terms": {"field": FIELDS[name], "size": size + 1}} for name, size in SHOWN.items()}
    found = searcher.aggregate(wanted, asked)
    selected = dict(_selected(tree, outlets))
    shown = []

    def valued(name: FacetName, value: str, count: int) -> FacetValue:
        narrowed = _narrowed(query, name, value, selected)
        return FacetValue(value, count, (name, value) in selected, narrowed, _namer(name, value, person))

    for name in SHOWN:
        counted = [(str(bucket["key"]), bucket["doc_count"]) for bucket in found[name]["buckets"]]
        if name == "speaker":
            counted = [(value, count) for value, count in counted if value != UNNAMED]
        counted = counted[: SHOWN[name]]
        if name == "month":
            counted.sort(reverse=True)
        shown.append(Facet(name, tuple(valued(name, value, count) for value, count in counted)))
    return tuple(shown)


def _selected(tree: And, outlets: dict[str, int]) -> Iterator[tuple[tuple[str, str], Field]]:
    """The fields that all of the query stands under, by facet and value."""
    for part in tree.parts:
        if not isinstance(part, Field):
            continue
        try:
            if part.key == "outlet":
                for outlet in values.outlets_of(part, outlets):
                    yield ("outlet", outlet), part
            elif part.key == "state":
                yield ("state", values.state_of(part)), part
            elif part.key == "act":
                yield ("act", values.act_of(part)), part
            elif part.key == "certainty":
                yield ("certainty", values.certainty_of(part)), part
            elif part.key == "speaker":
                yield ("speaker", part.value), part
            elif part.key == "date":
                yield ("month", part.value), part
        except QueryError:  # told when the query was compiled
            continue


def _narrowed(query: str, name: FacetName, value: str, selected: dict[tuple[str, str], Field]) -> str:
    """`query` with the filter put in, or taken out where it is in."""
    field = selected.get((name, value))
    if field is not None:
        return " ".join(f"{query[: field.start]} {query[field.end :]}".split())
    plain = value.replace("-", "").replace("_", "").replace(".", "").isalnum()
    told = value if plain else f'"{value}"'
    return f"{query.strip()} {KEYS[name]}:{told}".strip()


def _namer(name: FacetName, value: str, person: Person) -> Callable[[Language], str]:
    if name == "outlet":
        return lambda language: outlet_name(value, language)
    if name == "state":
        return lambda language: state_name(value, language)
    if name == "act":
        return lambda language: labels(language)(f"act.{value}")
    if name == "certainty":
        return lambda language: labels(language)(value)
    if name == "speaker":
        return lambda language: _speaker_name(value, person, language)
    return lambda language: value


def _speaker_name(identifier: str, person: Person, language: Language) -> str:
    names = known_names(identifier)
    if names:
        return names[-1] if language == "en" else names[0]
    known = person(identifier)
    if known is None:
        return identifier
    return (known.name_en if language == "en" else known.name) or known.name or identifier
