"""Bodies: whom a body, an outlet or a government without its full name denotes within its article, and why."""

from collections import Counter

from tawatur.mentions.another_meant import taken_up
from tawatur.mentions.bodies_ahead import bodies_ahead, body_ahead
from tawatur.mentions.body_names import authority, end_name
from tawatur.mentions.body_places import told_apart
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.clubs import TEAMS, adjectives_as_names, is_club
from tawatur.mentions.continental import of_the_continent
from tawatur.mentions.entities import UNNAMED, Cast, Holder
from tawatur.mentions.fitting import (
    FORCES,
    INSTITUTIONS,
    body_row,
    same_head,
    scene,
    set_apart,
    singled_out,
)
from tawatur.mentions.name_words import everyday
from tawatur.mentions.part_states import PART_OF
from tawatur.mentions.rulers import ruler_meant, rulers
from tawatur.mentions.same_bodies import (
    ARMY,
    are_all_forces,
    known_body,
    local_met,
    marked_behind_words,
    named_behind_kind,
    of_the_same,
    same_core,
)
from tawatur.mentions.taking_up import (
    agency_of,
    body_called,
    is_adjective,
    is_network,
    network_called,
    of_a_state,
    only_judged,
    person_called,
    sexes_told_apart,
    stars,
)
from tawatur.mentions.teams import is_of_capital, of_capital, of_state, of_town, spoken_of
from tawatur.mentions.terms import body_of_state, entrances, forms_of, name_words, outlets, people, states
from tawatur.mentions.titles_again import kinsman
from tawatur.mentions.transliterate import slug, transliterate
from tawatur.mentions.wording import office_words, phrase_text, title_words
from tawatur.model import EntityKind
from tawatur.text import Document, bare

_SHARED_NAME = 2
"""Words of the names that parties of several states bear."""

NEWS_AGENCY = "news_agency"
"""What the tables call a state's news agency without the state (الوكالة الرسمية)."""

GROUP = "group"
"""What the tables call heads such as جماعة and تنظيم."""

ORGANISATION = "organisation"
"""What the tables call the head منظمة."""

MONARCHY = "monarchy"
"""What the tables call the nouns of states that few states are: مملكة, سلطنة, إمارة."""

DESCRIBED_BY_ADJECTIVE = frozenset(("office", "institution", "organisation", "club", "team"))
"""What the tables call heads such as مركز and شركة, which an adjective describes; armies and parties it names (الجيش الحر)."""


