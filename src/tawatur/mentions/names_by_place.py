"""Names by their place: words that no table and no tagger has, where what stands around them leaves nothing else to be."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.name_shapes import LONGEST_NAME
from tawatur.mentions.name_words import everyday, given_names, inflected, known_words, linking_words
from tawatur.mentions.plain_words import noun_of_many
from tawatur.mentions.reader import Reader, finite_verb, saying_words, source_words
from tawatur.mentions.subjects import unheard
from tawatur.mentions.terms import forms_of
from tawatur.text import owned
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.lexicon import verbs_at

END = "the end of the subject of a verb of reporting"
"""Why words that nothing else speaks for are taken for a name."""

RARE = 60
"""Articles that hold a word: rarer ones that are never inflected are names."""


def strange_name(reader: Reader, first: int) -> Chunk | None:
    """The words from `first` as a name, where all may be words of one and what was said, or a mark, stands right behind them."""
    if first < reader.size and reader.words[first] in source_words():
        return None  # تحدث المدير، | وفقا لفيلدمان، عن …
    after = first
    while after - first < LONGEST_NAME and may_be_named(reader, after, first):
        after += 1
    if after == first or not ends(reader, after) or noun_of_many(reader, first):
        return None
    if after - first < 2 and not (unheard(reader, first) and reader.word(after) in saying_words()):
        return None
    chunk = Chunk("person", first, after)
    chunk.named, chunk.why = tuple(reader.words[first:after]), END
    return chunk


def between_marks(reader: Reader, mark: int) -> Chunk | None:
    """The words between the mark at `mark` and the next, of which one is strange and none is a particle or a noun of the tables."""
    first = after = mark + 1
    if first < reader.size and reader.words[first] in source_words():
        return None
    while after < reader.limit[mark] and reader.kinds[after] == "w":
        word = reader.words[after]
        tables = any(m.term.kind not in _OF_NAMES for m in reader.at(after) if not m.prefix)
        if reader.closed(after) or word in saying_words() or word in forms_of("not_name") or tables:
            return None
        if finite_verb(word) or reader.article(after) or owned(reader.document.light[after]):
            return None
        after += 1
    if not 1 < after - first <= LONGEST_NAME:
        return None
    name = Chunk("person", first, after)
    name.named, name.why = tuple(reader.words[first:after]), END
    strange = (frequency(w) < RARE and not inflected(w, 1) and not is_joined(w) for w in name.named)
    return name if any(strange) else None


def strange(reader: Reader, name: Chunk) -> bool:
    """Whether a word of `name` is hardly anything but a name: rare, and met in no other form."""
    rare = any(frequency(word) < RARE and not inflected(word, 1) for word in name.named)
    return rare or max(map(frequency, name.named)) < _COMMON


_COMMON = 500
"""Articles that hold a word; commoner ones (أكبر) are other words than names where no rare one stands beside them."""


_OF_NAMES = ("person", "place", "city", "capital", "name_before", "name_title", "metonym")
"""Kinds of terms whose words are also persons' names (تيرانا)."""


def may_be_named(reader: Reader, index: int, first: int) -> bool:
    """Whether the word at `index` may be one of a name that only its place shows."""
    word = reader.word(index)
    if not word:
        return False
    light = reader.document.light[index]
    if word in linking_words() and "\u0625" not in reader.document.words(index, index + 1):
        return len(word) > 1  # فان is not فإن
    if len(word) < 2 or reader.closed(index):
        return False
    if word in given_names():
        return not light.startswith("ال")
    if light.startswith("آ"):
        return not everyday(word)
    if (
        word in saying_words()
        or word in forms_of("not_name")
        or (finite_verb(word) and frequency(word) >= _UNUSUAL)
    ):
        return False
    if any(m.term.kind not in _OF_NAMES for m in reader.at(index) if not m.prefix):
        return False
    if reader.article(index):
        given = reader.words[index - 1] in known_words() or reader.term(index - 1, "person") is not None
        return index > first and not reader.nisba(index) and (given or not everyday(word[2:]))
    if any(not m.prefix for m in reader.at(index)):
        return True  # the tables have it as somebody's name, or a town's
    if word.startswith(("وال", "بال", "لل", "فال", "كال")) or _inflects(word):
        return False
    joined = word[0] in "لبوفك" and word[:2] != "وو" and frequency(word[1:]) > frequency(word)
    served = word[0] == "ل" and index == first and reader.count(word[1:]) > 0  # المدير الفني لأوربورت | فلان
    return not everyday(word) and not joined and not served


_UNUSUAL = 10
"""Articles that hold a verb's form, at least; rarer ones behind a name are its words (بينا)."""


def _inflects(word: str) -> bool:
    """Whether the folded `word` ends as plurals and words with a pronoun do, and papers have what is left without it."""
    ending = next((end for end in _ENDINGS if word.endswith(end)), "")
    stem = word.removesuffix(ending)
    if not ending or len(stem) < 2:
        return False
    return max(map(frequency, (word, "ال" + word, stem, stem + "ه", "ال" + stem))) > 0


_ENDINGS = ("ات", "ون", "ين", "ته", "ها", "هم", "يه", "نا")
"""How plurals, adjectives and nouns with a pronoun end, which names hardly do."""


def ends(reader: Reader, after: int) -> bool:
    """Whether what was said, a mark, a particle or what somebody is (المحللة) stands at `after`, so that the name ends there."""
    word = reader.word(after)
    if after == reader.limit[after - 1] or reader.punctuation(after, "."):
        return True
    if any(form.kind == "masdar" for _, form in verbs_at(owned(word))):
        return True  # نقلت عن الممثلة فلانة | قولها
    return (
        reader.punctuation(after, ",:o(l")
        or word in saying_words()
        or reader.closed_at(after)
        or word in forms_of("not_name")
        or (reader.article(after) and reader.term(after, "trade", "source") is not None)
    )
