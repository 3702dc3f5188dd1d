"""One person under several spellings: foreign names are written by ear, and each outlet hears another."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from tawatur.model import Analysis, Entity, Span
from tawatur.text import bare, fold

ALIKE = 72
"""Likeness of two words of a name, of 100, from which they are two spellings of one (غريتساك، هيرتساك)."""

ALONE = 80
"""The same where nothing but a family name is given."""

SHORT = 4
"""Letters up to which a word of a name has to be the same: كيم and كيف are two."""


class Spelled(NamedTuple):
    """How one article spells a person's name first: the article, the words, where they stand."""

    article: str
    name: str
    span: Span


class People:
    """The persons of a story's articles, those that are one under several identifiers together."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        """Reads the persons that are mentioned by name."""
        self._one: dict[str, str] = {}
        known: dict[str, Entity] = {}
        self.spelled: dict[str, list[Spelled]] = defaultdict(list)
        together: set[frozenset[str]] = set()
        for analysis in analyses:
            persons = {e.id: e for e in analysis.entities if e.kind == "person"}
            known |= {i: e for i, e in persons.items() if i not in known}
            together |= {frozenset(pair) for pair in combinations(sorted(persons), 2)}
            self._read(analysis, persons)
        for one, other in combinations(sorted(known), 2):
            if (known[one].transliterated or known[other].transliterated) and _one_person(
                known[one], known[other], strict=frozenset((one, other)) in together
            ):
                self._join(known, one, other)

    def _read(self, analysis: Analysis, persons: Mapping[str, Entity]) -> None:
        text = analysis.article.text
        for mention in analysis.mentions:
            if mention.entity in persons and mention.how == "name":
                words = " ".join(mention.head.of(text).split())
                self.spelled[mention.entity].append(Spelled(analysis.article.id, words, mention.head))

    def _join(self, known: Mapping[str, Entity], one: str, other: str) -> None:
        """Makes the one the tables know stand for both, or the longer name."""
        first, second = sorted(
            (self.one(one), self.one(other)), key=lambda i: (known[i].transliterated, -len(known[i].name))
        )
        if first == second:
            return
        self._one = {i: first if to == second else to for i, to in self._one.items()} | {second: first}

    def one(self, identifier: str) -> str:
        """The identifier that stands for all under which the person goes; `identifier` itself for anybody else."""
        return self._one.get(identifier, identifier)

    def joined(self) -> dict[str, list[str]]:
        """The persons who go under several identifiers: the one that stands for all, and all."""
        found: dict[str, list[str]] = defaultdict(list)
        for other, one in self._one.items():
            found[one].append(other)
        return {one: [one, *others] for one, others in found.items()}

    def of_many_names(self) -> dict[str, list[str]]:
        """The identifiers of each person who is named in different words: one for a person the tables know in all spellings."""
        found = {identifier: [identifier] for identifier in self.spelled} | self.joined()
        return {one: found[one] for one in dict.fromkeys(self.one(i) for i in found)}


def _one_person(one: Entity, other: Entity, *, strict: bool) -> bool:
    """Whether two names may be one person's: each word of the shorter name is a word of the longer one, near enough.

    With `strict` (both stand in one article, which seldom spells in two ways) the words have to be nearer.
    """
    if one.country and other.country and one.country != other.country:
        return False
    return any(_spellings(mine, yours, strict=strict) for mine in _names(one) for yours in _names(other))


def _names(entity: Entity) -> list[str]:
    """The name and what stands for it of its own words; other aliases may be words that were taken for the person."""
    words = set(_parts(entity.name))
    return [entity.name, *(alias for alias in entity.aliases if set(_parts(alias)) <= words)]


def _spellings(one: str, other: str, *, strict: bool) -> bool:
    short, long = sorted((_parts(one), _parts(other)), key=len)
    if len(short) == 1:
        long = long[-1:]  # a lone word is a family name, which stands last
    if not short or (len(short) > 1 and not _alike(short[0], long[0], ALIKE)):
        return False
    least = ALONE + 5 * strict if len(short) == 1 or strict else ALIKE
    telling = [word for word in short if len(word) > SHORT]
    if not telling and len(short) > 1:
        return set(short) <= set(long)  # رزان النجار, رزان أشرف النجار
    return bool(telling) and all(any(_alike(word, x, least) for x in long) for word in short)


@lru_cache(maxsize=20_000)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(bare(fold(word)) for word in name.replace("-", " ").split() if len(word) > 1)


def _alike(one: str, other: str, least: float) -> bool:
    if min(len(one), len(other)) <= SHORT:
        return one == other
    return fuzz.ratio(one, other) >= least
