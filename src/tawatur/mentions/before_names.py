"""Before names: what may stand between an office and its holder's name (marks, letters for titles, a nationality)."""

import re

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_edges import name_word
from tawatur.mentions.name_words import given_names
from tawatur.mentions.names import read_name
from tawatur.mentions.reader import Reader, joined_article, saying_words
from tawatur.mentions.rules import addressed
from tawatur.mentions.term import Match
from tawatur.mentions.verbs_before import verb_takes
from tawatur.text.frequencies import frequency, is_joined

_TITLE_LETTERS = frozenset(("م", "د", "ا", "ت", "ق", "ك", "أ"))
"""Letters that stand for a title before a name: engineer, doctor, professor, and so on."""


COURTESY = frozenset(("address",))
"""Kinds of office that are none: معالي, سعادة: whoever stands behind them is who is meant."""

NOBODYS = frozenset(("citizen",))
"""Offices that are of no other person, so that a name behind them is their holder's: شاهدة عيان ليلى الوادي."""

BEFORE_NAMES = frozenset(("rank", "address", "religion"))
"""Kinds of office that stand before a name without the article (سمو الشيخ, دكتور)."""


def behind_courtesy(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The office behind a form of address, which tells nothing more of its holder: معالي | وزير النقل فلان, الأخ | رئيس النادي."""
    address = match.term.kind == "office" and match.term.office_kind in COURTESY
    if not address or match.term.number != "s" or match.after > index + 1:
        return None
    if match.term.definite and reader.word(match.after) in given_names():
        return None  # الدكتور مالك الورداني
    for inner in reader.at(match.after):
        if inner.term.kind not in ("office", "deputy") or inner.prefix:
            continue
        alone = inner.term.definite and inner.after == match.after + 1  # السيد الرئيس
        if inner.term.number != "s" or inner.term.office_kind in BEFORE_NAMES:
            return None
        chunk = (
            None
            if match.term.definite and alone
            else reader.rules[inner.term.kind](reader, match.after, inner)
        )
        if chunk is not None:
            chunk.first, chunk.prefix = index, match.prefix
            return chunk
    return None


def marked_name(reader: Reader, chunk: Chunk) -> Chunk | None:
    """The name of an office's holder in marks or brackets behind it: وزير النقل "فلان الفلاني", المدير (فلان)."""
    opening = chunk.after
    if not reader.punctuation(opening, "o(") or opening + 1 >= reader.size:
        return None
    first = over_letters(reader, opening + 1)
    if reader.limit[first] != reader.limit[chunk.first]:
        return None
    closing = "c" if reader.kinds[opening] == "o" else ")"
    ranked = "rank" in chunk.office_kinds
    name = read_name(reader, first, behind_office=ranked and _introduces(reader, first, closing))
    if name is None or name.prefix or not reader.punctuation(name.after, closing):
        return None
    return None if name.after - first < 2 and not name.row else name


def _introduces(reader: Reader, first: int, closing: str) -> bool:
    """Whether two or three words in marks from `first` stand between a rank and an office or what is said: العميد "…"، قائد …"""
    after = first
    while after - first <= _LONGEST_MARKED and reader.word(after):
        after += 1
    if not 1 < after - first <= _LONGEST_MARKED or not reader.punctuation(after, closing):
        return False
    behind = after + 1 + reader.punctuation(after + 1, ",")
    return reader.word(behind) in saying_words() or reader.term(behind, "office") is not None


_LONGEST_MARKED = 3
"""Words of a name that nothing but its marks behind a rank tells."""


def over_letters(reader: Reader, position: int) -> int:
    """The token behind letters for a title, or a stroke, between an office and a name: م. فلان, د/ فلان, المهندس/ فلان."""
    if reader.word(position) == "" and _stroke(reader, position):
        position += 1
    while (
        position + 2 < reader.size
        and reader.word(position) in _TITLE_LETTERS
        and (reader.punctuation(position + 1, ".") or _stroke(reader, position + 1))
    ):
        position += 2
        if _stroke(reader, position):
            position += 1
    return position


def _stroke(reader: Reader, position: int) -> bool:
    """Whether a stroke stands at `position`, in the same paragraph as what is before it."""
    return reader.punctuation(position, "p") and reader.document.words(position, position + 1) == "/"


def by_nationality(reader: Reader, chunk: Chunk, position: int, nisba: Match, comma: bool) -> Chunk | None:
    """The holder's name behind his nationality, behind a body, place, comma or another nationality: مدرب المرجان السويدي فلان."""
    placed = chunk.of is not None and chunk.of.after == chunk.after
    second = chunk.country is not None and reader.nisba(chunk.after - 1, True) is not None
    second = second and reader.word(nisba.after) in given_names()  # الناشطة السعودية | الأمريكية فلانة
    placed = placed or second or _states_own(reader, nisba)
    if not (chunk.definite and (comma or placed)) or nisba.term.gender != chunk.gender:
        return None
    behind = nisba.after + (1 if not comma and reader.punctuation(nisba.after, ",") else 0)
    apart = comma or behind > nisba.after
    name = read_name(reader, behind, behind_office=True, comma=apart)
    if name is None or name.prefix or (len(name.named) < 2 and not name.row):
        return None
    chunk.country = chunk.country if second else nisba.term.id
    return name


def _states_own(reader: Reader, nisba: Match) -> bool:
    """Whether the tables have the one named right behind `nisba` as that state's: الزعيم الكردي | السوري فلان."""
    name = reader.term(nisba.after, "person")
    return name is not None and not name.term.short and name.term.country == nisba.term.id


def joined_on(reader: Reader, position: int) -> bool:
    """Whether و joins another's name to the office: لاعب الصدف | ومحمد سالم; not وليد, والتر."""
    word = reader.words[position]
    if word[:1] != "و" or word in given_names():
        return False
    tagged = reader.tagged.get(position)
    return word[1:] in given_names() or (tagged is not None and reader.proclitics(position) == "و")


_LEADING = ("ala", "ila", "an", "min", "place_time")
"""Functions of particles that a name stands behind, so that no subject or object follows it."""


def by_preposition(reader: Reader, chunk: Chunk) -> bool:
    """Whether a preposition, alone or joined to a noun, leads to the name: مع فلان | وزير …، برئاسة الدكتور فلان | وزير …"""
    if chunk.prefix[-1:] in ("ل", "ب"):
        return True
    before = reader.word(chunk.first - 1) if chunk.first else ""
    alone = any(before in particles(function) for function in _LEADING)
    return alone or (before.startswith("ب") and is_joined(before))


def behind_owner(reader: Reader, position: int) -> int:
    """The token behind whose an office is, as ل at `position` tells, where the holder's name follows.

    المستشار الاقتصادي لسالم | جميل حداد: the adviser is Jamil. He is one of the tables, or a team or town that the article names
    by itself too.
    """
    owner = reader.term(position, "person", prefix="ل")
    if owner and owner.after in reader.tagged:
        return owner.after
    word = reader.word(position)
    named = reader.tagged.get(position + 1, (0, ""))[1] == "person"
    own = word in given_names() or name_word(word[1:])  # لويس, and لدونالد
    told_of = named and word[:1] == "ل" and not own and reader.count(word[1:]) > 0
    return position + 1 if told_of else position  # المدرب السويدي لأوربورت | فلان


_HOLDERS = frozenset({"office", "trade", "deputy", "source", "person"})
"""Kinds of words for somebody: what و joins is another one, no field (مدير المصنع والمهندس فلان)."""


_NO_FIELD = re.compile("والت..|وال.{3,}(ي|يه)")
"""What looks like a field and is none: verbs of the eighth form (والتقى, والتحق), adjectives (لاعب … والثنائي فلان)."""


def joined_field(reader: Reader, position: int) -> bool:
    """Whether a second field of an office stands at `position`, right before who holds it: مدير المبيعات | والتسويق فلان."""
    name, tagged = reader.word(position + 1), reader.tagged.get(position + 1)
    given = name in given_names() and name not in particles("ala")
    named = given or (tagged is not None and tagged[1] == "person")
    if (
        not named
        or position in reader.tagged
        or reader.verb(position)
        or _NO_FIELD.fullmatch(reader.word(position))
    ):
        return False
    return not any(m.prefix != "و" or m.term.kind in _HOLDERS for m in reader.at(position))


def field_before_name(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind a field between a definite office with an adjective and a name: المنسق الوطني | للإغاثة سالم."""
    words = reader.words
    told = (
        chunk.definite
        and chunk.number == "s"
        and chunk.after < position
        and joined_article(reader.word(position))
    )
    noun = (joined_article(reader.word(position)) or "")[2:]
    if not told or addressed(reader, position) or frequency("ال" + noun + "ين") + frequency(noun + "ين") > 0:
        return position  # سلم المدير العام | للفائز فلان جائزته
    if any(m.term.kind in _SOMEBODY for m in reader.at(position)):
        return position
    after = position + 1
    while after - position < _LONGEST_FIELD and reader.article(after) and not reader.closed(after):
        after += 1
    name = after + reader.punctuation(after, ",")
    tagged = reader.tagged.get(name, (0, ""))[1] == "person"
    given = name == after and reader.word(name) in given_names() and words[name] not in particles("ala")
    return after if tagged or given else position


_LONGEST_FIELD = 3
"""Words of a field: للطاقة الشمسية المتجددة."""

_SOMEBODY = frozenset(("office", "deputy", "trade", "kin", "own_kin", "person", "crowd", "source", "media"))
"""Kinds of terms behind ل for whom something is done: أهدى المدير العام | للأمير فلان سيفا."""


_FORMS_OF_ADDRESS = frozenset(("sayyid", "mr"))
"""Offices whose word with the article is a given name of Egypt, too: السيد."""


def called_sir(reader: Reader, chunk: Chunk, address: Match) -> Chunk | None:
    """The name that السيد behind a rank begins: with one name more, and its bearer's office or a mark: اللواء السيد سمير، مدير"""
    ranked = not _FORMS_OF_ADDRESS.intersection(chunk.offices) and chunk.office_kinds <= _RANKED
    if address.term.id not in _FORMS_OF_ADDRESS or address.term.gender != "m" or not ranked:
        return None
    last, after = address.after, address.after + 1
    named = name_word(reader.word(last)) and not reader.closed(last) and not reader.article(last)
    ends = reader.punctuation(after, ",") or reader.term(after, "office", "deputy") is not None
    if not (named and ends):
        return None
    name = Chunk("person", address.after - 1, after)
    name.named, name.why = tuple(reader.words[name.first : after]), "a given name and what follows"
    return name


_RANKED = frozenset(("rank", "society"))
"""Kinds of offices that stand before a name that begins so."""


def fields_verb(reader: Reader, chunk: Chunk, word: str) -> bool:
    """Whether the `word` behind an official with ب is what the verb before has, no field: أشاد الوزير | بقطاع السياحة."""
    return word.startswith("ب") and verb_takes(reader, chunk.first, "bi")
