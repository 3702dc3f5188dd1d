"""Named next: an office that speaks in one sentence, its holder's name alone in the next (وأضاف سمير حداد أن …)."""

from tawatur.mentions.appositions import tie
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Cast, Holder
from tawatur.mentions.reader import Reader, saying_words

_SENTENCES = 3
"""Ends of sentences and paragraphs between the office and the name; farther on papers name somebody else."""


def join_next_sentence(reader: Reader, cast: Cast, chunks: list[Chunk]) -> None:
    """Ties each office that speaks without a name to the person whose whole name, met nowhere before, speaks next without office.

    `chunks` are in the order of the text; persons' have their entities already.
    """
    waiting: Chunk | None = None
    for chunk in chunks:
        if not reader.verb(chunk.first - 1) or chunk.kind == "place":
            continue
        if waiting and _names(reader, cast, waiting, chunk):
            tie(cast, waiting, chunk)
        waiting = chunk if _names_nobody(reader, cast, chunk) else None


def _names_nobody(reader: Reader, cast: Cast, office: Chunk) -> bool:
    """Whether `office` is the office of one whom the article has named nowhere with it: قائد وحدات المرجان, مدير المرفأ."""
    single = office.kind == "role" and office.number == "s" and office.means is None
    if not single or office.former or not office.definite or office.first < _below(reader):
        return False
    body = office.of
    if body is None or body.kind not in ("body", "media") or body.prefix or reader.closed(body.first - 1):
        return False  # مسؤول في الهيئة: one of many
    return not any(_holds(holder, office) for holder in cast.persons)


def _holds(holder: Holder, office: Chunk) -> bool:
    return not holder.offices.isdisjoint(office.offices) and holder.gender == office.gender


def _below(reader: Reader) -> int:
    """The first token below the headline."""
    paragraphs = reader.document.paragraphs
    return paragraphs[0][1] if len(paragraphs) > 1 else 0


def _names(reader: Reader, cast: Cast, office: Chunk, name: Chunk) -> bool:
    """Whether `name`, with a verb that opens its sentence before it and what was said behind it, is the holder's of `office`."""
    if name.kind != "person" or not name.entities or name.titles or name.row or len(name.named) < 2:
        return False
    holder = cast.by_id[name.entities[0]]
    met = [token for token in holder.seen if _below(reader) <= token < name.first]
    if met or holder.offices or (name.agrees and name.agrees != office.gender):
        return False
    verb = name.first - 1
    opens = verb == 0 or reader.kinds[verb - 1] == "." or reader.limit[verb - 1] != reader.limit[verb]
    behind = name.after + (1 if reader.punctuation(name.after, ",") else 0)
    said = reader.word(behind) in saying_words() or reader.punctuation(name.after, ":")
    return opens and said and _sentences(reader, office.after, verb) <= _SENTENCES


def _sentences(reader: Reader, first: int, after: int) -> int:
    """The ends of sentences and paragraphs between two tokens."""
    ends = [at for at in range(first, after) if reader.kinds[at] == "." or reader.limit[at] == at + 1]
    return len(ends)
