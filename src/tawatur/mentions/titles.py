"""Offices with and without their holder: وزير الخارجية الروسي فلان, نائب الرئيس, نظيره التركي, الرئيسان."""

from tawatur.mentions.before_names import (
    BEFORE_NAMES,
    COURTESY,
    NOBODYS,
    behind_courtesy,
    behind_owner,
    by_nationality,
    by_preposition,
    called_sir,
    joined_on,
    marked_name,
    over_letters,
)
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.complements import attached, belongs, complement, noun_run
from tawatur.mentions.counsel import counsels_own, counsels_title
from tawatur.mentions.entities import in_office as held_on
from tawatur.mentions.fitting import HEADS_OF_STATE, LEADERS, abroad, met
from tawatur.mentions.name_words import given_names, masculine_names
from tawatur.mentions.names import read_name
from tawatur.mentions.own_bodies import own_body
from tawatur.mentions.ranks import of_a_contest
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import brackets
from tawatur.mentions.spoken_for import spoken_for
from tawatur.mentions.subjects import reports
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of, offices, people
from tawatur.mentions.two_states import second_state, states_of
from tawatur.text import bare, fold

_TRADES = frozenset(("society", "sport", "business"))
"""Kinds of office that are everyday nouns too (جد، لاعب، سائق)."""

RELATIVE = "relative"
"""The office of those who are in the news for somebody else's sake."""


def read_office(reader: Reader, index: int, match: Match) -> Chunk | None:
    """An office with its complement and, where one stands there, its holder's name and an apposition."""
    courteous = behind_courtesy(reader, index, match)
    if courteous is not None or of_a_contest(reader, index, match):
        return courteous
    chunk = _office_phrase(reader, index, match)
    if match.term.number != "s":
        return _several(reader, chunk, match)
    bare_rank = match.term.office_kind in ("rank", "address") and not match.term.definite
    named = holder(reader, chunk, strong=bare_rank)
    kin = reader.term(index, "kin", prefix=match.prefix) if named else None
    if named and kin and _mans(kin, named):
        return read_deputy(reader, index, kin)  # زوجة الرئيس | سالم الوادي
    if named:
        return with_apposition(reader, named)
    if chunk.office_kinds == {"rank"} and reader.term(index, "body_head", prefix=None) is not None:
        return None  # الفريق: a team, unless the general's name follows
    idle = bool(chunk.office_kinds) and chunk.office_kinds <= _TRADES and chunk.after == match.after
    alone = bare_rank and (
        chunk.after == match.after or reader.term(index, "body_head", prefix=None) is not None
    )
    if alone or (idle and not match.term.definite and not reader.speaks(index, chunk.after)):
        return None
    brackets(reader, chunk)
    return chunk


def _office_phrase(reader: Reader, index: int, match: Match) -> Chunk:
    term = match.term
    chunk = Chunk("role", index, match.after, match.prefix)
    same = [m for m in reader.at(index) if m.after == match.after and m.prefix == match.prefix]
    same.sort(key=lambda m: m.term.short)
    meant = [m.term for m in same if m.term.kind == "office"]
    chunk.offices = tuple(dict.fromkeys([office.id for office in meant]))
    chunk.office_kinds = frozenset([office.office_kind for office in meant])
    chunk.gender, chunk.number, chunk.lemma, chunk.definite = (
        term.gender,
        term.number,
        term.lemma,
        term.definite and not _governs(reader, match.after - 1),
    )
    chunk.how, chunk.why = "role", "an office"
    several = match.after - index > 1  # the first letters of والد are its own
    construct = several and not term.definite and reader.words[match.after - 1].startswith(("ال", "وال"))
    if (body := own_body(reader, index, match.after)) is not None:  # رئيس جمعية …: the body's own name
        chunk.of, chunk.after, chunk.country = body, body.after, body.country
        chunk.inner.append(body)
        while reader.article(chunk.after) and reader.word(chunk.after) in forms_of("former"):
            chunk.former, chunk.after = True, chunk.after + 1
    if reader.words[match.after - 1] in forms_of("on_behalf"):
        whose = match.after
        chunk.after = (
            belongs(reader, chunk, whose) or spoken_for(reader, chunk, whose) or noun_run(reader, whose)
        )
    if chunk.of is None:
        complement(reader, chunk, construct)
    if term.definite and term.number == "p" and chunk.after == match.after:
        chunk.after += reader.article(chunk.after) and reader.word(chunk.after) in forms_of(
            "crowd"
        )  # القادة | العرب
    if not chunk.definite and chunk.of is None:
        chunk.after = attached(reader, chunk, chunk.after)
    tied = chunk.after > match.after and reader.article(chunk.after - 1)  # مدير المرفأ
    owner = reader.term(match.after, "office", "trade", "source")
    tied = tied and not (owner and owner.term.number == "s")  # محامي المدون فلان: the blogger's name
    nouns = any(not reader.is_modifier(position) for position in range(match.after, chunk.after))
    chunk.loose = tied and nouns and not term.definite and chunk.of is None and chunk.country is None
    chunk.definite = chunk.definite or construct or tied or chunk.of is not None or chunk.country is not None
    chunk.head = (chunk.first, chunk.after)
    return chunk


