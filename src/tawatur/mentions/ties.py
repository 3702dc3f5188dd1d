"""Ties: whether an article ties somebody to the body or person that the words of an office name, and what speaks against it."""

from collections import Counter
from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import numerals, particles
from tawatur.mentions.clubs import CLUB, COACH, NATIONAL_TEAM, is_club, sent_to
from tawatur.mentions.entities import Cast, Holder
from tawatur.mentions.fitting import HEADS_OF_STATE, INSTITUTIONS, LEADER, PLAYERS, SPOKESPERSON, singled_out
from tawatur.mentions.governments_meant import GovernmentResolver
from tawatur.mentions.name_words import acts as does
from tawatur.mentions.name_words import done
from tawatur.mentions.reader import finite_verb
from tawatur.mentions.teams import PREPOSITIONS, acts, is_opponent, joined, plays
from tawatur.mentions.terms import forms_of, name_words, people, state_bodies
from tawatur.mentions.wording import title_words
from tawatur.text import Document, bare, fold

UNSURE_ONE_OF_MANY = "unsure: one of many of this kind, whoever that is"
UNSURE_TEAM = "unsure: several teams are told of"

PARTY_SPOKESPERSON = "party_spokesperson"
"""What the tables call who speaks for a party, whichever that is."""

GOALKEEPER = "goalkeeper"
"""The player of whom a team has one."""

_NEAR = 25
"""Tokens from the player met last to what he is called by."""

_NEXT = 2
"""Tokens between what a player is called by and his name behind it."""

_SENTENCES = 2
"""Sentences of a paragraph, the one of الفريق itself counted, in which the team that it means stands."""

_OFTEN = 3
"""Times that an article speaks of a player before he may be the one meant by his club, where it does not tell his club."""


def one_of_many(document: Document, chunk: Chunk) -> bool:
    """Whether a word before or behind an indefinite office makes its holder any of many: أي لاعب، أحد محامي الرئيس، متحدث آخر."""
    first, words = chunk.first, document.fold
    if words[first].startswith("ال"):
        return False
    if first and document.kinds[first - 1] == "w" and not chunk.prefix:
        before = words[first - 1]
        if before in forms_of("any_one") or (before[:1] in "وفبلك" and before[1:] in forms_of("any_one")):
            return True
    behind = range(first + 1, min(chunk.after + 1, len(words)))
    return any(words[at] in forms_of("another") for at in behind)


def indefinite(words: tuple[str, ...]) -> bool:
    """Whether the folded `words` of an office tell nobody in particular: ضابط سابق في الوكالة, زعيم للدولة; not مدير المرفأ."""
    if len(words) < 2 or words[0].startswith("ال"):
        return False
    rest = words[1:]
    while rest and not rest[0].startswith("ال") and (rest[0] in forms_of("modifier") or rest[0] in _nisbas()):
        rest = rest[1:]
    if not rest:
        return True
    # نائب عام الولاية: the adjective is the office's own
    return rest[0] in particles("fi") or rest[0] in particles("min") or rest[0].startswith("لل")


def no_latter(document: Document, chunk: Chunk) -> bool:
    """Whether الأخير takes up nobody: في الأخير (at last), هو الأخير, الأشهر الـ12 الأخيرة, الدقيقة الثالثة (الأخيرة).

    Nor does it behind a verb of being, unless a verb follows: ستكون الأخيرة له; not كان الأخير قد أعلن.
    """
    before = range(max(chunk.first - _COUNTED, 0), chunk.first)
    if not before or chunk.prefix:
        return False
    word = document.fold[chunk.first - 1].removeprefix("و")
    if any(document.fold[at] in forms_of("rank") for at in before):
        return True  # المركز قبل الأخير
    alone = word in particles("fi") or word in particles("pronoun") or document.kinds[chunk.first - 1] == "("
    if alone or (word.removeprefix("س") in particles("was") and not _done(document, chunk.after)):
        return True
    numbered = (document.kinds[at] == "n" or document.fold[at] in numerals() for at in before)
    # السبع مراحل | الأخيرة
    return any(numbered) or bare(document.fold[before[-2]] if len(before) > 1 else "") in numerals()


def _done(document: Document, index: int) -> bool:
    """Whether a verb, or the particle before one, stands at `index`: كان الأخير | قد أعلن, كان الأخير | يلعب."""
    word = document.fold[index] if index < len(document) else ""
    return word in particles("perfect") or finite_verb(word) or does(word) or done(word)


_COUNTED = 3
"""Tokens from a number to an adjective of what it counts: الثمانية عشر شهرا | الأخيرة."""


@cache
def _nisbas() -> frozenset[str]:
    """The folded first words of states' adjectives, in both genders."""
    words = {fold(nisba.split()[0]) for row in knowledge.states() for nisba in row.nisba}
    return frozenset(words | {word + "ه" for word in words})


