"""Plain words: those that papers hardly ever use where names stand, by the clusters of words that occur in like places.

A given name may be an everyday word besides (عهد، نجاح), and a foreign last name may look like a verb. What tells is where papers
use a word: `clusters` puts it beside words of like places, and the share of known names among them says whether it is one of them.
"""

from collections import Counter
from functools import cache

from tawatur import knowledge
from tawatur.mentions.closed import closed_words
from tawatur.mentions.clusters import clusters
from tawatur.mentions.last_names import of_a_family
from tawatur.mentions.name_words import (
    acts,
    done,
    everyday,
    feminine_names,
    given_names,
    inflected,
    known_words,
    linking_words,
    names_listed,
)
from tawatur.mentions.reader import Reader, finite_verb
from tawatur.mentions.word_forms import no_names_form
from tawatur.text import ByWord, bare, fold
from tawatur.text.frequencies import frequency

_GRAINS = 2
"""Grains of the clusters that tell, from the finest on."""

_FEW = (0.2, 0.15)
"""Shares of names in a word's clusters, by grain: with fewer in each, papers use the word where no names stand."""

_USUAL = 20
"""Articles that hold a word, or its other forms: rarer ones may be foreign names that the clusters misplace."""

_NOUN = 150
"""Articles that hold a given name with the article: it is rather a noun even before another given name (عهد مبارك)."""

_OFTEN = 300
"""Articles that hold a given name where no names stand: it is rather a verb even before another given name (بات صلاح)."""

_SHORTEST = 3
"""Letters of a verb in the past, more than: shorter words are parts of foreign names as well."""

_PAST = 10
"""Articles that hold a feminine verb in the past, which takes no article; rarer words may be foreign names in ت."""


@cache
def _shares() -> tuple[dict[str, float], ...]:
    """The shares of known names in the clusters, by their numbers, for each grain."""
    names = set(known_words())
    for row in knowledge.named():
        if row.kind == "person":
            names |= {word for form in row.ar for word in fold(form).split() if not word.startswith("ال")}
    shares = []
    for grain in range(_GRAINS):
        size = Counter(numbers[grain] for numbers in clusters().values())
        named = Counter(numbers[grain] for word, numbers in clusters().items() if word in names)
        shares.append({number: named[number] / size[number] for number in size})
    return tuple(shares)


def _apart(word: str) -> bool:
    """Whether papers hardly ever use the folded `word` where names stand; of a word they hardly have, nobody knows."""
    numbers = clusters().get(word)
    if numbers is None:
        return False
    return all(shares[numbers[at]] < _FEW[at] for at, shares in enumerate(_shares()))


_APART = ByWord(_apart, most=100_000)


