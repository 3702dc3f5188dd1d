"""Subjects: names that no table and no tagger has, right behind a verb of reporting (وقال تشانغ وي إن …, وأعلنت سيتا أن …)."""

from functools import lru_cache

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_shapes import LONGEST_NAME
from tawatur.mentions.name_words import (
    everyday,
    feminine_names,
    given_names,
    governed,
    inflected,
    linking_words,
)
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.mentions.terms import forms_of
from tawatur.mentions.word_forms import in_what_way
from tawatur.text import bare
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at

RAREST = 40
"""Articles that hold a word: rarer ones that are met in one form alone are foreign names and words."""

SUBJECT = "words unheard of behind a verb of reporting"
"""Why such words are taken for a name."""

_ENDINGS = ("ات", "ون", "ين", "ته", "ها", "هم", "هن", "نا", "كم", "يه", "تي")
"""How plurals, adjectives and nouns with a pronoun end, which foreign names hardly do."""


def read_subject(reader: Reader, index: int) -> Chunk | None:
    """The person or body that words unheard of name behind a singular verb of reporting at ``index - 1``, else None.

    What was said, a mark or a particle must stand behind them; behind a feminine verb words that no woman is called by name a
    body.
    """
    verb = reader.words[index - 1]
    if not reports(verb):
        return None
    if not any(name(reader, index) for name in (unheard, _first_of_two, _called, _family)):
        return None
    after = index + 1
    while after - index < LONGEST_NAME:
        links = _links(reader, after)
        if not links and not unheard(reader, after) and not _given(reader, after):
            break
        after += 1 + links
    if not stands_as_subject(reader, index, after) or reader.word(after) in forms_of("on_behalf"):
        return None
    if in_what_way(reader, index) and (after - index == 1 or reader.words[index + 1][0] == "و"):
        return None  # وتقول | بلهفة "…", ويقول | بفخر واعتزاز إن
    return _person(reader, index, after, verb)


_OF_NAMES = ("person", "place", "city", "nisba", "name_before")
"""Kinds of terms that are also words of persons' names (سوري، باريس)."""


def read_titled(reader: Reader, index: int) -> Chunk | None:
    """The person that the words at `index` name by where they stand: between a verb of reporting and a comma and an office."""
    verb = reader.words[index - 1] if index else ""
    after = _before_title(reader, index) if verb and reports(verb) else 0
    return _person(reader, index, after, verb) if after else None


def _person(reader: Reader, index: int, after: int, verb: str) -> Chunk:
    """The person of the verb's gender named by the words from `index` to `after`; behind a feminine one a body by a single word."""
    feminine = _feminine(verb)
    body = feminine and reader.words[index] not in feminine_names() and after - index == 1
    chunk = Chunk("body" if body else "person", index, after)
    chunk.named = tuple(
        word
        for word, kind in zip(reader.words[index:after], reader.kinds[index:after], strict=True)
        if kind == "w"
    )
    chunk.gender = "f" if feminine else "m"
    chunk.why = SUBJECT
    return chunk


_FEWEST = 2
"""Words of a name that its place alone shows."""


def _before_title(reader: Reader, index: int) -> int:
    """The token behind words at `index` that a comma and an office follow: قالت كالي بالمر، مديرة القسم، إن …; else 0.

    Neither they nor what they begin with may be anything but a name: no word of the tables, no everyday noun first.
    """
    after = index
    while after - index < LONGEST_NAME and _part_of_name(reader, after, first=after == index):
        after += 1
    if after - index > _FEWEST and reader.term(after - 1, "deputy", "office") is not None:
        after -= 1  # قال فلان الفلاني | مساعد مدير …
    comma = reader.punctuation(after, ",") or reader.word(after) in particles("circumstance")  # وهو رئيس …
    office = reader.term(after + comma, "office", "deputy", "trade")
    if after - index < _FEWEST or office is None or office.term.number != "s":
        return 0
    apposed = comma or (
        office.term.kind == "office"
        and not office.term.definite
        and not any(everyday(word) for word in reader.words[index:after])
    )  # قال كالي بالمر | عضو المجلس إن …
    return after if apposed else 0


def _part_of_name(reader: Reader, index: int, first: bool) -> bool:
    """Whether the word at `index` can be one of a name that its place shows: no particle, verb, time or noun of the tables."""
    word = reader.word(index)
    if word in saying_words() or (first and reader.closed(index)):
        return False
    if word in particles("honorific") or word in forms_of("disease"):
        return False  # قال معاليه ساعة غضب, أعلنت إيبولا وباء
    if word in linking_words() or word in given_names():
        return len(word) > 1 and "\u0625" not in reader.document.words(index, index + 1)  # فإن
    if len(word) < 2 or reader.closed(index) or word in forms_of("not_name") or finite_verb(word):
        return False
    if any(match.term.kind not in _OF_NAMES for match in reader.at(index) if not match.prefix):
        return False
    if not first and governed(word) and not word.startswith("بال"):  # not كالي بالمر
        return False  # غرد ماكرون | بمقطع
    if word.endswith("ا") and frequency(word[:-1]) > 0 and (not first or everyday(word)):
        return False  # قال الوزير غاضبا
    return not (first and (reader.article(index) or everyday(word) or reader.nisba(index)))


