"""English names of bodies that no table has, word by word, where they are made of common words (لجنة السياسة النقدية).

An Arabic name is a noun, what it is of (a noun again, or a name), adjectives that agree with either, and phrases with a
preposition. In English the adjectives come first in the other order, and what the noun is of stands before it (Monetary
Policy Committee), or behind “of” (Ministry of Health). Words that no table has are taken for names and spelt by
`transliterate`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain

from tawatur import knowledge
from tawatur.knowledge import EnglishWord
from tawatur.mentions.transliterate import transliterate
from tawatur.text import fold
from tawatur.text.clitics import bare

LONGEST = 9
"""Words of a name; more are a misread sentence, which is spelt letter by letter."""

_BEFORE = {
    "في": "in",
    "من": "of",
    "عن": "on",
    "ضد": "against",
    "بين": "between",
    "مع": "with",
    "علي": "on",
    "الي": "to",
}
_JOINED = (("لل", "for"), ("ل", "for"), ("بال", "in"), ("ب", "in"))
_SMALL = frozenset(("of", "for", "and", "in", "on", "against", "between", "with", "to", "the"))
_MARKS = "\"'«»“”()[]#،,."


@dataclass
class _Word:
    """A word of a name: its row, or None for a name's own word; the preposition or “and” that was joined before it."""

    text: str
    row: EnglishWord | None
    joined: str = ""
    definite: bool = False
    feminine: bool = False


@dataclass
class _Phrase:
    """A noun phrase being read: its adjectives in the order of the text, what it is of, and phrases behind it."""

    head: str
    of: bool = False
    beside_name: str | None = None
    feminine: bool | None = None
    name: bool = False
    title: bool = False
    adjectives: list[str] = field(default_factory=list)
    nations: list[str] = field(default_factory=list)
    part: "_Phrase | None" = None
    also: "_Phrase | None" = None
    behind: "list[tuple[str, _Phrase]]" = field(default_factory=list)

    def own(self) -> str:
        """Adjectives, noun and what it is of, without the nations, which the outermost phrase puts in front."""
        words = [*reversed(self.adjectives)]
        if self.part is None:
            return " ".join([*words, self.head])
        inner, head = self.part.whole(), self.head
        if self.part.name and self.beside_name:
            head = self.beside_name
        elif self.of or self.part.also or self.part.behind:
            return " ".join([*words, head, "of", inner])
        if self.part.title:
            inner += "’s"
        return " ".join([inner, *words, head] if self.part.name else [*words, inner, head])

    def whole(self) -> str:
        """The phrase with all that stands behind it."""
        told = self.own()
        if self.also is not None:
            told += f" and {self.also.whole()}"
        return " ".join([told, *(f"{word} {phrase.whole()}" for word, phrase in self.behind)])

    def all_nations(self) -> list[str]:
        """The adjectives of states and peoples in it and in what it is of."""
        return [*self.nations, *(self.part.all_nations() if self.part else ())]


@lru_cache(maxsize=20_000)
def english(name: str) -> str | None:
    """The English form of the Arabic `name` of a body, with capitals; None where it does not begin with a word that a table has."""
    words = [_word(part) for part in _parts(name)]
    if not 2 <= len(words) <= LONGEST or words[0].row is None or words[0].row.part != "noun":
        return None
    phrase, after = _noun_phrase(words, 0)
    if after < len(words):
        return None
    nations = list(dict.fromkeys(phrase.all_nations()))
    told = " ".join([*nations, phrase.whole()]).split()
    return " ".join(word if _is_small(word) else word[:1].upper() + word[1:] for word in told)


def _is_small(word: str) -> bool:
    return word in _SMALL or word.startswith("al-")


def _parts(name: str) -> list[str]:
    """The words of `name`; two that the table has as one stay together."""
    words, parts = name.replace("_", " ").split(), list[str]()
    for word in words:
        pair = f"{parts[-1]} {word}" if parts else ""
        plain = fold(pair.strip(_MARKS))
        if pair and (_pair(plain) is not None or plain in _places()):
            parts[-1] = pair
        else:
            parts.append(word)
    return parts


def _word(written: str) -> _Word:
    """What a word of a name is, alone or behind what is joined before it."""
    stripped = written.strip(_MARKS)
    plain = fold(stripped)
    if plain in _BEFORE:
        return _Word(stripped, None, joined=_BEFORE[plain])
    known = _known(plain)
    if known is not None:
        return _with(stripped, known, plain)
    if " " in plain:
        return _of_two(stripped, plain) if _pair(plain) is not None else _Word(stripped, None)
    joined = "and" if plain.startswith("و") and len(plain) > 3 else ""
    rest = plain[1:] if joined else plain
    if joined and (known := _known(rest)) is not None:
        return _with(stripped[1:], known, rest, joined)
    for letters, told in _JOINED:
        inner = rest.removeprefix(letters)
        if rest.startswith(letters) and (known := _known(inner) or _known("ال" + inner)) is not None:
            again = f"{joined} {told}".strip()
            return _with(inner, known, "ال" + inner if letters in ("لل", "بال") else inner, again)
    if rest.startswith("لل") and len(rest) > 4:  # للغولف: ل and the article, whatever it is
        return _Word(f"ال{rest[2:]}", None, f"{joined} for".strip())
    if joined and rest.startswith("ال"):
        return _Word(stripped[1:], None, joined)
    return _Word(stripped, None)


def _of_two(written: str, plain: str) -> _Word:
    """What two words are that the table has as one, with what is joined before them."""
    joined, row = next((told, row) for told, row in _pairs(plain) if row is not None)
    return _Word(written, row, joined, " ال" in plain or plain.startswith(("ال", "لل")), row.feminine)


