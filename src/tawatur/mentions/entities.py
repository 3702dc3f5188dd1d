"""Entities: who an article's phrases denote, one for each individual, and how their names go together."""

from tawatur.knowledge import Named
from tawatur.knowledge.rows import Holding
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.english import english
from tawatur.mentions.family_first import is_family_first
from tawatur.mentions.goes_on import goes_on
from tawatur.mentions.name_words import (
    arabic_given_names,
    feminine_names,
    given_names,
)
from tawatur.mentions.respelt import WHY, respelt
from tawatur.mentions.same_names import joined_last, misprinted, misspelt, parted, same_name
from tawatur.mentions.terms import entrances, name_words, outlets, people, states
from tawatur.mentions.transliterate import slug, transliterate
from tawatur.model import Entity, EntityKind
from tawatur.text.frequencies import frequency

UNNAMED = "unnamed:"
"""How the identifier of somebody without a name begins; the description follows."""


class Holder:
    """Somebody of the article, as far as it is known by now.

    `names` are the folded word sequences that denote them, the fullest first; `offices` what they hold by the article or
    by the tables at its date, `past` what they held before it by the tables; `serves` the bodies the article ties them
    to, `masters` the persons whose lawyer, relative and so on they are; `titles` the folded words of the offices printed
    beside their name, `former` whether each of them is told to be past; `called` the folded words of nicknames; `kin`
    whether they are told of as somebody's relative; `seen` the tokens at which they were met, in order, `alone`
    those of one word, `spoke` those of their full name right behind a verb that reports a clause, both with the sentence's end.
    """

    __slots__ = (
        "alone",
        "called",
        "country",
        "en",
        "former",
        "forms",
        "gender",
        "id",
        "kin",
        "kind",
        "lemma",
        "masters",
        "name",
        "names",
        "number",
        "office",
        "offices",
        "past",
        "row",
        "seen",
        "serves",
        "spoke",
        "titles",
    )

    def __init__(self, identifier: str, kind: EntityKind, name: str) -> None:
        """Somebody with an identifier, a kind and the name or description that is shown."""
        self.id, self.kind, self.name = identifier, kind, name
        self.names: list[tuple[str, ...]] = []
        self.forms: dict[str, None] = {}
        self.offices: set[str] = set()
        self.office: str | None = None
        self.country: str | None = None
        self.gender = "m"
        self.number = "s"
        self.en: str | None = None
        self.row: str = ""
        self.lemma = ""
        self.seen: list[int] = []
        self.alone: list[tuple[int, int]] = []
        self.spoke: list[tuple[int, int]] = []
        self.serves: set[str] = set()
        self.masters: set[str] = set()
        self.titles: set[tuple[str, ...]] = set()
        self.called: set[tuple[str, ...]] = set()
        self.former: bool | None = None
        self.past: set[str] = set()
        self.kin = False

    def last_before(self, token: int) -> int:
        """The last token before `token` at which they were met, or -1."""
        return max((t for t in self.seen if t < token), default=-1)

    def entity(self) -> Entity:
        """The public record."""
        row: Named | None = people().get(self.row)
        outlet = outlets().get(self.row)
        en = row.en if row else outlet.en if outlet else self.en
        made = en is None and self.kind != "unnamed"
        return Entity(
            id=self.id,
            kind=self.kind,
            name=self.name,
            name_en=self._made_name() if made else en,
            transliterated=made,
            aliases=tuple(self.forms),
            country=self.country,
            office=self.office,
            wikidata=row.wikidata if row else outlet.wikidata if outlet else None,
        )

    def _made_name(self) -> str:
        """An English name made by rule: word by word where words make it up, else by letters."""
        return (english(self.name) if self.kind != "person" else None) or transliterate(self.name)


