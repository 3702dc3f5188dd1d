"""Taking up again: whom a noun with the article calls again (المركز البحثي, الشركة العملاقة, الدبلوماسي السويدي), by one rule.

The noun must fit the one met before: as the head of a body's name, as a kind of outlet, or as the office or trade of a
person; number, gender and state must not speak against it. What the tables say of a noun stands in ``noun_words.yaml``.
Nobody is guessed: where two persons fit, none is meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.entities import Holder
from tawatur.mentions.fitting import HEADS_OF_STATE, PLAYERS
from tawatur.mentions.part_states import same_state
from tawatur.mentions.terms import forms_of, name_words, offices, outlets, people
from tawatur.text import Document, bare, fold

ANYBODY = "anybody"
"""What the tables say of nouns such as رجل, which anybody without an office may be called by."""


@dataclass(frozen=True)
class Calling:
    """What a noun calls again: bearers of the heads `words`, holders of `holders` (offices and kinds of office or outlet)."""

    words: frozenset[str]
    holders: frozenset[str]


@cache
def _callings() -> dict[str, Calling]:
    """What each noun for a person, a body or an outlet calls again, by its folded form without the article."""
    found: dict[str, Calling] = {}
    for row in knowledge.noun_words():
        if row.function not in ("person", "source", "body", "media"):
            continue
        singular = [fold(form) for form in (*row.ar, *row.feminine)]
        if row.function in ("person", "source"):
            singular += [form + "ه" for form in singular if " " not in form]
        alike = frozenset(singular) if row.function == "person" else frozenset()
        others = frozenset(fold(form) for form in row.takes_up)
        for form in singular:
            before = found.get(form, Calling(frozenset(), frozenset()))
            words = before.words | {form} | alike | others
            found[form] = Calling(words, before.holders | frozenset(row.holders))
    return found


def calling(word: str) -> Calling | None:
    """What the folded `word`, with its article, calls again; None where it is no such noun."""
    return _callings().get(bare(word)) if word.startswith("ال") else None


def network_called(words: Sequence[str], bodies: Iterable[tuple[Chunk, Holder]]) -> Holder | None:
    """The network of `bodies` (latest first) that the folded `words` of a body without a name call: موقع التواصل الاجتماعي."""
    holders = _holders_of(words)
    if holders is None or (bare(words[0]) not in _callings() and bare(words[0]) not in forms_of("media")):
        return None
    return next((holder for _, holder in bodies if holder.id in holders), None)


def is_network(words: Sequence[str]) -> bool:
    """Whether the folded `words` tell a kind of body that is a network, without its name: موقع التواصل الاجتماعي."""
    return _holders_of(words) is not None


def _holders_of(words: Sequence[str]) -> frozenset[str] | None:
    """The networks that the folded `words` may call by the second (موقع التواصل) or by both (الشبكة الاجتماعية)."""
    return (_networks().get(words[1]) or _networks().get(" ".join(words[:2]))) if len(words) > 1 else None


@cache
def networks() -> frozenset[str]:
    """The identifiers of the networks: فيسبوك, تويتر."""
    return frozenset().union(*_networks().values())


@cache
def _networks() -> dict[str, frozenset[str]]:
    """The bodies that each folded word makes a kind of body one of."""
    rows = [row for row in knowledge.noun_words() if row.function == "network"]
    return {fold(form): frozenset(row.holders) for row in rows for form in row.ar}


@cache
def _heads() -> frozenset[str]:
    return frozenset(bare(form) for form in forms_of("body") | forms_of("media"))


def heads(body: Chunk, holder: Holder) -> set[str]:
    """The nouns that a body met before is named by, without their article: those its names begin with."""
    names = (holder.name, holder.lemma, body.lemma)
    first = {bare(fold(name.split()[0])) for name in names if name}
    return first & _heads()


def called(noun: str, printed: Sequence[str]) -> bool:
    """Whether the folded `noun`, the article aside, is the kind that a body's `printed` words begin with."""
    return tuple(printed[:1]) == (bare(noun),)


def row_called(noun: str, holder: Holder) -> bool:
    """The same of one of the names that the tables have for the body, which this article may not use: هيئة الأمم المتحدة."""
    row = people().get(holder.row)
    return row is not None and any(fold(form).startswith(f"{bare(noun)} ") for form in row.ar)


def called_otherwise(noun: str, holder: Holder, printed: Sequence[str]) -> bool:
    """Whether a body is `printed` with another head noun, and bears `noun` in the tables only: إدارة الفضاء, no الوكالة."""
    other = any(bare(word) in _heads() for word in printed[:1]) and not called(noun, printed)
    return other and row_called(noun, holder) and not outlet_called(noun, holder)


