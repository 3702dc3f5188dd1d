"""What a piece of a dateline, byline or credit line denotes: a place, an outlet or agency, a person, a
date."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from tawatur import knowledge
from tawatur.knowledge import Outlet
from tawatur.read.outlets import by_domain, by_name, domain_of, name_key

PieceKind = Literal[
    "place", "outlet", "agencies", "nowhere", "author", "source", "name", "date", "sign", "unknown"
]

Role = Literal["author", "source", "agencies", "genus", "nowhere", "published", "updated", "issue", "clock"]

_LONGEST_NAME = 5
"""Words that a person's name in a byline has at most."""
_DATE = re.compile(r"(?:في |يوم )?[0-9٠-٩]{1,4}(?:[ /.-]+[^\s/]+){0,3}")


_SIGN = re.compile(r"(?:[ء-ي](?:\s?\.\s?|\s)){1,2}[ء-ي]\s?\.?")
"""The letters by which an editor signs: ع.ش"""


class Piece(NamedTuple):
    """What a few words denote: `kind`, and the outlet where it is one the tables know."""

    kind: PieceKind
    outlet: Outlet | None = None


@lru_cache(maxsize=16_384)
def piece_of(words: str) -> Piece:
    """What `words`, a piece of a credit line without marks at its ends, denote."""
    key = name_key(words)
    role = _roles().get(key)
    if role == "agencies" or role == "nowhere":
        return Piece(role)
    outlet = by_name(words) or (by_domain(domain_of(words)) if "." in words else None)
    if outlet is None and key.startswith("و"):
        outlet = by_name(key[1:])
    if outlet is not None and not (key in _places() and outlet.kind != "agency"):
        return Piece("outlet", outlet)
    if key in _places():
        return Piece("place")
    if role == "author" or role == "source":
        return Piece(role)
    if _DATE.fullmatch(words) or _issue(key):
        return Piece("date")
    if _SIGN.fullmatch(words):
        return Piece("sign")
    return Piece("name" if is_person(key) else "unknown")


@lru_cache(maxsize=4_096)
def source_piece(words: str) -> Piece:
    """What `words` denote behind a label such as نقلا عن: an outlet before a place, also with its country behind it."""
    if found := by_name(words):
        return Piece("outlet", found)
    head, _, last = words.strip().rpartition(" ")
    country = _countries().get(name_key(last))
    found = by_name(head) if country else None
    if found and found.country in (country, None):
        return Piece("outlet", found)
    return piece_of(words)


def is_person(key: str) -> bool:
    """Whether the words of `key` (see `name_key`) look like a person's name: two to five, the first an Arab
    given name.

    Foreign given names are left out: many are Arabic words too, and foreigners seldom sign in Arabic papers.
    """
    words = key.split()
    if not 2 <= len(words) <= _LONGEST_NAME:
        return False
    given = words[0] if words[0] not in _particles() else f"{words[0]}{words[1]}"
    return given in _given()


def _issue(key: str) -> bool:
    """Whether `key` is the number of a paper's issue."""
    label, _, number = key.rpartition(" ")
    return number.isdigit() and _roles().get(label) == "issue"


def is_clock(word: str) -> bool:
    """Whether a word stands in date lines beside the date: هـ, الموافق, غرينتش."""
    return name_key(word) in _clock()


def needs_mark(label: str) -> bool:
    """Whether the words of a byline or credit `label` are ordinary words too, so that a mark must follow them."""
    return name_key(label) in _marked()


def starts_with_role(words: str) -> tuple[str, str] | None:
    """``("author" | "source", what follows)`` where `words` begin with such a label: بقلم فلان, المصدر:
    وكالات."""
    for cut in range(3, 0, -1):
        head = words.split(maxsplit=cut)
        if len(head) > cut:
            role = _roles().get(name_key(" ".join(head[:cut])))
            if role == "author" or role == "source":
                rest = head[cut]
                known = piece_of(rest).kind in ("outlet", "agencies", "name")
                return (role, rest) if known or not needs_mark(" ".join(head[:cut])) else None
    return None


@cache
def _roles() -> dict[str, Role]:
    return {
        name_key(word): row.role for row in knowledge.credit_words() for word in row.ar if row.role != "clock"
    }


@cache
def _clock() -> frozenset[str]:
    return frozenset(
        name_key(word) for row in knowledge.credit_words() if row.role == "clock" for word in row.ar
    )


@cache
def _marked() -> frozenset[str]:
    return frozenset(name_key(word) for row in knowledge.credit_words() if row.mark for word in row.ar)


@cache
def _places() -> frozenset[str]:
    states = (name for row in knowledge.states() for name in (*row.ar, *row.capital))
    towns = (
        name for row in knowledge.named() if row.kind in ("place", "state") for name in (*row.ar, *row.short)
    )
    return frozenset(name_key(name) for name in (*states, *towns))


@cache
def _countries() -> dict[str, str]:
    """The country code that each relative adjective stands for, in the form that goes with a paper (المصرية)."""
    return {name_key(f"ال{nisba}ة"): row.iso for row in knowledge.states() for nisba in row.nisba}


@cache
def _given() -> frozenset[str]:
    rows = (row for row in knowledge.personal_names() if row.kind == "given" and row.origin == "arabic")
    return frozenset(name_key(name) for row in rows for name in row.ar)


@cache
def _particles() -> frozenset[str]:
    rows = (row for row in knowledge.personal_names() if row.kind == "particle")
    return frozenset(name_key(name) for row in rows for name in row.ar)
