"""Roles: whom an office, a head noun or a word such as الأخير denotes within its article, and why."""

from functools import cache

from tawatur.mentions.another_meant import (
    again,
    behind_owned,
    introduced,
    speaks,
    told_behind,
    told_by_its_clause,
)
from tawatur.mentions.body_places import ABROAD
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import TEAMS, is_club, own_country
from tawatur.mentions.counterparts import same_body
from tawatur.mentions.entities import Cast, Holder, state_entity
from tawatur.mentions.fitting import (
    ANY,
    FORCES,
    INSTITUTIONS,
    PLAYERS,
    UNSURE_WHICH,
    fits,
    is_anybodys,
    is_state_team,
    offices_meant,
    only_describes,
    pointed_at,
    same_head,
    set_apart,
    singled_out,
)
from tawatur.mentions.holders_meant import HolderResolver
from tawatur.mentions.papers_met import paper_met
from tawatur.mentions.taking_up import (
    body_called,
    called,
    called_otherwise,
    outlet_called,
    row_called,
    star_called,
)
from tawatur.mentions.teams import CHAMPION, champion, main_team, one_of_two
from tawatur.mentions.terms import forms_of, people, states
from tawatur.mentions.ties import (
    UNSURE_ONE_OF_MANY,
    UNSURE_TEAM,
    no_latter,
    one_of_many,
)
from tawatur.mentions.titles_again import titled
from tawatur.mentions.transliterate import slug, transliterate
from tawatur.mentions.two_states import TwoStates, joined_before
from tawatur.mentions.wording import office_words, title_words
from tawatur.text import Document, bare, fold

_UN = "united-nations"
"""The identifier of the United Nations in the tables."""

_NEAR_BODY = 80
"""Tokens since the body met last, whose name tells no kind, may be taken up by a noun for any."""


@cache
def joined_pronouns() -> frozenset[str]:
    """The folded pronouns behind و: وهو, وهي."""
    return frozenset("و" + word for word in particles("pronoun"))