def heads_one(word: str, row: str) -> bool:
    """Whether one of the names that the tables have for `row` begins with the folded noun `word`: وكالة of وكالة موديز."""
    return bare(word) in _other_heads(row)


@lru_cache(maxsize=20_000)
def _other_heads(row: str) -> frozenset[str]:
    """The nouns that begin one of the names of the body `row` of the tables, without their article."""
    known = people().get(row)
    return frozenset(bare(fold(name.split()[0])) for name in known.ar) if known else frozenset()


def body_called(
    word: str, country: str | None, bodies: Iterable[tuple[Chunk, Holder]], anybody: bool = True
) -> Holder | None:
    """The body of `bodies` (latest first) that the folded noun `word` calls again; of the state `country`, if one is said.

    `anybody`: whether it may call one whose name tells no kind.
    """
    sought = calling(word)
    if sought is None:
        return None
    nameless: Holder | None = None
    stateless: Holder | None = None
    for body, holder in bodies:
        own = holder.country or body.country
        if country and own and own != country:
            continue
        named = heads(body, holder)
        if (
            named & sought.words
            or bare(word) in _other_heads(body.row)
            or not sought.holders.isdisjoint((_outlet_kind(holder), holder.id))
        ):
            if own or not country:
                return holder
            stateless = stateless or holder
        if not named and nameless is None and holder.kind == "organisation" and not body.row:
            nameless = holder
    return stateless or (nameless if anybody and tells_kind(bare(word)) else None)


def outlet_called(word: str, holder: Holder) -> bool:
    """Whether `holder` is an outlet of the tables, of the kind that the folded noun `word` with its article tells (الصحيفة)."""
    return outlet_kind_called(word, holder.row)


def outlet_kind_called(word: str, row: str) -> bool:
    """The same of the outlet `row` of the tables."""
    sought, outlet = calling(word), outlets().get(row)
    return sought is not None and (outlet.kind if outlet else "") in sought.holders


STATES_AGENCY = "وكالة الأنباء"
"""How one name of each agency that is a state's begins in the tables, with the state's adjective behind it."""


def of_a_state(holder: Holder) -> bool:
    """Whether `holder` is an agency that the tables also call by its state (وكالة الأنباء التركية)."""
    outlet = outlets().get(holder.row)
    return outlet is not None and any(name.startswith(STATES_AGENCY) for name in outlet.ar)


@cache
def agency_of(country: str) -> str | None:
    """The only agency of the tables that they also call by the state `country`, or None."""
    found = [
        row.id
        for row in outlets().values()
        if row.country == country and any(name.startswith(STATES_AGENCY) for name in row.ar)
    ]
    return found[0] if len(set(found)) == 1 else None


def _outlet_kind(holder: Holder) -> str:
    outlet = outlets().get(holder.row)
    return outlet.kind if outlet else ""


@cache
def tells_kind(word: str) -> bool:
    """Whether the folded noun, without its article, tells a kind of body (شركة, منصة), not a part (مكتب).

    It calls bodies of several kinds again, and may call one whose name tells no kind.
    """
    found = _callings().get(word)
    return found is not None and len(found.words) > 1


@lru_cache(maxsize=20_000)
def calls_alike(lemma: str, other: str) -> bool:
    """Whether two heads are nouns that papers use of one body by turns, each for the other: شركة مرجان، مجموعة مرجان."""
    pair = [bare(fold(head)) for head in (lemma, other)]
    by_turns = [calling("ال" + head) for head in pair if head]
    return len(by_turns) == 2 and all(
        sought is not None and word in sought.words
        for sought, word in zip(by_turns, reversed(pair), strict=True)
    )


def only_judged(words: Sequence[str]) -> bool:
    """Whether an adjective only judges a group, and at most a place follows: التنظيم الإرهابي في مرسان."""
    definite = len(words) > 1 and words[0].startswith("ال") and words[1] in forms_of("character")
    return definite and (len(words) == 2 or words[2] in particles("fi"))


def contained(words: tuple[str, ...], body: Chunk, holder: Holder) -> bool:
    """Whether `words`, two at least, are all in the body's fuller name, and it has the same head: مكتب الإحصاء."""
    if len(words) < 2:
        return False
    # one of marks alone has no words
    return any(shortens(words, name) for name in filter(None, (*holder.names, name_words(holder.name))))


