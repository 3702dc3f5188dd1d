"""Tidying: the statistical tagger's names without what no name begins, holds or ends with."""

from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.mentions.apart import Tagged, join_first_names, join_last_names, listed_apart
from tawatur.mentions.closed import particles
from tawatur.mentions.complements import happens
from tawatur.mentions.hyphened import join_hyphened
from tawatur.mentions.initialled import join_initials
from tawatur.mentions.introduced import add_introduced
from tawatur.mentions.kinds_refused import no_name_of_kind, of_a_thing
from tawatur.mentions.latin_names import add_latin
from tawatur.mentions.marked_names import add_told, fill_marks
from tawatur.mentions.name_edges import (
    name_word,
    without_lead,
    without_tail,
)
from tawatur.mentions.name_shapes import and_another, noun_before_foreigner, two_known
from tawatur.mentions.name_words import (
    acts,
    arabic_given_names,
    completed_words,
    completing_words,
    everyday,
    family_names,
    given_names,
    inflected,
    linking_words,
)
from tawatur.mentions.nicknames_amid import join_over_nicknames
from tawatur.mentions.plain_words import before_known, does
from tawatur.mentions.reader import TANWIN, Reader, finite_verb
from tawatur.mentions.set_off import is_set_off
from tawatur.mentions.sons import join_sons
from tawatur.mentions.terms import entrances, forms_of
from tawatur.mentions.verbs_at_names import condemned, demanded
from tawatur.mentions.whole_names import join_whole_names
from tawatur.mentions.word_forms import no_names_form
from tawatur.text import fold
from tawatur.text.eulogies import eulogy, phrase_end
from tawatur.text.frequencies import frequency

_INSIDE = "wln-."
"""Kinds of token that may stand inside a name; a colon or comma ends it (فلان: الخطة)."""


def tidied(reader: Reader) -> Tagged:
    """The names of ``reader.tagged`` (first token: token after the last, kind), those of persons with their ends cut off.

    Taken off are verbs and governed everyday nouns before the name (بدأ سمير, بإيقاف سمير) and what was done or said
    behind it (سمير قائلا, سمير لخطته, سمير كلمته). A name of which nothing is left is dropped.
    """
    kept: Tagged = {}
    last_names, first_names = _last_names(reader), _first_names(reader)
    for first, (after, kind) in listed_apart(reader):
        if (
            _disease(reader, first, after, kind)
            or _month(reader, first, after)
            or _to_me(reader, first, after)
        ):
            continue
        if kind == "person" and is_set_off(reader, first, after):
            kept[first] = (after, kind)
            reader.set_off.add(first)
            continue
        begin, end = first, _first_part(reader, first, after)
        if kind == "person" and reader.punctuation(after, "c") and of_a_thing(reader, first):
            continue  # فيلم "مرجان سدران"
        if kind == "person" and first < end < after and and_another(reader, end):
            kept[end] = (_first_part(reader, end, after), kind)
        outlet = reader.term(first, "media", prefix="ل") if kind == "person" else None
        if outlet is not None and outlet.after >= end:
            continue  # المتحدث باسم الوزير لبي بي سي: whom he told it
        if kind == "person" and _no_person(reader, first, end):
            if reader.words[first - 1] in particles("fi"):
                kept[first] = (end, "place")
            continue
        if kind == "person":
            begin = without_lead(reader, begin, end)
            begin += condemned(reader, begin, end) or demanded(reader, begin, end)
            end = without_tail(reader, begin, end)
            end = _as_elsewhere(reader, begin, end)
            if end - begin == 2 and (
                last_names.issuperset(reader.words[begin:end]) or _two_known(reader, begin, first_names)
            ):
                kept[begin + 1] = (end, kind)  # يتهم سلامة حداد: two of whom each was named in full
                end -= 1
            elif end - begin == 2 and _told_of(reader, begin, last_names):
                end -= 1
            elif (end - begin == 2 and _everyday_before(reader, begin)) or before_known(reader, begin):
                reader.taken_off.add(begin)
                begin += 1  # قدم حداد عرضا: a word of every day before a last name known here
        if kind != "person" and no_name_of_kind(reader, first, end, kind):
            continue
        if kind != "person":
            end = next((at for at in range(begin + 1, end) if happens(reader, at) or _will(reader, at)), end)
        whose = reader.term(begin, "person", prefix="ل") if kind == "person" else None
        if whose and begin < whose.after < end:
            begin = whose.after  # المستشار لسالم | جميل حداد
        alone = kind == "person" and end - begin == 1 and no_names_form(reader.words[begin])
        if begin < end and not alone:
            kept[begin] = (end, kind)
    fill_marks(reader, kept)
    add_told(reader, kept)
    add_introduced(reader, kept)
    join_first_names(reader, kept, last_names)
    join_last_names(reader, kept, last_names)
    join_sons(reader, kept)
    join_whole_names(reader, kept)
    join_over_nicknames(reader, kept)
    add_latin(reader, kept)
    join_hyphened(reader, kept)
    join_initials(reader, kept)
    return kept


