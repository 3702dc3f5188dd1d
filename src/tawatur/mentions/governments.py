"""Governments and sides in talks: الحكومة الأردنية, حكومة الوفاق, السلطات, الجانب الروسي."""

from tawatur.mentions.bodies import body_tail
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.name_words import acts
from tawatur.mentions.names import read_name
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import read_institution
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of
from tawatur.mentions.two_states import second_state
from tawatur.text import bare, hosts
from tawatur.text.clause_words import phrase_words

_EVERYDAY = frozenset(("regime", "administration"))
"""Head nouns of governments that mostly mean something else (النظام: system; الإدارة: management)."""

_STATE = "state"
"""What the tables call دولة, which an adjective other than a state's own makes any of many."""


_GOVERNMENT = "government"
"""What the tables call الحكومة."""

_AUTHORITIES = "authorities"
"""What the tables call السلطات, whose adjective may tell which of a state's they are."""


def read_government(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A government: of a state (الحكومة الأردنية), of a place or person (حكومة الوفاق), or alone (السلطات)."""
    term = match.term
    chunk = Chunk("government", index, match.after, match.prefix)
    chunk.lemma, chunk.gender, chunk.definite, chunk.how = term.lemma, term.gender, term.definite, "metonym"
    chunk.en = term.en
    if term.number != "s" or _cabinet(reader, index, match) or _republican(reader, index, match):
        return None
    position = match.after
    branch = term.en == _AUTHORITIES and bare(reader.word(position)).removesuffix("ه") in forms_of("branch")
    if term.definite and reader.article(position) and (branch or reader.is_modifier(position)):
        if not branch and _another_system(reader, index, match):
            return None
        position += 1
        chunk.after = position
    body_tail(reader, chunk, construct=not term.definite)
    if branch and (chunk.country is None or chunk.of is not None):  # السلطات الصحية في سدران
        chunk.kind, chunk.how, chunk.why = "unnamed", "description", "some of a state's authorities"
        return chunk
    if chunk.country:
        chunk.why = "a state's government"
        return _two_governments(reader, chunk)
    if not term.definite and reader.word(position) in phrase_words("the_country"):
        chunk.after, chunk.definite, chunk.why = position + 1, True, "a government by its head noun"
        chunk.head = (chunk.first, chunk.after)
        return chunk  # حكومة البلاد: الحكومة
    if not term.definite and _of_the_place(reader, position):
        chunk.after, chunk.definite, chunk.local, chunk.why = position + 1, True, True, "a place's government"
        chunk.head = (chunk.first, chunk.after)
        return chunk
    if not term.definite:
        office = reader.term(position, "office")
        inner = reader.rules["office"](reader, position, office) if office else None
        inner = inner or read_name(reader, position) or read_institution(reader, position)
        if inner is None:
            return None
        chunk.of, chunk.after, chunk.country = inner, inner.after, inner.country
        chunk.inner.append(inner)
        chunk.head = (chunk.first, chunk.after)
        return chunk
    world = forms_of("of_the_world")
    if term.en in _EVERYDAY and not world.isdisjoint(reader.words[match.after : chunk.after]):
        return None  # النظام الدولي
    chunk.weak = chunk.after == match.after
    other = reader.article(chunk.after) and not reader.verb(chunk.after)  # النظام الغذائي
    if chunk.weak and term.en in _EVERYDAY and (other or not reader.speaks(index, chunk.after)):
        return None
    described = other and reader.word(chunk.after).endswith("ه") and not reader.speaks(index, chunk.after)
    if chunk.weak and term.en == _STATE and described:
        return None  # الدولة المضيفة, الدولة التاسعة: any state; not أعلنت الدولة الحداد
    chunk.why = "a government by its head noun"
    return chunk


def _of_the_place(reader: Reader, position: int) -> bool:
    """Whether a noun with the article for part of a country stands at `position`, right behind a government's: حكومة | الإقليم."""
    return reader.article(position) and reader.word(position) in forms_of("place")


def _cabinet(reader: Reader, index: int, match: Match) -> bool:
    """Whether a government that does nothing here is one cabinet of several, not its state: تشكيل الحكومة, الحكومة المقبلة.

    So is one told of with who leads it (الحكومة ورئيسها), and authorities that a participle tells the task of (السلطات المعنية بـ).
    """
    term, behind = match.term, reader.word(match.after)
    ours = term.definite and term.en in (_GOVERNMENT, _AUTHORITIES) and reader.nisba(match.after) is None
    if not ours or reader.speaks(index, match.after) or (behind and reader.speaks(index, match.after + 1)):
        return False
    if term.en == _AUTHORITIES:
        return behind in forms_of("in_charge")
    before = reader.words[index - 1] if index else ""
    of_one = any(host in forms_of("of_cabinet") for _, host in hosts(before))
    led = behind[:1] == "و" and behind.endswith("ها") and not reader.verb(match.after)
    # الحكومة الحالية | ستواصل: she acts
    return of_one or led or (behind in forms_of("one_cabinet") and not acts(reader.word(match.after + 1)))


def _republican(reader: Reader, index: int, match: Match) -> bool:
    """Whether the noun for a republic or a monarchy is an adjective of the definite noun before it: القيم الجمهورية."""
    definite = index > 0 and not match.prefix and reader.limit[index - 1] == reader.limit[index]
    adjective = definite and match.term.definite and reader.words[index].endswith("يه")
    noun = any(host.startswith("ال") for _, host in hosts(reader.words[index - 1]))
    return adjective and noun and not reader.verb(index - 1)


def _two_governments(reader: Reader, chunk: Chunk) -> Chunk:
    """The governments of two states where و joins another's adjective to the one that ends `chunk`: السلطات الأردنية | والسورية."""
    country = chunk.country or ""
    ends = chunk.after > chunk.first + 1 and reader.nisba(chunk.after - 1, True) is not None
    second = second_state(reader, chunk.after, country) if ends and chunk.of is None else None
    if second is not None:
        chunk.kind, chunk.countries, chunk.after = "both", (country, second.term.id), second.after
        chunk.why = "two states' governments"
    return chunk


def _another_system(reader: Reader, index: int, match: Match) -> bool:
    """Whether an adjective makes a system of the everyday noun that does nothing here: النظام العام; not السابق."""
    former = reader.word(match.after) in forms_of("former")
    return match.term.en in _EVERYDAY and not former and not reader.speaks(index, match.after + 1)


def read_side(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A side in talks: الجانب الروسي."""
    nisba = reader.nisba(match.after, match.term.definite)
    if nisba is None or nisba.term.number != "s":
        return None
    chunk = Chunk("government", index, nisba.after, match.prefix)
    chunk.country, chunk.how, chunk.definite, chunk.why = nisba.term.id, "metonym", True, "a state's side"
    chunk.lemma = match.term.lemma
    return _two_governments(reader, chunk)