def apart_from_names(word: str) -> bool:
    """Whether papers have the folded `word` often enough to know it, and hardly ever where names stand."""
    return _APART[word] and (frequency(word) >= _USUAL or inflected(word, _USUAL // 2))


def does(word: str) -> bool:
    """Whether the folded `word`, no name, is a verb that papers use: بانكسي | يعود, صلاح | تخطى, سلمى | خرقت.

    So are forms of verbs and nouns that papers seldom have and that no name has: مورينو | سيلعبون, صلاح | جائزتي.
    """
    if no_names_form(word):
        return True
    if word in known_words() or not _APART[word]:
        return False
    past = len(word) > _SHORTEST and done(word)  # هوي is a Korean's name
    return (past or acts(word)) and apart_from_names(word)


def common_word(word: str) -> bool:
    """Whether the folded `word` is one that papers have every day, and hardly ever where names stand: صلاح | نفس."""
    relative = word.startswith("ال") or word.endswith("ي")  # may end a name: شمالي
    return (
        not relative and frequency(word) >= _COMMON and apart_from_names(word) and word not in known_words()
    )


_COMMON = 400
"""Articles that hold a word; rarer ones may end a family's name."""


def stands_behind(word: str) -> bool:
    """Whether the folded `word` stands behind names rather than in them: مؤهلا, نفس, ومحيط."""
    if word.startswith("و") and word not in known_words():
        return everyday(word[1:]) and apart_from_names(word[1:])
    return is_accusative_word(word) or common_word(word)


def _presents(word: str) -> int:
    """The articles that hold a present whose past the folded `word` may be."""
    return max(frequency("ي" + word), frequency("ت" + word))


def she_did(word: str) -> bool:
    """Whether the folded `word`, no name, is a verb in the past for a woman: سلمى حداد | خرقت القواعد."""
    if not word.endswith("ت") or word in known_words() or not _APART[word]:
        return False
    return frequency(word) >= _PAST and not frequency("ال" + word) and _presents(word[:-1]) > 0


def usual(word: str) -> bool:
    """Whether the folded `word` is one of every day, which hardly names anybody."""
    return everyday(word) or apart_from_names(word)


def is_plain(reader: Reader, index: int, rare_behind: bool) -> bool:
    """Whether a plain word stands at `index`; but a verb it may be a first name before a rare word (سفر آيجان)."""
    word = reader.word(index)
    if word in known_words():
        return False
    apart = _APART[word] and (frequency(word) > 0 or inflected(word))
    joined = rare_behind and not reader.article(index) and not acts(word)
    return (apart or everyday(word)) and not joined


def is_accusative_word(word: str) -> bool:
    """Whether the folded `word`, no name, has the ending of an accusative and papers use it where no names stand: مؤهلا."""
    return word.endswith("ا") and word not in known_words() and apart_from_names(word)


def rather_plain(reader: Reader, index: int) -> bool:
    """Whether a given name at `index`, which no verb of reporting precedes, is rather the everyday word: في عهد فلان, نجاح فلان.

    What joins names behind it, or another given name, makes it one, but for a noun of every day or a verb before a known person.
    """
    word, behind = reader.word(index), reader.word(index + 1)
    if before_known(reader, index):
        return True
    if reader.verb(index - 1) or word in closed_words() or behind in linking_words():
        return False  # علي, آن: printed otherwise than the particles
    if of_a_family(reader, index + 1) and behind.endswith("ي"):
        return False  # حصة الحدادي
    if word in feminine_names() and reader.document.light[index].endswith("ى"):
        return False  # سلمى is not السلمي without the article
    often = frequency(word)
    if word in linking_words() or not (_APART[word] and (inflected(word, _USUAL) or often >= _NOUN)):
        return False
    if reader.term(index + 1, "person") is not None:
        return True
    return behind not in given_names() or frequency("ال" + word) >= _NOUN or often >= _OFTEN


def before_known(reader: Reader, index: int) -> bool:
    """Whether a plain word stands at `index`, before the last or the first name of somebody whom the article names otherwise.

    ولد هوغو, ودان الحداد: such a word may be a given name or join names elsewhere; in that one's own name it does not stand.
    """
    word = reader.words[index]
    word = word if word in known_words() else word.removeprefix("و")
    behind = reader.word(index + 1)
    plain = apart_from_names(word) and word not in closed_words()
    if not plain or not behind or behind in linking_words():
        return False
    noun = word not in names_listed() and frequency("ال" + word) >= _NOUN  # قوة حداد
    if word in known_words() and not (noun or finite_verb(word) or _presents(word) >= _USUAL):
        return False  # سلمى حداد: of the same family
    if word in linking_words() and reader.term(index + 1, "person") is not None:
        return True
    names = (reader.words[at:after] for at, (after, kind) in reader.tagged.items() if kind == "person")
    after, first = reader.word(index + 2), word not in given_names()
    return any(
        behind == name[-1] or (first and behind == name[0] and name[1] != after and name[1][0] != "و")
        for name in names
        if len(name) > 1 and word not in name and "و" + word not in name
    )


def noun_of_many(reader: Reader, index: int) -> bool:
    """Whether a given name at `index` is rather a noun, before a plural with the article: أعلن المدرب | أسماء اللاعبين."""
    return apart_from_names(reader.words[index]) and of_many(reader, index + 1)


def of_many(reader: Reader, index: int) -> bool:
    """Whether a plural with the article, everyday or people's, stands at `index`: الكشف عن أسماء المجتمعين، أسماء الضحايا."""
    if not reader.article(index):
        return False
    word, people = reader.words[index], reader.term(index, "office", "trade", "crowd")
    if people is not None and people.after == index + 1 and people.term.number == "p":
        return True
    if not word.endswith(("ين", "ون", "ات")):
        return False
    stem = bare(word)[:-2]
    participle = stem in given_names() and inflected(stem, _USUAL)  # الفائزين
    return participle or everyday(stem) or apart_from_names(bare(word))  # المفاوضات


_TELLING = 50
"""Articles that hold each of a verb's two presents, or a name's word with the article: as many are no chance."""


def opens_clause(reader: Reader, index: int) -> bool:
    """Whether a given name is rather the verb that papers know by its presents: شهد أكبر عدد, no woman's name.

    A name it is behind a verb of reporting, and before another name's word that is hardly anything else.
    """
    word, behind = reader.words[index], reader.word(index + 1)
    if reader.verb(index - 1) or min(frequency("ي" + word), frequency("ت" + word)) < _TELLING:
        return False
    relative = reader.article(index + 1) and behind.endswith("ي") and not everyday(bare(behind))
    named = relative or behind in given_names() or behind in linking_words()
    return not named or inflected(behind, _TELLING) or bool(reader.term(index + 1, "office"))


def name_evidence(reader: Reader, index: int, after: int) -> bool:
    """Whether more than a first word that may be a given name speaks for a name: another name word, a relative adjective."""
    words = reader.words[index + 1 : after]
    relative = reader.article(after - 1) and reader.document.light[after - 1].endswith(
        "ي"
    )  # not التي رفعت الدعوى
    return relative or not known_words().isdisjoint(words)
