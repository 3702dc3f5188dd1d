"""Differing whereabouts: where a place lies, by the words right behind its name (الواقعة في ريف زهران الجنوبي).

One outlet puts the village south of the capital, another in its countryside: both can be true. North of one place and south of
it cannot.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.knowledge import Bearing, bearings, particles
from tawatur.model import Analysis, Article, Discrepancy, Entity, Mention, Span, Verdict
from tawatur.text import Document, fold
from tawatur.text.frequencies import frequency
from tawatur.text.phrasebook import Phrasebook

FAR = 5
"""Words between a place and the name of the one that it lies by, at most."""


COMMON = 50
"""Articles that hold a word, from which it is no name of a village (of 22,168)."""

_ADJECTIVE = fold("ية")


class Whereabouts(NamedTuple):
    """Where a place lies by one article: the words, the name that they go by, the directions from it."""

    article: Article
    span: Span
    by: str
    directions: frozenset[str]


def differing_whereabouts(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document]
) -> Iterator[Discrepancy]:
    """The places that outlets put in different spots: *conflict* in opposite directions from one place, else *compatible*.

    Where both can be true, only places are told that no table knows: of these a reader asks where they are.
    """
    places: dict[str, Entity] = {}
    told: dict[str, list[Whereabouts]] = defaultdict(list)
    for analysis, document in zip(analyses, documents, strict=True):
        places |= {e.id: e for e in analysis.entities if e.kind == "place" and e.id not in places}
        for place, where in _whereabouts(analysis, document, places):
            told[place].append(where)
    for place, found in told.items():
        verdict = _verdict(found)
        if verdict is None or (verdict == "compatible" and not _unknown(places[place])):
            continue
        once = {(w.article.id, w.by, w.directions): w for w in reversed(found)}
        values = [value_of(w.article, w.span) for w in reversed(once.values())]
        reason = said("reason.opposite" if verdict == "conflict" else "reason.spells_meet")
        about = said("subject.whereabouts", what=named(places[place]))
        yield discrepancy(story, "place", verdict, about, values, [reason])


def _unknown(place: Entity) -> bool:
    """Whether no table knows a place, and its name is one: an adjective that many articles hold (مدرسة ثانوية) is none."""
    word = fold(place.name)
    return place.transliterated and not (
        word.endswith(_ADJECTIVE) and not word.startswith("ال") and frequency(word) > COMMON
    )


def _verdict(found: Sequence[Whereabouts]) -> Verdict | None:
    """Whether two outlets' words exclude each other, or only differ; None where they agree."""
    differ = False
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            if one.article.outlet == other.article.outlet or one[2:] == other[2:]:
                continue
            differ = True
            if one.by == other.by and _opposed(one.directions, other.directions):
                return "conflict"
    return "compatible" if differ else None


def _opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a direction of one is the opposite of one of the other's, and neither tells both."""
    opposite = _opposites()
    return any(
        opposite[way] in other and way not in other and opposite[way] not in one
        for way in one
        if way in opposite
    )


def _whereabouts(
    analysis: Analysis, document: Document, places: Mapping[str, Entity]
) -> Iterator[tuple[str, Whereabouts]]:
    """The places that words right behind their names put somewhere."""
    names = {m.head.start: m for m in analysis.mentions if m.how in ("name", "metonym")}
    names_of = {entity.id: entity.name for entity in analysis.entities}
    for mention in analysis.mentions:
        if mention.entity not in places or mention.how != "name":
            continue
        begin = bisect_left(document.starts, mention.head.end)
        after, directions = _up_to_name(document, begin, names)
        other = None if after is None else _name_at(document, after, names)
        if after is None or other is None or other.entity == mention.entity:
            continue
        end, behind = _adjectives(document, bisect_left(document.starts, other.head.end))
        by = fold(names_of[other.entity] if other.how == "name" else other.head.of(analysis.article.text))
        span = Span(document.starts[begin], document.ends[end - 1])
        yield mention.entity, Whereabouts(analysis.article, span, by, directions | behind)


def _up_to_name(
    document: Document, begin: int, names: Mapping[int, Mention]
) -> tuple[int | None, frozenset[str]]:
    """The token at which the name begins that a place lies by (None where nothing says so), the directions told before it."""
    directions: set[str] = set()
    at, marked = begin, False
    while at < min(begin + FAR, len(document)) and document.kinds[at] == "w":
        name = _name_at(document, at, names)
        joined = name is not None and name.head.start > document.starts[at]
        if name is not None and (marked or joined):
            return at, frozenset(directions)
        hit = next((h for h in _book().at(document, at) if h.prefix in ("", "ب")), None)
        if hit is not None:
            directions |= {hit.row.en} if hit.row.function == "bearing" else set()
            marked = marked or hit.prefix == "ب" or hit.row.function in ("bearing", "near")
            at = hit.after
        elif document.fold[at] in _in() and not marked:
            marked, at = True, at + 1
        else:
            break
    return None, frozenset()


def _name_at(document: Document, index: int, names: Mapping[int, Mention]) -> Mention | None:
    """The mention that begins at a token, or behind the ب joined to it."""
    if index >= len(document):
        return None
    start = document.starts[index]
    joined = names.get(start + 1) if document.fold[index][0] == "ب" else None
    return names.get(start) or joined


def _adjectives(document: Document, index: int) -> tuple[int, frozenset[str]]:
    """The directions told behind a name (ريف زهران الجنوبي الغربي), and the token after them."""
    directions: set[str] = set()
    while index < len(document) and document.kinds[index] == "w":
        word = document.fold[index]
        hit = next(
            (h for h in _book().at(document, index) if h.row.function == "bearing" and not h.prefix), None
        )
        if hit is None or not word.startswith("ال"):
            break
        directions.add(hit.row.en)
        index = hit.after
    return index, frozenset(directions)


@cache
def _book() -> Phrasebook[Bearing]:
    return Phrasebook((form, row) for row in bearings() for form in row.ar)


@cache
def _opposites() -> dict[str, str]:
    return {row.en: row.opposite for row in bearings() if row.opposite}


@cache
def _in() -> frozenset[str]:
    rows = [row for row in particles() if row.function == "fi"]
    return frozenset(fold(word) for row in rows for word in row.ar)
