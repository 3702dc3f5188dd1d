"""Slips: words with a letter wrong of a name that the article spells right elsewhere, if they are none: الشدرياق, الشدياق."""

from rapidfuzz.distance import OSA

from tawatur.mentions.chunk import Chunk, covering, everywhere
from tawatur.mentions.entities import Cast
from tawatur.mentions.name_words import given_names
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import TAGGER
from tawatur.text import hosts
from tawatur.text.frequencies import frequency

WHY = "a letter from the name of one named elsewhere"

Words = tuple[str, ...]
Meant = tuple[str, Words, int, Chunk | None]
"""Whom a slip may mean: a person's identifier, or the name's words, which of them it is, and a phrase that spells it right."""

SHORTEST = 5
"""Letters of a name in which one may be wrong: shorter ones differ by one letter and are two (سونغ, هونغ)."""

_SHORTEST_BESIDE = 4
"""Letters of a word in which one may be wrong where the name's other words stand beside it."""

_SHORTEST_MOVED = 7
"""Letters of a word of which one may stand in another place."""

_NAMED = ("body", "media", "state", "place")
"""Kinds of phrases whose names are those of the tables."""


def add_slips(reader: Reader, cast: Cast, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with phrases for slips, in the order of the text: كتب ألدرسوون, in an article on سمير ألدرسون.

    A phrase that the tagger gave just those words becomes one of these.
    """
    strange = _strange(reader)
    if not strange:
        return chunks
    meant = _names(reader, cast, chunks)
    covered = covering(reader.size, everywhere(chunks))
    added: list[Chunk] = []
    for word, prefix, host in strange:
        fitting = [one for core, one in meant.get(host[0], ()) if _is_slip(host, core, one[0])]
        for index in reader.document.places[word] if fitting else ():
            found = _slip_at(reader, cast, covered, index, prefix, fitting)
            if found is not None:
                added.append(found)
                covered[found.first : found.after] = [found] * (found.after - found.first)
    if not added:
        return chunks
    over = {id(c) for c in chunks if any(a.first <= c.first and c.after <= a.after for a in added)}
    return sorted([c for c in chunks if id(c) not in over] + added, key=lambda c: c.first)


def _strange(reader: Reader) -> list[tuple[str, str, str]]:
    """The folded words of the article that no other has, with each that what is joined to them may leave."""
    found = []
    for word in reader.document.places:
        if len(word) < _SHORTEST_BESIDE or frequency(word):
            continue
        for prefix, host in hosts(word):
            if len(host) >= _SHORTEST_BESIDE and (not prefix or not frequency(host)):
                found.append((word, prefix, host))
    return found


def _names(reader: Reader, cast: Cast, chunks: list[Chunk]) -> dict[str, list[tuple[str, Meant]]]:
    """The long words of names that the article has, by their first letter, with whom each means."""
    found: dict[str, list[tuple[str, Meant]]] = {}
    met: set[tuple[str, Words]] = set()
    for holder in cast.persons:
        for last in {name[-1] for name in holder.names if len(name) > 1 and len(name[-1]) >= SHORTEST}:
            found.setdefault(last[0], []).append((last, (holder.id, (last,), 0, None)))
    for chunk in everywhere(chunks):
        if chunk.kind not in _NAMED or not chunk.row or chunk.how != "name" or chunk.of is not None:
            continue
        words = tuple(reader.words[chunk.first : chunk.after])
        words = (words[0][len(chunk.prefix) :], *words[1:])
        if (chunk.row, words) in met:
            continue
        met.add((chunk.row, words))
        for at, word in enumerate(words):
            if len(word) >= (SHORTEST if len(words) == 1 else _SHORTEST_BESIDE):
                found.setdefault(word[0], []).append((word, ("", words, at, chunk)))
    return found


def _is_slip(word: str, core: str, person: str) -> bool:
    """Whether `word` has one letter of `core` wrong, left out, more or moved, and not what inflects it: مرجانيا, مرجاني."""
    same = sorted(word) == sorted(core)
    if same and len(word) >= _SHORTEST_MOVED:
        return OSA.distance(word, core, score_cutoff=2) <= 2  # مريسلن, of مرسيلن
    if OSA.distance(word, core, score_cutoff=1) != 1:
        return False
    if len(word) == len(core) <= SHORTEST and not same:
        return False  # بيدره, of a بيكره
    shorter, longer = sorted((word, core), key=len)
    if longer.startswith(shorter) or (word[:-1] == core[:-1] and not person):
        return longer[-1] not in _ENDINGS and word[-1] not in _ENDINGS
    return True


_ENDINGS = "اهيتنى"
"""Letters at the end of a word that tell its gender, number or case, or make an adjective of it."""


def _slip_at(
    reader: Reader,
    cast: Cast,
    covered: list[Chunk | None],
    index: int,
    prefix: str,
    fitting: list[Meant],
) -> Chunk | None:
    """The phrase for the slip at `index` of one of the names in `fitting`, where it means only one of them; else None."""
    whole = [one for one in fitting if _stands(reader, index, one)]
    who = {person or (model.row if model else "") for person, _, _, model in whole}
    if len(who) != 1:
        return None
    person, words, at, model = max(whole, key=lambda one: len(one[1]))
    first, after = index - at, index - at + len(words)
    over = covered[index]
    if any(c is not None and c is not over for c in covered[first:after]):
        return None
    if over is not None and not (over.why == TAGGER and first <= over.first and over.after <= after):
        body = model is not None and model.kind in ("body", "media") and len(words) > 1
        unknown = over.kind == "body" and not over.row and over.means is None
        if body and unknown and over.after == after and first - over.first == 1:
            over.means = model  # منظمة | بريد بلا حدرود
        return None
    if len(words) == 1 and _of_longer_name(reader, index):
        return None
    chunk = Chunk("person" if person else model.kind if model else "place", first, after, prefix)
    chunk.why, chunk.means = WHY, model
    if person:
        holder = cast.by_id[person]
        chunk.row, chunk.named, chunk.entities = holder.row, words, [person]
        holder.seen = sorted([*holder.seen, index])
    elif model is not None:
        chunk.row, chunk.country, chunk.lemma, chunk.en = model.row, model.country, model.lemma, model.en
    return chunk


def _stands(reader: Reader, index: int, meant: Meant) -> bool:
    """Whether the other words of a name stand beside its slip at `index`."""
    _, words, at, _ = meant
    first = index - at
    if first < 0 or first + len(words) > reader.size:
        return False
    return all(place == at or reader.words[first + place] == word for place, word in enumerate(words))


def _of_longer_name(reader: Reader, index: int) -> bool:
    """Whether a given name stands before the word at `index`, or another strange word behind it: somebody else's full name."""
    behind = reader.word(index + 1)
    strange = len(behind) > 2 and not reader.closed(index + 1) and not frequency(behind)
    return reader.word(index - 1) in given_names() or (strange and not behind.startswith(("ال", "وال")))
