"""Only one: the single person that an article names, whom a noun for public persons means (النجم السابق، الفنانة، السياسي)."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.scene import NounPhrase
from tawatur.attribution.turns import is_plural, man_named
from tawatur.model import Entity
from tawatur.text import fold

# rows of the noun table for persons whom articles are about
PUBLIC = ("artist", "coach", "player", "politician", "star", "writer")
# of these, nouns that mean somebody else where no team is told of (المهاجم: the attacker)
PLAYS = ("player",)
# heads of names of those who play
TEAMS = ("نادي", "فريق", "منتخب", "المنتخب", "الفريق", "النادي")


def only_one(words: Sequence[str], phrases: Sequence[NounPhrase]) -> Entity | None:
    """The person whom the definite description `words` means, where `phrases`, all those of the article, name nobody else.

    Only adjectives may stand behind its noun: النجم الفرنسي السابق, not مدرب الفريق.
    """
    noun = words[0].removeprefix("ال") if words else ""
    kind = public_kind(noun)
    if kind is None or is_plural(words[0]) or not all(word.startswith("ال") for word in words):
        return None
    entities = {e.id: e for phrase in phrases for e in phrase.entities}
    persons = [e for e in entities.values() if e.kind == "person"]
    if len(persons) != 1:
        return None
    teams = any(fold(e.name).split()[0] in TEAMS for e in entities.values() if e.kind == "organisation")
    woman = noun.endswith("ه") and man_named(fold(persons[0].name).split()[0])
    return None if woman or (kind in PLAYS and not teams) else persons[0]


def public_kind(noun: str) -> str | None:
    """The kind of public person that the folded `noun`, in either gender and with its article or none, is for."""
    bare = noun.removeprefix("ال")
    return _public().get(bare) or _public().get(bare.removesuffix("ه"))


def of_public(words: Sequence[str]) -> bool:
    """Whether a noun for a public person stands before what makes it definite: لاعب المنتخب السابق."""
    return len(words) > 1 and words[0] in _public() and words[-1].startswith("ال")


@cache
def _public() -> dict[str, str]:
    """The kind of each noun for a public person, folded."""
    rows = (row for row in knowledge.noun_words() if row.function == "person")
    return {fold(form): str(row.en) for row in rows for form in row.ar if row.en in PUBLIC}
