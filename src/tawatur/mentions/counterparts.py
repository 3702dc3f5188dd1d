"""Counterparts of bodies: the same body of another state, by its adjective (المنتخب السعودي ونظيره البلجيكي)."""

from functools import cache

from tawatur import knowledge
from tawatur.knowledge.rows import Body
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.fitting import body_row
from tawatur.text import Document


def same_body(document: Document, counterpart: Chunk, body: Chunk) -> Chunk | None:
    """A phrase for the body of `counterpart`'s state that is what `body` is for its own; None where no table tells of such a body.

    نظيره takes up a masculine noun (البرلمان), نظيرتها a feminine one (الوزارة).
    """
    row = _bodies().get(body_row(body))
    if row is None or row.gender != counterpart.gender or body.country in (None, counterpart.country):
        return None
    told = document.article.text[
        document.starts[counterpart.first + 1] : document.ends[counterpart.after - 1]
    ]
    same = Chunk("body", counterpart.first, counterpart.after, counterpart.prefix, row.id)
    same.lemma, same.en, same.gender, same.country = row.ar[0], row.en, row.gender, counterpart.country
    same.definite, same.name = True, f"{row.ar[0]} {told}"
    return same


@cache
def _bodies() -> dict[str, Body]:
    """The bodies that each state has, by identifier."""
    return {row.id: row for row in knowledge.bodies()}