def _will(reader: Reader, index: int) -> bool:
    """Whether a verb of the future stands at `index`, with which no body's name goes on: مرسان القابضة | سيدير, إن.بي.سي | ستبث."""
    return reader.words[index][:2] in ("سي", "ست") and acts(reader.words[index])


def _to_me(reader: Reader, first: int, after: int) -> bool:
    """Whether لي stands right behind a verb of saying: to me (قال لي السائق), no Chinese name."""
    return after - first == 1 and reader.words[first] == "لي" and first > 0 and reader.verb(first - 1)


def _disease(reader: Reader, first: int, after: int, kind: str) -> bool:
    """Whether the name is a disease's, alone or, for a person's, with another word: أعلنت كوفيد وباء, جائحة كورونا."""
    named = forms_of("disease")
    if reader.words[first] in named:
        return after - first == 1 or kind == "person"
    return kind == "person" and reader.words[after - 1] in named


def _month(reader: Reader, first: int, after: int) -> bool:
    """Whether the name is a month's beside its other name or a number: أبريل/نيسان, 3 نيسان."""
    if after - first > 1 or reader.words[first] not in _months():
        return False
    before = first - 2 if first > 1 and reader.words[first - 1] == "/" else first - 1
    beside = [index for index in (before, after) if 0 <= index < reader.size]
    return any(reader.kinds[index] == "n" or reader.words[index] in _months() for index in beside)


@cache
def _months() -> frozenset[str]:
    return frozenset(fold(name) for row in knowledge.months() for name in row.ar)


def _no_person(reader: Reader, first: int, after: int) -> bool:
    """Whether the name is God's, or a storm's, film's or place's: إعصار مرجان, في سان مرجان."""
    words = reader.words[first:after]
    if words[-1:] and words[-1] in completing_words() and not _compound(words):
        return True
    if len(words) == 1 and words[0].endswith(_MEN_OF) and _relative(words[0][:-2]):
        return True  # قال جيولوجيون
    before = reader.word(first - 1) if first else ""
    if before not in particles("fi") and before not in forms_of("named_thing"):
        return False
    return (
        given_names().isdisjoint(words)
        and family_names().isdisjoint(words)
        and not reader.term(first, "person")
    )


_MEN_OF = ("يون", "يين")
"""How the plurals of relative adjectives end."""


def _relative(word: str) -> bool:
    """Whether papers have the folded relative adjective `word` in another form, too."""
    return any(
        frequency(form) for form in (f"{word}ه", f"ال{word}", f"ال{word}ه", f"ال{word}ين", f"ال{word}ون")
    )


def _compound(words: list[str]) -> bool:
    """Whether a name's last word completes the one before: نصر الله, not نسأل الله."""
    return len(words) > 1 and (words[-2] in linking_words() or words[-2] in completed_words())


def _last_names(reader: Reader) -> set[str]:
    """The words that end a name of several words here, and begin none."""
    names = [reader.words[first:after] for first, (after, kind) in reader.tagged.items() if kind == "person"]
    return (
        {name[-1] for name in names if len(name) > 1}
        - {name[0] for name in names if len(name) > 2}
        - given_names()
    )


def _told_of(reader: Reader, first: int, last_names: set[str]) -> bool:
    """Whether a last name known here stands at `first`, and behind it what its bearer is: وهولت | مبشر."""
    word, behind = reader.words[first], reader.words[first + 1]
    name = word if word in last_names else word.removeprefix("و")
    return (
        name in last_names and not name_word(behind) and reader.count(name) > 1 and reader.count(behind) == 1
    )


def _everyday_before(reader: Reader, first: int) -> bool:
    """Whether a word of every day stands at `first`, before the last name of somebody named in full otherwise here."""
    word, last = reader.words[first], reader.words[first + 1]
    if word in arabic_given_names():
        if not noun_before_foreigner(reader, first):
            return False
    elif name_word(word) or not inflected(word, _SELDOM) or reader.article(first):
        return False
    names = [reader.words[at:after] for at, (after, kind) in reader.tagged.items() if kind == "person"]
    return any(len(name) > 1 and name[-1] == last and name[-2] != word for name in names)


_SELDOM = 5
"""Articles that hold other forms of a word: before a last name that is known here fewer are no proof of a first name's."""


def _first_names(reader: Reader) -> dict[str, set[str]]:
    """The first words of names of two words and more here, each with the words behind it."""
    found: dict[str, set[str]] = {}
    for first, (after, kind) in reader.tagged.items():
        if kind == "person" and after - first > 1:
            found.setdefault(reader.words[first], set()).add(reader.words[first + 1])
    return found