class Cast:
    """Everybody of one article by identifier."""

    def __init__(self, day: str | None) -> None:
        """`day` is the article's date (YYYY-MM-DD), for offices that change hands."""
        self.day = day
        self.by_id: dict[str, Holder] = {}
        self.persons: list[Holder] = []

    def get(self, identifier: str, kind: EntityKind, name: str) -> Holder:
        """The holder with `identifier`, made where there is none yet."""
        holder = self.by_id.get(identifier)
        if holder is None:
            holder = self.by_id[identifier] = Holder(identifier, kind, name)
            if kind == "person":
                self.persons.append(holder)
        return holder

    def person(self, chunk: Chunk) -> Holder:
        """The person that `chunk` names: one known by a table, met before under a spelling or a part, or new."""
        row = self._row_of(chunk)
        holder = self._from_row(row) if row else self._alike(chunk) or self._new_person(chunk)
        if chunk.named not in holder.names:
            holder.names.append(chunk.named)
            holder.names.sort(key=len, reverse=True)
        if row is None and not holder.row and len(name_words(chunk.name)) > len(name_words(holder.name)):
            holder.name = chunk.name
        holder.offices.update(chunk.offices)
        if chunk.offices:
            holder.office = holder.office or chunk.offices[0]
            past = chunk.former or all(office.startswith("former_") for office in chunk.offices)
            holder.former = past and holder.former is not False
        holder.country = holder.country or chunk.country
        titled = chunk.titles or holder.titles  # اللاعب ليليان: his title tells more than his name
        if chunk.gender == "f" or ((holder.row or not titled) and holder.names[0][0] in feminine_names()):
            holder.gender = "f"
        return holder

    def can_be(self, chunk: Chunk) -> bool:
        """Whether `chunk` names somebody: a short form of the tables does only where its bearer is clear."""
        if not chunk.rows or chunk.offices or self._row_of(chunk):
            return True
        return self._first_of(chunk) or any(
            same_name(chunk.named, name) for h in self.persons for name in h.names
        )

    def _first_of(self, chunk: Chunk) -> bool:
        """Whether the one word of `chunk` is the given name of somebody named in full here, whom no table has: روني مرسان."""
        word = chunk.named[0]
        given = len(chunk.named) == 1 and word in given_names() and chunk.prefix in ("", "و")
        named = (name for h in self.persons if given and not h.row for name in h.names)
        return any(len(name) > 1 and name[0] == word and not _led(name[1]) for name in named)

    def bearer(self, words: tuple[str, ...]) -> Holder | None:
        """The person named in full whose last name is the single word `words`, or None."""
        if len(words) != 1:
            return None
        fitting = [h for h in self.persons if any(len(n) > 1 and same_name(words, n) for n in h.names)]
        return fitting[-1] if fitting else None

    def _row_of(self, chunk: Chunk) -> Named | None:
        """The person of the tables that `chunk` names; by a short form only one named in full here, else a public figure, or one
        whom the article gives the office or, before several words, the state."""
        if not chunk.rows:
            row = people().get(chunk.row) or respelt(chunk.named, chunk.country)
            if row is not None and not chunk.row:
                chunk.row, chunk.why = row.id, f"{chunk.why}: {WHY}"
            return row
        candidates = [people()[row] for row, _ in chunk.rows]
        here = [self.by_id[row.id] for row in candidates if row.id in self.by_id]
        told = [
            h for h in self.persons if chunk.agrees and here and h not in here and _called(chunk.named, h)
        ]
        others = [h for h in told if (h.row or _named(h)) and goes_on(h, [*here, *told], chunk.first)]
        if all(h.gender != chunk.agrees for h in here):
            others += [
                h for h in told if h.row and h not in others
            ]  # whom a woman's verb means, of a man and her
        if (meant := likeliest(here + others, chunk.first, chunk.agrees)) is not None:
            return people().get(meant.row)
        if any(len(n) > 1 and n[-1] == chunk.named[-1] for h in self.persons for n in h.names):
            return None
        if self._first_of(chunk):
            return None
        holding = [row for row in candidates if any(h.office in chunk.offices for h in self._held(row))]
        alone = [people()[row] for row, famous in chunk.rows if famous and not chunk.weak]
        own = [row for row in candidates if chunk.country == row.country and len(chunk.named) > 1]
        return next(iter(holding or alone or own), None)

    def _held(self, row: Named) -> list[Holding]:
        """The offices that a person of the tables holds at the article's date."""
        return [holding for holding in row.offices if in_office(holding, self.day)]

    def _from_row(self, row: Named) -> Holder:
        holder = self.by_id.get(row.id)
        if holder is None:
            holder = self.get(row.id, "person", row.ar[0])
            holder.row, holder.country = row.id, row.country
            holder.names = sorted((name_words(name) for name in row.ar), key=len, reverse=True)
            held = self._held(row)
            holder.offices.update(h.office for h in held)
            holder.past.update(h.office for h in row.offices if h not in held)
            holder.office = held[0].office if held else None
        return holder

    def _alike(self, chunk: Chunk) -> Holder | None:
        """Somebody met before whose name `chunk` repeats, spells otherwise or shortens; the latest of several."""
        fitting = [h for h in self.persons if any(same_name(chunk.named, name) for name in h.names)]
        if len(chunk.named) == 1 and not ROYAL.isdisjoint(chunk.offices):
            # الملك عبدالله: no family's name, so nobody who is called وليد عبدالله
            fitting = [h for h in fitting if not h.offices.isdisjoint(ROYAL) or chunk.named in h.names]
        if not fitting and len(chunk.named) == 1:  # الأمير حسين, الزعيم كيم: the first word of one full name
            bearers = [h for h in self.persons if any(name[:1] == chunk.named for name in h.names)]
            fitting = [] if chunk.aged else bearers  # سالم (18 سنة): another than سالم الوادي
            several = [h for h in fitting if _called(chunk.named, h)]
            one = len(fitting) < _SEVERAL
            fitting = (fitting or self._amid(chunk) or self._miswritten(chunk)) if one else several
        elif fitting and chunk.offices and len(chunk.named) == 1:
            fitting = self._of_rank(chunk, fitting)
        elif not fitting:
            fitting = self._miswritten(chunk)
        exact = [h for h in fitting if chunk.named in h.names and len(chunk.named) > 1]
        agreeing = [h for h in fitting if chunk.country is None or h.country in (None, chunk.country)]
        if len(fitting) == 1 and chunk.head[0] == chunk.first:
            # صلاح، هداف الدوري الإنجليزي: what he is behind his name tells where, not whence
            agreeing = fitting
        return likeliest(exact or agreeing, chunk.first, chunk.agrees)

    def _of_rank(self, chunk: Chunk, fitting: list[Holder]) -> list[Holder]:
        """The only one with the office of `chunk` whose first name it is, where none of `fitting` has it: الجنرال وي, وي فينغي."""
        if any(not h.offices.isdisjoint(chunk.offices) for h in fitting):
            return [h for h in fitting if not h.offices.isdisjoint(chunk.offices)]
        first = [h for h in self.persons if any(name[:1] == chunk.named for name in h.names)]
        held = [h for h in first if not h.offices.isdisjoint(chunk.offices)]
        return held if len(held) == 1 else fitting

    def _amid(self, chunk: Chunk) -> list[Holder]:
        """The only person who has the single word of `chunk` amid a name of three words and more: الحداد, of أمجد الحداد فهمي."""
        word = chunk.named[0]
        if word in arabic_given_names():
            return []  # a father's name, by which nobody is called
        held = [h for h in self.persons if any(word in name[1:-1] for name in h.names) and not h.row]
        # فان | ميرن, أبو | العلا: what a particle joins to the name
        held = held or [h for h in self.persons if any(joined_last(word, name) for name in h.names)]
        return held if len(held) == 1 else []

    def _miswritten(self, chunk: Chunk) -> list[Holder]:
        """The only person named in full here whose last name `chunk` misprints or writes in two words, if there is one."""
        alike, how = (misprinted, "a letter from") if len(chunk.named) == 1 else (parted, "in two words")
        meant = [h for h in self.persons if any(alike(chunk.named, name) for name in h.names)]
        if not meant and len(chunk.named) > 1:
            meant = [h for h in self.persons if any(misspelt(chunk.named, name) for name in h.names)]
            if any(abs(chunk.first - token) < _SIDE_BY_SIDE for h in meant for token in h.seen):
                return []  # two told apart
            how = "a letter from"
        if len(meant) != 1:
            return []
        chunk.why = f"{chunk.why}: {how} the last name of one named in full"
        return meant

    def _new_person(self, chunk: Chunk) -> Holder:
        identifier = slug(transliterate(chunk.name))
        while identifier in self.by_id:
            identifier += "-2"
        return self.get(identifier, "person", chunk.name)


