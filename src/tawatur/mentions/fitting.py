"""Whether somebody of the article fits a description: by office, state, gender, and the body they belong to."""

from collections.abc import Sequence
from functools import lru_cache

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import closed, particles
from tawatur.mentions.entities import Holder
from tawatur.mentions.name_words import acts, done
from tawatur.mentions.part_states import same_state
from tawatur.mentions.reader import Reader, finite_verb, joined_article
from tawatur.mentions.terms import forms_of, people, state_bodies
from tawatur.text import Document, bare, fold
from tawatur.text.frequencies import frequency
from tawatur.text.told_apart import told_apart

HEADS_OF_STATE = frozenset(
    ("president", "king", "prime_minister", "supreme_leader", "emir", "chancellor", "sultan")
)
"""Offices whose holders papers call الزعيم with the state's adjective."""
PLAYERS = frozenset(("player", "striker", "defender", "goalkeeper", "team_captain", "champion"))
"""Offices that papers use of one and the same player by turns (المهاجم، اللاعب)."""
LEADER = "leader"
LEADERS = HEADS_OF_STATE | {LEADER}
HEAD = "head"
PRESIDENT = "president"
INSTITUTIONS = ("body", "bare", "media")
ANY = "any"
"""The number of somebody who is whichever of many (أي لاعب), and is not taken up again."""
SPOKESPERSON = "spokesperson"
ENVOY = "envoy"
"""What the identifiers of the offices of those sent to a state have in them."""
SOURCE = "source"
UNSURE_WHICH = "unsure: a clause tells which one is meant"


def met(reader: Reader, chunk: Chunk) -> bool:
    """Whether a verb of meeting, which has an object, stands before `chunk`."""
    before = reader.words[chunk.first - 1] if chunk.first else ""
    return before in particles("meeting") or before.removeprefix("و") in particles("meeting")


def abroad(row: str, country: str | None) -> bool:
    """Whether the person of the tables in this `row` is of a state, and of another than `country`."""
    person = people().get(row)
    return person is not None and None not in (country, person.country) and person.country != country


def fits(holder: Holder, wanted: tuple[str, ...], country: str | None, gender: str) -> bool:
    """Whether `holder` has one of the offices, of the state and in the gender asked for (unknown counts for it)."""
    if country and holder.country and not same_state(holder.country, country):
        return False
    if gender and holder.gender != gender:
        return False
    if not holder.offices.isdisjoint(wanted):
        return True
    if _held_before(holder, wanted):
        return True
    speaks = [office for office in holder.offices if SPOKESPERSON in office]
    if speaks and any(SPOKESPERSON in office for office in wanted):
        # المتحدث باسم الوزارة: which ministry only the article tells; the army's is not the police's
        return SPOKESPERSON in wanted or SPOKESPERSON in speaks
    if ENVOY in wanted and any(ENVOY in office for office in holder.offices):
        return True  # المبعوث الخاص: whose envoy only the article tells
    if LEADER in wanted and not holder.offices.isdisjoint(HEADS_OF_STATE):
        return country is None or holder.country == country
    return False


FORMER = "former_"
"""What the identifiers of past offices begin with (الرئيس السابق)."""


def _held_before(holder: Holder, wanted: tuple[str, ...]) -> bool:
    """Whether `holder` held one of the past offices `wanted`, by the tables or by what the article calls them."""
    past = {office.removeprefix(FORMER) for office in wanted if office.startswith(FORMER)}
    held = holder.past | holder.offices if holder.former else holder.past
    return bool(past) and not past.isdisjoint(held)


def is_past(chunk: Chunk, wanted: tuple[str, ...]) -> bool:
    """Whether the office that `chunk` tells of, one of `wanted`, is a past one: الرئيس السابق."""
    return chunk.former or any(office.startswith(FORMER) for office in wanted)


def offices_meant(chunk: Chunk) -> tuple[str, ...]:
    """The offices that the words of an office can mean; the head (رئيس) of a state by its name is its president."""
    state = chunk.of is not None and chunk.of.kind == "state"
    meant = (*chunk.offices, PRESIDENT) if state and HEAD in chunk.offices else chunk.offices
    return (*meant, *(FORMER + office for office in meant)) if chunk.former else meant


def another(chunk: Chunk, words: tuple[str, ...], holder: Holder) -> bool:
    """Whether the folded `words` of an office tell of another than `holder`, by what he is described or titled."""
    if chunk.number != "s":
        return False
    if holder.kind == "unnamed":
        return told_apart(words, fold(holder.name).split())
    alike = [title for title in holder.titles if title and bare(title[0]) == bare(words[0])]
    return bool(alike) and all(told_apart(words, title) for title in alike)


def serves(holder: Holder, chunk: Chunk) -> bool:
    """Whether the body that the words name is not another than those the article ties `holder` to."""
    if chunk.of is None or chunk.of.kind not in INSTITUTIONS or chunk.of.kind == "bare" or not holder.serves:
        return True
    if not PLAYERS.isdisjoint(chunk.offices):
        alike = is_state_team(*chunk.of.entities[:1])
        if not any(is_state_team(body) == alike for body in holder.serves):
            return True  # of a club; his state's team is another matter
    return not holder.serves.isdisjoint(chunk.of.entities)


def is_state_team(entity: str = "") -> bool:
    """Whether the identifier of an entity is a state's team's."""
    return entity.endswith("-national-team")


@lru_cache(maxsize=20_000)
def same_head(lemma: str, other: str, name: str) -> bool:
    """Whether a head noun is the first word of a body's usual or printed name, the article aside."""
    return bare(fold(lemma)) in {bare(fold(text.split()[0])) for text in (other, name) if text}


