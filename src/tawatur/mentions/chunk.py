"""Chunk: a noun phrase as it is read, before it is known whom it denotes."""

from collections.abc import Iterable, Iterator
from typing import Literal

from tawatur.model import EntityKind

ChunkKind = Literal[
    "person",  # a name, with or without office
    "role",  # an office without a name
    "body",  # an organisation by its name, or a state's body
    "bare",  # an organisation by its head noun alone: الوزارة
    "government",
    "state",
    "media",
    "place",
    "people",  # a people: الفلسطينيون
    "unnamed",
    "document",
    "both",  # two at once: الرئيسان
    "counterpart",
    "latter",
    "thing",
]


class Chunk:
    """Tokens ``[first, after)`` read as one noun phrase; `prefix` is joined to its first word and no part of it.

    `head` is the naming or describing part in tokens. `row` is a table's identifier (a person's, a body's, a state's
    ISO code), `rows` all people of the tables that a short name may mean, each with whether it needs no fuller name;
    `offices` are `Office.id`s, any of which the words may mean; `country` is an ISO code (`countries` for two holders);
    `of` the phrase that the head belongs to (whose spokesman, whose ministry); `inner` the phrases inside this one;
    `named` the name's folded words where a person is named; `titles` the tokens of the offices beside the name; `loose` an
    office that governs nouns which name no body; `cores` names without the kind that stands before them, and those in
    brackets behind (شركة "مرجان", هيئة مكافحة الفساد (نزاهة)); `agrees` the gender that the
    verb right before shows, where there is one; `means` the fuller phrase that repeats in this one;
    `pair` the names of the two right behind their office; `noun` the noun for one of several whose names stand behind that
    for all of them (شركة, of شركتا "…" و"…"); `local` a body
    of a place rather than of its state; `thing` the kind of thing that a body's words name where it does nothing; `weak` that other
    evidence must speak for it; `aged` that a first name alone is introduced with its bearer's age.
    """

    def __init__(self, kind: ChunkKind, first: int, after: int, prefix: str = "", row: str = "") -> None:
        """A phrase of which the extent and the kind are known is all head; the rest is filled in by the reader."""
        self.kind, self.first, self.after = kind, first, after
        self.prefix, self.row = prefix, row
        self.head = (first, after)
        self.rows: tuple[tuple[str, bool], ...] = ()
        self.offices: tuple[str, ...] = ()
        self.office_kinds: frozenset[str] = frozenset()
        self.country: str | None = None
        self.countries: tuple[str, ...] = ()
        self.of: Chunk | None = None
        self.inner: list[Chunk] = []
        self.cores: list[tuple[str, ...]] = []
        self.means: Chunk | None = None
        self.pair: list[Chunk] = []
        self.named: tuple[str, ...] = ()
        self.name = ""
        self.en: str | None = None
        self.lemma = ""
        self.noun = ""
        self.gender = "m"
        self.number = "s"
        self.agrees = ""
        self.definite = False
        self.former = False
        self.local = False
        self.loose = False
        self.same = False
        self.weak = self.aged = False
        self.thing: EntityKind | None = None
        self.titles: list[tuple[int, int]] = []
        self.how = "name"
        self.why = ""
        self.entities: list[str] = []


def covering(size: int, chunks: Iterable[Chunk]) -> list[Chunk | None]:
    """The last of `chunks` at each of `size` tokens; None where none stands."""
    covered: list[Chunk | None] = [None] * size
    for chunk in chunks:
        covered[chunk.first : chunk.after] = [chunk] * (chunk.after - chunk.first)
    return covered


def everywhere(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """`chunks` with all those inside them, each before its own."""
    for chunk in chunks:
        yield chunk
        yield from everywhere(chunk.inner)
