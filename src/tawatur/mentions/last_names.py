"""Last names: where a name ends that the statistical tagger cut off or took too far, by the article and the words."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import (
    completing_words,
    everyday,
    family_names,
    given_names,
    known_words,
    linking_words,
)
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of, is_idiom
from tawatur.text import bare
from tawatur.text.frequencies import frequency


def trimmed(reader: Reader, index: int, after: int) -> int:
    """The token behind the tagger's name without verbs, particles, marks and offices at its end."""
    while after > index and (
        reader.kinds[after - 1] not in "wl"
        or reader.closed(after - 1)
        or (after - index > 1 and told_to(reader, after - 1))
        or (after - index > 2 and holds_office(reader, after - 1))
        or (
            after - index > 1
            and reader.article(after - 1)
            and (reader.words[after - 1] in forms_of("not_name") or first_of_offices(reader, after - 1))
        )
    ):
        after -= 1
    return after


def told_to(reader: Reader, position: int) -> bool:
    """Whether an outlet of the tables that somebody told it follows his name: قال الوزير هوكسو | لبي بي سي."""
    word = reader.word(position)
    outlet = reader.term(position, "media", prefix="ل")
    return outlet is not None and word not in given_names() and word not in family_names()


def speaks_elsewhere(reader: Reader, index: int) -> bool:
    """Whether the word at `index` stands elsewhere between a verb of reporting and what was said: it is somebody's last name."""
    word = reader.word(index)
    other = reader.closed(index) or bool(reader.at(index))
    return (
        len(word) > 2
        and not other
        and any(
            at != index and reader.verb(at - 1) and reader.word(at + 1) in saying_words()
            for at in reader.where({word})
        )
    )


def always_behind(reader: Reader, first: int) -> bool:
    """Whether the same word stands behind the name at `first` wherever the article has it, thrice at least: سيمون فاي."""
    word, name = reader.word(first + 1), reader.words[first]
    if len(word) < 2 or reader.article(first + 1) or (reader.closed(first + 1) and word[0] != "ف"):
        return False
    places = reader.where({name})
    behind = [*map(reader.words.__getitem__, (at + 1 for at in places if at + 1 < reader.size))]
    if behind.count(word) < _ALWAYS:
        return False
    told = sum(
        reader.verb(at - 1) for at, next_word in zip(places, behind, strict=False) if next_word == word
    )
    return set(behind) == {word} or (name in given_names() and told >= _TOLD)  # beside another محمد


_ALWAYS = 3
"""Times that a name with the same word behind it is no chance."""

_TOLD = 2
"""Times that both stand behind a verb of reporting, where others bear the first name, too."""


def spelt_as_verb(reader: Reader, index: int) -> bool:
    """Whether a word spelled like a verb can only be a last name: right behind a verb and a given name (يقول نعيم | ناشد إن …)."""
    word = reader.word(index)
    if not (reader.verb(index) and reader.verb(index - 2) and reader.word(index - 1) in given_names()):
        return False
    among = reader.word(index + 1) in particles("min") or reader.punctuation(index + 1, ",")
    return (
        len(word) > 2
        and word[0] not in "يتوف"
        and word[-1] != "ا"
        and (among or reader.word(index + 1) in saying_words())
    )


def holds_office(reader: Reader, index: int) -> bool:
    """Whether a word that is a given name too is the holder's office, with its body behind it: إيمان إسحاق | أمين صندوق النقابة."""
    office = reader.term(index, "office")
    return office is not None and office.after == index + 1 and reader.term(index + 1, *_BODIES) is not None


_BODIES = ("body", "body_head", "organisation", "government")


def of_another_family(reader: Reader, known: Chunk) -> bool:
    """Whether a family of his own stands behind the given names of a known person: مصطفى كمال | النابلي, somebody else."""
    family = known.after
    if family >= reader.limit[known.first] or not reader.document.light[family].endswith("ي"):
        return False  # nor التقى
    others = all(m.term.kind == "person" for m in reader.at(family))  # أحمد موسى | العبادي, whom no table has
    strange = of_a_family(reader, family) or (others and reader.article(family) and not reader.stops(family))
    return strange and given_names().issuperset(known.named)