def _governs(reader: Reader, last: int) -> bool:
    """Whether an office's `last` word is an indefinite noun behind ل, which needs what it governs (النائب الأول لرئيس …)."""
    word = reader.words[last]
    return (
        word.startswith("ل") and not word.startswith("لل") and any(m.prefix == "ل" for m in reader.at(last))
    )


def holder(reader: Reader, chunk: Chunk, strong: bool = False) -> Chunk | None:
    """The office phrase with the name behind it as one person, or None where no name follows.

    `strong`: behind this head only a known, tagged or given name counts.
    """
    marked = marked_name(reader, chunk)
    if marked is not None:
        person = in_office(chunk, marked)
        person.after = marked.after + 1
        return person
    if chunk.of is not None:
        brackets(reader, chunk)
    position = over_letters(reader, chunk.after)
    comma = reader.punctuation(position, ",") or reader.punctuation(position, "-")
    if comma:
        position += 1
    position = behind_owner(reader, position)
    if position >= reader.size or reader.limit[position] != reader.limit[chunk.first]:
        return None
    if joined_on(reader, position):
        return None
    inner = reader.term(position, "office", "deputy")
    if inner and inner.term.kind == "deputy" and (comma or not chunk.definite):
        inner = None
    if inner and chunk.definite and _is_given(reader, chunk, position, inner):
        inner = None
    if inner and not comma and counsels_own(reader, chunk, position):
        return None  # دفاع المتهم | المحامي فلان
    name = called_sir(reader, chunk, inner) if inner and not comma else None
    if name is None and inner and inner.term.number == "s":
        name = _next_office(reader, position, inner)
        if name and (
            (comma and inner.term.office_kind not in ("rank", "address")) or _another(reader, chunk, name)
        ):
            name = None
    if name is None and not inner:
        nisba = reader.nisba(position, True)
        if nisba and nisba.term.number == "s":
            name = by_nationality(reader, chunk, position, nisba, comma)
        else:
            if chunk.definite and not strong:
                name = read_name(reader, position, behind_office=True, comma=comma)
            else:
                name = read_name(reader, position)
                name = name if name and not name.prefix else None
    if name is None or (not inner and reader.term(position, "media")):  # أبلغ مسؤول أميركي | رويترز
        return None
    if inner and not chunk.definite and not chunk.office_kinds & BEFORE_NAMES:
        return None  # مساعد المفوض فلان: read as a deputy's office
    owner = _holds_inner(reader, chunk, name)
    if counsels_title(reader, chunk, position - 1):
        return in_office(chunk, name)
    nobodys = not NOBODYS.isdisjoint(chunk.offices) and chunk.after > chunk.first + 1
    if owner or (not (chunk.definite or comma or nobodys) and not chunk.office_kinds & BEFORE_NAMES):
        chunk.of, chunk.after, chunk.definite = name, name.after, True  # محامي فلان: his lawyer
        chunk.inner.append(name)
        chunk.head = (chunk.first, chunk.after)
        return None
    return in_office(chunk, name)


def in_office(chunk: Chunk, name: Chunk) -> Chunk:
    """The office phrase and the name behind it as one person."""
    person = Chunk("person", chunk.first, name.after, chunk.prefix, name.row)
    person.head, person.named, person.rows = name.head, name.named, name.rows
    person.offices, person.office_kinds = chunk.offices + name.offices, chunk.office_kinds | name.office_kinds
    person.country, person.gender, person.former = chunk.country or name.country, chunk.gender, chunk.former
    person.titles = [(chunk.first, chunk.after), *name.titles]
    person.of, person.inner, person.lemma = chunk.of or name.of, chunk.inner + name.inner, chunk.lemma
    person.definite = True
    person.why = f"an office, then {name.why}"
    return person


def _is_given(reader: Reader, chunk: Chunk, position: int, inner: Match) -> bool:
    """Whether the noun behind a form of address is a given name with another name behind it: الدكتور مالك الورداني."""
    if inner.term.definite or inner.after > position + 1:
        return False
    others = {reader.word(position + 1), reader.word(position + 2)}
    if not chunk.office_kinds & BEFORE_NAMES and given_names().isdisjoint(others):
        return False  # الطبيب أمين رحمن مجدي
    tagged = reader.tagged.get(position)
    named = tagged is not None and tagged[1] == "person"
    inside = all(m.term.kind in ("name_title", "name_before") for m in reader.at(position + 1))
    behind = bool(reader.word(position + 1)) and inside and not reader.stops(position + 1)
    return reader.word(position) in given_names() and (named or behind)


