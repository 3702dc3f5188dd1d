"""Sites and outlets without a name of their own: whose they are stands behind them (الموقع الرسمي لوزارة النقل، وكالة الحوثيين)."""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader
from tawatur.mentions.term import Match
from tawatur.mentions.terms import people
from tawatur.text import fold

_GROUPS = ("party", "movement", "group")
"""The English of head nouns of bodies that have outlets and are none."""


def site_of_owner(reader: Reader, chunk: Chunk, match: Match) -> bool:
    """Whether `chunk` is a site with its adjectives, and whose it is follows behind ل: it is then cut to them."""
    head = reader.term(chunk.first, "media_head", prefix=match.prefix)
    if head is None or head.term.en != "site" or not head.term.definite:
        return False
    after = match.after
    while after < reader.limit[chunk.first] and reader.article(after) and reader.words[after].endswith("ي"):
        after += 1
    if not reader.word(after).startswith("ل") or after == match.after:
        return False
    chunk.after, chunk.kind, chunk.how, chunk.why = after, "bare", "role", "a site with the article"
    return True


def outlet_of_group(reader: Reader, chunk: Chunk, match: Match) -> bool:
    """Whether `chunk` is an outlet's kind and a party or movement of the tables behind it, whose it is: وكالة | الحوثيين.

    It is then the outlet called so, not the movement.
    """
    owner = reader.term(match.after, "organisation") if not match.term.definite else None
    if owner is None or match.term.number != "s" or reader.term(match.after, "media") is not None:
        return False
    row = people().get(owner.term.id)
    if row is None or fold(row.ar[0]).split()[0] not in _heads_of_groups():
        return False
    chunk.after, chunk.head, chunk.why = owner.after, (chunk.first, owner.after), "an outlet by whose it is"
    return True


@cache
def _heads_of_groups() -> frozenset[str]:
    """The folded nouns that parties, movements and groups are named with: حزب، حركة، جماعة، تنظيم."""
    rows = (row for row in knowledge.noun_words() if row.function == "body" and row.en in _GROUPS)
    return frozenset(fold(form) for row in rows for form in row.ar)
