"""Portrait: what grouping looks at in one article, and no more, so that many fit into memory."""

from array import array
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

import msgspec
import xxhash

from tawatur.stories.facts import Facts


@lru_cache(maxsize=200_000)
def number_of(kind: str, term: str) -> int:
    """The number that stands for `term` as evidence of `kind`: 32 bits, the same in every run and on every machine."""
    return xxhash.xxh32_intdigest(f"{kind} {term}".encode(errors="surrogatepass"))


@dataclass(frozen=True, slots=True)
class Portrait:
    """An article as grouping sees it.

    `terms` with `weights` are its words and names, heaviest first; `head` with `head_weights` the words of its headline;
    `body` the words that another's headline may take up, of `body_weight` each. All are scaled so that an article's likeness
    to itself is 1. `when` is in days since year 1, fractions included, or None where it is not known; `published` is as the
    article has it; `shown` are the heaviest terms in letters, for reasons; `names` are those of `terms` that are names.
    """

    article: str
    outlet: str | None
    when: float | None
    published: str | None
    terms: "array[int]"
    weights: "array[float]"
    head: "array[int]"
    head_weights: "array[float]"
    body: "array[int]"
    body_weight: float
    shown: tuple[tuple[int, str], ...]
    facts: Facts
    names: "array[int]" = field(default_factory=lambda: array("I"))


class _Packed(msgspec.Struct, array_like=True):
    """A portrait as it is kept; those of older stores have no names."""

    article: str
    outlet: str | None
    when: float | None
    published: str | None
    terms: bytes
    weights: bytes
    head: bytes
    head_weights: bytes
    body: bytes
    body_weight: float
    shown: tuple[tuple[int, str], ...]
    facts: Facts
    names: bytes = b""


_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(_Packed).decode


def pack(portrait: Portrait) -> bytes:
    """`portrait` in some two thousand bytes, for keeping."""
    p = portrait
    record = _Packed(
        article=p.article,
        outlet=p.outlet,
        when=p.when,
        published=p.published,
        terms=p.terms.tobytes(),
        weights=p.weights.tobytes(),
        head=p.head.tobytes(),
        head_weights=p.head_weights.tobytes(),
        body=p.body.tobytes(),
        body_weight=p.body_weight,
        shown=p.shown,
        facts=p.facts,
        names=p.names.tobytes(),
    )
    return _pack(record)


def unpack(record: bytes) -> Portrait:
    """The portrait that `pack` made `record` of. Raises msgspec.MsgspecError where the record is none."""
    p = _unpack(record)
    terms, head, body, names = (_numbers(packed) for packed in (p.terms, p.head, p.body, p.names))
    weights, head_weights = (_weights(packed) for packed in (p.weights, p.head_weights))
    vectors = (terms, weights, head, head_weights, body)
    return Portrait(
        p.article, p.outlet, p.when, p.published, *vectors, p.body_weight, p.shown, p.facts, names
    )


def _numbers(packed: bytes) -> "array[int]":
    return array("I", packed)


def _weights(packed: bytes) -> "array[float]":
    return array("f", packed)


def days_of(published: str | None) -> float | None:
    """An ISO date or time as days since year 1; None for what is not known to the day."""
    if published is None or len(published) < len("2020-12-29"):
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
