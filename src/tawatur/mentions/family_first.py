"""Names of East Asia: the family's name, of one syllable, before the given name's one to three (لي تشون هوا، ما تشاو، كيم مين هو).

Many of these syllables are Arabic words too (لي، ما، هو، من): together with one that no Arabic word is, in a name's place,
they name somebody.
"""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.closed import closed, particles
from tawatur.mentions.reader import Reader
from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at

Tagged = dict[int, tuple[int, str]]

LONGEST = 4
"""Words of a name: the family's and at most three more."""


def families_first(reader: Reader, tagged: Tagged) -> dict[int, int]:
    """The names of East Asia in the text: the token behind each, by its first.

    Where the tagger has a longer name, or the same words as a place's or a body's, there is none.
    """
    found: dict[int, int] = {}
    behind = 0
    for index in reader.where(clans()):
        if index < behind or reader.kinds[index] != "w":
            continue
        light = reader.document.light[index]
        that = light != reader.words[index] and reader.words[index] in particles("that")
        if any(match.after > index + 1 for match in reader.at(index)) or "\u0625" in light or that:
            continue  # هونغ كونغ, فإن, بأن
        after = _name_end(reader, index)
        if after > index + 1 and not (_to_me(reader, index, after) or _another(reader, tagged, index, after)):
            found[index], behind = after, after
    return found


def _alone(words: list[str]) -> bool:
    """Whether a family's name that no Arabic word is stands before words that are: وانغ | لي."""
    return len(words) > 1 and not _another_word(words[0])


def _another(reader: Reader, tagged: Tagged, first: int, after: int) -> bool:
    """Whether the tagger's name goes beyond the words from `first` to `after`, or is no person's.

    An adjective before them is of the office's (رئيس الوزراء الفيتنامي | فام مينه تشينه).
    """
    if tagged.get(first) in ((after, "place"), (after, "organisation")):
        return True
    over = [(a, z) for a, (z, _) in tagged.items() if a < after and first < z]
    return any(z > after or not all(reader.article(at) for at in range(a, first)) for a, z in over)


def _name_end(reader: Reader, first: int) -> int:
    """The token behind the name that the family's name at `first` opens; ``first + 1`` where no name stands there."""
    limit = min(reader.limit[first], first + LONGEST)
    after = first + 1
    while after < limit and reader.words[after] in syllables():
        after += 1
    while after > first + 1 and _another_word(reader.words[after - 1]) and reader.word(after):
        after -= 1  # وانغ | ما زال
    words = reader.words[first:after]
    return after if any(not _another_word(word) for word in words[1:]) or _alone(words) else first + 1


def _to_me(reader: Reader, first: int, after: int) -> bool:
    """Whether the first word belongs to the verb before it, the others being met without it: قال لي | وانغ يي."""
    if not (_another_word(reader.words[first]) and reader.verb(first - 1)):
        return False
    rest = reader.words[first + 1 : after]
    return len(rest) > 1 and any(
        at and reader.words[at : at + len(rest)] == rest and reader.words[at - 1] != reader.words[first]
        for at in reader.where({rest[0]})
    )


def is_family_first(name: tuple[str, ...]) -> bool:
    """Whether the folded words of a full name are a family's name and syllables behind it."""
    return 1 < len(name) <= LONGEST and name[0] in clans() and all(word in syllables() for word in name[1:])


@cache
def _another_word(word: str) -> bool:
    """Whether the folded `word` is a particle, a verb or a noun with the article in Arabic: لي، ما، بارك، جو."""
    return closed(word, word) or bool(verbs_at(word)) or frequency("ال" + word) > _NOUN


_NOUN = 20
"""Articles that hold a noun with the article; of so few letters chance makes some."""


@cache
def clans() -> frozenset[str]:
    """The folded family names that stand first."""
    return _words("clan")


@cache
def syllables() -> frozenset[str]:
    """The folded syllables of given names behind a family's name."""
    return _words("syllable") | clans()


def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(form) for row in knowledge.personal_names() if row.kind == kind for form in row.ar)
