"""Teams: whom الفريق and النادي call again where an article names two sides."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import CLUB, NATIONAL_TEAM, TEAMS, all_clubs, is_club
from tawatur.mentions.entities import Holder
from tawatur.mentions.part_states import PART_OF, same_state
from tawatur.mentions.terms import forms_of, name_words, people, states
from tawatur.mentions.wording import phrase_text
from tawatur.text import Document, bare, fold, hosts
from tawatur.text.frequencies import frequency

STATES_TEAM = "منتخب"
"""The head of the names of states' teams."""

Met = tuple[Chunk, Holder]
"""A body's phrase, and whom it denotes."""

_OFTEN = 3
"""Times that an article speaks of a team before that is the one it is about."""


def spoken_of(document: Document, chunks: Iterable[Chunk]) -> Counter[str]:
    """How often the article has each body's phrases, by `_key`."""
    bodies = (part for chunk in chunks for part in (chunk, *chunk.inner) if part.kind == "body")
    return Counter(_key(document, body) for body in bodies)


def _key(document: Document, chunk: Chunk) -> str:
    """What tells a body's phrases from another's before it is known whom they denote: its row, else its words."""
    named = chunk.means or chunk
    return f"{named.row} {named.country}" if named.row else phrase_text(document, named)


def main_team(
    document: Document, chunk: Chunk, bodies: Iterable[tuple[Chunk, Holder]], spoken: Counter[str]
) -> Holder | None:
    """The team or club of `bodies` (latest first) of which the article speaks far more than of the latest, the opponent; else None.

    `chunk` is النادي or الفريق alone, `spoken` what `spoken_of` gives.
    """
    teams = [
        (spoken[_key(document, body)], holder)
        for body, holder in bodies
        if is_club(body.row) or body.en == chunk.en or (chunk.en != CLUB and body.row == NATIONAL_TEAM)
    ]
    if not teams:
        return None
    most, holder = max(teams, key=lambda met: met[0])
    return holder if most >= max(_OFTEN, 2 * teams[0][0]) else None


def plays(body: Chunk, noun: Chunk) -> bool:
    """Whether `body` is a club or a team by its row or its head; no state's team where `noun` is النادي."""
    if body.row == NATIONAL_TEAM:
        return noun.en != CLUB
    return is_club(body.row) or body.en in TEAMS


def acts(document: Document, body: Chunk) -> bool:
    """Whether `body` stands as the subject of a verb or at the head of a clause: فاز | المرجان, لكن | المرجان; not نتائج المرجان.

    Verbs are told from nouns by the article, which papers never put before them.
    """
    before = body.first - 1
    if body.prefix not in ("", "و", "ف"):
        return False
    while before >= 0 and document.kinds[before] in "oc(p":
        before -= 1
    if before < 0 or document.kinds[before] != "w":
        return True
    if body.prefix:
        return False  # أندية المرجان | والصدف
    word = document.fold[before]
    if is_opponent(document, body) or word.startswith(("ال", "لل")) or _preposition(word):
        return False
    return not any(frequency("ال" + host) for host in (word, word.removeprefix("و"), word.removeprefix("ف")))


def _preposition(word: str) -> bool:
    """Whether the folded `word` is a particle that governs a noun."""
    return any(word.removeprefix("و") in particles(function) for function in PREPOSITIONS)


PREPOSITIONS = ("fi", "min", "ila", "ala", "an", "place_time")
"""What the tables call the particles that govern a noun."""


def joined(document: Document, body: Chunk) -> bool:
    """Whether somebody is told right before `body` to play for it: ينتقل إلى | المرجان, لعب مع | المرجان, انضم للمرجان."""
    first = body.first
    if body.prefix[-1:] not in ("ل", "ب"):
        first -= 1
        if first < 0 or document.fold[first] not in forms_of("beside_team"):
            return False
    near = range(max(first - _NEAR, 0), first)
    return any(host in forms_of("joining") for at in near for _, host in hosts(document.fold[at]))


_NEAR = 4
"""Words between what tells of playing and the preposition before the team, and one more."""


def is_opponent(document: Document, body: Chunk) -> bool:
    """Whether the word before `body` makes it the other side: مضيفه المرجان, لقاء المرجان."""
    before = document.fold[body.first - 1] if body.first else ""
    return before in forms_of("opponent") or before[1:] in forms_of("opponent")


def one_of_two(document: Document, chunk: Chunk) -> bool:
    """Whether an adjective behind `chunk` makes it one of two sides: الفريق المنافس, الفريق الزائر."""
    return chunk.after < len(document) and document.fold[chunk.after] in forms_of("one_side")


def tells_sport(document: Document, team: Chunk, at: int) -> bool:
    """Whether the token `at` is of the words for a team's sport, which ل joins to it: فريق مرجان الألماني | لكرة القدم."""
    return team.en in TEAMS and any(word[:1] == "ل" for word in document.fold[at - 1 : at + 1])