ROYAL = frozenset(("king", "queen", "prince", "crown_prince", "emir", "sultan", "pope"))
"""Offices whose holders are called by their first names."""

_OFTEN = 3
"""Times that an article speaks of somebody before the family name alone is theirs rather than a relative's."""


def likeliest(bearers: list[Holder], token: int, gender: str) -> Holder | None:
    """Whom of several bearers of a name it means at `token`, where the verb before it shows `gender` (or nothing).

    Whom the verb agrees with, then, where there is a verb, who goes on saying something (وقال كيم, of كيم هيونغ تشول and
    a ruler whom he spoke of), then whom the article speaks of far more often, then who is nobody's relative, then the one met last.
    """
    most = sorted((len(h.seen) for h in bearers), reverse=True)[:2]
    often = most[0] if len(most) > 1 and most[0] >= _OFTEN and most[0] >= 2 * most[1] else 0
    return max(
        bearers,
        key=lambda h: (
            h.gender == gender,
            bool(gender) and goes_on(h, bearers, token),
            often > 0 and len(h.seen) == often,
            not h.kin,
            h.last_before(token),
            -min(h.seen, default=0),  # none met yet, in a headline: who comes first
        ),
        default=None,
    )


def in_office(holding: Holding, day: str | None) -> bool:
    """Whether the office was held on `day`; unknown ends of a term do not count against it, nor does an unknown day."""
    if day is None:
        return True
    return (holding.since is None or holding.since <= day) and (holding.until is None or day <= holding.until)


