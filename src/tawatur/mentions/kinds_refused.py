"""Places, bodies and outlets of the statistical tagger that are none: what other rules read, and words of every day."""

from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.mentions.closed import numerals, particles
from tawatur.mentions.name_words import everyday
from tawatur.mentions.reader import Reader
from tawatur.mentions.states_as_nisbas import states_as_nisbas
from tawatur.mentions.terms import forms_of, is_idiom
from tawatur.text import fold, hosts
from tawatur.text.frequencies import frequency

# letters of a word that is a foreign name by its form; shorter ones may be adjectives that papers happen not to have
_STRANGE = 7


def no_name_of_kind(reader: Reader, first: int, after: int, kind: str) -> bool:
    """Whether the tokens from `first` to `after` are no name of `kind`, which is not that of persons, or another rule's to read."""
    words = reader.words
    if after - first == 2 and words[first + 1] in particles("an"):
        return True  # وكالة المرسى عن سالم: the outlet's rule names it
    if kind != "place" and of_a_thing(reader, first):
        return True
    if after - first > 1:
        return False
    word = words[first]
    if is_idiom(word, reader.word(after)):
        return True  # الرباط الصليبي
    if word in _networks():
        return True  # على تويتر: where it is said; the rules tell where it speaks
    if kind == "organisation":
        return counted(reader, first) or _described(reader, first)
    if kind == "place" and any(match.term.kind == "state" for match in reader.at(first)):
        return True  # دعم مالي: the rules read states
    stands_for_another = reader.article(first) and everyday(word)  # منطقة | المتوسط
    return kind == "place" and (word.endswith(states_as_nisbas()) or stands_for_another)


def counted(reader: Reader, index: int) -> bool:
    """Whether a number or a word for one stands right before `index`."""
    if not index or reader.article(index - 1):
        return False  # اللقب الأول لسيتي
    return reader.kinds[index - 1] == "n" or reader.words[index - 1] in numerals()


def _described(reader: Reader, first: int) -> bool:
    """Whether one word without the article tells what an outlet is like, its noun standing before: لصحيفة مسائية."""
    if first == 0 or reader.words[first - 1].removeprefix("ل") not in forms_of("media"):
        return False
    return reader.words[first].endswith("يه") and not reader.at(first) and not _strange(reader.words[first])


@lru_cache(maxsize=20_000)
def _strange(word: str) -> bool:
    """Whether papers have neither the folded `word`, which ends as an adjective does, nor what it would be made of: ليبروتيه."""
    root = word[:-2]
    root = root[:-1] + "ء" if root.endswith("ئ") else root
    forms = (word, root, root + "ه", root + "ا")
    return len(word) >= _STRANGE and not any(frequency(form) or frequency("ال" + form) for form in forms)


def of_a_thing(reader: Reader, first: int) -> bool:
    """Whether the name in marks at `first` is that of a ship, a film or the like before it: السفينة الألمانية "مرجان"."""
    at = first - 2
    if at < 0 or reader.kinds[first - 1] != "o" or reader.limit[at] != reader.limit[first]:
        return False
    at -= reader.nisba(at) is not None
    return at >= 0 and any(host in forms_of("named_thing") for _, host in hosts(reader.words[at]))


@cache
def _networks() -> frozenset[str]:
    """The folded names that social networks have behind the noun for what they are: تويتر of شركة تويتر."""
    holders = {
        holder for row in knowledge.noun_words() if row.function == "network" for holder in row.holders
    }
    names = [fold(name).split() for row in knowledge.named() if row.id in holders for name in row.ar]
    return frozenset(words[1] for words in names if len(words) == 2)
