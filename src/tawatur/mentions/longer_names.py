"""Longer names: whether what follows a body of the tables makes another body, or only describes the one named."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import is_club
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of, people
from tawatur.text.verbal_nouns import verbal_noun

TABLES = ("organisation", "media")
"""Kinds of terms that are bodies of the tables by their full names."""

_AIMS = ("ala", "min", "an", "ila")
"""Prepositions behind what somebody does, never behind what a body is for: للضغط على, للحد من."""


_FEW = 2
"""Words of a company's name that another's may begin with, at most."""

_WITH_SPORT = frozenset(("club", "team"))
"""What the tables call heads whose sport is told behind them (نادي مرسان لكرة القدم)."""


def more_of_it(reader: Reader, known: Chunk) -> bool:
    """Takes into the company `known` the foreign word behind it, which makes a part or product of it; says whether it did.

    ديزني | وورلد is no ديزني, nor فوكس | بيزنس another فوكس.
    """
    row = people().get(known.row)
    if row is None or known.after - known.first > _FEW or is_club(known.row):
        return False
    if reader.article(known.after - 1) or reader.word(known.after) not in forms_of("brand_word"):
        return False
    known.after += 1
    known.named = tuple(reader.words[known.first : known.after])
    known.row, known.head, known.why = (
        "",
        (known.first, known.after),
        "a name of the tables with more of it behind",
    )
    known.lemma = ""
    return True


def runs_on(reader: Reader, known: Chunk, best: Chunk) -> bool:
    """Whether the body `best` is only the tables' body `known` with what does not name it.

    حزب الوفاق | للتفاوض, منظمة مرسان الخيرية, حزب الوفاق في مرسان: adjectives are taken into the phrase, the rest is left out.
    A federation's field (الاتحاد الأوروبي لكرة القدم) and another state's adjective make another body.
    """
    if best.kind == "unnamed":  # الحوثيون | في اليمن
        return known.after < best.after and reader.words[known.after] in particles("fi")
    if best.kind != "body" or best.after <= known.after or known.after - known.first < 2:
        return False
    if reader.words[known.after] in forms_of("in_charge"):
        return True  # وكالة الطاقة | المكلفة مراقبة الاتفاق
    whole = bool(known.row) and reader.nisba(known.after - 1, True) is not None
    if whole and reader.words[known.after] in particles("fi"):
        return True  # ميليشيات المرجان النورستانية | في المدينة
    if best.country and known.country not in (None, best.country):
        return False
    if _of_another_noun(reader, known, best) or _aim(reader, known, best):
        return True
    if known.kind == "media" or best.row:
        return _official(reader, known, best)
    if reader.words[known.first][len(known.prefix) :] in forms_of("federation"):
        return _done_by(reader, known) and _deed(reader, known.after)
    position = known.after
    while position < best.after and reader.article(position):
        nisba = reader.nisba(position, True)
        own = nisba is not None and nisba.term.id == known.country
        if not own and reader.word(position) not in forms_of("character"):
            break
        position += 1
    if (
        position < best.after
        and not reader.word(position).startswith("ل")
        and reader.word(position) not in particles("fi")
    ):
        return False
    field = best.en in _WITH_SPORT and reader.word(position).startswith("ل")
    _extend(known, best.after if field else position)
    return True


def _of_another_noun(reader: Reader, known: Chunk, best: Chunk) -> bool:
    """Whether the feminine adjective behind a masculine body is another noun's before it: حدود الاتحاد الأوروبي | الجنوبية."""
    if best.row or best.gender != "m" or best.number != "s" or reader.words[known.after - 1].endswith("ه"):
        return False
    adjective = reader.words[known.after]
    return reader.article(known.after) and adjective.endswith("ه") and best.after == known.after + 1


def _aim(reader: Reader, known: Chunk, best: Chunk) -> bool:
    """Whether ل leads a place, or a noun that a preposition follows, which tells what somebody does: مجلس الأمن | للضغط على …"""
    word = reader.word(known.after)
    place = word[1:] in forms_of("place") or reader.term(known.after, "place", "state", prefix="ل")
    if word.startswith("ل") and place:
        return True  # مبعوث الاتحاد الأوروبي | لمنطقة المرجان
    one = best.after == known.after + 1 and word.startswith("لل")
    return one and any(reader.word(best.after) in particles(function) for function in _AIMS)


def _done_by(reader: Reader, known: Chunk) -> bool:
    """Whether a noun for what the body `known` does governs it: جهود | الاتحاد الأفريقي; not رئيس, and no verb."""
    noun = known.first - 1
    if known.prefix or noun < 0 or reader.limit[noun] != reader.limit[known.first] or reader.article(noun):
        return False
    if not reader.word(noun) or reader.closed_at(noun) or reader.verb(noun):
        return False
    return not any(match.term.kind in _WHO for match in reader.at(noun))


_WHO = ("office", "trade", "source", "deputy", "body_head")
"""Kinds of nouns for those who lead a federation, or are part of it: رئيس الاتحاد الأوروبي لتربية النحل."""


def _deed(reader: Reader, position: int) -> bool:
    """Whether ل leads what a federation does, no sport that it is of: جهود الاتحاد الأفريقي | لحل الأزمة, not لرفع الأثقال."""
    word, light = reader.word(position), reader.document.light[position]
    if not word.startswith("ل") or word.startswith("لل") or word[1:] in forms_of("sport_deed"):
        return False
    return verbal_noun(word[1:], light[1:]) and reader.article(position + 1)


def _official(reader: Reader, known: Chunk, best: Chunk) -> bool:
    """Whether only adjectives that fit any agency of a state follow: وكالة الأنباء النورستانية الرسمية."""
    if not all(
        reader.article(at) and reader.is_modifier(at) and not reader.nisba(at)
        for at in range(known.after, best.after)
    ):
        return False
    if known.kind == "media" and not (best.row or best.lemma in forms_of("media")):
        return False
    _extend(known, best.after)
    return True


def _extend(known: Chunk, after: int) -> None:
    known.after, known.head = after, (known.first, after)