def _holds_inner(reader: Reader, chunk: Chunk, name: Chunk) -> bool:
    """Whether the tables give the named one an office inside the phrase, not its own: مستشار الرئيس فلان."""
    if RELATIVE in chunk.offices and name.office_kinds and name.office_kinds <= _TRADES:
        return True  # والد الشابة فلانة
    row = people().get(name.row)
    day = reader.document.article.published.day
    held = {holding.office for holding in row.offices if held_on(holding, day)} if row else set()
    if not held or not held.isdisjoint(chunk.offices):
        return False
    inner = (m for position in range(chunk.first + 1, chunk.after) for m in reader.at(position))
    inner = (m for m in inner if m.prefix != "و")  # والناطق باسم … فلان
    return any(m.term.kind == "office" and m.term.id in held for m in inner)


def _next_office(reader: Reader, position: int, inner: Match) -> Chunk | None:
    """The person whose name stands behind a second office at `position`, None where it has none."""
    if inner.term.kind == "office":
        return holder(reader, _office_phrase(reader, position, inner))
    deputy = read_deputy(reader, position, inner)
    return deputy if deputy and deputy.kind == "person" else None


def _another(reader: Reader, chunk: Chunk, name: Chunk) -> bool:
    """Whether the office `chunk` is another's than the name's behind it: of another state, or who met the named one.

    استقبل الرئيس المصري وزير الخارجية الروسي فلانا: who receives, and whom.
    """
    if chunk.country and name.country and chunk.country != name.country:
        return True
    if not HEADS_OF_STATE.isdisjoint(chunk.offices) and abroad(name.row, chunk.country):
        return True  # وصف الرئيس الأميركي | الرئيس الأسد
    return not chunk.office_kinds <= COURTESY and met(reader, chunk)


def with_apposition(reader: Reader, chunk: Chunk) -> Chunk:
    """A name with its brackets and an office behind it (نيكي هيلي، مندوبة …)."""
    brackets(reader, chunk)
    position = chunk.after
    comma = reader.punctuation(position, ",-")
    position += bool(comma)
    if position >= reader.size or reader.limit[position] != reader.limit[chunk.first]:
        return chunk
    match = reader.term(position, "office", "deputy", "trade")
    if match is None or match.term.number != "s" or match.term.office_kind == "address":
        return chunk
    if not comma and not match.term.definite and match.term.kind != "office":
        return chunk
    title = _title(reader, position, match)
    if title is None or holder(reader, title):
        return chunk
    leads = not comma and title.country and not LEADERS.isdisjoint(title.offices)
    if leads and (met(reader, chunk) or abroad(chunk.row, title.country)):
        return chunk  # التقى سالم المرجاني | رئيس الوزراء النرويجي, وصف ترامب | رئيس مالطا
    governs = title.loose or title.country is not None or title.of is not None
    before = reader.words[chunk.first - 1] if chunk.first else ""
    said = reports(before, or_object=False) or by_preposition(reader, chunk)
    said |= title.gender == "f" and before.endswith("ت")
    governs |= said and title.after - title.first > 1 and "state" in title.office_kinds
    rank_alone = match.term.office_kind == "rank" and title.after == match.after  # not قائد الفرقة الأولى
    if not governs and (not comma or rank_alone):
        return chunk
    chunk.titles.append((title.first, title.after))
    chunk.after = title.after
    second = reader.term(title.after, "office", prefix="و")
    more = _office_phrase(reader, title.after, second) if second and second.term.number == "s" else None
    if more and not holder(reader, more):
        chunk.after, title.offices = more.after, title.offices + more.offices
        chunk.inner += more.inner
    chunk.offices += title.offices
    chunk.office_kinds |= title.office_kinds
    chunk.country = chunk.country or title.country
    chunk.of = chunk.of or title.of
    chunk.inner += title.inner
    chunk.former = chunk.former or title.former
    if title.gender == "f":
        chunk.gender = "f"
    brackets(reader, chunk)
    return chunk


def _title(reader: Reader, position: int, match: Match) -> Chunk | None:
    """The office, deputy's office or trade at `position` behind a name."""
    if match.term.kind == "office":
        return _office_phrase(reader, position, match)
    if match.term.kind == "deputy":
        deputy = read_deputy(reader, position, match)
        if deputy and deputy.kind == "role":
            return deputy
    return reader.rules["trade"](reader, position, match)


