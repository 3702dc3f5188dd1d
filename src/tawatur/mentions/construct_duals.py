"""Construct duals: two bodies behind one noun for both, in the dual that governs them (وزارتا الدفاع والداخلية، شركتا أ وب).

The names of the two stand without marks; those in marks are `listed_names`'.
"""

from tawatur.mentions.bodies import body_tail
from tawatur.mentions.chunk import Chunk, covering
from tawatur.mentions.listed_names import Sort, governing_sorts
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import keep_core
from tawatur.mentions.term import Match, Node, Term
from tawatur.mentions.terms import entrances
from tawatur.text import fold, hosts, words_of
from tawatur.text.frequencies import frequency

PAIRED = "one of two bodies behind a noun for both"
"""Why a phrase is such a body's."""

LONGEST = 3
"""Words of the first one's name."""

AND = "و"
"""What the second is joined by."""


def name_pairs(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with the two that a construct dual governs, each named with the noun for one of them: وزارة الدفاع, وزارة الداخلية.

    Bodies and outlets that are known as they stand are left as they are (حركتا حماس والجهاد الإسلامي).
    """
    sorts = governing_sorts()
    duals = [word for word, _ in words_of(sorts, reader.document.places)]
    if not duals:
        return chunks
    covered = covering(reader.size, chunks)
    for index in reader.where(set(duals)):
        prefix, host = next((prefix, host) for prefix, host in hosts(reader.words[index]) if host in sorts)
        two = _two(reader, index, covered, sorts[host]) if prefix in _JOINED else []
        two = two or (_of_two_states(reader, index, sorts[host]) if prefix in _JOINED else [])
        over = {id(c): c for c in covered[index : two[1].after] if c is not None} if two else {}
        gone = [c for c in over.values() if c not in two]
        if two and all(index <= c.first and c.after <= two[1].after for c in gone):
            two[0].first, two[0].prefix = index, prefix
            rest = [c for c in chunks if c not in gone and c not in two]
            chunks = sorted(rest + two, key=lambda c: c.first)
            covered = covering(reader.size, chunks)
    return chunks


_JOINED = frozenset(("", "و", "ف", "ب", "ل", "ك", "وب", "ول"))


def _two(reader: Reader, index: int, covered: list[Chunk | None], sort: Sort) -> list[Chunk]:
    """The phrases of the two behind the dual at `index`; none where other words stand there."""
    first, second = index + 1, _joined(reader, index, covered)
    if not second or _in_tables((fold(sort.noun), *reader.words[first : second + 1])) is not None:
        return []  # حزبي | العدالة والتنمية والوفاق
    if reader.words[second - 1].endswith(_ADJECTIVES) or _otherwise(reader, second):
        return []
    feminine = reader.words[index].endswith(("تا", "تي"))
    if not feminine and not (reader.article(first) and reader.words[second].startswith(AND + "ال")):
        return []  # انتخب حزبا جديدا ومجلسا, 24 منتخبا بدلا من …
    ahead, behind = covered[first], covered[second]
    known = ahead if ahead is not None and (ahead.first, ahead.after) == (first, second) else None
    also = behind if behind is not None and behind.first == second else None
    after = behind.after if behind is not None else second + 1
    return [_one(reader, sort, first, second, "", known), _one(reader, sort, second, after, AND, also)]


def _of_two_states(reader: Reader, index: int, sort: Sort) -> list[Chunk]:
    """The phrases of the two, told apart by their states' adjectives: وزارتا الصحة الأردنية | والعراقية; none without them."""
    first = at = index + 1
    while at - first < LONGEST and reader.article(at) and reader.nisba(at) is None and not reader.closed(at):
        at += 1
    one = reader.nisba(at, True) if first < at < reader.limit[index] else None
    other = reader.term(one.after, "nisba", prefix=AND) if one is not None else None
    if (
        one is None
        or other is None
        or not other.term.definite
        or reader.limit[one.after] != reader.limit[index]
    ):
        return []
    if {one.term.number, other.term.number} != {"s"} or one.term.id == other.term.id or not sort.noun:
        return []
    if reader.term(first, "partner") is not None:
        return []  # جيشا البلدين المصري والسوداني
    feminine = reader.words[index].endswith(("تا", "تي"))
    if any(reader.words[m.after - 1].endswith("ه") != feminine for m in (one, other)):
        return []
    what = f"{sort.noun} {reader.document.words(first, at)}"
    return [
        _of_state(reader, sort, what, one, (first, at)),
        _of_state(reader, sort, what, other, (first, at)),
    ]


def _of_state(reader: Reader, sort: Sort, what: str, state: Match, field: tuple[int, int]) -> Chunk:
    """The phrase for one of two of a `sort`, by the adjective of its `state`; `what` it is called without it."""
    first = state.after - 1 if state.prefix else field[0]
    chunk = Chunk(sort.kind, first, state.after, state.prefix)
    chunk.why, chunk.lemma, chunk.country, chunk.definite = PAIRED, sort.noun, state.term.id, True
    told = reader.document.words(state.after - 1, state.after)
    chunk.name = f"{what} {told.removeprefix(state.prefix)}"
    chunk.named = tuple(map(fold, chunk.name.split()))
    term = _of_tables((fold(sort.noun), *reader.words[slice(*field)]))
    if term is not None:
        chunk.row, chunk.lemma, chunk.en, chunk.gender = term.id, term.lemma, term.en, term.gender
    return chunk


_ADJECTIVES = ("تان", "تين")
"""How an adjective of the two ends, where the dual does not name them: قناتا تلفزيون | حكوميتان."""


def _otherwise(reader: Reader, second: int) -> bool:
    """Whether what و joins is an adjective of the second (وكالتا الأنباء الروسية | والسورية), or a body with its own noun."""
    return any(
        m.prefix == AND and m.term.kind in ("nisba", "body_head", "media_head") for m in reader.at(second)
    )


def _joined(reader: Reader, index: int, covered: list[Chunk | None]) -> int:
    """Where the second of the two begins, with و joined to it; 0 where none stands behind the first."""
    for token in range(index + 1, min(index + 2 + LONGEST, reader.limit[index])):
        word = reader.word(token)
        if not word or reader.closed(token) or reader.verb(token):
            return 0
        over = covered[token] if covered[token] is covered[token - 1] else None
        if token > index + 1 and word.startswith(AND) and _joined_to(word):
            return token if over is None or not over.row else 0  # the tagger takes both for one
    return 0


def _joined_to(word: str) -> bool:
    """Whether و is joined to the folded `word` and no part of it: والداخلية, وكريم, not وزير, وحدة."""
    return word.startswith(AND + "ال") or frequency(word) <= frequency(word[1:])


def _one(reader: Reader, sort: Sort, first: int, after: int, prefix: str, known: Chunk | None) -> Chunk:
    """The phrase for tokens ``first`` to ``after - 1``, one of two of a `sort`; the `known` one where it is such a body's."""
    if known is not None and known.row and known.kind in ("body", "media"):
        return known
    words = tuple(reader.words[first:after])
    words = (words[0][len(prefix) :], *words[1:])
    chunk = Chunk(sort.kind, first, after, prefix)
    chunk.noun, chunk.why = sort.noun, PAIRED
    term = _of_tables((fold(sort.noun), *words)) if sort.noun else None
    if term is not None:
        chunk.row, chunk.lemma, chunk.en = term.id, term.lemma, term.en
        chunk.gender, chunk.country, chunk.definite = term.gender, term.country, True
        if term.kind == "body":
            body_tail(reader, chunk, construct=False)
        return chunk
    chunk.lemma, chunk.named = sort.noun, words
    if not prefix:
        keep_core(reader, chunk, first, after)
    return chunk


def _of_tables(words: tuple[str, ...]) -> Term | None:
    """The body of the tables that the folded `words` name whole: وزارة الدفاع, منظمة الصحة العالمية."""
    node = _in_tables(words)
    bodies = (
        (term for term in node.terms if term.kind in ("body", "organisation")) if node is not None else ()
    )
    return next((term for term in bodies if not term.short), None)


def _in_tables(words: tuple[str, ...]) -> Node | None:
    """Where a name of the tables is that begins with the folded `words`; None where none does."""
    node = next((door for prefix, door in entrances(words[0]) if not prefix), None)
    for word in words[1:]:
        node = node.children.get(word) if node is not None else None
    return node