class Resolver(HolderResolver):
    """Goes through an article's phrases in order and says whom each denotes."""

    def __init__(self, document: Document, cast: Cast) -> None:
        """`cast` already holds the persons that the article names."""
        super().__init__(document, cast)
        self.pairs = TwoStates(document)

    def resolve(self, chunk: Chunk) -> tuple[list[Holder], str]:
        """Whom `chunk` denotes (two for a collective, none where it is nobody) and why."""
        for inner in chunk.inner:
            if not inner.entities:
                holders, _ = self.resolve(inner)
                inner.entities = [h.id for h in holders]
        if chunk.kind in ("person", "role"):
            self.employing.update(map(id, chunk.inner))
        told = chunk.country
        holders, why = self._decide(chunk)
        for holder in holders:
            if holder.kind == "person":
                self.ends[chunk.after] = holder
            holder.seen.append(chunk.first)
            self.recent.append((chunk.first, holder))
        # the words tell whose body it is: اتحاد المصارعة الأردني
        if chunk.kind == "body" and told and chunk.row not in ABROAD:
            self.owner_counts[told] += 1
        self._count(chunk, holders)
        return holders, why

    def _decide(self, chunk: Chunk) -> tuple[list[Holder], str]:
        if chunk.means is not None:
            named = chunk.kind not in ("role", "unnamed")
            return self._decide(chunk.means)[0], "the name of one named with its kind" if named else chunk.why
        if only_describes(self.document, chunk):
            return [], ""
        told = self._told_of(chunk)
        if told:
            return [told], "what the one named right before is said to be"
        rule = getattr(self, "_" + chunk.kind)
        found: tuple[list[Holder], str] = rule(chunk)
        return found

    def _told_of(self, chunk: Chunk) -> Holder | None:
        """Whom وهو or وهي right before an office or description takes up: the person whose name ends there."""
        if chunk.kind not in ("role", "unnamed") or chunk.number != "s" or chunk.first < 2:
            return None
        if self.document.fold[chunk.first - 1] not in joined_pronouns() or chunk.prefix:
            return None
        end = chunk.first - 2 if self.document.kinds[chunk.first - 2] == "," else chunk.first - 1
        return self.ends.get(end)

    def _count(self, chunk: Chunk, holders: list[Holder]) -> None:
        states = [holder.country for holder in holders if holder.kind == "person" and holder.country]
        if chunk.kind in ("state", "government") and chunk.country:
            self.last_state = chunk.country
            states.append(chunk.country)
        for state in states:
            self.state_counts[state] = self.state_counts.get(state, 0) + 1
        if chunk.kind == "both" and not chunk.offices:
            states = list(chunk.countries)
        elif not states and chunk.country and chunk.kind in ("role", "counterpart"):
            own = own_country(chunk)
            states = [own] if own else []  # الوزير الكيني, whoever that is
        self.pairs.met(chunk, states)
        if chunk.kind in ("body", "media") and holders and not (chunk.thing and chunk.row):
            self.bodies.append((chunk, holders[0]))

    # --- names

    def _person(self, chunk: Chunk) -> tuple[list[Holder], str]:
        if not chunk.entities:
            return [], ""
        holder = self.cast.by_id[chunk.entities[0]]
        if chunk.of and chunk.of.kind in INSTITUTIONS:
            holder.serves.update(chunk.of.entities)
        if chunk.of and chunk.of.kind == "person":
            holder.masters.update(chunk.of.entities)
        return [holder], chunk.why

    def _state(self, chunk: Chunk) -> tuple[list[Holder], str]:
        return [state_entity(self.cast, chunk.row)], chunk.why

    def _place(self, chunk: Chunk) -> tuple[list[Holder], str]:
        name = chunk.lemma or self._text(chunk)
        if bare(fold(name)) in forms_of("place"):  # في القطاع: the place of this kind met last
            met = [
                h for _, h in self.recent if h.kind == "place" and fold(h.name.split()[0]) == bare(fold(name))
            ]
            return met[-1:], "the place of this kind met last"
        en = chunk.en or transliterate(name)
        holder = self.cast.get(chunk.row if chunk.row in people() else slug(en), "place", name)
        holder.en, holder.country = chunk.en, chunk.country
        return [holder], chunk.why

    def _thing(self, chunk: Chunk) -> tuple[list[Holder], str]:
        row = people()[chunk.row]
        return [self._row_holder(chunk, row.kind)], chunk.why

    def _people(self, chunk: Chunk) -> tuple[list[Holder], str]:
        state = states()[chunk.row]
        name = self._text(chunk)
        if name.endswith("ين"):
            name = " ".join(f"{word[:-2]}ون" if word.endswith("ين") else word for word in name.split())
        holder = self.cast.get(f"{state.id}-people", "group", name)
        holder.country = chunk.row
        holder.en = f"people of {state.en}"
        return [holder], chunk.why

    # --- head nouns and papers

    def _bare(self, chunk: Chunk) -> tuple[list[Holder], str]:
        noun = office_words(self.document, chunk)[0]
        if chunk.en in TEAMS:
            if one_of_two(self.document, chunk) or self._nicknamed(chunk):
                return [], ""
            team = self._team_here(chunk)
            if team:
                return [team], "the team that the sentence tells of"
            team = main_team(self.document, chunk, reversed(self.bodies), self.spoken_of)
            if team:
                return [team], "the team that the article is about"
            if self._several_teams(chunk):
                chunk.why = UNSURE_TEAM
                return self._unnamed(chunk)
        apart = set_apart(self.document, chunk)  # القوات الموالية للحكومة
        printed = self._printed(noun) if chunk.en in FORCES and not apart else None
        if printed:
            return [printed], "the body of this kind met last"
        alike = (
            (body, holder)
            for printed in ((True, False) if self._un_told_of() else (False,))
            for body, holder in reversed(self.bodies)
            if self._alike(chunk, noun, body, holder, printed)
        )
        if not apart and (met := next(alike, None)) is not None:
            body, holder = met
            if self._another_body(chunk, noun, holder):
                chunk.why = UNSURE_WHICH
                return self._unnamed(chunk)
            before = self.meant.get(noun)
            words = title_words(self.document, body, body.first, body.after)
            if before is not None and (self._aside(body) or called_otherwise(noun, holder, words)):
                return [before], "whom this noun meant before"
            self.meant[noun] = holder
            return [holder], "the body of this kind met last"
        if apart:
            return [], ""
        if state := self.governments.get(chunk.lemma):  # الإدارة, after الإدارة المرجانية
            return [state_entity(self.cast, state)], "the government so called before"
        told = singled_out(self.document, chunk) or pointed_at(
            self.document, chunk
        )  # البنك الذي …, هذه الشبكة
        last = self.bodies[-1][0] if self.bodies else None
        near = last is not None and chunk.first - last.first <= _NEAR_BODY and not self._described(chunk)
        called = body_called(noun, chunk.country, reversed(self.bodies), anybody=near and not told)
        if called and (speaks(self.document, chunk) or not told_behind(self.document, chunk)):
            return [called], "the body met last that the noun can mean"
        for _, holder in reversed(self.recent):
            if holder.lemma and holder.lemma.split()[0] == chunk.lemma:
                return [holder], "the one of this kind met last"
        told = told or told_behind(self.document, chunk)  # الشركة المنتجة للفيلم, before شركة مرجان
        if not told and (come := self._to_come(chunk)) is not None:
            return [come], "the only body of this kind in the article"
        return self._unnamed(chunk)

    def _un_told_of(self) -> bool:
        """Whether the United Nations were met, which the tables call هيئة and منظمة, too."""
        return any(holder.row == _UN for _, holder in self.bodies)

    def _alike(self, chunk: Chunk, noun: str, body: Chunk, holder: Holder, printed: bool) -> bool:
        """Whether a body met is of the kind that a head noun tells; `printed`: by a name with it in this article.

        One that only the tables have under the noun too (هيئة الأمم المتحدة) is meant where none is so printed.
        """
        words = title_words(self.document, body, body.first, body.after)
        if printed and words == (noun,):
            return False
        return (
            called(noun, words)
            or same_head(chunk.lemma, body.lemma, holder.name)
            or outlet_called(noun, holder)
            or (not printed and row_called(noun, holder))
        )

    def _another_body(self, chunk: Chunk, noun: str, holder: Holder) -> bool:
        """Whether what stands beside a head noun, or a body told of by it meanwhile, speaks against the one met last."""
        return not speaks(self.document, chunk) and (
            told_by_its_clause(self.document, chunk)
            or told_behind(self.document, chunk)
            or (chunk.en not in TEAMS and introduced(self.document, noun, holder, chunk))
        )

    def _printed(self, noun: str) -> Holder | None:
        """The forces met last whose name as printed begins with the noun: القوات, after القوات المرجانية, not the coalition."""
        for body, holder in reversed(self.bodies):
            words = title_words(self.document, body, body.first, body.after)
            if len(words) > 1 and bare(words[0]) == bare(noun):
                return holder
        return None

    def _document(self, chunk: Chunk) -> tuple[list[Holder], str]:
        """The body behind a paper where the words name it; else the paper itself."""
        holder = self.cast.by_id[chunk.of.entities[0]] if chunk.of and chunk.of.entities else None
        if holder is not None and holder.kind != "place" and chunk.weak and not again(self.document, chunk):
            return [], ""  # قلق من قرار الشركة: nobody speaks
        if holder is not None and holder.kind != "place":  # بيان في أربيل: where it was, not whose it is
            return [holder], "a paper of the body it names"
        if chunk.country and chunk.definite:
            for body, holder in reversed(self.bodies):
                if (body.country or holder.country) == chunk.country and holder.kind != "media":
                    return [holder], "a paper of this state's body met last"
        if (
            chunk.definite
            and chunk.number == "s"
            and (paper := paper_met(self.document, self.recent, chunk)) is not None
        ):
            return [paper], "the paper of this kind met last"
        if chunk.weak and chunk.definite:
            return [], ""
        return self._unnamed(chunk)

    # --- offices without a name

    def _role(self, chunk: Chunk) -> tuple[list[Holder], str]:
        if is_anybodys(self.document, chunk) or behind_owned(self.document, chunk):
            return [], ""
        if one_of_many(self.document, chunk):
            chunk.why, chunk.number = UNSURE_ONE_OF_MANY, ANY
            return self._unnamed(chunk)
        holder = (
            self._called(chunk)
            if chunk.loose
            else self._holder_of(chunk, offices_meant(chunk), own_country(chunk))
        )
        named = self._named_since(chunk, holder) if holder and holder.kind == "unnamed" else None
        if named:
            return [named], "the only one here whom the noun can mean"
        if holder is None or holder.kind == "unnamed":
            words = office_words(self.document, chunk)
            club = champion(words, chunk, self.bodies)
            if club and not any(CHAMPION in person.offices for person in self.cast.persons):
                return [club], "the club that the article tells of in this state"
            bearer = titled(chunk, words, self.cast.persons)
            beside = self.ends.get(chunk.first)
            if bearer and beside in (
                None,
                bearer,
            ):  # سمير حداد | قائد الفريق: what he is, not what another is
                return [bearer], "the only one here with this title"
        if (holder is None or holder.kind == "unnamed") and not self._may_be_named(chunk):
            words = office_words(self.document, chunk)
            star = star_called(words, chunk, self.cast.persons)
            if star and chunk.of and self._plays_for(star, chunk, chunk.of):
                return [star], "the only player of this club here"
        if holder:
            return [holder], "the holder of this office in the article"
        if holder := self._of_this_kind(chunk):
            return [holder], "the only one here with such an office"
        return self._unnamed(chunk)

    def _counterpart(self, chunk: Chunk) -> tuple[list[Holder], str]:
        for first, holder in reversed(self.recent):
            body = next((body for body, met in reversed(self.bodies) if met is holder), None)
            same = same_body(self.document, chunk, body) if body is not None and body.first == first else None
            if same is not None:
                return self._state_body(same)[0], "the same body of the other state"
            if not holder.offices.isdisjoint(PLAYERS):
                break  # the counterpart is a team as often as a player
            if holder.offices and holder.country != chunk.country and holder.kind in ("person", "unnamed"):
                other = self._holder_of(chunk, tuple(holder.offices), chunk.country, besides=holder)
                if other:
                    return [other], "the same office of the other state"
                break
        return self._unnamed(chunk)

    def _latter(self, chunk: Chunk) -> tuple[list[Holder], str]:
        if no_latter(self.document, chunk):
            return [], ""
        for _, holder in reversed(self.recent):
            if holder.kind == "person" and holder.gender == chunk.gender:
                return [holder], "the person met last"
            if chunk.gender == "m" and (is_club(holder.row) or is_state_team(holder.id)):
                return [], ""  # فاز على المرجان بعد خسارة الأخير: no person met before
            body = holder.kind == "state" or is_state_team(holder.id)
            body = body or (holder.kind == "organisation" and fold(holder.name.split()[0]).endswith("ه"))
            if body and chunk.gender == "f":
                return [holder], "the state or body met last"  # الحكومة …، وتنفيه الأخيرة
        return [], ""

    def _both(self, chunk: Chunk) -> tuple[list[Holder], str]:
        if chunk.pair:  # المهاجمان فلان وفلان
            named = [self.cast.by_id[name.entities[0]] for name in chunk.pair if name.entities]
            return (named, "the two named behind their office") if len(named) > 1 else ([], "")
        if chunk.countries and not chunk.offices:
            pair = [state_entity(self.cast, country) for country in chunk.countries]
        elif chunk.countries:
            found = [self._holder_of(chunk, chunk.offices, country) for country in chunk.countries]
            pair = [holder for holder in found if holder]
            pair = pair if len(pair) == 2 else []
        elif chunk.offices:
            pair = self._two_holders(chunk)
        else:
            pair = [state_entity(self.cast, state) for state in self.pairs.before(chunk.first)]
        return (pair, "the two met before") if pair else self._unnamed(chunk)

    def _two_holders(self, chunk: Chunk) -> list[Holder]:
        fitting = [h for h in self.cast.persons if fits(h, chunk.offices, chunk.country, "")]
        joined = joined_before(self.document, self.recent, chunk.first)
        if any(h in fitting for h in joined):
            return joined  # التقى الرئيس فلان وخصمه فلان. … التقى فلان وفلان. وقال الزعيمان
        before = sorted(
            (h for h in fitting if h.last_before(chunk.first) >= 0), key=lambda h: -h.last_before(chunk.first)
        )
        pair = before[:2] if len(before) >= 2 else fitting[:2]
        if len(pair) < 2 or pair[0].country == pair[1].country:
            return []
        return sorted(pair, key=lambda h: h.seen[0] if h.seen else len(self.document))
