"""Name shapes: which words can be part of a name that nobody knows, and how far it goes."""

from tawatur.mentions.kunyas import mother_of
from tawatur.mentions.last_names import (
    many_as_last,
    noun_as_last,
    told_to,
    town_as_last,
)
from tawatur.mentions.name_words import (
    arabic_given_names,
    family_names,
    given_names,
    governed,
    inflected,
    led_by_letter,
    linking_words,
)
from tawatur.mentions.plain_words import (
    does,
    is_accusative_word,
    she_did,
)
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.mentions.terms import forms_of
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.numbers import read_ordinal
from tawatur.text.sentences import INITIALS

LONGEST_NAME = 5
"""Words; longer runs in the corpus are two names or a name and its apposition."""


_ORDINARY = (
    "office",
    "capital",
    "city",
    "metonym",
    "organisation",
    "place",
    "state",
    "nisba",
    "body",
    "government",
    "document",
    "source",
    "trade",
    "crowd",
    "body_head",
    "media_head",
    "media_all",
    "place_before",
    "modifier",
)


RARE = 60
"""Articles that hold a word: rarer ones that are never inflected are foreign names."""


def rare(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is met so seldom, and never inflected, that it is part of a foreign name."""
    word = reader.word(index)
    if len(word) < 3 or reader.at(index) or reader.article(index) or frequency(word) >= RARE or she_did(word):
        return False
    if word[0] == "و":  # ويتسن: met as one word, never without its first letter
        return frequency(word) > 0 and (frequency(word[1:]) == 0 or reader.words.count(word) > 1)
    if word[0] in "يت" or (word[0] in "فبلك" and is_joined(word)):
        return False  # a verb in the present, or a preposition
    if led_by_letter(word, reader.document.light[index]):
        return False  # هيوز | بإهداء
    return not inflected(word, 1) and may_be_name(reader, index, first=True)


def name_end(reader: Reader, index: int, *, behind_office: bool = False) -> int:
    """The token behind the name that begins at `index`; behind an office, what else would describe nobody is a last name."""
    names = given_names()
    before, behind = linking_words(), forms_of("name_title")
    position, count = index, 0
    while position < reader.limit[index] and (count < LONGEST_NAME or reader.words[position - 1] in before):
        word = reader.words[position]
        if count and glued_dash(reader, position):
            position, count = position + 2, count + 1
            continue
        initial = behind_initial(reader, index, position) if count else None
        if initial:
            position, count = initial, count + 2
            continue
        if reader.kinds[position] != "w" or _bare_article(reader, position):
            break
        if count and told_to(reader, position):
            break
        previous = reader.words[position - 1] if count else ""
        linked = previous in before and word not in saying_words()  # آبي | إن
        if not linked and count and word in behind:
            position, count = numbered_end(reader, position + 1), count + 1
            continue
        if not linked and not may_be_name(reader, position, first=count == 0):
            town = town_as_last(reader, position) and rare(reader, position - 1)
            noun = behind_office and noun_as_last(reader, position)
            position += count == 1 and (town or noun or many_as_last(reader, position))
            break
        if count >= 2 and not (
            linked or previous in names or word in before or word in names or rare(reader, position)
        ):
            break
        position, count = position + 1, count + 1
        if reader.article(position - 1) and not linked and reader.word(position) not in before:
            break
    while position > index + 1 and (
        reader.kinds[position - 1] != "w"
        or (reader.words[position - 1] in before and reader.words[position - 1] not in names)
    ):
        position -= 1
    return position


def numbered_end(reader: Reader, after: int) -> int:
    """The token behind a ruler's number whose first word ends before `after`: لويس الرابع | عشر."""
    number = read_ordinal(reader.document, after - 1) if after else None
    return max(after, number.after) if number is not None else after


def is_numbered(reader: Reader, index: int) -> bool:
    """Whether the number of a ruler stands right behind the word at `index`: بندكتس | السادس عشر."""
    number = index + 1
    titled = reader.word(number) in forms_of("name_title")
    return titled and read_ordinal(reader.document, number) is not None


def behind_initial(reader: Reader, first: int, position: int) -> int | None:
    """The token behind the name that follows an initial and its point at `position`, or just before it: فلان ج. فلان."""
    letter = position - 1 if reader.punctuation(position, ".") else position
    if letter <= first or letter + 2 >= reader.limit[first] or not reader.punctuation(letter + 1, "."):
        return None
    word = reader.word(letter)
    family = reader.word(letter + 2)
    if not (len(word) == 1 or word in INITIALS | clause_words("initial")) or not family or len(family) < 3:
        return None
    named = letter + 2 in reader.tagged or may_be_name(reader, letter + 2, first=False)
    return letter + 3 if named and not reader.article(letter + 2) else None


def glued_dash(reader: Reader, position: int) -> bool:
    """Whether a dash joins the words around `position` into one name (جاي-إن)."""
    starts, ends = reader.document.starts, reader.document.ends
    if reader.kinds[position] != "-" or not reader.word(position + 1):
        return False
    glued = starts[position] == ends[position - 1] and starts[position + 1] == ends[position]
    return glued and not two_known(reader, position)


def two_known(reader: Reader, dash: int) -> bool:
    """Whether the words on either side of `dash` are each somebody's name in the tables: قمة ترمب-بوتين."""
    return all(reader.term(index, "person", prefix="") is not None for index in (dash - 1, dash + 1))


def may_be_name(reader: Reader, index: int, first: bool) -> bool:
    """Whether the word at `index` can be part of a name: no particle, verb, ordinary noun or adjective."""
    word = reader.word(index)
    if first and any(m.prefix for m in reader.at(index)):
        return False
    if first and mother_of(reader, index):
        return True
    if reader.document.light[index].startswith("أل") and word in given_names():
        return True  # ألان is not الآن
    if len(word) < 2 or _bare_article(reader, index) or reader.closed(index) or word in forms_of("not_name"):
        return False
    if word == "فان" and "\u0625" in reader.document.words(index, index + 1):
        return False  # فإن: folded it is a name's فان
    if word == "راي" and reader.document.light[index] == "رأى":
        return False  # الوزير رأى: folded it is a name's راي
    if word in given_names() or word in linking_words():
        return True
    if finite_verb(word) or does(word) or is_ordinary(reader, index) or word.endswith(("ه", "هم", "ها")):
        return False  # a final ه is a ta marbuta or a pronoun; names that end so stand in the tables
    if reader.article(index):
        return not first
    if word[0] in "وف" and (not first or word[0] == "و"):
        return False
    first = first and not is_numbered(reader, index)  # بندكتس السادس عشر
    if first and reader.article(index + 1) and word[0] in "بليتن":
        return False  # بتجميد الزيادات, يوقف العمل: a preposition or a verb before its object
    if first and _governs(reader, index):
        return False
    led = governed(word) or led_by_letter(word, reader.document.light[index])
    if not first and (led or is_accusative_word(word)):
        return False  # الطبيب فلان | بتزوير
    if word.startswith(("بال", "لل", "كال", "وال", "فال")):
        return False
    return not (word.endswith("ات") and len(word) > 4) and not word.endswith(("يه", "ته", "تها", "تهم"))


def _bare_article(reader: Reader, index: int) -> bool:
    """Whether an article before a number stands at `index`: ابن الـ38; آل is a name's word."""
    return reader.document.light[index] == "ال"


def _governs(reader: Reader, index: int) -> bool:
    """Whether a plain noun with the article follows, which a noun rather than a name governs: حصول الغارات."""
    behind = reader.word(index + 1)
    return reader.article(index + 1) and behind not in family_names() and not behind.endswith("ي")


def is_ordinary(reader: Reader, index: int) -> bool:
    """Whether the tables know the word at `index` as a noun or adjective of another kind."""
    return any(m.term.kind in _ORDINARY and not m.prefix for m in reader.at(index))


def only_adjective(reader: Reader, index: int) -> bool:
    """Whether the given name at `index` is besides only an adjective, which begins no phrase: بريان, of the land."""
    kinds = {m.term.kind for m in reader.at(index) if not m.prefix}
    return kinds == {"modifier"} and reader.word(index) in given_names()


def and_another(reader: Reader, index: int) -> bool:
    """Whether و joins a second given name to the one before it: سالم | ونزار; not وليد, nor a name that papers write with its و."""
    word, rest = reader.words[index], reader.words[index][1:]
    if word[:1] != "و" or len(rest) < _SHORTEST_JOINED or rest not in given_names():
        return False
    return word not in given_names() and word not in family_names() and frequency(rest) > frequency(word)


_SHORTEST_JOINED = 3
"""Letters of a given name behind و; of fewer any word makes one."""


def own_first_letter(reader: Reader, index: int) -> bool:
    """Whether the last name at `index`, behind a title and a first name, begins with a و of its own: الوزير غازي | وردان.

    Papers have the word neither without it nor with it.
    """
    word = reader.word(index)
    if word[:1] != "و" or len(word) <= _SHORTEST_JOINED or reader.at(index) or is_joined(word):
        return False
    if word.endswith(("ه", "ها", "هم", "ات", "ين", "ون")):
        return False  # النبي محمد | وخلفائه
    unheard_of = frequency(word) == 0 and frequency(word[1:]) == 0 and frequency("ال" + word[1:]) == 0
    return unheard_of and reader.article(index - 2) and word[1:] not in family_names()


def noun_before_foreigner(reader: Reader, index: int) -> bool:
    """Whether a given name that is a noun too stands at `index` before the last name of somebody foreign: عمر | إنييستا."""
    word, last = reader.word(index), reader.word(index + 1)
    if word not in arabic_given_names() or last in arabic_given_names() or reader.article(index + 1):
        return False
    public = any(match.term.kind == "person" for match in reader.at(index + 1))
    return public and frequency("ال" + word) >= _NOUN


_NOUN = 20
"""Articles that hold with the article a word that is a given name too (العمر, الحبيب): before a foreigner's it may be a noun."""