def another_bearers(reader: Reader, known: Chunk) -> int:
    """The token behind more names that stand right behind a known full name, which then is another's: عادل إمام | الدين حلمي.

    They are known names, what completes the one before (الدين), or what the tagger has in the same name; something that ends a
    name stands behind them.
    """
    after, tagged = known.after, reader.tagged.get(known.head[0], (0, ""))
    if known.after - known.head[0] < _FULL:
        return known.after
    while after < reader.limit[known.first] and reader.kinds[after] == "w":
        word = reader.words[after]
        if only_a_family(reader, after):
            return after + 1  # سالم الوادي | الناصر أن
        if reader.term(after, "person") is not None:
            return known.after  # اتهم سالم الوادي | سامي نصر الله بأنه
        if reader.article(after) and word in forms_of("name_title") and word in completing_words():
            after += 1
        elif word in linking_words() and reader.word(after + 1) and not reader.closed(after):
            after += 2
        elif _more_of_name(reader, after) or (
            tagged[1] == "person" and after < tagged[0] and not _plain_or_verb(reader, after)
        ):
            after += 1
        else:
            break
    return after if after > known.after and (after >= reader.size or reader.stops(after)) else known.after


def behind_father(reader: Reader, index: int, after: int) -> int:
    """The token behind أبو and its name, or a given name with the article, right behind the name that ends at `after`.

    What ends a name follows: محمود شلبي | أبو زيد، …; إبراهيم كباشي | الطيب ما …
    """
    word = reader.words[after]
    if reader.kinds[after] != "w" or reader.term(after, "office", "trade", "source") is not None:
        return after
    end = after
    if word in linking_words() and not reader.closed(after) and reader.word(after + 1) in known_words():
        end = after + 2
    elif reader.article(after) and word in given_names() and reader.words[after - 1] in known_words():
        end = after + 1
    return end if end > after and (end >= reader.size or reader.stops(end)) else after


def _more_of_name(reader: Reader, index: int) -> bool:
    """Whether a given or family name stands at `index` that is no verb, office or particle."""
    named = reader.words[index] in given_names() or reader.words[index] in family_names()
    other = reader.closed(index) or reader.verb(index) or reader.article(index)
    return named and not other and reader.term(index, "office", "trade") is None


def _plain_or_verb(reader: Reader, index: int) -> bool:
    """Whether a word of every day or a verb stands at `index`: رجب طيب إردوغان | دان."""
    word = reader.word(index)
    return everyday(bare(word)) or reader.verb(index) or finite_verb(word)


_FULL = 2
"""Words of a full name, at least."""


def only_a_family(reader: Reader, index: int) -> bool:
    """Whether a word with the article at `index`, behind a full name, can only be a family's, and what ends a name is behind it.

    محمد عسكر | الحداد إن; مار بولس | الشدياق في عظة. Adjectives and what people are (السابق، القاضي) are none.
    """
    word, behind = reader.word(index), index + 1
    if not reader.article(index) or len(word) < _SHORTEST_FAMILY:
        return False
    if not _ended(reader, behind):  # ناصر بن حمد | الدويش موافقة …
        return word in family_names() and not reader.at(index) and not everyday(bare(word))
    match = reader.term(index, *_NO_FAMILY, prefix=None)
    longer = any(m.after > behind for m in reader.at(index))
    if match is not None or longer or finite_verb(word):
        return False
    if word in family_names() or word in given_names():
        return True
    said = reader.word(behind) in saying_words() and frequency(word) < _RARE_FAMILY
    return said and not everyday(bare(word)) and word[2] not in _DEEDS


_RARE_FAMILY = 30
"""Articles that hold a word: one that more of them hold is rather a day, an object or an adjective."""

_DEEDS = "اتم"
"""Letters that nouns for deeds and participles begin with behind the article; they are objects and adjectives."""


def _ended(reader: Reader, index: int) -> bool:
    """Whether what was said, or a mark or particle, stands at `index`, and so the end of a name."""
    return index >= reader.size or reader.kinds[index] in ",:o(." or reader.closed(index)


_SHORTEST_FAMILY = 5
"""Letters of a family's name with the article, at least."""

_NO_FAMILY = (
    "office",
    "trade",
    "nisba",
    "modifier",
    "former",
    "source",
    "unnamed",
    "place",
    "state",
    "organisation",
    "media",
)
"""Kinds of terms that tell what the one named before them is, or another."""


