"""Which classes of names and of words around names the tables put a word in, for the tagger's features.

Two readings of the tables stand side by side: fine classes of the tables that grew with the tagger (`LEARNT_TABLES`), and letters
for whole names of all tables (`letters_of`), coarse enough that each is met often in training.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.mentions.around_names import AROUND_NAMES
from tawatur.text import Fact, bare, fold, hosts
from tawatur.text.lexicon import verbs_at

_CACHED_WORDS = 100_000
_LONGEST_NAME = 6  # tokens; names in the tables are shorter, but for a few that their first six tell apart


_NO_CLASSES = ("completing", "compound", "clan", "syllable")
"""Kinds of name words that the model was not trained with."""

_LETTERS = {"person": "p", "organisation": "o", "place": "l"}
"""Of the kinds of whole names; all others are things."""

_FINITE = frozenset({"perfect", "imperfect", "passive"})
_NISBA_ENDINGS = ("", "ه", "ون", "ين", "ات", "ان", "تان", "تين", "ا")


@lru_cache(maxsize=_CACHED_WORDS)
def word_classes(word: str) -> tuple[str, ...]:
    """The classes of the folded `word` under any clitic reading, in alphabetical order; empty where no table has it."""
    known = _single_words()
    found: set[str] = set()
    for _, host in hosts(word):
        found.update(known.get(host, ()), known.get(bare(host), ()))
    verbal = {"verb" if form.kind in _FINITE else "verbal" for _, form in verbs_at(word)}
    return tuple(sorted(found | verbal))


def phrase_marks(
    words: Sequence[str], first: int, after: int, openers: Iterable[int] | None = None
) -> dict[int, str]:
    """The tokens of the folded `words` that names of two and more words in the tables cover.

    Longest name first; the first word may carry proclitics. A mark is one or two of ``gB-class`` (``gI-class`` behind the first
    token) and ``zB-letters`` (``zI-``, and ``zE-`` for the last), with a bar between. `openers` are the tokens that may begin
    a name, where these are known, in order.
    """
    marks: dict[int, str] = {}
    free = first
    for index in range(first, after) if openers is None else openers:
        if index < free:
            continue
        second = words[index + 1] if index + 1 < after else ""
        for rest, name in OPENINGS[words[index]].get(second, ()):
            free = index + 1 + len(rest)
            if free <= after and tuple(words[index + 1 : free]) == rest:
                for inner in range(index, free):
                    marks[inner - first] = _mark(name, inner == index, inner == free - 1)
                break
        else:
            free = index + 1
    return marks


def _mark(name: tuple[str, str], begins: bool, ends: bool) -> str:
    """The mark of a token of a name with the class and letters `name`, which it `begins` or `ends`."""
    name_class, letters = name
    marks = [f"g{'B' if begins else 'I'}-{name_class}"] if name_class else []
    if letters:
        marks.append(f"z{'B' if begins else 'E' if ends else 'I'}-{letters}")
    return "|".join(marks)


def _openings(word: str) -> dict[str, list[tuple[tuple[str, ...], tuple[str, str]]]]:
    phrases = _phrases()
    found = [opening for _, host in hosts(word) if host in phrases for opening in phrases[host].items()]
    by_second: dict[str, list[tuple[tuple[str, ...], tuple[str, str]]]] = {}
    for rest, name_class in sorted(found, key=lambda opening: -len(opening[0])):
        by_second.setdefault(rest[0], []).append((rest, name_class))
    return by_second


OPENINGS = Fact("openings", _openings, most=_CACHED_WORDS)
"""The names that a folded word, under any clitic reading, may begin, by their second word.

