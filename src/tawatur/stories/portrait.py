"""Portrait: what grouping looks at in one article, and no more, so that many fit into memory."""

from array import array
from dataclasses import dataclass
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
    article has it; `shown` are the heaviest terms in letters, for reasons.
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


_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(
    tuple[
        str,
        str | None,
        float | None,
        str | None,
        bytes,
        bytes,
        bytes,
        bytes,
        bytes,
        float,
        tuple[tuple[int, str], ...],
        Facts,
    ]
).decode


def pack(portrait: Portrait) -> bytes:
    """`portrait` in some two thousand bytes, for keeping."""
    p = portrait
    vectors = [a.tobytes() for a in (p.terms, p.weights, p.head, p.head_weights, p.body)]
    return _pack((p.article, p.outlet, p.when, p.published, *vectors, p.body_weight, p.shown, p.facts))


def unpack(record: bytes) -> Portrait:
    """The portrait that `pack` made `record` of. Raises msgspec.MsgspecError where the record is none."""
    article, outlet, when, published, *vectors, body_weight, shown, facts = _unpack(record)
    terms, head, body = (_numbers(vectors[i]) for i in (0, 2, 4))
    weights, head_weights = (_weights(vectors[i]) for i in (1, 3))
    return Portrait(
        article, outlet, when, published, terms, weights, head, head_weights, body, body_weight, shown, facts
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
