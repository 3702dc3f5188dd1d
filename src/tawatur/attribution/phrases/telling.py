"""Telling: what a description says of the one described: head, content words, states, whether it is a definite one."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tawatur import knowledge
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import informants, nouns_of, officials, words_of
from tawatur.text import bare, fold
from tawatur.text.frequencies import frequency, is_joined

# letters of a superlative, folded (اكبر)
SUPERLATIVE = 4
# a content word has more letters than this
SHORTEST = 2
# letters of ل or ب joined to a noun, with it
JOINED = 4


class Description(NamedTuple):
    """What a description tells: its folded words, head without article, content words behind it, ISO codes of states.

    `definite`: whether it means a certain one (الناشط، رئيس مختبر كذا); `superlative`: أغلى لاعب; `body`: of no person.
    """

    words: tuple[str, ...]
    head: str
    content: frozenset[str]
    states: frozenset[str]
    definite: bool
    superlative: bool
    body: bool


def tell(draft: Draft) -> Description | None:
    """What the description of one person or body that speaks tells; None for many, and for sources and papers."""
    words = tuple(fold(draft.speakers[0].name).split())
    most = len(words) > 1 and superlative(words[0]) and person_noun(words[1])
    words = _first_among(words[most:])
    if (
        not words
        or draft.speaker_phrase is None
        or not _one(words[0])
        or not words_of("other_one").isdisjoint(words)
    ):
        return None
    told = words if words[0].startswith("ال") else words[1:]
    states = frozenset(iso for word in told for iso in nisba().get(bare(word), ()))
    plain = (w for w in words[1:] if len(bare(w)) > SHORTEST and bare(w) not in nisba())
    content = frozenset(
        w for w in map(core, plain) if not (w in nouns_of("modifier") or w in words_of("joining"))
    )
    head = bare(words[0])
    body = head in body_nouns()
    return Description(words, head, content, states, most or _definite(words), most, body)


def _one(word: str) -> bool:
    """Whether the folded `word` is a noun for one person or body, or البرازيلي, no source of news (مصدر، شاهد)."""
    head = bare(word)
    somebody = person_noun(head) or head in officials() or head in office_heads() or head in body_nouns()
    somebody |= word != head and head in nisba()
    return somebody and not (is_plural(word) or head in informants() or head in nouns_of("some"))


@cache
def body_nouns() -> frozenset[str]:
    """The folded singular nouns that begin names of bodies and media."""
    rows = [row for row in knowledge.noun_words() if row.function in ("body", "media")]
    single = {fold(form) for row in rows for form in (*row.ar, *row.feminine)}
    return frozenset(single - {fold(form) for row in rows for form in row.plural})


@cache
def kinds_alike() -> dict[str, frozenset[str]]:
    """The kinds of bodies that folded nouns for a body call again beside their own (المنظمة for a جمعية), by the noun."""
    found: dict[str, frozenset[str]] = {}
    for row in knowledge.noun_words():
        if row.function == "body" and row.takes_up:
            others = frozenset(fold(form) for form in row.takes_up)
            for form in (*row.ar, *row.feminine):
                found[fold(form)] = found.get(fold(form), frozenset()) | others
    return found


def _first_among(words: tuple[str, ...]) -> tuple[str, ...]:
    """The same with the singular of those among whom one is the first: كبير المستشارين → المستشار."""
    if len(words) < 2 or words[0] not in words_of("first_among"):
        return words
    stems = (words[1].removesuffix(ending) for ending in ("ين", "ي") if words[1].endswith(ending))
    single = next((stem for stem in stems if person_noun(stem)), "")
    return (single, *words[2:]) if single else words


def superlative(word: str) -> bool:
    """Whether the folded `word` is an elative before its noun: أكبر نقابة، أعلى محكمة."""
    return len(word) == SUPERLATIVE and word.startswith("ا") and frequency("ال" + word) > 0


def _definite(words: Sequence[str]) -> bool:
    """Whether the folded `words` mean a certain one: الناشط، رئيس مختبر كذا; not خبير في العلاقات، متحدث باسم الجيش."""
    for word in words:
        if word.startswith("ال"):
            return True
        joined = word[:1] in ("ل", "ب") and len(word) >= JOINED and is_joined(word)
        if word in words_of("joining") or bare(word) in nisba() or (joined and word != words[0]):
            return False
    return False


def core(word: str) -> str:
    """The folded `word` without its article, and ل or ب joined before it."""
    if word.startswith("لل"):
        return bare("ا" + word[1:])
    if word.startswith("بال"):
        return word[3:]
    joined = word[:1] in ("ل", "ب") and len(word) >= JOINED and is_joined(word)
    return word[1:] if joined else bare(word)


def calls_holder(head: str, office: str | None) -> bool:
    """Whether the folded noun `head` calls those who hold `office`, by the noun table (خبير: researcher)."""
    kinds = () if office is None else (office, _kinds().get(office, ""))
    return not _holders().get(head, frozenset()).isdisjoint(kinds)


@cache
def _kinds() -> dict[str, str]:
    """The kind of each office."""
    return {row.id: row.kind for row in knowledge.offices()}


@cache
def _holders() -> dict[str, frozenset[str]]:
    """The offices and kinds of office whose holder each noun for a person calls, by its folded form of either gender."""
    found: dict[str, frozenset[str]] = {}
    for row in knowledge.noun_words():
        if row.function in ("person", "source"):
            for form in (*row.ar, *row.feminine):
                for word in (fold(form), fold(form) + "ه"):
                    found[word] = found.get(word, frozenset()) | frozenset(row.holders)
    return found


@cache
def nisba() -> dict[str, frozenset[str]]:
    """The ISO codes of the states that a folded relative adjective is made from, of either gender."""
    found: dict[str, frozenset[str]] = {}
    for state in knowledge.states():
        for form in state.nisba:
            for word in (fold(form), fold(form) + "ه"):
                found[word] = found.get(word, frozenset()) | {state.iso}
    return found
