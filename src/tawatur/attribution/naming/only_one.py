"""Only one: the single person that an article names, whom a noun for public persons means (النجم السابق، الفنانة، السياسي).

So with the single body whose name in short stands there.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.turns import is_plural, man_named
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Entity
from tawatur.text import fold

# rows of the noun table for persons whom articles are about
PUBLIC = ("artist", "coach", "player", "politician", "star", "writer")
# of these, nouns that mean somebody else where no team is told of (المهاجم: the attacker)
PLAYS = ("player",)
# letters of an abbreviation (UNRWA)
LONGEST_INITIALS = 5
# words of a body's name of which one may stand for it
LEAST = 2


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
    teams = any(
        fold(e.name).split()[0] in words_of("team") for e in entities.values() if e.kind == "organisation"
    )
    woman = noun.endswith("ه") and man_named(fold(persons[0].name).split()[0])
    return None if woman or (kind in PLAYS and not teams) else persons[0]


def called_shortly(words: Sequence[str], bodies: Mapping[str, Entity]) -> Entity | None:
    """The only one of `bodies`, by folded name, that goes by `words`: without its kind (الأزمات الدولية), or initials (GM).

    So without its last adjectives, where what is left tells no people: مرافئ المرجان, the شركة مرافئ المرجان الدولية.
    """
    definite = len(words) > 1 and all(word.startswith("ال") for word in words)
    word = words[0]
    letters = len(words) == 1 and word.isascii() and word.isalpha() and 1 < len(word) <= LONGEST_INITIALS
    found = {
        body.id: body
        for name, body in bodies.items()
        if (definite and name.split()[1:] == list(words) and name.split()[0] in nouns_of("body"))
        or _without_ends(words, name.split())
        or (letters and "".join(part[0] for part in (body.name_en or "").lower().split()) == word)
    }
    if not found:
        found = {
            body.id: body for name, body in bodies.items() if _in_construct(words, name.split())
        }  # قومي المرأة، صحة المدينة
    return found.popitem()[1] if len(found) == 1 else None


def _without_ends(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a body is called without its kind and the adjectives that end its name: طيران المرجان, of شركة طيران المرجان المتحدة.

    Nouns for people mean those people (تجار المدينة, not their جمعية), such as head bodies a part of it (قيادة الثورة).
    """
    told, people = len(words), acts(words[0]) or is_plural(words[0])
    if told < LEAST or words[0].startswith("ال") or people or name[0] not in nouns_of("body"):
        return False
    return list(name[1 : told + 1]) == list(words) and all(word.startswith("ال") for word in name[told + 1 :])


def called_by_noun(words: Sequence[str], bodies: Mapping[str, Entity]) -> Entity | None:
    """The only one of `bodies` whose name begins with a noun that heads no others, where the noun alone takes it up: السوق."""
    noun = words[0].removeprefix("ال")
    if len(words) != 1 or noun == words[0] or noun in nouns_of("body", "media", "facility") or acts(noun):
        return None
    names = {b.id: fold(b.name).split() for b in bodies.values()}  # بيان الشركة is no body's name
    found = {b.id: b for b in bodies.values() if names[b.id][0] == noun and len(names[b.id]) >= LEAST}
    return found.popitem()[1] if len(found) == 1 else None


def called_in_headline(
    scene: Scene, phrase: NounPhrase, words: Sequence[str], bodies: Mapping[str, Entity]
) -> Entity | None:
    """The only one of `bodies` that a headline opens with by what it deals with, without its kind: الأرصاد: …, الأرصاد تحذر.

    A kind of body alone (التحالف يكشف) stands so only before a colon.
    """
    opens = phrase.first == scene.sentence_start[phrase.first] and len(words) == 1
    if not opens or not words[0].startswith("ال"):
        return None
    if words[0].removeprefix("ال") in nouns_of("body") and scene.kinds[phrase.after] != ":":
        return None
    found = {
        body.id: body
        for name, body in bodies.items()
        if name.split()[1:2] == list(words) and name.split()[0] in nouns_of("body")
    }
    return found.popitem()[1] if len(found) == 1 else None


def _in_construct(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a body is called by what its kind is followed by, made a construct: قومي المرأة, the المجلس القومي للمرأة.

    So with ministries and what they are in charge of: صحة المدينة, the وزارة الصحة في المدينة; داخلية الحكومة.
    """
    if len(name) < LEAST or words[0].startswith("ال") or "ال" + words[0] != name[1]:
        return False
    told, rest = [_noun(word) for word in words[1:]], [_noun(word) for word in name[2:]]
    if name[0] in words_of("ministry"):
        return bool(told) and (not rest or set(told) <= set(rest))
    return name[0].removeprefix("ال") in nouns_of("body") and bool(told) and told == rest


def _noun(word: str) -> str:
    """The folded `word` without its article, with or without a letter joined before it."""
    for joined in ("لل", "بال", "ال"):
        if word.startswith(joined):
            return word.removeprefix(joined)
    return word.removeprefix("ل")


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