class BodyResolver:
    """What an article has told so far of bodies and states, and whom its phrases for them denote."""

    def __init__(self, document: Document, cast: Cast) -> None:
        """`cast` already holds the persons that the article names."""
        self.document, self.cast = document, cast
        self.bodies: list[tuple[Chunk, Holder]] = []
        self.all_bodies: dict[str, set[str]] = {}
        self.serving: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.state_counts: dict[str, int] = {}
        self.last_state: str | None = None
        self.owner_counts, self.all_counts = Counter[str](), Counter[str]()
        self.countries: set[str] = set()
        self.recent: list[tuple[int, Holder]] = []
        self.ends: dict[int, Holder] = {}
        self.governments: dict[str, str] = {}  # whose each noun was told to be
        self.meant: dict[str, Holder] = {}  # which body each noun took up last
        self.spoken_of: Counter[str] = Counter()
        self.seats: dict[str, list[str]] = {}  # where each state's embassies were told to stand
        self.sites: list[Chunk] = []  # networks that something was told on
        self.rulers: dict[str, Chunk] = {}  # the party that governs, by its head
        self.ahead: dict[str, Chunk] = {}  # the only body named with a head noun

    def foresee(self, chunks: list[Chunk]) -> None:
        """Note which states' bodies the article names in full, for short forms that stand before them."""
        self.all_counts = Counter(
            c.country for c in chunks if c.kind in ("state", "government", "person", "body") and c.country
        )
        self.countries = {
            c.country for c in chunks if c.country and not (c.kind == "body" and c.row in people())
        }
        self.spoken_of = spoken_of(self.document, chunks)
        self.rulers = rulers(self.document, chunks)
        self.ahead = bodies_ahead(self.document, chunks)
        for chunk in chunks:
            if chunk.kind == "body" and chunk.row and chunk.country:
                self.all_bodies.setdefault(body_row(chunk), set()).add(chunk.country)
            if chunk.kind == "person" and chunk.of and chunk.of.kind in INSTITUTIONS and chunk.entities:
                told = (name_words(self._text(chunk.of)), chunk.of.row)
                self.serving.setdefault(chunk.entities[0], []).append(told)

    def _row_holder(self, chunk: Chunk, kind: EntityKind) -> Holder:
        row = people().get(chunk.row) or outlets().get(chunk.row)
        holder = self.cast.get(chunk.row, kind, row.ar[0] if row else chunk.lemma)
        holder.row, holder.en = chunk.row, chunk.en
        holder.country = row.country if row else chunk.country
        holder.lemma = chunk.lemma
        return holder

    def _body(self, chunk: Chunk) -> tuple[list[Holder], str]:
        if set_apart(self.document, chunk):
            return [], ""
        if chunk.row and chunk.thing:
            return [self._where(chunk, chunk.thing)], "where it was said or done"
        if chunk.row in people() and self._of_another_state(chunk):
            chunk.row = ""
        if chunk.row in people() and (before := self._met_in_full(chunk)):
            return [before], "the body of this kind met last"
        if chunk.row in people():
            kind = people()[chunk.row].kind
            return [self._row_holder(chunk, "organisation" if kind == "state" else kind)], chunk.why
        if chunk.row:
            return self._state_body(chunk)
        named = named_behind_kind(self.document, self.cast.by_id, chunk)
        if named:
            named.names.append(name_words(self._text(chunk)))  # حزب الاتحاد المرجاني, called حزب الاتحاد then
            return [named], "a name behind its kind"
        end_name(self.document, chunk)
        name = chunk.name or self._text(chunk)
        known = known_body(name_words(name), self.bodies) or same_core(chunk, name, self.bodies)
        known = known or of_the_same(self.document, chunk, self.bodies)
        known = known or (None if chunk.cores else marked_behind_words(self.document, chunk, self.bodies))
        if known:
            return [known], "named in full before"
        if (ruling := ruler_meant(self.document, chunk, self.rulers)) is not None:
            return self._body(ruling)[0], "the one told to govern"
        network = None if chunk.thing else self._network(chunk)
        known = network or of_the_continent(self.document, chunk, self.bodies)
        known = known or self._of_this_sort(chunk) or self._forces_of(chunk)
        if known:
            return [known], "the body of this sort met last"
        holder = self.cast.get(slug(transliterate(name)), chunk.thing or "organisation", name)
        holder.country, holder.lemma = chunk.country, chunk.lemma
        holder.names = [name_words(name)]
        return [holder], chunk.why

    def _where(self, chunk: Chunk, kind: EntityKind) -> Holder:
        """A network as a site, a seat as a building: who owns or uses it is another entity."""
        holder = self.cast.get(f"{chunk.row}-{kind}", kind, self._text(chunk))
        holder.en, holder.country, holder.lemma = chunk.en, chunk.country, chunk.lemma
        if kind == "product":
            self.sites.append(chunk)
        return holder

    def _of_another_state(self, chunk: Chunk) -> bool:
        """Whether a party's name that many states know (الحزب الديمقراطي) stands where nothing else tells of the tables' state."""
        words = title_words(self.document, chunk, chunk.first, chunk.after)
        country = people()[chunk.row].country
        if (
            country is None
            or is_club(chunk.row)
            or not (1 < len(words) <= _SHARED_NAME or authority(words))
            or not all(w.startswith(("ال", "لل")) for w in words)
            or any(t.kind == "nisba" and t.id == country for _, n in entrances(words[-1]) for t in n.terms)
        ):
            return False
        return bool(self.countries) and country not in self.countries

    def _of_this_sort(self, chunk: Chunk) -> Holder | None:
        """The body met before that `chunk` calls again by its head and an adjective: المركز البحثي after مركز المرجان."""
        words = title_words(self.document, chunk, chunk.first, chunk.after)  # للنادي المرجاني, too
        if chunk.en in TEAMS and is_of_capital(words[1:]):
            return of_capital(self.document, chunk.country, self.bodies, self.spoken_of)
        definite = len(words) == 2 and all(word.startswith("ال") for word in words)
        adjective = definite and (chunk.country or everyday(bare(words[1])) or words[1].endswith(("ي", "يه")))
        if chunk.en == GROUP and only_judged(words):
            return body_called(words[0], None, reversed(self.bodies))
        if definite and chunk.en == ORGANISATION and words[1].removesuffix("ه") in forms_of("of_the_world"):
            return body_called(words[0], None, reversed(self.bodies))  # المنظمة الدولية: the UN, mostly
        if not adjective or chunk.en not in DESCRIBED_BY_ADJECTIVE or is_network(words):
            return None
        named = [
            (body, holder)
            for body, holder in reversed(self.bodies)
            if is_club(body.row)
            or (chunk.country is not None and chunk.country == holder.country)
            or (not self.document.fold[body.first].startswith("ال") and body.after - body.first > 1)
        ]
        if chunk.en in TEAMS and words[1] in adjectives_as_names():
            return None  # النادي الأهلي is no other club
        if chunk.en in TEAMS and not chunk.country:
            return of_town(self.document, words[1], reversed(self.bodies), named, self.spoken_of)
        # النادي الإنجليزي: the tables' clubs are British
        country = PART_OF.get(chunk.country or "", chunk.country)
        if chunk.en in TEAMS and country:
            return of_state(self.document, country, named)
        return body_called(words[0], country, named)

    def _forces_of(self, chunk: Chunk) -> Holder | None:
        """The body met last whose kind is all that the words for its forces tell: قوات التحالف, after التحالف العربي."""
        words = title_words(self.document, chunk, chunk.first, chunk.after)
        if len(words) != 2 or chunk.en not in FORCES or not words[1].startswith("ال"):
            return None
        return next((h for _, h in reversed(self.bodies) if same_head(words[1], h.lemma, h.name)), None)

    def _network(self, chunk: Chunk) -> Holder | None:
        """The network met last that a kind of body without a name calls: موقع التواصل الاجتماعي الأشهر after فيسبوك."""
        words = title_words(self.document, chunk, chunk.first, chunk.after)
        met = network_called(words, reversed(self.bodies))
        if met is None and self.sites and is_network(words):
            return self._row_holder(self.sites[-1], "organisation")
        return met

    def _state_body(self, chunk: Chunk) -> tuple[list[Holder], str]:
        """A body of a state; one without its state is the one that the article names with it."""
        why = chunk.why
        agency = (
            self._official_agency(chunk)
            if chunk.row == NEWS_AGENCY and not (chunk.country or chunk.of)
            else None
        )
        if agency:
            return [agency], "the agency of a state spoken of, met last"
        if chunk.row == NEWS_AGENCY and chunk.country and (outlet := agency_of(chunk.country)):
            chunk.row, chunk.lemma, chunk.en = outlet, outlets()[outlet].ar[0], outlets()[outlet].en
            return [self._row_holder(chunk, "media")], why
        forces = chunk.country in self.all_bodies.get(ARMY, ()) and are_all_forces(self.document, chunk)
        if forces:
            chunk.row = ARMY  # القوات الكينية, where الجيش الكيني is named too
        local = chunk.local
        own = chunk.row in self.all_bodies or any(body_row(body) == chunk.row for body, _ in self.bodies)
        before = None if own or chunk.country or chunk.of else self._met_in_full(chunk)
        if before:
            return [before], "the body of this kind met last"
        if chunk.country is None and chunk.of is None:
            latest = next(
                (b for b, _ in reversed(self.bodies) if body_row(b) == chunk.row and b.country), None
            )
            countries = self.all_bodies.get(chunk.row, set())
            if (placed := local_met(chunk, self.bodies)) is not None:
                return [placed], "the body of a place, of this kind, met last"
            if latest:
                chunk.country, why = latest.country, "the body of this name met before"
            elif len(countries) == 1:
                chunk.country, why = next(iter(countries)), "the only body of this name in the article"
        if chunk.country is None and chunk.of is None and (come := self._to_come(chunk)):
            return [come], "the only body of this kind in the article"
        fuller = None if chunk.country or chunk.of else known_body(name_words(self._text(chunk)), self.bodies)
        if fuller:
            return [fuller], "a fuller name of it met before"
        if chunk.country is None and chunk.of is None:
            here = scene(self.document, chunk, self.recent)
            chunk.country, why = here or self._main_state(), "the body of the state that the article is about"
        if chunk.country is None and chunk.of and chunk.of.entities:
            chunk.country = self.cast.by_id[chunk.of.entities[0]].country
        where = chunk.of.entities[0] if local and chunk.of and chunk.of.entities else ""
        known = body_of_state().get((chunk.row, chunk.country or ""))
        if known and not where:
            chunk.row, chunk.lemma = known, people()[known].ar[0]
            return [self._row_holder(chunk, "organisation")], why
        state = states().get(chunk.country or "")
        owner = where or (state.id if state else "")
        name = chunk.name or self._text(chunk)
        own_id = told_apart(chunk, f"{owner} {chunk.row}", self.seats)
        holder = self.cast.get(slug(own_id), "organisation", name)
        by_forces = (
            chunk.row == ARMY and not forces and holder.lemma not in ("", chunk.lemma)
        )  # named by them alone so far
        if by_forces or (len(name) > len(holder.name) and not forces):
            holder.name = name
        holder.country, holder.lemma = chunk.country, holder.lemma if forces and holder.lemma else chunk.lemma
        owned = state.en if state and not local else transliterate(where) if where else ""
        holder.en = (chunk.en or "{state}").replace("{state}", owned).removesuffix(" of ").strip()
        return [holder], why

    def _to_come(self, chunk: Chunk) -> Holder | None:
        """The only body that the article names with the noun that `chunk` is, behind it: الشرطة, before شرطة المرسى."""
        if chunk.en in FORCES or chunk.thing or singled_out(self.document, chunk):
            return None
        named = body_ahead(self.document, chunk, self.ahead)
        if named is None:
            return None
        here = scene(self.document, chunk, self.recent) or self._main_state()
        elsewhere = None not in (named.country, here) and named.country != here
        met = [] if elsewhere else self._body(named)[0]
        return met[0] if met else None  # one that its words set apart is nobody

    def _official_agency(self, chunk: Chunk) -> Holder | None:
        """The news agency met last of a state that the article is about: الوكالة الرسمية after الأناضول, not after رويترز.

        That state is spoken of half as often as any other at least: فرانس برس in an article on Syria is not meant. Else the one
        whose name came behind the same words (وكالة الأنباء الرسمية "…").
        """
        if (named := marked_behind_words(self.document, chunk, self.bodies, "media")) is not None:
            return named
        often = max(self.state_counts.values(), default=0) / 2
        own = {state for state, count in self.state_counts.items() if count >= often}
        return next((h for _, h in reversed(self.bodies) if h.country in own and of_a_state(h)), None)

    def _met_in_full(self, chunk: Chunk) -> Holder | None:
        """The body of this head met before, for an everyday word that is also a name of the tables (الاتحاد, الاتفاق)."""
        if chunk.after - chunk.first > 1:
            return None
        word = title_words(self.document, chunk, chunk.first, chunk.after)[0]
        if not word.startswith("ال"):
            return None
        for body, holder in reversed(self.bodies):
            printed = title_words(self.document, body, body.first, body.first + 1)
            alike = same_head(word, body.lemma, holder.name) or printed == (word,)
            if body.row != chunk.row and body.after - body.first > 1 and alike:
                return holder
        return None

    def _media(self, chunk: Chunk) -> tuple[list[Holder], str]:
        before = self._met_in_full(chunk)
        if before:
            return [before], "the body of this kind met last"
        if chunk.row:
            return [self._row_holder(chunk, "media")], chunk.why
        name = self._text(chunk)
        known = same_core(chunk, name, self.bodies)
        if known:
            return [known], "named in full before"
        holder = self.cast.get(slug(transliterate(name)), "media", name)
        holder.country, holder.lemma = chunk.country, chunk.lemma
        return [holder], chunk.why

    def _main_state(self) -> str | None:
        """The state met most so far, by itself, its people or its bodies, the latest of equals."""
        counts = self.owner_counts + Counter(self.state_counts)
        if not counts:
            return next((iso for iso, _ in self.all_counts.most_common(1)), None)
        top = max(counts.values())
        leading = [iso for iso, n in counts.items() if n == top]
        return self.last_state if self.last_state in leading else leading[0]

    def _unnamed(self, chunk: Chunk) -> tuple[list[Holder], str]:
        again = self._met_before(chunk) if self._with_article(chunk) and chunk.definite else None
        if again:
            return [again[0]], again[1]
        words = office_words(self.document, chunk)
        if relative := kinsman(self.document, chunk, words, self.cast.persons):
            return [relative], "the relative named here by this noun"
        description = self._text(chunk)
        holder = self.cast.get(UNNAMED + description, "unnamed", description)
        holder.lemma, holder.country, holder.gender = chunk.lemma, chunk.country, chunk.gender
        holder.number = chunk.number
        holder.offices.update(chunk.offices)
        if chunk.of and chunk.of.kind in INSTITUTIONS:
            holder.serves.update(chunk.of.entities)
        return [holder], chunk.why

    def _met_before(self, chunk: Chunk) -> tuple[Holder, str] | None:
        """Whom a description with the article takes up, and why: one so described, or the one named whom its noun can mean."""
        described: Holder | None = None
        if chunk.same or not (chunk.of or chunk.country):
            text = self._text(chunk)
            alike = (h for _, h in reversed(self.recent) if h.id.startswith(UNNAMED))
            described = next((h for h in alike if taken_up(self.document, chunk, text, h)), None)
        named = None if chunk.same else self._named_since(chunk, described)
        if named:
            return named, "the only one here whom the noun can mean"
        return (described, "the one so described before") if described else None

    def _named_since(self, chunk: Chunk, described: Holder | None) -> Holder | None:
        """The only person whom the noun of `chunk` can mean, if met later than the one `described` (in a headline, say)."""
        if chunk.number != "s" or chunk.of or not self._with_article(chunk):
            return None
        noun = office_words(self.document, chunk)[0]
        more = chunk.country and stars(noun)  # النجم المرجاني الذي سجل الهدف
        if singled_out(self.document, chunk) and not more:
            return None
        if sexes_told_apart(noun, self.document.fold) or is_adjective(self.document, noun, chunk):
            return None
        called = person_called(noun, chunk, self.cast.persons)
        later = called and (
            described is None or called.last_before(chunk.first) > described.last_before(chunk.first)
        )
        return called if later else None

    def _with_article(self, chunk: Chunk) -> bool:
        """Whether the phrase's first word carries the article."""
        words = office_words(self.document, chunk)
        return bool(words) and words[0].startswith("ال")

    def _text(self, chunk: Chunk) -> str:
        return phrase_text(self.document, chunk)
