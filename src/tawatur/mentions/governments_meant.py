"""Governments: which state's a government, authorities or a monarchy without its name are, and why."""

from tawatur.mentions.bodies_meant import MONARCHY, BodyResolver
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Holder, state_entity
from tawatur.mentions.fitting import (
    HEADS_OF_STATE,
    UNSURE_WHICH,
    pointed_at,
    same_head,
    scene,
    told_by_clause,
)
from tawatur.mentions.terms import name_words, states
from tawatur.mentions.transliterate import slug, transliterate
from tawatur.text import bare

ANY_STATE = "state"
"""What the tables call دولة, which is any of many where a clause tells which."""

REGIME = "regime"
"""What the tables call نظام."""

BRITAIN = "GB"

_NEAR = 60
"""Tokens from authorities described with what they are in charge of to the noun alone that takes them up."""


class GovernmentResolver(BodyResolver):
    """Whom the nouns for those who govern denote within an article."""

    def _government(self, chunk: Chunk) -> tuple[list[Holder], str]:
        if chunk.country and (chunk.of is None or chunk.of.kind in ("state", "place")):
            if chunk.local and chunk.of and chunk.of.kind == "place" and chunk.of.row not in states():
                return self._local_government(chunk, chunk.of)
            self.governments[chunk.lemma] = chunk.country
            return [state_entity(self.cast, chunk.country)], chunk.why
        if chunk.of and chunk.of.kind == "person" and (country := chunk.country or self._led_by(chunk.of)):
            self.governments[chunk.lemma] = country
            return [state_entity(self.cast, country)], "the government of one who leads a state"
        if name := self._text(chunk) if chunk.of else "":
            return [self.cast.get(slug(transliterate(name)), "organisation", name)], chunk.why
        # هذا النظام: the one just judged, whoever that is
        pointed = chunk.en == REGIME and pointed_at(self.document, chunk)
        if pointed or (chunk.en == ANY_STATE and told_by_clause(self.document, chunk)):
            chunk.why = UNSURE_WHICH
            return self._unnamed(chunk)
        place = bare(self.document.fold[chunk.after - 1]) if chunk.local else ""
        for body, holder in reversed(self.bodies):
            own = holder.kind == "organisation" and (not place or place in name_words(holder.name))
            if own and same_head(chunk.lemma, body.lemma, ""):
                return [holder], "the authorities met last"
        if place:
            return self._unnamed(chunk)  # حكومة الإقليم
        if (some := self._some_of_them(chunk)) is not None:
            return [some], "the authorities so described before"
        told = None if chunk.en == "governments" else self.governments.get(chunk.lemma) or self._main_state()
        here = scene(self.document, chunk, self.recent)
        country = self._monarchy(chunk) if chunk.en == MONARCHY else here or told
        about = "the state that the article is about"
        return ([state_entity(self.cast, country)], about) if country else self._unnamed(chunk)

    def _some_of_them(self, chunk: Chunk) -> Holder | None:
        """The authorities described shortly before the noun alone, where no state's were: السلطات المحلية في سدران … السلطات."""
        if chunk.lemma in self.governments or chunk.after > chunk.first + 1:
            return None
        for at, holder in reversed(self.recent):
            if holder.kind == "state" or chunk.first - at > _NEAR:
                return None  # whose those are that act where it was named
            if holder.kind == "unnamed" and holder.lemma == chunk.lemma and holder.number == "s":
                return holder
        return None

    def _led_by(self, person: Chunk) -> str | None:
        """The state that a person named for his government leads at the article's date: إدارة ترامب."""
        leader = self.cast.by_id[person.entities[0]] if person.entities else None
        leads = leader is not None and not leader.offices.isdisjoint(HEADS_OF_STATE)
        return leader.country if leader is not None and leads else None

    def _local_government(self, chunk: Chunk, place: Chunk) -> tuple[list[Holder], str]:
        """The authorities of a place that is no state (السلطات في غزة)."""
        if not place.entities:
            return self._unnamed(chunk)
        holder = self.cast.get(slug(f"{place.entities[0]} {chunk.en}"), "organisation", self._text(chunk))
        holder.country, holder.lemma = chunk.country, chunk.lemma
        self.bodies.append((chunk, holder))
        return [holder], "the authorities of a place"

    def _monarchy(self, chunk: Chunk) -> str | None:
        """The state met most so far, else in the whole article, that is called what `chunk` says: المملكة is no republic."""
        noun = name_words(chunk.lemma)[0]
        for counts in (self.state_counts, self.all_counts):
            called = [
                iso for iso in counts if any(bare(name_words(name)[0]) == noun for name in states()[iso].ar)
            ]
            if BRITAIN in called and not self._named_kingdom():
                called.remove(BRITAIN)
            if called:
                return max(called, key=counts.__getitem__)
        return None

    def _named_kingdom(self) -> bool:
        """Whether the article calls Britain by its kingdom, which hardly any paper does by the noun alone: المملكة المتحدة."""
        words = self.document.fold
        names = [name_words(name) for name in states()[BRITAIN].ar]
        return any(
            tuple(words[at : at + len(name)]) == name
            for name in names
            if len(name) > 1
            for at in self.document.places.get(name[0], ())
        )