def states_of_adjective(words: tuple[str, ...]) -> frozenset[str]:
    """The ISO codes of the several states that an adjective among the folded `words` may tell (الزعيم الكوري), else none."""
    shared = _shared_adjectives()
    return next((shared[bare(word)] for word in words[1:] if bare(word) in shared), frozenset())


@cache
def _shared_adjectives() -> dict[str, frozenset[str]]:
    rows = [row for row in knowledge.noun_words() if row.function == "shared_nisba"]
    forms = [(fold(form), frozenset((row.en or "").split())) for row in rows for form in row.ar]
    return {form + ending: codes for form, codes in forms for ending in ("", "ه")}


def _names(word: str) -> frozenset[str]:
    """The folded name of a state without its article and with or without ل before it: اليمن, لليمن; لبنان, للبنان."""
    joined = {word[1:], bare("ا" + word[1:])} if word.startswith("ل") else set[str]()
    return frozenset({bare(word), *joined})


class Ties(GovernmentResolver):
    """What an article has told of who serves whom."""

    def __init__(self, document: Document, cast: Cast) -> None:
        """`cast` already holds the persons that the article names."""
        super().__init__(document, cast)
        self.employing: set[int] = set()  # the bodies named for those whom they employ: لاعب المرجان

    def _may_serve(self, holder: Holder, chunk: Chunk) -> bool:
        """Whether somebody still to come is not said there to belong to another body than the words name."""
        if chunk.of is None or chunk.of.kind not in INSTITUTIONS or holder.last_before(chunk.first) >= 0:
            return True
        if chunk.of.row == NATIONAL_TEAM and not any(
            row == NATIONAL_TEAM for _, row in self.serving.get(holder.id, ())
        ):
            return True
        return holder.id not in self.serving or self._told_to_serve(holder, chunk.of)

    def _same_side(self, holder: Holder, chunk: Chunk) -> bool:
        """Whether `holder` can lead the body, or speak for the person, that the words name.

        A body's leader (زعيم الغالبية في مجلس الشيوخ) is no head of state; who speaks for a minister does not for another.
        """
        if chunk.of is None or holder.kind != "person":
            return True
        if (sent := sent_to(chunk)) is not None:
            told = frozenset[str]().union(*(_names(word) for title in holder.titles for word in title))
            return not told.isdisjoint(_names(self.document.fold[sent.first]))
        if chunk.of.kind == "body" and not PLAYERS.isdisjoint(chunk.offices):
            return self._plays_for(holder, chunk, chunk.of)
        if chunk.of.row == NATIONAL_TEAM and COACH in chunk.offices:
            return self._trains(holder, chunk.of)
        others = chunk.of.kind == "person" and holder.masters.isdisjoint(chunk.of.entities)
        if others and holder.masters and chunk.of.entities:
            return False  # محامي فلان: not another's lawyer
        if chunk.of.kind == "person" and any(SPOKESPERSON in office for office in chunk.offices):
            words = title_words(self.document, chunk, chunk.first, chunk.after)
            return words in holder.titles
        if self._speaks_for_another(holder, chunk, chunk.of):
            return False
        return not (
            LEADER in chunk.offices
            and chunk.of.kind in INSTITUTIONS
            and (chunk.of.row in state_bodies() or chunk.of.row not in people())
            and not holder.offices.isdisjoint(HEADS_OF_STATE)
        )

    def _speaks_for_another(self, holder: Holder, chunk: Chunk, body: Chunk) -> bool:
        """Whether somebody speaks for a state's body, as his title says, and the words for another: متحدث باسم حزب المرجان."""
        own = [office for office in holder.offices if SPOKESPERSON in office]
        if not own or {SPOKESPERSON, PARTY_SPOKESPERSON} & set(own) or SPOKESPERSON not in chunk.offices:
            return False
        named = body.kind in ("body", "media") and body.row not in state_bodies()
        return named and not self._told_to_serve(holder, body)

    def _told_to_serve(self, holder: Holder, body: Chunk) -> bool:
        """Whether the article says, here or later, that somebody belongs to that body, by its name or part of it."""
        words = name_words(self._text(body))
        return any(
            (row and row == body.row) or words[: len(name)] == name[: len(words)] or set(words) <= set(name)
            for name, row in self.serving.get(holder.id, ())
        )

    def _trains(self, holder: Holder, team: Chunk) -> bool:
        """Whether a coach can be that of the state's team: told so here or by the tables, or told to train no other."""
        row = people().get(holder.row)
        trained = {holding.of for holding in row.offices if holding.office == COACH} if row else set()
        if team.country is None or team.country in trained or self._told_to_serve(holder, team):
            return True
        return not trained and holder.id not in self.serving and holder.country in (None, team.country)

    def _plays_for(self, holder: Holder, chunk: Chunk, club: Chunk) -> bool:
        """Whether a player is told to be of the club that `chunk` names, or is whom the article is about, or was met last."""
        if self._told_to_serve(holder, club) or not holder.serves.isdisjoint(club.entities):
            return True
        if club.row == NATIONAL_TEAM:
            return club.country in (None, holder.country)
        if any(row != NATIONAL_TEAM for _, row in self.serving.get(holder.id, ())):
            return False
        row = people().get(holder.row)
        if row is not None and any(holding.of == club.row for holding in row.offices):
            return True
        alike = chunk.offices if GOALKEEPER in chunk.offices else PLAYERS
        like = [len(set(h.seen)) for h in self.cast.persons if not h.offices.isdisjoint(alike)]
        if max(like, default=0) == len(set(holder.seen)) >= _OFTEN:
            return True
        if any(0 <= at - chunk.after <= _NEXT for at in holder.seen):
            return True  # حارس المرجان وقائده | فلان
        if chunk.former and len(like) > 1:
            return False  # لاعب المرجان السابق: of several, not the one met last
        last = max((h.last_before(chunk.first) for h in self.cast.persons), default=-1)
        return 0 <= chunk.first - last <= _NEAR and holder.last_before(chunk.first) == last

    def _team_here(self, chunk: Chunk) -> Holder | None:
        """The team that النادي or الفريق means by the sentences of its paragraph so far, the nearest first; else None.

        It is the last one there that does or is something, else the only one that is neither an opponent nor named for one
        of its players, else the only one that is no opponent; no club of a player's where the article is about a state's team.
        """
        if singled_out(self.document, chunk):
            return None
        first, _ = next(part for part in self.document.paragraphs if part[0] <= chunk.first < part[1])
        met = [
            (body, holder)
            for body, holder in self.bodies
            if body.first >= first and plays(body.means or body, chunk)
        ]
        starts = [start for start, _ in self.document.sentences if first <= start <= chunk.first]
        behind = chunk.first
        for start in reversed(starts[-_SENTENCES:]):
            here = [(body, holder) for body, holder in met if start <= body.first < behind]
            if team := self._team_of(here):
                return team
            behind = start
        return None

    def _about_state_team(self) -> bool:
        """Whether of the teams met so far the article speaks of a state's most."""
        teams = [body for body, _ in self.bodies if is_club(body.row) or body.row == NATIONAL_TEAM]
        told = Counter(body.row for body in teams)
        return bool(told) and told.most_common(1)[0][0] == NATIONAL_TEAM

    def _several_teams(self, chunk: Chunk) -> bool:
        """Whether of the teams met that النادي or الفريق may mean the last is not the one told of most: it is unsure."""
        met = [(body, holder) for body, holder in self.bodies if plays(body.means or body, chunk)]
        if not any(is_club(body.row) or body.row == NATIONAL_TEAM or body.en == CLUB for body, _ in met):
            return False  # those who did a study
        told = Counter(holder.id for _, holder in met)
        ranked = told.most_common(2)
        return len(ranked) > 1 and (ranked[0][1] == ranked[1][1] or ranked[0][0] != met[-1][1].id)

    def _nicknamed(self, chunk: Chunk) -> bool:
        """Whether a nickname behind tells which team is meant: الفريق الملقب بـ"العقارب"."""
        return self.document.fold[chunk.after : chunk.after + 1] != [] and self.document.fold[
            chunk.after
        ] in forms_of("nicknamed")

    def _team_of(self, here: list[tuple[Chunk, Holder]]) -> Holder | None:
        """The team that a sentence with the teams `here` is about, as `_team_here` says."""
        acting = [holder for body, holder in here if acts(self.document, body)]
        if acting:
            return acting[-1]
        players = [holder for body, holder in here if joined(self.document, body)]
        if players:
            return players[-1]
        ours = [(body, holder) for body, holder in here if not is_opponent(self.document, body)]
        employing = [holder for body, holder in ours if id(body) in self.employing]
        own = [
            holder
            for body, holder in ours
            if id(body) not in self.employing and not self._aside(body) and body.prefix != "و"
        ]
        for some in (own,) if self._about_state_team() else (own, own + employing):
            if len({holder.id for holder in some}) == 1:
                return some[0]
        return None

    def _described(self, chunk: Chunk) -> bool:
        """Whether an adjective and what it governs tell which body is meant: الفريق العامل على المشروع, الهيئة المسؤولة عن …"""
        words, behind = self.document.fold, chunk.after + 1
        if behind >= len(words) or not words[chunk.after].startswith("ال"):
            return False
        if words[chunk.first].endswith("ه") != words[chunk.after].endswith("ه"):
            return False  # أرجعت الشركة | الأسباب إلى
        return any(words[behind] in particles(function) for function in PREPOSITIONS)

    def _aside(self, body: Chunk) -> bool:
        """Whether a preposition governs a body's name, so that hardly it is taken up: خسر النادي أمام المرجان."""
        if body.prefix[-1:] in ("ب", "ل", "ك"):
            return True
        before = self.document.fold[body.first - 1] if body.first else ""
        return any(before in particles(function) for function in PREPOSITIONS)