def of_town(
    document: Document, adjective: str, bodies: Iterable[Met], likely: Iterable[Met], spoken: Counter[str]
) -> Holder | None:
    """The team of `bodies` (latest first) that the folded `adjective` is made of: its town's (النادي الباريسي) or its own name's.

    Else the `likely` one spoken of most, which a surname of its own may call (النادي الملكي), but none of another state than the
    town's (النادي اللندني); one made with او is of a name not met (الفريق الجزراوي).
    """
    word = bare(adjective).removesuffix("ه")
    clubs, made_of = _clubs_of_towns().get(word, frozenset()), word.removesuffix("ي")
    own = made_of.endswith(_MADE_OF_NAME)
    stem = made_of.removesuffix(_MADE_OF_NAME)
    for body, holder in bodies:
        may = _may_play(body) and any(_alike(stem, bare(word), own) for word in name_words(holder.name))
        if holder.id in clubs or may:
            return holder
    if own and not clubs:
        return None
    states = {people()[club].country for club in clubs}
    teams = [
        (spoken[_key(document, body)], holder)
        for body, holder in likely
        if (is_club(body.row) or body.en in TEAMS)
        and (not states or holder.country is None or holder.country in states)
    ]
    return max(teams, key=lambda team: team[0])[1] if teams else None


_MADE_OF_NAME = "او"
"""What stands before the ending of adjectives that supporters make of a club's name: الجزراوي, of الجزيرة."""


def _alike(stem: str, name: str, own: bool) -> bool:
    """Whether an adjective's `stem` is the folded `name`, but for its long vowels where it is the club's `own`: جزر, جزيرة."""
    name = name.removesuffix("ه")
    return stem == name or (own and len(stem) > 2 and _consonants(stem) == _consonants(name))


def _consonants(word: str) -> str:
    return word[:1] + "".join(letter for letter in word[1:] if letter not in "اوي")


@cache
def _clubs_of_towns() -> dict[str, frozenset[str]]:
    """The clubs of towns that have several, by the folded adjective of the town without the article."""
    rows = [row for row in knowledge.noun_words() if row.function == "town_club"]
    return {bare(fold(form)): frozenset(row.holders) for row in rows for form in row.ar}


def of_capital(
    document: Document, country: str | None, bodies: Iterable[Met], spoken: Counter[str]
) -> Holder | None:
    """The club of `bodies` that نادي العاصمة is: the only one of a capital, or the one spoken of far more than any other.

    `country`: the state whose capital the words tell of, if they do (فريق العاصمة الإسبانية).
    """
    if country in PART_OF and states()[country].capital:
        return None  # كارديف: the tables have its clubs under the whole state
    told: Counter[str] = Counter()
    met: dict[str, Holder] = {}
    for body, holder in bodies:
        own = country is None or same_state(holder.country or "", country)
        if holder.id in _clubs_of_capitals() and own:
            met[holder.id], told[holder.id] = holder, spoken[_key(document, body)]
    most = told.most_common(2)
    clear = bool(most) and (len(most) == 1 or most[0][1] >= max(_OFTEN, 2 * most[1][1]))
    return met[most[0][0]] if clear else None


def is_of_capital(words: Sequence[str]) -> bool:
    """Whether the folded `words` behind a team's head are the capital alone, or that of a state: العاصمة, العاصمة الإسبانية."""
    return words[:1] == (_CAPITAL,) and len(words) < 3


_CAPITAL = fold("العاصمة")
"""The noun by which papers tell of a club by its town where that is a capital."""


@cache
def _clubs_of_capitals() -> frozenset[str]:
    """The clubs of capitals: those with its name in theirs, and those that the tables have under its adjective."""
    capitals = {state.iso: {fold(name) for name in state.capital} for state in knowledge.states()}
    named = {
        club.id
        for club in all_clubs().values()
        if not capitals.get(club.country or "", set()).isdisjoint(
            word for form in club.ar for word in fold(form).split()
        )
    }
    towns = {bare(name).removesuffix("ه") + "ي" for names in capitals.values() for name in names}
    listed = (clubs for adjective, clubs in _clubs_of_towns().items() if adjective in towns)
    return frozenset(named).union(*listed)


def of_state(document: Document, country: str, bodies: Iterable[tuple[Chunk, Holder]]) -> Holder | None:
    """The team of `bodies` (latest first) of the state `country` that was met last and is no opponent, if another is there.

    وقال النادي المرجاني, after a match against another club of that state.
    """
    own = [
        (body, holder)
        for body, holder in bodies
        if country in (holder.country, body.country) and _may_play(body)
    ]
    ours = [holder for body, holder in own if not is_opponent(document, body)]
    return next(iter(ours or [holder for _, holder in own]), None)


CHAMPION = "champion"
"""What the tables call بطل, who is a club where clubs of the state are told of."""


def champion(words: tuple[str, ...], chunk: Chunk, bodies: Sequence[tuple[Chunk, Holder]]) -> Holder | None:
    """The club of `bodies` that the champion of a state is: the only one of that state, or told of more than any other of it.

    بطل مرجانيا, بطل الدوري المرجاني.
    """
    state = chunk.of is None or chunk.of.kind == "state"
    if CHAMPION not in chunk.offices or chunk.country is None or not state or not words[0].endswith("بطل"):
        return None
    own = (h for body, h in bodies if is_club(body.row) and h.country == chunk.country)
    told = Counter(holder.id for holder in own).most_common(2)
    clear = bool(told) and (len(told) == 1 or told[0][1] > told[1][1])
    return next(h for _, h in bodies if h.id == told[0][0]) if clear else None


def _may_play(body: Chunk) -> bool:
    """Whether `body` can be a club or a team: one of the tables' other bodies, or an outlet, is none."""
    return body.kind != "media" and (not body.row or is_club(body.row) or body.row == NATIONAL_TEAM)