def _several(reader: Reader, chunk: Chunk, match: Match) -> Chunk | None:
    """An office in dual or plural: two holders, or a group."""
    if chunk.number == "d" and _plural_alike(reader, chunk, match):
        chunk.number = "p"
    partners = reader.term(chunk.after, "partner")
    if partners and states_of(partners):
        chunk.countries, chunk.after = states_of(partners), partners.after
    if chunk.number == "d" and not match.term.definite and chunk.after == match.after:
        return None  # a dual without its complement is another word: رئيسي
    accusative = reader.words[chunk.first].endswith("ا")
    governed = any(m.prefix in ("ب", "ل") for m in reader.at(match.after))
    if chunk.number == "d" and accusative and (governed or reader.word(match.after)[:2] == "لل"):
        return None  # انتخب رئيسا | للحكومة, عمل مدربا | بأكاديمية
    _two_adjectives(reader, chunk)
    chunk.kind = "both" if chunk.number == "d" else "unnamed"
    chunk.how = "role" if chunk.number == "d" else "description"
    chunk.head = (chunk.first, chunk.after)
    return chunk


def _plural_alike(reader: Reader, chunk: Chunk, match: Match) -> bool:
    """Whether the dual is written as the plural is: لاعبي الفريق, اللاعبين, but وزيري الخارجية, الوزيرين."""
    word = reader.words[chunk.first][len(chunk.prefix) :]
    plurals = {fold(form.split()[0]) for form in offices()[match.term.id].plural}
    if match.term.definite:  # بين اللاعبين
        return word.endswith("ين") and bare(word) in plurals and reader.nisba(chunk.after, True) is None
    return word in plurals or (word.endswith("ي") and f"{word}ن" in plurals)


def _two_adjectives(reader: Reader, chunk: Chunk) -> None:
    """الرئيسان الروسي والتركي: the states of the two."""
    # the adjective behind the office, or its own last word: وزيرا الخارجية الأردني | والعراقي
    first = reader.nisba(chunk.after, True) or reader.nisba(chunk.after - 1, True)
    if chunk.number != "d" or first is None or first.term.number != "s":
        return
    second = second_state(reader, first.after, first.term.id)
    if second is not None:
        chunk.countries, chunk.after = (first.term.id, second.term.id), second.after


def read_deputy(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A deputy, adviser or relative of another office or person: نائب وزير الخارجية, نجل الرئيس."""
    position = match.after
    while match.term.definite and reader.is_modifier(position) and reader.article(position):
        position += 1  # النائب الأول السابق لرئيس …
    joined = "ل" if match.term.definite and reader.article(match.after - 1) else ""  # القائم بأعمال
    inner = reader.term(position, "office", prefix=joined)
    name = None if inner or joined else read_name(reader, position)
    if inner is None and name is None:
        return None
    chunk = Chunk("role", index, position, match.prefix)
    chunk.lemma, chunk.gender, chunk.how, chunk.why = match.term.lemma, match.term.gender, "role", "an office"
    if inner:
        whole = read_office(reader, position, inner)
        plain = _office_phrase(reader, position, inner)
        own = whole is not None and whole.kind == "person" and (_holds(whole) or _mans(match, whole))
        governed = whole if own and whole else plain
    else:
        assert name is not None
        governed = name
    chunk.after, chunk.of, chunk.country = governed.after, governed, governed.country
    chunk.inner = [governed]
    chunk.offices = (f"{match.term.lemma} {' '.join(governed.offices)}",)
    chunk.definite = True
    chunk.head = (chunk.first, chunk.after)
    named = holder(reader, chunk)
    return with_apposition(reader, named) if named else chunk


def _mans(relative: Match, person: Chunk) -> bool:
    """Whether the name behind the noun for a woman and an office is a man's, and so the office's: شقيقة وزير الري سالم الوادي."""
    return (
        relative.term.kind == "kin" and relative.term.gender == "f" and person.named[0] in masculine_names()
    )


def _holds(person: Chunk) -> bool:
    """Whether the tables say that the named person holds the office named before."""
    row = people().get(person.row)
    return row is not None and any(holding.office in person.offices for holding in row.offices)


def read_counterpart(reader: Reader, index: int, match: Match) -> Chunk | None:
    """نظيره with a state's adjective and perhaps a name."""
    chunk = Chunk("counterpart", index, match.after, match.prefix)
    chunk.gender = "f" if reader.words[index].rstrip("هاـ").endswith("ت") else "m"
    chunk.definite, chunk.how, chunk.why = True, "role", "a counterpart"
    nisba = reader.nisba(match.after, True)
    if nisba:
        chunk.country, chunk.after = nisba.term.id, nisba.after
    chunk.head = (chunk.first, chunk.after)
    named = holder(reader, chunk)
    if named:
        named.kind = "person"
        named.lemma = "counterpart"
        return with_apposition(reader, named)
    return chunk if nisba else None
