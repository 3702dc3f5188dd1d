"""Same bodies: which body met before another name of it denotes again (شركة مرجان للطيران, مجموعة مرجان)."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.clubs import CLUB, TEAMS, is_club
from tawatur.mentions.entities import Holder
from tawatur.mentions.fitting import body_row, same_head
from tawatur.mentions.taking_up import calls_alike, contained, heads_one, tells_kind
from tawatur.mentions.teams import tells_sport
from tawatur.mentions.terms import forms_of, name_words
from tawatur.mentions.transliterate import skeleton
from tawatur.mentions.wording import title_words
from tawatur.text import Document, bare, fold

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
    kind = bare(head[0]) if head else ""
    whole = alone and (
        tells_kind(kind)
        or chunk.en == CLUB
        or (chunk.en in TEAMS and is_club(inner.row))
        or heads_one(kind, inner.row)
        or any(heads_one(other, inner.row) for other in _kinds("extra_kind").get(kind, ()))
    )
    close = inner.first - chunk.first <= 2  # a quotation mark or a hashtag's may stand between
    return by_id[inner.entities[0]] if kind and whole and close else None


def local_met(chunk: Chunk, bodies: Met) -> Holder | None:
    """The ministry met last that a short name calls again, where it is a place's: التعليم, after وزارة التعليم في غزة.

    A place is no government whose own ministry could be meant.
    """
    if not (chunk.weak and chunk.row.endswith("_ministry")):
        return None
    last = next(((b, h) for b, h in reversed(bodies) if body_row(b) == chunk.row), None)
    return last[1] if last is not None and last[0].local and last[0].of is not None else None


def marked_behind_words(document: Document, chunk: Chunk, bodies: Met, kind: str = "body") -> Holder | None:
    """The body or, by `kind`, the outlet met last whose name in marks came behind these words.

    وكالة الأنباء, after وكالة الأنباء الرسمية "…"; هيئة الطيران, after هيئة الطيران المرجانية "…".
    """
    words = title_words(document, chunk, chunk.first, chunk.after)
    for body, holder in reversed(bodies):
        told = title_words(document, body, body.first, body.after)
        if body.kind == kind and body.cores and told[: len(words)] == words and len(told) > len(words) > 1:
            return holder
    return None


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
    """A body met before whose name begins with all of `words`, or is theirs in another wording (`_same_words`)."""
    if len(words) < 2:
        return None
    for body, holder in reversed(bodies):
        if any(name[: len(words)] == words for name in holder.names) or contained(words, body, holder):
            return holder
    aim = next((at for at in range(2, len(words)) if words[at][:1] == "ل" and words[at][:2] != "لل"), 0)
    for _, holder in reversed(bodies):
        for name in (*holder.names, name_words(holder.name)):
            if _same_words(words, name) or (aim and _names_alone(words[:aim], name)):
                return holder
    return None


def of_the_same(document: Document, chunk: Chunk, bodies: Met) -> Holder | None:
    """The body met before with the same head, of the same body by another name: إدارة المرجان, after مجلس إدارة نادي المرجان."""
    asked = _part_of(document, chunk)
    if asked is None:
        return None
    return next((holder for body, holder in reversed(bodies) if _part_of(document, body) == asked), None)


def _part_of(document: Document, chunk: Chunk) -> tuple[tuple[str, ...], str] | None:
    """The head of a body that is named by nothing but another one behind it, and that one's identifier; else None."""
    whole = chunk.of
    if whole is None or chunk.row or whole.kind not in ("body", "bare") or not whole.entities or whole.prefix:
        return None
    if chunk.kind != "body" or whole.after != chunk.after or whole.first == chunk.first:
        return None
    head = title_words(document, chunk, chunk.first, whole.first)
    if len(head) > 1 and head[1] in _kinds("extra_kind").get(head[0], ()):
        head = head[1:]
    return head, whole.entities[0]


def _names_alone(core: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a body's `name` is the `core`, so that what ل joins to that tells its aim: الأسطول الثاني | لمواجهة النفوذ."""
    return name[: len(core)] == core and not any(word.startswith("ل") for word in name[len(core) :])


@lru_cache(maxsize=20_000)
def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two folded names of bodies are one in other words.

    One has a kind more (قوات الحرس المرجاني, الحرس المرجاني), a noun that papers use by turns (عشيرة, قبيلة), or a spelling.
    """
    if min(len(one), len(other)) < 2:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(longer) == len(shorter) + 1 and longer[1:] == shorter:
        return bare(shorter[0]) in _kinds("extra_kind").get(longer[0], ())
    if one[1:] == other[1:]:
        if one[0].startswith("ال") and other[0].startswith("ال"):
            return {one[0], other[0]} <= forms_of("spelt_kind")
        return other[0] in _kinds("by_turns").get(one[0], ()) or {one[0], other[0]} <= forms_of("spelt_kind")
    return one[0] == other[0] and _spelt_alike(one[1:], other[1:])


def _spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are spelt with one vowel's letter more or less, or written in more words: نورستانشاير, نوريستان شاير."""
    a, b = "".join(one), "".join(other)
    strange = [
        word for word in {*one, *other} - (set(one) & set(other)) if len(bare(word)) < _SHORTEST_RESPELT
    ]
    joined = len(one) != len(other)
    if strange and not joined:
        return False
    return min(len(a), len(b)) > _SHORTEST_RESPELT and (
        skeleton(a) == skeleton(b) and OSA.distance(a, b, score_cutoff=1) <= 1
    )


_SHORTEST_RESPELT = 5
"""Letters of a word that is spelt in two ways; shorter ones that differ by one are two (الأمن, اليمن)."""


@cache
def _kinds(function: str) -> dict[str, frozenset[str]]:
    """What the tables have of each folded noun in rows with `function`: what they take up, or else each other."""
    found: dict[str, set[str]] = {}
    for row in knowledge.noun_words():
        if row.function == function:
            words = [fold(form) for form in row.ar]
            for word in words:
                found.setdefault(word, set()).update(map(fold, row.takes_up or row.ar))
    return {word: frozenset(others) for word, others in found.items()}