def shortens(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether all of `words` are in the fuller `name` of a body, with the same head: هيئة المرجان, of الهيئة العامة للمرجان."""
    asked, fuller = _cores(words), _cores(name)
    construct = not name[0].startswith("ال") and not tells_kind(name[0])
    if construct and any(word.startswith("لل") and _core(word) in asked for word in name):
        return False  # قوات الدفاع للتحالف are not قوات التحالف
    fuller_or_same = len(fuller) > len(asked) or fuller == asked  # قوات الشرعية, القوات الشرعية
    return fuller_or_same and fuller[0] == asked[0] and set(asked) <= set(fuller)


@lru_cache(maxsize=20_000)
def _cores(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_core(word) for word in words)


def _core(word: str) -> str:
    """The folded word without its article, ل joined to the article too."""
    return bare("ا" + word[1:]) if word.startswith("لل") and len(word) > 4 else bare(word)


def person_called(word: str, chunk: Chunk, persons: Iterable[Holder]) -> Holder | None:
    """The only one of `persons` met before `chunk` whom the folded noun `word` can call again."""
    sought = calling(word)
    if sought is None:
        return None
    met = [h for h in persons if h.last_before(chunk.first) >= 0 and h.gender == chunk.gender]
    if chunk.country:
        met = [h for h in met if h.country is None or same_state(h.country, chunk.country)]
    fitting = [h for h in met if _fits(h, sought)]
    fitting = _main([h for h in fitting if chunk.country and h.country] or fitting, chunk)
    if not fitting and ANYBODY in sought.holders:
        near = [h for h in met if chunk.first - h.last_before(chunk.first) <= _NEAR]
        fitting = [h for h in near if not h.offices and not h.row] if len(near) == 1 else []
    return fitting[0] if len(fitting) == 1 else None


def _main(persons: list[Holder], chunk: Chunk) -> list[Holder]:
    """The one of `persons` of whom the article spoke before `chunk` far more than of each other; all where there is none."""
    told = sorted(((sum(at < chunk.first for at in set(h.seen)), h.id, h) for h in persons), reverse=True)
    main = len(told) > 1 and told[0][0] >= _OFTEN and told[0][0] >= _OFTEN * told[1][0]
    return [told[0][2]] if main else persons


_OFTEN = 3
"""Times that an article speaks of the person it is about, and how many times as often as of another of the same noun."""

_NEAR = 60
"""Tokens since somebody was met whom a noun for anybody (الرجل) may take up, if nobody else was met meanwhile."""


def sexes_told_apart(word: str, words: Sequence[str]) -> bool:
    """Whether the folded noun `word` (الرجل) may mean any man in an article whose `words` tell of women as such (المرأة)."""
    sought = calling(word)
    return sought is not None and ANYBODY in sought.holders and not _any_woman().isdisjoint(words)


def is_adjective(document: Document, word: str, chunk: Chunk) -> bool:
    """Whether a noun for anybody stands right behind a definite word, which it describes: الرئيس | الشاب."""
    sought = calling(word)
    if sought is None or ANYBODY not in sought.holders or not chunk.first or chunk.prefix:
        return False
    return document.kinds[chunk.first - 1] == "w" and document.light[chunk.first - 1].startswith(("ال", "لل"))


@cache
def _any_woman() -> frozenset[str]:
    return frozenset(
        fold(form)
        for row in knowledge.noun_words()
        if ANYBODY in row.holders
        for form in row.ar
        if form.startswith("ال")
    )


def star_called(words: tuple[str, ...], chunk: Chunk, persons: Iterable[Holder]) -> Holder | None:
    """The player of `persons` met before whom his club's name calls again: نجم برشلونة; None where two may be meant.

    He is the only one whom the article ties to that club, or the only player so far where it ties him to none. A former player
    of the club (السابق) is not told by it.
    """
    club = chunk.of if chunk.of is not None and chunk.of.kind == "body" else None
    if club is None or not stars(words[0]) or words[-1] in forms_of("modifier"):
        return None
    met = [h for h in persons if h.last_before(chunk.first) >= 0 and h.gender == chunk.gender]
    players = [h for h in met if not h.offices.isdisjoint(PLAYERS)]
    tied = [h for h in players if not h.serves.isdisjoint(club.entities)]
    fitting = tied or (players if not any(h.serves for h in players) else [])
    return fitting[0] if len(fitting) == 1 else None


def stars(word: str) -> bool:
    """Whether papers call a player by the folded noun `word` before his club's name (نجم)."""
    sought = calling("ال" + bare(word))
    return sought is not None and not PLAYERS.isdisjoint(sought.holders)


def _fits(holder: Holder, sought: Calling) -> bool:
    """Whether the person has an office or trade that the noun calls; heads of state are called by theirs alone."""
    if not holder.offices.isdisjoint(HEADS_OF_STATE):
        return False
    held = holder.offices | {offices()[office].kind for office in holder.offices if office in offices()}
    if not held.isdisjoint(sought.holders):
        return True
    return any(bare(title[0]) in sought.words for title in holder.titles if title)