Each is given as its words behind the first and its class and letters (either may be empty), longest first.
"""


_YOUNGER = frozenset(("interlocutor", "interlocutor of", "defence", "services"))
"""Nouns, by their English, of rows younger than what the tagger learnt: as features they would only mislead it."""


@cache
def _again() -> frozenset[str]:
    """Words that name a body only where the article has them with its kind: the tagger would take each for the body (القاعدة)."""
    return frozenset(
        form for row in knowledge.noun_words() if row.function == "everyday_again" for form in row.ar
    )


def _names() -> Iterator[tuple[str, str]]:
    """Every name in the tables with its class."""
    for state in knowledge.states():
        yield from (("state", name) for name in state.ar)
        yield from (("capital", name) for name in state.capital)
        yield from (("nisba", name + ending) for name in state.nisba for ending in _NISBA_ENDINGS)
        yield from (("nisba", name) for name in state.people)
    for row in knowledge.named(knowledge.LEARNT_TABLES):
        yield from ((row.kind, name) for name in (*row.ar, *row.short) if name not in _again())
    for words in (row for row in knowledge.personal_names() if row.kind not in _NO_CLASSES):
        yield from (("name-" + words.kind, name) for name in words.ar)
    for outlet in knowledge.outlets():
        yield from (("media", name) for name in (*outlet.ar, *outlet.latin))
    for office in knowledge.offices():
        names = (*office.ar, *office.feminine, *office.dual, *office.plural, *office.short)
        yield from (("title", name) for name in names)
        yield from (("body", name) for name in office.body)
    for noun in (
        row for row in knowledge.noun_words() if row.function not in AROUND_NAMES and row.en not in _YOUNGER
    ):
        yield from ((noun.function, name) for name in (*noun.ar, *noun.feminine, *noun.dual, *noun.plural))
    for month in knowledge.months():
        yield from (("month", name) for name in month.ar)
    for particle in knowledge.particles():
        yield from (("particle", name) for name in particle.ar)


def _whole_names() -> Iterator[tuple[str, str]]:
    """Every name of a person, body, place or thing in all tables with its letter; `short` forms have one of their own."""
    for row in knowledge.named():
        letter = _LETTERS.get(row.kind, "t")
        yield from ((letter, name) for name in row.ar if name not in _again())
        yield from ((letter + "~", name) for name in row.short)
    for outlet in knowledge.outlets():
        yield from (("o", name) for name in (*outlet.ar, *outlet.latin))
    for state in knowledge.states():
        yield from (("l", name) for name in (*state.ar, *state.capital))


@cache
def _letters() -> dict[tuple[str, ...], str]:
    """The letters of every whole name of all tables, by its folded words."""
    found: dict[tuple[str, ...], set[str]] = {}
    for letter, name in _whole_names():
        words = tuple(fold(word) for word in name.split()[:_LONGEST_NAME])
        found.setdefault(words, set()).add(letter)
    return {words: "+".join(sorted(letters)) for words, letters in found.items()}


def letters_of(readings: Sequence[tuple[str, str]]) -> str:
    """The letters of the names of one word that a word may be under `readings` (prefix, host); empty where no table has it."""
    known = _letters()
    found = {letter for _, host in readings for letter in known.get((host,), "").split("+") if letter}
    return "+".join(sorted(found))


@cache
def _phrases() -> dict[str, dict[tuple[str, ...], tuple[str, str]]]:
    """The names of several words: folded first word, with the folded others and the class and letters."""
    classes: dict[tuple[str, ...], str] = {}
    for name_class, name in _names():
        classes.setdefault(tuple(fold(word) for word in name.split()[:_LONGEST_NAME]), name_class)
    letters = _letters()
    found: dict[str, dict[tuple[str, ...], tuple[str, str]]] = {}
    for words in classes | letters:
        if len(words) > 1:
            found.setdefault(words[0], {})[words[1:]] = (classes.get(words, ""), letters.get(words, ""))
    return found


@cache
def _single_words() -> dict[str, frozenset[str]]:
    """Folded words with their classes: names of one word, first words of longer names, any word of a person's name."""
    found: dict[str, set[str]] = {}
    for name_class, name in _names():
        words = [fold(word) for word in name.split()]
        if len(words) == 1:
            found.setdefault(words[0], set()).add(name_class)
            continue
        found.setdefault(words[0], set()).add(name_class + "-head")
        if name_class == "person":
            for word in words:
                found.setdefault(word, set()).add("person-word")
    return {word: frozenset(classes) for word, classes in found.items()}