def body_row(chunk: Chunk) -> str:
    """The body's identifier, the same for one that the tables list as an organisation of its own."""
    return state_bodies().get(chunk.row, (chunk.row, ""))[0]


FORCES = frozenset(("forces", "units", "factions", "group"))
"""What the tables call heads of those who fight, of whom an article tells several."""


def set_apart(document: Document, chunk: Chunk) -> bool:
    """Whether an adjective and what it governs tell which forces are meant: القوات الموالية للحكومة, القوات المدعومة من أنقرة."""
    words, behind = document.fold, chunk.after + 1
    forces = chunk.en in FORCES or (chunk.kind == "body" and words[chunk.first].endswith("قوات"))
    if not forces or behind >= len(words) or chunk.after > chunk.first + 1:
        return False
    if not words[chunk.after].startswith("ال") or not words[chunk.after].endswith("ه"):
        return False
    return words[behind][:1] in ("ل", "ب") or words[behind] in particles("min") | particles("fi")


def only_describes(document: Document, chunk: Chunk) -> bool:
    """Whether a noun is an adjective of the definite noun before it: الحياة | اليومية, للانتخابات | البلدية, الفرق | الموسيقية.

    Behind و the word before must be such an adjective too: الخدمات الهاتفية | والفضائية.
    """
    first, words = chunk.first, document.fold
    if not first or chunk.prefix not in ("", "و"):
        return False
    word = words[first][len(chunk.prefix) :]
    trade = chunk.kind in ("role", "unnamed") and _of_relation(word)
    if chunk.after > first + (2 if trade and chunk.country and chunk.of is None else 1):
        return False  # الفن | السينمائي المصري
    if not (trade or word in forms_of("adjective_too")) or document.kinds[first - 1] != "w":
        return False
    before = words[first - 1]
    definite = (
        before[1:] if before.startswith(("وال", "بال", "فال", "كال")) else joined_article(before) or before
    )
    if not definite.startswith("ال") or closed(before, document.light[first - 1]):
        return False
    if not chunk.prefix or definite.endswith("يه"):
        return True
    # فالوضع الاقتصادي | والسياسي
    noun = words[first - 2] if first > 1 else ""
    return (
        definite.endswith("ي") and noun.startswith(_DEFINITE) and not closed(noun, document.light[first - 2])
    )


@lru_cache(maxsize=10_000)
def _of_relation(word: str) -> bool:
    """Whether papers use the folded `word`, a trade with its article, as an adjective of things too: السينمائي; not القاضي."""
    if not word.startswith("ال") or not word.endswith(("يه", "ي")):
        return False
    things = frequency(word.removesuffix("ه") + "ه")
    return word.endswith("يه") or (things >= _THINGS and _SHARE * things >= frequency(word))


_DEFINITE = ("ال", "وال", "فال", "بال", "لل")
"""How definite nouns begin."""

_THINGS = 60
_SHARE = 3
"""How often papers have the feminine of a trade that is an adjective of things, by itself and beside the masculine."""


def singled_out(document: Document, chunk: Chunk) -> bool:
    """Whether what stands behind `chunk` tells who is meant: الرجل الذي …, المسؤول عن الملف."""
    words, first = document.fold, chunk.first
    word = words[chunk.after] if chunk.after < len(words) else ""
    apposed = first > 1 and finite_verb(words[first - 2])  # قالت فلانة | المسؤولة عن
    return word in particles("relative") or (word in particles("an") and not apposed)


def told_by_clause(document: Document, chunk: Chunk) -> bool:
    """Whether a relative clause tells which one a noun alone means, rather than more of one met before: مع الدولة التي ستستضيف.

    The subject of a verb is met before: قالت الشركة التي ….
    """
    behind = document.fold[chunk.after] if chunk.after < len(document) else ""
    if behind not in particles("relative") or not chunk.first:
        return False
    before = document.fold[chunk.first - 1]
    return not (finite_verb(before) or done(before) or done(before.removeprefix("و")) or acts(before))


def pointed_at(document: Document, chunk: Chunk) -> bool:
    """Whether a demonstrative stands before `chunk`."""
    return chunk.first > 0 and document.fold[chunk.first - 1] in particles("demonstrative")


_HEAD = 3
"""Tokens at the head of a sentence among which it says where: وفي بلاد المرجان، قالت السلطات."""


def scene(document: Document, chunk: Chunk, met: Sequence[tuple[int, Holder]]) -> str | None:
    """The state that the head of the sentence of `chunk` says it is told of, as those `met` (with their tokens) tell; else None."""
    start = next(first for first, after in document.sentences if first <= chunk.first < after)
    for token, holder in reversed(met):
        if token < start:
            return None
        before = document.fold[token - 1] if token > start else ""
        inside = before in particles("fi") or before[1:] in particles("fi")  # وفي
        if inside and token - start <= _HEAD and holder.kind in ("state", "place") and holder.country:
            return holder.country
    return None


def is_anybodys(document: Document, chunk: Chunk) -> bool:
    """Whether an office means no certain holder: the post itself, one of all its holders, who will hold it some day.

    مرشح لمنصب | الرئيس, جائزة أفضل | لاعب, الرئيس المقبل.
    """
    first, words = chunk.first, document.fold
    if any(words[at] in forms_of("next_one") for at in range(first + 1, min(chunk.after + 1, len(words)))):
        return True
    if not first or chunk.prefix or document.kinds[first - 1] != "w":
        return False
    before = words[first - 1]
    if any(word in forms_of("post") for word in (before, before[1:])):
        return True
    most = before.removeprefix("و")
    return not words[first].startswith("ال") and not most.startswith("ال") and most in forms_of("superlative")