def stands_as_subject(reader: Reader, index: int, after: int) -> bool:
    """Whether the words from `index` to `after` stand between a singular verb of reporting and what was said.

    Without what was said right behind them, a mark or a particle will do behind a verb with و: within a sentence the words are
    as often what was said.
    """
    verb = reader.words[index - 1] if index else ""
    if not verb or not reports(verb) or _owned_by_this(reader, after):
        return False
    if reader.punctuation(after, ":o") or reader.word(after) in saying_words():
        return True
    if reader.word(after) in particles("relative"):
        return True  # يقول فراس الذي قرر البقاء: "…"
    goes_on = reader.punctuation(after, ",(") or reader.closed_at(after)
    goes_on |= reader.word(after) in forms_of(
        "not_name"
    )  # وقالت سيتان المتخصصة في الشحن إن …, وقال سيتان أمس إن …
    accusative = reader.words[after - 1].endswith("ا")
    return goes_on and verb[0] == "و" and not accusative and reports(verb, or_object=False)


def _owned_by_this(reader: Reader, after: int) -> bool:
    """Whether a plural that has lost its ending stands before هذا and whose they are: يقول معدو | هذا التقرير."""
    word = reader.words[after - 1]
    many = word.endswith("و") and frequency(word[:-1] + "ي") > 0
    if not many or word in given_names() or reader.word(after) not in particles("demonstrative"):
        return False  # قال عمرو | هذا الصباح
    return reader.article(after + 1) and reader.words[after + 1] not in clause_words("this_time")


def unheard(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is so rare, and met in one form alone, that it can only be a name."""
    word = reader.word(index)
    if (
        len(word) < 3
        or reader.at(index)
        or reader.article(index)
        or reader.closed(index)
        or finite_verb(word)
    ):
        return False
    if word.startswith(("ال", "وال", "بال", "لل", "فال", "كال")):
        return False
    owned = word.endswith("ته") and reader.count(word) > 1 and not frequency(word[:-2] + "ه")  # فرناته
    if word.endswith(_ENDINGS) and not owned:
        return False
    if word.endswith("ه") and reader.count(word) < 2:
        return False  # with a pronoun
    if word[-1] in "كي" and frequency(word[:-1]) > 0:
        return False
    joined = word[0] in "وفبلكسيتن" and frequency(word[1:]) > 0
    return not joined and frequency(word) < RAREST and not inflected(word, 1)


def _given(reader: Reader, index: int) -> bool:
    """Whether a given name that opens no clause stands at `index`."""
    word = reader.word(index)
    return word in given_names() and word not in saying_words() and not reader.closed(index)


def _called(reader: Reader, index: int) -> bool:
    """Whether somebody is called by a given name alone: وقال خليل إن …; the tables have nobody else at the word."""
    return _given(reader, index) and not reader.at(index) and not reader.closed(index)


def _first_of_two(reader: Reader, index: int) -> bool:
    """Whether a short word that might be another's with a letter joined is the first of a strange name: لين كيوان."""
    word = reader.word(index)
    named = all(match.term.kind == "person" for match in reader.at(index))
    plain = len(word) > 2 and named and not reader.article(index) and not reader.closed(index)
    rare = frequency(word) < RAREST and not inflected(word, 1) and not word.endswith(_ENDINGS)
    return plain and rare and not finite_verb(word) and unheard(reader, index + 1)


def _family(reader: Reader, index: int) -> bool:
    """Whether a family name with the article, which no noun of the papers is, stands behind a masculine verb: وقال المقيران إن …"""
    word, stem = reader.word(index), bare(reader.word(index))
    if not reader.article(index) or reader.at(index) or len(stem) < 3 or _feminine(reader.words[index - 1]):
        return False
    if stem.endswith((*_ENDINGS, "ه")) or frequency(word) >= RAREST:
        return False
    return max(frequency(x) for x in (stem, stem + "ه", stem + "ا", stem + "ين", "ل" + word[1:])) == 0


def _links(reader: Reader, index: int) -> bool:
    """Whether a word inside foreign names, with an unheard-of one behind it, stands at `index`: يوناثان | فان دام."""
    if reader.word(index) not in linking_words() or not unheard(reader, index + 1):
        return False
    return "\u0625" not in reader.document.words(index, index + 1)  # فإن


@lru_cache(maxsize=100_000)
def reports(verb: str, or_object: bool = True) -> bool:
    """Whether the folded `verb` is, in each reading, a singular that reports a clause: قال، أعلن، يقول.

    `or_object`: whether verbs count whose usual complement is an object.
    """
    forms = [form for _, form in verbs_at(verb) if form.kind not in ("masdar", "passive")]
    single = [form for form in forms if not (form.number == "p" and form.gender == "f")]  # أعلن, of women
    forms = single or forms
    return bool(forms) and all(
        form.kind in ("perfect", "imperfect")
        and form.number == "s"
        and not form.enclitic
        and not (form.verb.weak or form.verb.ambiguous)
        and "that" in form.verb.complements
        and (or_object or form.verb.complements[0] != "object")
        for form in forms
    )


def _feminine(verb: str) -> bool:
    """Whether the folded `verb` in the third person is feminine."""
    forms = [form for _, form in verbs_at(verb) if form.kind == "perfect" and form.person == 3]
    return bool(forms) and all(form.gender == "f" for form in forms)
