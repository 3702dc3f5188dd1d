"""Holders: who of those an article names can hold an office that it tells of without a name."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import SPORT
from tawatur.mentions.entities import Holder
from tawatur.mentions.fitting import (
    HEADS_OF_STATE,
    PLAYERS,
    another,
    fits,
    is_past,
    serves,
)
from tawatur.mentions.part_states import same_state
from tawatur.mentions.ties import (
    GOALKEEPER,
    Ties,
    indefinite,
    states_of_adjective,
)
from tawatur.mentions.wording import office_words
from tawatur.text import bare

_SOON = 60
"""Tokens up to the name of one who is called by his trade first; farther on another is named."""

TRADES = frozenset(("society", "sport", "business"))
"""Kinds of office that many have: الممثل, المخرج."""


class HolderResolver(Ties):
    """Who holds the offices that are told of, and whom a noun with the article calls again."""

    def _may_be_named(self, chunk: Chunk) -> bool:
        """Whether a comma stands behind the office, and a word that may be a name no table has: حارس المرمى، فلان، أن …"""
        words, kinds = self.document.fold, self.document.kinds
        behind = chunk.after + 1
        comma = behind < len(words) and kinds[chunk.after] == "," and kinds[behind] == "w"
        return comma and not any(words[behind] in particles(function) for function in ("fi", "min", "that"))

    def _called(self, chunk: Chunk) -> Holder | None:
        """Who bears exactly this title in the article (مدير المرفأ), where the tables know no body in it."""
        words = office_words(self.document, chunk)
        bearers = [h for h in self.cast.persons if words in h.titles]
        return bearers[0] if len(bearers) == 1 else None

    def _of_this_kind(self, chunk: Chunk) -> Holder | None:
        """The only one met before with a title of this head (الوزير for a وزير العدل), or the only player for another's post."""
        words = office_words(self.document, chunk)
        if not self._with_article(chunk) or chunk.of or not HEADS_OF_STATE.isdisjoint(chunk.offices):
            return None
        states = states_of_adjective(words)
        head, players = bare(words[0]), not PLAYERS.isdisjoint(chunk.offices)
        fitting = [
            h
            for h in self.cast.persons
            if h.last_before(chunk.first) >= 0
            and (None in (h.country, chunk.country) or same_state(h.country or "", chunk.country or ""))
            and (not states or h.country in states)
            and not another(chunk, words, h)
            and not (chunk.former and h.former is False and not chunk.office_kinds <= TRADES)
            and (
                any(bare(title[0]) == head for title in h.titles if title)
                or (players and self._plays_so(h, chunk))
                or _held_trade(h, chunk)
            )
        ]
        one = len(fitting) == 1 and fitting[0].offices.isdisjoint(HEADS_OF_STATE)
        return fitting[0] if one else None

    @staticmethod
    def _plays_so(holder: Holder, chunk: Chunk) -> bool:
        """Whether a player can be called by another post: of the state told, no keeper by another's, no man by a woman's."""
        known = chunk.country is None or (
            holder.country is not None and same_state(holder.country, chunk.country)
        )
        known &= chunk.gender != "f" or holder.gender == "f"
        keeper = GOALKEEPER in chunk.offices
        if chunk.country and not holder.offices and not keeper:
            return known  # الهولندية فلانة, then اللاعبة الهولندية
        return known and not holder.offices.isdisjoint({GOALKEEPER} if keeper else PLAYERS)

    def _holder_of(
        self, chunk: Chunk, wanted: tuple[str, ...], country: str | None, besides: Holder | None = None
    ) -> Holder | None:
        """Who in the article holds one of the offices `wanted`: the one met last, else the first to come."""
        owners = (
            chunk.of.entities if chunk.of and chunk.of.kind == "person" else []
        )  # nobody is his own adviser
        # with the article one described before can be taken up; without it one is none of many
        taken_up = self._with_article(chunk)
        words = office_words(self.document, chunk)
        states = frozenset[str]() if country else states_of_adjective(words)
        candidates = [
            h
            for h in self.cast.by_id.values()
            if h is not besides
            and (not states or h.country in states)
            and h.id not in owners
            and (h.kind == "person" or (taken_up and _described_by_office(h, chunk)))
            if fits(h, wanted, country, chunk.gender) and serves(h, chunk) and self._may_serve(h, chunk)
            if self._same_side(h, chunk) and not another(chunk, words, h)
        ]
        if not candidates or not (chunk.definite or chunk.kind != "role") or self._any(chunk):
            return None
        past = is_past(chunk, wanted)
        if past or ((country or chunk.of) and not chunk.office_kinds <= TRADES):
            # الرئيس الأميركي: not the one told of as الرئيس الأميركي السابق, and the other way about
            candidates = [h for h in candidates if bool(h.former) == past] or candidates
        if past and not chunk.office_kinds <= TRADES:
            candidates = [h for h in candidates if h.former is not False or not h.past.isdisjoint(wanted)]
            if not candidates:
                return None  # البطريرك السابق: not the one called البطريرك
        agreeing = [h for h in candidates if country and h.country == country] or candidates
        if chunk.of is not None and SPORT in chunk.office_kinds:
            agreeing = [h for h in candidates if self._told_to_serve(h, chunk.of)] or agreeing
        best = max(agreeing, key=lambda h: h.last_before(chunk.first))
        anyone = indefinite(words)
        if best.last_before(chunk.first) >= 0:
            return None if anyone and self._below(chunk) else best
        if not chunk.definite:
            return None
        come = min(agreeing, key=lambda h: h.seen[0] if h.seen else len(self.document))
        player = not PLAYERS.isdisjoint(chunk.offices)
        trade = chunk.office_kinds <= TRADES and (chunk.of is None or player)
        far = not come.seen or come.seen[0] - chunk.first > _SOON
        later = (trade or anyone) and far and self._below(chunk)
        return None if later else come  # المخرج: not one who is named only much later

    def _any(self, chunk: Chunk) -> bool:
        """Whether the words below the headline mean any holder of an office, by an adjective of state alone: وفق مسؤول مرجاني."""
        words = office_words(self.document, chunk)
        return self._below(chunk) and chunk.of is None and not any(word.startswith("ال") for word in words)

    def _below(self, chunk: Chunk) -> bool:
        """Whether `chunk` stands below the headline."""
        paragraphs = self.document.paragraphs
        return len(paragraphs) > 1 and chunk.first >= paragraphs[0][1]


def _held_trade(holder: Holder, chunk: Chunk) -> bool:
    """Whether somebody of the state told held this trade before, by which papers call him on: المدرب المرجاني."""
    own = chunk.country and holder.country and same_state(holder.country, chunk.country)
    return bool(own) and chunk.office_kinds <= TRADES and not holder.past.isdisjoint(chunk.offices)


def _described_by_office(holder: Holder, chunk: Chunk) -> bool:
    """Whether somebody unnamed was described by an office, and is as many as `chunk` tells."""
    return holder.kind == "unnamed" and bool(holder.offices) and holder.number == chunk.number