def _with(text: str, row: EnglishWord, plain: str, joined: str = "") -> _Word:
    feminine = row.feminine or plain.endswith(("ه", "ات", "اء") if row.part == "noun" else "ه")
    return _Word(text, row, joined, plain.startswith("ال"), feminine)


def _noun_phrase(words: list[_Word], at: int) -> tuple[_Phrase, int]:
    """The noun phrase that begins at `at`, and the word behind it."""
    word = words[at]
    if word.row is None or word.row.part == "adjective":
        return _name(words, at)
    phrase = _Phrase(word.row.en, word.row.of, word.row.beside_name, word.feminine)
    at += 1
    if word.row.part == "title":
        phrase.title = True
        if at < len(words) and words[at].row is None and not words[at].joined:
            named, at = _name(words, at)
            phrase.head = f"{phrase.head} {named.head}"
        return phrase, at
    if at < len(words) and not words[at].joined and not word.definite and _is_noun(words[at]):
        phrase.part, at = _noun_phrase(words, at)
    return _rest(phrase, words, at)


def _rest(phrase: _Phrase, words: list[_Word], at: int) -> tuple[_Phrase, int]:
    """Takes into `phrase` the adjectives that agree with it, what is joined by “and”, and what a preposition leads to."""
    while at < len(words):
        word = words[at]
        adjective = word.row is not None and word.row.part == "adjective"
        if adjective and word.joined in ("", "and"):
            if phrase.name or (phrase.feminine is not None and word.feminine != phrase.feminine):
                if phrase.part is not None or phrase.name or word.joined or not word.definite:
                    return phrase, at
                # جماعة الحوثي: no adjective of the noun, but whose it is
                phrase.part, at = _Phrase(word.row.en if word.row else "", name=True), at + 1
                continue
            told = word.row.en if word.row else ""
            if word.joined:
                last = phrase.adjectives.pop() if phrase.adjectives else ""
                told = f"{last} and {told}" if last else told
            (phrase.nations if told in _nations() else phrase.adjectives).append(told)
            at += 1
        elif word.joined == "and" and phrase.also is None:
            phrase.also, at = _noun_phrase(words, at)
        elif not word.joined and word.row is None and phrase.part is None and not phrase.name:
            phrase.part, at = _name(words, at)  # المنظمة الفلانية: an adjective that no table has
        elif word.joined and word.joined != "and":
            begin = at + (fold(word.text) in _BEFORE)
            if begin >= len(words):
                return phrase, at
            inner, at = _noun_phrase(words, begin)
            phrase.behind.append((word.joined, inner))
        else:
            return phrase, at
    return phrase, at


def _name(words: list[_Word], at: int) -> tuple[_Phrase, int]:
    """A proper name: every word up to one that a table has or that a preposition leads to."""
    first = at
    while at < len(words) and (at == first or (words[at].row is None and not words[at].joined)):
        at += 1
    written = " ".join(word.text for word in words[first:at])
    plain = fold(written)
    return _Phrase(_places().get(plain) or _people().get(plain) or transliterate(written), name=True), at


def _is_noun(word: _Word) -> bool:
    return word.row is None or word.row.part != "adjective"


@cache
def _words() -> dict[str, EnglishWord]:
    """Every printed form of the table, folded; adjectives in the feminine too."""
    found: dict[str, EnglishWord] = {}
    for row in knowledge.english_words():
        for form in row.ar:
            plain = fold(form)
            found.setdefault(plain, row)
            if row.part == "adjective":
                for ending in ("ه", "ين", "ون"):
                    found.setdefault(" ".join(word + ending for word in plain.split()), row)
    return found


def _pairs(plain: str) -> Iterator[tuple[str, EnglishWord | None]]:
    """What a pair of folded words may be behind what may be joined before it."""
    yield "", _without_articles(plain)
    for letters, told in (("و", "and"), *_JOINED):
        if plain.startswith(letters):
            yield told, _without_articles(plain.removeprefix(letters))


def _pair(plain: str) -> EnglishWord | None:
    return next((row for _, row in _pairs(plain) if row is not None), None)


def _without_articles(pair: str) -> EnglishWord | None:
    return _words().get(" ".join(bare(word) for word in pair.split()))


@lru_cache(maxsize=20_000)
def _known(plain: str) -> EnglishWord | None:
    """The row of a folded word, with or without its article."""
    return _words().get(plain) or _words().get(bare(plain))


@cache
def _nations() -> frozenset[str]:
    """English adjectives of the states in the tables."""
    nisba = {fold(form) for state in knowledge.states() for form in state.nisba}
    return frozenset(row.en for row in knowledge.english_words() if nisba & {fold(form) for form in row.ar})


@cache
def _places() -> dict[str, str]:
    """English names of states, capitals and towns by their folded Arabic names."""
    pairs: Iterable[tuple[str, str]] = chain(
        ((form, row.en) for row in knowledge.named(("places", "towns")) for form in row.ar),
        (
            (form, state.capital_en)
            for state in knowledge.states()
            for form in state.capital
            if state.capital_en
        ),
        ((form, state.en) for state in knowledge.states() for form in state.ar),
    )
    return {fold(form): told for form, told in pairs}


@cache
def _people() -> dict[str, str]:
    """How those in the tables are called by a part of their names, in English: as many words of theirs, from the end."""
    return {
        fold(short): " ".join(row.en.split()[-len(short.split()) :])
        for row in knowledge.named()
        if row.kind == "person"
        for short in row.short
    }