def _named(holder: Holder) -> bool:
    """Whether a full name of `holder` begins with a given name, or with the family's as in East Asia."""
    return any(len(name) > 1 and (name[0] in given_names() or is_family_first(name)) for name in holder.names)


def _called(words: tuple[str, ...], holder: Holder) -> bool:
    """Whether the single folded word is the last name of `holder`, or the family's that stands first: كيم, of كيم هيونغ تشول."""
    return len(words) == 1 and any(
        len(name) > 1 and (name[-1] == words[0] or (name[0] == words[0] and is_family_first(name)))
        for name in holder.names
    )


def _led(word: str) -> bool:
    """Whether the folded `word` is rather another with a preposition joined: مادونا | بمالاوي."""
    known = any(prefix and node.terms for prefix, node in entrances(word))
    return word[:1] in ("ب", "ل") and (known or frequency(word[1:]) > frequency(word))


_SEVERAL = 2
"""Bearers of one first word, of whom it means none; of a family's that stands first it means the likeliest."""

_SIDE_BY_SIDE = 12
"""Tokens between two full names within which a letter tells two persons rather than a misprint."""


def state_entity(cast: Cast, iso: str) -> Holder:
    """The state with the ISO code `iso`."""
    row = states()[iso]
    holder = cast.get(row.id, "state", row.ar[0])
    holder.en, holder.country = row.en, iso
    return holder