def of_a_family(reader: Reader, index: int) -> bool:
    """Whether an unheard-of word with the article stands at `index`."""
    word = reader.word(index)
    return (
        reader.article(index)
        and not reader.at(index)
        and not everyday(bare(word))
        and not reader.stops(index)
    )


def family_behind_servant(reader: Reader, index: int, after: int) -> bool:
    """Whether an adjective with the article is the family of one whose given name is of two words: عبد البديع | الخريفي، رئيس …"""
    given = after - index == 2 and reader.words[index] == SERVANT and reader.article(index + 1)
    adjective = reader.article(after) and reader.word(after).endswith("ي") and not reader.nisba(after, True)
    return given and adjective and not reader.at(after) and reader.stops(after + 1)


SERVANT = "عبد"
"""What given names of two words begin with."""


def first_of_offices(reader: Reader, index: int) -> bool:
    """Whether an office stands at `index` with another joined to it, which no last name has: فلان | المؤسس والمدير."""
    office = reader.term(index, "office")
    return office is not None and reader.term(office.after, "office", prefix="و") is not None


def before_office(reader: Reader, index: int, after: int) -> bool:
    """Whether a given name stands at `after`, between a name behind a verb of reporting and an office: it ends the name."""
    given = reader.word(after) in given_names() and not reader.closed(after) and not reader.at(after)
    return given and reader.verb(index - 1) and reader.term(after + 1, "office") is not None


def town_as_last(reader: Reader, index: int) -> bool:
    """Whether a town's name at `index`, with a mark or a particle behind it, is a last name: رئيس "غافي" سيث | بيركلي في بيان.

    The word before it stands behind a closing mark or a definite word, so that no noun governs the town.
    """
    kinds = {match.term.kind for match in reader.at(index) if not match.prefix}
    apart = reader.punctuation(index - 2, "c") or reader.article(index - 2)
    return bool(kinds) and kinds <= {"place", "city", "person"} and apart and reader.stops(index + 1)


def many_as_last(reader: Reader, index: int) -> bool:
    """Whether a noun for many with the article is the last name behind a given one: حازم | القضاة أن; they describe no one man."""
    many = any(
        match.term.number == "p" and match.after == index + 1
        for match in reader.at(index)
        if not match.prefix
    )
    given = reader.word(index - 1) in given_names()
    return given and many and reader.article(index) and reader.stops(index + 1)


def noun_as_last(reader: Reader, index: int) -> bool:
    """Whether an everyday word is the last name behind a holder's first one, with what ends a name right behind it.

    A relative adjective with the article describes no noun without it (مدير المرفأ، صبيح | المرجاني، إن), and a noun without the
    article that governs nothing tells nothing of him (أمين سر الحركة شادي | مطور إن).
    """
    if not reader.stops(index + 1) or reader.article(index - 1):
        return False
    terms = [m for m in reader.at(index) if not m.prefix and m.after == index + 1]
    alone = {m.term.kind for m in terms if m.term.number == "s" and m.term.gender == "m"}
    if reader.article(index):
        last = "nisba" in alone or (
            "modifier" in alone and not everyday(reader.words[index])
        )  # not حسن | الحالي
        return last and reader.words[index].endswith("ي")
    return reader.word(index - 1) in given_names() and "trade" in alone and "nisba" not in alone


def of_a_thing(reader: Reader, index: int, known: Match) -> bool:
    """Whether a single name is rather a noun before its genitive (لصالح الفريق), or what a place is called by (برج ترمب)."""
    favour = known.prefix == "ل" and known.term.short and reader.article(known.after)
    before = reader.words[index - 1] if index else ""
    if is_idiom(before, reader.words[index]):
        return True  # حصة الأسد
    called = before in forms_of("place") and not before.startswith("ال") and not known.prefix
    return called or (favour and everyday(reader.words[index]) and not reader.article(known.after - 1))


def asks(reader: Reader, index: int, known: Match) -> bool:
    """Whether a short name is rather a verb, with و and its subject right behind it: وسأل اللاعب."""
    verb = reader.words[index].removeprefix("و")
    one = known.prefix == "و" and known.after == index + 1 and finite_verb(verb)
    return one and reader.term(known.after, "office", "source", "trade") is not None
