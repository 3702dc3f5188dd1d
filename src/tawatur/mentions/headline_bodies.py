"""Bodies that a headline calls by their kind alone and the article names below it (التحالف: …, صحيفة مرجانية: …)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.taking_up import heads_one, outlet_kind_called, shortens
from tawatur.mentions.terms import outlets
from tawatur.text import bare


def name_headline_bodies(reader: Reader, chunks: list[Chunk]) -> None:
    """Makes each kind that speaks in the headline, of a body or outlet that it has not named, the first one of that kind below.

    An outlet of a state (صحيفة مرجانية) is meant only where no other kind of outlet is named before.
    """
    paragraphs = reader.document.paragraphs
    below = paragraphs[0][1] if len(paragraphs) > 1 else 0
    for at, chunk in enumerate(chunks):
        if chunk.first >= below:
            return
        if chunk.kind == "body" and not chunk.row and not chunk.means:
            chunk.means = _continued(reader, chunk, chunks[at + 1 :])
        speaks = chunk.first == 0 or (reader.speaks(chunk.first, chunk.after) and not chunk.prefix)
        if chunk.number != "s" or chunk.of or chunk.means or not speaks:
            continue
        later = [body for body in chunks[at + 1 :] if body.kind in ("body", "media") and not body.means]
        if chunk.kind == "bare":
            chunk.means = next((body for body in later if _headed(reader, chunk, body)), None)
        elif chunk.kind == "body" and not chunk.row and _kind_of_state(reader, chunk):
            alike = (body for body in later if _headed(reader, chunk, body) and body.country == chunk.country)
            chunk.means = next(alike, None)
        elif chunk.kind == "unnamed" and chunk.country:
            outlet = next((body for body in later if body.kind == "media" and body.first >= below), None)
            if outlet is not None and is_such(reader, chunk, outlet):
                chunk.means = outlet


def _continued(reader: Reader, chunk: Chunk, later: list[Chunk]) -> Chunk | None:
    """The only body below whose name goes on behind the words that the headline has of it: الرابطة الدولية | لمدن الملاهي."""
    first, *others = reader.words[chunk.first : chunk.of.first if chunk.of else chunk.after]
    words = [joined_article(first) or first.removeprefix(chunk.prefix), *others]
    if len(words) < _SEVERAL:
        return None
    strange = not words[-1].startswith("ال")  # مستشفى سدران | المركزي
    longer: dict[tuple[str, ...], Chunk] = {}
    own = _kind_of_state(reader, chunk)
    for body in later:
        begun, *rest = reader.words[body.first : body.after]
        name = (joined_article(begun) or begun.removeprefix(body.prefix), *rest)
        if strange:
            fuller = name[: len(words)] == tuple(words) and all(
                word.startswith("ال") for word in name[len(words) :]
            )
        else:
            fuller = name[: len(words)] == tuple(words) or (not own and shortens(tuple(words), name))
        if body.kind == "body" and fuller:
            if len(name) == len(words) and longer:
                continue  # called so again
            if len(name) == len(words):
                return None  # named so first below, too
            longer.setdefault(name, body)
    return next(iter(longer.values())) if len(longer) == 1 else None


_SEVERAL = 2
"""Words of a name that a fuller one goes on from, at least."""


def _kind_of_state(reader: Reader, chunk: Chunk) -> bool:
    """Whether nothing but its state's adjective stands behind the kind of a body: الصندوق السعودي."""
    return chunk.after - chunk.first == 2 and reader.nisba(chunk.first + 1, True) is not None


def head(reader: Reader, chunk: Chunk) -> str:
    """The folded noun that `chunk` begins with, without what is joined to it."""
    first = reader.words[chunk.first]
    return bare(joined_article(first) or first.removeprefix(chunk.prefix))


def _headed(reader: Reader, kind: Chunk, body: Chunk) -> bool:
    """Whether `body` is named by more than its kind, and that kind is the noun of `kind`."""
    noun = head(reader, kind)
    named = body.after - body.first > 1 or bool(body.row)
    return named and (head(reader, body) == noun or (bool(body.row) and heads_one(noun, body.row)))


def is_such(reader: Reader, kind: Chunk, outlet: Chunk) -> bool:
    """Whether `outlet` is of the state and of the kind that the noun of `kind` tells."""
    row = outlets().get(outlet.row)
    country = row.country if row else outlet.country
    noun = head(reader, kind)
    alike = outlet_kind_called("ال" + noun, outlet.row) if row else head(reader, outlet) == noun
    return alike and country in (None, kind.country)
