"""What the rules for noun phrases share: their signature, reading an institution, which reading is the better."""

from tawatur.mentions.chunk import Chunk, ChunkKind
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of

LONGEST_TAIL = 8
"""Words of a complement; longer runs in the corpus are clauses."""


TAGGER = "the tagger"
"""Why a name was taken that only the statistical tagger knows."""


_PERSONAL = ("office", "person", "source", "trade", "deputy", "kin", "own_kin", "some", "crowd")

BRACKET = 8
"""Tokens in brackets that still belong to the phrase before them (age, acronym, Latin form)."""


_INSTITUTIONS: tuple[ChunkKind, ...] = ("body", "government", "state", "media", "place", "bare")


def _better(chunk: Chunk, best: Chunk) -> bool:
    """Longer wins; then the one that a table names, the one that needs no other evidence, the one with less joined to it."""
    return _rank(chunk) > _rank(best)


def _rank(chunk: Chunk) -> tuple[int, bool, bool, bool, int]:
    return (chunk.after, bool(chunk.row), chunk.kind == "both", not chunk.weak, -len(chunk.prefix))


def read_institution(reader: Reader, index: int, joined: str = "") -> Chunk | None:
    """The organisation, state, outlet or place at `index` whose first word carries exactly the proclitic `joined`."""
    best: Chunk | None = None
    for match in reader.at(index):
        rule = reader.rules.get(match.term.kind)
        if rule is None or match.prefix != joined or match.term.kind in _PERSONAL:
            continue
        chunk = rule(reader, index, match)
        if chunk and chunk.kind in _INSTITUTIONS and (best is None or _better(chunk, best)):
            best = chunk
    if best is None and index in reader.tagged and not joined and not reader.at(index):
        best = tagged_name(reader, index)
    return best


def tagged_name(reader: Reader, index: int) -> Chunk | None:
    """The organisation or place that only the tagger knows; None for a person."""
    after, kind = reader.tagged[index]
    if kind == "person":
        return None
    while after - index > 1 and reader.words[after - 1] in forms_of("not_name"):
        after -= 1  # بيرنان | المنافس في …
    prefix = reader.proclitics(index)
    chunk = Chunk("body" if kind == "organisation" else "place", index, after, prefix)
    chunk.named = tuple(reader.words[i] for i in range(index, after) if reader.kinds[i] in "wl")
    if prefix:
        chunk.named = (chunk.named[0][len(prefix) :], *chunk.named[1:])
    chunk.why = TAGGER
    return chunk


def acts(reader: Reader, chunk: Chunk) -> bool:
    """Whether `chunk` stands where a speaker does: beside a verb of reporting or behind بحسب, or opens a paragraph."""
    if chunk.prefix[-1:] in ("ب", "ل", "ك"):
        return False
    opens = chunk.first == 0 or reader.limit[chunk.first - 1] != reader.limit[chunk.first]
    return opens or reader.speaks(chunk.first, chunk.after)


_ADDRESSED = (
    "trade",
    "source",
    "crowd",
    "office",
    "media",
    "media_all",
    "media_head",
    "person",
    "state",
    "nisba",
)
"""What stands behind ل for somebody spoken to, or for whose something is."""


def addressed(reader: Reader, position: int) -> bool:
    """Whether the word at `position` names those spoken to (للصحفيين): none of it belongs to the phrase before."""
    return any(match.prefix and match.term.kind in _ADDRESSED for match in reader.at(position))


def brackets(reader: Reader, chunk: Chunk) -> None:
    """Take brackets right behind `chunk` into it."""
    if not reader.punctuation(chunk.after, "("):
        return
    opened = chunk.after
    for position in range(opened + 1, min(opened + BRACKET + 2, reader.limit[chunk.first])):
        if reader.kinds[position] == ")":
            chunk.after = position + 1
            marked = reader.kinds[opened + 1] == "o"
            named = chunk.of if chunk.of is not None and chunk.of.after == opened else chunk
            keep_core(reader, named, opened + 1 + marked, position - marked)
            return


LONGEST_CORE = 3
"""Words of a name that stands without its kind; longer ones in brackets are explanations."""


def keep_core(reader: Reader, chunk: Chunk, first: int, after: int) -> None:
    """Note that tokens ``first`` to ``after - 1`` alone name the body that `chunk` names."""
    if 0 < after - first <= LONGEST_CORE and all(kind in "wl" for kind in reader.kinds[first:after]):
        chunk.cores.append(tuple(reader.words[first:after]))


def quoted(reader: Reader, position: int) -> int:
    """The token behind a name in quotation marks or brackets at `position` (five words at most), else `position`."""
    if not reader.punctuation(position, "o("):
        return position
    closing = "c" if reader.kinds[position] == "o" else ")"
    for end in range(position + 1, min(position + 7, reader.limit[position])):
        if reader.kinds[end] == closing:
            return end + 1
        if reader.kinds[end] not in "wln-p.":
            return position
    return position
