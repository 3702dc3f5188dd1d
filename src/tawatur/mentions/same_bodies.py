"""Same bodies: which body met before another name of it denotes again (شركة مرجان للطيران, مجموعة مرجان)."""

from collections.abc import Mapping, Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Holder
from tawatur.mentions.fitting import same_head
from tawatur.mentions.taking_up import calls_alike, contained, heads_one, tells_kind
from tawatur.mentions.teams import CLUB, tells_sport
from tawatur.mentions.terms import forms_of, name_words
from tawatur.mentions.wording import title_words
from tawatur.text import Document, bare

Met = Sequence[tuple[Chunk, Holder]]
"""The bodies met so far with whom each denotes, in order."""


ARMY, FORCES_OF_STATE = "army", "forces"
"""What the tables call a state's army and its forces, which are one where an article names both."""


def are_all_forces(document: Document, chunk: Chunk) -> bool:
    """Whether `chunk` names a state's forces as a whole: القوات الكينية, القوات الحكومية الكينية; not القوات الكينية في سدران."""
    if chunk.row != FORCES_OF_STATE or chunk.of is not None:
        return False
    rest = [
        word for word in document.fold[chunk.first + 1 : chunk.after] if word not in forms_of("ownership")
    ]
    return len(rest) == 1


def named_behind_kind(document: Document, by_id: Mapping[str, Holder], chunk: Chunk) -> Holder | None:
    """The body of the tables that stands right behind a noun for its kind: منصة فيسبوك is فيسبوك."""
    inner = chunk.of
    if inner is None or not inner.row or not inner.entities or inner.kind not in ("body", "media"):
        return None
    rest = range(inner.after, chunk.after)  # the closing mark, adjectives
    alone = not inner.prefix and all(
        document.kinds[at] in "c)"
        or document.fold[at].startswith(("ال", "لل"))
        or tells_sport(document, chunk, at)
        for at in rest
    )
    head = title_words(document, chunk, chunk.first, chunk.first + 1)
    whole = (
        alone and head and (tells_kind(bare(head[0])) or chunk.en == CLUB or heads_one(head[0], inner.row))
    )
    close = inner.first - chunk.first <= 2  # a quotation mark or a hashtag's may stand between
    return by_id[inner.entities[0]] if whole and close else None


def same_core(chunk: Chunk, name: str, bodies: Met) -> Holder | None:
    """The body met before with the same head and the same marked name, whose name `name` may fill up: شركة "مرجان" للطيران."""
    for body, holder in reversed(bodies):
        alike = same_head(chunk.lemma, body.lemma, "") or calls_alike(chunk.lemma, body.lemma)
        if alike and not set(chunk.cores).isdisjoint(body.cores):
            if len(name) > len(holder.name):
                holder.name = name
                holder.names.append(name_words(name))
            return holder
    return None


def known_body(words: tuple[str, ...], bodies: Met) -> Holder | None:
    """A body met before whose name begins with all of `words`."""
    if len(words) < 2:
        return None
    for body, holder in reversed(bodies):
        if any(name[: len(words)] == words for name in holder.names) or contained(words, body, holder):
            return holder
    return None
