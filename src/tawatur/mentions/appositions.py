"""Appositions: an office and, behind its place and a comma, who holds it: قال مندوب اللجنة في المرجان، سمير حداد، إن …"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import own_country
from tawatur.mentions.entities import Cast
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.terms import forms_of

_LONGEST_PLACE = 4
"""Words of a place between office and name, its preposition counted; longer runs are clauses."""

_LONGEST_DEPARTMENT = 9
"""Words of a department behind ل and its body between office and name: لدائرة المرافئ والجسور في وزارة النقل."""

_CHUNKS = 6
"""Phrases behind the office of which the first person is looked at: a place or those it speaks for may stand between."""


def join_appositions(reader: Reader, cast: Cast, chunks: list[Chunk]) -> None:
    """Ties each office that speaks, without a name, to the person named behind its place and a comma.

    `chunks` are in the order of the text; persons' have their entities already.
    """
    for index, office in enumerate(chunks):
        if index + 1 < len(chunks) and _is_he(reader, office, chunks[index + 1]):
            tie(cast, office, chunks[index + 1])
        elif index + 2 < len(chunks) and _of_somebody(reader, office, *chunks[index + 1 : index + 3]):
            tie(cast, office, chunks[index + 2])
            chunks[index + 2].of = chunks[index + 1]
        if office.kind not in ("role", "unnamed") or office.number != "s" or not office.definite:
            continue
        name = next((chunk for chunk in chunks[index + 1 : index + _CHUNKS] if chunk.kind == "person"), None)
        if name and (_apposed(reader, office, name) or _second_trade(reader, office, name)):
            tie(cast, office, name)


def _is_he(reader: Reader, office: Chunk, name: Chunk) -> bool:
    """Whether a pronoun says that the holder of an office is the person named behind it: وهذا المدرب هو سالم حداد."""
    if office.kind != "role" or name.kind != "person" or not name.entities or name.first != office.after + 1:
        return False
    plain = office.number == "s" and not name.prefix and len(name.named) > 1
    return plain and reader.word(office.after) in particles("pronoun")


def _of_somebody(reader: Reader, office: Chunk, master: Chunk, name: Chunk) -> bool:
    """Whether ل and somebody's name, then a comma and the holder's stand behind the office: المحامي الشخصي لفلان، سالم حداد، …"""
    if office.kind != "role" or office.number != "s" or not {master.kind, name.kind} <= {"person"}:
        return False
    close = master.first == office.after and master.prefix == "ل" and name.first == master.after + 1
    apposed = close and reader.punctuation(master.after, ",") and reader.punctuation(name.after, ",.(")
    return apposed and len(name.named) > 1 and not name.titles and bool(name.entities)


def _apposed(reader: Reader, office: Chunk, name: Chunk) -> bool:
    """Whether a verb of reporting stands before the office, its place and a comma behind it, then the whole name of a person."""
    if name.kind != "person" or not name.entities or len(name.named) < 2 or not reader.verb(office.first - 1):
        return False
    comma = name.first - 1
    if _in_charge(reader, office, name):
        return True
    if not reader.punctuation(comma, ",") or reader.limit[office.first] != reader.limit[comma]:
        return False
    words = range(office.head[1], comma)
    if _told_between(reader, office, comma):
        return reader.punctuation(name.after, ",(:o") or reader.closed_at(name.after)
    if not words or any(reader.kinds[i] not in "wl" for i in words):
        return False
    behind = reader.words[office.after]
    department = reader.words[words[0]].startswith("ل") and not reader.closed(words[0])
    if len(words) > (_LONGEST_DEPARTMENT if department else _LONGEST_PLACE):
        return False
    led = department or behind in particles("fi") or behind.startswith("ب")
    led = led or reader.words[office.after - 1] in forms_of("on_behalf")  # المتحدث باسم تنسيقية الأطباء، فلان
    if not led or any(reader.verb(i) and not reader.at(i) for i in words):
        return False
    return reader.punctuation(name.after, ",(:o") or reader.word(name.after) in saying_words()


def _in_charge(reader: Reader, office: Chunk, name: Chunk) -> bool:
    """Whether nothing but what the holder is in charge of stands before the name: الوزيرة المكلفة | بشؤون النقل | فلانة."""
    words = range(office.after, name.first)
    charged = reader.words[office.after - 1] in forms_of("charged")
    close = (
        charged
        and 0 < len(words) <= _LONGEST_DEPARTMENT
        and reader.limit[office.first] == reader.limit[name.first]
    )
    whole = not name.prefix and not name.titles and (not name.agrees or name.agrees == office.gender)
    plain = (reader.kinds[i] == "w" and (reader.closed(i) or not reader.verb(i)) for i in words)
    return close and whole and reader.words[words[0]].startswith("ب") and all(plain)


_LONGEST_TOLD = 5
"""Words between two commas that tell of a body; longer runs are clauses."""


def _told_between(reader: Reader, office: Chunk, comma: int) -> bool:
    """Whether two commas hold, behind the office, what its body is: المتحدث باسم "المرجان"، أكبر نقابات البلاد، فلان."""
    if office.of is None or not reader.punctuation(office.after, ","):
        return False
    told = range(office.after + 1, comma)
    if not 1 < len(told) <= _LONGEST_TOLD or any(reader.kinds[i] not in "wl" for i in told):
        return False
    return not any(reader.verb(i) or reader.closed(i) for i in told)


_TRADES = frozenset(("society", "sport", "business", "media"))
"""Kinds of office of which one person often has two."""


def _second_trade(reader: Reader, office: Chunk, name: Chunk) -> bool:
    """Whether a second trade of the same person stands, joined by و, before the name: الناشطة والمدونة فلانة."""
    close = name.first == office.after and name.prefix == "و" and reader.words[name.first].startswith("وال")
    close = close and bool(name.titles) and bool(name.entities)
    alike = office.gender == name.gender and office.definite and office.of is None
    return (
        close and alike and bool(office.office_kinds) and office.office_kinds | name.office_kinds <= _TRADES
    )


def tie(cast: Cast, office: Chunk, name: Chunk) -> None:
    """Makes `office` denote whom `name` names, who holds it."""
    office.means, office.how, office.why = name, "role", "the office of the one named behind it"
    name.of = name.of or office.of
    holder = cast.by_id[name.entities[0]]
    holder.offices.update(office.offices)
    holder.office = holder.office or next(iter(office.offices), None)
    holder.country = holder.country or own_country(office)