def _two_known(reader: Reader, first: int, first_names: dict[str, set[str]]) -> bool:
    """Whether a first name of somebody named otherwise stands before a public figure's short name: هاجمت باربرا ترامب."""
    word, other = reader.words[first], reader.words[first + 1]
    public = any(m.term.kind == "person" and not m.prefix for m in reader.at(first + 1))
    alone = not any(m.term.kind == "person" and m.after > first + 1 for m in reader.at(first))
    if not (public and alone and first):
        return False
    if first_names.get(word, set()) - {other}:
        return reader.verb(first - 1)
    # يشبه ماري ترامب: each of the two is the last word of a full name
    ends = {end for name, behind in first_names.items() if name != word for end in behind}
    before = reader.words[first - 1].removeprefix("و")
    return {word, other} <= ends and (finite_verb(before) or (before[:1] in ("ي", "ت") and everyday(before)))


def _as_elsewhere(reader: Reader, first: int, after: int) -> int:
    """The token behind the name without a last word that the article never has there again.

    تمنت عايدة حداد التوفيق: her name stands without that word at least twice more. Words that names end with stay.
    """
    words, size = reader.words, after - first
    last = words[after - 1]
    if size < 3 or name_word(last) or words[after - 2] in linking_words():
        return after
    name = words[first : after - 1]
    others = [
        words[at + size - 1]
        for at in range(reader.size - size + 1)
        if at != first and words[at + 1 : at + size - 1] == name[1:] and words[at].endswith(name[0])
    ]
    return after - 1 if len(others) >= _OFTEN and last not in others else after


_OFTEN = 2


def _first_part(reader: Reader, first: int, after: int) -> int:
    """The token behind the name's part before a mark that no name holds, before a particle, or before و and another name."""
    for index in range(first, after):
        if _no_name_word(reader, index):
            return index
        if index == first:
            continue
        person = reader.tagged.get(first, (0, "person"))[1] == "person"
        word = reader.words[index]
        acting = does(word) and reader.words[index - 1] not in linking_words()
        if person and _deputy(reader, index):
            return index  # سمير الوادي | معاون وزير النقل
        another = _another_title(reader, index, after) or and_another(reader, index)
        if person and (another or word.startswith("لل") or acting):
            return index  # وليام | الأميرة أليس, البكر | للأمير …, سمير | يقصي فلانا
        if _told(reader, index):
            return index  # سالم الوادي | لـ"…"، لشبكتي "…" و"…"
        if reader.closed(index) and reader.words[index] not in linking_words():
            return index
        if reader.kinds[index] == "-" and two_known(reader, index):
            return index
        if reader.kinds[index - 1] == "l" and reader.kinds[index] == "w" and reader.words[index][0] == "و":
            return index  # Marsan | وشركة الشحن Sedran
        if reader.kinds[index] not in _INSIDE or any(
            (m.prefix == "و" and m.term.kind in _NAMED) or (m.prefix == "ل" and m.term.kind == "media")
            for m in reader.at(index)
        ):
            return index
    return after


def _deputy(reader: Reader, index: int) -> bool:
    """Whether a deputy's noun, with the office that he is the deputy of right behind it, stands at `index`."""
    deputy = reader.term(index, "deputy")
    return deputy is not None and reader.term(deputy.after, "office") is not None


def _another_title(reader: Reader, index: int, after: int) -> bool:
    """Whether a title of another's stands inside a name, with that one's name behind it: جدة الأمير وليام | الأميرة أليس."""
    office = reader.term(index, "office")
    if office is None or not office.term.definite or office.after >= after + 1 or office.after != index + 1:
        return False
    return index + 1 < after and office.term.office_kind in ("address", "rank", "state", "religion")


def _told(reader: Reader, index: int) -> bool:
    """Whether an outlet that is told something begins at `index`: ل before a quotation mark, or joined to two outlets' kind."""
    word = reader.words[index]
    if word == "ل":
        return reader.punctuation(index + 1, "o")
    return word.startswith("ل") and word.endswith("تي") and word[1:-2] + "ه" in forms_of("media")


def _no_name_word(reader: Reader, index: int) -> bool:
    """Whether the word as it is printed stands in no name: with a printed -an, a verb in the first person, a blessing."""
    praised = phrase_end("god", reader.words, index)  # ودعا سالم | المولى عز وجل أن
    blessed = reader.word(index) in forms_of("blessing") or eulogy(reader.words, praised) > praised
    if blessed or _appointed(reader.word(index)):
        return True
    if reader.word(index) == _VAN and "\u0625" in reader.document.words(index, index + 1):
        return True  # بحسب سالم | فإن
    return TANWIN in reader.document.words(index, index + 1) or (
        reader.document.light[index].startswith(_I_SHALL) and len(reader.words[index]) > len(_I_SHALL) + 1
    )


@lru_cache(maxsize=20_000)
def _appointed(word: str) -> bool:
    """Whether the folded `word` is an office in the accusative: عين سالما سفيرا."""
    if not word.endswith("ا") or name_word(word):
        return False
    nodes = [node for prefix, node in entrances(word[:-1]) if not prefix]
    return any(term.kind == "office" and term.gender == "m" for node in nodes for term in node.terms)


_VAN = "فان"
"""A Dutch name's word, as which فإن is folded."""

_I_SHALL = "\u0633\u0623"
"""The letters that verbs of the future in the first person begin with."""


_NAMED = ("person", "organisation", "media", "place", "state", "capital", "city")
